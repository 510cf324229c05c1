"""What the pages tell a reader to type works."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import attrs
import pytest

from community_core import Evidence, Plugins, Standard
from community_core.domain.security import SafetyInspectionCompleted
from community_core.readers import write_workbook

ROOT = Path(__file__).resolve().parents[2]
CORE_ONLY = ROOT / "tests" / "layout" / "core_only.py"
READMES = ("README.md", "README.zh-CN.md")
TYPED = (*READMES, "docs/records.md", "docs/report.md")
ENVIRONMENT = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page in a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def commands(page: str) -> list[str]:
    """Every `community …` that a page shows in a table or a shell block."""
    table = re.findall(r"^\|[^|]*\| `(community [^`]+)` \|$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    shell = [line for b in blocks(page, "sh") for line in b.splitlines() if line.startswith("community ")]
    return [*table, *shell]


@pytest.mark.parametrize("page", [*READMES, "docs/tutorial.md"])
def test_the_python_of_a_page_runs_with_the_core_alone(page, tmp_path):
    script = tmp_path / "page.py"
    script.write_text("\n".join(blocks(page, "python")), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", str(CORE_ONLY), str(script)],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, env=ENVIRONMENT, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_first_example_is_five_statements():
    for page in READMES:
        first = blocks(page, "python")[0]
        statements = [s for s in first.splitlines() if s and not s.startswith(("from ", "import "))]
        assert len(statements) == 5, page


def test_both_readmes_show_the_same_commands():
    english, chinese = map(commands, READMES)
    assert english == chinese
    assert len(english) >= 8


def test_both_readmes_have_the_same_parts():
    english, chinese = (re.findall(r"^(#+) ", (ROOT / p).read_text(encoding="utf-8"), re.MULTILINE) for p in READMES)
    assert english == chinese


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder as a reader has it: examples/data, and a workbook in which staff wrote one row."""
    here = tmp_path_factory.mktemp("reader")
    data = ROOT / "examples" / "data"
    target = here / "examples" / "data"
    if data.is_dir() and any(data.iterdir()):
        shutil.copytree(data, target)
    else:
        target.mkdir(parents=True)
        (target / "记录.jsonl").write_text(
            '{"id": "profile", "community": "c-1", "fact_type": "registry.community_profile", "occurred_on": "2024-12-01", '
            '"recorded_at": "2024-12-01T00:00:00+08:00", "content": {"name": "清河里社区", "commenced_on": "2024-12-01"}}\n',
            encoding="utf-8",
        )
    inspection = Evidence.of(
        SafetyInspectionCompleted(scope="comprehensive", topics=["gas"], findings=0),
        community="c-1",
        occurred_on=date(2025, 3, 5),
    )
    rows = {inspection.fact_type: [attrs.evolve(inspection, id="")]}
    write_workbook(here / "证据填报.xlsx", rows, Standard.load(Plugins.built_in()).fact_types)
    return here


def test_the_command_line_is_there():
    assert callable(getattr(import_module("community_core.cli"), "main", None))


@pytest.mark.parametrize("command", list(dict.fromkeys(c for page in TYPED for c in commands(page))))
def test_a_command_of_a_page_runs(command, folder):
    program = Path(sys.executable).with_name("community")
    done = subprocess.run(
        [str(program), *shlex.split(command)[1:]],
        capture_output=True, text=True, encoding="utf-8", cwd=folder, env=ENVIRONMENT, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    words = shlex.split(command)
    if "-o" in words:
        assert (folder / words[words.index("-o") + 1]).stat().st_size > 0
    else:
        assert done.stdout.strip()
