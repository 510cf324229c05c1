"""Welfare cases as the station keeps them, and what may not be done to them."""

from datetime import date, datetime

from community_core.entities import Refusal, entity, guard
from community_core.facts import Term, attribute
from community_core.text import Text


class CallOutcome(Term):
    """How a help call ended (8.4.3)."""

    SETTLED_BY_TELEPHONE = "settled_by_telephone", "电话处置", "Settled by telephone"
    VISITED = "visited", "上门处置", "Visited"
    HANDED_OVER = "handed_over", "转急救或警方", "Handed over to rescue or police"
    FALSE_ALARM = "false_alarm", "误触", "False alarm"


@entity("呼叫求助", "Help call")
class HelpCall:
    """A call for help by an elderly or disabled resident (8.4.3)."""

    number: str = attribute("呼叫编号", "Call")
    subscriber: str = attribute("用户", "Subscriber", sensitive=True)
    raised_at: datetime = attribute("呼叫时间", "Raised at")
    answered_at: datetime | None = attribute("应答时间", "Answered at", default=None)
    outcome: CallOutcome | None = attribute("处置结果", "Outcome", default=None)
    closed: bool = attribute("已办结", "Closed", default=False)


@entity("康复个案", "Rehabilitation case")
class RehabilitationCase:
    """The rehabilitation of one disabled resident (11.2.5)."""

    number: str = attribute("个案编号", "Case")
    person: str = attribute("残疾人", "Person", sensitive=True)
    file_opened_on: date | None = attribute("建档日期", "File opened on", default=None)
    sessions: int = attribute("服务记录数", "Sessions recorded", default=0, minimum=0)
    feedback: str | None = attribute("残疾人意见", "Feedback", default=None, sensitive=True)
    closed: bool = attribute("已结案", "Closed", default=False)


@entity("低保公示", "Notice of a minimum-allowance application")
class AllowanceNotice:
    """A public notice of who applies for the minimum allowance (11.3.2)."""

    number: str = attribute("公示编号", "Notice")
    applicant: str = attribute("申请人", "Applicant", sensitive=True)
    identity_number: str | None = attribute("身份证号", "Identity number", default=None, sensitive=True)
    posted_on: date | None = attribute("张贴日期", "Posted on", default=None)
    down_on: date | None = attribute("撤下日期", "To be taken down on", default=None)


@entity("募捐活动", "Fund-raising campaign")
class FundraisingCampaign:
    """A campaign that asks residents for money or goods (11.3.4)."""

    number: str = attribute("活动编号", "Campaign")
    title: str = attribute("活动名称", "Title")
    organiser: str = attribute("主办方编号", "Organiser")
    public: bool = attribute("面向社会公众", "Addresses the general public", default=False)
    organiser_may_raise_publicly: bool | None = attribute(
        "主办方有公开募捐资格", "Organiser may raise publicly", default=None
    )
    partner_charity: str | None = attribute("合作慈善组织编号", "Partner charity", default=None)
    purpose: str | None = attribute("募捐用途", "Purpose", default=None)
    opened_on: date | None = attribute("开始日期", "Opened on", default=None)
    accounts_published_on: date | None = attribute("收支公开日期", "Accounts published on", default=None)
    closed: bool = attribute("已结束", "Closed", default=False)


@guard("8.4.3", on=HelpCall)
def call_closes_with_an_outcome(call: HelpCall) -> Refusal | None:
    """A help call is closed only once it was answered and its outcome is written down."""
    if call.closed and call.answered_at is None:
        return Refusal(Text("尚未应答的呼叫不能办结。", "A call that nobody answered cannot be closed."), "answered_at")
    if call.closed and call.outcome is None:
        return Refusal(Text("请填写处置结果后再办结。", "Write down the outcome before closing."), "outcome")
    return None


@guard("11.2.5", on=RehabilitationCase)
def rehabilitation_closes_complete(case: RehabilitationCase) -> Refusal | None:
    """A rehabilitation case is closed with a file, at least one session and the person's feedback."""
    if not case.closed:
        return None
    if case.file_opened_on is None:
        return Refusal(Text("还没有建立康复档案，不能结案。", "There is no file yet."), "file_opened_on")
    if not case.sessions:
        return Refusal(Text("还没有服务记录，不能结案。", "No session has been recorded yet."), "sessions")
    if not case.feedback:
        return Refusal(Text("请先征求残疾人意见再结案。", "Ask the person for feedback first."), "feedback")
    return None


@guard("11.3.2", on=AllowanceNotice)
def notice_shows_little_and_ends(notice: AllowanceNotice) -> Refusal | None:
    """A notice on the wall shows no identity number and has a day on which it comes down."""
    if notice.posted_on is None:
        return None
    if notice.identity_number:
        return Refusal(
            Text("公示不得写身份证号，请删去。", "Remove the identity number before posting."), "identity_number"
        )
    if notice.down_on is None or notice.down_on <= notice.posted_on:
        return Refusal(Text("请填写张贴之后的撤下日期。", "Say when, after posting, it comes down."), "down_on")
    return None


@guard("11.3.4", on=FundraisingCampaign)
def campaign_has_a_purpose(campaign: FundraisingCampaign) -> Refusal | None:
    """A campaign says what its money is for before it opens."""
    if campaign.opened_on is not None and not campaign.purpose:
        return Refusal(Text("请先写明善款用途再开始募捐。", "Say what the money is for before opening."), "purpose")
    return None


@guard("11.3.4", on=FundraisingCampaign)
def campaign_closes_with_accounts(campaign: FundraisingCampaign) -> Refusal | None:
    """A campaign is closed only once its accounts are public."""
    if campaign.closed and campaign.accounts_published_on is None:
        return Refusal(
            Text("请先公开收支再结束活动。", "Publish the accounts before closing."), "accounts_published_on"
        )
    return None


ENTITIES: tuple[type, ...] = (HelpCall, RehabilitationCase, AllowanceNotice, FundraisingCampaign)
GUARDS = (
    call_closes_with_an_outcome,
    rehabilitation_closes_complete,
    notice_shows_little_and_ends,
    campaign_has_a_purpose,
    campaign_closes_with_accounts,
)
