"""JSON Schemas (2020-12) of what the command line prints as JSON; published under docs/schemas."""

from collections.abc import Mapping
from typing import Any

from community_core.codec import evidence_schema, fact_type_schema
from community_core.facts import FactTypes
from community_core.rules import Status
from community_core.standard.units import Modality

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
STRING: Schema = {"type": "string"}
DATE: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
COUNT: Schema = {"type": "integer", "minimum": 0}
CLAUSE: Schema = {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)*(\.[a-z])?$"}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


TEXT = _object(zh=STRING, en=STRING)
SOURCE = _object(kind={"enum": ["clause", "interpretation", "law"]}, zh=STRING, en=STRING)
MODALITY: Schema = {"enum": [m.value for m in Modality]}
STATUS: Schema = {"enum": [s.value for s in Status]}
IDS = _list({"type": "string", "minLength": 1})
COUNTS = _object(**{s.value: COUNT for s in Status}, all=COUNT)
VALUE: Schema = {"description": "A figure, a duration such as P3M or 5WD, or a list of codes."}


def clauses_schema() -> Schema:
    """What `community clauses --format json` prints."""
    rule = _object(
        id=STRING,
        rule_type=STRING,
        modality=MODALITY,
        facts=_list(STRING),
        parameters={"type": "object", "additionalProperties": VALUE},
        sources={"type": "object", "additionalProperties": SOURCE},
        applies_when=_or_null({"type": "object"}),
        asks=TEXT,
    )
    unit = _object(
        number=CLAUSE,
        parent=STRING,
        chapter=STRING,
        modality=MODALITY,
        subject=_list(STRING),
        owner=STRING,
        title=TEXT,
        summary=TEXT,
        personal_data={"type": "boolean"},
        why_attested=_or_null(TEXT),
        references=_list(STRING),
        rules={**_list(rule), "minItems": 1},
    )
    return {"$schema": DRAFT, "title": "条款", "x-title-en": "Clauses", **_list(unit)}


def assessment_schema() -> Schema:
    """What `community assess --format json` prints."""
    step = _object(
        rule=STRING,
        rule_type=STRING,
        modality=MODALITY,
        status=STATUS,
        reason=TEXT,
        records=IDS,
        witness=IDS,
        parts=_list({"$ref": "#/$defs/step"}),
    )
    parameter = _object(name=STRING, value=VALUE, source=SOURCE, in_force_from=_or_null(DATE))
    finding = _object(
        clause=CLAUSE,
        modality=MODALITY,
        status=STATUS,
        reason=TEXT,
        due=_or_null(DATE),
        changes_on=_or_null(DATE),
        records=IDS,
        witness=IDS,
        parameters=_list(parameter),
        dues=_list(_object(on=DATE, what=TEXT, late={"type": "boolean"})),
        trace=_list({"$ref": "#/$defs/step"}),
    )
    refused = _object(
        file=STRING,
        sheet=STRING,
        row=_or_null({"type": "integer", "minimum": 1}),
        column=STRING,
        value=STRING,
        reason=TEXT,
        advice=TEXT,
    )
    groups: Schema = {"type": "object", "additionalProperties": COUNTS}
    counts = dict.fromkeys(("records", "other_communities", "read", "accepted", "duplicate", "rejected"), COUNT)
    read = _object(**counts, refused=_list(refused), problems=_list(TEXT))
    read["required"] = ["records", "other_communities"]
    whole = _object(
        standard=STRING,
        community=STRING,
        as_of=DATE,
        demonstration={"type": "boolean"},
        known_at=_or_null({"type": "string", "format": "date-time"}),
        edition={"enum": ["2017", "in-force"]},
        summary=_object(total=COUNTS, by_chapter=groups, by_modality=groups),
        findings=_list({"$ref": "#/$defs/finding"}),
        conflicts=_list(_object(id=STRING, revision={"type": "integer", "minimum": 1}, text=TEXT)),
        input=read,
        notes=_list(TEXT),
    )
    title = {"title": "评价结果", "x-title-en": "Assessment"}
    return {"$schema": DRAFT, **title, **whole, "$defs": {"finding": finding, "step": step}}


def published(fact_types: FactTypes) -> Mapping[str, Schema]:
    """Every schema that is published, by its path below docs/schemas."""
    return {
        "clauses.schema.json": clauses_schema(),
        "assessment.schema.json": assessment_schema(),
        "evidence.schema.json": evidence_schema(fact_types),
        **{f"facts/{name}.schema.json": fact_type_schema(t) for name, t in fact_types.items()},
    }
