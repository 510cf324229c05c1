"""司法调解: legal service, correction and help, mediation, screening of disputes."""

from datetime import timedelta

from qinghe.kit import Desk, months


def fill(desk: Desk) -> None:
    """All sheets of the justice desk."""
    law(desk)
    correction(desk)
    mediation(desk)


def law(desk: Desk) -> None:
    """Legal room, leaflets, events; legal aid was last checked against the standard in 2023."""
    desk.add("justice.legal_room", "2021-12-03", "FW-1", hours_weekly=8)
    desk.add("justice.legal_staff_notice", "24-12-09", "FW-1", place="墙面", staff_shown=3, staff_serving=2)
    for month in months():
        if month.ordinal % 2:
            desk.add(
                "justice.legal_material_provided",
                desk.near(month.start + timedelta(8), 6),
                titles=desk.between(2, 7),
                copies=desk.between(80, 320),
            )
    desk.table("justice.leaflet_stand", "on subject copies", ("25-12-05", "SQ-1", 140), ("25-12-05", "SQ-2", 75))
    desk.table(
        "justice.legal_event_held",
        "on audience form aims partners residents",
        ("24-12-04", "全体居民", "图片展览", "学法、知法", "司法所", 88),
        ("25-3-07", "妇女", "案例讲座", "懂法、用法", "律师事务所", 41),
        ("25-3-14", "业主和租户", "有奖问答", "知法、用法", "", 57),
        ("25-5-29", "未成年人", "模拟法庭", "学法、守法", "法院或检察院、学校", 46),
        ("25-6-13", "老年人", "案例讲座", "懂法、用法", "公安派出所", 63),
        ("25-8-21", "流动人口", "案例讲座", "知法、用法", "律师事务所", 22),
        ("25-12-04", "全体居民", "图片展览", "学法、知法、守法", "司法所、普法志愿者", 104),
        ("26-1-15", "商户和单位", "宣读条文", "守法", "", 15),
    )
    desk.table(
        "justice.guide_review_done",
        "on service parts deviations source",
        ("2023-05-18", "法律援助", "GB/T 20647.5、GB/T 20647.6", 0, "与法律援助站一起查的"),
        ("25-6-18", "社区矫正", "GB/T 20647.5", 0, ""),
        ("25-9-17", "人民调解", "GB/T 20647.5", 0, ""),
    )
    desk.add("justice.legal_aid_measured", "25-12-29", numerator=10, denominator=10)
    desk.add("justice.rights_help_measured", "25-12-29", numerator=13, denominator=14)


def correction(desk: Desk) -> None:
    """Correction and help after release; small numbers, so nobody is shown."""
    for on, served, released in (("25-6-30", 3, 5), ("25-12-29", 2, 6)):
        desk.add("justice.correction_teams_measured", on, numerator=served, denominator=served)
        desk.add("justice.help_teams_measured", on, numerator=released, denominator=released)
        desk.add("justice.minor_helpers_measured", on, numerator=0, denominator=0)
        desk.add("justice.education_measured", on, numerator=served + released, denominator=served + released)
        desk.add("justice.supervision_measured", on, numerator=12, denominator=12)
        desk.add("justice.files_measured", on, numerator=served + released, denominator=served + released)
    for on in ("25-3-28", "25-6-30", "25-9-29", "25-12-29"):
        desk.add("justice.contacts_measured", on, numerator=6, denominator=6, kinds="心理辅导、思想谈心、动态跟踪")
    desk.add(
        "justice.resettlement_measured", "25-12-29", numerator=5, denominator=5, authorities="司法行政部门、公安机关"
    )
    desk.add("justice.difficulties_measured", "25-12-29", numerator=4, denominator=5, kinds="就业、住房、帮扶")
    desk.add("justice.incidents_measured", "25-12-29", numerator=1, denominator=1, limit_days=0)


def mediation(desk: Desk) -> None:
    """Mediation; no general screening was held in August. Reassurance with the departments was not written down."""
    desk.add(
        "justice.mediation_room",
        "2019-05-20",
        "RT-1",
        kind="人民调解室",
        equipment="调解桌椅、电脑打印机、电话、文件柜、上墙制度牌",
    )
    for month in months():
        if str(month) != "2025-08":
            on = desk.near(month.start + timedelta(desk.between(10, 22)), 4)
            desk.add("justice.dispute_screening_held", on, kind="全面排查", found=desk.between(0, 5))
    desk.table(
        "justice.dispute_screening_held",
        "on kind found source",
        ("25-1-15", "专项排查", 2, "节前欠薪"),
        ("25-5-21", "专项排查", 3, "漏水"),
        ("25-11-18", "专项排查", 2, "供暖"),
    )
    for counted, cases, hazards in (("25-6-30", (16, 17), (19, 20)), ("25-12-29", (18, 19), (21, 22))):
        desk.add("justice.mediation_cases_measured", counted, numerator=cases[0], denominator=cases[1])
        desk.add("justice.hazards_measured", counted, numerator=hazards[0], denominator=hazards[1])
        desk.add("justice.key_ledger_measured", counted, numerator=4, denominator=4)
        desk.add("justice.key_reports_measured", counted, numerator=4, denominator=4, limit_days=5)
    desk.table(
        "justice.relief_work_done",
        "on work authorities persons",
        ("25-1-22", "帮扶救助", "民政部门", 14),
        ("25-4-17", "思想疏导", "司法行政部门", 12),
        ("25-9-26", "帮扶救助", "民政部门", 11),
    )


FILES = (("司法调解.xlsx", fill),)
