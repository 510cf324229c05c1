"""The guards of staffing refuse what chapter 7 forbids and let the rest pass."""

from datetime import date

import pytest

from community_core.calendar import Period
from community_core.domain import staffing as s
from community_core.entities import Refused, check


def member(**changes: object) -> s.StaffMember:
    return s.StaffMember(**{"number": "GZ-07", "name": "某甲", "bodies": ("service_station",), **changes})


def test_nobody_goes_on_duty_without_training() -> None:
    with pytest.raises(Refused) as refused:
        check(member(first_day=date(2024, 7, 1)), s.GUARDS)
    assert refused.value.refusals[0][1].attribute == "trained_on"


def test_training_passed_on_the_first_day_is_too_late() -> None:
    refusal = s.training_comes_before_duty(member(trained_on=date(2024, 7, 1), first_day=date(2024, 7, 1)))
    assert refusal is not None and refusal.attribute == "first_day"


def test_a_trained_member_may_start_the_day_after() -> None:
    assert s.training_comes_before_duty(member(trained_on=date(2024, 6, 30), first_day=date(2024, 7, 1))) is None


def test_a_candidate_without_a_first_day_is_no_matter() -> None:
    assert s.training_comes_before_duty(member()) is None


def test_refused_leave_needs_another_date() -> None:
    request = s.LeaveRequest(number="XJ-1", staff_member="GZ-07", starts_on=date(2024, 8, 5), days=5, refused=True)
    refusal = s.refused_leave_is_rearranged(request)
    assert refusal is not None and refusal.attribute == "offered_instead"
    request.offered_instead = date(2024, 9, 2)
    assert s.refused_leave_is_rearranged(request) is None


def test_a_sanction_waits_for_residents_satisfaction() -> None:
    evaluation = s.Evaluation(
        number="KH-1", staff_member="GZ-07", about=Period.parse("2024"), other_score=90, decision="优秀"
    )
    refusal = s.decision_rests_on_satisfaction(evaluation)
    assert refusal is not None and refusal.attribute == "satisfaction_score"
    evaluation.satisfaction_score = 88
    assert s.decision_rests_on_satisfaction(evaluation) is None
