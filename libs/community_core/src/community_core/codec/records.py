"""Evidence as plain JSON data and back, and what settles the id of a record that has none."""

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from cattrs import BaseValidationError
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from community_core.codec.values import CONVERTER
from community_core.codec.wording import ENVELOPE_TITLES, MissingValue, UnknownKey, shown
from community_core.errors import CommunityError, InvalidValue, UnknownFactType
from community_core.evidence import Evidence
from community_core.facts import FactType, FactTypes
from community_core.identifiers import refuse_personal, refuse_unstorable
from community_core.text import Text

REQUIRED = ("id", "community", "fact_type", "occurred_on", "recorded_at", "content")


def _problems(error: BaseException, cls: type, name: str = "") -> Iterator[CommunityError]:
    """Every problem inside a cattrs error, as our own errors that name their attribute."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            note = next((n for n in getattr(inner, "__notes__", ()) if isinstance(n, AttributeValidationNote)), None)
            yield from _problems(inner, cls, note.name if note else name)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(map(str, error.extra_fields)):
            yield UnknownKey(key, tuple(f.name for f in attrs.fields(cls)))
    elif isinstance(error, InvalidValue):
        if error.attribute in ("", "period") and name:
            colon = Text("：", ": ") if error.attribute else Text("", " ")
            named = Text(f"“{_title(cls, name).zh}”", f"{name!r}") + colon + error.text
            yield InvalidValue(name, error.value, named)
        else:
            yield error
    elif isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        yield MissingValue(error.args[0], _title(cls, error.args[0]))
    elif isinstance(error, CommunityError):
        yield error
    else:
        yield InvalidValue(
            name, "", Text(f"“{name}”无法读取；请核对格式。", f"{name!r} cannot be read; check its format.")
        )


def _title(cls: type, name: str) -> Text:
    if cls is Evidence:
        return ENVELOPE_TITLES.get(name, Text(name, name))
    declared = cls.__dict__["__fact_type__"].attribute(name)
    return declared.title if declared else Text(name, name)


def _structured(data: Mapping[str, Any], cls: type) -> Any:
    try:
        return CONVERTER.structure(data, cls)
    except (BaseValidationError, CommunityError, KeyError) as error:
        found = tuple(_problems(error, cls))
        raise next(
            (e for e in found if isinstance(e, UnknownKey)), found[0]
        ) from None  # a misspelt key is also missing


def structure_content(data: object, fact_type: FactType) -> Any:
    """The fact that plain data describe; raises `InvalidValue` (`MissingValue`, `UnknownKey`) for the first problem."""
    if not isinstance(data, Mapping):
        raise InvalidValue(
            "content",
            shown(data),
            Text("“内容”应为对象 {…} 或 null；请改正。", "'content' must be an object {…} or null; mend it."),
        )
    return _structured(data, fact_type.cls)


def evidence_to_json(evidence: Evidence) -> dict[str, Any]:
    """Plain data that `json.dumps` takes; `evidence_from_json` gives back an equal record."""
    return dict(CONVERTER.unstructure(evidence))


def evidence_from_json(data: object, fact_types: FactTypes) -> Evidence:
    """The record that plain data describe.

    Raises `UnknownFactType`, `MissingValue`, `UnknownKey`, `PersonalDataRefused` or another `InvalidValue`,
    for the first problem found. Keys with a default may be left out.
    """
    if not isinstance(data, Mapping):
        raise InvalidValue(
            "", shown(data), Text("一条证据应为对象 {…}；请改正。", "a record must be an object {…}; mend it.")
        )
    for key in REQUIRED:
        if key not in data or data[key] == "":
            raise MissingValue(key, ENVELOPE_TITLES[key])
    name = data["fact_type"]
    if not isinstance(name, str) or name not in fact_types:
        raise UnknownFactType(shown(name), fact_types.nearest(str(name)))
    content = None if data["content"] is None else structure_content(data["content"], fact_types[name])
    for key in ("community", "id", "subject", "source"):
        if isinstance(value := data.get(key), str):
            refuse_unstorable(key, value)
            refuse_personal(key, value)
    made: Evidence = _structured({**data, "content": content}, Evidence)
    if made.revision < 1:
        raise InvalidValue(
            "revision", str(made.revision), Text("“版本”从1起；请改正。", "'revision' starts at 1; mend it.")
        )
    return made


def canonical(evidence: Evidence) -> str:
    """What a record says, as text that is the same wherever and however the record was written.

    Attributes at their default are left out, so that a fact type can gain optional attributes and ids stay the same.
    """
    e = evidence
    return canonical_text(e.community, e.fact_type, e.subject, (e.occurred_on, e.valid_until, e.ended_on), e.content)


def canonical_text(
    community: str, fact_type: str, subject: str, dates: tuple[date, date | None, date | None], content: Any
) -> str:
    """The same from its parts; `dates` are occurred_on, valid_until and ended_on."""
    said = (
        None
        if content is None
        else {f.name: _said(v) for f in attrs.fields(type(content)) if _tells(v := getattr(content, f.name), f)}
    )
    days = [d and d.isoformat() for d in dates]
    return _CANONICAL.encode([community, fact_type, subject, *days, said])


def _tells(value: Any, field: "attrs.Attribute[Any]") -> bool:
    return value is not None and value != field.default


def _said(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, tuple):
        return [_said(v) for v in value]
    return value if type(value) in (str, int, bool) else CONVERTER.unstructure(value)


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def id_of(said: str, ordinal: int, namespace: uuid.UUID) -> str:
    """The UUIDv5 of the `ordinal`-th record (from 1) that says `said` in one list."""
    return str(uuid.uuid5(namespace, f"{said}#{ordinal}"))
