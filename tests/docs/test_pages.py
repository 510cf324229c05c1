"""The pages say what the code says."""

import ast
import re
from pathlib import Path

import pytest

from community_core import Plugins, Status
from community_core.domain.attestation import Role
from community_core.plugins.standard import CONTEXTS
from community_core.reports.words import OWNERS, SUBJECTS
from community_core.rules import RULE_TYPES
from community_core.standard.overlays import Overlay
from community_core.standard.units import Modality

CODE = re.compile(r"`([A-Za-z_.]+)`")
RAISERS = frozenset({"BadCell", "_bad", "_refuse", "_broken", "UnreadableFile"})


@pytest.fixture(scope="module")
def glossary(root: Path) -> dict[str, str]:
    """Code to Chinese word, of every row of the glossary that has a code."""
    text = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Za-z_]+)` \| ([^|]+?) \|", text, re.MULTILINE)
    return dict(rows)


def test_the_glossary_binds_at_least_60_terms(glossary):
    assert len(glossary) >= 60


@pytest.mark.parametrize(
    "codes",
    [
        pytest.param(tuple(Status), id="statuses"),
        pytest.param(tuple(Modality), id="modalities"),
        pytest.param(CONTEXTS, id="contexts"),
        pytest.param(tuple(t.kind for t in RULE_TYPES), id="rule types"),
        pytest.param(tuple(Role), id="roles"),
    ],
)
def test_the_glossary_has_every_word_of_a_kind(glossary, codes):
    missing = [str(c) for c in codes if str(c) not in glossary]
    assert not missing, missing


def test_the_glossary_has_everyone_who_must_act(glossary, standard):
    missing = sorted({s for u in standard.catalogue.units for s in u.subject} - set(glossary))
    assert not missing, missing


@pytest.mark.parametrize("word", [*Status, *Role], ids=str)
def test_the_glossary_says_what_the_screen_says(glossary, word):
    assert glossary[word.value] == word.text.zh


@pytest.mark.parametrize("words", [OWNERS, SUBJECTS], ids=["contexts", "who must act"])
def test_the_glossary_uses_the_words_of_reports(glossary, words):
    shown = {code: text.zh for code, text in words.items() if code != "assessment"}
    assert shown == {code: glossary[code] for code in shown}


def test_no_code_stands_twice_in_the_glossary(root):
    text = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    codes = re.findall(r"^\| `([A-Za-z_]+)` \|", text, re.MULTILINE)
    assert sorted(codes) == sorted(set(codes))


def test_authoring_and_judgement_describe_every_rule_type(root):
    for page in ("authoring.md", "judgement.md"):
        text = (root / "docs" / page).read_text(encoding="utf-8")
        missing = [t.kind for t in RULE_TYPES if f"`{t.kind}`" not in text]
        assert not missing, (page, missing)


def test_authoring_names_every_parameter_of_every_rule_type(root):
    text = (root / "docs" / "authoring.md").read_text(encoding="utf-8")
    rows = {k: row for row in text.splitlines() if row.startswith("| `") for k in CODE.findall(row.split("|")[1])}
    written = {"from_": "from", "list_kind": "list", "values": "values"}
    for kind in RULE_TYPES:
        names = [a.name for a in kind.__attrs_attrs__ if a.name not in ("id", "asks")]
        missing = [n for n in names if not re.search(rf"\b{written.get(n, n)}\b", rows[kind.kind])]
        assert not missing, (kind.kind, missing)


def test_every_code_of_a_rejection_is_explained_to_staff(root):
    explained = set(
        re.findall(r"^\| `([a-z_]+)` \|", (root / "docs" / "records.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    codes = set()
    for path in (root / "libs/community_core/src/community_core/readers").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                given = [k.value for k in node.keywords if k.arg == "code"]
                given += node.args[:1] if name in RAISERS else []
                codes |= {a.value for a in given if isinstance(a, ast.Constant)}
    missing = sorted(codes - explained)
    assert not missing, missing


def test_every_decision_is_listed_and_has_a_reason(root):
    folder = root / "docs" / "decisions"
    index = (folder / "index.md").read_text(encoding="utf-8")
    pages = sorted(p.name for p in folder.glob("[0-9]*.md"))
    assert [f"{n:03}" for n in range(1, len(pages) + 1)] == [p[:3] for p in pages]
    assert not [p for p in pages if f"({p})" not in index]
    assert not [p for p in pages if "理由 Why." not in (folder / p).read_text(encoding="utf-8")]


def test_clauses_that_the_pages_name_exist(root, standard):
    known = {u.number for u in standard.catalogue.units} | {h.number for h in standard.catalogue.headings}
    pages = [*(root / "docs").glob("*.md"), *(root / "docs" / "decisions").glob("*.md"), *root.glob("README*.md")]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        named = set(
            re.findall(r"(?<![0-9.A-Za-z-])((?:[4-9]|1[01])(?:\.[1-9][0-9]?){1,4}(?:\.[a-g])?)(?![0-9.%A-Za-z-])", text)
        )
        if page.name not in ("facts.md", "traceability.md"):
            unknown = sorted(named - known)
            assert not unknown, (page.name, unknown)


def test_the_changelog_lists_every_change_of_law_that_a_plugin_of_ours_brings(root):
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8").partition("### Legal")[2]
    rows = [row.split("|") for row in text.splitlines() if row.startswith("| 2")]
    listed = {(row[1].strip(), clause) for row in rows for clause in row[2].split()}
    ours = {path.name.replace("_", "-") for path in (root / "plugins").iterdir() if (path / "pyproject.toml").is_file()}
    brought = {
        (overlay.in_force_from.isoformat(), overlay.clause)
        for name, overlay in Plugins.installed().collect("register_overlays", Overlay)
        if name in ours
    }
    assert brought
    assert listed == brought, {"missing": brought - listed, "too many": listed - brought}
