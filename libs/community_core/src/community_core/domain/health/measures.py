"""Health: how many of those a service is for have had it; nobody is named."""

from community_core.facts import attribute, measure


@measure("health.referrals_measured", "转诊指导情况", "Guidance on referral")
class ReferralsMeasured:
    """Of the patients referred, how many were advised and left with a referral slip (11.10.1.3)."""

    numerator: int = attribute("持转诊单人数", "With a slip", unit="人", minimum=0)
    denominator: int = attribute("转诊人数", "Referred", unit="人", minimum=0)


@measure("health.health_records_measured", "居民健康档案建档情况", "Coverage of health records")
class HealthRecordsMeasured:
    """Of the permanent residents, how many have a health record (11.10.2.2)."""

    numerator: int = attribute("已建档人数", "With a record", unit="人", minimum=0)
    denominator: int = attribute("常住居民人数", "Permanent residents", unit="人", minimum=0)


@measure("health.family_doctor_measured", "家庭医生服务情况", "Offers of family doctors")
class FamilyDoctorMeasured:
    """Of the permanent residents, how many were offered a family doctor, signed or not (11.10.2.2)."""

    numerator: int = attribute("已提供签约服务人数", "Offered a contract", unit="人", minimum=0)
    denominator: int = attribute("常住居民人数", "Permanent residents", unit="人", minimum=0)


@measure("health.key_groups_guided_measured", "重点人群健康指导情况", "Guidance of key groups")
class KeyGroupsGuidedMeasured:
    """Of the people in key groups, how many received guidance of their own within the year (11.10.2.3)."""

    numerator: int = attribute("得到个体化指导人数", "Guided", unit="人", minimum=0)
    denominator: int = attribute("重点人群人数", "In key groups", unit="人", minimum=0)


@measure("health.risks_assessed_measured", "健康危险因素评估情况", "Assessment of health risks")
class RisksAssessedMeasured:
    """Of the people in key groups, how many were shown how to assess and manage their own risks (11.10.2.3)."""

    numerator: int = attribute("完成自我评估人数", "Assessed", unit="人", minimum=0)
    denominator: int = attribute("重点人群人数", "In key groups", unit="人", minimum=0)


@measure("health.mental_records_measured", "严重精神障碍建档情况", "Mental-health records")
class MentalRecordsMeasured:
    """Of the patients with a severe mental disorder, how many have a record (11.10.2.4)."""

    numerator: int = attribute("已建档患者数", "With a record", unit="人", minimum=0)
    denominator: int = attribute("登记在册患者数", "Registered patients", unit="人", minimum=0)


@measure("health.mental_follow_ups_measured", "严重精神障碍随访情况", "Mental-health follow-ups")
class MentalFollowUpsMeasured:
    """Of the follow-ups due to patients living at home in the quarter, how many were made (11.10.2.4)."""

    numerator: int = attribute("按期完成随访次数", "Follow-ups made", unit="次", minimum=0)
    denominator: int = attribute("应随访次数", "Follow-ups due", unit="次", minimum=0)


@measure("health.mental_guidance_measured", "用药和康复指导情况", "Guidance on medication and rehabilitation")
class MentalGuidanceMeasured:
    """Of the patients living at home, how many were guided in medication and rehabilitation (11.10.2.4)."""

    numerator: int = attribute("得到用药和康复指导患者数", "Guided", unit="人", minimum=0)
    denominator: int = attribute("在家居住患者数", "Living at home", unit="人", minimum=0)


@measure("health.guardians_trained_measured", "监护人培训情况", "Training of guardians")
class GuardiansTrainedMeasured:
    """Of the patients' guardians, how many were trained in mental health and care (11.10.2.4)."""

    numerator: int = attribute("已培训监护人数", "Trained", unit="人", minimum=0)
    denominator: int = attribute("监护人数", "Guardians", unit="人", minimum=0)


@measure("health.child_checks_measured", "儿童体检覆盖情况", "Coverage of child checks")
class ChildChecksMeasured:
    """Of the children aged 0 to 6, how many had every check that was due, and what was charged (11.10.2.5)."""

    numerator: int = attribute("按时体检儿童数", "Children checked", unit="人", minimum=0)
    denominator: int = attribute("应体检儿童数", "Children due", unit="人", minimum=0)
    charged: int = attribute("向个人收费", "Charged to individuals", unit="分", minimum=0)


@measure("health.child_immunisation_measured", "儿童免疫接种情况", "Coverage of child immunisation")
class ChildImmunisationMeasured:
    """Of the children aged 0 to 6, how many had every vaccination that was due, and what was charged (11.10.2.5)."""

    numerator: int = attribute("按时接种儿童数", "Children vaccinated", unit="人", minimum=0)
    denominator: int = attribute("应接种儿童数", "Children due", unit="人", minimum=0)
    charged: int = attribute("向个人收费", "Charged to individuals", unit="分", minimum=0)


@measure("health.flu_vaccination_measured", "老年人流感疫苗接种情况", "Influenza vaccination of the elderly")
class FluVaccinationMeasured:
    """Of the people of 60 and over who want it and may have it, how many were vaccinated this season (11.10.2.6)."""

    numerator: int = attribute("已接种老年人数", "Vaccinated", unit="人", minimum=0)
    denominator: int = attribute("符合条件且自愿的老年人数", "Willing and eligible", unit="人", minimum=0)
    charged: int = attribute("向个人收费", "Charged to individuals", unit="分", minimum=0)


@measure("health.uninsured_checks_measured", "无保障老年人体检情况", "Check-ups of the uninsured elderly")
class UninsuredChecksMeasured:
    """Of the uninsured people of 60 and over, how many had a check-up within the year (11.10.2.6)."""

    numerator: int = attribute("已体检无保障老年人数", "Checked", unit="人", minimum=0)
    denominator: int = attribute("60岁以上无保障老年人数", "Uninsured, 60 and over", unit="人", minimum=0)
    charged: int = attribute("向个人收费", "Charged to individuals", unit="分", minimum=0)


@measure("health.elder_checks_measured", "65岁以上老年人体检情况", "Check-ups at 65 and over")
class ElderChecksMeasured:
    """Of the people of 65 and over, how many had a check-up within the year (11.10.2.6)."""

    numerator: int = attribute("已体检老年人数", "Checked", unit="人", minimum=0)
    denominator: int = attribute("65岁以上老年人数", "65 and over", unit="人", minimum=0)
    charged: int = attribute("向个人收费", "Charged to individuals", unit="分", minimum=0)


@measure("health.maternal_records_measured", "孕产妇建册情况", "Maternal records")
class MaternalRecordsMeasured:
    """Of the pregnant women known, how many have a maternal record (11.10.2.7)."""

    numerator: int = attribute("已建册孕产妇数", "With a record", unit="人", minimum=0)
    denominator: int = attribute("孕产妇数", "Pregnant women and mothers", unit="人", minimum=0)


@measure("health.maternal_visits_measured", "孕产妇访视情况", "Maternal visits")
class MaternalVisitsMeasured:
    """Of the antenatal and postnatal visits due, how many were made in time (11.10.2.7)."""

    numerator: int = attribute("按时完成访视次数", "Visits made", unit="次", minimum=0)
    denominator: int = attribute("应访视次数", "Visits due", unit="次", minimum=0)


@measure("health.birth_certificates_measured", "生育服务证办理情况", "Birth-service certificates")
class BirthCertificatesMeasured:
    """Of the requests for a birth-service certificate, how many were dealt with (11.10.3.1)."""

    numerator: int = attribute("已办结生育服务证件数", "Dealt with", unit="件", minimum=0)
    denominator: int = attribute("生育服务证申请件数", "Requests", unit="件", minimum=0)


@measure("health.marriage_proofs_measured", "流动人口婚育证明办理情况", "Migrants' marriage and birth proofs")
class MarriageProofsMeasured:
    """Of the migrants' requests for proof of marriage and birth, how many were dealt with (11.10.3.1)."""

    numerator: int = attribute("已办结婚育证明件数", "Dealt with", unit="件", minimum=0)
    denominator: int = attribute("婚育证明申请件数", "Requests", unit="件", minimum=0)


@measure("health.planning_files_measured", "育龄妇女建档情况", "Family-planning files")
class PlanningFilesMeasured:
    """Of the women of child-bearing age, how many have a family-planning file (11.10.3.2)."""

    numerator: int = attribute("已建档育龄妇女数", "With a file", unit="人", minimum=0)
    denominator: int = attribute("育龄妇女数", "Women of child-bearing age", unit="人", minimum=0)


@measure("health.planning_changes_measured", "育龄群众动态更新情况", "Family-planning changes")
class PlanningChangesMeasured:
    """Of the changes in marriage, pregnancy, birth, contraception and reproductive health, how many were
    entered and followed up within 30 days (11.10.3.2).
    """

    numerator: int = attribute("30天内登记跟踪次数", "Entered in time", unit="次", minimum=0)
    denominator: int = attribute("动态变化次数", "Changes", unit="次", minimum=0)


@measure("health.verifications_measured", "流动人口计生协查情况", "Family-planning verifications")
class VerificationsMeasured:
    """Of the requests to verify a migrant's family-planning data, how many were answered within 15 days
    (11.10.3.2).
    """

    numerator: int = attribute("15天内反馈件数", "Answered in time", unit="件", minimum=0)
    denominator: int = attribute("协查请求件数", "Requests", unit="件", minimum=0)


@measure("health.emergency_aid_measured", "紧急援助响应情况", "Response to calls for aid")
class EmergencyAidMeasured:
    """Of the calls for emergency aid that reached the community, how many it helped with (11.12.1)."""

    numerator: int = attribute("已协助件数", "Helped", unit="件", minimum=0)
    denominator: int = attribute("求助件数", "Calls", unit="件", minimum=0)


FACTS: tuple[type, ...] = (
    ReferralsMeasured,
    HealthRecordsMeasured,
    FamilyDoctorMeasured,
    KeyGroupsGuidedMeasured,
    RisksAssessedMeasured,
    MentalRecordsMeasured,
    MentalFollowUpsMeasured,
    MentalGuidanceMeasured,
    GuardiansTrainedMeasured,
    ChildChecksMeasured,
    ChildImmunisationMeasured,
    FluVaccinationMeasured,
    UninsuredChecksMeasured,
    ElderChecksMeasured,
    MaternalRecordsMeasured,
    MaternalVisitsMeasured,
    BirthCertificatesMeasured,
    MarriageProofsMeasured,
    PlanningFilesMeasured,
    PlanningChangesMeasured,
    VerificationsMeasured,
    EmergencyAidMeasured,
)
