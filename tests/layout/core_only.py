"""Runs a script as if community_core and its three dependencies were all that is installed.

    python core_only.py SCRIPT

Every other distribution cannot be found, neither by `import` nor by `find_spec`.
"""

import importlib.machinery
import runpy
import sys
from collections.abc import Sequence
from typing import Any

ALLOWED = frozenset(
    {
        "community_core",
        "attr",
        "attrs",
        "cattr",
        "cattrs",
        "pluggy",
        "typing_extensions",  # cattrs depends on it
        "tzdata",  # only where the system has no time zones
    }
)


def allowed(module: str) -> bool:
    """Whether a module belongs to the standard library or to what may be there."""
    root = module.partition(".")[0]
    return root in ALLOWED or root in sys.stdlib_module_names or root.startswith("_sysconfigdata")


class Only:
    """A meta path finder that asks the finders it replaces for what is allowed, and finds nothing else."""

    def __init__(self, finders: Sequence[Any]) -> None:
        self._finders = tuple(finders)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: Any = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The spec of an allowed module or one of the standard library."""
        if not allowed(name):
            return None
        for finder in self._finders:
            if (spec := finder.find_spec(name, path, target)) is not None:
                return spec  # type: ignore[no-any-return]  # finders of a list are untyped
        return None


def main() -> None:
    """Replace the finders, forget what site loaded, run the script."""
    sys.meta_path[:] = [Only(sys.meta_path)]
    for name in list(sys.modules):
        if name != "__main__" and not allowed(name):
            del sys.modules[name]
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
