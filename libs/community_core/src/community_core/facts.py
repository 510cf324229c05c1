"""How a fact type is declared: a frozen class whose attributes carry titles, units and sensitivity."""

import builtins
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Self, TypeVar, dataclass_transform

import attrs

from community_core.calendar import Period
from community_core.errors import InvalidCatalogue, InvalidValue, UnknownFactType
from community_core.identifiers import masked, refuse_personal, refuse_unstorable
from community_core.text import Text

T = TypeVar("T")

ENVELOPE = ("id", "revision", "community", "subject", "occurred_on", "recorded_at", "valid_until", "ended_on", "source")
"""Names that belong to the envelope; no attribute may take one. Rules may read `subject` and `occurred_on`."""


FEN = "分"
"""The unit of money: whole fen are kept, yuan are shown."""


class Nature(StrEnum):
    """Whether each record counts, or per subject the latest."""

    OCCURRENCE = "occurrence"
    STATE = "state"


OCCURRENCE = Nature.OCCURRENCE
STATE = Nature.STATE


class Term(StrEnum):
    """A closed vocabulary: each member is its code and knows its words in both languages.

    >>> class Colour(Term):
    ...     RED = "red", "红", "Red"
    >>> Colour("red").text.zh
    '红'
    """

    text: Text

    def __new__(cls, code: str, zh: str, en: str) -> "Term":
        member = str.__new__(cls, code)
        member._value_ = code
        member.text = Text(zh, en)
        return member

    @classmethod
    def of(cls, code: object) -> Self:
        """The member with that code; raises KeyError."""
        return cls._value2member_map_[code]  # type: ignore[return-value]  # members are of the class

    @classmethod
    def codes(cls) -> tuple[str, ...]:
        """All codes, in order of declaration."""
        return tuple(m.value for m in cls)


def attribute(
    zh: str,
    en: str,
    *,
    default: Any = attrs.NOTHING,
    sensitive: bool = False,
    unit: str = "",
    minimum: int | None = None,
    maximum: int | None = None,
    help_zh: str = "",
    help_en: str = "",
) -> Any:
    """Declare an attribute of a fact type or an entity.

    `zh` is the column header that staff see. An attribute with a default is optional.
    `sensitive` marks personal data (entities only; facts carry none). `unit` is printed behind numbers.
    """
    meta = {
        "title": Text(zh, en),
        "sensitive": sensitive,
        "unit": unit,
        "minimum": minimum,
        "maximum": maximum,
        "help": Text(help_zh, help_en),
    }
    return attrs.field(default=default, metadata={"community": meta})


@attrs.frozen
class Attribute:
    """An attribute as declared. `type` is the bare type of one value; `many` says whether it is a tuple of them."""

    name: str
    title: Text
    type: type
    many: bool
    required: bool
    sensitive: bool = False
    unit: str = ""
    minimum: int | None = None
    maximum: int | None = None
    help: Text = Text("", "")

    @property
    def term(self) -> "builtins.type[Term] | None":
        """The vocabulary of its values, if it has one."""
        return self.type if issubclass(self.type, Term) else None

    def label(self, value: object) -> Text:
        """How `value` is shown to people."""
        if self.term is not None:
            try:
                return self.term.of(value).text
            except KeyError:
                return Text(str(value), str(value))
        if isinstance(value, bool):
            return Text("是", "yes") if value else Text("否", "no")
        if isinstance(value, Period):
            return value.text
        if self.unit == FEN and isinstance(value, int):
            return Text(f"{value / 100:,.2f}元", f"CNY {value / 100:,.2f}")
        return Text(f"{value}{self.unit}", f"{value}")


@attrs.frozen
class FactType:
    """What kinds of fact there are: `name` is stable, `cls` holds the content."""

    name: str
    title: Text
    nature: Nature
    subject: Text | None
    cls: type
    attributes: tuple[Attribute, ...]
    measure: bool = False

    @property
    def context(self) -> str:
        """The bounded context that announces it."""
        return self.name.partition(".")[0]

    @property
    def doc(self) -> str:
        """Its docstring."""
        return (self.cls.__doc__ or "").strip()

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name, or None."""
        return next((a for a in self.attributes if a.name == name), None)


ALLOWED = (bool, int, Decimal, str, date, datetime, time, Period)


def described(field: "attrs.Attribute[Any]", where: str, reserved: Iterable[str] = ()) -> Attribute:
    """The declared attribute behind an attrs field; raises `InvalidCatalogue` where it was not declared properly."""
    meta = field.metadata.get("community")
    if meta is None or isinstance(field.type, str) or field.type is None:
        raise InvalidCatalogue((f"{where}.{field.name}: declare it with attribute(zh, en) and a real type",))
    if field.name in reserved:
        raise InvalidCatalogue((f"{where}.{field.name}: the name belongs to the envelope",))
    kind: Any = field.type
    origin = typing.get_origin(kind)
    optional = False
    if origin in (types.UnionType, typing.Union):
        inner = [a for a in typing.get_args(kind) if a is not type(None)]
        optional = True
        if len(inner) != 1:
            raise InvalidCatalogue((f"{where}.{field.name}: {kind} is not one type, optionally None",))
        kind = inner[0]
        origin = typing.get_origin(kind)
    many = origin is tuple
    if many:
        kind = typing.get_args(kind)[0]
    if not (kind in ALLOWED or (isinstance(kind, type) and issubclass(kind, Term))):
        raise InvalidCatalogue((f"{where}.{field.name}: {kind} is not a type that evidence can carry",))
    if optional and field.default is attrs.NOTHING:
        raise InvalidCatalogue((f"{where}.{field.name}: an optional attribute needs default=None",))
    return Attribute(
        name=field.name,
        title=meta["title"],
        type=kind,
        many=many,
        required=field.default is attrs.NOTHING,
        sensitive=meta["sensitive"],
        unit=meta["unit"],
        minimum=meta["minimum"],
        maximum=meta["maximum"],
        help=meta["help"],
    )


def _wrong(attribute: Attribute, value: object) -> InvalidValue:
    shown = masked(str(value)) if attribute.sensitive else str(value)[:40]
    if attribute.term is not None:
        words = Text.join(m.text for m in attribute.term)
        advice = Text(f"请从以下选一：{words.zh}。", f"choose one of: {', '.join(attribute.term.codes())}.")
    elif attribute.minimum is not None or attribute.maximum is not None:
        low = "" if attribute.minimum is None else attribute.minimum
        high = "" if attribute.maximum is None else attribute.maximum
        advice = Text(f"请填{low}～{high}之间的数。", f"give a number in {low}..{high}.")
    else:
        name = attribute.type.__name__
        advice = Text(f"应为{TYPE_NAMES.get(attribute.type, name)}。", f"it must be {name}.")
    return InvalidValue(
        attribute.name,
        shown,
        Text(f"“{attribute.title.zh}”不能是“{shown}”；", f"{attribute.name!r} cannot be {shown!r}; ") + advice,
    )


TYPE_NAMES: Mapping[type, str] = {
    bool: "是或否",
    int: "整数",
    Decimal: "数字",
    str: "文字",
    date: "日期",
    datetime: "日期和时间",
    time: "时间",
    Period: "期间（如 2025-Q1）",
}


def _checker(attribute: Attribute, default: object = None) -> Callable[[object], object]:
    """A function that returns the value in its proper type (left empty: its default), or raises `InvalidValue`."""
    kind = attribute.type
    term = attribute.term
    low, high = attribute.minimum, attribute.maximum

    def one(value: object) -> object:
        if term is not None:
            if isinstance(value, term):
                return value
            try:
                return term.of(value)
            except (KeyError, TypeError):
                raise _wrong(attribute, value) from None
        if kind is Decimal and type(value) is int:
            value = Decimal(value)
        if type(value) is not kind:
            raise _wrong(attribute, value)
        if kind is str:
            refuse_unstorable(attribute.name, value)  # type: ignore[arg-type]  # type(value) is str here
            if not attribute.sensitive:
                refuse_personal(attribute.name, value)  # type: ignore[arg-type]  # as above
        elif (low is not None and value < low) or (high is not None and value > high):  # type: ignore[operator]
            raise _wrong(attribute, value)
        return value

    def check(value: object) -> object:
        if value is None and not attribute.required:
            if default is None:
                return None
            value = default
        if attribute.many:
            if isinstance(value, str) or not isinstance(value, Iterable):
                raise _wrong(attribute, value)
            return tuple(dict.fromkeys(one(v) for v in value))
        return one(value)

    return check


def strict(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """The attrs field transformer that gives every attribute its check as converter."""
    return [f.evolve(converter=_checker(described(f, cls.__name__), f.default)) for f in fields]


def _declare(
    name: str, title: Text, nature: Nature, subject: Text | None, measure: bool
) -> Callable[[type[T]], type[T]]:
    def decorate(cls: type[T]) -> type[T]:
        frozen = attrs.frozen(cls, slots=True, kw_only=True, field_transformer=strict)
        attributes = tuple(described(f, cls.__name__, ENVELOPE) for f in attrs.fields(frozen))  # type: ignore[arg-type]
        sensitive = [a.name for a in attributes if a.sensitive]
        if measure and {"numerator", "denominator"} - {a.name for a in attributes if a.type is int and a.required}:
            raise InvalidCatalogue((f"{name}: a measure declares numerator and denominator, both whole numbers",))
        if sensitive:
            raise InvalidCatalogue((f"{name}: facts carry no personal data, but {', '.join(sensitive)} is sensitive",))
        described_type = FactType(name, title, nature, subject, frozen, attributes, measure)
        frozen.__fact_type__ = described_type  # type: ignore[attr-defined]  # read through `fact_type_of`
        return frozen

    return decorate


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attribute,))
def fact(
    name: str, zh: str, en: str, *, nature: Nature, subject: tuple[str, str] | None = None
) -> Callable[[type[T]], type[T]]:
    """Declare a fact type. `subject` titles what a record is about; None means the community as a whole."""
    return _declare(name, Text(zh, en), nature, Text(*subject) if subject else None, measure=False)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(attribute,))
def measure(name: str, zh: str, en: str, *, subject: tuple[str, str] | None = None) -> Callable[[type[T]], type[T]]:
    """Declare a measure: how many of a population (denominator) have something (numerator), naming nobody.

    The class declares `numerator` and `denominator` (int ≥ 0), titled in its own words; it may declare more.
    A measure is a state: the latest counts, `occurred_on` is the day of counting.
    """
    return _declare(name, Text(zh, en), STATE, Text(*subject) if subject else None, measure=True)


def fact_type_of(cls: type) -> FactType:
    """The fact type that a class was declared as."""
    found: FactType | None = cls.__dict__.get("__fact_type__")
    if found is None:
        raise InvalidCatalogue((f"{cls.__name__} is not declared with @fact or @measure",))
    return found


class FactTypes(Mapping[str, FactType]):
    """All fact types known to a standard, by name; looked up by Chinese title too."""

    def __init__(self, classes: Iterable[type]) -> None:
        self._by_name: dict[str, FactType] = {}
        self._by_title: dict[str, FactType] = {}
        self._labels: dict[tuple[str, str, tuple[object, ...]], Text] = {}
        problems = []
        for cls in classes:
            declared = fact_type_of(cls)
            if self._by_name.setdefault(declared.name, declared) is not declared:
                problems.append(f"fact type {declared.name} is declared twice")
            if self._by_title.setdefault(declared.title.zh, declared) is not declared:
                problems.append(f"two fact types have the title {declared.title.zh}")
        if problems:
            raise InvalidCatalogue(tuple(problems))

    def __getitem__(self, name: str) -> FactType:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def named(self, name: str) -> FactType:
        """By name or Chinese title; raises `UnknownFactType` with the nearest one."""
        found = self._by_name.get(name) or self._by_title.get(name)
        if found is None:
            raise UnknownFactType(name, self.nearest(name))
        return found

    def nearest(self, name: str) -> str | None:
        """The name or title most like `name`, if any is like it."""
        near = get_close_matches(name, [*self._by_name, *self._by_title], n=1, cutoff=0.4)
        return near[0] if near else None

    def title(self, name: str) -> Text:
        """The title of a fact type, or its bare name where it is unknown."""
        found = self._by_name.get(name)
        return found.title if found else Text(name, name)

    def label(self, name: str, attribute_name: str, value: object) -> Text:
        """How a value of an attribute is shown."""
        found = self._by_name.get(name)
        declared = found.attribute(attribute_name) if found else None
        return declared.label(value) if declared else Text(str(value), str(value))

    def labels(self, name: str, attribute_name: str, values: tuple[object, ...]) -> Text:
        """How several values are shown, joined; remembered, since rules ask for the same again and again."""
        key = (name, attribute_name, values)
        found = self._labels.get(key)
        if found is None:
            found = self._labels[key] = Text.join(self.label(name, attribute_name, v) for v in values)
        return found
