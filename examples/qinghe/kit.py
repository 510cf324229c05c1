"""What every desk uses: a table of rows becomes evidence; dates fall on days on which an office is open."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import attrs

from community_core import Evidence
from community_core.calendar import Period
from community_core.facts import Attribute, FactTypes
from community_core.readers.cells import pieces, read_cell

COMMUNITY = "990107004012"
"""The code of the community; 99 is the code of no province."""
COMMENCED = date(2024, 12, 1)
TODAY = date(2026, 1, 31)
"""The demonstration's clock."""
SEED = 20241201

BUILDINGS = {
    "1号楼": 132,
    "2号楼": 132,
    "3号楼": 96,
    "4号楼": 96,
    "5号楼": 168,
    "6号楼": 168,
    "7号楼": 120,
    "8号楼": 120,
    "9号楼": 108,
    "10号楼": 108,
    "11号楼": 144,
    "12号楼": 144,
    "13号楼": 120,
    "14号楼": 120,
    "15号楼": 90,
    "16号楼": 90,
    "17号楼": 112,
    "18号楼": 112,
}
"""Households of each building; 2,180 in all."""
ENTRANCES = {b: 4 if n in (132, 168, 144) else 3 for b, n in BUILDINGS.items()}
GRIDS = {
    "第1网格": "1号楼、2号楼、3号楼、4号楼",
    "第2网格": "5号楼、6号楼、7号楼、8号楼",
    "第3网格": "9号楼、10号楼、11号楼、12号楼、13号楼",
    "第4网格": "14号楼、15号楼、16号楼、17号楼、18号楼",
}
STATIONS = tuple(f"{n}号桶站" for n in range(1, 10))
"""Where household waste is dropped off."""
TOILET = "中心广场公厕"
UNITS = {
    "DW-01": "清禾小学",
    "DW-02": "清禾里商场",
    "DW-03": "禾丰物业服务中心",
    "DW-04": "水务所清禾站",
    "DW-05": "便民菜市场",
}
"""Units stationed in the community; all invented."""

_HOLIDAYS = (
    ("2025-01-01", 1),
    ("2025-01-28", 8),
    ("2025-04-04", 3),
    ("2025-05-01", 5),
    ("2025-05-31", 3),
    ("2025-10-01", 8),
    ("2026-01-01", 3),
)
HOLIDAYS = frozenset(date.fromisoformat(day) + timedelta(n) for day, length in _HOLIDAYS for n in range(length))

_ENVELOPE = ("id", "revision", "ended", "until", "source")
_PLACEHOLDER = "（读入时编号）"


def day(text: str | date) -> date:
    """`2025-03-05`, or `25-3-5` for short."""
    if isinstance(text, date):
        return text
    year, month, number = (int(part) for part in text.split("-"))
    return date(year + 2000 if year < 100 else year, month, number)


def is_workday(on: date) -> bool:
    """Whether the office is open: not on weekends nor on public holidays."""
    return on.weekday() < 5 and on not in HOLIDAYS


def workday(on: date | str) -> date:
    """The day itself, or the next on which the office is open."""
    found = day(on)
    while not is_workday(found):
        found += timedelta(1)
    return found


def months(first: str = "24-12", last: str = "26-1") -> Iterator[Period]:
    """Calendar months, the first and the last included."""
    period = Period.containing(day(first + "-1"), 1)
    end = Period.containing(day(last + "-1"), 1)
    while period <= end:
        yield period
        period = period.next


def quarters(first: str = "24-12", last: str = "25-12") -> Iterator[Period]:
    """Calendar quarters from that of one month to that of another."""
    period = Period.containing(day(first + "-1"), 3)
    end = Period.containing(day(last + "-1"), 3)
    while period <= end:
        yield period
        period = period.next


def weekdays(wanted: Iterable[int], first: date | str = COMMENCED, last: date | str = TODAY) -> Iterator[date]:
    """All days on the weekdays wanted (Monday is 0), holidays included."""
    chosen = frozenset(wanted)
    on, end = day(first), day(last)
    while on <= end:
        if on.weekday() in chosen:
            yield on
        on += timedelta(1)


class Desk:
    """The records of one desk, to be written into one file."""

    def __init__(self, file: str, fact_types: FactTypes) -> None:
        self.file = file
        self.fact_types = fact_types
        self.random = Random(f"{SEED} {file}")
        self.evidence: list[Evidence] = []
        self.filled: list[frozenset[str]] = []
        """Of each record in `evidence`, what was filled in; the rest are defaults."""

    def add(self, fact: str, /, on: date | str, subject: str = "", **values: Any) -> None:
        """One record. Values may be written as in a cell: codes or Chinese labels, several joined by 、."""
        fact_type = self.fact_types.named(fact)
        envelope = {k: values.pop(k) for k in _ENVELOPE if k in values}
        content = {}
        for attribute in fact_type.attributes:
            value = values.pop(attribute.name, None)
            if value is not None and value != "":
                content[attribute.name] = _value(attribute, value)
        if values:
            raise KeyError(f"{fact}: {', '.join(values)}")
        number = envelope.get("id")
        self.filled.append(frozenset((*content, *(k for k, v in envelope.items() if v), "on", "subject")))
        self.evidence.append(
            Evidence.of(
                fact_type.cls(**content),
                community=COMMUNITY,
                occurred_on=day(on),
                id=number or _PLACEHOLDER,
                subject=subject,
                revision=envelope.get("revision") or 1,
                ended_on=day(envelope["ended"]) if envelope.get("ended") else None,
                valid_until=day(envelope["until"]) if envelope.get("until") else None,
                source=envelope.get("source") or "",
            )
        )

    def table(self, fact: str, columns: str, *rows: tuple[Any, ...], **same: Any) -> None:
        """Rows of one fact type; `columns` names what stands in each, `same` what all have."""
        names = columns.split()
        for row in rows:
            if len(row) != len(names):
                raise ValueError(f"{fact}: {row} has not {len(names)} columns")
            self.add(fact, **{**same, **dict(zip(names, row, strict=True))})

    def number(self, prefix: str) -> None:
        """Number all records in the order of their days."""
        pairs = sorted(zip(self.evidence, self.filled, strict=True), key=lambda pair: pair[0].occurred_on)
        self.evidence = [attrs.evolve(e, id=f"{prefix}-{n:05}") for n, (e, _) in enumerate(pairs, 1)]
        self.filled = [filled | {"id"} for _, filled in pairs]

    def between(self, low: int, high: int) -> int:
        """A number such as staff would count."""
        return self.random.randint(low, high)

    def near(self, on: date, days: int = 4) -> date:
        """A working day at or shortly after a date."""
        return workday(on + timedelta(self.random.randint(0, days)))


def _value(attribute: Attribute, value: Any) -> Any:
    if attribute.many:
        if attribute.term is None:
            return tuple(pieces(value)) if isinstance(value, str) else tuple(value)
        return read_cell(attribute, value if isinstance(value, str) else "、".join(value))
    if isinstance(value, bool | Period) and attribute.type in (bool, Period):
        return value
    if attribute.type is date and isinstance(value, str):
        return day(value)
    return read_cell(attribute, value)
