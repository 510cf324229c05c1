"""What reading files deals in: sheets and rows coming in, records, rejections and counts going out."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import attrs

from community_core.errors import CommunityError
from community_core.evidence import Evidence
from community_core.text import Text

Cell = str | int | float | bool | date | datetime | time | None
"""A cell as a file holds it; None and blank text are both empty."""

REASON, ADVICE, PLACE = "退回原因", "处理办法", "原文件与行号"
"""Columns that `write_rejected` adds and reading ignores."""

NOTE = "备注"
"""A column for staff's own notes: read past, unless a fact type has an attribute of that title."""


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on what is opened: bytes of a file, of a line, of a workbook unpacked; its ratio, its cells."""

    file_bytes: int = 64 * 1024 * 1024
    line_bytes: int = 256 * 1024
    unpacked_bytes: int = 512 * 1024 * 1024
    ratio: int = 250
    cells: int = 20_000_000


@attrs.frozen(kw_only=True)
class Problem:
    """What is wrong somewhere in a file and what to do.

    `row` counts from 1 as the spreadsheet shows it, `letter` and `column` are the column's letter and header,
    `value` is masked where it has a personal shape. A problem without a row concerns the sheet or the file.
    """

    code: str
    reason: Text
    advice: Text
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    letter: str = ""
    value: str = ""

    @property
    def text(self) -> Text:
        """Where, what, and what to do, in one sentence."""
        zh = self.file + (f"［{self.sheet}］" if self.sheet else "")
        en = self.file + (f" [{self.sheet}]" if self.sheet else "")
        if self.row is not None:
            zh, en = f"{zh}第{self.row}行", f"{en} row {self.row}"
        if self.column:
            column = f"{self.letter} " if self.letter else ""
            zh, en = f"{zh}“{column}{self.column}”", f"{en} {column}{self.column!r}"
        return Text(f"{zh}：{self.reason.zh}；{self.advice.zh}", f"{en}: {self.reason.en}; {self.advice.en}")


@attrs.frozen(kw_only=True)
class Rejection(Problem):
    """A row that was not taken. `more` holds its further problems.

    `header` and `raw` are the row as it stands in the file, for `write_rejected`; they are never printed,
    for they may hold what ought not to be there.
    """

    more: tuple[Problem, ...] = ()
    header: tuple[str, ...] = attrs.field(default=(), repr=False)
    raw: "tuple[Cell, ...] | str" = attrs.field(default=(), repr=False)
    fact_type: str | None = None


@attrs.frozen(kw_only=True)
class Row:
    """A row of a sheet with columns. `text` is how it stands in a text file; `problem` makes it unreadable as it is."""

    number: int
    cells: tuple[Cell, ...]
    text: str = ""
    problem: Problem | None = None


@attrs.frozen(kw_only=True)
class Record:
    """A row that is data already: the JSON shape of evidence; what is missing of id and community is filled in."""

    number: int
    data: Mapping[str, Any] | None
    text: str = ""
    problem: Problem | None = None


@attrs.frozen(kw_only=True)
class Sheet:
    """Rows of one kind. An importer yields them; `title` says which fact type is meant, unless a column does.

    `rows` are `Row`s, the header among them, or `Record`s without header. `named` tells that `title` is the name of a
    worksheet rather than of the file. `serials`: whether a bare number may be a date by Excel's 1900 count.
    """

    name: str
    title: str
    rows: Iterator[Row] | Iterator[Record]
    records: bool = False
    named: bool = True
    serials: bool = True


@attrs.frozen
class Importer:
    """How files with certain suffixes are read. `read(path, limits)` yields sheets; raises `UnreadableFile`."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, Limits], Iterator[Sheet]]


@attrs.frozen(kw_only=True)
class Count:
    """How many rows were read of a file's sheet (or of all), and what became of them."""

    file: str = ""
    sheet: str = ""
    read: int = 0
    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether every row ended as exactly one of the three."""
        return self.read == self.accepted + self.duplicate + self.rejected


@attrs.frozen(kw_only=True)
class Reading:
    """All that came of reading files. `rows` counts everything, `sheets` each sheet."""

    accepted: tuple[Evidence, ...]
    rejected: tuple[Rejection, ...]
    problems: tuple[Problem, ...]
    sheets: tuple[Count, ...]

    @property
    def rows(self) -> Count:
        """The totals."""
        keys = ("read", "accepted", "duplicate", "rejected")
        return Count(**{k: sum(getattr(c, k) for c in self.sheets) for k in keys})

    @property
    def clean(self) -> bool:
        """Whether nothing was rejected and no sheet or file had a problem."""
        return not self.rejected and not self.problems


class UnreadableFile(CommunityError):
    """A file cannot be read at all; `code` says why, `reason` and `advice` what to do."""

    def __init__(self, code: str, reason: Text, advice: Text) -> None:
        super().__init__(reason + Text("；", "; ") + advice)
        self.code = code
        self.reason = reason
        self.advice = advice


def letter(index: int) -> str:
    """The letter of the column with this index, from 0.

    >>> letter(0), letter(27)
    ('A', 'AB')
    """
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
