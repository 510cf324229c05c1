"""Employment: guidance on labour law, the three job ledgers as counts, vacancies, and services for those who work."""

from datetime import date

from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, Term, attribute, fact, measure
from community_core.text import Text


class GuidanceTopic(Term):
    """The five fields on which residents are to be informed (11.1.1)."""

    EMPLOYMENT = "employment", "劳动就业", "Employment"
    STARTING_BUSINESS = "starting_business", "创业", "Starting a business"
    SOCIAL_SECURITY = "social_security", "社会保障", "Social security"
    LABOUR_RIGHTS = "labour_rights", "劳动维权", "Labour rights"
    LABOUR_INSPECTION = "labour_inspection", "劳动监察", "Labour inspection"


class GuidanceForm(Term):
    """How residents are informed (11.1.1)."""

    PUBLICITY = "publicity", "宣传", "Publicity"
    CONSULTATION = "consultation", "咨询", "Consultation"
    TRAINING = "training", "培训", "Training"


class GuidanceSource(Term):
    """What kind of rules the guidance explains (11.1.1)."""

    LAW = "law", "法律", "Law"
    REGULATION = "regulation", "法规", "Regulation"
    POLICY = "policy", "政策", "Policy"


class JobService(Term):
    """What was done for people who look for work or work on their own account (11.1.2, 11.1.5)."""

    REGISTRATION = "registration", "求职登记", "Job-seeker registration"
    PLACEMENT = "placement", "职业介绍", "Job placement"
    INFORMATION = "information", "岗位与政策信息", "Information on jobs and policy"
    BUSINESS_ADVICE = "business_advice", "创业指导", "Business advice"
    SKILL_TRAINING = "skill_training", "技能培训", "Skill training"
    PAPERWORK = "paperwork", "手续代办", "Help with paperwork"


class JobGroup(Term):
    """Whom a job service was for (11.1.2, 11.1.5)."""

    UNEMPLOYED = "unemployed", "失业人员", "Unemployed residents"
    FINDING_OWN_JOB = "finding_own_job", "自谋职业人员", "Residents who find their own job"
    STARTING_BUSINESS = "starting_business", "自主创业人员", "Residents who start a business"
    FLEXIBLY_EMPLOYED = "flexibly_employed", "灵活就业人员", "Residents in flexible employment"


@fact("employment.guidance_given", "就业政策宣传咨询培训", "Guidance on employment law and policy", nature=OCCURRENCE)
class GuidanceGiven:
    """One event at which residents learnt about labour law and policy (11.1.1)."""

    topics: tuple[GuidanceTopic, ...] = attribute("内容", "Topics")
    form: GuidanceForm = attribute("形式", "Form")
    sources: tuple[GuidanceSource, ...] = attribute("依据", "Kinds of rules explained")
    persons: int = attribute("服务人次", "Persons reached", unit="人次", minimum=0)


@fact("employment.job_service_given", "就业服务开展", "Job services given", nature=OCCURRENCE)
class JobServiceGiven:
    """A job service for a group of residents, as a number of persons (11.1.2, 11.1.5)."""

    service: JobService = attribute("服务项目", "Service")
    group: JobGroup = attribute("服务人群", "Group")
    persons: int = attribute("服务人次", "Persons served", unit="人次", minimum=0)


@fact("employment.vacancies_collected", "空岗信息采集", "Vacancies collected", nature=OCCURRENCE)
class VacanciesCollected:
    """A round of asking employers for vacancies and winning new posts (11.1.2)."""

    employers: int = attribute("走访用人单位数", "Employers asked", unit="家", minimum=0)
    vacancies: int = attribute("采集空岗数", "Vacancies collected", unit="个", minimum=0)
    posts_developed: int = attribute("新开发岗位数", "Posts newly developed", default=0, unit="个", minimum=0)


@measure(
    "employment.unemployed_ledger_measured", "失业人员台账动态更新情况", "Upkeep of the ledger of unemployed residents"
)
class UnemployedLedgerMeasured:
    """Of the changes among unemployed residents, how many the ledger showed in time (11.1.2)."""

    numerator: int = attribute("按期更新条数", "Changes entered in time", unit="条", minimum=0)
    denominator: int = attribute("情况变动条数", "Changes", unit="条", minimum=0)
    limit_days: int = attribute("更新期限（天）", "Counted as in time within days", unit="天", minimum=0)


@measure("employment.job_needs_measured", "失业人员就业需求掌握情况", "Job needs of unemployed residents known")
class JobNeedsMeasured:
    """Of the unemployed residents on the ledger, how many have their job needs written down (11.1.2)."""

    numerator: int = attribute("已了解就业需求人数", "With needs known", unit="人", minimum=0)
    denominator: int = attribute("台账内失业人数", "On the ledger", unit="人", minimum=0)


@measure("employment.aid_ledger_measured", "再就业援助台账建账情况", "Coverage of the re-employment aid ledger")
class AidLedgerMeasured:
    """Of the residents with difficulty in finding work, how many are on the aid ledger (11.1.3)."""

    numerator: int = attribute("已建援助台账人数", "On the aid ledger", unit="人", minimum=0)
    denominator: int = attribute("就业困难人数", "With employment difficulty", unit="人", minimum=0)


@measure(
    "employment.aid_information_measured", "就业困难人员信息服务情况", "Job information for residents in difficulty"
)
class AidInformationMeasured:
    """Of the residents with difficulty in finding work, how many were given job information (11.1.3)."""

    numerator: int = attribute("获得就业信息人数", "Given job information", unit="人", minimum=0)
    denominator: int = attribute("就业困难人数", "With employment difficulty", unit="人", minimum=0)


@measure("employment.recognitions_measured", "托底安置认定办理情况", "Recognition for last-resort placement")
class RecognitionsMeasured:
    """Of the applications for last-resort placement, how many were dealt with in time (11.1.3)."""

    numerator: int = attribute("按期办结件数", "Dealt with in time", unit="件", minimum=0)
    denominator: int = attribute("受理申请件数", "Applications", unit="件", minimum=0)
    limit_working_days: int = attribute("办结期限（工作日）", "Counted as in time within working days", minimum=0)


@measure("employment.zero_job_needs_measured", "零就业家庭需求了解情况", "Needs of households without a job known")
class ZeroJobNeedsMeasured:
    """Of the households without any job, how many were asked about their needs in time (11.1.4)."""

    numerator: int = attribute("按期了解需求户数", "Households asked in time", unit="户", minimum=0)
    denominator: int = attribute("零就业家庭户数", "Households without a job", unit="户", minimum=0)
    limit_days: int = attribute("了解期限（天）", "Counted as in time within days", unit="天", minimum=0)


@measure("employment.zero_job_ledger_measured", "零就业家庭台账建账情况", "Ledger of households without a job")
class ZeroJobLedgerMeasured:
    """Of the households without any job, how many are on the service ledger (11.1.4)."""

    numerator: int = attribute("已建台账户数", "Households on the ledger", unit="户", minimum=0)
    denominator: int = attribute("零就业家庭户数", "Households without a job", unit="户", minimum=0)


class LeftLedger(Term):
    """Why someone leaves a job ledger (11.1.2)."""

    EMPLOYED = "employed", "已就业", "Found work"
    LEFT_LABOUR_FORCE = "left_labour_force", "退出劳动力市场", "Left the labour force"
    MOVED_AWAY = "moved_away", "迁出", "Moved away"


@entity("失业人员台账条目", "Entry of the ledger of unemployed residents")
class UnemployedEntry:
    """An unemployed resident as the station follows him or her (11.1.2)."""

    number: str = attribute("条目编号", "Entry")
    name: str = attribute("姓名", "Name", sensitive=True)
    telephone: str | None = attribute("联系电话", "Telephone", default=None, sensitive=True)
    needs: str | None = attribute("就业需求", "Job needs", default=None, sensitive=True)
    changed_on: date | None = attribute("情况变动日期", "Changed on", default=None)
    updated_on: date | None = attribute("台账更新日期", "Updated on", default=None)
    left: bool = attribute("已出账", "Left the ledger", default=False)
    reason: LeftLedger | None = attribute("出账原因", "Reason for leaving", default=None)


class Recognition(Term):
    """How an application for last-resort placement stands (11.1.3)."""

    APPLIED = "applied", "已申请", "Applied"
    RECOGNISED = "recognised", "予以认定", "Recognised"
    REFUSED = "refused", "不予认定", "Refused"


@entity("再就业援助条目", "Entry of the re-employment aid ledger")
class AidEntry:
    """A resident with difficulty in finding work, from application to placement (11.1.3)."""

    number: str = attribute("条目编号", "Entry")
    name: str = attribute("姓名", "Name", sensitive=True)
    difficulty: str | None = attribute("困难情形", "Difficulty", default=None, sensitive=True)
    applied_on: date = attribute("申请日期", "Applied on")
    recognition: Recognition = attribute("认定结论", "Recognition", default=Recognition.APPLIED)
    placement_offered: bool = attribute("已安排托底岗位", "Last-resort post offered", default=False)


@entity("零就业家庭", "Household without a job")
class ZeroJobHousehold:
    """A household in which nobody of working age has a job (11.1.4)."""

    number: str = attribute("家庭编号", "Household")
    address: str | None = attribute("住址", "Address", default=None, sensitive=True)
    needs: str | None = attribute("就业服务需求", "Needs", default=None, sensitive=True)
    members_employed: int = attribute("已就业人数", "Members employed", default=0, minimum=0)
    moved_away: bool = attribute("已迁出", "Moved away", default=False)
    closed: bool = attribute("已销账", "Closed", default=False)


@guard("11.1.2", on=UnemployedEntry)
def leaving_has_a_reason(entry: UnemployedEntry) -> Refusal | None:
    """Nobody is taken off the ledger of unemployed residents without a reason."""
    if entry.left and entry.reason is None:
        return Refusal(
            Text("出账前请选择出账原因（已就业、退出劳动力市场或迁出）。", "Say why the entry leaves the ledger."),
            "reason",
        )
    return None


@guard("11.1.2", on=UnemployedEntry)
def update_follows_its_change(entry: UnemployedEntry) -> Refusal | None:
    """An update cannot be dated before the change that it records."""
    if entry.changed_on and entry.updated_on and entry.updated_on < entry.changed_on:
        return Refusal(
            Text("台账更新日期早于情况变动日期，请核对。", "The update is dated before the change; check both."),
            "updated_on",
        )
    return None


@guard("11.1.3", on=AidEntry)
def placement_needs_recognition(entry: AidEntry) -> Refusal | None:
    """A last-resort post goes only to somebody who has been recognised."""
    if entry.placement_offered and entry.recognition is not Recognition.RECOGNISED:
        return Refusal(
            Text("尚未通过认定，不能安排托底岗位；请先办结认定。", "Not recognised yet: decide the application first."),
            "placement_offered",
        )
    return None


@guard("11.1.4", on=ZeroJobHousehold)
def household_closes_with_a_job(household: ZeroJobHousehold) -> Refusal | None:
    """A household without a job stays on the ledger until somebody in it works or it moves away."""
    if household.closed and not household.members_employed and not household.moved_away:
        return Refusal(
            Text(
                "家中尚无人就业，也未迁出，不能销账。",
                "Nobody in the household works and it has not moved; keep it open.",
            ),
            "closed",
        )
    return None


FACTS: tuple[type, ...] = (
    GuidanceGiven,
    JobServiceGiven,
    VacanciesCollected,
    UnemployedLedgerMeasured,
    JobNeedsMeasured,
    AidLedgerMeasured,
    AidInformationMeasured,
    RecognitionsMeasured,
    ZeroJobNeedsMeasured,
    ZeroJobLedgerMeasured,
)
ENTITIES: tuple[type, ...] = (UnemployedEntry, AidEntry, ZeroJobHousehold)
GUARDS = (leaving_has_a_reason, update_follows_its_change, placement_needs_recognition, household_closes_with_a_job)
