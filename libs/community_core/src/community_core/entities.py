"""Entities, and guards: checks at the moment of change, each bound to a clause."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, dataclass_transform

import attrs

from community_core.errors import CommunityError
from community_core.facts import Attribute, attribute, described, strict
from community_core.text import Text

T = TypeVar("T")


@dataclass_transform(kw_only_default=True, field_specifiers=(attribute,))
def entity(zh: str, en: str) -> Callable[[type[T]], type[T]]:
    """Declare an entity: `attrs.define(slots=False)` so that it can be mapped, every attribute titled and checked."""

    def decorate(cls: type[T]) -> type[T]:
        defined = attrs.define(cls, slots=False, kw_only=True, field_transformer=strict)
        defined.__entity_title__ = Text(zh, en)  # type: ignore[attr-defined]  # read through `title_of`
        return defined

    return decorate


def title_of(cls: type) -> Text:
    """The title of an entity class."""
    title: Text = cls.__dict__["__entity_title__"]
    return title


def attributes_of(cls: type) -> tuple[Attribute, ...]:
    """The declared attributes of an entity class."""
    return tuple(described(f, cls.__name__) for f in attrs.fields(cls))


@attrs.frozen
class Refusal:
    """Why a change is refused, and what to do; `attribute` names the field to mend, if it is one."""

    text: Text
    attribute: str | None = None


@attrs.frozen
class Guard:
    """A check of an entity or command; `clause` is why it exists, `source` is filled for law outside the standard."""

    clause: str
    on: type
    name: str
    check: Callable[[Any], Refusal | None]
    doc: str
    source: Text | None = None

    def __call__(self, subject: Any) -> Refusal | None:
        return self.check(subject)


def guard(clause: str, *, on: type, source: Text | None = None) -> Callable[[Callable[[Any], Refusal | None]], Guard]:
    """Make a function a guard of `on`. It returns a `Refusal` or None; its docstring states the rule."""

    def decorate(function: Callable[[Any], Refusal | None]) -> Guard:
        return Guard(clause, on, function.__name__, function, (function.__doc__ or "").strip(), source)

    return decorate


class Refused(CommunityError):
    """A change was refused; `refusals` pairs each guard with its reason."""

    code = "refused"

    def __init__(self, refusals: tuple[tuple[Guard, Refusal], ...]) -> None:
        parts = [r.text + Text(f"（第{g.clause}条）", f" (clause {g.clause})") for g, r in refusals]
        super().__init__(Text.join(parts, zh="；", en="; "))
        self.refusals = refusals


def check(subject: object, guards: Iterable[Guard]) -> None:
    """Run every guard that applies to `subject`; raises `Refused` with all refusals at once."""
    refusals = tuple((g, r) for g in guards if isinstance(subject, g.on) and (r := g(subject)) is not None)
    if refusals:
        raise Refused(refusals)
