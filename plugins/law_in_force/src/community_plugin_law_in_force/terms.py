"""Time limits that later law sets for single cases, as schedules."""

from community_core.calendar import Duration
from community_core.schedules import SAME_DAY, Anniversary, Schedule, Step
from community_core.text import Text
from community_plugin_law_in_force.laws import LEGAL_AID, RESIDENCE_PERMITS

RESIDENCE_PERMIT = Schedule(
    name="law.residence_permit",
    title=Text("居住证的发放和签注", "Issue and endorsement of residence permits"),
    serves=("11.9.6",),
    anchors={"applied": Text("受理日期", "Accepted on"), "issued": Text("发证日期", "Issued on")},
    steps=(
        Step(
            id="issue",
            what=Text("制作发放居住证", "Issue of the permit"),
            anchor="applied",
            after=SAME_DAY,
            closes=Duration.parse("P15D"),
            citation=RESIDENCE_PERMITS.article("第九条", "Art. 9"),
            in_force_from=RESIDENCE_PERMITS.since,
        ),
        Anniversary(
            id="endorsement",
            what=Text("居住证签注", "Endorsement of the permit"),
            anchor="issued",
            every=Duration.parse("P1Y"),
            opens_before=Duration.parse("P1M"),
            citation=RESIDENCE_PERMITS.article("第十条", "Art. 10"),
            in_force_from=RESIDENCE_PERMITS.since,
        ),
    ),
)
"""The authority issues within 15 days; the holder has it endorsed in the month before each full year."""

LEGAL_AID_APPLICATION = Schedule(
    name="law.legal_aid",
    title=Text("法律援助申请的跟进", "Following an application for legal aid"),
    serves=("11.4.4",),
    anchors={"applied": Text("申请日期", "Applied on"), "decided": Text("决定日期", "Decided on")},
    steps=(
        Step(
            id="decision",
            what=Text("法律援助机构作出决定", "Decision of the legal-aid agency"),
            anchor="applied",
            after=SAME_DAY,
            closes=Duration.parse("P7D"),
            citation=LEGAL_AID.article("第四十三条", "Art. 43"),
            in_force_from=LEGAL_AID.since,
        ),
        Step(
            id="assignment",
            what=Text("指派法律援助人员", "Assignment of a legal-aid worker"),
            anchor="decided",
            after=SAME_DAY,
            closes=Duration.parse("P3D"),
            citation=LEGAL_AID.article("第四十三条", "Art. 43"),
            in_force_from=LEGAL_AID.since,
        ),
    ),
)
"""The agency decides within 7 days and assigns somebody within 3; the community knows when to ask."""

SCHEDULES: tuple[Schedule, ...] = (RESIDENCE_PERMIT, LEGAL_AID_APPLICATION)
