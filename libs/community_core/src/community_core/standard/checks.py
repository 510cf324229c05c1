"""Checks of a catalogue against the fact types: every name and every value that a rule speaks of must exist."""

from collections.abc import Iterable, Iterator
from datetime import date

from community_core.facts import FactType, FactTypes
from community_core.rules.base import RuleType
from community_core.rules.where import ENVELOPE_READ
from community_core.standard.units import Unit


def problems_of(units: Iterable[Unit], fact_types: FactTypes) -> list[str]:
    """All that is wrong, one line each; empty when the catalogue can be used."""
    return [f"{u.number}: {p}" for u in units for r in u.rules for p in _problems(r.test, fact_types)] + [
        f"{u.number}: applies_when names {name!r}, which the community profile does not have"
        for u in units
        for r in u.rules
        if r.applies_when is not None
        for name, _ in r.applies_when.names()
        if (profile := fact_types.get("registry.community_profile")) is None or profile.attribute(name) is None
    ]


def _problems(test: RuleType, fact_types: FactTypes) -> Iterator[str]:
    for rule in test.walk():
        for name, attribute, values in rule.named():
            declared = fact_types.get(name)
            if declared is None:
                near = fact_types.nearest(name)
                yield f"rule {rule.id}: there is no fact type {name}" + (f"; did you mean {near}" if near else "")
            elif attribute is not None:
                yield from (f"rule {rule.id}: {p}" for p in _attribute(declared, attribute, values))


def _attribute(declared: FactType, name: str, values: Iterable[object]) -> Iterator[str]:
    if name in ENVELOPE_READ:
        return
    found = declared.attribute(name)
    if found is None:
        yield f"{declared.name} has no attribute {name}; it has {', '.join(a.name for a in declared.attributes)}"
    elif found.term is not None:
        for value in values:
            if value not in found.term.codes():
                yield f"{declared.name}.{name} has no value {value!r}; it has {', '.join(found.term.codes())}"
    else:
        for value in values:
            if found.type is bool and not isinstance(value, bool):
                yield f"{declared.name}.{name} is true or false, not {value!r}"
            if found.type is int and not isinstance(value, (int, float)):
                yield f"{declared.name}.{name} is a number, not {value!r}"
            if found.type is date and not isinstance(value, date):
                yield f"{declared.name}.{name} is a date, not {value!r}"
