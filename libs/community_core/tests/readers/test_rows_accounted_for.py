"""Every row ends as accepted, duplicate or rejected; ids are the same whenever the same file is read."""

import json
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from community_core.codec import evidence_to_json
from community_core.evidence import Conflict, Evidence, resolved
from community_core.readers import UnreadableFile, assign_ids

HEAD = "检查编号,发生日期,检查范围,检查内容,发现问题数"
GOOD = "J-1,2025-03-05,专项,消防,3"


def rows(*lines: str, head: str = HEAD) -> str:
    return "\n".join((head, *lines)) + "\n"


def test_the_same_file_read_again_changes_nothing(read, text):
    path = text("安全检查.csv", rows(GOOD, "J-2,2025-03-06,专项,消防,0"))
    once, twice = read(path), read(path, path)
    assert once.accepted == twice.accepted
    assert (twice.rows.read, twice.rows.accepted, twice.rows.duplicate) == (4, 2, 2)
    assert once.accepted == read(path).accepted


def test_equal_rows_of_one_sheet_are_records_of_their_own(read, text):
    done = read(text("安全检查.csv", rows(GOOD, GOOD)))
    assert done.rows.accepted == 2
    assert len({e.id for e in done.accepted}) == 2


def test_the_same_row_in_two_files_is_one_record(read, text):
    done = read(text("安全检查.csv", rows(GOOD)), text("安全检查-2.csv", rows(GOOD)))
    assert (done.rows.accepted, done.rows.duplicate) == (1, 1)


def test_the_same_row_as_csv_and_workbook_is_one_record(read, text, sheet):
    csv = text("安全检查.csv", rows(GOOD))
    xlsx = sheet("a.xlsx", 安全检查=[HEAD.split(","), ["J-1", "2025/3/5", "special", "Fire", 3.0]])
    assert (read(csv, xlsx).rows.accepted, read(csv, xlsx).rows.duplicate) == (1, 1)


def test_the_order_of_rows_and_columns_does_not_change_ids(read, text):
    other = "J-2,2025-03-06,专项,消防,0"
    one = read(text("安全检查.csv", rows(GOOD, other))).accepted
    two = read(text("安全检查.csv", rows("0,消防,专项,2025-03-06,J-2", "3,消防,专项,2025-03-05,J-1", head="发现问题数,检查内容,检查范围,发生日期,检查编号"))).accepted  # fmt: skip
    assert {e.id for e in one} == {e.id for e in two}


def test_another_community_is_another_record(read, text):
    path = text("安全检查.csv", rows(GOOD))
    assert read(path).accepted[0].id != read(path, community="c2").accepted[0].id


def test_a_row_may_name_its_own_community(read, text):
    path = text("安全检查.csv", rows(GOOD + ",c9", head=HEAD + ",社区"))
    assert read(path).accepted[0].community == "c9"


def test_without_any_community_a_row_is_refused(read, text):
    refused = read(text("安全检查.csv", rows(GOOD)), community=None).rejected[0]
    assert (refused.code, refused.column) == ("missing_value", "社区")


def test_the_same_id_and_revision_with_other_content_passes_on_both(read, text):
    done = read(text("安全检查.csv", rows("a1," + GOOD, "a1," + GOOD[:-1] + "4", head="编号," + HEAD)))
    assert done.rows.accepted == 2
    assert isinstance(resolved(done.accepted), Conflict)


def test_a_raised_revision_is_a_correction(read, text):
    done = read(text("安全检查.csv", rows("a1,," + GOOD, "a1,2," + GOOD[:-1] + "4", head="编号,版本," + HEAD)))
    counted = resolved(done.accepted)
    assert isinstance(counted, Evidence)
    assert counted.content.findings == 4


def test_a_revision_that_changes_nothing_is_no_duplicate(read, text):
    done = read(text("安全检查.csv", rows("a1,1," + GOOD, "a1,2," + GOOD, head="编号,版本," + HEAD)))
    assert (done.rows.accepted, done.rows.duplicate) == (2, 0)


def test_a_later_recording_of_the_same_is_no_duplicate_so_that_order_does_not_matter(read, text):
    done = read(
        text("安全检查.csv", rows("a1,2025-03-09," + GOOD, "a1,2025-03-07," + GOOD, head="编号,登记时间," + HEAD))
    )
    assert done.rows.accepted == 2


def test_a_personal_number_in_a_file_name_does_not_enter_the_evidence(read, text):
    (made,) = read(text("安全检查-13812345678.csv", rows(GOOD))).accepted
    assert made.source == "第2行"


def test_a_later_revision_needs_its_id(read, text):
    refused = read(text("安全检查.csv", rows("2," + GOOD, head="版本," + HEAD))).rejected[0]
    assert (refused.code, refused.column) == ("missing_value", "编号")


def test_a_revision_counts_from_one(read, text):
    assert read(text("安全检查.csv", rows("a,0," + GOOD, head="编号,版本," + HEAD))).rejected[0].code == "invalid_value"


def test_a_retraction_carries_no_content(read, text):
    head = "编号,版本,登记时间,撤回," + HEAD
    done = read(text("安全检查.csv", rows("a1,,,," + GOOD, "a1,2,2025-04-01 10:00,是,J-1,2025-03-05,,,", head=head)))
    assert resolved(done.accepted) is None


def test_a_retraction_says_what_it_retracts_and_when(read, text):
    refused = read(text("安全检查.csv", rows("是," + GOOD, head="撤回," + HEAD))).rejected[0]
    assert {refused.column, *(p.column for p in refused.more)} == {"编号", "版本", "登记时间"}


def test_a_state_needs_its_subject_and_an_occurrence_does_not(read, text):
    refused = read(text("安全制度.csv", "制度编号,发生日期,制度名称\n,2025-03-05,例会\n")).rejected[0]
    assert (refused.code, refused.column) == ("missing_value", "制度编号")
    assert read(text("安全检查.csv", rows(GOOD.removeprefix("J-1")))).accepted[0].subject == ""


def test_a_fact_about_the_whole_community_has_no_subject(read, text):
    refused = read(text("社区概况.csv", "对象,发生日期,户数\nx,2025-03-05,10\n")).rejected[0]
    assert (refused.code, refused.letter) == ("unexpected_subject", "A")


def test_a_missing_required_column_is_told_in_each_row(read, text):
    done = read(text("安全检查.csv", rows("J-1,2025-03-05,专项,消防", "J-2,2025-03-05,专项,消防", head=HEAD.removesuffix(",发现问题数"))))  # fmt: skip
    assert [(r.code, r.row) for r in done.rejected] == [("missing_value", 2), ("missing_value", 3)]
    assert "缺“发现问题数”一列" in done.rejected[0].reason.zh


def test_a_twentieth_cell_under_nineteen_headers_is_refused(read, text):
    done = read(text("安全检查.csv", rows(GOOD + ",多出", GOOD + ",,,")))
    assert [(r.code, r.row, r.letter) for r in done.rejected] == [("extra_cell", 2, "F")]
    assert done.rows.accepted == 1


def test_an_unknown_column_is_a_problem_of_the_sheet_and_refuses_rows_that_use_it(read, text):
    done = read(text("安全检查.csv", rows(GOOD + ",x", GOOD + ",", head=HEAD + ",所属期闻")))
    assert [(p.code, p.column, p.letter, p.row) for p in done.problems] == [("unknown_column", "所属期闻", "F", None)]
    assert "是否想写“所属期间”" in done.problems[0].advice.zh
    assert [(r.code, r.row) for r in done.rejected] == [("unknown_column", 2)]
    assert done.rows.accepted == 1


def test_a_header_that_stands_twice_is_told(read, text):
    done = read(text("安全检查.csv", rows(GOOD + ",x,y", GOOD + ",x,", head=HEAD + ",备注,备注")))
    assert done.problems[0].code == "duplicate_column"
    assert [r.row for r in done.rejected] == [2]


def test_a_personal_number_in_a_header_is_masked(read, text):
    done = read(text("安全检查.csv", rows(GOOD + ",x", head=HEAD + ",13812345678")))
    assert "13812345678" not in repr(done.problems) + repr(done.rejected) + done.problems[0].text.zh


def test_a_title_above_the_header_is_passed_over_and_rows_keep_their_numbers(read, text):
    done = read(text("安全检查.csv", "2025年安全检查登记表,,,,\n,,,,\n" + rows(GOOD, GOOD.replace(",3", ",三"))))
    assert done.rows.read == 2
    assert done.rejected[0].row == 5


def test_a_file_without_header_is_told(read, text):
    done = read(text("安全检查.csv", GOOD + "\n" + GOOD + "\n"))
    assert done.problems[0].code == "no_header"
    assert done.rows.accepted == 0


@pytest.mark.parametrize(
    "name",
    [
        "安全检查",
        "security.check",
        "安全检查-2025",
        "安全检查_三月",
        "安全检查2025",
        "2025年安全检查",
        "安全检查（1）",
        "安全检查 (2)",
    ],
)
def test_the_file_name_says_the_fact_type(read, text, name):
    assert read(text(f"{name}.csv", rows(GOOD))).rows.accepted == 1


def test_a_column_says_the_fact_type_of_each_row(read, text):
    head = "事实类型,检查编号,制度编号,发生日期,检查范围,检查内容,发现问题数,制度名称"
    done = read(
        text("全部.csv", rows("安全检查,J-1,,2025-03-05,专项,消防,3,", "安全制度,,Z-1,2025-03-05,,,,例会", head=head))
    )
    assert {e.fact_type for e in done.accepted} == {"security.check", "security.rule"}
    assert done.clean


def test_in_a_mixed_file_a_cell_of_another_type_is_refused(read, text):
    head = "事实类型,检查编号,制度编号,发生日期,检查范围,检查内容,发现问题数,制度名称"
    done = read(text("全部.csv", rows("安全制度,J-1,Z-1,2025-03-05,,,,例会", head=head)))
    assert (done.rejected[0].code, done.rejected[0].column) == ("unknown_column", "检查编号")
    assert done.problems == ()


def test_an_unknown_fact_type_is_refused_with_the_nearest(read, text):
    done = read(text("全部.csv", rows("安全检察," + GOOD, head="事实类型," + HEAD)), text("别的.csv", rows(GOOD)))
    assert [r.code for r in done.rejected] == ["unknown_fact_type", "unknown_fact_type"]
    assert "是否想写“安全检查”" in done.rejected[0].advice.zh


def test_two_files_of_one_name_are_told_apart(read, text, tmp_path):
    (tmp_path / "b").mkdir()
    one = text("安全检查.csv", rows(GOOD))
    two = text("b/安全检查.csv", rows(GOOD))
    assert [c.file for c in read(one, two).sheets] == [str(one), str(two)]


def test_a_missing_or_foreign_file_does_not_stop_the_others(read, text, tmp_path):
    done = read(tmp_path / "无.csv", text("a.docx", "x"), text("旧.xls", "x"), text("安全检查.csv", rows(GOOD)))
    assert [p.code for p in done.problems] == ["no_such_file", "unknown_format", "old_excel"]
    assert done.rows.accepted == 1


def test_a_folder_stands_for_its_files(read, text, tmp_path):
    text("安全检查.csv", rows(GOOD))
    text("~$安全检查.csv", "x")
    text("说明.md", "x")
    done = read(tmp_path)
    assert (done.rows.accepted, done.problems) == (1, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_ids_are_written_into_a_csv_and_nothing_else_changes(read, text, town, encoding):
    content = rows(GOOD, '"J,2",2025-03-06,专项,消防,0', "坏行,,,,").replace("\n", "\r\n")
    path = text("安全检查.csv", content, encoding)
    before = read(path)
    assert assign_ids(path, fact_types=town.types, community="c1", today=town.today) == 2
    written = path.read_bytes().decode(encoding)
    assert "\r\n".join(line.partition(",")[2] for line in written.split("\r\n")) == content
    assert written.startswith("编号,")
    after = read(path)
    assert after.accepted == before.accepted
    assert after.rows == before.rows
    assert assign_ids(path, fact_types=town.types, community="c1", today=town.today) == 0


def test_ids_fill_an_empty_id_column_and_keep_the_others(read, text, town):
    path = text(
        "安全检查.csv", rows(f"own,{GOOD}", f",{GOOD}", GOOD[:0] + ",J-3,2025-03-06,专项,消防,0", head="编号," + HEAD)
    )
    out = path.with_name("安全检查-编号.csv")
    assert assign_ids(path, out, fact_types=town.types, community="c1", today=town.today) == 2
    assert out.read_text("utf-8").splitlines()[1] == f"own,{GOOD}"
    assert [e.id for e in read(out).accepted] == [e.id for e in read(path).accepted]


def test_a_new_row_equal_to_one_that_has_its_id_is_a_record_of_its_own(read, text, town):
    path = text("安全检查.csv", rows(GOOD))
    assign_ids(path, fact_types=town.types, community="c1", today=town.today)
    path.write_text(path.read_text("utf-8") + "," + GOOD + "\n", "utf-8")
    assert read(path).rows.accepted == 2


def test_an_edited_row_with_its_id_and_a_raised_revision_is_a_correction(read, text, town):
    path = text("安全检查.csv", rows("1," + GOOD, head="版本," + HEAD))
    before = read(path).accepted
    assign_ids(path, fact_types=town.types, community="c1", today=town.today)
    path.write_text(path.read_text("utf-8").replace(",1,J-1", ",2,J-1").replace("消防,3", "消防,4"), "utf-8")
    after = resolved((*before, *read(path).accepted))
    assert isinstance(after, Evidence)
    assert after.content.findings == 4


def test_ids_are_written_into_a_workbook(read, sheet, town):
    path = sheet("a.xlsx", 安全检查=[["2025年登记表"], HEAD.split(","), GOOD.split(",")], 安全制度=[["制度编号", "发生日期", "制度名称", "编号"], ["Z", "2025-01-01", "例会", None]])  # fmt: skip
    before = read(path)
    assert assign_ids(path, fact_types=town.types, community="c1", today=town.today) == 2
    assert read(path).accepted == before.accepted
    assert assign_ids(path, fact_types=town.types, community="c1", today=town.today) == 0


def test_ids_are_not_written_where_formulas_would_be_lost(sheet, town):
    path = sheet("a.xlsx", 安全检查=[[*HEAD.split(","), "备注"], [*GOOD.split(","), "=1+1"], GOOD.split(",")])
    before = path.read_bytes()
    with pytest.raises(UnreadableFile, match="公式"):
        assign_ids(path, fact_types=town.types, community="c1", today=town.today)
    assert path.read_bytes() == before


CELL = st.sampled_from(["", "J-1", "J-2", "2025-03-05", "2025-02-30", "专项", "消防", "3", "三", "是", '"', "a,b", "\n", "13812345678", "\x00", "𠮷"])  # fmt: skip


@example([[], ["\x00"] * 3], "utf-8", True)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(CELL, max_size=8), max_size=12), st.sampled_from(["utf-8", "gb18030", "utf-16"]), st.booleans()
)
def test_counts_add_up_for_any_rows(read, tmp_path, table, encoding, quoted):
    lines = [[*HEAD.split(","), "备注", "编号"], *table]
    quote = (lambda c: '"' + c.replace('"', '""') + '"') if quoted else (lambda c: c)
    path = tmp_path / "安全检查.csv"
    path.write_bytes("\n".join(",".join(map(quote, line)) for line in lines).encode(encoding))
    once, twice = read(path), read(path, path)  # `read` asserts that the counts add up
    assert twice.rows.read == 2 * once.rows.read
    assert twice.accepted == once.accepted
    if quoted:
        assert once.rows.read == sum(any(c.strip() for c in line) for line in table)
    assert all(r.row and r.row >= 2 for r in once.rejected)
    for evidence in once.accepted:
        json.dumps(evidence_to_json(evidence))


def test_ids_are_written_into_csv_and_workbooks_only(text, town):
    with pytest.raises(UnreadableFile) as caught:
        assign_ids(text("a.jsonl", "{}"), fact_types=town.types, community="c1", today=town.today)
    assert caught.value.code == "unknown_format"


def test_ids_are_not_written_where_pictures_would_be_lost(sheet, town):
    path = sheet("a.xlsx", 安全检查=[HEAD.split(","), GOOD.split(",")])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"x")
    before = path.read_bytes()
    with pytest.raises(UnreadableFile, match="图片"):
        assign_ids(path, fact_types=town.types, community="c1", today=town.today)
    assert path.read_bytes() == before


def test_a_file_that_is_no_workbook_gets_no_ids(text, town):
    with pytest.raises(UnreadableFile) as caught:
        assign_ids(text("a.xlsx", "x"), fact_types=town.types, community="c1", today=town.today)
    assert caught.value.code == "broken_file"


def test_when_writing_ids_fails_the_file_stays_as_it_was(text, town, tmp_path, monkeypatch):
    path = text("安全检查.csv", rows(GOOD))

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("community_core.readers.assign.os.replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        assign_ids(path, fact_types=town.types, community="c1", today=town.today)
    assert path.read_text("utf-8") == rows(GOOD)
    assert [p.name for p in tmp_path.iterdir()] == ["安全检查.csv"]
