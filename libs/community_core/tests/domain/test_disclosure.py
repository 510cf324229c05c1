"""Guards on rule documents, postings, expenditures and the notice of missing papers."""

from datetime import date

import pytest

from community_core.calendar import Period
from community_core.domain.governance.disclosure import (
    Disclosure,
    Expenditure,
    MissingPapersNotice,
    RuleDocument,
    accounts_name_their_quarter,
    charter_is_adopted_by_residents,
    everything_is_told_at_once,
    money_goes_where_it_was_meant,
)
from community_core.entities import Refused, check


def covenant(**changes):
    return RuleDocument(
        **{"kind": "covenant", "body": "residents_committee", "title": "居民公约", "in_force_from": date(2024, 5, 1)}
        | changes
    )


def test_covenant_that_the_committee_made_by_itself_is_refused():
    refusal = charter_is_adopted_by_residents(covenant(adopted_by="committee"))
    assert refusal.attribute == "adopted_by"


@pytest.mark.parametrize("adopter", ["residents_assembly", "representatives"])
def test_covenant_adopted_by_residents_may_come_into_force(adopter):
    assert charter_is_adopted_by_residents(covenant(adopted_by=adopter)) is None


def test_draft_of_a_covenant_may_still_be_edited():
    assert charter_is_adopted_by_residents(covenant(in_force_from=None)) is None


def test_rule_on_seals_needs_no_assembly():
    assert charter_is_adopted_by_residents(covenant(kind="seals", adopted_by="committee")) is None


def accounts(**changes):
    return Disclosure(
        **{"contents": ("income_and_expenditure",), "place": "entrance", "about": Period.parse("2025-Q1")} | changes
    )


def test_accounts_of_a_quarter_at_the_entrance_are_accepted():
    assert accounts_name_their_quarter(accounts()) is None


@pytest.mark.parametrize("about", [None, Period.parse("2025"), Period.parse("2025-03")])
def test_accounts_without_their_quarter_are_refused(about):
    assert accounts_name_their_quarter(accounts(about=about)).attribute == "about"


def test_posting_in_an_inner_office_is_refused():
    assert accounts_name_their_quarter(accounts(place="inner_office")).attribute == "place"


def test_ordinary_affairs_need_no_quarter():
    assert accounts_name_their_quarter(accounts(contents=("ordinary_affairs",), about=None)) is None


def payment(**changes):
    return Expenditure(
        **{
            "fund": "F1",
            "purpose": "public_welfare",
            "spent_on": "public_welfare",
            "amount": 300_000,
            "balance": 300_000,
        }
        | changes
    )


def test_payment_for_the_purpose_within_the_balance_is_accepted():
    assert money_goes_where_it_was_meant(payment()) is None


def test_payment_for_another_purpose_is_refused():
    refusal = money_goes_where_it_was_meant(payment(spent_on="office"))
    assert refusal.attribute == "spent_on"
    assert "社区公益事业" in refusal.text.zh


def test_payment_of_one_fen_too_much_is_refused():
    assert money_goes_where_it_was_meant(payment(amount=300_001)).attribute == "amount"


def test_notice_that_lists_everything_once_is_accepted():
    assert everything_is_told_at_once(MissingPapersNotice(applicant="张某", missing=("户口簿", "照片"))) is None


def test_notice_that_lists_nothing_is_refused():
    assert everything_is_told_at_once(MissingPapersNotice(applicant="张某", missing=())).attribute == "missing"


def test_second_notice_is_refused_with_its_clause():
    with pytest.raises(Refused, match=r"6\.3\.2"):
        check(MissingPapersNotice(applicant="张某", missing=("照片",), earlier_notices=1), [everything_is_told_at_once])
