"""Rules that rest on a count of people or on a person's word: share, attested."""

from typing import Any

import pytest

from community_core.evidence import Evidence
from community_core.rules import Status
from community_core.rules.shown import suppressed
from core_support import (
    Bin,
    BinHours,
    Coverage,
    attestation,
    day,
    judged,
    record,
    rule,
)

SHARE = rule("share", measure="t.coverage", at_least=0.9)


def covered(numerator: int, denominator: int, on: str = "2025-05-01") -> Evidence:
    return record(Coverage(numerator=numerator, denominator=denominator), on)


@pytest.mark.parametrize(
    "numerator, denominator, status",
    [
        (90, 100, "conforming"),
        (89, 100, "nonconforming"),
        (899, 1000, "nonconforming"),
        (0, 100, "nonconforming"),
        (0, 0, "not_applicable"),
        (9, 10, "conforming"),
    ],
)
def test_share_compares_with_the_share_asked(numerator: int, denominator: int, status: str) -> None:
    f = judged(SHARE, [covered(numerator, denominator)], "2025-06-01")
    assert status == f.status
    assert 1 == len(f.records)


def test_share_without_figures_is_not_evidenced() -> None:
    assert Status.NOT_EVIDENCED == judged(SHARE, [], "2025-06-01").status


@pytest.mark.parametrize(
    "share, numerator, status", [(0.07, 7, "conforming"), (0.29, 29, "conforming"), (0.57, 57, "conforming")]
)
def test_share_is_exact_where_binary_fractions_are_not(share: float, numerator: int, status: str) -> None:
    asked = rule("share", measure="t.coverage", at_least=share)
    assert status == judged(asked, [covered(numerator, 100)], "2025-06-01").status
    assert Status.NONCONFORMING == judged(asked, [covered(numerator * 100 - 1, 10000)], "2025-06-01").status


def test_share_looks_at_the_latest_measure() -> None:
    old, new = covered(100, 100, "2025-01-01"), covered(1, 100, "2025-02-01")
    f = judged(SHARE, [old, new], "2025-06-01")
    assert (Status.NONCONFORMING, {new.id}) == (f.status, set(f.records))


@pytest.mark.parametrize("as_of, status", [("2025-08-01", "conforming"), ("2025-08-02", "not_evidenced")])
def test_share_may_ask_for_recent_figures(as_of: str, status: str) -> None:
    f = judged({**SHARE, "within": "P3M"}, [covered(95, 100)], as_of)
    assert status == f.status
    if status == "conforming":
        assert (day("2025-08-01"), day("2025-08-02")) == (f.due, f.changes_on)
    else:
        assert "最近3个月内没有" in f.reason.zh


def test_share_says_percentage_counts_and_goal() -> None:
    assert (
        "“所求之事”95%（95/100，2025年5月1日统计），达到90%。"
        == judged(SHARE, [covered(95, 100)], "2025-06-01").reason.zh
    )
    f = judged(SHARE, [covered(333, 1000)], "2025-06-01")
    assert "33.3%（333/1000，2025年5月1日统计），未达到90%" in f.reason.zh
    assert "misses 90%" in f.reason.en


@pytest.mark.parametrize("n, shown", [(0, "0"), (1, "不足10"), (9, "不足10"), (10, "10"), (250, "250")])
def test_small_figures_are_not_shown(n: int, shown: str) -> None:
    assert shown == suppressed(n).zh


@pytest.mark.parametrize("numerator, denominator", [(3, 50), (4, 7), (9, 53), (7, 7)])
def test_no_percentage_gives_a_small_figure_away(numerator: int, denominator: int) -> None:
    f = judged(SHARE, [covered(numerator, denominator)], "2025-06-01")
    for words in (f.reason.zh, f.reason.en):
        assert f"{100 * numerator / denominator:.3g}%" not in words
        assert f"{numerator}/" not in words
    assert "不足10/" in f.reason.zh
    assert "under 10/" in f.reason.en


def test_nobody_at_all_is_no_small_figure() -> None:
    assert "0%（0/50" in judged(SHARE, [covered(0, 50)], "2025-06-01").reason.zh


def test_a_measure_per_subject_is_judged_for_each() -> None:
    asked = rule("each", of="t.bin", has={"type": "share", "measure": "t.bin_hours", "at_least": 0.5})
    a, b = record(Bin(), "2025-01-01", "a"), record(Bin(), "2025-01-01", "b")
    good, bad = (record(BinHours(numerator=n, denominator=100), "2025-02-01", s) for n, s in ((60, "a"), (40, "b")))
    f = judged(asked, [a, b, good, bad], "2025-06-01")
    assert Status.NONCONFORMING == f.status
    assert "2个中有1个没有做到：b" in f.reason.zh


# attested


ATTESTED = rule("attested", by=["inspector", "station_head"])


def test_attested_asks_for_an_attestation_by_one_of_the_roles() -> None:
    f = judged(ATTESTED, [], "2025-06-01")
    assert Status.NOT_EVIDENCED == f.status
    assert "尚无检查员、服务站站长的现场认定" in f.reason.zh


@pytest.mark.parametrize(
    "by, status", [("inspector", "conforming"), ("station_head", "conforming"), ("professional", "not_evidenced")]
)
def test_attested_counts_the_authorised_roles_alone(by: str, status: str) -> None:
    assert status == judged(ATTESTED, [attestation("met", "2025-03-05", by=by)], "2025-06-01").status


@pytest.mark.parametrize(
    "more, status",
    [
        ({"note": None}, "not_evidenced"),
        ({"note": ""}, "not_evidenced"),
        ({"note": "看过"}, "conforming"),
        ({"note": None, "document": "D-1"}, "conforming"),
    ],
)
def test_attested_asks_for_a_note_or_a_document(more: dict[str, Any], status: str) -> None:
    assert status == judged(ATTESTED, [attestation("met", "2025-03-05", **more)], "2025-06-01").status


def test_attested_counts_attestations_of_its_own_clause() -> None:
    assert Status.NOT_EVIDENCED == judged(ATTESTED, [attestation("met", "2025-03-05", "1.2")], "2025-06-01").status


def test_attested_as_not_met_is_nonconforming() -> None:
    f = judged(ATTESTED, [attestation("not_met", "2025-03-05")], "2025-06-01")
    assert Status.NONCONFORMING == f.status
    assert "检查员2025年3月5日认定未做到" in f.reason.zh


def test_the_latest_attestation_counts() -> None:
    bad, good = attestation("not_met", "2025-03-05"), attestation("met", "2025-04-05")
    f = judged(ATTESTED, [good, bad], "2025-06-01")
    assert (Status.CONFORMING, (good.id,), (good.id,)) == (f.status, f.records, f.witness)
    assert "认定做到，有效至2026年4月5日" in f.reason.zh


def test_an_unauthorised_attestation_does_not_displace_an_authorised_one() -> None:
    good = attestation("met", "2025-03-05")
    later = attestation("met", "2025-04-05", by="professional")
    f = judged(ATTESTED, [good, later], "2025-06-01")
    assert (Status.CONFORMING, (good.id,)) == (f.status, f.witness)


@pytest.mark.parametrize("as_of, status", [("2025-06-05", "conforming"), ("2025-06-06", "not_evidenced")])
def test_an_attestation_lapses_after_its_time(as_of: str, status: str) -> None:
    f = judged({**ATTESTED, "valid_for": "P3M"}, [attestation("met", "2025-03-05")], as_of)
    assert status == f.status
    if status == "conforming":
        assert (day("2025-06-05"), day("2025-06-06")) == (f.due, f.changes_on)
    else:
        assert "已于2025年6月5日过期" in f.reason.zh


def test_an_attestation_of_not_met_lapses_too() -> None:
    asked = {**ATTESTED, "valid_for": "P3M"}
    f = judged(asked, [attestation("not_met", "2025-03-05")], "2025-06-05")
    assert (Status.NONCONFORMING, day("2025-06-06")) == (f.status, f.changes_on)
    assert Status.NOT_EVIDENCED == judged(asked, [attestation("not_met", "2025-03-05")], "2025-06-06").status


def test_an_attestation_that_was_withdrawn_counts_until_the_day_before() -> None:
    withdrawn = attestation("met", "2025-03-05", ended_on=day("2025-05-01"))
    f = judged(ATTESTED, [withdrawn], "2025-04-30")
    assert (Status.CONFORMING, day("2025-04-30"), day("2025-05-01")) == (f.status, f.due, f.changes_on)
    assert Status.NOT_EVIDENCED == judged(ATTESTED, [withdrawn], "2025-05-01").status


def test_an_attestation_for_a_future_day_changes_the_finding_on_that_day() -> None:
    assert day("2025-07-01") == judged(ATTESTED, [attestation("met", "2025-07-01")], "2025-06-01").changes_on


def test_an_attestation_may_be_valid_for_less() -> None:
    f = judged(ATTESTED, [attestation("met", "2025-03-05", valid_until=day("2025-04-30"))], "2025-04-01")
    assert (Status.CONFORMING, day("2025-04-30")) == (f.status, f.due)
