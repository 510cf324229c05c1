"""Civil time: durations, periods, working days."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_core.calendar import (
    Duration,
    Period,
    add_months,
    civil_date,
    date_text,
    monday_to_friday,
    start_of_day,
)
from community_core.errors import InvalidValue
from community_core.text import Text

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
lengths = st.sampled_from(["P1Y", "P6M", "P3M", "P1M", "P2W", "P10D", "P1D", "P0D", "P1M15D", "5WD", "1WD", "20WD"])


def test_the_civil_date_is_that_of_beijing() -> None:
    assert date(2025, 1, 1) == civil_date(datetime(2024, 12, 31, 16, 0, tzinfo=UTC))
    assert date(2024, 12, 31) == civil_date(datetime(2024, 12, 31, 15, 59, tzinfo=UTC))


def test_a_day_begins_at_midnight_in_beijing_told_in_utc() -> None:
    assert datetime(2024, 12, 31, 16, 0, tzinfo=UTC) == start_of_day(date(2025, 1, 1))
    assert UTC == start_of_day(date(2025, 1, 1)).tzinfo


def test_the_fallback_calendar_knows_weekends_only() -> None:
    friday, saturday, sunday, monday = (date(2025, 3, n) for n in (7, 8, 9, 10))
    assert [True, False, False, True] == [monday_to_friday(d) for d in (friday, saturday, sunday, monday)]


@pytest.mark.parametrize(
    "start, months, expected",
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2025, 1, 15), -1, date(2024, 12, 15)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 10, 31), 1, date(2025, 11, 30)),
        (date(2025, 10, 28), 4, date(2026, 2, 28)),
    ],
)
def test_months_are_added_and_end_on_the_last_day_where_the_day_does_not_exist(
    start: date, months: int, expected: date
) -> None:
    assert expected == add_months(start, months)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("P1Y", Duration(months=12)),
        ("P3M", Duration(months=3)),
        ("P1Y6M", Duration(months=18)),
        ("P2W", Duration(days=14)),
        ("P10D", Duration(days=10)),
        ("P1M2W3D", Duration(months=1, days=17)),
        ("P0D", Duration()),
        ("5WD", Duration(working_days=5)),
    ],
)
def test_durations_are_read(text: str, expected: Duration) -> None:
    assert expected == Duration.parse(text)


@pytest.mark.parametrize(
    "text", ["", "P", "3M", "P3", "P-1M", "P1.5M", "PT5H", "WD", "P5WD", "P1M1Y", "p1y", "P１M", "P1Y "]
)
def test_what_is_no_duration_is_refused_with_the_notation(text: str) -> None:
    with pytest.raises(InvalidValue, match="P3M") as caught:
        Duration.parse(text)
    assert ("duration", text) == (caught.value.attribute, caught.value.value)


@pytest.mark.parametrize("text", ["P1Y", "P3M", "P1Y6M", "P14D", "P1Y2M3D", "P0D", "5WD"])
def test_a_duration_is_written_as_it_is_read(text: str) -> None:
    assert text == str(Duration.parse(text))


@pytest.mark.parametrize(
    "text, zh, en",
    [
        ("P1Y", "1年", "1 year"),
        ("P1Y6M", "1年6个月", "1 year 6 months"),
        ("P2W", "14天", "14 days"),
        ("P0D", "当天", "the same day"),
        ("5WD", "5个工作日", "5 working days"),
    ],
)
def test_a_duration_is_said_in_words(text: str, zh: str, en: str) -> None:
    assert Text(zh, en) == Duration.parse(text).text


@pytest.mark.parametrize(
    "text, start, last",
    [
        ("P0D", date(2025, 3, 5), date(2025, 3, 5)),
        ("P10D", date(2024, 2, 25), date(2024, 3, 6)),
        ("P1M", date(2024, 1, 31), date(2024, 2, 29)),
        ("P1M1D", date(2024, 1, 31), date(2024, 3, 1)),
        ("P1Y", date(2024, 2, 29), date(2025, 2, 28)),
        ("P5Y", date(2024, 2, 29), date(2029, 2, 28)),
        ("5WD", date(2025, 3, 5), date(2025, 3, 12)),
        ("1WD", date(2025, 3, 7), date(2025, 3, 10)),
        ("1WD", date(2025, 3, 8), date(2025, 3, 10)),
    ],
)
def test_the_last_day_of_a_duration(text: str, start: date, last: date) -> None:
    assert last == Duration.parse(text).after(start)


def test_working_days_follow_the_calendar_that_is_injected() -> None:
    new_year = {date(2025, 1, 1)}

    def is_working(day: date) -> bool:
        return day not in new_year and day.weekday() < 5

    assert date(2025, 1, 3) == Duration.parse("3WD").after(date(2024, 12, 30), is_working)
    assert date(2025, 1, 2) == Duration.parse("3WD").after(date(2024, 12, 30))


@given(lengths, days)
def test_the_earliest_day_within_a_duration_is_within_and_the_day_before_is_not(text: str, day: date) -> None:
    length = Duration.parse(text)
    first = length.earliest_within(day)
    assert length.after(first) >= day
    assert length.after(date.fromordinal(first.toordinal() - 1)) < day


def test_the_earliest_day_within_a_duration_follows_the_injected_calendar() -> None:
    assert date(2025, 3, 2) == Duration.parse("1WD").earliest_within(date(2025, 3, 3), lambda d: True)
    assert date(2025, 2, 28) == Duration.parse("1WD").earliest_within(date(2025, 3, 3))


@given(lengths)
def test_a_duration_survives_writing_and_reading(text: str) -> None:
    length = Duration.parse(text)
    assert length == Duration.parse(str(length))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2025", Period(2025, 0, 12)),
        ("2025-H1", Period(2025, 0, 6)),
        ("2025-H2", Period(2025, 1, 6)),
        ("2025-Q4", Period(2025, 3, 3)),
        ("2025-03", Period(2025, 2, 1)),
        ("2025-12", Period(2025, 11, 1)),
    ],
)
def test_periods_are_read_and_written(text: str, expected: Period) -> None:
    assert expected == Period.parse(text)
    assert text == str(expected)


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-Q5", "2025-H3", "2025-13", "2025-00", "2025-1", "2025-W01", "2025-03-01", "２０２５", "2025Q1"],
)
def test_what_is_no_period_is_refused_with_the_notation(text: str) -> None:
    with pytest.raises(InvalidValue, match="2025-Q1") as caught:
        Period.parse(text)
    assert "period" == caught.value.attribute


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_the_first_and_the_last_day_of_a_period(text: str, first: date, last: date) -> None:
    period = Period.parse(text)
    assert (first, last) == (period.start, period.end)


@pytest.mark.parametrize("months, text", [(1, "2025-06"), (3, "2025-Q2"), (6, "2025-H1"), (12, "2025")])
def test_a_day_lies_in_the_period_of_each_grid(months: int, text: str) -> None:
    assert Period.parse(text) == Period.containing(date(2025, 6, 30), months)


@pytest.mark.parametrize(
    "text, following",
    [("2025-12", "2026-01"), ("2025-Q4", "2026-Q1"), ("2025-H1", "2025-H2"), ("2025", "2026"), ("2025-03", "2025-04")],
)
def test_periods_follow_one_another_across_the_year(text: str, following: str) -> None:
    assert Period.parse(following) == Period.parse(text).next
    assert Period.parse(text) == Period.parse(following).previous


@given(days, st.sampled_from([1, 3, 6, 12]))
def test_a_day_lies_between_the_ends_of_its_period(day: date, months: int) -> None:
    period = Period.containing(day, months)
    assert period.start <= day <= period.end


@pytest.mark.parametrize(
    "text, zh, en",
    [
        ("2025", "2025年", "2025"),
        ("2025-H1", "2025年上半年", "first half of 2025"),
        ("2025-H2", "2025年下半年", "second half of 2025"),
        ("2025-Q3", "2025年第3季度", "Q3 2025"),
        ("2025-03", "2025年3月", "March 2025"),
        ("2025-12", "2025年12月", "December 2025"),
    ],
)
def test_a_period_is_said_in_words(text: str, zh: str, en: str) -> None:
    assert Text(zh, en) == Period.parse(text).text


def test_periods_of_one_grid_are_ordered() -> None:
    assert Period.parse("2025-Q4") < Period.parse("2026-Q1")


def test_a_date_is_said_in_words() -> None:
    assert Text("2025年3月1日", "2025-03-01") == date_text(date(2025, 3, 1))
