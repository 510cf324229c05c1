"""Guards of the justice context: teams, grave incidents, mediation and the ledger of disputes."""

from datetime import UTC, date, datetime

import pytest

from community_core.domain.justice import GUARDS
from community_core.domain.justice.entities import DisputeEntry, GraveIncident, HelpTeam, MediationCase
from community_core.entities import Refused, check


def test_a_team_starts_only_with_members():
    team = HelpTeam(number="T-1", person="测试对象", standing="released", active=True)
    with pytest.raises(Refused, match="没有成员"):
        check(team, GUARDS)
    team.members = 3
    check(team, GUARDS)


def test_the_team_of_a_minor_has_a_dedicated_helper():
    team = HelpTeam(number="T-1", person="测试对象", standing="under_correction", minor=True, members=3, active=True)
    with pytest.raises(Refused, match="指定专人"):
        check(team, GUARDS)
    team.dedicated_helper = "H-7"
    check(team, GUARDS)


def test_a_grave_incident_closes_only_when_reported():
    incident = GraveIncident(
        number="I-1", person="测试对象", found_at=datetime(2024, 8, 1, 3, 0, tzinfo=UTC), closed=True
    )
    with pytest.raises(Refused, match="尚未上报司法所"):
        check(incident, GUARDS)
    incident.reported_at = datetime(2024, 8, 1, 5, 0, tzinfo=UTC)
    check(incident, GUARDS)


def test_mediation_opens_only_when_all_parties_consent():
    case = MediationCase(number="M-1", parties="甲方、乙方", opened_on=date(2024, 3, 5))
    with pytest.raises(Refused, match="有当事人未同意"):
        check(case, GUARDS)
    case.all_consent = True
    check(case, GUARDS)


def test_a_key_dispute_closes_only_reported_and_with_an_outcome():
    entry = DisputeEntry(number="D-1", parties="甲方、乙方", weight="key", found_on=date(2024, 3, 5), closed=True)
    with pytest.raises(Refused, match="先向有关部门反映"):
        check(entry, GUARDS)
    entry.reported_to = "街道司法所"
    with pytest.raises(Refused, match="化解结果"):
        check(entry, GUARDS)
    entry.outcome = "达成协议"
    check(entry, GUARDS)


def test_an_ordinary_dispute_closes_without_a_report():
    check(DisputeEntry(number="D-2", parties="甲方、乙方", found_on=date(2024, 3, 5), closed=True), GUARDS)
