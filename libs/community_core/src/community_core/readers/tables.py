"""From rows with columns to evidence or rejections, one for one."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any, cast

import attrs

from community_core.calendar import start_of_day
from community_core.codec import (
    canonical_text,
    shown,
)
from community_core.errors import CommunityError, UnknownFactType
from community_core.evidence import Evidence
from community_core.facts import STATE, Attribute, FactType
from community_core.identifiers import personal_shape, refuse_personal, refuse_unstorable
from community_core.readers import problems as problems_of
from community_core.readers.base import SheetReader
from community_core.readers.cells import (
    BadCell,
    as_text,
    blank,
    read_bool,
    read_cell,
    read_date,
    read_instant,
    read_int,
)
from community_core.readers.columns import RETRACTION, TITLES, Columns, Layout, Other, header_score, heading
from community_core.readers.model import Cell, Problem, Record, Rejection, Row, Sheet, letter
from community_core.text import Text

HEADER_WITHIN = 20
"""The header is sought among so many first rows: lists often have a title above it."""
REMEMBERED = 4096
"""So many different cells of a column are remembered with their values."""


class TableReader(SheetReader):
    """Reads rows with columns, below a header."""

    def __init__(self, sheet: Sheet, file: str, layout: Layout, community: str | None, today: date) -> None:
        super().__init__(sheet, file, layout, community, today)
        self.fact_type = layout.type_of(sheet.title)
        self._columns: dict[str, Columns] = {}
        self._type_column: int | None = None
        self._values: dict[int, dict[str, Any]] = {}
        self._dates: dict[str, date] = {}
        name = file.rpartition("/")[2].encode("utf-8", "replace").decode()
        self._origin = ("" if personal_shape(name) else name) + (f"［{sheet.name}］" if sheet.name else "")

    def outcomes(self) -> Iterator[tuple[Row | Record, Evidence | Rejection]]:
        """Every row below the header that holds anything, and what became of it."""
        for row in self._below_header():
            if row.problem is not None or not all(map(blank, row.cells)):
                yield row, self._row(row)

    # --- the header ------------------------------------------------------------------------------------------------

    def _below_header(self) -> Iterator[Row]:
        rows = cast(Iterator[Row], self.sheet.rows)
        first = list(islice(rows, HEADER_WITHIN))
        filled = [r for r in first if not all(map(blank, r.cells))]
        if not filled:
            yield from chain(first, rows)
            return
        best = filled[0]
        for row in filled:
            hits, cells = header_score(self.layout, self.fact_type, map(as_text, row.cells))
            if hits and hits * 2 >= cells:
                best = row
                break
        else:
            self.problems.append(problems_of.no_header(self.file, self.sheet.name))
        self.header = tuple(as_text(c) for c in best.cells)
        self.header_row = best.number
        while self.header and not self.header[-1]:
            self.header = self.header[:-1]
        keys = [self.layout.headings(None).get(k) for k in map(heading, self.header)]
        self._type_column = keys.index("fact_type") if "fact_type" in keys else None
        if self.fact_type is not None and self._type_column is None:
            self._columns_for(self.fact_type)
        yield from (r for r in first if r.number > best.number)
        yield from rows

    def _columns_for(self, fact_type: FactType) -> Columns:
        columns = self._columns.get(fact_type.name)
        if columns is None:
            columns = self._columns[fact_type.name] = self.layout.columns(self.header, fact_type)
            for i, target in enumerate(columns.targets):
                mixed = self._type_column is not None and self.layout.known_anywhere(heading(self.header[i]))
                if target in (Other.UNKNOWN, Other.DUPLICATE) and not mixed:
                    found = self._bad_column(columns, i)
                    if found not in self.problems:
                        self.problems.append(found)
        return columns

    def _bad_column(self, columns: Columns, i: int, value: str = "") -> Problem:
        where = shown(columns.header[i]), letter(i)
        if columns.targets[i] is Other.DUPLICATE:
            found = problems_of.duplicate_column(where, value)
        else:
            found = problems_of.unknown_column(where, columns.suggestions.get(i), value)
        return attrs.evolve(found, file=self.file, sheet=self.sheet.name)

    def _value(self, attribute: Attribute, cell: Cell) -> Any:
        """The value of a cell; in a list the same dates and terms return again and again."""
        if attribute.type is str or not isinstance(cell, str):
            return read_cell(attribute, cell, self.sheet.serials)
        known = self._values.setdefault(id(attribute), {})
        if cell not in known:
            if len(known) >= REMEMBERED:
                known.clear()
            known[cell] = read_cell(attribute, cell, self.sheet.serials)
        return known[cell]

    def _date(self, cell: Cell) -> date:
        if not isinstance(cell, str):
            return read_date(cell, self.sheet.serials)
        if cell not in self._dates:
            if len(self._dates) >= REMEMBERED:
                self._dates.clear()
            self._dates[cell] = read_date(cell, self.sheet.serials)
        return self._dates[cell]

    # --- a row with columns ----------------------------------------------------------------------------------------

    def _row(self, row: Row) -> Evidence | Rejection:
        if row.problem is not None:
            return self._rejected(row, [row.problem])
        fact_type = self._type_of(row)
        if isinstance(fact_type, Problem):
            return self._rejected(row, [fact_type])
        columns = self._columns_for(fact_type)
        problems: list[Problem] = []
        values: dict[str, Any] = {}
        envelope: dict[str, Cell] = {}
        for i, cell in enumerate(row.cells):
            if blank(cell):
                continue
            target = columns.targets[i] if i < len(columns.targets) else Other.EMPTY
            if isinstance(target, Attribute):
                try:
                    values[target.name] = self._value(target, cell)
                except BadCell as bad:
                    problems.append(self._cell_problem(bad, columns, i, cell))
            elif isinstance(target, str):
                envelope[target] = cell
            elif target is Other.EMPTY:
                problems.append(problems_of.extra_cell(letter(i), shown(as_text(cell))))
            elif target is not Other.IGNORED:
                problems.append(self._bad_column(columns, i, shown(as_text(cell))))
        made = self._build(row, fact_type, columns, values, envelope, problems)
        return made if made is not None else self._rejected(row, problems, fact_type)

    def _type_of(self, row: Row) -> FactType | Problem:
        index = self._type_column
        cell = row.cells[index] if index is not None and index < len(row.cells) else None
        if index is not None and not blank(cell):
            name = as_text(cell)
            try:
                return self.layout.fact_types.named(name)
            except UnknownFactType as error:
                where = shown(self.header[index]), letter(index)
                return self.layout.type_of(name) or problems_of.unknown_fact_type(shown(name), error.suggestion, where)
        if self.fact_type is not None:
            return self.fact_type
        name = self.sheet.title
        unknown = problems_of.unknown_sheet if self.sheet.named else problems_of.unknown_fact_type
        return unknown(shown(name), self.layout.nearest(name))

    def _cell_problem(self, bad: BadCell, columns: Columns, i: int, cell: Cell) -> Problem:
        return Problem(
            code=bad.code, reason=bad.reason, advice=bad.advice,
            column=shown(columns.header[i]), letter=letter(i), value=shown(as_text(cell)),
        )  # fmt: skip

    def _missing(self, columns: Columns, name: str, title: str, advice: Text | None = None) -> Problem:
        return problems_of.missing(title, self._where(columns, name), advice)

    def _build(
        self, row: Row, fact_type: FactType, columns: Columns, values: dict[str, Any], cells: dict[str, Cell],
        problems: list[Problem],
    ) -> Evidence | None:  # fmt: skip
        """The record, or None with `problems` filled."""

        def read(name: str, reader: Any) -> Any:
            if name not in cells:
                return None
            try:
                return reader(cells[name])
            except BadCell as bad:
                problems.append(self._cell_problem(bad, columns, columns.targets.index(name), cells[name]))
                return None

        def need(name: str, advice: Text) -> None:
            problems.append(self._missing(columns, name, TITLES[name], advice))

        serials = self.sheet.serials
        retracted = bool(read(RETRACTION, read_bool))
        texts = {n: as_text(cells[n]) if n in cells else "" for n in ("id", "community", "subject", "source")}
        dates = {n: read(n, self._date) for n in ("occurred_on", "valid_until", "ended_on")}
        recorded = read("recorded_at", lambda c: read_instant(c, serials))
        revision = read("revision", read_int)
        community = texts["community"] or self.community or ""
        if not community:
            need("community", problems_of.NO_COMMUNITY)
        if "occurred_on" not in cells:
            need("occurred_on", Text("请补填", "fill it in"))
        if retracted:
            for name in (n for n in ("id", "revision", "recorded_at") if n not in cells):
                need(name, problems_of.RETRACTION_NEEDS)
        elif revision not in (None, 1) and not texts["id"]:
            need("id", problems_of.REVISION_NEEDS_ID)
        if not retracted:
            if fact_type.nature is STATE and fact_type.subject is not None and not texts["subject"]:
                problems.append(self._missing(columns, "subject", fact_type.subject.zh))
            for a in fact_type.attributes:
                empty = a.many and values.get(a.name) == ()
                if a.required and (empty or a.name not in values) and not _mentions(problems, columns, a.name):
                    problems.append(self._missing(columns, a.name, a.title.zh))
        if texts["subject"] and fact_type.subject is None:
            where = self._where(columns, "subject") or ("", "")
            problems.append(problems_of.unexpected_subject(where, shown(texts["subject"])))
        if revision is not None and revision < 1:
            problems.append(problems_of.bad_revision(self._where(columns, "revision") or ("", ""), str(revision)))
        problems.extend(self._in_future(dates["occurred_on"], recorded, columns))
        if problems:
            return None
        try:
            refuse_unstorable("community", community)
            refuse_personal("community", community)
            content = None if retracted else fact_type.cls(**values)
            days = dates["occurred_on"], dates["valid_until"], dates["ended_on"]
            said = "" if texts["id"] else canonical_text(community, fact_type.name, texts["subject"], days, content)
            return Evidence(
                id=self._given_id(texts["id"]) if texts["id"] else self._new_id(said),
                community=community,
                fact_type=fact_type.name,
                occurred_on=dates["occurred_on"],
                recorded_at=recorded or start_of_day(dates["occurred_on"]),
                content=content,
                subject=texts["subject"],
                revision=revision or 1,
                valid_until=dates["valid_until"],
                ended_on=dates["ended_on"],
                source=texts["source"] or f"{self._origin}第{row.number}行",
            )
        except CommunityError as error:
            problems.append(self._error_problem(error, fact_type, columns))
            return None


def _mentions(problems: Sequence[Problem], columns: Columns, name: str) -> bool:
    i = columns.index(name)
    return i is not None and any(p.letter == letter(i) for p in problems)
