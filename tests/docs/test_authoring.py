"""The samples of the authoring guide are real: its Python runs, its TOML is a catalogue, its Gherkin is a feature."""

import re
import tomllib

import pytest
from gherkin.parser import Parser

from community_core.standard.checks import problems_of
from community_core.standard.units import catalogue_from
from community_core.text import Text


@pytest.fixture(scope="module")
def samples(root):
    """The code blocks of the guide: (language, text)."""
    text = (root / "docs" / "authoring.md").read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_facts_entities_and_guards_are_declared_as_shown(samples):
    declared: dict[str, object] = {"__name__": "sample"}
    for language, text in samples:
        if language == "python" and "pytest_bdd" not in text:
            exec(text, declared)
    facts, guards = declared["FACTS"], declared["GUARDS"]
    assert [c.__fact_type__.name for c in facts] == [
        "security.safety_inspection_completed",
        "health.child_checks_measured",
    ]
    campaign = declared["Campaign"]
    assert guards[0](campaign(title="助困")) is not None
    assert guards[0](campaign(title="助困", purpose="购买过冬物资")) is None


def test_the_unit_shown_is_a_unit_that_the_standard_could_have(samples, standard):
    documents = [text for language, text in samples if language == "toml"]
    catalogue = catalogue_from("sample", Text("样例", "Sample"), [("sample.toml", d) for d in documents])
    assert not problems_of(catalogue.units, standard.fact_types)
    assert ["cadence", "present"] == [r.test.kind for r in catalogue.units[0].rules]
    assert all(tomllib.loads(d) for d in documents)


def test_the_scenario_shown_can_be_read(samples):
    feature = next(text for language, text in samples if language == "gherkin")
    document = Parser().parse(feature)
    assert document["feature"]["language"] == "zh-CN"
