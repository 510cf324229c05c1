"""The entities that the security services keep, and the checks at the moment of change."""

from datetime import date

from community_core.domain.security.terms import (
    BulletinAuthor,
    BulletinTopic,
    CameraPlatform,
    Department,
    DrillKind,
    GroupRole,
    HazardKind,
    Purpose,
)
from community_core.entities import Refusal, entity, guard
from community_core.facts import attribute
from community_core.text import Text


@entity("警情通报", "Bulletin")
class Bulletin:
    """A police bulletin being drafted for the notice board (9.1.2.3)."""

    number: str = attribute("通报编号", "Number")
    author: BulletinAuthor = attribute("通报人身份", "Author")
    topics: tuple[BulletinTopic, ...] = attribute("通报内容", "Topics")
    body: str = attribute("通报正文", "Body")
    post_on: date = attribute("张贴日期", "Posted on")


@entity("隐患台账", "Hazard ledger entry")
class HazardEntry:
    """A hazard from discovery to removal, with whoever reported it (9.1.3.1)."""

    number: str = attribute("隐患编号", "Number")
    kind: HazardKind = attribute("隐患类型", "Kind")
    place: str = attribute("隐患位置", "Place")
    found_on: date = attribute("发现日期", "Found on")
    informant: str | None = attribute("反映人", "Informant", default=None, sensitive=True)
    reported_to: Department | None = attribute("反映部门", "Reported to", default=None)
    verified_on: date | None = attribute("复查日期", "Verified on", default=None)
    removed_on: date | None = attribute("消除日期", "Removed on", default=None)


@entity("图像调阅申请", "Footage request")
class FootageRequest:
    """Somebody asks to see recorded images (9.1.3.3)."""

    number: str = attribute("申请编号", "Number")
    system: str = attribute("系统编号", "System")
    requester: str = attribute("申请人", "Requester", sensitive=True)
    requester_of: CameraPlatform | None = attribute("申请人所属平台", "Requester's platform", default=None)
    purpose: Purpose | None = attribute("调阅用途", "Purpose", default=None)
    granted: bool = attribute("准予调阅", "Granted", default=False)


@entity("最小防灭火作战单元", "Fire unit")
class FireUnit:
    """A smallest fire-fighting unit and who serves in it (9.2.2)."""

    number: str = attribute("单元编号", "Number")
    roles: tuple[GroupRole, ...] = attribute("成员构成", "Roles", default=())
    active: bool = attribute("已启用", "Active", default=False)


@entity("演练方案", "Drill plan")
class DrillPlan:
    """A drill before it is held (9.3.1)."""

    number: str = attribute("方案编号", "Number")
    kind: DrillKind = attribute("演练类型", "Kind")
    hold_on: date = attribute("演练日期", "Held on")
    guided_by: tuple[Department, ...] = attribute("指导部门", "Guided by", default=())


@guard("9.1.2.3", on=Bulletin)
def bulletin_is_the_officers(bulletin: Bulletin) -> Refusal | None:
    """A bulletin comes from the community police officer and speaks of order and of safety."""
    if bulletin.author is not BulletinAuthor.OFFICER:
        return Refusal(
            Text(
                "警情通报由社区民警发布，请改由社区民警署名。",
                "the community police officer issues it; change the author.",
            ),
            attribute="author",
        )
    if missing := [t.text for t in BulletinTopic if t not in bulletin.topics]:
        words = Text.join(missing)
        return Refusal(Text(f"请补充通报内容：{words.zh}。", f"add to the bulletin: {words.en}."), attribute="topics")
    return None


@guard("9.1.3.1", on=HazardEntry)
def hazard_closes_after_a_second_look(entry: HazardEntry) -> Refusal | None:
    """A gap in public order is closed only once a department knows of it and somebody has looked again."""
    if entry.removed_on is None or entry.kind is not HazardKind.PUBLIC_ORDER:
        return None
    if entry.reported_to is None:
        return Refusal(
            Text("销号前请先填写向哪个部门反映过。", "say which department was told before closing it."),
            attribute="reported_to",
        )
    if entry.verified_on is None or entry.verified_on < entry.removed_on:
        return Refusal(
            Text(
                "请在隐患消除当天或之后复查，并填写复查日期。",
                "look again on or after the day of removal and give the date.",
            ),
            attribute="verified_on",
        )
    return None


@guard("9.1.3.3", on=FootageRequest)
def footage_goes_to_its_platforms(request: FootageRequest) -> Refusal | None:
    """Images are shown only for a stated purpose, to somebody of one of the three platforms."""
    if not request.granted:
        return None
    if request.purpose is None:
        return Refusal(
            Text("请先填写调阅用途，再准予调阅。", "state the purpose before granting."), attribute="purpose"
        )
    if request.requester_of is None:
        return Refusal(
            Text(
                "只能向物业值班室、综治维稳中心或派出所的人员提供图像，请转由派出所调阅。",
                "only staff of the three platforms see images; ask through the police station.",
            ),
            attribute="requester_of",
        )
    return None


@guard("9.2.2", on=FireUnit)
def fire_unit_is_complete(unit: FireUnit) -> Refusal | None:
    """A unit starts with fire volunteers, security staff and a head of building or leader of a residents' group."""
    if not unit.active:
        return None
    missing = [r.text for r in (GroupRole.FIRE_VOLUNTEER, GroupRole.SECURITY_STAFF) if r not in unit.roles]
    if not {GroupRole.BUILDING_HEAD, GroupRole.GROUP_LEADER} & set(unit.roles):
        missing.append(Text("楼门栋长或居民小组长", "a head of building or group leader"))
    if missing:
        words = Text.join(missing)
        return Refusal(Text(f"启用前请补齐：{words.zh}。", f"before it starts, add: {words.en}."), attribute="roles")
    return None


@guard("9.3.1", on=DrillPlan)
def emergency_drill_has_guidance(plan: DrillPlan) -> Refusal | None:
    """An emergency drill is held under the guidance of a department."""
    if plan.kind is DrillKind.EMERGENCY and not plan.guided_by:
        return Refusal(
            Text(
                "请填写指导演练的部门；尚未联系的，先与街道或消防等部门约定。",
                "name the department that guides the drill; arrange it first.",
            ),
            attribute="guided_by",
        )
    return None


ENTITIES: tuple[type, ...] = (Bulletin, HazardEntry, FootageRequest, FireUnit, DrillPlan)
GUARDS = (
    bulletin_is_the_officers,
    hazard_closes_after_a_second_look,
    footage_goes_to_its_platforms,
    fire_unit_is_complete,
    emergency_drill_has_guidance,
)
