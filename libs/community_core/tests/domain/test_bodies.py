"""The guards of the community's bodies."""

from datetime import date

import pytest

from community_core.domain.governance.bodies import GUARDS, Election, ResidentGroup, SubCommittee, Task
from community_core.entities import Refused, check


def branch_election(**changes):
    """A branch election that has everything, with `changes`."""
    election = {
        "body": "branch_committee",
        "elected_by": "party_members",
        "consulted": ["party_members", "masses"],
        "ballot_on": date(2025, 3, 10),
    }
    return Election(**election | changes)


def refused(entity):
    """The clause and the field of the one refusal of `entity`."""
    with pytest.raises(Refused) as raised:
        check(entity, GUARDS)
    ((guard, refusal),) = raised.value.refusals
    return guard.clause, refusal.attribute


def test_branch_is_elected_by_its_members():
    check(branch_election(), GUARDS)


@pytest.mark.parametrize("body", ["branch_committee", "general_branch_committee"])
def test_branch_cannot_be_elected_by_delegates(body):
    assert refused(branch_election(body=body, elected_by="party_delegates")) == ("5.1.2", "elected_by")


def test_party_committee_may_be_elected_by_delegates():
    check(branch_election(body="party_committee", elected_by="party_delegates"), GUARDS)


def test_ballot_waits_for_residents_opinion_of_the_candidates():
    assert refused(branch_election(consulted=["party_members"])) == ("5.1.2", "consulted")


def test_candidates_need_not_be_consulted_on_before_a_ballot_is_fixed():
    check(branch_election(consulted=(), ballot_on=None), GUARDS)


@pytest.mark.parametrize("way", ["all_voters", "households", "group_representatives"])
def test_residents_committee_is_elected_in_any_of_three_ways(way):
    check(Election(body="residents_committee", elected_by=way, ballot_on=date(2025, 6, 1)), GUARDS)


@pytest.mark.parametrize("way", ["appointed", "party_members"])
def test_residents_committee_is_not_chosen_by_others(way):
    assert refused(Election(body="residents_committee", elected_by=way)) == ("5.2.2", "elected_by")


def test_sub_committee_has_duties_and_a_mechanism():
    check(SubCommittee(kind="mediation", duties=["调解邻里纠纷"], mechanism="每月例会，分片联系"), GUARDS)


@pytest.mark.parametrize(
    ("duties", "mechanism", "field"), [((), "每月例会", "duties"), (("调解邻里纠纷",), "  ", "mechanism")]
)
def test_sub_committee_without_duties_or_mechanism_is_refused(duties, mechanism, field):
    assert refused(SubCommittee(kind="mediation", duties=duties, mechanism=mechanism)) == ("5.2.4", field)


def test_group_of_courtyards_with_a_leader_is_formed():
    check(ResidentGroup(unit="courtyards", buildings=["甲3号院", "甲4号院"], leader="王秀英"), GUARDS)


@pytest.mark.parametrize(
    ("unit", "buildings", "leader", "field"),
    [
        ("building", [], "王秀英", "buildings"),
        ("other", ["1号楼"], "王秀英", "unit"),
        ("building", ["1号楼"], None, "leader"),
    ],
)
def test_group_without_building_unit_or_leader_is_refused(unit, buildings, leader, field):
    assert refused(ResidentGroup(unit=unit, buildings=buildings, leader=leader)) == ("5.2.6", field)


def test_task_with_ground_and_date_is_taken_on():
    check(Task(assigned_by="sub_district_office", basis="law", due_on=date(2025, 5, 31)), GUARDS)


@pytest.mark.parametrize(
    ("basis", "due_on", "field"), [("none", date(2025, 5, 31), "basis"), ("admitted_list", None, "due_on")]
)
def test_task_without_ground_or_date_is_returned(basis, due_on, field):
    assert refused(Task(assigned_by="sub_district_office", basis=basis, due_on=due_on)) == ("4.3", field)
