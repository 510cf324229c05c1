"""Guards on major matters, assemblies and appraisals."""

import pytest

from community_core.domain.governance.self_government import (
    AssemblyVote,
    MajorMatter,
    UtilityAppraisal,
    appraisal_ends_in_the_open,
    assembly_has_its_quorum,
    residents_are_heard_first,
)
from community_core.entities import attributes_of


def test_matter_of_vital_interest_cannot_be_decided_without_a_hearing():
    refusal = residents_are_heard_first(MajorMatter(title="停车收费", vital_interests=True, decided=True))
    assert refusal.attribute == "hearings"


@pytest.mark.parametrize(
    "changes", [{"hearings": 1}, {"vital_interests": False}, {"decided": False}], ids=["heard", "minor", "open"]
)
def test_matter_may_be_decided_after_a_hearing_or_where_none_is_due(changes):
    matter = MajorMatter(**{"title": "停车收费", "vital_interests": True, "decided": True} | changes)
    assert residents_are_heard_first(matter) is None


def vote(**changes):
    return AssemblyVote(**{"entitled": 80, "present": 41, "in_favour": 21, "carried": True} | changes)


def test_motion_with_just_over_half_present_and_in_favour_is_carried():
    assert assembly_has_its_quorum(vote()) is None


def test_exactly_half_present_is_no_quorum():
    assert assembly_has_its_quorum(vote(present=40, in_favour=40)).attribute == "present"


def test_exactly_half_in_favour_does_not_carry():
    assert assembly_has_its_quorum(vote(present=42, in_favour=21)).attribute == "in_favour"


def test_motion_that_failed_needs_no_quorum():
    assert assembly_has_its_quorum(vote(present=3, carried=False)) is None


def appraisal(**changes):
    return UtilityAppraisal(**{"services": ("water",), "residents": 60, "posting": "G-12", "closed": True} | changes)


def test_appraisal_with_its_result_posted_may_be_closed():
    assert appraisal_ends_in_the_open(appraisal()) is None


def test_appraisal_cannot_be_closed_before_its_result_is_posted():
    assert appraisal_ends_in_the_open(appraisal(posting=None)).attribute == "posting"


def test_appraisal_without_residents_cannot_be_closed():
    assert appraisal_ends_in_the_open(appraisal(residents=0)).attribute == "residents"


def test_open_appraisal_is_left_alone():
    assert appraisal_ends_in_the_open(appraisal(posting=None, closed=False)) is None


def test_who_raised_a_matter_is_personal():
    assert [a.name for a in attributes_of(MajorMatter) if a.sensitive] == ["raised_by"]
