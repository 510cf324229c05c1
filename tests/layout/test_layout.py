"""What holds for the tree as a whole: every file in its place, nothing in it that belongs to one machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, "CONTRIBUTING.md", "CHANGELOG.md")
FIRST_SCREEN = 24
# Written apart, so that this file does not find itself.
MACHINE = re.compile("/wo" + r"rk/(?:main|shared|\.library)|/ro" + r"ot/|/tmp/bash" + "_jobs")
OUTSIDE = re.compile(r"\.\./sha" + "red")
REGISTRIES = re.compile(
    "py" + r"pi\.|python" + r"hosted\.|registry\.npm" + r"js|registry\.yarn" + r"pkg|mirrors?\.|anaconda\." + "org|"
    "index-" + "url|find-" + r"links|_auth" + "Token",
    re.IGNORECASE,
)
PROSE = (".md", ".html", ".feature")


def files() -> list[Path]:
    """Every file that git tracks or would track."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, "these tests look at what git tracks: run them in a clone"
    return [p for name in done.stdout.decode().split("\0") if name and (p := ROOT / name).is_file()]


def texts(*suffixes: str) -> Iterator[tuple[str, str]]:
    """Path and text of every file that is text; of the given suffixes, if there are any."""
    for path in files():
        if not suffixes or path.suffix in suffixes:
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def lines_with(pattern: re.Pattern[str], *folders: str) -> list[str]:
    """Where a pattern stands."""
    return [
        f"{name}:{n}: {line.strip()[:100]}"
        for name, text in texts()
        if not folders or name.startswith(folders)
        for n, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("name", READMES)
def test_the_first_screen_of_a_readme_shows_both_commands(name):
    first = (ROOT / name).read_text(encoding="utf-8").splitlines()[:FIRST_SCREEN]
    lines = {line.split("#")[0].strip() for line in first}
    assert lines >= {"make run", "make test"}


def test_no_file_names_a_path_of_one_machine():
    found = lines_with(MACHINE)
    assert not found, "\n".join(found)


def test_no_file_names_a_package_registry():
    found = lines_with(REGISTRIES)
    assert not found, "\n".join(found)


def test_neither_tests_nor_libraries_lean_on_a_folder_outside():
    found = lines_with(OUTSIDE, "tests/", "libs/", "plugins/", "examples/", "bench/", "features/")
    assert not found, "\n".join(found)


def test_no_python_file_in_libs_is_longer_than_500_lines():
    sizes = {name: text.count("\n") for name, text in texts(".py") if name.startswith(("libs/", "plugins/"))}
    long = {name: n for name, n in sizes.items() if n > 500}
    assert not long, long


def test_every_feature_is_in_chinese():
    found = [n for n, t in texts(".feature") if not t.startswith("# language: zh-CN\n")]
    assert not found, found


def test_features_lie_in_a_folder_a_chapter():
    folders = {p.parent.name for p in files() if p.suffix == ".feature" and p.is_relative_to(ROOT / "features")}
    chapters = [f"{n:02}" for n in range(4, 12)]
    assert chapters == sorted(f[:2] for f in folders)


def sources() -> Iterator[tuple[str, str]]:
    """Path and text of every module of a distribution."""
    return ((n, t) for n, t in texts(".py") if re.match(r"(libs|plugins)/[^/]+/src/", n))


def undocumented(name: str, text: str) -> Iterator[str]:
    """Modules, public functions and classes, and the methods that a class does not inherit, without a docstring."""
    tree = ast.parse(text)
    if text.strip() and ast.get_docstring(tree) is None:
        yield name
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None:
            yield f"{name}: {node.name}"
        if isinstance(node, ast.ClassDef) and not node.bases:
            methods = (m for m in node.body if isinstance(m, ast.FunctionDef) and not m.name.startswith("_"))
            yield from (f"{name}: {node.name}.{m.name}" for m in methods if ast.get_docstring(m) is None)


def test_every_module_and_public_name_says_what_it_is_for():
    found = [problem for name, text in sources() for problem in undocumented(name, text)]
    assert not found, "\n".join(found)


def test_nothing_is_done_at_import_that_reads_the_environment_or_the_clock():
    """Module level statements of the core call neither os.environ, now() nor today()."""
    calls = re.compile(r"os\.environ|getenv|\.now\(|\.today\(|utcnow")
    found = [
        f"{name}:{node.lineno}"
        for name, text in sources()
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr) and calls.search(ast.unparse(node))
    ]
    assert not found, "\n".join(found)


def test_every_make_target_that_the_pages_name_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        (name, target)
        for name, text in texts(".md")
        if name in PAGES or name.startswith("docs/")
        for target in re.findall(r"(?:`|^|\$ )make ([a-z-]+)", text, re.MULTILINE)
    }
    assert named, "the pages name no target at all"
    unknown = sorted(pair for pair in named if pair[1] not in targets)
    assert not unknown, unknown


def test_every_link_of_the_pages_leads_somewhere():
    broken = [
        f"{name}: {target}"
        for name in PAGES
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", (ROOT / name).read_text(encoding="utf-8"))
        if not target.startswith(("http:", "https:", "mailto:")) and not (ROOT / target).exists()
    ]
    assert not broken, "\n".join(broken)


def test_what_make_installs_is_pinned():
    constraints = (ROOT / "requirements" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in constraints if line.strip() and not line.startswith("#")]
    loose = [line for line in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9._+!-]+( ;.*)?", line)]
    assert pins
    assert not loose, loose


def test_strict_builds_of_the_site_are_not_quiet():
    """In quiet mode mkdocs counts no warnings, so that --strict lets everything pass."""
    builds = [line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "mkdocs build" in line]
    assert builds
    assert not [line for line in builds if "--strict" in line and re.search(r" (-q|--quiet)\b", line)]
