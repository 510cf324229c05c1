"""Coverage of a population without naming it: from what an integrator knows of people to a count that can leave.

    count = coverage(residents, has=lambda r: r.record is not None, on=date(2025, 12, 31))
    Evidence.of(measured(HealthRecordsMeasured, count), community=code, occurred_on=count.on)

What goes in stays in memory and is never kept; what comes out holds two numbers and a date.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar

import attrs

from community_core.calendar import Duration, WorkingDay, monday_to_friday
from community_core.errors import InvalidValue
from community_core.facts import fact_type_of
from community_core.schedules import Duty, Standing
from community_core.text import Text

P = TypeVar("P")
M = TypeVar("M")


@attrs.frozen
class Count:
    """How many of a population (denominator) have something (numerator), counted on a day.

    Raises `InvalidValue` where the numbers cannot be.

    >>> Count(3, 4, date(2025, 6, 30)).share
    0.75
    """

    numerator: int
    denominator: int
    on: date

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.numerator <= self.denominator:
            raise InvalidValue(
                "numerator",
                str(self.numerator),
                Text(
                    f"达到数（{self.numerator}）应在0与应达到数（{self.denominator}）之间；请核对统计口径。",
                    f"the numerator ({self.numerator}) must lie between 0 and the denominator ({self.denominator}); "
                    "check what was counted.",
                ),
            )

    @property
    def share(self) -> float | None:
        """The part that has it; None where there is nobody."""
        return self.numerator / self.denominator if self.denominator else None

    def __add__(self, other: "Count") -> "Count":
        """Both populations together, on the later day; they must not overlap."""
        return Count(self.numerator + other.numerator, self.denominator + other.denominator, max(self.on, other.on))


def coverage(
    people: Iterable[P], *, has: Callable[[P], bool], on: date, among: Callable[[P], bool] | None = None
) -> Count:
    """Of the people (dwellings, cases, hours …) that fall under `among`, how many have it.

    >>> coverage([70, 66, 64], among=lambda age: age >= 65, has=lambda age: age >= 70, on=date(2025, 6, 30))
    Count(numerator=1, denominator=2, on=datetime.date(2025, 6, 30))
    """
    having = everybody = 0
    for person in people:
        if among is None or among(person):
            everybody += 1
            having += bool(has(person))
    return Count(having, everybody, on)


def answered(
    cases: Iterable[tuple[date, date | None]],
    *,
    within: Duration | str,
    on: date,
    is_working: WorkingDay = monday_to_friday,
) -> Count:
    """Of the cases (begun, ended or None) ended or overdue by a day, how many ended in time; the others still wait.

    >>> answered([(date(2025, 6, 2), date(2025, 6, 9)), (date(2025, 6, 2), None)], within="5WD", on=date(2025, 6, 30))
    Count(numerator=1, denominator=2, on=datetime.date(2025, 6, 30))
    """
    limit = Duration.parse(within) if isinstance(within, str) else within
    in_time = decided = 0
    for begun, ended in cases:
        if begun > on:
            continue
        last = limit.after(begun, is_working)
        finished = ended is not None and ended <= on
        if not finished and last >= on:
            continue
        decided += 1
        in_time += ended is not None and ended <= last
    return Count(in_time, decided, on)


IN_TIME = (Standing.DONE,)
MISSED = (Standing.LATE, Standing.OVERDUE)


def timely(found: Iterable[Duty], *, on: date, since: date | None = None) -> Count:
    """Of the duties that came to be decided, how many were done in time: visits made of visits due.

    What is open, put off or refused does not count. With `since`, only what was done or ran out from that day on.
    """
    decided = [d for d in found if d.standing in (*IN_TIME, *MISSED) and (since is None or _decided_on(d) >= since)]
    return Count(sum(d.standing in IN_TIME for d in decided), len(decided), on)


def up_to_date(people: Iterable[Iterable[Duty]], *, on: date) -> Count:
    """Of the people to whom a duty was already owed, how many have none left undone past its last day.

    Somebody whose duties were all refused or put off owes none and is not counted.
    """
    having = everybody = 0
    for duties in people:
        decided = [d for d in duties if d.standing in (*IN_TIME, *MISSED)]
        if decided:
            everybody += 1
            having += all(d.standing is not Standing.OVERDUE for d in decided)
    return Count(having, everybody, on)


def _decided_on(duty: Duty) -> date:
    return duty.done_on or duty.last or duty.opens


def measured(measure: type[M], count: Count, **more: Any) -> M:
    """A count as the content of a measure; `more` fills what the class declares besides. Raises `InvalidValue`."""
    declared = fact_type_of(measure)
    if not declared.measure:
        raise InvalidValue(
            "measure",
            declared.name,
            Text(
                f"“{declared.title.zh}”不是统计类事实；请选用分子、分母俱全的类型。",
                f"{declared.name} is no measure; choose a type with numerator and denominator.",
            ),
        )
    make: Callable[..., M] = measure
    return make(numerator=count.numerator, denominator=count.denominator, **more)
