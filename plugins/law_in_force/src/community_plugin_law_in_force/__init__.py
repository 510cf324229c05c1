"""What later law changed of DB11/T 1466-2017: overlays, one guard and two schedules, each with citation and date."""

from community_core.entities import Guard
from community_core.plugins import hookimpl
from community_core.schedules import Schedule
from community_core.standard.overlays import Overlay
from community_plugin_law_in_force.guards import GUARDS
from community_plugin_law_in_force.overlays import OVERLAYS
from community_plugin_law_in_force.terms import SCHEDULES


@hookimpl
def register_overlays() -> tuple[Overlay, ...]:
    """What the editions `in-force` reads differently from the text of 2017."""
    return OVERLAYS


@hookimpl
def register_guards() -> tuple[Guard, ...]:
    """Public fund-raising only by, or together with, a qualified charity."""
    return GUARDS


@hookimpl
def register_schedules() -> tuple[Schedule, ...]:
    """Time limits of the residence permit and of legal aid."""
    return SCHEDULES
