"""The guards of the convenience context."""

from datetime import date
from typing import Any

from community_core.domain import convenience as c
from community_core.entities import Refusal


def refused_at(refusal: Refusal | None) -> str | None:
    assert refusal is not None
    return refusal.attribute


def test_a_publication_shows_no_single_person() -> None:
    guard = c.publication_shows_no_single_person
    assert guard(c.SurveyPublication(survey="服查-1", smallest_group=10)) is None
    assert refused_at(guard(c.SurveyPublication(survey="服查-1", smallest_group=9))) == "smallest_group"
    assert (
        refused_at(guard(c.SurveyPublication(survey="服查-1", smallest_group=50, carries_answers=True)))
        == "carries_answers"
    )


def test_a_referral_has_the_residents_consent() -> None:
    def request(consented: bool, referred_to: str | None) -> c.CounsellingRequest:
        return c.CounsellingRequest(
            number="辅-1", name="某居民", kind="comfort", consented=consented, referred_to=referred_to
        )

    guard = c.referral_has_consent
    assert guard(request(False, None)) is None
    assert guard(request(True, "区心理中心")) is None
    assert refused_at(guard(request(False, "区心理中心"))) == "consented"


def test_a_provider_is_accountable() -> None:
    guard = c.provider_is_accountable
    assert guard(c.Provider(number="商-1", party="business", licence="执照-8", prices_posted=True)) is None
    assert guard(c.Provider(number="商-2", party="individual", prices_posted=True)) is None
    assert refused_at(guard(c.Provider(number="商-3", party="business", prices_posted=True))) == "licence"
    assert refused_at(guard(c.Provider(number="商-4", party="individual"))) == "prices_posted"


def permit(**changes: Any) -> c.PermitRequest:
    given = {
        "number": "居-1",
        "name": "某居民",
        "telephone": "见原件",
        "address": "见原件",
        "resident_since": date(2024, 1, 10),
        "asked_on": date(2024, 7, 10),
        "has_dwelling": True,
    }
    return c.PermitRequest(**(given | changes))


def test_a_permit_takes_half_a_year_and_one_of_three_grounds() -> None:
    guard = c.permit_request_is_eligible
    assert guard(permit()) is None
    assert guard(permit(has_dwelling=False, has_schooling=True)) is None
    assert refused_at(guard(permit(asked_on=date(2024, 7, 9)))) == "resident_since"
    assert refused_at(guard(permit(has_dwelling=False))) == "has_dwelling"
