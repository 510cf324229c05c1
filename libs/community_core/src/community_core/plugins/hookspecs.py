"""What a plugin may give. Each hook returns declarative objects that can be listed, documented and tested."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from community_core.entities import Guard
    from community_core.exporting import Exporter
    from community_core.readers import Importer
    from community_core.rules import RuleType
    from community_core.schedules import Schedule
    from community_core.standard.overlays import Overlay
    from community_core.standard.units import CatalogueSource

PROJECT = "community"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def register_catalogues() -> "Iterable[CatalogueSource]":
    """Give catalogues: standards as data."""
    return ()


@hookspec
def register_fact_types() -> Iterable[type]:
    """Give fact classes, declared with @fact or @measure."""
    return ()


@hookspec
def register_rule_types() -> "Iterable[type[RuleType]]":
    """Give rule types, which catalogues and overlays can then use by their `kind`."""
    return ()


@hookspec
def register_schedules() -> "Iterable[Schedule]":
    """Give schedules: duties that recur by age or state, their figures as data."""
    return ()


@hookspec
def register_overlays() -> "Iterable[Overlay]":
    """Give what later law changes, with citation and date."""
    return ()


@hookspec
def register_guards() -> "Iterable[Guard]":
    """Give checks of an entity at the moment of change."""
    return ()


@hookspec
def register_importers() -> "Iterable[Importer]":
    """Give readers of further file formats."""
    return ()


@hookspec
def register_exporters() -> "Iterable[Exporter]":
    """Give writers of an assessment in further formats."""
    return ()
