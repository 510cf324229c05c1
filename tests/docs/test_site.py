"""The documentation site builds offline, without a warning, and fetches nothing from elsewhere."""

import os
import re
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    """The site as mkdocs builds it in strict mode (quiet mode would count no warnings)."""
    target = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(target)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=root,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "http_proxy": "http://127.0.0.1:9",
            "https_proxy": "http://127.0.0.1:9",
        },
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return target


def test_no_page_loads_anything_from_another_host(site):
    loads = re.compile(
        r"""<(?:script|img|iframe|source)[^>]*\ssrc=["']?(?:https?:)?//|<link[^>]*\shref=["']?(?:https?:)?//"""
    )
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    assert not [p.name for p in pages if loads.search(p.read_text(encoding="utf-8"))]


def test_tools_are_not_published(site):
    assert not list(site.rglob("*.py"))


def test_chinese_lines_that_are_wrapped_in_the_source_are_joined_on_the_page(site):
    text = (site / "index.html").read_text(encoding="utf-8")
    assert "逐条评出结果，说明理由" in text


def test_code_blocks_keep_their_lines(site):
    text = re.sub(r"<[^>]+>", "", (site / "index.html").read_text(encoding="utf-8"))
    assert "自己的数据库 your database\n" in text
