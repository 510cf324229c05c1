"""Justice cases as their keepers know them, and what may not be done to them."""

from datetime import date, datetime

from community_core.entities import Refusal, entity, guard
from community_core.facts import Term, attribute
from community_core.text import Text


class Standing(Term):
    """In what standing a person is helped (11.5.1)."""

    UNDER_CORRECTION = "under_correction", "社区服刑人员", "Under community correction"
    RELEASED = "released", "刑释解教人员", "Released"


@entity("矫正帮教小组", "Correction or help team")
class HelpTeam:
    """The team around one person under correction or released (11.5.1)."""

    number: str = attribute("小组编号", "Team")
    person: str = attribute("帮教对象", "Person", sensitive=True)
    standing: Standing = attribute("对象类别", "Standing", sensitive=True)
    minor: bool = attribute("未成年", "Minor", default=False, sensitive=True)
    members: int = attribute("小组成员数", "Members", default=0, minimum=0)
    dedicated_helper: str | None = attribute("专门帮助人", "Dedicated helper", default=None, sensitive=True)
    active: bool = attribute("已开展工作", "Active", default=False)


@entity("重大突发情况", "Grave incident")
class GraveIncident:
    """A grave incident with a person under correction or released (11.5.4)."""

    number: str = attribute("情况编号", "Incident")
    person: str = attribute("涉及对象", "Person", sensitive=True)
    found_at: datetime = attribute("发现时间", "Found at")
    reported_at: datetime | None = attribute("上报司法所时间", "Reported to the justice office at", default=None)
    closed: bool = attribute("已处置完毕", "Closed", default=False)


class MediationResult(Term):
    """How a mediation ended (11.7.2)."""

    AGREED = "agreed", "达成协议", "Agreed"
    FAILED = "failed", "调解不成", "Failed"
    WITHDRAWN = "withdrawn", "当事人撤回", "Withdrawn"


@entity("人民调解案件", "Mediation case")
class MediationCase:
    """A dispute before the mediators, from request to file (11.7.2)."""

    number: str = attribute("案件编号", "Case")
    parties: str = attribute("当事人", "Parties", sensitive=True)
    all_consent: bool = attribute("各方均同意调解", "All parties consent", default=False)
    opened_on: date | None = attribute("开始调解日期", "Mediation opened on", default=None)
    result: MediationResult | None = attribute("调解结果", "Result", default=None)
    filed_on: date | None = attribute("归档日期", "Filed on", default=None)


class Weight(Term):
    """How grave a dispute is (11.7.3)."""

    ORDINARY = "ordinary", "一般", "Ordinary"
    KEY = "key", "重点", "Key"
    DIFFICULT = "difficult", "疑难", "Difficult"


@entity("矛盾纠纷台账条目", "Entry of the ledger of disputes")
class DisputeEntry:
    """A dispute that screening found, as the mediators follow it (11.7.3)."""

    number: str = attribute("条目编号", "Entry")
    parties: str = attribute("当事人", "Parties", sensitive=True)
    weight: Weight = attribute("难易程度", "Weight", default=Weight.ORDINARY)
    found_on: date = attribute("排查发现日期", "Found on")
    reported_to: str | None = attribute("反映部门", "Reported to", default=None)
    outcome: str | None = attribute("化解结果", "Outcome", default=None, sensitive=True)
    closed: bool = attribute("已销账", "Closed", default=False)


@guard("11.5.1", on=HelpTeam)
def team_starts_with_members(team: HelpTeam) -> Refusal | None:
    """A correction or help team starts work only with members."""
    if team.active and not team.members:
        return Refusal(Text("小组还没有成员，不能开展工作。", "The team has no members yet."), "members")
    return None


@guard("11.5.1", on=HelpTeam)
def minor_has_a_helper(team: HelpTeam) -> Refusal | None:
    """The team of a minor has somebody dedicated to helping that minor."""
    if team.active and team.minor and not team.dedicated_helper:
        return Refusal(
            Text("对象未成年，请先指定专人帮助。", "The person is a minor: name a dedicated helper first."),
            "dedicated_helper",
        )
    return None


@guard("11.5.4", on=GraveIncident)
def incident_closes_reported(incident: GraveIncident) -> Refusal | None:
    """A grave incident is closed only once the justice office knows of it."""
    if incident.closed and incident.reported_at is None:
        return Refusal(Text("尚未上报司法所，不能办结。", "Report it to the justice office first."), "reported_at")
    return None


@guard("11.7.2", on=MediationCase)
def mediation_needs_consent(case: MediationCase) -> Refusal | None:
    """Mediation opens only when all parties consent."""
    if case.opened_on is not None and not case.all_consent:
        return Refusal(
            Text("有当事人未同意，不能开始调解。", "Not all parties consent; do not open mediation."), "all_consent"
        )
    return None


@guard("11.7.3", on=DisputeEntry)
def key_dispute_closes_reported(entry: DisputeEntry) -> Refusal | None:
    """A key or difficult dispute leaves the ledger only after it was reported and its outcome written down."""
    if not entry.closed or entry.weight is Weight.ORDINARY:
        return None
    if not entry.reported_to:
        return Refusal(
            Text("重点、疑难纠纷须先向有关部门反映再销账。", "Report the dispute before closing it."), "reported_to"
        )
    if not entry.outcome:
        return Refusal(Text("请填写化解结果再销账。", "Write down the outcome before closing."), "outcome")
    return None


ENTITIES: tuple[type, ...] = (HelpTeam, GraveIncident, MediationCase, DisputeEntry)
GUARDS = (
    team_starts_with_members,
    minor_has_a_helper,
    incident_closes_reported,
    mediation_needs_consent,
    key_dispute_closes_reported,
)
