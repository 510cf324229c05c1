"""Facilities: rooms and venues, what stands in them, who looks after them, and the information systems."""

from datetime import date

from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class Place(Term):
    """The kinds of room and venue that a community has."""

    OFFICE = "office", "办公用房", "Offices"
    SERVICE_STATION = "service_station", "服务站", "Service station"
    MEETING_ROOM = "meeting_room", "会议室", "Meeting room"
    PARTY_ROOM = "party_room", "党员活动室", "Party members' room"
    CULTURE_STATION = "culture_station", "文化站（室）", "Culture station"
    LIBRARY = "library", "图书室（社区书屋）", "Library"
    CLASSROOM = "classroom", "社区课堂", "Community classroom"
    FITNESS = "fitness", "健身设施", "Fitness facilities"
    INDOOR_VENUE = "indoor_venue", "室内文体场所", "Indoor culture and sport venue"
    OUTDOOR_VENUE = "outdoor_venue", "室外文体场所", "Outdoor culture and sport venue"


class Equipment(Term):
    """What may stand or hang in a room or venue."""

    DESKS = "desks", "桌椅", "Desks and chairs"
    TELEPHONE = "telephone", "电话", "Telephone"
    COMPUTER = "computer", "电脑", "Computer"
    PRINTER = "printer", "打印机", "Printer"
    FAX = "fax", "传真机", "Fax machine"
    SOUND = "sound", "音响", "Sound system"
    PROJECTOR = "projector", "投影仪（含大屏）", "Projector or large screen"
    PUBLICITY_BOARD = "publicity_board", "综合宣传栏", "Publicity board"
    AFFAIRS_BOARD = "affairs_board", "事务公开栏", "Affairs board"
    SERVICE_AREA = "service_area", "服务设施", "Service facilities"
    REST_AREA = "rest_area", "休息设施", "Resting facilities"
    CONVENIENCE = "convenience", "便民设施", "Convenience facilities"
    MONITORING = "monitoring", "监控设施", "Monitoring facilities"
    RAMP = "ramp", "坡道或平整入口", "Ramp or level entrance"
    HANDRAIL = "handrail", "扶手", "Handrail"
    ACCESSIBLE_TOILET = "accessible_toilet", "无障碍卫生间", "Accessible toilet"
    LOW_COUNTER = "low_counter", "低位服务台", "Low counter"
    READING_AID = "reading_aid", "老花镜、放大镜等助视用品", "Reading aids"
    PARTY_EMBLEMS = "party_emblems", "党旗和入党誓词", "Party flag and oath"
    PARTY_READING = "party_reading", "党建书报资料", "Party books and papers"


class SignKind(Term):
    """Plates, signs and identity fittings."""

    PARTY_PLATE = "party_plate", "社区党组织标牌", "Party organisation's plate"
    COMMITTEE_PLATE = "committee_plate", "社区居民委员会标牌", "Residents' committee's plate"
    STATION_PLATE = "station_plate", "社区服务站标牌", "Service station's plate"
    DIRECTION_SIGN = "direction_sign", "指示标识", "Direction sign"
    SERVICE_SIGN = "service_sign", "服务指示牌", "Service sign"
    DOOR_HEAD = "door_head", "门头", "Door head"
    ENQUIRY_DESK = "enquiry_desk", "咨询台", "Enquiry desk"
    FUNCTION_GUIDE = "function_guide", "功能导引牌", "Function guide"
    LEAFLET_RACK = "leaflet_rack", "宣传资料架", "Leaflet rack"
    NOTICE_BOARD = "notice_board", "公示栏", "Notice board"
    LEAFLET_COLUMN = "leaflet_column", "资料栏", "Information column"


class Spot(Term):
    """Where a sign hangs or stands."""

    MAIN_ENTRANCE = "main_entrance", "主出入口", "Main entrance"
    FACADE = "facade", "临街外墙", "Street front"
    LOBBY = "lobby", "办事大厅", "Service hall"
    ROAD = "road", "社区道路或小区入口", "Community road or gate"
    CORRIDOR = "corridor", "走廊", "Corridor"
    INNER_ROOM = "inner_room", "里间", "Inner room"


class Design(Term):
    """Whose design a sign follows."""

    CITY = "city", "全市统一形象", "City-wide identity"
    OWN = "own", "自行设计", "Own design"


class Leaflet(Term):
    """What residents can take away."""

    SERVICE_CARD = "service_card", "便民服务卡", "Service card"
    HANDBOOK = "handbook", "便民服务手册", "Service handbook"
    SERVICE_GUIDE = "service_guide", "办事指南", "Guide to procedures"
    OTHER = "other", "其他资料", "Other"


class Fault(Term):
    """What is wrong with a room or venue."""

    BROKEN = "broken", "损坏", "Broken"
    MISSING = "missing", "缺失", "Missing"
    UNSAFE = "unsafe", "不安全", "Unsafe"
    BARRIER = "barrier", "通行受阻", "Access barred"
    UNTIDY = "untidy", "脏乱", "Untidy"


class NoticeItem(Term):
    """What a usage notice tells."""

    INSTRUCTIONS = "instructions", "使用方法说明", "Instructions for use"
    GUIDANCE_PHONE = "guidance_phone", "指导电话", "Guidance telephone"
    OPENING_HOURS = "opening_hours", "开放时间", "Opening hours"


class SharedUse(Term):
    """What facilities of units serve."""

    CULTURE = "culture", "文化", "Culture"
    SPORT = "sport", "体育", "Sport"
    EDUCATION = "education", "教育", "Education"


class SystemKind(Term):
    """Information systems of a community."""

    INTERNAL_OFFICE = "internal_office", "内部办公系统", "Internal office system"
    INTEGRATED_SERVICE = "integrated_service", "业务综合服务系统", "Integrated business-service system"


@fact("facilities.venue_in_use", "社区用房和活动场所", "Room or venue", nature=STATE, subject=("场所编号", "Venue"))
class VenueInUse:
    """A room or venue that the community uses (8.1.1, 8.2, 8.3.1–8.3.4)."""

    kind: Place = attribute("场所类别", "Kind")
    separate_entrance: bool | None = attribute("有单独出入口", "Has an entrance of its own", default=None)
    area: int | None = attribute("面积", "Area", unit="平方米", default=None, minimum=1)
    standard_area: int | None = attribute("规定面积", "Area prescribed", unit="平方米", default=None, minimum=1)
    fee: int = attribute("最高收费", "Highest fee", unit="分", default=0, minimum=0)


@fact("facilities.equipment_in_place", "场所设施设备", "Equipment", nature=STATE, subject=("设备编号", "Equipment"))
class EquipmentInPlace:
    """A piece or set of equipment in a room or venue (8.1.2, 8.2, 8.3.1, 8.3.4)."""

    kind: Equipment = attribute("设备类别", "Kind")
    place: Place = attribute("所在场所类别", "Kind of place")
    venue: str | None = attribute("所在场所", "Venue", default=None)
    fixed: bool = attribute("固定安装", "Fixed in place", default=True)


@fact("facilities.sign_displayed", "标牌标识", "Sign", nature=STATE, subject=("标识编号", "Sign"))
class SignDisplayed:
    """A plate, sign or identity fitting that is up (8.1.3, 8.1.4)."""

    kind: SignKind = attribute("标识类别", "Kind")
    spot: Spot = attribute("设置位置", "Where it is")
    design: Design | None = attribute("形象样式", "Design", default=None)


@fact("facilities.leaflets_stocked", "便民宣传资料", "Leaflets", nature=STATE, subject=("资料编号", "Leaflet"))
class LeafletsStocked:
    """A leaflet and how many copies lie ready (8.1.4)."""

    kind: Leaflet = attribute("资料类别", "Kind")
    copies: int = attribute("现有份数", "Copies", unit="份", minimum=0)


@fact(
    "facilities.defect_found", "场所设施问题", "Defect of a room or venue", nature=STATE, subject=("问题编号", "Defect")
)
class DefectFound:
    """Something wrong with a room or venue; the record ends when it is put right (8.1.4, 8.2, 8.3.4)."""

    place: Place = attribute("所在场所类别", "Kind of place")
    fault: Fault = attribute("问题类别", "Fault")


@fact("facilities.venue_inspected", "场所设施巡查", "Inspection of rooms and venues", nature=OCCURRENCE)
class VenueInspected:
    """A round through rooms and venues (8.1.4, 8.2, 8.3.4)."""

    places: tuple[Place, ...] = attribute("巡查场所", "Places")


@measure("facilities.opening_measured", "公共服务设施开放天数", "Days open", subject=("场所编号", "Venue"))
class OpeningMeasured:
    """Of the days of the past year without a closure posted beforehand, on how many a venue was open (8.3.2)."""

    numerator: int = attribute("实际开放天数", "Days open", unit="天", minimum=0)
    denominator: int = attribute("应开放天数", "Days due", unit="天", minimum=0)
    closed_by_notice: int = attribute("公告停开天数", "Days closed by notice", unit="天", minimum=0)


@measure("facilities.usefulness_measured", "活动场所适用情况", "Usefulness of the venues")
class UsefulnessMeasured:
    """Of the residents asked, how many find the fitness and culture venues of use to them (8.3.3)."""

    numerator: int = attribute("认为适用人数", "Find them useful", unit="人", minimum=0)
    denominator: int = attribute("受访人数", "Asked", unit="人", minimum=0)


@fact("facilities.maintenance_completed", "活动场所维护保养", "Maintenance", nature=OCCURRENCE)
class MaintenanceCompleted:
    """Routine maintenance of one venue (8.3.4)."""

    venue: str = attribute("维护场所", "Venue")


@fact("facilities.usage_notice_posted", "设施使用说明", "Usage notice", nature=STATE, subject=("说明编号", "Notice"))
class UsageNoticePosted:
    """A notice at a venue that tells how to use it and whom to ring (8.3.4)."""

    venue: str = attribute("所在场所", "Venue")
    items: tuple[NoticeItem, ...] = attribute("载明内容", "Content")


@fact(
    "facilities.able_unit_found",
    "具备开放条件的单位",
    "Unit able to open its facilities",
    nature=STATE,
    subject=("单位编号", "Unit"),
)
class AbleUnitFound:
    """A unit in the community with facilities that it could open to residents (8.3.5)."""

    facilities: tuple[SharedUse, ...] = attribute("可开放设施", "Facilities")


@fact("facilities.opening_negotiated", "单位设施开放协调", "Talks on opening facilities", nature=OCCURRENCE)
class OpeningNegotiated:
    """Talks with a unit about opening its facilities to residents (8.3.5)."""

    unit: str = attribute("协调单位", "Unit")


@fact(
    "facilities.sharing_agreed",
    "单位设施开放协议",
    "Agreement on shared facilities",
    nature=STATE,
    subject=("协议编号", "Agreement"),
)
class SharingAgreed:
    """An agreement by which a unit opens facilities to residents (8.3.5)."""

    unit: str = attribute("开放单位", "Unit")
    uses: tuple[SharedUse, ...] = attribute("开放用途", "Uses")
    weekly_hours: int = attribute("每周开放小时数", "Hours a week", unit="小时", minimum=0)


@fact(
    "facilities.information_system_in_use",
    "社区信息系统",
    "Information system",
    nature=STATE,
    subject=("系统编号", "System"),
)
class InformationSystemInUse:
    """An information system with which the community works (8.4.1)."""

    kind: SystemKind = attribute("系统类别", "Kind")


@measure(
    "facilities.online_handling_measured", "系统内办理情况", "Handled in the system", subject=("系统编号", "System")
)
class OnlineHandlingMeasured:
    """Of the papers or matters due to a system in the past year, how many were handled in it (8.4.1)."""

    numerator: int = attribute("系统内办理件数", "Handled in the system", unit="件", minimum=0)
    denominator: int = attribute("全部件数", "All", unit="件", minimum=0)


@fact("facilities.informatisation_assessed", "社区信息化对标评估", "Informatisation assessment", nature=OCCURRENCE)
class InformatisationAssessed:
    """An assessment of the community's informatisation against a standard (8.4.2)."""

    standard: str = attribute("对照标准", "Standard")


@fact(
    "facilities.informatisation_gap_found",
    "社区信息化差距",
    "Informatisation gap",
    nature=STATE,
    subject=("差距编号", "Gap"),
)
class InformatisationGapFound:
    """A departure from a standard; the record ends when it is closed (8.4.2)."""

    standard: str = attribute("对照标准", "Standard")


@entity("场所", "Venue")
class Venue:
    """A room or venue that residents may use (8.2, 8.3.2)."""

    number: str = attribute("编号", "Number")
    kind: Place = attribute("场所类别", "Kind")
    fee: int = attribute("收费", "Fee", unit="分", default=0, minimum=0)
    closed_from: date | None = attribute("停开起始日期", "Closed from", default=None)
    closed_until: date | None = attribute("停开截止日期", "Closed until", default=None)
    closure_reason: str | None = attribute("停开原因", "Reason for closing", default=None)


@entity("维修单", "Repair order")
class RepairOrder:
    """A defect on its way from finding to repair or replacement (8.2, 8.3.4)."""

    number: str = attribute("编号", "Number")
    place: Place = attribute("所在场所类别", "Kind of place")
    fault: Fault = attribute("问题类别", "Fault")
    found_on: date = attribute("发现日期", "Found on")
    reporter: str | None = attribute("报修人", "Reported by", default=None, sensitive=True)
    closed_on: date | None = attribute("办结日期", "Closed on", default=None)
    outcome: str | None = attribute("处理结果", "Outcome", default=None)


@entity("使用说明", "Usage notice")
class UsageNotice:
    """A notice beside facilities (8.3.4)."""

    number: str = attribute("编号", "Number")
    venue: str = attribute("所在场所", "Venue")
    instructions: str = attribute("使用方法", "Instructions", default="")
    telephone: str | None = attribute("指导电话", "Guidance telephone", default=None, sensitive=True)


@entity("设施开放协议", "Shared-facility agreement")
class SharedFacilityAgreement:
    """What a unit and the community agree on: which facilities, when (8.3.5)."""

    number: str = attribute("编号", "Number")
    unit: str = attribute("单位编号", "Unit")
    contact: str | None = attribute("联系人", "Contact", default=None, sensitive=True)
    uses: tuple[SharedUse, ...] = attribute("开放用途", "Uses", default=())
    weekly_hours: int = attribute("每周开放小时数", "Hours a week", unit="小时", default=0, minimum=0)


FREE_KINDS = (Place.CULTURE_STATION, Place.LIBRARY, Place.CLASSROOM)


@guard("8.3.2", on=Venue)
def public_venue_is_free(venue: Venue) -> Refusal | None:
    """Culture station, library and classroom charge nothing."""
    if venue.kind in FREE_KINDS and venue.fee > 0:
        return Refusal(
            Text(
                f"{venue.kind.text.zh}应免费开放；请把收费改为0。",
                f"{venue.kind.text.en}: open free of charge; set the fee to 0.",
            ),
            attribute="fee",
        )
    return None


@guard("8.3.2", on=Venue)
def closure_says_why_and_until_when(venue: Venue) -> Refusal | None:
    """A venue open all year closes only with a reason and a date of reopening."""
    if venue.kind in FREE_KINDS and venue.closed_from and not (venue.closed_until and venue.closure_reason):
        return Refusal(
            Text("停开须写明原因和恢复开放的日期。", "give the reason for closing and the date of reopening."),
            attribute="closure_reason" if venue.closed_until else "closed_until",
        )
    return None


@guard("8.2", on=RepairOrder)
def closed_repair_names_its_outcome(order: RepairOrder) -> Refusal | None:
    """A repair order closes with a repair or a replacement, not before the defect was found."""
    if order.closed_on is None:
        return None
    if not order.outcome:
        return Refusal(
            Text("办结前请写明是维修还是更换。", "say whether it was repaired or replaced."), attribute="outcome"
        )
    if order.closed_on < order.found_on:
        return Refusal(
            Text("办结日期不能早于发现日期；请核对。", "it cannot be closed before it was found; check the dates."),
            attribute="closed_on",
        )
    return None


@guard("8.3.4", on=UsageNotice)
def notice_has_instructions_and_telephone(notice: UsageNotice) -> Refusal | None:
    """A usage notice explains the use and gives the telephone for guidance."""
    if not notice.instructions:
        return Refusal(Text("请写使用方法说明。", "write the instructions for use."), attribute="instructions")
    if not notice.telephone:
        return Refusal(Text("请留指导使用的电话。", "give the telephone for guidance."), attribute="telephone")
    return None


@guard("8.3.5", on=SharedFacilityAgreement)
def agreement_names_uses_and_hours(agreement: SharedFacilityAgreement) -> Refusal | None:
    """An agreement says which facilities open, and for how many hours a week."""
    if not agreement.uses:
        return Refusal(Text("请写明开放哪类设施。", "say which facilities open."), attribute="uses")
    if agreement.weekly_hours < 1:
        return Refusal(Text("请写明每周开放几小时。", "say how many hours a week they open."), attribute="weekly_hours")
    return None


FACTS = (
    VenueInUse,
    EquipmentInPlace,
    SignDisplayed,
    LeafletsStocked,
    DefectFound,
    VenueInspected,
    OpeningMeasured,
    UsefulnessMeasured,
    MaintenanceCompleted,
    UsageNoticePosted,
    AbleUnitFound,
    OpeningNegotiated,
    SharingAgreed,
    InformationSystemInUse,
    OnlineHandlingMeasured,
    InformatisationAssessed,
    InformatisationGapFound,
)
ENTITIES = (Venue, RepairOrder, UsageNotice, SharedFacilityAgreement)
GUARDS = (
    public_venue_is_free,
    closure_says_why_and_until_when,
    closed_repair_names_its_outcome,
    notice_has_instructions_and_telephone,
    agreement_names_uses_and_hours,
)
