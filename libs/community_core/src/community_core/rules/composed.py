"""Rules made of rules: all_of, any_of, rollup."""

from collections.abc import Iterable
from operator import attrgetter
from typing import ClassVar

import attrs

from community_core.evidence import Evidence
from community_core.rules.base import Outcome, Reading, RuleType, Status, Verdict, worst
from community_core.text import Text

_ID = attrgetter("id")


def unique(records: Iterable[Evidence]) -> list[Evidence]:
    """Each record once, in order of first appearance."""
    records = records if isinstance(records, list) else list(records)
    return list(dict(zip(map(_ID, records), records, strict=True)).values())


def reasons(outcomes: Iterable[Outcome]) -> Text:
    """All reasons in one text."""
    return Text.join((o.reason() for o in outcomes), zh="；", en="; ")


@attrs.frozen(kw_only=True)
class AllOf(RuleType):
    """Every inner rule is met."""

    kind: ClassVar[str] = "all_of"

    rules: tuple[RuleType, ...]

    def inner(self) -> tuple[RuleType, ...]:
        return self.rules

    def judge(self, reading: Reading) -> Outcome:
        outcomes = [rule.judge(reading) for rule in self.rules]
        status = worst(o.status for o in outcomes)
        shown = [o for o in outcomes if o.status is not Status.CONFORMING] or outcomes
        return Outcome(
            status,
            lambda: reasons(shown),
            unique(e for o in outcomes for e in o.records),
            unique(e for o in outcomes for e in o.witness),
            tuple(d for o in outcomes for d in o.dues),
            tuple((r.id, o) for r, o in zip(self.rules, outcomes, strict=True)),
        )


_BEST_FIRST = (Status.CONFORMING, Status.PENDING, Status.NONCONFORMING, Status.NOT_EVIDENCED, Status.NOT_APPLICABLE)


@attrs.frozen(kw_only=True)
class AnyOf(RuleType):
    """At least one inner rule is met."""

    kind: ClassVar[str] = "any_of"

    rules: tuple[RuleType, ...]

    def inner(self) -> tuple[RuleType, ...]:
        return self.rules

    def judge(self, reading: Reading) -> Outcome:
        outcomes = [rule.judge(reading) for rule in self.rules]
        status = min((o.status for o in outcomes), key=_BEST_FIRST.index)
        best = [o for o in outcomes if o.status is status]
        chosen = min(best, key=lambda o: len(o.witness)) if status is Status.CONFORMING else best[0]
        shown = best if status is Status.CONFORMING else outcomes
        return Outcome(
            status,
            lambda: reasons(shown),
            unique(e for o in outcomes for e in o.records),
            chosen.witness,
            chosen.dues,
            tuple((r.id, o) for r, o in zip(self.rules, outcomes, strict=True)),
        )


@attrs.frozen(kw_only=True)
class Rollup(RuleType):
    """The worst of a clause's lettered items."""

    kind: ClassVar[str] = "rollup"

    items: tuple[str, ...]

    def judge(self, reading: Reading) -> Outcome:
        findings = [(item, reading.finding(item)) for item in self.items]
        status = worst(f.status for _, f in findings)
        advice = (Status.RECOMMENDED, Status.OPTIONAL)
        fine = (Status.CONFORMING, Status.NOT_APPLICABLE, *advice)
        short = [(i, f) for i, f in findings if f.status not in fine]
        advised = [(i, f) for i, f in findings if f.status in advice]

        def named(some: list[tuple[str, Verdict]]) -> Text:
            return Text.join(Text(f"{i}{f.status.text.zh}", f"{i} {f.status.text.en}") for i, f in some)

        def reason() -> Text:
            n, k = len(findings), len(short)
            if short:
                verb = "falls" if k == 1 else "fall"
                said = Text(f"{n}项中有{k}项未符合：", f"{k} of {n} items {verb} short: ") + named(short)
                return said + Text("；另有", "; besides, ") + named(advised) if advised else said
            if advised:
                return Text(f"{n}项中应做的都已做到；", f"all that is mandatory of {n} items is met; ") + named(advised)
            return Text(f"{n}项均符合", f"all {n} items conform")

        return Outcome(
            status,
            reason,
            unique(e for _, f in findings for e in f.counted),
            unique(e for _, f in findings for e in f.sufficient),
            tuple(d for _, f in findings for d in f.dues),
        )
