"""Judging every clause: `assess` afresh, `updated` with what changed, the agenda of what falls due."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain
from operator import attrgetter

import attrs

from community_core.calendar import WorkingDay, monday_to_friday
from community_core.errors import MissingCommunity
from community_core.evidence import Conflict, Evidence
from community_core.facts import FactTypes
from community_core.records import Index, Records
from community_core.rules.base import NO_PROFILE, PROFILE, Book, Due, Outcome, Reading, Status, value_of, worst
from community_core.rules.composed import unique
from community_core.standard.edition import DatedUnit, Edition, Parameter
from community_core.standard.units import Modality, Rule
from community_core.text import Text

_ID = attrgetter("id")


@attrs.frozen
class Step:
    """How one rule of a clause was judged; `parts` are the rules or subjects inside it that matter."""

    rule: str
    rule_type: str
    modality: Modality
    status: Status
    reason: Text
    records: tuple[str, ...]
    witness: tuple[str, ...]
    parts: tuple["Step", ...] = ()


@attrs.frozen
class Finding:
    """The verdict on one clause.

    `due`: the earliest date on which something is asked; `changes_on`: the next date on which the finding can change
    with no new evidence. `records`: ids of all that counted; `witness`: ids of a smallest set that suffices.
    """

    clause: str
    modality: Modality
    status: Status
    reason: Text
    due: date | None
    changes_on: date | None
    records: tuple[str, ...]
    witness: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    trace: tuple[Step, ...]
    dues: tuple[Due, ...]
    counted: tuple[Evidence, ...] = attrs.field(repr=False)
    sufficient: tuple[Evidence, ...] = attrs.field(repr=False)


@attrs.frozen
class AgendaItem:
    """Something to do: by when, what, for which clause. `late` when the day has passed."""

    on: date
    what: Text
    clause: str
    late: bool


def _met(modality: Modality, status: Status) -> Status:
    """A rule's status in the eyes of its clause: what is only recommended or optional never counts against it."""
    if status in (Status.CONFORMING, Status.NOT_APPLICABLE):
        return status
    if modality is Modality.SHOULD:
        return Status.RECOMMENDED
    if modality is Modality.MAY:
        return Status.OPTIONAL
    return status


def clause_status(rules: Iterable[tuple[Modality, Status]]) -> Status:
    """The worst of the mandatory rules; without any that applies, what is recommended, met or left unused.

    An unmet 宜 or 可 never counts against what is mandatory; in a clause of 宜 alone it is still shown.
    """
    mandatory, other = [], set()
    for modality, status in rules:
        if modality in (Modality.SHOULD, Modality.MAY):
            other.add(status)
        elif status is not Status.NOT_APPLICABLE:
            mandatory.append(status)
    if mandatory:
        return worst(mandatory)
    order = (Status.RECOMMENDED, Status.CONFORMING, Status.OPTIONAL)
    return next((s for s in order if s in other), Status.NOT_APPLICABLE)


_SHOWN = (Status.CONFORMING, Status.NOT_APPLICABLE)
"""Verdicts that rest on records: take those away and the clause is no longer shown to conform."""


def _proof(outcomes: "list[tuple[Rule, Status, Outcome]]") -> "list[tuple[Rule, Status, Outcome]]":
    """The rules whose records show that a clause conforms: the mandatory ones, or all where none is."""
    shown = [x for x in outcomes if x[1] in _SHOWN]
    mandatory = [x for x in shown if x[0].modality not in (Modality.SHOULD, Modality.MAY)]
    return mandatory if any(s is Status.CONFORMING for _, s, _ in mandatory) else shown


_READING_ORDER = (
    Status.NOT_EVIDENCED,
    Status.NONCONFORMING,
    Status.PENDING,
    Status.RECOMMENDED,
    Status.OPTIONAL,
    Status.CONFORMING,
    Status.NOT_APPLICABLE,
)


class Judge:
    """Judges the clauses of an edition on one set of records; each clause once."""

    def __init__(self, edition: Edition, records: Records, is_working: WorkingDay) -> None:
        self.edition = edition
        self.records = records
        self.is_working = is_working
        self._findings: dict[str, Finding] = {}

    def know(self, findings: Iterable[Finding]) -> None:
        """Take over findings that need no new judgement."""
        self._findings.update((f.clause, f) for f in findings)

    def finding(self, number: str) -> Finding:
        """The finding on a clause."""
        found = self._findings.get(number)
        if found is None:
            found = self._findings[number] = self._judged(self.edition.unit(number))
        return found

    def _judged(self, dated: DatedUnit) -> Finding:
        number = dated.unit.number
        book = Book()
        as_of = self.records.as_of
        for day in dated.dates:
            if day > as_of:
                book.notice(day)
                break
        reading = Reading(self.records, number, self.edition, self.is_working, self.finding, book)
        outcomes = self.outcomes(dated, reading)
        for items in self.edition.rollups[number]:
            book.notice(self.finding(items).changes_on)
        status = clause_status((r.modality, s) for r, s, _ in outcomes)
        profile = tuple(book.consulted.values())
        if len(outcomes) == 1 and not profile:
            counted = outcomes[0][2].records
        else:
            counted = unique([*profile, *chain.from_iterable(o.records for _, _, o in outcomes)])
        witness: list[Evidence] = []
        if status is Status.CONFORMING:
            proof = _proof(outcomes)
            witness = unique((*profile, *(e for _, _, o in proof for e in o.witness)))
            if len(outcomes) > 1 or self.edition.rollups[number]:
                witness = self._pruned(dated, witness, proof, partial=len(proof) < len(outcomes))
        # What is only recommended, optional or suspended asks for nothing.
        asked = [o for _, s, o in outcomes if s not in (Status.NOT_APPLICABLE, Status.OPTIONAL)]
        dues = tuple(sorted((d for o in asked for d in o.dues), key=lambda d: d.on))
        used: dict[str, set[date]] = {}
        for node, on in book.used:
            used.setdefault(node, set()).add(on)
        said = {r.id: o.reason() for r, _, o in outcomes}
        trace = tuple(_step(r, r.test.kind, r.id, s, o, said[r.id]) for r, s, o in outcomes)
        alone = len(outcomes) == 1 and not profile
        ordered = sorted(outcomes, key=lambda x: _READING_ORDER.index(x[1]))
        return Finding(
            clause=number,
            modality=dated.unit.modality,
            status=status,
            reason=Text.join((said[r.id] for r, _, _ in ordered), zh="；", en="; ") + Text("。", "."),
            due=dues[0].on if dues else None,
            changes_on=book.change,
            records=trace[0].records if alone else tuple(map(_ID, counted)),
            witness=tuple(map(_ID, witness)),
            parameters=self.edition.parameters(number, {k: sorted(v) for k, v in used.items()}, as_of),
            trace=trace,
            dues=dues,
            counted=tuple(counted),
            sufficient=tuple(witness),
        )

    def outcomes(
        self, dated: DatedUnit, reading: Reading, skipped: Collection[str] = ()
    ) -> list[tuple[Rule, Status, Outcome]]:
        """How each rule of a clause that is in force stands, with its status in the eyes of the clause."""
        found = []
        for rule in dated.rules.values():
            since = dated.added.get(rule.id)
            if rule.id not in skipped and (since is None or since[0] <= reading.as_of):
                outcome = self._outcome(dated, rule, reading)
                found.append((rule, _met(rule.modality, outcome.status), outcome))
        return found

    def _outcome(self, dated: DatedUnit, rule: Rule, reading: Reading) -> Outcome:
        number, as_of = dated.unit.number, self.records.as_of
        suspended = dated.suspended_by(rule.id, as_of)
        if suspended is not None:
            why = suspended.text
            return Outcome(
                Status.NOT_APPLICABLE,
                lambda: Text(f"“{rule.asks.zh}”已停止执行：{why.zh}", f"“{rule.asks.en}” is no longer asked: {why.en}"),
            )
        if rule.applies_when is not None:
            profile = reading.profile()
            if profile is None:
                return Outcome(Status.NOT_EVIDENCED, lambda: NO_PROFILE)
            known = all(value_of(profile, name) is not None for name, _ in rule.applies_when.names())
            if known and not rule.applies_when.match(profile):
                return Outcome(
                    Status.NOT_APPLICABLE,
                    lambda: Text(
                        f"社区概况说明不涉及“{rule.asks.zh}”",
                        f"by the community's profile “{rule.asks.en}” does not arise",
                    ),
                    [profile],
                )
        test = rule.test if rule.test.dated else self.edition.variant(number, rule.test, as_of)
        outcome: Outcome = test.judge(reading)
        return outcome

    def _pruned(
        self, dated: DatedUnit, witness: list[Evidence], proof: list[tuple[Rule, Status, Outcome]], partial: bool
    ) -> list[Evidence]:
        """Drop what no rule needs: rules that read the same fact type may have picked more than is enough together."""
        number = dated.unit.number
        picked = Counter(e.id for _, _, o in proof for e in o.witness)
        items = self.edition.rollups[number]
        readers = [dated.rule_reads[r.id] for r, _, _ in proof] + [self.edition.unit(i).reads() for i in items]
        shared = Counter(t for reads in readers for t in reads)
        optional = {e.id for r, _, o in proof if r.modality is Modality.MAY for e in o.witness}
        known = {r.id: s for r, s, _ in proof}
        # Where every rule that reads a type picked the same records of it, none of those can go.
        spread: dict[str, bool] = {}
        for e in witness:
            spread[e.fact_type] = spread.get(e.fact_type, False) or picked[e.id] < shared[e.fact_type]
        kept = list(witness)
        for e in witness:
            if e.fact_type == PROFILE:
                doubtful = partial  # it may have been consulted for a rule that proves nothing
            else:
                doubtful = (spread[e.fact_type] and shared[e.fact_type] > 1) or e.id in optional
            if doubtful and self._suffices(number, rest := [k for k in kept if k is not e], e.fact_type, known):
                kept = rest
        return kept

    def _suffices(self, number: str, evidence: list[Evidence], without: str, known: dict[str, Status]) -> bool:
        """Whether the clause still conforms; rules that do not read the type of the record left out are as `known`."""
        records = Records(Index(evidence), self.records.as_of, self.records.fact_types)
        prover = Prover(self, records, number, without, known)
        if prover.finding(number).status is not Status.CONFORMING:
            return False
        known.update(prover.judged)
        return True


@attrs.frozen
class Proof:
    """All that a prover wants of a clause: the status. The rest of a verdict is empty."""

    status: Status
    counted: tuple[Evidence, ...] = ()
    sufficient: tuple[Evidence, ...] = ()
    dues: tuple[Due, ...] = ()


class Prover:
    """Judges for the status alone, and only what reads the fact type of which a record was left out."""

    def __init__(self, judge: Judge, records: Records, number: str, without: str, known: Mapping[str, Status]) -> None:
        self._judge = judge
        self._records = records
        self._number = number
        self._without = without
        self._known = known
        self.judged: dict[str, Status] = {}
        """The rules of the clause that were judged anew."""

    def finding(self, number: str) -> Proof:
        """The status of a clause."""
        dated = self._judge.edition.unit(number)
        if number != self._number and self._without not in dated.reads():
            return Proof(self._judge.finding(number).status)
        reading = Reading(self._records, number, self._judge.edition, self._judge.is_working, self.finding, Book())
        known = self._known if number == self._number and not self._judge.edition.rollups[number] else {}
        skipped = {i for i in known if self._without not in dated.rule_reads[i]}
        outcomes = self._judge.outcomes(dated, reading, skipped)
        if known:
            self.judged = {r.id: s for r, s, _ in outcomes}
        found = [(r.modality, s) for r, s, _ in outcomes]
        return Proof(clause_status((*found, *((dated.rules[i].modality, known[i]) for i in skipped))))


def _step(rule: Rule, kind: str, name: str, status: Status, outcome: Outcome, reason: Text) -> Step:
    return Step(
        rule=name,
        rule_type=kind,
        modality=rule.modality,
        status=status,
        reason=reason,
        records=tuple(map(_ID, outcome.records)),
        witness=tuple(map(_ID, outcome.witness)),
        parts=tuple(_step(rule, "", part, o.status, o, o.reason()) for part, o in outcome.parts),
    )


@attrs.frozen(eq=False)
class Assessment:
    """All findings on one community at one date, in the standard's order."""

    community: str
    as_of: date
    known_at: datetime | None
    edition: Edition = attrs.field(repr=False)
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    index: Index = attrs.field(repr=False)
    fact_types: FactTypes = attrs.field(repr=False)
    is_working: WorkingDay = attrs.field(repr=False)
    ignored: int = 0
    """How many records of other communities were left aside."""

    def finding(self, number: str) -> Finding:
        """The finding on a clause; raises `UnknownClause`."""
        self.edition.unit(number)
        return next(f for f in self.findings if f.clause == number)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Records that contradict themselves and do not count."""
        return tuple(self.index.conflicts[k] for k in sorted(self.index.conflicts))

    @cached_property
    def profile(self) -> Evidence | None:
        """The community's profile at the date, if there is one."""
        states, _ = Records(self.index, self.as_of, self.fact_types).states(PROFILE)
        return states[-1] if states else None

    def summary(self, by: Callable[[Finding], str] | None = None) -> Mapping[str, Mapping[Status, int]]:
        """Counts of findings by status, per group (default: one group named ""). No score: there are no weights."""
        groups: dict[str, dict[Status, int]] = {}
        for f in self.findings:
            group = groups.setdefault(by(f) if by else "", dict.fromkeys(Status, 0))
            group[f.status] += 1
        return groups

    def by_chapter(self) -> Mapping[str, Mapping[Status, int]]:
        """Counts by chapter number."""
        return self.summary(lambda f: f.clause.partition(".")[0])

    def by_modality(self) -> Mapping[str, Mapping[Status, int]]:
        """Counts by modality."""
        return self.summary(lambda f: f.modality.value)

    def agenda(self, within: timedelta | None = None) -> tuple[AgendaItem, ...]:
        """What falls due, the late first; with `within`, nothing later than that."""
        last = self.as_of + within if within is not None else None
        rollups = self.edition.rollups
        items = {
            (d.on, f.clause, d.what.zh): AgendaItem(d.on, d.what, f.clause, d.late)
            for f in self.findings
            if not rollups[f.clause]
            for d in f.dues
            if last is None or d.on <= last
        }
        return tuple(sorted(items.values(), key=lambda i: (not i.late, i.on, i.clause)))

    def updated(self, evidence: Iterable[Evidence] = (), as_of: date | None = None) -> "Assessment":
        """The same as assessing afresh with more evidence, or at another date; only what can change is judged again."""
        day = self.as_of if as_of is None else as_of
        mine = []
        ignored = self.ignored
        for e in evidence:
            if e.community == self.community:
                mine.append(e)
            else:
                ignored += 1
        index, touched = self.index.with_more(mine) if mine else (self.index, frozenset())
        readers = self.edition.readers
        stale = {number for fact_type in touched for number in readers.get(fact_type, ())}
        if day < self.as_of:
            stale = set(self.edition.units)
        elif day > self.as_of:
            stale |= {f.clause for f in self.findings if f.changes_on is not None and f.changes_on <= day}
        for number, items in self.edition.rollups.items():
            if not stale.isdisjoint(items):
                stale.add(number)
        judge = Judge(self.edition, Records(index, day, self.fact_types), self.is_working)
        judge.know(f for f in self.findings if f.clause not in stale)
        findings = tuple(judge.finding(number) for number in self.edition.units)
        return attrs.evolve(self, as_of=day, index=index, findings=findings, ignored=ignored)


def assess_edition(
    evidence: Iterable[Evidence],
    *,
    edition: Edition,
    fact_types: FactTypes,
    as_of: date,
    community: str | None = None,
    known_at: datetime | None = None,
    is_working: WorkingDay = monday_to_friday,
) -> Assessment:
    """Judge every unit of an edition. Raises `MissingCommunity` where several communities appear and none is named."""
    records = evidence if isinstance(evidence, (list, tuple)) else list(evidence)
    found = {e.community for e in records}
    if community is None:
        if len(found) > 1:
            raise MissingCommunity(tuple(sorted(found)))
        community = next(iter(found), "")
    ignored = 0
    if found - {community}:
        mine = [e for e in records if e.community == community]
        ignored = len(records) - len(mine)
        records = mine
    index = Index(records, known_at)
    judge = Judge(edition, Records(index, as_of, fact_types), is_working)
    findings = tuple(judge.finding(number) for number in edition.units)
    return Assessment(community, as_of, known_at, edition, findings, index, fact_types, is_working, ignored)
