"""The guards of registry: residents and rented homes."""

from datetime import date

import pytest

from community_core.domain.registry import GUARDS, RentalEntry, Resident
from community_core.entities import Refused, attributes_of, check


def rental(**changes):
    """A complete line of the ledger, with `changes`."""
    entry = {
        "dwelling": "1-302",
        "landlord": "张建国",
        "tenants": 3,
        "tenants_registered": 2,
        "let_from": date(2024, 3, 1),
    }
    return RentalEntry(**entry | changes)


def refused(entity):
    """The clause and the field of the one refusal of `entity`."""
    with pytest.raises(Refused) as raised:
        check(entity, GUARDS)
    ((guard, refusal),) = raised.value.refusals
    return guard.clause, refusal.attribute


def test_resident_with_dwelling_and_source_is_recorded():
    check(Resident(name="李梅", dwelling="1-302", collected_from="入户走访"), GUARDS)


@pytest.mark.parametrize(
    ("dwelling", "source", "field"), [("", "入户走访", "dwelling"), ("1-302", "", "collected_from")]
)
def test_resident_without_dwelling_or_source_is_refused(dwelling, source, field):
    assert refused(Resident(name="李梅", dwelling=dwelling, collected_from=source)) == ("8.4.5", field)


def test_who_a_resident_is_counts_as_personal():
    sensitive = {a.name for a in attributes_of(Resident) if a.sensitive}
    assert sensitive == {"name", "identity_number", "telephone"}


def test_complete_rental_entry_is_taken():
    check(rental(let_until=date(2025, 2, 28)), GUARDS)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"landlord": None}, "landlord"),
        ({"let_from": None}, "let_from"),
        ({"let_until": date(2024, 2, 29)}, "let_until"),
        ({"tenants_registered": 4}, "tenants_registered"),
    ],
)
def test_incomplete_rental_entry_is_refused(changes, field):
    assert refused(rental(**changes)) == ("11.9.5", field)
