"""Rules about calendar periods and terms: cadence, term."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import attrs

from community_core.calendar import ONE_DAY, Duration, Period, date_text
from community_core.evidence import Evidence
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
from community_core.rules.counting import Covers
from community_core.rules.where import ALWAYS, Where, reader
from community_core.text import Text

PER_MONTHS = {"P1M": 1, "P3M": 3, "P6M": 6, "P1Y": 12}
PER_TEXT = {
    "P1M": Text("每月", "every month"),
    "P3M": Text("每季度", "every quarter"),
    "P6M": Text("每半年", "every half-year"),
    "P1Y": Text("每年", "every year"),
}


def period_number(value: Any, months: int) -> int | None:
    """Which period of a length a date, or the beginning of another period, falls into; counted from year 0."""
    if value is None:
        return None
    if isinstance(value, Period):
        return (value.year * 12 + value.ordinal * value.months) // months
    number: int = (value.year * 12 + value.month - 1) // months
    return number


@attrs.frozen(kw_only=True)
class Cadence(RuleType):
    """Every complete calendar period of the last year, from commencement, has n records about it."""

    kind: ClassVar[str] = "cadence"

    of: str
    per: str = figure(validator=attrs.validators.in_(PER_MONTHS))
    at_least: int = figure(default=1)
    where: Where = ALWAYS
    period_of: str | None = None
    covering: str | None = None
    values: tuple[str, ...] = figure(default=())

    @property
    def dated(self) -> bool:
        return True

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield "registry.community_profile", "commenced_on", ()
        if self.period_of is not None:
            yield self.of, self.period_of, ()
        if self.covering is not None:
            yield self.of, self.covering, self.values

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        profile = reading.profile()
        if profile is None:
            return Outcome(Status.NOT_EVIDENCED, lambda: NO_PROFILE)
        commenced: date = profile.content.commenced_on
        now = self._in_force(reading, reading.as_of)
        months = PER_MONTHS[now.per]
        current = Period.containing(reading.as_of, months)
        reading.book.notice(current.next.start)
        periods: list[Period] = []
        period = current.previous
        for _ in range(12 // months):
            if period.start >= commenced:
                periods.append(period)
            period = period.previous
        periods.reverse()
        considered = [*periods, current] if current.start >= commenced else periods
        # By number, since a period made for every record would cost more than all the rest.
        by_number: dict[int | None, list[Evidence]] = {period_number(p, months): [] for p in considered}
        get = reader(self.period_of or "occurred_on")
        earliest = considered[0].start if considered else reading.as_of
        for e in reading.matching(self.of, self.where):
            if self.period_of is None and e.occurred_on < earliest:
                continue
            if (found := by_number.get(period_number(get(e), months))) is not None:
                found.append(e)
        by_period = dict(zip(considered, by_number.values(), strict=True))
        records = [e for p in considered for e in by_period[p]]
        witness: list[Evidence] = []
        short: list[tuple[Period, Text]] = []
        for p in periods:
            rule = self._in_force(reading, p.start)
            enough = rule.enough(by_period[p])
            if enough is None:
                short.append((p, rule.lacks(reading, p, by_period[p])))
            else:
                witness.extend(enough)
        open_enough = now.enough(by_period[current]) if current in by_period else None
        return self._answer(what, now, periods, current, commenced, records, witness, short, open_enough)

    def _in_force(self, reading: Reading, on: date) -> "Cadence":
        variant: Cadence = reading.variant(self, on)
        return variant

    def _answer(
        self,
        what: Text,
        now: "Cadence",
        periods: list[Period],
        current: Period,
        commenced: date,
        records: list[Evidence],
        witness: list[Evidence],
        short: list[tuple[Period, Text]],
        open_enough: list[Evidence] | None,
    ) -> Outcome:
        asked = Text(f"{PER_TEXT[now.per].zh}至少{now.at_least}次", f"at least {now.at_least} {PER_TEXT[now.per].en}")
        next_due = current.end if open_enough is None else current.next.end
        dues = (
            *(Due(p.end, what + Text(f"（{p.text.zh}）", f" ({p.text.en})"), late=True) for p, _ in short),
            Due(next_due, what),
        )
        if short:
            if not records:
                return Outcome(
                    Status.NOT_EVIDENCED,
                    lambda: Text(
                        f"“{what.zh}”应{asked.zh}，但没有任何记录",
                        f"“{what.en}” asked {asked.en}, yet there is no record",
                    ),
                    [],
                    [],
                    dues,
                )
            detail = Text.join((text for _, text in short), zh="，", en="; ")
            return Outcome(
                Status.NONCONFORMING,
                lambda: Text(f"“{what.zh}”应{asked.zh}：{detail.zh}", f"“{what.en}” asked {asked.en}: {detail.en}"),
                records,
                [],
                dues,
            )
        if periods:
            span = Text(
                f"{periods[0].text.zh}至{periods[-1].text.zh}" if len(periods) > 1 else periods[0].text.zh,
                f"{periods[0].text.en} to {periods[-1].text.en}" if len(periods) > 1 else periods[0].text.en,
            )
            return Outcome(
                Status.CONFORMING,
                lambda: Text(
                    f"“{what.zh}”{asked.zh}，{span.zh}均已做到", f"“{what.en}”, {asked.en}: done throughout {span.en}"
                ),
                records,
                witness,
                dues,
            )
        if open_enough is not None:
            return Outcome(
                Status.CONFORMING,
                lambda: Text(
                    f"“{what.zh}”{asked.zh}，{current.text.zh}已提前做到",
                    f"“{what.en}”, {asked.en}: {current.text.en} is already fulfilled",
                ),
                records,
                open_enough,
                dues,
            )
        first = current
        while first.start < commenced:
            first = first.next
        return Outcome(
            Status.PENDING,
            lambda: Text(
                f"“{what.zh}”{asked.zh}，施行以来尚无完整期间；{date_text(first.end).zh}前应做到",
                f"“{what.en}”, {asked.en}: no complete period since commencement; due by {first.end}",
            ),
            records,
            [],
            (Due(first.end, what),),
        )

    def covers(self, attribute: str) -> Covers:
        """What the records of one period must cover together."""
        return Covers(of=self.of, attribute=attribute, values=self.values)

    def enough(self, found: list[Evidence]) -> list[Evidence] | None:
        """A smallest set of a period's records that fulfils it, or None."""
        if len(found) < self.at_least:
            return None
        chosen: list[Evidence] = []
        if self.covering is not None:
            covers = self.covers(self.covering)
            _, kinds = covers.sorted_by_values(found)
            if covers.lacking(covers.present(kinds)):
                return None
            chosen = covers.cover(kinds)
        for e in reversed(found):
            if len(chosen) >= self.at_least:
                break
            if e not in chosen:
                chosen.append(e)
        return chosen

    def lacks(self, reading: Reading, period: Period, found: list[Evidence]) -> Text:
        """What a period falls short of."""
        if len(found) >= self.at_least and self.covering is not None:
            there = {v for e in found for v in many(value_of(e, self.covering))}
            labels = reading.labels(self.of, self.covering, (v for v in self.values if v not in there))
            return Text(f"{period.text.zh}缺{labels.zh}", f"{period.text.en} lacks {labels.en}")
        if self.at_least == 1:
            return Text(f"{period.text.zh}没有", f"none in {period.text.en}")
        return Text(f"{period.text.zh}只有{len(found)}次", f"only {len(found)} in {period.text.en}")


@attrs.frozen(kw_only=True)
class CoveredByPeriod(Cadence):
    """`covers` over periods: a cadence that asks for the list in force at each period's start."""

    listed: Covers

    @classmethod
    def of_list(cls, listed: Covers) -> "CoveredByPeriod":
        """The cadence that a list asks for."""
        return cls(
            id=f"{listed.id}.period",
            asks=listed.asks,
            of=listed.of,
            where=listed.where,
            per=listed.per or "P1Y",
            covering=listed.attribute,
            values=listed.values,
            listed=listed,
        )

    def _in_force(self, reading: Reading, on: date) -> Cadence:
        return self.of_list(reading.variant(self.listed, on))

    def covers(self, attribute: str) -> Covers:
        return self.listed


@attrs.frozen(kw_only=True)
class Term(RuleType):
    """For every current state: a date plus a length is not past. The length in force at that date counts."""

    kind: ClassVar[str] = "term"

    of: str
    from_: str
    length: Duration = figure()
    where: Where = ALWAYS

    @property
    def dated(self) -> bool:
        return True

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield self.of, self.from_, ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        found = [e for e in reading.matching(self.of, self.where) if value_of(e, self.from_) is not None]
        if not found:
            return Outcome(Status.NOT_EVIDENCED, missing(what))
        ends = []
        for e in found:
            start: date = value_of(e, self.from_)
            variant: Term = reading.variant(self, start)
            ends.append((reading.after(start, variant.length), variant.length, start, e))
        end, length, start, _ = min(ends, key=lambda x: x[0])
        for other, *_ in ends:
            if other >= reading.as_of:
                reading.book.notice(other + ONE_DAY)
        late = end < reading.as_of
        due = Due(end, Text(f"{what.zh}届满", f"{what.en}: the term ends"), late)

        def reason() -> Text:
            a, b = date_text(start), date_text(end)
            if late:
                return Text(
                    f"“{what.zh}”自{a.zh}起{length.text.zh}，已于{b.zh}届满",
                    f"“{what.en}” of {length.text.en} from {a.en} ended on {b.en}",
                )
            return Text(
                f"“{what.zh}”自{a.zh}起{length.text.zh}，{b.zh}届满",
                f"“{what.en}” of {length.text.en} from {a.en} ends on {b.en}",
            )

        if late:
            return Outcome(Status.NONCONFORMING, reason, found, [], (due,))
        return Outcome(Status.CONFORMING, reason, found, [max(ends, key=lambda x: x[0])[3]], (due,))
