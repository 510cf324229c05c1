"""Rules made of rules: all_of, any_of, rollup."""

from typing import Any

import pytest

from community_core.evidence import Evidence
from community_core.rules import Status
from core_support import Area, Bin, Coverage, Matter, Visit, assess, day, edition, ids, judged, record, rule, unit

BIN = {"type": "present", "of": "t.bin"}
TWO_BINS = {"type": "present", "of": "t.bin", "at_least": 2}
VISIT = {"type": "present", "of": "t.visit", "within": "P3M"}
PROMPT = {"type": "prompt", "of": "t.matter", "to": "t.visit", "within": "P7D"}
SHARE = {"type": "share", "measure": "t.coverage"}

A_BIN = record(Bin(), "2025-01-01", "a")
A_VISIT = record(Visit(), "2025-05-01", "x")
A_MATTER = record(Matter(), "2025-05-30", "m")
NOBODY = record(Coverage(numerator=0, denominator=0), "2025-01-01")


def all_of(*rules: dict[str, Any]) -> dict[str, Any]:
    return rule("all_of", rules=list(rules))


def any_of(*rules: dict[str, Any]) -> dict[str, Any]:
    return rule("any_of", rules=list(rules))


@pytest.mark.parametrize(
    "records, status",
    [
        ([A_BIN, A_VISIT], "conforming"),
        ([A_BIN], "not_evidenced"),
        ([A_VISIT], "not_evidenced"),
        ([], "not_evidenced"),
    ],
)
def test_all_of_asks_for_every_inner_rule(records: list[Evidence], status: str) -> None:
    f = judged(all_of(BIN, VISIT), records, "2025-06-01")
    assert status == f.status
    assert ids(*records) == set(f.records)


@pytest.mark.parametrize(
    "rules, records, status",
    [
        ([BIN, PROMPT], [A_BIN, A_MATTER], "pending"),
        ([TWO_BINS, PROMPT], [A_BIN, A_MATTER], "nonconforming"),
        ([TWO_BINS, VISIT], [A_BIN], "not_evidenced"),
        ([BIN, SHARE], [A_BIN, NOBODY], "conforming"),
        ([SHARE, SHARE], [NOBODY], "not_applicable"),
    ],
)
def test_all_of_takes_the_worst(rules: list[dict[str, Any]], records: list[Evidence], status: str) -> None:
    assert status == judged(all_of(*rules), records, "2025-06-01").status


def test_all_of_says_what_falls_short_or_all_that_is_met() -> None:
    f = judged(all_of(BIN, {**VISIT, "asks": {"zh": "巡查", "en": "a round"}}), [A_BIN], "2025-06-01")
    assert "最近3个月内没有“巡查”的有效记录。" == f.reason.zh
    f = judged(all_of(BIN, VISIT), [A_BIN, A_VISIT], "2025-06-01")
    assert "“垃圾桶”有1条" in f.reason.zh
    assert "“走访”有1条" in f.reason.zh


def test_all_of_rests_on_the_witnesses_of_all_and_collects_what_is_due() -> None:
    f = judged(all_of(BIN, VISIT), [A_BIN, A_VISIT], "2025-06-01")
    assert (ids(A_BIN, A_VISIT), day("2025-08-01"), day("2025-08-02")) == (set(f.witness), f.due, f.changes_on)


def test_the_same_record_serves_two_inner_rules_and_is_listed_once() -> None:
    f = judged(all_of(BIN, {**BIN, "where": {"colour": "red"}}), [A_BIN], "2025-06-01")
    assert ((A_BIN.id,), (A_BIN.id,)) == (f.records, f.witness)


def test_the_trace_shows_the_inner_rules() -> None:
    f = judged(all_of(BIN, {**VISIT, "id": "round"}), [A_BIN], "2025-06-01")
    assert [("r.1", Status.CONFORMING), ("round", Status.NOT_EVIDENCED)] == [
        (p.rule, p.status) for p in f.trace[0].parts
    ]


@pytest.mark.parametrize(
    "records, status",
    [([A_BIN, A_VISIT], "conforming"), ([A_BIN], "conforming"), ([A_VISIT], "conforming"), ([], "not_evidenced")],
)
def test_any_of_asks_for_one_of_the_inner_rules(records: list[Evidence], status: str) -> None:
    assert status == judged(any_of(BIN, VISIT), records, "2025-06-01").status


@pytest.mark.parametrize(
    "rules, records, status",
    [
        ([VISIT, PROMPT], [A_MATTER], "pending"),
        ([VISIT, TWO_BINS], [A_BIN], "nonconforming"),
        ([SHARE, VISIT], [NOBODY], "not_evidenced"),
        ([SHARE, SHARE], [NOBODY], "not_applicable"),
    ],
)
def test_any_of_takes_the_best_but_nothing_to_judge_is_not_good(
    rules: list[dict[str, Any]], records: list[Evidence], status: str
) -> None:
    assert status == judged(any_of(*rules), records, "2025-06-01").status


def test_any_of_rests_on_the_smallest_of_the_witnesses() -> None:
    b = record(Bin(), "2025-01-02", "b")
    f = judged(any_of(TWO_BINS, VISIT), [A_BIN, b, A_VISIT], "2025-06-01")
    assert (ids(A_BIN, b, A_VISIT), {A_VISIT.id}) == (set(f.records), set(f.witness))


def test_any_of_says_what_is_met_or_all_that_is_not() -> None:
    assert (
        "“垃圾桶”有1条（至少1条），最近一条是2025年1月1日。"
        == judged(any_of(BIN, VISIT), [A_BIN], "2025-06-01").reason.zh
    )
    f = judged(any_of(BIN, VISIT), [], "2025-06-01")
    assert "垃圾桶" in f.reason.zh
    assert "走访" in f.reason.zh


ROLLUP = edition(
    unit("1", rule("rollup", items=["1.a", "1.b", "1.c"])),
    unit("1.a", rule("present", of="t.bin")),
    unit("1.b", rule("present", of="t.visit", within="P3M")),
    unit("1.c", rule("share", measure="t.coverage")),
)


def test_rollup_takes_the_worst_of_the_items_and_names_those_that_fall_short() -> None:
    f = assess(ROLLUP, [A_BIN], "2025-06-01").finding("1")
    assert Status.NOT_EVIDENCED == f.status
    assert "3项中有2项未符合：1.b无证据、1.c无证据。" == f.reason.zh
    assert "2 of 3 items fall short: 1.b not evidenced, 1.c not evidenced." == f.reason.en


def test_rollup_conforms_when_all_items_that_apply_do() -> None:
    f = assess(ROLLUP, [A_BIN, A_VISIT, NOBODY], "2025-06-01").finding("1")
    assert (Status.CONFORMING, "3项均符合。") == (f.status, f.reason.zh)
    assert ids(A_BIN, A_VISIT, NOBODY) == set(f.records)
    assert ids(A_BIN, A_VISIT) <= set(f.witness)
    assert (day("2025-08-01"), day("2025-08-02")) == (f.due, f.changes_on)


def test_what_is_due_of_items_stands_on_the_agenda_once() -> None:
    result = assess(ROLLUP, [A_BIN, A_VISIT, NOBODY], "2025-06-01")
    assert [("1.b", day("2025-08-01"))] == [(i.clause, i.on) for i in result.agenda()]


def test_a_rollup_is_judged_again_when_an_item_changes() -> None:
    before = assess(ROLLUP, [A_BIN, NOBODY], "2025-06-01")
    after = before.updated([A_VISIT])
    assert assess(ROLLUP, [A_BIN, NOBODY, A_VISIT], "2025-06-01").findings == after.findings
    assert Status.CONFORMING == after.finding("1").status
    later = after.updated(as_of=day("2025-08-02"))
    assert assess(ROLLUP, [A_BIN, NOBODY, A_VISIT], "2025-08-02").findings == later.findings
    assert Status.NOT_EVIDENCED == later.finding("1").status


def test_a_rollup_of_recommended_items_names_them_but_is_not_worsened() -> None:
    by = edition(
        unit("1", rule("rollup", items=["1.a", "1.b"])),
        unit("1.a", rule("present", of="t.bin")),
        unit("1.b", rule("present", of="t.visit"), modality="should"),
    )
    f = assess(by, [A_BIN, record(Area(), "2025-01-01")], "2025-06-01").finding("1")
    assert (Status.CONFORMING, "2项中应做的都已做到；1.b建议改进。") == (f.status, f.reason.zh)
