"""What welfare work leaves behind: work for rights, facilities and care, relief and giving, guides."""

from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact


class RightsGroup(Term):
    """Whose rights are protected (11.2.1)."""

    WOMEN = "women", "妇女", "Women"
    CHILDREN = "children", "儿童", "Children"
    ELDERLY = "elderly", "老年人", "Elderly residents"


class RightsWork(Term):
    """What was done for their rights (11.2.1)."""

    PUBLICITY = "publicity", "宣传教育", "Publicity"
    VISIT = "visit", "走访探望", "Visit"
    REFERRAL = "referral", "转介维权", "Referral"
    PROTECTION = "protection", "临时照护", "Temporary care"


class BenefitMatter(Term):
    """What residents are helped to obtain (11.2.2, 11.2.4)."""

    INSURANCE_SUBSIDY = "insurance_subsidy", "社会保险补贴", "Social-insurance subsidy"
    INSURANCE_ENROLMENT = "insurance_enrolment", "参加社会保险", "Joining social insurance"
    INSURANCE_PAYMENT = "insurance_payment", "缴纳社会保险费", "Paying social insurance"
    WELFARE_PENSION = "welfare_pension", "福利性养老金", "Welfare pension"
    RESIDENT_PENSION = "resident_pension", "城乡居民养老保险", "Residents' pension insurance"
    MEDICAL_INSURANCE = "medical_insurance", "医疗保险", "Medical insurance"


class BenefitStep(Term):
    """Where in the procedure the community helped (11.2.4)."""

    APPLICATION = "application", "申请登记", "Application"
    POSTING_AND_VERIFYING = "posting_and_verifying", "公示核实", "Posting and verifying"
    ACCEPTANCE = "acceptance", "受理", "Acceptance"
    REIMBURSEMENT = "reimbursement", "报销", "Reimbursement"
    ADVICE = "advice", "政策解答", "Advice"


class FacilityKind(Term):
    """The five care facilities of a community (11.2.3)."""

    DAY_CARE = "day_care", "托老（残）机构", "Care institution for the elderly or disabled"
    REHABILITATION = "rehabilitation", "社区康复站", "Rehabilitation station"
    CULTURE = "culture", "社区文化站", "Culture station"
    COUNSELLING = "counselling", "社区心理咨询室", "Counselling room"
    FITNESS = "fitness", "社区健身示范点", "Model fitness point"


class CareKind(Term):
    """The five kinds of care (11.2.3)."""

    DAY_OR_FULL_CARE = "day_or_full_care", "日（全）托", "Day or full care"
    COMFORT = "comfort", "心理慰藉", "Emotional comfort"
    CULTURE = "culture", "文化娱乐", "Culture and entertainment"
    REHABILITATION_AIDS = "rehabilitation_aids", "康复辅具", "Rehabilitation aids"
    FITNESS = "fitness", "体育健身", "Sport and fitness"


class CareGroup(Term):
    """For whom care is (11.2.3, 8.4.3)."""

    ELDERLY = "elderly", "老年人", "Elderly residents"
    DISABLED = "disabled", "残疾人", "Disabled residents"
    CHILDREN_IN_DIFFICULTY = "children_in_difficulty", "困境儿童", "Children in difficulty"


class Learner(Term):
    """Who learns about rehabilitation (11.2.5)."""

    DISABLED = "disabled", "残疾人", "Disabled residents"
    RELATIVES_AND_FRIENDS = "relatives_and_friends", "残疾人亲友", "Their relatives and friends"


class ConvenienceAspect(Term):
    """In what a disabled resident living at home is helped (11.2.5)."""

    DAILY_LIFE = "daily_life", "居家生活", "Daily life"
    OUTDOOR = "outdoor", "户外活动", "Outdoor activity"


class ReliefGroup(Term):
    """Who receives social relief (11.3.1)."""

    FAMILIES_IN_DIFFICULTY = "families_in_difficulty", "困难家庭", "Families in difficulty"
    DISABLED = "disabled", "残疾人", "Disabled residents"
    ENTITLED_TO_PREFERENCE = "entitled_to_preference", "优抚对象", "Those entitled to special care"
    MINORS = "minors", "未成年人", "Minors"
    MIGRANTS = "migrants", "流动人口", "Migrant residents"


class HardshipCause(Term):
    """What brought on a temporary hardship (11.3.3)."""

    ILLNESS = "illness", "因病", "Illness"
    DISASTER = "disaster", "因灾", "Disaster"


class CharityKind(Term):
    """What a charitable campaign is (11.3.4)."""

    DISASTER_RELIEF = "disaster_relief", "救灾", "Disaster relief"
    POVERTY_RELIEF = "poverty_relief", "救济", "Poverty relief"
    FUNDRAISING = "fundraising", "募捐", "Fund-raising"


class CharityPurpose(Term):
    """What a campaign is for (11.3.4)."""

    SERIOUS_ILLNESS = "serious_illness", "资助大病家庭", "Families struck by illness"
    SCHOOLING = "schooling", "资助困难学生", "Pupils in difficulty"
    ELDERLY = "elderly", "关爱老年人", "The elderly"
    FAMILIES_IN_DIFFICULTY = "families_in_difficulty", "慰问困难家庭", "Families in difficulty"
    DISASTER_AREA = "disaster_area", "支援灾区", "A disaster area"
    OTHER = "other", "其他公益用途", "Another public purpose"


class CivilAffairsMatter(Term):
    """Civil-affairs matters with which the station helps (11.9.7)."""

    PREFERENCE_RELIEF = "preference_relief", "优抚救济", "Special care and relief"
    DISASTER_AID = "disaster_aid", "自然灾害救助", "Natural-disaster aid"
    ADOPTION = "adoption", "收养子女", "Adoption"


class InformationFacilityKind(Term):
    """Facilities that inform the public free of charge (8.4.3)."""

    KIOSK = "kiosk", "便民信息亭", "Information kiosk"
    SCREEN = "screen", "公益信息屏", "Public information screen"
    TERMINAL = "terminal", "自助查询终端", "Self-service terminal"
    HOTLINE = "hotline", "便民服务热线", "Service hotline"


@fact(
    "welfare.rights_work_done",
    "妇儿老权益保障工作",
    "Work for the rights of women, children and elderly",
    nature=OCCURRENCE,
)
class RightsWorkDone:
    """Something done for the rights of women, children or the elderly (11.2.1)."""

    group: RightsGroup = attribute("保障人群", "Group")
    work: RightsWork = attribute("工作方式", "Work")
    persons: int = attribute("惠及人次", "Persons reached", unit="人次", minimum=0)


@fact("welfare.benefit_help_given", "社保福利协办", "Help with insurance and benefits", nature=OCCURRENCE)
class BenefitHelpGiven:
    """A batch of residents helped with social insurance or benefits (11.2.2, 11.2.4)."""

    matter: BenefitMatter = attribute("事项", "Matter")
    steps: tuple[BenefitStep, ...] = attribute("协办环节", "Steps")
    persons: int = attribute("协办人次", "Persons helped", unit="人次", minimum=0)


@fact("welfare.care_facility", "社区照护设施", "Care facility", nature=STATE, subject=("设施编号", "Facility"))
class CareFacility:
    """A facility for the elderly, the disabled and children (11.2.3)."""

    kind: FacilityKind = attribute("设施类别", "Kind")


@fact("welfare.care_given", "照护服务开展", "Care given", nature=OCCURRENCE)
class CareGiven:
    """A care service for a group of residents (11.2.3)."""

    kind: CareKind = attribute("服务类别", "Kind")
    groups: tuple[CareGroup, ...] = attribute("服务人群", "Groups")
    persons: int = attribute("照护人次", "Persons served", unit="人次", minimum=0)


@fact("welfare.rehabilitation_lesson_held", "康复知识培训", "Lesson on rehabilitation", nature=OCCURRENCE)
class RehabilitationLessonHeld:
    """A lesson or guidance on rehabilitation (11.2.5)."""

    audience: tuple[Learner, ...] = attribute("参加对象", "Audience")
    persons: int = attribute("参加人数", "Participants", unit="人", minimum=0)


@fact("welfare.convenience_given", "残疾人便利服务", "Convenience for disabled residents", nature=OCCURRENCE)
class ConvenienceGiven:
    """Help that makes life easier for disabled residents living at home (11.2.5)."""

    aspect: ConvenienceAspect = attribute("便利方面", "Aspect")
    persons: int = attribute("受助人次", "Persons helped", unit="人次", minimum=0)


@fact("welfare.relief_given", "社会救助服务", "Social relief given", nature=OCCURRENCE)
class ReliefGiven:
    """Relief given to a group of residents (11.3.1)."""

    group: ReliefGroup = attribute("救助人群", "Group")
    persons: int = attribute("救助人次", "Persons helped", unit="人次", minimum=0)


@fact(
    "welfare.charity_campaign_held",
    "慈善捐助活动",
    "Charitable campaign",
    nature=OCCURRENCE,
    subject=("活动编号", "Campaign"),
)
class CharityCampaignHeld:
    """A campaign of relief or fund-raising; `occurred_on` is the day it ended (11.3.4)."""

    kind: CharityKind = attribute("捐助类别", "Kind")
    purpose: CharityPurpose = attribute("捐助用途", "Purpose")


@fact(
    "welfare.charity_accounts_published",
    "募捐收支公开",
    "Accounts of a campaign published",
    nature=OCCURRENCE,
    subject=("活动编号", "Campaign"),
)
class CharityAccountsPublished:
    """What a campaign received and gave away, made public (11.3.4)."""

    received: int = attribute("收到善款（分）", "Received (fen)", minimum=0)
    distributed: int = attribute("发放善款（分）", "Distributed (fen)", minimum=0)


@fact(
    "welfare.service_guide",
    "民政事项办事指南",
    "Guide to civil-affairs matters",
    nature=STATE,
    subject=("指南编号", "Guide"),
)
class ServiceGuide:
    """A guide at the station that says how to go about civil-affairs matters (11.9.7)."""

    matters: tuple[CivilAffairsMatter, ...] = attribute("民政事项", "Matters")


@fact(
    "welfare.information_facility",
    "公益性信息服务设施",
    "Public information facility",
    nature=STATE,
    subject=("设施编号", "Facility"),
)
class InformationFacility:
    """A facility at which residents get information free of charge (8.4.3)."""

    kind: InformationFacilityKind = attribute("信息设施类别", "Kind")


FACTS: tuple[type, ...] = (
    RightsWorkDone,
    BenefitHelpGiven,
    CareFacility,
    CareGiven,
    RehabilitationLessonHeld,
    ConvenienceGiven,
    ReliefGiven,
    CharityCampaignHeld,
    CharityAccountsPublished,
    ServiceGuide,
    InformationFacility,
)
