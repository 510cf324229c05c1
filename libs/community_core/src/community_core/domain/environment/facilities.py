"""What there is in the environment of a community: facilities, trees, signs, rules, and what is wrong with them."""

from decimal import Decimal

from community_core.domain.environment.vocabulary import (
    DefectKind,
    DocumentKind,
    Emptying,
    FacilityKind,
    FrontDuty,
    Mounting,
    NoiseSource,
    PlantLayer,
    PostDuty,
    SignDesign,
    SignKind,
    SignStandard,
    TreeGrade,
    TreeProtection,
    WasteStream,
    WaterUse,
)
from community_core.facts import STATE, attribute, fact


@fact("environment.defect", "环境问题", "Environment defect", nature=STATE, subject=("问题编号", "Defect"))
class Defect:
    """Something wrong in the environment; the end date of the record says when it was put right (10.1.5–10.4.8)."""

    kind: DefectKind = attribute("问题类型", "Kind")
    place: str | None = attribute("问题地点", "Place", default=None)


@fact("environment.waste_station", "垃圾收集站桶", "Waste station", nature=STATE, subject=("投放点编号", "Waste point"))
class WasteStation:
    """A waste point with its bins, or a store for bulky and construction waste (10.1.4, 10.1.5, 10.4.5)."""

    streams: tuple[WasteStream, ...] = attribute("收集类别", "Streams")
    mounting: Mounting = attribute("设置方式", "Mounting")
    emptying: Emptying = attribute("清运方式", "Emptying")
    bins: int | None = attribute("桶数", "Bins", default=None, unit="个", minimum=0)


@fact("environment.public_toilet", "公共卫生间", "Public toilet", nature=STATE, subject=("公厕编号", "Toilet"))
class PublicToilet:
    """A toilet open to the public (10.1.6, 10.4.3)."""

    place: str = attribute("公厕位置", "Place")


@fact("environment.planting_surveyed", "社区绿化普查", "Survey of planting", nature=STATE)
class PlantingSurveyed:
    """What grows in the community as a whole (10.2.1)."""

    species: int = attribute("植物种类", "Species", unit="种", minimum=0)
    layers: tuple[PlantLayer, ...] = attribute("植物层次", "Layers")
    area: int | None = attribute("绿地面积", "Green area", default=None, unit="平方米", minimum=0)


@fact("environment.ancient_tree", "古树名木档案", "Ancient-tree file", nature=STATE, subject=("古树编号", "Tree"))
class AncientTree:
    """The file of an ancient or notable tree; what the file lacks stays empty (10.2.4)."""

    species: str | None = attribute("树种", "Species", default=None)
    grade: TreeGrade | None = attribute("保护级别", "Grade", default=None)
    place: str | None = attribute("树木位置", "Place", default=None)
    caretaker: str | None = attribute("管护责任单位", "Caretaker body", default=None)
    protections: tuple[TreeProtection, ...] = attribute("保护措施", "Protections", default=())


@fact("environment.rainwater_system", "雨水收集系统", "Rainwater system", nature=STATE, subject=("系统编号", "System"))
class RainwaterSystem:
    """A system or cistern that keeps rain for use (10.3.1.c)."""

    capacity: int = attribute("蓄水量", "Capacity", unit="立方米", minimum=0)
    uses: tuple[WaterUse, ...] = attribute("雨水用途", "Uses", default=())


@fact("environment.facility", "室外公共设施", "Outdoor facility", nature=STATE, subject=("设施编号", "Facility"))
class Facility:
    """A public facility for access, or a place where people could be hurt (10.3.1.d, 10.4.6)."""

    kind: FacilityKind = attribute("设施类别", "Kind")
    place: str | None = attribute("设施位置", "Place", default=None)


@fact("environment.parking_lot", "机动车停放场所", "Parking lot", nature=STATE, subject=("停车场编号", "Parking lot"))
class ParkingLot:
    """A dedicated place for motor vehicles and how it is laid out (10.3.3)."""

    bays: int = attribute("车位数", "Bays", unit="个", minimum=0)
    marked_bays: int = attribute("已划线车位数", "Marked bays", unit="个", minimum=0)
    accessible_bays: int = attribute("残疾人车位数", "Bays for disabled drivers", unit="个", minimum=0)


@fact("environment.frontage", "门前三包责任", "Frontage duties", nature=STATE, subject=("责任单位编号", "Unit"))
class Frontage:
    """A unit with a gate of its own and the duties it has taken on before it (10.3.4)."""

    duties: tuple[FrontDuty, ...] = attribute("承担内容", "Duties", default=())
    responsible_post: str | None = attribute("责任岗位编号", "Responsible post", default=None)


@fact("environment.sign", "标志标识", "Sign", nature=STATE, subject=("标识编号", "Sign"))
class Sign:
    """A sign in place: what it says, to which standards it was made, what it stands beside (10.4)."""

    kind: SignKind = attribute("标识类别", "Kind")
    standards: tuple[SignStandard, ...] = attribute("依据标准", "Standards", default=())
    design: tuple[SignDesign, ...] = attribute("表达方式", "Design", default=())
    marks: tuple[str, ...] = attribute("标示对象编号", "What it marks", default=())


@fact(
    "environment.building_plates", "楼牌单元门标志", "Building plates", nature=STATE, subject=("楼院编号", "Building")
)
class BuildingPlates:
    """The plates of a listed building and of its entrances (10.4.8)."""

    entrances: int = attribute("单元数", "Entrances", unit="个", minimum=0)
    building_plates: int = attribute("楼牌数", "Building plates", unit="块", minimum=0)
    entrance_plates: int = attribute("单元门标志数", "Entrance plates", unit="块", minimum=0)
    standards: tuple[SignStandard, ...] = attribute("制作依据", "Standards", default=())


@fact("environment.rule_document", "环境管理规章", "Environment rule", nature=STATE, subject=("规章编号", "Document"))
class RuleDocument:
    """A rule, mechanism, layout or covenant in force for the environment (10.1.2, 10.1.3, 10.2.1, 10.3.2, 10.3.5)."""

    kind: DocumentKind = attribute("规章类别", "Kind")
    noise_sources: tuple[NoiseSource, ...] = attribute("管理的噪声源", "Noise sources", default=())


@fact("environment.noise_measured", "噪声监测", "Noise measured", nature=STATE, subject=("测点编号", "Measuring point"))
class NoiseMeasured:
    """The noise at a point, and the limits that the national standard sets for its class of area (10.3.2)."""

    day_level: Decimal = attribute("昼间声级", "Level by day", unit="分贝", minimum=0)
    day_limit: Decimal = attribute("昼间限值", "Limit by day", unit="分贝", minimum=0)
    night_level: Decimal = attribute("夜间声级", "Level by night", unit="分贝", minimum=0)
    night_limit: Decimal = attribute("夜间限值", "Limit by night", unit="分贝", minimum=0)


@fact("environment.post_filled", "环境专岗", "Environment post filled", nature=STATE, subject=("岗位编号", "Post"))
class PostFilled:
    """A post that is held and the tasks that belong to it (10.1.4)."""

    duties: tuple[PostDuty, ...] = attribute("岗位任务", "Duties")
    holders: int = attribute("在岗人数", "Holders", unit="人", minimum=0)


FACTS: tuple[type, ...] = (
    Defect,
    WasteStation,
    PublicToilet,
    PlantingSurveyed,
    AncientTree,
    RainwaterSystem,
    Facility,
    ParkingLot,
    Frontage,
    Sign,
    BuildingPlates,
    RuleDocument,
    NoiseMeasured,
    PostFilled,
)
