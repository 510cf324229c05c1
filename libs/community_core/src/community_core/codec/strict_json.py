"""JSON text, bounded and strict."""

import json
import math
import re
from typing import Any

from community_core.codec.wording import shown
from community_core.errors import CommunityError
from community_core.text import Text

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32


class NotStrictJson(CommunityError):
    """A line is not JSON as we take it: too long, too deep, a duplicate key, NaN, a lone surrogate."""

    code = "invalid_json"


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
