"""An edition: the catalogue with what later law changes, and the parameters in force at any date."""

from datetime import date
from typing import Any

import attrs
import pytest

from community_core.calendar import Duration
from community_core.errors import InvalidCatalogue, OverlayConflict, UnknownClause
from community_core.rules import Status
from community_core.standard.edition import Edition, Parameter
from community_core.standard.overlays import Overlay
from community_core.text import Text
from core_support import CITED, CONVERTER, Bin, Visit, assess, catalogue, day, edition, judged, record, rule, unit

BINS = rule("present", of="t.bin")
LATER = Text("某法第二条", "Some Law, article 2")


def set_(
    value: Any,
    since: str = "2025-01-01",
    parameter: str = "at_least",
    citation: Text = CITED,
    plugin: str = "",
    **more: Any,
) -> Overlay:
    """Law that sets a figure of rule r of clause 1.1."""
    made = Overlay.set(
        more.get("clause", "1.1"), more.get("rule", "r"), parameter, value, since=day(since), citation=citation
    )
    return attrs.evolve(made, plugin=plugin)


def with_law(*overlays: Overlay, rules: tuple[dict[str, Any], ...] = (BINS,)) -> Edition:
    return edition(unit("1.1", *rules), overlays=overlays)


def at_least(by: Edition, on: str) -> int:
    found: int = by.variant("1.1", by.unit("1.1").nodes["r"], day(on)).at_least
    return found


def bins(n: int) -> list[Any]:
    return [record(Bin(), "2020-01-01", f"b-{k}") for k in range(n)]


def test_without_law_a_rule_is_itself() -> None:
    by = with_law()
    node = by.unit("1.1").nodes["r"]
    assert node is by.variant("1.1", node, day("2025-01-01"))


def test_a_figure_is_that_of_the_latest_law_in_force() -> None:
    by = with_law(set_(3, "2025-01-01"), set_(2, "2020-01-01"))
    assert [1, 2, 2, 3, 3] == [
        at_least(by, d) for d in ("2019-12-31", "2020-01-01", "2024-12-31", "2025-01-01", "2030-01-01")
    ]


def test_a_variant_is_made_once_for_all_dates_between_two_laws() -> None:
    by = with_law(set_(2, "2020-01-01"))
    node = by.unit("1.1").nodes["r"]
    assert by.variant("1.1", node, day("2020-01-01")) is by.variant("1.1", node, day("2025-06-01"))


def test_a_rule_that_law_leaves_alone_stays_itself() -> None:
    by = with_law(set_(2, "2020-01-01"), rules=(BINS, {**BINS, "id": "s"}))
    node = by.unit("1.1").nodes["s"]
    assert node is by.variant("1.1", node, day("2025-01-01"))


def test_figures_of_rules_inside_rules_are_changed_where_they_stand() -> None:
    inner = {"type": "any_of", "rules": [{"type": "present", "of": "t.visit"}, {"type": "present", "of": "t.matter"}]}
    by = with_law(set_(2, rule="r.has.2"), rules=(rule("each", of="t.bin", has=inner),))
    found = by.variant("1.1", by.unit("1.1").nodes["r"], day("2025-01-01"))
    assert [1, 2] == [r.at_least for r in found.has.rules]


def test_a_list_is_extended_without_repetition() -> None:
    covers = rule("covers", of="t.bin", attribute="colour", values=["red"])
    law = [
        Overlay.extend("1.1", "r", "values", ("green", "red"), since=day("2020-01-01"), citation=CITED),
        Overlay.extend("1.1", "r", "values", ("blue",), since=day("2025-01-01"), citation=CITED),
    ]
    by = with_law(*reversed(law), rules=(covers,))
    node = by.unit("1.1").nodes["r"]
    values = [by.variant("1.1", node, day(d)).values for d in ("2019-01-01", "2020-01-01", "2025-01-01")]
    assert [("red",), ("red", "green"), ("red", "green", "blue")] == values


def test_an_added_rule_is_asked_from_its_day_on_with_its_source() -> None:
    more = {**rule("present", of="t.visit"), "id": "more"}
    by = with_law(Overlay.add_rule("1.1", more, since=day("2025-01-01"), citation=CITED))
    before, after = (assess(by, bins(1), d).finding("1.1") for d in ("2024-12-31", "2025-01-01"))
    assert (Status.CONFORMING, day("2025-01-01"), ["r"]) == (
        before.status,
        before.changes_on,
        [s.rule for s in before.trace],
    )
    assert (Status.NOT_EVIDENCED, ["r", "more"]) == (after.status, [s.rule for s in after.trace])
    assert {"r.at_least"} == {p.name for p in before.parameters}
    added = next(p for p in after.parameters if p.name == "more.at_least")
    assert ("law", CITED, day("2025-01-01")) == (added.source.kind, added.source.text, added.in_force_from)
    assert "1.1" in by.readers["t.visit"]


@pytest.mark.parametrize("modality, expected", [("should", "should"), ("mixed", "shall"), ("indicative", "indicative")])
def test_an_added_rule_asks_as_strongly_as_its_unit(modality: str, expected: str) -> None:
    own = rule("present", of="t.bin", modality="should")
    by = edition(
        unit("1.1", own, modality=modality),
        overlays=[
            Overlay.add_rule(
                "1.1", {**rule("present", of="t.visit"), "id": "more"}, since=day("2025-01-01"), citation=CITED
            )
        ],
    )
    assert expected == by.unit("1.1").rules["more"].modality


def test_a_figure_of_an_added_rule_may_be_set_by_later_law_and_even_of_an_earlier_date_of_listing() -> None:
    more = {**rule("present", of="t.visit"), "id": "more"}
    by = with_law(
        set_(5, "2026-01-01", rule="more"), Overlay.add_rule("1.1", more, since=day("2025-01-01"), citation=CITED)
    )
    node = by.unit("1.1").nodes["more"]
    assert [1, 5] == [by.variant("1.1", node, day(d)).at_least for d in ("2025-06-01", "2026-01-01")]
    f = assess(by, [*bins(1), record(Visit(), "2025-02-01")], "2026-01-01").finding("1.1")
    assert {("more.at_least", 5), ("r.at_least", 1)} == {(p.name, p.value) for p in f.parameters}


def test_a_suspended_rule_is_asked_no_longer_and_says_why() -> None:
    rules = (BINS, {**rule("present", of="t.visit"), "id": "s"})
    by = with_law(Overlay.suspend_rule("1.1", "s", since=day("2025-01-01"), citation=CITED), rules=rules)
    before, after = (assess(by, bins(1), d).finding("1.1") for d in ("2024-12-31", "2025-01-01"))
    assert (Status.NOT_EVIDENCED, day("2025-01-01")) == (before.status, before.changes_on)
    assert Status.CONFORMING == after.status
    assert "“所求之事”已停止执行：某法第一条" in after.reason.zh
    assert "is no longer asked: Some Law, article 1" in after.reason.en


def test_a_clause_may_be_suspended_whole() -> None:
    by = with_law(Overlay.suspend_rule("1.1", since=day("2025-01-01"), citation=CITED))
    f = assess(by, [], "2025-01-01").finding("1.1")
    assert (Status.NOT_APPLICABLE, None) == (f.status, f.due)


def test_the_latest_suspension_gives_the_reason() -> None:
    by = with_law(
        Overlay.suspend_rule("1.1", "r", since=day("2024-01-01"), citation=CITED),
        Overlay.suspend_rule("1.1", "r", since=day("2025-01-01"), citation=LATER),
    )
    dated = by.unit("1.1")
    found = [dated.suspended_by("r", day(d)) for d in ("2023-12-31", "2024-01-01", "2025-01-01")]
    assert [None, CITED, LATER] == [s and s.text for s in found]


def test_a_clause_is_called_by_the_title_of_the_day() -> None:
    new, newer = Text("新名", "New name"), Text("更新", "Newer")
    by = with_law(
        Overlay.rename("1.1", newer, since=day("2025-01-01"), citation=CITED),
        Overlay.rename("1.1", new, since=day("2020-01-01"), citation=CITED),
    )
    titles = [by.unit("1.1").title(day(d)).zh for d in ("2019-12-31", "2020-01-01", "2025-01-01")]
    assert ["第1.1条", "新名", "更新"] == titles


def test_what_a_finding_rests_on_is_listed_with_its_source() -> None:
    f = judged(
        {**BINS, "within": "P1Y", "interpretations": {"within": {"zh": "一年", "en": "a year"}}}, [], "2025-06-01"
    )
    assert {("r.at_least", 1, "clause", None), ("r.within", Duration(months=12), "interpretation", None)} == {
        (p.name, p.value, p.source.kind, p.in_force_from) for p in f.parameters
    }


def test_a_default_that_is_ours_says_so_unless_the_catalogue_gives_the_figure() -> None:
    ours = judged(rule("attested", by=["inspector"]), [], "2025-06-01").parameters
    given = judged(rule("attested", by=["inspector"], valid_for="P6M"), [], "2025-06-01").parameters
    assert ["interpretation"] == [p.source.kind for p in ours if p.name == "r.valid_for"]
    assert ["clause"] == [p.source.kind for p in given if p.name == "r.valid_for"]


def test_figures_in_force_later_are_not_listed_yet() -> None:
    by = with_law(set_(2, "2025-01-01"))
    listed = [
        [(p.value, p.in_force_from) for p in assess(by, bins(1), d).finding("1.1").parameters]
        for d in ("2024-12-31", "2025-01-01")
    ]
    assert [[(1, None)], [(2, day("2025-01-01"))]] == listed


def test_the_finding_changes_on_the_day_the_law_does() -> None:
    by = with_law(set_(2, "2025-01-01"), set_(3, "2026-01-01"))
    two = bins(2)
    first = assess(by, two, "2024-06-01")
    assert day("2025-01-01") == first.finding("1.1").changes_on
    assert day("2026-01-01") == first.updated(as_of=day("2025-01-01")).finding("1.1").changes_on
    assert assess(by, two, "2026-01-01").findings == first.updated(as_of=day("2026-01-01")).findings
    assert Status.NONCONFORMING == first.updated(as_of=day("2026-01-01")).finding("1.1").status


def test_law_that_cannot_be_applied_is_named_whole() -> None:
    bad = [
        set_(2, clause="9.9", plugin="a"),
        set_(2, rule="none", plugin="a"),
        set_(2, parameter="of", plugin="b"),
        set_(2, parameter="nothing", plugin="b"),
        set_("many", plugin="b"),
        set_("soon", parameter="within", plugin="b"),
        Overlay.suspend_rule("1.1", "none", since=day("2025-01-01"), citation=CITED),
        Overlay.add_rule("1.1", BINS, since=day("2025-01-01"), citation=CITED),
        Overlay.add_rule("1.1", {**rule("presence"), "id": "new"}, since=day("2025-01-01"), citation=CITED),
        Overlay(clause="1.1", action="add_rule", in_force_from=day("2025-01-01"), citation=CITED),
    ]
    with pytest.raises(InvalidCatalogue) as caught:
        with_law(*bad)
    found = caught.value.problems
    assert len(bad) == len(found)
    for words in (
        "a: 9.9: there is no clause 9.9",
        "a: 1.1: there is no rule 'none'; there are r",
        "b: 1.1: 'of' is not a figure of 'r'; there are at_least, at_most, within",
        "b: 1.1: at_least cannot be 'many'",
        "b: 1.1: within cannot be 'soon'",
        "overlay: 1.1: there is a rule 'r' already",
        "rule type 'presence'",
    ):
        assert any(words in p for p in found), words


def test_two_plugins_that_disagree_at_one_date_are_both_named() -> None:
    with pytest.raises(OverlayConflict) as caught:
        with_law(set_(2, plugin="a"), set_(3, plugin="b"))
    assert ("1.1", "r.at_least", {"a", "b"}) == (caught.value.clause, caught.value.parameter, set(caught.value.plugins))


def test_two_plugins_that_name_a_clause_differently_from_one_date_are_both_named() -> None:
    names = [
        attrs.evolve(Overlay.rename("1.1", Text(n, n), since=day("2025-01-01"), citation=CITED), plugin=n) for n in "ab"
    ]
    with pytest.raises(OverlayConflict) as caught:
        with_law(*names)
    assert ("title", ("a", "b")) == (caught.value.parameter, caught.value.plugins)


@pytest.mark.parametrize(
    "overlays",
    [
        (set_(2, plugin="a"), set_(2, plugin="b")),
        (set_(2, plugin="a"), set_(3, "2025-01-02", plugin="b")),
        (set_(2, plugin="a"), set_(3, plugin="b", parameter="at_most")),
        (set_(2, plugin="a"), set_(3, plugin="a")),
    ],
)
def test_plugins_that_agree_or_speak_of_other_dates_and_figures_are_no_conflict(overlays: tuple[Overlay, ...]) -> None:
    assert 2 <= at_least(with_law(*overlays), "2025-06-01")


def test_an_unknown_clause_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownClause) as caught:
        with_law().unit("1.2")
    assert ("1.2", "1.1") == (caught.value.number, caught.value.suggestion)
    with pytest.raises(UnknownClause) as caught:
        with_law().unit("zzzz")
    assert caught.value.suggestion is None


def test_an_edition_knows_which_clauses_read_a_fact_type_and_which_roll_up() -> None:
    by = edition(
        unit("1", rule("rollup", items=["1.a"])),
        unit("1.a", BINS),
        unit("1.b", {**BINS, "applies_when": {"has_lanes": True}}),
    )
    assert {"t.bin": {"1.a", "1.b"}, "registry.community_profile": {"1.b"}} == by.readers
    assert {"1": ("1.a",), "1.a": (), "1.b": ()} == by.rollups
    assert {"t.bin"} == by.unit("1.a").reads()


def test_parameters_are_compared_by_what_they_say() -> None:
    by = Edition("t", catalogue(unit("1.1", BINS)), (), CONVERTER)
    (only,) = by.parameters("1.1", {}, date(2025, 1, 1))
    assert Parameter("r.at_least", 1, only.source, None) == only
    assert by.parameters("1.1", {}, date(2025, 1, 1)) is by.parameters("1.1", {}, date(2026, 1, 1))
