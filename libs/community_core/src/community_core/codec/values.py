"""One value of each type, strictly: nothing is coerced."""

import json
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, get_args, get_origin

from cattrs import Converter, override
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from community_core.calendar import Period
from community_core.codec.wording import shown
from community_core.errors import InvalidValue
from community_core.evidence import Evidence
from community_core.facts import Term
from community_core.text import Text

MAX_INT = 2**63 - 1
EARLIEST, LATEST = date(1000, 1, 1), date(2999, 12, 31)


def _refuse(value: object, zh: str, en: str) -> InvalidValue:
    word = shown(json.dumps(value, ensure_ascii=False) if isinstance(value, bool) else value)
    return InvalidValue("", word, Text(f"不能是“{word}”；{zh}", f"cannot be {word!r}; {en}"))


def check_date(day: date) -> date:
    """`day` itself where it lies in the years that we keep; raises `InvalidValue`."""
    if not EARLIEST <= day <= LATEST:
        raise _refuse(
            day, "年份应在1000～2999之间；长期有效请留空。", "years run from 1000 to 2999; leave it empty for “no end”."
        )
    return day


DATE_TEXT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DECIMAL_TEXT = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
TIME_TEXT = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?")


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
    if type(value) is str and DECIMAL_TEXT.fullmatch(value):
        return Decimal(value)
    raise _refuse(value, '请把数字写成加引号的文字，如 "3.50"。', 'write the number as a string, such as "3.50".')


# Records of a year share a few hundred dates: one object each keeps a large book small and quick to walk through.
_civil = lru_cache(maxsize=8192)(date.fromisoformat)
_instant = lru_cache(maxsize=8192)(datetime.fromisoformat)


@lru_cache(maxsize=8192)
def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _date(value: Any, _: Any) -> date:
    if type(value) is str and DATE_TEXT.fullmatch(value):
        try:
            return check_date(_civil(value))
        except InvalidValue:
            raise
        except ValueError:
            pass
    raise _refuse(value, "请写存在的日期，如 2025-03-05。", "write a date that exists, such as 2025-03-05.")


def _datetime(value: Any, _: Any) -> datetime:
    if type(value) is str and len(value) <= 40 and "T" in value:
        try:
            moment = _instant(value)
            if moment.tzinfo is not None:
                check_date(moment.date())
                return _utc(moment)
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
    if type(value) is str and TIME_TEXT.fullmatch(value):
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
