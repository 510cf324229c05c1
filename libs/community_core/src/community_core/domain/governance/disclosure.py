"""Governance: rule documents, open affairs, the service station and the funds."""

from datetime import date

from community_core.calendar import Period
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact
from community_core.text import Text


class Issuer(Term):
    """Whose rule a document is, and to whom the station reports."""

    PARTY_ORG = "party_org", "社区党组织", "Party organisation"
    RESIDENTS_COMMITTEE = "residents_committee", "居委会", "Residents' committee"
    SERVICE_STATION = "service_station", "社区服务站", "Service station"


class RuleKind(Term):
    """What a rule document regulates."""

    # 6.1.1 the Party organisation's basic rules
    THREE_MEETINGS = "three_meetings", "三会一课", "Three meetings and one lesson"
    MEMBER_APPRAISAL = "member_appraisal", "民主评议党员", "Appraisal of Party members"
    ORGANISATIONAL_LIFE = "organisational_life", "党员组织生活会", "Organisational-life meetings"
    MEMBER_REPORTING = "member_reporting", "党员汇报", "Members' reports"
    THEMED_PARTY_DAY = "themed_party_day", "主题党日", "Themed Party day"
    BRANCH_ELECTION = "branch_election", "党支部换届选举", "Branch election"
    PARTY_DISCLOSURE = "party_disclosure", "党务公开", "Open Party affairs"
    SECRETARY_REPORTING = "secretary_reporting", "书记党建述职", "Secretary's report on Party building"
    # 6.1.2 education and management of members
    MEMBER_DEVELOPMENT = "member_development", "发展党员", "Admission of members"
    MEMBER_TRAINING = "member_training", "党员教育培训", "Education of members"
    MEMBERSHIP_TRANSFER = "membership_transfer", "党员组织关系管理", "Membership transfer"
    PARTY_DUES = "party_dues", "党费收缴使用管理", "Party dues"
    # 6.1.3 members' role
    POST_DUTY = "post_duty", "党员设岗定责", "Posts and duties for members"
    POST_PLEDGE = "post_pledge", "党员依岗承诺", "Pledges by post"
    MEMBER_VOLUNTEERING = "member_volunteering", "党员志愿服务", "Members' volunteering"
    PAIRED_HELP = "paired_help", "帮扶结对", "Paired help"
    # 5.1.3, 6.1.4, 6.1.5, 6.2.5
    MEMBERS_DELIBERATION = "members_deliberation", "党员议事", "Deliberation by members"
    JOINT_CONFERENCE = "joint_conference", "共建联席会议", "Joint conference"
    DEPUTIES_DAY = "deputies_day", "代表委员见面日", "Deputies' meet-the-public day"
    HOUSEHOLD_VISITS = "household_visits", "居民代表定期入户", "Household visits by representatives"
    # 6.2.1, 6.3.1 management
    SEALS = "seals", "印章管理", "Seals"
    PROPERTY_AND_FINANCE = "property_and_finance", "财产财务管理", "Property and finance"
    ARCHIVES = "archives", "档案管理", "Archives"
    PROJECTS = "projects", "项目管理", "Projects"
    STAFF_TRAINING = "staff_training", "培训学习", "Training and study"
    # 6.2.2, 6.2.3, 6.2.6 self-government
    AFFAIRS_DISCLOSURE = "affairs_disclosure", "居务公开", "Open residents' affairs"
    DEMOCRATIC_ELECTION = "democratic_election", "民主选举", "Democratic election"
    DEMOCRATIC_DECISION = "democratic_decision", "民主决策", "Democratic decision"
    RESIDENTS_ASSEMBLY = "residents_assembly", "居民会议", "Residents' assembly"
    DEMOCRATIC_CONSULTATION = "democratic_consultation", "民主协商", "Democratic consultation"
    CONSULTATION_MEETING = "consultation_meeting", "议事协商会议", "Consultation meeting"
    HEARING = "hearing", "民主听证会", "Public hearing"
    DEMOCRATIC_SUPERVISION = "democratic_supervision", "民主监督", "Democratic supervision"
    DEMOCRATIC_APPRAISAL = "democratic_appraisal", "民主评议", "Democratic appraisal"
    CHARTER = "charter", "自治章程", "Self-government charter"
    COVENANT = "covenant", "居民公约", "Residents' covenant"
    GRID_MANAGEMENT = "grid_management", "网格化服务管理", "Grid management"
    # 5.3.2, 6.3.2 the service station
    WORK_MECHANISM = "work_mechanism", "工作机制", "Working mechanism"
    DUTIES = "duties", "职责任务", "Duties and tasks"
    INFORMATION_DISCLOSURE = "information_disclosure", "信息公开", "Disclosure of information"
    FIRST_ASKED = "first_asked", "首问责任", "First-asked responsibility"
    ONE_TIME_NOTICE = "one_time_notice", "一次性告知", "Tell everything at once"
    COMPLAINTS = "complaints", "投诉处理", "Complaints"
    CONFIDENTIALITY = "confidentiality", "信息保密", "Confidentiality"
    MULTI_DUTY_POSTS = "multi_duty_posts", "一岗多责", "One post, several duties"
    OTHER = "other", "其他制度", "Other"


class RuleContent(Term):
    """What a rule document lays down."""

    DUTIES = "duties", "职责任务", "Duties"
    RESPONSIBLE_POSTS = "responsible_posts", "责任岗位", "Responsible posts"
    PROCEDURE = "procedure", "办理程序", "Procedure"
    TIME_LIMITS = "time_limits", "办理时限", "Time limits"
    PUBLICATION = "publication", "结果公开办法", "How results are published"


class Adopter(Term):
    """Who adopted a document."""

    RESIDENTS_ASSEMBLY = "residents_assembly", "居民会议", "Residents' assembly"
    REPRESENTATIVES = "representatives", "居民代表会议", "Meeting of residents' representatives"
    PARTY_MEETING = "party_meeting", "党员大会或支委会", "Party meeting"
    COMMITTEE = "committee", "居委会会议", "Committee meeting"
    STATION = "station", "服务站站务会", "Station meeting"


@fact(
    "governance.rule_document_adopted",
    "社区规章制度",
    "Rule document adopted",
    nature=STATE,
    subject=("制度编号", "Document"),
)
class RuleDocumentAdopted:
    """A rule in force, its latest version; `ended_on` repeals it (6.1.1–6.3.2)."""

    kind: RuleKind = attribute("制度名称", "Kind")
    body: Issuer = attribute("制定主体", "Issued by")
    version: int = attribute("制度版次", "Edition", default=1, minimum=1)
    contents: tuple[RuleContent, ...] = attribute("制度内容", "Contents", default=())
    adopted_by: Adopter | None = attribute("通过方式", "Adopted by", default=None)


class ReviewOutcome(Term):
    """What a review of a charter or covenant led to."""

    KEEP = "keep", "无需修订", "Keep as it is"
    AMEND = "amend", "需要修订", "Amend"


@fact(
    "governance.rule_reviewed",
    "章程公约检视",
    "Charter or covenant reviewed",
    nature=OCCURRENCE,
    subject=("制度编号", "Document"),
)
class RuleReviewed:
    """Somebody looked whether the charter or covenant still fits; the subject is the document (6.2.3.f)."""

    kind: RuleKind = attribute("检视对象", "Reviewed")
    outcome: ReviewOutcome = attribute("检视结论", "Outcome")


class DisclosedContent(Term):
    """What a posting tells the residents."""

    MAJOR_AFFAIR = "major_affair", "重大事务", "Major affair"
    INCOME_AND_EXPENDITURE = "income_and_expenditure", "财务收支情况", "Income and expenditure"
    MANAGEMENT_AND_USE = "management_and_use", "财务管理使用情况", "Management and use of money"
    ORDINARY_AFFAIRS = "ordinary_affairs", "一般事项", "Ordinary affairs"
    APPRAISAL_RESULT = "appraisal_result", "评议结果", "Result of an appraisal"
    EARMARKED_FUNDS = "earmarked_funds", "专项经费使用情况", "Use of earmarked funds"


@fact(
    "governance.disclosure_posted",
    "居务公开事项",
    "Disclosure posted",
    nature=OCCURRENCE,
    subject=("公开编号", "Posting"),
)
class DisclosurePosted:
    """Something was made public to the residents (6.2.2, 6.2.3.e, 8.5)."""

    contents: tuple[DisclosedContent, ...] = attribute("公开内容", "Contents")
    about: Period | None = attribute("公开所属期间", "Period", default=None)
    matters: tuple[str, ...] = attribute(
        "涉及编号",
        "Concerns",
        default=(),
        help_zh="所公开的事项、评议或经费的编号。",
        help_en="Ids of the matters, appraisals or funds disclosed.",
    )


class Place(Term):
    """Where a board or notice is."""

    ENTRANCE = "entrance", "小区出入口", "Entrance of the estate"
    SQUARE = "square", "中心广场", "Central square"
    COMMITTEE_FRONT = "committee_front", "居委会门前", "In front of the committee"
    SERVICE_HALL = "service_hall", "服务大厅", "Service hall"
    UNIT_DOOR = "unit_door", "楼门口", "Doors of the buildings"
    INNER_OFFICE = "inner_office", "内部办公室", "Inner office"
    BACKYARD = "backyard", "后院角落", "Backyard"


@fact(
    "governance.disclosure_board_placed",
    "居务公开栏",
    "Board for residents' affairs",
    nature=STATE,
    subject=("公开栏编号", "Board"),
)
class DisclosureBoardPlaced:
    """A board on which residents' affairs are posted (6.2.2)."""

    place: Place = attribute("公开栏位置", "Place")


class NoticeKind(Term):
    """What the service station posts about its work."""

    WORKFLOW = "workflow", "工作流程", "Workflow"
    SERVICE_CODE = "service_code", "服务守则", "Service code"
    SERVICE_PROMISE = "service_promise", "服务承诺", "Service promise"
    SERVICE_GUIDE = "service_guide", "办事指南", "Guide to services"


@fact(
    "governance.station_notice_posted",
    "服务站公示文件",
    "Notice of the station",
    nature=STATE,
    subject=("公示编号", "Notice"),
)
class StationNoticePosted:
    """A document that the service station shows to its visitors (6.3.2)."""

    kind: NoticeKind = attribute("公示文件", "Document")
    place: Place = attribute("公示位置", "Place")


@fact("governance.station_reported", "服务站工作汇报", "Report of the station", nature=OCCURRENCE)
class StationReported:
    """The service station reported on its work (5.3.1)."""

    recipients: tuple[Issuer, ...] = attribute("听取汇报单位", "Reported to")
    about: Period = attribute("汇报所属期间", "Period")


@fact("governance.station_plan_approved", "服务站年度计划审定", "Plan of the station approved", nature=OCCURRENCE)
class StationPlanApproved:
    """Those who lead the station approved what it is to do in a year (5.3.1)."""

    approved_by: tuple[Issuer, ...] = attribute("审定单位", "Approved by")
    about: Period = attribute("计划年度", "Year")


class Purpose(Term):
    """What money is for."""

    PUBLIC_WELFARE = "public_welfare", "社区公益事业", "Public welfare"
    PARTY_SERVICE = "party_service", "党组织服务群众", "Party service to the people"
    OFFICE = "office", "办公运转", "Office running costs"
    STAFF = "staff", "人员待遇", "Staff pay"
    CULTURE = "culture", "文化体育", "Culture and sport"
    SAFETY = "safety", "安全防范", "Safety"
    FACILITIES = "facilities", "设施建设维护", "Facilities"
    OTHER = "other", "其他用途", "Other"


@fact("governance.fund_allotted", "经费到账", "Fund allotted", nature=STATE, subject=("经费编号", "Fund"))
class FundAllotted:
    """A fund of the community: what was due to it so far and what has arrived (8.5)."""

    purpose: Purpose = attribute("经费用途", "Purpose")
    about: Period = attribute("经费年度", "Year")
    due: int = attribute("应到账金额", "Due so far", unit="分", minimum=0)
    received: int = attribute("已到账金额", "Received", unit="分", minimum=0)


class Checker(Term):
    """Who looked at an expenditure before the money left."""

    HANDLER = "handler", "经办人", "Handler"
    HEAD = "head", "负责人", "Head"
    OVERSEER = "overseer", "居务监督人员", "Overseer of residents' affairs"
    SUB_DISTRICT = "sub_district", "街道审核", "Sub-district"


@fact("governance.fund_spent", "经费支出", "Fund spent", nature=OCCURRENCE, subject=("支出编号", "Expenditure"))
class FundSpent:
    """Money was spent out of a fund (8.5)."""

    fund: str = attribute("支出经费编号", "Fund")
    purpose: Purpose = attribute("经费规定用途", "Purpose of the fund")
    spent_on: Purpose = attribute("实际用途", "Spent on")
    amount: int = attribute("支出金额", "Amount", unit="分", minimum=1)
    checked_by: tuple[Checker, ...] = attribute("审核环节", "Checked by", default=())


@entity("规章制度文件", "Rule document")
class RuleDocument:
    """A rule on its way from draft to force (6.1–6.3)."""

    kind: RuleKind = attribute("制度名称", "Kind")
    body: Issuer = attribute("制定主体", "Issued by")
    title: str = attribute("文件标题", "Title")
    version: int = attribute("制度版次", "Edition", default=1, minimum=1)
    adopted_by: Adopter | None = attribute("通过方式", "Adopted by", default=None)
    in_force_from: date | None = attribute("生效日期", "In force from", default=None)


@entity("公开件", "Disclosure")
class Disclosure:
    """A posting being prepared for the board (6.2.2)."""

    contents: tuple[DisclosedContent, ...] = attribute("公开内容", "Contents")
    place: Place = attribute("张贴位置", "Place")
    about: Period | None = attribute("公开所属期间", "Period", default=None)
    objector: str | None = attribute("异议人", "Objector", default=None, sensitive=True)
    objection_answer: str | None = attribute("异议答复", "Answer to the objection", default=None)


@entity("支出单", "Expenditure")
class Expenditure:
    """A request to pay out of a fund (8.5)."""

    fund: str = attribute("经费编号", "Fund")
    purpose: Purpose = attribute("经费规定用途", "Purpose of the fund")
    spent_on: Purpose = attribute("拟支出用途", "To be spent on")
    amount: int = attribute("拟支出金额", "Amount", unit="分", minimum=1)
    balance: int = attribute("经费余额", "Balance", unit="分", minimum=0)
    payee: str | None = attribute("收款人", "Payee", default=None, sensitive=True)


@entity("补正告知", "Notice of missing papers")
class MissingPapersNotice:
    """What the station tells somebody whose papers are incomplete (6.3.2)."""

    applicant: str = attribute("申请人", "Applicant", sensitive=True)
    missing: tuple[str, ...] = attribute("需补材料", "Missing papers")
    earlier_notices: int = attribute("此前告知次数", "Earlier notices", default=0, minimum=0)


@guard("6.2.3.f", on=RuleDocument)
def charter_is_adopted_by_residents(document: RuleDocument) -> Refusal | None:
    """A charter or covenant comes into force only after the residents or their representatives adopted it."""
    if document.in_force_from is None or document.kind not in (RuleKind.CHARTER, RuleKind.COVENANT):
        return None
    if document.adopted_by in (Adopter.RESIDENTS_ASSEMBLY, Adopter.REPRESENTATIVES):
        return None
    name = document.kind.text
    return Refusal(
        Text(
            f"{name.zh}须先经居民会议或居民代表会议通过，再填生效日期。",
            f"{name.en}: let the residents' assembly or representatives adopt it before it comes into force.",
        ),
        attribute="adopted_by",
    )


@guard("6.2.2", on=Disclosure)
def accounts_name_their_quarter(disclosure: Disclosure) -> Refusal | None:
    """Accounts are posted for a quarter, and in a place that residents pass."""
    money = {DisclosedContent.INCOME_AND_EXPENDITURE, DisclosedContent.MANAGEMENT_AND_USE}
    if money & set(disclosure.contents) and (disclosure.about is None or disclosure.about.months != 3):
        return Refusal(
            Text("公开财务情况请注明季度，例如 2025-Q1。", "say which quarter the accounts are for, e.g. 2025-Q1."),
            attribute="about",
        )
    if disclosure.place in (Place.INNER_OFFICE, Place.BACKYARD):
        return Refusal(
            Text("请张贴在居民常经过的显著位置。", "post it where residents pass and see it."), attribute="place"
        )
    return None


@guard("8.5", on=Expenditure)
def money_goes_where_it_was_meant(expenditure: Expenditure) -> Refusal | None:
    """An earmarked fund pays only for its own purpose, and no more than it holds."""
    if expenditure.spent_on != expenditure.purpose:
        return Refusal(
            Text(
                f"该经费只能用于“{expenditure.purpose.text.zh}”，请改用相应经费。",
                f"this fund is for {expenditure.purpose.text.en.lower()} only; use the proper fund.",
            ),
            attribute="spent_on",
        )
    if expenditure.amount > expenditure.balance:
        return Refusal(
            Text("支出超过经费余额，请核减或追加经费。", "this exceeds the balance; reduce it or add to the fund."),
            attribute="amount",
        )
    return None


@guard("6.3.2", on=MissingPapersNotice)
def everything_is_told_at_once(notice: MissingPapersNotice) -> Refusal | None:
    """Whoever lacks papers hears of all of them, once."""
    if not notice.missing:
        return Refusal(Text("请列出全部需补的材料。", "list every paper that is missing."), attribute="missing")
    if notice.earlier_notices:
        return Refusal(
            Text(
                "此件已告知过一次，不能再让群众补跑；请由站内核实办理。",
                "this person was already told once; settle the rest inside the station.",
            ),
            attribute="earlier_notices",
        )
    return None


FACTS: tuple[type, ...] = (
    RuleDocumentAdopted,
    RuleReviewed,
    DisclosurePosted,
    DisclosureBoardPlaced,
    StationNoticePosted,
    StationReported,
    StationPlanApproved,
    FundAllotted,
    FundSpent,
)
ENTITIES: tuple[type, ...] = (RuleDocument, Disclosure, Expenditure, MissingPapersNotice)
GUARDS = (
    charter_is_adopted_by_residents,
    accounts_name_their_quarter,
    money_goes_where_it_was_meant,
    everything_is_told_at_once,
)
