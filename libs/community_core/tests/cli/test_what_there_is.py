"""`clauses`, `facts`, `template`, `explain`, `plugins`: reading the standard."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from rich.cells import cell_len

from community_core import Standard, Text
from community_core.plugins.manager import Fault
from community_core.reports.schemas import clauses_schema


def test_clauses_as_json_are_all_206_units_and_fit_their_schema(call: Any) -> None:
    units = json.loads(call("clauses", "--format", "json").stdout)
    Draft202012Validator(clauses_schema()).validate(units)
    assert 206 == len(units)
    wanted = {"number", "parent", "chapter", "modality", "subject", "owner", "title", "summary", "personal_data"}
    assert all(wanted <= unit.keys() for unit in units)


def test_the_json_of_a_clause_carries_its_rules_with_figures_and_sources(call: Any) -> None:
    (unit,) = json.loads(call("clauses", "9.1.2.2", "--format", "json").stdout)
    inspections, document = unit["rules"]
    assert ("9.1.2", "9", "shall", "security") == (unit["parent"], unit["chapter"], unit["modality"], unit["owner"])
    assert {"per": "P1Y", "at_least": 4} == inspections["parameters"]
    assert "clause" == inspections["sources"]["at_least"]["kind"]
    assert ["registry.community_profile", "security.safety_inspection_completed"] == inspections["facts"]
    assert "present" == document["rule_type"]


def test_the_json_of_clauses_is_the_same_bytes_each_time(call: Any) -> None:
    assert call("clauses", "--format", "json").stdout_bytes == call("clauses", "--format", "json").stdout_bytes


def test_a_chapter_lists_its_own_clauses_only(call: Any) -> None:
    units = json.loads(call("clauses", "--chapter", "7", "--format", "json").stdout)
    assert 7 == len(units)
    assert {"7"} == {u["chapter"] for u in units}
    assert "9.1.2.2" not in call("clauses", "--chapter", "7").stdout


def test_a_heading_stands_for_the_clauses_below_it(call: Any) -> None:
    said = call("clauses", "9.1.2").stdout
    assert "9.1.2.1" in said
    assert "9.1.2.3" in said
    assert "9.1.3.1" not in said
    assert said == call("clauses", "第9.1.2条").stdout


def test_one_clause_is_shown_in_full(call: Any) -> None:
    said = call("clauses", "9.1.2.2").stdout
    assert "每年至少" in said
    assert "标准原文" in said


def test_facts_lists_every_type_and_where_it_is_used(call: Any, standard: Standard) -> None:
    types = json.loads(call("facts", "--format", "json").stdout)
    assert {*standard.fact_types} <= {t["name"] for t in types}
    inspection = next(t for t in types if t["name"] == "security.safety_inspection_completed")
    assert "occurrence" == inspection["nature"]
    assert "9.1.2.2" in inspection["units"]
    scope = next(a for a in inspection["attributes"] if a["name"] == "scope")
    assert ("term", True) == (scope["type"], scope["required"])
    assert {"code": "comprehensive", "zh": "全面综合", "en": "Comprehensive"} in scope["values"]


def test_a_fact_type_is_found_by_its_chinese_title(call: Any) -> None:
    said = call("facts", "安全检查").stdout
    assert "检查范围  scope" in said
    assert "全面综合" in said
    assert "9.1.2.2" in said


def test_facts_as_a_table_names_the_measures_as_such(call: Any) -> None:
    said = call("facts").stdout
    assert "统计（取最近一次）" in said
    assert "事项（每条都计）" in said


def test_the_template_has_a_sheet_for_each_fact_type(call: Any, tmp_path: Path) -> None:
    out = tmp_path / "填报.xlsx"
    assert 0 == call("template", "-o", out).exit_code
    assert "安全检查" in load_workbook(out).sheetnames


def test_the_template_is_an_xlsx(call: Any, tmp_path: Path) -> None:
    result = call("template", "-o", tmp_path / "填报.csv")
    assert 2 == result.exit_code
    assert ".xlsx" in result.stderr


def test_explaining_a_clause_names_rules_figures_and_what_to_record(call: Any) -> None:
    said = call("explain", "9.1.2.2").stdout
    for words in (
        "怎么判",
        "每个周期都有记录",
        "周期：1年",
        "至少：4",
        "标准原文",
        "该登记什么",
        "检查范围：选项：全面综合",
    ):
        assert words in said


def test_explaining_with_law_in_force_names_the_law_and_its_date(call: Any) -> None:
    said = call("explain", "5.1.2", "--edition", "in-force", "--as-of", "2026-01-31").stdout
    assert "［法规政策" in said
    assert "起］" in said


def test_explaining_with_files_goes_down_to_the_records(call: Any, good: Path) -> None:
    said = call("explain", "9.1.2.2", good, "--as-of", "2026-01-31").stdout
    for words in ("结论：符合", "演示日期", "逐条规则", "计入的记录", "* 2025-01-01 安全检查", "检查范围：全面综合"):
        assert words in said


def test_explaining_names_what_a_register_lacks(
    call: Any, write: Any, standard: Standard, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from community_core.synthesis import Synthesis

    synthesis = Synthesis(standard.fact_types, date(2026, 1, 31), community="qinghe")
    evidence = synthesis.unit(standard.edition("2017"), "10.1.5")
    register = {r.test.of for r in standard.edition("2017").unit("10.1.5").rules.values() if r.test.kind == "each"}
    short = [e for e in evidence if e.fact_type in register or e.fact_type == "registry.community_profile"]
    path = write("short.jsonl", short)
    said = call("explain", "10.1.5", path, "--as-of", "2026-01-31").stdout
    assert "[无证据]" in said
    monkeypatch.setattr("community_core.cli.explain.PARTS", 0)
    assert "……另有" in call("explain", "10.1.5", path, "--as-of", "2026-01-31").stdout


def test_explaining_says_what_a_clause_cites_and_whether_it_concerns_persons(call: Any, standard: Standard) -> None:
    cited = next(u for u in standard.catalogue.units if u.references)
    assert cited.references[0] in call("explain", cited.number).stdout
    personal = next(u for u in standard.catalogue.units if u.personal_data)
    assert "只登记统计数，不登记个人" in call("explain", personal.number).stdout
    conditional = next(u for u in standard.catalogue.units if any(r.applies_when for r in u.rules))
    assert "仅当社区概况" in call("explain", conditional.number).stdout


def test_an_attribute_with_a_remark_shows_it(call: Any) -> None:
    assert "此前的期间不计" in call("facts", "社区概况").stdout


def test_explaining_a_heading_explains_every_clause_below_it(call: Any) -> None:
    said = call("explain", "9.1.2", "--lang", "en").stdout
    assert 3 == said.count("How it is judged")


def test_each_clause_of_the_standard_can_be_explained_in_both_languages(call: Any, standard: Standard) -> None:
    from community_core.cli.base import State
    from community_core.cli.explain import explained

    for language in ("zh", "en"):
        for unit in standard.catalogue.units:
            page = explained(standard, unit.number, State(language), "2017")
            assert unit.title.in_language(language) in " ".join(page.split("\n  "))
            assert max(map(cell_len, page.splitlines())) <= 80, page


def test_plugins_are_listed_with_their_hooks(call: Any) -> None:
    said = call("plugins").stdout
    assert "standard  0.1.0" in said
    assert "register_catalogues" in said
    listed = json.loads(call("plugins", "--format", "json").stdout)
    assert "standard" == listed[0]["name"]


def test_a_plugins_faults_and_what_was_switched_off_are_named(
    call: Any, installed: Standard, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Fault("standard", "register_guards", Text("运行出错", "it raised"))
    monkeypatch.setattr(installed.plugins, "faults", [fault])
    monkeypatch.setattr(installed.plugins, "_failed", {("standard", "register_guards"): 3})
    said = call("plugins").stdout
    assert "故障：register_guards: 运行出错" in said
    assert "已停用：register_guards" in said
    listed = json.loads(call("plugins", "--format", "json", "--lang", "en").stdout)
    assert ["register_guards"] == listed[0]["switched_off"]
    assert "it raised" == listed[0]["faults"][0]["text"]["en"]


@pytest.mark.parametrize("args", [("clauses",), ("facts",), ("plugins",), ("facts", "安全检查"), ("explain", "10.1.5")])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_is_readable_in_80_columns(call: Any, args: tuple[str, ...], language: str) -> None:
    said = call(*args, "--lang", language).stdout
    assert "\x1b" not in said
    assert max(map(cell_len, said.splitlines())) <= 80
