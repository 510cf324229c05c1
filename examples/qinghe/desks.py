"""All desks of the community, in the order in which their files are written."""

from collections.abc import Iterator

from community_core.facts import FactTypes
from qinghe import committee, culture, environment, everyday, health, justice, property, security, station, welfare
from qinghe.kit import Desk


def desks(fact_types: FactTypes) -> Iterator[Desk]:
    """Each desk with its records."""
    for module in (
        committee,
        station,
        security,
        environment,
        health,
        culture,
        property,
        welfare,
        justice,
        everyday,
    ):
        for file, fill in module.FILES:
            desk = Desk(file, fact_types)
            fill(desk)
            yield desk
