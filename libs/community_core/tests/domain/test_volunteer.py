"""The guards of the volunteer context."""

from datetime import date
from typing import Any

from community_core.domain import volunteer as v
from community_core.entities import Refusal


def project(**changes: Any) -> v.Project:
    given = {
        "number": "项-1",
        "need": "独居老人买菜",
        "survey": "需-24",
        "place": "社区食堂",
        "starts_on": date(2024, 5, 1),
        "ends_on": date(2024, 5, 31),
        "places": 12,
        "published": True,
    }
    return v.Project(**(given | changes))


def refused_at(refusal: Refusal | None) -> str | None:
    assert refusal is not None
    return refusal.attribute


def test_a_published_project_answers_a_surveyed_need() -> None:
    guard = v.project_answers_a_surveyed_need
    assert guard(project()) is None
    assert guard(project(published=False, need="", survey=None)) is None
    assert refused_at(guard(project(need=" "))) == "need"
    assert refused_at(guard(project(survey=None))) == "survey"


def test_a_published_project_says_when_and_where() -> None:
    guard = v.published_project_says_when_and_where
    assert guard(project()) is None
    assert guard(project(published=False, place="", places=0)) is None
    assert refused_at(guard(project(place=""))) == "place"
    assert refused_at(guard(project(ends_on=date(2024, 4, 30)))) == "ends_on"
    assert refused_at(guard(project(places=0))) == "places"


def record(minutes: int, served_on: date = date(2024, 5, 2)) -> v.ServiceRecord:
    return v.ServiceRecord(
        volunteer="志-1", project="项-1", served_on=served_on, minutes=minutes, registered_on=date(2024, 5, 1)
    )


def test_a_service_lasts_up_to_a_day_and_follows_registration() -> None:
    guard = v.service_is_recorded_truthfully
    assert guard(record(1440)) is None
    assert refused_at(guard(record(0))) == "minutes"
    assert refused_at(guard(record(1441))) == "minutes"
    assert refused_at(guard(record(60, served_on=date(2024, 4, 30)))) == "served_on"


def volunteer(born_on: date, consented: bool) -> v.Volunteer:
    return v.Volunteer(
        number="志-1",
        name="某居民",
        telephone="见原件",
        born_on=born_on,
        registered_on=date(2024, 5, 1),
        guardian_consented=consented,
    )


def test_a_minor_registers_with_the_guardians_consent() -> None:
    guard = v.minor_has_consent
    assert guard(volunteer(date(2006, 5, 1), consented=False)) is None
    assert guard(volunteer(date(2006, 5, 2), consented=True)) is None
    assert refused_at(guard(volunteer(date(2006, 5, 2), consented=False))) == "guardian_consented"
