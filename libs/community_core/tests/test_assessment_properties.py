"""What must hold of every assessment (assessment.md, last section), for the real catalogue and random records."""

import os
import random
from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community_core import Assessment, Evidence, Plugins, Standard, Status
from community_core.calendar import start_of_day
from community_core.records import Index, Records
from community_core.rules import Cadence, Present
from community_core.synthesis import CannotSynthesise, Synthesis

STANDARD = Standard.load(Plugins.built_in())
EDITION = STANDARD.edition()
BASE = date(2025, 12, 20)


def pool() -> list[tuple[str, list[Evidence]]]:
    """For every rule, a group of records that meets it around some date; ids are unique."""
    groups: list[tuple[str, list[Evidence]]] = []
    for k, (number, dated) in enumerate(EDITION.units.items()):
        for rule in dated.rules.values():
            for back in (0, 45, 200):
                day = BASE - timedelta(days=back + k % 17)
                synthesis = Synthesis(STANDARD.fact_types, day, prefix=f"{number}-{rule.id}-{back}-")
                try:
                    groups.append((number, synthesis.rule(EDITION.variant(number, rule.test, day), number)))
                except CannotSynthesise:
                    continue
    return groups


POOL = pool()
PROFILE = Synthesis(STANDARD.fact_types, BASE).profile()
# More on a quiet machine: HYPOTHESIS_EXAMPLES=500.
EXAMPLES = int(os.environ.get("HYPOTHESIS_EXAMPLES", "30"))
slow = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def books(draw: st.DrawFn) -> list[Evidence]:
    """A community's records: some groups whole, some with records missing, some ended or expired, future ones too."""
    chosen = draw(st.lists(st.integers(0, len(POOL) - 1), min_size=3, max_size=40, unique=True))
    rng = random.Random(draw(st.integers(0, 2**16)))
    records = [PROFILE]
    for n in chosen:
        for e in POOL[n][1]:
            luck = rng.random()
            if luck < 0.15:
                continue
            if luck < 0.25:
                e = attrs.evolve(e, valid_until=e.occurred_on + timedelta(days=rng.randrange(1, 90)))
            elif luck < 0.32:
                e = attrs.evolve(e, ended_on=e.occurred_on + timedelta(days=rng.randrange(1, 90)))
            elif luck < 0.42:
                moved = e.occurred_on + timedelta(days=rng.randrange(-60, 60))
                e = attrs.evolve(e, occurred_on=moved, recorded_at=start_of_day(moved))
            records.append(e)
    return records


dates = st.integers(-30, 120).map(lambda n: BASE + timedelta(days=n))


def assess(records: list[Evidence], as_of: date) -> Assessment:
    return STANDARD.assess(records, as_of=as_of, community="c-synthetic")


def same(a: Assessment, b: Assessment) -> None:
    for x, y in zip(a.findings, b.findings, strict=True):
        assert x == y


@slow
@given(books(), dates, st.randoms())
def test_the_order_of_arrival_never_matters(records: list[Evidence], as_of: date, rng: random.Random) -> None:
    shuffled = records[:]
    rng.shuffle(shuffled)
    same(assess(records, as_of), assess(shuffled, as_of))


@slow
@given(books(), dates, dates, st.integers(0, 100))
def test_updated_equals_assessing_afresh(records: list[Evidence], before: date, after: date, share: int) -> None:
    cut = len(records) * share // 100
    step = assess(records[:cut], before).updated(records[cut:], as_of=after)
    same(assess(records, after), step)


@slow
@given(books(), st.sampled_from([date(2025, 12, 31), date(2025, 9, 30), date(2026, 1, 31), date(2026, 2, 28)]))
def test_updated_equals_assessing_afresh_across_midnight_and_quarters_end(records: list[Evidence], day: date) -> None:
    same(assess(records, day + timedelta(days=1)), assess(records, day).updated(as_of=day + timedelta(days=1)))


@slow
@given(books(), dates)
def test_nothing_dated_later_counts(records: list[Evidence], as_of: date) -> None:
    past = [e for e in records if e.occurred_on <= as_of]
    for x, y in zip(assess(records, as_of).findings, assess(past, as_of).findings, strict=True):
        assert (x.status, x.reason, x.records, x.witness) == (y.status, y.reason, y.records, y.witness)


@slow
@given(books(), dates, st.integers(-200, 60))
def test_nothing_recorded_later_counts(records: list[Evidence], as_of: date, days: int) -> None:
    known_at = datetime(2025, 12, 20, tzinfo=UTC) + timedelta(days=days)
    known = [e for e in records if e.recorded_at <= known_at]
    a = STANDARD.assess(records, as_of=as_of, known_at=known_at, community="c-synthetic")
    same(a, STANDARD.assess(known, as_of=as_of, known_at=known_at, community="c-synthetic"))


@slow
@given(books(), dates)
def test_keeping_only_the_witness_keeps_a_finding_conforming(records: list[Evidence], as_of: date) -> None:
    result = assess(records, as_of)
    for f in result.findings:
        if f.status is Status.CONFORMING:
            assert assess(list(f.sufficient), as_of).finding(f.clause).status == Status.CONFORMING, f


@slow
@given(books(), dates)
def test_where_records_equal_witness_removing_one_changes_the_finding(records: list[Evidence], as_of: date) -> None:
    for f in assess(records, as_of).findings:
        if f.status is Status.CONFORMING and set(f.records) == set(f.witness):
            for e in f.sufficient:
                rest = [x for x in f.sufficient if x is not e]
                assert assess(rest, as_of).finding(f.clause).status != Status.CONFORMING, (f.clause, e.fact_type)


@slow
@given(books(), dates)
def test_between_as_of_and_changes_on_nothing_changes_without_evidence(records: list[Evidence], as_of: date) -> None:
    findings = assess(records, as_of).findings
    for ahead in (1, 7, 40, 100):
        later = as_of + timedelta(days=ahead)
        for x, y in zip(findings, assess(records, later).findings, strict=True):
            if x.changes_on is None or later < x.changes_on:
                assert (x.status, x.reason, x.records, x.witness, x.due) == (
                    y.status,
                    y.reason,
                    y.records,
                    y.witness,
                    y.due,
                ), x.clause


RANK = [Status.NOT_EVIDENCED, Status.NONCONFORMING, Status.PENDING, Status.CONFORMING]
ADDITIVE = [
    (number, rule)
    for number, dated in EDITION.units.items()
    for rule in dated.rules.values()
    if isinstance(rule.test, (Present, Cadence)) and getattr(rule.test, "at_most", None) is None
]


@slow
@given(books(), dates, st.sampled_from(ADDITIVE), st.integers(0, 400))
def test_another_matching_record_never_worsens_present_or_cadence(
    records: list[Evidence], as_of: date, which: tuple[str, object], back: int
) -> None:
    number, rule = which
    day = as_of - timedelta(days=back)
    try:
        more = Synthesis(STANDARD.fact_types, day).rule(rule.test, number)  # type: ignore[attr-defined]  # a Rule
    except CannotSynthesise:
        return
    step = {s.rule: s for s in assess(records, as_of).finding(number).trace}[rule.id]  # type: ignore[attr-defined]  # a Rule
    added = attrs.evolve(more[0], id="one-more", subject="one-more" if more[0].subject else "")
    if STANDARD.fact_types[added.fact_type].subject is None and STANDARD.fact_types[added.fact_type].nature == "state":
        return  # the community's one state is replaced, not added to
    after = {s.rule: s for s in assess([*records, added], as_of).finding(number).trace}[rule.id]  # type: ignore[attr-defined]  # a Rule
    if step.status in RANK:
        assert RANK.index(after.status) >= RANK.index(step.status), (number, step.reason.zh, after.reason.zh)


def test_the_pool_reaches_every_kind_of_status() -> None:
    rng = random.Random(5)
    groups = rng.sample(POOL, len(POOL) // 2)
    records = [e for _, g in groups for e in g if rng.random() < 0.8]
    lately = attrs.evolve(PROFILE, content=attrs.evolve(PROFILE.content, commenced_on=date(2025, 12, 1)))
    statuses = {f.status for p in (PROFILE, lately) for f in assess([p, *records], date(2026, 1, 31)).findings}
    assert {*RANK} <= statuses


def test_the_index_counts_each_record_once() -> None:
    e = POOL[0][1][0]
    index = Index([e, e, e])
    assert len(index) == 1
    assert len(Records(index, date(2026, 1, 31), STANDARD.fact_types).occurrences(e.fact_type)) == 1


@pytest.mark.parametrize("fact_type", ["registry.community_profile"])
def test_a_new_profile_is_judged_like_any_other_evidence(fact_type: str) -> None:
    first = assess([PROFILE], date(2026, 1, 31))
    changed = attrs.evolve(PROFILE, revision=2, content=attrs.evolve(PROFILE.content, has_ancient_trees=False))
    same(assess([PROFILE, changed], date(2026, 1, 31)), first.updated([changed]))
    assert fact_type == changed.fact_type
