"""What every test of this repository shares."""

from typing import Any


def pytest_bdd_apply_tag(tag: str, function: Any) -> bool | None:
    """Tags name clauses (`@clause-9.1.2.2`); they are read by the traceability table, they are no pytest marks."""
    return True if tag.startswith("clause-") else None
