"""Exporters: an assessment written in a format. Plugins add further ones."""

from collections.abc import Callable
from typing import Literal

import attrs

from community_core.assessment import Assessment
from community_core.standard.units import Catalogue
from community_core.text import Text


@attrs.frozen
class Exporter:
    """A format: its name on the command line, what it is for (`assessment` or `agenda`), and the function that writes it."""

    name: str
    what: Literal["assessment", "agenda"]
    suffix: str
    title: Text
    write: Callable[[Assessment, Catalogue], bytes]


EXPORTERS: tuple[Exporter, ...] = ()
