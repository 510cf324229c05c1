"""Writes the records of 清禾社区 into examples/data: seeded, without a clock, the same bytes on every run.

python examples/generate.py [FOLDER]
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from qinghe.desks import desks  # noqa: E402 # as above
from qinghe.files import write  # noqa: E402 # as above

from community_core import Plugins, Standard  # noqa: E402 # the path to the modules beside this file is set first


def generate(folder: Path) -> list[Path]:
    """Write every desk's file into a folder; returns the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write(desk, folder) for desk in desks(Standard.load(Plugins.built_in()).fact_types)]


if __name__ == "__main__":
    for path in generate(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "data"):
        print(path)
