"""Convenience: channels of exchange with residents, surveys of services, professional and everyday services."""

from datetime import date

from community_core.calendar import Period, add_months
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class ChannelKind(Term):
    """The electronic means by which community and residents exchange information."""

    WEBSITE = "website", "网站", "Website"
    MICROBLOG = "microblog", "微博", "Microblog"
    WECHAT = "wechat", "微信", "WeChat"
    APP = "app", "手机应用", "Mobile app"
    TEXT_MESSAGE = "text_message", "短信平台", "Text-message service"


class SurveyTopic(Term):
    """What a survey of community services asks about."""

    RESOURCES = "resources", "社区服务资源", "Service resources"
    NEEDS = "needs", "居民服务需求", "Residents' needs"


class Medium(Term):
    """How the result of a survey reaches residents."""

    WEBSITE = "website", "网站", "Website"
    WECHAT = "wechat", "微信", "WeChat"
    HANDBOOK = "handbook", "便民手册", "Residents' handbook"
    BOARD = "board", "公告栏", "Notice board"
    INTERNAL_REPORT = "internal_report", "内部报告", "Internal report"


class ProfessionalService(Term):
    """A personal service that takes a professional."""

    COMFORT = "comfort", "心理安抚", "Psychological comfort"
    FAMILY = "family", "家庭调适", "Family counselling"
    CARE = "care", "社区照顾", "Community care"
    SOCIAL = "social", "社会交往", "Social contact"
    LEGAL = "legal", "法律咨询", "Legal advice"


class ReuseKind(Term):
    """A way to give used things a second life."""

    USED_GOODS = "used_goods", "家庭旧物交易", "Trade in used household goods"
    EXCHANGE = "exchange", "以物易物", "Barter"
    CLOTHES = "clothes", "旧衣捐集", "Collection of clothes"
    BOOKS = "books", "图书漂流", "Book swap"


class Party(Term):
    """Who offers services of convenience."""

    BUSINESS = "business", "社区服务商", "Service business"
    PROPERTY_COMPANY = "property_company", "物业服务企业", "Property company"
    SOCIAL_ORGANISATION = "social_organisation", "社会组织", "Social organisation"
    INDIVIDUAL = "individual", "个人", "Individual"


class EverydayService(Term):
    """A service of daily life."""

    REPAIRS = "repairs", "家电维修", "Repairs"
    HOUSEKEEPING = "housekeeping", "家政", "Housekeeping"
    HAIRDRESSING = "hairdressing", "理发", "Hairdressing"
    CATERING = "catering", "餐饮", "Catering"
    GROCERIES = "groceries", "菜店", "Groceries"
    LAUNDRY = "laundry", "洗染缝补", "Laundry and mending"
    DELIVERY = "delivery", "代收代缴", "Delivery and payments"


class ConscriptionTask(Term):
    """What a community does to help with conscription."""

    PUBLICITY = "publicity", "征兵宣传", "Publicity"
    REGISTRATION = "registration", "兵役登记通知", "Notice of registration"
    VISITS = "visits", "走访了解", "Visits"


@fact(
    "convenience.exchange_channel_opened",
    "居民信息交流渠道",
    "Channel of exchange",
    nature=STATE,
    subject=("交流渠道编号", "Channel"),
)
class ExchangeChannelOpened:
    """An electronic channel between the community and its residents (8.4.4)."""

    kind: ChannelKind = attribute("渠道类型", "Kind")
    takes_messages: bool = attribute("接受居民留言", "Takes messages")


@fact("convenience.channel_month_closed", "居民信息交流月报", "Month of the channels", nature=OCCURRENCE)
class ChannelMonthClosed:
    """What went over the channels in one month (8.4.4)."""

    about: Period = attribute("所属月份", "Month")
    posts: int = attribute("发布条数", "Posts", unit="条", minimum=0)
    messages: int = attribute("收到留言条数", "Messages received", unit="条", minimum=0)


@fact(
    "convenience.message_received",
    "居民网上留言",
    "Resident's message",
    nature=OCCURRENCE,
    subject=("居民留言编号", "Message"),
)
class MessageReceived:
    """A message of a resident on a channel, without its text or sender (8.4.4)."""

    channel: ChannelKind = attribute("留言渠道", "Channel")


@fact("convenience.message_answered", "居民网上留言答复", "Answer to a message", nature=OCCURRENCE)
class MessageAnswered:
    """The answer to a message (8.4.4)."""

    message: str = attribute("留言编号", "Message")


@fact(
    "convenience.survey_completed",
    "社区服务调查",
    "Survey of services",
    nature=OCCURRENCE,
    subject=("服务调查编号", "Survey"),
)
class SurveyCompleted:
    """A finished survey of service resources, of residents' needs or of both (11.9.1)."""

    topics: tuple[SurveyTopic, ...] = attribute("调查内容", "Topics")
    answers: int = attribute("有效答卷", "Answers", unit="份", minimum=0)


@fact("convenience.survey_published", "社区服务调查发布", "Survey published", nature=OCCURRENCE)
class SurveyPublished:
    """What a survey found, put before the residents (11.9.1)."""

    survey: str = attribute("调查编号", "Survey")
    medium: Medium = attribute("发布方式", "Medium")


@fact(
    "convenience.professional_service_offered",
    "社区专业服务项目",
    "Professional service",
    nature=STATE,
    subject=("专业服务编号", "Service"),
)
class ProfessionalServiceOffered:
    """A professional service that residents can ask for (11.9.2)."""

    kinds: tuple[ProfessionalService, ...] = attribute("服务内容", "Kinds")
    professionals: int = attribute("专业人员数", "Professionals", unit="人", minimum=0)


@measure("convenience.counselling_measured", "专业辅导提供情况", "Counselling given")
class CounsellingMeasured:
    """Of the residents who asked for professional guidance, how many received it (11.9.2)."""

    numerator: int = attribute("已得到辅导人数", "Guided", unit="人", minimum=0)
    denominator: int = attribute("提出需求人数", "Asked", unit="人", minimum=0)


@fact("convenience.reuse_event_held", "旧物再利用活动", "Reuse event", nature=OCCURRENCE)
class ReuseEventHeld:
    """An event at which used things changed hands (11.9.3)."""

    kind: ReuseKind = attribute("活动形式", "Kind")
    households: int = attribute("参加户数", "Households", unit="户", minimum=0)


@fact("convenience.coordination_held", "便民服务协调", "Coordination of services", nature=OCCURRENCE)
class CoordinationHeld:
    """A meeting or visit at which the community arranged services with those who offer them (11.9.4)."""

    parties: tuple[Party, ...] = attribute("参加方", "Parties")


@fact(
    "convenience.service_offered",
    "社区便民服务项目",
    "Service of convenience",
    nature=STATE,
    subject=("便民服务编号", "Service"),
)
class ServiceOffered:
    """A service of daily life on offer in the community (11.9.4)."""

    kind: EverydayService = attribute("服务种类", "Kind")
    offered_by: Party = attribute("提供方", "Offered by")


@fact("convenience.permit_point_opened", "居住证协办点", "Residence-permit point", nature=STATE)
class PermitPointOpened:
    """Where residents get help with the Beijing residence permit (11.9.6)."""

    weekly_hours: int = attribute("每周受理时长", "Weekly hours", unit="小时", minimum=0)
    guide_posted: bool = attribute("张贴办理指南", "Guide posted")


@measure("convenience.permit_requests_measured", "居住证协办情况", "Residence-permit requests")
class PermitRequestsMeasured:
    """Of the requests for a residence permit, how many were checked and passed on within five working days (11.9.6)."""

    numerator: int = attribute("五个工作日内转交件数", "Passed on in time", unit="件", minimum=0)
    denominator: int = attribute("受理件数", "Requests", unit="件", minimum=0)


@fact("convenience.conscription_assisted", "征兵协助工作", "Help with conscription", nature=OCCURRENCE)
class ConscriptionAssisted:
    """What the community did to help with conscription (11.12.2)."""

    tasks: tuple[ConscriptionTask, ...] = attribute("协助内容", "Tasks")


@measure("convenience.conscription_notices_measured", "兵役登记通知情况", "Notices of registration")
class ConscriptionNoticesMeasured:
    """Of the young men of registration age, how many were told to register (11.12.2)."""

    numerator: int = attribute("已通知人数", "Told", unit="人", minimum=0)
    denominator: int = attribute("适龄人数", "Of age", unit="人", minimum=0)


@entity("居住证协办申请", "Residence-permit request")
class PermitRequest:
    """A request for help with a residence permit (11.9.6)."""

    number: str = attribute("申请编号", "Number")
    name: str = attribute("申请人姓名", "Name", sensitive=True)
    telephone: str = attribute("申请人电话", "Telephone", sensitive=True)
    address: str = attribute("居住地址", "Address", sensitive=True)
    resident_since: date = attribute("在京居住起始日期", "Resident since", sensitive=True)
    asked_on: date = attribute("申请日期", "Asked on")
    has_employment: bool = attribute("合法稳定就业", "Employed", default=False, sensitive=True)
    has_dwelling: bool = attribute("合法稳定住所", "Housed", default=False, sensitive=True)
    has_schooling: bool = attribute("连续就读", "At school", default=False, sensitive=True)


@entity("调查发布稿", "Survey publication")
class SurveyPublication:
    """What is about to be published from a survey (11.9.1)."""

    survey: str = attribute("调查编号", "Survey")
    summary: str = attribute("结果摘要", "Summary", default="")
    smallest_group: int = attribute("最小分组人数", "Smallest group", unit="人", minimum=0)
    carries_answers: bool = attribute("含个人答卷", "Carries single answers", default=False)


@entity("便民服务商", "Service provider")
class Provider:
    """Somebody who offers services of convenience (11.9.4)."""

    number: str = attribute("服务商编号", "Number")
    party: Party = attribute("服务商类型", "Party")
    contact: str = attribute("联系人", "Contact", default="", sensitive=True)
    licence: str | None = attribute("营业执照编号", "Licence", default=None)
    prices_posted: bool = attribute("公示收费标准", "Prices posted", default=False)


@entity("专业辅导申请", "Counselling request")
class CounsellingRequest:
    """A resident's request for professional guidance (11.9.2)."""

    number: str = attribute("辅导申请编号", "Number")
    name: str = attribute("求助人姓名", "Name", sensitive=True)
    matter: str = attribute("求助事由", "Matter", default="", sensitive=True)
    kind: ProfessionalService = attribute("需求类别", "Kind")
    consented: bool = attribute("本人同意转介", "Consented to referral", default=False)
    referred_to: str | None = attribute("转介机构", "Referred to", default=None)


SMALLEST_GROUP = 10
"""Figures about fewer people are not published: they could be recognised."""


@guard("11.9.1", on=SurveyPublication)
def publication_shows_no_single_person(publication: SurveyPublication) -> Refusal | None:
    """What is published from a survey sums up and lets nobody be recognised."""
    if publication.carries_answers:
        return Refusal(
            Text("发布稿里还有个人答卷，请只留汇总结果。", "single answers are still in it; keep only the summary."),
            attribute="carries_answers",
        )
    if publication.smallest_group < SMALLEST_GROUP:
        return Refusal(
            Text(
                f"有分组不足{SMALLEST_GROUP}人，可能认出本人；请合并后再发布。",
                f"a group has fewer than {SMALLEST_GROUP} people, who could be recognised; merge groups, then publish.",
            ),
            attribute="smallest_group",
        )
    return None


@guard("11.9.2", on=CounsellingRequest)
def referral_has_consent(request: CounsellingRequest) -> Refusal | None:
    """A request goes to an outside body only with the resident's consent."""
    if request.referred_to and not request.consented:
        return Refusal(
            Text("转介前请先取得本人同意。", "obtain the resident's consent before referring."), attribute="consented"
        )
    return None


@guard("11.9.4", on=Provider)
def provider_is_accountable(provider: Provider) -> Refusal | None:
    """A firm shows its licence, and everybody shows prices, before the community brings them in."""
    if provider.party in (Party.BUSINESS, Party.PROPERTY_COMPANY) and not provider.licence:
        return Refusal(Text("请登记营业执照编号。", "record the number of the business licence."), attribute="licence")
    if not provider.prices_posted:
        return Refusal(Text("请先公示收费标准。", "have the prices posted first."), attribute="prices_posted")
    return None


@guard(
    "11.9.6",
    on=PermitRequest,
    source=Text("《居住证暂行条例》第二条", "Interim Regulations on Residence Permits, Art. 2"),
)
def permit_request_is_eligible(request: PermitRequest) -> Refusal | None:
    """Who asks has lived here for half a year and has work, a dwelling or schooling."""
    if add_months(request.resident_since, 6) > request.asked_on:
        return Refusal(
            Text("居住未满半年，请满半年后再申请。", "less than half a year's residence; ask again after half a year."),
            attribute="resident_since",
        )
    if not (request.has_employment or request.has_dwelling or request.has_schooling):
        return Refusal(
            Text(
                "就业、住所、就读三项至少具备一项，请补充证明。",
                "one of work, dwelling, schooling is needed; add proof.",
            ),
            attribute="has_dwelling",
        )
    return None


FACTS: tuple[type, ...] = (
    ExchangeChannelOpened,
    ChannelMonthClosed,
    MessageReceived,
    MessageAnswered,
    SurveyCompleted,
    SurveyPublished,
    ProfessionalServiceOffered,
    CounsellingMeasured,
    ReuseEventHeld,
    CoordinationHeld,
    ServiceOffered,
    PermitPointOpened,
    PermitRequestsMeasured,
    ConscriptionAssisted,
    ConscriptionNoticesMeasured,
)
ENTITIES: tuple[type, ...] = (PermitRequest, SurveyPublication, Provider, CounsellingRequest)
GUARDS = (
    publication_shows_no_single_person,
    referral_has_consent,
    provider_is_accountable,
    permit_request_is_eligible,
)
