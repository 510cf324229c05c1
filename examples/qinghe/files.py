"""Writes a desk's records as a workbook, a CSV file or JSON Lines, the same bytes every time."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from community_core import Evidence
from community_core.codec import evidence_to_json
from community_core.facts import FactType
from community_core.readers.columns import sheet_name
from community_core.readers.template import Column, cell_of, columns_of
from qinghe.kit import Desk

_MADE = datetime(2026, 1, 31, 17, 30)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
Cell = str | int | float | bool | date | time | None


def write(desk: Desk, folder: Path) -> Path:
    """Write a desk's file in the format that its name says."""
    path = folder / desk.file
    path.write_bytes({".xlsx": _workbook, ".csv": _csv, ".jsonl": _json_lines}[path.suffix](desk))
    return path


def _sheets(desk: Desk) -> list[tuple[FactType, list[Column], list[list[Cell]]]]:
    """Each fact type's columns and rows, by date; columns that nobody filled in are left out."""
    grouped: dict[str, list[tuple[Evidence, frozenset[str]]]] = {}
    for evidence, filled in zip(desk.evidence, desk.filled, strict=True):
        grouped.setdefault(evidence.fact_type, []).append((evidence, filled))
    made = []
    for name, fact_type in desk.fact_types.items():
        records = sorted(grouped.get(name, []), key=lambda pair: pair[0].occurred_on)
        if not records:
            continue
        columns = columns_of(fact_type)
        if not any(c[0] == "ended_on" for c in columns):
            columns = [*columns, ("valid_until", "有效期至", False, None), ("ended_on", "结束日期", False, None)]
        rows = [[_cell(e, filled, c) for c in columns] for e, filled in records]
        used = [i for i, c in enumerate(columns) if c[2] or any(r[i] not in (None, "") for r in rows)]
        made.append((fact_type, [columns[i] for i in used], [[r[i] for i in used] for r in rows]))
    return made


_ALWAYS = frozenset(("subject", "occurred_on", "community"))
_ENVELOPE = {"ended_on": "ended", "valid_until": "until"}


def _cell(evidence: Evidence, filled: frozenset[str], column: Column) -> Cell:
    """What stands in a cell; what staff left empty stays empty."""
    name, _, _, attribute = column
    if name not in _ALWAYS and _ENVELOPE.get(name, name) not in filled:
        return None
    value: Cell = cell_of(evidence, name, attribute)
    return value


def _workbook(desk: Desk) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "清禾社区"
    book.properties.created = _MADE
    for fact_type, columns, rows in _sheets(desk):
        sheet = book.create_sheet(sheet_name(fact_type))
        sheet.freeze_panes = "A2"
        sheet.append([header + ("*" if required else "") for _, header, required, _ in columns])
        for i, (_, header, _, _) in enumerate(columns, 1):
            sheet.cell(1, i).font = Font(bold=True)
            longest = max(len(str(r[i - 1] or "")) for r in rows)
            sheet.column_dimensions[get_column_letter(i)].width = min(max(11, 2 * len(header) + 3, 1.6 * longest), 42)
        for number, row in enumerate(rows, 2):
            for i, value in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(number, i, value)
                    if isinstance(value, date):
                        cell.number_format = "yyyy-mm-dd"
    raw = io.BytesIO()
    book.save(raw)
    return _timeless(raw)


def _timeless(raw: io.BytesIO) -> bytes:
    """The same workbook without a trace of when it was written, and independent of the compressor's version."""
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + _MADE.isoformat().encode() + rb"Z\g<2>", data)
            info = zipfile.ZipInfo(name, date_time=_MADE.timetuple()[:6])
            info.create_system = 0
            new.writestr(info, data)
    return out.getvalue()


def _csv(desk: Desk) -> bytes:
    """One fact type in GB18030, as the spreadsheet on the desk's old computer saves it."""
    ((_, columns, rows),) = _sheets(desk)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header for _, header, _, _ in columns)
    writer.writerows(_texts(row) for row in rows)
    return text.getvalue().encode("gb18030")


def _texts(row: Sequence[Cell]) -> list[str]:
    return [f"{v.year}/{v.month}/{v.day}" if isinstance(v, date) else "" if v is None else str(v) for v in row]


def _json_lines(desk: Desk) -> bytes:
    """What the property company's system hands over: its own numbers, in the order of the days."""
    lines = []
    for evidence, filled in zip(desk.evidence, desk.filled, strict=True):
        data = evidence_to_json(evidence)
        kept = {k: data[k] for k in ("id", "fact_type", "community", "subject", "occurred_on", "source") if data[k]}
        kept["content"] = {k: v for k, v in data["content"].items() if k in filled}
        lines.append(json.dumps(kept, ensure_ascii=False) + "\n")
    return "".join(lines).encode()
