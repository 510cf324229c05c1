"""A command line that is called as people call it, on files that the tests write."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from community_core import Evidence, Plugins, Standard
from community_core.cli.app import cli
from community_core.codec import evidence_to_json
from community_core.synthesis import Synthesis

DAY = date(2026, 1, 31)
Call = Callable[..., Result]
Write = Callable[[str, Iterable[Evidence]], Path]


@pytest.fixture(scope="session")
def installed() -> Standard:
    return Standard.load()


@pytest.fixture(autouse=True)
def _loaded_once(monkeypatch: pytest.MonkeyPatch, installed: Standard) -> None:
    """Loading takes half a second; a standard never changes."""

    def load(cls: type, plugins: Plugins | None = None) -> Standard:
        return installed if plugins is None else Standard(plugins)

    monkeypatch.setattr(Standard, "load", classmethod(load))
    monkeypatch.delenv("COMMUNITY_LANG", raising=False)


@pytest.fixture
def call() -> Call:
    """Call `community` with arguments; a traceback fails the test."""

    def run(*args: object, env: dict[str, str] | None = None, crash: bool = False) -> Result:
        result = CliRunner().invoke(cli, [str(a) for a in args], env=env)
        if not crash:
            assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        return result

    return run


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write evidence as JSON Lines."""

    def lines(name: str, evidence: Iterable[Evidence]) -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(evidence_to_json(e), ensure_ascii=False) + "\n" for e in evidence), "utf-8")
        return path

    return lines


@pytest.fixture
def evidence(standard: Standard) -> list[Evidence]:
    """What makes 9.1.2.2 conforming: four inspections a year and the rule document."""
    synthesis = Synthesis(standard.fact_types, DAY, community="qinghe")
    return synthesis.unit(standard.edition("2017"), "9.1.2.2")


@pytest.fixture
def good(write: Write, evidence: list[Evidence]) -> Path:
    """A file in which every row can be used."""
    return write("good.jsonl", evidence)


HEADER = "检查编号,发生日期,检查范围,检查内容,发现问题数,社区\n"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A CSV of three rows: 30 February, minus three, and a good one."""
    path = tmp_path / "安全检查.csv"
    rows = (
        "J1,2025-02-30,全面综合,燃气,3,qinghe",
        "J2,2025-03-01,全面综合,燃气,-3,qinghe",
        "J3,2025-03-01,专项,燃气,3,qinghe",
    )
    path.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return path
