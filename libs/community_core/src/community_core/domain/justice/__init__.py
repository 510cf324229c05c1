"""Justice: legal service and publicity, community correction and help for the released, people's mediation."""

from community_core.domain.justice import entities, measures, records

FACTS: tuple[type, ...] = (*records.FACTS, *measures.FACTS)
ENTITIES: tuple[type, ...] = entities.ENTITIES
GUARDS = entities.GUARDS
