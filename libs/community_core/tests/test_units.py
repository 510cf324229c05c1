"""The catalogue is read from TOML strictly; every problem is named at once."""

from typing import Any

import pytest

from community_core.calendar import Duration
from community_core.errors import InvalidCatalogue, InvalidValue
from community_core.rules import RULE_TYPES, AllOf, Cadence, Covers, Each, Present, Prompt, Term, Where
from community_core.standard.checks import problems_of
from community_core.standard.units import (
    Modality,
    Unit,
    built_in_documents,
    catalogue_from,
    order_of,
    rule_from,
    unit_from,
)
from community_core.text import Text
from core_support import CONVERTER, TYPES, edition, rule, unit

TITLE = Text("试", "test")

TOML = """
[[chapter]]
number = "2"
title = { zh = "二", en = "Two" }

[[heading]]
number = "2.10"
title = { zh = "二十", en = "Two ten" }

[[heading]]
number = "2.9"
title = { zh = "二九", en = "Two nine" }

[[unit]]
number = "2.9.1"
owner = "registry"
subject = ["community", "station"]
modality = "shall"
title = { zh = "桶", en = "Bins" }
summary = { zh = "要有桶", en = "There are bins" }
references = ["GB 1"]
personal_data = true
why_attested = { zh = "缘由", en = "because" }

[[unit.rule]]
id = "bins"
type = "present"
asks = { zh = "垃圾桶", en = "bins" }
of = "t.bin"
where = { colour = "red" }
at_least = 2
within = "P1Y"
applies_when = { has_lanes = true }
modality = "should"
interpretations.within = { zh = "一年", en = "a year" }
"""


def built(data: dict[str, Any]) -> Any:
    """The test of a rule from its data."""
    return rule_from(data, Modality.SHALL, CONVERTER).test


def problems(*rules: dict[str, Any], **more: Any) -> tuple[str, ...]:
    """What is wrong with a unit."""
    with pytest.raises(InvalidCatalogue) as caught:
        unit_from(unit("1.1", *rules, **more), CONVERTER)
    return caught.value.problems


def read(*documents: tuple[str, str]) -> tuple[str, ...]:
    """What is wrong with documents."""
    with pytest.raises(InvalidCatalogue) as caught:
        catalogue_from("t", TITLE, documents)
    return caught.value.problems


def test_a_document_is_read_whole() -> None:
    found = catalogue_from("t", TITLE, [("a.toml", TOML)])
    (only,) = found.units
    assert ("t", TITLE, ["2"], ["2.9", "2.10"]) == (
        found.id,
        found.title,
        [c.number for c in found.chapters],
        [h.number for h in found.headings],
    )
    assert ("2.9.1", "2.9", "2", ("community", "station"), "registry", ("GB 1",), True, Text("缘由", "because")) == (
        only.number,
        only.parent,
        only.chapter,
        only.subject,
        only.owner,
        only.references,
        only.personal_data,
        only.why_attested,
    )
    (r,) = only.rules
    assert ("bins", Modality.SHOULD, Text("垃圾桶", "bins"), Where({"has_lanes": True})) == (
        r.id,
        r.modality,
        r.asks,
        r.applies_when,
    )
    assert (
        Present(
            id="bins", asks=r.asks, of="t.bin", where=Where({"colour": "red"}), at_least=2, within=Duration(months=12)
        )
        == r.test
    )
    assert {"t.bin", "registry.community_profile"} == r.reads()


def test_figures_say_whether_the_clause_or_an_interpretation_of_ours_is_their_source() -> None:
    r = catalogue_from("t", TITLE, [("a.toml", TOML)]).units[0].rules[0]
    assert ("interpretation", "一年") == (r.source("within", "2.9.1").kind, r.source("within", "2.9.1").text.zh)
    assert ("clause", "DB11/T 1466-2017 第2.9.1条") == (
        r.source("at_least", "2.9.1").kind,
        r.source("at_least", "2.9.1").text.zh,
    )


def test_units_are_put_in_the_standards_order() -> None:
    numbers = ["10.1", "9.10", "9.2", "9.2.b", "9.2.a", "9"]
    units = "\n".join(TOML.split("[[unit]]")[1].replace("2.9.1", n).join(["[[unit]]", ""]) for n in numbers)
    assert ["9", "9.2", "9.2.a", "9.2.b", "9.10", "10.1"] == [
        u.number for u in catalogue_from("t", TITLE, [("a", units)]).units
    ]


def test_numbers_are_ordered_as_numbers_and_items_after_their_stem() -> None:
    assert ["4.5", "4.5.a", "4.10", "10.1"] == sorted(["10.1", "4.10", "4.5.a", "4.5"], key=order_of)


def test_the_words_of_the_catalogue_become_parameters() -> None:
    term = built(rule("term", of="t.bin", from_="placed_on", length="P3Y"))
    assert isinstance(term, Term)
    assert "placed_on" == term.from_
    covers = built(rule("covers", of="t.bin", attribute="colour", values=["red"], list="examples"))
    assert isinstance(covers, Covers)
    assert "examples" == covers.list_kind
    cadence = built(rule("cadence", of="t.visit", per="P1Y", covering={"attribute": "colours", "values": ["red"]}))
    assert isinstance(cadence, Cadence)
    assert ("colours", ("red",)) == (cadence.covering, cadence.values)


def test_rules_inside_rules_get_ids_by_their_place_unless_they_have_one() -> None:
    inner = [{"type": "present", "of": "t.bin"}, {"type": "present", "of": "t.visit", "id": "own"}]
    assert ["r", "r.1", "own"] == [n.id for n in built(rule("all_of", rules=inner)).walk()]
    each = built(rule("each", of="t.bin", has={"type": "all_of", "rules": inner}, none_shown_by=inner[0]))
    assert isinstance(each, Each)
    assert ["r", "r.has", "r.has.1", "own", "r.none_shown_by"] == [n.id for n in each.walk()]


def test_asks_of_inner_rules_and_defaults_are_kept() -> None:
    found = built(rule("all_of", rules=[{"type": "present", "of": "t.bin", "asks": {"zh": "桶", "en": "bins"}}]))
    assert isinstance(found, AllOf)
    assert Text("桶", "bins") == found.rules[0].asks
    prompt = built(rule("prompt", of="t.matter", to="t.visit", within="5WD"))
    assert isinstance(prompt, Prompt)
    assert (Duration(working_days=5), Duration(months=12), 1.0) == (prompt.within, prompt.lookback, prompt.at_least)


def test_interpretations_of_inner_rules_belong_to_them() -> None:
    why = {"at_least": {"zh": "两个", "en": "two"}}
    data = rule(
        "each",
        of="t.bin",
        has={"type": "all_of", "rules": [{"type": "present", "of": "t.visit", "interpretations": why}]},
    )
    found = rule_from(data, Modality.SHALL, CONVERTER)
    assert {"has.1.at_least": Text("两个", "two")} == found.interpretations
    assert "interpretation" == found.source("has.1.at_least", "1.1").kind


@pytest.mark.parametrize(
    "broken, words",
    [
        (rule("presence", of="t.bin"), "rule type 'presence' is not one of"),
        (rule("present"), "of"),
        (rule("present", of="t.bin", atleast=2), "extra fields found (atleast)"),
        (rule("present", of="t.bin", at_least="many"), "at_least"),
        (rule("cadence", of="t.bin", per="P2M"), "'per' must be in"),
        (rule("all_of", rules=[{"type": "presence"}]), "rule type 'presence'"),
        ({"id": "r", "type": "present", "of": "t.bin"}, "'asks' is missing"),
        ({"id": "r", "type": "present", "of": "t.bin", "asks": {"zh": "桶"}}, "required field missing @ $.asks"),
        (rule("present", of="t.bin", modality="mixed"), "says its own modality"),
        (rule("present", of="t.bin", modality="must"), "'must' is not a valid Modality"),
        (rule("present", of="t.bin", where={"colour": {"~": "red"}}), "'~' is not one of"),
        (rule("present", of="t.bin", applies_when={"has_lanes": {"~": True}}), "'~' is not one of"),
        (rule("share", measure="t.coverage", list_kind="some"), "list_kind"),
        (rule("covers", of="t.bin", attribute="colour", values=["red"], over="years"), "over"),
    ],
)
def test_what_is_wrong_with_a_rule_is_named(broken: dict[str, Any], words: str) -> None:
    found = problems(broken)
    assert 1 <= len(found)
    assert any(words in p for p in found), found
    assert all(p.startswith("1.1: ") for p in found)


def test_a_wrong_duration_is_named_with_the_notation() -> None:
    with pytest.raises((InvalidCatalogue, InvalidValue), match="P3M"):
        unit_from(unit("1.1", rule("present", of="t.bin", within="three months")), CONVERTER)


def test_rules_of_a_unit_have_ids_of_their_own() -> None:
    same = rule("present", of="t.bin")
    assert ("1.1: every rule needs an id of its own",) == problems(same, same)
    assert ("1.1: every rule needs an id of its own",) == problems({**same, "id": ""})


def test_unknown_keys_of_a_unit_are_named() -> None:
    assert ("1.1: unknown key 'ruel'",) == problems(rule("present", of="t.bin"), ruel=1)


def test_every_rule_of_a_mixed_unit_says_its_own_modality() -> None:
    assert "a rule of a mixed unit says its own modality" in problems(rule("present", of="t.bin"), modality="mixed")[0]
    found = unit_from(unit("1.1", rule("present", of="t.bin", modality="may"), modality="mixed"), CONVERTER)
    assert (Modality.MIXED, Modality.MAY) == (found.modality, found.rules[0].modality)


def test_all_problems_of_all_documents_are_listed_with_the_document() -> None:
    wrong = TOML.replace('"present"', '"presence"')
    twice = TOML.split("[[unit]]")[1]
    found = read(
        ("bad.toml", "[[unit"),
        ("a.toml", wrong),
        ("b.toml", TOML),
        ("c.toml", "[[unit]]" + twice),
        ("d.toml", '[[unit]]\nnumber = "3"'),
    )
    assert 4 == len(found)
    assert ["bad.toml", "a.toml", "c.toml", "d.toml"] == [p.split(":")[0] for p in found]
    assert "stands twice" in found[2]
    assert "'modality'" in found[3]


def test_a_wrong_value_of_a_unit_is_named() -> None:
    assert (
        "'strong' is not a valid Modality" in read(("a", TOML.replace('modality = "shall"', 'modality = "strong"')))[0]
    )


def test_a_rule_may_belong_to_a_type_that_is_given() -> None:
    class Never(Present):
        """A rule type of a plugin."""

        kind = "never"

    found = catalogue_from("t", TITLE, [("a", TOML.replace('"present"', '"never"'))], (*RULE_TYPES, Never))
    assert "never" == found.units[0].rules[0].test.kind


def test_a_unit_rests_on_attestation_alone_where_all_its_rules_do() -> None:
    attested, present = rule("attested", by=["inspector"]), {**rule("present", of="t.bin"), "id": "b"}
    assert unit_from(unit("1.1", attested), CONVERTER).rests_on_attestation_alone
    assert not unit_from(unit("1.1", attested, present), CONVERTER).rests_on_attestation_alone


def test_modalities_are_said_in_both_languages() -> None:
    assert ["应", "宜", "可", "陈述", "混合"] == [m.text.zh for m in Modality]
    assert "shall" == Modality.SHALL.text.en


def test_the_catalogue_ships_its_documents_in_order() -> None:
    names = [name for name, _ in built_in_documents()]
    assert names == sorted(names, key=lambda n: n.split("/"))
    assert "09.toml" in names
    assert any(n.startswith("11/") for n in names)


def checked(*rules: dict[str, Any]) -> list[str]:
    return problems_of([u.unit for u in edition(unit("1.1", *rules)).units.values()], TYPES)


@pytest.mark.parametrize(
    "asked, problem",
    [
        (rule("present", of="t.bim"), "1.1: rule r: there is no fact type t.bim; did you mean t.bin"),
        (rule("present", of="完全不同的东西"), "1.1: rule r: there is no fact type 完全不同的东西"),
        (
            rule("present", of="t.bin", where={"color": "red"}),
            "t.bin has no attribute color; it has colour, colours, litres",
        ),
        (
            rule("present", of="t.bin", where={"colour": "black"}),
            "t.bin.colour has no value 'black'; it has red, green, blue",
        ),
        (rule("present", of="t.bin", where={"colours": {"⊇": ["black"]}}), "has no value 'black'"),
        (rule("present", of="t.bin", where={"lit": "yes"}), "t.bin.lit is true or false, not 'yes'"),
        (rule("present", of="t.bin", where={"litres": {"≥": "ten"}}), "t.bin.litres is a number, not 'ten'"),
        (
            rule("present", of="t.bin", where={"placed_on": {"≥": "2025-01-01"}}),
            "t.bin.placed_on is a date, not '2025-01-01'",
        ),
        (rule("covers", of="t.bin", attribute="colour", values=["pink"]), "has no value 'pink'"),
        (rule("within", of="t.area", attribute="size", min=1), "t.area has no attribute size"),
        (rule("term", of="t.bin", from_="since", length="P3Y"), "t.bin has no attribute since"),
        (rule("cadence", of="t.visit", per="P1Y", period_of="when"), "t.visit has no attribute when"),
        (
            rule("cadence", of="t.visit", per="P1Y", covering={"attribute": "colours", "values": ["pink"]}),
            "no value 'pink'",
        ),
        (rule("prompt", of="t.matter", to="t.visit", via="what", within="P1D"), "t.visit has no attribute what"),
        (rule("prompt", of="t.matter", to="t.visit", key="what", within="P1D"), "t.matter has no attribute what"),
        (rule("prompt", of="t.matter", to="t.visit", since="what", within="P1D"), "t.matter has no attribute what"),
        (
            rule("each", of="t.bin", has={"type": "present", "of": "t.visit"}, via="what"),
            "t.visit has no attribute what",
        ),
        (
            rule("each", of="t.bin", has={"type": "present", "of": "t.visit"}, before="what"),
            "t.bin has no attribute what",
        ),
        (
            rule("none_open", of="t.defect", within="P1D", inspected_by="t.look", inspected_within="P1D"),
            "no fact type t.look",
        ),
        (
            rule(
                "none_open", of="t.defect", within="P1D", inspected_by="t.visit", inspected_within="P1D", since="what"
            ),
            "t.defect has no attribute what",
        ),
        (rule("attested", by=["mayor"]), "assessment.attestation.by has no value 'mayor'"),
        (rule("present", of="t.bin", applies_when={"has_dragons": True}), "applies_when names 'has_dragons'"),
    ],
)
def test_names_and_values_that_do_not_exist_are_found(asked: dict[str, Any], problem: str) -> None:
    found = checked(asked)
    assert 1 == len(found), found
    assert problem in found[0]


def test_a_share_is_of_a_measure() -> None:
    found = checked(rule("share", measure="t.area"))
    assert ["numerator", "denominator"] == [p.partition("attribute ")[2].partition(";")[0] for p in found]


def test_what_exists_is_no_problem() -> None:
    where = {
        "subject": "x",
        "litres": {"≥": 1.5},
        "lit": True,
        "placed_on": {"exists": True},
        "colours": {"⊇": ["red"]},
    }
    assert [] == checked(rule("present", of="t.bin", where=where, applies_when={"has_lanes": True}))


def test_applies_when_needs_a_profile_to_read() -> None:
    from community_core.facts import FactTypes

    units: list[Unit] = [
        edition(unit("1.1", rule("rollup", items=[], applies_when={"has_lanes": True}))).unit("1.1").unit
    ]
    assert 1 == len(problems_of(units, FactTypes([])))
