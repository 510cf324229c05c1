"""Attestation: a person with authority says whether a clause is met, where records cannot show it."""

from community_core.facts import STATE, Term, attribute, fact


class Role(Term):
    """Who may attest."""

    PARTY_SECRETARY = "party_secretary", "社区党组织书记", "Party secretary"
    COMMITTEE_DIRECTOR = "committee_director", "居委会主任", "Committee director"
    STATION_HEAD = "station_head", "服务站站长", "Station head"
    SUB_DISTRICT_OFFICER = "sub_district_officer", "街道干部", "Sub-district officer"
    INSPECTOR = "inspector", "检查员", "Inspector"
    PROFESSIONAL = "professional", "专业机构人员", "Professional"
    RESIDENTS_REPRESENTATIVE = "residents_representative", "居民代表", "Residents' representative"


class Verdict(Term):
    """What the attesting person found."""

    MET = "met", "做到", "Met"
    NOT_MET = "not_met", "未做到", "Not met"


@fact("assessment.attestation", "现场认定", "Attestation", nature=STATE, subject=("条款号", "Clause"))
class Attestation:
    """An authorised person's verdict on a clause; the record's subject is the clause number, e.g. 7.2."""

    verdict: Verdict = attribute("认定结果", "Verdict")
    by: Role = attribute("认定人身份", "Attested by")
    note: str | None = attribute("认定说明", "Note", default=None)
    document: str | None = attribute("附件编号", "Document", default=None)


FACTS: tuple[type, ...] = (Attestation,)
