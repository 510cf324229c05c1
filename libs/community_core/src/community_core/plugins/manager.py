"""Runs plugins so that none can harm another: each is called by itself, its faults are kept and named."""

from collections.abc import Iterable
from difflib import get_close_matches
from importlib.metadata import entry_points
from typing import Any

import attrs
import pluggy

from community_core.plugins import hookspecs
from community_core.text import Text

GROUP = "community.plugins"
FAULTS_ALLOWED = 3
"""After so many faults an implementation is switched off."""


@attrs.frozen
class Fault:
    """What went wrong in a plugin, where; its other hooks and all other plugins still count."""

    plugin: str
    hook: str
    text: Text


@attrs.frozen
class Described:
    """A plugin as it is listed."""

    name: str
    version: str
    hooks: tuple[str, ...]
    faults: tuple[Fault, ...]
    switched_off: tuple[str, ...]


class Plugins:
    """A set of plugins. Built where it is needed and passed on; nothing is registered at import."""

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager(hookspecs.PROJECT)
        self._manager.add_hookspecs(hookspecs)
        self._known = tuple(n for n in vars(hookspecs) if n.startswith("register_"))
        self._versions: dict[str, str] = {}
        self._failed: dict[tuple[str, str], int] = {}
        self.faults: list[Fault] = []

    @classmethod
    def built_in(cls) -> "Plugins":
        """The standard alone: the first plugin, with no path that a vendor's plugin lacks."""
        from community_core import __version__
        from community_core.plugins import standard

        plugins = cls()
        plugins.register(standard, "standard", __version__)
        return plugins

    @classmethod
    def installed(cls) -> "Plugins":
        """The standard, and every plugin installed under the entry-point group `community.plugins`."""
        plugins = cls.built_in()
        for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
            version = point.dist.version if point.dist is not None else ""
            try:
                loaded = point.load()
            except Exception as error:  # noqa: BLE001 # whatever a plugin raises at import must not stop the rest
                plugins._fault(point.name, "import", Text(f"无法载入：{error!r}", f"it cannot be loaded: {error!r}"))
                continue
            plugins.register(loaded, point.name, version)
        return plugins

    def register(self, plugin: object, name: str, version: str = "") -> None:
        """Add a plugin: a module or object with functions marked `hookimpl`."""
        for attribute in dir(plugin):
            marked = getattr(getattr(plugin, attribute, None), f"{hookspecs.PROJECT}_impl", None)
            if marked and attribute not in self._known:
                near = get_close_matches(attribute, self._known, n=1)
                hint = Text(f"；是否想写 {near[0]}", f"; did you mean {near[0]}") if near else Text("", "")
                self._fault(
                    name, attribute, Text(f"没有名为 {attribute} 的钩子", f"there is no hook {attribute}") + hint
                )
        try:
            self._manager.register(plugin, name)
        except (pluggy.PluginValidationError, ValueError) as error:
            self._fault(name, "register", Text(f"无法登记：{error}", f"it cannot be registered: {error}"))
            return
        self._versions[name] = version

    def _fault(self, plugin: str, hook: str, text: Text) -> None:
        self.faults.append(Fault(plugin, hook, text))
        key = (plugin, hook)
        self._failed[key] = self._failed.get(key, 0) + 1

    def collect(self, hook: str, wanted: type | tuple[type, ...]) -> tuple[tuple[str, Any], ...]:
        """What all plugins give for a hook, each item with its plugin's name; faulty answers are named and left out.

        Plugins come in the order of their names, the standard first.
        """
        found: list[tuple[str, Any]] = []
        implementations = getattr(self._manager.hook, hook).get_hookimpls()
        for impl in sorted(implementations, key=lambda i: (i.plugin_name != "standard", i.plugin_name)):
            name = impl.plugin_name
            if self._failed.get((name, hook), 0) >= FAULTS_ALLOWED:
                continue
            try:
                given = impl.function()
                items = tuple(given) if isinstance(given, Iterable) and not isinstance(given, (str, bytes)) else None
            except Exception as error:  # noqa: BLE001 # whatever a plugin raises must not stop the rest
                self._fault(name, hook, Text(f"运行出错：{error!r}", f"it raised {error!r}"))
                continue
            if items is None:
                kind = type(given).__name__
                self._fault(
                    name, hook, Text(f"应返回一组对象，却返回了 {kind}", f"it returned {kind}, not a collection")
                )
                continue
            wrong = [i for i in items if not isinstance(i, wanted)]
            if wrong:
                kind = type(wrong[0]).__name__
                self._fault(
                    name, hook, Text(f"返回的内容类型不对（{kind}）", f"it returned items of a wrong type ({kind})")
                )
                continue
            found.extend((name, i) for i in items)
        return tuple(found)

    def refuse(self, plugin: str, hook: str, error: Exception) -> None:
        """Note that what a plugin gave could not be used."""
        self._fault(plugin, hook, Text(f"内容无法使用：{error}", f"what it gave cannot be used: {error}"))

    def switched_off(self, plugin: str) -> tuple[str, ...]:
        """The hooks of a plugin that are no longer called."""
        return tuple(h for (p, h), n in self._failed.items() if p == plugin and n >= FAULTS_ALLOWED)

    def describe(self) -> tuple[Described, ...]:
        """All plugins, those that could not even be loaded included."""
        names = dict.fromkeys([*(n for n, _ in self._manager.list_name_plugin()), *(f.plugin for f in self.faults)])
        return tuple(
            Described(
                name,
                self._versions.get(name, ""),
                tuple(
                    h
                    for h in self._known
                    if any(i.plugin_name == name for i in getattr(self._manager.hook, h).get_hookimpls())
                ),
                tuple(f for f in self.faults if f.plugin == name),
                self.switched_off(name),
            )
            for name in names
        )
