"""Words and lines of reports."""

from datetime import UTC, date, datetime
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from community_core import Evidence, Standard
from community_core.calendar import Duration, Period
from community_core.exporting import Report
from community_core.facts import OCCURRENCE, Term, attribute, fact, measure
from community_core.reports.lines import Page, padded, wrapped
from community_core.reports.words import (
    community_name,
    content_text,
    moment_text,
    rule_lines,
    type_code,
    type_text,
    value_data,
    value_text,
    where_text,
)
from community_core.rules import RuleType


class Colour(Term):
    """Colours."""

    RED = "red", "红", "Red"
    BLUE = "blue", "蓝", "Blue"


@fact("test.thing", "某物", "Thing", nature=OCCURRENCE)
class Thing:
    """Something."""

    colour: Colour = attribute("颜色", "Colour")
    tags: tuple[Colour, ...] = attribute("标签", "Tags", default=())
    cost: int | None = attribute("金额", "Cost", unit="分", minimum=0, default=None)
    share: int | None = attribute("比例", "Share", minimum=0, maximum=100, default=None)
    most: int | None = attribute("上限", "Most", maximum=9, default=None)
    weight: Decimal | None = attribute("重量", "Weight", default=None)
    about: Period | None = attribute("期间", "Period", default=None)
    lit: bool | None = attribute("亮", "Lit", default=None)


@measure("test.counted", "统计", "Counted")
class Counted:
    """A measure."""

    numerator: int = attribute("达到数", "Reached", unit="人", minimum=0)
    denominator: int = attribute("应达到数", "All", unit="人", minimum=0)


@pytest.fixture(scope="module")
def types(standard: Standard) -> object:
    from community_core.facts import FactTypes

    return FactTypes([Thing, Counted])


def record(content: object) -> Evidence:
    return Evidence.of(content, community="c", occurred_on=date(2026, 1, 1), id="r")


def test_a_record_is_told_by_its_titles_and_labels(types: object) -> None:
    thing = Thing(colour="red", tags=("red", "blue"), cost=12345, about=Period.parse("2025-Q1"), lit=True)  # type: ignore[arg-type]  # converted
    text = content_text(record(thing), types)  # type: ignore[arg-type]  # a FactTypes
    assert "颜色：红；标签：红、蓝；金额：123.45元；期间：2025年第1季度；亮：是" == text.zh
    assert "Colour: Red; Tags: Red, Blue; Cost: 123.45 yuan; Period: Q1 2025; Lit: yes" == text.en


@pytest.mark.parametrize(("n", "zh"), [(0, "0"), (1, "不足10"), (9, "不足10"), (10, "10")])
def test_small_figures_of_a_measure_are_suppressed(types: object, n: int, zh: str) -> None:
    text = content_text(record(Counted(numerator=n, denominator=2000)), types)  # type: ignore[arg-type]  # a FactTypes
    assert f"达到数：{zh}；应达到数：2000" == text.zh


def test_a_retraction_and_an_unknown_type_say_nothing(types: object, standard: Standard) -> None:
    thing = record(Thing(colour="red"))  # type: ignore[arg-type]  # converted
    assert "" == content_text(thing, standard.fact_types).zh
    assert "" == content_text(thing.retracted(datetime(2026, 1, 2, tzinfo=UTC)), types).zh  # type: ignore[arg-type]  # a FactTypes


def test_what_an_attribute_takes_is_said(types: object) -> None:
    said = {a.name: type_text(a).zh for a in Thing.__fact_type__.attributes}  # type: ignore[attr-defined]  # declared
    assert "选项：红、蓝" == said["colour"]
    assert "选项：红、蓝，可多项" == said["tags"]
    assert "整数 ≥0（分）" == said["cost"]
    assert "整数 0～100" == said["share"]
    assert "整数 ≤9" == said["most"]
    codes = {a.name: type_code(a) for a in Thing.__fact_type__.attributes}  # type: ignore[attr-defined]  # declared
    assert ("term", "integer", "decimal", "period", "boolean") == tuple(
        codes[n] for n in ("colour", "cost", "weight", "about", "lit")
    )


@pytest.mark.parametrize(
    ("data", "zh"),
    [
        ({}, ""),
        ({"colour": "red"}, "颜色为红"),
        ({"colour": {"in": ["red", "blue"]}}, "颜色属于红、蓝"),
        ({"tags": {"⊇": ["red"]}}, "标签包括红"),
        ({"share": {"≥": 3, "<": 9}}, "比例不少于3，比例小于9"),
        ({"share": {"≤": {"attribute": "cost"}}}, "比例不超过金额"),
        ({"lit": {"exists": True}, "about": {"exists": False}}, "亮已填写，期间未填写"),
        ({"any": [{"lit": True}, {"colour": {"≠": "red"}}]}, "亮为是，或颜色不为红"),
        ({"all": [{"lit": True}, {"not": {"colour": "red"}}]}, "亮为是，并非（颜色为红）"),
        ({"subject": "x", "occurred_on": {">": "2025-01-01"}}, "对象为x，发生日期大于2025-01-01"),
        ({"nothing": 1}, "nothing为1"),
    ],
)
def test_a_condition_is_told_in_words(types: object, data: dict[str, object], zh: str) -> None:
    assert zh == where_text("test.thing", data, types).zh  # type: ignore[arg-type]  # a FactTypes


def test_every_rule_of_the_standard_is_told_in_words(standard: Standard) -> None:
    for unit in standard.catalogue.units:
        for rule in unit.rules:
            for line in rule_lines(rule.test, standard.fact_types):
                assert "<" not in line.text.zh.replace("<", "", 0) or line.text.zh
                assert line.text.zh.strip("：")
                assert line.text.en.strip(": ")


def test_a_rule_type_of_a_plugin_keeps_its_own_name(standard: Standard) -> None:
    class Odd(RuleType):
        kind = "odd"

    (line,) = rule_lines(Odd(id="x"), standard.fact_types)
    assert "odd" == line.text.zh


def test_values_are_shown_in_words(standard: Standard) -> None:
    types = standard.fact_types
    assert "3个月" == value_text(None, "within", Duration.parse("P3M"), types).zh
    assert "3个月" == value_text(None, "per", "P3M", types).zh
    assert "80%" == value_text(None, "at_least", 0.8, types).zh
    assert "4" == value_text(None, "at_least", 4, types).zh
    assert "检查员" == value_text(None, "by", ("inspector",), types).zh
    assert "a、b" == value_text(None, "values", ("a", "b"), types).zh


def test_values_become_plain_data() -> None:
    assert "P3M" == value_data(Duration.parse("P3M"))
    assert ["a", 1, None, True] == value_data(("a", 1, None, True))
    assert {"in": ["a"]} == value_data({"in": ("a",)})


def test_an_instant_is_told_as_in_beijing() -> None:
    assert "2026-02-01 08:00（北京时间）前登记" == moment_text(datetime(2026, 2, 1, tzinfo=UTC)).zh
    assert "08:00:07" in moment_text(datetime(2026, 2, 1, 0, 0, 7, tzinfo=UTC)).en
    assert "全部已登记数据" == moment_text(None).zh


def test_without_a_profile_the_code_is_the_name(standard: Standard, report: Report) -> None:
    bare = standard.assess((), as_of=date(2026, 1, 31), community="c-1")
    assert "c-1" == community_name(bare)
    assert "槐里" in community_name(report.assessment)


# --- lines -----------------------------------------------------------------------------------------------------------


def test_no_line_begins_with_a_closing_mark() -> None:
    lines = wrapped("全面检查每年至少四次，还要有制度。", 20)
    assert ["全面检查每年至少四", "次，还要有制度。"] == lines


@pytest.mark.parametrize("width", [1, 2])
def test_even_the_narrowest_line_ends(width: int) -> None:
    assert "社区（x）" == "".join(wrapped("社区（x）", width))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "M", "Z"))), st.integers(4, 40))
def test_every_line_fits_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(text.split()) == "".join("".join(lines).split())


def test_words_of_latin_script_stay_whole() -> None:
    assert ["see 9.1.2.2 and", "9.1.2.3 of it"] == wrapped("see 9.1.2.2 and 9.1.2.3 of it", 15)
    assert ["一", "", "二"] == wrapped("一\n\n二", 10)


def test_a_word_too_long_for_a_line_is_cut() -> None:
    assert ["x" * 10, "x" * 10, "xx，是"] == wrapped("x" * 22 + "，是", 10)


def test_columns_are_padded_by_cells() -> None:
    assert "社区  " == padded("社区", 6)
    assert "  社区" == padded("社区", 6, right=True)


def test_a_page_has_colours_only_when_asked() -> None:
    for color in (False, True):
        page = Page(40, color)
        page.line("红", "red")
        page.styled(("一" * 30, "bold"), ("尾", "red"))
        page.table(["甲", "乙"], [["1", "很长的一段话" * 8]], right=(0,))
        assert color is ("\x1b" in page.text)
    assert max(map(cell_len, Page(40).text.splitlines() or [""])) <= 40


def test_a_long_first_part_goes_over_several_lines() -> None:
    page = Page(20)
    page.styled(("一" * 15, "bold"))
    page.styled(("一" * 8, ""), ("  不符合", "red"))
    assert ["一" * 9, "  " + "一" * 6, "一" * 8, "    不符合"] == page.text.splitlines()


def test_the_text_report_tells_what_was_left_out(report: Report) -> None:
    from community_core.reports.table import write_agenda, write_assessment

    said = write_assessment(attrs.evolve(report, assessment=attrs.evolve(report.assessment, ignored=3))).decode()
    for words in (
        "编号twice第1版有2份不同内容",
        "3条其他社区",
        "一条说明",
        "接下来到期",
        "2026-02-01 08:00（北京时间）前登记",
    ):
        assert words in said
    assert "what falls due" in write_agenda(attrs.evolve(report, language="en")).decode()


def test_the_text_report_of_a_perfect_community_is_short(report: Report) -> None:
    from community_core.reports.table import write_agenda, write_assessment

    fine = tuple(attrs.evolve(f, dues=()) for f in report.assessment.findings if f.status.value == "conforming")
    report = attrs.evolve(report, assessment=attrs.evolve(report.assessment, findings=fine), inputs=None)
    said = write_assessment(report).decode()
    assert "不符合" not in said
    assert "没有到期事项" in said
    assert "逾期" not in write_agenda(report).decode()


def test_what_is_late_is_counted_apart_from_what_comes(report: Report) -> None:
    from community_core.reports.table import write_agenda, write_assessment
    from community_core.rules.base import Due
    from community_core.text import Text

    first, *rest = report.assessment.findings
    late = Due(date(2026, 1, 1), Text("交账", "accounts"), late=True)
    findings = (attrs.evolve(first, dues=(late,)), *(attrs.evolve(f, dues=()) for f in rest))
    report = attrs.evolve(report, assessment=attrs.evolve(report.assessment, findings=findings))
    assert "已有1项逾期" in write_assessment(report).decode()
    assert "2026-01-01  逾期  4.1   交账" in write_agenda(report).decode()
