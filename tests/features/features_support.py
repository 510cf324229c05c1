"""What the steps of all chapters share: dates as people write them, and a community's record book."""

import re
from datetime import UTC, date, datetime
from typing import Any

from community_core import Assessment, Evidence, Standard
from community_core.calendar import start_of_day
from community_core.domain.registry import CommunityProfile

COMMUNITY = "c-qinghe"
_DAY = re.compile(r"(?:(?P<year>[0-9]{4})年的?)?(?:(?P<month>[0-9]{1,2})月的?)?(?P<day>[0-9]{1,2})日")


def days(text: str) -> list[date]:
    """All dates in a text; a year or month once said holds for the dates that follow."""
    year = month = None
    found = []
    for m in _DAY.finditer(text):
        year = int(m["year"]) if m["year"] else year
        month = int(m["month"]) if m["month"] else month
        assert year is not None and month is not None, f"no year or month before {m[0]!r} in {text!r}"
        found.append(date(year, month, int(m["day"])))
    assert found, f"no date in {text!r}"
    return found


def day(text: str) -> date:
    """The one date in a text."""
    found = days(text)
    assert len(found) == 1, f"expected one date in {text!r}"
    return found[0]


class RecordBook:
    """The evidence of one fictional community, as its staff write it down."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.evidence: list[Evidence] = []
        self.profile: dict[str, Any] = {}
        self.profile_on = date(2018, 1, 1)
        self.assessment: Assessment | None = None
        self._count = 0

    def write(
        self,
        content: Any,
        *,
        on: date,
        subject: str = "",
        id: str | None = None,
        valid_until: date | None = None,
        ended_on: date | None = None,
        recorded_at: datetime | None = None,
        revision: int = 1,
    ) -> Evidence:
        """Write a record down; without an id it gets the next number."""
        self._count += 1
        e = Evidence.of(
            content,
            community=COMMUNITY,
            occurred_on=on,
            subject=subject,
            id=id or f"r{self._count:04}",
            valid_until=valid_until,
            ended_on=ended_on,
            recorded_at=(recorded_at or start_of_day(on)).astimezone(UTC),
            revision=revision,
        )
        self.evidence.append(e)
        return e

    def describe(self, **attributes: Any) -> None:
        """Set what the community's profile says."""
        self.profile |= attributes

    def assess(self, as_of: date, edition: str) -> Assessment:
        """Judge what has been written so far."""
        evidence = list(self.evidence)
        if self.profile:
            evidence.append(
                Evidence.of(
                    CommunityProfile(**self.profile), community=COMMUNITY, occurred_on=self.profile_on, id="profile"
                )
            )
        self.assessment = self.standard.assess(evidence, as_of=as_of, community=COMMUNITY, edition=edition)
        return self.assessment
