"""居委会: the registers, residents' meetings, supervision, disclosure, money, self-government."""

from datetime import timedelta

from qinghe import party
from qinghe.kit import BUILDINGS, COMMENCED, GRIDS, UNITS, Desk, months, weekdays


def fill(desk: Desk) -> None:
    """All sheets of the committee's workbook."""
    registers(desk)
    party.fill(desk)
    residents_meetings(desk)
    supervision(desk)
    matters_and_disclosure(desk)
    funds(desk)
    self_government(desk)


def registers(desk: Desk) -> None:
    """The profile, the buildings, and what the housing ledgers count."""
    desk.add(
        "registry.community_profile",
        COMMENCED,
        name="清禾社区",
        commenced_on="2024-12-01",
        households=2180,
        has_ancient_trees="无",
        has_dedicated_parking="有",
        has_property_company="有",
        has_owners_committee="有",
        has_lanes="无",
        has_public_toilets="有",
        has_underground_space="有",
        has_gas_supply="有",
        has_stationed_units="有",
        has_family_planning_service="有",
        has_children_in_difficulty="有",
        has_correction_or_released="有",
        is_large="是",
        id="QH-GK-2024",
    )
    for building, households in BUILDINGS.items():
        desk.add("registry.building_listed", "2024-12-02", building, kind="楼房", households=households)
    for number, buildings in enumerate(GRIDS.values(), 1):
        desk.add(
            "registry.service_area_assigned",
            "2024-12-04",
            f"第{number}片区",
            buildings=buildings,
            services="社区管理、公共服务、公益服务、便民服务",
        )
    desk.add(
        "registry.residents_committee_established",
        "2006-09-18",
        approved_by="区人民政府",
        principles="便于管理、便于服务、便于居民自治",
        source="区政府批复复印件，档案柜2-1",
    )
    for month in months():
        full = month.ordinal % 3 == 1
        desk.add(
            "registry.base_data_updated",
            desk.near(month.start + timedelta(17)),
            kinds="人口、房屋、单位和组织" if full else desk.random.choice(("人口", "人口、房屋", "人口、公共设施")),
            medium="社区管理信息系统",
            checked=desk.between(310, 690),
            changed=desk.between(21, 88),
        )
    desk.add(
        "registry.base_data_updated",
        "2025-07-08",
        kinds="公共设施",
        medium="纸质表册",
        checked=146,
        changed=9,
        source="暑期设施普查表",
    )
    desk.table(
        "registry.resident_records_measured",
        "on numerator denominator",
        ("24-12-30", 5398, 5641),
        ("25-6-27", 5437, 5655),
        ("25-12-26", 5481, 5662),
    )
    desk.table(
        "registry.dwelling_records_measured",
        "on numerator denominator",
        ("24-12-30", 2139, 2180),
        ("25-6-27", 2158, 2180),
        ("25-12-26", 2163, 2180),
    )
    services = ("登记引导", "登记引导、就业引导", "登记引导、子女入学指引", "卫生健康指引", "登记引导、权益维护")
    for month in months():
        desk.add(
            "registry.migrant_service_given",
            desk.near(month.start + timedelta(9), 8),
            services=services[month.ordinal % 5],
            people=desk.between(12, 46),
        )
    desk.table(
        "registry.housing_rule_reviewed",
        "on subject kind revised_on",
        ("24-12-05", "LG-01", "流动人口管理制度", "2024-06-20"),
        ("24-12-05", "LG-02", "出租房屋管理制度", "2024-06-20"),
    )
    desk.table(
        "registry.migrant_ledger_measured",
        "on numerator denominator",
        ("24-12-27", 871, 934),
        ("25-3-28", 880, 941),
        ("25-6-30", 893, 957),
        ("25-9-29", 902, 966),
        ("25-12-29", 896, 949),
    )
    # 出租房屋换租多，年底仍有一百多套信息没补齐。
    desk.table(
        "registry.rental_ledger_measured",
        "on numerator denominator",
        ("24-12-27", 397, 468),
        ("25-3-28", 405, 471),
        ("25-6-30", 409, 478),
        ("25-9-29", 411, 483),
        ("25-12-29", 418, 486),
    )


CONSULTATIONS = (
    ("24-12-12", "热点难点问题", "冬季地下车库收费口拥堵"),
    ("25-2-20", "环境卫生", "桶站调整"),
    ("25-4-23", "热点难点问题", "3号楼晾衣杆"),
    ("25-5-28", "物业服务", "门禁更换"),
    ("25-7-23", "环境卫生", "雨后积水点"),
    ("25-9-24", "热点难点问题", "电动车充电棚"),
    ("25-11-19", "社区管理", "小广场活动时间"),
    ("25-12-17", "物业服务", "电梯广告收益"),
    ("26-1-21", "环境卫生", "除雪分工"),
)


def residents_meetings(desk: Desk) -> None:
    """Residents' representatives, consultations, hearings, the committee and its sub-committees."""
    name = "governance.meeting_held"
    desk.table(
        name,
        "on subject kind topics attendees entitled participants resolutions notified_on posted_on",
        ("24-12-26", "DB-01", "居民代表会议", "社区重大事项", 61, 72, "居民、社区居委会", 2, "24-12-18", "24-12-30"),
        (
            "25-3-06",
            "DB-02",
            "居民代表会议",
            "社区重大事项、热点难点问题",
            64,
            72,
            "居民、社区居委会",
            2,
            "25-2-26",
            "25-3-10",
        ),
        (
            "25-7-10",
            "DB-03",
            "居民代表会议",
            "居民自治、热点难点问题",
            58,
            72,
            "居民、社区居委会、物业服务企业",
            1,
            "25-7-01",
            "25-7-14",
        ),
        (
            "25-11-27",
            "DB-04",
            "居民代表会议",
            "社区重大事项、物业服务",
            66,
            72,
            "居民、社区居委会",
            3,
            "25-11-19",
            "25-12-01",
        ),
        (
            "26-1-22",
            "DB-05",
            "居民代表会议",
            "热点难点问题、居委会重大事项",
            63,
            72,
            "居民、社区居委会",
            1,
            "26-1-13",
            "26-1-26",
        ),
    )
    for number, (on, topics, source) in enumerate(CONSULTATIONS, 1):
        desk.add(
            name,
            on,
            f"YSH-{number:02}",
            kind="议事协商会",
            topics=topics,
            attendees=desk.between(14, 33),
            participants="居民、社区居委会、物业服务企业" if number % 2 else "居民、社区居委会、社区社会组织",
            resolutions=desk.between(0, 2),
            source=source,
        )
    desk.table(
        name,
        "on subject kind topics attendees participants resolutions matter source",
        ("25-1-10", "TZH-01", "民主听证会", "社区重大事项", 37, "居民、社区居委会", 1, "DS-24-03", "小广场改造"),
        (
            "25-2-13",
            "TZH-02",
            "民主听证会",
            "社区重大事项",
            44,
            "居民、社区居委会、物业服务企业",
            1,
            "DS-25-01",
            "电动车集中充电棚选址",
        ),
    )
    for month in months():
        desk.add(
            name,
            desk.near(month.start + timedelta(6), 5),
            f"JWH-{month}",
            kind="居委会会议",
            topics=desk.random.choice(
                ("社区管理", "居民自治、社区管理", "环境卫生", "社区管理、物业服务", "居委会重大事项")
            ),
            attendees=desk.between(6, 7),
            entitled=7,
            participants="社区居委会",
            resolutions=desk.between(0, 2),
        )
    dates = {
        1: ("25-2-18", "25-6-17", "25-10-21"),
        2: ("25-3-13", "25-9-10"),
        3: ("25-4-15", "25-12-11"),
        4: ("25-5-20",),
        5: ("25-1-15", "25-4-29", "25-7-29", "25-10-28"),
        6: ("25-3-26", "25-8-13", "25-12-23"),
        7: ("26-1-20",),
    }
    for number, held in dates.items():
        for on in held:
            desk.add(
                name, on, kind="工作委员会会议", topics="居民自治", attendees=desk.between(5, 9), body=f"WYH-{number}"
            )


def supervision(desk: Desk) -> None:
    """Residents and the Party organisation look at how others work."""
    desk.table(
        "governance.supervision_held",
        "on subject held_by supervised matters residents opinions",
        ("24-12-17", "JD-01", "社区居委会", "社区服务站", "服务质量", 12, 2),
        ("25-3-20", "JD-02", "社区党组织", "社区居委会", "公开办事、财务收支", 6, 0),
        ("25-5-15", "JD-03", "社区居委会", "街道办事处、政府部门派出机构", "履行职责、服务质量", 23, 4),
        ("25-6-19", "JD-04", "社区居委会", "社区服务站、社区居委会", "履行职责、服务质量", 18, 3),
        ("25-9-18", "JD-05", "社区党组织", "社区居委会", "公开办事", 7, 1),
        ("25-10-29", "JD-06", "社区居委会", "派出所", "履行职责", 15, 2),
        ("25-12-10", "JD-07", "社区居委会", "社区居委会、物业服务企业", "服务质量、财务收支", 21, 5),
    )
    desk.table(
        "governance.supervision_answered",
        "on subject answered",
        ("25-1-08", "JD-01", 2),
        ("25-6-10", "JD-03", 4),
        ("25-7-09", "JD-04", 3),
        ("25-10-14", "JD-05", 1),
        ("25-11-21", "JD-06", 2),
        ("26-1-06", "JD-07", 5),
    )
    desk.table(
        "governance.utility_appraisal_held",
        "on subject services residents",
        ("25-6-05", "PY-01", "供水、供电、供气", 118),
        ("25-12-03", "PY-02", "电信、环境卫生、园林绿化、供气", 104),
    )


def matters_and_disclosure(desk: Desk) -> None:
    """Major matters from raising to posting; quarterly accounts; the boards."""
    reviewed = (
        ("24-12-30", "2024年第四季度", 1),
        ("25-3-31", "2025年第一季度", 1),
        ("25-6-30", "2025年第二季度", 0),
        ("25-9-29", "2025年第三季度", 0),
        ("25-12-30", "2025年第四季度", 0),
    )
    desk.table("governance.major_matters_reviewed", "on about found", *reviewed)
    desk.table(
        "governance.major_matter_raised",
        "on subject vital_interests source",
        ("24-12-18", "DS-24-03", "是", "小广场改造"),
        ("25-1-20", "DS-25-01", "是", "电动车集中充电棚选址"),
        ("25-8-25", "DS-25-02", "否", "文化节经费分配"),
        ("26-1-16", "DS-26-01", "是", "11、12号楼加装电梯占用绿地"),
    )
    desk.table(
        "governance.major_matter_decided",
        "on subject vital_interests decided_by",
        ("25-1-23", "DS-24-03", "是", "居民代表会议决定"),
        ("25-3-06", "DS-25-01", "是", "居民代表会议决定"),
        ("25-9-11", "DS-25-02", "否", "居委会决定"),
    )
    name = "governance.disclosure_posted"
    desk.table(
        name,
        "on subject contents about matters source",
        ("25-1-27", "GK-001", "重大事务", "", "DS-24-03", ""),
        ("25-1-15", "GK-002", "财务收支情况、财务管理使用情况", "2024年第四季度", "", ""),
        ("25-3-10", "GK-003", "重大事务", "", "DS-25-01", ""),
        ("25-4-11", "GK-004", "财务收支情况、财务管理使用情况", "2025年第一季度", "", ""),
        ("25-6-16", "GK-005", "评议结果", "", "PY-01", ""),
        ("25-7-16", "GK-006", "财务收支情况、财务管理使用情况", "2025年第二季度", "", ""),
        ("25-10-20", "GK-007", "财务收支情况", "2025年第三季度", "", "使用明细待街道核对，没有贴"),
        ("25-12-15", "GK-008", "评议结果", "", "PY-02", ""),
        ("26-1-14", "GK-009", "财务收支情况、财务管理使用情况", "2025年第四季度", "", ""),
        ("25-1-14", "GK-010", "一般事项", "2024年下半年", "", ""),
        ("25-7-14", "GK-011", "一般事项", "2025年上半年", "", ""),
        ("26-1-13", "GK-012", "一般事项", "2025年下半年", "", ""),
        ("25-9-15", "GK-013", "一般事项", "2025年下半年", "DS-25-02", ""),
    )
    funds = "JF25-01、JF25-02、JF25-03、JF25-04"
    for number, (on, about) in enumerate(
        (("25-4-15", "2025-Q1"), ("25-7-18", "2025-Q2"), ("25-10-22", "2025-Q3"), ("26-1-16", "2025-Q4")), 14
    ):
        desk.add(name, on, f"GK-{number:03}", contents="专项经费使用情况", about=about, matters=funds)
    desk.table(
        "governance.disclosure_board_placed",
        "on subject place",
        ("2019-08-01", "GKL-1", "居委会门前"),
        ("2021-05-20", "GKL-2", "小区出入口"),
        ("2023-04-12", "GKL-3", "楼门口"),
    )


SPENDING = (
    ("25-1-17", 1, "社区公益事业", 386000),
    ("25-1-22", 2, "党组织服务群众", 1240000),
    ("25-2-14", 3, "办公运转", 97350),
    ("25-2-28", 1, "社区公益事业", 268000),
    ("25-3-07", 2, "党组织服务群众", 560000),
    ("25-3-20", 3, "办公运转", 118600),
    ("25-3-28", 4, "文化体育", 420000),
    ("25-4-17", 1, "社区公益事业", 735000),
    ("25-4-25", 3, "办公运转", 86240),
    ("25-5-16", 2, "党组织服务群众", 982000),
    ("25-5-30", 4, "文化体育", 368500),
    ("25-6-13", 1, "社区公益事业", 540000),
    ("25-6-24", 3, "办公运转", 104780),
    ("25-7-04", 2, "党组织服务群众", 615000),
    ("25-7-25", 1, "社区公益事业", 1128000),
    ("25-8-15", 3, "办公运转", 91400),
    ("25-8-29", 4, "文化体育", 880000),
    ("25-9-12", 2, "党组织服务群众", 743000),
    ("25-9-26", 1, "社区公益事业", 329000),
    ("25-10-17", 3, "办公运转", 112050),
    ("25-10-30", 2, "党组织服务群众", 468000),
    ("25-11-14", 1, "社区公益事业", 657000),
    ("25-11-21", 4, "文化体育", 295000),
    ("25-12-05", 2, "党组织服务群众", 1076000),
    ("25-12-12", 3, "办公运转", 83990),
    ("25-12-19", 1, "社区公益事业", 412000),
)

UNCHECKED = "25-11-14"

"""The payment that went out without the overseer's signature."""


def funds(desk: Desk) -> None:
    """Money received and spent, in fen."""
    desk.table(
        "governance.fund_allotted",
        "on subject purpose about due received",
        ("25-1-10", "JF25-01", "社区公益事业", "2025年", 8000000, 8000000),
        ("25-1-10", "JF25-02", "党组织服务群众", "2025年", 8000000, 8000000),
        ("25-1-13", "JF25-03", "办公运转", "2025年", 1200000, 1200000),
        ("25-3-18", "JF25-04", "文化体育", "2025年", 3000000, 3000000),
        ("26-1-12", "JF26-01", "社区公益事业", "2026年", 8000000, 8000000),
        ("26-1-12", "JF26-02", "党组织服务群众", "2026年", 8000000, 8000000),
        ("26-1-14", "JF26-03", "办公运转", "2026年", 1200000, 1260000),
    )
    for number, (on, fund, purpose, amount) in enumerate(SPENDING, 1):
        checked = "经办人、负责人" if on == UNCHECKED else "经办人、负责人、居务监督人员"
        desk.add(
            "governance.fund_spent",
            on,
            f"ZC25-{number:03}",
            id=f"凭证2025-{number:03}",
            fund=f"JF25-{fund:02}",
            purpose=purpose,
            spent_on=purpose,
            amount=amount,
            checked_by=checked + ("、街道审核" if amount > 900000 else ""),
        )
    # 七月这张凭证抄错了一位，十月对账时改正。
    desk.add(
        "governance.fund_spent",
        "25-7-25",
        "ZC25-015",
        id="凭证2025-015",
        revision=2,
        fund="JF25-01",
        purpose="社区公益事业",
        spent_on="社区公益事业",
        amount=1182000,
        checked_by="经办人、负责人、居务监督人员、街道审核",
    )


def self_government(desk: Desk) -> None:
    """Deputies' days, household visits, stationed units, grid service."""
    desk.table(
        "governance.deputies_day_held",
        "on hosts opinions",
        ("24-12-19", "党代表", 6),
        ("25-3-19", "党代表、人大代表", 11),
        ("25-6-18", "人大代表", 9),
        ("25-9-17", "党代表、政协委员", 7),
        ("25-12-17", "党代表、人大代表", 12),
    )
    for number, on in enumerate(weekdays((5,))):
        if number % 2 == 0:
            desk.add(
                "governance.household_visits_made",
                on,
                households=desk.between(18, 46),
                representatives=desk.between(6, 15),
            )
    engaged = (
        ("25-2-26", "DW-01", "开放资源", "寒假开放操场"),
        ("25-3-05", "DW-02", "参加共建活动", "学雷锋便民日"),
        ("25-4-11", "DW-03", "参加共建活动", ""),
        ("25-5-09", "DW-04", "参加共建活动", "护城河巡护讲解"),
        ("25-6-06", "DW-02", "出资出物出力", "防汛沙袋两百条"),
        ("25-7-02", "DW-01", "开放资源", "暑期图书馆"),
        ("25-8-22", "DW-05", "出资出物出力", "便民秤校验"),
        ("25-9-28", "DW-02", "参加共建活动", "中秋邻里节"),
        ("25-11-03", "DW-01", "发出共建邀请", ""),
        ("25-12-26", "DW-02", "表扬共建单位", ""),
        ("26-1-09", "DW-03", "出资出物出力", "融雪剂"),
    )
    for joined, unit, engagement, source in engaged:
        desk.add(
            "governance.stationed_unit_engaged",
            joined,
            unit,
            engagement=engagement,
            source=source and f"{UNITS[unit]}：{source}",
        )
    for month in months():
        for offset, participants in ((5, "社区居民、社区志愿者"), (19, "社区志愿者、社区社会组织")):
            desk.add(
                "governance.grid_service_joined",
                desk.near(month.start + timedelta(offset), 5),
                participants=participants,
                people=desk.between(14, 57),
            )


FILES = (("党建与居委会.xlsx", fill),)
