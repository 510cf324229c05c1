"""The example community: its data are what generate.py writes, all of them read, and fall short where README says."""

import importlib.util
import re
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from community_core import Assessment, Standard, Status
from community_core.readers import Reading, read_files

EXAMPLES = Path(__file__).parents[2] / "examples"
DATA = EXAMPLES / "data"
AS_OF = date(2026, 1, 31)
NEEDED = {"law-in-force", "public-health-basics"}
MEANT = {Status.NONCONFORMING, Status.NOT_EVIDENCED, Status.PENDING}


@pytest.fixture(scope="module")
def standard() -> Standard:
    return Standard.load()


@pytest.fixture(scope="module")
def reading(standard: Standard) -> Reading:
    return read_files([DATA], fact_types=standard.fact_types, today=AS_OF)


@pytest.fixture(scope="module")
def assessment(standard: Standard, reading: Reading) -> Assessment:
    return standard.assess(reading.accepted, as_of=AS_OF, edition="in-force")


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_generate", EXAMPLES / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shortfalls() -> dict[str, tuple[str, str, str]]:
    """The table of README.md: clause → status, rule, words of the reason."""
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8").partition("<!-- shortfalls")[2]
    rows = re.findall(r"^\| ([\d.a-z]+) \| (\w+) \| (\w+) \| (.+?) \|", text, re.MULTILINE)
    return {clause: (status, rule, words) for clause, status, rule, words in rows}


def test_the_plugins_that_the_example_speaks_of_are_installed(standard: Standard) -> None:
    assert NEEDED <= {p.name for p in standard.plugins.describe()}
    assert [] == standard.plugins.faults


def test_every_row_is_read(reading: Reading) -> None:
    assert () == reading.rejected
    assert () == reading.problems
    assert 0 == sum(count.duplicate for count in reading.sheets)


def test_there_are_records_enough_to_be_worth_reading(reading: Reading) -> None:
    assert len(reading.accepted) >= 1_500


def test_the_readme_names_the_number_of_records(reading: Reading) -> None:
    assert f"{len(reading.accepted):,} records" in (EXAMPLES / "README.md").read_text(encoding="utf-8")


def test_every_context_has_records(standard: Standard, reading: Reading) -> None:
    contexts = {t.context for t in standard.fact_types.values()} - {"assessment"}
    assert contexts <= {e.fact_type.partition(".")[0] for e in reading.accepted}


def test_nearly_every_fact_type_is_there(standard: Standard, reading: Reading) -> None:
    used = {e.fact_type for e in reading.accepted}
    assert len(used) >= 0.95 * len(standard.fact_types)


def test_workbooks_csv_in_gb18030_and_json_lines_are_among_the_files() -> None:
    assert {".xlsx", ".csv", ".jsonl"} == {p.suffix for p in DATA.iterdir()}
    text = (DATA / "环境巡查.csv").read_bytes()
    assert "巡查内容" in text.decode("gb18030")
    with pytest.raises(UnicodeDecodeError):
        text.decode("utf-8")


def test_most_rows_have_no_number_of_their_own_and_some_have(reading: Reading) -> None:
    own = [e for e in reading.accepted if re.match(r"HF-|凭证|QH-", e.id)]
    assert 0 < len(own) < len(reading.accepted) / 2


def test_nothing_contradicts_itself(assessment: Assessment) -> None:
    assert () == assessment.conflicts


def test_every_status_occurs(assessment: Assessment) -> None:
    assert set(Status) == {f.status for f in assessment.findings}


def test_the_community_is_good_in_most_things(assessment: Assessment) -> None:
    conforming = sum(f.status is Status.CONFORMING for f in assessment.findings)
    assert 0.70 <= conforming / len(assessment.findings) <= 0.80


def test_no_context_is_without_blemish_and_none_all_bad(standard: Standard, assessment: Assessment) -> None:
    owners = {u.number: u.owner for u in standard.catalogue.units}
    by_owner: dict[str, set[Status]] = {}
    for f in assessment.findings:
        by_owner.setdefault(owners[f.clause], set()).add(f.status)
    assert [] == [o for o, found in by_owner.items() if Status.NONCONFORMING not in found]
    assert [] == [o for o, found in by_owner.items() if Status.CONFORMING not in found]


def test_the_shortfalls_are_exactly_those_that_are_meant(assessment: Assessment) -> None:
    found = {f.clause: f.status.value for f in assessment.findings if f.status in MEANT}
    assert {clause: status for clause, (status, _, _) in shortfalls().items()} == found


@pytest.mark.parametrize("clause", sorted(shortfalls()))
def test_a_shortfall_is_the_one_that_is_meant(assessment: Assessment, clause: str) -> None:
    status, rule, words = shortfalls()[clause]
    finding = assessment.finding(clause)
    short = [step for step in finding.trace if step.status in MEANT]
    assert [(rule, status)] == [(step.rule, step.status.value) for step in short]
    assert words in short[0].reason.zh


def test_the_readme_counts_what_conforms(standard: Standard, reading: Reading, assessment: Assessment) -> None:
    by_text = standard.assess(reading.accepted, as_of=AS_OF, edition="2017")
    counts = [sum(f.status is Status.CONFORMING for f in a.findings) for a in (assessment, by_text)]
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert f"{counts[0]} of {len(assessment.findings)} units conform" in text
    assert f"By the text of 2017 alone, {counts[1]} conform" in text


def test_the_editions_differ_where_the_law_changed(
    standard: Standard, reading: Reading, assessment: Assessment
) -> None:
    by_text = standard.assess(reading.accepted, as_of=AS_OF, edition="2017")
    differing = {f.clause for f, g in zip(assessment.findings, by_text.findings, strict=True) if f.status != g.status}
    assert {"5.1.2", "5.2.2", "11.8.3", "11.10.3.1", "11.10.3.2"} == differing


def test_generate_writes_the_committed_bytes(generator: ModuleType, tmp_path: Path) -> None:
    made = {p.name: p.read_bytes() for p in generator.generate(tmp_path / "data")}
    committed = {p.name: p.read_bytes() for p in DATA.iterdir()}
    assert sorted(committed) == sorted(made)
    assert [] == [name for name in made if made[name] != committed[name]]
