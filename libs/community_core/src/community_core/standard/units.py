"""The catalogue: chapters, headings and normative units, read from TOML."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, Literal

import attrs
import cattrs

from community_core.calendar import Duration
from community_core.errors import CommunityError, InvalidCatalogue
from community_core.rules import RULE_TYPES, RuleType
from community_core.rules.where import Where
from community_core.text import Text

SOURCE_OF_2017 = "DB11/T 1466-2017"


class Modality(StrEnum):
    """How strongly a unit asks: 应, 宜, 可, a bare statement, or each rule its own."""

    SHALL = "shall"
    SHOULD = "should"
    MAY = "may"
    INDICATIVE = "indicative"
    MIXED = "mixed"

    @property
    def text(self) -> Text:
        """As it is shown."""
        zh, en = {
            "shall": ("应", "shall"),
            "should": ("宜", "should"),
            "may": ("可", "may"),
            "indicative": ("陈述", "indicative"),
            "mixed": ("混合", "mixed"),
        }[self.value]
        return Text(zh, en)


@attrs.frozen
class Source:
    """Where a figure comes from: the clause, a reasoned interpretation of ours, or law that came later."""

    kind: Literal["clause", "interpretation", "law"]
    text: Text


@attrs.frozen(kw_only=True)
class Rule:
    """A rule of a unit: its test, how strongly it asks, and when it applies."""

    id: str
    asks: Text
    modality: Modality
    test: RuleType
    applies_when: Where | None = None
    interpretations: Mapping[str, Text] = attrs.field(factory=dict)

    def source(self, parameter: str, number: str) -> Source:
        """Where a parameter of this rule comes from, by the catalogue alone."""
        found = self.interpretations.get(parameter) or self.interpretations.get(parameter.rpartition(".")[2])
        if found is not None:
            return Source("interpretation", found)
        return Source("clause", Text(f"{SOURCE_OF_2017} 第{number}条", f"{SOURCE_OF_2017}, clause {number}"))

    def reads(self) -> frozenset[str]:
        """All fact types that its answer depends on."""
        return self.test.reads() | ({"registry.community_profile"} if self.applies_when is not None else frozenset())


@attrs.frozen(kw_only=True)
class Unit:
    """One normative unit: a clause, or a lettered item of one."""

    number: str
    modality: Modality
    subject: tuple[str, ...]
    owner: str
    title: Text
    summary: Text
    rules: tuple[Rule, ...]
    references: tuple[str, ...] = ()
    personal_data: bool = False
    why_attested: Text | None = None

    @property
    def parent(self) -> str:
        """The number one level up."""
        return self.number.rpartition(".")[0]

    @property
    def chapter(self) -> str:
        """The chapter's number."""
        return self.number.partition(".")[0]

    @property
    def rests_on_attestation_alone(self) -> bool:
        """Whether nothing but attestations can show it."""
        return all(r.test.kind == "attested" for r in self.rules)


@attrs.frozen
class Heading:
    """A chapter or a heading: structure, asks nothing."""

    number: str
    title: Text


def order_of(number: str) -> tuple[tuple[int, str], ...]:
    """The sort key of a clause number: 9.2 before 9.10, items after their stem."""
    return tuple((int(part), "") if part.isascii() and part.isdigit() else (0, part) for part in number.split("."))


@attrs.frozen
class Catalogue:
    """A standard as data. `id` names it; units, headings and chapters are in the standard's order."""

    id: str
    title: Text
    chapters: tuple[Heading, ...]
    headings: tuple[Heading, ...]
    units: tuple[Unit, ...]


@attrs.frozen
class CatalogueSource:
    """A standard as a plugin gives it: TOML documents (name, text), read when the rule types are known."""

    id: str
    title: Text
    documents: tuple[tuple[str, str], ...] = attrs.field(repr=False)


_PLAIN = frozenset({"id", "type", "asks", "modality", "applies_when", "interpretations"})


_RENAMED = {"from": "from_", "list": "list_kind"}
"""Words of the catalogue that mean something else in Python."""


def _with_ids(data: dict[str, Any], own: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in data.items():
        if key == "covering" and isinstance(value, Mapping):
            out["covering"] = value["attribute"]
            out["values"] = value["values"]
        elif isinstance(value, dict) and "type" in value:
            out[key] = _with_ids(value, f"{own}.{key}")
        elif key == "rules":
            out[key] = [_with_ids(v, v.get("id") or f"{own}.{n}") for n, v in enumerate(value, 1)]
        elif key in _RENAMED:
            out[_RENAMED[key]] = value
        else:
            out[key] = value
    out["id"] = own
    out.pop("interpretations", None)
    return out


def _inner_interpretations(data: Mapping[str, Any], own: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for key, value in data.items():
        if key == "interpretations":
            yield from ((f"{own}.{k}".lstrip("."), v) for k, v in value.items())
        elif isinstance(value, Mapping) and "type" in value:
            yield from _inner_interpretations(value, f"{own}.{key}")
        elif key == "rules":
            for n, v in enumerate(value, 1):
                yield from _inner_interpretations(v, f"{own}.{v.get('id', n)}")


def rule_converter(rule_types: Iterable[type[RuleType]]) -> cattrs.Converter:
    """A strict converter from the catalogue's data to rules of the given types."""
    by_kind = {t.kind: t for t in rule_types}
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Duration, lambda value, _: Duration.parse(value))
    converter.register_structure_hook(Where, lambda value, _: Where(value))
    converter.register_structure_hook(Text, lambda value, _: Text(value["zh"], value["en"]))
    converter.register_structure_hook(int | float | None, lambda value, _: value)

    def structure(value: Mapping[str, Any], _: Any) -> RuleType:
        data = dict(value)
        kind = data.pop("type", None)
        if kind not in by_kind:
            raise ValueError(f"rule type {kind!r} is not one of {', '.join(sorted(by_kind))}")
        rule: RuleType = structured[kind](data, by_kind[kind])
        return rule

    # The hook comes first: rules hold rules, and their functions are made with it.
    structured: dict[str, Any] = {}
    converter.register_structure_hook(RuleType, structure)
    converter.register_structure_hook(RuleType | None, structure)
    for kind, cls in by_kind.items():
        structured[kind] = cattrs.gen.make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)
    return converter


def _said(error: BaseException, type_: type[Any] | None) -> str:
    """What is wrong with a value, in the words of the error that found it."""
    if isinstance(error, CommunityError):
        return error.text.en
    if isinstance(error, ValueError) and error.args:
        return str(error.args[0])
    return cattrs.v.format_exception(error, type_)


def rule_from(data: Mapping[str, Any], unit_modality: Modality, converter: cattrs.Converter) -> Rule:
    """A rule from the catalogue's data; raises `InvalidCatalogue` with what is wrong."""
    own = str(data.get("id", ""))
    try:
        test_data = {k: v for k, v in data.items() if k not in _PLAIN or k in ("type", "asks")}
        test = converter.structure(_with_ids(test_data, own), RuleType)
        asks = Text(data["asks"]["zh"], data["asks"]["en"])
        modality = Modality(data.get("modality", unit_modality))
        if modality is Modality.MIXED:
            raise ValueError("a rule of a mixed unit says its own modality")
        return Rule(
            id=own,
            asks=asks,
            modality=modality,
            test=test,
            applies_when=Where(data["applies_when"]) if "applies_when" in data else None,
            interpretations={k: Text(v["zh"], v["en"]) for k, v in _inner_interpretations(data, "")},
        )
    except CommunityError:
        raise
    except KeyError as error:
        raise InvalidCatalogue((f"rule {own!r}: {error} is missing",)) from error
    except cattrs.BaseValidationError as error:
        raise InvalidCatalogue(
            tuple(f"rule {own!r}: {m}" for m in cattrs.transform_error(error, format_exception=_said))
        ) from error
    except (ValueError, TypeError) as error:
        raise InvalidCatalogue((f"rule {own!r}: {error}",)) from error


def unit_from(data: Mapping[str, Any], converter: cattrs.Converter) -> Unit:
    """A unit from the catalogue's data; raises `InvalidCatalogue`."""
    number = str(data.get("number", "?"))
    known = {a.name for a in attrs.fields(Unit)} - {"rules"} | {"rule"}
    problems = [f"{number}: unknown key {key!r}" for key in data.keys() - known]
    modality = Modality(data["modality"])
    rules = []
    for item in data.get("rule", ()):
        try:
            rules.append(rule_from(item, modality, converter))
        except InvalidCatalogue as error:
            problems.extend(f"{number}: {p}" for p in error.problems)
    if len({r.id for r in rules}) != len(rules) or any(not r.id for r in rules):
        problems.append(f"{number}: every rule needs an id of its own")
    if problems:
        raise InvalidCatalogue(tuple(problems))
    return Unit(
        number=number,
        modality=modality,
        subject=tuple(data["subject"]),
        owner=data["owner"],
        title=Text(**data["title"]),
        summary=Text(**data["summary"]),
        rules=tuple(rules),
        references=tuple(data.get("references", ())),
        personal_data=data.get("personal_data", False),
        why_attested=Text(**data["why_attested"]) if "why_attested" in data else None,
    )


def catalogue_from(
    id: str, title: Text, documents: Iterable[tuple[str, str]], rule_types: Iterable[type[RuleType]] = RULE_TYPES
) -> Catalogue:
    """Read TOML documents (name, text) into one catalogue; raises `InvalidCatalogue` listing every problem."""
    converter = rule_converter(rule_types)
    problems: list[str] = []
    units: dict[str, Unit] = {}
    headings: list[Heading] = []
    chapters: list[Heading] = []
    for name, text in documents:
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            problems.append(f"{name}: {error}")
            continue
        for kind, into in (("chapter", chapters), ("heading", headings)):
            into.extend(Heading(h["number"], Text(**h["title"])) for h in data.get(kind, ()))
        for item in data.get("unit", ()):
            try:
                unit = unit_from(item, converter)
            except InvalidCatalogue as error:
                problems.extend(f"{name}: {p}" for p in error.problems)
                continue
            except (KeyError, TypeError, ValueError) as error:
                problems.append(f"{name}: {item.get('number')}: {error!r}")
                continue
            if unit.number in units:
                problems.append(f"{name}: {unit.number} stands twice")
            units[unit.number] = unit
    if problems:
        raise InvalidCatalogue(tuple(problems))

    def sort(found: Iterable[Heading]) -> tuple[Heading, ...]:
        return tuple(sorted(found, key=lambda h: order_of(h.number)))

    return Catalogue(
        id,
        title,
        sort(chapters),
        sort(headings),
        tuple(sorted(units.values(), key=lambda u: order_of(u.number))),
    )


def built_in_documents() -> Iterator[tuple[str, str]]:
    """The TOML documents that this distribution ships."""
    from importlib.resources import files

    def below(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
        for item in sorted(folder.iterdir(), key=lambda i: i.name):
            if item.is_dir():
                yield from below(item, f"{prefix}{item.name}/")
            elif item.name.endswith(".toml"):
                yield prefix + item.name, item.read_text(encoding="utf-8")

    yield from below(files("community_core.standard").joinpath("catalogue"), "")
