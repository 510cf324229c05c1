"""Ids written back into the files that staff keep, so that later edits become revisions."""

import csv
import io
import os
import tempfile
import zipfile
from datetime import date
from os import PathLike
from pathlib import Path

from openpyxl import load_workbook

from community_core.evidence import Evidence
from community_core.facts import FactTypes
from community_core.readers.cells import as_text, blank
from community_core.readers.columns import TITLES, Layout, heading
from community_core.readers.model import Limits, Row, Sheet, UnreadableFile
from community_core.readers.reading import IMPORTERS, open_file
from community_core.readers.tables import TableReader
from community_core.readers.template import put, save
from community_core.readers.text_files import csv_rows, delimiter_of, detect, shielded
from community_core.text import Text

_LOST = ("xl/charts/", "xl/media/", "xl/pivot", "xl/slicers", "xl/vbaProject", "xl/externalLinks", "xl/embeddings")
"""Parts of a workbook that would not survive being written anew."""


def assign_ids(
    path: str | PathLike[str],
    out: str | PathLike[str] | None = None,
    *,
    fact_types: FactTypes,
    community: str | None = None,
    today: date,
    limits: Limits | None = None,
) -> int:
    """Write the id of every readable row without one into the column 编号; returns how many were written.

    All else stays as it is; `out` (default: the file itself) is replaced whole or not at all. Rows that would be
    rejected keep their empty 编号. Give the same `community` as for reading, for ids depend on it.
    To correct a row afterwards, keep its 编号 and raise 版本 by one; changed content under the same 编号 and 版本
    is a conflict. Raises `UnreadableFile`, also where a workbook holds formulas or pictures that would be lost.
    """
    path, target = Path(path), Path(out or path)
    if path.suffix.lower() not in (".csv", ".txt", ".tsv", ".xlsx"):
        raise UnreadableFile(
            "unknown_format",
            Text("只能在 CSV 和 .xlsx 里补写编号", "ids are written into CSV and .xlsx only"),
            Text("请另存为其中一种", "save it as one of them"),
        )
    limits = limits or Limits()
    layout = Layout(fact_types)
    by_suffix = {suffix: i for i in IMPORTERS for suffix in i.suffixes}
    if path.suffix.lower() == ".xlsx":
        _refuse_loss(path)
    ids: dict[str, dict[int, str]] = {}
    headers: dict[str, int] = {}
    columns: dict[str, int | None] = {}
    for sheet in open_file(path, by_suffix, limits):
        ids[sheet.name], headers[sheet.name], columns[sheet.name] = _ids(sheet, path.name, layout, community, today)
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, target, ids, headers, columns)
    else:
        _write_csv(path, target, ids.get("", {}), headers.get("", 0), columns.get(""))
    return sum(map(len, ids.values()))


def _ids(
    sheet: Sheet, file: str, layout: Layout, community: str | None, today: date
) -> tuple[dict[int, str], int, int | None]:
    reader = TableReader(sheet, file, layout, community, today)
    found: dict[int, str] = {}
    column: int | None = None
    for row, outcome in reader.outcomes():
        if column is None:
            column = next((i for i, h in enumerate(reader.header) if heading(h) in ("编号", "id")), None)
        if not isinstance(outcome, Evidence) or not isinstance(row, Row):
            continue
        if column is None or column >= len(row.cells) or blank(row.cells[column]):
            found[row.number] = outcome.id
    return found, reader.header_row, column


def _refuse_loss(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        return  # opening it says what is wrong
    with zipfile.ZipFile(path) as archive:
        if any(n.startswith(_LOST) for n in archive.namelist()):
            raise UnreadableFile(
                "would_lose_content",
                Text(
                    "工作簿里有图表、图片或宏，补写编号会丢失它们",
                    "writing ids would lose its charts, pictures or macros",
                ),
                Text("请把数据行复制到新工作簿", "copy the rows into a new workbook"),
            )


def _write_xlsx(
    path: Path, target: Path, ids: dict[str, dict[int, str]], headers: dict[str, int], columns: dict[str, int | None]
) -> None:
    book = load_workbook(path)
    for sheet in book.worksheets:
        if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
            raise UnreadableFile(
                "would_lose_content",
                Text("工作簿里有公式，补写编号会丢失其计算结果", "writing ids would lose the values of its formulas"),
                Text("请把公式粘贴为数值", "paste the formulas as values"),
            )
    for name, rows in ids.items():
        if not rows:
            continue
        sheet = book[name]
        column = columns[name]
        if column is None:
            column = sheet.max_column
            put(sheet, headers[name], column + 1, TITLES["id"])
        for number, id_ in rows.items():
            put(sheet, number, column + 1, id_)
    save(book, target)


def _write_csv(path: Path, target: Path, ids: dict[int, str], header: int, column: int | None) -> None:
    """Only rows that gain an id are written anew; every other line keeps its bytes."""
    encoding = detect(path)
    with path.open("rb") as file:
        head = file.read(64 * 1024)[len(encoding.bom) :].decode(encoding.name, "replace")
    delimiter = delimiter_of(head)
    errors = "surrogateescape" if encoding.name == "utf-8" else "strict"
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=target.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(encoding.bom)
            for row in csv_rows(path, encoding, delimiter):
                text = row.text
                if column is None:
                    first = TITLES["id"] if row.number == header else ids.get(row.number, "")
                    if row.number >= header and text.strip():
                        text = first + delimiter + text
                elif row.number in ids:
                    cells = [as_text(c) if i != column else ids[row.number] for i, c in enumerate(row.cells)]
                    cells += [""] * (column - len(cells)) + ([ids[row.number]] if len(cells) <= column else [])
                    ending = text[len(text.rstrip("\r\n")) :]
                    line = io.StringIO()
                    csv.writer(line, delimiter=delimiter, lineterminator="").writerow(map(shielded, cells))
                    text = line.getvalue() + ending
                file.write(text.encode(encoding.name, errors))
        os.chmod(name, path.stat().st_mode & 0o777)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
