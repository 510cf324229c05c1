"""What the environment service keeps, and the checks it makes at the moment of change."""

from datetime import date

from community_core.domain.environment.vocabulary import (
    IssueKind,
    Participant,
    SignKind,
    TreeGrade,
    WasteStream,
)
from community_core.entities import Refusal, entity, guard
from community_core.facts import attribute
from community_core.text import Text


@entity("环境问题单", "Environment issue")
class EnvironmentIssue:
    """A problem from its discovery to its end, with who reported it (10.1.3)."""

    number: str = attribute("单号", "Id")
    kind: IssueKind = attribute("问题类型", "Kind")
    place: str = attribute("地点", "Place")
    found_on: date = attribute("发现日期", "Found on")
    fed_back_on: date | None = attribute("反馈日期", "Fed back on", default=None)
    resolved_on: date | None = attribute("解决日期", "Resolved on", default=None)
    reporter_name: str | None = attribute("反映人", "Reported by", default=None, sensitive=True)
    reporter_phone: str | None = attribute("反映人电话", "Reporter's telephone", default=None, sensitive=True)


@entity("环境卫生议事会通知", "Consultation called")
class SanitationConsultation:
    """A consultation meeting on sanitation that is being called (10.1.2)."""

    number: str = attribute("会议编号", "Id")
    held_on: date = attribute("召开日期", "Held on")
    agenda: str = attribute("议题", "Agenda")
    invited: tuple[Participant, ...] = attribute("邀请方", "Invited")
    has_property_company: bool = attribute("社区有物业服务企业", "There is a property company", default=True)
    has_stationed_units: bool = attribute("社区有驻区单位", "There are stationed units", default=True)


@entity("垃圾转运单", "Waste consignment")
class WasteConsignment:
    """A load of waste handed over for transport (10.1.4)."""

    number: str = attribute("转运编号", "Id")
    stream: WasteStream = attribute("类别", "Stream")
    from_point: str = attribute("来源投放点", "From")
    handed_over_on: date = attribute("交运日期", "Handed over on")
    collector: str | None = attribute("收集责任人", "Collector", default=None, sensitive=True)
    carrier: str | None = attribute("运输责任人", "Carrier", default=None, sensitive=True)


@entity("古树名木", "Protected tree")
class ProtectedTree:
    """An ancient or notable tree under protection (10.2.4)."""

    number: str = attribute("树号", "Id")
    grade: TreeGrade = attribute("级别", "Grade")
    file_number: str | None = attribute("档案号", "File number", default=None)
    felled_on: date | None = attribute("注销日期", "Struck off on", default=None)
    death_confirmation: str | None = attribute("死亡确认文号", "Confirmation of death", default=None)


@entity("垃圾容器", "Waste container")
class WasteContainer:
    """A single container at a waste point and the marks on it (10.4.4, 10.4.5)."""

    number: str = attribute("容器编号", "Id")
    waste_point: str = attribute("所在投放点", "Waste point")
    stream: WasteStream = attribute("收集类别", "Stream")
    marks: tuple[SignKind, ...] = attribute("标志", "Marks", default=())


@guard("10.1.3", on=EnvironmentIssue)
def issue_runs_in_order(issue: EnvironmentIssue) -> Refusal | None:
    """A problem is found, then fed back, then resolved."""
    if issue.fed_back_on is not None and issue.fed_back_on < issue.found_on:
        return Refusal(
            Text("反馈日期早于发现日期，请核对。", "it was fed back before it was found; check the dates."),
            attribute="fed_back_on",
        )
    if issue.resolved_on is not None and issue.fed_back_on is None:
        return Refusal(
            Text("请先填写反馈日期，再办结问题。", "say when the reporter was answered before you close the issue."),
            attribute="fed_back_on",
        )
    if issue.resolved_on is not None and issue.resolved_on < issue.found_on:
        return Refusal(
            Text("解决日期早于发现日期，请核对。", "it was resolved before it was found; check the dates."),
            attribute="resolved_on",
        )
    return None


@guard("10.1.2", on=SanitationConsultation)
def consultation_invites_everyone(meeting: SanitationConsultation) -> Refusal | None:
    """A consultation invites residents, urban-management officers, and the companies and units there are."""
    needed = [Participant.RESIDENTS, Participant.URBAN_MANAGEMENT]
    if meeting.has_property_company:
        needed.append(Participant.PROPERTY_COMPANY)
    if meeting.has_stationed_units:
        needed.append(Participant.STATIONED_UNITS)
    lacking = [p.text for p in needed if p not in meeting.invited]
    if not lacking:
        return None
    names = Text.join(lacking)
    return Refusal(
        Text("请补充邀请：", "please also invite: ") + names + Text("。", "."),
        attribute="invited",
    )


@guard("10.1.4", on=WasteConsignment)
def hazardous_waste_has_its_people(load: WasteConsignment) -> Refusal | None:
    """Hazardous waste leaves only with a person for its collection and one for its transport."""
    if load.stream is not WasteStream.HAZARDOUS:
        return None
    for name, who in (("collector", load.collector), ("carrier", load.carrier)):
        if not who:
            return Refusal(
                Text(
                    "危险废物须有专人收集、专人运输，请填写责任人。",
                    "hazardous waste needs one person for collection and one for transport; name them.",
                ),
                attribute=name,
            )
    return None


@guard("10.2.4", on=ProtectedTree)
def protected_tree_has_a_file(tree: ProtectedTree) -> Refusal | None:
    """A protected tree has a file, and is struck off only when its death was confirmed."""
    if not tree.file_number:
        return Refusal(
            Text("请先为古树名木建档并填写档案号。", "open a file for the tree and give its number."),
            attribute="file_number",
        )
    if tree.felled_on is not None and not tree.death_confirmation:
        return Refusal(
            Text(
                "古树名木未经确认死亡不得注销，请填写死亡确认文号。",
                "a protected tree is struck off only when its death is confirmed; give the document's number.",
            ),
            attribute="death_confirmation",
        )
    return None


@guard("10.4.5", on=WasteContainer)
def hazardous_container_is_marked(container: WasteContainer) -> Refusal | None:
    """A container for hazardous waste bears the hazardous-waste mark before it is put out."""
    if container.stream is WasteStream.HAZARDOUS and SignKind.HAZARDOUS_WASTE not in container.marks:
        return Refusal(
            Text("请先贴好危险废物标志，再启用容器。", "mark the container as hazardous waste before using it."),
            attribute="marks",
        )
    return None


ENTITIES: tuple[type, ...] = (
    EnvironmentIssue,
    SanitationConsultation,
    WasteConsignment,
    ProtectedTree,
    WasteContainer,
)
GUARDS = (
    issue_runs_in_order,
    consultation_invites_everyone,
    hazardous_waste_has_its_people,
    protected_tree_has_a_file,
    hazardous_container_is_marked,
)
