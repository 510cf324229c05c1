"""JSON Schema 2020-12 of evidence and of each fact type."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import attrs

from community_core.calendar import Period
from community_core.codec.records import REQUIRED
from community_core.codec.values import DATE_TEXT, DECIMAL_TEXT, MAX_INT, TIME_TEXT
from community_core.codec.wording import ENVELOPE_TITLES
from community_core.facts import Attribute, FactType, FactTypes
from community_core.text import Text

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: Mapping[type, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -MAX_INT, "maximum": MAX_INT},
    Decimal: {"type": "string", "pattern": f"^{DECIMAL_TEXT.pattern}$"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date", "pattern": f"^{DATE_TEXT.pattern}$"},
    datetime: {"type": "string", "format": "date-time"},
    time: {"type": "string", "pattern": f"^{TIME_TEXT.pattern}$"},
    Period: {"type": "string", "pattern": "^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$"},
}


def _titled(title: Text, about: Text) -> dict[str, Any]:
    made: dict[str, Any] = {"title": title.zh, "x-title-en": title.en}
    if about.zh or about.en:
        made |= {"description": about.zh or about.en, "x-description-en": about.en or about.zh}
    return made


def _attribute_schema(attribute: Attribute, nullable: bool) -> dict[str, Any]:
    one = dict(_SHAPES.get(attribute.type, {}))
    if attribute.term is not None:
        words = {m.value: {"zh": m.text.zh, "en": m.text.en} for m in attribute.term}
        one = {"type": "string", "enum": list(attribute.term.codes()), "x-enum-titles": words}
    elif attribute.type is int:
        one |= {k: v for k in ("minimum", "maximum") if (v := getattr(attribute, k)) is not None}
    shape = {"type": "array", "items": one} if attribute.many else one
    if attribute.unit:
        shape["x-unit"] = attribute.unit
    if nullable:
        shape = {"anyOf": [shape, {"type": "null"}]}
    return _titled(attribute.title, attribute.help) | shape


def _content_schema(fact_type: FactType) -> dict[str, Any]:
    about = Text(f"{fact_type.title.zh}（{fact_type.name}）", fact_type.doc)
    nullable = {f.name: f.default is None for f in attrs.fields(fact_type.cls)}
    return _titled(fact_type.title, about) | {
        "type": "object",
        "x-nature": fact_type.nature.value,
        "properties": {a.name: _attribute_schema(a, nullable[a.name]) for a in fact_type.attributes},
        "required": [a.name for a in fact_type.attributes if a.required],
        "additionalProperties": False,
    }


def fact_type_schema(fact_type: FactType) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the content of one fact type."""
    return {"$schema": DRAFT} | _content_schema(fact_type)


def evidence_schema(fact_types: FactTypes) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record of any of the fact types."""
    text, null = _SHAPES[str], {"type": "null"}
    shapes: dict[str, Mapping[str, Any]] = {
        "id": {**text, "minLength": 1},
        "revision": {"type": "integer", "minimum": 1, "default": 1},
        "community": {**text, "minLength": 1},
        "fact_type": {**text, "enum": list(fact_types), "x-enum-titles": {
            n: {"zh": t.title.zh, "en": t.title.en} for n, t in fact_types.items()
        }},
        "subject": {**text, "default": ""},
        "occurred_on": _SHAPES[date],
        "recorded_at": _SHAPES[datetime],
        "valid_until": {"anyOf": [_SHAPES[date], null]},
        "ended_on": {"anyOf": [_SHAPES[date], null]},
        "source": {**text, "default": ""},
        "content": {"type": ["object", "null"]},
    }  # fmt: skip
    return {
        "$schema": DRAFT,
        **_titled(
            Text("证据", "Evidence"),
            Text("一条事实及其登记信息；内容为 null 表示撤回。", "A fact in its envelope; content null retracts it."),
        ),
        "type": "object",
        "properties": {n: _titled(ENVELOPE_TITLES[n], Text("", "")) | dict(s) for n, s in shapes.items()},
        "required": list(REQUIRED),
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"fact_type": {"const": name}}},
                "then": {"properties": {"content": {"anyOf": [{"$ref": f"#/$defs/{name}"}, null]}}},
            }
            for name in fact_types
        ],
        "$defs": {name: _content_schema(t) for name, t in fact_types.items()},
    }
