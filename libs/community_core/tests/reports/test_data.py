"""Plain data and the schemas that describe them."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator

from community_core import Evidence, Standard
from community_core.codec import evidence_to_json
from community_core.exporting import EXPORTERS, Report
from community_core.reports.data import (
    agenda_data,
    assessment_data,
    clauses_data,
    fact_type_data,
    to_json,
    write_agenda,
    write_assessment,
)
from community_core.reports.schemas import published

ROOT = Path(__file__).parents[4]
FOLDER = ROOT / "docs" / "schemas"


def test_the_published_schemas_are_current(standard: Standard) -> None:
    """If this fails, run `make schemas`."""
    schemas = published(standard.fact_types)
    found = {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*.json")}
    assert set(schemas) == found
    stale = [path for path, schema in schemas.items() if (FOLDER / path).read_bytes() != to_json(schema)]
    assert [] == stale


def test_the_script_writes_every_schema_and_removes_old_ones(standard: Standard, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("schemas_tool", ROOT / "docs" / "tools" / "schemas.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "old.schema.json").write_text("{}", "utf-8")
    assert len(standard.fact_types) + 3 == tool.publish(tmp_path)
    assert not (tmp_path / "facts" / "old.schema.json").exists()


def test_every_schema_is_a_schema(standard: Standard) -> None:
    for schema in published(standard.fact_types).values():
        Draft202012Validator.check_schema(schema)


def test_real_output_fits_the_schemas(standard: Standard, report: Report, evidence: list[Evidence]) -> None:
    schemas = published(standard.fact_types)
    edition = standard.edition("2017")
    Draft202012Validator(schemas["clauses.schema.json"]).validate(
        json.loads(to_json(clauses_data(edition, standard.catalogue.units)))
    )
    Draft202012Validator(schemas["assessment.schema.json"]).validate(json.loads(write_assessment(report)))
    validator = Draft202012Validator(schemas["evidence.schema.json"])
    for record in evidence:
        validator.validate(evidence_to_json(record))
        content = evidence_to_json(record)["content"]
        Draft202012Validator(schemas[f"facts/{record.fact_type}.schema.json"]).validate(content)


def test_law_in_force_fits_the_schema_too(evidence: list[Evidence], report: Report) -> None:
    installed = Standard.load()
    assessment = installed.assess(evidence, as_of=report.assessment.as_of, edition="in-force")
    data = assessment_data(attrs.evolve(report, assessment=assessment, inputs=None))
    Draft202012Validator(published(installed.fact_types)["assessment.schema.json"]).validate(json.loads(to_json(data)))
    dated = [p for f in data["findings"] for p in f["parameters"] if p["in_force_from"]]
    assert {"law"} == {p["source"]["kind"] for p in dated} or not dated


def test_a_schema_refuses_what_is_missing_or_more(standard: Standard, report: Report) -> None:
    validator = Draft202012Validator(published(standard.fact_types)["assessment.schema.json"])
    data = json.loads(write_assessment(report))
    assert validator.is_valid(data)
    assert not validator.is_valid({k: v for k, v in data.items() if k != "edition"})
    assert not validator.is_valid({**data, "score": 97})
    data["findings"][0]["status"] = "excellent"
    assert not validator.is_valid(data)


def test_counts_add_up_in_every_grouping(report: Report) -> None:
    summary = assessment_data(report)["summary"]
    total = summary["total"]
    assert 206 == total["all"] == sum(v for k, v in total.items() if k != "all")
    for group in ("by_chapter", "by_modality"):
        assert 206 == sum(c["all"] for c in summary[group].values())


def test_contradictions_refusals_and_notes_are_in_the_data(report: Report) -> None:
    data = assessment_data(report)
    assert ["twice"] == [c["id"] for c in data["conflicts"]]
    assert 1 == data["input"]["rejected"] == len(data["input"]["refused"])
    assert [{"zh": "一条说明", "en": "a remark"}] == data["notes"]
    assert "2026-02-01T00:00:00+00:00" == data["known_at"]


def test_a_report_without_files_says_nothing_of_rows(report: Report) -> None:
    assert {"records", "other_communities"} == assessment_data(attrs.evolve(report, inputs=None))["input"].keys()


def test_json_is_utf8_and_the_same_each_time(report: Report) -> None:
    assert write_assessment(report) == write_assessment(report)
    assert "不符合".encode() not in write_agenda(report)
    assert write_assessment(report).endswith(b"}\n")
    assert "安全检查".encode() in write_assessment(report)


def test_an_agenda_without_an_end_has_none(report: Report) -> None:
    data = agenda_data(report)
    assert data["until"] is None
    assert len(report.assessment.agenda()) == len(data["items"])


def test_every_fact_type_has_data(standard: Standard) -> None:
    edition = standard.edition("2017")
    for fact_type in standard.fact_types.values():
        data: dict[str, Any] = fact_type_data(fact_type, edition)
        assert [n for n in edition.units if fact_type.name in edition.unit(n).reads()] == data["units"]
        assert all(a["title"]["zh"] and a["type"] for a in data["attributes"])


def test_exporters_have_names_of_their_own_and_suffixes() -> None:
    assert len({(e.name, e.what) for e in EXPORTERS}) == len(EXPORTERS) == 7
    assert all(e.suffix.startswith(".") and e.title.zh and e.title.en for e in EXPORTERS)
    assert ["xlsx"] == [e.name for e in EXPORTERS if e.binary]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda e: f"{e.what}-{e.name}")
def test_each_format_writes_in_both_languages(report: Report, exporter: Any) -> None:
    for language in ("zh", "en"):
        written = exporter.write(attrs.evolve(report, language=language))
        assert written == exporter.write(attrs.evolve(report, language=language))
        assert written
