"""docs/plugins.md holds every hook with its exact signature, and its first example runs."""

import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest

from community_core import Plugins, Standard
from community_core.plugins import hookspecs

PAGE = (Path(__file__).parents[3] / "docs" / "plugins.md").read_text(encoding="utf-8")
HOOKS = sorted(n for n in vars(hookspecs) if n.startswith("register_"))


def signature(hook: str) -> str:
    """A hook as the specification writes it, without quotes around types that are imported late."""
    source = inspect.getsource(getattr(hookspecs, hook))
    found = re.search(r"^def (.+):$", source, re.MULTILINE)
    assert found is not None
    return found[1].replace('"', "")


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_documented_with_its_exact_signature(hook: str) -> None:
    assert f"### `{signature(hook)}`" in PAGE


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_documented_in_the_words_of_its_specification(hook: str) -> None:
    sentence = (getattr(hookspecs, hook).__doc__ or "").strip()
    assert sentence and sentence in PAGE.partition(f"### `{signature(hook)}`")[2].partition("\n### ")[0]


def test_no_hook_is_documented_that_does_not_exist() -> None:
    assert HOOKS == sorted(re.findall(r"^### `(register_\w+)\(", PAGE, re.MULTILINE))


def test_the_example_plugin_of_the_page_works() -> None:
    code = re.search(r"```python title=\"my_plugin.py\"\n(.+?)```", PAGE, re.DOTALL)
    assert code is not None
    module = ModuleType("my_plugin")
    exec(compile(code[1], "docs/plugins.md", "exec"), vars(module))
    plugins = Plugins.built_in()
    plugins.register(module, "my-plugin")
    standard = Standard.load(plugins)
    changed = [n for n, d in standard.edition("in-force").units.items() if d.dates]
    assert ["6.2.2"] == changed
    assert "organiser_is_known" in [g.name for g in standard.guards]
    assert [] == plugins.faults
