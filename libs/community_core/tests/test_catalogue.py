"""The catalogue holds the whole standard, and every rule in it can be met and be unmet."""

from collections import Counter
from datetime import date

import attrs
import pytest

from community_core import Evidence, Plugins, Standard, Status
from community_core.assessment import Judge
from community_core.calendar import monday_to_friday
from community_core.records import Index, Records
from community_core.rules.base import ATTESTATION, PROFILE, Book, Reading
from community_core.standard.checks import problems_of
from community_core.standard.units import Modality, Rule
from community_core.synthesis import Synthesis

STANDARD = Standard.load(Plugins.built_in())
AS_OF = date(2026, 1, 31)
RULES = [(u.number, r) for u in STANDARD.catalogue.units for r in u.rules]
TESTED = [pytest.param(n, r, id=f"{n}-{r.id}") for n, r in RULES if r.test.kind != "rollup"]

# "period=periodic" and "promptly" clauses of the standard: 定期 and 及时 without a figure.
PROMPTLY = [
    "6.2.2",
    "6.2.3.c",
    "6.2.3.e",
    "6.2.3.f",
    "6.2.4",
    "8.2",
    "8.5",
    "10.1.4",
    "10.1.8",
    "10.2.3",
    "11.1.4",
    "11.5.4",
    "11.7.3",
    "11.10.3.2",
    "9.4.2",
    "4.4",
]
PERIODICALLY = [
    "4.1",
    "5.3.1",
    "6.2.5",
    "7.6",
    "8.3.4",
    "8.4.5",
    "9.1.1.3",
    "9.2.2",
    "9.3.1",
    "10.1.2",
    "10.1.3",
    "10.1.5",
    "10.1.6",
    "11.5.4",
    "11.7.3",
    "11.9.1",
    "11.9.3",
    "11.10.2.4",
    "11.10.2.8",
    "11.10.4.3",
    "11.10.4.4",
    "11.11.1",
    "11.11.2",
]


def test_it_has_206_units_36_headings_and_8_chapters() -> None:
    assert len(STANDARD.catalogue.units) == 206
    assert len(STANDARD.catalogue.headings) == 36
    assert [c.number for c in STANDARD.catalogue.chapters] == ["4", "5", "6", "7", "8", "9", "10", "11"]


def test_183_units_are_clauses_and_23_are_lettered_items() -> None:
    items = [u for u in STANDARD.catalogue.units if u.number[-1].isalpha()]
    assert len(items) == 23
    assert {"4.5", "5.1.4", "6.2.3", "10.3.1"} == {u.parent for u in items}


def test_no_heading_is_also_a_unit() -> None:
    units = {u.number for u in STANDARD.catalogue.units}
    assert set() == units & {h.number for h in STANDARD.catalogue.headings}


def test_every_parent_exists() -> None:
    known = {u.number for u in STANDARD.catalogue.units} | {h.number for h in STANDARD.catalogue.headings}
    known |= {c.number for c in STANDARD.catalogue.chapters}
    assert [u.number for u in STANDARD.catalogue.units if u.parent not in known] == []


def test_items_of_6_2_3_inherit_shall_and_10_3_1_c_is_a_should() -> None:
    modality = {u.number: u.modality for u in STANDARD.catalogue.units}
    assert {Modality.SHALL} == {modality[f"6.2.3.{x}"] for x in "abcdef"}
    assert modality["10.3.1.c"] == Modality.SHOULD


def test_rules_of_mixed_units_say_their_own_modality() -> None:
    mixed = {u.number for u in STANDARD.catalogue.units if u.modality is Modality.MIXED}
    assert {"5.1.2", "5.2.4", "8.1.1", "10.2.3"} <= mixed
    assert not [r for n, r in RULES if r.modality is Modality.MIXED]


def test_8_1_1_asks_nothing_mandatory() -> None:
    assert {Modality.SHOULD, Modality.MAY} == {r.modality for n, r in RULES if n == "8.1.1"}


def test_the_size_of_5_2_1_holds_only_in_principle() -> None:
    sizes = [r for n, r in RULES if n == "5.2.1" and r.test.kind == "within"]
    assert [r.modality for r in sizes] == [Modality.SHOULD]
    assert [(r.test.min, r.test.max) for r in sizes] == [(1000, 3000)]  # type: ignore[attr-defined]  # a within


def test_every_name_and_value_that_a_rule_speaks_of_exists() -> None:
    assert problems_of(STANDARD.catalogue.units, STANDARD.fact_types) == []


def test_every_fact_type_is_used_by_a_rule() -> None:
    used = frozenset().union(*(r.reads() for _, r in RULES)) | {PROFILE, ATTESTATION}
    assert sorted(set(STANDARD.fact_types) - used) == []


def test_at_most_30_units_rest_on_attestation_alone_and_say_why() -> None:
    alone = [u for u in STANDARD.catalogue.units if u.rests_on_attestation_alone]
    assert len(alone) <= 30
    assert [u.number for u in alone if u.why_attested is None] == []


@pytest.mark.parametrize("number", [*PROMPTLY, *PERIODICALLY])
def test_a_vague_time_has_a_reasoned_figure_of_its_own(number: str) -> None:
    unit = STANDARD.edition().unit(number).unit
    assert any(r.interpretations for r in unit.rules), f"{number} says 定期 or 及时 but no figure is explained"


def test_interpretations_name_parameters_that_exist() -> None:
    for number, rule in RULES:
        names = {f.name for node in rule.test.walk() for f in attrs.fields(type(node))}
        for key in rule.interpretations:
            assert key.rpartition(".")[2] in names, (number, rule.id, key)


def test_titles_and_summaries_are_there_in_both_languages() -> None:
    for unit in STANDARD.catalogue.units:
        for text in (unit.title, unit.summary, *(r.asks for r in unit.rules)):
            assert text.zh.strip(), unit.number
            assert text.en.strip(), unit.number
            assert text.en.isascii() or all(ord(c) < 0x2E80 for c in text.en), (unit.number, text.en)


def test_titles_are_not_repeated() -> None:
    twice = [t for t, n in Counter(u.title.zh for u in STANDARD.catalogue.units).items() if n > 1]
    assert twice == []


ABOUT_THINGS = [
    "专业服务编号",
    "活动编号",
    "会议编号",
    "制度编号",
    "健康活动编号",
    "签约医院编号",
    "危险因素",
    "管理制度编号",
    "工作编号",
    "系统编号",
    "设施编号",
    "指南编号",
    "保障项目编号",
    "协助领域",
]


def test_no_record_of_a_personal_unit_is_about_one_person() -> None:
    """They rest on measures, on the community as a whole, or on things: a new kind of subject has to be looked at here."""
    subjects = {
        subject.zh: unit.number
        for unit in STANDARD.catalogue.units
        if unit.personal_data
        for name in frozenset().union(*(r.reads() for r in unit.rules))
        if (subject := STANDARD.fact_types[name].subject) is not None and name != ATTESTATION
    }
    assert {} == {title: number for title, number in subjects.items() if title not in ABOUT_THINGS}


def judged(rule: Rule, number: str, evidence: list[Evidence]) -> Status:
    """The verdict on one rule alone."""
    edition = STANDARD.edition()
    records = Records(Index(evidence), AS_OF, STANDARD.fact_types)
    judge = Judge(edition, records, monday_to_friday)
    reading = Reading(records, number, edition, monday_to_friday, judge.finding, Book())
    return rule.test.judge(reading).status


@pytest.mark.parametrize(("number", "rule"), TESTED)
def test_the_rule_can_be_met(number: str, rule: Rule) -> None:
    synthesis = Synthesis(STANDARD.fact_types, AS_OF)
    evidence = [synthesis.profile(), *synthesis.rule(rule.test, number)]
    assert judged(rule, number, evidence) == Status.CONFORMING


@pytest.mark.parametrize(("number", "rule"), TESTED)
def test_the_rule_can_be_unmet(number: str, rule: Rule) -> None:
    synthesis = Synthesis(STANDARD.fact_types, AS_OF)
    assert judged(rule, number, [synthesis.profile()]) in (Status.NOT_EVIDENCED, Status.NONCONFORMING)
