"""Shapes of identifiers of persons, which evidence must not carry, and checks of the codes of bodies.

Checksums come from python-stdnum (extra `identifiers`); the shapes need nothing.
"""

import re
import uuid
from typing import Any

from community_core.errors import InvalidValue, PersonalDataRefused
from community_core.text import Text

# Full-width digits hide from a plain pattern but not from a reader: values are looked at in half width.
_HALF_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ－—（）　", "0123456789Xx--() ")
_RESIDENT_ID = re.compile(
    r"(?<![0-9])[0-9]{6} ?(?:1[89]|2[01])[0-9]{2} ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12][0-9]|3[01])"
    r" ?[0-9]{3}[0-9Xx](?![0-9])"
)
_OLD_ID = re.compile(
    r"(?<![0-9A-Za-z])[0-9]{6} ?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]) ?[0-9]{3}(?![0-9A-Za-z])"
)
_MOBILE = re.compile(r"(?<![0-9])(?:86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])")
_LANDLINE = re.compile(r"(?<![0-9])0[0-9]{2,3}[-) ][0-9]{7,8}(?![0-9])")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DIGIT_RUN = re.compile(r"[0-9０-９][0-9０-９ \-－—　]{6,}")


def personal_shape(value: str) -> Text | None:
    """What personal identifier `value` contains by its shape, or None.

    >>> personal_shape("张三 11010519491231002X").en
    'a resident ID number'
    """
    if len(value) < 11 or _DIGIT_RUN.search(value) is None or _UUID.fullmatch(value):
        return None
    value = value.translate(_HALF_WIDTH)
    if _RESIDENT_ID.search(value) or _OLD_ID.search(value):
        return Text("身份证号", "a resident ID number")
    if _MOBILE.search(value) or _LANDLINE.search(value):
        return Text("电话号码", "a telephone number")
    return None


def masked(value: str) -> str:
    """`value` with all but its first and last character hidden; short values are hidden whole."""
    return value[0] + "*" * (len(value) - 2) + value[-1] if len(value) > 4 else "*" * len(value)


def refuse_personal(attribute: str, value: str) -> None:
    """Raise `PersonalDataRefused` where `value` looks like an ID number or a telephone."""
    if (shape := personal_shape(value)) is not None:
        raise PersonalDataRefused(
            attribute,
            masked(value),
            Text(
                f"“{attribute}”里像是{shape.zh}（{masked(value)}）；证据不得写入个人信息，请改用编号。",
                f"{attribute!r} looks like {shape.en} ({masked(value)}); use a record number instead.",
            ),
        )


def refuse_unstorable(attribute: str, value: str) -> None:
    """Raise `InvalidValue` for NUL and lone surrogates, which PostgreSQL refuses and JSON cannot carry."""
    if "\x00" in value or any("\ud800" <= c <= "\udfff" for c in value):
        raise InvalidValue(
            attribute,
            ascii(value)[:40],
            Text(
                f"“{attribute}”里有无法保存的字符（空字符或残缺的编码）；请删去或重新录入。",
                f"{attribute!r} holds a character that cannot be stored; remove it or type it again.",
            ),
        )


def _stdnum(module: str) -> Any:
    from importlib import import_module

    try:
        return import_module(f"stdnum.cn.{module}")
    except ImportError as error:
        raise InvalidValue(
            module,
            "",
            Text(
                "校验证件号码需要 python-stdnum：请安装 community-core[identifiers]。",
                "checking identifiers needs python-stdnum: install community-core[identifiers].",
            ),
        ) from error


def is_resident_id(value: str) -> bool:
    """Whether the check digit of an 18-character resident ID number is right (GB 11643)."""
    return bool(re.fullmatch(r"[0-9]{17}[0-9X]", value)) and bool(_stdnum("ric").calc_check_digit(value) == value[-1])


def is_credit_code(value: str) -> bool:
    """Whether a unified social credit code is valid (GB 32100)."""
    return bool(_stdnum("uscc").is_valid(value))


def new_id() -> str:
    """A UUIDv7: sorts by time, assigned before anything is written."""
    import os
    import time

    stamp = time.time_ns() // 1_000_000
    bits = (stamp << 80) | int.from_bytes(os.urandom(10), "big")
    bits = (bits & ~(0xF << 76)) | (0x7 << 76)
    bits = (bits & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=bits))
