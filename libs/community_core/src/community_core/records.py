"""The index that rules read: which evidence counts at a date."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from datetime import date, datetime
from operator import attrgetter

from community_core.calendar import ONE_DAY, Duration, WorkingDay
from community_core.evidence import Conflict, Evidence, resolved
from community_core.facts import FactTypes, Nature

ORDER = attrgetter("occurred_on", "recorded_at", "id")
_DAY = attrgetter("occurred_on")
_WITHIN_DAY = attrgetter("recorded_at", "id")


class Index:
    """All known evidence of one community, whatever its date. Built once; `with_more` shares what is untouched."""

    def __init__(self, evidence: Iterable[Evidence], known_at: datetime | None = None) -> None:
        self.known_at = known_at
        self._versions: dict[str, list[Evidence]] = {}
        self._by_type: dict[str, list[Evidence]] = {}
        self.conflicts: dict[str, Conflict] = {}
        known = list(evidence) if known_at is None else [e for e in evidence if e.recorded_at <= known_at]
        self._one: dict[str, Evidence] = {e.id: e for e in known}
        versions, by_type = self._versions, self._by_type
        if len(self._one) < len(known):  # some ids stand more than once
            for e in known:
                versions.setdefault(e.id, []).append(e)
            self._versions = versions = {i: same for i, same in versions.items() if len(same) > 1}
        for e in self._one.values():
            if e.content is not None and (not versions or e.id not in versions):
                try:
                    by_type[e.fact_type].append(e)
                except KeyError:
                    by_type[e.fact_type] = [e]
        for same in versions.values():
            what = resolved(same)
            if isinstance(what, Conflict):
                self.conflicts[what.id] = what
            elif what is not None:
                by_type.setdefault(what.fact_type, []).append(what)
        for records in by_type.values():
            _sort(records)

    def of(self, fact_type: str) -> list[Evidence]:
        """Every counting record of a fact type, oldest first, future ones included."""
        return self._by_type.get(fact_type, _NONE)

    def __len__(self) -> int:
        return sum(map(len, self._by_type.values()))

    def with_more(self, evidence: Iterable[Evidence]) -> tuple["Index", frozenset[str]]:
        """This index with more evidence, and the fact types that the new evidence touches."""
        new = Index.__new__(Index)
        new.known_at = self.known_at
        new._one = self._one.copy()
        new._versions = self._versions.copy()
        new._by_type = self._by_type.copy()
        new.conflicts = self.conflicts.copy()
        touched: set[str] = set()
        for e in evidence:
            if self.known_at is not None and e.recorded_at > self.known_at:
                continue
            new._add(e, touched)
        return new, frozenset(touched)

    def _add(self, e: Evidence, touched: set[str]) -> None:
        first = self._one.get(e.id)
        if first is None:
            self._one[e.id] = e
            versions = [e]
            before: Evidence | Conflict | None = None
        else:
            old = self._versions.get(e.id, [first])
            before = resolved(old)
            versions = [*old, e]
            self._versions[e.id] = versions
        after = resolved(versions)
        if after is before:
            return
        if isinstance(before, Evidence):
            touched.add(before.fact_type)
            self._by_type[before.fact_type] = [r for r in self._by_type[before.fact_type] if r is not before]
        self.conflicts.pop(e.id, None)
        if isinstance(after, Conflict):
            self.conflicts[e.id] = after
        elif after is not None:
            touched.add(after.fact_type)
            self._by_type[after.fact_type] = records = list(self._by_type.get(after.fact_type, _NONE))
            insort(records, after, key=ORDER)


_NONE: list[Evidence] = []


def _sort(records: list[Evidence]) -> None:
    """Sort by `ORDER`: by day first, which is nearly all, then within each day that has several records."""
    records.sort(key=_DAY)
    start, n = 0, len(records)
    while start < n:
        day, stop = records[start].occurred_on, start + 1
        while stop < n and records[stop].occurred_on == day:
            stop += 1
        if stop - start > 1:
            records[start:stop] = sorted(records[start:stop], key=_WITHIN_DAY)
        start = stop


class Records:
    """What counts on one date. States are found once a fact type and kept."""

    def __init__(self, index: Index, as_of: date, fact_types: FactTypes) -> None:
        self.index = index
        self.as_of = as_of
        self.fact_types = fact_types
        self._states: dict[str, tuple[list[Evidence], date | None]] = {}
        self._since: dict[Duration, date] = {}

    def occurrences(self, fact_type: str, since: date | None = None) -> list[Evidence]:
        """Records that occurred from `since` until the date, oldest first."""
        records = self.index.of(fact_type)
        if not records:
            return records
        high = len(records) if records[-1].occurred_on <= self.as_of else bisect_right(records, self.as_of, key=_DAY)
        low = bisect_left(records, since, key=_DAY) if since is not None else 0
        return records if low == 0 and high == len(records) else records[low:high]

    def upcoming(self, fact_type: str) -> date | None:
        """The next date on which a record that is already known begins to count."""
        records = self.index.of(fact_type)
        if not records or records[-1].occurred_on <= self.as_of:
            return None
        return records[bisect_right(records, self.as_of, key=_DAY)].occurred_on

    def states(self, fact_type: str) -> tuple[list[Evidence], date | None]:
        """Per subject the latest record that still holds, and the next date on which one of them ends."""
        found = self._states.get(fact_type)
        if found is None:
            # From the newest back, the first of each subject: what is kept is in order without sorting again.
            subjects: set[str] = set()
            latest = []
            for e in reversed(self.occurrences(fact_type)):
                if e.subject not in subjects:
                    subjects.add(e.subject)
                    latest.append(e)
            latest.reverse()
            found = self._states[fact_type] = holding(latest, self.as_of)
        return found

    def earliest_within(self, duration: Duration, is_working: WorkingDay) -> date:
        """The first date that is still within a duration of the date."""
        found = self._since.get(duration)
        if found is None:
            found = self._since[duration] = duration.earliest_within(self.as_of, is_working)
        return found

    def is_state(self, fact_type: str) -> bool:
        """Whether per subject only the latest record counts."""
        declared = self.fact_types.get(fact_type)
        return declared is not None and declared.nature is Nature.STATE


def holding(records: Iterable[Evidence], as_of: date) -> tuple[list[Evidence], date | None]:
    """Of records in order those that have neither ended nor lapsed, and the next date on which one will."""
    held = []
    change: date | None = None
    for e in records:
        ends = e.ended_on
        if e.valid_until is not None and (ends is None or e.valid_until < ends):
            ends = e.valid_until + ONE_DAY
        if ends is not None:
            if ends <= as_of:
                continue
            if change is None or ends < change:
                change = ends
        held.append(e)
    return held, change
