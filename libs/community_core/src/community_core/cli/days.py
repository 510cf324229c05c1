"""Working days by China's published holiday schedule, weekends only where none is published yet."""

from datetime import date

import chinese_calendar  # type: ignore[import-untyped]  # it ships no types

from community_core.calendar import monday_to_friday
from community_core.text import Text


class WorkingDays:
    """Says whether a date is a working day; `unknown` keeps the years for which it had to fall back."""

    def __init__(self) -> None:
        self.unknown: set[int] = set()

    def __call__(self, day: date) -> bool:
        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            self.unknown.add(day.year)
            return monday_to_friday(day)

    @property
    def notes(self) -> tuple[Text, ...]:
        """What the reader must know: for which years the holidays were not known."""
        if not self.unknown:
            return ()
        years = "、".join(map(str, sorted(self.unknown)))
        return (
            Text(
                f"{years}年的放假安排尚未收入，这些年的工作日按周一至周五计算。",
                f"The holidays of {years.replace('、', ', ')} are not known here; Monday to Friday are working days.",
            ),
        )
