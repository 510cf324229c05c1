"""Rules about answers in time: prompt."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import attrs

from community_core.calendar import ONE_DAY, Duration, date_text
from community_core.evidence import Evidence
from community_core.rules.base import (
    ONE_YEAR_BACK,
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


@attrs.frozen(kw_only=True)
class Prompt(RuleType):
    """Each trigger of the look-back was answered in time; the time in force at the trigger's date counts."""

    kind: ClassVar[str] = "prompt"

    of: str
    to: str
    within: Duration = figure()
    where: Where = ALWAYS
    to_where: Where = ALWAYS
    via: str = "subject"
    key: str = "subject"
    since: str | None = None
    lookback: Duration = figure(why=ONE_YEAR_BACK, default=Duration(months=12))
    at_least: float = figure(default=1.0)
    none_shown_by: RuleType | None = None

    def inner(self) -> tuple[RuleType, ...]:
        return (self.none_shown_by,) if self.none_shown_by is not None else ()

    @property
    def dated(self) -> bool:
        return True

    def named(self) -> Iterator[Named]:
        yield from where_named(self.of, self.where)
        yield from where_named(self.to, self.to_where)
        yield self.to, self.via, ()
        yield self.of, self.key, ()
        if self.since is not None:
            yield self.of, self.since, ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.of)
        cut = reading.records.earliest_within(self.lookback, reading.is_working)
        triggers: list[tuple[date, Evidence]] = []
        for e in reading.counted(self.of):
            day = e.occurred_on if self.since is None else value_of(e, self.since)
            if day is None or not self.where.match(e):
                continue
            if day > reading.as_of:
                reading.book.notice(day)
            elif day >= cut:
                triggers.append((day, e))
        if not triggers:
            return nothing_in_scope(self.none_shown_by, reading, what)
        reading.book.notice(reading.after(min(day for day, _ in triggers), self.lookback) + ONE_DAY)
        answers: dict[Any, list[Evidence]] = {}
        get = reader(self.via)
        for e in reading.matching(self.to, self.to_where):
            for key in many(get(e)):
                answers.setdefault(key, []).append(e)
        in_time: list[tuple[Evidence, Evidence]] = []
        late: list[tuple[date, Evidence]] = []
        overdue: list[tuple[date, Evidence]] = []
        waiting: list[tuple[date, Evidence]] = []
        records: list[Evidence] = []
        dated = reading.edition.is_dated(reading.clause, self)
        get = reader(self.key)
        for day, trigger in triggers:
            within = reading.variant(self, day).within if dated else self.within
            last = reading.after(day, within)
            # What is counted from a later date (`since`, a day agreed) may well be done before it.
            first = min(day, trigger.occurred_on)
            answer = next(
                (a for k in many(get(trigger)) for a in answers.get(k, ()) if a.occurred_on >= first),
                None,
            )
            records.append(trigger)
            if answer is not None:
                records.append(answer)
            if answer is not None and answer.occurred_on <= last:
                in_time.append((trigger, answer))
            elif answer is not None:
                late.append((last, trigger))
            elif last < reading.as_of:
                overdue.append((last, trigger))
            else:
                waiting.append((last, trigger))
                reading.book.notice(last + ONE_DAY)
        return self._answer(reading, what, in_time, late, overdue, waiting, records)

    def _answer(
        self,
        reading: Reading,
        what: Text,
        in_time: list[tuple[Evidence, Evidence]],
        answered_late: list[tuple[date, Evidence]],
        overdue: list[tuple[date, Evidence]],
        waiting: list[tuple[date, Evidence]],
        records: list[Evidence],
    ) -> Outcome:
        within = reading.variant(self, reading.as_of).within.text
        late = sorted((*answered_late, *overdue), key=lambda pair: pair[0])
        decided = len(in_time) + len(late)
        unique = list({e.id: e for e in records}.values())
        # A trigger answered late stays in the count but asks for nothing more; one never answered is still due.
        dues = (
            *(Due(on, what + named(e), late=True) for on, e in sorted(overdue, key=lambda pair: pair[0])),
            *(Due(on, what + named(e)) for on, e in sorted(waiting, key=lambda pair: pair[0])),
        )
        if decided == 0:
            first = waiting[0][0] if len(waiting) == 1 else min(w[0] for w in waiting)
            return Outcome(
                Status.PENDING,
                lambda: Text(
                    f"“{what.zh}”有{len(waiting)}件尚在期限内，最早{date_text(first).zh}到期",
                    f"“{what.en}”: {len(waiting)} still within time, the first due on {first}",
                ),
                unique,
                [],
                dues,
            )
        met = len(in_time) >= self.at_least * decided
        goal = "" if self.at_least >= 1 else f"（要求{self.at_least:.0%}）"
        goal_en = "" if self.at_least >= 1 else f" ({self.at_least:.0%} asked)"
        if met:
            trigger, answer = min(in_time, key=lambda p: p[0] is not p[1])
            return Outcome(
                Status.CONFORMING,
                lambda: Text(
                    f"“{what.zh}”{decided}件中{len(in_time)}件在{within.zh}内办理{goal}",
                    f"“{what.en}”: {len(in_time)} of {decided} answered within {within.en}{goal_en}",
                ),
                unique,
                [trigger] if trigger is answer else [trigger, answer],
                dues,
            )
        exceptions = "、".join(
            f"{date_text(e.occurred_on).zh}{f'（{e.subject}）' if e.subject else ''}" for _, e in late[:6]
        ) + (f"等{len(late)}件" if len(late) > 6 else "")
        exceptions_en = ", ".join(f"{e.occurred_on}{f' ({e.subject})' if e.subject else ''}" for _, e in late[:6]) + (
            f" and {len(late) - 6} more" if len(late) > 6 else ""
        )
        return Outcome(
            Status.NONCONFORMING,
            lambda: Text(
                f"“{what.zh}”{decided}件中有{len(late)}件未在{within.zh}内办理{goal}：{exceptions}",
                f"“{what.en}”: {len(late)} of {decided} not answered within {within.en}{goal_en}: {exceptions_en}",
            ),
            unique,
            [],
            dues,
        )


def named(record: Evidence) -> Text:
    """Which record is meant, for an agenda."""
    day = date_text(record.occurred_on)
    label = f" {record.subject}" if record.subject else ""
    return Text(f"（{day.zh}{label}）", f" ({day.en}{label})")


def nothing_in_scope(shown_by: RuleType | None, reading: Reading, what: Text) -> Outcome:
    """Nothing to judge: not applicable where a record says that there is nothing, else not evidenced."""
    if shown_by is None:
        return Outcome(Status.NOT_EVIDENCED, missing(what))
    shown = shown_by.judge(reading)
    if shown.status is Status.CONFORMING:
        return Outcome(
            Status.NOT_APPLICABLE,
            lambda: Text(f"没有“{what.zh}”：", f"there is no “{what.en}”: ") + shown.reason(),
            shown.records,
            shown.witness,
            shown.dues,
        )
    return Outcome(
        Status.NOT_EVIDENCED,
        lambda: Text(
            f"没有“{what.zh}”的有效记录，也没有记录说明确实没有",
            f"no record of “{what.en}”, and none that says there is none",
        ),
        shown.records,
    )
