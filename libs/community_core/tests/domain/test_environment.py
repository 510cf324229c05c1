"""The guards of the environment context: each refuses what its clause forbids and accepts what is in order."""

from datetime import date

import pytest

from community_core.domain import environment
from community_core.domain.environment.entities import (
    EnvironmentIssue,
    ProtectedTree,
    SanitationConsultation,
    WasteConsignment,
    WasteContainer,
)
from community_core.domain.environment.vocabulary import IssueKind, Participant, SignKind, TreeGrade, WasteStream
from community_core.entities import Refused, attributes_of, check

FOUND = date(2025, 3, 3)


def issue(**changes: object) -> EnvironmentIssue:
    return EnvironmentIssue(number="i-1", kind=IssueKind.SANITATION, place="3号楼", found_on=FOUND, **changes)


def refused_attribute(subject: object) -> str | None:
    with pytest.raises(Refused) as caught:
        check(subject, environment.GUARDS)
    ((_, refusal),) = caught.value.refusals
    return refusal.attribute


def test_an_issue_found_then_fed_back_then_resolved_is_accepted():
    check(issue(fed_back_on=date(2025, 3, 4), resolved_on=date(2025, 3, 10)), environment.GUARDS)


def test_an_open_issue_is_accepted():
    check(issue(), environment.GUARDS)


@pytest.mark.parametrize(
    ("changes", "attribute"),
    [
        ({"fed_back_on": date(2025, 3, 2)}, "fed_back_on"),
        ({"resolved_on": date(2025, 3, 10)}, "fed_back_on"),
        ({"fed_back_on": date(2025, 3, 4), "resolved_on": date(2025, 3, 2)}, "resolved_on"),
    ],
)
def test_an_issue_that_skips_or_reverses_a_step_is_refused(changes, attribute):
    assert attribute == refused_attribute(issue(**changes))


def meeting(*invited: Participant, **changes: object) -> SanitationConsultation:
    return SanitationConsultation(number="c-1", held_on=date(2025, 4, 8), agenda="楼道堆物", invited=invited, **changes)


def test_a_consultation_that_invites_all_four_is_accepted():
    check(meeting(*Participant), environment.GUARDS)


def test_a_consultation_without_urban_management_is_refused():
    subject = meeting(Participant.RESIDENTS, Participant.PROPERTY_COMPANY, Participant.STATIONED_UNITS)
    expected = "invited"
    assert expected == refused_attribute(subject)


def test_a_consultation_does_not_invite_a_property_company_that_does_not_exist():
    check(
        meeting(
            Participant.RESIDENTS,
            Participant.URBAN_MANAGEMENT,
            has_property_company=False,
            has_stationed_units=False,
        ),
        environment.GUARDS,
    )


def load(stream: WasteStream, **people: str) -> WasteConsignment:
    return WasteConsignment(number="w-1", stream=stream, from_point="p-1", handed_over_on=FOUND, **people)


def test_hazardous_waste_with_its_two_people_is_accepted():
    check(load(WasteStream.HAZARDOUS, collector="甲", carrier="乙"), environment.GUARDS)


def test_kitchen_waste_needs_nobody_in_particular():
    check(load(WasteStream.KITCHEN), environment.GUARDS)


@pytest.mark.parametrize(("people", "attribute"), [({"carrier": "乙"}, "collector"), ({"collector": "甲"}, "carrier")])
def test_hazardous_waste_without_a_person_for_a_task_is_refused(people, attribute):
    assert attribute == refused_attribute(load(WasteStream.HAZARDOUS, **people))


def tree(**changes: object) -> ProtectedTree:
    return ProtectedTree(number="t-1", grade=TreeGrade.FIRST, **changes)


def test_a_tree_with_a_file_is_accepted():
    check(tree(file_number="f-1"), environment.GUARDS)


def test_a_tree_whose_death_was_confirmed_may_be_struck_off():
    check(tree(file_number="f-1", felled_on=FOUND, death_confirmation="d-1"), environment.GUARDS)


@pytest.mark.parametrize(
    ("changes", "attribute"),
    [({}, "file_number"), ({"file_number": "f-1", "felled_on": FOUND}, "death_confirmation")],
)
def test_a_tree_without_file_or_confirmation_is_refused(changes, attribute):
    assert attribute == refused_attribute(tree(**changes))


def container(stream: WasteStream, *marks: SignKind) -> WasteContainer:
    return WasteContainer(number="b-1", waste_point="p-1", stream=stream, marks=marks)


def test_a_marked_hazardous_container_is_accepted():
    check(container(WasteStream.HAZARDOUS, SignKind.HAZARDOUS_WASTE), environment.GUARDS)


def test_an_unmarked_hazardous_container_is_refused():
    expected = "marks"
    assert expected == refused_attribute(container(WasteStream.HAZARDOUS, SignKind.WASTE_SORTING))


def test_names_and_telephones_of_people_are_marked_sensitive():
    marked = {a.name for e in environment.ENTITIES for a in attributes_of(e) if a.sensitive}
    assert {"reporter_name", "reporter_phone", "collector", "carrier"} == marked
