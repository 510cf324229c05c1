"""服务站: the station's premises and equipment, and the people who work there."""

from datetime import timedelta

from qinghe.kit import TODAY, Desk, months, quarters, weekdays, workday


def fill(desk: Desk) -> None:
    """Venues, equipment, signs, defects and systems."""
    venues(desk)
    equipment(desk)
    upkeep(desk)
    sharing(desk)
    systems(desk)


def venues(desk: Desk) -> None:
    """Rooms and grounds, and the days on which they were open."""
    desk.table(
        "facilities.venue_in_use",
        "on subject kind separate_entrance area standard_area fee source",
        ("2015-06-01", "CS-01", "办公用房", "否", 268, 240, "", "12号楼底商，与物业共用门厅"),
        ("2015-06-01", "CS-02", "服务站", "是", 186, 150, "", ""),
        ("2015-06-01", "CS-03", "会议室", "", 64, "", "", ""),
        ("2016-07-01", "CS-04", "党员活动室", "", 88, "", 0, ""),
        ("2016-09-01", "CS-05", "文化站（室）", "", 210, "", 0, ""),
        ("2017-04-23", "CS-06", "图书室（社区书屋）", "", 72, "", 0, ""),
        ("2019-09-02", "CS-07", "社区课堂", "", 58, "", 0, ""),
        ("2018-05-10", "CS-08", "健身设施", "", 320, "", 0, "中心广场东侧，器械21件"),
        ("2016-09-01", "CS-09", "室内文体场所", "", 140, "", 0, ""),
        ("2018-05-10", "CS-10", "室外文体场所", "", 900, "", 0, "中心广场"),
    )
    desk.table(
        "facilities.opening_measured",
        "on subject numerator denominator closed_by_notice",
        ("24-12-31", "CS-05", 343, 352, 13),
        ("24-12-31", "CS-06", 346, 352, 13),
        ("24-12-31", "CS-07", 338, 352, 13),
        ("25-12-31", "CS-05", 349, 354, 11),
        ("25-12-31", "CS-06", 352, 354, 11),
        ("25-12-31", "CS-07", 341, 347, 18),
    )
    desk.table(
        "facilities.usefulness_measured", "on numerator denominator", ("24-12-10", 287, 402), ("25-11-28", 311, 417)
    )


def equipment(desk: Desk) -> None:
    """What stands in the rooms, the signs and the leaflets."""
    desk.table(
        "facilities.equipment_in_place",
        "on subject kind place venue fixed",
        ("2015-06-01", "SB-001", "桌椅", "办公用房", "CS-01", ""),
        ("2015-06-01", "SB-002", "电话", "办公用房", "CS-01", ""),
        ("2022-03-15", "SB-003", "电脑", "办公用房", "CS-01", ""),
        ("2022-03-15", "SB-004", "打印机", "办公用房", "CS-01", ""),
        ("2015-06-01", "SB-005", "传真机", "办公用房", "CS-01", ""),
        ("2015-06-01", "SB-006", "桌椅", "服务站", "CS-02", ""),
        ("2022-03-15", "SB-007", "电脑", "服务站", "CS-02", ""),
        ("2020-10-12", "SB-008", "坡道或平整入口", "服务站", "CS-02", "是"),
        ("2020-10-12", "SB-009", "低位服务台", "服务站", "CS-02", "是"),
        ("2019-01-08", "SB-010", "老花镜、放大镜等助视用品", "服务站", "CS-02", ""),
        ("2016-03-01", "SB-011", "综合宣传栏", "服务站", "CS-02", "是"),
        ("2016-03-01", "SB-012", "事务公开栏", "办公用房", "CS-01", "是"),
        ("2015-06-01", "SB-013", "服务设施", "服务站", "CS-02", ""),
        ("2015-06-01", "SB-014", "休息设施", "服务站", "CS-02", ""),
        ("2021-07-05", "SB-015", "便民设施", "服务站", "CS-02", ""),
        ("2020-05-11", "SB-016", "监控设施", "服务站", "CS-02", "是"),
        ("2015-06-01", "SB-017", "桌椅", "会议室", "CS-03", ""),
        ("2017-05-16", "SB-018", "音响", "会议室", "CS-03", ""),
        ("2019-11-20", "SB-019", "投影仪（含大屏）", "会议室", "CS-03", "是"),
        ("2016-07-01", "SB-020", "桌椅", "党员活动室", "CS-04", ""),
        ("2016-07-01", "SB-021", "党旗和入党誓词", "党员活动室", "CS-04", "是"),
        ("2016-07-01", "SB-022", "党建书报资料", "党员活动室", "CS-04", ""),
        ("2021-06-21", "SB-023", "投影仪（含大屏）", "党员活动室", "CS-04", "是"),
        ("2020-10-12", "SB-024", "坡道或平整入口", "文化站（室）", "CS-05", "是"),
        ("2020-10-12", "SB-025", "扶手", "图书室（社区书屋）", "CS-06", "是"),
        ("2020-10-12", "SB-026", "坡道或平整入口", "社区课堂", "CS-07", "是"),
        ("2020-10-12", "SB-027", "无障碍卫生间", "室内文体场所", "CS-09", "是"),
        ("2018-05-10", "SB-028", "坡道或平整入口", "室外文体场所", "CS-10", "是"),
    )
    desk.table(
        "facilities.sign_displayed",
        "on subject kind spot design",
        ("2015-06-01", "BP-01", "社区党组织标牌", "主出入口", ""),
        ("2015-06-01", "BP-02", "社区居民委员会标牌", "主出入口", ""),
        ("2015-06-01", "BP-03", "社区服务站标牌", "临街外墙", ""),
        ("2020-04-09", "BP-04", "指示标识", "社区道路或小区入口", ""),
        ("2020-04-09", "BP-05", "指示标识", "社区道路或小区入口", ""),
        ("2018-09-03", "BP-06", "服务指示牌", "办事大厅", "全市统一形象"),
        ("2018-09-03", "BP-07", "门头", "临街外墙", "全市统一形象"),
        ("2018-09-03", "BP-08", "咨询台", "办事大厅", "全市统一形象"),
        ("2018-09-03", "BP-09", "功能导引牌", "办事大厅", "全市统一形象"),
        ("2018-09-03", "BP-10", "宣传资料架", "办事大厅", "全市统一形象"),
        ("2018-09-03", "BP-11", "公示栏", "主出入口", "全市统一形象"),
        ("2018-09-03", "BP-12", "资料栏", "办事大厅", ""),
    )
    desk.table(
        "facilities.leaflets_stocked",
        "on subject kind copies",
        ("25-3-04", "ZL-1", "便民服务卡", 420),
        ("25-9-08", "ZL-1", "便民服务卡", 260),
        ("25-3-04", "ZL-2", "便民服务手册", 150),
        ("25-12-02", "ZL-2", "便民服务手册", 88),
        ("25-12-02", "ZL-3", "办事指南", 115),
        ("25-6-10", "ZL-4", "其他资料", 60),
    )


def upkeep(desk: Desk) -> None:
    """Rounds through the rooms, what was found broken, and maintenance."""
    for month in months():
        desk.add(
            "facilities.venue_inspected", desk.near(month.start + timedelta(7), 4), places="服务站、会议室、党员活动室"
        )
        if month.ordinal % 2 == 0:
            desk.add(
                "facilities.venue_inspected",
                desk.near(month.start + timedelta(15), 4),
                places="健身设施、室内文体场所、室外文体场所、文化站（室）、图书室（社区书屋）、社区课堂",
            )
    desk.table(
        "facilities.defect_found",
        "on subject place fault ended source",
        ("24-12-16", "WT-01", "服务站", "脏乱", "24-12-17", "纸箱堆在等候区"),
        ("25-1-09", "WT-02", "健身设施", "损坏", "25-1-20", "太空漫步机轴承"),
        ("25-3-12", "WT-03", "会议室", "损坏", "25-3-17", "话筒"),
        ("25-4-18", "WT-04", "室外文体场所", "不安全", "25-4-25", "地砖翘起"),
        ("25-6-10", "WT-05", "图书室（社区书屋）", "损坏", "25-6-18", "空调滴水"),
        ("25-7-21", "WT-06", "服务站", "损坏", "25-7-25", "叫号机"),
        ("25-9-16", "WT-07", "健身设施", "缺失", "25-9-29", "扭腰器转盘"),
        ("25-11-11", "WT-08", "室内文体场所", "损坏", "25-11-19", "乒乓球台网架"),
        ("25-12-22", "WT-09", "会议室", "损坏", "", "投影仪不亮，配件没到货"),
        ("26-1-20", "WT-10", "健身设施", "损坏", "", "双杠松动，已围挡，联系厂家"),
    )
    for venue, dates in {
        "CS-08": ("25-1-21", "25-4-22", "25-7-15", "25-10-21"),
        "CS-09": ("25-2-18", "25-5-20", "25-8-19", "25-11-20"),
        "CS-10": ("25-4-25", "25-10-14"),
        "CS-05": ("25-3-11", "25-9-09"),
    }.items():
        for on in dates:
            desk.add("facilities.maintenance_completed", on, venue=venue)
    desk.table(
        "facilities.usage_notice_posted",
        "on subject venue items",
        ("2018-05-10", "SM-1", "CS-08", "使用方法说明、指导电话"),
        ("2021-03-02", "SM-2", "CS-09", "使用方法说明、指导电话、开放时间"),
        ("2021-03-02", "SM-3", "CS-10", "使用方法说明、指导电话"),
    )


def sharing(desk: Desk) -> None:
    """Stationed units that open their grounds to residents."""
    desk.table(
        "facilities.able_unit_found",
        "on subject facilities",
        ("24-12-11", "DW-01", "文化、体育、教育"),
        ("24-12-11", "DW-04", "教育"),
    )
    desk.table(
        "facilities.opening_negotiated",
        "on unit",
        ("24-12-20", "DW-01"),
        ("25-2-26", "DW-01"),
        ("25-4-02", "DW-04"),
        ("25-10-15", "DW-04"),
    )
    desk.add("facilities.sharing_agreed", "25-3-03", "XY-01", unit="DW-01", uses="体育、教育", weekly_hours=8)


def systems(desk: Desk) -> None:
    """Information systems and how much of the work goes through them."""
    desk.table(
        "facilities.information_system_in_use",
        "on subject kind",
        ("2019-03-18", "XT-1", "内部办公系统"),
        ("2021-01-04", "XT-2", "业务综合服务系统"),
    )
    rows = (
        (236, 251, 618, 702),
        (241, 262, 655, 731),
        (227, 240, 688, 748),
        (253, 266, 701, 757),
        (262, 271, 694, 741),
    )
    for quarter, (office, offices, service, services) in zip(quarters(), rows, strict=True):
        on = workday(quarter.end + timedelta(3))
        desk.add("facilities.online_handling_measured", on, "XT-1", numerator=office, denominator=offices)
        desk.add("facilities.online_handling_measured", on, "XT-2", numerator=service, denominator=services)
    desk.add("facilities.informatisation_assessed", "2021-10-14", standard="GB/T 31490", source="街道统一组织的一次")


def staff(desk: Desk) -> None:
    """The people who work here, by number; nobody's name is needed."""
    posts = (
        "就业服务与劳动维权",
        "社会福利与社会保障",
        "人口计生与公共卫生",
        "社区治安与综合治理",
        "社区综合事务",
    )
    for number in range(1, 8):
        desk.add("staffing.staff_member_in_post", "2022-01-24", f"RY-{number:02}", bodies="社区居民委员会")
    for number in range(8, 15):
        desk.add(
            "staffing.staff_member_in_post",
            f"{2019 + number % 4}-07-08",
            f"RY-{number:02}",
            bodies="社区服务站",
            posts=posts[number % 5],
        )
    starters = (("RY-15", "25-3-17", 4), ("RY-16", "25-7-14", 2), ("RY-17", "25-10-20", 0))
    for person, on, post in starters:
        desk.add("staffing.staff_member_in_post", on, person, bodies="社区服务站", posts=posts[post])
        desk.add("staffing.duty_started", on, person, post=posts[post])
    desk.table(
        "staffing.induction_completed",
        "on subject result hours source",
        ("25-3-07", "RY-15", "合格", 24, ""),
        ("25-7-25", "RY-16", "合格", 24, "七月班开得晚，先上岗后补"),
        ("25-10-10", "RY-17", "合格", 24, ""),
    )
    desk.table(
        "staffing.rule_document",
        "on subject kind",
        ("2022-06-15", "RS-1", "错时上下班"),
        ("2022-06-15", "RS-2", "全日值班"),
        ("2022-06-15", "RS-3", "节假日轮休"),
        ("24-12-18", "RS-4", "人员考核评价"),
    )
    for month in months():
        holiday = month.ordinal in (0, 3, 4, 9)
        desk.add(
            "staffing.duty_roster_published",
            workday(month.start - timedelta(4)),
            about=month,
            arrangements="错时上下班、全日值班" + ("、节假日轮休" if holiday else ""),
        )
    desk.add(
        "staffing.need_reviewed", "2023-11-21", posts_needed=17, households=2165, source="两年前测的，今年没有重测"
    )
    desk.table(
        "staffing.posts_filled_measured",
        "on numerator denominator started",
        ("24-12-31", 15, 17, 1),
        ("25-6-30", 16, 17, 1),
        ("25-12-31", 17, 18, 3),
    )
    topics = ("党的路线方针政策", "业务技能", "法律法规、业务技能", "党的路线方针政策、廉洁与民主作风", "业务技能")
    for number, thursday in enumerate(weekdays((3,), last=TODAY)):
        if number % 3 == 1:
            desk.add(
                "staffing.study_session_held",
                workday(thursday),
                topics=topics[number // 3 % 5],
                attendance=desk.between(10, 16),
            )
    desk.table(
        "staffing.residents_appraisal_measured",
        "on subject aspect numerator denominator",
        ("24-12-12", "PJ-1", "公道廉洁民主", 352, 408),
        ("24-12-12", "PJ-2", "服务与组织协调能力", 339, 408),
        ("24-12-12", "PJ-3", "热心负责有威信", 361, 408),
        ("25-11-27", "PJ-1", "公道廉洁民主", 389, 431),
        ("25-11-27", "PJ-2", "服务与组织协调能力", 358, 431),
        ("25-11-27", "PJ-3", "热心负责有威信", 396, 431),
    )
    desk.add("staffing.experience_measured", "25-12-31", numerator=13, denominator=17)
    desk.table(
        "staffing.benefit_measured",
        "on subject benefit numerator denominator",
        ("24-12-31", "BZ-1", "培训学习", 15, 15),
        ("25-12-31", "BZ-1", "培训学习", 17, 17),
        ("25-9-26", "BZ-2", "体检", 16, 16),
        ("25-12-31", "BZ-3", "带薪休假", 16, 17),
    )
    desk.table(
        "staffing.appraisal_completed",
        "on subject about satisfaction_weight staff_appraised",
        ("25-1-14", "KH-2024", "2024年", 30, 15),
        ("25-12-30", "KH-2025", "2025年", 40, 17),
    )
    desk.table(
        "staffing.appraisal_consequence_decided",
        "on appraisal rewarded sanctioned",
        ("25-2-18", "KH-2024", 3, 0),
        ("26-1-20", "KH-2025", 4, 1),
    )


FILES = (("服务站.xlsx", fill), ("社区人员.xlsx", staff))
