"""Guards of the security context: each refuses what its clause forbids and lets the rest pass."""

from datetime import date
from typing import Any

import pytest

from community_core.domain import security as s
from community_core.entities import Guard, Refused, attributes_of, check


def bulletin(**changes: Any) -> s.Bulletin:
    values: dict[str, Any] = {
        "number": "2024-03",
        "author": "officer",
        "topics": ("public_order", "safety"),
        "body": "三月接报入室盗窃零起，电动车被盗两起。",
        "post_on": date(2024, 4, 2),
    }
    return s.Bulletin(**{**values, **changes})


def hazard(**changes: Any) -> s.HazardEntry:
    values: dict[str, Any] = {
        "number": "YH-7",
        "kind": "public_order",
        "place": "北墙缺口",
        "found_on": date(2024, 5, 6),
        "reported_to": "police",
        "removed_on": date(2024, 5, 20),
        "verified_on": date(2024, 5, 21),
    }
    return s.HazardEntry(**{**values, **changes})


def footage(**changes: Any) -> s.FootageRequest:
    values: dict[str, Any] = {
        "number": "DY-3",
        "system": "SP-1",
        "requester": "某民警",
        "requester_of": "police",
        "purpose": "investigation",
        "granted": True,
    }
    return s.FootageRequest(**{**values, **changes})


def refusal_of(guard: Guard, subject: object) -> str | None:
    refusal = guard(subject)
    assert refusal is None or (refusal.text.zh and refusal.text.en)
    return None if refusal is None else refusal.attribute


def test_bulletin_of_the_officer_on_both_topics_is_accepted() -> None:
    assert refusal_of(s.bulletin_is_the_officers, bulletin()) is None


@pytest.mark.parametrize(
    ("changes", "attribute"), [({"author": "staff"}, "author"), ({"topics": ("public_order",)}, "topics")]
)
def test_bulletin_of_others_or_on_half_the_topics_is_refused(changes: dict[str, Any], attribute: str) -> None:
    assert attribute == refusal_of(s.bulletin_is_the_officers, bulletin(**changes))


@pytest.mark.parametrize(
    "changes", [{}, {"removed_on": None, "reported_to": None}, {"kind": "fire", "reported_to": None}]
)
def test_hazard_reported_and_looked_at_again_may_be_closed(changes: dict[str, Any]) -> None:
    assert refusal_of(s.hazard_closes_after_a_second_look, hazard(**changes)) is None


@pytest.mark.parametrize(
    ("changes", "attribute"),
    [
        ({"reported_to": None}, "reported_to"),
        ({"verified_on": None}, "verified_on"),
        ({"verified_on": date(2024, 5, 19)}, "verified_on"),
    ],
)
def test_hazard_unreported_or_not_looked_at_again_stays_open(changes: dict[str, Any], attribute: str) -> None:
    assert attribute == refusal_of(s.hazard_closes_after_a_second_look, hazard(**changes))


@pytest.mark.parametrize("changes", [{}, {"granted": False, "purpose": None}])
def test_footage_for_a_purpose_goes_to_a_platform(changes: dict[str, Any]) -> None:
    assert refusal_of(s.footage_goes_to_its_platforms, footage(**changes)) is None


@pytest.mark.parametrize(
    ("changes", "attribute"), [({"purpose": None}, "purpose"), ({"requester_of": None}, "requester_of")]
)
def test_footage_without_purpose_or_for_outsiders_is_refused(changes: dict[str, Any], attribute: str) -> None:
    assert attribute == refusal_of(s.footage_goes_to_its_platforms, footage(**changes))


@pytest.mark.parametrize("third", ["building_head", "group_leader"])
def test_fire_unit_starts_with_either_head_or_leader(third: str) -> None:
    unit = s.FireUnit(number="3号楼", roles=("fire_volunteer", "security_staff", third), active=True)
    assert refusal_of(s.fire_unit_is_complete, unit) is None


def test_fire_unit_being_formed_may_be_incomplete() -> None:
    assert refusal_of(s.fire_unit_is_complete, s.FireUnit(number="3号楼")) is None


def test_fire_unit_without_head_or_leader_is_refused() -> None:
    unit = s.FireUnit(number="3号楼", roles=("fire_volunteer", "security_staff"), active=True)
    refusal = s.fire_unit_is_complete(unit)
    assert refusal is not None
    assert "楼门栋长或居民小组长" in refusal.text.zh


def test_emergency_drill_under_guidance_is_accepted() -> None:
    plan = s.DrillPlan(number="1", kind="emergency", hold_on=date(2024, 5, 12), guided_by=("fire_rescue",))
    assert refusal_of(s.emergency_drill_has_guidance, plan) is None


def test_fire_drill_needs_no_guidance() -> None:
    plan = s.DrillPlan(number="2", kind="fire", hold_on=date(2024, 5, 12))
    assert refusal_of(s.emergency_drill_has_guidance, plan) is None


def test_emergency_drill_without_guidance_is_refused() -> None:
    plan = s.DrillPlan(number="1", kind="emergency", hold_on=date(2024, 5, 12))
    assert refusal_of(s.emergency_drill_has_guidance, plan) == "guided_by"


def test_all_refusals_come_with_their_clause() -> None:
    with pytest.raises(Refused) as raised:
        check(footage(purpose=None), s.GUARDS)
    assert "9.1.3.3" in raised.value.text.zh


def test_personal_attributes_are_marked_sensitive() -> None:
    marked = {(e.__name__, a.name) for e in s.ENTITIES for a in attributes_of(e) if a.sensitive}
    assert {("HazardEntry", "informant"), ("FootageRequest", "requester")} == marked
