"""The examples in docstrings of the core are true."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import community_core

EDGES = ("cli", "readers", "reports", "exporting")
"""What needs an extra has its own tests."""
MODULES = [
    m.name
    for m in pkgutil.walk_packages(community_core.__path__, "community_core.")
    if m.name.split(".")[1] not in EDGES
]
WITH_EXAMPLES = {f"community_core.{m}" for m in ("text", "calendar", "identifiers", "facts", "rules.base")}


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    result = doctest.testmod(import_module(name))
    assert 0 == result.failed
    assert result.attempted or name not in WITH_EXAMPLES


def test_the_modules_with_examples_are_among_them() -> None:
    assert set() == WITH_EXAMPLES - set(MODULES)
