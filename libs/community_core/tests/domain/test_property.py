"""Guards of the property context: each refuses what its clause forbids and lets the rest pass."""

from datetime import date
from typing import Any

import pytest

from community_core.domain import property as p
from community_core.entities import Guard, Refused, attributes_of, check


def dispute(**changes: Any) -> p.Dispute:
    values: dict[str, Any] = {
        "number": "JF-2024-05",
        "claimant": "某业主",
        "about": "parking",
        "raised_on": date(2024, 6, 3),
        "consulted": ("residents_committee", "property_company"),
        "outcome": "agreed",
        "closed_on": date(2024, 6, 20),
    }
    return p.Dispute(**{**values, **changes})


def notice(**changes: Any) -> p.ImportantNotice:
    values: dict[str, Any] = {
        "number": "TZ-8",
        "kind": "water_cut",
        "post_on": date(2024, 7, 1),
        "effective_on": date(2024, 7, 3),
        "at_entrances": 2,
        "at_doors": 12,
    }
    return p.ImportantNotice(**{**values, **changes})


def refusal_of(guard: Guard, subject: object) -> str | None:
    refusal = guard(subject)
    assert refusal is None or (refusal.text.zh and refusal.text.en)
    return None if refusal is None else refusal.attribute


@pytest.mark.parametrize(
    "changes", [{}, {"closed_on": None, "outcome": None}, {"outcome": "withdrawn", "consulted": ()}]
)
def test_dispute_settled_by_the_parties_may_be_closed(changes: dict[str, Any]) -> None:
    assert refusal_of(p.dispute_closes_with_an_outcome, dispute(**changes)) is None


@pytest.mark.parametrize(
    ("changes", "attribute"), [({"outcome": None}, "outcome"), ({"consulted": ("property_company",)}, "consulted")]
)
def test_dispute_without_outcome_or_committee_stays_open(changes: dict[str, Any], attribute: str) -> None:
    assert attribute == refusal_of(p.dispute_closes_with_an_outcome, dispute(**changes))


@pytest.mark.parametrize("post_on", [None, date(2025, 3, 1)])
def test_disclosure_with_three_parts_may_be_posted(post_on: date | None) -> None:
    disclosure = p.AnnualDisclosure(year=2024, contents=("contract_performance", "accounts", "budget"), post_on=post_on)
    assert refusal_of(p.disclosure_has_its_three_parts, disclosure) is None


def test_disclosure_in_preparation_may_be_incomplete() -> None:
    assert refusal_of(p.disclosure_has_its_three_parts, p.AnnualDisclosure(year=2024)) is None


def test_disclosure_without_budget_is_refused() -> None:
    disclosure = p.AnnualDisclosure(year=2024, contents=("contract_performance", "accounts"), post_on=date(2025, 3, 1))
    refusal = p.disclosure_has_its_three_parts(disclosure)
    assert refusal is not None
    assert "收支预算" in refusal.text.zh


def test_notice_hanging_before_the_matter_is_accepted() -> None:
    assert refusal_of(p.notice_goes_up_before_the_matter, notice()) is None


@pytest.mark.parametrize(
    ("changes", "attribute"),
    [
        ({"post_on": date(2024, 7, 3)}, "post_on"),
        ({"at_entrances": 0}, "at_entrances"),
        ({"at_doors": 0}, "at_doors"),
    ],
)
def test_notice_too_late_or_missing_a_place_is_refused(changes: dict[str, Any], attribute: str) -> None:
    assert attribute == refusal_of(p.notice_goes_up_before_the_matter, notice(**changes))


def test_all_refusals_come_with_their_clause() -> None:
    with pytest.raises(Refused) as raised:
        check(notice(at_doors=0), p.GUARDS)
    assert "11.8.2" in raised.value.text.zh


def test_the_claimant_is_sensitive() -> None:
    marked = {(e.__name__, a.name) for e in p.ENTITIES for a in attributes_of(e) if a.sensitive}
    assert {("Dispute", "claimant")} == marked
