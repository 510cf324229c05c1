"""Evidence: a fact in its envelope, and what becomes of revisions, retractions and contradictions."""

import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import attrs

from community_core.calendar import start_of_day
from community_core.errors import InvalidValue
from community_core.facts import fact_type_of
from community_core.identifiers import new_id, refuse_personal, refuse_unstorable
from community_core.text import Text

NAMESPACE = uuid.UUID("6f0c2b1e-8f0a-5d8e-9a51-1466201709aa")
"""The UUIDv5 namespace of records that staff keep without ids."""


@attrs.frozen(slots=True, kw_only=True)
class Evidence:
    """One record.

    `occurred_on`: civil date from which it counts. `recorded_at`: aware UTC instant at which it became known.
    `valid_until`: the last day on which a state counts. `ended_on`: the first day on which it no longer does.
    `content`: an instance of a fact class, or None for a retraction. `subject`: an opaque id, "" for the community.
    Raises `InvalidValue`, or `PersonalDataRefused` where a subject or source looks like a person's identifier.
    """

    id: str
    community: str
    fact_type: str
    occurred_on: date
    recorded_at: datetime
    content: Any
    subject: str = ""
    revision: int = 1
    valid_until: date | None = None
    ended_on: date | None = None
    source: str = ""

    def __attrs_post_init__(self) -> None:
        for name in ("subject", "id", "source"):
            value = getattr(self, name)
            if value:
                refuse_unstorable(name, value)
                refuse_personal(name, value)
        if self.recorded_at.tzinfo is None:
            raise InvalidValue(
                "recorded_at",
                self.recorded_at.isoformat(),
                Text("登记时间必须带时区。", "recorded_at must carry a time zone."),
            )
        if self.content is not None and fact_type_of(type(self.content)).name != self.fact_type:
            raise InvalidValue(
                "fact_type",
                self.fact_type,
                Text("事实类型与内容不符。", f"the content is a {fact_type_of(type(self.content)).name}."),
            )
        for name, title, last in (
            ("ended_on", "结束日期", self.ended_on),
            ("valid_until", "有效期至", self.valid_until),
        ):
            if last is not None and last < self.occurred_on:
                raise InvalidValue(
                    name,
                    last.isoformat(),
                    Text(
                        f"{title}（{last}）早于发生日期（{self.occurred_on}）；请核对。",
                        f"{name} ({last}) is before occurred_on ({self.occurred_on}); check both.",
                    ),
                )

    @classmethod
    def of(
        cls,
        content: Any,
        *,
        community: str,
        occurred_on: date,
        recorded_at: datetime | None = None,
        id: str | None = None,
        subject: str = "",
        revision: int = 1,
        valid_until: date | None = None,
        ended_on: date | None = None,
        source: str = "",
    ) -> "Evidence":
        """Put a fact in its envelope; without `recorded_at` it counts as known from the start of its day."""
        return cls(
            id=id or new_id(),
            community=community,
            fact_type=fact_type_of(type(content)).name,
            occurred_on=occurred_on,
            recorded_at=recorded_at or start_of_day(occurred_on),
            content=content,
            subject=subject,
            revision=revision,
            valid_until=valid_until,
            ended_on=ended_on,
            source=source,
        )

    def retracted(self, at: datetime) -> "Evidence":
        """The next revision, without content: from `at` on the record is known to be void."""
        return attrs.evolve(
            self,
            revision=self.revision + 1,
            recorded_at=at.astimezone(UTC),
            content=None,
            valid_until=None,
            ended_on=None,
        )

    def says(self) -> tuple[object, ...]:
        """All that must be equal for two records of one id and revision to be the same."""
        return (
            self.community,
            self.fact_type,
            self.subject,
            self.occurred_on,
            self.valid_until,
            self.ended_on,
            self.content,
        )


@attrs.frozen
class Conflict:
    """Records of one id and revision that say different things: none of them counts."""

    id: str
    revision: int
    records: tuple[Evidence, ...]

    @property
    def text(self) -> Text:
        """What is wrong and what to do."""
        sources = "、".join(sorted({r.source for r in self.records if r.source}))
        return Text(
            f"编号{self.id}第{self.revision}版有{len(self.records)}份不同内容"
            f"{f'（{sources}）' if sources else ''}，均不计入；请核对后以更高版本重新登记。",
            f"record {self.id} revision {self.revision} exists with {len(self.records)} different contents; "
            "none counts. Settle which is right and record it with a higher revision.",
        )


def resolved(versions: Iterable[Evidence]) -> Evidence | Conflict | None:
    """What counts of all known versions of one record: the highest revision, unless it contradicts itself.

    None where that revision is a retraction. The order of `versions` does not matter.
    """
    versions = tuple(versions)
    highest = max(v.revision for v in versions)
    tops = [v for v in versions if v.revision == highest]
    first = min(tops, key=lambda v: (v.recorded_at, v.source))
    said = first.says()
    if any(v.says() != said for v in tops):
        distinct: dict[str, Evidence] = {}
        for v in sorted(tops, key=lambda v: (v.recorded_at, v.source, repr(v.says()))):
            distinct.setdefault(repr(v.says()), v)
        return Conflict(first.id, highest, tuple(distinct.values()))
    return first if first.content is not None else None
