"""How staff write values, and what is made of them."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from community_core.calendar import Period
from community_core.evidence import Evidence
from community_core.readers import IMPORTERS, Importer, Rejection, Row, Sheet
from community_core.readers.cells import BadCell, pieces, read_decimal


@pytest.mark.parametrize(
    "written",
    ["2025-03-05", "2025/3/5", "2025.3.5", "2025年3月5日", "2025年03月05日", "２０２５年３月５日", "20250305", "45721",
     "2025-03-05 14:30", "2025/3/5 9:05:00", "2025-03-05T02:00:00+08:00", " 2025-03-05 ", "2025-03-04T20:00:00Z"],
)  # fmt: skip
def test_a_date_is_read_in_any_usual_writing(one, written):
    assert one(发生日期=written).occurred_on == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("written", "code"),
    [("2025年2月30日", "no_such_date"), ("2025-13-01", "no_such_date"), ("2025", "not_date"), ("三月五日", "not_date"),
     ("25-3-5", "not_date"), ("2025-03-05abc", "not_date"), ("9999-12-31", "date_out_of_range"), ("0001-01-01", "date_out_of_range"),
     ("1E400", "not_date"), ("", "missing_value"), ("2025-07-01", "date_in_future")],
)  # fmt: skip
def test_a_date_that_cannot_be_is_refused_with_its_column(one, written, code):
    refused = one(发生日期=written)
    assert (refused.code, refused.column, refused.letter, refused.row) == (code, "发生日期", "B", 2)


def test_an_impossible_day_is_named(one):
    assert "没有2月30日" in one(发生日期="2025年2月30日").reason.zh


def test_today_itself_is_not_the_future(one):
    assert isinstance(one(发生日期="2025-06-30"), Evidence)


@pytest.mark.parametrize(
    ("written", "period"),
    [("2025年第一季度", "2025-Q1"), ("2025年1季度", "2025-Q1"), ("2025年第４季度", "2025-Q4"), ("2025-Q2", "2025-Q2"),
     ("2025年3月", "2025-03"), ("2025年12月份", "2025-12"), ("2025-03", "2025-03"), ("2025/3", "2025-03"),
     ("2025年上半年", "2025-H1"), ("2025下半年", "2025-H2"), ("2025-H2", "2025-H2"), ("2025年", "2025"),
     ("2025", "2025"), ("2025年度", "2025"), ("2025 年 第 三 季度", "2025-Q3")],
)  # fmt: skip
def test_a_period_is_read_as_people_say_it(one, written, period):
    assert one(所属期间=written).content.about == Period.parse(period)


@pytest.mark.parametrize("written", ["2025年13月", "2025年第五季度", "2025.10", "一季度", "0000", "2025-03-05"])
def test_a_period_that_is_none_is_refused(one, written):
    assert one(所属期间=written).code == "not_period"


@pytest.mark.parametrize(
    ("written", "value"), [("3", 3), ("3.0", 3), ("３", 3), ("1,234", 1234), ("3处", 3), (" 3 处 ", 3), ("0", 0)]
)
def test_a_whole_number_is_read(one, written, value):
    assert one(发现问题数=written).content.findings == value


@pytest.mark.parametrize(
    ("written", "code"),
    [("三", "not_whole_number"), ("3.5", "not_whole_number"), ("3人", "not_whole_number"), ("1,23", "not_whole_number"),
     ("1e3", "not_whole_number"), ("是", "not_whole_number"), ("-1", "invalid_value"), ("9" * 39, "out_of_range"),
     ("9" * 5000, "not_whole_number"), ("nan", "not_whole_number"), ("²", "invalid")],
)  # fmt: skip
def test_what_is_no_whole_number_is_refused(one, written, code):
    outcome = one(发现问题数=written)
    if written == "²":  # a superscript is a digit to NFKC: read as 2, never as a crash
        assert outcome.content.findings == 2
    else:
        assert (outcome.code, outcome.column, outcome.letter) == (code, "发现问题数", "E")


@pytest.mark.parametrize(
    ("written", "value"), [("是", True), ("√", True), ("true", True), ("TRUE", True), ("有", True), ("否", False), ("×", False), ("No", False)]
)  # fmt: skip
def test_yes_and_no_are_read(one, written, value):
    assert one(已整改=written).content.mended is value


@pytest.mark.parametrize("written", ["1", "0", "大概", "是否"])
def test_what_is_neither_yes_nor_no_is_refused(one, written):
    assert one(已整改=written).code == "not_boolean"


@pytest.mark.parametrize("written", ["专项", "special", "Special", " 专项 ", "ＳＰＥＣＩＡＬ"])
def test_a_term_is_read_by_label_or_code(one, town, written):
    assert one(检查范围=written).content.scope is town.Scope.SPECIAL


def test_an_unknown_term_is_refused_with_the_nearest_and_all_choices(one):
    refused = one(检查范围="全面综台")
    assert refused.code == "unknown_term"
    assert "是否想写“全面综合”" in refused.advice.zh
    assert "专项" in refused.advice.zh


@pytest.mark.parametrize("written", ["消防、燃气", "消防，燃气", "消防,燃气", "消防;燃气", "消防； 燃气", "消防\n燃气", "消防、、燃气、", "fire、Gas、消防"])  # fmt: skip
def test_many_values_are_separated_in_any_usual_way(one, town, written):
    assert one(检查内容=written).content.topics == (town.Topic.FIRE, town.Topic.GAS)


def test_a_label_that_holds_a_separator_stays_whole(one, town):
    assert one(检查内容="燃气、防火、防盗").content.topics == (town.Topic.GAS, town.Topic.CRIME)


def test_a_required_list_of_nothing_is_missing(one):
    assert one(检查内容="、").code == "missing_value"


def test_one_unknown_value_of_many_is_named(one):
    assert one(检查内容="消防、水电").value == "消防、水电"
    assert "“水电”不在可选项中" in one(检查内容="消防、水电").reason.zh


def test_decimals_keep_their_digits(one):
    assert one(费用="1,234.50").content.cost == Decimal("1234.50")
    assert one(费用="１２.５").content.cost == Decimal("12.5")
    assert one(费用="NaN").code == one(费用="12%").code == one(费用="∞").code == "not_number"


def test_excels_floats_are_taken_at_the_digits_that_excel_shows():
    assert str(read_decimal(0.1 + 0.2)) == "0.3"
    assert read_decimal(1e-7) == Decimal("0.0000001")
    with pytest.raises(BadCell):
        read_decimal(1e-300)


def test_a_word_of_many_separators_stays_whole_and_a_quoted_list_is_exact():
    assert pieces("a、b、c、d、e、f、g", {"a、b、c、d、e、f、g"}.__contains__) == ["a、b、c、d、e、f、g"]
    assert pieces('["a、b", " c"]') == ["a、b", " c"]
    assert pieces('["a", 1]') == ['["a"', "1]"]


def test_times_and_instants_are_beijings(one):
    assert one(开始时间="9:30").content.began == time(9, 30)
    assert one(开始时间="9时30分").content.began == time(9, 30)
    assert one(通知时间="2025-03-05 08:00").content.told == datetime(2025, 3, 5, tzinfo=UTC)
    assert one(通知时间="2025-03-05T08:00:00+09:00").content.told == datetime(2025, 3, 4, 23, tzinfo=UTC)
    assert one(通知时间="2025-03-05").content.told == datetime(2025, 3, 4, 16, tzinfo=UTC)
    assert one(开始时间="25:00").code == "not_time"


def test_names_are_kept_as_given_and_only_blanks_at_their_ends_go(one):
    assert one(备注="  Ａ座 ㈱　").content.remark == "Ａ座 ㈱"
    assert one(检查编号="Ｊ－１").subject == "Ｊ－１"


def test_a_blank_optional_cell_is_not_given(one):
    assert one(备注="   ").content.remark is None
    assert one(已整改="").content.mended is None


def test_several_problems_of_a_row_are_all_told(one):
    refused = one(发现问题数="三", 检查范围="无", 备注="ok")
    assert {refused.code, *(p.code for p in refused.more)} == {"not_whole_number", "unknown_term"}


@pytest.mark.parametrize(
    "value",
    ["张三11010519491231002X", "110105194912310021", "手机13812345678", "１３８１２３４５６７８", "010-12345678"],
)
@pytest.mark.parametrize("column", ["检查编号", "备注", "来源", "编号", "社区", "标签"])
def test_what_has_the_shape_of_a_persons_identifier_is_refused_and_masked(one, column, value):
    refused = one(**{column: value})
    assert isinstance(refused, Rejection)
    assert (refused.code, refused.column) == ("personal_data", column)
    said = f"{refused} {refused.text} {refused.value}"
    assert value not in said
    assert "*" in refused.value


def test_an_identifier_in_the_wrong_column_is_masked_too(one):
    refused = one(发现问题数="11010519491231002X")
    assert "11010519491231002X" not in f"{refused!r} {refused.text.zh} {refused.text.en}"


@pytest.mark.parametrize("value", ["a\x00b"])
def test_a_nul_is_refused(one, value):
    assert one(备注=value).code == "invalid_value"
    assert "无法保存" in one(备注=value).reason.zh


@pytest.mark.parametrize("name", ["𠮷祥楼", "䶮庭", "㛃"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_characters_beyond_gbk_survive_in_every_encoding(read, text, name, encoding):
    path = text("安全制度.csv", f"制度编号,发生日期,制度名称\nZ-1,2025-03-05,{name}\n", encoding)
    assert read(path).accepted[0].content.name == name


def test_dates_of_the_envelope_must_fit_together(one):
    refused = one(结束日期="2025-03-01")
    assert (refused.code, refused.column) == ("invalid_value", "结束日期")
    assert "早于发生日期" in refused.reason.zh


def test_a_record_of_the_future_is_refused(one):
    assert one(登记时间="2025-07-01").code == "date_in_future"


def test_recorded_at_defaults_to_the_start_of_the_day(one):
    assert one().recorded_at == datetime(2025, 3, 4, 16, tzinfo=UTC)


def test_the_source_defaults_to_file_and_row(one):
    assert one().source == "安全检查.csv第2行"
    assert one(来源="巡查记录").source == "巡查记录"


def test_english_headers_are_taken(read, text):
    path = text("security.check.csv", "subject,occurred_on,scope,topics,findings\nJ-1,2025-03-05,special,fire,3\n")
    assert read(path).accepted[0].content.findings == 3


def test_headers_may_carry_a_star_a_unit_and_full_width_signs(read, text):
    path = text("安全制度.csv", "＊制度编号,发生 日期*,制度名称（必填）\nZ-1,2025-03-05,例会\n")
    assert read(path).accepted[0].content.name == "例会"


FULL = ["检查编号", "发生日期", "检查范围", "检查内容", "发现问题数", "所属期间", "费用", "已整改", "整改期限", "开始时间", "通知时间", "标签", "备注", "编号", "版本", "社区", "登记时间", "有效期至", "结束日期", "来源", "撤回"]  # fmt: skip
WRITTEN = st.sampled_from(
    ["2025-03-05", "２０２５年３月５日", "2025-03-05T08:00:00+23:59", "2025-03-05T", "0000年1月1日", "1000-01-01", "45000.7", "9:30",
     "上半年", "2025年", "专项", "消防、", '["a"', '["a", 1]', '["a"]', "是", "-", "1e400", "٣", "²", "½", "\ud800", "\x00", "第", "１３８１２３４５６７８"]
)  # fmt: skip
CELLS = (
    st.none() | WRITTEN | st.text(max_size=12) | st.integers() | st.floats() | st.booleans()
    | st.dates() | st.datetimes() | st.datetimes(timezones=st.just(UTC)) | st.times()
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(FULL), CELLS))
@example({"登记时间": datetime(1, 1, 1)})
@example({"通知时间": datetime(9999, 12, 31, 23, tzinfo=UTC)})
@example({"发生日期": "0001-01-01T00:00:00+08:00"})
@example({"登记时间": "1000-01-01T00:00:00+08:00"})
@example({"登记时间": "2999-12-31T23:00:00-23:00"})
def test_whatever_a_cell_holds_the_row_is_taken_or_refused_in_our_own_words(read, tmp_path, cells):
    usual = {
        "检查编号": "J-1",
        "发生日期": "2025-03-05",
        "检查范围": "专项",
        "检查内容": "消防",
        "发现问题数": 3,
    } | cells

    def source(path, limits):
        rows = [tuple(FULL), tuple(usual.get(h) for h in FULL)]
        yield Sheet(
            name="安全检查", title="安全检查", rows=iter([Row(number=i, cells=r) for i, r in enumerate(rows, 1)])
        )

    path = tmp_path / "a.mem"
    path.touch()
    done = read(path, importers=(*IMPORTERS, Importer("memory", (".mem",), source)))
    assert done.rows.read == 1
    assert done.problems == ()
    for refused in done.rejected:
        assert all(p.reason.zh and p.reason.en and p.advice.zh and p.advice.en for p in (refused, *refused.more))
        assert refused.text.zh.encode()
