"""The Excel report: findings, evidence and a summary, in which no text can act as a formula."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from community_core.assessment import Finding
from community_core.calendar import SHANGHAI
from community_core.exporting import Report
from community_core.reports.words import (
    EDITIONS,
    SHOWN_ORDER,
    SOURCES,
    community_name,
    content_text,
    counting,
    moment_text,
    parameter_name,
    parameter_value,
    title_of,
)
from community_core.rules import Status
from community_core.text import Text

Value = str | int | date | None
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEADER = PatternFill("solid", fgColor="E8EDF0")
_LINE = Border(bottom=Side("hair", color="9AA5AB"))
_FILLS = {
    Status.NONCONFORMING: PatternFill("solid", fgColor="F6E3DF"),
    Status.NOT_EVIDENCED: PatternFill("solid", fgColor="F7EED8"),
    Status.PENDING: PatternFill("solid", fgColor="E3EAF3"),
}
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def put(sheet: Worksheet, row: int, column: int, value: Value) -> Any:
    """Write a cell. Text is stored as text whatever it begins with, and marked so that editing keeps it text."""
    cell: Any = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub("\ufffd", value)[:32_767]
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_ACTIVE)
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
    return cell


def _table(sheet: Worksheet, header: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Value]]) -> None:
    top = Alignment(vertical="top", wrap_text=True)
    for column, (title, width) in enumerate(zip(header, widths, strict=True), 1):
        cell = put(sheet, 1, column, title)
        cell.font, cell.fill = Font(bold=True), _HEADER
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    last = 1
    for last, values in enumerate(rows, 2):
        for column, value in enumerate(values, 1):
            cell = put(sheet, last, column, value)
            cell.alignment, cell.border = top, _LINE
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{last}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _findings(book: Workbook, report: Report) -> None:
    a, words = report.assessment, _words(report)
    sheet = book.create_sheet(words("评价结果", "Findings"))

    def row(f: Finding) -> Sequence[Value]:
        dated = a.edition.units[f.clause]
        figures = (
            parameter_name(dated, p)
            + Text("：", ": ")
            + parameter_value(dated, p, a.fact_types)
            + Text(f"［{SOURCES[p.source.kind].zh}：{p.source.text.zh}", f" [{p.source.text.en}")
            + (Text(f"，{p.in_force_from}起］", f", from {p.in_force_from}]") if p.in_force_from else Text("］", "]"))
            for p in f.parameters
        )
        return (
            f.clause,
            report_text(report, title_of(a.edition, f.clause, a.as_of)),
            report_text(report, f.modality.text),
            report_text(report, f.status.text),
            report_text(report, f.reason),
            f.due,
            f.changes_on,
            len(f.records),
            report_text(report, Text.join(figures, zh="\n", en="\n")),
        )

    header = (
        words("条款", "Clause"),
        words("标题", "Title"),
        words("程度", "Modality"),
        words("状态", "Status"),
        words("原因", "Reason"),
        words("到期日", "Due"),
        words("可能变化日", "Changes on"),
        words("记录数", "Records"),
        words("参数与来源", "Parameters and sources"),
    )
    _table(sheet, header, (11, 24, 8, 12, 60, 12, 12, 8, 60), map(row, a.findings))
    for number, f in enumerate(a.findings, 2):
        if f.status in _FILLS:
            sheet.cell(number, 4).fill = _FILLS[f.status]


def _evidence(book: Workbook, report: Report) -> None:
    a, words = report.assessment, _words(report)
    used: dict[str, list[str]] = {}
    for f in a.findings:
        for id_ in f.records:
            used.setdefault(id_, []).append(f.clause)
    header = (
        words("编号", "Record"),
        words("事实类型", "Fact type"),
        words("对象", "Subject"),
        words("发生日期", "Occurred on"),
        words("有效期至", "Valid until"),
        words("结束日期", "Ended on"),
        words("内容", "Content"),
        words("计入条款", "Counted for"),
        words("来源", "Source"),
        words("登记时间（北京）", "Recorded at (Beijing)"),
        words("版本", "Revision"),
    )
    rows = (
        (
            e.id,
            report_text(report, a.fact_types.title(e.fact_type)),
            e.subject,
            e.occurred_on,
            e.valid_until,
            e.ended_on,
            report_text(report, content_text(e, a.fact_types)),
            "、".join(used.get(e.id, ())),
            e.source,
            e.recorded_at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S"),
            e.revision,
        )
        for e in counting(a)
    )
    sheet = book.create_sheet(words("证据", "Evidence"))
    _table(sheet, header, (18, 22, 14, 12, 12, 12, 70, 24, 18, 20, 6), rows)


def _summary(book: Workbook, report: Report) -> None:
    a, words = report.assessment, _words(report)
    sheet = book.create_sheet(words("汇总", "Summary"))
    chapters = {c.number: c.title for c in report.catalogue.chapters}
    header = (
        words("章", "Chapter"),
        words("名称", "Title"),
        *(report_text(report, s.text) for s in SHOWN_ORDER),
        words("合计", "All"),
    )
    counts = a.by_chapter()
    rows: list[Sequence[Value]] = [
        (n, report_text(report, chapters.get(n, Text(n, n))), *(c[s] for s in SHOWN_ORDER), sum(c.values()))
        for n, c in counts.items()
    ]
    total = a.summary().get("", {})
    rows.append((words("合计", "All"), "", *(total.get(s, 0) for s in SHOWN_ORDER), len(a.findings)))
    _table(sheet, header, (14, 40, *[12] * len(SHOWN_ORDER), 10), rows)
    start = len(rows) + 4
    for number, (name, text) in enumerate(remarks(report), start):
        put(sheet, number, 1, report_text(report, name)).font = Font(bold=True)
        put(sheet, number, 2, report_text(report, text))


def remarks(report: Report) -> Iterable[tuple[Text, Text]]:
    """What a reader must know beside the counts: each with a short name."""
    a = report.assessment
    yield Text("社区", "Community"), Text(community_name(a), community_name(a))
    demo = Text("（按指定日期评价，并非今天）", " (a date that was named; it is not today)")
    yield Text("评价日期", "As of"), Text(str(a.as_of), str(a.as_of)) + (demo if report.demonstration else Text("", ""))
    yield Text("依据", "Edition"), EDITIONS.get(a.edition.name, Text(a.edition.name, a.edition.name))
    yield Text("数据范围", "Known at"), moment_text(a.known_at)
    if (i := report.inputs) is not None:
        yield (
            Text("读入", "Read"),
            Text(
                f"{i.read}行：计入{i.accepted}，重复{i.duplicate}，退回{i.rejected}",
                f"{i.read} rows: {i.accepted} accepted, {i.duplicate} duplicate, {i.rejected} rejected",
            ),
        )
        yield from ((Text("退回", "Rejected"), _refused(r)) for r in i.refused)
        yield from ((Text("问题", "Problem"), p) for p in i.problems)
    if a.ignored:
        yield Text("其他社区", "Other communities"), Text(f"{a.ignored}条未计入", f"{a.ignored} records left aside")
    yield from ((Text("矛盾记录", "Conflict"), c.text) for c in a.conflicts)
    yield from ((Text("说明", "Note"), n) for n in report.notes)


def _refused(r: Any) -> Text:
    place = " ".join(str(p) for p in (r.file, r.sheet, r.row, r.column) if p)
    return Text(f"{place}：{r.reason.zh}；{r.advice.zh}", f"{place}: {r.reason.en}; {r.advice.en}")


def report_text(report: Report, text: Text) -> str:
    """Words in the report's language."""
    return text.in_language(report.language)


def _words(report: Report) -> Any:
    return lambda zh, en: Text(zh, en).in_language(report.language)


def write_xlsx(report: Report) -> bytes:
    """The workbook: 评价结果, 证据, 汇总."""
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    _findings(book, report)
    _evidence(book, report)
    _summary(book, report)
    made = io.BytesIO()
    book.save(made)
    return _timeless(made.getvalue())


def _timeless(workbook: bytes) -> bytes:
    """The same workbook without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return out.getvalue()
