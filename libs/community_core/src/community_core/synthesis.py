"""Evidence that meets a rule, made from the rule itself.

For tests of catalogues and overlays (every rule can be met), for benchmarks, and as a start for example data.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import attrs

from community_core.calendar import Period
from community_core.errors import InvalidValue
from community_core.evidence import Evidence
from community_core.facts import Attribute, FactTypes
from community_core.rules import (
    AllOf,
    AnyOf,
    Attested,
    Cadence,
    Covers,
    Each,
    NoneOpen,
    Present,
    Prompt,
    Rollup,
    RuleType,
    Share,
    Term,
    Where,
    Within,
)
from community_core.rules.base import PROFILE
from community_core.rules.timing import PER_MONTHS
from community_core.standard.edition import Edition
from community_core.text import Text


class CannotSynthesise(InvalidValue):
    """No record was found that passes a `where`."""

    code = "cannot_synthesise"


@attrs.frozen
class Wish:
    """A record that should exist: fact type, attributes that it must have, envelope."""

    fact_type: str
    attributes: Mapping[str, Any]
    on: date
    subject: str = ""


class Synthesis:
    """Makes evidence that meets rules for one community at a date. Ids and subjects count up from a prefix."""

    def __init__(
        self,
        fact_types: FactTypes,
        as_of: date,
        community: str = "c-synthetic",
        commenced_on: date | None = None,
        prefix: str = "",
    ) -> None:
        self.fact_types = fact_types
        self.as_of = as_of
        self.community = community
        self.commenced_on = commenced_on or date(as_of.year - 3, 1, 1)
        self._prefix = prefix
        self._n = 0

    def profile(self, **attributes: Any) -> Evidence:
        """A community profile, commenced long ago unless said otherwise."""
        declared = self.fact_types[PROFILE]
        values = {"name": "示例社区", "commenced_on": self.commenced_on, **attributes}
        return Evidence.of(
            declared.cls(**values), community=self.community, occurred_on=self.commenced_on, id="profile"
        )

    def unit(self, edition: Edition, number: str) -> list[Evidence]:
        """The profile, and evidence that meets every rule of a clause (and of its items)."""
        return [self.profile(), *self._unit(edition, number)]

    def _unit(self, edition: Edition, number: str) -> Iterator[Evidence]:
        dated = edition.unit(number)
        for rule in dated.rules.values():
            yield from self.rule(edition.variant(number, rule.test, self.as_of), number)
        for item in edition.rollups[number]:
            yield from self._unit(edition, item)

    def rule(self, rule: RuleType, clause: str = "") -> list[Evidence]:
        """Evidence that meets one rule; none for rules about other clauses."""
        return [self._evidence(w) for w in self._wishes(rule, clause)]

    def _next(self, prefix: str) -> str:
        self._n += 1
        return f"{self._prefix}{prefix}-{self._n:05}"

    def _evidence(self, wish: Wish) -> Evidence:
        declared = self.fact_types[wish.fact_type]
        return Evidence.of(
            declared.cls(**wish.attributes),
            community=self.community,
            occurred_on=wish.on,
            subject=wish.subject,
            id=self._next("s"),
        )

    def _wish(self, of: str, where: Where, fixed: Mapping[str, Any], on: date | None = None, subject: str = "") -> Wish:
        on = on or self.as_of
        declared = self.fact_types[of]
        if not subject and declared.subject is not None:
            subject = self._next("x")
        values = {a.name: self._plain(a) for a in declared.attributes if a.required}
        for candidate in _candidates(where.data):
            attributes = values | {k: self._fit(declared.attribute(k), v) for k, v in candidate.items()} | dict(fixed)
            attributes.pop("subject", None)
            attributes.pop("occurred_on", None)
            try:
                record = Evidence.of(
                    declared.cls(**attributes), community=self.community, occurred_on=on, subject=subject, id="probe"
                )
            except InvalidValue:
                continue
            if where.match(record):
                return Wish(of, attributes, on, subject)
        raise CannotSynthesise(
            of, str(where.data), Text(f"造不出满足条件的“{of}”记录", f"no {of} record passes {where.data}")
        )

    def _plain(self, a: Attribute) -> Any:
        value: Any
        if a.term is not None:
            value = a.term.codes()[0]
        elif a.type is int:
            value = max(a.minimum or 0, 1 if a.maximum is None else min(1, a.maximum))
        else:
            value = {
                bool: True,
                Decimal: Decimal(1),
                str: "甲",
                date: self.as_of,
                time: time(9),
                Period: Period.containing(self.as_of, 12),
            }.get(a.type)
            if a.type is datetime:
                value = datetime.fromisoformat(f"{self.as_of}T09:00:00+08:00")
        return (value,) if a.many else value

    def _fit(self, a: Attribute | None, value: Any) -> Any:
        if a is None or value is None:
            return value
        if value is _ANY:
            value = self._plain(a)
        if value is _EARLY:
            value = self.as_of - timedelta(days=400) if a.type is date else self._plain(a)
        if value is _OTHER:
            value = a.term.codes()[-1] if a.term is not None else self._plain(a)
        if a.type is int and isinstance(value, float):
            value = int(value) if value == int(value) else int(value) + 1
        if a.many and not isinstance(value, (tuple, list)):
            return (value,)
        return value

    def _wishes(
        self, rule: RuleType, clause: str, on: date | None = None, link: Mapping[str, Any] | None = None
    ) -> Iterator[Wish]:
        link = link or {}
        day = on or self.as_of
        if isinstance(rule, Present):
            for _ in range(rule.at_least):
                yield self._linked(rule.of, rule.where, {}, day, link)
        elif isinstance(rule, Covers):
            days = [day]
            if rule.over == "period":
                days = [p.start for p in self._periods(PER_MONTHS[rule.per or "P1Y"])]
            for start in days:
                yield from self._covering(rule.of, rule.where, rule.attribute, rule.values, start, link)
        elif isinstance(rule, Within):
            value = rule.min if rule.min is not None else rule.max
            yield self._linked(rule.of, rule.where, {rule.attribute: value}, day, link)
        elif isinstance(rule, Share):
            yield self._linked(rule.measure, rule.where, {"numerator": 40, "denominator": 40}, day, link)
        elif isinstance(rule, Attested):
            yield Wish("assessment.attestation", {"verdict": "met", "by": rule.by[0], "note": "查看现场"}, day, clause)
        elif isinstance(rule, Term):
            yield self._linked(rule.of, rule.where, {rule.from_: day}, day, link)
        elif isinstance(rule, Cadence):
            yield from self._cadence(rule, link)
        elif isinstance(rule, Prompt):
            yield from self._prompt(rule, day, link)
        elif isinstance(rule, NoneOpen):
            yield self._linked(rule.inspected_by, rule.inspected_where, {}, day, link)
        elif isinstance(rule, Each):
            yield from self._each(rule, clause, day, link)
        elif isinstance(rule, AllOf):
            for inner in rule.rules:
                yield from self._wishes(inner, clause, day, link)
        elif isinstance(rule, AnyOf):
            yield from self._wishes(rule.rules[0], clause, day, link)
        elif not isinstance(rule, Rollup):
            raise CannotSynthesise(
                rule.kind, rule.kind, Text(f"不认识规则类型 {rule.kind}", f"rule type {rule.kind} is unknown here")
            )

    def _linked(self, of: str, where: Where, fixed: Mapping[str, Any], on: date, link: Mapping[str, Any]) -> Wish:
        """A wish tied to a register's subject: `link` maps "via" to the attribute and "key" to the subject."""
        via = link.get("via")
        if via == "subject":
            return self._wish(of, where, fixed, on, link["key"])
        if via is not None and (declared := self.fact_types[of].attribute(via)) is not None:
            fixed = {**fixed, via: (link["key"],) if declared.many else link["key"]}
        return self._wish(of, where, fixed, on)

    def _covering(
        self, of: str, where: Where, name: str, values: Iterable[str], on: date, link: Mapping[str, Any]
    ) -> Iterator[Wish]:
        declared = self.fact_types[of].attribute(name)
        groups = [tuple(values)] if declared is not None and declared.many else [(v,) for v in values]
        for group in groups:
            value = group if declared is not None and declared.many else group[0]
            try:
                yield self._linked(of, where, {name: value}, on, link)
            except CannotSynthesise:
                # `where` may fix the attribute itself: then single values are tried apart.
                for v in group:
                    yield self._linked(of, where, {name: (v,)}, on, link)

    def _periods(self, months: int) -> list[Period]:
        period = Period.containing(self.as_of, months)
        out = [period]
        for _ in range(12 // months):
            period = period.previous
            out.append(period)
        return [p for p in reversed(out) if p.start >= self.commenced_on]

    def _cadence(self, rule: Cadence, link: Mapping[str, Any]) -> Iterator[Wish]:
        for p in self._periods(PER_MONTHS[rule.per]):
            for n in range(rule.at_least):
                on = min(p.start + timedelta(days=n), self.as_of)
                fixed: dict[str, Any] = {}
                declared = self.fact_types[rule.of].attribute(rule.period_of or "")
                if declared is not None:
                    fixed[declared.name] = p if declared.type is Period else p.start
                if rule.covering is None:
                    yield self._linked(rule.of, rule.where, fixed, on, link)
                    continue
                many = self.fact_types[rule.of].attribute(rule.covering)
                groups = [rule.values] if many is not None and many.many else [(v,) for v in rule.values]
                for group in groups:
                    value = group if many is not None and many.many else group[0]
                    yield self._linked(rule.of, rule.where, {**fixed, rule.covering: value}, on, link)

    def _prompt(self, rule: Prompt, day: date, link: Mapping[str, Any]) -> Iterator[Wish]:
        fixed = {rule.since: day} if rule.since is not None else {}
        trigger = self._linked(rule.of, rule.where, fixed, day, link)
        if rule.of == rule.to and rule.via == rule.key == "subject" and rule.to_where == rule.where:
            yield trigger
            return
        key = trigger.subject if rule.key == "subject" else trigger.attributes[rule.key]
        if rule.key == "subject" and not key:
            key = self._next("x")
            trigger = attrs.evolve(trigger, subject=key)
        yield trigger
        if isinstance(key, tuple):
            key = key[0]
        yield self._linked(rule.to, rule.to_where, {}, day, {"via": rule.via, "key": key})

    def _each(self, rule: Each, clause: str, day: date, link: Mapping[str, Any]) -> Iterator[Wish]:
        own = {}
        inner_on = day
        if rule.before is not None:
            own[rule.before] = day
            inner_on = day - timedelta(days=1)
        if rule.of in rule.has.reads():
            candidates = [w for w in self._wishes(rule.has, clause, day) if w.fact_type == rule.of]
            register = self._merged(rule.of, rule.where, candidates, own, day)
        else:
            register = self._linked(rule.of, rule.where, own, day, link)
        if not register.subject:
            register = attrs.evolve(register, subject=self._next("x"))
        yield register
        for wish in self._wishes(rule.has, clause, inner_on, {"via": rule.via, "key": register.subject}):
            if wish.fact_type != rule.of:
                yield wish

    def _merged(self, of: str, where: Where, wishes: list[Wish], own: Mapping[str, Any], on: date) -> Wish:
        base = self._wish(of, where, own, on)
        attributes = dict(base.attributes)
        plain = {a.name: self._plain(a) for a in self.fact_types[of].attributes if a.required}
        for wish in wishes:
            for name, value in wish.attributes.items():
                if name not in plain or value != plain[name] or name not in attributes:
                    old = attributes.get(name)
                    joined = isinstance(value, tuple) and isinstance(old, tuple) and old != plain.get(name)
                    attributes[name] = tuple(dict.fromkeys((*old, *value))) if joined else value  # type: ignore[misc]  # joined says old is a tuple
        return Wish(of, attributes, on, base.subject)


_ANY = object()
_OTHER = object()
_EARLY = object()


def _candidates(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Attribute values that may pass a `where`, the likeliest first."""
    found: list[dict[str, Any]] = [{}]

    def cross(options: list[dict[str, Any]]) -> None:
        nonlocal found
        found = [{**a, **_join(a, b)} for b in options for a in found][:64]

    for key, value in data.items():
        if key == "all":
            for part in value:
                cross(list(_candidates(part)))
        elif key == "any":
            cross([c for part in value for c in _candidates(part)])
        elif key == "not":
            cross([{}, *({name: None} for name in value), *({name: False} for name in value)])
        elif isinstance(value, Mapping):
            for sign, v in value.items():
                cross(_options(key, sign, v))
        else:
            cross([{key: value}])
    yield from found


def _join(a: Mapping[str, Any], b: Mapping[str, Any]) -> dict[str, Any]:
    return {k: (*a[k], *v) if isinstance(v, tuple) and isinstance(a.get(k), tuple) else v for k, v in b.items()}


def _options(name: str, sign: str, value: Any) -> list[dict[str, Any]]:
    if isinstance(value, Mapping):
        other = value["attribute"]
        return [
            {},
            {name: _ANY, other: _ANY},
            {name: 2, other: 1},
            {name: 1, other: 2},
            {name: ("a",), other: ("a",)},
            {name: _EARLY},
        ]
    if sign == "exists":
        return [{name: _ANY if value else None}]
    if sign == "in":
        return [{name: v} for v in value]
    if sign == "⊇":
        return [{name: tuple(value) if isinstance(value, (list, tuple)) else (value,)}]
    if sign in (">", "≠", "<") and isinstance(value, (int, float)) and not isinstance(value, bool):
        step = -1 if sign == "<" else 1
        return [{name: value + step}]
    if sign == "≠":
        return [{}, {name: None}, {name: _OTHER}]
    return [{name: value}]
