"""环境: sanitation, greening, upkeep, signs; the daily rounds are kept in a CSV file."""

from datetime import date, timedelta

from qinghe.kit import (
    BUILDINGS,
    ENTRANCES,
    STATIONS,
    TOILET,
    UNITS,
    Desk,
    is_workday,
    months,
    quarters,
    weekdays,
    workday,
)


def fill(desk: Desk) -> None:
    """All sheets of the environment desk but the rounds."""
    plan(desk)
    issues(desk)
    waste(desk)
    weather(desk)
    greening(desk)
    upkeep(desk)
    signs(desk)


TASKS_2025 = (
    ("楼道堆物清理", "每季度一次集中清理，清前三天贴通知", "卫生岗", "25-11-28"),
    ("桶站维修翻新", "六月底前换完破损桶盖", "卫生岗", "25-6-20"),
    ("小广告清除", "每周清一次，重点电梯间", "网格岗", "25-12-19"),
    ("雨箅清掏", "汛前、汛中各一次", "物业工程岗", "25-8-08"),
    ("绿地补种", "春秋两季，10号楼前优先", "绿化岗", "25-10-24"),
    ("落叶清扫", "十一月每日清", "卫生岗", "25-12-05"),
    ("门前三包复查", "每月走一遍商户", "网格岗", "25-12-12"),
    ("公厕设施维护", "坏件三日内换", "卫生岗", "25-12-24"),
)
TASKS_2026 = (
    ("桶站标志更换", "上半年全部换新", "卫生岗"),
    ("除雪分工", "各楼门定人", "网格岗"),
    ("电动车飞线整治", "三月起每周巡", "治安岗"),
    ("绿地踩踏补植", "四月完成", "绿化岗"),
    ("楼道堆物清理", "每季度一次", "卫生岗"),
)


def plan(desk: Desk) -> None:
    """The year's tasks, the rules, the round tables."""
    name = "environment.task_assigned"
    for number, (content, measures, post, done) in enumerate(TASKS_2025, 1):
        task = f"HW25-{number:02}"
        desk.add(name, "25-1-14", task, plan_year="2025年", content=content, measures=measures, responsible_post=post)
        desk.add("environment.task_completed", done, task, result="完成")
    for number, (content, measures, post) in enumerate(TASKS_2026, 1):
        desk.add(
            name,
            "26-1-13",
            f"HW26-{number:02}",
            plan_year="2026年",
            content=content,
            measures=measures,
            responsible_post=post,
        )
    desk.table(
        "environment.rule_document",
        "on subject kind noise_sources",
        ("24-12-10", "HZ-1", "环境卫生议事协商", ""),
        ("24-12-10", "HZ-2", "环境问题快速反应", ""),
        ("2023-03-16", "HZ-3", "绿化布局", ""),
        ("2023-05-25", "HZ-4", "噪声管理", "机动车鸣喇叭、文体娱乐、家庭装修、商业经营"),
        ("2022-09-15", "HZ-5", "文明养犬公约", ""),
    )
    for on in ("24-12-19", "25-3-12", "25-6-11", "25-9-10", "25-12-16", "26-1-20"):
        desk.add(
            "environment.consultation_held",
            on,
            participants="物业服务企业、社区居民、驻区单位、城管队员",
            items=desk.between(2, 5),
        )
    desk.table(
        "environment.consultation_held",
        "on participants items",
        ("25-4-24", "物业服务企业、社区居民", 1),
        ("25-8-07", "物业服务企业、社区居民", 2),
    )
    for quarter in quarters():
        batch = f"HYJ-{quarter}"
        collected = desk.near(quarter.end - timedelta(24), 6)
        desk.add("environment.opinions_collected", collected, batch, opinions=desk.between(6, 19))
        desk.add(
            "environment.opinions_passed_on",
            workday(collected + timedelta(desk.between(6, 17))),
            batch,
            department=desk.random.choice(("街道城管办", "区城管委", "街道平安办、城管办")),
        )


SLOW_ISSUE = 12
"""A complaint about dirt that took three weeks."""


def issues(desk: Desk) -> None:
    """What residents reported, the answer, the remedy."""
    number = 0
    for on in weekdays((0, 2, 3, 6), last="2026-01-22"):
        if desk.random.random() > 0.23:
            continue
        number += 1
        subject = f"FY-{number:03}"
        kind = desk.random.choice(("环境卫生", "环境卫生", "环境卫生", "噪声扰民", "其他环境问题"))
        desk.add("environment.issue_reported", on, subject, kind=kind)
        answered = on + timedelta(desk.between(0, 2))
        slow = number == SLOW_ISSUE
        solved = answered + timedelta(19 if slow else desk.between(0, 3 if kind == "噪声扰民" else 9))
        if solved > answered:
            desk.add("environment.issue_handled", answered, subject, step="已反馈")
        if solved <= date(2026, 1, 31):
            desk.add("environment.issue_handled", solved, subject, step="已解决")


def waste(desk: Desk) -> None:
    """Stations, clearing, the posts, the toilet."""
    for number, station in enumerate(STATIONS, 1):
        streams = "厨余垃圾、其他垃圾" + (
            "、可回收物、有害垃圾" if number in (1, 5) else "、可回收物" if number % 3 == 0 else ""
        )
        desk.add(
            "environment.waste_station",
            "24-12-03",
            station,
            streams=streams,
            mounting="固定点位",
            emptying="机械清运",
            bins=desk.between(4, 8),
        )
    desk.add(
        "environment.waste_station",
        "24-12-03",
        "大件暂存点",
        streams="大件废弃物、建筑垃圾",
        mounting="固定点位",
        emptying="人工清掏",
    )
    for number, on in enumerate(weekdays((1,))):
        streams = ("其他垃圾", "其他垃圾、大件废弃物", "其他垃圾", "其他垃圾、大件废弃物、建筑垃圾")[number % 4]
        desk.add("environment.waste_cleared", on, streams=streams)
    for month in months(last="25-12"):
        planned = 9 * 2 * ((month.end - month.start).days + 1)
        desk.add(
            "environment.collections_measured",
            workday(month.end + timedelta(1)),
            numerator=planned - desk.between(2, 19),
            denominator=planned,
        )
    desk.add("environment.post_filled", "24-12-03", "有害垃圾专岗", duties="危险废物收集、危险废物运输", holders=2)
    desk.add("environment.public_toilet", "24-12-03", TOILET, place="中心广场西北角")
    activity = "environment.activity_held"
    for held in (
        "24-12-14",
        "25-2-22",
        "25-3-22",
        "25-5-17",
        "25-6-05",
        "25-8-16",
        "25-9-20",
        "25-11-15",
        "25-12-06",
        "26-1-17",
    ):
        desk.add(activity, held, theme="垃圾分类指导", audience="社区居民", attendance=desk.between(28, 75))
    desk.table(
        activity,
        "on theme audience attendance",
        ("25-4-05", "义务植树", "社区居民、驻区单位", 86),
        ("25-5-24", "绿化养护", "社区居民", 31),
        ("25-10-18", "绿化养护", "社区居民、驻区单位", 44),
        ("24-12-21", "文明养宠", "社区居民", 23),
        ("25-4-19", "文明养宠", "社区居民", 37),
        ("25-10-25", "文明养宠", "社区居民、物业服务企业", 41),
    )


WEATHER = (
    ("24-12-14", "降雪", 0),
    ("25-1-25", "降雪", 1),
    ("25-2-23", "降雪", 1),
    ("25-3-15", "降雨", 0),
    ("25-4-12", "降雨", 1),
    ("25-5-08", "降雨", 0),
    ("25-5-21", "降雨", 1),
    ("25-6-14", "降雨", 0),
    ("25-7-01", "降雨", 1),
    ("25-7-16", "降雨", 0),
    ("25-7-28", "降雨", 3),
    ("25-8-10", "降雨", 1),
    ("25-8-23", "降雨", 0),
    ("25-9-05", "降雨", 1),
    ("25-10-11", "降雨", 0),
    ("25-12-12", "降雪", 1),
    ("26-1-18", "降雪", 2),
)
"""Rain and snow, and after how many days the main roads were clear."""


def weather(desk: Desk) -> None:
    """Rain and snow and the sweeping after it; the snow of Sunday 18 January was swept on Tuesday."""
    for number, (on, kind, days) in enumerate(WEATHER, 1):
        subject = f"YX-{number:02}"
        desk.add("environment.weather_logged", on, subject, kind=kind)
        year, month, day_ = (int(part) for part in on.split("-"))
        first = date(2000 + year, month, day_) + timedelta(days)
        desk.add("environment.road_swept", first, weather=subject, roads="主路、干路")
        if number % 2:
            desk.add("environment.road_swept", first + timedelta(1), weather=subject, roads="支路")


def greening(desk: Desk) -> None:
    """Plants and their care."""
    desk.add("environment.planting_surveyed", "2024-09-20", species=27, layers="乔木、灌木、地被草坪", area=31840)
    works = {
        2: "修剪",
        3: "浇水、修剪",
        4: "浇水、补植、病虫害防治",
        5: "浇水、修剪",
        6: "浇水、病虫害防治",
        7: "修剪、清理保洁",
        8: "浇水、清理保洁",
        9: "修剪、病虫害防治",
        10: "补植、清理保洁",
        11: "浇水、修剪",
        12: "清理保洁",
        1: "清理保洁",
    }
    for month in months():
        for offset in (3, 18):
            on = desk.near(month.start + timedelta(offset), 5)
            desk.add("environment.green_upkeep_done", on, work=works[month.ordinal + 1])


DEFECTS = (
    ("24-12-11", "灯不亮", 2, "4号楼东侧"),
    ("24-12-18", "乱贴乱画", 1, "电梯间"),
    ("25-1-08", "垃圾桶站破损", 4, "3号桶站"),
    ("25-1-15", "机动车乱停", 1, "东门"),
    ("25-2-07", "窨井盖缺损", 1, "6号楼北"),
    ("25-2-19", "楼内外脏乱", 2, "15号楼1单元"),
    ("25-3-05", "窗外护栏不规范", 24, "9号楼"),
    ("25-3-14", "自行车棚损坏", 9, "2号车棚"),
    ("25-3-26", "路面坑洼破损", 12, "南环路"),
    ("25-4-02", "绿地种菜", 5, "1号楼后"),
    ("25-4-09", "干枝死杈", 8, "14号楼前"),
    ("25-4-23", "公厕设施损坏", 2, "冲水阀"),
    ("25-5-07", "毁绿", 6, "10号楼前车压"),
    ("25-5-21", "宣传栏不整洁", 3, "2号栏"),
    ("25-6-04", "排水管道堵塞", 4, "7号楼"),
    ("25-6-11", "垃圾桶站脏污", 2, "8号桶站"),
    ("25-6-25", "雨箅缺损", 1, "西门"),
    ("25-7-02", "道路不畅", 7, "施工围挡"),
    ("25-7-16", "危险树木", 3, "雨后倾斜"),
    ("25-7-28", "排水管道堵塞", 2, "暴雨后"),
    ("25-8-06", "灯不亮", 3, "小广场"),
    ("25-8-13", "无障碍设施损坏", 6, "8号楼坡道扶手"),
    ("25-8-27", "绿地堆物", 4, "5号楼"),
    ("25-9-03", "广告牌匾不整洁", 5, "菜市场"),
    ("25-9-17", "门前三包未落实", 6, "商场西侧"),
    ("25-9-24", "标识模糊", 13, "北门导向牌"),
    ("25-10-15", "空调外机不规范", 26, "11号楼"),
    ("25-10-22", "乱贴乱画", 2, "3号楼"),
    ("25-11-05", "长椅损坏", 11, "中心广场"),
    ("25-11-12", "消防通道堵占", 1, "2号楼北"),
    ("25-11-19", "干枝死杈", 10, "小学围墙外"),
    ("25-11-26", "非机动车乱停", 1, "地铁口方向"),
    ("25-12-03", "灯不亮", 2, "地下车库口"),
    ("25-12-10", "地下空间脏乱", 3, "B区"),
    ("25-12-17", "楼牌门牌破损", 21, "6号楼"),
    ("25-12-24", "绿化设施缺损", 12, "围挡"),
    ("26-1-07", "机动车乱停", 1, "西门"),
    ("26-1-14", "公厕脏乱", 1, ""),
    ("26-1-20", "干枝死杈", None, "12号楼北侧，等登高车"),
    ("26-1-22", "路面坑洼破损", None, "东环路冻融坑，已放锥桶"),
)
"""When found, what, after how many days mended (None: not yet), where."""


def upkeep(desk: Desk) -> None:
    """Defects, facilities, noise, parking, frontages."""
    for number, (on, kind, days, place) in enumerate(DEFECTS, 1):
        year, month, day_ = (int(part) for part in on.split("-"))
        found = date(2000 + year, month, day_)
        ended = None if days is None else found + timedelta(days)
        desk.add("environment.defect", found, f"HJ-{number:03}", kind=kind, ended=ended, place=place)
    desk.table(
        "environment.facility",
        "on subject kind place",
        ("24-12-04", "SS-01", "无障碍坡道", "服务站门前"),
        ("24-12-04", "SS-02", "无障碍坡道", "8号楼"),
        ("24-12-04", "SS-03", "扶手", "8号楼"),
        ("24-12-04", "SS-04", "盲道", "主路"),
        ("24-12-04", "SS-05", "运动器械", "中心广场东侧"),
        ("24-12-04", "SS-06", "配电设施", "7号楼西"),
        ("24-12-04", "SS-07", "地下空间出入口", "地下车库A口"),
        ("24-12-04", "SS-08", "安全出口", "文化站"),
    )
    desk.table(
        "environment.noise_measured",
        "on subject day_level day_limit night_level night_limit source",
        ("2023-06-15", "ZS-1", "54.2", "55", "43.8", "45", "两年前街道委托测过一次"),
        ("2023-06-15", "ZS-2", "53.1", "55", "44.0", "45", ""),
    )
    desk.table(
        "environment.parking_lot",
        "on subject bays marked_bays accessible_bays",
        ("24-12-04", "地面停车区", 214, 214, 4),
        ("24-12-04", "地下车库", 682, 682, 12),
    )
    for number, unit in enumerate(UNITS, 1):
        desk.add(
            "environment.frontage",
            "24-12-12",
            unit,
            duties="包卫生、包绿化、包秩序",
            responsible_post=f"MQ-{number:02}",
            source=UNITS[unit],
        )


def signs(desk: Desk) -> None:
    """Signs and plates; 6号桶站 lost its sign when the station was moved, and 13号楼 lacks one plate."""
    name = "environment.sign"
    desk.table(
        name,
        "on subject kind standards design marks",
        ("2020-04-09", "BZ-01", "公共信息导向", "GB/T 15566、GB/T 10001", "文字、图形符号", ""),
        ("2020-04-09", "BZ-02", "公共信息导向", "GB/T 15566、GB/T 10001", "文字、图形符号", ""),
        ("2020-04-09", "BZ-03", "社区平面示意图", "", "文字", ""),
        ("2020-04-09", "BZ-04", "公厕指示牌", "GB/T 10001", "文字、图形符号", TOILET),
        ("2020-04-09", "BZ-05", "公厕引导牌", "GB/T 10001", "文字、图形符号", TOILET),
        ("2020-05-06", "BZ-06", "危险废物标志", "", "文字、图形符号", "1号桶站、5号桶站"),
        ("2021-03-15", "BZ-07", "无障碍标志", "GB 2894", "图形符号", "SS-01、SS-02"),
        ("2021-03-15", "BZ-08", "运动器械使用方法", "GB 2894", "文字、图形符号", "SS-05"),
        ("2021-03-15", "BZ-09", "危险警示", "GB 2894", "文字、图形符号、标准色", "SS-06、SS-07"),
        ("2021-03-15", "BZ-10", "安全出口", "GB 2894", "文字、图形符号", "SS-08"),
        ("2020-04-09", "BZ-11", "交通指示", "", "图形符号、标准色", ""),
        ("2020-04-09", "BZ-12", "交通警告", "", "图形符号、标准色", ""),
    )
    for number, station in enumerate((*STATIONS, "大件暂存点"), 1):
        if station != "6号桶站":
            desk.add(
                name,
                "2020-05-06",
                f"FL-{number:02}",
                kind="垃圾分类标志",
                standards="GB/T 19095",
                design="文字、图形符号、标准色",
                marks=station,
            )
    for building in BUILDINGS:
        entrances = ENTRANCES[building]
        desk.add(
            "environment.building_plates",
            "24-12-05",
            building,
            entrances=entrances,
            building_plates=2,
            entrance_plates=entrances - (building == "13号楼"),
            standards="GB/T 20647.2、DB11/T 856",
        )


ROUNDS = {
    0: "垃圾桶站、公共卫生间、主要道路卫生、楼宇卫生",
    1: "垃圾桶站、楼宇卫生、广告牌匾宣传栏",
    2: "绿地及绿化设施、道路与路面、消防通道、车辆停放、公共照明",
    4: "主要道路卫生、楼宇卫生、地下空间卫生、广告牌匾宣传栏",
}
"""What is looked at on which weekday."""


def rounds(desk: Desk) -> None:
    """The rounds, four days a week; further things are looked at once a month."""
    for on in weekdays(ROUNDS):
        if not is_workday(on):
            continue
        topics = ROUNDS[on.weekday()]
        if on.weekday() == 4 and on.day <= 7:
            topics += "、排水与井盖雨箅、无障碍设施、公共服务设施、门前三包"
        if on.weekday() == 2 and 8 <= on.day <= 14:
            topics += "、危险树木排查、楼体附属物、标志标识、噪声"
        if on.weekday() == 2 and on.day > 24 and on.month == 10:
            topics += "、楼牌单元门牌"
        findings = desk.random.choice((0, 0, 0, 1, 1, 2, 3))
        desk.add("environment.inspection_completed", on, topics=topics, findings=findings)


FILES = (("环境.xlsx", fill), ("环境巡查.csv", rounds))
