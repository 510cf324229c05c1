"""Overlays: what later law changes of the standard, each with its citation and the date from which it is in force."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

import attrs

from community_core.text import Text

Action = Literal["set", "extend", "add_rule", "suspend_rule", "rename"]


@attrs.frozen(kw_only=True)
class Overlay:
    """One change of one clause by law, from a date.

    `set` and `extend`: `rule` (its id, or the id of a rule inside it, as in `each`: `groups.has`), `parameter`,
    `value`. `add_rule`: `definition`, as a rule is written in the catalogue. `suspend_rule`: `rule`, or "" for all.
    `rename`: `title`.
    """

    clause: str
    action: Action
    in_force_from: date
    citation: Text
    rule: str = ""
    parameter: str = ""
    value: Any = None
    definition: Mapping[str, Any] | None = None
    title: Text | None = None
    plugin: str = ""

    @classmethod
    def set(cls, clause: str, rule: str, parameter: str, value: Any, *, since: date, citation: Text) -> "Overlay":
        """Replace a parameter. `value` is as written in the catalogue, e.g. "P5Y"."""
        return cls(
            clause=clause,
            action="set",
            rule=rule,
            parameter=parameter,
            value=value,
            in_force_from=since,
            citation=citation,
        )

    @classmethod
    def extend(
        cls, clause: str, rule: str, parameter: str, values: tuple[Any, ...], *, since: date, citation: Text
    ) -> "Overlay":
        """Add to a list."""
        return cls(
            clause=clause,
            action="extend",
            rule=rule,
            parameter=parameter,
            value=values,
            in_force_from=since,
            citation=citation,
        )

    @classmethod
    def add_rule(cls, clause: str, definition: Mapping[str, Any], *, since: date, citation: Text) -> "Overlay":
        """Ask something more."""
        return cls(
            clause=clause,
            action="add_rule",
            rule=str(definition.get("id", "")),
            definition=definition,
            in_force_from=since,
            citation=citation,
        )

    @classmethod
    def suspend_rule(cls, clause: str, rule: str = "", *, since: date, citation: Text) -> "Overlay":
        """Ask no longer."""
        return cls(clause=clause, action="suspend_rule", rule=rule, in_force_from=since, citation=citation)

    @classmethod
    def rename(cls, clause: str, title: Text, *, since: date, citation: Text) -> "Overlay":
        """Use the words of the law in force."""
        return cls(clause=clause, action="rename", title=title, in_force_from=since, citation=citation)
