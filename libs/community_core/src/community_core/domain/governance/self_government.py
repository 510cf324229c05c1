"""Governance: how residents elect, decide, consult, supervise and appraise; visits, shared work and grids."""

from community_core.calendar import Period
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class Deputy(Term):
    """Who receives residents on a meet-the-public day."""

    PARTY_DELEGATE = "party_delegate", "党代表", "Party delegate"
    PEOPLES_DEPUTY = "peoples_deputy", "人大代表", "Deputy of the people's congress"
    CPPCC_MEMBER = "cppcc_member", "政协委员", "Member of the CPPCC"


@fact("governance.deputies_day_held", "代表委员见面日活动", "Meet-the-public day held", nature=OCCURRENCE)
class DeputiesDayHeld:
    """Deputies received residents in the community (6.1.5)."""

    hosts: tuple[Deputy, ...] = attribute("接待人员类别", "Hosts")
    opinions: int = attribute("收集意见数", "Opinions", unit="条", minimum=0)


@fact("governance.household_visits_made", "居民代表入户走访", "Household visits made", nature=OCCURRENCE)
class HouseholdVisitsMade:
    """Residents' representatives called on households (6.1.5)."""

    households: int = attribute("走访户数", "Households", unit="户", minimum=1)
    representatives: int = attribute("参加走访的居民代表数", "Representatives", unit="人", minimum=1)


class Engagement(Term):
    """How a stationed unit was drawn into community building, or joined it."""

    INVITED = "invited", "发出共建邀请", "Invited"
    RESOURCES_OPENED = "resources_opened", "开放资源", "Opened its resources"
    JOINED_ACTIVITY = "joined_activity", "参加共建活动", "Joined an activity"
    CONTRIBUTED = "contributed", "出资出物出力", "Contributed"
    COMMENDED = "commended", "表扬共建单位", "Commended"


@fact(
    "governance.stationed_unit_engaged",
    "驻区单位参与共建",
    "Stationed unit engaged",
    nature=OCCURRENCE,
    subject=("驻区单位编号", "Stationed unit"),
)
class StationedUnitEngaged:
    """A stationed unit was invited to community building or took part in it (6.2.5)."""

    engagement: Engagement = attribute("共建方式", "Engagement")


class ElectionStep(Term):
    """A step of electing the residents' committee."""

    ANNOUNCED = "announced", "发布选举公告", "Announced"
    VOTERS_REGISTERED = "voters_registered", "选民登记公布", "Voters registered"
    CANDIDATES_NOMINATED = "candidates_nominated", "提名公布候选人", "Candidates nominated"
    SECRET_BALLOT = "secret_ballot", "无记名投票", "Secret ballot"
    PUBLIC_COUNT = "public_count", "公开计票", "Public count"
    RESULT_PUBLISHED = "result_published", "公布选举结果", "Result published"


@fact("governance.election_process_recorded", "居委会选举过程", "Process of the committee's election", nature=STATE)
class ElectionProcessRecorded:
    """Which steps the latest election of the committee went through; it names no voter (6.2.3.a)."""

    steps: tuple[ElectionStep, ...] = attribute("已履行环节", "Steps taken")


@measure("governance.election_objections_measured", "选举异议处理情况", "Handling of election objections")
class ElectionObjectionsMeasured:
    """Of the objections raised in the latest election, how many were answered (6.2.3.a)."""

    numerator: int = attribute("已答复异议数", "Objections answered", unit="件", minimum=0)
    denominator: int = attribute("收到异议数", "Objections raised", unit="件", minimum=0)


@fact("governance.major_matters_reviewed", "重大事项梳理", "Major matters reviewed", nature=OCCURRENCE)
class MajorMattersReviewed:
    """The committee went through its affairs to see which of them touch residents' vital interests (6.2.2, 6.2.3.c)."""

    about: Period = attribute("梳理期间", "Period")
    found: int = attribute("涉及切身利益事项数", "Matters found", unit="项", minimum=0)


@fact(
    "governance.major_matter_raised",
    "重大事项提出",
    "Major matter raised",
    nature=OCCURRENCE,
    subject=("事项编号", "Matter"),
)
class MajorMatterRaised:
    """A public matter came up that residents should be heard on (6.2.3.c)."""

    vital_interests: bool = attribute("涉及居民切身利益", "Touches vital interests")


class Decider(Term):
    """Who decided a matter."""

    RESIDENTS_ASSEMBLY = "residents_assembly", "居民会议决定", "Residents' assembly"
    REPRESENTATIVES = "representatives", "居民代表会议决定", "Residents' representatives"
    COMMITTEE = "committee", "居委会决定", "Residents' committee"


@fact(
    "governance.major_matter_decided",
    "重大事项决定",
    "Major matter decided",
    nature=OCCURRENCE,
    subject=("事项编号", "Matter"),
)
class MajorMatterDecided:
    """A major community matter was decided (6.2.2, 6.2.3.b)."""

    vital_interests: bool = attribute("涉及居民切身利益", "Touches vital interests")
    decided_by: Decider = attribute("决定主体", "Decided by")


@fact(
    "governance.supervision_answered",
    "民主监督意见答复",
    "Supervision answered",
    nature=OCCURRENCE,
    subject=("监督编号", "Supervision"),
)
class SupervisionAnswered:
    """Those supervised answered the opinions; the subject is the supervision (6.2.3.d)."""

    answered: int = attribute("答复意见数", "Opinions answered", unit="条", minimum=1)


class Utility(Term):
    """A municipal service in the community."""

    WATER = "water", "供水", "Water"
    ELECTRICITY = "electricity", "供电", "Electricity"
    GAS = "gas", "供气", "Gas"
    TELECOM = "telecom", "电信", "Telecommunications"
    SANITATION = "sanitation", "环境卫生", "Sanitation"
    GREENING = "greening", "园林绿化", "Parks and greening"
    OTHER = "other", "其他市政服务", "Other"


@fact(
    "governance.utility_appraisal_held",
    "市政服务评议",
    "Appraisal of utilities",
    nature=OCCURRENCE,
    subject=("评议编号", "Appraisal"),
)
class UtilityAppraisalHeld:
    """The committee had residents appraise what municipal units do in the community (6.2.3.e)."""

    services: tuple[Utility, ...] = attribute("评议服务", "Services")
    residents: int = attribute("参评居民数", "Residents taking part", unit="人", minimum=0)


class GridRole(Term):
    """Who works in a grid."""

    COMMUNITY_WORKER = "community_worker", "社区工作者", "Community worker"
    AUXILIARY = "auxiliary", "协管员", "Auxiliary"
    BUILDING_HEAD = "building_head", "楼门院长", "Building head"
    OTHER = "other", "其他力量", "Other"


@fact("governance.grid_set_up", "社区网格", "Grid", nature=STATE, subject=("网格编号", "Grid"))
class GridSetUp:
    """A grid, who works in it and the buildings that lie in it (6.2.6)."""

    roles: tuple[GridRole, ...] = attribute("网格力量", "Who works in it")
    buildings: tuple[str, ...] = attribute("所含楼院编号", "Buildings")


class Mobilised(Term):
    """Who joins in grid work beside those assigned to it."""

    RESIDENTS = "residents", "社区居民", "Residents"
    VOLUNTEERS = "volunteers", "社区志愿者", "Volunteers"
    SOCIAL_ORGANISATIONS = "social_organisations", "社区社会组织", "Social organisations"


@fact("governance.grid_service_joined", "网格服务参与", "Grid service joined", nature=OCCURRENCE)
class GridServiceJoined:
    """People of the community took part in the service and management of a grid (6.2.6)."""

    participants: tuple[Mobilised, ...] = attribute("参与群体", "Who took part")
    people: int = attribute("参与人次", "People", unit="人次", minimum=1)


@entity("社区重大事项", "Major matter")
class MajorMatter:
    """A public matter from being raised to being decided (6.2.3.c)."""

    title: str = attribute("事项名称", "Title")
    vital_interests: bool = attribute("涉及居民切身利益", "Touches vital interests")
    hearings: int = attribute("已开听证会次数", "Hearings held", default=0, minimum=0)
    decided: bool = attribute("已作出决定", "Decided", default=False)
    raised_by: str | None = attribute("提出人", "Raised by", default=None, sensitive=True)


@entity("居民会议表决", "Vote of an assembly")
class AssemblyVote:
    """A vote of the residents' assembly or of the representatives (6.2.3.b)."""

    entitled: int = attribute("应到人数", "Entitled", unit="人", minimum=1)
    present: int = attribute("实到人数", "Present", unit="人", minimum=0)
    in_favour: int = attribute("赞成票数", "In favour", unit="票", minimum=0)
    carried: bool = attribute("宣布通过", "Declared carried", default=False)


@entity("市政服务评议活动", "Utility appraisal")
class UtilityAppraisal:
    """An appraisal from opening to closing (6.2.3.e)."""

    services: tuple[Utility, ...] = attribute("评议服务", "Services")
    residents: int = attribute("参评居民数", "Residents", unit="人", minimum=0)
    posting: str | None = attribute("结果公开编号", "Posting of the result", default=None)
    closed: bool = attribute("已办结", "Closed", default=False)


@guard("6.2.3.c", on=MajorMatter)
def residents_are_heard_first(matter: MajorMatter) -> Refusal | None:
    """A matter that touches residents' vital interests is decided only after a hearing."""
    if matter.decided and matter.vital_interests and not matter.hearings:
        return Refusal(
            Text("涉及居民切身利益，请先召开民主听证会再作决定。", "residents' vital interests: hold a hearing first."),
            attribute="hearings",
        )
    return None


@guard("6.2.3.b", on=AssemblyVote)
def assembly_has_its_quorum(vote: AssemblyVote) -> Refusal | None:
    """A motion is carried only where more than half attend and more than half of those present agree."""
    if not vote.carried:
        return None
    if vote.present * 2 <= vote.entitled:
        return Refusal(
            Text("到会人数未过半，不能表决通过；请另行召集。", "not more than half attend; call the meeting again."),
            attribute="present",
        )
    if vote.in_favour * 2 <= vote.present:
        return Refusal(
            Text("赞成票未超过到会人数的一半，不能宣布通过。", "not more than half of those present agree."),
            attribute="in_favour",
        )
    return None


@guard("6.2.3.e", on=UtilityAppraisal)
def appraisal_ends_in_the_open(appraisal: UtilityAppraisal) -> Refusal | None:
    """An appraisal is closed only when residents took part and its result was posted."""
    if not appraisal.closed:
        return None
    if not appraisal.residents:
        return Refusal(Text("请填写参评居民数。", "say how many residents took part."), attribute="residents")
    if not appraisal.posting:
        return Refusal(Text("请先公开评议结果，再办结。", "publish the result before closing."), attribute="posting")
    return None


FACTS: tuple[type, ...] = (
    DeputiesDayHeld,
    HouseholdVisitsMade,
    StationedUnitEngaged,
    ElectionProcessRecorded,
    ElectionObjectionsMeasured,
    MajorMattersReviewed,
    MajorMatterRaised,
    MajorMatterDecided,
    SupervisionAnswered,
    UtilityAppraisalHeld,
    GridSetUp,
    GridServiceJoined,
)
ENTITIES: tuple[type, ...] = (MajorMatter, AssemblyVote, UtilityAppraisal)
GUARDS = (residents_are_heard_first, assembly_has_its_quorum, appraisal_ends_in_the_open)
