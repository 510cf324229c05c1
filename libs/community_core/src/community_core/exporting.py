"""Exporters: an assessment written in a format. Plugins add further ones."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from importlib.util import find_spec
from typing import Literal

import attrs

from community_core.assessment import Assessment
from community_core.standard.units import Catalogue
from community_core.text import Text


@attrs.frozen(kw_only=True)
class Refused:
    """A row that was not taken in: where it stands, what is wrong (`value` is masked where personal), what to do."""

    file: str
    sheet: str
    row: int | None
    column: str
    value: str
    reason: Text
    advice: Text


@attrs.frozen(kw_only=True)
class Inputs:
    """What became of the rows that were read. `problems` concern whole files or sheets."""

    read: int = 0
    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0
    refused: tuple[Refused, ...] = ()
    problems: tuple[Text, ...] = ()


@attrs.frozen(kw_only=True)
class Report:
    """An assessment and what a reader must know of it.

    `demonstration`: the date was named by the caller, it is not today. `inputs`: how the files were read, where there
    were files. `within`: how far an agenda looks ahead (None: without end). `notes`: further remarks to print.
    `width` and `color` concern text for a terminal only.
    """

    assessment: Assessment
    catalogue: Catalogue
    language: str = "zh"
    demonstration: bool = False
    inputs: Inputs | None = None
    within: timedelta | None = None
    notes: tuple[Text, ...] = ()
    width: int = 80
    color: bool = False


@attrs.frozen
class Exporter:
    """A format: its name on the command line, what it is for, and the function that writes it.

    `suffix` is that of its files, with the dot. A `binary` format is never written to a terminal.
    The same report gives the same bytes.
    """

    name: str
    what: Literal["assessment", "agenda"]
    suffix: str
    title: Text
    write: Callable[[Report], bytes]
    binary: bool = False


def _later(module: str, function: str) -> Callable[[Report], bytes]:
    """A writer whose module, and the libraries that it needs, are imported when it is first used."""

    def write(report: Report) -> bytes:
        written: bytes = getattr(import_module(f"community_core.reports.{module}"), function)(report)
        return written

    return write


_NEEDS = (
    ("rich", Exporter("table", "assessment", ".txt", Text("终端表格", "Text"), _later("table", "write_assessment"))),
    ("", Exporter("json", "assessment", ".json", Text("JSON 数据", "JSON"), _later("data", "write_assessment"))),
    ("jinja2", Exporter("html", "assessment", ".html", Text("网页报告", "HTML report"), _later("html", "write_html"))),
    (
        "openpyxl",
        Exporter("xlsx", "assessment", ".xlsx", Text("Excel 工作簿", "Excel"), _later("xlsx", "write_xlsx"), True),
    ),
    ("rich", Exporter("table", "agenda", ".txt", Text("终端表格", "Text"), _later("table", "write_agenda"))),
    ("", Exporter("json", "agenda", ".json", Text("JSON 数据", "JSON"), _later("data", "write_agenda"))),
    ("icalendar", Exporter("ics", "agenda", ".ics", Text("日历", "iCalendar"), _later("ics", "write_ics"))),
)  # fmt: skip

EXPORTERS: tuple[Exporter, ...] = tuple(e for library, e in _NEEDS if not library or find_spec(library) is not None)
"""JSON always; the others where their library is installed."""
