"""Rules that rest on a count of people or on a person's word: share, attested."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import ClassVar

import attrs

from community_core.calendar import ONE_DAY, Duration, date_text
from community_core.domain.attestation import Role
from community_core.rules.base import (
    ATTESTATION,
    Due,
    Named,
    Outcome,
    Reading,
    RuleType,
    Status,
    figure,
    missing,
    where_named,
)
from community_core.rules.where import ALWAYS, Where
from community_core.text import Text


def suppressed(n: int) -> Text:
    """A count as it may be shown: small cells are not, so that nobody can be picked out."""
    return Text(str(n), str(n)) if n >= 10 or n == 0 else Text("不足10", "under 10")


@attrs.frozen(kw_only=True)
class Share(RuleType):
    """The latest measure reaches a share of its population."""

    kind: ClassVar[str] = "share"

    measure: str
    at_least: float = figure(default=1.0)
    where: Where = ALWAYS
    within: Duration | None = figure(default=None)

    def named(self) -> Iterator[Named]:
        yield from where_named(self.measure, self.where)
        yield self.measure, "numerator", ()
        yield self.measure, "denominator", ()

    def judge(self, reading: Reading) -> Outcome:
        what = self.subject_text(reading, self.measure)
        found = reading.matching(self.measure, self.where, self.within)
        if not found:
            if self.within is None:
                return Outcome(Status.NOT_EVIDENCED, missing(what))
            length = self.within.text
            return Outcome(
                Status.NOT_EVIDENCED,
                lambda: Text(
                    f"最近{length.zh}内没有“{what.zh}”的统计", f"no figures for “{what.en}” in the last {length.en}"
                ),
            )
        latest = found[-1]
        have, all_ = latest.content.numerator, latest.content.denominator
        if all_ == 0:
            return Outcome(Status.NOT_APPLICABLE, lambda: self._nobody(what, latest.occurred_on), [latest], [latest])
        met = have >= all_ * Decimal(str(self.at_least))
        dues = (Due(reading.after(latest.occurred_on, self.within), what),) if self.within is not None else ()

        def reason() -> Text:
            return self._said(what, have, all_, latest.occurred_on, met)

        if met:
            return Outcome(Status.CONFORMING, reason, [latest], [latest], dues)
        return Outcome(Status.NONCONFORMING, reason, [latest])

    @staticmethod
    def _nobody(what: Text, counted_on: date) -> Text:
        when = date_text(counted_on)
        return Text(f"{when.zh}统计，“{what.zh}”没有对象", f"counted on {when.en}, nobody falls under “{what.en}”")

    def _said(self, what: Text, have: int, all_: int, counted_on: date, met: bool) -> Text:
        when = date_text(counted_on)
        n, of = suppressed(have), suppressed(all_)
        target = 100 * Decimal(str(self.at_least))
        exact = 100 * Decimal(have) / all_
        tenths = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
        if not met and tenths >= target:  # 79.98 % must not read as the 80 % that it misses
            tenths = exact.quantize(Decimal("0.1"), ROUND_FLOOR)
        percent = f"{tenths}".removesuffix(".0") + "%"
        if n.zh != str(have) or of.zh != str(all_):
            percent = ""  # a percentage would give the suppressed figure away
        goal = f"{float(target):g}%"
        verb = Text("达到", "reaches") if met else Text("未达到", "misses")
        return Text(
            f"“{what.zh}”{percent}（{n.zh}/{of.zh}，{when.zh}统计），{verb.zh}{goal}",
            f"“{what.en}” {percent} ({n.en}/{of.en}, counted on {when.en}), {verb.en} {goal}".replace("  (", " ("),
        )


@attrs.frozen(kw_only=True)
class Attested(RuleType):
    """The latest attestation by an authorised role says met, and has not lapsed."""

    kind: ClassVar[str] = "attested"

    by: tuple[str, ...] = figure()
    valid_for: Duration = figure(
        default=Duration(months=12),
        why=Text(
            "现场认定每年重做一次，以反映近况", "attestations are renewed yearly, so that they speak of the present"
        ),
    )

    def named(self) -> Iterator[Named]:
        yield ATTESTATION, None, ()
        yield ATTESTATION, "by", self.by

    def judge(self, reading: Reading) -> Outcome:
        roles = frozenset(self.by)
        # Not the clause's latest state: what an unauthorised person says later undoes no verdict of one who may.
        found = [
            e
            for e in reading.history(ATTESTATION)
            if e.subject == reading.clause and e.content.by in roles and (e.content.note or e.content.document)
        ]
        who = Text.join(Role.of(r).text for r in self.by)
        if not found:
            return Outcome(
                Status.NOT_EVIDENCED,
                lambda: Text(f"尚无{who.zh}的现场认定", f"not yet attested by {who.en}"),
            )
        latest = found[-1]
        when = date_text(latest.occurred_on)
        role = latest.content.by.text
        until = reading.after(latest.occurred_on, self.valid_for)
        if latest.valid_until is not None:
            until = min(until, latest.valid_until)
        if latest.ended_on is not None:
            until = min(until, latest.ended_on - ONE_DAY)
        if until < reading.as_of:
            return Outcome(
                Status.NOT_EVIDENCED,
                lambda: Text(
                    f"{role.zh}{when.zh}的认定已于{date_text(until).zh}过期",
                    f"the attestation of {when.en} lapsed on {until}",
                ),
            )
        reading.book.notice(until + ONE_DAY)
        due = Due(until, Text("重新认定", "attestation to be renewed"))
        if latest.content.verdict == "met":
            return Outcome(
                Status.CONFORMING,
                lambda: Text(
                    f"{role.zh}{when.zh}认定做到，有效至{date_text(until).zh}",
                    f"attested as met by {role.en} on {when.en}, valid until {until}",
                ),
                [latest],
                [latest],
                (due,),
            )
        return Outcome(
            Status.NONCONFORMING,
            lambda: Text(f"{role.zh}{when.zh}认定未做到", f"attested as not met by {role.en} on {when.en}"),
            [latest],
        )
