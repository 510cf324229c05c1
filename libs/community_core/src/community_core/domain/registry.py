"""Registry: the community itself, its area, its dwellings and residents as numbers."""

from datetime import date

from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, Term, attribute, fact, measure
from community_core.text import Text


class ServiceClass(Term):
    """The four kinds of work that clause 4.5 names."""

    MANAGEMENT = "management", "社区管理", "Community management"
    PUBLIC = "public", "公共服务", "Public service"
    WELFARE = "welfare", "公益服务", "Public-benefit service"
    CONVENIENCE = "convenience", "便民服务", "Convenience service"


class BuildingKind(Term):
    """What stands there."""

    APARTMENTS = "apartments", "楼房", "Apartment building"
    COURTYARD = "courtyard", "平房院", "Courtyard of single-storey houses"
    OTHER = "other", "其他房屋", "Other building"


@fact("registry.community_profile", "社区概况", "Community profile", nature=STATE)
class CommunityProfile:
    """What a community is and has; mandatory. Rules that depend on something a community may lack read it here.

    A flag left empty means unknown: the rules that depend on it then apply.
    """

    name: str = attribute("社区名称", "Name")
    commenced_on: date = attribute(
        "施行日期",
        "Commenced on",
        help_zh="从这一天起按本标准评价；此前的期间不计。",
        help_en="Judged from this day; earlier periods do not count.",
    )
    households: int | None = attribute("户数", "Households", default=None, unit="户", minimum=0)
    has_ancient_trees: bool | None = attribute("有古树名木", "Has ancient or notable trees", default=None)
    has_dedicated_parking: bool | None = attribute("有专门停车场", "Has dedicated parking", default=None)
    has_property_company: bool | None = attribute("有物业服务企业", "Has a property company", default=None)
    has_owners_committee: bool | None = attribute("有业主委员会", "Has an owners' committee", default=None)
    has_lanes: bool | None = attribute("有胡同街巷", "Has hutongs or lanes", default=None)
    has_public_toilets: bool | None = attribute("有公共卫生间", "Has public toilets", default=None)
    has_underground_space: bool | None = attribute("有地下空间", "Has underground spaces", default=None)
    has_gas_supply: bool | None = attribute("通燃气", "Has gas supply", default=None)
    has_stationed_units: bool | None = attribute("有驻区单位", "Has units stationed in it", default=None)
    has_family_planning_service: bool | None = attribute(
        "开展计划生育服务", "Offers family-planning service", default=None
    )
    has_children_in_difficulty: bool | None = attribute("有困境儿童", "Has children in difficulty", default=None)
    has_correction_or_released: bool | None = attribute(
        "有矫正或刑释人员", "Has residents under correction or released", default=None
    )
    is_large: bool | None = attribute("辖区较大或服务对象较多", "Is large or serves many", default=None)


@fact("registry.building_listed", "楼院名录", "Building listed", nature=STATE, subject=("楼院编号", "Building"))
class BuildingListed:
    """A residential building or courtyard of the committee's area (4.5.a, 5.2.6, 6.2.6)."""

    kind: BuildingKind = attribute("楼院类型", "Kind")
    households: int | None = attribute("楼院户数", "Households", default=None, unit="户", minimum=0)


@fact(
    "registry.service_area_assigned",
    "服务责任片区",
    "Service area",
    nature=STATE,
    subject=("责任片区编号", "Service area"),
)
class ServiceAreaAssigned:
    """Buildings for which somebody is responsible, and the kinds of work that reach them (4.5.a)."""

    buildings: tuple[str, ...] = attribute("片区楼院编号", "Buildings")
    services: tuple[ServiceClass, ...] = attribute("覆盖的工作类别", "Kinds of work")


class ApprovingBody(Term):
    """Who decided that a residents committee is set up."""

    DISTRICT_GOVERNMENT = "district_government", "区人民政府", "District government"
    SUB_DISTRICT_OFFICE = "sub_district_office", "街道办事处", "Sub-district office"
    OTHER = "other", "其他单位", "Other"


class SettingPrinciple(Term):
    """What was weighed when the committee's area was drawn."""

    EASE_OF_MANAGEMENT = "ease_of_management", "便于管理", "Ease of management"
    EASE_OF_SERVICE = "ease_of_service", "便于服务", "Ease of service"
    EASE_OF_SELF_GOVERNMENT = "ease_of_self_government", "便于居民自治", "Ease of self-government"


@fact("registry.residents_committee_established", "居民委员会设立", "Residents committee established", nature=STATE)
class ResidentsCommitteeEstablished:
    """The decision that set up the residents committee (5.2.1)."""

    approved_by: ApprovingBody = attribute("决定机关", "Decided by")
    principles: tuple[SettingPrinciple, ...] = attribute("论证的设立原则", "Principles weighed", default=())


class BaseData(Term):
    """Kinds of base data on a community."""

    POPULATION = "population", "人口", "Population"
    HOUSING = "housing", "房屋", "Housing"
    ORGANISATIONS = "organisations", "单位和组织", "Units and organisations"
    FACILITIES = "facilities", "公共设施", "Facilities"


class CollectionMedium(Term):
    """Where collected data were entered."""

    INFORMATION_SYSTEM = "information_system", "社区管理信息系统", "Community management information system"
    SPREADSHEET = "spreadsheet", "电子表格", "Spreadsheet"
    PAPER = "paper", "纸质表册", "Paper"


@fact("registry.base_data_updated", "基础信息更新", "Base data updated", nature=OCCURRENCE)
class BaseDataUpdated:
    """A round of collecting and correcting base data, in numbers (8.4.5)."""

    kinds: tuple[BaseData, ...] = attribute("更新数据类别", "Kinds of data")
    medium: CollectionMedium = attribute("录入载体", "Entered in")
    checked: int = attribute("核对条数", "Records checked", default=0, unit="条", minimum=0)
    changed: int = attribute("变更条数", "Records changed", default=0, unit="条", minimum=0)


@measure("registry.resident_records_measured", "人口信息入库情况", "Residents in the database")
class ResidentRecordsMeasured:
    """Of the people living in the community, how many have a current record in the database (8.4.5)."""

    numerator: int = attribute("信息现行有效人数", "With a current record", unit="人", minimum=0)
    denominator: int = attribute("居住人数", "Residents", unit="人", minimum=0)


@measure("registry.dwelling_records_measured", "房屋信息入库情况", "Dwellings in the database")
class DwellingRecordsMeasured:
    """Of the dwellings in the community, how many have a current record in the database (8.4.5)."""

    numerator: int = attribute("信息现行有效套数", "With a current record", unit="套", minimum=0)
    denominator: int = attribute("房屋套数", "Dwellings", unit="套", minimum=0)


class MigrantService(Term):
    """What the community helps people from elsewhere with."""

    REGISTRATION = "registration", "登记引导", "Help with registration"
    EMPLOYMENT = "employment", "就业引导", "Pointers to work"
    SCHOOLING = "schooling", "子女入学指引", "Pointers to schools"
    HEALTH = "health", "卫生健康指引", "Pointers to health care"
    RIGHTS = "rights", "权益维护", "Protection of rights"


@fact("registry.migrant_service_given", "流动人口服务", "Service to the floating population", nature=OCCURRENCE)
class MigrantServiceGiven:
    """Service to people from elsewhere, counted and not by person (11.9.5)."""

    services: tuple[MigrantService, ...] = attribute("流动人口服务内容", "Services")
    people: int = attribute("流动人口服务人次", "People served", unit="人次", minimum=0)


class HousingRuleKind(Term):
    """What a rule on people from elsewhere or rented homes regulates."""

    FLOATING_POPULATION = "floating_population", "流动人口管理制度", "Management of the floating population"
    RENTAL_HOUSING = "rental_housing", "出租房屋管理制度", "Management of rented homes"


@fact(
    "registry.housing_rule_reviewed",
    "流动人口和出租房屋制度",
    "Rule on floating population and rented homes",
    nature=STATE,
    subject=("管理制度编号", "Rule"),
)
class HousingRuleReviewed:
    """A rule in force and the day on which it was last adopted or revised (11.9.5)."""

    kind: HousingRuleKind = attribute("管理制度类别", "Kind")
    revised_on: date = attribute("最近制定或修订日期", "Last adopted or revised on")


@measure("registry.migrant_ledger_measured", "流动人口台账情况", "Ledger of the floating population")
class MigrantLedgerMeasured:
    """Of the people from elsewhere known to live here, how many have a complete entry in the ledger (11.9.5)."""

    numerator: int = attribute("台账完整的流动人口数", "With a complete entry", unit="人", minimum=0)
    denominator: int = attribute("流动人口数", "Floating population", unit="人", minimum=0)


@measure("registry.rental_ledger_measured", "出租房屋台账情况", "Ledger of rented homes")
class RentalLedgerMeasured:
    """Of the homes known to be let, how many have a complete entry in the ledger (11.9.5)."""

    numerator: int = attribute("台账完整的出租房屋数", "With a complete entry", unit="套", minimum=0)
    denominator: int = attribute("出租房屋数", "Homes let", unit="套", minimum=0)


@entity("房屋", "Dwelling")
class Dwelling:
    """A dwelling in the community's database (8.4.5)."""

    building: str = attribute("楼院编号", "Building")
    door: str = attribute("门牌号", "Door number")
    verified_on: date | None = attribute("核实日期", "Verified on", default=None)
    let: bool = attribute("是否出租", "Let", default=False)


@entity("居住人员", "Resident")
class Resident:
    """A resident in the community's database; seen by the staff in charge and the person concerned (8.4.5)."""

    name: str = attribute("姓名", "Name", sensitive=True)
    identity_number: str | None = attribute("证件号码", "Identity number", default=None, sensitive=True)
    telephone: str | None = attribute("联系电话", "Telephone", default=None, sensitive=True)
    dwelling: str = attribute("房屋编号", "Dwelling", default="")
    collected_from: str = attribute("信息来源", "Source", default="")
    verified_on: date | None = attribute("核实日期", "Verified on", default=None)


@entity("出租房屋台账", "Rental entry")
class RentalEntry:
    """A line of the ledger of rented homes (11.9.5)."""

    dwelling: str = attribute("房屋编号", "Dwelling")
    landlord: str | None = attribute("出租人姓名", "Landlord", default=None, sensitive=True)
    tenants: int = attribute("承租人数", "Tenants", minimum=0, unit="人")
    tenants_registered: int = attribute("已登记人数", "Tenants registered", minimum=0, unit="人")
    let_from: date | None = attribute("起租日期", "Let from", default=None)
    let_until: date | None = attribute("退租日期", "Let until", default=None)


@guard("8.4.5", on=Resident)
def resident_has_a_dwelling_and_a_source(resident: Resident) -> Refusal | None:
    """Population and housing data hang together, and each record says where it comes from."""
    if not resident.dwelling:
        return Refusal(Text("请选择居住的房屋，人房信息要对应。", "choose the dwelling."), attribute="dwelling")
    if not resident.collected_from:
        return Refusal(
            Text("请注明信息来源，如入户走访、本人申报。", "say where this comes from: a visit, the person …"),
            attribute="collected_from",
        )
    return None


@guard("11.9.5", on=RentalEntry)
def rental_entry_is_complete(entry: RentalEntry) -> Refusal | None:
    """A rented home is entered with its landlord and the day on which the letting began."""
    if not entry.landlord:
        return Refusal(Text("请填出租人。", "name the landlord."), attribute="landlord")
    if entry.let_from is None:
        return Refusal(Text("请填起租日期。", "give the day on which the letting began."), attribute="let_from")
    if entry.let_until is not None and entry.let_until < entry.let_from:
        return Refusal(
            Text("退租日期早于起租日期，请核对。", "it ends before it begins; check both."), attribute="let_until"
        )
    return None


@guard("11.9.5", on=RentalEntry)
def no_more_tenants_registered_than_live_there(entry: RentalEntry) -> Refusal | None:
    """The registered tenants are among those who live there."""
    if entry.tenants_registered <= entry.tenants:
        return None
    return Refusal(
        Text(
            f"已登记{entry.tenants_registered}人，多于承租人数{entry.tenants}人；请核实实际居住人数。",
            f"{entry.tenants_registered} are registered but only {entry.tenants} live there; count again.",
        ),
        attribute="tenants_registered",
    )


FACTS: tuple[type, ...] = (
    CommunityProfile,
    BuildingListed,
    ServiceAreaAssigned,
    ResidentsCommitteeEstablished,
    BaseDataUpdated,
    ResidentRecordsMeasured,
    DwellingRecordsMeasured,
    MigrantServiceGiven,
    HousingRuleReviewed,
    MigrantLedgerMeasured,
    RentalLedgerMeasured,
)
ENTITIES: tuple[type, ...] = (Dwelling, Resident, RentalEntry)
GUARDS = (
    resident_has_a_dwelling_and_a_source,
    rental_entry_is_complete,
    no_more_tenants_registered_than_live_there,
)
