"""Civil time: durations, calendar periods, working days. All dates are those of Asia/Shanghai."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

import attrs

from community_core.errors import InvalidValue
from community_core.text import Text

# Asia/Shanghai has kept UTC+8 without summer time since 1991, long before the standard: no time-zone data needed.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")
ONE_DAY = timedelta(days=1)


def civil_date(instant: datetime) -> date:
    """The date that a calendar on a wall in Beijing shows at `instant` (which must be aware)."""
    return instant.astimezone(SHANGHAI).date()


@lru_cache(maxsize=8192)
def start_of_day(day: date) -> datetime:
    """The instant, in UTC, at which `day` begins in Beijing."""
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI).astimezone(UTC)


WorkingDay = Callable[[date], bool]
"""Says whether a date is a working day. Callers inject a calendar; see `monday_to_friday`."""


def monday_to_friday(day: date) -> bool:
    """The stated fallback where no holiday calendar is given: weekends only, no public holidays."""
    return day.weekday() < 5


def add_months(day: date, months: int) -> date:
    """`months` later, on the last day of the month where the day does not exist.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    if day.day > 28:
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return date(year, month + 1, day.day)


def _counted(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


_DURATION = re.compile(r"P(?:([0-9]{1,3})Y)?(?:([0-9]{1,3})M)?(?:([0-9]{1,3})W)?(?:([0-9]{1,4})D)?")
_WORKING = re.compile(r"([0-9]{1,3})WD")


@attrs.frozen
class Duration:
    """A length of civil time: `P1Y`, `P3M`, `P2W`, `P10D`, or working days: `5WD`.

    >>> Duration.parse("P3M").after(date(2024, 11, 30))
    datetime.date(2025, 2, 28)
    """

    months: int = 0
    days: int = 0
    working_days: int = 0

    @classmethod
    def parse(cls, text: str) -> "Duration":
        """Read the notation above; raises `InvalidValue`."""
        if working := _WORKING.fullmatch(text):
            return cls(working_days=int(working[1]))
        found = _DURATION.fullmatch(text)
        if found is None or not any(found.groups()):
            raise InvalidValue(
                "duration",
                text,
                Text(
                    f"“{text}”不是时长；请写成 P3M（三个月）、P10D（十天）或 5WD（五个工作日）。",
                    f"{text!r} is not a duration; write P3M (months), P10D (days) or 5WD (working days).",
                ),
            )
        years, months, weeks, days = (int(n or 0) for n in found.groups())
        return cls(months=years * 12 + months, days=weeks * 7 + days)

    def __str__(self) -> str:
        if self.working_days:
            return f"{self.working_days}WD"
        years, months = divmod(self.months, 12)
        parts = [f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (self.days, "D")) if n]
        return "P" + ("".join(parts) or "0D")

    @property
    def text(self) -> Text:
        """In words.

        >>> Duration.parse("P1Y6M").text.zh
        '1年6个月'
        """
        if self.working_days:
            return Text(f"{self.working_days}个工作日", _counted(self.working_days, "working day"))
        years, months = divmod(self.months, 12)
        units = (
            (years, "年", "year"),
            (months, "个月", "month"),
            (self.days, "天", "day"),
        )
        parts = [Text(f"{n}{zh}", _counted(n, en)) for n, zh, en in units if n]
        return Text.join(parts, zh="", en=" ") if parts else Text("当天", "the same day")

    def after(self, day: date, is_working: WorkingDay = monday_to_friday) -> date:
        """The last day that is still within this duration of `day`; `day` itself is day 0."""
        if self.working_days:
            left = self.working_days
            while left:
                day += ONE_DAY
                left -= is_working(day)
            return day
        if self.months:
            day = add_months(day, self.months)
        return day + timedelta(days=self.days) if self.days else day

    def earliest_within(self, day: date, is_working: WorkingDay = monday_to_friday) -> date:
        """The first date from which `day` is still within this duration."""
        guess = add_months(day, -self.months) - timedelta(days=self.days + self.working_days)
        while self.after(guess, is_working) >= day:
            guess -= ONE_DAY
        while self.after(guess, is_working) < day:
            guess += ONE_DAY
        return guess


_PERIOD = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?")
_HALVES = Text("上半年", "first half of"), Text("下半年", "second half of")
_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@attrs.frozen(order=True)
class Period:
    """A calendar month, quarter, half-year or year; all grids begin on 1 January.

    `months` is the length: 1, 3, 6 or 12; `ordinal` counts from 0 within the year.

    >>> Period.parse("2025-Q1").end
    datetime.date(2025, 3, 31)
    """

    year: int
    ordinal: int
    months: int

    @classmethod
    def containing(cls, day: date, months: int) -> "Period":
        """The period of this length in which `day` lies."""
        return cls(day.year, (day.month - 1) // months, months)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2025`, `2025-H1`, `2025-Q1` or `2025-03`; raises `InvalidValue`."""
        found = _PERIOD.fullmatch(text)
        if found is None:
            raise InvalidValue(
                "period",
                text,
                Text(
                    f"“{text}”不是期间；请写成 2025、2025-H1（上半年）、2025-Q1（第一季度）或 2025-03。",
                    f"{text!r} is not a period; write 2025, 2025-H1, 2025-Q1 or 2025-03.",
                ),
            )
        year, quarter, half, month = found.groups()
        if quarter:
            return cls(int(year), int(quarter) - 1, 3)
        if half:
            return cls(int(year), int(half) - 1, 6)
        if month:
            return cls(int(year), int(month) - 1, 1)
        return cls(int(year), 0, 12)

    def __str__(self) -> str:
        suffix = {12: "", 6: f"-H{self.ordinal + 1}", 3: f"-Q{self.ordinal + 1}", 1: f"-{self.ordinal + 1:02}"}
        return f"{self.year:04}{suffix[self.months]}"

    @property
    def text(self) -> Text:
        """As people say it: 2025年第1季度."""
        n = self.ordinal
        if self.months == 12:
            return Text(f"{self.year}年", f"{self.year}")
        if self.months == 6:
            return Text(f"{self.year}年{_HALVES[n].zh}", f"{_HALVES[n].en} {self.year}")
        if self.months == 3:
            return Text(f"{self.year}年第{n + 1}季度", f"Q{n + 1} {self.year}")
        return Text(f"{self.year}年{n + 1}月", f"{_MONTHS_EN[n]} {self.year}")

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year, self.ordinal * self.months + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.next.start - ONE_DAY

    @property
    def next(self) -> "Period":
        """The period that follows."""
        last = self.ordinal + 1 == 12 // self.months
        return Period(self.year + last, 0 if last else self.ordinal + 1, self.months)

    @property
    def previous(self) -> "Period":
        """The period before."""
        if self.ordinal:
            return Period(self.year, self.ordinal - 1, self.months)
        return Period(self.year - 1, 12 // self.months - 1, self.months)


def date_text(day: date) -> Text:
    """A date as it is read aloud: 2025年3月1日 / 2025-03-01."""
    return Text(f"{day.year}年{day.month}月{day.day}日", day.isoformat())
