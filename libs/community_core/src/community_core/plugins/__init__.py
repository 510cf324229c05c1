"""Plugins: the hook specifications and the manager. Mark implementations with `hookimpl`."""

from community_core.plugins.hookspecs import hookimpl
from community_core.plugins.manager import Fault, Plugins

__all__ = ["Fault", "Plugins", "hookimpl"]
