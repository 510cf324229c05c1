"""Environment: sanitation, greening, upkeep of what everyone uses, and signs (chapter 10)."""

from community_core.domain.environment import entities, facilities, vocabulary, work

FACTS: tuple[type, ...] = (*facilities.FACTS, *work.FACTS)
ENTITIES: tuple[type, ...] = entities.ENTITIES
GUARDS = entities.GUARDS

__all__ = ["ENTITIES", "FACTS", "GUARDS", "entities", "facilities", "vocabulary", "work"]
