"""The guards of culture refuse what section 11.11 forbids and let the rest pass."""

from datetime import UTC, datetime

import pytest

from community_core.calendar import Period
from community_core.domain import culture as c


def test_minors_are_not_left_without_an_adult() -> None:
    activity = c.CultureActivity(number="HD-1", themes=("growing_up",), form="practice", audience="minors")
    refusal = c.minors_are_accompanied(activity)
    assert refusal is not None and refusal.attribute == "adults_in_charge"
    activity.adults_in_charge = 2
    assert c.minors_are_accompanied(activity) is None


def test_residents_at_large_need_no_one_in_charge() -> None:
    assert c.minors_are_accompanied(c.CultureActivity(number="HD-2", themes=("leisure",), form="film")) is None


def booking(**changes: object) -> c.FacilityBooking:
    times = {"starts_at": datetime(2025, 3, 1, 1, tzinfo=UTC), "ends_at": datetime(2025, 3, 1, 3, tzinfo=UTC)}
    return c.FacilityBooking(**{"number": "YY-1", "facility": "CS-2", "booked_by": "JM-9", **times, **changes})


def test_a_booking_ends_after_it_begins() -> None:
    refusal = c.bookings_follow_one_another(booking(ends_at=datetime(2025, 3, 1, 1, tzinfo=UTC)))
    assert refusal is not None and refusal.attribute == "ends_at"


def test_a_booking_waits_for_the_one_before() -> None:
    refusal = c.bookings_follow_one_another(booking(free_from=datetime(2025, 3, 1, 2, tzinfo=UTC)))
    assert refusal is not None and refusal.attribute == "starts_at"


def test_bookings_back_to_back_pass() -> None:
    assert c.bookings_follow_one_another(booking(free_from=datetime(2025, 3, 1, 1, tzinfo=UTC))) is None


@pytest.mark.parametrize(("kind", "about"), [("yearly", "2025-03"), ("monthly", "2025"), ("monthly", "2025-Q1")])
def test_a_plan_of_the_wrong_length_is_refused(kind: str, about: str) -> None:
    refusal = c.plan_covers_its_period(c.CulturePlan(number="JH-1", kind=kind, about=Period.parse(about)))
    assert refusal is not None and refusal.attribute == "about"


@pytest.mark.parametrize(("kind", "about"), [("yearly", "2025"), ("monthly", "2025-03")])
def test_a_plan_of_its_proper_length_passes(kind: str, about: str) -> None:
    assert c.plan_covers_its_period(c.CulturePlan(number="JH-1", kind=kind, about=Period.parse(about))) is None
