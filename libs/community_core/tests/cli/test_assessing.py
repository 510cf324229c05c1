"""`assess` and `agenda`: what goes in, what comes out."""

import io
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from rich.cells import cell_len

from community_core import Evidence, Standard, Text
from community_core.cli import files
from community_core.cli.days import WorkingDays
from community_core.exporting import EXPORTERS, Exporter, Report
from community_core.reports.schemas import assessment_schema

AS_OF = ("--as-of", "2026-01-31")


def finding(result: Any, clause: str) -> dict[str, Any]:
    """One finding of the JSON of an assessment."""
    data = json.loads(result.stdout)
    return next(f for f in data["findings"] if f["clause"] == clause)


def test_json_fits_its_schema_and_judges_every_clause(call: Any, good: Path) -> None:
    data = json.loads(call("assess", good, *AS_OF, "--format", "json").stdout)
    Draft202012Validator(assessment_schema()).validate(data)
    assert 206 == len(data["findings"]) == data["summary"]["total"]["all"]
    assert ("qinghe", "2026-01-31", None, "2017") == tuple(
        data[k] for k in ("community", "as_of", "known_at", "edition")
    )
    assert data["demonstration"] is True
    assert "score" not in data["summary"]


def test_a_finding_names_reason_records_witness_and_parameters_with_sources(call: Any, good: Path) -> None:
    found = finding(call("assess", good, *AS_OF, "--format", "json"), "9.1.2.2")
    assert "conforming" == found["status"]
    assert "全面安全检查" in found["reason"]["zh"]
    assert set(found["witness"]) <= set(found["records"])
    figures = {p["name"]: p for p in found["parameters"]}
    assert 4 == figures["inspections.at_least"]["value"]
    assert "clause" == figures["inspections.at_least"]["source"]["kind"]
    assert ["inspections", "document"] == [s["rule"] for s in found["trace"]] or 2 == len(found["trace"])


def test_the_same_files_give_the_same_bytes(call: Any, good: Path, tmp_path: Path) -> None:
    for form in ("json", "table", "html", "xlsx"):
        written = []
        for name in ("a", "b"):
            out = tmp_path / name
            assert 0 == call("assess", good, *AS_OF, "--format", form, "-o", out).exit_code
            written.append(out.read_bytes())
        assert written[0] == written[1], form


def test_bad_findings_are_no_failure_of_the_command(call: Any, good: Path) -> None:
    result = call("assess", good, *AS_OF)
    assert 0 == result.exit_code
    assert "无证据" in result.stdout


def test_the_table_says_community_date_edition_and_that_the_date_was_named(call: Any, good: Path) -> None:
    said = call("assess", good, *AS_OF).stdout
    for words in (
        "示例社区 (qinghe)",
        "2026-01-31",
        "2017年文本",
        "全部已登记数据",
        "演示日期",
        "各章情况",
        "只计条数，不打分",
    ):
        assert words in said
    assert "演示日期" not in call("assess", good).stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_is_readable_in_80_columns_without_colour_codes(call: Any, good: Path, language: str) -> None:
    said = call("assess", good, *AS_OF, "--lang", language).stdout
    assert "\x1b" not in said
    assert max(map(cell_len, said.splitlines())) <= 80


def test_without_a_date_today_in_beijing_counts(call: Any, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community_core.cli.judge.today", lambda: date(2026, 3, 5))
    data = json.loads(call("assess", good, "--format", "json").stdout)
    assert ("2026-03-05", False) == (data["as_of"], data["demonstration"])


def test_what_was_recorded_later_does_not_count(call: Any, good: Path) -> None:
    whole = finding(call("assess", good, *AS_OF, "--format", "json"), "9.1.2.2")
    early = call("assess", good, *AS_OF, "--known-at", "2025-01-02", "--format", "json")
    assert "2025-01-02T15:59:59.999999+00:00" == json.loads(early.stdout)["known_at"]
    assert "conforming" != finding(early, "9.1.2.2")["status"]
    assert len(finding(early, "9.1.2.2")["records"]) < len(whole["records"])


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-01-31T18:00+08:00", "2026-01-31T10:00:00+00:00"),
        ("2026-01-31T18:00", "2026-01-31T10:00:00+00:00"),
        ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00+00:00"),
    ],
)
def test_an_instant_without_offset_is_beijings(call: Any, good: Path, text: str, utc: str) -> None:
    data = json.loads(call("assess", good, *AS_OF, "--known-at", text, "--format", "json").stdout)
    assert utc == data["known_at"]


def test_a_date_may_be_written_in_chinese(call: Any, good: Path) -> None:
    data = json.loads(call("assess", good, "--as-of", "2026年1月31日", "--format", "json").stdout)
    assert "2026-01-31" == data["as_of"]


def test_later_law_is_asked_for_by_the_edition(call: Any, good: Path) -> None:
    data = json.loads(call("assess", good, *AS_OF, "--edition", "in-force", "--format", "json").stdout)
    assert "in-force" == data["edition"]


def test_a_folder_stands_for_all_that_can_be_read_in_it(call: Any, good: Path, bad: Path) -> None:
    data = json.loads(call("assess", good.parent, *AS_OF, "--format", "json").stdout)
    i = data["input"]
    assert (i["accepted"] + 2, 2) == (i["read"], i["rejected"])
    assert ["2025-02-30", "-3"] == [r["value"] for r in i["refused"]]
    Draft202012Validator(assessment_schema()).validate(data)


def test_rejected_rows_are_told_beside_the_report(call: Any, good: Path, bad: Path) -> None:
    result = call("assess", good, bad, *AS_OF)
    assert 0 == result.exit_code
    assert "退回2行，未计入" in result.stderr
    assert "安全检查.csv第2行“发生日期”（2025-02-30）" in result.stderr
    assert "--rejected" in result.stderr
    assert "退回2" in result.stdout


def test_what_check_accepted_is_assessed_alike(call: Any, good: Path, tmp_path: Path) -> None:
    accepted = tmp_path / "accepted.jsonl"
    assert 0 == call("check", good, "--accepted", accepted).exit_code
    one, two = (json.loads(call("assess", f, *AS_OF, "--format", "json").stdout) for f in (good, accepted))
    assert one["findings"] == two["findings"]


def test_several_communities_must_be_told_apart(
    call: Any, write: Any, evidence: list[Evidence], standard: Standard
) -> None:
    from community_core.synthesis import Synthesis

    other = Synthesis(standard.fact_types, date(2026, 1, 31), community="changying").unit(
        standard.edition("2017"), "9.1.2.2"
    )
    other = [e for e in other if e.fact_type != "registry.community_profile"]
    both = write("both.jsonl", [*evidence, *(_renamed(other))])
    refused = call("assess", both, *AS_OF)
    assert 2 == refused.exit_code
    assert "--community" in refused.stderr
    result = call("assess", both, *AS_OF, "--community", "qinghe")
    assert "其他社区的记录未计入" in result.stdout
    unknown = call("assess", both, *AS_OF, "--community", "nowhere")
    assert 2 == unknown.exit_code
    assert "changying、qinghe" in unknown.stderr


def _renamed(evidence: Iterable[Evidence]) -> list[Evidence]:
    import attrs

    return [attrs.evolve(e, id=f"o-{e.id}") for e in evidence]


def test_html_and_xlsx_are_written_to_a_file(call: Any, good: Path, tmp_path: Path) -> None:
    html, xlsx = tmp_path / "报告.html", tmp_path / "报告.xlsx"
    assert "已写出" in call("assess", good, *AS_OF, "--format", "html", "-o", html).stderr
    call("assess", good, *AS_OF, "--format", "xlsx", "-o", xlsx)
    assert html.read_text("utf-8").startswith("<!doctype html>")
    assert ["评价结果", "证据", "汇总"] == load_workbook(xlsx).sheetnames
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_a_workbook_goes_into_a_pipe_but_not_onto_a_terminal(
    call: Any, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = call("assess", good, *AS_OF, "--format", "xlsx")
    assert ["评价结果", "证据", "汇总"] == load_workbook(io.BytesIO(piped.stdout_bytes)).sheetnames
    monkeypatch.setattr("community_core.cli.judge.is_terminal", lambda: True)
    refused = call("assess", good, *AS_OF, "--format", "xlsx")
    assert 2 == refused.exit_code
    assert "-o" in refused.stderr
    assert b"" == refused.stdout_bytes


def test_a_terminal_gets_colours(call: Any, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community_core.cli.judge.color_wanted", lambda: True)
    assert "\x1b[" in call("assess", good, *AS_OF).stdout


def test_a_plugins_format_appears_beside_the_others(
    call: Any, good: Path, installed: Standard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shout(report: Report) -> bytes:
        return f"{report.assessment.community}!".encode()

    mine = Exporter("shout", "assessment", ".txt", Text("喊", "Shout"), shout)
    replaced = Exporter("json", "assessment", ".json", Text("假", "False"), shout)
    given = (*(("standard", e) for e in EXPORTERS), ("mine", mine), ("mine", replaced))
    collect = installed.plugins.collect
    monkeypatch.setattr(
        installed.plugins, "collect", lambda hook, kind: given if hook == "register_exporters" else collect(hook, kind)
    )
    assert "qinghe!" == call("assess", good, *AS_OF, "--format", "shout").stdout
    assert "{" == call("assess", good, *AS_OF, "--format", "json").stdout[0]
    assert "shout" in call("assess", good, "--format", "pdf").stderr


def test_the_help_names_the_formats_there_are(call: Any) -> None:
    assert "table、json、html、xlsx" in call("assess", "--help").stdout
    assert "table, json, ics" in call("agenda", "--help", "--lang", "en").stdout


def test_the_agenda_looks_as_far_as_it_is_told(call: Any, good: Path) -> None:
    near = json.loads(call("agenda", good, *AS_OF, "--within", "P30D", "--format", "json").stdout)
    far = json.loads(call("agenda", good, *AS_OF, "--within", "P1Y", "--format", "json").stdout)
    assert ("2026-03-02", "2027-01-31") == (near["until"], far["until"])
    assert all(i["on"] <= near["until"] for i in near["items"])
    assert len(near["items"]) < len(far["items"])
    assert {"on", "late", "clause", "what"} == far["items"][0].keys()


def test_the_agenda_as_a_table_names_date_clause_and_what(call: Any, good: Path) -> None:
    said = call("agenda", good, *AS_OF, "--within", "P1Y").stdout
    assert "截至      2027-01-31" in said
    assert "2026-12-31        7.7        以居民满意为导向的考核" in said


def test_the_agenda_as_a_calendar_has_an_event_each(call: Any, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "到期.ics"
    call("agenda", good, *AS_OF, "--within", "P1Y", "--format", "ics", "-o", out)
    listed = json.loads(call("agenda", good, *AS_OF, "--within", "P1Y", "--format", "json").stdout)["items"]
    assert len(listed) == len(Calendar.from_ical(out.read_bytes()).walk("VEVENT"))


def test_public_holidays_are_no_working_days() -> None:
    days = WorkingDays()
    assert days(date(2025, 1, 26))  # a Sunday that was worked
    assert not days(date(2025, 10, 1))
    assert () == days.notes


def test_beyond_the_published_schedule_weekends_count_and_the_report_says_so() -> None:
    days = WorkingDays()
    assert not days(date(2090, 1, 1))  # a Sunday
    assert days(date(2090, 1, 2))
    (note,) = days.notes
    assert "2090" in note.zh
    assert "Monday to Friday" in note.en


def test_the_notes_reach_the_report(call: Any, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days = WorkingDays()
    days(date(2090, 1, 1))
    monkeypatch.setattr("community_core.cli.judge.WorkingDays", lambda: days)
    monkeypatch.setattr("community_core.cli.explain.WorkingDays", lambda: days)
    assert "2090" in call("assess", good, *AS_OF).stdout
    assert "2090" in call("explain", "9.1.2.2", good, *AS_OF).stderr


def test_the_readers_clock_is_never_before_the_date_judged(
    call: Any, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A demonstration of January 2026 also works on a machine whose clock stands in 2025."""
    monkeypatch.setattr(files, "today", lambda: date(2025, 6, 1))
    assert "conforming" == finding(call("assess", good, *AS_OF, "--format", "json"), "9.1.2.2")["status"]


def test_without_the_reading_libraries_the_extra_is_named(
    call: Any, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "community_core.readers", None)
    for args in (("assess", good), ("template", "-o", tmp_path / "t.xlsx")):
        result = call(*args)
        assert 2 == result.exit_code
        assert "community-core[files]" in result.stderr
