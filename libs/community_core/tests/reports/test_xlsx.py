"""The workbook: no text acts as a formula, figures under 10 are suppressed, the same each time."""

import io
import zipfile
from typing import Any

import attrs
import pytest
from openpyxl import load_workbook

from community_core import Text
from community_core.exporting import Report
from community_core.reports.xlsx import put, write_xlsx

from .conftest import FORMULA


@pytest.fixture(scope="module")
def written(report: Report) -> bytes:
    return write_xlsx(report)


@pytest.fixture(scope="module")
def book(written: bytes) -> Any:
    return load_workbook(io.BytesIO(written))


def column(sheet: Any, title: str) -> list[Any]:
    """The cells of a column below its header."""
    index = [c.value for c in sheet[1]].index(title)
    return [row[index] for row in sheet.iter_rows(min_row=2)]


def test_there_is_a_row_for_each_clause(book: Any, report: Report) -> None:
    sheet = book["评价结果"]
    assert [f.clause for f in report.assessment.findings] == [c.value for c in column(sheet, "条款")]
    assert {"符合", "无证据"} <= {c.value for c in column(sheet, "状态")}
    assert "C2" == sheet.freeze_panes
    assert "A1:I207" == sheet.auto_filter.ref


def test_parameters_stand_with_their_sources(book: Any) -> None:
    sheet = book["评价结果"]
    said = dict(
        zip((c.value for c in column(sheet, "条款")), (c.value for c in column(sheet, "参数与来源")), strict=True)
    )
    assert "周期：1年［标准原文：DB11/T 1466-2017 第9.1.2.2条］" in said["9.1.2.2"]


def test_every_counting_record_is_a_row(book: Any, evidence: list[Any]) -> None:
    rows = column(book["证据"], "编号")
    counted = {e.id for e in evidence} - {"twice"}
    assert sorted(counted) == sorted(str(c.value) for c in rows)


def test_no_cell_is_a_formula_and_dangerous_ones_are_quoted(book: Any) -> None:
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value is not None]
    assert {"s", "n", "d"} >= {c.data_type for c in cells}
    dangerous = [c for c in cells if isinstance(c.value, str) and c.value.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {FORMULA, "@cmd"} <= {c.value for c in dangerous}
    assert all(c.quotePrefix for c in dangerous)


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_text_that_could_act_stays_text(value: str) -> None:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    put(book.active, 1, 1, value)
    saved = io.BytesIO()
    book.save(saved)
    cell = load_workbook(saved).active["A1"]
    assert "s" == cell.data_type
    assert cell.quotePrefix
    with zipfile.ZipFile(saved) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_what_no_workbook_can_hold_is_replaced() -> None:
    from openpyxl import Workbook

    sheet = Workbook().active
    assert sheet is not None
    assert "a\ufffdb\ufffd" == put(sheet, 1, 1, "a\x00b\ud800").value
    assert 32_767 == len(put(sheet, 1, 1, "长" * 40_000).value)


def test_small_figures_are_suppressed(book: Any) -> None:
    ids, said = column(book["证据"], "编号"), column(book["证据"], "内容")
    (few,) = [s.value for i, s in zip(ids, said, strict=True) if i.value == "few"]
    assert "不足10" in few
    assert "1234" in few


def test_the_summary_says_whose_when_and_what_was_left_out(book: Any) -> None:
    said = "\n".join(str(c.value) for row in book["汇总"].iter_rows() for c in row if c.value is not None)
    for words in (
        "社区服务",
        "合计",
        '槐里<b>&"社区',
        "并非今天",
        "2017年文本",
        "退回1",
        "安全.csv 检查 7 发生日期",
        "编号twice",
        "一条说明",
    ):
        assert words in said


def test_dates_are_dates(book: Any) -> None:
    assert all(c.is_date for c in column(book["证据"], "发生日期"))


def test_english_is_written_when_asked_for(report: Report) -> None:
    english = attrs.evolve(report, language="en", assessment=attrs.evolve(report.assessment, ignored=2), inputs=None)
    book = load_workbook(io.BytesIO(write_xlsx(english)))
    assert ["Findings", "Evidence", "Summary"] == book.sheetnames
    said = "\n".join(str(c.value) for row in book["Summary"].iter_rows() for c in row if c.value is not None)
    assert "2 records left aside" in said


def test_the_same_report_gives_the_same_bytes(report: Report, written: bytes) -> None:
    assert written == write_xlsx(report)
    assert written != write_xlsx(attrs.evolve(report, notes=(Text("另", "other"),)))
