"""Health: the files that the health station keeps, and what it checks before one changes."""

import re
from datetime import date

from community_core.calendar import Period
from community_core.domain.health.services import ArchiveContent, HealthTopic
from community_core.entities import Refusal, entity, guard
from community_core.facts import Term, attribute
from community_core.text import Text


class ElderService(Term):
    """What is free for elderly residents."""

    FLU_VACCINE = "flu_vaccine", "流感疫苗", "Influenza vaccine"
    CHECK_UP = "check_up", "体检", "Check-up"


@entity("居民健康档案", "Health record")
class HealthRecord:
    """A permanent resident's health record (11.10.2.2)."""

    code: str = attribute("档案编码", "Code", sensitive=True)
    name: str = attribute("居民姓名", "Name", sensitive=True)
    identity_number: str = attribute("证件号码", "Identity number", sensitive=True)
    opened_on: date = attribute("建档日期", "Opened on")
    doctor: str | None = attribute("家庭医生团队", "Family-doctor team", default=None)
    closed_on: date | None = attribute("终止日期", "Closed on", default=None)


@entity("精神障碍患者随访", "Mental-health follow-up")
class FollowUp:
    """A visit to a patient with a severe mental disorder who lives at home (11.10.2.4)."""

    record: str = attribute("患者档案编号", "Record", sensitive=True)
    visited_on: date = attribute("随访日期", "Visited on")
    danger_grade: int = attribute("危险性等级", "Danger grade", minimum=0, maximum=5, sensitive=True)
    medication_guided: bool = attribute("已指导服药", "Medication guided", default=False)
    rehabilitation_guided: bool = attribute("已指导康复训练", "Rehabilitation guided", default=False)
    referred_to: str | None = attribute("转诊机构", "Referred to", default=None)


@entity("老年人免费服务单", "Free service for an elderly resident")
class ElderServiceSlip:
    """A free vaccination or check-up about to be given (11.10.2.6)."""

    service: ElderService = attribute("服务项目", "Service")
    born_on: date = attribute("出生日期", "Born on", sensitive=True)
    insured: bool = attribute("有医疗保障", "Insured", sensitive=True)
    given_on: date = attribute("服务日期", "Given on")
    charged: int = attribute("收费", "Charged", unit="分", minimum=0, default=0)


@entity("健康专栏期次", "Board issue")
class BoardIssue:
    """One month's content of the health board (11.10.4.2)."""

    month: Period = attribute("所属月份", "Month")
    topics: tuple[HealthTopic, ...] = attribute("专栏内容", "Topics", default=())
    posted_on: date | None = attribute("上墙日期", "Posted on", default=None)


@entity("健康教育档案卷", "Health-education file")
class ArchiveFile:
    """The file of one activity of health education (11.10.4.5)."""

    activity: str = attribute("活动编号", "Activity")
    contents: tuple[ArchiveContent, ...] = attribute("档案内容", "Contents", default=())
    closed: bool = attribute("已归档", "Closed", default=False)


_CODE = re.compile(r"[0-9]{17}")
BOARD_TOPICS = (
    HealthTopic.HYGIENE,
    HealthTopic.FAMILY_PLANNING,
    HealthTopic.LIFESTYLE,
    HealthTopic.AIDS,
    HealthTopic.CHRONIC_DISEASE,
    HealthTopic.FITNESS,
)
"""The six topics that a year's boards go through."""
FILE_NEEDS = (ArchiveContent.PLAN, ArchiveContent.ATTENDANCE, ArchiveContent.MATERIAL, ArchiveContent.SUMMARY)
"""What makes a file complete."""


@guard(
    "11.10.2.2",
    on=HealthRecord,
    source=Text(
        "国家基本公共卫生服务规范（居民健康档案）", "National basic public-health specification, health records"
    ),
)
def record_has_its_code(record: HealthRecord) -> Refusal | None:
    """The code of a health record has seventeen digits: county, sub-district, committee, serial."""
    if _CODE.fullmatch(record.code):
        return None
    return Refusal(
        Text(
            "档案编码应为17位数字（县区6位、街道3位、居委会3位、序号5位）。", "the code has 17 digits: 6 + 3 + 3 + 5."
        ),
        attribute="code",
    )


@guard(
    "11.10.2.4",
    on=FollowUp,
    source=Text(
        "国家基本公共卫生服务规范（严重精神障碍患者管理）", "National basic public-health specification, mental health"
    ),
)
def dangerous_state_is_referred(visit: FollowUp) -> Refusal | None:
    """A follow-up that finds danger grade three or more ends with a referral."""
    if visit.danger_grade < 3 or visit.referred_to:
        return None
    return Refusal(
        Text(
            "危险性评估达到3级，请立即转诊并填写转诊机构。", "danger grade 3 or more: refer at once and say where to."
        ),
        attribute="referred_to",
    )


@guard("11.10.2.4", on=FollowUp)
def calm_patient_is_guided(visit: FollowUp) -> Refusal | None:
    """A follow-up of a patient who stays at home guides both medication and rehabilitation."""
    if visit.referred_to or (visit.medication_guided and visit.rehabilitation_guided):
        return None
    missing = "rehabilitation_guided" if visit.medication_guided else "medication_guided"
    return Refusal(
        Text(
            "请完成服药和康复训练两项指导再结束随访。", "guide medication and rehabilitation before closing the visit."
        ),
        attribute=missing,
    )


@guard("11.10.2.6", on=ElderServiceSlip)
def elder_service_is_due_and_free(slip: ElderServiceSlip) -> Refusal | None:
    """From sixty the vaccine, from sixty uninsured or sixty-five the check-up, and neither costs anything."""
    born = slip.born_on
    age = slip.given_on.year - born.year - ((slip.given_on.month, slip.given_on.day) < (born.month, born.day))
    first = 60 if slip.service is ElderService.FLU_VACCINE or not slip.insured else 65
    if age < first:
        return Refusal(
            Text(f"未满{first}周岁，不在本项免费服务范围内。", f"under {first}: not entitled to this free service."),
            attribute="born_on",
        )
    if slip.charged:
        return Refusal(
            Text("本项服务免费，请把收费改为0。", "this service is free; set the charge to 0."), attribute="charged"
        )
    return None


@guard("11.10.4.2", on=BoardIssue)
def board_issue_teaches_health(issue: BoardIssue) -> Refusal | None:
    """An issue goes up in its own month and carries at least one of the six topics."""
    if issue.posted_on is None:
        return None
    if not set(issue.topics) & set(BOARD_TOPICS):
        return Refusal(
            Text(
                "请至少安排六类健康内容中的一类再上墙。", "choose at least one of the six health topics before posting."
            ),
            attribute="topics",
        )
    if issue.month.months != 1 or not issue.month.start <= issue.posted_on <= issue.month.end:
        return Refusal(
            Text("上墙日期不在所属月份内，请核对。", "posted outside its month; check the date."), attribute="posted_on"
        )
    return None


@guard("11.10.4.5", on=ArchiveFile)
def closed_file_is_complete(file: ArchiveFile) -> Refusal | None:
    """A file is closed only with plan, count of those present, material and summary."""
    missing = [part for part in FILE_NEEDS if part not in file.contents]
    if not file.closed or not missing:
        return None
    words = Text.join(part.text for part in missing)
    return Refusal(
        Text(f"档案还缺{words.zh}，补齐后再归档。", f"the file lacks {words.en}; complete it, then close it."),
        attribute="contents",
    )


ENTITIES: tuple[type, ...] = (HealthRecord, FollowUp, ElderServiceSlip, BoardIssue, ArchiveFile)
GUARDS = (
    record_has_its_code,
    dangerous_state_is_referred,
    calm_patient_is_guided,
    elder_service_is_due_and_free,
    board_issue_teaches_health,
    closed_file_is_complete,
)
