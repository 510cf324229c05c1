"""Writes docs/schemas anew: the JSON Schemas of clauses, assessments, evidence and every fact type of the standard."""

import sys
from pathlib import Path

from community_core import Plugins, Standard
from community_core.reports.data import to_json
from community_core.reports.schemas import published

FOLDER = Path(__file__).parent.parent / "schemas"


def publish(folder: Path = FOLDER) -> int:
    """Write every schema and remove those that are no longer published; returns how many there are."""
    schemas = published(Standard.load(Plugins.built_in()).fact_types)
    (folder / "facts").mkdir(parents=True, exist_ok=True)
    for old in folder.rglob("*.schema.json"):
        if old.relative_to(folder).as_posix() not in schemas:
            old.unlink()
    for path, schema in schemas.items():
        (folder / path).write_bytes(to_json(schema))
    return len(schemas)


if __name__ == "__main__":
    sys.stdout.write(f"docs/schemas: {publish()}\n")
