"""Overlays: what each kind does, which date selects it, and what happens when plugins disagree or err."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from community_core import Assessment, Evidence, Overlay, Plugins, Standard, Status, Text, hookimpl
from community_core.domain.registry import CommunityProfile
from community_core.errors import OverlayConflict
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact
from community_core.standard.units import CatalogueSource


class Colour(Term):
    """A colour of box."""

    RED = "red", "红", "Red"
    BLUE = "blue", "蓝", "Blue"
    GREEN = "green", "绿", "Green"


@fact("vendor.head_elected", "站长选任", "Head elected", nature=STATE, subject=("任职编号", "Post"))
class HeadElected:
    """Somebody heads something from a day on."""

    started_on: date = attribute("任期开始", "Started on")


@fact("vendor.letter_received", "来信登记", "Letter received", nature=OCCURRENCE, subject=("来信编号", "Letter"))
class LetterReceived:
    """A letter came in."""


@fact("vendor.letter_answered", "来信答复", "Letter answered", nature=OCCURRENCE, subject=("来信编号", "Letter"))
class LetterAnswered:
    """A letter was answered."""


@fact("vendor.box_placed", "信箱设置", "Box placed", nature=STATE, subject=("信箱编号", "Box"))
class BoxPlaced:
    """A box hangs somewhere."""

    colours: tuple[Colour, ...] = attribute("颜色", "Colours")


def unit(number: str, rule: str) -> str:
    return f"""
[[unit]]
number = "{number}"
owner = "vendor"
subject = ["community"]
modality = "shall"
title = {{ zh = "试例{number}", en = "Example {number}" }}
summary = {{ zh = "试例。", en = "An example." }}
[[unit.rule]]
asks = {{ zh = "试例", en = "example" }}
{rule}
"""


DOCUMENT = "".join(
    (
        unit("90.1", 'id = "term"\ntype = "term"\nof = "vendor.head_elected"\nfrom = "started_on"\nlength = "P3Y"'),
        unit(
            "90.2",
            'id = "answers"\ntype = "prompt"\nof = "vendor.letter_received"\nto = "vendor.letter_answered"\nwithin = "P10D"',
        ),
        unit(
            "90.3",
            'id = "letters"\ntype = "cadence"\nof = "vendor.letter_received"\nat_least = 1\nper = "P3M"',
        ),
        unit(
            "90.4",
            'id = "boxes"\ntype = "covers"\nof = "vendor.box_placed"\nattribute = "colours"\nvalues = ["red"]\nlist = "all"',
        ),
        unit(
            "90.5",
            'id = "each_box"\ntype = "each"\nof = "vendor.box_placed"\n'
            'has = { type = "present", of = "vendor.box_placed", where = { colours = { "⊇" = ["red"] } } }',
        ),
    )
)
TITLE = Text("试例标准", "Example standard")
VENDOR = SimpleNamespace(
    register_fact_types=hookimpl(lambda: (HeadElected, LetterReceived, LetterAnswered, BoxPlaced)),
    register_catalogues=hookimpl(lambda: (CatalogueSource("vendor", TITLE, (("vendor.toml", DOCUMENT),)),)),
)
LAW = Text("某法第一条", "Some law, Art. 1")
NEW_YEAR = date(2025, 1, 1)


def plugin(*overlays: Overlay) -> Any:
    return SimpleNamespace(register_overlays=hookimpl(lambda: overlays))


def standard_with(**plugins: Any) -> Standard:
    found = Plugins.built_in()
    found.register(VENDOR, "vendor")
    for name, given in plugins.items():
        found.register(given, name)
    return Standard.load(found)


def record(content: object, on: date, subject: str = "", id: str = "") -> Evidence:
    return Evidence.of(content, community="c", occurred_on=on, subject=subject, id=id or f"{subject}-{on}")


PROFILE = record(CommunityProfile(name="试例社区", commenced_on=date(2020, 1, 1)), date(2020, 1, 1), id="profile")


def judged(standard: Standard, *evidence: Evidence, as_of: date, edition: str = "in-force") -> Assessment:
    return standard.assess([PROFILE, *evidence], as_of=as_of, edition=edition)


def set_term(length: str, since: date = NEW_YEAR) -> Overlay:
    return Overlay.set("90.1", "term", "length", length, since=since, citation=LAW)


# -- what each kind does


def test_a_set_parameter_is_reported_with_its_law_and_date() -> None:
    standard = standard_with(law=plugin(set_term("P5Y")))
    finding = judged(standard, record(HeadElected(started_on=NEW_YEAR), NEW_YEAR, "h"), as_of=date(2026, 1, 1)).finding(
        "90.1"
    )
    length = next(p for p in finding.parameters if p.name == "term.length")
    assert ("law", LAW, NEW_YEAR) == (length.source.kind, length.source.text, length.in_force_from)
    assert date(2030, 1, 1) == finding.due


def test_the_text_of_2017_is_untouched_by_overlays() -> None:
    standard = standard_with(law=plugin(set_term("P5Y")))
    head = record(HeadElected(started_on=NEW_YEAR), NEW_YEAR, "h")
    assert date(2028, 1, 1) == judged(standard, head, as_of=date(2026, 1, 1), edition="2017").finding("90.1").due


def test_extend_adds_to_a_list() -> None:
    overlay = Overlay.extend("90.4", "boxes", "values", ("blue",), since=NEW_YEAR, citation=LAW)
    standard = standard_with(law=plugin(overlay))
    red = record(BoxPlaced(colours=("red",)), date(2024, 1, 1), "b")
    assert judged(standard, red, as_of=date(2024, 12, 31)).finding("90.4").status is Status.CONFORMING
    after = judged(standard, red, as_of=NEW_YEAR).finding("90.4")
    assert after.status is Status.NONCONFORMING
    assert "蓝" in after.reason.zh


def test_extensions_of_two_plugins_add_up() -> None:
    blue = Overlay.extend("90.4", "boxes", "values", ("blue",), since=NEW_YEAR, citation=LAW)
    green = Overlay.extend("90.4", "boxes", "values", ("green",), since=NEW_YEAR, citation=LAW)
    standard = standard_with(a=plugin(blue), b=plugin(green))
    reason = judged(standard, record(BoxPlaced(colours=("red",)), NEW_YEAR, "b"), as_of=NEW_YEAR).finding("90.4").reason
    assert "蓝、绿" in reason.zh


def test_an_added_rule_asks_from_its_date_on() -> None:
    definition = {
        "id": "more",
        "type": "present",
        "of": "vendor.box_placed",
        "at_least": 2,
        "asks": {"zh": "两个信箱", "en": "two boxes"},
    }
    standard = standard_with(law=plugin(Overlay.add_rule("90.4", definition, since=NEW_YEAR, citation=LAW)))
    red = record(BoxPlaced(colours=("red",)), date(2024, 1, 1), "b")
    before = judged(standard, red, as_of=date(2024, 12, 31))
    assert before.finding("90.4").status is Status.CONFORMING
    assert before.finding("90.4").changes_on == NEW_YEAR
    assert before.updated(as_of=NEW_YEAR).finding("90.4").status is Status.NONCONFORMING


def test_a_parameter_of_a_rule_inside_a_rule_can_be_set() -> None:
    overlay = Overlay.set("90.5", "each_box.has", "at_least", 0, since=NEW_YEAR, citation=LAW)
    standard = standard_with(law=plugin(overlay))
    blue = record(BoxPlaced(colours=("blue",)), date(2024, 1, 1), "b")
    assert judged(standard, blue, as_of=date(2024, 12, 31)).finding("90.5").status is Status.NONCONFORMING
    assert judged(standard, blue, as_of=NEW_YEAR).finding("90.5").status is Status.CONFORMING


@pytest.mark.parametrize("rule", ["boxes", ""])
def test_a_suspended_rule_is_no_longer_asked_and_says_why(rule: str) -> None:
    standard = standard_with(law=plugin(Overlay.suspend_rule("90.4", rule, since=NEW_YEAR, citation=LAW)))
    assert judged(standard, as_of=date(2024, 12, 31)).finding("90.4").status is Status.NOT_EVIDENCED
    after = judged(standard, as_of=NEW_YEAR).finding("90.4")
    assert after.status is Status.NOT_APPLICABLE
    assert LAW.zh in after.reason.zh


def test_a_renamed_clause_has_its_new_title_from_its_date_on() -> None:
    standard = standard_with(law=plugin(Overlay.rename("90.4", TITLE, since=NEW_YEAR, citation=LAW)))
    dated = standard.edition("in-force").unit("90.4")
    assert ("试例90.4", "试例标准") == (dated.title(date(2024, 12, 31)).zh, dated.title(NEW_YEAR).zh)
    assert standard.edition().unit("90.4").title(NEW_YEAR).zh == "试例90.4"


# -- which date selects


def test_the_latest_in_force_wins() -> None:
    standard = standard_with(law=plugin(set_term("P6Y", date(2026, 1, 1)), set_term("P5Y")))

    def due(start: date) -> date | None:
        return judged(standard, record(HeadElected(started_on=start), start, "h"), as_of=start).finding("90.1").due

    assert [date(2027, 12, 31), date(2030, 1, 1), date(2032, 1, 1)] == [
        due(d) for d in (date(2024, 12, 31), NEW_YEAR, date(2026, 1, 1))
    ]


def test_a_term_is_measured_by_the_law_at_its_start_even_when_judged_later() -> None:
    standard = standard_with(law=plugin(set_term("P5Y")))
    old = record(HeadElected(started_on=date(2024, 12, 31)), date(2024, 12, 31), "h")
    assert judged(standard, old, as_of=date(2028, 6, 1)).finding("90.1").status is Status.NONCONFORMING


def test_a_prompt_answer_is_measured_by_the_law_at_its_trigger() -> None:
    overlay = Overlay.set("90.2", "answers", "within", "P3D", since=NEW_YEAR, citation=LAW)
    standard = standard_with(law=plugin(overlay))

    def status(received: date) -> Status:
        letter = record(LetterReceived(), received, "l")
        answer = record(LetterAnswered(), received + timedelta(days=5), "l", id="answer")
        return judged(standard, letter, answer, as_of=date(2025, 2, 1)).finding("90.2").status

    assert [Status.CONFORMING, Status.NONCONFORMING] == [status(date(2024, 12, 31)), status(NEW_YEAR)]


def test_each_period_of_a_cadence_is_measured_by_the_law_at_its_start() -> None:
    overlay = Overlay.set("90.3", "letters", "at_least", 2, since=date(2025, 4, 1), citation=LAW)
    standard = standard_with(law=plugin(overlay))
    days = [date(2024, 5, 1), date(2024, 8, 1), date(2024, 11, 1), date(2025, 2, 1), date(2025, 5, 1)]
    letters = [record(LetterReceived(), d, f"l{d}") for d in days]
    in_june = judged(standard, *letters, as_of=date(2025, 6, 30)).finding("90.3")
    in_july = judged(standard, *letters, as_of=date(2025, 7, 1)).finding("90.3")
    assert [Status.CONFORMING, Status.NONCONFORMING] == [in_june.status, in_july.status]
    assert "2025年第2季度只有1次" in in_july.reason.zh


def test_the_date_of_assessment_selects_for_the_rest() -> None:
    overlay = Overlay.set("90.4", "boxes", "values", ("blue",), since=NEW_YEAR, citation=LAW)
    standard = standard_with(law=plugin(overlay))
    red = record(BoxPlaced(colours=("red",)), date(2024, 1, 1), "b")
    before = judged(standard, red, as_of=date(2024, 12, 31)).finding("90.4")
    assert [Status.CONFORMING, NEW_YEAR] == [before.status, before.changes_on]
    assert judged(standard, red, as_of=NEW_YEAR).finding("90.4").status is Status.NOT_EVIDENCED


# -- plugins that disagree or err


def test_two_plugins_that_disagree_at_one_date_are_an_error_naming_both() -> None:
    standard = standard_with(first=plugin(set_term("P4Y")), second=plugin(set_term("P5Y")))
    with pytest.raises(OverlayConflict) as caught:
        standard.edition("in-force")
    assert {"first", "second"} == set(caught.value.plugins)
    assert "90.1" in caught.value.text.zh and "term.length" in caught.value.text.en


def test_the_text_of_2017_can_be_judged_all_the_same() -> None:
    standard = standard_with(first=plugin(set_term("P4Y")), second=plugin(set_term("P5Y")))
    assert judged(standard, as_of=NEW_YEAR, edition="2017").finding("90.1").status is Status.NOT_EVIDENCED


def test_two_plugins_that_say_the_same_do_not_conflict() -> None:
    standard = standard_with(first=plugin(set_term("P5Y")), second=plugin(set_term("P5Y")))
    assert [] == standard.plugins.faults
    assert standard.edition("in-force").unit("90.1").changed


def test_two_plugins_that_speak_of_different_dates_do_not_conflict() -> None:
    standard = standard_with(first=plugin(set_term("P4Y")), second=plugin(set_term("P5Y", date(2026, 1, 1))))
    assert standard.edition("in-force").unit("90.1").changed


BAD = {
    "no clause": Overlay.set("99.9", "term", "length", "P5Y", since=NEW_YEAR, citation=LAW),
    "no rule": Overlay.set("90.1", "terms", "length", "P5Y", since=NEW_YEAR, citation=LAW),
    "not a figure": Overlay.set("90.1", "term", "of", "vendor.box_placed", since=NEW_YEAR, citation=LAW),
    "cannot be": Overlay.set("90.1", "term", "length", "five years", since=NEW_YEAR, citation=LAW),
    "no rule 'x'": Overlay.suspend_rule("90.1", "x", since=NEW_YEAR, citation=LAW),
    "is missing": Overlay.add_rule(
        "90.1", {"id": "y", "type": "present", "of": "vendor.box_placed"}, since=NEW_YEAR, citation=LAW
    ),
    "a rule 'term' already": Overlay.add_rule(
        "90.1",
        {"id": "term", "type": "present", "of": "vendor.box_placed", "asks": {"zh": "信箱", "en": "boxes"}},
        since=NEW_YEAR,
        citation=LAW,
    ),
    "no fact type vendor.bax_placed; did you mean vendor.box_placed": Overlay.add_rule(
        "90.1",
        {"id": "z", "type": "present", "of": "vendor.bax_placed", "asks": {"zh": "信箱", "en": "boxes"}},
        since=NEW_YEAR,
        citation=LAW,
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_overlay_is_named_with_its_plugin_and_the_others_still_count(what: str) -> None:
    standard = standard_with(bad=plugin(BAD[what]), good=plugin(set_term("P5Y")))
    assert standard.edition("in-force").unit("90.1").changed
    faults = standard.plugins.faults
    assert [("bad", "register_overlays")] == [(f.plugin, f.hook) for f in faults]
    assert what in faults[0].text.en.replace("there is no clause", "no clause")


def test_a_value_that_the_fact_type_does_not_have_is_named() -> None:
    bad = Overlay.extend("90.4", "boxes", "values", ("pink",), since=NEW_YEAR, citation=LAW)
    standard = standard_with(bad=plugin(bad), good=plugin(set_term("P5Y")))
    assert standard.edition("in-force").unit("90.1").changed
    assert ["bad"] == [f.plugin for f in standard.plugins.faults]


def test_a_figure_that_the_rule_type_cannot_take_is_named() -> None:
    bad = Overlay.set("90.3", "letters", "per", "P2M", since=NEW_YEAR, citation=LAW)
    standard = standard_with(bad=plugin(bad))
    judged(standard, as_of=date(2025, 6, 1))
    assert ["bad"] == [f.plugin for f in standard.plugins.faults]


def test_two_plugins_that_add_a_rule_of_one_id_do_not_take_the_edition_down() -> None:
    rule = {"id": "y", "type": "present", "of": "vendor.box_placed", "asks": {"zh": "信箱", "en": "boxes"}}
    overlay = Overlay.add_rule("90.1", rule, since=NEW_YEAR, citation=LAW)
    standard = standard_with(a=plugin(overlay), b=plugin(overlay))
    assert "y" in standard.edition("in-force").unit("90.1").rules
    assert ["b"] == [f.plugin for f in standard.plugins.faults]


def test_two_ways_of_writing_one_figure_do_not_conflict() -> None:
    standard = standard_with(a=plugin(set_term("P5Y")), b=plugin(set_term("P60M")))
    assert standard.edition("in-force").unit("90.1").changed


def test_two_plugins_that_rename_differently_are_an_error_naming_both() -> None:
    a, b = (Overlay.rename("90.1", t, since=NEW_YEAR, citation=LAW) for t in (TITLE, LAW))
    with pytest.raises(OverlayConflict):
        standard_with(a=plugin(a), b=plugin(b)).edition("in-force")


def test_covers_over_periods_reads_each_period_by_the_law_at_its_start() -> None:
    """As a cadence does: 11.8.1's list of 2020-05-01 must not be asked of the disclosure of 2019."""
    from community_core.domain.property import AnnualDisclosurePosted

    profile = record(
        CommunityProfile(name="x", commenced_on=date(2018, 1, 1), has_property_company=True), date(2018, 1, 1)
    )
    three = AnnualDisclosurePosted(contents=("contract_performance", "accounts", "budget"))
    law = Overlay.extend("11.8.1", "contents", "values", ("parking",), since=date(2020, 5, 1), citation=LAW)
    standard = standard_with(law=plugin(law))
    result = standard.assess(
        [profile, record(three, date(2019, 3, 1), "d")], as_of=date(2020, 5, 2), edition="in-force"
    )
    assert result.finding("11.8.1").status is Status.CONFORMING
