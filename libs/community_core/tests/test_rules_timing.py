"""Rules about calendar periods and terms: cadence, term."""

from datetime import date
from typing import Any

import pytest

from community_core.calendar import Period
from community_core.errors import InvalidCatalogue
from community_core.evidence import Evidence
from community_core.rules import Status
from community_core.standard.overlays import Overlay
from core_support import (
    CITED,
    Bin,
    Visit,
    day,
    edition,
    ids,
    judged,
    profile,
    record,
    rule,
    unit,
)

QUARTERLY = rule("cadence", of="t.visit", per="P3M")
YEARLY = rule("cadence", of="t.visit", per="P1Y")


def visits(*days: str, **content: Any) -> list[Evidence]:
    return [record(Visit(**content), d) for d in days]


GOOD_YEAR = ("2024-05-01", "2024-08-01", "2024-11-01", "2025-02-01")


# cadence


def test_cadence_asks_for_the_profile_since_only_that_tells_the_commencement() -> None:
    f = judged(QUARTERLY, visits(*GOOD_YEAR), "2025-05-10")
    assert Status.NOT_EVIDENCED == f.status
    assert "缺少“社区概况”记录" in f.reason.zh


def test_cadence_is_met_when_every_complete_period_of_the_last_year_has_its_record() -> None:
    records = visits(*GOOD_YEAR)
    p = profile()
    f = judged(QUARTERLY, [p, *records], "2025-05-10")
    assert (Status.CONFORMING, {"profile", *ids(*records)}, {"profile", *ids(*records)}) == (
        f.status,
        set(f.records),
        set(f.witness),
    )
    assert "2024年第2季度至2025年第1季度均已做到" in f.reason.zh
    assert (day("2025-06-30"), day("2025-07-01")) == (f.due, f.changes_on)


@pytest.mark.parametrize("left_out", range(4))
def test_cadence_misses_no_period(left_out: int) -> None:
    records = visits(*(d for n, d in enumerate(GOOD_YEAR) if n != left_out))
    f = judged(QUARTERLY, [profile(), *records], "2025-05-10")
    assert Status.NONCONFORMING == f.status
    missing = ["2024年第2季度", "2024年第3季度", "2024年第4季度", "2025年第1季度"][left_out]
    assert f"{missing}没有" in f.reason.zh
    assert [(True, missing in f.dues[0].what.zh)] == [(f.dues[0].late, True)]


def test_cadence_without_any_record_is_not_evidenced() -> None:
    f = judged(QUARTERLY, [profile(), *visits("2023-01-01")], "2025-05-10")
    assert Status.NOT_EVIDENCED == f.status
    assert "没有任何记录" in f.reason.zh
    assert [True, True, True, True, False] == [d.late for d in f.dues]


def test_cadence_with_records_of_the_open_period_alone_is_nonconforming() -> None:
    f = judged(QUARTERLY, [profile(), *visits("2025-05-01")], "2025-05-10")
    assert Status.NONCONFORMING == f.status


@pytest.mark.parametrize(
    "per, as_of, first, last, periods",
    [
        ("P1M", "2025-05-31", "2024-05-01", "2025-04-30", 12),
        ("P1M", "2025-06-01", "2024-06-01", "2025-05-31", 12),
        ("P3M", "2025-03-31", "2024-01-01", "2024-12-31", 4),
        ("P3M", "2025-04-01", "2024-04-01", "2025-03-31", 4),
        ("P6M", "2025-06-30", "2024-01-01", "2024-12-31", 2),
        ("P6M", "2025-07-01", "2024-07-01", "2025-06-30", 2),
        ("P1Y", "2025-12-31", "2024-01-01", "2024-12-31", 1),
        ("P1Y", "2026-01-01", "2025-01-01", "2025-12-31", 1),
    ],
)
def test_cadence_looks_at_the_complete_periods_of_its_own_grid(
    per: str, as_of: str, first: str, last: str, periods: int
) -> None:
    f = judged(rule("cadence", of="t.visit", per=per), [profile()], as_of)
    late = [d.on for d in f.dues if d.late]
    assert (periods, day(last)) == (len(late), late[-1])
    months = 12 // periods
    assert day(first) == Period.containing(late[0], months).start


@pytest.mark.parametrize("on, status", [("2024-12-31", "conforming"), ("2025-01-01", "nonconforming")])
def test_the_last_day_of_a_period_still_belongs_to_it(on: str, status: str) -> None:
    assert status == judged(YEARLY, [profile(), *visits(on)], "2025-06-01").status


def test_cadence_counts_records_in_each_period() -> None:
    asked = rule("cadence", of="t.visit", per="P1Y", at_least=4)
    three = visits("2024-01-05", "2024-03-01", "2024-12-31")
    f = judged(asked, [profile(), *three], "2025-06-01")
    assert Status.NONCONFORMING == f.status
    assert "每年至少4次：2024年只有3次" in f.reason.zh
    assert "only 3 in 2024" in f.reason.en
    assert Status.CONFORMING == judged(asked, [profile(), *three, *visits("2024-07-01")], "2025-06-01").status


def test_cadence_rests_on_as_few_records_a_period_as_suffice() -> None:
    f = judged(YEARLY, [profile(), *visits("2024-01-05", "2024-03-01")], "2025-06-01")
    assert (3, 2) == (len(f.records), len(f.witness))
    assert "2024年均已做到" in f.reason.zh


def test_cadence_counts_only_what_passes_where() -> None:
    asked = {**YEARLY, "where": {"kind": "full"}}
    assert Status.NOT_EVIDENCED == judged(asked, [profile(), *visits("2024-03-01", kind="part")], "2025-06-01").status


@pytest.mark.parametrize(
    "commenced, periods",
    [("2024-04-01", 4), ("2024-04-02", 3), ("2024-10-01", 2), ("2025-01-01", 1), ("2025-01-02", 0)],
)
def test_periods_that_begin_before_the_commencement_do_not_count(commenced: str, periods: int) -> None:
    f = judged(QUARTERLY, [profile(commenced)], "2025-05-10")
    assert periods == len([d for d in f.dues if d.late])
    assert (Status.NOT_EVIDENCED if periods else Status.PENDING) == f.status


def test_without_a_complete_period_the_end_of_the_first_one_is_due() -> None:
    f = judged(QUARTERLY, [profile("2025-04-01")], "2025-05-10")
    assert (Status.PENDING, day("2025-06-30"), day("2025-07-01")) == (f.status, f.due, f.changes_on)
    assert "尚无完整期间；2025年6月30日前应做到" in f.reason.zh


def test_a_period_that_had_begun_at_commencement_is_skipped() -> None:
    f = judged(YEARLY, [profile("2025-03-01")], "2025-05-10")
    assert (Status.PENDING, day("2026-12-31")) == (f.status, f.due)


def test_an_open_period_that_is_already_fulfilled_is_conforming() -> None:
    done = visits("2025-04-10")
    f = judged(QUARTERLY, [profile("2025-04-01"), *done], "2025-05-10")
    assert (Status.CONFORMING, {"profile", done[0].id}) == (f.status, set(f.witness))
    assert "2025年第2季度已提前做到" in f.reason.zh
    assert day("2025-09-30") == f.due


def test_records_of_a_period_begun_before_commencement_fulfil_nothing() -> None:
    f = judged(QUARTERLY, [profile("2025-04-02"), *visits("2025-04-10")], "2025-05-10")
    assert (Status.PENDING, day("2025-09-30")) == (f.status, f.due)


def test_a_fulfilled_open_period_moves_the_due_date_on() -> None:
    f = judged(QUARTERLY, [profile(), *visits(*GOOD_YEAR, "2025-04-01")], "2025-05-10")
    assert day("2025-09-30") == f.due


def test_an_open_period_half_fulfilled_is_still_due() -> None:
    asked = {**QUARTERLY, "at_least": 2}
    f = judged(asked, [profile("2025-04-01"), *visits("2025-04-10")], "2025-05-10")
    assert (Status.PENDING, day("2025-06-30"), 2) == (f.status, f.due, len(f.records))


ACCOUNTS = rule("cadence", of="t.visit", per="P3M", period_of="about")


def about(text: str, posted: str) -> Evidence:
    return record(Visit(about=Period.parse(text)), posted)


def test_the_accounts_of_the_first_quarter_posted_on_10_april_are_the_first_quarters() -> None:
    posted = [about("2024-Q2", "2024-07-10"), about("2024-Q3", "2024-10-10"), about("2024-Q4", "2025-01-10")]
    late = about("2025-Q1", "2025-04-10")
    assert Status.NONCONFORMING == judged(ACCOUNTS, [profile(), *posted], "2025-04-09").status
    assert Status.NONCONFORMING == judged(ACCOUNTS, [profile(), *posted, late], "2025-04-09").status
    f = judged(ACCOUNTS, [profile(), *posted, late], "2025-04-10")
    assert (Status.CONFORMING, day("2025-06-30")) == (f.status, f.due)


def test_accounts_of_a_month_belong_to_its_quarter_and_records_about_nothing_to_none() -> None:
    p = profile("2025-01-01")
    assert Status.CONFORMING == judged(ACCOUNTS, [p, about("2025-02", "2025-04-10")], "2025-05-01").status
    assert Status.NOT_EVIDENCED == judged(ACCOUNTS, [p, *visits("2025-02-01")], "2025-05-01").status


def test_a_date_may_say_which_period_a_record_is_about() -> None:
    asked = {**ACCOUNTS, "period_of": "about_day"}
    e = record(Visit(about_day=day("2025-03-31")), "2025-04-20")
    assert Status.CONFORMING == judged(asked, [profile("2025-01-01"), e], "2025-05-01").status


def test_something_done_before_the_last_year_about_a_period_in_it_counts() -> None:
    asked = {**YEARLY, "period_of": "about"}
    plan = about("2025", "2023-12-01")
    assert Status.CONFORMING == judged(asked, [profile(), plan], "2026-05-01").status


COVERING = rule("cadence", of="t.visit", per="P1Y", covering={"attribute": "colours", "values": ["red", "green"]})


@pytest.mark.parametrize(
    "colours, status",
    [
        ([("red",), ("green",)], "conforming"),
        ([("red", "green")], "conforming"),
        ([("red",), ("red",)], "nonconforming"),
    ],
)
def test_cadence_may_ask_that_values_are_covered_in_each_period(colours: list[tuple[str, ...]], status: str) -> None:
    records = [record(Visit(colours=c), date(2024, 3, 1 + n)) for n, c in enumerate(colours)]
    f = judged(COVERING, [profile(), *records], "2025-05-10")
    assert status == f.status
    assert status == "conforming" or "2024年缺绿色" in f.reason.zh


def test_cadence_may_ask_for_values_and_for_more_records_than_cover_them() -> None:
    asked = {**COVERING, "at_least": 3}
    both = visits("2024-02-01", "2024-03-01", colours=("red", "green"))
    assert "2024年只有2次" in judged(asked, [profile(), *both], "2025-05-10").reason.zh
    f = judged(asked, [profile(), *both, *visits("2024-04-01", "2024-05-01")], "2025-05-10")
    assert (Status.CONFORMING, 4) == (f.status, len(f.witness))


def test_what_covers_the_values_counts_among_the_records_asked_for() -> None:
    asked = {**COVERING, "at_least": 2}
    records = [*visits("2024-01-10", "2024-02-01"), *visits("2024-03-01", colours=("red", "green"))]
    f = judged(asked, [profile(), *records], "2025-05-10")
    assert {"profile", *ids(*records[1:])} == set(f.witness)


def test_cadence_takes_what_each_periods_start_has_in_force() -> None:
    law = Overlay.set("1.1", "r", "at_least", 2, since=day("2024-10-01"), citation=CITED)
    records = visits("2024-05-01", "2024-08-01", "2024-11-01", "2024-11-02", "2025-02-01", "2025-02-02")
    f = judged(QUARTERLY, [profile(), *records], "2025-05-10", overlays=[law])
    assert Status.CONFORMING == f.status
    assert {(1, None), (2, day("2024-10-01"))} == {
        (p.value, p.in_force_from) for p in f.parameters if p.name == "r.at_least"
    }
    f = judged(QUARTERLY, [profile(), *records[:-1]], "2025-05-10", overlays=[law])
    assert Status.NONCONFORMING == f.status
    assert "2025年第1季度只有1次" in f.reason.zh


def test_a_figure_in_force_from_the_middle_of_a_period_waits_for_the_next() -> None:
    law = Overlay.set("1.1", "r", "at_least", 2, since=day("2025-01-02"), citation=CITED)
    f = judged(QUARTERLY, [profile(), *visits(*GOOD_YEAR)], "2025-05-10", overlays=[law])
    assert Status.CONFORMING == f.status


def test_a_cadence_has_a_calendar_period() -> None:
    with pytest.raises(InvalidCatalogue):
        edition(unit("1.1", rule("cadence", of="t.visit", per="P2M")))


# term


TERM = rule("term", of="t.bin", from_="placed_on", length="P3Y")


def placed(on: str | None, subject: str = "b", recorded: str = "2020-01-01", **more: Any) -> Evidence:
    return record(Bin(placed_on=None if on is None else day(on)), recorded, subject, **more)


@pytest.mark.parametrize("as_of, status", [("2025-03-05", "conforming"), ("2025-03-06", "nonconforming")])
def test_a_term_includes_its_last_day(as_of: str, status: str) -> None:
    f = judged(TERM, [placed("2022-03-05")], as_of)
    assert (status, day("2025-03-05")) == (f.status, f.due)
    assert [status == "nonconforming"] == [d.late for d in f.dues]
    assert f.changes_on == (day("2025-03-06") if status == "conforming" else None)


def test_a_term_says_when_it_began_how_long_it_is_and_when_it_ends() -> None:
    good, late = (judged(TERM, [placed("2022-03-05")], d).reason for d in ("2025-01-01", "2025-04-01"))
    assert "自2022年3月5日起3年，2025年3月5日届满" in good.zh
    assert "ends on 2025-03-05" in good.en
    assert "已于2025年3月5日届满" in late.zh


@pytest.mark.parametrize("records", [[], [placed(None)]])
def test_a_term_without_a_beginning_is_not_evidenced(records: list[Evidence]) -> None:
    assert Status.NOT_EVIDENCED == judged(TERM, records, "2025-01-01").status


def test_every_current_state_must_be_within_its_term() -> None:
    f = judged(TERM, [placed("2024-01-01", "a"), placed("2021-01-01", "b"), placed("2021-06-01", "c")], "2025-01-01")
    assert (Status.NONCONFORMING, day("2024-01-01"), 3) == (f.status, f.due, len(f.records))


def test_a_term_that_was_renewed_counts_anew() -> None:
    f = judged(TERM, [placed("2018-01-01", "a"), placed("2024-01-01", "a", "2024-01-01")], "2025-01-01")
    assert Status.CONFORMING == f.status


def test_the_term_that_ends_first_decides_when_the_finding_changes() -> None:
    late, soon, first = placed("2024-01-01", "a"), placed("2022-06-01", "b"), placed("2022-03-01", "c")
    f = judged(TERM, [late, soon, first], "2025-01-01")
    assert (day("2025-03-01"), day("2025-03-02"), (late.id,)) == (f.due, f.changes_on, f.witness)


def test_a_term_reads_only_what_passes_where() -> None:
    assert (
        Status.NOT_EVIDENCED
        == judged({**TERM, "where": {"colour": "blue"}}, [placed("2024-01-01")], "2025-01-01").status
    )


@pytest.mark.parametrize(
    "start, as_of, status",
    [
        ("2018-12-31", "2022-01-01", "nonconforming"),
        ("2019-01-01", "2022-01-02", "conforming"),
        ("2019-01-01", "2024-01-01", "conforming"),
        ("2019-01-01", "2024-01-02", "nonconforming"),
    ],
)
def test_the_length_of_a_term_is_that_in_force_at_its_start(start: str, as_of: str, status: str) -> None:
    law = Overlay.set("1.1", "r", "length", "P5Y", since=day("2019-01-01"), citation=CITED)
    f = judged(TERM, [placed(start, recorded=start)], as_of, overlays=[law])
    assert status == f.status
    lengths = [(str(p.value), p.source.kind) for p in f.parameters if p.name == "r.length"]
    assert [("P3Y", "clause")] == lengths if start < "2019" else [("P5Y", "law")] == lengths
