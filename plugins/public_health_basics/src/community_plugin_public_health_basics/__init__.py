"""Figures of basic public health behind clause 11.10: schedules by age and state, and overlays, each cited."""

from community_core.plugins import hookimpl
from community_core.schedules import Schedule
from community_core.standard.overlays import Overlay
from community_plugin_public_health_basics.overlays import OVERLAYS
from community_plugin_public_health_basics.programmes import SCHEDULES


@hookimpl
def register_schedules() -> tuple[Schedule, ...]:
    """Child checks, vaccination certificate, mental-health follow-ups, elderly care, health records."""
    return SCHEDULES


@hookimpl
def register_overlays() -> tuple[Overlay, ...]:
    """Where a national figure replaces an interpretation of ours."""
    return OVERLAYS
