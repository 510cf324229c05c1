"""Workbooks that staff fill in: a sheet a fact type, headers in Chinese, drop-downs for closed vocabularies."""

import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from community_core.calendar import SHANGHAI, Period
from community_core.evidence import Evidence
from community_core.facts import STATE, TYPE_NAMES, Attribute, FactType, FactTypes, Term
from community_core.readers.cells import SEPARATORS
from community_core.readers.columns import RETRACTION, TITLES, sheet_name
from community_core.readers.model import Cell

LAST_ROW = 2000
"""Drop-downs and formats reach so far down."""

TABS = ("C00000", "ED7D31", "FFC000", "70AD47", "4472C4", "7030A0", "00B0F0", "A5A5A5", "806000", "385723")
_HEADER = PatternFill("solid", fgColor="DDEBF7")
_REQUIRED = PatternFill("solid", fgColor="FCE4D6")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HELP: Mapping[str, str] = {
    "id": "可留空。程序补写编号后请勿改动；修改内容时编号不变，“版本”加一。",
    "revision": "首次登记为1（可留空）。改正一条已读入的记录：编号不变，版本加一。",
    "community": "社区编号。读入时若指明社区，可留空。",
    "subject": "记录所针对的对象的编号，请勿填写姓名、电话、证件号码。",
    "occurred_on": "必填。事情发生或状态开始的日期，如 2025-03-05。不能晚于读入当天。",
    "recorded_at": "可留空，按发生日期当天计。",
    "valid_until": "状态有效的最后一天；一直有效请留空。",
    "ended_on": "状态结束的日期（当天起不再计入）。",
    "source": "可留空，自动写为文件名与行号。",
    RETRACTION: "作废一条记录：填“是”，编号不变，版本加一，并填登记时间。",
}
INSTRUCTIONS = (
    "社区证据填报模板（DB11/T 1466-2017）",
    "1. 每张工作表对应一类事实，一行一条记录；没有发生的事不填，用不到的工作表可以删除或留空。",
    "2. 带 * 的列必填。请勿改动列名和工作表名；工作表可以复制（如“安全检查 (2)”），列的次序可以调整。",
    "3. 日期写成 2025-03-05、2025/3/5 或 2025年3月5日；期间写成 2025年3月、2025年第一季度、2025年上半年或 2025年。",
    "4. 有下拉框的列请从中选择；可填多项的列，各项之间用顿号“、”隔开。",
    "5. 请勿合并单元格；公式须有计算结果。",
    "6. 请勿填写任何人的姓名、电话和证件号码；需要指明对象时用编号。像证件号码或电话的内容会被退回。",
    "7. “编号”可以留空。程序补写编号后，改正某一行时保持编号不变，把“版本”加一（首版为1）。",
    "    编号、版本都不变而内容变了，是互相矛盾的两份记录，都不计入。",
    "8. 作废某一行：“撤回”填“是”，编号不变，版本加一，填写登记时间。",
    "9. 同一文件读入多次不会重复计算。每行要么计入，要么重复，要么退回并说明原因；退回的行改好后可再次读入。",
    "10. 可以自加“备注”列写给自己看，读入时略过。",
    "In short: a sheet a fact type, a row a record; starred columns are required; dates as 2025-03-05;",
    "several values joined by 、; no names, telephones or ID numbers. To correct a row keep 编号 and raise 版本 by 1.",
    "",
    "工作表一览：",
)
"""The first page; its first and last lines are set bold."""


def write_template(path: str | PathLike[str], fact_types: FactTypes) -> Path:
    """Write an empty workbook for all fact types; returns its path."""
    return write_workbook(path, {}, fact_types)


def write_workbook(
    path: str | PathLike[str],
    rows_by_fact_type: Mapping[str, Iterable[Evidence]],
    fact_types: FactTypes,
    *,
    only: Iterable[str] | None = None,
) -> Path:
    """Write evidence in the template's shape, which `read_files` reads back; returns the path.

    `only` names the fact types that get a sheet (default: all). Raises `UnknownFactType` for others.
    """
    shown = [fact_types.named(n) for n in (fact_types if only is None else only)]
    rows = {fact_types.named(n).name: list(r) for n, r in rows_by_fact_type.items()}
    shown += [fact_types[n] for n in rows if fact_types[n] not in shown]
    shown.sort(key=lambda t: list(fact_types).index(t.name))
    book = Workbook()
    about: Any = book.active
    about.title = "填写说明"
    for text in INSTRUCTIONS:
        about.append([text])
        about.cell(about.max_row, 1).font = Font(bold=text in (INSTRUCTIONS[0], INSTRUCTIONS[-1]))
        about.cell(about.max_row, 1).alignment = Alignment(wrap_text=True, vertical="top")
    about.column_dimensions["A"].width = 100
    about.column_dimensions["B"].width = 60
    lists = Lists(book)
    contexts = list(dict.fromkeys(t.context for t in shown))
    for fact_type in shown:
        color = TABS[contexts.index(fact_type.context) % len(TABS)]
        _sheet(book, fact_type, rows.get(fact_type.name, []), lists, color)
        about.append([f"{fact_type.title.zh} — {fact_type.title.en}", fact_type.doc.partition("\n")[0]])
        link = about.cell(about.max_row, 1)
        link.hyperlink = f"#{quote_sheetname(sheet_name(fact_type))}!A1"
        link.font = Font(color="0563C1", underline="single")
    lists.finish()
    return save(book, Path(path))


def save(book: Workbook, path: Path) -> Path:
    """Write a workbook whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".xlsx")
    os.close(handle)
    try:
        book.save(name)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


class Lists:
    """The hidden sheet 选项: a column of labels for each vocabulary."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._sheet: Any = None
        self._ranges: dict[type, str] = {}

    def reference(self, term: type[Term]) -> str:
        """The cells that list the labels of a vocabulary."""
        if term not in self._ranges:
            if self._sheet is None:
                self._sheet = self._book.create_sheet("选项")
            column = len(self._ranges) + 1
            put(self._sheet, 1, column, term.__name__)
            for i, member in enumerate(term, 2):
                put(self._sheet, i, column, member.text.zh)
            name = get_column_letter(column)
            self._ranges[term] = f"选项!${name}$2:${name}${len(term) + 1}"
        return self._ranges[term]

    def finish(self) -> None:
        """Move the sheet to the end and hide it."""
        if self._sheet is not None:
            self._book.move_sheet(self._sheet, len(self._book.sheetnames))
            self._sheet.sheet_state = "hidden"


def put(sheet: Worksheet, row: int, column: int, value: Cell) -> Any:
    """Write a cell; text is never taken for a formula, and what no workbook can hold is replaced."""
    cell: Any = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub("\ufffd", value)[:32_767]
        cell.data_type = "s"
        cell.quotePrefix = value.startswith("=")
    else:
        cell.value = value
    return cell


Column = tuple[str, str, bool, Attribute | None]
"""Name, header, whether required, and the attribute where it is one."""


def columns_of(fact_type: FactType) -> list[Column]:
    """The columns of a type's sheet, in order."""
    made: list[Column] = []
    if fact_type.subject is not None:
        made.append(("subject", _subject_title(fact_type), fact_type.nature is STATE, None))
    made.append(("occurred_on", TITLES["occurred_on"], True, None))
    made += [(a.name, a.title.zh, a.required, a) for a in fact_type.attributes]
    names = ["valid_until", "ended_on"] if fact_type.nature is STATE else []
    made += [
        (n, TITLES[n], False, None)
        for n in (*names, "source", "community", "id", "revision", "recorded_at", RETRACTION)
    ]
    return made


def _subject_title(fact_type: FactType) -> str:
    taken = {a.title.zh for a in fact_type.attributes} | set(TITLES.values())
    title = fact_type.subject.zh if fact_type.subject else ""
    return TITLES["subject"] if not title or title in taken else title


def _sheet(book: Workbook, fact_type: FactType, rows: Sequence[Evidence], lists: Lists, color: str) -> None:
    sheet = book.create_sheet(sheet_name(fact_type))
    sheet.sheet_properties.tabColor = color
    sheet.freeze_panes = "A2"
    columns = columns_of(fact_type)
    if fact_type.nature is not STATE and any(e.valid_until or e.ended_on for e in rows):
        columns += [(n, TITLES[n], False, None) for n in ("valid_until", "ended_on")]
    for i, (name, header, required, attribute) in enumerate(columns, 1):
        cell = put(sheet, 1, i, header + ("*" if required else ""))
        cell.font = Font(bold=True)
        cell.fill = _REQUIRED if required else _HEADER
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        if note := _note(name, attribute):
            cell.comment = Comment(note, "community", width=320, height=120)
        letter = get_column_letter(i)
        sheet.column_dimensions[letter].width = max(12.0, min(28.0, 2.2 * len(header) + 4))
        form = _format(name, attribute)
        if form:
            sheet.column_dimensions[letter].number_format = form
        choices = _choices(name, attribute, lists)
        if choices:
            many = attribute is not None and attribute.many
            rule = DataValidation(type="list", formula1=choices, allow_blank=True, showErrorMessage=not many)
            rule.errorTitle, rule.error = "请从下拉框选择", "此列只能填下拉框里的选项。"
            rule.add(f"{letter}2:{letter}{LAST_ROW}")
            sheet.add_data_validation(rule)
    for r, evidence in enumerate(rows, 2):
        for i, (name, _, _, attribute) in enumerate(columns, 1):
            value = cell_of(evidence, name, attribute)
            if value is not None and value != "":
                cell = put(sheet, r, i, value)
                if form := _format(name, attribute):
                    cell.number_format = form


def _note(name: str, attribute: Attribute | None) -> str:
    if attribute is None:
        return _HELP.get(name, "")
    parts = [attribute.help.zh, f"单位：{attribute.unit}" if attribute.unit else ""]
    if attribute.term is not None:
        labels = [m.text.zh for m in attribute.term]
        parts.append(f"可选：{'、'.join(labels[:30])}")
    else:
        parts.append(f"填{TYPE_NAMES.get(attribute.type, '文字')}")
    parts += ["可填多项，用顿号隔开" if attribute.many else "", "" if attribute.required else "可留空"]
    return "；".join(p.rstrip("。") for p in parts if p) + f"。\n{attribute.title.en} ({attribute.name})"


def _format(name: str, attribute: Attribute | None) -> str:
    kind = attribute.type if attribute is not None else date if name.endswith(("_on", "_until")) else str
    many = attribute is not None and attribute.many
    if kind is date and not many:
        return "yyyy-mm-dd"
    return "@" if many or (kind in (str, Period, datetime, time) and name not in ("revision", RETRACTION)) else ""


def _choices(name: str, attribute: Attribute | None, lists: Lists) -> str:
    if attribute is not None and attribute.term is not None:
        return lists.reference(attribute.term)
    if name == RETRACTION or (attribute is not None and attribute.type is bool):
        return '"是,否"'
    return ""


def cell_of(evidence: Evidence, name: str, attribute: Attribute | None) -> Cell:
    """What stands in one column for a record."""
    if name == RETRACTION:
        return "是" if evidence.content is None else None
    if attribute is None:
        value: Any = getattr(evidence, name)
        return _instant(value) if isinstance(value, datetime) else value
    value = None if evidence.content is None else getattr(evidence.content, name)
    if value is None:
        return None
    if not attribute.many:
        return _plain(attribute, value)
    texts = [_text(attribute, v) for v in value]
    if attribute.term is None and any(any(c in SEPARATORS for c in t) or t != t.strip() or not t for t in texts):
        return json.dumps(texts, ensure_ascii=False)
    return "、".join(texts)


def _instant(moment: datetime) -> str:
    form = moment.astimezone(SHANGHAI).replace(tzinfo=None).isoformat(sep=" ")
    return form if not moment.microsecond else moment.isoformat()


def _plain(attribute: Attribute, value: Any) -> Cell:
    if isinstance(value, bool) or attribute.term is not None:
        return attribute.label(value).zh
    if (isinstance(value, int) and abs(value) < 2**53) or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    return _text(attribute, value)


def _text(attribute: Attribute, value: Any) -> str:
    if isinstance(value, Period):
        return value.text.zh
    if isinstance(value, datetime):
        return _instant(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date | time):
        return value.isoformat()
    return attribute.label(value).zh if attribute.term is not None or isinstance(value, bool) else str(value)
