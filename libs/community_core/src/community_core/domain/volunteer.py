"""Volunteer: the station, the teams, surveys of need, services given and what is published about them."""

from datetime import date

from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class StationHost(Term):
    """Where a volunteer station has its room."""

    SERVICE_FACILITY = "service_facility", "社区综合服务设施", "General community service facility"
    OTHER_ROOM = "other_room", "其他用房", "Other room"


class PlatformFunction(Term):
    """What people can do on a volunteer platform."""

    PROJECTS = "projects", "发布项目", "Publish projects"
    SIGN_UP = "sign_up", "报名", "Sign up"
    SERVICE_RECORD = "service_record", "记录服务", "Record service"
    REQUEST_HELP = "request_help", "提出求助", "Ask for help"


class VolunteerRule(Term):
    """What a written rule on volunteers governs."""

    RECRUITING = "recruiting", "招募", "Recruiting"
    TRAINING = "training", "培训", "Training"
    REGISTERING = "registering", "注册", "Registering"
    RECORDING = "recording", "服务记录", "Recording service"
    EVALUATING = "evaluating", "评估", "Evaluating"
    REWARDING = "rewarding", "激励", "Rewarding"


class TeamField(Term):
    """What a volunteer team works on."""

    CULTURE = "culture", "文化服务", "Culture"
    SECURITY = "security", "治安", "Public security"
    FIRE = "fire", "消防", "Fire prevention"
    EDUCATION = "education", "教育服务", "Education"
    ENVIRONMENT = "environment", "环境保护", "Environment"
    CARE = "care", "助老助残", "Care"
    MEDIATION = "mediation", "调解", "Mediation"


class NoticeChannel(Term):
    """How news of volunteering reaches residents."""

    BOARD = "board", "宣传栏", "Notice board"
    WEBSITE = "website", "网站", "Website"
    WECHAT = "wechat", "微信", "WeChat"
    MICROBLOG = "microblog", "微博", "Microblog"
    TEXT_MESSAGE = "text_message", "短信", "Text message"
    BROADCAST = "broadcast", "社区广播", "Community broadcast"
    MEETING = "meeting", "居民会议", "Residents' meeting"


class Encouragement(Term):
    """A way to win residents for volunteering."""

    RECRUITMENT_DRIVE = "recruitment_drive", "集中招募", "Recruitment drive"
    COMMENDATION = "commendation", "表彰", "Commendation"
    HOURS_EXCHANGE = "hours_exchange", "服务时长兑换", "Exchange of hours"
    INVITATION = "invitation", "入户动员", "Invitation at the door"


@fact("volunteer.station_opened", "社区志愿服务站", "Volunteer station", nature=STATE, subject=("站点编号", "Station"))
class StationOpened:
    """A volunteer station that is open (11.6.1)."""

    host: StationHost = attribute("所在场所", "Housed in")
    weekly_hours: int = attribute("每周开放时长", "Weekly hours", unit="小时", minimum=0)


@fact("volunteer.platform_opened", "志愿服务平台", "Volunteer platform", nature=STATE, subject=("平台编号", "Platform"))
class PlatformOpened:
    """A platform that brings those who need help and those who give it together (11.6.1)."""

    functions: tuple[PlatformFunction, ...] = attribute("平台功能", "Functions")


@fact(
    "volunteer.need_survey_completed",
    "志愿服务需求调查",
    "Survey of volunteer needs",
    nature=OCCURRENCE,
    subject=("需求调查编号", "Survey"),
)
class NeedSurveyCompleted:
    """A finished survey of what residents need from volunteers (11.6.2)."""

    answers: int = attribute("有效答卷", "Answers", unit="份", minimum=0)
    needs: int = attribute("归纳需求", "Needs found", unit="项", minimum=0)


@fact(
    "volunteer.service_held",
    "志愿服务活动",
    "Volunteer service",
    nature=OCCURRENCE,
    subject=("志愿活动编号", "Service"),
)
class ServiceHeld:
    """A volunteer service that took place, as numbers (11.6.2, 11.6.6)."""

    survey: str | None = attribute("依据的调查编号", "Survey it answers", default=None)
    volunteers: int = attribute("志愿者人数", "Volunteers", unit="人", minimum=0)
    residents: int = attribute("其中本社区居民", "Residents among them", unit="人", minimum=0)
    served: int = attribute("服务人次", "People served", unit="人次", minimum=0)


@fact("volunteer.rule_adopted", "志愿者管理制度", "Rule on volunteers", nature=STATE, subject=("制度编号", "Rule"))
class RuleAdopted:
    """A written rule on volunteers in force (11.6.3)."""

    governs: tuple[VolunteerRule, ...] = attribute("规定事项", "Governs")


@measure("volunteer.service_records_measured", "志愿服务记录完整情况", "Coverage of service records")
class ServiceRecordsMeasured:
    """Of the volunteers who served, how many are registered and have all their services recorded (11.6.3)."""

    numerator: int = attribute("记录完整人数", "With full records", unit="人", minimum=0)
    denominator: int = attribute("参加过服务的志愿者", "Volunteers who served", unit="人", minimum=0)


@fact("volunteer.team_formed", "社区志愿者队伍", "Volunteer team", nature=STATE, subject=("志愿队编号", "Team"))
class TeamFormed:
    """A volunteer team that exists (11.6.4)."""

    fields: tuple[TeamField, ...] = attribute("服务领域", "Fields")
    members: int = attribute("队员人数", "Members", unit="人", minimum=0)


@fact("volunteer.notice_published", "志愿服务信息发布", "Volunteer notice", nature=OCCURRENCE)
class NoticePublished:
    """News of volunteering that went out (11.6.5)."""

    channels: tuple[NoticeChannel, ...] = attribute("发布渠道", "Channels")


@fact("volunteer.encouragement_given", "志愿服务动员激励", "Encouragement to volunteer", nature=OCCURRENCE)
class EncouragementGiven:
    """An effort to win residents for volunteering (11.6.6)."""

    kind: Encouragement = attribute("动员方式", "Kind")
    reached: int = attribute("动员居民人数", "Residents reached", unit="人", minimum=0)


@entity("志愿者", "Volunteer")
class Volunteer:
    """A registered volunteer (11.6.3)."""

    number: str = attribute("志愿者编号", "Number")
    name: str = attribute("志愿者姓名", "Name", sensitive=True)
    telephone: str = attribute("联系电话", "Telephone", sensitive=True)
    born_on: date = attribute("出生日期", "Born on", sensitive=True)
    registered_on: date = attribute("注册日期", "Registered on")
    trained_on: date | None = attribute("培训日期", "Trained on", default=None)
    left_on: date | None = attribute("退出日期", "Left on", default=None)
    guardian_consented: bool = attribute("监护人同意", "Guardian consented", default=False)


@entity("志愿服务项目", "Volunteer project")
class Project:
    """A project that volunteers can join (11.6.2, 11.6.5)."""

    number: str = attribute("项目编号", "Number")
    need: str = attribute("回应的需求", "Need it answers", default="")
    survey: str | None = attribute("依据的调查编号", "Survey", default=None)
    place: str = attribute("服务地点", "Place", default="")
    starts_on: date = attribute("开始日期", "Starts on")
    ends_on: date = attribute("截止日期", "Ends on")
    places: int = attribute("招募人数", "Places", unit="人", minimum=0)
    published: bool = attribute("已发布", "Published", default=False)


@entity("志愿服务记录", "Service record")
class ServiceRecord:
    """What one volunteer did on one day (11.6.3)."""

    volunteer: str = attribute("志愿者编号", "Volunteer", sensitive=True)
    project: str = attribute("项目编号", "Project")
    served_on: date = attribute("服务日期", "Served on")
    minutes: int = attribute("服务分钟数", "Minutes", unit="分钟")
    registered_on: date = attribute("注册日期", "Registered on")


@guard("11.6.2", on=Project)
def project_answers_a_surveyed_need(project: Project) -> Refusal | None:
    """A project that is published says which survey and which need it answers."""
    if not project.published or (project.survey and project.need.strip()):
        return None
    return Refusal(
        Text(
            "发布前请填写依据的需求调查和它回应的需求。",
            "before publishing, name the survey of needs and the need this project answers.",
        ),
        attribute="need" if project.survey else "survey",
    )


@guard("11.6.3", on=ServiceRecord)
def service_is_recorded_truthfully(record: ServiceRecord) -> Refusal | None:
    """A service lasts between one minute and a day, and its volunteer was registered by then."""
    if not 0 < record.minutes <= 24 * 60:
        return Refusal(
            Text(
                "服务时长应在1分钟到24小时之间，请核对。",
                "a service lasts from 1 minute to 24 hours; check the minutes.",
            ),
            attribute="minutes",
        )
    if record.served_on < record.registered_on:
        return Refusal(
            Text("服务日期早于注册日期；请先注册再记录。", "served before registration; register first, then record."),
            attribute="served_on",
        )
    return None


@guard("11.6.3", on=Volunteer)
def minor_has_consent(volunteer: Volunteer) -> Refusal | None:
    """Who registers under eighteen brings the consent of a guardian."""
    born = volunteer.born_on
    age = (
        volunteer.registered_on.year
        - born.year
        - ((volunteer.registered_on.month, volunteer.registered_on.day) < (born.month, born.day))
    )
    if age < 18 and not volunteer.guardian_consented:
        return Refusal(
            Text("未满18周岁，请先取得监护人同意。", "under eighteen: obtain the guardian's consent first."),
            attribute="guardian_consented",
        )
    return None


@guard("11.6.5", on=Project)
def published_project_says_when_and_where(project: Project) -> Refusal | None:
    """A published project gives its place, its days in order and at least one place to fill."""
    if not project.published:
        return None
    if not project.place.strip():
        return Refusal(
            Text("请填写服务地点后再发布。", "say where the service takes place, then publish."), attribute="place"
        )
    if project.ends_on < project.starts_on:
        return Refusal(
            Text("截止日期早于开始日期，请核对。", "it ends before it starts; check the dates."), attribute="ends_on"
        )
    if project.places < 1:
        return Refusal(Text("招募人数至少为1人。", "recruit at least one person."), attribute="places")
    return None


FACTS: tuple[type, ...] = (
    StationOpened,
    PlatformOpened,
    NeedSurveyCompleted,
    ServiceHeld,
    RuleAdopted,
    ServiceRecordsMeasured,
    TeamFormed,
    NoticePublished,
    EncouragementGiven,
)
ENTITIES: tuple[type, ...] = (Volunteer, Project, ServiceRecord)
GUARDS = (
    project_answers_a_surveyed_need,
    service_is_recorded_truthfully,
    minor_has_consent,
    published_project_says_when_and_where,
)
