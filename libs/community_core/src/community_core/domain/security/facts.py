"""What happens and holds in public order, fire safety and emergency work: inspections, drills, rosters, hazards."""

from datetime import date

from community_core.domain.security.terms import (
    ArrangementPart,
    AssistanceAction,
    AssistanceField,
    Audience,
    BulletinAuthor,
    BulletinChannel,
    BulletinTopic,
    CameraArea,
    CameraPlatform,
    Department,
    DocumentKind,
    DrillKind,
    EducationTopic,
    EmergencyKind,
    FireEquipmentKind,
    GroupKind,
    GroupRole,
    HazardKind,
    InspectionScope,
    InspectionTopic,
    MapKind,
    MapLayer,
    OutdoorPlaceKind,
    PolicePostKind,
    ShelterKind,
    UnitKind,
)
from community_core.facts import OCCURRENCE, STATE, attribute, fact, measure


@fact("security.police_post", "警务站点", "Police post", nature=STATE, subject=("站点编号", "Post"))
class PolicePost:
    """A police office, workstation or booth in the community (9.1.1.1)."""

    kind: PolicePostKind = attribute("站点类型", "Kind")


@fact("security.police_strength", "社区警力配置", "Police strength", nature=STATE)
class PoliceStrength:
    """How many officers and auxiliaries are assigned to the community (9.1.1.1)."""

    officers: int = attribute("民警人数", "Officers", unit="人", minimum=0)
    auxiliaries: int = attribute("辅警人数", "Auxiliaries", unit="人", minimum=0)


@measure("security.duty_hours_measured", "警务值守时数", "Hours of police service")
class DutyHoursMeasured:
    """Of the hours of a roster, how many had somebody on police duty (9.1.1.1)."""

    numerator: int = attribute("有人值守小时数", "Hours covered", unit="小时", minimum=0)
    denominator: int = attribute("排班期总小时数", "Hours of the roster", unit="小时", minimum=0)


@fact("security.safety_group", "安全工作队伍", "Safety group", nature=STATE, subject=("队伍编号", "Group"))
class SafetyGroup:
    """A standing group for order, fire safety or disaster reduction (9.1.1.2, 9.1.1.3, 9.2.2, 9.2.5)."""

    kind: GroupKind = attribute("队伍类型", "Kind")
    members: int = attribute("成员人数", "Members", unit="人", minimum=0)
    full_time: int = attribute("专职人数", "Full-time members", unit="人", minimum=0, default=0)
    roles: tuple[GroupRole, ...] = attribute("成员构成", "Roles", default=())


@measure("security.prevention_force_measured", "群防群治力量构成", "Make-up of the prevention force")
class PreventionForceMeasured:
    """Of all who serve in prevention, how many are patrol members and guards (9.1.1.2)."""

    numerator: int = attribute("巡防队员和保安员人数", "Patrol members and guards", unit="人", minimum=0)
    denominator: int = attribute("群防群治总人数", "Whole force", unit="人", minimum=0)


@fact(
    "security.safety_inspection_completed",
    "安全检查",
    "Safety inspection",
    nature=OCCURRENCE,
    subject=("检查编号", "Inspection"),
)
class SafetyInspectionCompleted:
    """A finished inspection, screening or patrol check (9.1.1.3, 9.1.2.2, 9.1.3.1, 9.2.1, 9.2.3, 9.2.7)."""

    scope: InspectionScope = attribute("检查范围", "Scope")
    topics: tuple[InspectionTopic, ...] = attribute("检查内容", "Topics")
    findings: int = attribute("发现问题数", "Findings", unit="处", minimum=0)


@fact("security.hazard", "安全隐患", "Hazard", nature=STATE, subject=("隐患编号", "Hazard"))
class Hazard:
    """A hazard from the day it was found; its end is the day it was removed (9.1.3.1, 9.2.4, 9.2.7)."""

    kind: HazardKind = attribute("隐患类型", "Kind")


@fact(
    "security.hazard_reported", "安全隐患反映", "Report of a hazard", nature=OCCURRENCE, subject=("隐患编号", "Hazard")
)
class HazardReported:
    """A hazard was reported to the department in charge (9.1.3.1)."""

    department: Department = attribute("反映部门", "Department")


@fact(
    "security.rule_document",
    "治安消防制度文件",
    "Rule document of security",
    nature=STATE,
    subject=("文件编号", "Document"),
)
class RuleDocument:
    """A rule, covenant or mechanism in force (9.1.2.2, 9.1.2.3, 9.2.1, 9.2.4, 9.2.5)."""

    kind: DocumentKind = attribute("制度类型", "Kind")


@fact(
    "security.emergency_arrangement",
    "应急机制与预案",
    "Emergency arrangement",
    nature=STATE,
    subject=("文件编号", "Document"),
)
class EmergencyArrangement:
    """A response mechanism or an emergency plan in force (9.1.2.1, 9.2.2)."""

    part: ArrangementPart = attribute("文件类型", "Part")
    event: EmergencyKind = attribute("事件类型", "Event")


@fact("security.bulletin_posted", "警情通报", "Police bulletin", nature=OCCURRENCE, subject=("通报编号", "Bulletin"))
class BulletinPosted:
    """A bulletin on order and safety was put up for residents (9.1.2.3)."""

    author: BulletinAuthor = attribute("通报人身份", "Author")
    channel: BulletinChannel = attribute("通报渠道", "Channel")
    topics: tuple[BulletinTopic, ...] = attribute("通报内容", "Topics")
    information_up_to: date = attribute("情况截至日期", "Information up to")


@measure("security.assistance_measured", "协助请求办理情况", "Requests for assistance", subject=("协助领域", "Field"))
class AssistanceMeasured:
    """Of a year's requests for assistance by a department, how many were met; counts only (9.1.3.2, 11.12.4)."""

    field: AssistanceField = attribute("所属领域", "Field of work")
    numerator: int = attribute("已协助件数", "Requests met", unit="件", minimum=0)
    denominator: int = attribute("请求协助件数", "Requests", unit="件", minimum=0)


@fact(
    "security.assistance_given",
    "协助监管工作",
    "Assistance given",
    nature=OCCURRENCE,
    subject=("工作编号", "Piece of work"),
)
class AssistanceGiven:
    """The community took part in a department's work, without any person's data (11.12.3, 11.12.4)."""

    field: AssistanceField = attribute("工作领域", "Field of work")
    action: AssistanceAction = attribute("协助方式", "Action")
    department: Department = attribute("主管部门", "Department")


@fact("security.camera_system", "视频监控系统", "Camera system", nature=STATE, subject=("系统编号", "System"))
class CameraSystem:
    """A video system: where it looks, what it feeds, how it is marked and kept (9.1.3.3)."""

    areas: tuple[CameraArea, ...] = attribute("监控区域", "Areas")
    platforms: tuple[CameraPlatform, ...] = attribute("接入平台", "Platforms")
    signs_posted: int | None = attribute("监控提示标识数", "Signs posted", default=None, unit="块", minimum=0)
    retention_days: int | None = attribute("图像保存天数", "Retention", default=None, unit="天", minimum=0)
    access_log_kept: bool | None = attribute("调阅登记", "Access log kept", default=None)


@fact("security.image_management_checked", "图像信息管理检查", "Check of image management", nature=STATE)
class ImageManagementChecked:
    """The latest check of image management against DB11/T 384 (9.1.3.3)."""

    items_checked: int = attribute("检查项数", "Items checked", unit="项", minimum=1)
    items_deviating: int = attribute("不合要求项数", "Items deviating", unit="项", minimum=0)


@fact("security.outdoor_place", "室外公共场所", "Outdoor public place", nature=STATE, subject=("场所编号", "Place"))
class OutdoorPlace:
    """A hutong, lane or other outdoor public place and its lamps (9.1.3.4)."""

    kind: OutdoorPlaceKind = attribute("场所类型", "Kind")
    lamps: int = attribute("照明灯具数", "Lamps", unit="盏", minimum=0)


@fact("security.supervised_unit", "消防监督单位", "Supervised unit", nature=STATE, subject=("单位编号", "Unit"))
class SupervisedUnit:
    """A unit in the community whose fire equipment the community watches over (9.2.3)."""

    kind: UnitKind = attribute("单位性质", "Kind")


@fact("security.fire_equipment", "消防设施器材", "Fire equipment", nature=STATE, subject=("设施编号", "Equipment"))
class FireEquipment:
    """A unit's equipment of one kind, as last seen (9.2.3)."""

    unit: str = attribute("所属单位编号", "Unit")
    kind: FireEquipmentKind = attribute("设施种类", "Kind")
    pieces: int = attribute("设施数量", "Pieces", unit="件", minimum=1)
    defective: int = attribute("损坏数量", "Defective", unit="件", minimum=0)


@fact(
    "security.gas_round_supported",
    "燃气入户巡检配合",
    "Gas round supported",
    nature=OCCURRENCE,
    subject=("巡检编号", "Round"),
)
class GasRoundSupported:
    """The community helped the gas supplier's round of home checks (9.2.4)."""

    households: int = attribute("入户户数", "Households visited", unit="户", minimum=0)


@measure("security.fire_assignment_measured", "防火分片包户情况", "Households assigned for fire safety")
class FireAssignmentMeasured:
    """Of all households, how many have somebody assigned to them (9.2.6)."""

    numerator: int = attribute("已包户户数", "Households assigned", unit="户", minimum=0)
    denominator: int = attribute("总户数", "Households", unit="户", minimum=0)


@measure("security.fire_visits_measured", "入户消防宣传情况", "Fire-safety visits")
class FireVisitsMeasured:
    """Of all households, how many were visited face to face about fire in the year (9.2.6)."""

    numerator: int = attribute("当面宣传户数", "Households visited", unit="户", minimum=0)
    denominator: int = attribute("应宣传户数", "Households due", unit="户", minimum=0)


@measure("security.vulnerable_homes_measured", "弱势家庭火灾隐患排查情况", "Fire checks of vulnerable homes")
class VulnerableHomesMeasured:
    """Of the homes of vulnerable people, how many were helped to find fire hazards in the year (9.2.6)."""

    numerator: int = attribute("已帮助排查户数", "Homes checked", unit="户", minimum=0)
    denominator: int = attribute("弱势家庭户数", "Homes of vulnerable people", unit="户", minimum=0)


@fact("security.drill_held", "消防应急演练", "Drill", nature=OCCURRENCE, subject=("演练编号", "Drill"))
class DrillHeld:
    """A fire drill or an emergency drill (9.2.2, 9.3.1)."""

    kind: DrillKind = attribute("演练类型", "Kind")
    participants: int = attribute("演练人数", "Participants", unit="人", minimum=1)
    guided_by: tuple[Department, ...] = attribute("指导部门", "Guided by", default=())


@fact("security.shelter", "转移安置场所", "Shelter", nature=STATE, subject=("场所编号", "Shelter"))
class Shelter:
    """A place designated for relocation, with its routes and signs (9.3.2)."""

    kind: ShelterKind = attribute("场所种类", "Kind")
    routes: int = attribute("疏散转移路线数", "Routes", unit="条", minimum=0)
    signs: int = attribute("明显位置方向指示牌数", "Signs in plain sight", unit="块", minimum=0)


@fact("security.safety_map", "避险地图", "Safety map", nature=STATE, subject=("图件编号", "Map"))
class SafetyMap:
    """An edition of the refuge map or of the electronic disaster map (9.3.3)."""

    kind: MapKind = attribute("图件类型", "Kind")
    layers: tuple[MapLayer, ...] = attribute("标注内容", "Layers")


@fact(
    "security.education_held", "安全宣传教育", "Safety education", nature=OCCURRENCE, subject=("活动编号", "Activity")
)
class EducationHeld:
    """Publicity or training on safety, order or law (9.2.1, 9.4.1, 9.4.2)."""

    topics: tuple[EducationTopic, ...] = attribute("宣教内容", "Topics")
    audiences: tuple[Audience, ...] = attribute("宣教对象", "Audiences")
    participants: int = attribute("参加人数", "Participants", unit="人", minimum=0)


@measure("security.leads_reported_measured", "违法线索报告情况", "Leads on unlawful activity reported")
class LeadsReportedMeasured:
    """Of a year's leads on gangs, dens and unlawful activity, how many went to the police at once (9.4.2)."""

    numerator: int = attribute("发现当日报告数", "Reported the same day", unit="条", minimum=0)
    denominator: int = attribute("发现线索数", "Leads found", unit="条", minimum=0)


FACTS: tuple[type, ...] = (
    PolicePost,
    PoliceStrength,
    DutyHoursMeasured,
    SafetyGroup,
    PreventionForceMeasured,
    SafetyInspectionCompleted,
    Hazard,
    HazardReported,
    RuleDocument,
    EmergencyArrangement,
    BulletinPosted,
    AssistanceMeasured,
    AssistanceGiven,
    CameraSystem,
    ImageManagementChecked,
    OutdoorPlace,
    SupervisedUnit,
    FireEquipment,
    GasRoundSupported,
    FireAssignmentMeasured,
    FireVisitsMeasured,
    VulnerableHomesMeasured,
    DrillHeld,
    Shelter,
    SafetyMap,
    EducationHeld,
    LeadsReportedMeasured,
)
