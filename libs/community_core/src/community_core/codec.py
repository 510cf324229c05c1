"""Evidence as plain JSON data and back: strict, bounded, and with errors that say what to do."""

import json
import math
import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, override
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from community_core.calendar import Period
from community_core.errors import CommunityError, InvalidValue, UnknownFactType
from community_core.evidence import Evidence
from community_core.facts import Attribute, FactType, FactTypes, Term
from community_core.identifiers import masked, personal_shape, refuse_personal, refuse_unstorable
from community_core.text import Text

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32
MAX_INT = 2**63 - 1
EARLIEST, LATEST = date(1000, 1, 1), date(2999, 12, 31)
REQUIRED = ("id", "community", "fact_type", "occurred_on", "recorded_at", "content")
ENVELOPE_TITLES: Mapping[str, Text] = {
    "id": Text("编号", "Record number"),
    "revision": Text("版本", "Revision"),
    "community": Text("社区", "Community"),
    "fact_type": Text("事实类型", "Fact type"),
    "subject": Text("对象", "Subject"),
    "occurred_on": Text("发生日期", "Occurred on"),
    "recorded_at": Text("登记时间", "Recorded at"),
    "valid_until": Text("有效期至", "Valid until"),
    "ended_on": Text("结束日期", "Ended on"),
    "source": Text("来源", "Source"),
    "content": Text("内容", "Content"),
}
"""Chinese titles are the columns of files that staff keep."""


class NotStrictJson(CommunityError):
    """A line is not JSON as we take it: too long, too deep, a duplicate key, NaN, a lone surrogate."""

    code = "invalid_json"


class UnknownKey(InvalidValue):
    """A key that the record does not have; `suggestion` is the nearest that it does have."""

    code = "unknown_key"

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(key, known, n=1, cutoff=0.6)
        self.suggestion = near[0] if near else None
        word = shown(key)
        hint = (
            Text(f"是否想写“{near[0]}”？", f"did you mean {near[0]!r}?") if near else Text("请删去它。", "remove it.")
        )
        super().__init__(word, "", Text(f"没有名为“{word}”的项；", f"there is no key {word!r}; ") + hint)


class MissingValue(InvalidValue):
    """A required key is absent."""

    code = "missing_value"

    def __init__(self, attribute: str, title: Text) -> None:
        super().__init__(
            attribute, "", Text(f"缺“{title.zh}”（{attribute}）；请补填。", f"{attribute!r} is missing; fill it in.")
        )


def shown(value: object) -> str:
    """`value` as an error may show it: short, and masked where it has the shape of a personal identifier."""
    text = value if isinstance(value, str) else str(value)
    if personal_shape(text):
        return masked(text[:40])
    return ascii(text)[1:41] if any("\ud800" <= c <= "\udfff" or c == "\x00" for c in text) else text[:40]


def _refuse(value: object, zh: str, en: str) -> InvalidValue:
    word = shown(json.dumps(value, ensure_ascii=False) if isinstance(value, bool) else value)
    return InvalidValue("", word, Text(f"不能是“{word}”；{zh}", f"cannot be {word!r}; {en}"))


# --- one value of each type ------------------------------------------------------------------------------------------


def check_date(day: date) -> date:
    """`day` itself where it lies in the years that we keep; raises `InvalidValue`."""
    if not EARLIEST <= day <= LATEST:
        raise _refuse(
            day, "年份应在1000～2999之间；长期有效请留空。", "years run from 1000 to 2999; leave it empty for “no end”."
        )
    return day


_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?")


def _bool(value: Any, _: Any) -> bool:
    if type(value) is bool:
        return value
    raise _refuse(value, "请写 true 或 false。", "write true or false.")


def _int(value: Any, _: Any) -> int:
    if type(value) is int and -MAX_INT <= value <= MAX_INT:
        return value
    raise _refuse(value, "请写整数，不加引号。", "write a whole number, without quotes.")


def _str(value: Any, kind: Any) -> Any:
    if kind is not str:  # cattrs finds this hook for a Term too, which is a str
        return _term(value, kind)
    if type(value) is str:
        return value
    raise _refuse(value, "请写加引号的文字。", "write a string.")


def _decimal(value: Any, _: Any) -> Decimal:
    if type(value) is str and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise _refuse(value, '请把数字写成加引号的文字，如 "3.50"。', 'write the number as a string, such as "3.50".')


def _date(value: Any, _: Any) -> date:
    if type(value) is str and _DATE.fullmatch(value):
        try:
            return check_date(date.fromisoformat(value))
        except InvalidValue:
            raise
        except ValueError:
            pass
    raise _refuse(value, "请写存在的日期，如 2025-03-05。", "write a date that exists, such as 2025-03-05.")


def _datetime(value: Any, _: Any) -> datetime:
    if type(value) is str and len(value) <= 40 and "T" in value:
        try:
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is not None:
                check_date(moment.date())
                return moment.astimezone(UTC)
        except InvalidValue:
            raise
        except (ValueError, OverflowError):
            pass
    raise _refuse(
        value,
        "请写带时区的时间，如 2025-03-05T09:30:00+08:00。",
        "write an instant with its offset, such as 2025-03-05T09:30:00+08:00.",
    )


def _time(value: Any, _: Any) -> time:
    if type(value) is str and _TIME.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise _refuse(value, "请写时间，如 09:30。", "write a time of day, such as 09:30.")


def _period(value: Any, _: Any) -> Period:
    period = Period.parse(_str(value, str))
    check_date(date(max(period.year, 1), 1, 1))
    return period


def _term(value: Any, kind: Any) -> Any:
    if type(value) is str:
        try:
            return kind(value)
        except ValueError:
            pass
    near = get_close_matches(str(value), kind.codes(), n=1)
    hint = Text(f"是否想写 {near[0]}？", f"did you mean {near[0]!r}? ") if near else Text("", "")
    words = hint + Text(f"可选：{'、'.join(kind.codes())}。", f"choose one of: {', '.join(kind.codes())}.")
    raise _refuse(value, words.zh, words.en)


def _instant_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _decimal_text(number: Decimal) -> str:
    return format(number, "f")


def _is_tuple(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _code(term: Term) -> str:
    return str(term.value)


def _converter() -> Converter:
    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, hook in (
        (bool, _bool), (int, _int), (str, _str), (Decimal, _decimal), (date, _date),
        (datetime, _datetime), (time, _time), (Period, _period),
    ):  # fmt: skip
        made.register_structure_hook(kind, hook)

    def many(kind: Any) -> Any:
        inner = made.get_structure_hook(get_args(kind)[0])

        def structure(value: Any, _: Any) -> tuple[Any, ...]:
            if type(value) is not list:
                raise _refuse(value, "请写成列表 […]。", "write a list […].")
            return tuple(inner(v, get_args(kind)[0]) for v in value)

        return structure

    made.register_structure_hook_factory(_is_tuple, many)
    made.register_unstructure_hook(Period, str)
    made.register_unstructure_hook(Decimal, _decimal_text)
    made.register_unstructure_hook(date, date.isoformat)
    made.register_unstructure_hook(datetime, _instant_text)
    made.register_unstructure_hook(time, time.isoformat)
    made.register_unstructure_hook(Term, _code)
    made.register_unstructure_hook_func(_is_tuple, lambda v: [made.unstructure(x) for x in v])
    content = override(
        struct_hook=lambda value, _: value, unstruct_hook=lambda v: None if v is None else made.unstructure(v)
    )
    made.register_structure_hook(Evidence, make_dict_structure_fn(Evidence, made, content=content))
    made.register_unstructure_hook(Evidence, make_dict_unstructure_fn(Evidence, made, content=content))
    return made


CONVERTER = _converter()
"""Never changed after import; structures and unstructures every declared fact class, and `Evidence`."""


# --- errors ----------------------------------------------------------------------------------------------------------


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


# --- evidence --------------------------------------------------------------------------------------------------------


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
    content = None
    if evidence.content is not None:
        defaults = {f.name: f.default for f in attrs.fields(type(evidence.content))}
        content = {
            n: f"{v.normalize():f}" if isinstance(v, Decimal) else CONVERTER.unstructure(v)
            for n in defaults
            if (v := getattr(evidence.content, n)) is not None and v != defaults[n]
        }
    said = [evidence.community, evidence.fact_type, evidence.subject, evidence.occurred_on.isoformat()]
    dates = [d and d.isoformat() for d in (evidence.valid_until, evidence.ended_on)]
    return json.dumps([*said, *dates, content], ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def id_of(said: str, ordinal: int, namespace: uuid.UUID) -> str:
    """The UUIDv5 of the `ordinal`-th record (from 1) that says `said` in one list."""
    return str(uuid.uuid5(namespace, f"{said}#{ordinal}"))


# --- JSON text -------------------------------------------------------------------------------------------------------

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def _bad(zh: str, en: str) -> NotStrictJson:
    return NotStrictJson(Text(zh, en))


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = shown(next(k for i, (k, _) in enumerate(pairs) if any(k == other for other, _ in pairs[:i])))
        raise _bad(f"键“{twice}”出现两次；请只留一个。", f"the key {twice!r} occurs twice; keep one.")
    return made


def _number(text: str) -> Any:
    if not math.isfinite(value := float(text)):
        raise _bad("数字太大；请核对。", "a number is too large; check it.")
    return value


def _whole(text: str) -> int:
    if len(text) > 20:
        raise _bad("整数太大；请核对。", "a whole number is too large; check it.")
    return int(text)


def _constant(text: str) -> Any:
    raise _bad(f"JSON 里不能有 {text}；请写 null 或数字。", f"JSON has no {text}; write null or a number.")


def _lone(value: Any) -> bool:
    if isinstance(value, str):
        return any("\ud800" <= c <= "\udfff" for c in value)
    if isinstance(value, dict):
        return any(_lone(k) or _lone(v) for k, v in value.items())
    return isinstance(value, list) and any(map(_lone, value))


def loads_strict(line: bytes) -> Any:
    """Parse one JSON text of bounded size and depth; raises `NotStrictJson` with what to mend."""
    if len(line) > MAX_BYTES:
        raise _bad(
            f"超过{MAX_BYTES // 1024} KiB；请拆分或精简。", f"longer than {MAX_BYTES // 1024} KiB; split or shorten it."
        )
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise _bad("不是 UTF-8 编码；请另存为 UTF-8。", "not UTF-8; save it as UTF-8.") from None
    if text.count("{") + text.count("[") > MAX_DEPTH:
        depth = 0
        for c in _STRING.sub("", text):
            depth += (c in "{[") - (c in "}]")
            if depth > MAX_DEPTH:
                raise _bad(f"嵌套超过{MAX_DEPTH}层；请核对格式。", f"nested deeper than {MAX_DEPTH}; check the format.")
    try:
        value = json.loads(
            text, object_pairs_hook=_pairs, parse_float=_number, parse_int=_whole, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise _bad(
            f"第{error.colno}个字符处不是合法的 JSON；请核对引号、逗号和括号。",
            f"not JSON at character {error.colno}; check quotes, commas and brackets.",
        ) from None
    if _SURROGATE.search(line) and _lone(value):
        raise _bad("含有残缺的字符编码；请重新录入该处文字。", "holds a lone surrogate; retype that text.")
    return value


# --- JSON Schema -----------------------------------------------------------------------------------------------------

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: Mapping[type, Mapping[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": -MAX_INT, "maximum": MAX_INT},
    Decimal: {"type": "string", "pattern": f"^{_DECIMAL.pattern}$"},
    str: {"type": "string"},
    date: {"type": "string", "format": "date", "pattern": f"^{_DATE.pattern}$"},
    datetime: {"type": "string", "format": "date-time"},
    time: {"type": "string", "pattern": f"^{_TIME.pattern}$"},
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
