"""Rules that count or look at the latest: present, covers, within."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, Literal

import attrs

from community_core.calendar import ONE_DAY, Duration, date_text
from community_core.evidence import Evidence
from community_core.records import ORDER
from community_core.rules.base import (
    NO_PROFILE,
    Due,
    Named,
    Outcome,
    Reading,
    RuleType,
    Status,
    figure,
    many,
    missing,
    value_of,
    where_named,
)
from community_core.rules.where import ALWAYS, Where, reader
from community_core.text import Text

ListKind = Literal["all", "examples", "where_present"]


@attrs.frozen(kw_only=True)
class Present(RuleType):
    """So many current states, or occurrences within a duration, match."""

    kind: ClassVar[str] = "present"

    of: str
    where: Where = ALWAYS
    at_least: int = figure(default=1)
    at_most: int | None = figure(default=None)
    within: Duration | None = figure(default=None)

    def named(self) -> Iterator[Named]:
        return where_named(self.of, self.where)

    def judge(self, reading: Reading) -> Outcome:
        found = reading.matching(self.of, self.where, self.within)
        return self.answer(reading, found, self.subject_text(reading, self.of))

    def answer(self, reading: Reading, found: list[Evidence], what: Text) -> Outcome:
        """The answer, once the matching records are known."""
        n, least, most = len(found), self.at_least, self.at_most
        if n == 0 and least > 0:
            return Outcome(Status.NOT_EVIDENCED, self._none(what), found)
        if n < least:
            status = Status.NONCONFORMING
            few = Text(f"“{what.zh}”只有{n}条，至少要{least}条", f"only {n} of “{what.en}”, at least {least} asked")
            return Outcome(status, lambda: few, found)
        if most is not None and n > most:
            return Outcome(
                Status.NONCONFORMING,
                lambda: Text(f"“{what.zh}”有{n}条，至多{most}条", f"{n} of “{what.en}”, at most {most} allowed"),
                found,
            )
        return Outcome(
            Status.CONFORMING,
            lambda: Text(
                f"“{what.zh}”有{n}条（至少{least}条），最近一条是{date_text(found[-1].occurred_on).zh}"
                if found
                else f"没有“{what.zh}”，符合要求",
                f"{n} of “{what.en}” (at least {least}), the latest of {found[-1].occurred_on}"
                if found
                else f"no “{what.en}”, as asked",
            ),
            found,
            found[-least:] if least else [],
            self._due(reading, found, what),
        )

    def _none(self, what: Text) -> Any:
        if self.within is None:
            return missing(what)
        length = self.within.text
        return lambda: Text(
            f"最近{length.zh}内没有“{what.zh}”的有效记录", f"no valid record of “{what.en}” in the last {length.en}"
        )

    def _due(self, reading: Reading, found: list[Evidence], what: Text) -> tuple[Due, ...]:
        if not self.at_least or len(found) < self.at_least:
            return ()
        spare = len(found) - self.at_least
        if all(e.valid_until is None and e.ended_on is None for e in found):
            # They lapse in the order in which they occurred.
            first = found[spare].occurred_on
            return () if self.within is None else (Due(reading.after(first, self.within), what),)
        ends: list[date] = []
        for e in found:
            last = e.valid_until
            if e.ended_on is not None:
                last = min(last or e.ended_on, e.ended_on - ONE_DAY)
            if self.within is not None:
                left = reading.after(e.occurred_on, self.within)
                last = left if last is None or left < last else last
            if last is not None:
                ends.append(last)
        if len(ends) <= spare:
            return ()
        return (Due(sorted(ends)[spare], what),)


@attrs.frozen(kw_only=True)
class Covers(RuleType):
    """All the values named (or, of examples, enough of them) are found in an attribute of matching records."""

    kind: ClassVar[str] = "covers"

    of: str
    attribute: str
    values: tuple[str, ...] = figure()
    where: Where = ALWAYS
    over: Literal["states", "period", "window"] = "states"
    within: Duration | None = figure(default=None)
    per: str | None = figure(default=None)
    list_kind: ListKind = "all"
    at_least: int = figure(default=1)

    def unused(self) -> frozenset[str]:
        return frozenset() if self.list_kind == "examples" else frozenset({"at_least"})

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield self.of, self.attribute, self.values
        if self.over == "period":
            yield "registry.community_profile", "commenced_on", ()

    def judge(self, reading: Reading) -> Outcome:
        if self.over == "period":
            return self._by_period(reading)
        found = reading.matching(self.of, self.where, self.within if self.over == "window" else None)
        what = self.subject_text(reading, self.of)
        found, kinds = self.sorted_by_values(found)
        present = self.present(kinds)
        lacking = self.lacking(present)
        if not found:
            return Outcome(Status.NOT_EVIDENCED, missing(what), found)
        if lacking:
            return Outcome(Status.NONCONFORMING, lambda: self._lacks(reading, what, lacking, len(present)), found)
        witness = self.cover(kinds)
        dues: tuple[Due, ...] = ()
        if self.over == "window" and self.within is not None and witness:
            dues = (Due(reading.after(min(e.occurred_on for e in witness), self.within), what),)

        def reason() -> Text:
            labels = reading.labels(self.of, self.attribute, present)
            return Text(f"“{what.zh}”齐全：{labels.zh}", f"“{what.en}” complete: {labels.en}")

        return Outcome(Status.CONFORMING, reason, found, witness, dues)

    def sorted_by_values(self, found: Iterable[Evidence]) -> tuple[list[Evidence], Mapping[frozenset[str], Evidence]]:
        """The records that show any of the values, and the newest of those that show the same ones."""
        wanted = frozenset(self.values)
        get = reader(self.attribute)
        seen: dict[Any, frozenset[str]] = {}
        kinds: dict[frozenset[str], Evidence] = {}
        kept = []
        for e in found:
            value = get(e)
            shown = seen.get(value)
            if shown is None:
                shown = seen[value] = wanted.intersection(many(value))
            if shown:
                kinds[shown] = e
                kept.append(e)
        return kept, kinds

    def present(self, kinds: Iterable[frozenset[str]]) -> tuple[str, ...]:
        """The values found, in the order of the list."""
        there = frozenset().union(*kinds)
        return tuple(v for v in self.values if v in there)

    def lacking(self, present: tuple[str, ...]) -> tuple[str, ...]:
        """The values not found; none where enough of the examples are."""
        if self.list_kind == "examples" and len(present) >= self.at_least:
            return ()
        return tuple(v for v in self.values if v not in present)

    def _lacks(self, reading: Reading, what: Text, lacking: tuple[str, ...], n: int) -> Text:
        labels = reading.labels(self.of, self.attribute, lacking)
        if self.list_kind == "examples":
            return Text(
                f"“{what.zh}”只有{n}种，至少要{self.at_least}种（例如{labels.zh}）",
                f"“{what.en}”: only {n} kinds, at least {self.at_least} asked (for example {labels.en})",
            )
        return Text(f"“{what.zh}”还缺：{labels.zh}", f"“{what.en}” lacks: {labels.en}")

    def cover(self, kinds: Mapping[frozenset[str], Evidence]) -> list[Evidence]:
        """A smallest set that still suffices: greedy, the newest first, then pruned until nothing can go."""
        need = len(self.present(kinds)) if self.list_kind != "examples" else self.at_least
        if whole := [e for shown, e in kinds.items() if len(shown) >= need]:
            return [max(whole, key=ORDER)]
        pool = sorted(kinds.items(), key=lambda pair: ORDER(pair[1]), reverse=True)
        if all(len(shown) == 1 for shown in kinds):
            return [e for _, e in pool[:need]]
        chosen: list[tuple[frozenset[str], Evidence]] = []
        got: frozenset[str] = frozenset()
        while len(got) < need:
            best = max(pool, key=lambda pair: len(pair[0] - got))
            chosen.append(best)
            got |= best[0]
        for candidate in tuple(chosen):
            rest = [c for c in chosen if c is not candidate]
            if len(frozenset().union(*(c[0] for c in rest))) >= need:
                chosen = rest
        return [e for _, e in chosen]

    @property
    def dated(self) -> bool:
        return self.over == "period"

    def _by_period(self, reading: Reading) -> Outcome:
        from community_core.rules.timing import CoveredByPeriod  # which builds on this module

        return CoveredByPeriod.of_list(self).judge(reading)


@attrs.frozen(kw_only=True)
class Within(RuleType):
    """The latest value of an attribute lies in a range."""

    kind: ClassVar[str] = "within"

    of: str
    attribute: str
    where: Where = ALWAYS
    min: int | float | None = figure(default=None)
    max: int | float | None = figure(default=None)

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield self.of, self.attribute, ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        if self.of == "registry.community_profile":
            profile = reading.profile()
            if profile is None:
                return Outcome(Status.NOT_EVIDENCED, lambda: NO_PROFILE)
        found = [e for e in reading.matching(self.of, self.where) if value_of(e, self.attribute) is not None]
        if not found:
            return Outcome(Status.NOT_EVIDENCED, missing(what))
        latest = found[-1]
        value = value_of(latest, self.attribute)
        met = (self.min is None or value >= self.min) and (self.max is None or value <= self.max)

        def reason() -> Text:
            label = reading.records.fact_types.label(self.of, self.attribute, value)
            span = self._span()
            if met:
                return Text(f"“{what.zh}”为{label.zh}（应{span.zh}）", f"“{what.en}” is {label.en} (asked: {span.en})")
            return Text(f"“{what.zh}”为{label.zh}，应{span.zh}", f"“{what.en}” is {label.en}, it should be {span.en}")

        if met:
            return Outcome(Status.CONFORMING, reason, [latest], [latest])
        return Outcome(Status.NONCONFORMING, reason, [latest])

    def _span(self) -> Text:
        if self.min is not None and self.max is not None:
            return Text(f"在{self.min}～{self.max}之间", f"{self.min} to {self.max}")
        if self.min is not None:
            return Text(f"不低于{self.min}", f"at least {self.min}")
        return Text(f"不超过{self.max}", f"at most {self.max}")
