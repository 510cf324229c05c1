"""From what a cell holds to a value of its attribute's type, generous to how people write and never guessing."""

import json
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from community_core.calendar import SHANGHAI, Period
from community_core.codec import MAX_INT, check_date, shown
from community_core.errors import InvalidValue
from community_core.facts import Attribute, Term
from community_core.readers.model import Cell
from community_core.text import Text


class BadCell(Exception):
    """A cell that cannot be what its column holds; the reader adds where it stands."""

    def __init__(self, code: str, zh: str, en: str, advice_zh: str, advice_en: str) -> None:
        super().__init__(zh)
        self.code = code
        self.reason = Text(zh, en)
        self.advice = Text(advice_zh, advice_en)


def blank(cell: Cell) -> bool:
    """Whether a cell is empty."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: Cell) -> str:
    """A cell as the text that a person sees in it, without blanks at its ends."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(cell, ".15g")
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    return "" if cell is None else str(cell)


def plain(text: str) -> str:
    """Full-width signs made plain, blanks at the ends dropped: for numbers, dates and headers, not for names."""
    return unicodedata.normalize("NFKC", text).strip()


def _bad(code: str, kind: tuple[str, str], cell: Cell, advice: tuple[str, str]) -> BadCell:
    word = shown(as_text(cell))
    return BadCell(code, f"“{word}”不是{kind[0]}", f"{word!r} is not {kind[1]}", *advice)


YES = frozenset(("是", "有", "√", "✓", "✔", "☑", "true", "yes", "y"))
NO = frozenset(("否", "无", "×", "✗", "✘", "☐", "false", "no", "n"))


def read_bool(cell: Cell) -> bool:
    """是/否, 有/无, √/×, true/false."""
    if isinstance(cell, bool):
        return cell
    word = plain(as_text(cell)).lower()
    if word in YES or word in NO:
        return word in YES
    raise _bad("not_boolean", ("“是”或“否”", "yes or no"), cell, ("请填“是”或“否”", "write 是 or 否"))


_INT = re.compile(r"[-+]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0+)?")
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,30}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]{1,30})?")


def _digits(cell: Cell, unit: str) -> str:
    text = plain(as_text(cell))
    return text.removesuffix(unit).strip() if unit else text


def read_int(cell: Cell, unit: str = "") -> int:
    """A whole number: 3, 3.0, ３, 1,234, 30人 where 人 is the unit."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        value = cell
    elif isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        value = int(cell)
    elif isinstance(cell, str) and len(text := _digits(cell, unit)) < 40 and _INT.fullmatch(text):
        value = int(text.partition(".")[0].replace(",", ""))
    else:
        raise _bad(
            "not_whole_number", ("整数", "a whole number"), cell, ("请用数字填写，如 3", "write digits, such as 3")
        )
    if abs(value) > MAX_INT:
        raise _bad("out_of_range", ("合理的数", "a sensible number"), cell, ("请核对位数", "check its digits"))
    return value


def read_decimal(cell: Cell, unit: str = "") -> Decimal:
    """A number; Excel's floats are taken at the 15 digits that Excel shows."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        return Decimal(cell)
    if isinstance(cell, float) and abs(cell) < 1e15:
        number = Decimal(format(cell, ".15g"))
        if len(format(number, "f")) <= 40:
            return number
    if isinstance(cell, str) and _NUMBER.fullmatch(text := _digits(cell, unit)):
        return Decimal(text.replace(",", ""))
    raise _bad("not_number", ("数字", "a number"), cell, ("请用数字填写，如 3.5", "write digits, such as 3.5"))


_DATE = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})日?")
_COMPACT = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:时]([0-5][0-9])(?:[:分]([0-5][0-9])(?:\.[0-9]+)?)?[分秒]?")
_EPOCH = date(1899, 12, 30)
_DATE_ADVICE = "请写成 2025-03-05 或 2025年3月5日", "write it as 2025-03-05"


def _day(year: str, month: str, n: str) -> date:
    try:
        return check_date(date(int(year), int(month), int(n)))
    except InvalidValue as error:
        raise BadCell("date_out_of_range", *_parts(error)) from None
    except ValueError:
        raise BadCell(
            "no_such_date", f"{int(year)}年没有{int(month)}月{int(n)}日", f"{year} has no day {int(month)}-{int(n)}",
            "请核对日期", "check the date",
        ) from None  # fmt: skip


def _parts(error: InvalidValue) -> tuple[str, str, str, str]:
    reason, advice = split(error.text)
    return reason.zh, reason.en, advice.zh, advice.en


def split(text: Text) -> tuple[Text, Text]:
    """The reason and the advice that an error's text joins with a semicolon."""
    zh, _, zh_advice = text.zh.partition("；")
    en, _, en_advice = text.en.partition("; ")
    advice = Text(zh_advice.rstrip("。") or "请核对并改正", en_advice.rstrip(".") or "check it and mend it")
    return Text(zh.rstrip("。"), en.rstrip(".")), advice


def read_date(cell: Cell, serials: bool = True) -> date:
    """A date cell, an Excel serial number, or a date in any usual writing; a time of day behind it is dropped."""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _day(str(cell.year), str(cell.month), str(cell.day))
    if isinstance(cell, str):
        text = plain(cell)
        head, _, tail = text.replace("T", " ").partition(" ")
        if found := _DATE.fullmatch(text) or (_CLOCK.match(tail.strip()) and _DATE.fullmatch(head)):
            if "T" in text and (text.endswith("Z") or "+" in text):
                return read_instant(text).astimezone(SHANGHAI).date()
            return _day(*found.groups())
        if found := _COMPACT.fullmatch(text):
            return _day(*found.groups())
        number = float(text) if re.fullmatch(r"[0-9]{5}(\.[0-9]+)?", text) else None
    else:
        number = float(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None
        if number is not None and number.is_integer() and (found := _COMPACT.fullmatch(str(int(number)))):
            return _day(*found.groups())
    if number is not None and 20_000 <= number < 100_000:  # 1954 to 2173; smaller ones are years or mistakes
        if serials:
            return _EPOCH + timedelta(days=int(number))
        raise _bad(
            "not_date", ("日期（此文件按1904年起算）", "a date (the workbook counts from 1904)"), cell, _DATE_ADVICE
        )
    raise _bad("not_date", ("日期", "a date"), cell, _DATE_ADVICE)


def read_instant(cell: Cell, serials: bool = True) -> datetime:
    """An instant in UTC; without an offset it is Beijing's time, without a time of day the start of the day."""
    moment: datetime | None = None
    if isinstance(cell, datetime):
        moment = cell
    elif isinstance(cell, str):
        text = plain(cell)
        head, _, tail = text.replace("T", " ").partition(" ")
        if (clock := _CLOCK.fullmatch(tail.strip())) and _DATE.fullmatch(head):
            hour, minute, second = (int(n or 0) for n in clock.groups())
            moment = datetime.combine(read_date(head), time(hour, minute, second))
        elif "T" in text and len(text) <= 40:
            try:
                moment = datetime.fromisoformat(text)
            except ValueError:
                moment = None
    if moment is None:
        moment = datetime.combine(read_date(cell, serials), time())
    _day(str(moment.year), str(moment.month), str(moment.day))
    return (moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)).astimezone(UTC)


def read_time(cell: Cell) -> time:
    """A time of day: 9:30, 9时30分, Excel's time cell or fraction of a day."""
    if isinstance(cell, time):
        return cell.replace(microsecond=0)
    if isinstance(cell, float) and 0 <= cell < 1:
        return (datetime(2000, 1, 1) + timedelta(seconds=round(cell * 86_400))).time()
    if isinstance(cell, str) and (clock := _CLOCK.fullmatch(plain(cell))):
        hour, minute, second = (int(n or 0) for n in clock.groups())
        return time(hour, minute, second)
    raise _bad("not_time", ("时间", "a time of day"), cell, ("请写成 09:30", "write it as 09:30"))


_NUMERALS = str.maketrans("一二三四", "1234")
_MONTH = re.compile(r"([0-9]{4})(?:[-/]|年)([0-9]{1,2})月?份?")
_QUARTER = re.compile(r"([0-9]{4})[-年]?(?:第?([1-4])季度?|[Qq]([1-4]))")
_HALF = re.compile(r"([0-9]{4})[-年]?(?:(上|下)半年|[Hh]([12]))")
_YEAR = re.compile(r"([0-9]{4})(?:年|年度|全年)?")


def read_period(cell: Cell) -> Period:
    """2025年第一季度, 2025年1季度, 2025年3月, 2025年上半年, 2025年, 2025-Q1 …; a date cell on a 1st is its month."""
    wrong = _bad(
        "not_period", ("期间", "a period"), cell,
        ("请写成 2025年3月、2025年第一季度、2025年上半年或 2025年", "write 2025-03, 2025-Q1, 2025-H1 or 2025"),
    )  # fmt: skip
    if isinstance(cell, date):
        if cell.day != 1:
            raise wrong
        return _period(cell.year, cell.month - 1, 1, wrong)
    if isinstance(cell, bool) or (isinstance(cell, float) and not cell.is_integer()):
        raise wrong
    text = "".join(plain(as_text(cell)).split()).translate(_NUMERALS)
    if found := _QUARTER.fullmatch(text):
        return _period(int(found[1]), int(found[2] or found[3]) - 1, 3, wrong)
    if found := _HALF.fullmatch(text):
        return _period(int(found[1]), int(found[2] == "下" or found[3] == "2"), 6, wrong)
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        return _period(int(found[1]), int(found[2]) - 1, 1, wrong)
    if found := _YEAR.fullmatch(text):
        return _period(int(found[1]), 0, 12, wrong)
    raise wrong


def _period(year: int, ordinal: int, months: int, wrong: BadCell) -> Period:
    if not 1000 <= year <= 2999:
        raise wrong
    return Period(year, ordinal, months)


@lru_cache(maxsize=512)
def vocabulary(term: type[Term]) -> dict[str, Term]:
    """Every word by which a member may be called: its code and its labels."""
    words: dict[str, Term] = {}
    for member in term:
        for word in (member.text.zh, member.value, member.text.en):
            words.setdefault(plain(word).lower(), member)
    return words


def read_term(cell: Cell, term: type[Term]) -> Term:
    """A member by its Chinese label, code or English label; the error names the nearest and all."""
    word = as_text(cell)
    found = vocabulary(term).get(plain(word).lower())
    if found is not None:
        return found
    labels = [m.text.zh for m in term]
    near = get_close_matches(plain(word).lower(), list(vocabulary(term)), n=1, cutoff=0.5)
    meant = vocabulary(term)[near[0]].text if near else None
    choices = "、".join(labels[:20]) + ("……" if len(labels) > 20 else "")
    raise BadCell(
        "unknown_term", f"“{shown(word)}”不在可选项中", f"{shown(word)!r} is not one of the choices",
        (f"是否想写“{meant.zh}”？" if meant else "") + f"请从以下选一：{choices}",
        (f"did you mean {meant.en!r}? " if meant else "") + f"choose one of: {', '.join(term.codes()[:20])}",
    )  # fmt: skip


_SEPARATOR = re.compile(r"\s*[、，,;；\n]\s*")
SEPARATORS = "、，,;；\n\r"


def pieces(cell: Cell, known: Callable[[str], bool] = lambda _: False) -> list[str]:
    """The values that one cell lists; words that hold a separator themselves stay whole where `known` says so."""
    text = as_text(cell)
    if known(text):
        return [text]
    if text.startswith('["') and text.endswith('"]'):
        try:
            listed = json.loads(text)
            if all(isinstance(v, str) for v in listed):
                return [*listed]
        except ValueError:
            pass
    ends = [(m.start(), m.end()) for m in _SEPARATOR.finditer(text)] + [(len(text), len(text))]
    found, start, i = [], 0, 0
    while i < len(ends):
        j = next((j for j in range(min(i + 4, len(ends) - 1), i, -1) if known(text[start : ends[j][0]])), i)
        if word := text[start : ends[j][0]].strip():
            found.append(word)
        start, i = ends[j][1], j + 1
    return found


def read_cell(attribute: Attribute, cell: Cell, serials: bool = True) -> Any:
    """The value of an attribute that a cell holds, which is not blank; raises `BadCell`."""
    term = attribute.term
    if not attribute.many:
        return _read_one(attribute, cell, serials)
    if not isinstance(cell, str):
        return (_read_one(attribute, cell, serials),)
    if term is not None:
        words = vocabulary(term)
        return tuple(read_term(p, term) for p in pieces(cell, lambda w: plain(w).lower() in words))
    return tuple(_read_one(attribute, p, serials) for p in pieces(cell))


def _read_one(attribute: Attribute, cell: Cell, serials: bool) -> Any:
    kind = attribute.type
    if attribute.term is not None:
        return read_term(cell, attribute.term)
    if kind is str:
        return as_text(cell)
    if kind is int:
        return read_int(cell, attribute.unit)
    if kind is Decimal:
        return read_decimal(cell, attribute.unit)
    if kind is date:
        return read_date(cell, serials)
    if kind is datetime:
        return read_instant(cell, serials)
    if kind is bool:
        return read_bool(cell)
    return read_period(cell) if kind is Period else read_time(cell)
