"""What legal service, legal publicity and mediation leave behind."""

from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact


class NoticePlace(Term):
    """Where the legal staff are made known (11.4.1)."""

    WALL = "wall", "墙面", "On the wall"
    SCREEN = "screen", "电子屏", "On a screen"
    ONLINE = "online", "网上", "Online"


class Audience(Term):
    """For whom an event on the law was made (11.4.3)."""

    EVERYONE = "everyone", "全体居民", "Everyone"
    MINORS = "minors", "未成年人", "Minors"
    ELDERLY = "elderly", "老年人", "Elderly residents"
    WOMEN = "women", "妇女", "Women"
    MIGRANTS = "migrants", "流动人口", "Migrant residents"
    OWNERS_AND_TENANTS = "owners_and_tenants", "业主和租户", "Owners and tenants"
    FIRMS = "firms", "商户和单位", "Shops and firms"


class Partner(Term):
    """Whose resources an event on the law drew on (11.4.3)."""

    LAW_FIRM = "law_firm", "律师事务所", "Law firm"
    COURT_OR_PROSECUTION = "court_or_prosecution", "法院或检察院", "Court or prosecution"
    POLICE = "police", "公安派出所", "Police station"
    JUSTICE_OFFICE = "justice_office", "司法所", "Justice office"
    SCHOOL = "school", "学校", "School"
    UNIT = "unit", "驻区单位", "Unit in the community"
    VOLUNTEERS = "volunteers", "普法志愿者", "Volunteers"


class PublicityForm(Term):
    """Forms of legal publicity that everyone understands (11.4.3)."""

    TALK = "talk", "案例讲座", "Talk on real cases"
    PERFORMANCE = "performance", "文艺演出", "Performance"
    EXHIBITION = "exhibition", "图片展览", "Exhibition"
    GAME = "game", "有奖问答", "Quiz or game"
    MOCK_TRIAL = "mock_trial", "模拟法庭", "Mock trial"
    FILM = "film", "普法影视", "Film"
    READING_OUT = "reading_out", "宣读条文", "Reading out of provisions"


class LegalAim(Term):
    """What legal education leads to (11.4.3)."""

    LEARN = "learn", "学法", "Learning the law"
    KNOW = "know", "知法", "Knowing the law"
    UNDERSTAND = "understand", "懂法", "Understanding the law"
    OBEY = "obey", "守法", "Obeying the law"
    USE = "use", "用法", "Using the law"


class JusticeService(Term):
    """A service that is compared with the national guide (11.4.4, 11.5.2, 11.7.2)."""

    LEGAL_AID = "legal_aid", "法律援助", "Legal aid"
    CORRECTION = "correction", "社区矫正", "Community correction"
    MEDIATION = "mediation", "人民调解", "People's mediation"


class GuidePart(Term):
    """Parts of GB/T 20647, the guide to community services (11.4.4, 11.5.2, 11.7.2)."""

    LEGAL = "gb_t_20647_5", "GB/T 20647.5", "GB/T 20647.5"
    YOUTH = "gb_t_20647_6", "GB/T 20647.6", "GB/T 20647.6"


class Authority(Term):
    """An authority that the community assists (11.5.2, 11.7.4)."""

    JUSTICE_ADMINISTRATION = "justice_administration", "司法行政部门", "Justice administration"
    POLICE = "police", "公安机关", "Police"
    CIVIL_AFFAIRS = "civil_affairs", "民政部门", "Civil affairs"
    OTHER = "other", "其他部门", "Other departments"


class Difficulty(Term):
    """What people under correction and released people struggle with (11.5.3)."""

    WORK = "work", "就业", "Work"
    HOUSING = "housing", "住房", "Housing"
    SUPPORT = "support", "帮扶", "Support"


class ContactKind(Term):
    """How released people are kept in touch with (11.5.4)."""

    COUNSELLING = "counselling", "心理辅导", "Psychological counselling"
    TALK = "talk", "思想谈心", "Heart-to-heart talk"
    TRACKING = "tracking", "动态跟踪", "Keeping track"


class RoomKind(Term):
    """What a place for mediation is (11.7.1)."""

    TRIBUNAL = "tribunal", "人民调解庭", "Mediation tribunal"
    ROOM = "room", "人民调解室", "Mediation room"


class RoomEquipment(Term):
    """What a place for mediation is equipped with (11.7.1)."""

    TABLE_AND_SEATS = "table_and_seats", "调解桌椅", "Table and seats"
    COMPUTER = "computer", "电脑打印机", "Computer and printer"
    TELEPHONE = "telephone", "电话", "Telephone"
    FILING_CABINET = "filing_cabinet", "文件柜", "Filing cabinet"
    RULES_ON_WALL = "rules_on_wall", "上墙制度牌", "Rules on the wall"


class ScreeningKind(Term):
    """What a search for disputes looks for (11.7.3)."""

    GENERAL = "general", "全面排查", "General screening"
    SPECIAL = "special", "专项排查", "Special screening"


class ReliefWork(Term):
    """What was done for residents' state of mind (11.7.4)."""

    REASSURANCE = "reassurance", "思想疏导", "Reassurance"
    SUPPORT = "support", "帮扶救助", "Support and relief"


@fact("justice.legal_room", "公益法律服务室", "Public legal-service room", nature=STATE, subject=("服务室编号", "Room"))
class LegalRoom:
    """A room in which residents get legal service for nothing (11.4.1)."""

    hours_weekly: int = attribute("每周开放时数", "Hours a week", unit="小时", minimum=0, maximum=168)


@fact(
    "justice.legal_staff_notice",
    "法律服务人员公示",
    "Notice of legal staff",
    nature=STATE,
    subject=("服务室编号", "Room"),
)
class LegalStaffNotice:
    """The legal staff of a room as made known to residents, in numbers (11.4.1)."""

    place: NoticePlace = attribute("公示位置", "Place")
    staff_shown: int = attribute("公示人数", "Staff shown", unit="人", minimum=0)
    staff_serving: int = attribute("在岗人数", "Staff serving", unit="人", minimum=0)


@fact("justice.legal_material_provided", "法制宣传材料投放", "Legal material provided", nature=OCCURRENCE)
class LegalMaterialProvided:
    """Leaflets on the law laid out for residents (11.4.2)."""

    titles: int = attribute("材料种数", "Titles", unit="种", minimum=0)
    copies: int = attribute("投放份数", "Copies", unit="份", minimum=0)


@fact(
    "justice.leaflet_stand",
    "法制资料自由索取栏",
    "Stand for legal leaflets",
    nature=STATE,
    subject=("索取栏编号", "Stand"),
)
class LeafletStand:
    """A stand from which anyone may take legal leaflets; what was on it when last looked at (11.4.2)."""

    copies: int = attribute("在架份数", "Copies on the stand", unit="份", minimum=0)


@fact("justice.legal_event_held", "法制宣传活动", "Legal publicity event", nature=OCCURRENCE)
class LegalEventHeld:
    """An event of legal publicity (11.4.3)."""

    audience: Audience = attribute("面向人群", "Audience")
    form: PublicityForm = attribute("宣传形式", "Form")
    aims: tuple[LegalAim, ...] = attribute("教育目标", "Aims")
    partners: tuple[Partner, ...] = attribute("参与资源方", "Partners", default=())
    residents: int = attribute("参加居民数", "Residents taking part", unit="人", minimum=0)


@fact("justice.guide_review_done", "司法服务对标检查", "Justice service compared with the guide", nature=OCCURRENCE)
class GuideReviewDone:
    """A comparison of a service with the parts of GB/T 20647 that it is to follow (11.4.4, 11.5.2, 11.7.2)."""

    service: JusticeService = attribute("司法服务", "Service")
    parts: tuple[GuidePart, ...] = attribute("对照标准", "Parts")
    deviations: int = attribute("未整改问题数", "Deviations left", unit="项", minimum=0)


@fact("justice.mediation_room", "人民调解场所", "Place for mediation", nature=STATE, subject=("场所编号", "Room"))
class MediationRoom:
    """A tribunal or room for people's mediation (11.7.1)."""

    kind: RoomKind = attribute("场所类别", "Kind")
    equipment: tuple[RoomEquipment, ...] = attribute("办公设施设备", "Equipment")


@fact("justice.dispute_screening_held", "矛盾纠纷排查", "Search for disputes", nature=OCCURRENCE)
class DisputeScreeningHeld:
    """A search for disputes and what may become one (11.7.3)."""

    kind: ScreeningKind = attribute("排查类别", "Kind")
    found: int = attribute("发现纠纷隐患数", "Found", unit="件", minimum=0)


@fact("justice.relief_work_done", "思想疏导与帮扶", "Reassurance and support", nature=OCCURRENCE)
class ReliefWorkDone:
    """Residents reassured or supported together with the departments concerned (11.7.4)."""

    work: ReliefWork = attribute("疏导帮扶方式", "Work")
    authorities: tuple[Authority, ...] = attribute("配合部门", "Departments assisted")
    persons: int = attribute("惠及居民人次", "Persons reached", unit="人次", minimum=0)


FACTS: tuple[type, ...] = (
    LegalRoom,
    LegalStaffNotice,
    LegalMaterialProvided,
    LeafletStand,
    LegalEventHeld,
    GuideReviewDone,
    MediationRoom,
    DisputeScreeningHeld,
    ReliefWorkDone,
)
