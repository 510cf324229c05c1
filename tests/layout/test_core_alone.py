"""With only community_core and its three dependencies installed, Python can assess."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent


def run(script: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """What a script prints where nothing else can be imported."""
    path = folder / "script.py"
    path.write_text(textwrap.dedent(script), encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(HERE / "core_only.py"), str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )


def test_the_finder_hides_what_is_installed_beside_the_core(tmp_path):
    done = run(
        """
        from importlib.util import find_spec
        assert find_spec("pytest") is None and find_spec("openpyxl") is None
        try:
            import click
        except ModuleNotFoundError:
            print("hidden")
        """,
        tmp_path,
    )
    assert done.stdout == "hidden\n", done.stderr


def test_every_module_of_the_core_that_needs_no_extra_imports_alone(tmp_path):
    done = run(
        """
        import importlib, pkgutil, community_core
        EXTRAS = ("community_core.cli", "community_core.readers", "community_core.reports")
        for module in pkgutil.walk_packages(community_core.__path__, "community_core.", onerror=lambda name: None):
            if not module.name.startswith(EXTRAS):
                importlib.import_module(module.name)
        print("imported")
        """,
        tmp_path,
    )
    assert done.stdout == "imported\n", done.stderr


def test_the_core_alone_assesses_a_small_set_of_records(tmp_path):
    done = run(
        """
        from datetime import date
        from community_core import Evidence, Standard
        from community_core.domain.registry import CommunityProfile
        from community_core.domain.security import SafetyInspectionCompleted

        standard = Standard.load()
        profile = CommunityProfile(name="清河里社区", commenced_on=date(2024, 12, 1))
        evidence = [Evidence.of(profile, community="c-1", occurred_on=date(2024, 12, 1))]
        result = standard.assess(evidence, as_of=date(2026, 1, 31))
        assert len(result.findings) == 206
        assert len(standard.assess(evidence, as_of=date(2026, 1, 31), edition="in-force").findings) == 206
        print(result.finding("9.1.2.2").status.value, len(result.agenda()) > 0)
        """,
        tmp_path,
    )
    assert done.stdout == "not_evidenced True\n", done.stderr
