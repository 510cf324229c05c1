"""The standard, loaded: catalogue, fact types and editions, from whatever plugins are given."""

from collections.abc import Iterable
from datetime import date, datetime

import attrs

from community_core.assessment import Assessment, assess_edition
from community_core.calendar import WorkingDay, monday_to_friday
from community_core.entities import Guard
from community_core.errors import CommunityError, InvalidCatalogue, OverlayConflict
from community_core.evidence import Evidence
from community_core.facts import FactTypes, fact_type_of
from community_core.plugins.manager import Plugins
from community_core.rules import RuleType
from community_core.schedules import of_plugins
from community_core.standard.checks import problems_of
from community_core.standard.edition import Edition
from community_core.standard.overlays import Overlay
from community_core.standard.units import (
    Catalogue,
    CatalogueSource,
    Heading,
    Unit,
    catalogue_from,
    order_of,
    rule_converter,
)
from community_core.text import Text

IN_FORCE = "in-force"


class Standard:
    """Everything needed to judge. Build it once with `load` and pass it on; it never changes."""

    def __init__(self, plugins: Plugins) -> None:
        self.plugins = plugins
        self.fact_types = self._fact_types()
        rule_types = self._rule_types()
        self._converter = rule_converter(rule_types)
        self.catalogue = self._catalogue(rule_types)
        self.guards: tuple[Guard, ...] = tuple(g for _, g in plugins.collect("register_guards", Guard))
        self.schedules = of_plugins(plugins)
        self._2017 = Edition("2017", self.catalogue, (), self._converter)
        self._in_force: Edition | None = None

    @classmethod
    def load(cls, plugins: Plugins | None = None) -> "Standard":
        """The standard with the plugins given; without any, with those that are installed."""
        return cls(plugins if plugins is not None else Plugins.installed())

    def _fact_types(self) -> FactTypes:
        classes: list[type] = []
        for plugin, cls in self.plugins.collect("register_fact_types", type):
            try:
                fact_type_of(cls)
                FactTypes([*classes, cls])
            except CommunityError as error:
                self.plugins.refuse(plugin, "register_fact_types", error)
                continue
            classes.append(cls)
        return FactTypes(classes)

    def _rule_types(self) -> tuple[type[RuleType], ...]:
        found: dict[str, type[RuleType]] = {}
        for plugin, cls in self.plugins.collect("register_rule_types", type):
            if not issubclass(cls, RuleType) or not cls.kind or cls.kind in found:
                error = InvalidCatalogue((f"{cls.__name__} is no rule type with a kind of its own",))
                self.plugins.refuse(plugin, "register_rule_types", error)
                continue
            found[cls.kind] = cls
        return tuple(found.values())

    def _catalogue(self, rule_types: Iterable[type[RuleType]]) -> Catalogue:
        units: dict[str, Unit] = {}
        headings: list[Heading] = []
        chapters: list[Heading] = []
        ids: list[tuple[str, Text]] = []
        types = tuple(rule_types)
        for plugin, source in self.plugins.collect("register_catalogues", CatalogueSource):
            try:
                found = catalogue_from(source.id, source.title, source.documents, types)
                problems = problems_of(found.units, self.fact_types)
                twice = [u.number for u in found.units if u.number in units]
                if problems or twice:
                    raise InvalidCatalogue((*problems, *(f"{n} is there already" for n in twice)))
            except CommunityError as error:
                if plugin == "standard":
                    raise
                self.plugins.refuse(plugin, "register_catalogues", error)
                continue
            ids.append((found.id, found.title))
            units.update((u.number, u) for u in found.units)
            headings.extend(found.headings)
            chapters.extend(found.chapters)
        return Catalogue(
            "; ".join(i for i, _ in ids),
            Text.join((t for _, t in ids)),
            tuple(chapters),
            tuple(headings),
            tuple(sorted(units.values(), key=lambda u: order_of(u.number))),
        )

    def edition(self, name: str = "2017") -> Edition:
        """`2017`: the text alone. `in-force`: with the overlays of all plugins. Raises `OverlayConflict`."""
        if name == "2017":
            return self._2017
        if name != IN_FORCE:
            raise CommunityError(
                Text(
                    f"没有版本“{name}”；请用 2017 或 in-force。", f"there is no edition {name!r}; use 2017 or in-force."
                )
            )
        if self._in_force is None:
            self._in_force = self._with_overlays()
        return self._in_force

    def _with_overlays(self) -> Edition:
        good: list[Overlay] = []
        by_plugin: dict[str, list[Overlay]] = {}
        for plugin, overlay in self.plugins.collect("register_overlays", Overlay):
            by_plugin.setdefault(plugin, []).append(attrs.evolve(overlay, plugin=plugin))
        edition = Edition(IN_FORCE, self.catalogue, good, self._converter)
        for plugin, overlays in by_plugin.items():
            # One plugin after the other, so that a faulty one is named and the others still count.
            try:
                tried = Edition(IN_FORCE, self.catalogue, [*good, *overlays], self._converter)
                problems = problems_of(tried.units_in_force(), self.fact_types)
                if problems:
                    raise InvalidCatalogue(tuple(dict.fromkeys(problems)))
            except OverlayConflict:
                raise
            except CommunityError as error:
                self.plugins.refuse(plugin, "register_overlays", error)
                continue
            good.extend(overlays)
            edition = tried
        return edition

    def assess(
        self,
        evidence: Iterable[Evidence],
        *,
        as_of: date,
        community: str | None = None,
        known_at: datetime | None = None,
        edition: str = "2017",
        is_working: WorkingDay = monday_to_friday,
    ) -> Assessment:
        """Judge every clause for one community at a date.

        `known_at`: leave out what was recorded later. `edition`: see `edition`.
        `is_working`: the calendar of working days.
        """
        return assess_edition(
            evidence,
            edition=self.edition(edition),
            fact_types=self.fact_types,
            as_of=as_of,
            community=community,
            known_at=known_at,
            is_working=is_working,
        )


def assess(
    evidence: Iterable[Evidence],
    *,
    as_of: date,
    standard: Standard | None = None,
    community: str | None = None,
    known_at: datetime | None = None,
    edition: str = "2017",
    is_working: WorkingDay = monday_to_friday,
) -> Assessment:
    """Judge every clause once: `Standard.assess`, with the installed plugins where no standard is given.

    Whoever assesses more than once loads the standard once and passes it on.
    """
    standard = standard if standard is not None else Standard.load()
    return standard.assess(
        evidence, as_of=as_of, community=community, known_at=known_at, edition=edition, is_working=is_working
    )
