"""The standard, loaded from plugins: what is faulty is named and skipped, the rest still counts."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any, ClassVar

import pytest

from community_core import Plugins, Standard, Status, assess, hookimpl
from community_core.domain.registry import CommunityProfile
from community_core.entities import Guard, Refusal, guard
from community_core.errors import CommunityError, InvalidCatalogue, OverlayConflict
from community_core.facts import STATE, attribute, fact
from community_core.rules import RULE_TYPES, Outcome, Present, RuleType
from community_core.standard.overlays import Overlay
from community_core.standard.units import CatalogueSource
from community_core.text import Text
from core_support import CITED, FACTS, HERE, Bin, Visit, day, profile, record

UNIT = """
[[unit]]
number = "{number}"
owner = "registry"
subject = ["community"]
modality = "shall"
title = {{ zh = "桶", en = "Bins" }}
summary = {{ zh = "要有桶", en = "There are bins" }}
[[unit.rule]]
id = "bins"
type = "{kind}"
asks = {{ zh = "垃圾桶", en = "bins" }}
of = "{of}"
"""


def source(name: str, number: str, kind: str = "present", of: str = "t.bin") -> CatalogueSource:
    text = UNIT.format(number=number, kind=kind, of=of)
    return CatalogueSource(name, Text(name, name), ((f"{name}.toml", text),))


@guard("1.1", on=CommunityProfile)
def the_profile_is_fine(_: CommunityProfile) -> Refusal | None:
    """Always."""
    return None


class Base:
    """A small standard."""

    @hookimpl
    def register_fact_types(self) -> Iterable[type]:
        return FACTS

    @hookimpl
    def register_rule_types(self) -> Iterable[type[RuleType]]:
        return RULE_TYPES

    @hookimpl
    def register_catalogues(self) -> Iterable[CatalogueSource]:
        return (source("base", "1.2"),)

    @hookimpl
    def register_guards(self) -> Iterable[Guard]:
        return (the_profile_is_fine,)


class Gives:
    """A plugin that gives what it is told to."""

    def __init__(self, **given: Any) -> None:
        self.given = given

    @hookimpl
    def register_fact_types(self) -> Any:
        return self.given.get("facts", ())

    @hookimpl
    def register_rule_types(self) -> Any:
        return self.given.get("rules", ())

    @hookimpl
    def register_catalogues(self) -> Any:
        return self.given.get("catalogues", ())

    @hookimpl
    def register_overlays(self) -> Any:
        return self.given.get("overlays", ())


def load(base: object | None = None, **plugins: object) -> Standard:
    found = Plugins()
    found.register(base or Base(), "standard")
    for name, plugin in plugins.items():
        found.register(plugin, name)
    return Standard.load(found)


def faults(standard: Standard) -> list[tuple[str, str]]:
    return [(f.plugin, f.hook) for f in standard.plugins.faults]


def law(value: Any, rule: str = "bins", parameter: str = "at_least") -> Overlay:
    return Overlay.set("1.2", rule, parameter, value, since=day("2020-01-01"), citation=CITED)


@fact("x.tree", "古树", "Tree", nature=STATE, subject=("树号", "Tree"))
class Tree:
    """A plugin's fact."""

    height: int = attribute("高度", "Height", default=1)


class Never(RuleType):
    """A plugin's rule type: never met."""

    kind: ClassVar[str] = "never"
    of: str = ""

    def judge(self, reading: Any) -> Outcome:
        return Outcome(Status.NONCONFORMING, lambda: Text("从不", "never"))


def test_a_standard_has_what_its_plugins_give() -> None:
    standard = load()
    assert len(FACTS) == len(standard.fact_types)
    assert ["1.2"] == [u.number for u in standard.catalogue.units]
    assert ("base", Text("base", "base"), (the_profile_is_fine,)) == (
        standard.catalogue.id,
        standard.catalogue.title,
        standard.guards,
    )


def test_a_standard_judges() -> None:
    result = load().assess([profile(), record(Bin(), "2025-01-01", "a")], as_of=day("2025-06-01"))
    assert (HERE, [Status.CONFORMING]) == (result.community, [f.status for f in result.findings])


def test_a_standard_judges_by_what_was_known_and_for_whom_it_is_told() -> None:
    late = record(Bin(), "2025-01-01", "a", recorded_at=datetime(2025, 5, 1, tzinfo=UTC))
    result = load().assess(
        [late], as_of=day("2025-06-01"), known_at=datetime(2025, 4, 1, tzinfo=UTC), community="c-else"
    )
    assert ("c-else", 1, Status.NOT_EVIDENCED) == (result.community, result.ignored, result.findings[0].status)


def test_plugins_add_fact_types_rule_types_and_clauses() -> None:
    import attrs

    never = attrs.frozen(kw_only=True)(Never)
    more = load(more=Gives(facts=(Tree,), rules=(never,), catalogues=(source("more", "1.1", "never", "x.tree"),)))
    assert [] == more.plugins.faults
    assert (["1.1", "1.2"], "base; more") == ([u.number for u in more.catalogue.units], more.catalogue.id)
    assert Status.NONCONFORMING == more.assess([], as_of=day("2025-06-01")).finding("1.1").status


@pytest.mark.parametrize(
    "given, hook",
    [
        ({"facts": (str,)}, "register_fact_types"),
        ({"facts": (Visit,), "x": 1}, None),
        ({"rules": (str,)}, "register_rule_types"),
        ({"rules": (Present,)}, "register_rule_types"),
        ({"rules": (RuleType,)}, "register_rule_types"),
        ({"catalogues": (source("bad", "1.1", "presence"),)}, "register_catalogues"),
        ({"catalogues": (source("bad", "1.1", of="t.none"),)}, "register_catalogues"),
        ({"catalogues": (source("bad", "1.2"),)}, "register_catalogues"),
        ({"overlays": (law(2, rule="none"),)}, "register_overlays"),
        ({"overlays": (law("many"),)}, "register_overlays"),
    ],
)
def test_what_a_plugin_gives_and_cannot_be_used_is_named_and_the_rest_still_counts(
    given: dict[str, Any], hook: str | None
) -> None:
    standard = load(bad=Gives(**given), good=Gives(overlays=(law(2),)))
    by = standard.edition("in-force")
    assert ([("bad", hook)] if hook else []) == faults(standard)
    assert 2 == by.variant("1.2", by.unit("1.2").nodes["bins"], date(2025, 1, 1)).at_least
    assert ["1.2"] == [u.number for u in standard.catalogue.units]


def test_a_fact_type_of_a_name_that_is_taken_is_refused() -> None:
    @fact("t.bin", "另一种桶", "Another bin", nature=STATE)
    class Again:
        """Taken."""

    assert [("bad", "register_fact_types")] == faults(load(bad=Gives(facts=(Again, Tree))))


def test_an_overlay_that_adds_a_rule_about_something_unknown_is_refused() -> None:
    definition = {"id": "more", "type": "present", "asks": {"zh": "甲", "en": "a"}, "of": "t.none"}
    bad = Overlay.add_rule("1.2", definition, since=day("2020-01-01"), citation=CITED)
    standard = load(bad=Gives(overlays=(bad,)))
    assert {"bins"} == set(standard.edition("in-force").unit("1.2").rules)
    assert [("bad", "register_overlays")] == faults(standard)
    assert "there is no fact type t.none" in standard.plugins.faults[0].text.en


def test_a_faulty_catalogue_of_the_standard_itself_is_raised() -> None:
    class Broken(Base):
        @hookimpl
        def register_catalogues(self) -> Iterable[CatalogueSource]:
            return (source("base", "1.2", "presence"),)

    with pytest.raises(InvalidCatalogue, match="presence"):
        load(Broken())


def test_the_text_of_2017_knows_no_law() -> None:
    standard = load(good=Gives(overlays=(law(2),)))
    bins = [record(Bin(), "2025-01-01", "a")]
    statuses = [
        standard.assess(bins, as_of=day("2025-06-01"), edition=e).findings[0].status for e in ("2017", "in-force")
    ]
    assert [Status.CONFORMING, Status.NONCONFORMING] == statuses
    assert ["2017", "in-force"] == [standard.edition(e).name for e in ("2017", "in-force")]


def test_the_edition_in_force_is_built_once_and_names_the_plugin_of_each_change() -> None:
    standard = load(good=Gives(overlays=(law(2),)))
    assert standard.edition("in-force") is standard.edition("in-force")
    assert standard.edition() is standard.edition("2017")
    assert ["good"] == [o.plugin for o in standard.edition("in-force").overlays]


def test_an_unknown_edition_is_refused_with_the_known_ones() -> None:
    with pytest.raises(CommunityError, match="use 2017 or in-force"):
        load().edition("2020")


def test_two_plugins_that_disagree_are_an_error() -> None:
    standard = load(a=Gives(overlays=(law(2),)), b=Gives(overlays=(law(3),)))
    with pytest.raises(OverlayConflict):
        standard.edition("in-force")


def test_without_plugins_named_those_installed_are_loaded() -> None:
    standard = Standard.load()
    assert {"standard"} <= {d.name for d in standard.plugins.describe()}
    assert 206 <= len(standard.catalogue.units)


def test_assess_is_the_standards_own_in_one_call() -> None:
    standard = Standard.load(Plugins.built_in())
    day = date(2026, 1, 31)
    assert standard.assess([], as_of=day).findings == assess([], as_of=day, standard=standard).findings
    assert 206 == len(assess([], as_of=day).findings)
