"""What a rule is, what it reads, and what it answers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Protocol

import attrs

from community_core.calendar import ONE_DAY, Duration, WorkingDay
from community_core.evidence import Evidence
from community_core.records import Records
from community_core.rules.where import ALWAYS, Where, reader
from community_core.text import Text


class Status(StrEnum):
    """The verdict on a rule or a clause."""

    NOT_EVIDENCED = "not_evidenced"
    NONCONFORMING = "nonconforming"
    PENDING = "pending"
    CONFORMING = "conforming"
    NOT_APPLICABLE = "not_applicable"
    RECOMMENDED = "recommended"
    OPTIONAL = "optional"

    @property
    def text(self) -> Text:
        """As it is shown."""
        return _STATUS_TEXT[self]


_STATUS_TEXT = {
    Status.NOT_EVIDENCED: Text("无证据", "not evidenced"),
    Status.NONCONFORMING: Text("不符合", "nonconforming"),
    Status.PENDING: Text("待定", "pending"),
    Status.CONFORMING: Text("符合", "conforming"),
    Status.NOT_APPLICABLE: Text("不适用", "not applicable"),
    Status.RECOMMENDED: Text("建议改进", "recommended"),
    Status.OPTIONAL: Text("未采用", "optional"),
}

WORST_FIRST = (Status.NOT_EVIDENCED, Status.NONCONFORMING, Status.PENDING, Status.CONFORMING)


def worst(statuses: Iterable[Status]) -> Status:
    """The worst status; `recommended`, `optional` and `not_applicable` never worsen the others.

    >>> worst([Status.CONFORMING, Status.RECOMMENDED]).value
    'conforming'
    """
    found = set(statuses)
    for status in (*WORST_FIRST, Status.RECOMMENDED, Status.OPTIONAL):
        if status in found:
            return status
    return Status.NOT_APPLICABLE


@attrs.frozen(order=True)
class Due:
    """Something that falls due: the last day on which it is in time. `late` when that day has passed."""

    on: date
    what: Text = attrs.field(order=False)
    late: bool = attrs.field(default=False, order=False)


@attrs.define(slots=True)
class Outcome:
    """What a rule answers. `records`: all that counted. `witness`: a smallest set that suffices, when conforming."""

    status: Status
    reason: Callable[[], Text]
    records: list[Evidence] = attrs.field(factory=list)
    witness: list[Evidence] = attrs.field(factory=list)
    dues: tuple[Due, ...] = ()
    parts: tuple["tuple[str, Outcome]", ...] = ()


class Verdict(Protocol):
    """What a rollup needs of the finding of another clause."""

    @property
    def status(self) -> Status: ...  # a protocol's member

    @property
    def counted(self) -> tuple[Evidence, ...]: ...  # a protocol's member

    @property
    def sufficient(self) -> tuple[Evidence, ...]: ...  # a protocol's member

    @property
    def dues(self) -> tuple[Due, ...]: ...  # a protocol's member


PROFILE = "registry.community_profile"
ATTESTATION = "assessment.attestation"


class Book:
    """One clause's notes while its rules are judged: when the answer can change, and what was consulted."""

    __slots__ = ("change", "consulted", "used")

    def __init__(self) -> None:
        self.change: date | None = None
        self.consulted: dict[str, Evidence] = {}
        self.used: set[tuple[str, date]] = set()

    def notice(self, on: date | None) -> None:
        """The answer can change on this date."""
        if on is not None and (self.change is None or on < self.change):
            self.change = on


class Reading:
    """The records as one rule of one clause sees them; everything read is noted in the book."""

    __slots__ = ("_only", "as_of", "book", "clause", "edition", "finding", "is_working", "records")

    def __init__(
        self,
        records: Records,
        clause: str,
        edition: "Parameters",
        is_working: WorkingDay,
        finding: Callable[[str], Verdict],
        book: Book,
        only: Mapping[str, list[Evidence]] | None = None,
    ) -> None:
        self.records = records
        self.as_of = records.as_of
        self.clause = clause
        self.edition = edition
        self.is_working = is_working
        self.finding = finding
        self.book = book
        self._only = only or {}

    def narrowed(self, only: Mapping[str, list[Evidence]]) -> "Reading":
        """The same reading, where the given fact types have the given records alone."""
        return Reading(
            self.records, self.clause, self.edition, self.is_working, self.finding, self.book, {**self._only, **only}
        )

    def counted(self, of: str, since: date | None = None) -> list[Evidence]:
        """Current states, or occurrences since a date, of a fact type."""
        records = self.records
        if (only := self._only.get(of)) is not None:
            if since is None or records.is_state(of):
                return only
            return [e for e in only if e.occurred_on >= since]
        self.book.notice(records.upcoming(of))
        if records.is_state(of):
            states, change = records.states(of)
            self.book.notice(change)
            return states
        return records.occurrences(of, since)

    def history(self, of: str) -> list[Evidence]:
        """All records of a fact type until the date, states that are no longer the latest included."""
        self.book.notice(self.records.upcoming(of))
        return self.records.occurrences(of)

    def matching(self, of: str, where: Where = ALWAYS, within: Duration | None = None) -> list[Evidence]:
        """Those of `counted` that pass `where`; with `within`, occurrences (and dated states) not older than that."""
        if within is None:
            return where.select(self.counted(of))
        since = self.records.earliest_within(within, self.is_working)
        found = where.select(self.counted(of, since))
        if found and found[0].occurred_on < since:
            found = [e for e in found if e.occurred_on >= since]
        if found:
            self.book.notice(within.after(found[0].occurred_on, self.is_working) + ONE_DAY)
        return found

    def profile(self) -> Evidence | None:
        """The community's profile, noted as consulted."""
        found = self.counted(PROFILE)
        if not found:
            return None
        self.book.consulted[PROFILE] = found[-1]
        return found[-1]

    def variant(self, rule: Any, on: date) -> Any:
        """`rule` with the parameters in force on a date, noted as used."""
        self.book.used.add((rule.id, on))
        return self.edition.variant(self.clause, rule, on)

    def title(self, of: str) -> Text:
        """The title of a fact type."""
        return self.records.fact_types.title(of)

    def labels(self, of: str, attribute: str, values: Iterable[object]) -> Text:
        """Values of an attribute as they are shown, joined."""
        return self.records.fact_types.labels(of, attribute, tuple(values))

    def after(self, day: date, duration: Duration) -> date:
        """The last day within `duration` of `day`."""
        return duration.after(day, self.is_working)


class Parameters(Protocol):
    """Finds the parameters in force at a date."""

    def variant(self, clause: str, rule: Any, on: date) -> Any: ...  # a protocol's member

    def is_dated(self, clause: str, rule: Any) -> bool: ...  # a protocol's member


def figure(why: Text | None = None, **options: Any) -> Any:
    """A parameter that law may change: it is listed in findings with its source, and overlays may set it.

    `why` is the reason for its default, where the clause does not give the figure.
    """
    return attrs.field(metadata={"figure": True, "why": why}, **options)


ONE_YEAR_BACK = Text(
    "按评价的通例，回看最近一年的事项", "assessment looks back one year, as it does for all recurring duties"
)


Named = tuple[str, str | None, tuple[Any, ...]]
"""Fact type, attribute (or None), constants that it is compared with."""


@attrs.frozen(kw_only=True)
class RuleType:
    """Base of all rule types: a frozen set of parameters and a pure function `judge`."""

    kind: ClassVar[str] = ""
    id: str = ""
    asks: Text | None = None

    def inner(self) -> tuple["RuleType", ...]:
        """The rules inside this one."""
        return ()

    @property
    def dated(self) -> bool:
        """Whether the rule itself selects its parameters, by dates of its records or periods."""
        return False

    def unused(self) -> frozenset[str]:
        """Parameters that have no effect as the others stand; findings do not list them."""
        return frozenset()

    def named(self) -> Iterator[Named]:
        """Every fact type and attribute that this rule itself names."""
        return iter(())

    def judge(self, reading: Reading) -> Outcome:
        """The answer at the reading's date."""
        raise NotImplementedError

    def walk(self) -> Iterator["RuleType"]:
        """This rule and all inside it."""
        yield self
        for rule in self.inner():
            yield from rule.walk()

    def reads(self) -> frozenset[str]:
        """All fact types that the answer depends on, without those of other clauses."""
        return frozenset(name for rule in self.walk() for name, _, _ in rule.named())

    def subject_text(self, reading: Reading, of: str) -> Text:
        """What the rule asks for, in words."""
        return self.asks if self.asks is not None else reading.title(of)


def where_named(of: str, where: Where) -> Iterator[Named]:
    """The names that a `where` over a fact type reads."""
    yield of, None, ()
    for attribute, values in where.names():
        yield of, attribute, values


def value_of(record: Evidence, attribute: str) -> Any:
    """An attribute of the content, or `subject` / `occurred_on` of the envelope."""
    return reader(attribute)(record)


def many(value: Any) -> tuple[Any, ...]:
    """A value as a tuple: itself if it is many-valued, empty for None."""
    if type(value) is tuple:
        return value
    return () if value is None else (value,)


def listed(subjects: Iterable[str], limit: int = 8) -> str:
    """Up to `limit` subjects in a row, and how many more there are."""
    names = [s or "（未编号）" for s in subjects]
    more = f"…（共{len(names)}）" if len(names) > limit else ""
    return "、".join(names[:limit]) + more


def missing(what: Text) -> Callable[[], Text]:
    """The reason where nothing was found."""
    return lambda: Text(f"没有“{what.zh}”的有效记录", f"no valid record of “{what.en}”")


NO_PROFILE = Text(
    "缺少“社区概况”记录，无法判断；请先登记施行日期等情况",
    "the community profile is missing; record it first (commencement date and what the community has)",
)
