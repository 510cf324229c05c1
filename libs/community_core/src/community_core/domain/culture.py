"""Culture: learning venues, the education team, cultural and moral activities, plans and the use of facilities."""

from datetime import datetime

from community_core.calendar import Period
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class LearningVenueKind(Term):
    """Places where residents learn."""

    LEARNING_CENTRE = "learning_centre", "社区学习中心", "Learning centre"
    WOMENS_HOME = "womens_home", "妇女之家", "Women's home"
    MORAL_HALL = "moral_hall", "道德讲堂", "Moral lecture hall"
    CITIZENS_SCHOOL = "citizens_school", "文明市民学校", "Civilised citizens' school"


class Theme(Term):
    """What an activity is about."""

    LEARNING = "learning", "学习教育", "Learning"
    PUBLIC_MORALITY = "public_morality", "社会公德", "Public morality"
    PROFESSIONAL_ETHICS = "professional_ethics", "职业道德", "Professional ethics"
    FAMILY_VIRTUE = "family_virtue", "家庭美德", "Family virtue"
    PERSONAL_CHARACTER = "personal_character", "个人品德", "Personal character"
    GROWING_UP = "growing_up", "未成年人健康成长", "Growing up well"
    MODEL_BUILDING = "model_building", "文明楼院创建", "Model buildings and courtyards"
    HARMONIOUS_FAMILY = "harmonious_family", "和谐家庭创建", "Harmonious families"
    CARE_OF_ELDERS = "care_of_elders", "孝老爱亲", "Care of elders and kin"
    HELP_FOR_DISABLED = "help_for_disabled", "扶残助残", "Help for disabled people"
    GOOD_NEIGHBOURS = "good_neighbours", "邻里和睦互助", "Good neighbours"
    SIMPLE_CEREMONIES = "simple_ceremonies", "婚丧文明节俭", "Simple weddings and funerals"
    POPULAR_SCIENCE = "popular_science", "科普知识", "Popular science"
    BRAVE_DEEDS_LAW = "brave_deeds_law", "见义勇为法制", "Law on brave deeds"
    HONESTY = "honesty", "诚实守信", "Honesty and trust"
    LEISURE = "leisure", "文化娱乐", "Culture and leisure"


class ActivityForm(Term):
    """How an activity is held."""

    REHEARSAL = "rehearsal", "演出排练", "Rehearsal"
    FILM = "film", "电影放映", "Film showing"
    READING = "reading", "图书阅览", "Reading"
    EXHIBITION = "exhibition", "展览展示", "Exhibition"
    INFORMATION_SHARING = "information_sharing", "文化信息共享", "Sharing cultural information"
    CREATIVE_WORK = "creative_work", "文艺创作", "Creative work"
    SKILLS_TRAINING = "skills_training", "文化技能培训", "Training in cultural skills"
    OUT_OF_SCHOOL = "out_of_school", "校外活动", "Out-of-school activity"
    SELF_STUDY = "self_study", "学生自习", "Pupils' self-study"
    RECREATION = "recreation", "娱乐健身", "Recreation and fitness"
    LECTURE = "lecture", "讲座", "Lecture"
    PUBLICITY = "publicity", "宣传", "Publicity"
    PRACTICE = "practice", "主题实践", "Themed practice"
    CAMPAIGN = "campaign", "创建评选", "Campaign with awards"


class WorkerKind(Term):
    """Who works in community education and culture."""

    MANAGER = "manager", "专职管理人员", "Full-time manager"
    TEACHER = "teacher", "专任教师", "Teacher"
    VOLUNTEER = "volunteer", "志愿者", "Volunteer"
    CULTURE_ORGANISER = "culture_organiser", "群众文化组织员", "Mass-culture organiser"


class PlanKind(Term):
    """Plans of cultural activities."""

    YEARLY = "yearly", "年度计划", "Yearly plan"
    MONTHLY = "monthly", "月度计划", "Monthly plan"


class DocumentKind(Term):
    """Rules and schemes of the context."""

    TRAINING_RULE = "training_rule", "教育队伍培训制度", "Training rule of the education team"
    FACILITY_SCHEME = "facility_scheme", "活动设施使用方案", "Facility-use scheme"


class Question(Term):
    """What residents are asked about life together."""

    BELONGING = "belonging", "认同感和归属感", "Identity and belonging"
    CARE = "care", "老年人和残疾人受到关心照顾", "Care of elders and disabled people"
    NEIGHBOURS = "neighbours", "邻里关系", "Relations between neighbours"


class Audience(Term):
    """For whom an activity is."""

    ALL = "all", "全体居民", "All residents"
    MINORS = "minors", "未成年人", "Minors"
    ELDERS = "elders", "老年人", "Elders"


@fact(
    "culture.learning_venue_in_use",
    "社区学习阵地",
    "Learning venue",
    nature=STATE,
    subject=("阵地编号", "Learning venue"),
)
class LearningVenueInUse:
    """A place where residents learn, and the rules and timetable displayed in it (11.11.1)."""

    kind: LearningVenueKind = attribute("阵地类别", "Kind")
    rules_displayed: bool = attribute("张贴管理制度", "Rules displayed")
    timetable_displayed: bool = attribute("张贴活动安排", "Timetable displayed")


@fact("culture.activity_held", "文化和精神文明活动", "Cultural or civic activity", nature=OCCURRENCE)
class CultureActivityHeld:
    """An activity that was held, of whatever theme and form (11.11.1, 11.11.3–11.11.9, 11.11.12)."""

    themes: tuple[Theme, ...] = attribute("活动主题", "Themes")
    form: ActivityForm = attribute("活动形式", "Form")
    audience: Audience = attribute("活动对象", "Audience", default=Audience.ALL)
    venue: str | None = attribute("所在阵地", "Learning venue", default=None)
    venue_kind: LearningVenueKind | None = attribute("所在阵地类别", "Kind of learning venue", default=None)
    participants: int = attribute("参加人数", "Participants", unit="人", minimum=1)


@fact(
    "culture.team_counted",
    "社区教育文化队伍",
    "Education and culture team",
    nature=STATE,
    subject=("队伍类别编号", "Kind of worker"),
)
class TeamCounted:
    """How many workers of a kind there are, full-time and part-time (11.11.2, 11.11.10)."""

    kind: WorkerKind = attribute("人员类别", "Kind")
    number: int = attribute("队伍人数", "Number", unit="人", minimum=0)


@fact(
    "culture.document_adopted",
    "社区文化工作制度方案",
    "Culture rule or scheme",
    nature=STATE,
    subject=("文件编号", "Document"),
)
class CultureDocumentAdopted:
    """A rule or scheme in force (11.11.2, 11.11.11)."""

    kind: DocumentKind = attribute("文件类别", "Kind")


@fact("culture.team_training_held", "社区教育文化队伍培训", "Training of the team", nature=OCCURRENCE)
class TeamTrainingHeld:
    """A training that workers in education and culture attended (11.11.2, 11.11.10)."""

    trainees: tuple[WorkerKind, ...] = attribute("参训人员类别", "Trainees")
    hours: int = attribute("培训学时", "Hours", unit="学时", minimum=1)


@measure(
    "culture.residents_survey_measured",
    "社区风尚居民调查",
    "Survey on life together",
    subject=("调查项目编号", "Question"),
)
class ResidentsSurveyMeasured:
    """Of the residents who answered a question on life together, how many answered well (11.11.5–11.11.7)."""

    question: Question = attribute("调查项目", "Question")
    numerator: int = attribute("评价好的人数", "Favourable", unit="人", minimum=0)
    denominator: int = attribute("受访人数", "Asked", unit="人", minimum=0)


@measure("culture.neighbour_disputes_measured", "邻里纠纷化解情况", "Neighbours' disputes settled")
class NeighbourDisputesMeasured:
    """Of the neighbours' disputes known in the past year, how many were settled (11.11.7)."""

    numerator: int = attribute("已化解件数", "Settled", unit="件", minimum=0)
    denominator: int = attribute("受理件数", "Known", unit="件", minimum=0)


@fact("culture.plan_made", "文化活动计划", "Plan of cultural activities", nature=OCCURRENCE)
class CulturePlanMade:
    """A plan of cultural activities for a year or a month (11.11.11)."""

    kind: PlanKind = attribute("计划类别", "Kind")
    about: Period = attribute("计划期间", "Period planned")


@measure("culture.bookings_measured", "活动设施按安排使用情况", "Facilities used as arranged")
class BookingsMeasured:
    """Of the bookings of facilities in the past year, how many were used as arranged (11.11.11)."""

    numerator: int = attribute("按安排使用场次", "Used as arranged", unit="场", minimum=0)
    denominator: int = attribute("安排场次", "Booked", unit="场", minimum=0)


@fact("culture.standard_review_completed", "文化活动对标检查", "Review against a standard", nature=OCCURRENCE)
class CultureStandardReviewCompleted:
    """A review of how activities are held against a standard (11.11.12)."""

    standard: str = attribute("对照标准", "Standard")
    points_checked: int = attribute("检查项数", "Points checked", unit="项", minimum=1)
    points_met: int = attribute("达标项数", "Points met", unit="项", minimum=0)


@fact("culture.brand_established", "社区文化品牌", "Cultural brand", nature=STATE, subject=("品牌编号", "Brand"))
class CultureBrandEstablished:
    """A cultural activity by which the community is known (11.11.12)."""

    form: ActivityForm = attribute("主要形式", "Main form")
    editions: int = attribute("已办届数", "Editions held", unit="届", minimum=0)


@entity("文化活动", "Cultural activity")
class CultureActivity:
    """An activity from plan to record (11.11.4, 11.11.12)."""

    number: str = attribute("编号", "Number")
    themes: tuple[Theme, ...] = attribute("活动主题", "Themes")
    form: ActivityForm = attribute("活动形式", "Form")
    audience: Audience = attribute("活动对象", "Audience", default=Audience.ALL)
    adults_in_charge: int = attribute("带队成年人数", "Adults in charge", unit="人", default=0, minimum=0)
    organiser: str | None = attribute("组织人", "Organiser", default=None, sensitive=True)


@entity("设施预约", "Facility booking")
class FacilityBooking:
    """A stretch of time for which somebody has a facility (11.11.11)."""

    number: str = attribute("编号", "Number")
    facility: str = attribute("设施编号", "Facility")
    starts_at: datetime = attribute("开始时间", "Starts at")
    ends_at: datetime = attribute("结束时间", "Ends at")
    free_from: datetime | None = attribute("前一场结束时间", "Free from", default=None)
    booked_by: str = attribute("预约人", "Booked by", sensitive=True)


@entity("文化活动计划", "Culture plan")
class CulturePlan:
    """A plan for a year or a month: drafted, approved, carried out, reviewed (11.11.11)."""

    number: str = attribute("编号", "Number")
    kind: PlanKind = attribute("计划类别", "Kind")
    about: Period = attribute("计划期间", "Period planned")


@guard("11.11.4", on=CultureActivity)
def minors_are_accompanied(activity: CultureActivity) -> Refusal | None:
    """An activity for minors has an adult in charge."""
    if activity.audience is Audience.MINORS and activity.adults_in_charge < 1:
        return Refusal(
            Text(
                "未成年人活动须有成年人带队；请填带队成年人数。",
                "an activity for minors needs an adult in charge; enter how many there are.",
            ),
            attribute="adults_in_charge",
        )
    return None


@guard("11.11.11", on=FacilityBooking)
def bookings_follow_one_another(booking: FacilityBooking) -> Refusal | None:
    """A booking ends after it begins, and begins when the one before it has ended."""
    if booking.ends_at <= booking.starts_at:
        return Refusal(Text("结束时间应晚于开始时间。", "it must end after it begins."), attribute="ends_at")
    if booking.free_from is not None and booking.starts_at < booking.free_from:
        return Refusal(
            Text("前一场尚未结束；请另选时间。", "the booking before it has not ended; choose another time."),
            attribute="starts_at",
        )
    return None


@guard("11.11.11", on=CulturePlan)
def plan_covers_its_period(plan: CulturePlan) -> Refusal | None:
    """A yearly plan is about a year, a monthly plan about a month."""
    if plan.about.months != (12 if plan.kind is PlanKind.YEARLY else 1):
        return Refusal(
            Text(
                "年度计划填年份（如2025），月度计划填月份（如2025-03）。",
                "give a year (2025) for a yearly plan and a month (2025-03) for a monthly one.",
            ),
            attribute="about",
        )
    return None


FACTS = (
    LearningVenueInUse,
    CultureActivityHeld,
    TeamCounted,
    CultureDocumentAdopted,
    TeamTrainingHeld,
    ResidentsSurveyMeasured,
    NeighbourDisputesMeasured,
    CulturePlanMade,
    BookingsMeasured,
    CultureStandardReviewCompleted,
    CultureBrandEstablished,
)
ENTITIES = (CultureActivity, FacilityBooking, CulturePlan)
GUARDS = (minors_are_accompanied, bookings_follow_one_another, plan_covers_its_period)
