"""党建与居委会: the Party organisation, the residents committee, the station's reports, and the registers."""

from datetime import timedelta

from qinghe.kit import BUILDINGS, COMMENCED, ENTRANCES, GRIDS, UNITS, Desk, months, quarters, weekdays, workday


def fill(desk: Desk) -> None:
    """All sheets of the committee's workbook."""
    registers(desk)
    bodies(desk)
    rules(desk)
    party_meetings(desk)
    residents_meetings(desk)
    activities(desk)
    tasks_and_opinions(desk)
    supervision(desk)
    guidance(desk)
    matters_and_disclosure(desk)
    funds(desk)
    self_government(desk)


def registers(desk: Desk) -> None:
    """The profile, the buildings, and what the housing ledgers count."""
    desk.add(
        "registry.community_profile", COMMENCED, name="清禾社区", commenced_on="2024-12-01", households=2180,
        has_ancient_trees="无", has_dedicated_parking="有", has_property_company="有", has_owners_committee="有",
        has_lanes="无", has_public_toilets="有", has_underground_space="有", has_gas_supply="有",
        has_stationed_units="有", has_family_planning_service="有", has_children_in_difficulty="有",
        has_correction_or_released="有", is_large="是", id="QH-GK-2024",
    )  # fmt: skip
    for building, households in BUILDINGS.items():
        desk.add("registry.building_listed", "2024-12-02", building, kind="楼房", households=households)
    for number, buildings in enumerate(GRIDS.values(), 1):
        desk.add(
            "registry.service_area_assigned", "2024-12-04", f"第{number}片区", buildings=buildings,
            services="社区管理、公共服务、公益服务、便民服务",
        )  # fmt: skip
    desk.add(
        "registry.residents_committee_established", "2006-09-18", approved_by="区人民政府",
        principles="便于管理、便于服务、便于居民自治", source="区政府批复复印件，档案柜2-1",
    )  # fmt: skip
    for month in months():
        full = month.ordinal % 3 == 1
        desk.add(
            "registry.base_data_updated", desk.near(month.start + timedelta(17)),
            kinds="人口、房屋、单位和组织" if full else desk.random.choice(("人口", "人口、房屋", "人口、公共设施")),
            medium="社区管理信息系统", checked=desk.between(310, 690), changed=desk.between(21, 88),
        )  # fmt: skip
    desk.add(
        "registry.base_data_updated", "2025-07-08", kinds="公共设施", medium="纸质表册", checked=146, changed=9,
        source="暑期设施普查表",
    )  # fmt: skip
    desk.table(
        "registry.resident_records_measured", "on numerator denominator",
        ("24-12-30", 5398, 5641), ("25-6-27", 5437, 5655), ("25-12-26", 5481, 5662),
    )  # fmt: skip
    desk.table(
        "registry.dwelling_records_measured", "on numerator denominator",
        ("24-12-30", 2139, 2180), ("25-6-27", 2158, 2180), ("25-12-26", 2163, 2180),
    )  # fmt: skip
    services = ("登记引导", "登记引导、就业引导", "登记引导、子女入学指引", "卫生健康指引", "登记引导、权益维护")
    for month in months():
        desk.add(
            "registry.migrant_service_given", desk.near(month.start + timedelta(9), 8),
            services=services[month.ordinal % 5], people=desk.between(12, 46),
        )  # fmt: skip
    desk.table(
        "registry.housing_rule_reviewed", "on subject kind revised_on",
        ("24-12-05", "LG-01", "流动人口管理制度", "2024-06-20"), ("24-12-05", "LG-02", "出租房屋管理制度", "2024-06-20"),
    )  # fmt: skip
    desk.table(
        "registry.migrant_ledger_measured", "on numerator denominator",
        ("24-12-27", 871, 934), ("25-3-28", 880, 941), ("25-6-30", 893, 957), ("25-9-29", 902, 966), ("25-12-29", 896, 949),
    )  # fmt: skip
    # 出租房屋换租多，年底仍有一百多套信息没补齐。
    desk.table(
        "registry.rental_ledger_measured", "on numerator denominator",
        ("24-12-27", 397, 468), ("25-3-28", 405, 471), ("25-6-30", 409, 478), ("25-9-29", 411, 483), ("25-12-29", 418, 486),
    )  # fmt: skip


def bodies(desk: Desk) -> None:
    """Organisations, terms, sub-committees, groups, heads, grids."""
    desk.table(
        "governance.party_organisation_established", "on subject form approval",
        ("2011-07-01", "DZZ-01", "党委", "清街工委〔2011〕14号"),
        ("2011-07-20", "DZZ-02", "党支部", "清禾党委〔2011〕2号"),
        ("2011-07-20", "DZZ-03", "党支部", "清禾党委〔2011〕2号"),
        ("2016-05-11", "DZZ-04", "党支部", "清禾党委〔2016〕5号"),
    )  # fmt: skip
    desk.table(
        "governance.body_term", "on subject body elected_by started_on consulted",
        ("2022-03-17", "RQ-DW", "党委", "党员大会", "2022-03-17", "党员、群众"),
        ("2022-03-10", "RQ-ZB1", "党支部委员会", "党员大会", "2022-03-10", "党员、群众"),
        ("2022-03-10", "RQ-ZB2", "党支部委员会", "党员大会", "2022-03-10", "党员、群众"),
        ("2022-03-11", "RQ-ZB3", "党支部委员会", "党员大会", "2022-03-11", "党员、群众"),
        ("2022-01-22", "RQ-JWH", "居民委员会", "户代表", "2022-01-22", ""),
    )  # fmt: skip
    desk.add(
        "governance.election_process_recorded", "2022-01-24",
        steps="发布选举公告、选民登记公布、提名公布候选人、无记名投票、公开计票、公布选举结果",
    )  # fmt: skip
    desk.add("governance.election_objections_measured", "2022-01-28", numerator=3, denominator=3)
    kinds = ("综合治理", "公共卫生", "社会福利", "人口计划生育", "人民调解", "文化共建")
    for number, kind in enumerate(kinds, 1):
        desk.add("governance.sub_committee_formed", "2022-02-15", f"WYH-{number}", kind=kind, duties_issued_on="2022-03-01")
    desk.add(
        "governance.sub_committee_formed", "2026-01-08", "WYH-7", kind="老年人妇女儿童工作", duties_issued_on="2026-01-15"
    )
    for number, building in enumerate(BUILDINGS, 1):
        desk.add(
            "governance.resident_group_formed", "2022-04-08", f"第{number}居民小组", unit="楼栋", buildings=building,
            leaders=2 if BUILDINGS[building] > 140 else 1,
        )  # fmt: skip
    for building, entrances in ENTRANCES.items():
        for number in range(1, entrances + 1):
            on = desk.random.choice(("2022-04-15", "2022-04-18", "2023-05-12", "2024-04-10", "2024-12-10"))
            desk.add("governance.building_head_appointed", on, f"{building}{number}单元", buildings=building)
    for grid, buildings in GRIDS.items():
        desk.add(
            "governance.grid_set_up", "2024-12-05", grid, roles="社区工作者、协管员、楼门院长", buildings=buildings
        )
    desk.table(
        "governance.organisation_listed", "on subject kind charter_adopted_on filed_on",
        ("2018-03-08", "ZZ-01 妇联", "群众组织", "2018-03-08", "2018-03-20"),
        ("2019-05-04", "ZZ-02 共青团", "群众组织", "2019-05-04", "2019-05-16"),
        ("2023-10-19", "ZZ-03 残疾人协会", "群众组织", "", "2023-11-02"),
        ("2019-04-12", "ZZ-04 银龄合唱队", "社区社会组织", "2019-04-12", "2019-04-30"),
        ("2020-09-10", "ZZ-05 巧手编织社", "社区社会组织", "2020-09-10", "2020-09-28"),
        ("2021-06-03", "ZZ-06 邻里帮忙队", "社区社会组织", "2021-06-03", "2021-06-15"),
        ("2025-04-22", "ZZ-07 清禾骑行社", "社区社会组织", "2025-04-22", "2025-05-09"),
        ("2021-11-28", "ZZ-08 业主委员会", "业主委员会", "2021-11-28", "2021-12-14"),
        ("2022-05-20", "ZZ-09 17号楼楼委会", "楼院委员会", "2022-05-20", ""),
        ("2022-05-20", "ZZ-10 18号楼楼委会", "楼院委员会", "2022-05-20", ""),
    )  # fmt: skip
    desk.table(
        "governance.party_training_measured", "on numerator denominator", ("24-12-27", 192, 203), ("25-12-24", 199, 207)
    )
    desk.table(
        "governance.party_management_measured", "on numerator denominator", ("25-6-25", 203, 206), ("25-12-24", 204, 207)
    )


PARTY_RULES = (
    "三会一课", "民主评议党员", "党员组织生活会", "党员汇报", "主题党日", "党支部换届选举", "党务公开", "书记党建述职",
    "发展党员", "党员教育培训", "党员组织关系管理", "党费收缴使用管理", "党员设岗定责", "党员依岗承诺", "党员志愿服务",
    "帮扶结对", "党员议事", "共建联席会议",
)  # fmt: skip
COMMITTEE_RULES = (
    "印章管理", "财产财务管理", "档案管理", "项目管理", "培训学习", "居务公开", "民主选举", "民主决策", "居民会议",
    "民主协商", "议事协商会议", "民主听证会", "民主监督", "代表委员见面日", "居民代表定期入户", "网格化服务管理",
)  # fmt: skip
STATION_RULES = (
    "印章管理", "财产财务管理", "档案管理", "项目管理", "培训学习", "信息公开", "首问责任", "一次性告知", "投诉处理",
    "信息保密", "一岗多责",
)  # fmt: skip


def rules(desk: Desk) -> None:
    """Rule documents of the three bodies, and what was posted of them."""
    name = "governance.rule_document_adopted"
    for number, kind in enumerate(PARTY_RULES, 1):
        on = ("2022-05-18", "2023-02-24", "2024-12-11")[number % 3]
        desk.add(name, on, f"ZD-D{number:02}", kind=kind, body="社区党组织", version=1 + number % 2, adopted_by="党员大会或支委会")
    for number, kind in enumerate(COMMITTEE_RULES, 1):
        on = ("2022-06-02", "2024-12-12", "2024-12-12")[number % 3]
        desk.add(name, on, f"ZD-J{number:02}", kind=kind, body="居委会", version=1, adopted_by="居委会会议")
    desk.add(
        name, "2024-12-12", "ZD-J17", kind="民主评议", body="居委会", version=2, contents="职责任务、办理程序、结果公开办法",
        adopted_by="居民代表会议",
    )  # fmt: skip
    desk.add(name, "2022-05-26", "ZD-J18", kind="自治章程", body="居委会", version=2, adopted_by="居民会议")
    desk.add(name, "2022-05-26", "ZD-J19", kind="居民公约", body="居委会", version=2, adopted_by="居民代表会议")
    desk.add(name, "2025-07-10", "ZD-J19", kind="居民公约", body="居委会", version=3, adopted_by="居民代表会议")
    for number, kind in enumerate(STATION_RULES, 1):
        on = ("2022-06-15", "2023-09-05", "2024-12-13")[number % 3]
        desk.add(name, on, f"ZD-F{number:02}", kind=kind, body="服务站", version=1, adopted_by="服务站站务会")
    desk.add(
        name, "2024-12-13", "ZD-F12", kind="工作机制", body="服务站", version=2, contents="办理程序、办理时限",
        adopted_by="服务站站务会",
    )  # fmt: skip
    desk.add(
        name, "2024-12-13", "ZD-F13", kind="职责任务", body="服务站", version=2, contents="职责任务、责任岗位",
        adopted_by="服务站站务会",
    )  # fmt: skip
    desk.table(
        "governance.rule_reviewed", "on subject kind outcome",
        ("25-5-14", "ZD-J18", "自治章程", "无需修订"), ("25-5-14", "ZD-J19", "居民公约", "需要修订"),
    )  # fmt: skip
    desk.table(
        "governance.station_notice_posted", "on subject kind place source",
        ("24-12-16", "GS-01", "工作流程", "服务大厅", ""),
        ("24-12-16", "GS-02", "服务守则", "服务大厅", ""),
        ("24-12-16", "GS-03", "服务承诺", "内部办公室", "大厅墙面没地方，先挂在里间"),
        ("25-2-19", "GS-04", "办事指南", "服务大厅", ""),
    )  # fmt: skip
    desk.table(
        "governance.work_item_listed", "on subject service disclosed",
        *(
            ("24-12-09", f"SX-{number:02} {title}", service, "职能权限、办理流程、责任人员")
            for number, (title, service) in enumerate(WORK_ITEMS, 1)
        ),
    )  # fmt: skip
    desk.table(
        "governance.improvement_introduced", "on subject aim departments days_before days_after source",
        ("25-3-12", "GJ-01", "整合部门职能资源", 3, 7, 3, "老年卡、养老助残、医保登记一窗办"),
        ("25-8-20", "GJ-02", "整合部门职能资源", 2, 5, 2, "就业和社保登记并表"),
        ("25-5-21", "GJ-03", "改进方式方法", "", "", "", "周三晚延时一小时办公"),
    )  # fmt: skip
    for quarter in quarters():
        on = desk.near(quarter.end + timedelta(4), 6)
        desk.add("governance.station_reported", on, recipients="社区党组织、居委会", about=quarter)
    desk.table(
        "governance.station_plan_approved", "on approved_by about",
        ("25-1-16", "社区党组织、居委会", "2025年"), ("26-1-15", "社区党组织、居委会", "2026年"),
    )  # fmt: skip


WORK_ITEMS = (
    ("户口迁入落户证明核对", "社区管理"), ("养犬登记初审", "社区管理"), ("出租房屋登记", "社区管理"), ("网格事件受理", "社区管理"),
    ("老年人优待卡申领", "公共服务"), ("居民医保参保登记", "公共服务"), ("失业登记", "公共服务"), ("再生育登记", "公共服务"),
    ("低保申请受理", "公共服务"), ("残疾人证初审", "公共服务"), ("居住证受理", "公共服务"), ("志愿者注册", "公益服务"),
    ("慈善捐赠登记", "公益服务"), ("困难家庭帮扶", "公益服务"), ("活动室预约", "便民服务"), ("代收快递与维修介绍", "便民服务"),
)  # fmt: skip

PARTY_COMMITTEE = (
    ("24-12-05", "党组织自身建设、居委会重大事项", 9, 2), ("25-1-09", "社区建设、社区管理", 9, 2),
    ("25-2-13", "党组织自身建设", 8, 1), ("25-3-06", "居委会重大事项、社区管理", 9, 2),
    ("25-4-10", "居民自治", 7, 1), ("25-5-08", "社区建设", 9, 1), ("25-6-12", "社区管理、环境卫生", 8, 2),
    ("25-7-03", "党组织自身建设", 9, 1), ("25-8-14", "社区管理、物业服务", 8, 1), ("25-9-11", "社区建设、居民自治", 9, 2),
    ("25-10-16", "居委会重大事项", 9, 1), ("25-11-13", "社区建设、社区管理", 7, 2), ("25-12-04", "党组织自身建设", 9, 2),
    ("26-1-08", "社区建设、社区管理、居委会重大事项", 9, 2),
)  # fmt: skip
PARTY_MEMBERS = (
    ("24-12-20", "党组织自身建设", 158), ("25-3-21", "党组织自身建设、社区建设", 149), ("25-6-27", "党组织自身建设", 166),
    ("25-9-19", "党组织自身建设、社区管理", 151), ("25-12-19", "党组织自身建设", 161),
)  # fmt: skip
DELIBERATIONS = (
    ("24-12-18", "热点难点问题", "党员、居民、社区居委会"), ("25-3-18", "社区建设", "党员"),
    ("25-5-27", "热点难点问题、环境卫生", "党员、居民、社区居委会"), ("25-8-26", "物业服务", "党员、居民、物业服务企业"),
    ("25-11-25", "社区建设、热点难点问题", "党员、居民、驻区单位"),
)  # fmt: skip


def party_meetings(desk: Desk) -> None:
    """Meetings of the Party organisation, with stationed units, and of the property round table."""
    name = "governance.meeting_held"
    for on, topics, attendees, resolutions in PARTY_COMMITTEE:
        desk.add(
            name, on, f"DW-{on}", kind="党组织委员会会议", topics=topics, attendees=attendees, entitled=9,
            participants="社区党组织", resolutions=resolutions,
        )  # fmt: skip
    for on, topics, attendees in PARTY_MEMBERS:
        desk.add(
            name, on, f"DYDH-{on}", kind="党员大会", topics=topics, attendees=attendees, entitled=207,
            participants="党员", resolutions=1,
        )  # fmt: skip
    for on, topics, participants in DELIBERATIONS:
        desk.add(
            name, on, f"DYYS-{on}", kind="党员议事会", topics=topics, attendees=desk.between(22, 41),
            participants=participants, resolutions=desk.between(1, 3),
        )  # fmt: skip
    desk.table(
        name, "on subject kind topics attendees participants resolutions source",
        ("24-12-24", "QYDJ-1", "区域化党建会议", "社区共建、资源共享", 14, "社区党组织、驻区单位", 1, ""),
        ("25-4-24", "QYDJ-2", "区域化党建会议", "社区共建", 16, "社区党组织、驻区单位、社区居委会", 2, ""),
        ("25-10-23", "QYDJ-3", "区域化党建会议", "资源共享、社区建设", 15, "社区党组织、驻区单位", 2, ""),
        ("25-4-17", "LXH-1", "共建联席会议", "资源共享、社区共建", 19, "社区党组织、社区居委会、驻区单位", 2, ""),
        ("25-11-06", "LXH-2", "共建联席会议", "社区共建", 8, "社区党组织、社区居委会", 1, "学校、商场临时有检查未到会"),
        ("25-2-27", "WYXT-1", "物业协调会", "物业服务", 12, "社区居委会、业主委员会、物业服务企业", 1, ""),
        ("25-9-04", "WYXT-2", "物业协调会", "物业服务", 11, "社区居委会、业主委员会、物业服务企业、居民", 2, ""),
    )  # fmt: skip


CONSULTATIONS = (
    ("24-12-12", "热点难点问题", "冬季地下车库收费口拥堵"), ("25-2-20", "环境卫生", "桶站调整"),
    ("25-4-23", "热点难点问题", "3号楼晾衣杆"), ("25-5-28", "物业服务", "门禁更换"), ("25-7-23", "环境卫生", "雨后积水点"),
    ("25-9-24", "热点难点问题", "电动车充电棚"), ("25-11-19", "社区管理", "小广场活动时间"), ("25-12-17", "物业服务", "电梯广告收益"),
    ("26-1-21", "环境卫生", "除雪分工"),
)  # fmt: skip


def residents_meetings(desk: Desk) -> None:
    """Residents' representatives, consultations, hearings, the committee and its sub-committees."""
    name = "governance.meeting_held"
    desk.table(
        name, "on subject kind topics attendees entitled participants resolutions notified_on posted_on",
        ("24-12-26", "DB-01", "居民代表会议", "社区重大事项", 61, 72, "居民、社区居委会", 2, "24-12-18", "24-12-30"),
        ("25-3-06", "DB-02", "居民代表会议", "社区重大事项、热点难点问题", 64, 72, "居民、社区居委会", 2, "25-2-26", "25-3-10"),
        ("25-7-10", "DB-03", "居民代表会议", "居民自治、热点难点问题", 58, 72, "居民、社区居委会、物业服务企业", 1, "25-7-01", "25-7-14"),
        ("25-11-27", "DB-04", "居民代表会议", "社区重大事项、物业服务", 66, 72, "居民、社区居委会", 3, "25-11-19", "25-12-01"),
        ("26-1-22", "DB-05", "居民代表会议", "热点难点问题、居委会重大事项", 63, 72, "居民、社区居委会", 1, "26-1-13", "26-1-26"),
    )  # fmt: skip
    for number, (on, topics, source) in enumerate(CONSULTATIONS, 1):
        desk.add(
            name, on, f"YSH-{number:02}", kind="议事协商会", topics=topics, attendees=desk.between(14, 33),
            participants="居民、社区居委会、物业服务企业" if number % 2 else "居民、社区居委会、社区社会组织",
            resolutions=desk.between(0, 2), source=source,
        )  # fmt: skip
    desk.table(
        name, "on subject kind topics attendees participants resolutions matter source",
        ("25-1-10", "TZH-01", "民主听证会", "社区重大事项", 37, "居民、社区居委会", 1, "DS-24-03", "小广场改造"),
        ("25-2-13", "TZH-02", "民主听证会", "社区重大事项", 44, "居民、社区居委会、物业服务企业", 1, "DS-25-01", "电动车集中充电棚选址"),
    )  # fmt: skip
    for month in months():
        desk.add(
            name, desk.near(month.start + timedelta(6), 5), f"JWH-{month}", kind="居委会会议",
            topics=desk.random.choice(("社区管理", "居民自治、社区管理", "环境卫生", "社区管理、物业服务", "居委会重大事项")),
            attendees=desk.between(6, 7), entitled=7, participants="社区居委会", resolutions=desk.between(0, 2),
        )  # fmt: skip
    dates = {
        1: ("25-2-18", "25-6-17", "25-10-21"), 2: ("25-3-13", "25-9-10"), 3: ("25-4-15", "25-12-11"),
        4: ("25-5-20",), 5: ("25-1-15", "25-4-29", "25-7-29", "25-10-28"), 6: ("25-3-26", "25-8-13", "25-12-23"),
        7: ("26-1-20",),
    }  # fmt: skip
    for number, held in dates.items():
        for on in held:
            desk.add(
                name, on, kind="工作委员会会议", topics="居民自治", attendees=desk.between(5, 9), body=f"WYH-{number}"
            )


def activities(desk: Desk) -> None:
    """Activities of the Party organisation, the committee and the resident groups."""
    name = "governance.activity_held"
    for month in months():
        third, half = month.ordinal % 3, month.ordinal % 6
        party = [("党员教育", 12)]
        if third == 1:
            party += [("党员民主活动", 19), ("社区建设", 22)]
        if third == 2:
            party += [("党员管理", 8), ("党员服务", 21), ("联系走访群众", 14)]
        if half in (0, 4):
            party += [("服务群众", 16), ("宣传教育群众", 25), ("矛盾排查", 10)]
        for kind, days in party:
            on = desk.near(month.start + timedelta(days), 3)
            if on > TODAY_LIMIT:
                continue
            desk.add(
                name, on, kind=kind, organised_by="社区党组织", party_members=desk.between(18, 74),
                residents=desk.between(9, 60) if kind in ("社区建设", "服务群众", "宣传教育群众") else 0,
            )  # fmt: skip
        committee = desk.near(month.start + timedelta(13), 6)
        desk.add(
            name, committee, kind="居民自治", organised_by=desk.random.choice(("社区居委会", "居民小组")),
            residents=desk.between(16, 83),
        )  # fmt: skip
    desk.table(
        name, "on kind organised_by party_members residents messages source",
        ("25-3-14", "政策决议宣传", "社区党组织", 82, 40, "党的路线方针政策、中央决议".replace("中央决议", "党中央决议"), "党课"),
        ("25-7-01", "政策决议宣传", "社区党组织", 131, 25, "党的路线方针政策、党中央决议", "七一主题党日"),
        ("25-9-26", "政策决议宣传", "社区党组织", 64, 30, "上级党组织决议", "街道工委全会精神"),
        ("25-12-05", "政策决议宣传", "社区党组织", 57, 22, "本组织决议、上级党组织决议", ""),
    )  # fmt: skip
    desk.table(
        name, "on kind organised_by party_members",
        ("25-5-15", "发展党员", "社区党组织", 11), ("25-11-20", "发展党员", "社区党组织", 9),
    )  # fmt: skip
    desk.table(
        name, "on kind organised_by residents partners source",
        ("25-4-11", "共同治理", "社区居委会", 34, "社区社会组织、志愿者、物业服务企业", "地桩锁集中清理"),
        ("25-6-20", "共同治理", "社区居委会", 27, "驻区单位、志愿者", "学校门口护学岗"),
        ("25-9-12", "共同治理", "社区居委会", 41, "物业服务企业、业主委员会", "楼道堆物清理周"),
        ("25-12-12", "共同治理", "社区居委会", 19, "志愿者、社区社会组织", "冬季铲冰除雪队集结"),
    )  # fmt: skip


TODAY_LIMIT = workday("2026-01-30")

TASKS = (
    ("24-12-09", "街道办事处", "社区工作准入事项"), ("24-12-23", "上级党组织", "党组织决议"), ("25-1-07", "街道办事处", "社区工作准入事项"),
    ("25-2-10", "街道办事处", "社区工作准入事项"), ("25-2-19", "上级党组织", "党组织决议"), ("25-3-03", "街道办事处", "法律法规"),
    ("25-3-17", "基层人民政府", "法律法规"), ("25-4-02", "街道办事处", "社区工作准入事项"), ("25-4-21", "上级党组织", "党组织决议"),
    ("25-5-12", "街道办事处", "社区工作准入事项"), ("25-5-26", "本社区党组织", "党组织决议"), ("25-6-09", "街道办事处", "社区工作准入事项"),
    ("25-6-23", "上级党组织", "党组织决议"), ("25-7-07", "街道办事处", "法律法规"), ("25-7-21", "街道办事处", "社区工作准入事项"),
    ("25-8-04", "基层人民政府", "法律法规"), ("25-8-18", "本社区党组织", "党组织决议"), ("25-9-01", "街道办事处", "社区工作准入事项"),
    ("25-9-15", "上级党组织", "党组织决议"), ("25-10-13", "街道办事处", "社区工作准入事项"), ("25-10-27", "街道办事处", "法律法规"),
    ("25-11-10", "上级党组织", "党组织决议"), ("25-11-24", "街道办事处", "社区工作准入事项"), ("25-12-08", "街道办事处", "社区工作准入事项"),
    ("25-12-22", "本社区党组织", "党组织决议"), ("26-1-06", "街道办事处", "社区工作准入事项"), ("26-1-19", "街道办事处", "法律法规"),
)  # fmt: skip
LATE_TASK = 14
"""The task of 21 July was answered only in September."""

OPINIONS = (
    ("24-12-10", "意见", "社区居委会", 5), ("24-12-19", "建议", "社区党组织", 7), ("25-1-08", "意见", "社区居委会", 6),
    ("25-2-06", "群众诉求", "社区党组织", 4), ("25-2-12", "意见", "社区居委会", 8), ("25-2-25", "建议", "社区居委会", 6),
    ("25-3-05", "矛盾纠纷", "社区党组织", 33), ("25-3-11", "意见", "社区党组织", 6), ("25-3-19", "意见", "社区居委会", 9),
    ("25-3-27", "建议", "社区居委会", 23), ("25-4-09", "意见", "社区居委会", 5), ("25-4-16", "群众诉求", "社区党组织", 8),
    ("25-4-28", "建议", "社区居委会", 10), ("25-5-13", "意见", "社区居委会", 7), ("25-5-22", "意见", "社区党组织", 3),
    ("25-5-29", "工作困难", "社区党组织", 41), ("25-6-11", "意见", "社区居委会", 6), ("25-6-18", "矛盾纠纷", "社区党组织", 27),
    ("25-6-26", "建议", "社区居委会", 21), ("25-7-09", "意见", "社区居委会", 4), ("25-7-17", "意见", "社区居委会", 27),
    ("25-7-30", "群众诉求", "社区党组织", 6), ("25-8-12", "意见", "社区居委会", 8), ("25-8-21", "建议", "社区党组织", 9),
    ("25-9-03", "意见", "社区居委会", 5), ("25-9-16", "建议", "社区居委会", 7), ("25-9-25", "矛盾纠纷", "社区党组织", 45),
    ("25-10-15", "意见", "社区居委会", 19), ("25-10-22", "意见", "社区居委会", 6), ("25-10-30", "工作困难", "社区党组织", 52),
    ("25-11-11", "建议", "社区居委会", 8), ("25-11-18", "意见", "社区党组织", 7), ("25-11-26", "意见", "社区居委会", 3),
    ("25-12-09", "意见", "社区居委会", 6), ("25-12-16", "矛盾纠纷", "社区党组织", 30), ("25-12-23", "建议", "社区居委会", 9),
    ("26-1-07", "意见", "社区居委会", 5), ("26-1-14", "意见", "社区党组织", 8), ("26-1-27", "建议", "社区居委会", None),
)  # fmt: skip
"""When, what, who received it, and after how many days it was passed on or settled."""


def tasks_and_opinions(desk: Desk) -> None:
    """What superiors asked and what residents said, and what became of it."""
    for number, (on, by, basis) in enumerate(TASKS):
        task = f"RW-{number + 1:03}"
        desk.add("governance.task_assigned", on, task, assigned_by=by, basis=basis)
        done = workday(workday(on) + timedelta(47 if number == LATE_TASK else desk.between(9, 22)))
        if done <= TODAY_LIMIT:
            desk.add("governance.task_answered", done, task=task, result="已办结")
    for number, (on, kind, by, days) in enumerate(OPINIONS, 1):
        opinion = f"YJ-{number:03}"
        desk.add("governance.opinion_collected", on, opinion, kind=kind, received_by=by)
        if days is not None:
            settled = kind in ("矛盾纠纷", "工作困难") or number % 3 == 0
            desk.add(
                "governance.opinion_handled", workday(workday(on) + timedelta(days)), opinion=opinion,
                step="已解决" if settled else "已反映", reported_to=None if settled else "街道办事处",
            )  # fmt: skip


def supervision(desk: Desk) -> None:
    """Residents and the Party organisation look at how others work."""
    desk.table(
        "governance.supervision_held", "on subject held_by supervised matters residents opinions",
        ("24-12-17", "JD-01", "社区居委会", "社区服务站", "服务质量", 12, 2),
        ("25-3-20", "JD-02", "社区党组织", "社区居委会", "公开办事、财务收支", 6, 0),
        ("25-5-15", "JD-03", "社区居委会", "街道办事处、政府部门派出机构", "履行职责、服务质量", 23, 4),
        ("25-6-19", "JD-04", "社区居委会", "社区服务站、社区居委会", "履行职责、服务质量", 18, 3),
        ("25-9-18", "JD-05", "社区党组织", "社区居委会", "公开办事", 7, 1),
        ("25-10-29", "JD-06", "社区居委会", "派出所", "履行职责", 15, 2),
        ("25-12-10", "JD-07", "社区居委会", "社区居委会、物业服务企业", "服务质量、财务收支", 21, 5),
    )  # fmt: skip
    desk.table(
        "governance.supervision_answered", "on subject answered",
        ("25-1-08", "JD-01", 2), ("25-6-10", "JD-03", 4), ("25-7-09", "JD-04", 3), ("25-10-14", "JD-05", 1),
        ("25-11-21", "JD-06", 2), ("26-1-06", "JD-07", 5),
    )  # fmt: skip
    desk.table(
        "governance.utility_appraisal_held", "on subject services residents",
        ("25-6-05", "PY-01", "供水、供电、供气", 118), ("25-12-03", "PY-02", "电信、环境卫生、园林绿化、供气", 104),
    )  # fmt: skip


def guidance(desk: Desk) -> None:
    """Leadership, support and supervision of the committee and of organisations; the committee's reports."""
    name = "governance.guidance_given"
    desk.table(
        name, "on given_by receiver kinds",
        ("24-12-13", "社区党组织", "社区居委会", "领导、支持"), ("25-4-18", "社区党组织", "社区居委会", "领导、支持"),
        ("25-7-11", "社区党组织", "社区居委会", "保证、监督"), ("25-11-14", "社区党组织", "社区居委会", "支持、监督"),
    )  # fmt: skip
    for number, month in ((1, 3), (2, 4), (3, 5), (4, 4), (5, 6), (6, 9), (7, 10)):
        names = (
            "妇联", "共青团", "残疾人协会", "银龄合唱队", "巧手编织社", "邻里帮忙队", "清禾骑行社",
        )  # fmt: skip
        desk.add(
            name, workday(f"25-{month}-{9 + 2 * number}"), given_by="社区党组织",
            receiver="群众组织" if number < 4 else "社区社会组织",
            kinds="领导、支持、保证" if number < 4 else "领导、支持", organisation=f"ZZ-{number:02} {names[number - 1]}",
        )  # fmt: skip
    for on, organisation, receiver in (
        ("25-3-25", "ZZ-08 业主委员会", "业主委员会"), ("25-9-23", "ZZ-08 业主委员会", "业主委员会"),
        ("25-5-16", "ZZ-09 17号楼楼委会", "楼院委员会"), ("25-5-16", "ZZ-10 18号楼楼委会", "楼院委员会"),
    ):  # fmt: skip
        desk.add(
            name, on, given_by="社区居委会", receiver=receiver, kinds="指导、监督", organisation=organisation
        )
    desk.table(
        "governance.committee_reported", "on about instructions difficulties",
        ("25-1-09", "2024年下半年", 3, 1), ("25-7-03", "2025年上半年", 4, 1), ("26-1-08", "2025年下半年", 3, 2),
    )  # fmt: skip


def matters_and_disclosure(desk: Desk) -> None:
    """Major matters from raising to posting; quarterly accounts; the boards."""
    reviewed = (
        ("24-12-30", "2024年第四季度", 1), ("25-3-31", "2025年第一季度", 1), ("25-6-30", "2025年第二季度", 0),
        ("25-9-29", "2025年第三季度", 0), ("25-12-30", "2025年第四季度", 0),
    )  # fmt: skip
    desk.table("governance.major_matters_reviewed", "on about found", *reviewed)
    desk.table(
        "governance.major_matter_raised", "on subject vital_interests source",
        ("24-12-18", "DS-24-03", "是", "小广场改造"), ("25-1-20", "DS-25-01", "是", "电动车集中充电棚选址"),
        ("25-8-25", "DS-25-02", "否", "文化节经费分配"), ("26-1-16", "DS-26-01", "是", "11、12号楼加装电梯占用绿地"),
    )  # fmt: skip
    desk.table(
        "governance.major_matter_decided", "on subject vital_interests decided_by",
        ("25-1-23", "DS-24-03", "是", "居民代表会议决定"), ("25-3-06", "DS-25-01", "是", "居民代表会议决定"),
        ("25-9-11", "DS-25-02", "否", "居委会决定"),
    )  # fmt: skip
    name = "governance.disclosure_posted"
    desk.table(
        name, "on subject contents about matters source",
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
    )  # fmt: skip
    funds = "JF25-01、JF25-02、JF25-03、JF25-04"
    for number, (on, about) in enumerate(
        (("25-4-15", "2025-Q1"), ("25-7-18", "2025-Q2"), ("25-10-22", "2025-Q3"), ("26-1-16", "2025-Q4")), 14
    ):
        desk.add(name, on, f"GK-{number:03}", contents="专项经费使用情况", about=about, matters=funds)
    desk.table(
        "governance.disclosure_board_placed", "on subject place",
        ("2019-08-01", "GKL-1", "居委会门前"), ("2021-05-20", "GKL-2", "小区出入口"), ("2023-04-12", "GKL-3", "楼门口"),
    )  # fmt: skip


SPENDING = (
    ("25-1-17", 1, "社区公益事业", 386000), ("25-1-22", 2, "党组织服务群众", 1240000), ("25-2-14", 3, "办公运转", 97350),
    ("25-2-28", 1, "社区公益事业", 268000), ("25-3-07", 2, "党组织服务群众", 560000), ("25-3-20", 3, "办公运转", 118600),
    ("25-3-28", 4, "文化体育", 420000), ("25-4-17", 1, "社区公益事业", 735000), ("25-4-25", 3, "办公运转", 86240),
    ("25-5-16", 2, "党组织服务群众", 982000), ("25-5-30", 4, "文化体育", 368500), ("25-6-13", 1, "社区公益事业", 540000),
    ("25-6-24", 3, "办公运转", 104780), ("25-7-04", 2, "党组织服务群众", 615000), ("25-7-25", 1, "社区公益事业", 1128000),
    ("25-8-15", 3, "办公运转", 91400), ("25-8-29", 4, "文化体育", 880000), ("25-9-12", 2, "党组织服务群众", 743000),
    ("25-9-26", 1, "社区公益事业", 329000), ("25-10-17", 3, "办公运转", 112050), ("25-10-30", 2, "党组织服务群众", 468000),
    ("25-11-14", 1, "社区公益事业", 657000), ("25-11-21", 4, "文化体育", 295000), ("25-12-05", 2, "党组织服务群众", 1076000),
    ("25-12-12", 3, "办公运转", 83990), ("25-12-19", 1, "社区公益事业", 412000),
)  # fmt: skip
UNCHECKED = "25-11-14"
"""The payment that went out without the overseer's signature."""


def funds(desk: Desk) -> None:
    """Money received and spent, in fen."""
    desk.table(
        "governance.fund_allotted", "on subject purpose about due received",
        ("25-1-10", "JF25-01", "社区公益事业", "2025年", 8000000, 8000000),
        ("25-1-10", "JF25-02", "党组织服务群众", "2025年", 20000000, 20000000),
        ("25-1-13", "JF25-03", "办公运转", "2025年", 1200000, 1200000),
        ("25-3-18", "JF25-04", "文化体育", "2025年", 3000000, 3000000),
        ("26-1-12", "JF26-01", "社区公益事业", "2026年", 8000000, 8000000),
        ("26-1-12", "JF26-02", "党组织服务群众", "2026年", 20000000, 20000000),
        ("26-1-14", "JF26-03", "办公运转", "2026年", 1200000, 1260000),
    )  # fmt: skip
    for number, (on, fund, purpose, amount) in enumerate(SPENDING, 1):
        checked = "经办人、负责人" if on == UNCHECKED else "经办人、负责人、居务监督人员"
        desk.add(
            "governance.fund_spent", on, f"ZC25-{number:03}", fund=f"JF25-{fund:02}", purpose=purpose, spent_on=purpose,
            amount=amount, checked_by=checked + ("、街道审核" if amount > 900000 else ""),
        )  # fmt: skip


def self_government(desk: Desk) -> None:
    """Deputies' days, household visits, stationed units, grid service."""
    desk.table(
        "governance.deputies_day_held", "on hosts opinions",
        ("24-12-19", "党代表", 6), ("25-3-19", "党代表、人大代表", 11), ("25-6-18", "人大代表", 9),
        ("25-9-17", "党代表、政协委员", 7), ("25-12-17", "党代表、人大代表", 12),
    )  # fmt: skip
    for number, on in enumerate(weekdays((5,))):
        if number % 2 == 0:
            desk.add(
                "governance.household_visits_made", on, households=desk.between(18, 46), representatives=desk.between(6, 15)
            )
    engaged = (
        ("25-2-26", "DW-01", "开放资源", "寒假开放操场"), ("25-3-05", "DW-02", "参加共建活动", "学雷锋便民日"),
        ("25-4-11", "DW-03", "参加共建活动", ""), ("25-5-09", "DW-04", "参加共建活动", "护城河巡护讲解"),
        ("25-6-06", "DW-02", "出资出物出力", "防汛沙袋两百条"), ("25-7-02", "DW-01", "开放资源", "暑期图书馆"),
        ("25-8-22", "DW-05", "出资出物出力", "便民秤校验"), ("25-9-28", "DW-02", "参加共建活动", "中秋邻里节"),
        ("25-11-03", "DW-01", "发出共建邀请", ""), ("25-12-26", "DW-02", "表扬共建单位", ""), ("26-1-09", "DW-03", "出资出物出力", "融雪剂"),
    )  # fmt: skip
    for on, unit, engagement, source in engaged:
        desk.add(
            "governance.stationed_unit_engaged", on, unit, engagement=engagement, source=source and f"{UNITS[unit]}：{source}"
        )
    for month in months():
        for offset, participants in ((5, "社区居民、社区志愿者"), (19, "社区志愿者、社区社会组织")):
            desk.add(
                "governance.grid_service_joined", desk.near(month.start + timedelta(offset), 5), participants=participants,
                people=desk.between(14, 57),
            )  # fmt: skip


FILES = (("党建与居委会.xlsx", fill),)
