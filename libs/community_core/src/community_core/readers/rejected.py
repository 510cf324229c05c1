"""Rejected rows written out, so that they can be mended and read in again."""

import csv
import json
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from community_core.codec import loads_strict
from community_core.errors import CommunityError
from community_core.identifiers import personal_shape
from community_core.readers.cells import as_text
from community_core.readers.columns import heading
from community_core.readers.model import ADVICE, PLACE, REASON, Cell, Problem, Reading, Rejection
from community_core.readers.template import put, save
from community_core.readers.text_files import shielded

EXTRA = (REASON, ADVICE, PLACE)
_MARK = PatternFill("solid", fgColor="FFFF99")
Group = tuple[str, tuple[str, ...], list[Rejection]]
"""A sheet's name, its header, its rows."""


def write_rejected(reading: Reading, path: str | PathLike[str]) -> tuple[Path, ...]:
    """Write the rejected rows to .xlsx, .csv or .jsonl, with reason and advice beside them; returns the files written.

    Records of JSON Lines need a .jsonl and rows of tables a .csv or .xlsx: what does not fit `path` goes to a file of
    its name with the other suffix. Cells that have the shape of a personal identifier are left empty.
    """
    path = Path(path)
    tables = [r for r in reading.rejected if not isinstance(r.raw, str)]
    records = [r for r in reading.rejected if isinstance(r.raw, str)]
    lines = path.suffix.lower() in (".jsonl", ".ndjson")
    written = []
    if tables or (not lines and not records):
        target = path.with_suffix(".xlsx") if lines else path
        written.append(_csv(tables, target) if target.suffix.lower() == ".csv" else _xlsx(tables, target))
    if records or (lines and not tables):
        written.append(_jsonl(records, path if lines else path.with_suffix(".jsonl")))
    return tuple(written)


def _said(rejection: Rejection) -> tuple[str, str, str]:
    """Reason, advice and place; `rejection` itself is the first of its problems."""
    problems: tuple[Problem, ...] = (rejection, *rejection.more)
    reason = "；".join(dict.fromkeys(_in_column(p) + p.reason.zh for p in problems))
    advice = "；".join(dict.fromkeys(p.advice.zh for p in problems))
    sheet = f"［{rejection.sheet}］" if rejection.sheet else ""
    return reason, advice, f"{rejection.file}{sheet}第{rejection.row}行"


def _in_column(problem: Problem) -> str:
    return f"{problem.column}：" if problem.column and problem.column not in problem.reason.zh else ""


def _cells(rejection: Rejection) -> list[Cell]:
    return [None if personal_shape(as_text(c)) else c for c in rejection.raw]


def _groups(rejections: Iterable[Rejection]) -> list[Group]:
    found: dict[tuple[str, tuple[str, ...]], list[Rejection]] = {}
    for r in rejections:
        found.setdefault((r.sheet or Path(r.file).stem, r.header), []).append(r)
    return [(name, header, rows) for (name, header), rows in found.items()]


def _kept(header: Sequence[str]) -> list[int]:
    """The columns to copy: those that an earlier round of mending added are left out."""
    extra = set(map(heading, EXTRA))
    return [i for i, h in enumerate(header) if heading(h) not in extra]


def _line(rejection: Rejection, kept: Sequence[int], width: int) -> list[Cell]:
    cells = _cells(rejection)
    beyond = cells[width:]
    return [cells[i] if i < len(cells) else None for i in kept] + [*_said(rejection), *beyond]


def _xlsx(rejections: Sequence[Rejection], path: Path) -> Path:
    book = Workbook()
    active: Any = book.active
    book.remove(active)
    taken: set[str] = set()
    for name, header, rows in _groups(rejections):
        sheet = book.create_sheet(_free(name, taken))
        sheet.freeze_panes = "A2"
        kept = _kept(header)
        for i, text in enumerate([*(header[i] for i in kept), *EXTRA], 1):
            put(sheet, 1, i, "" if personal_shape(text) else text)
        for r, rejection in enumerate(rows, 2):
            for i, value in enumerate(_line(rejection, kept, len(header)), 1):
                if value is not None and value != "":
                    cell = put(sheet, r, i, value)
                    if len(kept) < i <= len(kept) + len(EXTRA):
                        cell.fill = _MARK
    if not book.sheetnames:
        book.create_sheet("说明")
    return save(book, path)


def _free(name: str, taken: set[str]) -> str:
    bare = "".join("·" if c in "[]:*?/\\" else c for c in name).strip("'")[:26] or "退回"
    chosen, n = bare, 1
    while chosen.lower() in taken:
        n += 1
        chosen = f"{bare} ({n})"
    taken.add(chosen.lower())
    return chosen


def _csv(rejections: Sequence[Rejection], path: Path) -> Path:
    """One table: the union of the headers, and a column 事实类型 wherever several kinds of rows meet."""
    groups = _groups(rejections)
    named = any("事实类型" in map(heading, header) or "fact_type" in map(heading, header) for _, header, _ in groups)
    header = list(dict.fromkeys(h for _, head, _ in groups for i in _kept(head) if (h := head[i])))
    typed = not named and bool(groups)
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*(["事实类型"] if typed else []), *header, *EXTRA])
        for name, head, rows in groups:
            for rejection in rows:
                cells = _cells(rejection)
                known = {h: cells[i] for i in _kept(head) if (h := head[i]) and i < len(cells)}
                line: list[Cell] = [known.get(h) for h in header]
                kind = [rejection.fact_type or name] if typed else []
                extra = cells[len(head) :]
                writer.writerow([shielded(as_text(c)) for c in (*kind, *line, *_said(rejection), *extra)])
    return path


def _jsonl(rejections: Sequence[Rejection], path: Path) -> Path:
    with path.open("w", encoding="utf-8", errors="replace") as file:
        for r in rejections:
            reason, advice, place = _said(r)
            said = {REASON: reason, ADVICE: advice, PLACE: place}
            try:
                data = loads_strict(str(r.raw).encode("utf-8", "replace"))
            except CommunityError:
                data = None
            if not isinstance(data, dict):
                data = {"原文": "" if personal_shape(str(r.raw)) else r.raw}
            clean = _without_personal({k: v for k, v in data.items() if k not in EXTRA})
            file.write(json.dumps(clean | said, ensure_ascii=False) + "\n")
    return path


def _without_personal(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_personal(v) for k, v in value.items() if not personal_shape(k)}
    if isinstance(value, list):
        return [_without_personal(v) for v in value]
    return "" if isinstance(value, str | int | float) and personal_shape(str(value)) else value
