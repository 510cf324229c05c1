"""An edition: the catalogue with or without later law, and the parameters in force at any date."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs
import cattrs

from community_core.errors import InvalidCatalogue, OverlayConflict, UnknownClause
from community_core.rules import RuleType
from community_core.standard.overlays import Overlay
from community_core.standard.units import Catalogue, Modality, Rule, Source, Unit, rule_from
from community_core.text import Text

BEGINNING = date.min


@attrs.frozen
class InForce:
    """A value of a parameter, from a date on, with its source."""

    since: date
    value: Any
    source: Source


@attrs.frozen
class Parameter:
    """A parameter as a finding reports it. `in_force_from` is None where the clause itself is the source."""

    name: str
    value: Any
    source: Source
    in_force_from: date | None


class DatedUnit:
    """A unit with what law changed of it."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.rules: dict[str, Rule] = {r.id: r for r in unit.rules}
        self.rule_reads: dict[str, frozenset[str]] = {}
        self.nodes: dict[str, RuleType] = {}
        self.owner: dict[str, Rule] = {}
        self.history: dict[tuple[str, str], list[InForce]] = {}
        self.added: dict[str, tuple[date, Source]] = {}
        self.suspended: dict[str, list[tuple[date, Source]]] = {}
        self.titles: list[tuple[date, Text, str]] = []
        self.dates: tuple[date, ...] = ()
        self.changed: frozenset[str] = frozenset()
        for rule in unit.rules:
            self._enter(rule)

    def _enter(self, rule: Rule) -> None:
        self.rules[rule.id] = rule
        self.rule_reads[rule.id] = rule.reads()
        for node in rule.test.walk():
            self.nodes[node.id] = node
            self.owner[node.id] = rule

    def title(self, on: date) -> Text:
        """Its title on a date."""
        return next((t for since, t, _ in reversed(self.titles) if since <= on), self.unit.title)

    def suspended_by(self, rule: str, on: date) -> Source | None:
        """The law that suspends a rule on a date, if any."""
        if not self.suspended:
            return None
        found = [(s, src) for key in (rule, "") for s, src in self.suspended.get(key, ()) if s <= on]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def reads(self) -> frozenset[str]:
        """All fact types that any rule depends on."""
        return frozenset().union(*self.rule_reads.values())


class Edition:
    """The catalogue as it is to be judged by. Raises `OverlayConflict` and `InvalidCatalogue` when built."""

    def __init__(
        self, name: str, catalogue: Catalogue, overlays: Iterable[Overlay], converter: cattrs.Converter
    ) -> None:
        self.name = name
        self.catalogue = catalogue
        self.overlays = tuple(overlays)
        self._converter = converter
        self._variants: dict[tuple[str, str, date], RuleType] = {}
        self._set_at: dict[tuple[str, str, str, date], list[tuple[str, Any]]] = {}
        self._plain: dict[str, tuple[Parameter, ...]] = {}
        self.units: dict[str, DatedUnit] = {u.number: DatedUnit(u) for u in catalogue.units}
        problems: list[str] = []
        order = {"add_rule": 0, "set": 1, "extend": 2, "suspend_rule": 3, "rename": 4}
        for overlay in sorted(
            self.overlays, key=lambda o: (o.action != "add_rule", o.in_force_from, order[o.action], o.plugin)
        ):
            try:
                self._apply(overlay)
            except InvalidCatalogue as error:
                problems.extend(f"{overlay.plugin or 'overlay'}: {overlay.clause}: {p}" for p in error.problems)
        if problems:
            raise InvalidCatalogue(tuple(problems))
        for dated in self.units.values():
            dates = {i.since for h in dated.history.values() for i in h if i.since != BEGINNING}
            dates |= {since for since, _ in dated.added.values()}
            dates |= {since for s in dated.suspended.values() for since, _ in s}
            dated.dates = tuple(sorted(dates))
            dated.changed = frozenset(node for node, _ in dated.history)
        self.readers: dict[str, frozenset[str]] = self._readers()
        self.rollups: dict[str, tuple[str, ...]] = {
            n: tuple(i for r in d.rules.values() for node in r.test.walk() for i in getattr(node, "items", ()))
            for n, d in self.units.items()
        }

    def unit(self, number: str) -> DatedUnit:
        """The unit of that number; raises `UnknownClause`."""
        found = self.units.get(number)
        if found is None:
            from difflib import get_close_matches

            near = get_close_matches(number, self.units, n=1, cutoff=0.5)
            raise UnknownClause(number, near[0] if near else None)
        return found

    def _apply(self, overlay: Overlay) -> None:
        dated = self.units.get(overlay.clause)
        if dated is None:
            raise InvalidCatalogue((f"there is no clause {overlay.clause}",))
        source = Source("law", overlay.citation)
        since = overlay.in_force_from
        if overlay.action == "rename" and overlay.title is not None:
            for earlier, title, plugin in dated.titles:
                if (earlier, plugin) != (since, overlay.plugin) and earlier == since and title != overlay.title:
                    raise OverlayConflict(overlay.clause, "title", since.isoformat(), (plugin, overlay.plugin))
            dated.titles.append((since, overlay.title, overlay.plugin))
        elif overlay.action == "suspend_rule":
            if overlay.rule and overlay.rule not in dated.rules:
                raise InvalidCatalogue((f"there is no rule {overlay.rule!r}; there are {', '.join(dated.rules)}",))
            dated.suspended.setdefault(overlay.rule, []).append((since, source))
        elif overlay.action == "add_rule":
            modality = dated.unit.modality
            default = Modality.SHALL if modality is Modality.MIXED else modality
            rule = rule_from(overlay.definition or {}, default, self._converter)
            if rule.id in dated.rules:
                raise InvalidCatalogue((f"there is a rule {rule.id!r} already",))
            dated._enter(rule)
            dated.added[rule.id] = (since, source)
        else:
            self._set(dated, overlay, source)

    def _set(self, dated: DatedUnit, overlay: Overlay, source: Source) -> None:
        node = dated.nodes.get(overlay.rule)
        if node is None:
            raise InvalidCatalogue((f"there is no rule {overlay.rule!r}; there are {', '.join(dated.nodes)}",))
        name = overlay.parameter
        field = next((a for a in attrs.fields(type(node)) if a.name == name), None)
        if field is None or not field.metadata.get("figure"):
            names = ", ".join(a.name for a in attrs.fields(type(node)) if a.metadata.get("figure"))
            raise InvalidCatalogue((f"{overlay.parameter!r} is not a figure of {overlay.rule!r}; there are {names}",))
        try:
            value = self._converter.structure(overlay.value, field.type)
            attrs.evolve(node, **{name: value})  # runs the rule type's own checks
        except (cattrs.BaseValidationError, ValueError, TypeError) as error:
            raise InvalidCatalogue((f"{overlay.parameter} cannot be {overlay.value!r}: {error}",)) from error
        history = dated.history.setdefault((node.id, name), [])
        since = overlay.in_force_from
        before = history[-1].value if history else getattr(node, name)
        if overlay.action == "extend":
            value = tuple(dict.fromkeys((*before, *value)))
        for plugin, earlier in self._set_at.setdefault((overlay.clause, node.id, name, since), []):
            if overlay.action == "set" and plugin != overlay.plugin and earlier != value:
                raise OverlayConflict(
                    overlay.clause, f"{overlay.rule}.{overlay.parameter}", since.isoformat(), (plugin, overlay.plugin)
                )
        if overlay.action == "set":
            self._set_at[(overlay.clause, node.id, name, since)].append((overlay.plugin, value))
        history.append(InForce(since, value, source))

    def _readers(self) -> dict[str, frozenset[str]]:
        readers: dict[str, set[str]] = {}
        for number, dated in self.units.items():
            for fact_type in dated.reads():
                readers.setdefault(fact_type, set()).add(number)
        return {k: frozenset(v) for k, v in readers.items()}

    def is_dated(self, clause: str, rule: Any) -> bool:
        """Whether law changed any parameter of a rule or of the rules inside it."""
        changed = self.units[clause].changed
        return bool(changed) and not changed.isdisjoint(n.id for n in rule.walk())

    def variant(self, clause: str, rule: Any, on: date) -> Any:
        """A rule with its parameters, and those of the rules inside it, in force on a date."""
        if not self.is_dated(clause, rule):
            return rule
        dated = self.units[clause]
        segment = max((d for d in dated.dates if d <= on), default=BEGINNING)
        key = (clause, rule.id, segment)
        found = self._variants.get(key)
        if found is None:
            found = self._variants[key] = self._at(dated, dated.nodes[rule.id], segment)
        return found

    def _at(self, dated: DatedUnit, node: RuleType, on: date) -> RuleType:
        changes: dict[str, Any] = {}
        for field in attrs.fields(type(node)):
            value = getattr(node, field.name)
            if isinstance(value, RuleType):
                changes[field.name] = self._at(dated, value, on)
            elif isinstance(value, tuple) and value and isinstance(value[0], RuleType):
                changes[field.name] = tuple(self._at(dated, v, on) for v in value)
            elif (now := self._in_force(dated, node.id, field.name, on)) is not None:
                changes[field.name] = now.value
        return attrs.evolve(node, **changes) if changes else node

    def units_in_force(self) -> Iterable[Unit]:
        """Every unit as it stands in each stretch of time, for checks."""
        for number, dated in self.units.items():
            for on in (BEGINNING, *dated.dates):
                rules = (attrs.evolve(r, test=self.variant(number, r.test, on)) for r in dated.rules.values())
                yield attrs.evolve(dated.unit, rules=tuple(rules))

    @staticmethod
    def _in_force(dated: DatedUnit, node: str, name: str, on: date) -> InForce | None:
        return next((i for i in reversed(dated.history.get((node, name), ())) if i.since <= on), None)

    def parameters(self, clause: str, used: Mapping[str, Iterable[date]], as_of: date) -> tuple[Parameter, ...]:
        """The figures that a finding rests on: of each rule, those in force on the dates by which it was read."""
        dated = self.units[clause]
        if not dated.dates:
            found = self._plain.get(clause)
            if found is None:
                figures = (f for i, n in dated.nodes.items() for f in self._figures(dated, n, dated.owner[i], as_of))
                found = self._plain[clause] = tuple(figures)
            return found
        out: dict[tuple[str, str, date | None], Parameter] = {}
        for node_id, node in dated.nodes.items():
            owner = dated.owner[node_id]
            if node_id in dated.added and dated.added[node_id][0] > as_of:
                continue
            for on in used.get(node_id, (as_of,)) if node.dated else (as_of,):
                for p in self._figures(dated, node, owner, on):
                    out[(p.name, repr(p.value), p.in_force_from)] = p
        return tuple(out.values())

    def _figures(self, dated: DatedUnit, node: RuleType, owner: Rule, on: date) -> Iterable[Parameter]:
        unused = node.unused()
        for field in attrs.fields(type(node)):
            if not field.metadata.get("figure") or field.name in unused:
                continue
            now = self._in_force(dated, node.id, field.name, on)
            value = now.value if now else getattr(node, field.name)
            if value is None or (now is None and value == () and field.default == ()):
                continue
            name = f"{node.id}.{field.name}"
            if now is not None:
                yield Parameter(name, value, now.source, now.since)
            elif owner.id in dated.added:
                since, source = dated.added[owner.id]
                yield Parameter(name, value, source, since)
            else:
                source = owner.source(name.removeprefix(owner.id + "."), dated.unit.number)
                why = field.metadata.get("why")
                if why is not None and source.kind == "clause" and value == field.default:
                    source = Source("interpretation", why)
                yield Parameter(name, value, source, None)
