"""Guards of the welfare context: help calls, rehabilitation, notices and fund-raising."""

from datetime import UTC, date, datetime

import pytest

from community_core.domain.welfare import GUARDS
from community_core.domain.welfare.entities import AllowanceNotice, FundraisingCampaign, HelpCall, RehabilitationCase
from community_core.entities import Refused, check


def test_a_help_call_closes_only_when_answered_and_with_an_outcome():
    call = HelpCall(number="C-1", subscriber="测试居民", raised_at=datetime(2024, 7, 1, 1, 0, tzinfo=UTC), closed=True)
    with pytest.raises(Refused, match="尚未应答"):
        check(call, GUARDS)
    call.answered_at = datetime(2024, 7, 1, 1, 3, tzinfo=UTC)
    with pytest.raises(Refused, match="处置结果"):
        check(call, GUARDS)
    call.outcome = "visited"
    check(call, GUARDS)


def test_an_open_rehabilitation_case_needs_nothing_yet():
    check(RehabilitationCase(number="R-1", person="测试居民"), GUARDS)


def test_a_rehabilitation_case_closes_with_file_session_and_feedback():
    case = RehabilitationCase(number="R-1", person="测试居民", closed=True)
    with pytest.raises(Refused, match="康复档案"):
        check(case, GUARDS)
    case.file_opened_on = date(2024, 1, 8)
    with pytest.raises(Refused, match="服务记录"):
        check(case, GUARDS)
    case.sessions = 12
    with pytest.raises(Refused, match="残疾人意见"):
        check(case, GUARDS)
    case.feedback = "训练有用"
    check(case, GUARDS)


def test_a_notice_shows_no_identity_number():
    notice = AllowanceNotice(
        number="N-1", applicant="测试居民", identity_number="号码", posted_on=date(2024, 4, 1), down_on=date(2024, 4, 8)
    )
    with pytest.raises(Refused, match="不得写身份证号"):
        check(notice, GUARDS)
    notice.identity_number = None
    check(notice, GUARDS)


@pytest.mark.parametrize("down_on", [None, date(2024, 4, 1)])
def test_a_notice_says_when_it_comes_down(down_on):
    notice = AllowanceNotice(number="N-1", applicant="测试居民", posted_on=date(2024, 4, 1), down_on=down_on)
    with pytest.raises(Refused, match="撤下日期"):
        check(notice, GUARDS)
    notice.down_on = date(2024, 4, 2)
    check(notice, GUARDS)


def test_a_notice_not_yet_posted_may_hold_everything():
    check(AllowanceNotice(number="N-1", applicant="测试居民", identity_number="号码"), GUARDS)


def test_a_campaign_opens_only_with_a_purpose():
    campaign = FundraisingCampaign(number="F-1", title="重阳募捐", organiser="O-1", opened_on=date(2024, 10, 1))
    with pytest.raises(Refused, match="善款用途"):
        check(campaign, GUARDS)
    campaign.purpose = "为独居老人添棉被"
    check(campaign, GUARDS)


def test_a_campaign_closes_only_with_public_accounts():
    campaign = FundraisingCampaign(number="F-1", title="重阳募捐", organiser="O-1", purpose="助老", closed=True)
    with pytest.raises(Refused, match="公开收支"):
        check(campaign, GUARDS)
    campaign.accounts_published_on = date(2024, 11, 25)
    check(campaign, GUARDS)
