"""Rules over registers of things: each, none_open."""

from typing import Any

import pytest

from community_core.evidence import Evidence
from community_core.rules import Status
from community_core.standard.overlays import Overlay
from core_support import (
    CITED,
    Area,
    Bin,
    BinHours,
    Defect,
    Matter,
    Visit,
    attestation,
    day,
    edition,
    ids,
    judged,
    outcome,
    profile,
    record,
    rule,
    unit,
)

VISITED = {"type": "present", "of": "t.visit"}
EACH = rule("each", of="t.bin", has=VISITED)


def bin_(subject: str, on: str = "2025-01-01", **content: Any) -> Evidence:
    return record(Bin(**content), on, subject)


def visit(subject: str = "", on: str = "2025-02-01", **content: Any) -> Evidence:
    return record(Visit(**content), on, subject)


# each


def test_every_subject_of_the_register_must_have_it() -> None:
    a, b, va, vb = bin_("a"), bin_("b"), visit("a"), visit("b")
    f = judged(EACH, [a, b, va, vb], "2025-06-01")
    assert (Status.CONFORMING, ids(a, b, va, vb)) == (f.status, set(f.records))
    assert "2个均已做到" in f.reason.zh
    assert {a.id, va.id} == set(f.witness)


def test_the_exceptions_are_listed_with_an_example_of_why() -> None:
    f = judged(EACH, [bin_("a"), bin_("b"), bin_("c"), visit("a")], "2025-06-01")
    assert Status.NONCONFORMING == f.status
    assert "3个中有2个没有做到：b、c（例如：没有“走访”的有效记录）" in f.reason.zh
    assert "2 of 3 fall short" in f.reason.en
    assert ["b", "c"] == [p.rule for p in f.trace[0].parts]


def test_many_exceptions_are_cut_short() -> None:
    f = judged(EACH, [bin_(f"b-{n}") for n in range(12)], "2025-06-01")
    assert "…（共12）" in f.reason.zh
    assert 8 == len(f.trace[0].parts)


def test_an_empty_register_is_not_evidenced() -> None:
    assert Status.NOT_EVIDENCED == judged(EACH, [visit("a")], "2025-06-01").status


def test_an_empty_register_is_not_applicable_where_a_record_shows_that_there_is_nothing() -> None:
    asked = {**EACH, "none_shown_by": {"type": "present", "of": "t.area", "where": {"metres": 0}}}
    shown = record(Area(metres=0), "2025-05-01")
    f = judged(asked, [shown], "2025-06-01")
    assert (Status.NOT_APPLICABLE, (shown.id,)) == (f.status, f.records)
    assert Status.NOT_EVIDENCED == judged(asked, [record(Area(metres=5), "2025-05-01")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [shown, bin_("a")], "2025-06-01").status


def test_the_register_holds_current_states_that_pass_where() -> None:
    asked = {**EACH, "where": {"colour": "red"}}
    gone = record(Bin(), "2025-01-01", "gone", ended_on="2025-03-01")
    f = judged(asked, [bin_("a"), bin_("other", colour="blue"), gone, visit("a")], "2025-06-01")
    assert (Status.CONFORMING, 2) == (f.status, len(f.records))


def test_via_names_the_attribute_that_holds_the_subject() -> None:
    asked = {**EACH, "via": "matter"}
    assert Status.CONFORMING == judged(asked, [bin_("a"), visit("x", matter="a")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [bin_("a"), visit("a", matter="x")], "2025-06-01").status


def test_via_may_be_many_valued() -> None:
    asked = {**EACH, "via": "places"}
    round_ = visit("round", places=("a", "b"))
    assert Status.CONFORMING == judged(asked, [bin_("a"), bin_("b"), round_], "2025-06-01").status
    f = judged(asked, [bin_("a"), bin_("c"), round_], "2025-06-01")
    assert "没有做到：c" in f.reason.zh


def test_the_inner_rule_may_read_the_register_itself() -> None:
    asked = rule("each", of="t.bin", has={"type": "present", "of": "t.bin", "where": {"lit": True}})
    assert Status.CONFORMING == judged(asked, [bin_("a", lit=True), bin_("b", lit=True)], "2025-06-01").status
    assert "没有做到：b" in judged(asked, [bin_("a", lit=True), bin_("b")], "2025-06-01").reason.zh


def test_the_inner_rule_may_read_the_register_and_something_else() -> None:
    has = {"type": "all_of", "rules": [{"type": "present", "of": "t.bin", "where": {"lit": True}}, VISITED]}
    asked = rule("each", of="t.bin", has=has)
    assert Status.CONFORMING == judged(asked, [bin_("a", lit=True), visit("a")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [bin_("a", lit=True), visit("b")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [bin_("a"), visit("a")], "2025-06-01").status


@pytest.mark.parametrize("on, status", [("2025-02-28", "conforming"), ("2025-03-01", "nonconforming")])
def test_before_asks_that_it_came_earlier_than_a_day_of_the_register(on: str, status: str) -> None:
    asked = {**EACH, "before": "placed_on"}
    assert status == judged(asked, [bin_("a", placed_on=day("2025-03-01")), visit("a", on)], "2025-06-01").status


def test_before_sets_no_limit_where_that_day_is_unknown() -> None:
    assert Status.CONFORMING == judged({**EACH, "before": "placed_on"}, [bin_("a"), visit("a")], "2025-06-01").status


@pytest.mark.parametrize("on, status", [("2024-06-01", "nonconforming"), ("2024-05-31", "not_evidenced")])
def test_a_register_of_occurrences_is_looked_back_at_for_a_year(on: str, status: str) -> None:
    asked = rule("each", of="t.matter", has=VISITED)
    assert status == judged(asked, [record(Matter(), on, "m")], "2025-06-01").status


def test_the_look_back_may_be_set_and_tells_when_an_occurrence_leaves_it() -> None:
    asked = rule("each", of="t.matter", has=VISITED, lookback="P1M")
    f = judged(asked, [record(Matter(), "2025-05-01", "m")], "2025-06-01")
    assert (Status.NONCONFORMING, day("2025-06-02")) == (f.status, f.changes_on)
    assert Status.NOT_EVIDENCED == judged(asked, [record(Matter(), "2025-04-30", "m")], "2025-06-01").status


def test_occurrences_without_subject_are_named_by_their_date() -> None:
    asked = rule("each", of="t.matter", has={"type": "present", "of": "t.matter", "where": {"kind": "part"}})
    assert "没有做到：2025年5月1日" in judged(asked, [record(Matter(), "2025-05-01")], "2025-06-01").reason.zh


def test_one_subject_within_its_time_makes_all_pending_and_its_day_is_due() -> None:
    has = {"type": "prompt", "of": "t.visit", "to": "t.visit", "to_where": {"kind": "part"}, "within": "P7D"}
    asked = rule("each", of="t.bin", has=has)
    waiting = [
        bin_("a"),
        bin_("b"),
        visit("a", "2025-05-30"),
        visit("b", "2025-05-20"),
        visit("b", "2025-05-21", kind="part"),
    ]
    f = judged(asked, waiting, "2025-06-01")
    assert Status.PENDING == f.status
    assert "2个中有2个尚在期限内" in f.reason.zh or "2个中有1个尚在期限内" in f.reason.zh
    assert f.due is not None


def test_where_nothing_applies_to_any_subject_the_rule_does_not_apply() -> None:
    has = {"type": "share", "measure": "t.bin_hours"}
    none = record(BinHours(numerator=0, denominator=0), "2025-01-01", "a")
    f = judged(rule("each", of="t.bin", has=has), [bin_("a"), none], "2025-06-01")
    assert Status.NOT_APPLICABLE == f.status
    some = record(BinHours(numerator=9, denominator=9), "2025-01-01", "b")
    f = judged(rule("each", of="t.bin", has=has), [bin_("a"), bin_("b"), none, some], "2025-06-01")
    assert Status.CONFORMING == f.status


def test_what_is_due_for_a_subject_is_due_for_the_register() -> None:
    asked = rule("each", of="t.bin", has={**VISITED, "within": "P3M"})
    f = judged(asked, [bin_("a"), bin_("b"), visit("a", "2025-05-01"), visit("b", "2025-04-01")], "2025-06-01")
    assert [day("2025-07-01"), day("2025-08-01")] == [d.on for d in f.dues]
    assert "所求之事" == f.dues[0].what.zh


def test_a_cadence_may_be_asked_of_each_subject_by_the_communitys_commencement() -> None:
    asked = rule("each", of="t.bin", has={"type": "cadence", "of": "t.visit", "per": "P1Y"})
    records = [profile(), bin_("a"), bin_("b"), visit("a", "2024-03-01")]
    f = judged(asked, records, "2025-06-01")
    assert "没有做到：b" in f.reason.zh
    assert Status.CONFORMING == judged(asked, [*records, visit("b", "2024-03-01")], "2025-06-01").status


def test_attestations_are_not_divided_among_the_subjects() -> None:
    asked = rule("each", of="t.bin", has={"type": "attested", "by": ["inspector"]})
    assert Status.CONFORMING == judged(asked, [bin_("a"), attestation("met", "2025-05-01")], "2025-06-01").status


def test_a_figure_of_the_inner_rule_follows_the_law() -> None:
    law = Overlay.set("1.1", "r.has", "at_least", 2, since=day("2025-05-01"), citation=CITED)
    records = [bin_("a"), visit("a")]
    assert Status.CONFORMING == judged(EACH, records, "2025-04-30", overlays=[law]).status
    assert Status.NONCONFORMING == judged(EACH, records, "2025-05-01", overlays=[law]).status


def test_a_term_may_be_asked_of_each_subject_by_the_law_at_its_start() -> None:
    asked = rule("each", of="t.bin", has={"type": "term", "of": "t.bin", "from": "placed_on", "length": "P3Y"})
    law = Overlay.set("1.1", "r.has", "length", "P5Y", since=day("2019-01-01"), citation=CITED)
    old, new = (bin_("a", "2020-01-01", placed_on=day(d)) for d in ("2018-12-31", "2019-01-01"))
    assert Status.NONCONFORMING == judged(asked, [old], "2023-01-01", overlays=[law]).status
    assert Status.CONFORMING == judged(asked, [new], "2023-01-01", overlays=[law]).status


def test_each_names_what_it_reads() -> None:
    test = edition(unit("1.1", {**EACH, "via": "places", "before": "placed_on"})).unit("1.1").unit.rules[0].test
    names = {(of, attribute) for of, attribute, _ in test.named()}
    assert {("t.bin", None), ("t.bin", "placed_on"), ("t.visit", "places")} == names
    assert {"t.bin", "t.visit"} == test.reads()


# none_open


NONE_OPEN = rule("none_open", of="t.defect", within="P7D", inspected_by="t.visit", inspected_within="P1M")


def defect(subject: str, on: str, **envelope: Any) -> Evidence:
    return record(Defect(), on, subject, **envelope)


def test_without_an_inspection_nothing_is_shown() -> None:
    f = judged(NONE_OPEN, [], "2025-06-01")
    assert Status.NOT_EVIDENCED == f.status
    assert "没有“走访”的有效记录（最近1个月），不能说明“所求之事”无问题" in f.reason.zh


@pytest.mark.parametrize("as_of, status", [("2025-06-01", "conforming"), ("2025-06-02", "not_evidenced")])
def test_with_a_recent_inspection_and_nothing_open_it_is_met(as_of: str, status: str) -> None:
    look = visit(on="2025-05-01")
    f = judged(NONE_OPEN, [look], as_of)
    assert status == f.status
    if status == "conforming":
        assert ((look.id,), day("2025-06-01"), day("2025-06-02")) == (f.witness, f.due, f.changes_on)
        assert "2025年5月1日检查过" in f.reason.zh


@pytest.mark.parametrize("as_of, status", [("2025-05-27", "pending"), ("2025-05-28", "nonconforming")])
def test_a_defect_may_be_open_until_its_time_is_up(as_of: str, status: str) -> None:
    f = judged(NONE_OPEN, [visit(on="2025-05-20"), defect("d", "2025-05-20")], as_of)
    assert (status, day("2025-05-27")) == (f.status, f.due)
    assert [status == "nonconforming"] == [d.late for d in f.dues]
    if status == "pending":
        assert day("2025-05-28") == f.changes_on
        assert "有1处正在7天期限内处理，最早2025年5月27日到期" in f.reason.zh
    else:
        assert "有1处超过7天未解决：d" in f.reason.zh


def test_an_open_defect_counts_even_without_an_inspection() -> None:
    assert Status.NONCONFORMING == judged(NONE_OPEN, [defect("d", "2025-05-01")], "2025-06-01").status
    f = judged(NONE_OPEN, [defect("d", "2025-05-30")], "2025-06-01")
    assert Status.NOT_EVIDENCED == f.status


def test_a_defect_that_was_mended_is_not_open() -> None:
    f = judged(NONE_OPEN, [visit(on="2025-05-20"), defect("d", "2025-05-01", ended_on="2025-05-30")], "2025-06-01")
    assert Status.CONFORMING == f.status


def test_a_defect_noted_again_is_open_since_its_first_record() -> None:
    again = [visit(on="2025-05-20"), defect("d", "2025-05-01"), defect("d", "2025-05-30")]
    f = judged(NONE_OPEN, again, "2025-06-01")
    assert (Status.NONCONFORMING, day("2025-05-08")) == (f.status, f.due)


@pytest.mark.parametrize("reopened, status", [("2025-05-10", "pending"), ("2025-05-09", "nonconforming")])
def test_a_defect_that_was_mended_and_broke_again_is_open_since_then(reopened: str, status: str) -> None:
    first = defect("d", "2025-04-01", ended_on="2025-05-10" if status == "pending" else "2025-05-12")
    f = judged({**NONE_OPEN, "within": "P30D"}, [visit(on="2025-05-20"), first, defect("d", reopened)], "2025-06-01")
    assert status == f.status
    assert day("2025-06-09") == f.due or status == "nonconforming"


def test_a_defect_without_subject_is_open_since_its_own_day() -> None:
    f = judged(NONE_OPEN, [visit(on="2025-05-30"), defect("", "2025-05-01"), defect("", "2025-05-30")], "2025-06-01")
    assert (Status.PENDING, day("2025-06-06")) == (f.status, f.due)


def test_time_may_run_from_a_date_of_the_defect_and_else_from_its_record() -> None:
    asked = {**NONE_OPEN, "since": "found_on"}
    found = record(Defect(found_on=day("2025-05-01")), "2025-05-30", "d")
    assert Status.NONCONFORMING == judged(asked, [visit(on="2025-05-30"), found], "2025-06-01").status
    assert Status.PENDING == judged(asked, [visit(on="2025-05-30"), defect("d", "2025-05-30")], "2025-06-01").status


def test_only_defects_and_inspections_of_the_kind_count() -> None:
    asked = {**NONE_OPEN, "where": {"kind": "full"}, "inspected_where": {"kind": "full"}}
    part = record(Defect(kind="part"), "2025-01-01", "d")
    assert Status.CONFORMING == judged(asked, [part, visit(on="2025-05-30")], "2025-06-01").status
    assert Status.NOT_EVIDENCED == judged(asked, [part, visit(on="2025-05-30", kind="part")], "2025-06-01").status


def test_all_open_defects_are_due_the_late_first() -> None:
    records = [visit(on="2025-05-30"), defect("new", "2025-05-29"), defect("old", "2025-05-01")]
    f = judged(NONE_OPEN, records, "2025-06-01")
    assert [(day("2025-05-08"), True), (day("2025-06-05"), False)] == [(d.on, d.late) for d in f.dues]
    assert "old" in f.dues[0].what.zh


def test_many_open_defects_are_named_in_order_of_their_time() -> None:
    late = [defect("b", "2025-04-02"), defect("a", "2025-04-03"), record(Defect(), "2025-04-01")]
    f = judged(NONE_OPEN, late, "2025-06-01")
    assert "2025年4月1日、b、a" in f.reason.zh


def test_none_open_reads_defects_and_inspections() -> None:
    test = edition(unit("1.1", {**NONE_OPEN, "since": "found_on"})).unit("1.1").unit.rules[0].test
    assert {"t.defect", "t.visit"} == test.reads()
    assert ("t.defect", "found_on", ()) in list(test.named())
    assert Status.CONFORMING == outcome(NONE_OPEN, [visit(on="2025-05-20")], "2025-06-01").status
