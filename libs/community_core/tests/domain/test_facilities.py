"""The guards of facilities refuse what chapter 8 forbids and let the rest pass."""

from datetime import date

import pytest

from community_core.domain import facilities as f
from community_core.entities import Refused, check


@pytest.mark.parametrize("kind", ["culture_station", "library", "classroom"])
def test_public_venues_charge_nothing(kind: str) -> None:
    refusal = f.public_venue_is_free(f.Venue(number="CS-1", kind=kind, fee=500))
    assert refusal is not None and refusal.attribute == "fee"


@pytest.mark.parametrize(("kind", "fee"), [("library", 0), ("indoor_venue", 500)])
def test_free_library_and_paid_hall_pass(kind: str, fee: int) -> None:
    assert f.public_venue_is_free(f.Venue(number="CS-1", kind=kind, fee=fee)) is None


@pytest.mark.parametrize(
    ("until", "reason", "field"),
    [(None, "春节", "closed_until"), (date(2025, 2, 4), None, "closure_reason"), (None, None, "closed_until")],
)
def test_a_closure_without_reason_or_end_is_refused(until: date | None, reason: str | None, field: str) -> None:
    venue = f.Venue(
        number="CS-1", kind="library", closed_from=date(2025, 1, 28), closed_until=until, closure_reason=reason
    )
    refusal = f.closure_says_why_and_until_when(venue)
    assert refusal is not None and field == refusal.attribute


def test_a_closure_with_reason_and_end_passes() -> None:
    venue = f.Venue(
        number="CS-1",
        kind="library",
        closed_from=date(2025, 1, 28),
        closed_until=date(2025, 2, 4),
        closure_reason="春节",
    )
    check(venue, f.GUARDS)


def order(**changes: object) -> f.RepairOrder:
    return f.RepairOrder(
        **{"number": "WX-1", "place": "meeting_room", "fault": "broken", "found_on": date(2025, 3, 3), **changes}
    )


def test_a_repair_is_not_closed_without_outcome_or_before_it_was_found() -> None:
    without = f.closed_repair_names_its_outcome(order(closed_on=date(2025, 3, 8)))
    early = f.closed_repair_names_its_outcome(order(closed_on=date(2025, 3, 2), outcome="更换"))
    assert without is not None and without.attribute == "outcome"
    assert early is not None and early.attribute == "closed_on"


def test_an_open_order_and_a_repaired_one_pass() -> None:
    assert f.closed_repair_names_its_outcome(order()) is None
    assert f.closed_repair_names_its_outcome(order(closed_on=date(2025, 3, 3), outcome="更换")) is None


def test_a_usage_notice_needs_instructions_and_telephone() -> None:
    notice = f.UsageNotice(number="SM-1", venue="CS-9")
    assert f.notice_has_instructions_and_telephone(notice).attribute == "instructions"
    notice.instructions = "先热身，再使用"
    assert f.notice_has_instructions_and_telephone(notice).attribute == "telephone"
    notice.telephone = "62000000"
    assert f.notice_has_instructions_and_telephone(notice) is None


def test_an_agreement_without_uses_or_hours_is_refused() -> None:
    with pytest.raises(Refused):
        check(f.SharedFacilityAgreement(number="XY-1", unit="DW-1"), f.GUARDS)
    agreement = f.SharedFacilityAgreement(number="XY-1", unit="DW-1", uses=("sport",))
    assert f.agreement_names_uses_and_hours(agreement).attribute == "weekly_hours"
    agreement.weekly_hours = 6
    assert f.agreement_names_uses_and_hours(agreement) is None
