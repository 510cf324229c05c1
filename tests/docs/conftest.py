"""What the tests of the documentation share."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from community_core import Plugins, Standard

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The standard alone, whatever plugins are installed."""
    return Standard.load(Plugins.built_in())


@pytest.fixture(scope="session")
def tool() -> ModuleType:
    """docs/tools/traceability.py."""
    spec = importlib.util.spec_from_file_location("docs_traceability", ROOT / "docs" / "tools" / "traceability.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
