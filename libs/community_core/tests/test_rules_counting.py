"""Rules that count or look at the latest: present, covers, within."""

from typing import Any

import pytest

from community_core.evidence import Evidence
from community_core.rules import RULE_TYPES, RuleType, Status
from community_core.rules.base import Due, listed, many, worst
from community_core.text import Text
from core_support import (
    Area,
    Bin,
    Visit,
    day,
    ids,
    judged,
    outcome,
    profile,
    record,
    rule,
)

BINS = rule("present", of="t.bin", at_least=2)


def bins(n: int, on: str = "2025-01-01", **content: Any) -> list[Evidence]:
    return [record(Bin(**content), on, f"b-{k}") for k in range(n)]


# present


@pytest.mark.parametrize(
    "n, status", [(0, Status.NOT_EVIDENCED), (1, Status.NONCONFORMING), (2, Status.CONFORMING), (3, Status.CONFORMING)]
)
def test_present_counts_current_states(n: int, status: Status) -> None:
    assert status == judged(BINS, bins(n), "2025-06-01").status


def test_present_says_how_many_there_are_and_how_many_are_asked() -> None:
    assert "只有1条，至少要2条" in judged(BINS, bins(1), "2025-06-01").reason.zh
    assert "only 1" in judged(BINS, bins(1), "2025-06-01").reason.en
    assert "有3条（至少2条），最近一条是2025年1月1日" in judged(BINS, bins(3), "2025-06-01").reason.zh


def test_present_rests_on_all_records_and_on_as_few_as_suffice() -> None:
    three = bins(3)
    f = judged(BINS, three, "2025-06-01")
    assert (ids(*three), ids(*three[1:])) == (set(f.records), set(f.witness))


def test_present_counts_only_what_passes_where() -> None:
    asked = rule("present", of="t.bin", where={"colour": "green"})
    assert Status.NOT_EVIDENCED == judged(asked, bins(3), "2025-06-01").status
    assert Status.CONFORMING == judged(asked, bins(1, colour="green"), "2025-06-01").status


@pytest.mark.parametrize(
    "n, status", [(0, "not_evidenced"), (1, "conforming"), (2, "conforming"), (3, "nonconforming")]
)
def test_present_may_set_a_limit(n: int, status: str) -> None:
    f = judged(rule("present", of="t.bin", at_most=2), bins(n), "2025-06-01")
    assert status == f.status
    assert n < 3 or "至多2条" in f.reason.zh


@pytest.mark.parametrize("n, status", [(0, "conforming"), (1, "nonconforming")])
def test_present_may_ask_that_there_is_none(n: int, status: str) -> None:
    f = judged(rule("present", of="t.bin", at_least=0, at_most=0), bins(n), "2025-06-01")
    assert status == f.status
    assert n or "符合要求" in f.reason.zh
    assert n or () == f.witness


@pytest.mark.parametrize("as_of, status", [("2025-06-05", "conforming"), ("2025-06-06", "not_evidenced")])
def test_present_within_a_duration_counts_to_its_last_day(as_of: str, status: str) -> None:
    asked = rule("present", of="t.visit", within="P3M")
    f = judged(asked, [record(Visit(), "2025-03-05")], as_of)
    assert status == f.status


def test_present_within_tells_when_it_lapses() -> None:
    asked = rule("present", of="t.visit", within="P3M")
    f = judged(asked, [record(Visit(), "2025-03-05"), record(Visit(), "2025-04-10")], "2025-05-01")
    assert (day("2025-07-10"), day("2025-06-06")) == (f.due, f.changes_on)


def test_present_within_says_in_which_time_nothing_was_found() -> None:
    f = judged(rule("present", of="t.visit", within="P3M"), [record(Visit(), "2024-03-05")], "2025-05-01")
    assert "最近3个月内没有" in f.reason.zh


def test_present_of_dated_states_looks_at_their_day_too() -> None:
    asked = rule("present", of="t.bin", within="P1Y")
    assert Status.NOT_EVIDENCED == judged(asked, bins(1, "2023-01-01"), "2025-01-01").status
    assert Status.CONFORMING == judged(asked, bins(1, "2024-01-01"), "2025-01-01").status


def test_present_is_due_when_the_first_record_that_cannot_be_spared_ends() -> None:
    a = record(Bin(), "2025-01-01", "a", valid_until="2025-07-31")
    b = record(Bin(), "2025-01-01", "b", ended_on="2025-09-01")
    c = record(Bin(), "2025-01-01", "c", valid_until="2026-01-01", ended_on="2025-10-01")
    d = record(Bin(), "2025-01-01", "d")
    assert day("2025-07-31") == judged(BINS, [a, b], "2025-06-01").due
    assert day("2025-08-31") == judged(BINS, [a, b, c], "2025-06-01").due
    assert day("2025-09-30") == judged(rule("present", of="t.bin"), [c], "2025-06-01").due
    assert judged(BINS, [a, d, record(Bin(), "2025-01-01", "e")], "2025-06-01").due is None
    assert day("2025-08-01") == judged(BINS, [a, b], "2025-06-01").changes_on


def test_what_is_recorded_for_a_future_day_changes_the_finding_on_that_day() -> None:
    f = judged(rule("present", of="t.visit"), [record(Visit(), "2025-07-01")], "2025-06-01")
    assert (Status.NOT_EVIDENCED, day("2025-07-01")) == (f.status, f.changes_on)


def test_without_words_of_its_own_a_rule_takes_the_title_of_its_fact_type() -> None:
    asked = rule("all_of", rules=[{"type": "present", "of": "t.bin"}])
    assert "没有“垃圾桶”的有效记录" in judged(asked, [], "2025-06-01").reason.zh


# covers


COLOURS = rule("covers", of="t.bin", attribute="colour", values=["red", "green", "blue"])


def coloured(*colours: str, on: str = "2025-01-01") -> list[Evidence]:
    return [record(Bin(colour=c), on, f"b-{c}-{k}") for k, c in enumerate(colours)]


@pytest.mark.parametrize(
    "found, status",
    [
        ((), "not_evidenced"),
        (("red",), "nonconforming"),
        (("red", "green"), "nonconforming"),
        (("red", "green", "blue"), "conforming"),
    ],
)
def test_covers_asks_for_every_value(found: tuple[str, ...], status: str) -> None:
    assert status == judged(COLOURS, coloured(*found), "2025-06-01").status


def test_covers_lists_what_is_missing_and_what_is_there() -> None:
    assert "还缺：绿色、蓝色" in judged(COLOURS, coloured("red"), "2025-06-01").reason.zh
    assert "lacks: Green, Blue" in judged(COLOURS, coloured("red"), "2025-06-01").reason.en
    assert "齐全：红色、绿色、蓝色" in judged(COLOURS, coloured("blue", "green", "red"), "2025-06-01").reason.zh


def test_covers_of_none_of_the_values_is_not_evidenced() -> None:
    asked = rule("covers", of="t.bin", attribute="colour", values=["blue"])
    assert Status.NOT_EVIDENCED == judged(asked, coloured("red"), "2025-06-01").status


def test_covers_reads_many_valued_attributes_and_where() -> None:
    asked = rule("covers", of="t.bin", attribute="colours", values=["red", "green"], where={"lit": True})
    lit, dark = (record(Bin(colours=("red", "green"), lit=v), "2025-01-01", f"b{v}") for v in (True, False))
    assert Status.CONFORMING == judged(asked, [lit, dark], "2025-06-01").status
    assert Status.NOT_EVIDENCED == judged(asked, [dark], "2025-06-01").status


def test_covers_rests_on_a_smallest_set() -> None:
    asked = rule("covers", of="t.bin", attribute="colours", values=["red", "green", "blue"])
    a = record(Bin(colours=("red", "green")), "2025-01-01", "a")
    b = record(Bin(colours=("green", "blue")), "2025-01-02", "b")
    c = record(Bin(colours=("red",)), "2025-01-03", "c")
    assert {a.id, b.id} == set(judged(asked, [a, b, c], "2025-06-01").witness) or {b.id, c.id} == set(
        judged(asked, [a, b, c], "2025-06-01").witness
    )


def test_covers_prunes_what_a_later_choice_made_unnecessary() -> None:
    asked = rule("covers", of="t.visit", attribute="places", values=["1", "2", "3", "4", "5", "6"])
    left = record(Visit(places=("1", "2", "3")), "2025-01-01")
    right = record(Visit(places=("4", "5", "6")), "2025-01-02")
    middle = record(Visit(places=("2", "3", "4", "5")), "2025-01-03")
    assert ids(left, right) == set(judged(asked, [left, right, middle], "2025-06-01").witness)


@pytest.mark.parametrize(
    "found, status", [((), "not_evidenced"), (("red",), "nonconforming"), (("red", "blue"), "conforming")]
)
def test_covers_of_examples_asks_for_enough_of_them(found: tuple[str, ...], status: str) -> None:
    f = judged({**COLOURS, "list": "examples", "at_least": 2}, coloured(*found), "2025-06-01")
    assert status == f.status
    assert status != "nonconforming" or "只有1种，至少要2种（例如绿色、蓝色）" in f.reason.zh
    assert status != "conforming" or 2 == len(f.witness)


def test_covers_of_examples_rests_on_no_more_than_enough() -> None:
    f = judged({**COLOURS, "list": "examples", "at_least": 2}, coloured("red", "green", "blue"), "2025-06-01")
    assert (3, 2) == (len(f.records), len(f.witness))


def test_how_many_are_enough_is_listed_for_examples_only() -> None:
    names = {p.name for p in judged(COLOURS, [], "2025-06-01").parameters}
    assert {"r.values"} == names
    names = {p.name for p in judged({**COLOURS, "list": "examples", "at_least": 2}, [], "2025-06-01").parameters}
    assert {"r.values", "r.at_least"} == names


WINDOW = rule("covers", of="t.visit", attribute="colours", values=["red", "green"], over="window", within="P1Y")


def test_covers_over_a_window_counts_what_is_not_older() -> None:
    old, new = record(Visit(colours=("red",)), "2024-06-01"), record(Visit(colours=("green",)), "2025-05-01")
    assert Status.CONFORMING == judged(WINDOW, [old, new], "2025-06-01").status
    assert Status.NONCONFORMING == judged(WINDOW, [old, new], "2025-06-02").status


def test_covers_over_a_window_is_due_when_the_first_record_it_rests_on_lapses() -> None:
    old, new = record(Visit(colours=("red",)), "2024-06-01"), record(Visit(colours=("green",)), "2025-05-01")
    f = judged(WINDOW, [old, new], "2025-05-20")
    assert (day("2025-06-01"), day("2025-06-02")) == (f.due, f.changes_on)


PERIOD = rule("covers", of="t.visit", attribute="colours", values=["red", "green"], over="period", per="P6M")


def test_covers_over_periods_asks_for_all_values_in_each_complete_period() -> None:
    whole = record(Visit(colours=("red", "green")), "2024-08-01")
    half = record(Visit(colours=("red",)), "2025-02-01")
    rest = record(Visit(colours=("green",)), "2025-06-30")
    assert Status.CONFORMING == judged(PERIOD, [profile(), whole, half, rest], "2025-07-01").status
    f = judged(PERIOD, [profile(), whole, half], "2025-07-01")
    assert Status.NONCONFORMING == f.status
    assert "2025年上半年缺绿色" in f.reason.zh
    assert Status.NOT_EVIDENCED == judged(PERIOD, [profile()], "2025-07-01").status


def test_covers_over_periods_is_by_the_year_unless_said_otherwise() -> None:
    asked = {k: v for k, v in PERIOD.items() if k != "per"}
    whole = record(Visit(colours=("red", "green")), "2024-08-01")
    assert Status.CONFORMING == judged(asked, [profile(), whole], "2025-12-31").status


# within


SIZE = rule("within", of="t.area", attribute="metres", min=100, max=300)


@pytest.mark.parametrize(
    "metres, status",
    [(99, "nonconforming"), (100, "conforming"), (300, "conforming"), (301, "nonconforming"), (None, "not_evidenced")],
)
def test_within_has_inclusive_bounds(metres: int | None, status: str) -> None:
    assert status == judged(SIZE, [record(Area(metres=metres), "2025-01-01")], "2025-06-01").status


@pytest.mark.parametrize(
    "bounds, metres, words",
    [
        ({"min": 100, "max": 300}, 50, "为50平方米，应在100～300之间"),
        ({"min": 100}, 50, "为50平方米，应不低于100"),
        ({"max": 300}, 400, "为400平方米，应不超过300"),
        ({"min": 100}, 150, "为150平方米（应不低于100）"),
    ],
)
def test_within_says_the_value_and_the_range(bounds: dict[str, int], metres: int, words: str) -> None:
    asked = rule("within", of="t.area", attribute="metres", **bounds)
    assert words in judged(asked, [record(Area(metres=metres), "2025-01-01")], "2025-06-01").reason.zh


def test_within_looks_at_the_latest_value_that_is_known() -> None:
    asked = rule("within", of="t.visit", attribute="planned", min=10, where={"kind": "full"})
    old, new = record(Visit(planned=5), "2025-01-01"), record(Visit(planned=20), "2025-02-01")
    other, unknown = record(Visit(planned=1, kind="part"), "2025-03-01"), record(Visit(), "2025-04-01")
    f = judged(asked, [old, new, other, unknown], "2025-06-01")
    assert (Status.CONFORMING, {new.id}, {new.id}) == (f.status, set(f.records), set(f.witness))


def test_within_of_the_profile_asks_for_the_profile() -> None:
    asked = rule("within", of="registry.community_profile", attribute="households", min=1000, max=3000)
    f = judged(asked, [], "2025-06-01")
    assert Status.NOT_EVIDENCED == f.status
    assert "缺少“社区概况”记录" in f.reason.zh
    assert Status.CONFORMING == judged(asked, [profile(households=1500)], "2025-06-01").status
    assert Status.NOT_EVIDENCED == judged(asked, [profile()], "2025-06-01").status


# what all rules share


def test_the_worst_status_is_that_of_the_order() -> None:
    order = [
        Status.NOT_EVIDENCED,
        Status.NONCONFORMING,
        Status.PENDING,
        Status.CONFORMING,
        Status.RECOMMENDED,
        Status.OPTIONAL,
        Status.NOT_APPLICABLE,
    ]
    for n, status in enumerate(order):
        assert status == worst(order[n:])
    assert Status.NOT_APPLICABLE == worst([])


def test_every_status_is_said_in_both_languages() -> None:
    assert 7 == len({s.text.zh for s in Status}) == len({s.text.en for s in Status})


def test_long_lists_of_subjects_are_cut() -> None:
    assert "a、b" == listed(["a", "b"])
    assert "1、2…（共3）" == listed(["1", "2", "3"], limit=2)
    assert "（未编号）" == listed([""])


def test_a_value_is_read_as_many() -> None:
    assert [(), ("a",), ("a", "b")] == [many(v) for v in (None, "a", ("a", "b"))]


def test_dues_are_ordered_by_date_alone() -> None:
    assert Due(day("2025-01-01"), Text("b", "b")) < Due(day("2025-01-02"), Text("a", "a"))


def test_every_kind_of_rule_has_a_kind_of_its_own() -> None:
    assert 13 == len({t.kind for t in RULE_TYPES} - {""})


def test_a_bare_rule_names_nothing_and_judges_nothing() -> None:
    bare = RuleType(id="r")
    assert ([], (), frozenset(), [bare]) == (list(bare.named()), bare.inner(), bare.reads(), list(bare.walk()))
    with pytest.raises(NotImplementedError):
        bare.judge(None)  # type: ignore[arg-type]  # nothing is read


def test_an_outcome_of_a_rule_alone_equals_that_in_a_finding() -> None:
    o = outcome(BINS, bins(2), "2025-06-01")
    assert (Status.CONFORMING, judged(BINS, bins(2), "2025-06-01").reason.zh) == (o.status, o.reason().zh + "。")
