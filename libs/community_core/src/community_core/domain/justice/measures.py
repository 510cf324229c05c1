"""Justice in numbers: of those who were due help, how many got it. Nobody is named."""

from community_core.domain.justice.records import Authority, ContactKind, Difficulty
from community_core.facts import attribute, measure


@measure("justice.legal_aid_measured", "法律援助引导情况", "Guidance to legal aid")
class LegalAidMeasured:
    """Of the residents in economic difficulty who need legal aid, how many were guided to apply (11.4.4)."""

    numerator: int = attribute("已引导申请人数", "Guided to apply", unit="人", minimum=0)
    denominator: int = attribute("需援助困难人数", "In need of legal aid", unit="人", minimum=0)


@measure("justice.rights_help_measured", "弱势群体维权协助情况", "Help for the vulnerable with their rights")
class RightsHelpMeasured:
    """Of the legal claims that vulnerable residents brought forward, how many the community helped with (11.4.4)."""

    numerator: int = attribute("已协助维权件数", "Helped", unit="件", minimum=0)
    denominator: int = attribute("弱势群体维权件数", "Claims", unit="件", minimum=0)


@measure("justice.correction_teams_measured", "矫正小组建立情况", "Correction teams")
class CorrectionTeamsMeasured:
    """Of the residents under community correction, how many have a team (11.5.1)."""

    numerator: int = attribute("有矫正小组人数", "With a team", unit="人", minimum=0)
    denominator: int = attribute("社区服刑人数", "Under correction", unit="人", minimum=0)


@measure("justice.help_teams_measured", "帮教小组建立情况", "Help teams")
class HelpTeamsMeasured:
    """Of the released residents, how many have a help team (11.5.1)."""

    numerator: int = attribute("有帮教小组人数", "With a team", unit="人", minimum=0)
    denominator: int = attribute("刑释解教人数", "Released", unit="人", minimum=0)


@measure("justice.minor_helpers_measured", "未成年人专人帮助情况", "Helpers of minors")
class MinorHelpersMeasured:
    """Of the minors under correction or released, how many have a helper of their own (11.5.1)."""

    numerator: int = attribute("有专人帮助人数", "With a helper", unit="人", minimum=0)
    denominator: int = attribute("未成年矫正及刑释人数", "Minors", unit="人", minimum=0)


@measure("justice.resettlement_measured", "安置帮教协助情况", "Help with resettlement")
class ResettlementMeasured:
    """Of the resettlement tasks that authorities asked help with, how many the community helped with (11.5.2)."""

    numerator: int = attribute("已协助安置帮教件数", "Helped", unit="件", minimum=0)
    denominator: int = attribute("部门交办件数", "Asked", unit="件", minimum=0)
    authorities: tuple[Authority, ...] = attribute("统计部门", "Authorities counted")


@measure("justice.education_measured", "矫正帮教教育引导情况", "Education of those under correction and released")
class EducationMeasured:
    """Of the residents under correction and the released, how many were educated and guided (11.5.3)."""

    numerator: int = attribute("接受教育引导人数", "Educated", unit="人", minimum=0)
    denominator: int = attribute("矫正和刑释人数", "Under correction or released", unit="人", minimum=0)


@measure("justice.difficulties_measured", "矫正帮教困难协调情况", "Difficulties of those under correction and released")
class DifficultiesMeasured:
    """Of the difficulties that they brought forward, how many were taken up with those who can solve them (11.5.3)."""

    numerator: int = attribute("已协调困难件数", "Taken up", unit="件", minimum=0)
    denominator: int = attribute("提出困难件数", "Brought forward", unit="件", minimum=0)
    kinds: tuple[Difficulty, ...] = attribute("统计困难类别", "Kinds counted")


@measure("justice.supervision_measured", "监管矫正协助情况", "Help with supervision")
class SupervisionMeasured:
    """Of the supervision tasks that the justice office gave, how many the community carried out (11.5.4)."""

    numerator: int = attribute("已协助监管件数", "Carried out", unit="件", minimum=0)
    denominator: int = attribute("监管任务件数", "Tasks", unit="件", minimum=0)


@measure("justice.contacts_measured", "刑释人员定期帮教情况", "Periodic contact with the released")
class ContactsMeasured:
    """Of the released residents, how many were counselled, talked with and kept track of in the quarter (11.5.4)."""

    numerator: int = attribute("本期已帮教人数", "Contacted", unit="人", minimum=0)
    denominator: int = attribute("刑释解教人数", "Released", unit="人", minimum=0)
    kinds: tuple[ContactKind, ...] = attribute("帮教内容", "Kinds of contact")


@measure("justice.files_measured", "矫正帮教档案建档情况", "Correction and help files")
class FilesMeasured:
    """Of the residents under correction and the released, how many have a work file (11.5.4)."""

    numerator: int = attribute("已建工作档案人数", "With a file", unit="人", minimum=0)
    denominator: int = attribute("矫正和刑释人数", "Under correction or released", unit="人", minimum=0)


@measure("justice.incidents_measured", "重大突发情况上报情况", "Grave incidents reported")
class IncidentsMeasured:
    """Of the grave incidents, how many were reported to the justice office in time (11.5.4)."""

    numerator: int = attribute("按时上报起数", "Reported in time", unit="起", minimum=0)
    denominator: int = attribute("重大突发情况起数", "Incidents", unit="起", minimum=0)
    limit_days: int = attribute("上报期限（天，当天为0）", "Counted as in time within days (0: same day)", minimum=0)


@measure("justice.mediation_cases_measured", "人民调解受理情况", "Mediation cases taken up")
class MediationCasesMeasured:
    """Of the requests for mediation, how many were taken up, mediated and put on file (11.7.2)."""

    numerator: int = attribute("已调解归档件数", "Mediated and on file", unit="件", minimum=0)
    denominator: int = attribute("申请调解件数", "Requests", unit="件", minimum=0)


@measure("justice.hazards_measured", "纠纷隐患化解情况", "Dispute hazards removed")
class HazardsMeasured:
    """Of the hazards that screenings found, how many were removed or are being mediated (11.7.3)."""

    numerator: int = attribute("已化解隐患件数", "Removed or in mediation", unit="件", minimum=0)
    denominator: int = attribute("排查发现隐患件数", "Found", unit="件", minimum=0)


@measure("justice.key_ledger_measured", "重点疑难纠纷台账情况", "Ledger of key and difficult disputes")
class KeyLedgerMeasured:
    """Of the key and difficult disputes known, how many are on the ledger (11.7.3)."""

    numerator: int = attribute("已入台账件数", "On the ledger", unit="件", minimum=0)
    denominator: int = attribute("重点疑难纠纷件数", "Key and difficult disputes", unit="件", minimum=0)


@measure("justice.key_reports_measured", "重点疑难纠纷反映情况", "Key and difficult disputes reported")
class KeyReportsMeasured:
    """Of the key and difficult disputes, how many were reported to the departments in time (11.7.3)."""

    numerator: int = attribute("按时反映件数", "Reported in time", unit="件", minimum=0)
    denominator: int = attribute("重点疑难纠纷件数", "Key and difficult disputes", unit="件", minimum=0)
    limit_days: int = attribute("反映期限（天）", "Counted as in time within days", unit="天", minimum=0)


FACTS: tuple[type, ...] = (
    LegalAidMeasured,
    RightsHelpMeasured,
    CorrectionTeamsMeasured,
    HelpTeamsMeasured,
    MinorHelpersMeasured,
    ResettlementMeasured,
    EducationMeasured,
    DifficultiesMeasured,
    SupervisionMeasured,
    ContactsMeasured,
    FilesMeasured,
    IncidentsMeasured,
    MediationCasesMeasured,
    HazardsMeasured,
    KeyLedgerMeasured,
    KeyReportsMeasured,
)
