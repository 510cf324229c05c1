"""`where`: conditions on a record, as data.

{scope = "comprehensive"}                     equality
{hours = {"≥" = 24}}                          = ≠ < ≤ > ≥ in ⊇ exists
{ended = {"≤" = {attribute = "planned"}}}     against another attribute
{all = [...]}, {any = [...]}, {not = {...}}   composition; several keys mean all
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import attrs

from community_core.calendar import Period
from community_core.errors import InvalidCatalogue
from community_core.evidence import Evidence

Match = Callable[[Evidence], bool]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}
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


def _always(_: Evidence) -> bool:
    return True


def _as_set(value: Any) -> frozenset[Any]:
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, (tuple, list, set, frozenset)) else frozenset((value,))


def _test(name: str, sign: str, value: Any) -> Match:
    get = reader(name)
    if sign == "exists":
        wanted = bool(value)
        return lambda e: (get(e) is not None and get(e) != ()) is wanted
    if sign not in OPERATORS:
        raise InvalidCatalogue((f"where: {sign!r} is not one of {' '.join(OPERATORS)}",))
    other = reader(value["attribute"]) if isinstance(value, Mapping) else None
    if sign == "in":
        allowed = _as_set(value)
        return lambda e: get(e) in allowed
    if sign == "⊇":
        if other is not None:
            return lambda e: _as_set(get(e)) >= _as_set(other(e))
        needed = _as_set(value)
        return lambda e: needed.issubset(v if type(v := get(e)) is tuple else _as_set(v))
    compare = _COMPARE[sign]
    if other is not None:
        return lambda e: (a := get(e)) is not None and (b := other(e)) is not None and bool(compare(a, b))
    if sign == "=":
        return lambda e: bool(get(e) == value)
    return lambda e: (a := get(e)) is not None and bool(compare(a, value))


def _compiled(data: Mapping[str, Any]) -> Match:
    tests: list[Match] = []
    for key, value in data.items():
        if key in ("all", "any"):
            parts = tuple(_compiled(d) for d in value)
            if key == "all":
                tests.append(lambda e, parts=parts: all(p(e) for p in parts))  # type: ignore[misc]  # bound at once
            else:
                tests.append(lambda e, parts=parts: any(p(e) for p in parts))  # type: ignore[misc]  # bound at once
        elif key == "not":
            inner = _compiled(value)
            tests.append(lambda e, inner=inner: not inner(e))  # type: ignore[misc]  # bound at once
        elif isinstance(value, Mapping):
            tests.extend(_test(key, sign, v) for sign, v in value.items())
        else:
            tests.append(_test(key, "=", value))
    if not tests:
        return _always
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        a, b = tests
        return lambda e: a(e) and b(e)
    return lambda e: all(t(e) for t in tests)


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
    _equality: tuple[Callable[[Evidence], Any], Any] | None = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "match", _compiled(self.data))
        name, value = next(iter(self.data.items())) if len(self.data) == 1 else ("all", None)
        plain = name not in ("all", "any", "not") and not isinstance(value, Mapping)
        object.__setattr__(self, "_equality", (reader(name), value) if plain else None)

    def select(self, records: list[Evidence]) -> list[Evidence]:
        """Those that pass; a single equality, the commonest condition, is tested without a call a record."""
        if not self.data:
            return records
        if self._equality is not None:
            get, value = self._equality
            return [e for e in records if get(e) == value]
        match = self.match
        return [e for e in records if match(e)]

    def names(self) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """The attributes that it reads, each with the constants it is compared with."""
        return _named(self.data)

    @property
    def is_always(self) -> bool:
        """Whether every record passes."""
        return not self.data


ALWAYS = Where()
Comparable = int | str | date | datetime | Period
