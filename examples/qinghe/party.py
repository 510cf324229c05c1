"""党建: organisations and their rules, Party meetings, activities."""

from datetime import timedelta

from qinghe.kit import BUILDINGS, ENTRANCES, GRIDS, Desk, day, months, quarters
from qinghe.tasks import TODAY_LIMIT, guidance, tasks_and_opinions


def fill(desk: Desk) -> None:
    """The sheets of the committee's workbook that the Party organisation keeps."""
    bodies(desk)
    rules(desk)
    party_meetings(desk)
    activities(desk)
    tasks_and_opinions(desk)
    guidance(desk)


def bodies(desk: Desk) -> None:
    """Organisations, terms, sub-committees, groups, heads, grids."""
    desk.table(
        "governance.party_organisation_established",
        "on subject form approval",
        ("2011-07-01", "DZZ-01", "党委", "清街工委〔2011〕14号"),
        ("2011-07-20", "DZZ-02", "党支部", "清禾党委〔2011〕2号"),
        ("2011-07-20", "DZZ-03", "党支部", "清禾党委〔2011〕2号"),
        ("2016-05-11", "DZZ-04", "党支部", "清禾党委〔2016〕5号"),
    )
    desk.table(
        "governance.body_term",
        "on subject body elected_by started_on consulted",
        ("2022-03-17", "RQ-DW", "党委", "党员大会", "2022-03-17", "党员、群众"),
        ("2022-03-10", "RQ-ZB1", "党支部委员会", "党员大会", "2022-03-10", "党员、群众"),
        ("2022-03-10", "RQ-ZB2", "党支部委员会", "党员大会", "2022-03-10", "党员、群众"),
        ("2022-03-11", "RQ-ZB3", "党支部委员会", "党员大会", "2022-03-11", "党员、群众"),
        ("2022-01-22", "RQ-JWH", "居民委员会", "户代表", "2022-01-22", ""),
    )
    desk.add(
        "governance.election_process_recorded",
        "2022-01-24",
        steps="发布选举公告、选民登记公布、提名公布候选人、无记名投票、公开计票、公布选举结果",
    )
    desk.add("governance.election_objections_measured", "2022-01-28", numerator=3, denominator=3)
    kinds = ("综合治理", "公共卫生", "社会福利", "人口计划生育", "人民调解", "文化共建")
    for number, kind in enumerate(kinds, 1):
        desk.add(
            "governance.sub_committee_formed", "2022-02-15", f"WYH-{number}", kind=kind, duties_issued_on="2022-03-01"
        )
    desk.add(
        "governance.sub_committee_formed", "2026-01-08", "WYH-7", kind="老年人妇女儿童", duties_issued_on="2026-01-15"
    )
    for number, building in enumerate(BUILDINGS, 1):
        desk.add(
            "governance.resident_group_formed",
            "2022-04-08",
            f"第{number}居民小组",
            unit="楼栋",
            buildings=building,
            leaders=2 if BUILDINGS[building] > 140 else 1,
        )
    for building, entrances in ENTRANCES.items():
        for number in range(1, entrances + 1):
            on = desk.random.choice(("2022-04-15", "2022-04-18", "2023-05-12", "2024-04-10", "2024-12-10"))
            desk.add("governance.building_head_appointed", on, f"{building}{number}单元", buildings=building)
    for grid, buildings in GRIDS.items():
        desk.add(
            "governance.grid_set_up", "2024-12-05", grid, roles="社区工作者、协管员、楼门院长", buildings=buildings
        )
    desk.table(
        "governance.organisation_listed",
        "on subject kind charter_adopted_on filed_on",
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
    )
    desk.table(
        "governance.party_training_measured", "on numerator denominator", ("24-12-27", 192, 203), ("25-12-24", 199, 207)
    )
    desk.table(
        "governance.party_management_measured",
        "on numerator denominator",
        ("25-6-25", 203, 206),
        ("25-12-24", 204, 207),
    )


PARTY_RULES = (
    "三会一课",
    "民主评议党员",
    "党员组织生活会",
    "党员汇报",
    "主题党日",
    "党支部换届选举",
    "党务公开",
    "书记党建述职",
    "发展党员",
    "党员教育培训",
    "党员组织关系管理",
    "党费收缴使用管理",
    "党员设岗定责",
    "党员依岗承诺",
    "党员志愿服务",
    "帮扶结对",
    "党员议事",
    "共建联席会议",
)

COMMITTEE_RULES = (
    "印章管理",
    "财产财务管理",
    "档案管理",
    "项目管理",
    "培训学习",
    "居务公开",
    "民主选举",
    "民主决策",
    "居民会议",
    "民主协商",
    "议事协商会议",
    "民主听证会",
    "民主监督",
    "代表委员见面日",
    "居民代表定期入户",
    "网格化服务管理",
)

STATION_RULES = (
    "印章管理",
    "财产财务管理",
    "档案管理",
    "项目管理",
    "培训学习",
    "信息公开",
    "首问责任",
    "一次性告知",
    "投诉处理",
    "信息保密",
    "一岗多责",
)


def rules(desk: Desk) -> None:
    """Rule documents of the three bodies, and what was posted of them."""
    name = "governance.rule_document_adopted"
    for number, kind in enumerate(PARTY_RULES, 1):
        on = ("2022-05-18", "2023-02-24", "2024-12-11")[number % 3]
        desk.add(
            name,
            on,
            f"ZD-D{number:02}",
            kind=kind,
            body="社区党组织",
            version=1 + number % 2,
            adopted_by="党员大会或支委会",
        )
    for number, kind in enumerate(COMMITTEE_RULES, 1):
        on = ("2022-06-02", "2024-12-12", "2024-12-12")[number % 3]
        desk.add(name, on, f"ZD-J{number:02}", kind=kind, body="居委会", version=1, adopted_by="居委会会议")
    desk.add(
        name,
        "2024-12-12",
        "ZD-J17",
        kind="民主评议",
        body="居委会",
        version=2,
        contents="职责任务、办理程序、结果公开办法",
        adopted_by="居民代表会议",
    )
    desk.add(name, "2022-05-26", "ZD-J18", kind="自治章程", body="居委会", version=2, adopted_by="居民会议")
    desk.add(name, "2022-05-26", "ZD-J19", kind="居民公约", body="居委会", version=2, adopted_by="居民代表会议")
    desk.add(name, "2025-07-10", "ZD-J19", kind="居民公约", body="居委会", version=3, adopted_by="居民代表会议")
    for number, kind in enumerate(STATION_RULES, 1):
        on = ("2022-06-15", "2023-09-05", "2024-12-13")[number % 3]
        desk.add(name, on, f"ZD-F{number:02}", kind=kind, body="社区服务站", version=1, adopted_by="服务站站务会")
    desk.add(
        name,
        "2024-12-13",
        "ZD-F12",
        kind="工作机制",
        body="社区服务站",
        version=2,
        contents="办理程序、办理时限",
        adopted_by="服务站站务会",
    )
    desk.add(
        name,
        "2024-12-13",
        "ZD-F13",
        kind="职责任务",
        body="社区服务站",
        version=2,
        contents="职责任务、责任岗位",
        adopted_by="服务站站务会",
    )
    desk.table(
        "governance.rule_reviewed",
        "on subject kind outcome",
        ("25-5-14", "ZD-J18", "自治章程", "无需修订"),
        ("25-5-14", "ZD-J19", "居民公约", "需要修订"),
    )
    desk.table(
        "governance.station_notice_posted",
        "on subject kind place source",
        ("24-12-16", "GS-01", "工作流程", "服务大厅", ""),
        ("24-12-16", "GS-02", "服务守则", "服务大厅", ""),
        ("24-12-16", "GS-03", "服务承诺", "内部办公室", "大厅墙面没地方，先挂在里间"),
        ("25-2-19", "GS-04", "办事指南", "服务大厅", ""),
    )
    desk.table(
        "governance.work_item_listed",
        "on subject service disclosed",
        *(
            ("24-12-09", f"SX-{number:02} {title}", service, "职能权限、办理流程、责任人员")
            for number, (title, service) in enumerate(WORK_ITEMS, 1)
        ),
    )
    desk.table(
        "governance.improvement_introduced",
        "on subject aim departments days_before days_after source",
        ("25-3-12", "GJ-01", "整合部门职能资源", 3, 7, 3, "老年卡、养老助残、医保登记一窗办"),
        ("25-8-20", "GJ-02", "整合部门职能资源", 2, 5, 2, "就业和社保登记并表"),
        ("25-5-21", "GJ-03", "改进方式方法", "", "", "", "周三晚延时一小时办公"),
    )
    for quarter in quarters():
        reported = desk.near(quarter.end + timedelta(4), 6)
        desk.add("governance.station_reported", reported, recipients="社区党组织、居委会", about=quarter)
    desk.table(
        "governance.station_plan_approved",
        "on approved_by about",
        ("25-1-16", "社区党组织、居委会", "2025年"),
        ("26-1-15", "社区党组织、居委会", "2026年"),
    )


WORK_ITEMS = (
    ("户口迁入落户证明核对", "社区管理"),
    ("养犬登记初审", "社区管理"),
    ("出租房屋登记", "社区管理"),
    ("网格事件受理", "社区管理"),
    ("老年人优待卡申领", "公共服务"),
    ("居民医保参保登记", "公共服务"),
    ("失业登记", "公共服务"),
    ("再生育登记", "公共服务"),
    ("低保申请受理", "公共服务"),
    ("残疾人证初审", "公共服务"),
    ("居住证受理", "公共服务"),
    ("志愿者注册", "公益服务"),
    ("慈善捐赠登记", "公益服务"),
    ("困难家庭帮扶", "公益服务"),
    ("活动室预约", "便民服务"),
    ("代收快递与维修介绍", "便民服务"),
)

PARTY_COMMITTEE = (
    ("24-12-05", "党组织自身建设、居委会重大事项", 9, 2),
    ("25-1-09", "社区建设、社区管理", 9, 2),
    ("25-2-13", "党组织自身建设", 8, 1),
    ("25-3-06", "居委会重大事项、社区管理", 9, 2),
    ("25-4-10", "居民自治", 7, 1),
    ("25-5-08", "社区建设", 9, 1),
    ("25-6-12", "社区管理、环境卫生", 8, 2),
    ("25-7-03", "党组织自身建设", 9, 1),
    ("25-8-14", "社区管理、物业服务", 8, 1),
    ("25-9-11", "社区建设、居民自治", 9, 2),
    ("25-10-16", "居委会重大事项", 9, 1),
    ("25-11-13", "社区建设、社区管理", 7, 2),
    ("25-12-04", "党组织自身建设", 9, 2),
    ("26-1-08", "社区建设、社区管理、居委会重大事项", 9, 2),
)

PARTY_MEMBERS = (
    ("24-12-20", "党组织自身建设", 158),
    ("25-3-21", "党组织自身建设、社区建设", 149),
    ("25-6-27", "党组织自身建设", 166),
    ("25-9-19", "党组织自身建设、社区管理", 151),
    ("25-12-19", "党组织自身建设", 161),
)

DELIBERATIONS = (
    ("24-12-18", "热点难点问题", "党员、居民、社区居委会"),
    ("25-3-18", "社区建设", "党员"),
    ("25-5-27", "热点难点问题、环境卫生", "党员、居民、社区居委会"),
    ("25-8-26", "物业服务", "党员、居民、物业服务企业"),
    ("25-11-25", "社区建设、热点难点问题", "党员、居民、驻区单位"),
)


def party_meetings(desk: Desk) -> None:
    """Meetings of the Party organisation, with stationed units, and of the property round table."""
    name = "governance.meeting_held"
    for on, topics, attendees, resolutions in PARTY_COMMITTEE:
        desk.add(
            name,
            on,
            f"DWH-{day(on):%y%m}",
            kind="党组织委员会会议",
            topics=topics,
            attendees=attendees,
            entitled=9,
            participants="社区党组织",
            resolutions=resolutions,
        )
    for on, topics, attendees in PARTY_MEMBERS:
        desk.add(
            name,
            on,
            f"DYDH-{day(on):%y%m}",
            kind="党员大会",
            topics=topics,
            attendees=attendees,
            entitled=207,
            participants="党员",
            resolutions=1,
        )
    for on, topics, participants in DELIBERATIONS:
        desk.add(
            name,
            on,
            f"DYYS-{day(on):%y%m}",
            kind="党员议事会",
            topics=topics,
            attendees=desk.between(22, 41),
            participants=participants,
            resolutions=desk.between(1, 3),
        )
    desk.table(
        name,
        "on subject kind topics attendees participants resolutions source",
        ("24-12-24", "QYDJ-1", "区域化党建会议", "社区共建、资源共享", 14, "社区党组织、驻区单位", 1, ""),
        ("25-4-24", "QYDJ-2", "区域化党建会议", "社区共建", 16, "社区党组织、驻区单位、社区居委会", 2, ""),
        ("25-10-23", "QYDJ-3", "区域化党建会议", "资源共享、社区建设", 15, "社区党组织、驻区单位", 2, ""),
        ("25-4-17", "LXH-1", "共建联席会议", "资源共享、社区共建", 19, "社区党组织、社区居委会、驻区单位", 2, ""),
        ("25-11-06", "LXH-2", "共建联席会议", "社区共建", 8, "社区党组织、社区居委会", 1, "学校、商场临时有检查未到会"),
        ("25-2-27", "WYXT-1", "物业协调会", "物业服务", 12, "社区居委会、业主委员会、物业服务企业", 1, ""),
        ("25-9-04", "WYXT-2", "物业协调会", "物业服务", 11, "社区居委会、业主委员会、物业服务企业、居民", 2, ""),
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
                name,
                on,
                kind=kind,
                organised_by="社区党组织",
                party_members=desk.between(18, 74),
                residents=desk.between(9, 60) if kind in ("社区建设", "服务群众", "宣传教育群众") else None,
            )
        committee = desk.near(month.start + timedelta(13), 6)
        desk.add(
            name,
            committee,
            kind="居民自治",
            organised_by=desk.random.choice(("社区居委会", "居民小组")),
            residents=desk.between(16, 83),
        )
    desk.table(
        name,
        "on kind organised_by party_members residents messages source",
        (
            "25-3-14",
            "政策决议宣传",
            "社区党组织",
            82,
            40,
            "党的路线方针政策、党中央决议",
            "党课",
        ),
        ("25-7-01", "政策决议宣传", "社区党组织", 131, 25, "党的路线方针政策、党中央决议", "七一主题党日"),
        ("25-9-26", "政策决议宣传", "社区党组织", 64, 30, "上级党组织决议", "街道工委全会精神"),
        ("25-12-05", "政策决议宣传", "社区党组织", 57, 22, "本组织决议、上级党组织决议", ""),
    )
    desk.table(
        name,
        "on kind organised_by party_members",
        ("25-5-15", "发展党员", "社区党组织", 11),
        ("25-11-20", "发展党员", "社区党组织", 9),
    )
    desk.table(
        name,
        "on kind organised_by residents partners source",
        ("25-4-11", "共同治理", "社区居委会", 34, "社区社会组织、志愿者、物业服务企业", "地桩锁集中清理"),
        ("25-6-20", "共同治理", "社区居委会", 27, "驻区单位、志愿者", "学校门口护学岗"),
        ("25-9-12", "共同治理", "社区居委会", 41, "物业服务企业、业主委员会", "楼道堆物清理周"),
        ("25-12-12", "共同治理", "社区居委会", 19, "志愿者、社区社会组织", "冬季铲冰除雪队集结"),
    )
