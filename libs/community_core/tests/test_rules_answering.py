"""Rules about answers in time: prompt."""

from datetime import date
from typing import Any

import pytest

from community_core.evidence import Evidence
from community_core.rules import Status
from community_core.standard.overlays import Overlay
from core_support import (
    CITED,
    Area,
    Defect,
    Matter,
    Visit,
    assess,
    day,
    edition,
    ids,
    judged,
    record,
    rule,
    unit,
)

PROMPT = rule("prompt", of="t.matter", to="t.visit", via="matter", within="P7D")


def matter(on: str, subject: str = "m-1", **content: Any) -> Evidence:
    return record(Matter(**content), on, subject)


def answer(on: str, to: str = "m-1", **content: Any) -> Evidence:
    return record(Visit(matter=to, **content), on)


@pytest.mark.parametrize(
    "answered, status",
    [
        ("2025-03-05", "conforming"),
        ("2025-03-12", "conforming"),
        ("2025-03-13", "nonconforming"),
        (None, "nonconforming"),
    ],
)
def test_a_trigger_is_answered_in_time_up_to_the_last_day(answered: str | None, status: str) -> None:
    records = [matter("2025-03-05"), *([answer(answered)] if answered else [])]
    f = judged(PROMPT, records, "2025-06-01")
    assert status == f.status
    assert ids(*records) == set(f.records)
    assert (ids(*records) if status == "conforming" else set()) == set(f.witness)


def test_an_answer_before_the_trigger_is_none() -> None:
    assert Status.NONCONFORMING == judged(PROMPT, [matter("2025-03-05"), answer("2025-03-04")], "2025-06-01").status


def test_an_answer_to_something_else_is_none() -> None:
    assert (
        Status.NONCONFORMING == judged(PROMPT, [matter("2025-03-05"), answer("2025-03-06", "m-2")], "2025-06-01").status
    )


def test_the_first_answer_counts() -> None:
    f = judged(PROMPT, [matter("2025-03-05"), answer("2025-06-01"), answer("2025-03-06")], "2025-06-01")
    assert Status.CONFORMING == f.status


def test_answer_and_trigger_may_share_their_subject() -> None:
    asked = rule("prompt", of="t.matter", to="t.visit", within="P7D")
    assert (
        Status.CONFORMING
        == judged(asked, [matter("2025-03-05"), record(Visit(), "2025-03-06", "m-1")], "2025-06-01").status
    )
    assert (
        Status.NONCONFORMING
        == judged(asked, [matter("2025-03-05"), record(Visit(), "2025-03-06", "m-2")], "2025-06-01").status
    )


def test_the_link_may_run_through_another_key_of_the_trigger_even_a_many_valued_one() -> None:
    by_ref = {**PROMPT, "key": "ref"}
    assert (
        Status.CONFORMING
        == judged(by_ref, [matter("2025-03-05", ref="k"), answer("2025-03-06", "k")], "2025-06-01").status
    )
    assert (
        Status.NONCONFORMING == judged(by_ref, [matter("2025-03-05"), answer("2025-03-06", "m-1")], "2025-06-01").status
    )
    by_refs = {**PROMPT, "key": "refs"}
    assert (
        Status.CONFORMING
        == judged(by_refs, [matter("2025-03-05", refs=("j", "k")), answer("2025-03-06", "k")], "2025-06-01").status
    )


def test_the_answer_may_name_many_triggers() -> None:
    asked = {**PROMPT, "via": "places"}
    both = record(Visit(places=("m-1", "m-2")), "2025-03-06")
    f = judged(asked, [matter("2025-03-05"), matter("2025-03-04", "m-2"), both], "2025-06-01")
    assert (Status.CONFORMING, 3) == (f.status, len(f.records))


def test_conditions_on_both_sides_are_heeded() -> None:
    asked = {**PROMPT, "where": {"kind": "full"}, "to_where": {"kind": "full"}}
    full, part = matter("2025-03-05"), matter("2025-03-05", "m-2", kind="part")
    assert Status.CONFORMING == judged(asked, [full, part, answer("2025-03-06")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [full, answer("2025-03-06", kind="part")], "2025-06-01").status


def test_within_its_time_a_trigger_is_pending_and_its_end_is_due() -> None:
    f = judged(PROMPT, [matter("2025-03-05"), matter("2025-03-04", "m-2")], "2025-03-10")
    assert (Status.PENDING, day("2025-03-11"), day("2025-03-12")) == (f.status, f.due, f.changes_on)
    assert [day("2025-03-11"), day("2025-03-12")] == [d.on for d in f.dues]
    assert "有2件尚在期限内，最早2025年3月11日到期" in f.reason.zh
    one = judged(PROMPT, [matter("2025-03-05")], "2025-03-12")
    assert (Status.PENDING, day("2025-03-12"), day("2025-03-13")) == (one.status, one.due, one.changes_on)


def test_answered_and_waiting_together_conform_while_time_is_left() -> None:
    f = judged(PROMPT, [matter("2025-03-01"), answer("2025-03-02"), matter("2025-03-05", "m-2")], "2025-03-10")
    assert (Status.CONFORMING, [(day("2025-03-12"), False)]) == (f.status, [(d.on, d.late) for d in f.dues])
    assert "1件中1件在7天内办理" in f.reason.zh


def test_what_was_answered_late_counts_but_asks_for_nothing_more_what_never_was_is_overdue() -> None:
    late = [matter("2025-03-01"), answer("2025-05-01")]
    f = judged(PROMPT, [*late, matter("2025-03-05", "m-2")], "2025-06-01")
    assert [(day("2025-03-12"), True)] == [(d.on, d.late) for d in f.dues]
    assert "（2025年3月5日 m-2）" in f.dues[0].what.zh
    assert "2件中有2件未在7天内办理：2025年3月1日（m-1）、2025年3月5日（m-2）" in f.reason.zh
    assert () == judged(PROMPT, late, "2025-06-01").dues


def test_many_exceptions_are_cut_short() -> None:
    f = judged(PROMPT, [matter(f"2025-03-0{n}", f"m-{n}") for n in range(1, 9)], "2025-06-01")
    assert "等8件" in f.reason.zh
    assert "and 2 more" in f.reason.en


@pytest.mark.parametrize("good, bad, status", [(9, 1, "conforming"), (8, 1, "nonconforming"), (8, 2, "nonconforming")])
def test_a_share_answered_in_time_may_be_enough(good: int, bad: int, status: str) -> None:
    asked = {**PROMPT, "at_least": 0.9}
    records = [matter("2025-03-05", f"g-{n}") for n in range(good)] + [
        matter("2025-03-05", f"b-{n}") for n in range(bad)
    ]
    f = judged(asked, [*records, *(answer("2025-03-06", f"g-{n}") for n in range(good))], "2025-06-01")
    assert status == f.status
    assert "（要求90%）" in f.reason.zh
    assert "(90% asked)" in f.reason.en


def test_time_may_run_from_a_date_of_the_trigger() -> None:
    asked = {**PROMPT, "since": "agreed_on"}
    agreed = matter("2025-03-05", agreed_on=day("2025-04-01"))
    assert Status.CONFORMING == judged(asked, [agreed, answer("2025-04-08")], "2025-06-01").status
    assert Status.CONFORMING == judged(asked, [agreed, answer("2025-03-20")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [agreed, answer("2025-03-04")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [agreed, answer("2025-04-09")], "2025-06-01").status


def test_a_date_that_is_yet_to_come_or_not_agreed_triggers_nothing() -> None:
    asked = {**PROMPT, "since": "agreed_on"}
    f = judged(asked, [matter("2025-03-05", agreed_on=day("2025-07-01")), matter("2025-03-05", "m-2")], "2025-06-01")
    assert (Status.NOT_EVIDENCED, day("2025-07-01")) == (f.status, f.changes_on)


@pytest.mark.parametrize("as_of, status", [("2026-03-05", "nonconforming"), ("2026-03-06", "not_evidenced")])
def test_triggers_are_looked_back_at_for_a_year(as_of: str, status: str) -> None:
    assert status == judged(PROMPT, [matter("2025-03-05")], as_of).status


def test_the_look_back_may_be_shorter_and_tells_when_a_trigger_leaves_it() -> None:
    asked = {**PROMPT, "lookback": "P1M"}
    f = judged(asked, [matter("2025-03-05")], "2025-04-05")
    assert (Status.NONCONFORMING, day("2025-04-06")) == (f.status, f.changes_on)
    assert Status.NOT_EVIDENCED == judged(asked, [matter("2025-03-05")], "2025-04-06").status


def test_time_may_run_in_working_days_of_the_calendar_given() -> None:
    asked = {**PROMPT, "within": "3WD"}
    records = [matter("2025-01-27"), answer("2025-02-05")]
    holidays = {date(2025, 1, 28 + n) for n in range(4)} | {date(2025, 2, n) for n in range(1, 5)}

    def is_working(d: date) -> bool:
        return d == date(2025, 1, 26) or (d not in holidays and d.weekday() < 5)

    assert Status.CONFORMING == judged(asked, records, "2025-06-01", is_working=is_working).status
    assert Status.NONCONFORMING == judged(asked, records, "2025-06-01").status


def test_the_time_is_that_in_force_at_the_trigger() -> None:
    law = Overlay.set("1.1", "r", "within", "P30D", since=day("2025-03-05"), citation=CITED)
    old, new = matter("2025-03-04"), matter("2025-03-05")
    assert Status.NONCONFORMING == judged(PROMPT, [old, answer("2025-03-20")], "2025-06-01", overlays=[law]).status
    f = judged(PROMPT, [new, answer("2025-03-20")], "2025-06-01", overlays=[law])
    assert (Status.CONFORMING, {"P30D"}) == (f.status, {str(p.value) for p in f.parameters if p.name == "r.within"})


def test_a_same_day_answer_may_be_asked() -> None:
    asked = {**PROMPT, "within": "P0D"}
    assert Status.CONFORMING == judged(asked, [matter("2025-03-05"), answer("2025-03-05")], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [matter("2025-03-05"), answer("2025-03-06")], "2025-06-01").status


NONE_SHOWN = {**PROMPT, "none_shown_by": {"type": "present", "of": "t.area", "where": {"metres": 0}}}


def test_without_triggers_nothing_is_evidenced_unless_a_record_shows_that_there_are_none() -> None:
    assert Status.NOT_EVIDENCED == judged(PROMPT, [], "2025-06-01").status
    f = judged(NONE_SHOWN, [], "2025-06-01")
    assert Status.NOT_EVIDENCED == f.status
    assert "也没有记录说明确实没有" in f.reason.zh
    shown = record(Area(metres=0), "2025-05-01")
    f = judged(NONE_SHOWN, [shown], "2025-06-01")
    assert (Status.NOT_APPLICABLE, (shown.id,)) == (f.status, f.records)
    assert "没有“所求之事”：" in f.reason.zh


def test_with_triggers_it_does_not_help_that_a_record_says_there_are_none() -> None:
    f = judged(NONE_SHOWN, [record(Area(metres=0), "2025-05-01"), matter("2025-03-05")], "2025-06-01")
    assert Status.NONCONFORMING == f.status


def test_a_state_may_trigger() -> None:
    asked = rule("prompt", of="t.defect", to="t.visit", within="P7D")
    broken = record(Defect(), "2025-03-05", "d-1")
    assert Status.CONFORMING == judged(asked, [broken, record(Visit(), "2025-03-06", "d-1")], "2025-06-01").status


def test_a_record_may_answer_itself() -> None:
    asked = rule(
        "prompt", of="t.matter", to="t.matter", within="P0D", where={"kind": "full"}, to_where={"ref": {"exists": True}}
    )
    f = judged(asked, [matter("2025-03-05", ref="k")], "2025-06-01")
    assert (Status.CONFORMING, 1, 1) == (f.status, len(f.records), len(f.witness))


def test_a_trigger_recorded_for_a_future_day_changes_the_finding_then() -> None:
    by = edition(unit("1.1", PROMPT))
    f = assess(by, [matter("2025-07-01")], "2025-06-01").finding("1.1")
    assert (Status.NOT_EVIDENCED, day("2025-07-01")) == (f.status, f.changes_on)
