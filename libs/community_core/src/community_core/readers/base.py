"""What rows with columns and records of data have in common: places, ids, refusals."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import attrs

from community_core.calendar import civil_date
from community_core.codec import ENVELOPE_TITLES, id_of, shown
from community_core.errors import CommunityError, InvalidValue
from community_core.evidence import NAMESPACE, Evidence
from community_core.facts import FactType
from community_core.readers import problems as problems_of
from community_core.readers.cells import split
from community_core.readers.columns import TITLES, Columns, Layout
from community_core.readers.model import Problem, Record, Rejection, Row, Sheet, letter
from community_core.text import Text


class SheetReader:
    """Reads one sheet of one file. `problems` fills with what concerns the sheet as a whole."""

    def __init__(self, sheet: Sheet, file: str, layout: Layout, community: str | None, today: date) -> None:
        self.sheet = sheet
        self.file = file
        self.layout = layout
        self.community = community
        self.today = today
        self.problems: list[Problem] = []
        self.header: tuple[str, ...] = ()
        self.header_row = 0
        self.fact_type: FactType | None = None
        self._ordinals: dict[str, int] = {}
        self._given: set[str] = set()

    def outcomes(self) -> Iterator[tuple[Row | Record, Evidence | Rejection]]:
        """Every row that holds anything, and what became of it."""
        raise NotImplementedError

    def _where(self, columns: Columns, name: str) -> tuple[str, str] | None:
        i = columns.index(name)
        return None if i is None else (shown(columns.header[i]), letter(i))

    def _in_future(
        self, occurred: date | None, recorded: datetime | None, columns: Columns | None = None
    ) -> Iterator[Problem]:
        days = {"occurred_on": occurred, "recorded_at": civil_date(recorded) if recorded else None}
        for name, day in days.items():
            if day is not None and day > self.today:
                where = columns and self._where(columns, name)
                yield problems_of.date_in_future(TITLES[name], name, day, self.today, where or (name, ""))

    def _error_problem(self, error: CommunityError, fact_type: FactType | None, columns: Columns | None) -> Problem:
        reason, advice = split(error.text)
        name = error.attribute if isinstance(error, InvalidValue) else ""
        value = error.value if isinstance(error, InvalidValue) else ""
        declared = fact_type.attribute(name) if fact_type else None
        title = declared.title.zh if declared else ENVELOPE_TITLES.get(name, Text("", "")).zh
        if title:
            reason = Text(reason.zh.replace(f"“{name}”", f"“{title}”"), reason.en)
        column, at = (columns and self._where(columns, name)) or (name, "")
        return Problem(code=error.code, reason=reason, advice=advice, value=shown(value), column=column, letter=at)

    def _given_id(self, id_: str) -> str:
        self._given.add(id_)
        return id_

    def _new_id(self, said: str) -> str:
        first = id_of(said, 1, NAMESPACE)
        while True:
            ordinal = self._ordinals[first] = self._ordinals.get(first, 0) + 1
            found = first if ordinal == 1 else id_of(said, ordinal, NAMESPACE)
            if found not in self._given:  # an equal row above had its id written in earlier
                return found

    def _rejected(self, row: Row | Record, problems: Sequence[Problem], fact_type: FactType | None = None) -> Rejection:
        placed = [attrs.evolve(p, file=self.file, sheet=self.sheet.name, row=row.number) for p in problems]
        found = fact_type or self.fact_type
        return Rejection(
            **{f.name: getattr(placed[0], f.name) for f in attrs.fields(Problem)},
            more=tuple(placed[1:]),
            header=self.header,
            raw=row.cells if isinstance(row, Row) else row.text,
            fact_type=found.name if found else None,
        )
