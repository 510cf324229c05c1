"""How fact types are declared, checked, found and shown."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import attrs
import pytest

from community_core.calendar import Period
from community_core.errors import InvalidCatalogue, InvalidValue, PersonalDataRefused, UnknownFactType
from community_core.facts import (
    OCCURRENCE,
    STATE,
    FactTypes,
    Nature,
    Term,
    attribute,
    described,
    fact,
    fact_type_of,
    measure,
)
from community_core.text import Text
from core_support import FACTS, TYPES, Area, Bin, BinHours, Colour, Coverage, Kind, Visit


@fact("t.everything", "全部类型", "Everything", nature=OCCURRENCE)
class Everything:
    """One attribute of every type."""

    yes: bool = attribute("是否", "Yes", default=True)
    money: int = attribute("金额", "Money", default=0, unit="分", minimum=0, maximum=100)
    ratio: Decimal = attribute("比值", "Ratio", default=Decimal(0))
    words: str = attribute("文字", "Words", default="")
    on: date = attribute("日期", "Date", default=date(2025, 1, 1))
    at: datetime | None = attribute("时刻", "Instant", default=None)
    hour: time = attribute("钟点", "Time", default=time(9))
    span: Period = attribute("期间", "Period", default=Period(2025, 0, 12))
    kind: Kind = attribute("类别", "Kind", default=Kind.FULL)
    kinds: tuple[Kind, ...] | None = attribute("类别组", "Kinds", default=None)
    least: int = attribute("下限", "Least", default=5, minimum=5)
    most: int = attribute("上限", "Most", default=5, maximum=5)


def test_a_fact_is_frozen_and_compared_by_content() -> None:
    assert Bin(colour="red") == Bin(colour=Colour.RED)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Bin().colour = Colour.RED  # type: ignore[misc]  # that is the point


def test_a_fact_takes_its_attributes_by_name_only() -> None:
    with pytest.raises(TypeError):
        Bin("red")  # type: ignore[call-arg]  # that is the point


def test_a_declared_class_knows_its_fact_type() -> None:
    declared = fact_type_of(Visit)
    assert ("t.visit", Text("走访", "Visit"), Nature.OCCURRENCE, Text("走访对象", "Visited"), False) == (
        declared.name,
        declared.title,
        declared.nature,
        declared.subject,
        declared.measure,
    )
    assert ("t", "Somebody went there.") == (declared.context, declared.doc)


def test_a_class_that_was_not_declared_is_no_fact() -> None:
    with pytest.raises(InvalidCatalogue, match="not declared with @fact"):
        fact_type_of(str)


def test_a_subclass_of_a_fact_is_no_fact_by_itself() -> None:
    class Later(Visit):
        """Not declared."""

    with pytest.raises(InvalidCatalogue):
        fact_type_of(Later)


def test_a_measure_is_a_state_of_numbers() -> None:
    declared = fact_type_of(Coverage)
    assert (STATE, True, None) == (declared.nature, declared.measure, declared.subject)
    assert ["numerator", "denominator"] == [a.name for a in declared.attributes]


def test_a_measure_may_be_taken_per_subject() -> None:
    assert Text("值守桶编号", "Bin") == fact_type_of(BinHours).subject


def test_a_measure_without_a_population_is_refused() -> None:
    with pytest.raises(InvalidCatalogue, match="declares numerator and denominator"):

        @measure("t.half", "半个统计", "Half")
        class Half:
            """Of how many?"""

            numerator: int = attribute("达到数", "Reached", minimum=0)


def test_an_attribute_is_described_as_declared() -> None:
    minutes = fact_type_of(Visit).attribute("minutes")
    assert minutes is not None
    assert (Text("时长", "Minutes"), int, False, False, "分钟", 0, None) == (
        minutes.title,
        minutes.type,
        minutes.many,
        minutes.required,
        minutes.unit,
        minutes.minimum,
        minutes.maximum,
    )


def test_many_values_and_optional_ones_are_described() -> None:
    declared = fact_type_of(Everything)
    kinds, hour = declared.attribute("kinds"), declared.attribute("hour")
    assert kinds is not None
    assert hour is not None
    assert (Kind, True, Kind) == (kinds.type, kinds.many, kinds.term)
    assert (time, False, None) == (hour.type, hour.many, hour.term)


def test_an_attribute_that_is_not_there_is_none() -> None:
    assert fact_type_of(Visit).attribute("colour") is None


def test_codes_become_terms_and_many_values_lose_repetitions_but_not_order() -> None:
    visit = Visit(kind="part", colours=["blue", "red", "blue"])
    assert (Kind.PART, (Colour.BLUE, Colour.RED)) == (visit.kind, visit.colours)


def test_none_is_taken_where_an_attribute_is_optional_only() -> None:
    assert Area(metres=None).metres is None
    with pytest.raises(InvalidValue):
        Coverage(numerator=None, denominator=1)


@pytest.mark.parametrize("name, default", [("yes", True), ("money", 0), ("words", ""), ("kind", Kind.FULL)])
def test_what_is_left_empty_takes_its_default(name: str, default: object) -> None:
    assert default == getattr(Everything(**{name: None}), name)


def test_a_whole_number_serves_as_decimal() -> None:
    assert Decimal(3) == Everything(ratio=3).ratio
    assert isinstance(Everything(ratio=3).ratio, Decimal)


@pytest.mark.parametrize(
    "name, value, advice",
    [
        ("yes", 1, "是或否"),
        ("money", True, "请填0～100之间的数"),
        ("money", 101, "请填0～100之间的数"),
        ("money", -1, "请填0～100之间的数"),
        ("money", 1.0, "请填0～100之间的数"),
        ("least", 4, "请填5～之间的数"),
        ("most", 6, "请填～5之间的数"),
        ("ratio", 0.5, "数字"),
        ("words", 5, "文字"),
        ("on", datetime(2025, 1, 1), "日期"),
        ("on", "2025-01-01", "日期"),
        ("at", date(2025, 1, 1), "日期和时间"),
        ("hour", "09:00", "时间"),
        ("span", "2025", "期间"),
        ("kind", "whole", "全面、部分"),
        ("kinds", "full", "全面、部分"),
        ("kinds", 7, "全面、部分"),
        ("kinds", ["full", "whole"], "全面、部分"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_advice(name: str, value: object, advice: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Everything(**{name: value})
    assert name == caught.value.attribute
    assert advice in caught.value.text.zh
    assert caught.value.text.en


@pytest.mark.parametrize("value", [0, 100])
def test_bounds_are_inclusive(value: int) -> None:
    assert value == Everything(money=value).money


def test_a_long_value_is_shortened_in_the_message() -> None:
    with pytest.raises(InvalidValue) as caught:
        Everything(kind="x" * 100)
    assert 40 == len(caught.value.value)


def test_words_of_a_fact_name_no_person() -> None:
    with pytest.raises(PersonalDataRefused):
        Everything(words="联系13800138000")
    with pytest.raises(PersonalDataRefused):
        Visit(places=("3号楼", "11010519491231002X"))


def test_words_that_cannot_be_stored_are_refused() -> None:
    with pytest.raises(InvalidValue, match="cannot be stored"):
        Everything(words="a\x00")


@pytest.mark.parametrize("name", ["subject", "occurred_on", "id", "source"])
def test_names_of_the_envelope_are_taken(name: str) -> None:
    with pytest.raises(InvalidCatalogue, match="belongs to the envelope"):
        fact("t.bad", "坏", "Bad", nature=STATE)(
            type("Bad", (), {"__annotations__": {name: str}, name: attribute("甲", "A")})
        )


@pytest.mark.parametrize(
    "annotation, declared, problem",
    [
        (str, attrs.field(), "declare it with attribute"),
        ("str", attribute("甲", "A"), "declare it with attribute"),
        (int | str, attribute("甲", "A", default=None), "is not one type"),
        (list[str], attribute("甲", "A"), "not a type that evidence can carry"),
        (float, attribute("甲", "A"), "not a type that evidence can carry"),
        (int | None, attribute("甲", "A"), "needs default=None"),
    ],
)
def test_a_badly_declared_attribute_is_refused(annotation: Any, declared: Any, problem: str) -> None:
    with pytest.raises(InvalidCatalogue, match=problem):
        fact("t.bad", "坏", "Bad", nature=STATE)(type("Bad", (), {"__annotations__": {"a": annotation}, "a": declared}))


def test_a_fact_with_a_sensitive_attribute_is_refused() -> None:
    with pytest.raises(InvalidCatalogue, match="carry no personal data, but name is sensitive"):

        @fact("t.person", "人", "Person", nature=STATE)
        class Person:
            """Names somebody."""

            name: str = attribute("姓名", "Name", sensitive=True)


def test_described_asks_for_an_attrs_field_declared_by_attribute() -> None:
    field = attrs.fields(Bin)[0]
    assert "colour" == described(field, "Bin").name


def test_a_term_is_found_by_its_code() -> None:
    assert Colour.GREEN is Colour.of("green")
    with pytest.raises(KeyError):
        Colour.of("black")
    assert ("red", "green", "blue") == Colour.codes()
    assert isinstance(Colour.RED, Term)


@pytest.mark.parametrize(
    "name, value, zh, en",
    [
        ("kind", "full", "全面", "Full"),
        ("kind", "whole", "whole", "whole"),
        ("yes", True, "是", "yes"),
        ("yes", False, "否", "no"),
        ("span", Period(2025, 0, 3), "2025年第1季度", "Q1 2025"),
        ("money", 30, "0.30元", "CNY 0.30"),
        ("least", 7, "7", "7"),
    ],
)
def test_values_are_shown_to_people(name: str, value: object, zh: str, en: str) -> None:
    declared = fact_type_of(Everything).attribute(name)
    assert declared is not None
    assert Text(zh, en) == declared.label(value)


def test_fact_types_are_found_by_name_and_by_chinese_title() -> None:
    assert fact_type_of(Visit) is TYPES.named("t.visit")
    assert fact_type_of(Visit) is TYPES.named("走访")
    assert fact_type_of(Visit) is TYPES["t.visit"]
    assert len(FACTS) == len(TYPES) == len(list(TYPES))


def test_an_unknown_fact_type_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownFactType) as caught:
        TYPES.named("t.vist")
    assert "t.visit" == caught.value.suggestion
    assert TYPES.nearest("完全不同的东西") is None


def test_fact_types_share_neither_name_nor_title() -> None:
    @fact("t.visit", "走访", "Visit again", nature=STATE)
    class Again:
        """Both taken."""

    with pytest.raises(InvalidCatalogue) as caught:
        FactTypes([Visit, Again])
    assert ("fact type t.visit is declared twice", "two fact types have the title 走访") == caught.value.problems


def test_titles_and_labels_fall_back_on_bare_names() -> None:
    assert Text("走访", "Visit") == TYPES.title("t.visit")
    assert Text("t.none", "t.none") == TYPES.title("t.none")
    assert Text("全面", "Full") == TYPES.label("t.visit", "kind", "full")
    assert Text("x", "x") == TYPES.label("t.visit", "none", "x")
    assert Text("x", "x") == TYPES.label("t.none", "kind", "x")
