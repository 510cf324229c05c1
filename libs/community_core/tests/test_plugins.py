"""A plugin that errs is named and skipped; its other hooks and all other plugins still count."""

from collections.abc import Iterator
from datetime import date
from importlib import metadata
from types import SimpleNamespace
from typing import Any

import pytest

from community_core import Evidence, Overlay, Plugins, Standard, Status, Text, hookimpl
from community_core.facts import STATE, attribute, fact
from community_core.plugins import hookspecs
from community_core.plugins.manager import FAULTS_ALLOWED, GROUP
from community_core.rules import Present, RuleType
from community_core.standard.units import CatalogueSource

LAW = Text("某法", "Some law")
GOOD = Overlay.set("5.2.2", "term", "length", "P5Y", since=date(2018, 12, 29), citation=LAW)


@fact("vendor.bench_placed", "长椅摆放", "Bench placed", nature=STATE, subject=("长椅编号", "Bench"))
class BenchPlaced:
    """A bench stands somewhere."""

    seats: int = attribute("座位数", "Seats", minimum=1)


def giving(**hooks: Any) -> Any:
    """A plugin whose hooks answer with the given values, or run the given function."""
    made = {n: hookimpl(v if callable(v) and not isinstance(v, type) else lambda v=v: v) for n, v in hooks.items()}
    return SimpleNamespace(**made)


def loaded(*plugins: tuple[str, Any]) -> Standard:
    found = Plugins.built_in()
    for name, plugin in plugins:
        found.register(plugin, name)
    return Standard.load(found)


def raising() -> None:
    raise RuntimeError("out of order")


GOOD_PLUGIN = ("good", giving(register_overlays=(GOOD,)))


def test_a_plugin_that_raises_is_named_and_the_rest_still_counts() -> None:
    standard = loaded(("broken", giving(register_overlays=raising, register_fact_types=(BenchPlaced,))), GOOD_PLUGIN)
    assert standard.edition("in-force").unit("5.2.2").changed
    assert [("broken", "register_overlays")] == [(f.plugin, f.hook) for f in standard.plugins.faults]
    assert "out of order" in standard.plugins.faults[0].text.zh
    assert "vendor.bench_placed" in standard.fact_types


@pytest.mark.parametrize("nonsense", [None, 42, "overlays", b"overlays"])
def test_a_hook_that_returns_no_collection_is_named(nonsense: object) -> None:
    standard = loaded(("odd", giving(register_overlays=lambda: nonsense)), GOOD_PLUGIN)
    assert standard.edition("in-force").unit("5.2.2").changed
    assert ["odd"] == [f.plugin for f in standard.plugins.faults]
    assert type(nonsense).__name__ in standard.plugins.faults[0].text.en


def test_a_hook_that_returns_things_of_a_wrong_type_is_named() -> None:
    standard = loaded(("odd", giving(register_overlays=(GOOD, "and a word"))), GOOD_PLUGIN)
    assert standard.edition("in-force").unit("5.2.2").changed
    assert "str" in standard.plugins.faults[0].text.en


def test_a_hook_that_raises_half_way_is_named() -> None:
    def half() -> Iterator[Overlay]:
        yield GOOD
        raise RuntimeError("half way")

    standard = loaded(("half", giving(register_overlays=half)))
    assert not standard.edition("in-force").unit("5.2.2").changed
    assert "half way" in standard.plugins.faults[0].text.en


def test_a_misspelt_hook_is_named_with_the_one_that_is_meant() -> None:
    standard = loaded(("typo", giving(register_overlay=(GOOD,), register_fact_types=(BenchPlaced,))))
    assert ["typo"] == [f.plugin for f in standard.plugins.faults]
    assert "register_overlays" in standard.plugins.faults[0].text.zh
    assert "vendor.bench_placed" in standard.fact_types


def test_a_hook_like_no_other_is_named_without_a_guess() -> None:
    plugins = Plugins.built_in()
    plugins.register(giving(xyzzy=()), "odd")
    assert "xyzzy" in plugins.faults[0].text.en
    assert "did you mean" not in plugins.faults[0].text.en


def test_a_hook_that_asks_for_arguments_it_cannot_get_is_named() -> None:
    plugins = Plugins.built_in()
    plugins.register(SimpleNamespace(register_overlays=hookimpl(lambda community: ())), "greedy")
    assert [("greedy", "register")] == [(f.plugin, f.hook) for f in plugins.faults]


def test_a_plugin_registered_twice_is_named() -> None:
    plugins = Plugins.built_in()
    plugins.register(GOOD_PLUGIN[1], "good")
    plugins.register(GOOD_PLUGIN[1], "good")
    assert [("good", "register")] == [(f.plugin, f.hook) for f in plugins.faults]


def test_a_fact_type_that_was_not_declared_is_refused() -> None:
    standard = loaded(("bad", giving(register_fact_types=(int,))))
    assert [("bad", "register_fact_types")] == [(f.plugin, f.hook) for f in standard.plugins.faults]


def test_of_two_fact_types_of_one_name_the_later_is_refused() -> None:
    other = fact("vendor.bench_placed", "另一长椅", "Another bench", nature=STATE)(type("Other", (), {}))
    standard = loaded(("a", giving(register_fact_types=(BenchPlaced,))), ("b", giving(register_fact_types=(other,))))
    assert standard.fact_types["vendor.bench_placed"].cls is BenchPlaced
    assert ["b"] == [f.plugin for f in standard.plugins.faults]


class NoKind(RuleType):
    """A rule type that forgot its kind."""


@pytest.mark.parametrize("bad", [int, NoKind, Present])
def test_a_rule_type_without_a_kind_of_its_own_is_refused(bad: type) -> None:
    standard = loaded(("bad", giving(register_rule_types=lambda: (bad,))))
    assert [("bad", "register_rule_types")] == [(f.plugin, f.hook) for f in standard.plugins.faults]
    assert len(standard.catalogue.units) == 206


@pytest.mark.parametrize("text", ["this is no TOML", '[[unit]]\nnumber = "90.1"', ""])
def test_a_catalogue_that_cannot_be_read_is_refused_and_the_standard_stays_whole(text: str) -> None:
    source = CatalogueSource("x", Text("某标准", "Some standard"), (("x.toml", text),))
    standard = loaded(("bad", giving(register_catalogues=(source,))))
    assert ([] if not text else ["bad"]) == [f.plugin for f in standard.plugins.faults]
    assert len(standard.catalogue.units) == 206


def test_a_catalogue_cannot_take_a_clause_of_the_standard() -> None:
    text = """
[[unit]]
number = "5.2.2"
owner = "vendor"
subject = ["community"]
modality = "shall"
title = { zh = "试例", en = "Example" }
summary = { zh = "试例。", en = "An example." }
"""
    source = CatalogueSource("x", Text("某标准", "Some standard"), (("x.toml", text),))
    standard = loaded(("bad", giving(register_catalogues=(source,))))
    assert "5.2.2 is there already" in standard.plugins.faults[0].text.en


def test_a_bad_overlay_is_named() -> None:
    bad = Overlay.set("5.2.2", "terms", "length", "P5Y", since=date(2018, 12, 29), citation=LAW)
    standard = loaded(("bad", giving(register_overlays=(bad,))), GOOD_PLUGIN)
    assert standard.edition("in-force").unit("5.2.2").changed
    assert [("bad", "register_overlays")] == [(f.plugin, f.hook) for f in standard.plugins.faults]


def test_a_hook_that_keeps_failing_is_switched_off_and_no_longer_called() -> None:
    calls = []

    def failing() -> None:
        calls.append(1)
        raise RuntimeError("again")

    plugins = Plugins.built_in()
    plugins.register(giving(register_overlays=failing), "broken")
    for _ in range(FAULTS_ALLOWED + 2):
        plugins.collect("register_overlays", Overlay)
    assert FAULTS_ALLOWED == len(calls)
    assert ("register_overlays",) == plugins.switched_off("broken")


def test_other_hooks_of_a_plugin_stay_on_when_one_is_switched_off() -> None:
    plugins = Plugins.built_in()
    plugins.register(giving(register_overlays=raising, register_fact_types=(BenchPlaced,)), "broken")
    for _ in range(FAULTS_ALLOWED):
        plugins.collect("register_overlays", Overlay)
    assert BenchPlaced in [c for _, c in plugins.collect("register_fact_types", type)]


def test_plugins_are_listed_with_their_hooks_and_faults() -> None:
    plugins = Plugins.built_in()
    plugins.register(giving(register_overlays=raising), "broken", "1.2")
    plugins.collect("register_overlays", Overlay)
    described = {d.name: d for d in plugins.describe()}
    assert ("1.2", ("register_overlays",)) == (described["broken"].version, described["broken"].hooks)
    assert len(described["broken"].faults) == 1
    assert "register_catalogues" in described["standard"].hooks


class Point:
    """An entry point as far as the manager looks at one."""

    dist = SimpleNamespace(version="0.9")

    def __init__(self, name: str, value: Any) -> None:
        self.name = name
        self._value = value

    def load(self) -> Any:
        if isinstance(self._value, Exception):
            raise self._value
        return self._value


def test_a_plugin_that_fails_at_import_is_named_and_the_installed_rest_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def points(group: str) -> list[Point]:
        assert group == GROUP
        return [Point("zz-broken", ImportError("no module named x")), Point(*GOOD_PLUGIN)]

    monkeypatch.setattr("community_core.plugins.manager.entry_points", points)
    standard = Standard.load()
    assert standard.edition("in-force").unit("5.2.2").changed
    assert [("zz-broken", "import")] == [(f.plugin, f.hook) for f in standard.plugins.faults]
    assert ["0.9", ""] == [d.version for d in standard.plugins.describe() if d.name in ("good", "zz-broken")]


def test_what_a_plugin_declares_is_judged_like_the_standards_own() -> None:
    text = """
[[unit]]
number = "90.1"
owner = "vendor"
subject = ["community"]
modality = "shall"
title = { zh = "长椅", en = "Benches" }
summary = { zh = "有长椅可坐。", en = "There is a bench." }
[[unit.rule]]
id = "bench"
type = "present"
asks = { zh = "长椅", en = "a bench" }
of = "vendor.bench_placed"
"""
    source = CatalogueSource("x", Text("某标准", "Some standard"), (("x.toml", text),))
    standard = loaded(("vendor", giving(register_catalogues=(source,), register_fact_types=(BenchPlaced,))))
    bench = Evidence.of(BenchPlaced(seats=3), community="c", occurred_on=date(2025, 1, 1), subject="b1")
    assert standard.assess([bench], as_of=date(2025, 2, 1)).finding("90.1").status is Status.CONFORMING
    assert [] == standard.plugins.faults


def test_every_hook_is_used_by_a_plugin_that_ships() -> None:
    """A hook ships only with a real plugin that uses it: the standard itself, or one of the two beside it."""
    hooks = {n for n in vars(hookspecs) if n.startswith("register_")}
    shipped = {"standard", "law-in-force", "public-health-basics"}
    used = {h for d in Plugins.installed().describe() if d.name in shipped for h in d.hooks}
    assert hooks == used


def test_the_plugins_that_ship_are_installed_and_without_fault() -> None:
    assert {"law-in-force", "public-health-basics"} <= {p.name for p in metadata.entry_points(group=GROUP)}
    standard = Standard.load()
    standard.edition("in-force")
    assert [] == standard.plugins.faults
