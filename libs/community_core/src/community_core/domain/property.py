"""Property: the four-party coordination of disputes, and what a property company owes residents (6.2.4, 11.8)."""

from datetime import date

from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class Party(Term):
    """A party to the coordination of property matters (6.2.4)."""

    PARTY_ORG = "party_org", "社区党组织", "Party organisation"
    RESIDENTS_COMMITTEE = "residents_committee", "社区居民委员会", "Residents' committee"
    OWNERS_COMMITTEE = "owners_committee", "业主委员会", "Owners' committee"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"


class DisputeSubject(Term):
    """What a dispute about property service is about (6.2.4)."""

    CHARGES = "charges", "物业收费", "Charges"
    QUALITY = "quality", "服务质量", "Quality of service"
    COMMON_PARTS = "common_parts", "公共部位使用维修", "Common parts"
    PARKING = "parking", "停车", "Parking"
    NEIGHBOURS = "neighbours", "邻里影响", "Neighbours"


class SettlementOutcome(Term):
    """How a dispute ended (6.2.4)."""

    AGREED = "agreed", "协商一致", "Agreed"
    MEDIATED = "mediated", "调解达成协议", "Settled by mediation"
    REFERRED = "referred", "转仲裁或诉讼", "Taken to arbitration or court"
    WITHDRAWN = "withdrawn", "撤回诉求", "Withdrawn"


class DisclosureContent(Term):
    """What a yearly disclosure shows; the first three are the standard's, the rest Beijing's later list (11.8.1)."""

    CONTRACT_PERFORMANCE = "contract_performance", "合同履行情况", "Performance of the contract"
    ACCOUNTS = "accounts", "收支情况", "Income and spending"
    BUDGET = "budget", "收支预算", "Budget"
    BUSINESS_LICENCE = "business_licence", "营业执照", "Business licence"
    UPKEEP_FIRMS = "upkeep_firms", "设施设备维保单位", "Upkeep firms"
    SHARED_UTILITY_CHARGES = "shared_utility_charges", "公摊水电费用", "Shared utility charges"
    PUBLIC_INCOME = "public_income", "公共收益", "Income from common parts"
    RESERVE_FUND_USE = "reserve_fund_use", "专项维修资金使用情况", "Use of the reserve fund"
    RENOVATIONS = "renovations", "装饰装修情况", "Renovations"
    PARKING = "parking", "车位车库使用情况", "Parking"


class MatterKind(Term):
    """A property matter that touches residents' daily life (11.8.2)."""

    WATER_CUT = "water_cut", "停水", "Water cut"
    POWER_CUT = "power_cut", "停电", "Power cut"
    HEATING_CUT = "heating_cut", "停暖", "Heating cut"
    LIFT = "lift", "电梯停运维修", "Lift out of service"
    WORKS = "works", "公共部位施工", "Works on common parts"
    CHARGES = "charges", "收费调整", "Change of charges"
    SPRAYING = "spraying", "消杀喷药", "Spraying"


class DisplayItem(Term):
    """What residents must be able to read about the property company (11.8.3)."""

    QUALIFICATION_CERTIFICATE = "qualification_certificate", "资质证书", "Qualification certificate"
    STAFF_PHOTOS = "staff_photos", "负责人及服务人员照片", "Photographs of the manager and main staff"
    WORKING_HOURS = "working_hours", "工作时间", "Working hours"
    HOTLINE_NUMBER = "hotline_number", "24小时服务电话号码", "Hotline number"
    SERVICE_MATTERS = "service_matters", "物业服务事项", "Service matters"
    SERVICE_STANDARDS = "service_standards", "服务标准", "Service standards"
    CHARGE_ITEMS = "charge_items", "收费项目", "Charge items"
    CHARGE_RATES = "charge_rates", "收费标准", "Charge rates"
    BUSINESS_LICENCE = "business_licence", "营业执照", "Business licence"


@fact("property.coordination_mechanism", "物业协调机制", "Property coordination", nature=STATE)
class CoordinationMechanism:
    """Who leads, convenes and takes part in the coordination of property matters (6.2.4)."""

    led_by: Party = attribute("领导方", "Led by")
    convened_by: Party = attribute("牵头方", "Convened by")
    participants: tuple[Party, ...] = attribute("参与方", "Participants")


@fact(
    "property.coordination_meeting_held",
    "物业协调会议",
    "Coordination meeting",
    nature=OCCURRENCE,
    subject=("会议编号", "Meeting"),
)
class CoordinationMeetingHeld:
    """A meeting of the parties, with the number of disputes before it (6.2.4)."""

    disputes: int = attribute("待处理纠纷数", "Disputes pending", unit="件", minimum=0)


@fact(
    "property.dispute_raised",
    "物业纠纷受理",
    "Property dispute raised",
    nature=OCCURRENCE,
    subject=("纠纷编号", "Dispute"),
)
class DisputeRaised:
    """A dispute about property service was brought to the mechanism (6.2.4)."""

    about: DisputeSubject = attribute("纠纷事由", "About")


@fact(
    "property.dispute_settled",
    "物业纠纷办结",
    "Property dispute settled",
    nature=OCCURRENCE,
    subject=("纠纷编号", "Dispute"),
)
class DisputeSettled:
    """A dispute came to its end (6.2.4)."""

    outcome: SettlementOutcome = attribute("办结结果", "Outcome")


@fact(
    "property.annual_disclosure_posted",
    "物业年度公示",
    "Property disclosure",
    nature=OCCURRENCE,
    subject=("公示编号", "Disclosure"),
)
class AnnualDisclosurePosted:
    """The property company showed residents its performance and money (11.8.1)."""

    contents: tuple[DisclosureContent, ...] = attribute("公示内容", "Contents")


@fact(
    "property.important_matter_started",
    "重要物业事项",
    "Important property matter",
    nature=OCCURRENCE,
    subject=("事项编号", "Matter"),
)
class ImportantMatterStarted:
    """A matter that touches residents' life took effect on this day (11.8.2)."""

    kind: MatterKind = attribute("事项类型", "Kind")


@measure(
    "property.notice_entrances_measured",
    "重要事项出入口张贴情况",
    "Notices at entrances",
    subject=("事项编号", "Matter"),
)
class NoticeEntrancesMeasured:
    """Of the main entrances, how many bore the notice of a matter (11.8.2)."""

    numerator: int = attribute("已张贴出入口数", "Entrances with notice", unit="处", minimum=0)
    denominator: int = attribute("主要出入口数", "Main entrances", unit="处", minimum=0)


@measure(
    "property.notice_doors_measured",
    "重要事项单元门张贴情况",
    "Notices inside unit doors",
    subject=("事项编号", "Matter"),
)
class NoticeDoorsMeasured:
    """Of the unit doors, how many had the notice of a matter inside (11.8.2)."""

    numerator: int = attribute("已张贴单元门数", "Doors with notice", unit="个", minimum=0)
    denominator: int = attribute("单元门数", "Unit doors", unit="个", minimum=0)


@fact("property.customer_centre", "物业客户服务中心", "Customer centre", nature=STATE, subject=("中心编号", "Centre"))
class CustomerCentre:
    """The property company's customer centre, while it is open (11.8.3)."""

    days_a_week: int = attribute("每周开放天数", "Days a week", unit="天", minimum=0, maximum=7)


@fact(
    "property.information_displayed",
    "物业信息公示栏",
    "Property information on display",
    nature=STATE,
    subject=("公示栏编号", "Display"),
)
class InformationDisplayed:
    """What a display of the property company shows now (11.8.3)."""

    items: tuple[DisplayItem, ...] = attribute("公示项目", "Items")


@measure("property.hotline_hours_measured", "物业服务电话值守情况", "Hours of the property hotline")
class HotlineHoursMeasured:
    """Of the hours of a roster, how many had somebody at the hotline (11.8.3)."""

    numerator: int = attribute("有人接听小时数", "Hours answered", unit="小时", minimum=0)
    denominator: int = attribute("应接听小时数", "Hours due", unit="小时", minimum=0)


@fact("property.service_conformity_checked", "物业服务标准对照检查", "Check against GB/T 20647.9", nature=STATE)
class ServiceConformityChecked:
    """The latest check of the property service against GB/T 20647.9 (11.8.4)."""

    items_checked: int = attribute("对照项数", "Items checked", unit="项", minimum=1)
    items_deviating: int = attribute("未整改项数", "Items still deviating", unit="项", minimum=0)


@entity("物业纠纷", "Property dispute")
class Dispute:
    """A dispute on its way through the coordination mechanism (6.2.4)."""

    number: str = attribute("纠纷编号", "Number")
    claimant: str = attribute("诉求人", "Claimant", sensitive=True)
    about: DisputeSubject = attribute("纠纷事由", "About")
    raised_on: date = attribute("受理日期", "Raised on")
    consulted: tuple[Party, ...] = attribute("参加协调方", "Parties consulted", default=())
    outcome: SettlementOutcome | None = attribute("办结结果", "Outcome", default=None)
    closed_on: date | None = attribute("办结日期", "Closed on", default=None)


@entity("物业年度公示", "Annual disclosure")
class AnnualDisclosure:
    """A property company's disclosure before it is posted (11.8.1)."""

    year: int = attribute("公示年度", "Year", minimum=2018)
    contents: tuple[DisclosureContent, ...] = attribute("公示内容", "Contents", default=())
    post_on: date | None = attribute("公示日期", "Posted on", default=None)


@entity("重要事项通知", "Notice of an important matter")
class ImportantNotice:
    """The notice of a matter that touches residents' life (11.8.2)."""

    number: str = attribute("通知编号", "Number")
    kind: MatterKind = attribute("事项类型", "Kind")
    post_on: date = attribute("张贴日期", "Posted on")
    effective_on: date = attribute("实施日期", "Takes effect on")
    at_entrances: int = attribute("出入口张贴份数", "Copies at entrances", minimum=0)
    at_doors: int = attribute("单元门张贴份数", "Copies at unit doors", minimum=0)


@guard("6.2.4", on=Dispute)
def dispute_closes_with_an_outcome(dispute: Dispute) -> Refusal | None:
    """A dispute is closed with an outcome, after the residents' committee convened the parties."""
    if dispute.closed_on is None:
        return None
    if dispute.outcome is None:
        return Refusal(Text("请先填写办结结果，再办结。", "give the outcome before closing."), attribute="outcome")
    if dispute.outcome is not SettlementOutcome.WITHDRAWN and Party.RESIDENTS_COMMITTEE not in dispute.consulted:
        return Refusal(
            Text(
                "须由社区居民委员会牵头协调后办结，请补充参加协调方。",
                "the residents' committee convenes the parties first; add it.",
            ),
            attribute="consulted",
        )
    return None


@guard("11.8.1", on=AnnualDisclosure)
def disclosure_has_its_three_parts(disclosure: AnnualDisclosure) -> Refusal | None:
    """A disclosure is posted with contract performance, accounts and budget together."""
    required = (DisclosureContent.CONTRACT_PERFORMANCE, DisclosureContent.ACCOUNTS, DisclosureContent.BUDGET)
    missing = [c.text for c in required if c not in disclosure.contents]
    if disclosure.post_on is None or not missing:
        return None
    words = Text.join(missing)
    return Refusal(Text(f"公示前请补充：{words.zh}。", f"add before posting: {words.en}."), attribute="contents")


@guard("11.8.2", on=ImportantNotice)
def notice_goes_up_before_the_matter(notice: ImportantNotice) -> Refusal | None:
    """A notice hangs at entrances and inside unit doors before the matter takes effect."""
    if notice.post_on >= notice.effective_on:
        return Refusal(
            Text(
                "通知须在事项实施之前张贴，请提前张贴日期或推迟实施日期。",
                "post the notice before the matter takes effect; change one of the dates.",
            ),
            attribute="post_on",
        )
    if not notice.at_entrances:
        return Refusal(
            Text("请在主要出入口也张贴通知。", "post it at the main entrances too."), attribute="at_entrances"
        )
    if not notice.at_doors:
        return Refusal(Text("请在各楼单元门内也张贴通知。", "post it inside the unit doors too."), attribute="at_doors")
    return None


FACTS: tuple[type, ...] = (
    CoordinationMechanism,
    CoordinationMeetingHeld,
    DisputeRaised,
    DisputeSettled,
    AnnualDisclosurePosted,
    ImportantMatterStarted,
    NoticeEntrancesMeasured,
    NoticeDoorsMeasured,
    CustomerCentre,
    InformationDisplayed,
    HotlineHoursMeasured,
    ServiceConformityChecked,
)
ENTITIES: tuple[type, ...] = (Dispute, AnnualDisclosure, ImportantNotice)
GUARDS = (dispute_closes_with_an_outcome, disclosure_has_its_three_parts, notice_goes_up_before_the_matter)
