"""The envelope, and what becomes of revisions, retractions and contradictions."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import permutations

import attrs
import pytest

from community_core.errors import InvalidValue, PersonalDataRefused
from community_core.evidence import Conflict, Evidence, resolved
from core_support import HERE, Bin, Visit, day, record

NOON = datetime(2025, 3, 5, 4, tzinfo=UTC)


def version(revision: int, content: object, hours: int = 0, **more: object) -> Evidence:
    """A version of the record x."""
    return Evidence(
        id="x",
        community=HERE,
        fact_type="t.bin",
        occurred_on=day("2025-03-01"),
        recorded_at=NOON + timedelta(hours=hours),
        content=content,
        revision=revision,
        **more,  # type: ignore[arg-type]  # envelope fields of the test
    )


def test_a_fact_put_in_its_envelope_is_known_from_the_start_of_its_day_and_has_an_id() -> None:
    e = Evidence.of(Visit(), community=HERE, occurred_on=date(2025, 3, 5))
    assert ("t.visit", datetime(2025, 3, 4, 16, tzinfo=UTC), 1, "") == (
        e.fact_type,
        e.recorded_at,
        e.revision,
        e.subject,
    )
    assert 36 == len(e.id)


def test_evidence_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record(Visit(), "2025-03-05").subject = "b"  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize("name", ["subject", "id", "source"])
def test_an_envelope_names_no_person(name: str) -> None:
    with pytest.raises(PersonalDataRefused) as caught:
        record(Visit(), "2025-03-05", **{name: "11010519491231002X"})
    assert name == caught.value.attribute


@pytest.mark.parametrize("name", ["subject", "id", "source"])
def test_an_envelope_holds_nothing_that_cannot_be_stored(name: str) -> None:
    with pytest.raises(InvalidValue, match="cannot be stored"):
        record(Visit(), "2025-03-05", **{name: "a\x00"})


def test_the_instant_of_recording_carries_a_time_zone() -> None:
    with pytest.raises(InvalidValue, match="time zone"):
        record(Visit(), "2025-03-05", recorded_at=datetime(2025, 3, 5))


def test_the_fact_type_is_that_of_the_content() -> None:
    with pytest.raises(InvalidValue, match=r"the content is a t\.visit"):
        attrs.evolve(record(Bin(), "2025-03-05"), content=Visit())


@pytest.mark.parametrize("name, word", [("ended_on", "结束日期"), ("valid_until", "有效期至")])
def test_nothing_ends_before_it_begins(name: str, word: str) -> None:
    with pytest.raises(InvalidValue, match=word) as caught:
        record(Bin(), "2025-03-05", **{name: day("2025-03-04")})
    assert name == caught.value.attribute


@pytest.mark.parametrize("name", ["ended_on", "valid_until"])
def test_something_may_end_on_the_day_on_which_it_begins(name: str) -> None:
    assert day("2025-03-05") == getattr(record(Bin(), "2025-03-05", **{name: "2025-03-05"}), name)


def test_a_retraction_is_the_next_revision_without_content() -> None:
    e = record(Bin(), "2025-03-05", valid_until="2025-04-01", ended_on="2025-04-01")
    at = datetime(2025, 3, 6, 8, tzinfo=timezone(timedelta(hours=8)))
    r = e.retracted(at)
    assert (e.id, 2, None, None, None, datetime(2025, 3, 6, 0, tzinfo=UTC)) == (
        r.id,
        r.revision,
        r.content,
        r.valid_until,
        r.ended_on,
        r.recorded_at,
    )


def test_the_highest_revision_counts() -> None:
    first, second = version(1, Bin(litres=1)), version(2, Bin(litres=2))
    assert second is resolved([first, second]) is resolved([second, first])


def test_the_highest_revision_counts_even_if_it_was_recorded_earlier() -> None:
    first, second = version(1, Bin(litres=1), hours=9), version(2, Bin(litres=2))
    assert second is resolved([first, second])


def test_a_retracted_record_does_not_count() -> None:
    first = version(1, Bin())
    assert resolved([first, first.retracted(NOON)]) is None


def test_a_revision_after_the_retraction_counts_again() -> None:
    first, third = version(1, Bin()), version(3, Bin(litres=3))
    assert third is resolved([third, first.retracted(NOON), first])


def test_the_same_record_twice_is_one_record_known_since_the_first() -> None:
    early, late = version(1, Bin()), version(1, Bin(), hours=5)
    assert early is resolved([late, early])


def test_the_source_does_not_make_a_contradiction() -> None:
    assert isinstance(resolved([version(1, Bin(), source="a"), version(1, Bin(), source="b")]), Evidence)


@pytest.mark.parametrize(
    "change",
    [
        {"content": Bin(litres=9)},
        {"subject": "other"},
        {"occurred_on": day("2025-02-01")},
        {"valid_until": day("2025-12-31")},
        {"ended_on": day("2025-12-31")},
        {"community": "c-other"},
        {"content": None},
        {"content": Visit(), "fact_type": "t.visit"},
    ],
)
def test_one_id_and_revision_with_other_content_is_a_conflict_whatever_differs(change: dict[str, object]) -> None:
    first = version(1, Bin())
    other = attrs.evolve(first, recorded_at=NOON + timedelta(hours=1), **change)
    found = resolved([first, other])
    assert Conflict("x", 1, (first, other)) == found


def test_a_conflict_does_not_depend_on_the_order_of_arrival_and_lists_each_content_once() -> None:
    versions = [version(1, Bin(litres=n % 3), hours=n) for n in range(4)]
    expected = Conflict("x", 1, tuple(versions[:3]))
    assert {True} == {expected == resolved(p) for p in permutations(versions)}


def test_a_conflict_below_the_highest_revision_is_settled() -> None:
    third = version(2, Bin(litres=3))
    assert third is resolved([version(1, Bin(litres=1)), version(1, Bin(litres=2)), third])


def test_a_conflict_at_the_highest_revision_does_not_fall_back_on_the_revision_before() -> None:
    found = resolved([version(1, Bin()), version(2, Bin(litres=1)), version(2, Bin(litres=2))])
    assert isinstance(found, Conflict)
    assert 2 == found.revision


def test_a_conflict_says_what_is_wrong_where_and_what_to_do() -> None:
    found = resolved([version(1, Bin(litres=1), source="b.xlsx"), version(1, Bin(litres=2), hours=1, source="a.csv")])
    assert isinstance(found, Conflict)
    assert "编号x第1版有2份不同内容（a.csv、b.xlsx），均不计入" in found.text.zh
    assert "higher revision" in found.text.en


def test_a_conflict_without_sources_names_none() -> None:
    found = resolved([version(1, Bin(litres=1)), version(1, Bin(litres=2))])
    assert isinstance(found, Conflict)
    assert "（" not in found.text.zh
