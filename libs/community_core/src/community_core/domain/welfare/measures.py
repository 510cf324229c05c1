"""Welfare in numbers: of those who were due something, how many got it. Nobody is named."""

from community_core.domain.welfare.records import (
    BenefitMatter,
    CareGroup,
    CivilAffairsMatter,
    HardshipCause,
    RightsGroup,
)
from community_core.facts import attribute, measure


@measure("welfare.call_devices_measured", "呼叫终端协助安装情况", "Help-call devices set up")
class CallDevicesMeasured:
    """Of the elderly and disabled residents who asked for a help-call device, how many were helped to one (8.4.3)."""

    numerator: int = attribute("已协助安装人数", "Helped to a device", unit="人", minimum=0)
    denominator: int = attribute("申请安装人数", "Asked for a device", unit="人", minimum=0)
    groups: tuple[CareGroup, ...] = attribute("统计人群", "Groups counted")


@measure("welfare.help_calls_measured", "呼叫求助应答情况", "Help calls answered")
class HelpCallsMeasured:
    """Of the help calls raised, how many were answered in time (8.4.3)."""

    numerator: int = attribute("按时应答次数", "Answered in time", unit="次", minimum=0)
    denominator: int = attribute("呼叫次数", "Calls", unit="次", minimum=0)
    limit_minutes: int = attribute("应答时限（分钟）", "Counted as in time within minutes", unit="分钟", minimum=1)


@measure("welfare.rights_matters_measured", "权益求助办理情况", "Requests for protection of rights handled")
class RightsMattersMeasured:
    """Of the requests of women, children and the elderly for protection, how many were handled or referred (11.2.1)."""

    numerator: int = attribute("已协助或转介件数", "Helped or referred", unit="件", minimum=0)
    denominator: int = attribute("权益求助件数", "Requests", unit="件", minimum=0)
    groups: tuple[RightsGroup, ...] = attribute("统计人群", "Groups counted")


@measure("welfare.insurance_applications_measured", "参保缴费协办情况", "Help with joining and paying insurance")
class InsuranceApplicationsMeasured:
    """Of the qualified residents who asked, how many were helped with social insurance (11.2.2)."""

    numerator: int = attribute("已协办人数", "Helped", unit="人", minimum=0)
    denominator: int = attribute("符合条件申办人数", "Qualified applicants", unit="人", minimum=0)
    matters: tuple[BenefitMatter, ...] = attribute("统计事项", "Matters counted")


@measure("welfare.elderly_files_measured", "老年人信息档案建档情况", "Files of elderly residents")
class ElderlyFilesMeasured:
    """Of the elderly residents, how many have an information file (11.2.4)."""

    numerator: int = attribute("已建档老年人数", "With a file", unit="人", minimum=0)
    denominator: int = attribute("社区老年人数", "Elderly residents", unit="人", minimum=0)


@measure("welfare.home_adaptations_measured", "家庭无障碍改造情况", "Homes adapted")
class HomeAdaptationsMeasured:
    """Of the households of disabled residents that need it, how many had their home adapted (11.2.5)."""

    numerator: int = attribute("已实施改造户数", "Adapted", unit="户", minimum=0)
    denominator: int = attribute("有改造需求户数", "In need", unit="户", minimum=0)


@measure("welfare.rehabilitation_measured", "残疾人康复训练情况", "Rehabilitation of disabled residents")
class RehabilitationMeasured:
    """Of the disabled residents in need, how many get rehabilitation and functional training (11.2.5)."""

    numerator: int = attribute("接受康复训练人数", "In rehabilitation", unit="人", minimum=0)
    denominator: int = attribute("有康复需求人数", "In need", unit="人", minimum=0)


@measure("welfare.rehabilitation_files_measured", "康复档案建档情况", "Rehabilitation files")
class RehabilitationFilesMeasured:
    """Of the disabled residents in rehabilitation, how many have a file (11.2.5)."""

    numerator: int = attribute("已建康复档案人数", "With a file", unit="人", minimum=0)
    denominator: int = attribute("接受康复人数", "In rehabilitation", unit="人", minimum=0)


@measure("welfare.rehabilitation_records_measured", "康复服务记录情况", "Rehabilitation service records")
class RehabilitationRecordsMeasured:
    """Of the rehabilitation files, how many hold service records (11.2.5)."""

    numerator: int = attribute("有服务记录份数", "With service records", unit="份", minimum=0)
    denominator: int = attribute("康复档案份数", "Files", unit="份", minimum=0)


@measure("welfare.rehabilitation_feedback_measured", "康复意见反馈情况", "Feedback on rehabilitation")
class RehabilitationFeedbackMeasured:
    """Of the disabled residents in rehabilitation, how many gave their opinion of it (11.2.5)."""

    numerator: int = attribute("已反馈意见人数", "Gave feedback", unit="人", minimum=0)
    denominator: int = attribute("接受康复人数", "In rehabilitation", unit="人", minimum=0)


@measure("welfare.allowance_posting_measured", "低保登记公示情况", "Minimum allowance: registered and posted")
class AllowancePostingMeasured:
    """Of the applications for the minimum allowance, how many were registered and posted (11.3.2)."""

    numerator: int = attribute("已登记公示件数", "Registered and posted", unit="件", minimum=0)
    denominator: int = attribute("低保申请件数", "Applications", unit="件", minimum=0)


@measure("welfare.allowance_reporting_measured", "低保信息报送情况", "Minimum allowance: reported")
class AllowanceReportingMeasured:
    """Of the applications for the minimum allowance, how many were reported upwards (11.3.2)."""

    numerator: int = attribute("已报送件数", "Reported", unit="件", minimum=0)
    denominator: int = attribute("低保申请件数", "Applications", unit="件", minimum=0)


@measure("welfare.allowance_checks_measured", "低保家庭情况核实情况", "Minimum allowance: families verified")
class AllowanceChecksMeasured:
    """Of the families that apply for or receive the minimum allowance, how many were verified (11.3.2)."""

    numerator: int = attribute("已核实户数", "Verified", unit="户", minimum=0)
    denominator: int = attribute("低保申请和在保户数", "Families", unit="户", minimum=0)


@measure("welfare.hardship_registers_measured", "临时困难登记情况", "Temporary hardship registered")
class HardshipRegistersMeasured:
    """Of the residents known to be in sudden hardship, how many were registered (11.3.3)."""

    numerator: int = attribute("已登记困难人数", "Registered", unit="人", minimum=0)
    denominator: int = attribute("临时困难人数", "In temporary hardship", unit="人", minimum=0)
    causes: tuple[HardshipCause, ...] = attribute("统计致困原因", "Causes counted")


@measure("welfare.hardship_reports_measured", "临时困难信息报送情况", "Temporary hardship reported")
class HardshipReportsMeasured:
    """Of the hardships registered, how many were reported upwards (11.3.3)."""

    numerator: int = attribute("已报送困难人数", "Reported", unit="人", minimum=0)
    denominator: int = attribute("已登记困难人数", "Registered", unit="人", minimum=0)
    causes: tuple[HardshipCause, ...] = attribute("统计致困原因", "Causes counted")


@measure("welfare.civil_requests_measured", "民政事项协办情况", "Civil-affairs requests helped")
class CivilRequestsMeasured:
    """Of the requests in civil-affairs matters, how many the station helped with (11.9.7)."""

    numerator: int = attribute("已协办件数", "Helped", unit="件", minimum=0)
    denominator: int = attribute("民政求助件数", "Requests", unit="件", minimum=0)
    matters: tuple[CivilAffairsMatter, ...] = attribute("统计民政事项", "Matters counted")


FACTS: tuple[type, ...] = (
    CallDevicesMeasured,
    HelpCallsMeasured,
    RightsMattersMeasured,
    InsuranceApplicationsMeasured,
    ElderlyFilesMeasured,
    HomeAdaptationsMeasured,
    RehabilitationMeasured,
    RehabilitationFilesMeasured,
    RehabilitationRecordsMeasured,
    RehabilitationFeedbackMeasured,
    AllowancePostingMeasured,
    AllowanceReportingMeasured,
    AllowanceChecksMeasured,
    HardshipRegistersMeasured,
    HardshipReportsMeasured,
    CivilRequestsMeasured,
)
