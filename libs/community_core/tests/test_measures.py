"""People go in, two numbers and a date come out; nobody can be recognised in them."""

from datetime import date

import pytest

from community_core import Evidence, Plugins, Standard, Text
from community_core.calendar import Duration
from community_core.domain.employment import RecognitionsMeasured
from community_core.domain.health.measures import ChildChecksMeasured, HealthRecordsMeasured
from community_core.domain.registry import CommunityProfile
from community_core.errors import InvalidValue
from community_core.measures import Count, answered, coverage, measured, timely, up_to_date
from community_core.schedules import Duty, Standing

ON = date(2025, 12, 31)


def duty(standing: Standing, last: date | None = date(2025, 6, 30), done_on: date | None = None) -> Duty:
    return Duty(date(2025, 6, 1), "check", last, standing, done_on, Text("体检", "check"))


def test_coverage_counts_those_who_have_it_among_those_it_is_for() -> None:
    residents = [("甲", 70, True), ("乙", 66, False), ("丙", 40, True)]
    count = coverage(residents, among=lambda r: r[1] >= 65, has=lambda r: r[2], on=ON)
    assert Count(1, 2, ON) == count
    assert 0.5 == count.share


def test_coverage_of_nobody_has_no_share() -> None:
    assert coverage([], has=bool, on=ON).share is None


def test_a_count_holds_nothing_of_the_people() -> None:
    assert "甲" not in repr(coverage(["甲"], has=bool, on=ON))


def test_counts_of_separate_populations_add_up_to_the_later_day() -> None:
    assert Count(3, 6, ON) == Count(1, 2, date(2025, 6, 30)) + Count(2, 4, ON)


@pytest.mark.parametrize(("numerator", "denominator"), [(3, 2), (-1, 2)])
def test_numbers_that_cannot_be_are_refused(numerator: int, denominator: int) -> None:
    with pytest.raises(InvalidValue, match="numerator"):
        Count(numerator, denominator, ON)


def test_answered_leaves_out_what_is_still_in_time() -> None:
    friday = date(2025, 5, 30)
    cases = [(friday, date(2025, 6, 6)), (friday, date(2025, 6, 9)), (date(2025, 6, 9), None), (ON, None)]
    assert Count(1, 2, date(2025, 6, 10)) == answered(cases, within="5WD", on=date(2025, 6, 10))


def test_answered_counts_what_is_overdue_and_never_looks_ahead() -> None:
    cases = [(date(2025, 6, 2), date(2025, 6, 20))]
    assert Count(0, 1, date(2025, 6, 10)) == answered(cases, within=Duration(days=7), on=date(2025, 6, 10))


def test_timely_is_visits_made_of_visits_due() -> None:
    found = [duty(Standing.DONE), duty(Standing.LATE), duty(Standing.OVERDUE), duty(Standing.DUE)]
    found += [duty(Standing.UPCOMING), duty(Standing.DEFERRED), duty(Standing.REFUSED)]
    assert Count(1, 3, ON) == timely(found, on=ON)


def test_timely_since_a_day_counts_what_was_decided_from_then_on() -> None:
    found = [duty(Standing.DONE, done_on=date(2025, 3, 1)), duty(Standing.OVERDUE, date(2025, 9, 1))]
    assert Count(0, 1, ON) == timely(found, on=ON, since=date(2025, 7, 1))


def test_up_to_date_counts_people_and_leaves_out_those_who_owe_nothing() -> None:
    people = [
        [duty(Standing.DONE), duty(Standing.DUE)],
        [duty(Standing.LATE)],
        [duty(Standing.DONE), duty(Standing.OVERDUE)],
        [duty(Standing.REFUSED)],
        [],
    ]
    assert Count(2, 3, ON) == up_to_date(people, on=ON)


def test_a_count_becomes_the_content_of_any_measure() -> None:
    content = measured(ChildChecksMeasured, Count(9, 10, ON), charged=0)
    assert ChildChecksMeasured(numerator=9, denominator=10, charged=0) == content


def test_what_is_no_measure_is_refused() -> None:
    with pytest.raises(InvalidValue, match="no measure"):
        measured(CommunityProfile, Count(1, 1, ON))


def test_a_measure_made_so_is_judged() -> None:
    people = [True] * 19 + [False]
    count = coverage(people, has=bool, on=ON)
    evidence = Evidence.of(measured(HealthRecordsMeasured, count), community="c", occurred_on=count.on)
    result = Standard.load(Plugins.built_in()).assess([evidence], as_of=date(2026, 1, 31))
    assert "95%（19/20，2025年12月31日统计）" in result.finding("11.10.2.2").reason.zh


def test_cases_in_working_days_become_a_measure_with_its_limit() -> None:
    count = answered([(date(2025, 6, 2), date(2025, 6, 9))], within="5WD", on=ON)
    assert 5 == measured(RecognitionsMeasured, count, limit_working_days=5).limit_working_days
