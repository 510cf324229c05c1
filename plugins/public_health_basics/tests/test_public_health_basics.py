"""Who is to be seen when, by the figures that the sources state; and what the overlays change."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import community_plugin_public_health_basics
from community_core import Assessment, Evidence, Plugins, Standard, Status
from community_core.calendar import Duration
from community_core.domain.health.measures import ChildChecksMeasured
from community_core.domain.health.services import EducationActivityHeld
from community_core.domain.registry import CommunityProfile
from community_core.measures import measured, timely
from community_core.schedules import (
    Done,
    MissingInterval,
    Outcome,
    Repeat,
    Standing,
    State,
    Step,
    duties,
    next_due,
    of_plugins,
)
from community_plugin_public_health_basics import sources, table
from community_plugin_public_health_basics.overlays import OVERLAYS
from community_plugin_public_health_basics.programmes import (
    CHILD_CHECKS,
    ELDERLY,
    HEALTH_RECORD,
    MENTAL_FOLLOW_UPS,
    SCHEDULES,
    VACCINATION_CERTIFICATE,
)

ONE_DAY = timedelta(days=1)
README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def standard() -> Standard:
    plugins = Plugins.built_in()
    plugins.register(community_plugin_public_health_basics, "public-health-basics")
    return Standard.load(plugins)


def profile() -> Evidence:
    content = CommunityProfile(name="清河里社区", commenced_on=date(2010, 1, 1))
    return Evidence.of(content, community="c", occurred_on=date(2010, 1, 1), id="profile")


def judged(standard: Standard, evidence: list[Evidence], as_of: date, edition: str = "in-force") -> Assessment:
    return standard.assess([profile(), *evidence], as_of=as_of, edition=edition)


def test_it_loads_without_fault(standard: Standard) -> None:
    assert len(OVERLAYS) == len(standard.edition("in-force").overlays)
    assert set(SCHEDULES) == set(of_plugins(standard.plugins))
    assert [] == standard.plugins.faults


def test_schedules_serve_clauses_that_exist(standard: Standard) -> None:
    for schedule in SCHEDULES:
        for clause in schedule.serves:
            standard.edition().unit(clause)


def test_every_figure_has_its_citation_and_its_date() -> None:
    for schedule in SCHEDULES:
        for step in schedule.steps:
            for cited in step.intervals if isinstance(step, Repeat) else (step,):
                assert cited.citation.zh and cited.citation.en
                assert cited.in_force_from <= date(2025, 9, 10)


def test_figures_from_secondary_sources_say_so() -> None:
    assert "二手来源" in sources.MENTAL.zh
    assert "二手来源" in sources.EDUCATION.zh


@pytest.mark.parametrize("text", [table.schedules(), table.overlays()], ids=["schedules", "overlays"])
def test_the_readme_lists_them_as_they_are(text: str) -> None:
    assert text in README


# -- children


def test_a_child_is_seen_thirteen_times() -> None:
    assert len(CHILD_CHECKS.steps) == 13
    found = duties(CHILD_CHECKS, {"birth": date(2020, 1, 15), "discharge": date(2020, 1, 18)}, date(2020, 1, 18))
    expected = [
        date(2020, 1, 18),
        date(2020, 2, 12),
        *(date(2020, m, 15) for m in (4, 7, 9)),
        date(2021, 1, 15),
        date(2021, 7, 15),
        date(2022, 1, 15),
        date(2022, 7, 15),
        *(date(y, 1, 15) for y in (2023, 2024, 2025, 2026)),
    ]
    assert expected == [d.opens for d in found]
    assert date(2027, 1, 14) == found[-1].last


def test_the_home_visit_comes_within_a_week_of_discharge_and_the_next_at_28_to_30_days() -> None:
    found = duties(CHILD_CHECKS, {"birth": date(2025, 3, 1), "discharge": date(2025, 3, 4)}, date(2025, 3, 12))
    assert [(date(2025, 3, 11), Standing.OVERDUE), (date(2025, 3, 31), Standing.UPCOMING)] == [
        (d.last, d.standing) for d in found[:2]
    ]


def test_the_mother_still_in_hospital_is_not_visited_at_home() -> None:
    found = duties(CHILD_CHECKS, {"birth": date(2025, 3, 1)}, date(2025, 3, 5))
    assert "home_visit" not in {d.step for d in found}


def test_a_child_born_on_29_february_is_checked_on_the_last_of_february_and_on_the_29th_at_four() -> None:
    found = {d.step: d.opens for d in duties(CHILD_CHECKS, {"birth": date(2024, 2, 29)}, date(2024, 3, 1))}
    assert [date(2025, 2, 28), date(2026, 2, 28), date(2028, 2, 29)] == [
        found[s] for s in ("month_12", "month_24", "year_4")
    ]


def test_checks_made_become_the_content_of_a_measure() -> None:
    done = [Done("day_28", date(2024, 3, 29)), Done("month_3", date(2024, 9, 1))]
    found = duties(CHILD_CHECKS, {"birth": date(2024, 2, 29)}, date(2024, 10, 1), done=done)
    content = measured(ChildChecksMeasured, timely(found, on=date(2024, 10, 1)), charged=0)
    assert (1, 2) == (content.numerator, content.denominator)


def test_a_vaccination_certificate_is_issued_within_a_month_of_birth() -> None:
    born = {"birth": date(2025, 1, 31)}
    assert date(2025, 2, 28) == duties(VACCINATION_CERTIFICATE, born, date(2025, 2, 1))[0].last
    before_the_law = {"birth": date(2019, 10, 1)}
    assert () == duties(VACCINATION_CERTIFICATE, before_the_law, date(2020, 1, 1))


# -- severe mental disorder


def test_an_unstable_patient_is_seen_within_two_weeks_and_a_stable_one_every_three_months() -> None:
    states = [State("unstable", date(2025, 3, 3)), State("stable", date(2025, 3, 14))]
    found = duties(MENTAL_FOLLOW_UPS, {}, date(2025, 6, 15), states=states, done=[Done("follow_up", date(2025, 3, 14))])
    assert [(date(2025, 3, 17), Standing.DONE), (date(2025, 6, 14), Standing.OVERDUE)] == [
        (d.last, d.standing) for d in found
    ]


def test_a_stable_patient_is_seen_at_least_four_times_a_year() -> None:
    days = [date(2025, m, 1) for m in (4, 7, 10)] + [date(2026, 1, 1)]
    done = [Done("follow_up", d) for d in days]
    states = [State("stable", date(2025, 1, 1))]
    found = duties(MENTAL_FOLLOW_UPS, {}, date(2026, 1, 1), states=states, done=done)
    assert [Standing.DONE] * 4 == [d.standing for d in found[:4]]
    assert len([d for d in found if d.standing is Standing.DONE]) == 4


def test_basically_stable_has_no_default_because_sources_differ() -> None:
    states = [State("basically_stable", date(2025, 3, 3))]
    with pytest.raises(MissingInterval, match="basically_stable"):
        duties(MENTAL_FOLLOW_UPS, {}, date(2025, 3, 10), states=states)
    for configured, last in (("P1M", date(2025, 4, 3)), ("P2M", date(2025, 5, 3))):
        found = duties(
            MENTAL_FOLLOW_UPS, {}, date(2025, 3, 10), states=states, intervals={"basically_stable": configured}
        )
        assert last == found[0].last


def test_a_patient_in_hospital_is_not_followed_up_at_home() -> None:
    assert () == duties(MENTAL_FOLLOW_UPS, {}, date(2025, 9, 1), states=[State("in_hospital", date(2025, 1, 1))])


# -- the elderly


def test_the_check_up_comes_every_year_from_the_sixty_fifth_birthday() -> None:
    found = [
        d
        for d in duties(
            ELDERLY, {"birth": date(1960, 8, 1)}, date(2026, 5, 1), done=[Done("check_up", date(2025, 9, 1))]
        )
        if d.step == "check_up"
    ]
    assert [(date(2025, 8, 1), Standing.DONE), (date(2026, 1, 1), Standing.DUE)] == [
        (d.opens, d.standing) for d in found
    ]


def test_influenza_vaccine_is_given_from_sixty_in_its_season() -> None:
    found = [d for d in duties(ELDERLY, {"birth": date(1965, 10, 1)}, date(2025, 10, 1)) if d.step == "influenza"]
    assert [(date(2025, 10, 1), date(2025, 11, 30), Standing.DUE)] == [(d.opens, d.last, d.standing) for d in found]


def test_seasons_before_the_notice_that_is_cited_are_not_owed() -> None:
    found = [d for d in duties(ELDERLY, {"birth": date(1950, 1, 1)}, date(2025, 9, 10)) if d.step == "influenza"]
    assert [2025] == [d.opens.year for d in found]


def test_the_pneumococcal_dose_is_an_offer_that_may_be_refused() -> None:
    done = [Done("pneumococcus", date(2025, 10, 1), Outcome.REFUSED)]
    found = {d.step: d for d in duties(ELDERLY, {"birth": date(1955, 1, 1)}, date(2026, 1, 10), done=done)}
    assert (None, Standing.REFUSED) == (found["pneumococcus"].last, found["pneumococcus"].standing)


# -- health records


def test_a_record_is_opened_from_half_a_year_of_residence_without_a_last_day() -> None:
    arrived = {"arrival": date(2025, 8, 31)}
    before = duties(HEALTH_RECORD, arrived, date(2026, 2, 27))[0]
    assert (date(2026, 2, 28), None, Standing.UPCOMING) == (before.opens, before.last, before.standing)
    following = next_due(duties(HEALTH_RECORD, arrived, date(2026, 2, 28)))
    assert following is not None and following.standing is Standing.DUE


# -- overlays


@pytest.mark.parametrize(
    ("clause", "parameter", "since", "value"),
    [
        ("11.10.2.4", "follow_ups.within", date(2018, 1, 1), Duration.parse("P3M")),
        ("11.10.2.5", "immunisation_free.max", date(2019, 12, 1), 0),
        ("11.10.2.6", "elder_checks.within", date(2018, 1, 1), Duration.parse("P1Y")),
        ("11.10.2.6", "flu.within", date(2025, 9, 10), Duration.parse("P1Y")),
    ],
)
def test_a_figure_rests_on_its_source_from_its_date_on(
    standard: Standard, clause: str, parameter: str, since: date, value: Any
) -> None:
    def found(as_of: date, edition: str) -> tuple[str, Any]:
        parameters = judged(standard, [], as_of, edition).finding(clause).parameters
        return next((p.source.kind, p.value) for p in parameters if p.name == parameter)

    assert found(since - ONE_DAY, "in-force")[0] != "law"
    assert ("law", value) == found(since, "in-force")
    assert found(since, "2017")[0] != "law"


def lecture(on: date) -> Evidence:
    content = EducationActivityHeld(
        kind="lecture", topics=("diet", "fitness", "hygiene", "family_planning"), led_by="doctor", attended=30
    )
    return Evidence.of(content, community="c", occurred_on=on, subject=f"l-{on}", id=f"lecture-{on}")


def test_a_lecture_a_quarter_is_enough_for_2017_and_too_few_for_the_national_norm(standard: Standard) -> None:
    lectures = [lecture(date(2024, m, 10)) for m in (2, 5, 8, 11)]
    as_of = date(2025, 1, 20)
    assert judged(standard, lectures, as_of, "2017").finding("11.10.4.3").status is Status.CONFORMING
    finding = judged(standard, lectures, as_of).finding("11.10.4.3")
    assert finding.status is Status.NONCONFORMING
    assert "2024年上半年只有2次" in finding.reason.zh


def test_a_lecture_every_two_months_meets_the_norm(standard: Standard) -> None:
    lectures = [lecture(date(2024, m, 10)) for m in (1, 3, 5, 7, 9, 11)]
    assert judged(standard, lectures, date(2025, 1, 20)).finding("11.10.4.3").status is Status.CONFORMING


def test_the_board_stays_monthly_because_the_standard_is_stricter(standard: Standard) -> None:
    issues = standard.edition("in-force").unit("11.10.4.2").nodes["issues"]
    assert issues.per == "P1M"  # type: ignore[attr-defined]  # a cadence
    assert not [o for o in OVERLAYS if o.clause == "11.10.4.2"]


def test_steps_are_of_the_kinds_that_the_table_knows() -> None:
    assert any(isinstance(s, Step) and s.closes is None for s in CHILD_CHECKS.steps)
