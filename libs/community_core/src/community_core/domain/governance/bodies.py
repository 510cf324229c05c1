"""Governance: the community's bodies, their terms and meetings, and what they do for and with residents."""

from datetime import date

from community_core.calendar import Period
from community_core.domain.governance.vocabulary import (
    ActivityKind,
    CommunityBody,
    Consulted,
    DisclosedPart,
    ElectedBody,
    Elector,
    GroupUnit,
    GuidanceKind,
    HandlingStep,
    ImprovementAim,
    MeetingKind,
    MeetingTopic,
    Message,
    OpinionKind,
    OrganisationKind,
    Participant,
    PartyForm,
    SubCommitteeKind,
    Superior,
    Supervised,
    SupervisionMatter,
    TaskBasis,
    TaskResult,
)
from community_core.domain.registry import ServiceClass
from community_core.entities import Refusal, entity, guard
from community_core.facts import OCCURRENCE, STATE, attribute, fact, measure
from community_core.text import Text


@fact("governance.meeting_held", "社区会议", "Meeting", nature=OCCURRENCE, subject=("会议编号", "Meeting"))
class MeetingHeld:
    """A meeting as its minutes show it (4.2, 5.1.3, 5.1.4.b, 5.2.4, 6.1.4, 6.2.3, 6.2.5)."""

    kind: MeetingKind = attribute("会议类型", "Kind")
    topics: tuple[MeetingTopic, ...] = attribute("会议议题", "Topics")
    attendees: int = attribute("到会人数", "Attendees", unit="人", minimum=0)
    entitled: int | None = attribute("应到人数", "Entitled to attend", default=None, unit="人", minimum=0)
    participants: tuple[Participant, ...] = attribute("参加方", "Participants", default=())
    resolutions: int = attribute("形成决议数", "Resolutions", default=0, unit="项", minimum=0)
    notified_on: date | None = attribute("会议通知日期", "Notified on", default=None)
    posted_on: date | None = attribute("决议公布日期", "Resolutions posted on", default=None)
    matter: str | None = attribute("所议事项编号", "Matter", default=None)
    body: str | None = attribute("召开机构编号", "Convening body", default=None)


@fact(
    "governance.party_organisation_established",
    "社区党组织设立",
    "Party organisation established",
    nature=STATE,
    subject=("党组织编号", "Party organisation"),
)
class PartyOrganisationEstablished:
    """The community's Party organisation and its form (5.1.1)."""

    form: PartyForm = attribute("党组织形式", "Form")
    approval: str | None = attribute("批复文号", "Approval", default=None)


@fact("governance.body_term", "机构任期", "Term of a body", nature=STATE, subject=("机构编号", "Body"))
class BodyTerm:
    """The current term of an elected body and how it began (5.1.2, 5.2.2)."""

    body: ElectedBody = attribute("选举机构", "Body")
    elected_by: Elector = attribute("产生方式", "Elected by")
    started_on: date = attribute("任期起始日", "Term began on")
    consulted: tuple[Consulted, ...] = attribute("候选人征求意见对象", "Consulted about candidates", default=())


@fact(
    "governance.activity_held",
    "党建与自治活动",
    "Party or self-government activity",
    nature=OCCURRENCE,
    subject=("活动编号", "Activity"),
)
class ActivityHeld:
    """An activity of the Party organisation or of residents governing themselves (4.1, 4.2, 4.5.c, 5.1.4)."""

    kind: ActivityKind = attribute("活动类型", "Kind")
    organised_by: CommunityBody = attribute("活动组织方", "Organised by")
    party_members: int = attribute("参加党员数", "Party members", default=0, unit="人", minimum=0)
    residents: int = attribute("参加居民数", "Residents", default=0, unit="人", minimum=0)
    messages: tuple[Message, ...] = attribute("宣传内容", "Made known", default=())
    partners: tuple[Participant, ...] = attribute("协同力量", "Partners", default=())


@fact("governance.task_assigned", "交办任务", "Task assigned", nature=OCCURRENCE, subject=("任务编号", "Task"))
class TaskAssigned:
    """Work that the community is asked to help with or resolved to do (4.3, 5.1.4.a)."""

    assigned_by: Superior = attribute("交办方", "Assigned by")
    basis: TaskBasis = attribute("交办依据", "Basis")


@fact("governance.task_answered", "任务回复", "Task answered for", nature=OCCURRENCE)
class TaskAnswered:
    """The community answered for an assigned task: done, or how far it is (4.3, 5.1.4.a)."""

    task: str = attribute("回复任务编号", "Task")
    result: TaskResult = attribute("办理进度", "Result")


@fact(
    "governance.supervision_held", "监督评议活动", "Supervision", nature=OCCURRENCE, subject=("监督编号", "Supervision")
)
class SupervisionHeld:
    """Residents or the Party organisation looked at how somebody does his work (4.4, 4.5.d, 5.1.4.c, 6.2.3.d)."""

    held_by: CommunityBody = attribute("监督组织方", "Held by")
    supervised: tuple[Supervised, ...] = attribute("被监督单位", "Supervised")
    matters: tuple[SupervisionMatter, ...] = attribute("监督事项", "Matters")
    residents: int = attribute("参加监督居民数", "Residents", default=0, unit="人", minimum=0)
    opinions: int = attribute("收到意见数", "Opinions", default=0, unit="条", minimum=0)


@fact(
    "governance.opinion_collected", "意见收集", "Opinion collected", nature=OCCURRENCE, subject=("意见编号", "Opinion")
)
class OpinionCollected:
    """An opinion, demand, dispute or difficulty was heard, naming nobody (4.4, 5.1.4.e, 5.1.5)."""

    kind: OpinionKind = attribute("意见类型", "Kind")
    received_by: CommunityBody = attribute("意见接收方", "Received by")


@fact("governance.opinion_handled", "意见办理", "Opinion handled", nature=OCCURRENCE)
class OpinionHandled:
    """What became of an opinion, demand, dispute or difficulty (4.4, 5.1.4.e, 5.1.5)."""

    opinion: str = attribute("所办意见编号", "Opinion")
    step: HandlingStep = attribute("办理结果", "Step")
    reported_to: Superior | None = attribute("反映对象", "Reported to", default=None)


@fact("governance.work_item_listed", "社区工作事项", "Work item", nature=STATE, subject=("事项编号", "Item"))
class WorkItemListed:
    """A piece of management or service that the community does, and what of it is public (4.5, 4.5.d)."""

    service: ServiceClass = attribute("事项类别", "Class")
    disclosed: tuple[DisclosedPart, ...] = attribute("已公开内容", "Disclosed", default=())


@fact(
    "governance.improvement_introduced",
    "管理服务改进",
    "Improvement introduced",
    nature=STATE,
    subject=("改进编号", "Improvement"),
)
class ImprovementIntroduced:
    """A change in how the community manages and serves, with the working time before and after (4.5.b, 4.5.c)."""

    aim: ImprovementAim = attribute("改进方向", "Aim")
    departments: int = attribute("涉及部门数", "Departments", default=0, unit="个", minimum=0)
    days_before: int | None = attribute("原办理天数", "Days before", default=None, unit="天", minimum=0)
    days_after: int | None = attribute("现办理天数", "Days after", default=None, unit="天", minimum=0)


@fact("governance.guidance_given", "指导监督记录", "Guidance given", nature=OCCURRENCE)
class GuidanceGiven:
    """The Party organisation or the committee led, supported, guided or supervised a body (5.1.4.d, 5.1.5, 5.2.5)."""

    given_by: CommunityBody = attribute("指导方", "Given by")
    receiver: CommunityBody = attribute("受指导方类别", "Receiver")
    kinds: tuple[GuidanceKind, ...] = attribute("指导方式", "Kinds")
    organisation: str | None = attribute("受指导组织编号", "Organisation", default=None)


@fact("governance.committee_reported", "居委会工作汇报", "Report of the residents committee", nature=OCCURRENCE)
class CommitteeReported:
    """The residents committee reported on its work to the Party organisation (5.1.5, 5.2.3)."""

    about: Period = attribute("汇报期间", "Period")
    instructions: int = attribute("党组织意见数", "Instructions received", default=0, unit="条", minimum=0)
    difficulties: int = attribute("提出困难数", "Difficulties raised", default=0, unit="项", minimum=0)


@fact(
    "governance.organisation_listed",
    "社区各类组织",
    "Organisation in the community",
    nature=STATE,
    subject=("组织编号", "Organisation"),
)
class OrganisationListed:
    """A mass, social or residents' organisation that works in the community (5.1.4.d, 5.1.5, 5.2.5, 5.2.6)."""

    kind: OrganisationKind = attribute("组织类别", "Kind")
    charter_adopted_on: date | None = attribute("章程通过日期", "Charter adopted on", default=None)
    filed_on: date | None = attribute("备案登记日期", "Filed on", default=None)


@fact(
    "governance.sub_committee_formed",
    "居委会下属委员会",
    "Sub-committee",
    nature=STATE,
    subject=("工作委员会编号", "Sub-committee"),
)
class SubCommitteeFormed:
    """A sub-committee of the residents committee (5.2.4)."""

    kind: SubCommitteeKind = attribute("工作委员会类别", "Kind")
    duties_issued_on: date | None = attribute("职责任务印发日期", "Duties issued on", default=None)


@fact("governance.resident_group_formed", "居民小组", "Resident group", nature=STATE, subject=("居民小组编号", "Group"))
class ResidentGroupFormed:
    """A resident group: the buildings or courtyards that it takes in and its leaders in office (5.2.6)."""

    unit: GroupUnit = attribute("小组划分方式", "Divided by")
    buildings: tuple[str, ...] = attribute("所含楼院编号", "Buildings")
    leaders: int = attribute("在任组长数", "Leaders in office", unit="人", minimum=0)


@fact(
    "governance.building_head_appointed",
    "楼院门栋长任职",
    "Building head",
    nature=STATE,
    subject=("任职编号", "Appointment"),
)
class BuildingHeadAppointed:
    """Somebody, not named, who heads a building, courtyard or entrance (5.2.6)."""

    buildings: tuple[str, ...] = attribute("负责楼院编号", "Buildings")


@measure("governance.party_training_measured", "党员教育完成情况", "Education of Party members")
class PartyTrainingMeasured:
    """Of all members, how many completed the year's study (5.1.4.g)."""

    numerator: int = attribute("完成学习党员数", "Members who completed", unit="人", minimum=0)
    denominator: int = attribute("应学习党员数", "Members due", unit="人", minimum=0)


@measure("governance.party_management_measured", "党员管理到位情况", "Management of Party members")
class PartyManagementMeasured:
    """Of all members, how many have their membership and dues in order (5.1.4.g)."""

    numerator: int = attribute("组织关系和党费清楚的党员数", "Members in order", unit="人", minimum=0)
    denominator: int = attribute("在册党员数", "Members", unit="人", minimum=0)


@entity("选举", "Election")
class Election:
    """An election of a Party body or of the residents committee, on its way to a result (5.1.2, 5.2.2)."""

    body: ElectedBody = attribute("选举机构", "Body")
    elected_by: Elector = attribute("产生方式", "Elected by")
    consulted: tuple[Consulted, ...] = attribute("候选人征求意见对象", "Consulted about candidates", default=())
    ballot_on: date | None = attribute("投票日期", "Ballot on", default=None)
    term_until: date | None = attribute("任期届满日", "Term ends on", default=None)
    candidates: tuple[str, ...] = attribute("候选人姓名", "Candidates", default=(), sensitive=True)


@entity("工作委员会", "Sub-committee")
class SubCommittee:
    """A sub-committee of the residents committee (5.2.4)."""

    kind: SubCommitteeKind = attribute("工作委员会类别", "Kind")
    duties: tuple[str, ...] = attribute("职责任务", "Duties", default=())
    mechanism: str = attribute("工作机制", "Working mechanism", default="")
    head: str | None = attribute("主任姓名", "Head", default=None, sensitive=True)


@entity("居民小组", "Resident group")
class ResidentGroup:
    """A resident group with its leader (5.2.6)."""

    unit: GroupUnit = attribute("小组划分方式", "Divided by")
    buildings: tuple[str, ...] = attribute("所含楼院编号", "Buildings")
    leader: str | None = attribute("组长姓名", "Leader", default=None, sensitive=True)
    leader_telephone: str | None = attribute("组长电话", "Leader's telephone", default=None, sensitive=True)


@entity("交办任务", "Task")
class Task:
    """A task from above before the community takes it on (4.3)."""

    assigned_by: Superior = attribute("交办方", "Assigned by")
    basis: TaskBasis = attribute("交办依据", "Basis")
    due_on: date | None = attribute("任务期限", "Due on", default=None)


@guard("5.1.2", on=Election)
def branches_are_elected_by_all_members(election: Election) -> Refusal | None:
    """A branch or general branch is elected by its members' meeting; only a committee may be by delegates."""
    allowed = {
        ElectedBody.PARTY_COMMITTEE: (Elector.PARTY_MEMBERS, Elector.PARTY_DELEGATES),
        ElectedBody.GENERAL_BRANCH_COMMITTEE: (Elector.PARTY_MEMBERS,),
        ElectedBody.BRANCH_COMMITTEE: (Elector.PARTY_MEMBERS,),
    }.get(election.body)
    if allowed is None or election.elected_by in allowed:
        return None
    words = Text.join((e.text for e in allowed), zh="或", en=" or ")
    return Refusal(
        Text(
            f"{election.body.text.zh}应由{words.zh}选举，请更正产生方式。",
            f"{election.body.text.en} is elected by the {words.en}; correct the manner of election.",
        ),
        attribute="elected_by",
    )


@guard("5.1.2", on=Election)
def candidates_are_consulted_on_before_the_ballot(election: Election) -> Refusal | None:
    """No ballot for a Party body is fixed before members and residents were asked about the candidates."""
    if election.body is ElectedBody.RESIDENTS_COMMITTEE or election.ballot_on is None:
        return None
    missing = tuple(c.text for c in Consulted if c not in election.consulted)
    if not missing:
        return None
    words = Text.join(missing)
    return Refusal(
        Text(
            f"确定投票日期前，请先就候选人征求{words.zh}的意见并登记。",
            f"ask about the candidates first and record it: {words.en.lower()}.",
        ),
        attribute="consulted",
    )


@guard("5.2.2", on=Election)
def committee_is_elected_by_residents(election: Election) -> Refusal | None:
    """The residents committee is elected by residents, never appointed or chosen by a Party meeting."""
    lawful = (Elector.ALL_VOTERS, Elector.HOUSEHOLDS, Elector.GROUP_REPRESENTATIVES)
    if election.body is not ElectedBody.RESIDENTS_COMMITTEE or election.elected_by in lawful:
        return None
    words = Text.join((e.text for e in lawful), en="; ")
    return Refusal(
        Text(f"居民委员会须由居民选举产生，可选：{words.zh}。", f"residents elect the committee; choose: {words.en}."),
        attribute="elected_by",
    )


@guard("5.2.4", on=SubCommittee)
def sub_committee_knows_its_duties(sub_committee: SubCommittee) -> Refusal | None:
    """A sub-committee is formed with its duties and its way of working written down."""
    if not sub_committee.duties:
        return Refusal(
            Text("请逐条写明该委员会的职责任务。", "list the duties of the sub-committee."), attribute="duties"
        )
    if not sub_committee.mechanism.strip():
        return Refusal(
            Text("请写明例会、分工等工作机制。", "say how it works: meetings, division of work."), attribute="mechanism"
        )
    return None


@guard("5.2.6", on=ResidentGroup)
def group_has_buildings_and_a_leader(group: ResidentGroup) -> Refusal | None:
    """A group is formed by buildings or courtyards, and somebody leads it."""
    if not group.buildings:
        return Refusal(
            Text("请选择小组所含的楼栋或平房院。", "choose its building or courtyards."), attribute="buildings"
        )
    if group.unit is GroupUnit.OTHER:
        return Refusal(
            Text("居民小组按楼栋或若干平房院划分，请重新划分。", "divide groups by building or by courtyards."),
            attribute="unit",
        )
    if not group.leader:
        return Refusal(Text("请先明确居民小组长。", "say first who leads the group."), attribute="leader")
    return None


@guard("4.3", on=Task)
def task_has_a_ground_and_a_date(task: Task) -> Refusal | None:
    """A task from above is taken on when it says on what ground and by when."""
    if task.basis is TaskBasis.NONE:
        return Refusal(
            Text("该任务没有依据，请退回交办方补充。", "the task has no basis; return it to whoever assigned it."),
            attribute="basis",
        )
    if task.due_on is None:
        return Refusal(Text("请填任务期限。", "give the date by which it is due."), attribute="due_on")
    return None


FACTS: tuple[type, ...] = (
    MeetingHeld,
    PartyOrganisationEstablished,
    BodyTerm,
    ActivityHeld,
    TaskAssigned,
    TaskAnswered,
    SupervisionHeld,
    OpinionCollected,
    OpinionHandled,
    WorkItemListed,
    ImprovementIntroduced,
    GuidanceGiven,
    CommitteeReported,
    OrganisationListed,
    SubCommitteeFormed,
    ResidentGroupFormed,
    BuildingHeadAppointed,
    PartyTrainingMeasured,
    PartyManagementMeasured,
)
ENTITIES: tuple[type, ...] = (Election, SubCommittee, ResidentGroup, Task)
GUARDS = (
    branches_are_elected_by_all_members,
    candidates_are_consulted_on_before_the_ballot,
    committee_is_elected_by_residents,
    sub_committee_knows_its_duties,
    group_has_buildings_and_a_leader,
    task_has_a_ground_and_a_date,
)
