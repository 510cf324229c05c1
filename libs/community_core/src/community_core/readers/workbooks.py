"""Excel workbooks (.xlsx): looked through before they are opened, values by calamine."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import attrs
from defusedxml.ElementTree import fromstring, iterparse  # type: ignore[import-untyped]  # it ships no types
from python_calamine import CalamineWorkbook, SheetTypeEnum

from community_core.readers.cells import plain
from community_core.readers.columns import IGNORED_SHEETS
from community_core.readers.model import Cell, Limits, Problem, Row, Sheet, UnreadableFile, letter
from community_core.text import Text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*?(?<!/)>""")
_TROUBLE = re.compile(rb"""<(?:\w+:)?f[\s/>]|\bt=["']e["']""")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_1904 = re.compile(rb"""\bdate1904=["'](?:1|true)["']""")

Place = tuple[int, int]
"""Row and column, from 0."""


def _refuse(code: str, zh: str, en: str, advice_zh: str, advice_en: str) -> UnreadableFile:
    return UnreadableFile(code, Text(zh, en), Text(advice_zh, advice_en))


def _not_a_workbook(path: Path) -> UnreadableFile:
    with path.open("rb") as file:
        head = file.read(1 << 20)
    if head.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in head:
            return _refuse(
                "encrypted", "工作簿加了密码", "the workbook has a password", "请去掉密码后再读入", "remove it first"
            )
        return _refuse(
            "old_excel", "这是旧版 .xls 文件", "this is an old .xls file", "请另存为 .xlsx", "save it as .xlsx"
        )
    if head.lstrip()[:1] == b"<":
        return _refuse(
            "not_xlsx",
            "这是网页，不是 .xlsx",
            "this is a web page",
            "请用 Excel 打开后另存为 .xlsx",
            "open it in Excel and save it as .xlsx",
        )
    return _refuse(
        "broken_file", "文件已损坏", "the file is broken", "请重新保存或重新取得此文件", "save it anew or get it again"
    )


@attrs.frozen
class Checked:
    """What was seen of a workbook before opening it: troubled cells by sheet, and whether its days count from 1904."""

    troubles: dict[str, dict[Place, str]]
    from_1904: bool


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """The bytes of an entry, whatever its directory claims, never more than `limit`."""
    file = archive.fp
    assert file is not None
    file.seek(info.header_offset + 26)
    lengths = file.read(4)
    file.seek(int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little"), 1)
    packed = file.read(info.compress_size)
    if info.compress_type == zipfile.ZIP_STORED:
        data, rest = packed, b""
    else:
        unpacker = zlib.decompressobj(-15)
        data = unpacker.decompress(packed, limit + 1)
        rest = unpacker.unconsumed_tail
    if rest or len(data) != info.file_size:
        raise zipfile.BadZipFile("an entry is not as long as it claims")
    return data


def check(path: Path, limits: Limits) -> Checked:
    """Look a workbook through; raises `UnreadableFile` for a bomb, a broken, encrypted or foreign file."""
    bomb = _refuse(
        "zip_bomb", "文件解压后大得不合理", "the file unpacks to an absurd size",
        "请复制需要的行到新工作簿再读入", "copy the rows that matter into a new workbook",
    )  # fmt: skip
    if not zipfile.is_zipfile(path):
        raise _not_a_workbook(path)
    cells = 0
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            for info in entries:
                if info.file_size > 1 << 20 and info.file_size > limits.ratio * max(info.compress_size, 1):
                    raise bomb
                if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                    raise _not_a_workbook(path)
            if len(entries) > 10_000 or sum(i.file_size for i in entries) > limits.unpacked_bytes:
                raise bomb
            names = {i.filename for i in entries}
            if "xl/workbook.xml" not in names:
                raise _refuse(
                    "not_xlsx", "这不是 .xlsx 工作簿", "this is no .xlsx workbook", "请另存为 .xlsx", "save it as .xlsx"
                )
            troubled = set()
            for info in entries:
                if not info.filename.endswith((".xml", ".rels")):
                    continue
                data = _unpacked(archive, info, limits.unpacked_bytes)
                if _DOCTYPE.search(data):
                    raise _refuse(
                        "not_xlsx",
                        "文件里有不该有的定义",
                        "it declares XML entities",
                        "请在 Excel 中重新保存",
                        "save it anew in Excel",
                    )
                if info.filename.startswith("xl/worksheets/sheet"):
                    cells += _size(data)
                    if _TROUBLE.search(data):
                        troubled.add(info.filename)
            if cells > limits.cells:
                raise _refuse(
                    "too_many_cells", "表格里有内容的范围太大", "the used range is too large",
                    "请删去远处的空行空列，或拆成几个文件", "delete far-off rows and columns, or split the file",
                )  # fmt: skip
            paths = _sheet_paths(archive)
            troubles = {name: _troubles(archive, p) for name, p in paths.items() if p in troubled}
            return Checked(troubles, bool(_1904.search(archive.read("xl/workbook.xml"))))
    except (zipfile.BadZipFile, zlib.error, OSError, KeyError, SyntaxError, ValueError, NotImplementedError):
        raise _not_a_workbook(path) from None


def _size(data: bytes) -> int:
    """Rows times columns of the rectangle that calamine will allot: cells that have only a format do not count."""
    rows, columns = [0], [0]
    for found in _CELL.finditer(data):
        rows.append(int(found[2]))
        columns.append(_index(found[1].decode()) + 1)
    return max(rows) * max(columns)


def _index(name: str) -> int:
    n = 0
    for c in name:
        n = n * 26 + ord(c) - 64
    return n - 1


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    rels = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id"): normpath(join("xl", r.get("Target", ""))).lstrip("/") for r in rels}
    targets = {k: v.removeprefix("xl/xl/") if v.startswith("xl/xl/") else v for k, v in targets.items()}
    found = {}
    for element in fromstring(archive.read("xl/workbook.xml")).iter():
        if _local(element.tag) == "sheet":
            key = next((v for k, v in element.attrib.items() if _local(k) == "id"), None)
            found[element.get("name", "")] = targets.get(key, "")
    return found


def _troubles(archive: zipfile.ZipFile, path: str) -> dict[Place, str]:
    """Cells that hold a formula without its value, or an error."""
    found: dict[Place, str] = {}
    row, column = -1, -1
    with archive.open(path) as file:
        for event, element in iterparse(file, events=("start", "end")):
            tag = _local(element.tag)
            if event == "start":
                if tag == "row":
                    row, column = int(element.get("r", row + 2)) - 1, -1
                elif tag == "c":
                    place = element.get("r")
                    column = _index(place.rstrip("0123456789")) if place else column + 1
            elif tag == "c":
                inside = {_local(child.tag): child.text for child in element}
                if element.get("t") == "e":
                    found[row, column] = "error"
                elif "f" in inside and not inside.get("v") and element.get("t") != "str":
                    found[row, column] = "formula"  # an empty text (t="str") is a value
                element.clear()
            elif tag == "row":
                element.clear()
    return found


_PROBLEMS = {
    "formula": Problem(
        code="formula_without_value",
        reason=Text("公式没有计算结果", "a formula has no value"),
        advice=Text("请在 Excel 中打开并保存一次，或改填数值", "open and save it once in Excel, or write the value"),
    ),
    "error": Problem(
        code="cell_error",
        reason=Text("单元格是错误值（如 #N/A）", "the cell holds an error such as #N/A"),
        advice=Text("请改正公式或改填数值", "mend the formula or write the value"),
    ),
    "merged": Problem(
        code="merged_cells",
        reason=Text("此行有合并单元格", "the row has merged cells"),
        advice=Text("请取消合并，逐行逐格填写", "unmerge them and fill in every row"),
    ),
}


def read_workbook(path: Path, limits: Limits) -> Iterator[Sheet]:
    """The sheets of a workbook, save the template's pages of explanation."""
    checked = check(path, limits)
    with CalamineWorkbook.from_path(path) as workbook:
        for about in workbook.sheets_metadata:
            if about.typ is SheetTypeEnum.WorkSheet and plain(about.name) not in IGNORED_SHEETS:
                rows = _rows(workbook, about.name, checked.troubles.get(about.name, {}))
                yield Sheet(name=about.name, title=about.name, rows=rows, serials=not checked.from_1904)


def _rows(workbook: CalamineWorkbook, name: str, troubles: dict[Place, str]) -> Iterator[Row]:
    sheet = workbook.get_sheet_by_name(name)
    if sheet.start is None:
        return
    offset = sheet.start[1]
    merged = {
        row: left for (top, left), (bottom, _) in sheet.merged_cell_ranges or () for row in range(top, bottom + 1)
    }
    by_row: dict[int, list[int]] = {}
    for row, column in troubles:
        by_row.setdefault(row, []).append(column)
    for index, values in enumerate(sheet.iter_rows()):
        cells = (None,) * offset + tuple(map(_cell, values))
        problem = None
        if index in by_row:
            column = min(by_row[index])
            problem = attrs.evolve(_PROBLEMS[troubles[index, column]], letter=letter(column))
        elif index in merged:
            problem = attrs.evolve(_PROBLEMS["merged"], letter=letter(merged[index]))
        yield Row(number=index + 1, cells=cells, problem=problem)


def _cell(value: Any) -> Cell:
    if isinstance(value, timedelta):
        return str(value)
    found: Cell = None if value == "" else value
    return found
