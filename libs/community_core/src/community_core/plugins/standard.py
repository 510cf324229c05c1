"""DB11/T 1466-2017 as the first plugin."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from community_core.plugins.hookspecs import hookimpl
from community_core.rules import RULE_TYPES, RuleType
from community_core.standard.units import CatalogueSource, built_in_documents
from community_core.text import Text

CONTEXTS = (
    "registry",
    "governance",
    "staffing",
    "facilities",
    "security",
    "environment",
    "employment",
    "welfare",
    "justice",
    "volunteer",
    "property",
    "convenience",
    "health",
    "culture",
)


def _from_contexts(name: str) -> Iterable[Any]:
    for context in (*CONTEXTS, "attestation"):
        yield from getattr(import_module(f"community_core.domain.{context}"), name, ())


@hookimpl
def register_catalogues() -> tuple[CatalogueSource, ...]:
    """The 206 units."""
    title = Text("社区管理与服务规范", "Specification for the management and service of communities")
    return (CatalogueSource("DB11/T 1466-2017", title, tuple(built_in_documents())),)


@hookimpl
def register_fact_types() -> tuple[type, ...]:
    """The facts of the fourteen contexts, and attestations."""
    return tuple(_from_contexts("FACTS"))


@hookimpl
def register_rule_types() -> tuple[type[RuleType], ...]:
    """The rule types of assessment."""
    return RULE_TYPES


@hookimpl
def register_guards() -> tuple[Any, ...]:
    """The guards of the fourteen contexts."""
    return tuple(_from_contexts("GUARDS"))


@hookimpl
def register_importers() -> tuple[Any, ...]:
    """JSON Lines, CSV and Excel, where the extra `files` is installed."""
    try:
        readers = import_module("community_core.readers")
    except ImportError:
        return ()
    return tuple(readers.IMPORTERS)


@hookimpl
def register_exporters() -> tuple[Any, ...]:
    """JSON always; table, HTML, Excel and iCalendar where the extra `cli` is installed."""
    return tuple(import_module("community_core.exporting").EXPORTERS)
