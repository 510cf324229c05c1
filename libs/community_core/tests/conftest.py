"""What the core's tests share."""

import pytest

from community_core import Plugins, Standard


@pytest.fixture(scope="session")
def standard() -> Standard:
    return Standard.load(Plugins.built_in())
