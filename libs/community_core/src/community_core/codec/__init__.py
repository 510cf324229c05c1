"""Evidence as plain JSON data and back: strict, bounded, and with errors that say what to do."""

from community_core.codec.records import (
    canonical,
    canonical_text,
    evidence_from_json,
    evidence_to_json,
    id_of,
    structure_content,
)
from community_core.codec.schemas import evidence_schema, fact_type_schema
from community_core.codec.strict_json import NotStrictJson, loads_strict
from community_core.codec.values import CONVERTER, MAX_INT, check_date
from community_core.codec.wording import ENVELOPE_TITLES, MissingValue, UnknownKey, shown

__all__ = [
    "CONVERTER",
    "ENVELOPE_TITLES",
    "MAX_INT",
    "MissingValue",
    "NotStrictJson",
    "UnknownKey",
    "canonical",
    "canonical_text",
    "check_date",
    "evidence_from_json",
    "evidence_schema",
    "evidence_to_json",
    "fact_type_schema",
    "id_of",
    "loads_strict",
    "shown",
    "structure_content",
]
