"""Welfare: rights, social insurance, care, relief and giving, and help calls – as counts, never as persons."""

from community_core.domain.welfare import entities, measures, records

FACTS: tuple[type, ...] = (*records.FACTS, *measures.FACTS)
ENTITIES: tuple[type, ...] = entities.ENTITIES
GUARDS = entities.GUARDS
