"""Which evidence counts at a date."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import attrs
import pytest

from community_core.calendar import Duration, monday_to_friday, start_of_day
from community_core.evidence import Evidence
from community_core.records import Index, Records, holding
from core_support import TYPES, Area, Bin, Visit, day, ids, record


def at(evidence: list[Evidence], as_of: str, known_at: datetime | None = None) -> Records:
    return Records(Index(evidence, known_at), day(as_of), TYPES)


def states(evidence: list[Evidence], as_of: str, fact_type: str = "t.bin") -> set[str]:
    return ids(*at(evidence, as_of).states(fact_type)[0])


def test_an_occurrence_counts_from_its_day_on() -> None:
    e = record(Visit(), "2025-03-05")
    assert [] == at([e], "2025-03-04").occurrences("t.visit")
    assert [e] == at([e], "2025-03-05").occurrences("t.visit")


def test_every_occurrence_counts_oldest_first() -> None:
    late, early = record(Visit(), "2025-03-05"), record(Visit(), "2025-03-01")
    assert [early, late] == at([late, early], "2025-04-01").occurrences("t.visit")


def test_occurrences_since_a_date_include_that_date() -> None:
    before, on = record(Visit(), "2025-03-04"), record(Visit(), "2025-03-05")
    assert [on] == at([before, on], "2025-04-01").occurrences("t.visit", day("2025-03-05"))


def test_an_unknown_fact_type_has_no_records() -> None:
    assert [] == at([], "2025-04-01").occurrences("t.visit")
    assert ([], None) == at([], "2025-04-01").states("t.bin")


def test_of_a_state_the_latest_per_subject_counts() -> None:
    old, new, other = (
        record(Bin(), "2025-01-01", "a"),
        record(Bin(), "2025-02-01", "a"),
        record(Bin(), "2025-01-15", "b"),
    )
    assert ids(new, other) == states([new, other, old], "2025-03-01")
    assert ids(old, other) == states([new, other, old], "2025-01-31")


def test_states_of_one_day_are_ordered_by_the_instant_of_recording_and_then_by_id() -> None:
    noon = datetime(2025, 1, 1, 4, tzinfo=UTC)
    a = record(Bin(), "2025-01-01", "s", id="a", recorded_at=noon + timedelta(hours=1))
    b = record(Bin(), "2025-01-01", "s", id="b", recorded_at=noon)
    c = record(Bin(), "2025-01-01", "s", id="c", recorded_at=noon)
    assert {"a"} == states([a, b, c], "2025-02-01")
    assert {"c"} == states([c, b], "2025-02-01")


def test_a_state_without_subject_is_one_of_the_community() -> None:
    assert {"new"} == states(
        [record(Area(metres=1), "2025-01-01"), record(Area(metres=2), "2025-01-02", id="new")], "2025-02-01", "t.area"
    )


def test_a_state_no_longer_counts_on_the_day_it_ended() -> None:
    e = record(Bin(), "2025-01-01", "a", ended_on="2025-03-05")
    assert {e.id} == states([e], "2025-03-04")
    assert set() == states([e], "2025-03-05")


def test_a_state_still_counts_on_the_last_day_of_its_validity() -> None:
    e = record(Bin(), "2025-01-01", "a", valid_until="2025-03-05")
    assert {e.id} == states([e], "2025-03-05")
    assert set() == states([e], "2025-03-06")


@pytest.mark.parametrize(
    "ended_on, valid_until, last",
    [
        ("2025-03-05", "2025-04-30", "2025-03-04"),
        ("2025-04-30", "2025-03-05", "2025-03-05"),
        ("2025-03-05", "2025-03-05", "2025-03-04"),
        ("2025-03-05", "2025-03-04", "2025-03-04"),
    ],
)
def test_the_earlier_of_end_and_validity_decides(ended_on: str, valid_until: str, last: str) -> None:
    e = record(Bin(), "2025-01-01", "a", ended_on=ended_on, valid_until=valid_until)
    assert {e.id} == states([e], last)
    assert set() == states([e], (day(last) + timedelta(days=1)).isoformat())


def test_a_state_that_ended_does_not_bring_back_the_one_before() -> None:
    old, new = record(Bin(), "2025-01-01", "a"), record(Bin(), "2025-02-01", "a", ended_on="2025-02-10")
    assert set() == states([old, new], "2025-03-01")


def test_states_tell_when_the_next_of_them_ends() -> None:
    a = record(Bin(), "2025-01-01", "a", ended_on="2025-05-01")
    b = record(Bin(), "2025-01-01", "b", valid_until="2025-03-31")
    c = record(Bin(), "2025-01-01", "c", ended_on="2025-01-05")
    held, change = holding([a, b, c], day("2025-02-01"))
    assert ([a, b], day("2025-04-01")) == (held, change)
    assert ([], None) == holding([c], day("2025-02-01"))


def test_the_next_record_that_begins_to_count_is_told() -> None:
    past, soon, later = (record(Visit(), d) for d in ("2025-01-01", "2025-03-01", "2025-04-01"))
    assert day("2025-03-01") == at([past, later, soon], "2025-02-01").upcoming("t.visit")
    assert at([past], "2025-02-01").upcoming("t.visit") is None
    assert at([], "2025-02-01").upcoming("t.visit") is None


def test_only_declared_states_are_states() -> None:
    records = at([], "2025-01-01")
    assert [True, False, False] == [records.is_state(t) for t in ("t.bin", "t.visit", "t.none")]


def test_the_first_date_within_a_duration_is_found_once() -> None:
    records = at([], "2025-03-31")
    found = [records.earliest_within(Duration.parse("P1M"), monday_to_friday) for _ in range(2)]
    assert [date(2025, 3, 1), date(2025, 3, 1)] == found


def test_with_known_at_only_what_was_recorded_by_then_counts() -> None:
    noon = datetime(2025, 3, 5, 4, tzinfo=UTC)
    e = record(Visit(), "2025-01-01", recorded_at=noon)
    assert [e] == at([e], "2025-04-01", noon).occurrences("t.visit")
    assert [] == at([e], "2025-04-01", noon - timedelta(seconds=1)).occurrences("t.visit")


def test_with_known_at_the_highest_revision_known_then_counts() -> None:
    first = record(Bin(litres=1), "2025-01-01", "a")
    second = attrs.evolve(first, revision=2, content=Bin(litres=2), recorded_at=datetime(2025, 3, 5, tzinfo=UTC))
    assert [first] == at([first, second], "2025-04-01", datetime(2025, 3, 4, tzinfo=UTC)).states("t.bin")[0]
    assert [second] == at([first, second], "2025-04-01", datetime(2025, 3, 5, tzinfo=UTC)).states("t.bin")[0]


def test_a_retraction_acts_by_the_instant_of_its_recording_alone() -> None:
    e = record(Visit(), "2025-01-01")
    gone = e.retracted(datetime(2025, 6, 1, tzinfo=UTC))
    assert [] == at([e, gone], "2025-02-01").occurrences("t.visit")
    assert [e] == at([e, gone], "2025-12-31", datetime(2025, 5, 31, tzinfo=UTC)).occurrences("t.visit")
    assert [] == at([e, gone], "2025-02-01", datetime(2025, 6, 1, tzinfo=UTC)).occurrences("t.visit")


def test_a_retraction_known_before_its_record_still_retracts_it() -> None:
    e = record(Visit(), "2025-01-01")
    assert 0 == len(Index([e.retracted(datetime(2024, 1, 1, tzinfo=UTC)), e]))


def test_a_lone_retraction_counts_for_nothing() -> None:
    assert 0 == len(Index([record(Visit(), "2025-01-01").retracted(datetime(2025, 6, 1, tzinfo=UTC))]))


def test_contradicting_records_count_for_nothing_and_are_both_reported() -> None:
    a = record(Bin(litres=1), "2025-01-01", "s")
    b = attrs.evolve(a, content=Bin(litres=2), recorded_at=a.recorded_at + timedelta(hours=1))
    for order in ([a, b], [b, a]):
        index = Index(order)
        assert 0 == len(index)
        assert {a.id: (a, b)} == {k: c.records for k, c in index.conflicts.items()}


def test_a_higher_revision_settles_a_contradiction() -> None:
    a = record(Bin(litres=1), "2025-01-01", "s")
    b = attrs.evolve(a, content=Bin(litres=2))
    c = attrs.evolve(a, content=Bin(litres=3), revision=2)
    index = Index([a, b, c])
    assert ({}, [c]) == (index.conflicts, index.of("t.bin"))


def versions() -> list[Evidence]:
    """Everything that can become of a record."""
    a = record(Bin(litres=1), "2025-01-01", "s", id="a")
    later = start_of_day(day("2025-02-01"))
    return [
        a,
        attrs.evolve(a, content=Bin(litres=2)),
        attrs.evolve(a, content=Bin(litres=3), revision=2),
        attrs.evolve(a, content=Visit(), fact_type="t.visit", revision=3, recorded_at=later),
        attrs.evolve(a, content=None, revision=4, recorded_at=later),
    ]


def same(a: Index, b: Index) -> bool:
    return (a.conflicts, a.of("t.bin"), a.of("t.visit")) == (b.conflicts, b.of("t.bin"), b.of("t.visit"))


def test_an_index_with_more_equals_one_built_afresh_in_any_order() -> None:
    all_ = versions()
    for order in permutations(all_):
        for cut in range(len(order) + 1):
            grown, _ = Index(order[:cut]).with_more(order[cut:])
            assert same(Index(all_), grown)


def test_an_index_with_more_equals_one_built_afresh_at_every_step() -> None:
    for order in permutations(versions()):
        grown = Index(())
        for n, e in enumerate(order, 1):
            grown, _ = grown.with_more([e])
            assert same(Index(order[:n]), grown)


def test_more_evidence_leaves_the_old_index_as_it_was() -> None:
    e = record(Bin(), "2025-01-01", "a")
    old = Index([e])
    old.with_more([e.retracted(datetime(2025, 6, 1, tzinfo=UTC)), record(Bin(), "2025-01-02", "b")])
    assert [e] == old.of("t.bin")


def test_more_evidence_tells_which_fact_types_it_touches() -> None:
    e = record(Bin(), "2025-01-01", "a")
    index = Index([e])
    assert frozenset() == index.with_more([e])[1]
    assert frozenset() == index.with_more([])[1]
    assert {"t.visit"} == index.with_more([record(Visit(), "2025-01-01")])[1]
    assert {"t.bin"} == index.with_more([e.retracted(datetime(2025, 6, 1, tzinfo=UTC))])[1]
    moved = attrs.evolve(e, content=Visit(), fact_type="t.visit", revision=2)
    assert {"t.bin", "t.visit"} == index.with_more([moved])[1]


def test_more_evidence_keeps_to_known_at() -> None:
    index = Index([], datetime(2025, 1, 31, tzinfo=UTC))
    grown, touched = index.with_more([record(Visit(), "2025-03-01")])
    assert (0, frozenset()) == (len(grown), touched)
    just = record(Visit(), "2025-01-01", recorded_at=datetime(2025, 1, 31, tzinfo=UTC))
    assert [just] == index.with_more([just])[0].of("t.visit")


def test_more_evidence_is_put_in_its_place() -> None:
    late, early, middle = (record(Visit(), d) for d in ("2025-03-01", "2025-01-01", "2025-02-01"))
    grown, _ = Index([late, early]).with_more([middle])
    assert [early, middle, late] == grown.of("t.visit")
