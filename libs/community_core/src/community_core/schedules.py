"""Duties that recur by age, by interval or by state: the figures as data, and what of them is due at a date.

    duties(CHILD_CHECKS, {"birth": born, "discharge": home}, as_of, done=[Done("month_3", day)])

Nothing here names a person or keeps anything: dates go in, duties come out. A date of 29 February is reckoned from
itself each time, so that a yearly duty comes back to the 29th in the next leap year.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from community_core.calendar import ONE_DAY, Duration, WorkingDay, add_months, monday_to_friday
from community_core.errors import CommunityError, InvalidCatalogue
from community_core.text import Text

if TYPE_CHECKING:
    from community_core.plugins import Plugins

SAME_DAY = Duration()


class UnknownAnchor(CommunityError):
    """A schedule counts from other dates than those given; `anchor` is the name that it does not know, or ""."""

    code = "unknown_anchor"

    def __init__(self, schedule: str, anchor: str, known: tuple[str, ...]) -> None:
        names = ", ".join(known)
        super().__init__(
            Text(
                f"“{schedule}”从这些日期算起：{names}；{f'没有“{anchor}”' if anchor else '请至少给出其中一个'}。",
                f"{schedule!r} counts from {names}; "
                + (f"it knows no {anchor!r}." if anchor else "give at least one of these dates."),
            )
        )
        self.anchor = anchor


class MissingInterval(CommunityError):
    """A state has no interval that can be cited; `state` names it."""

    code = "missing_interval"

    def __init__(self, schedule: str, state: str) -> None:
        super().__init__(
            Text(
                f"“{schedule}”在状态“{state}”下没有公认的间隔；请用 intervals= 指定，例如 {{'{state}': 'P1M'}}。",
                f"{schedule!r} has no interval that sources agree on for the state {state!r}; "
                f"set it with intervals=, for example {{'{state}': 'P1M'}}.",
            )
        )
        self.state = state


@attrs.frozen(kw_only=True)
class Step:
    """A duty that comes once: it opens `after` the anchor and is in time until `closes` after it.

    Without `closes` it is in time until the day before the next step from the same anchor opens, or the schedule
    `ends`; where there is neither, it never becomes late. If its last day lies before `in_force_from` it is not owed.
    """

    id: str
    what: Text
    after: Duration
    citation: Text
    in_force_from: date
    closes: Duration | None = None
    anchor: str = "anchor"


@attrs.frozen(kw_only=True)
class Interval:
    """How often in a state ("" in every state). `every` None: sources differ, whoever runs the schedule must say."""

    every: Duration | None
    citation: Text
    in_force_from: date
    state: str = ""


@attrs.frozen(kw_only=True)
class Repeat:
    """A duty that comes back as long as a state lasts: the interval runs from the last time, or from the state's start.

    A state for which there is no interval asks for nothing. `opens_before`: how long before its last day a duty opens;
    without it, the day after the last time.
    """

    id: str
    what: Text
    intervals: tuple[Interval, ...]
    opens_before: Duration | None = None


@attrs.frozen(kw_only=True)
class Anniversary:
    """A duty at every full `every` from the anchor, whenever it was done before; it opens `opens_before` that day."""

    id: str
    what: Text
    every: Duration
    opens_before: Duration
    citation: Text
    in_force_from: date
    anchor: str = "anchor"


@attrs.frozen(kw_only=True)
class Yearly:
    """A duty once in every civil year from the day `after` the anchor on, in a season given as month and day."""

    id: str
    what: Text
    after: Duration
    citation: Text
    in_force_from: date
    season: tuple[tuple[int, int], tuple[int, int]] = ((1, 1), (12, 31))
    anchor: str = "anchor"


Recurring = Step | Repeat | Anniversary | Yearly


@attrs.frozen(kw_only=True)
class Schedule:
    """Duties that belong together. `name` is stable; `serves` lists clauses; `anchors` titles the dates it counts from.

    `ends`: so long after the first anchor the schedule is over, and nothing opens from that day on.
    """

    name: str
    title: Text
    serves: tuple[str, ...]
    steps: tuple[Recurring, ...]
    anchors: Mapping[str, Text] = attrs.field(factory=dict, hash=False)
    ends: Duration | None = None

    def __attrs_post_init__(self) -> None:
        twice = {s.id for s in self.steps if sum(o.id == s.id for o in self.steps) > 1}
        unknown = {a for s in self.steps if (a := getattr(s, "anchor", None)) is not None and a not in self.anchors}
        problems = [f"schedule {self.name}: {i} stands twice" for i in sorted(twice)]
        problems += [f"schedule {self.name}: the anchor {a!r} has no title" for a in sorted(unknown)]
        if problems:
            raise InvalidCatalogue(tuple(problems))


class Outcome(StrEnum):
    """What became of a duty when its time came."""

    DONE = "done"
    DEFERRED = "deferred"
    REFUSED = "refused"


@attrs.frozen
class Done:
    """Something that happened to a duty. A duty put off is in time `until` then, or for good where nothing is said."""

    step: str
    on: date
    outcome: Outcome = Outcome.DONE
    until: date | None = None


@attrs.frozen
class State:
    """A state, and the day since which it holds, until the next one."""

    name: str
    since: date


class Standing(StrEnum):
    """How a duty stands at a date."""

    DONE = "done"
    LATE = "late"
    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    DEFERRED = "deferred"
    REFUSED = "refused"

    @property
    def text(self) -> Text:
        """As it is shown."""
        return _STANDING[self]


_STANDING = {
    Standing.DONE: Text("按时完成", "done in time"),
    Standing.LATE: Text("逾期完成", "done late"),
    Standing.OVERDUE: Text("已逾期", "overdue"),
    Standing.DUE: Text("应办理", "due"),
    Standing.UPCOMING: Text("未到期", "upcoming"),
    Standing.DEFERRED: Text("暂缓", "deferred"),
    Standing.REFUSED: Text("不接受", "refused"),
}


@attrs.frozen(order=True)
class Duty:
    """One duty on one occasion. In time from `opens` to `last`; `last` None: it never becomes late."""

    opens: date
    step: str
    last: date | None = attrs.field(order=False)
    standing: Standing = attrs.field(order=False)
    done_on: date | None = attrs.field(order=False, default=None)
    what: Text = attrs.field(order=False, default=Text("", ""))
    citation: Text = attrs.field(order=False, default=Text("", ""), repr=False)


def duties(
    schedule: Schedule,
    anchors: Mapping[str, date],
    as_of: date,
    *,
    done: Iterable[Done] = (),
    states: Iterable[State] = (),
    intervals: Mapping[str, Duration | str] | None = None,
    is_working: WorkingDay = monday_to_friday,
) -> tuple[Duty, ...]:
    """All duties of a schedule up to a date and the next of each, by the day on which they open.

    `anchors`: the dates that the schedule counts from; a step whose date is not known yet asks for nothing.
    `done`: what happened; later than `as_of` it is not known yet. `states`: for duties by state.
    `intervals`: by state, where the schedule leaves them open or a place is stricter.
    Raises `UnknownAnchor`, `MissingInterval`.
    """
    known_anchors = tuple(schedule.anchors)
    for name in anchors:
        if name not in known_anchors:
            raise UnknownAnchor(schedule.name, name, known_anchors)
    if known_anchors and not anchors:
        raise UnknownAnchor(schedule.name, "", known_anchors)
    known = sorted((d for d in done if d.on <= as_of), key=lambda d: d.on)
    run = _Run(
        schedule=schedule,
        anchors=anchors,
        as_of=as_of,
        done={s.id: [d for d in known if d.step == s.id] for s in schedule.steps},
        states=sorted((s for s in states if s.since <= as_of), key=lambda s: s.since),
        intervals={k: Duration.parse(v) if isinstance(v, str) else v for k, v in (intervals or {}).items()},
        is_working=is_working,
    )
    return tuple(sorted(run.all()))


def next_due(found: Iterable[Duty]) -> Duty | None:
    """The duty to see to first: of those still owed the one whose last day comes first."""
    owed = [d for d in found if d.standing in OWED]
    return min(owed, key=lambda d: (d.last or date.max, d.opens), default=None)


OWED = (Standing.OVERDUE, Standing.DUE, Standing.UPCOMING, Standing.DEFERRED)
"""Standings in which something still has to be done."""


def of_plugins(plugins: "Plugins") -> tuple[Schedule, ...]:
    """All schedules that plugins give; of two with one name the second is refused, naming its plugin."""
    found: dict[str, Schedule] = {}
    for plugin, schedule in plugins.collect("register_schedules", Schedule):
        if schedule.name in found:
            error = InvalidCatalogue((f"there is a schedule {schedule.name!r} already",))
            plugins.refuse(plugin, "register_schedules", error)
            continue
        found[schedule.name] = schedule
    return tuple(found.values())


@attrs.frozen(kw_only=True)
class _Run:
    """One reckoning of a schedule."""

    schedule: Schedule
    anchors: Mapping[str, date]
    as_of: date
    done: Mapping[str, list[Done]]
    states: Sequence[State]
    intervals: Mapping[str, Duration]
    is_working: WorkingDay

    def all(self) -> Iterator[Duty]:
        for step in self.schedule.steps:
            if isinstance(step, Repeat):
                yield from self._repeated(step)
            elif (start := self.anchors.get(step.anchor)) is None:
                continue
            elif isinstance(step, Step):
                yield from self._once(step, start)
            elif isinstance(step, Anniversary):
                yield from self._anniversaries(step, start)
            else:
                yield from self._yearly(step, start)

    def _after(self, day: date, duration: Duration) -> date:
        return duration.after(day, self.is_working)

    def _end(self) -> date | None:
        """The first day on which the schedule is over."""
        first = self.anchors.get(next(iter(self.schedule.anchors), ""))
        return None if self.schedule.ends is None or first is None else self._after(first, self.schedule.ends)

    def _duty(self, step: Recurring, opens: date, last: date | None, found: Sequence[Done], citation: Text) -> Duty:
        """One duty and what became of it: the first time done counts, else the last word; deferrals give time."""
        carried_out = next((d for d in found if d.outcome is Outcome.DONE), None)
        final = carried_out or (found[-1] if found else None)
        for earlier in found:
            if earlier is carried_out:
                break
            if earlier.outcome is Outcome.DEFERRED:
                last = earlier.until
        done_on = carried_out.on if carried_out is not None else None
        return Duty(opens, step.id, last, self._standing(opens, last, final), done_on, step.what, citation)

    def _standing(self, opens: date, last: date | None, final: Done | None) -> Standing:
        if final is not None and final.outcome is Outcome.REFUSED:
            return Standing.REFUSED
        if final is not None and final.outcome is Outcome.DONE:
            return Standing.DONE if last is None or final.on <= last else Standing.LATE
        if last is not None and last < self.as_of:
            return Standing.OVERDUE
        if final is not None:
            return Standing.DEFERRED
        return Standing.DUE if opens <= self.as_of else Standing.UPCOMING

    def _once(self, step: Step, start: date) -> Iterator[Duty]:
        opens = self._after(start, step.after)
        end = self._end()
        if step.closes is not None:
            last: date | None = self._after(start, step.closes)
        else:
            others = (s for s in self.schedule.steps if isinstance(s, Step) and s.anchor == step.anchor)
            later = [day for s in others if (day := self._after(start, s.after)) > opens]
            limit = min((*later, *((end,) if end is not None else ())), default=None)
            last = limit - ONE_DAY if limit is not None else None
        if last is not None and last < step.in_force_from:
            return
        yield self._duty(step, opens, last, self.done[step.id], step.citation)

    def _repeated(self, step: Repeat) -> Iterator[Duty]:
        by_state = {i.state: i for i in step.intervals}
        states = self.states
        if "" in by_state and not states:
            states = [State("", min(self.anchors.values(), default=self.as_of))]
        for n, state in enumerate(states):
            interval = by_state.get(state.name) or by_state.get("")
            if interval is None:
                continue
            every = self.intervals.get(state.name) or interval.every
            if every is None:
                raise MissingInterval(self.schedule.name, state.name)
            until = states[n + 1].since if n + 1 < len(states) else None
            yield from self._in_state(step, interval, every, state.since, until)

    def _in_state(
        self, step: Repeat, interval: Interval, every: Duration, since: date, until: date | None
    ) -> Iterator[Duty]:
        base = max(since, interval.in_force_from)
        found = [d for d in self.done[step.id] if d.on > base and (until is None or d.on <= until)]
        waiting: list[Done] = []
        for done in found:
            waiting.append(done)
            if done.outcome is Outcome.DEFERRED:
                continue
            opens, last = self._window(step, base, every)
            yield self._duty(step, opens, last, waiting, interval.citation)
            base, waiting = done.on, []
        opens, last = self._window(step, base, every)
        # A state that ended within the time asks no longer; the next one counts from its own start.
        if until is None or last < until:
            yield self._duty(step, opens, last, waiting, interval.citation)

    def _window(self, step: Repeat, base: date, every: Duration) -> tuple[date, date]:
        last = self._after(base, every)
        return (base + ONE_DAY if step.opens_before is None else _before(last, step.opens_before)), last

    def _anniversaries(self, step: Anniversary, start: date) -> Iterator[Duty]:
        end = self._end()
        left = list(self.done[step.id])
        n = 0
        while True:
            n += 1
            last = self._after(start, _times(step.every, n))
            opens = _before(last, step.opens_before)
            if end is not None and opens >= end:
                return
            following = _before(self._after(start, _times(step.every, n + 1)), step.opens_before)
            mine = [d for d in left if d.on < following]
            left = left[len(mine) :]
            if last >= step.in_force_from:
                yield self._duty(step, opens, last, mine, step.citation)
                if last > self.as_of:
                    return

    def _yearly(self, step: Yearly, start: date) -> Iterator[Duty]:
        reached = self._after(start, step.after)
        end = self._end()
        first, final = step.season
        for year in range(max(reached.year, step.in_force_from.year), max(self.as_of.year, reached.year) + 2):
            opens, last = max(date(year, *first), reached), date(year, *final)
            if last < max(opens, step.in_force_from):
                continue
            if end is not None and opens >= end:
                return
            mine = [d for d in self.done[step.id] if d.on.year == year and d.on >= reached]
            yield self._duty(step, opens, last, mine, step.citation)
            if last > self.as_of:
                return


def _times(duration: Duration, n: int) -> Duration:
    return Duration(duration.months * n, duration.days * n, duration.working_days * n)


def _before(day: date, duration: Duration) -> date:
    """So long before a day; months are taken off the calendar, as people reckon "the month before"."""
    return add_months(day, -duration.months) - duration.days * ONE_DAY
