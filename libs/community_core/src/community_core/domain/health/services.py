"""Health: institutions and their ties, services on offer, education, boards, the archive, aid."""

from community_core.calendar import Period
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact


class InstitutionKind(Term):
    """What kind of health institution serves a community."""

    STATION = "station", "社区卫生服务站", "Community health station"
    CENTRE = "centre", "社区卫生服务中心", "Community health centre"
    OTHER = "other", "其他医疗机构", "Other institution"


class PartnerKind(Term):
    """With whom a health station works."""

    HEALTH_CENTRE = "health_centre", "社区卫生服务中心", "Community health centre"
    SPECIALIST_BODY = "specialist_body", "地区医疗专业卫生机构", "Specialist health body of the district"


class DockingTopic(Term):
    """What the tie with a partner serves."""

    HEALTH_EDUCATION = "health_education", "健康教育", "Health education"
    HEALTH_PROMOTION = "health_promotion", "健康促进", "Health promotion"
    TRAINING = "training", "业务培训", "Training"


class Direction(Term):
    """Which way a patient is referred."""

    UP = "up", "上转", "Up"
    DOWN = "down", "下转", "Down"


class HealthService(Term):
    """A branch of community health service."""

    PREVENTION = "prevention", "预防", "Prevention"
    TREATMENT = "treatment", "医疗", "Treatment"
    HEALTH_CARE = "health_care", "保健", "Health care"
    REHABILITATION = "rehabilitation", "康复", "Rehabilitation"
    EDUCATION = "education", "健康教育", "Health education"
    FAMILY_PLANNING = "family_planning", "计划生育指导", "Family-planning guidance"


class CounsellingTopic(Term):
    """What a consultation on reproduction is about."""

    CONTRACEPTION = "contraception", "避孕节育", "Contraception"
    REPRODUCTIVE_HEALTH = "reproductive_health", "生殖保健", "Reproductive health"


class Employment(Term):
    """Whether a post is somebody's only one."""

    FULL_TIME = "full_time", "专职", "Full-time"
    PART_TIME = "part_time", "兼职", "Part-time"


class EducatorDuty(Term):
    """What a health educator makes known."""

    HYGIENE = "hygiene", "卫生宣传", "Hygiene"
    HEALTH_EDUCATION = "health_education", "健康教育宣传", "Health education"


class HealthTopic(Term):
    """What boards and lectures on health are about."""

    HYGIENE = "hygiene", "卫生", "Hygiene"
    FAMILY_PLANNING = "family_planning", "计划生育", "Family planning"
    LIFESTYLE = "lifestyle", "生活方式", "Way of life"
    AIDS = "aids", "艾滋病防治", "Prevention of AIDS"
    CHRONIC_DISEASE = "chronic_disease", "慢病防治", "Chronic disease"
    FITNESS = "fitness", "科学健身", "Fitness"
    DIET = "diet", "健康饮食", "Diet"
    MENTAL_SERVICE = "mental_service", "心理卫生健康服务", "Mental-health service"
    MENTAL_COUNSELLING = "mental_counselling", "心理保健咨询", "Mental-health counselling"
    MENTAL_GUIDANCE = "mental_guidance", "心理辅导", "Psychological guidance"


class ActivityKind(Term):
    """The form of an activity of health education."""

    LECTURE = "lecture", "健康知识讲座", "Lecture"
    MENTAL_HEALTH = "mental_health", "心理健康服务", "Mental-health session"
    CONSULTATION_DAY = "consultation_day", "义诊咨询", "Consultation day"


class Leader(Term):
    """Who leads an activity of health education."""

    PSYCHIATRIST = "psychiatrist", "精神科医师", "Psychiatrist"
    PSYCHOTHERAPIST = "psychotherapist", "心理治疗师", "Psychotherapist"
    COUNSELLOR = "counsellor", "心理咨询师", "Psychological counsellor"
    DOCTOR = "doctor", "全科医师", "General practitioner"
    NURSE = "nurse", "护士", "Nurse"
    STAFF = "staff", "社区工作人员", "Community staff"


class ArchiveContent(Term):
    """What a file in the health-education archive holds."""

    PLAN = "plan", "活动计划", "Plan"
    ATTENDANCE = "attendance", "到场人数记录", "Count of those present"
    MATERIAL = "material", "宣传资料", "Material"
    PHOTOGRAPH = "photograph", "现场照片", "Photograph"
    SUMMARY = "summary", "活动小结", "Summary"


class AidTask(Term):
    """What a community does to help with aid, first aid and blood donation."""

    EMERGENCY_AID = "emergency_aid", "紧急援助", "Emergency aid"
    FIRST_AID = "first_aid", "应急救护", "First aid"
    BLOOD_DONATION = "blood_donation", "无偿献血", "Blood donation"


@fact(
    "health.institution_opened",
    "社区卫生服务机构",
    "Health institution",
    nature=STATE,
    subject=("卫生机构编号", "Institution"),
)
class InstitutionOpened:
    """A health institution that serves the community, with its staff (11.10.1.1)."""

    kind: InstitutionKind = attribute("机构类型", "Kind")
    staff: int = attribute("在岗卫生人员", "Staff at work", unit="人", minimum=0)
    staff_needed: int = attribute("按服务人口测算应配人员", "Staff needed", unit="人", minimum=1)


@fact(
    "health.docking_agreed",
    "卫生工作对接协议",
    "Agreement with a health partner",
    nature=STATE,
    subject=("对接机构编号", "Partner"),
)
class DockingAgreed:
    """An agreement in force between the health station and a partner (11.10.1.2)."""

    partner: PartnerKind = attribute("对接机构类型", "Partner")


@fact("health.docking_contact_held", "卫生工作对接活动", "Contact with a health partner", nature=OCCURRENCE)
class DockingContactHeld:
    """Something that the health station and a partner did together (11.10.1.2)."""

    topics: tuple[DockingTopic, ...] = attribute("对接内容", "Topics")


@fact(
    "health.referral_agreed",
    "双向转诊协议",
    "Referral agreement",
    nature=STATE,
    subject=("签约医院编号", "Hospital"),
)
class ReferralAgreed:
    """A relation of referral with a hospital (11.10.1.3)."""

    directions: tuple[Direction, ...] = attribute("转诊方向", "Directions")
    rule: str | None = attribute("依据的卫生行政部门文件", "Rule it follows", default=None)


@fact(
    "health.service_offered",
    "社区卫生服务项目",
    "Health service on offer",
    nature=STATE,
    subject=("卫生服务编号", "Service"),
)
class ServiceOffered:
    """A branch of health service on offer to residents (11.10.2.1)."""

    kind: HealthService = attribute("卫生服务类别", "Kind")


@fact("health.standard_checked", "卫生服务对标自查", "Self-check of health services", nature=OCCURRENCE)
class StandardChecked:
    """A check of the health services against the cited standard, item by item (11.10.2.1)."""

    standard: str = attribute("对照标准", "Standard")
    items: int = attribute("核对项数", "Items checked", unit="项", minimum=1)
    deviations: int = attribute("未整改偏差", "Deviations left", unit="项", minimum=0)


@fact(
    "health.risk_prevalence_surveyed",
    "健康危险因素流行率",
    "Prevalence of a health risk",
    nature=STATE,
    subject=("危险因素", "Risk factor"),
)
class RiskPrevalenceSurveyed:
    """How common a health risk is now and was at the survey before (11.10.2.3)."""

    rate: int = attribute("本次流行率", "Rate now", unit="‰", minimum=0, maximum=1000)
    earlier_rate: int = attribute("上次流行率", "Rate before", unit="‰", minimum=0, maximum=1000)


@fact("health.fitness_test_held", "居民体质测试", "Fitness test", nature=OCCURRENCE)
class FitnessTestHeld:
    """A fitness test for residents (11.10.2.8)."""

    tested: int = attribute("测试人数", "Tested", unit="人", minimum=0)


@fact("health.reproductive_counselling_held", "生殖健康咨询", "Reproductive counselling", nature=OCCURRENCE)
class ReproductiveCounsellingHeld:
    """Consultation hours on contraception and reproductive health, as a count (11.10.3.3)."""

    topics: tuple[CounsellingTopic, ...] = attribute("咨询内容", "Topics")
    consultations: int = attribute("咨询人次", "Consultations", unit="人次", minimum=0)


@fact(
    "health.educator_appointed",
    "健康教育宣传员岗位",
    "Post of a health educator",
    nature=STATE,
    subject=("宣传员岗位编号", "Post"),
)
class EducatorAppointed:
    """A filled post of a hygiene and health educator (11.10.4.1)."""

    employment: Employment = attribute("专兼职", "Employment")
    duties: tuple[EducatorDuty, ...] = attribute("宣传职责", "Duties")


@fact(
    "health.board_issue_posted",
    "健康教育宣传栏",
    "Issue of the health board",
    nature=OCCURRENCE,
    subject=("健康专栏期号", "Issue"),
)
class BoardIssuePosted:
    """New content on the general notice board about health (11.10.4.2)."""

    about: Period = attribute("所属月份", "Month")
    topics: tuple[HealthTopic, ...] = attribute("专栏内容", "Topics")


@fact(
    "health.education_activity_held",
    "健康教育活动",
    "Activity of health education",
    nature=OCCURRENCE,
    subject=("健康活动编号", "Activity"),
)
class EducationActivityHeld:
    """A lecture, a mental-health session or a consultation day (11.10.4.3, 11.10.4.4)."""

    kind: ActivityKind = attribute("活动形式", "Kind")
    topics: tuple[HealthTopic, ...] = attribute("活动内容", "Topics")
    led_by: Leader = attribute("主讲人身份", "Led by")
    attended: int = attribute("参加人数", "Attended", unit="人", minimum=0)


@fact("health.activity_filed", "健康教育档案", "File of a health activity", nature=OCCURRENCE)
class ActivityFiled:
    """The file of an activity or an issue of the board in the archive (11.10.4.5)."""

    activity: str = attribute("归档的活动或期号", "Activity")
    contents: tuple[ArchiveContent, ...] = attribute("档案内容", "Contents")


@fact("health.aid_assisted", "援助救护献血协助", "Help with aid and blood donation", nature=OCCURRENCE)
class AidAssisted:
    """What the community did to help with aid, first aid and blood donation (11.12.1)."""

    tasks: tuple[AidTask, ...] = attribute("协助事项", "Tasks")


FACTS: tuple[type, ...] = (
    InstitutionOpened,
    DockingAgreed,
    DockingContactHeld,
    ReferralAgreed,
    ServiceOffered,
    StandardChecked,
    RiskPrevalenceSurveyed,
    FitnessTestHeld,
    ReproductiveCounsellingHeld,
    EducatorAppointed,
    BoardIssuePosted,
    EducationActivityHeld,
    ActivityFiled,
    AidAssisted,
)
