"""Rules over registers of things: each, none_open."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

import attrs

from community_core.calendar import ONE_DAY, Duration, date_text
from community_core.evidence import Evidence
from community_core.rules.answering import named, nothing_in_scope
from community_core.rules.base import (
    ONE_YEAR_BACK,
    Due,
    Named,
    Outcome,
    Reading,
    RuleType,
    Status,
    figure,
    listed,
    many,
    missing,
    value_of,
    where_named,
)
from community_core.rules.composed import unique
from community_core.rules.counting import ListKind, Present
from community_core.rules.where import ALWAYS, Where, reader
from community_core.text import Text

SHORT = (Status.NOT_EVIDENCED, Status.NONCONFORMING)


@attrs.frozen(kw_only=True)
class Each(RuleType):
    """Every subject of a register has what the inner rule asks; the exceptions are listed."""

    kind: ClassVar[str] = "each"

    of: str
    has: RuleType
    where: Where = ALWAYS
    via: str = "subject"
    before: str | None = None
    lookback: Duration = figure(why=ONE_YEAR_BACK, default=Duration(months=12))
    list_kind: ListKind = "all"
    none_shown_by: RuleType | None = None

    def inner(self) -> tuple[RuleType, ...]:
        return (self.has,) if self.none_shown_by is None else (self.has, self.none_shown_by)

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        if self.before is not None:
            yield self.of, self.before, ()
        for fact_type in self.has.reads():
            if fact_type != self.of:
                yield fact_type, self.via, ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        occurrences = not reading.records.is_state(self.of)
        register = reading.matching(self.of, self.where, self.lookback if occurrences else None)
        if not register:
            return nothing_in_scope(self.none_shown_by, reading, what)
        has = self.has
        if type(has) is Present and has.within is None and has.of not in UNGROUPED:
            return self._answer(what, self._counted(reading, register, has))
        groups = {t: self._grouped(reading, t) for t in has.reads() if t != self.of and t not in UNGROUPED}
        own = [self.of] if self.of in has.reads() else []
        outcomes: list[tuple[Evidence, Outcome]] = []
        for e in register:
            only = {t: self._before(e, grouped.get(e.subject, [])) for t, grouped in groups.items()}
            only.update((of, [e]) for of in own)
            outcomes.append((e, has.judge(reading.narrowed(only))))
        return self._answer(what, outcomes)

    def _counted(self, reading: Reading, register: list[Evidence], has: Present) -> list[tuple[Evidence, Outcome]]:
        """The commonest inner rule, answered for all subjects at once: the condition is tested once a record."""
        what = has.subject_text(reading, has.of)
        if has.of == self.of:
            passed = {e.id for e in has.where.select(register)}
            return [(e, has.answer(reading, [e] if e.id in passed else [], what)) for e in register]
        grouped = self._grouped(reading, has.of, has.where)
        return [(e, has.answer(reading, self._before(e, grouped.get(e.subject, [])), what)) for e in register]

    def _grouped(self, reading: Reading, fact_type: str, where: Where = ALWAYS) -> Mapping[str, list[Evidence]]:
        grouped: dict[str, list[Evidence]] = {}
        get = reader(self.via)
        for e in where.select(reading.counted(fact_type)):
            for key in many(get(e)):
                grouped.setdefault(key, []).append(e)
        return grouped

    def _before(self, e: Evidence, found: list[Evidence]) -> list[Evidence]:
        limit: date | None = value_of(e, self.before) if self.before is not None else None
        return found if limit is None else [f for f in found if f.occurred_on < limit]

    def _answer(self, what: Text, outcomes: list[tuple[Evidence, Outcome]]) -> Outcome:
        n = len(outcomes)
        records = unique([r for e, o in outcomes for r in (e, *o.records)])
        short = [(e, o) for e, o in outcomes if o.status in SHORT]
        by_day = {(d.on, d.late): d for _, o in outcomes if o.dues for d in o.dues}
        dues = sorted(by_day.values(), key=lambda d: d.on)
        earliest = tuple(Due(d.on, what, d.late) for d in dues[:8])
        parts = tuple((e.subject or e.id, o) for e, o in short[:8])
        if short:
            first = short[0][1]
            names = listed(e.subject or date_text(e.occurred_on).zh for e, _ in short)
            return Outcome(
                Status.NONCONFORMING,
                lambda: Text(
                    f"“{what.zh}”{n}个中有{len(short)}个没有做到：{names}（例如：{first.reason().zh}）",
                    f"“{what.en}”: {len(short)} of {n} fall short: {names} (for example: {first.reason().en})",
                ),
                records,
                [],
                earliest,
                parts,
            )
        met = [(e, o) for e, o in outcomes if o.status is Status.CONFORMING]
        waiting = [(e, o) for e, o in outcomes if o.status is Status.PENDING]
        if waiting:
            return Outcome(
                Status.PENDING,
                lambda: Text(
                    f"“{what.zh}”{n}个中有{len(waiting)}个尚在期限内",
                    f"“{what.en}”: {len(waiting)} of {n} are still within their time",
                ),
                records,
                [],
                earliest,
            )
        if not met:
            e, o = outcomes[0]
            return Outcome(Status.NOT_APPLICABLE, o.reason, records, unique([e, *o.witness]))
        e, o = min(met, key=lambda pair: len(pair[1].witness))
        return Outcome(
            Status.CONFORMING,
            lambda: Text(f"“{what.zh}”{n}个均已做到", f"“{what.en}”: all {n} have it"),
            records,
            unique([e, *o.witness]),
            earliest,
        )


UNGROUPED = frozenset({"registry.community_profile", "assessment.attestation"})
"""What concerns the community as a whole is not divided among the subjects of a register."""


@attrs.frozen(kw_only=True)
class NoneOpen(RuleType):
    """No defect of a kind has been open longer than its time, and somebody has looked recently."""

    kind: ClassVar[str] = "none_open"

    of: str
    within: Duration = figure()
    inspected_by: str
    inspected_within: Duration = figure()
    where: Where = ALWAYS
    inspected_where: Where = ALWAYS
    since: str | None = None

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield from where_named(self.inspected_by, self.inspected_where)
        if self.since is not None:
            yield self.of, self.since, ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        defects = reading.matching(self.of, self.where)
        looks = reading.matching(self.inspected_by, self.inspected_where, self.inspected_within)
        found = self._found(reading, defects)
        open_ = sorted(((reading.after(found[e.id], self.within), e) for e in defects), key=lambda pair: pair[0])
        over = [(on, e) for on, e in open_ if on < reading.as_of]
        inside = [(on, e) for on, e in open_ if on >= reading.as_of]
        for on, _ in inside:
            reading.book.notice(on + ONE_DAY)
        records = unique([*looks, *defects])
        dues = (
            *(Due(on, what + named(e), late=True) for on, e in over),
            *(Due(on, what + named(e)) for on, e in inside),
        )
        length = self.within.text
        if over:
            names = listed(e.subject or date_text(e.occurred_on).zh for _, e in over)
            return Outcome(
                Status.NONCONFORMING,
                lambda: Text(
                    f"“{what.zh}”有{len(over)}处超过{length.zh}未解决：{names}",
                    f"“{what.en}”: {len(over)} open longer than {length.en}: {names}",
                ),
                records,
                [],
                dues,
            )
        inspected = reading.title(self.inspected_by)
        if not looks:
            span = self.inspected_within.text
            absent = missing(inspected)
            return Outcome(
                Status.NOT_EVIDENCED,
                lambda: (
                    absent()
                    + Text(
                        f"（最近{span.zh}），不能说明“{what.zh}”无问题",
                        f" (last {span.en}), so nothing is shown of “{what.en}”",
                    )
                ),
                records,
            )
        if inside:
            return Outcome(
                Status.PENDING,
                lambda: Text(
                    f"“{what.zh}”有{len(inside)}处正在{length.zh}期限内处理，最早{date_text(inside[0][0]).zh}到期",
                    f"“{what.en}”: {len(inside)} being handled within {length.en}, the first due on {inside[0][0]}",
                ),
                records,
                [],
                dues,
            )
        latest = looks[-1]
        when = date_text(latest.occurred_on)
        return Outcome(
            Status.CONFORMING,
            lambda: Text(
                f"“{what.zh}”无超期未解决的问题，{when.zh}检查过", f"“{what.en}”: nothing open, inspected on {when.en}"
            ),
            records,
            [latest],
            (Due(reading.after(latest.occurred_on, self.inspected_within), inspected),),
        )

    def _found(self, reading: Reading, defects: list[Evidence]) -> Mapping[str, date]:
        """When each open defect was found: its attribute `since`, or the day of its first record."""
        if self.since is not None:
            return {e.id: value_of(e, self.since) or e.occurred_on for e in defects}
        first: dict[str, date] = {}
        ended: dict[str, date | None] = {}
        for e in reading.records.occurrences(self.of) if defects else ():
            closed = ended.get(e.subject)
            if e.subject not in first or (closed is not None and closed <= e.occurred_on):
                first[e.subject] = e.occurred_on
            ended[e.subject] = e.ended_on
        return {e.id: first[e.subject] if e.subject else e.occurred_on for e in defects}
