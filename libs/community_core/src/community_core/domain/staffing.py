"""Staffing: who works for the community, how they are trained, looked after, heard about and appraised."""

from datetime import date

from community_core.calendar import Period
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class Body(Term):
    """The bodies that somebody may serve."""

    RESIDENTS_COMMITTEE = "residents_committee", "社区居民委员会", "Residents' committee"
    SERVICE_STATION = "service_station", "社区服务站", "Service station"
    PARTY_ORGANISATION = "party_organisation", "社区党组织", "Party organisation"


class Post(Term):
    """The posts of a service station, and others."""

    EMPLOYMENT = "employment", "就业服务与劳动维权", "Employment and labour rights"
    WELFARE = "welfare", "社会福利与社会保障", "Welfare and social security"
    POPULATION_HEALTH = "population_health", "人口计生与公共卫生", "Population and public health"
    SECURITY = "security", "社区治安与综合治理", "Security and comprehensive governance"
    GENERAL_AFFAIRS = "general_affairs", "社区综合事务", "General affairs"
    OTHER = "other", "其他岗位", "Other"


class RuleKind(Term):
    """What a rule about staff and duty hours settles."""

    STAGGERED_HOURS = "staggered_hours", "错时上下班", "Staggered hours"
    ALL_DAY_DUTY = "all_day_duty", "全日值班", "All-day duty"
    HOLIDAY_ROTA = "holiday_rota", "节假日轮休", "Holiday rota"
    APPRAISAL = "appraisal", "人员考核评价", "Staff appraisal"


class StudyTopic(Term):
    """What staff study together."""

    PARTY_LINE = "party_line", "党的路线方针政策", "Party line and policies"
    LAWS = "laws", "法律法规", "Laws and regulations"
    CLEAN_CONDUCT = "clean_conduct", "廉洁与民主作风", "Clean and democratic conduct"
    SKILLS = "skills", "业务技能", "Professional skills"


class Aspect(Term):
    """What residents are asked about the staff."""

    FAIRNESS = "fairness", "公道廉洁民主", "Fair, clean and democratic"
    ABILITY = "ability", "服务与组织协调能力", "Ability to serve and to organise"
    DEDICATION = "dedication", "热心负责有威信", "Dedicated, responsible and respected"


class Benefit(Term):
    """What the community provides for its staff."""

    TRAINING = "training", "培训学习", "Training"
    CHECK_UP = "check_up", "体检", "Medical check-up"
    PAID_LEAVE = "paid_leave", "带薪休假", "Paid leave"


class TrainingResult(Term):
    """How an induction ended."""

    PASSED = "passed", "合格", "Passed"
    FAILED = "failed", "不合格", "Failed"


@fact(
    "staffing.staff_member_in_post",
    "社区工作人员在岗",
    "Staff member in post",
    nature=STATE,
    subject=("人员编号", "Staff member"),
)
class StaffMemberInPost:
    """Somebody who works for the community, by an opaque number (5.3.3, 5.3.4)."""

    bodies: tuple[Body, ...] = attribute("任职组织", "Bodies")
    posts: tuple[Post, ...] = attribute("承担岗位", "Posts", default=())


@fact("staffing.rule_document", "人员管理规章制度", "Staff rule", nature=STATE, subject=("制度编号", "Rule"))
class StaffRuleDocument:
    """A rule in force about duty hours or about appraisal (6.3.3, 7.7)."""

    kind: RuleKind = attribute("制度类别", "Kind")


@fact("staffing.duty_roster_published", "值班排班表", "Duty roster", nature=OCCURRENCE)
class DutyRosterPublished:
    """A roster that put the duty rules into practice (6.3.3)."""

    about: Period = attribute("所属期间", "Period")
    arrangements: tuple[RuleKind, ...] = attribute("所含安排", "Arrangements")


@fact("staffing.need_reviewed", "人员配置需求测算", "Review of staffing needs", nature=OCCURRENCE)
class StaffingNeedReviewed:
    """A reckoning of how many staff the community's work takes (7.1)."""

    posts_needed: int = attribute("所需岗位数", "Posts needed", unit="个", minimum=1)
    households: int = attribute("测算依据户数", "Households reckoned with", unit="户", minimum=1)


@measure("staffing.posts_filled_measured", "岗位配备情况", "Posts filled")
class PostsFilledMeasured:
    """Of the posts that the latest review calls for, how many are filled, and how many people are new (7.1, 7.5)."""

    numerator: int = attribute("已配岗位数", "Posts filled", unit="个", minimum=0)
    denominator: int = attribute("应配岗位数", "Posts needed", unit="个", minimum=0)
    started: int | None = attribute("近一年新上岗人数", "Started in the past year", default=None, unit="人", minimum=0)


@fact("staffing.study_session_held", "工作人员集中学习", "Staff study session", nature=OCCURRENCE)
class StudySessionHeld:
    """A study session of the staff (7.2)."""

    topics: tuple[StudyTopic, ...] = attribute("学习内容", "Topics")
    attendance: int = attribute("参加人数", "Attendance", unit="人", minimum=1)


@measure(
    "staffing.residents_appraisal_measured",
    "居民评议工作人员情况",
    "Residents' appraisal of the staff",
    subject=("评议项目编号", "Question"),
)
class ResidentsAppraisalMeasured:
    """Of the residents who answered, how many think well of the staff in one aspect (7.2, 7.3, 7.4)."""

    aspect: Aspect = attribute("评议项目", "Aspect")
    numerator: int = attribute("评价好的票数", "Favourable answers", unit="票", minimum=0)
    denominator: int = attribute("有效票数", "Valid answers", unit="票", minimum=0)


@measure("staffing.experience_measured", "工作人员从业经历情况", "Experience among the staff")
class ExperienceMeasured:
    """Of the staff, how many have done community work for two years or more (7.3)."""

    numerator: int = attribute("从事社区工作满两年人数", "With two years or more", unit="人", minimum=0)
    denominator: int = attribute("在岗总人数", "Staff in post", unit="人", minimum=0)


@fact(
    "staffing.induction_completed",
    "岗前培训结业",
    "Induction completed",
    nature=OCCURRENCE,
    subject=("人员编号", "Staff member"),
)
class InductionCompleted:
    """The end of somebody's training before duty (7.5)."""

    result: TrainingResult = attribute("考试结果", "Result")
    hours: int = attribute("培训学时", "Hours", unit="学时", minimum=1)


@fact("staffing.duty_started", "工作人员上岗", "Start of duty", nature=OCCURRENCE, subject=("人员编号", "Staff member"))
class DutyStarted:
    """Somebody's first day on duty (7.5)."""

    post: Post = attribute("上岗岗位", "Post")


@measure(
    "staffing.benefit_measured",
    "工作人员保障落实情况",
    "Benefits provided to staff",
    subject=("保障项目编号", "Benefit"),
)
class BenefitMeasured:
    """Of the staff entitled to a benefit, how many were given it in the past year; names nobody (7.6)."""

    benefit: Benefit = attribute("保障项目", "Benefit")
    numerator: int = attribute("已享受人数", "Provided for", unit="人", minimum=0)
    denominator: int = attribute("应享受人数", "Entitled", unit="人", minimum=0)


@fact(
    "staffing.appraisal_completed",
    "工作人员考核",
    "Staff appraisal",
    nature=OCCURRENCE,
    subject=("考核编号", "Appraisal"),
)
class AppraisalCompleted:
    """A finished round of appraisal of the staff (7.7)."""

    about: Period = attribute("考核期间", "Period appraised")
    satisfaction_weight: int = attribute(
        "居民满意度占比", "Weight of residents' satisfaction", unit="%", minimum=0, maximum=100
    )
    staff_appraised: int = attribute("参加考核人数", "Staff appraised", unit="人", minimum=1)


@fact("staffing.appraisal_consequence_decided", "考核奖惩决定", "Consequences of an appraisal", nature=OCCURRENCE)
class AppraisalConsequenceDecided:
    """What rewards and sanctions followed from a round of appraisal (7.7)."""

    appraisal: str = attribute("所依据的考核", "Appraisal")
    rewarded: int = attribute("奖励人数", "Rewarded", unit="人", minimum=0)
    sanctioned: int = attribute("惩处人数", "Sanctioned", unit="人", minimum=0)


@entity("工作人员", "Staff member")
class StaffMember:
    """Somebody who works for the community, from candidate to post (7.5)."""

    number: str = attribute("编号", "Number")
    name: str = attribute("姓名", "Name", sensitive=True)
    telephone: str | None = attribute("电话", "Telephone", default=None, sensitive=True)
    bodies: tuple[Body, ...] = attribute("任职组织", "Bodies")
    posts: tuple[Post, ...] = attribute("承担岗位", "Posts", default=())
    trained_on: date | None = attribute("培训合格日期", "Passed training on", default=None)
    first_day: date | None = attribute("上岗日期", "First day on duty", default=None)


@entity("休假申请", "Leave request")
class LeaveRequest:
    """A request for paid leave and what became of it (7.6)."""

    number: str = attribute("编号", "Number")
    staff_member: str = attribute("人员编号", "Staff member", sensitive=True)
    starts_on: date = attribute("开始日期", "Starts on")
    days: int = attribute("天数", "Days", unit="天", minimum=1)
    refused: bool = attribute("未批准", "Refused", default=False)
    offered_instead: date | None = attribute("另行安排日期", "Date offered instead", default=None)


@entity("考核评价", "Evaluation")
class Evaluation:
    """One person's appraisal: opened, scored, appealed, decided (7.7)."""

    number: str = attribute("编号", "Number")
    staff_member: str = attribute("人员编号", "Staff member", sensitive=True)
    about: Period = attribute("考核期间", "Period")
    satisfaction_score: int | None = attribute(
        "居民满意度得分", "Residents' satisfaction score", default=None, sensitive=True, minimum=0, maximum=100
    )
    other_score: int | None = attribute("其他得分", "Other score", default=None, sensitive=True, minimum=0, maximum=100)
    decision: str | None = attribute("奖惩结果", "Reward or sanction", default=None, sensitive=True)


@guard("7.5", on=StaffMember)
def training_comes_before_duty(member: StaffMember) -> Refusal | None:
    """Nobody goes on duty before having passed the training."""
    if member.first_day is None:
        return None
    if member.trained_on is None:
        return Refusal(
            Text(
                "尚无培训合格记录，不能安排上岗；请先登记培训合格日期。",
                "no passed training is on record; enter the date of the pass before the first day on duty.",
            ),
            attribute="trained_on",
        )
    if member.trained_on >= member.first_day:
        return Refusal(
            Text(
                "上岗日期应晚于培训合格日期；请推后上岗日期。",
                "the first day on duty must be after the training was passed; choose a later day.",
            ),
            attribute="first_day",
        )
    return None


@guard("7.6", on=LeaveRequest)
def refused_leave_is_rearranged(request: LeaveRequest) -> Refusal | None:
    """Paid leave that cannot be taken as asked is offered at another date."""
    if request.refused and request.offered_instead is None:
        return Refusal(
            Text("未批准的休假请另行安排日期。", "offer another date for leave that is refused."),
            attribute="offered_instead",
        )
    return None


@guard("7.7", on=Evaluation)
def decision_rests_on_satisfaction(evaluation: Evaluation) -> Refusal | None:
    """A reward or sanction is decided only once residents' satisfaction has been scored."""
    if evaluation.decision and evaluation.satisfaction_score is None:
        return Refusal(
            Text(
                "考核以居民满意为导向：请先填居民满意度得分，再定奖惩。",
                "appraisal is led by residents' satisfaction: enter that score before deciding.",
            ),
            attribute="satisfaction_score",
        )
    return None


FACTS = (
    StaffMemberInPost,
    StaffRuleDocument,
    DutyRosterPublished,
    StaffingNeedReviewed,
    PostsFilledMeasured,
    StudySessionHeld,
    ResidentsAppraisalMeasured,
    ExperienceMeasured,
    InductionCompleted,
    DutyStarted,
    BenefitMeasured,
    AppraisalCompleted,
    AppraisalConsequenceDecided,
)
ENTITIES = (StaffMember, LeaveRequest, Evaluation)
GUARDS = (training_comes_before_duty, refused_leave_is_rearranged, decision_rests_on_satisfaction)
