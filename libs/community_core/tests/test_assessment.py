"""Clauses, findings, summaries, the agenda, and `updated`."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import attrs
import pytest

from community_core.assessment import Assessment, assess_edition, clause_status
from community_core.errors import MissingCommunity, UnknownClause
from community_core.evidence import Evidence
from community_core.rules import Status
from community_core.standard.edition import Edition
from community_core.standard.units import Modality
from core_support import (
    HERE,
    TYPES,
    Area,
    Bin,
    Matter,
    Visit,
    assess,
    attestation,
    day,
    edition,
    every,
    ids,
    profile,
    record,
    rule,
    unit,
)

SHALL, SHOULD, MAY, INDICATIVE = Modality.SHALL, Modality.SHOULD, Modality.MAY, Modality.INDICATIVE
GOOD, BAD, NONE, WAITING, AWAY = (
    Status.CONFORMING,
    Status.NONCONFORMING,
    Status.NOT_EVIDENCED,
    Status.PENDING,
    Status.NOT_APPLICABLE,
)

BINS = {**rule("present", of="t.bin"), "id": "bins"}
VISITS = {**rule("present", of="t.visit", within="P3M"), "id": "visits"}
A_BIN = record(Bin(), "2025-01-01", "a", id="bin")
A_VISIT = record(Visit(), "2025-05-01", id="visit")


def finding(
    rules: list[dict[str, Any]], evidence: list[Evidence], as_of: str = "2025-06-01", modality: str = "shall"
) -> Any:
    return assess(edition(unit("1.1", *rules, modality=modality)), evidence, as_of).finding("1.1")


# the status of a clause


@pytest.mark.parametrize(
    "rules, expected",
    [
        ([(SHALL, GOOD), (SHALL, BAD)], BAD),
        ([(SHALL, NONE), (SHALL, BAD)], NONE),
        ([(SHALL, WAITING), (SHALL, GOOD)], WAITING),
        ([(INDICATIVE, BAD), (SHALL, GOOD)], BAD),
        ([(SHALL, GOOD), (SHALL, AWAY)], GOOD),
        ([(SHALL, AWAY), (SHALL, AWAY)], AWAY),
        ([(SHALL, GOOD), (SHOULD, Status.RECOMMENDED)], GOOD),
        ([(SHALL, GOOD), (MAY, Status.OPTIONAL)], GOOD),
        ([(SHALL, BAD), (SHOULD, GOOD)], BAD),
        ([(SHALL, AWAY), (SHOULD, Status.RECOMMENDED)], Status.RECOMMENDED),
        ([(SHALL, AWAY), (SHOULD, GOOD)], GOOD),
        ([(SHOULD, Status.RECOMMENDED)], Status.RECOMMENDED),
        ([(SHOULD, GOOD), (SHOULD, Status.RECOMMENDED)], Status.RECOMMENDED),
        ([(MAY, Status.OPTIONAL)], Status.OPTIONAL),
        ([(MAY, Status.OPTIONAL), (SHOULD, GOOD)], GOOD),
        ([(MAY, AWAY)], AWAY),
        ([], AWAY),
    ],
)
def test_the_status_of_a_clause(rules: list[tuple[Modality, Status]], expected: Status) -> None:
    assert expected == clause_status(rules)


@pytest.mark.parametrize(
    "modality, met, unmet",
    [
        ("shall", GOOD, NONE),
        ("indicative", GOOD, NONE),
        ("should", GOOD, Status.RECOMMENDED),
        ("may", GOOD, Status.OPTIONAL),
    ],
)
def test_an_unmet_rule_counts_as_strongly_as_it_asks(modality: str, met: Status, unmet: Status) -> None:
    assert met == finding([BINS], [A_BIN], modality=modality).status
    assert unmet == finding([BINS], [], modality=modality).status


def test_what_is_recommended_or_optional_never_worsens_a_clause() -> None:
    rules = [{**BINS, "modality": "shall"}, {**VISITS, "modality": "should"}]
    f = finding(rules, [A_BIN], modality="mixed")
    assert (GOOD, ("bin",)) == (f.status, f.witness)
    assert [GOOD, Status.RECOMMENDED] == [s.status for s in f.trace]


def test_what_is_optional_asks_for_nothing_and_what_is_recommended_does() -> None:
    cadence = {**rule("cadence", of="t.visit", per="P1Y"), "id": "c"}
    evidence = [profile(), A_BIN]
    assert finding([cadence], evidence, modality="should").due == day("2024-12-31")
    assert finding([cadence], evidence, modality="may").due is None


def test_the_reason_names_what_is_worst_first_and_ends_with_a_stop() -> None:
    f = finding([BINS, VISITS], [A_BIN])
    assert f.reason.zh.startswith("最近3个月内没有")
    assert f.reason.zh.endswith("。")
    assert f.reason.en.endswith(".")
    assert "；" in f.reason.zh


# applies_when


LANES = {**BINS, "applies_when": {"has_lanes": True}}


@pytest.mark.parametrize(
    "flags, status",
    [({"has_lanes": True}, NONE), ({"has_lanes": False}, AWAY), ({}, NONE), ({"has_lanes": None}, NONE)],
)
def test_a_condition_on_the_profile_applies_unless_it_is_known_not_to_hold(
    flags: dict[str, Any], status: Status
) -> None:
    f = finding([LANES], [profile(**flags)])
    assert status == f.status
    assert ("profile",) == f.records


def test_a_rule_that_does_not_apply_says_so_and_rests_on_the_profile() -> None:
    f = finding([LANES], [profile(has_lanes=False)])
    assert "社区概况说明不涉及“所求之事”" in f.reason.zh


def test_without_a_profile_nobody_knows_whether_a_condition_holds() -> None:
    f = finding([LANES], [A_BIN])
    assert NONE == f.status
    assert "缺少“社区概况”记录" in f.reason.zh


def test_a_rule_that_applies_rests_on_the_profile_too() -> None:
    f = finding([LANES], [profile(has_lanes=True), A_BIN])
    assert (GOOD, {"profile", "bin"}) == (f.status, set(f.witness))


def test_conditions_on_several_flags_need_all_of_them_to_be_known() -> None:
    both = {**BINS, "applies_when": {"any": [{"has_lanes": True}, {"has_gas_supply": True}]}}
    assert NONE == finding([both], [profile(has_lanes=False)]).status
    assert AWAY == finding([both], [profile(has_lanes=False, has_gas_supply=False)]).status


# records and witnesses


def test_a_clause_rests_on_what_all_its_rules_need_and_no_more() -> None:
    more = record(Bin(colour="blue"), "2025-02-01", "b", id="blue")
    blue = {**rule("present", of="t.bin", where={"colour": "blue"}), "id": "blue"}
    f = finding([BINS, blue], [A_BIN, more])
    assert (GOOD, {"bin", "blue"}, ("blue",)) == (f.status, set(f.records), f.witness)


def test_a_clause_that_does_not_conform_has_no_witness() -> None:
    assert () == finding([BINS, VISITS], [A_BIN]).witness


def test_keeping_the_witness_keeps_the_finding_and_dropping_any_of_it_does_not() -> None:
    rules = [
        {**rule("covers", of="t.bin", attribute="colour", values=["red", "green"]), "id": "c"},
        {**rule("present", of="t.bin", at_least=3), "id": "p"},
        {**VISITS, "modality": "may"},
    ]
    evidence = [record(Bin(colour=c), "2025-01-01", f"{c}-{n}") for c, n in product(("red", "green", "blue"), range(2))]
    by = edition(unit("1.1", *rules, modality="shall"))
    f = assess(by, [*evidence, A_VISIT], "2025-06-01").finding("1.1")
    assert (GOOD, 3) == (f.status, len(f.witness))
    assert GOOD == assess(by, f.sufficient, "2025-06-01").finding("1.1").status
    for e in f.sufficient:
        assert GOOD != assess(by, [x for x in f.sufficient if x is not e], "2025-06-01").finding("1.1").status


def test_the_witness_of_an_optional_clause_is_one_use_of_it() -> None:
    rules = [{**BINS, "modality": "may"}, {**VISITS, "modality": "may"}]
    f = finding(rules, [A_BIN, A_VISIT], modality="mixed")
    assert (GOOD, 1) == (f.status, len(f.witness))


def test_records_and_their_ids_say_the_same() -> None:
    f = finding([BINS, VISITS], [A_BIN, A_VISIT])
    assert (f.records, f.witness) == (tuple(e.id for e in f.counted), tuple(e.id for e in f.sufficient))


def test_the_trace_shows_how_each_rule_was_judged() -> None:
    f = finding([BINS, VISITS], [A_BIN])
    assert [("bins", "present", SHALL, GOOD, ("bin",), ("bin",)), ("visits", "present", SHALL, NONE, (), ())] == [
        (s.rule, s.rule_type, s.modality, s.status, s.records, s.witness) for s in f.trace
    ]


def test_a_profile_consulted_only_for_what_is_recommended_is_no_part_of_the_witness() -> None:
    f = finding(
        [{**BINS, "modality": "shall"}, {**LANES, "id": "lanes", "modality": "should"}],
        [profile(), A_BIN],
        modality="mixed",
    )
    assert (GOOD, {"bin"}) == (f.status, set(f.witness))


# due and changes_on


def test_the_earliest_of_all_days_is_due_and_the_next_change_is_told() -> None:
    prompt = {**rule("prompt", of="t.matter", to="t.visit", within="P30D"), "id": "p"}
    f = finding([BINS, VISITS, prompt], [A_BIN, A_VISIT, record(Matter(), "2025-05-20", "m")])
    assert (WAITING, day("2025-06-19"), day("2025-06-20")) == (f.status, f.due, f.changes_on)
    assert [day("2025-06-19"), day("2025-08-01")] == [d.on for d in f.dues]


def test_what_never_changes_by_itself_has_no_date() -> None:
    f = finding([BINS], [A_BIN])
    assert (None, None) == (f.due, f.changes_on)


# the assessment


CADENCE = {**rule("cadence", of="t.visit", per="P1M"), "id": "c"}
WHOLE = edition(
    unit("1.1", BINS),
    unit("1.2", VISITS, modality="should"),
    unit("2.1", CADENCE),
    unit("2.2", rule("attested", by=["inspector"])),
    unit("10.1", {**rule("prompt", of="t.matter", to="t.visit", within="P10D"), "id": "p"}),
    unit(
        "10.2",
        {**rule("present", of="t.area", where={"metres": {"≥": 100}}, applies_when={"has_lanes": True}), "id": "a"},
    ),
)
BOOK = [
    profile("2024-03-01", has_lanes=True),
    A_BIN,
    attestation("met", "2025-02-01", "2.2", id="att"),
    record(Area(metres=120), "2025-01-10", id="area"),
    *(record(Visit(), d, id=f"v-{d}") for d in every("2024-03-05", 27, 17)),
    *(record(Matter(), d, f"m-{d}", id=f"m-{d}") for d in every("2024-09-01", 60, 5)),
    *(record(Visit(), d, f"m-{d}", id=f"w-{d}") for d in every("2024-09-01", 60, 4)),
    record(Bin(), "2025-01-01", "b", id="short", valid_until="2025-07-15"),
    record(Bin(), "2025-09-01", "c", id="future"),
]


def test_findings_come_in_the_order_of_the_standard_and_are_found_by_number() -> None:
    result = assess(WHOLE, BOOK, "2025-06-01")
    assert ["1.1", "1.2", "2.1", "2.2", "10.1", "10.2"] == [f.clause for f in result.findings]
    assert result.findings[4] is result.finding("10.1")
    with pytest.raises(UnknownClause):
        result.finding("3.1")


def test_findings_are_counted_by_chapter_and_modality_without_a_score() -> None:
    result = assess(WHOLE, BOOK, "2025-06-01")
    assert 6 == sum(result.summary()[""].values())
    assert {"1": 2, "2": 2, "10": 2} == {k: sum(v.values()) for k, v in result.by_chapter().items()}
    assert {"shall": 5, "should": 1} == {k: sum(v.values()) for k, v in result.by_modality().items()}
    assert set(Status) == set(result.summary()[""])


def test_the_profile_of_the_day_is_there() -> None:
    result = assess(WHOLE, BOOK, "2025-06-01")
    assert result.profile is not None
    assert "profile" == result.profile.id
    assert assess(WHOLE, [], "2025-06-01").profile is None


def test_contradictions_are_reported_in_order_and_do_not_count() -> None:
    other = attrs.evolve(A_BIN, content=Bin(litres=5))
    area = record(Area(metres=120), "2025-01-10", id="area")
    result = assess(WHOLE, [other, A_BIN, area, attrs.evolve(area, content=Area(metres=130))], "2025-06-01")
    assert ["area", "bin"] == [c.id for c in result.conflicts]
    assert NONE == result.finding("1.1").status
    settled = result.updated([attrs.evolve(A_BIN, revision=2)])
    assert ["area"] == [c.id for c in settled.conflicts]
    assert GOOD == settled.finding("1.1").status


def test_evidence_of_several_communities_needs_a_name() -> None:
    elsewhere = attrs.evolve(A_BIN, community="c-else")
    with pytest.raises(MissingCommunity) as caught:
        assess(WHOLE, [A_BIN, elsewhere], "2025-06-01", community=None)
    assert ("c-else", HERE) == caught.value.found
    result = assess(WHOLE, [A_BIN, elsewhere], "2025-06-01", community="c-else")
    assert ("c-else", 1, ("bin",)) == (result.community, result.ignored, result.finding("1.1").records)


def test_the_only_community_needs_no_name_and_none_at_all_is_judged_too() -> None:
    assert HERE == assess(WHOLE, iter([A_BIN]), "2025-06-01", community=None).community
    nobody = assess(WHOLE, [], "2025-06-01", community=None)
    assert ("", 0) == (nobody.community, nobody.ignored)


def test_with_known_at_what_was_recorded_later_does_not_count() -> None:
    late = record(Bin(), "2025-01-01", "a", recorded_at=datetime(2025, 5, 1, tzinfo=UTC))
    for known_at, status in ((datetime(2025, 4, 30, tzinfo=UTC), NONE), (datetime(2025, 5, 1, tzinfo=UTC), GOOD)):
        result = assess(WHOLE, [late], "2025-06-01", known_at=known_at)
        assert (known_at, status) == (result.known_at, result.finding("1.1").status)


def test_working_days_default_to_weekdays() -> None:
    by = edition(unit("1.1", {**rule("prompt", of="t.matter", to="t.visit", within="1WD"), "id": "p"}))
    friday = record(Matter(), "2025-05-30", "m")
    result = assess_edition([friday], edition=by, fact_types=TYPES, as_of=day("2025-06-02"))
    assert (WAITING, day("2025-06-02")) == (result.finding("1.1").status, result.finding("1.1").due)


# the agenda


def test_the_agenda_lists_the_late_first_and_then_by_date() -> None:
    items = assess(WHOLE, BOOK, "2025-07-01").agenda()
    assert sorted(items, key=lambda i: (not i.late, i.on)) == list(items)
    assert {True, False} == {i.late for i in items}
    assert all(i.late == (i.on < day("2025-07-01")) for i in items)
    assert {"1.1", "1.2", "2.1", "2.2", "10.1"} >= {i.clause for i in items}


def test_the_agenda_may_end_at_a_horizon_that_includes_its_last_day() -> None:
    result = assess(edition(unit("1.1", VISITS)), [A_VISIT], "2025-06-01")
    assert [day("2025-08-01")] == [i.on for i in result.agenda(timedelta(days=61))]
    assert () == result.agenda(timedelta(days=60))


def test_the_agenda_names_the_same_thing_for_the_same_clause_and_day_once() -> None:
    result = assess(
        edition(unit("1.1", VISITS, {**VISITS, "id": "again"}), unit("1.2", VISITS)), [A_VISIT], "2025-06-01"
    )
    assert ["1.1", "1.2"] == [i.clause for i in result.agenda()]


# updated


def same(a: Assessment, b: Assessment) -> None:
    assert (a.as_of, a.community, a.conflicts, a.ignored) == (b.as_of, b.community, b.conflicts, b.ignored)
    for x, y in zip(a.findings, b.findings, strict=True):
        assert x == y


@pytest.mark.parametrize("cut", range(0, len(BOOK), 4))
@pytest.mark.parametrize("as_of", ["2025-03-31", "2025-04-01", "2025-07-15", "2025-07-16", "2025-09-01"])
def test_updated_equals_assessing_afresh(cut: int, as_of: str) -> None:
    start = assess(WHOLE, BOOK[:cut], "2025-05-31")
    same(assess(WHOLE, BOOK, as_of), start.updated(BOOK[cut:], as_of=day(as_of)))


def test_updated_day_by_day_equals_assessing_afresh() -> None:
    step = assess(WHOLE, BOOK, "2025-06-25")
    for n in range(1, 30):
        today = day("2025-06-25") + timedelta(days=n)
        step = step.updated(as_of=today)
        same(assess(WHOLE, BOOK, today.isoformat()), step)


def test_updated_may_go_back_in_time() -> None:
    same(assess(WHOLE, BOOK, "2024-12-31"), assess(WHOLE, BOOK, "2025-06-01").updated(as_of=day("2024-12-31")))


def test_updated_with_a_retraction_or_a_revision_equals_assessing_afresh() -> None:
    changes = [
        A_BIN.retracted(datetime(2025, 5, 1, tzinfo=UTC)),
        attrs.evolve(BOOK[3], revision=2, content=Area(metres=5)),
    ]
    same(assess(WHOLE, [*BOOK, *changes], "2025-06-01"), assess(WHOLE, BOOK, "2025-06-01").updated(changes))


def test_updated_judges_again_only_what_can_change() -> None:
    before = assess(WHOLE, BOOK, "2025-06-01")
    after = before.updated([record(Bin(), "2025-05-01", "d")])
    assert [False, True, True, True, True, True] == [
        a is b for a, b in zip(before.findings, after.findings, strict=True)
    ]
    assert all(a is b for a, b in zip(before.findings, before.updated().findings, strict=True))


def test_updated_leaves_other_communities_aside_and_counts_them() -> None:
    before = assess(WHOLE, BOOK, "2025-06-01")
    after = before.updated([attrs.evolve(A_BIN, community="c-else", id="x")])
    assert (1, before.findings) == (after.ignored, after.findings)


def test_updated_keeps_to_known_at() -> None:
    known_at = datetime(2025, 5, 1, tzinfo=UTC)
    before = assess(WHOLE, BOOK, "2025-06-01", known_at=known_at)
    late = record(Bin(), "2025-01-01", "z", recorded_at=known_at + timedelta(seconds=1))
    same(assess(WHOLE, [*BOOK, late], "2025-06-01", known_at=known_at), before.updated([late]))


def test_the_order_of_arrival_does_not_matter() -> None:
    same(assess(WHOLE, BOOK, "2025-06-01"), assess(WHOLE, BOOK[::-1], "2025-06-01"))


def test_between_as_of_and_changes_on_nothing_changes_and_on_that_day_something_may() -> None:
    by: Edition = WHOLE
    for n in range(0, 120, 7):
        today = day("2025-05-01") + timedelta(days=n)
        for f in assess(by, BOOK, today.isoformat()).findings:
            last = (f.changes_on or today + timedelta(days=40)) - timedelta(days=1)
            later = assess(by, BOOK, last.isoformat()).finding(f.clause)
            assert (f.status, f.reason, f.records, f.witness, f.due) == (
                later.status,
                later.reason,
                later.records,
                later.witness,
                later.due,
            )


def test_the_book_of_these_tests_holds_each_record_once() -> None:
    assert len(BOOK) == len(ids(*BOOK))
