"""`where`: conditions on a record, as data.

{scope = "comprehensive"}                     equality
{hours = {"≥" = 24}}                          = ≠ < ≤ > ≥ in ⊇ exists
{ended = {"≤" = {attribute = "planned"}}}     against another attribute
{all = [...]}, {any = [...]}, {not = {...}}   composition; several keys mean all
"""

import keyword
import operator
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs

from community_core.errors import InvalidCatalogue
from community_core.evidence import Evidence

Match = Callable[[Evidence], bool]

_COMPARE = {"=": "==", "≠": "!=", "<": "<", "≤": "<=", ">": ">", "≥": ">="}
OPERATORS = (*_COMPARE, "in", "⊇", "exists")
ENVELOPE_READ = ("subject", "occurred_on")
_SUBJECT: Callable[[Evidence], Any] = operator.attrgetter("subject")
_OCCURRED: Callable[[Evidence], Any] = operator.attrgetter("occurred_on")


@lru_cache(maxsize=4096)
def reader(name: str) -> Callable[[Evidence], Any]:
    """A function that reads an attribute of a record's content, or one of the two envelope names rules may read."""
    if name == "subject":
        return _SUBJECT
    if name == "occurred_on":
        return _OCCURRED
    return operator.attrgetter(f"content.{name}")


def _as_set(value: Any) -> frozenset[Any]:
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, (tuple, list, set, frozenset)) else frozenset((value,))


def _same(records: list[Evidence]) -> list[Evidence]:
    return records


class _Expression:
    """A condition written as one Python expression over `e`: rules test it on every record, calls would cost most.

    Names are checked to be plain identifiers and every constant is passed by reference, so nothing is interpolated.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.env: dict[str, Any] = {"as_set": _as_set}
        self.text = self._all(data)

    def match(self) -> Match:
        """The condition on one record."""
        function: Match = eval(f"lambda e: bool({self.text})", self.env)
        return function

    def select(self) -> Callable[[list[Evidence]], list[Evidence]]:
        """The condition on many."""
        function: Callable[[list[Evidence]], list[Evidence]] = eval(
            f"lambda records: [e for e in records if {self.text}]", self.env
        )
        return function

    def _constant(self, value: Any) -> str:
        name = f"v{len(self.env)}"
        self.env[name] = value
        return name

    @staticmethod
    def _read(name: str) -> str:
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_"):
            raise InvalidCatalogue((f"where: {name!r} is no attribute's name",))
        return f"e.{name}" if name in ENVELOPE_READ else f"e.content.{name}"

    def _all(self, data: Mapping[str, Any]) -> str:
        parts = []
        for key, value in data.items():
            if key in ("all", "any"):
                word = " and " if key == "all" else " or "
                parts.append(word.join(f"({self._all(d)})" for d in value) or str(key == "all"))
            elif key == "not":
                parts.append(f"not ({self._all(value)})")
            elif isinstance(value, Mapping):
                parts.extend(self._test(key, sign, v) for sign, v in value.items())
            else:
                parts.append(f"{self._read(key)} == {self._constant(value)}")
        return " and ".join(f"({p})" for p in parts) or "True"

    def _test(self, name: str, sign: str, value: Any) -> str:
        a = self._read(name)
        if sign not in OPERATORS:
            raise InvalidCatalogue((f"where: {sign!r} is not one of {' '.join(OPERATORS)}",))
        if sign == "exists":
            there = f"{a} is not None and {a} != ()"
            return there if value else f"not ({there})"
        other = self._read(value["attribute"]) if isinstance(value, Mapping) else None
        if sign == "in":
            return f"{a} in {self._constant(_as_set(value))}"
        if sign == "⊇":
            needed = f"as_set({other})" if other is not None else self._constant(_as_set(value))
            return f"{needed}.issubset({a} if type({a}) is tuple else as_set({a}))"
        if other is not None:
            return f"{a} is not None and {other} is not None and {a} {_COMPARE[sign]} {other}"
        constant = self._constant(value)
        return f"{a} == {constant}" if sign == "=" else f"{a} is not None and {a} {_COMPARE[sign]} {constant}"


def _named(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for key, value in data.items():
        if key in ("all", "any"):
            for part in value:
                yield from _named(part)
        elif key == "not":
            yield from _named(value)
        elif isinstance(value, Mapping):
            for sign, v in value.items():
                if isinstance(v, Mapping):
                    yield key, ()
                    yield v["attribute"], ()
                else:
                    yield key, () if sign == "exists" else tuple(v) if isinstance(v, (list, tuple)) else (v,)
        else:
            yield key, (value,)


@attrs.frozen
class Where:
    """A compiled condition; equal to another where its data is."""

    data: Mapping[str, Any] = attrs.field(factory=dict)
    match: Match = attrs.field(init=False, eq=False, repr=False)
    select: Callable[[list[Evidence]], list[Evidence]] = attrs.field(init=False, eq=False, repr=False)
    """Those of many records that pass."""

    def __attrs_post_init__(self) -> None:
        expression = _Expression(self.data)
        object.__setattr__(self, "match", expression.match())
        object.__setattr__(self, "select", expression.select() if self.data else _same)

    def names(self) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """The attributes that it reads, each with the constants it is compared with."""
        return _named(self.data)

    @property
    def is_always(self) -> bool:
        """Whether every record passes."""
        return not self.data


ALWAYS = Where()
