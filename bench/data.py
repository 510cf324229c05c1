"""Records for the benchmarks: made from the catalogue's own rules, so that every clause has something to judge."""

import random
from datetime import date, timedelta

import attrs

from community_core import Evidence, Standard
from community_core.codec import evidence_from_json, evidence_to_json
from community_core.synthesis import CannotSynthesise, Synthesis

AS_OF = date(2026, 1, 31)


def records(standard: Standard, count: int, community: str = "c-bench", seed: int = 1) -> list[Evidence]:
    """`count` records of one community over the year before `AS_OF`, in random order; the profile is among them.

    Random order is the worst case: the objects lie scattered in memory. See `as_tables_give_them`.
    """
    edition = standard.edition()
    found: list[Evidence] = [Synthesis(standard.fact_types, AS_OF, community).profile()]
    lap = 0
    while len(found) < count:
        day = AS_OF - timedelta(days=lap * 11 % 360)
        synthesis = Synthesis(standard.fact_types, day, community, prefix=f"{lap}-")
        for number, dated in edition.units.items():
            for rule in dated.rules.values():
                try:
                    found.extend(synthesis.rule(edition.variant(number, rule.test, day), number))
                except CannotSynthesise:
                    continue
        lap += 1
    found = found[:count]
    random.Random(seed).shuffle(found)
    return found


def as_tables_give_them(evidence: list[Evidence], standard: Standard) -> list[Evidence]:
    """The same records as a database or files give them: a fact type after the other, by date, made one by one."""
    ordered = sorted(evidence, key=lambda e: (e.fact_type, e.occurred_on, e.id))
    return [evidence_from_json(evidence_to_json(e), standard.fact_types) for e in ordered]


def renamed(evidence: list[Evidence], community: str) -> list[Evidence]:
    """The same records, as another community's."""
    return [attrs.evolve(e, community=community) for e in evidence]
