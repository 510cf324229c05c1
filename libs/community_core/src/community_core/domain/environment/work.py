"""What is done for the environment: inspections, cleaning, clearing, meetings, answers, activities."""

from community_core.calendar import Period
from community_core.domain.environment.vocabulary import (
    ActivityTheme,
    CleaningWork,
    InspectionTopic,
    IssueKind,
    IssueStep,
    Participant,
    RoadKind,
    UpkeepWork,
    WasteStream,
    Weather,
)
from community_core.facts import OCCURRENCE, attribute, fact, measure


@fact("environment.inspection_completed", "环境巡查", "Environment inspection", nature=OCCURRENCE)
class InspectionCompleted:
    """A finished round of the environment: what was looked at and how much was found (10.1.5–10.4.8)."""

    topics: tuple[InspectionTopic, ...] = attribute("巡查内容", "Topics")
    findings: int = attribute("发现问题数", "Findings", unit="处", minimum=0)
    trees: tuple[str, ...] = attribute("查看的古树编号", "Ancient trees seen", default=())


@fact(
    "environment.task_assigned",
    "环境卫生任务下达",
    "Sanitation task assigned",
    nature=OCCURRENCE,
    subject=("任务编号", "Task"),
)
class TaskAssigned:
    """A sanitation task of the community's work plan (10.1.1)."""

    plan_year: Period = attribute("计划年度", "Plan year")
    content: str = attribute("任务内容", "Content")
    measures: str | None = attribute("落实措施", "Measures", default=None)
    responsible_post: str | None = attribute("责任岗位", "Responsible post", default=None)


@fact(
    "environment.task_completed",
    "环境卫生任务完成",
    "Sanitation task completed",
    nature=OCCURRENCE,
    subject=("任务编号", "Task"),
)
class TaskCompleted:
    """A sanitation task that was carried out (10.1.1)."""

    result: str | None = attribute("完成情况", "Result", default=None)


@fact("environment.consultation_held", "环境卫生议事协商会", "Sanitation consultation", nature=OCCURRENCE)
class ConsultationHeld:
    """A consultation meeting on sanitation and the kinds of people at it (10.1.2)."""

    participants: tuple[Participant, ...] = attribute("参加方", "Participants")
    items: int = attribute("研究事项数", "Items", unit="项", minimum=0)


@fact(
    "environment.issue_reported",
    "环境问题反映",
    "Environment issue reported",
    nature=OCCURRENCE,
    subject=("反映编号", "Issue"),
)
class IssueReported:
    """A problem that somebody found and reported; nobody is named (10.1.3, 10.3.2)."""

    kind: IssueKind = attribute("反映类型", "Kind")


@fact(
    "environment.issue_handled",
    "环境问题办理",
    "Environment issue handled",
    nature=OCCURRENCE,
    subject=("反映编号", "Issue"),
)
class IssueHandled:
    """A step in dealing with a reported problem (10.1.3, 10.3.2)."""

    step: IssueStep = attribute("办理环节", "Step")


@fact(
    "environment.opinions_collected",
    "环境意见收集",
    "Opinions collected",
    nature=OCCURRENCE,
    subject=("意见批次", "Batch"),
)
class OpinionsCollected:
    """Residents' opinions on the environment, gathered in a batch (10.1.3)."""

    opinions: int = attribute("意见条数", "Opinions", unit="条", minimum=0)


@fact(
    "environment.opinions_passed_on",
    "环境意见上报",
    "Opinions passed on",
    nature=OCCURRENCE,
    subject=("意见批次", "Batch"),
)
class OpinionsPassedOn:
    """A batch of opinions handed to the government department in charge (10.1.3)."""

    department: str = attribute("主管部门", "Department")


@fact("environment.waste_cleared", "垃圾清理", "Waste cleared", nature=OCCURRENCE)
class WasteCleared:
    """Waste taken away from where it was stored (10.1.4)."""

    streams: tuple[WasteStream, ...] = attribute("清理类别", "Streams")


@measure("environment.collections_measured", "垃圾定点清运情况", "Collections on schedule")
class CollectionsMeasured:
    """Of the collections on the schedule, how many were made at their place and time (10.1.4)."""

    numerator: int = attribute("按点按时清运次数", "Collections made", unit="次", minimum=0)
    denominator: int = attribute("计划清运次数", "Collections scheduled", unit="次", minimum=0)


@fact("environment.cleaning_done", "清洗消毒", "Cleaning", nature=OCCURRENCE)
class CleaningDone:
    """Waste points or toilets washed or disinfected (10.1.5, 10.1.6)."""

    places: tuple[str, ...] = attribute("清洁对象编号", "Places")
    work: tuple[CleaningWork, ...] = attribute("清洁方式", "Work")


@fact("environment.weather_logged", "雨雪天气记录", "Weather logged", nature=OCCURRENCE, subject=("雨雪编号", "Event"))
class WeatherLogged:
    """The day on which rain or snow stopped, or a dry spell was noted (10.1.8)."""

    kind: Weather = attribute("天气", "Weather")


@fact("environment.road_swept", "雨雪后道路清扫", "Road swept", nature=OCCURRENCE)
class RoadSwept:
    """Roads swept after rain or snow (10.1.8)."""

    weather: str = attribute("对应雨雪编号", "Event")
    roads: tuple[RoadKind, ...] = attribute("清扫道路", "Roads")


@fact("environment.green_upkeep_done", "绿地养护", "Green upkeep", nature=OCCURRENCE)
class GreenUpkeepDone:
    """Care given to green land (10.2.2)."""

    work: tuple[UpkeepWork, ...] = attribute("养护内容", "Work")


@fact("environment.activity_held", "环境活动", "Environment activity", nature=OCCURRENCE)
class ActivityHeld:
    """An activity that guides people or brings them together for the environment (10.1.4, 10.2.5, 10.3.5)."""

    theme: ActivityTheme = attribute("活动主题", "Theme")
    audience: tuple[Participant, ...] = attribute("参与方", "Audience")
    attendance: int | None = attribute("参加人次", "Attendance", default=None, unit="人次", minimum=0)


FACTS: tuple[type, ...] = (
    InspectionCompleted,
    TaskAssigned,
    TaskCompleted,
    ConsultationHeld,
    IssueReported,
    IssueHandled,
    OpinionsCollected,
    OpinionsPassedOn,
    WasteCleared,
    CollectionsMeasured,
    CleaningDone,
    WeatherLogged,
    RoadSwept,
    GreenUpkeepDone,
    ActivityHeld,
)
