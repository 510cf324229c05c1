"""The template and workbooks of evidence, rejected rows mended and read again, and importers of plugins."""

import json
from datetime import UTC, date, datetime, time

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from community_core.calendar import Period, start_of_day
from community_core.codec import evidence_to_json
from community_core.errors import UnknownFactType
from community_core.evidence import Evidence
from community_core.readers import (
    IMPORTERS,
    Importer,
    Record,
    Row,
    Sheet,
    write_rejected,
    write_template,
    write_workbook,
)
from community_core.readers.template import columns_of

HEAD = "检查编号,发生日期,检查范围,检查内容,发现问题数,备注"


def test_the_template_has_a_sheet_for_each_fact_type_and_a_first_page_that_explains(tmp_path, town):
    book = load_workbook(write_template(tmp_path / "t.xlsx", town.types))
    assert book.sheetnames == ["填写说明", "安全检查", "安全制度", "社区概况", "体检覆盖情况", "选项"]
    assert book["选项"].sheet_state == "hidden"
    page = book["安全检查"]
    assert [c.value for c in page[1]][:6] == [
        "检查编号",
        "发生日期*",
        "检查范围*",
        "检查内容*",
        "发现问题数*",
        "所属期间",
    ]
    assert page.freeze_panes == "A2"
    assert page["E1"].comment.text.startswith("单位：处；填整数")
    assert page.sheet_properties.tabColor.rgb != book["社区概况"].sheet_properties.tabColor.rgb
    rules = {str(v.sqref): v for v in page.data_validations.dataValidation}
    assert rules["C2:C2000"].formula1 == "选项!$A$2:$A$3"
    assert [c.value for c in book["选项"]["A"]][1:3] == ["全面综合", "专项"]
    assert rules["C2:C2000"].showErrorMessage
    assert not rules["D2:D2000"].showErrorMessage  # several values must be typeable
    assert rules["H2:H2000"].formula1 == '"是,否"'
    assert page.column_dimensions["B"].number_format == "yyyy-mm-dd"
    assert page.column_dimensions["F"].number_format == "@"  # else Excel makes a date of 2025年3月


def test_an_empty_template_reads_as_nothing_wrong(read, tmp_path, town):
    done = read(write_template(tmp_path / "t.xlsx", town.types))
    assert done.clean
    assert done.rows.read == 0


def test_a_filled_template_is_read(read, tmp_path, town):
    path = write_template(tmp_path / "t.xlsx", town.types)
    book = load_workbook(path)
    book["社区概况"].append([date(2025, 1, 1), 1200])
    book["安全检查"].append(["J-1", "2025年3月5日", "全面综合", "消防、燃气", 2, "2025年3月"])
    book.save(path)
    done = read(path)
    assert done.clean
    assert {e.fact_type for e in done.accepted} == {"registry.profile", "security.check"}


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).map(str.strip).filter(bool)
SAFE = WORDS.filter(lambda s: not any(c.isdigit() for c in s) and "_x" not in s and not s.startswith("["))
DATES = st.dates(date(1990, 1, 1), date(2025, 6, 30))


@st.composite
def checks(draw, town):
    content = town.Check(
        scope=draw(st.sampled_from(town.Scope)),
        topics=draw(st.lists(st.sampled_from(town.Topic), min_size=1, max_size=3)),
        findings=draw(st.integers(0, 2**60)),
        about=draw(
            st.none()
            | st.sampled_from([Period(2025, 1, 3), Period(2024, 1, 6), Period(2023, 0, 12), Period(2025, 9, 1)])
        ),
        cost=draw(st.none() | st.decimals(-1000, 1000, places=2)),
        mended=draw(st.none() | st.booleans()),
        due=draw(st.none() | DATES),
        began=draw(st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))),
        told=draw(st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2025, 6, 1), timezones=st.just(UTC))),
        tags=tuple(draw(st.lists(SAFE, max_size=3))),
        remark=draw(st.none() | SAFE),
    )
    on = draw(DATES)
    return Evidence.of(
        content, community="c1", occurred_on=on, subject=draw(st.just("") | SAFE), source=draw(SAFE),
        recorded_at=draw(st.none() | st.just(datetime(2025, 6, 1, 1, 2, 3, tzinfo=UTC))),
        ended_on=draw(st.none() | st.just(date(2025, 6, 30))),
    )  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_evidence_to_workbook_to_evidence_to_json_lines_to_evidence_is_equal(read, tmp_path, town, data):
    given_ = tuple(data.draw(st.lists(checks(town), min_size=1, max_size=4)))
    path = write_workbook(tmp_path / "w.xlsx", {"security.check": given_}, town.types, only=["security.check"])
    from_workbook = read(path)
    assert from_workbook.rejected == ()
    assert from_workbook.accepted == given_
    lines = tmp_path / "w.jsonl"
    lines.write_text("".join(json.dumps(evidence_to_json(e)) + "\n" for e in from_workbook.accepted), "utf-8")
    assert read(lines).accepted == given_


def test_states_revisions_and_retractions_survive_a_workbook(read, tmp_path, town):
    rule = Evidence.of(town.Rule(name="=1+1"), community="c1", occurred_on=date(2025, 1, 1), subject="Z-1", source="档案", valid_until=date(2026, 1, 1))  # fmt: skip
    mended = attrs.evolve(rule, revision=2, content=town.Rule(name="例会"))
    void = mended.retracted(start_of_day(date(2025, 2, 1)))
    path = write_workbook(tmp_path / "w.xlsx", {"安全制度": [rule, mended, void]}, town.types)
    assert read(path).accepted == (rule, mended, void)
    assert "填写说明" in load_workbook(path).sheetnames


def test_a_workbook_of_an_unknown_fact_type_is_refused(tmp_path, town):
    with pytest.raises(UnknownFactType):
        write_workbook(tmp_path / "w.xlsx", {"security.chek": []}, town.types)
    assert not (tmp_path / "w.xlsx").exists()


def test_every_column_of_a_sheet_has_its_own_header(town):
    for fact_type in town.types.values():
        headers = [header for _, header, _, _ in columns_of(fact_type)]
        assert len(headers) == len(set(headers))


# --- rejected rows ---------------------------------------------------------------------------------------------------

BAD = f"{HEAD}\nJ-1,2025-03-05,专项,消防,三,𠮷\nJ-2,2025-02-30,专项,消防,1,@SUM(A1)\nJ-3,2025-03-07,专项,消防,1,好\n"


def mend(path):
    """What an officer does with the rows that came back."""
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        page = book.worksheets[0]
        for row in page.iter_rows(min_row=2):
            for cell in row:
                cell.value = {"三": 3, "2025-02-30": "2025-02-28"}.get(cell.value, cell.value)
                cell.data_type = "s" if isinstance(cell.value, str) else "n"
        book.save(path)
    else:
        path.write_text(path.read_text("utf-8-sig").replace("三", "3").replace("2025-02-30", "2025-02-28"), "utf-8-sig")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_rejected_rows_say_why_and_once_mended_are_read(read, text, tmp_path, suffix):
    (path,) = write_rejected(read(text("安全检查.csv", BAD)), tmp_path / f"退回{suffix}")
    if suffix == ".csv":
        assert "'@SUM(A1)" in path.read_text("utf-8-sig")  # no spreadsheet takes it for a formula
    again = read(path)
    assert again.rows.rejected == 2
    mend(path)
    mended = read(path)
    assert mended.clean
    assert [(e.content.findings, e.occurred_on.day, e.content.remark) for e in mended.accepted] == [
        (3, 5, "𠮷"),
        (1, 28, "@SUM(A1)"),
    ]


def test_rejected_rows_carry_reason_advice_and_place(read, text, tmp_path):
    (path,) = write_rejected(read(text("安全检查.csv", BAD)), tmp_path / "退回.xlsx")
    page = load_workbook(path)["安全检查"]
    assert [c.value for c in page[1]][-3:] == ["退回原因", "处理办法", "原文件与行号"]
    assert [c.value for c in page[2]][-3:] == ["发现问题数：“三”不是整数", "请用数字填写，如 3", "安全检查.csv第2行"]


def test_rejected_rows_written_twice_do_not_pile_up_columns(read, text, tmp_path):
    (first,) = write_rejected(read(text("安全检查.csv", BAD)), tmp_path / "退回.xlsx")
    (second,) = write_rejected(read(first), tmp_path / "再退回.xlsx")
    assert [c.value for c in load_workbook(second).worksheets[0][1]].count("退回原因") == 1


def test_rejected_rows_hold_no_personal_identifier(read, text, tmp_path):
    done = read(text("安全检查.csv", f"{HEAD}\n11010519491231002X,2025-03-05,专项,消防,1,\n"))
    for suffix in (".xlsx", ".csv"):
        (path,) = write_rejected(done, tmp_path / f"退回{suffix}")
        raw = path.read_bytes() if suffix == ".csv" else str([[c.value for c in r] for r in load_workbook(path).worksheets[0]]).encode()  # fmt: skip
        assert b"11010519491231002X" not in raw


def test_rejected_rows_of_several_kinds_share_one_csv(read, text, tmp_path):
    other = text("安全制度.csv", "制度编号,发生日期,制度名称\nZ-1,2025-02-30,例会\n")
    unknown = text("巡逻.csv", "对象,发生日期\nX,2025-03-01\n")
    (path,) = write_rejected(read(text("安全检查.csv", BAD), other, unknown), tmp_path / "退回.csv")
    mend(path)
    done = read(path)
    assert {e.fact_type for e in done.accepted} == {"security.check", "security.rule"}
    assert [r.code for r in done.rejected] == ["unknown_fact_type"]


def test_a_row_with_a_cell_too_many_stays_refused_until_it_is_mended(read, text, tmp_path):
    done = read(text("安全检查.csv", f"{HEAD}\nJ-1,2025-03-05,专项,消防,1,好,多\n"))
    for suffix in (".xlsx", ".csv"):
        (path,) = write_rejected(done, tmp_path / f"退回{suffix}")
        assert [r.code for r in read(path).rejected] == ["extra_cell"]


def test_rejected_records_become_json_lines_that_read_in_again(read, text, tmp_path):
    good = {"fact_type": "security.rule", "occurred_on": "2025-03-05", "subject": "Z", "content": {"name": 1}}
    done = read(text("a.jsonl", json.dumps(good) + "\n{broken\n"), text("安全检查.csv", BAD))
    lines, table = sorted(write_rejected(done, tmp_path / "退回.xlsx"), key=lambda p: p.suffix)
    assert (lines.suffix, table.suffix) == (".jsonl", ".xlsx")
    assert read(lines).rows.rejected == 2
    lines.write_text(lines.read_text("utf-8").replace('"name": 1', '"name": "例会"'), "utf-8")
    assert [e.content.name for e in read(lines).accepted] == ["例会"]


def test_what_no_workbook_can_hold_does_not_stop_the_writing(read, text, tmp_path):
    done = read(text("安全检查.csv", f"{HEAD}\nJ,2025-03-05,专项,消防,1,a\x00b\x01\n"))
    assert done.rows.rejected == 1
    for suffix in (".xlsx", ".csv"):
        write_rejected(done, tmp_path / f"退回{suffix}")


def test_with_nothing_rejected_an_empty_file_is_written(read, text, tmp_path):
    done = read(text("安全检查.csv", HEAD + "\n"))
    for suffix in (".xlsx", ".csv", ".jsonl"):
        (path,) = write_rejected(done, tmp_path / f"退回{suffix}")
        assert path.exists()


# --- importers of plugins --------------------------------------------------------------------------------------------


def test_a_plugins_importer_reads_its_own_format(read, text):
    def pipes(path, limits):
        rows = (
            Row(number=i, cells=tuple(line.split("|")))
            for i, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        )
        yield Sheet(name="", title="安全制度", rows=rows)

    path = text("a.pipe", "制度编号|发生日期|制度名称\nZ-1|2025-03-05|例会\n")
    assert read(path).problems[0].code == "unknown_format"
    assert read(path, importers=(*IMPORTERS, Importer("pipes", (".PIPE",), pipes))).rows.accepted == 1


def test_a_plugins_importer_may_yield_records(read, text):
    def records(path, limits):
        data = {"fact_type": "security.rule", "subject": "Z", "occurred_on": "2025-03-05", "content": {"name": "例会"}}
        yield Sheet(name="", title="", rows=iter([Record(number=1, data=data)]), records=True)

    assert read(text("a.x", ""), importers=[Importer("x", (".x",), records)]).rows.accepted == 1


def test_an_importer_that_raises_is_a_problem_of_its_file(read, text):
    def raising(path, limits):
        def rows():
            yield Row(number=1, cells=("制度编号", "发生日期", "制度名称"))
            yield Row(number=2, cells=("Z", "2025-03-05", "例会"))
            raise RuntimeError("boom")

        yield Sheet(name="", title="安全制度", rows=rows())

    good = text("安全制度.csv", "制度编号,发生日期,制度名称\nZ-9,2025-03-05,例会\n")
    done = read(text("a.x", ""), good, importers=(*IMPORTERS, Importer("x", (".x",), raising)))
    assert [p.code for p in done.problems] == ["broken_file"]
    assert "Z-9" in {e.subject for e in done.accepted}
