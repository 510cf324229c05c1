"""Health: the community's health institution, its coverage of the people it serves, health education and aid."""

from community_core.domain.health import files, measures, services

FACTS: tuple[type, ...] = (*services.FACTS, *measures.FACTS)
ENTITIES: tuple[type, ...] = files.ENTITIES
GUARDS = files.GUARDS
