"""From records that are data already to evidence or rejections."""

from collections.abc import Iterator
from typing import cast

import attrs

from community_core.calendar import start_of_day
from community_core.codec import ENVELOPE_TITLES, MissingValue, canonical, evidence_from_json
from community_core.errors import CommunityError
from community_core.evidence import Evidence
from community_core.readers import problems as problems_of
from community_core.readers.base import SheetReader
from community_core.readers.model import ADVICE, PLACE, REASON, Record, Rejection, Row

_PLACEHOLDER = "1000-01-01T00:00:00Z"
_NO_MOMENT = MissingValue("recorded_at", ENVELOPE_TITLES["recorded_at"])


class RecordReader(SheetReader):
    """Reads records in the JSON shape of evidence; community, id and recorded_at may be left out."""

    def outcomes(self) -> Iterator[tuple[Row | Record, Evidence | Rejection]]:
        """Every record, and what became of it."""
        for record in cast(Iterator[Record], self.sheet.rows):
            yield record, self._read(record)

    def _read(self, record: Record) -> Evidence | Rejection:
        if record.problem is not None or record.data is None:
            return self._rejected(record, [record.problem or problems_of.empty_record()])
        data = {k: v for k, v in record.data.items() if k not in (REASON, ADVICE, PLACE)}
        known = bool(data.get("id"))
        if not data.get("community") and self.community:
            data["community"] = self.community
        try:
            if not known:
                if data.get("content", ...) is None or data.get("revision", 1) != 1:
                    raise MissingValue("id", ENVELOPE_TITLES["id"])
                data["id"] = "-"
            dated = "recorded_at" in data
            made = evidence_from_json({"recorded_at": _PLACEHOLDER, **data}, self.layout.fact_types)
        except CommunityError as error:
            name = data.get("fact_type")
            fact_type = self.layout.fact_types.get(name) if isinstance(name, str) else None
            return self._rejected(record, [self._error_problem(error, fact_type, None)])
        if not dated:
            if made.content is None:
                return self._rejected(record, [self._error_problem(_NO_MOMENT, None, None)])
            made = attrs.evolve(made, recorded_at=start_of_day(made.occurred_on))
        future = list(self._in_future(made.occurred_on, made.recorded_at))
        if future:
            return self._rejected(record, future)
        if known:
            self._given_id(made.id)
            return made
        return attrs.evolve(made, id=self._new_id(canonical(made)))
