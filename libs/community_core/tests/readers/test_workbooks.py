"""Excel workbooks as people keep them, and as they should not be."""

import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from community_core.calendar import Period
from community_core.readers import Limits

HEAD = ["检查编号", "发生日期", "检查范围", "检查内容", "发现问题数"]
GOOD = ["J-1", date(2025, 3, 5), "专项", "消防", 3]


def saved(book: Workbook, path):
    book.save(path)
    return path


def rewritten(path, change):
    """The same zip with each entry passed through `change(name, data)`."""
    with zipfile.ZipFile(path) as archive:
        entries = {n: archive.read(n) for n in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, change(name, data))
    return path


def test_cells_of_every_kind_are_read(read, sheet, town):
    head = [*HEAD, "所属期间", "费用", "已整改", "整改期限", "开始时间", "通知时间", "备注", "标签"]
    path = sheet("a.xlsx", 安全检查=[
        head,
        [*GOOD, "2025年第一季度", 0.1 + 0.2, True, date(2025, 3, 9), time(9, 30), datetime(2025, 3, 5, 8), 1001, "甲、乙"],
        ["J-2", 45721, "special", "消防、燃气", 3.0, date(2025, 3, 1), 12, "否", 45725.0, 0.5, "2025-03-05", date(2025, 3, 5), 7],
        ["J-3", datetime(2025, 3, 5, 14, 30), "专项", "燃气", "３", 2025, None, None, None, None, None, "=不是公式", None],
    ])  # fmt: skip
    book = load_workbook(path)
    book["安全检查"]["L4"].value, book["安全检查"]["L4"].data_type = "=不是公式", "s"
    done = read(saved(book, path))
    assert done.rejected == ()
    one, two, three = (e.content for e in done.accepted)
    assert {e.occurred_on for e in done.accepted} == {date(2025, 3, 5)}
    assert (one.about, one.cost, one.mended, one.due, one.began) == (Period(2025, 0, 3), Decimal("0.3"), True, date(2025, 3, 9), time(9, 30))  # fmt: skip
    assert (one.told.isoformat(), one.remark, one.tags) == ("2025-03-05T00:00:00+00:00", "1001", ("甲", "乙"))
    assert (two.about, two.cost, two.due, two.began, two.remark, two.tags) == (Period(2025, 2, 1), Decimal(12), date(2025, 3, 9), time(12), "2025-03-05", ("7",))  # fmt: skip
    assert (three.findings, three.about, three.remark) == (3, Period(2025, 0, 12), "=不是公式")


@pytest.mark.parametrize("cell", [2025, 3, 2025.5, True, -1, 1e300])
def test_a_number_that_is_no_date_is_refused(read, sheet, cell):
    assert read(sheet("a.xlsx", 安全检查=[HEAD, ["J", cell, "专项", "消防", 3]])).rejected[0].code == "not_date"


def test_bare_numbers_are_no_dates_in_a_workbook_that_counts_from_1904(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, ["J", 45721, "专项", "消防", 3]])
    rewritten(
        path, lambda n, d: d.replace(b"<workbookPr ", b'<workbookPr date1904="1" ') if n == "xl/workbook.xml" else d
    )
    done = read(path)
    assert (done.rejected[0].code, "1904" in done.rejected[0].reason.zh) == ("not_date", True)


def test_an_identifier_kept_as_a_number_is_refused(read, sheet):
    refused = read(sheet("a.xlsx", 安全检查=[HEAD, [110105194912310021, *GOOD[1:]]])).rejected[0]
    assert refused.code == "personal_data"
    assert "110105194912310021" not in repr(refused)


def test_empty_leading_rows_and_columns_keep_the_numbers_of_rows_and_letters(read, tmp_path):
    book = Workbook()
    page = book.active
    page.title = "安全检查"
    for i, text in enumerate(HEAD):
        page.cell(4, 3 + i, text)
    for i, value in enumerate([*GOOD[:4], "三"]):
        page.cell(7, 3 + i, value)
    page.row_dimensions[1].hidden = True
    refused = read(saved(book, tmp_path / "a.xlsx")).rejected[0]
    assert (refused.row, refused.letter, refused.column) == (7, "G", "发现问题数")


def test_a_formula_without_its_value_refuses_its_row_alone(read, sheet):
    done = read(sheet("a.xlsx", 安全检查=[HEAD, GOOD, [*GOOD[:4], "=1+2"], GOOD]))
    assert [(r.code, r.row, r.letter) for r in done.rejected] == [("formula_without_value", 3, "E")]
    assert done.rows.accepted == 2


def test_a_formula_with_its_value_counts_as_the_value(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, [*GOOD[:4], "=1+2"]])
    rewritten(path, lambda n, d: d.replace(b"<f>1+2</f><v />", b"<f>1+2</f><v>3</v>"))
    assert read(path).accepted[0].content.findings == 3


def test_a_formula_whose_value_is_an_empty_text_is_an_empty_cell(read, sheet):
    path = sheet("a.xlsx", 安全检查=[[*HEAD, "备注"], [*GOOD, '=IF(1,"","x")']])
    old = b'<c r="F2"><f>IF(1,"","x")</f><v />'
    rewritten(path, lambda n, d: d.replace(old, old.replace(b'"F2"', b'"F2" t="str"').replace(b"<v />", b"<v></v>")))
    assert read(path).accepted[0].content.remark is None


def test_an_error_value_refuses_its_row(read, sheet):
    done = read(sheet("a.xlsx", 安全检查=[HEAD, [*GOOD[:4], "#N/A"], GOOD]))
    assert [(r.code, r.row) for r in done.rejected] == [("cell_error", 2)]


def test_merged_cells_refuse_every_row_they_touch(read, tmp_path):
    book = Workbook()
    page = book.active
    page.title = "安全检查"
    page.append(["2025年登记表"])
    page.merge_cells("A1:E1")
    for row in (HEAD, GOOD, GOOD, GOOD, GOOD):
        page.append(row)
    page.merge_cells("A3:A4")
    done = read(saved(book, tmp_path / "a.xlsx"))
    assert [(r.code, r.row, r.letter) for r in done.rejected] == [("merged_cells", 3, "A"), ("merged_cells", 4, "A")]
    assert done.rows.accepted == 2


def test_an_unknown_sheet_refuses_its_rows_and_names_the_nearest(read, sheet):
    done = read(
        sheet(
            "a.xlsx",
            安全检察=[HEAD, GOOD, GOOD],
            安全检查=[HEAD, GOOD],
            填写说明=[["随便"], ["什么"]],
            说明=[["x"]],
            Sheet1=[],
        )
    )
    assert [(r.code, r.sheet) for r in done.rejected] == [("unknown_sheet", "安全检察")] * 2
    assert "是否想写“安全检查”" in done.rejected[0].advice.zh
    assert {c.sheet for c in done.sheets} == {"安全检察", "安全检查"}


def test_a_copied_sheet_is_read_as_its_type(read, sheet):
    assert read(sheet("a.xlsx", **{"安全检查 (2)": [HEAD, GOOD], "安全检查3月": [HEAD, GOOD]})).rows.read == 2


def test_a_hidden_sheet_of_a_fact_type_is_read(read, sheet):
    path = sheet(
        "a.xlsx",
        安全检查=[HEAD, GOOD],
        安全制度=[["制度编号", "发生日期", "制度名称"], ["Z", date(2025, 1, 1), "例会"]],
    )
    book = load_workbook(path)
    book["安全制度"].sheet_state = "hidden"
    assert read(saved(book, path)).rows.accepted == 2


# --- files that must not be opened -----------------------------------------------------------------------------------


def test_a_bomb_is_refused_by_its_directory(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/x.bin", bytes(20_000_000))
    assert [p.code for p in read(path).problems] == ["zip_bomb"]


def test_many_entries_of_much_size_are_refused(read, sheet):
    done = read(sheet("a.xlsx", 安全检查=[HEAD, GOOD]), limits=Limits(unpacked_bytes=1000))
    assert [p.code for p in done.problems] == ["zip_bomb"]


def test_a_directory_that_lies_about_sizes_is_refused(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD])
    rewritten(path, lambda n, d: d + b" " * 5_000_000 if n == "docProps/app.xml" else d)
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("docProps/app.xml")
    true, false = struct.pack("<L", info.file_size), struct.pack("<L", 300)
    path.write_bytes(path.read_bytes().replace(true, false))
    done = read(path)
    assert [p.code for p in done.problems] == ["broken_file"]


def test_one_cell_at_the_far_corner_does_not_fill_the_memory(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD])
    book = load_workbook(path)
    book["安全检查"]["XFD1048576"] = 1
    assert [p.code for p in read(saved(book, path)).problems] == ["too_many_cells"]


def test_a_mere_format_at_the_far_corner_is_no_harm(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD])
    book = load_workbook(path)
    book["安全检查"]["XFD1048576"].number_format = "0.00"
    assert read(saved(book, path)).rows.accepted == 1


def test_entities_are_refused(read, sheet):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD])
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    rewritten(path, lambda n, d: bomb + d if n == "xl/workbook.xml" else d)
    assert [p.code for p in read(path).problems] == ["not_xlsx"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "broken_file"),
        (b"PK\x03\x04broken", "broken_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"<html><table></table></html>", "not_xlsx"),
    ],
)
def test_a_file_that_is_no_workbook_is_one_problem_and_the_others_are_read(read, sheet, tmp_path, content, code):
    bad = tmp_path / "坏.xlsx"
    bad.write_bytes(content)
    done = read(bad, sheet("a.xlsx", 安全检查=[HEAD, GOOD]))
    assert [(p.code, p.file) for p in done.problems] == [(code, "坏.xlsx")]
    assert done.rows.accepted == 1


def test_a_zip_that_is_no_workbook_is_told(read, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("x.txt", "x")
    assert [p.code for p in read(tmp_path / "a.xlsx").problems] == ["not_xlsx"]


@pytest.mark.parametrize("at", range(0, 100, 7))
def test_a_damaged_workbook_never_crashes(read, sheet, tmp_path, at):
    data = bytearray(sheet("a.xlsx", 安全检查=[HEAD, GOOD]).read_bytes())
    place = len(data) * at // 100
    data[place : place + 40] = io.BytesIO(bytes(range(200, 240))).read()
    bad = tmp_path / "b.xlsx"
    bad.write_bytes(bytes(data))
    done = read(bad)
    assert done.problems or done.rows.read <= 1


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])  # fmt: skip
def test_broken_xml_within_a_whole_zip_is_one_problem(read, sheet, name):
    path = sheet("a.xlsx", 安全检查=[HEAD, GOOD, [*GOOD[:4], "=1"]])
    rewritten(path, lambda n, d: d[: len(d) // 2] if n == name else d)
    assert [p.code for p in read(path).problems] == ["broken_file"]


def test_a_date_cell_is_a_month_only_on_its_first_day(read, sheet):
    done = read(
        sheet(
            "a.xlsx",
            安全检查=[[*HEAD, "所属期间"], [*GOOD, date(2025, 3, 1)], [*GOOD, date(2025, 3, 5)], [*GOOD, 2025.1]],
        )
    )
    assert [e.content.about for e in done.accepted] == [Period(2025, 2, 1)]
    assert [(r.code, r.row) for r in done.rejected] == [("not_period", 3), ("not_period", 4)]


def test_a_length_of_time_in_a_cell_is_kept_as_text(read, sheet):
    path = sheet("a.xlsx", 安全检查=[[*HEAD, "备注"], [*GOOD, timedelta(hours=30, minutes=5)]])
    assert read(path).accepted[0].content.remark == "1 day, 6:05:00"
