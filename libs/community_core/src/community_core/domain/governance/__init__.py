"""Governance: bodies and elections, meetings, rule documents, disclosure, funds."""

from community_core.domain.governance import bodies, disclosure, self_government

FACTS: tuple[type, ...] = (*bodies.FACTS, *disclosure.FACTS, *self_government.FACTS)
ENTITIES: tuple[type, ...] = (*bodies.ENTITIES, *disclosure.ENTITIES, *self_government.ENTITIES)
GUARDS = (*bodies.GUARDS, *disclosure.GUARDS, *self_government.GUARDS)
