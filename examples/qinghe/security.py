"""治安消防: police post, teams, inspections, hazards, fire equipment, drills, shelters, education."""

from datetime import timedelta

from qinghe.kit import UNITS, Desk, months, workday


def fill(desk: Desk) -> None:
    """All sheets of the security desk."""
    police(desk)
    groups_and_rules(desk)
    inspections(desk)
    bulletins(desk)
    fire(desk)
    emergency(desk)
    drills(desk)
    education_and_help(desk)


def police(desk: Desk) -> None:
    """The post, the officers, their hours, the cameras, the lamps."""
    desk.table(
        "security.police_post",
        "on subject kind",
        ("2017-03-20", "JW-1", "警务工作室"),
        ("2021-08-02", "JW-2", "治安岗亭"),
    )
    desk.add("security.police_strength", "2024-09-02", officers=1, auxiliaries=3)
    for month in months("25-1", "26-1"):
        hours = 24 * (month.end - month.start).days + 24 if month.ordinal or month.year == 2025 else 24 * 30
        desk.add(
            "security.duty_hours_measured",
            month.end if month.year == 2025 else "26-1-30",
            numerator=hours,
            denominator=hours,
        )
    desk.add(
        "security.camera_system",
        "2023-06-30",
        "JK-1",
        areas="小区主要出入口、小区周界、重要通道、公用设施、地面机动车集中停放区域、电梯轿厢",
        platforms="物业值班室、街乡镇综治维稳中心、派出所",
        signs_posted=36,
        retention_days=30,
        access_log_kept="是",
    )
    desk.table(
        "security.image_management_checked", "on items_checked items_deviating", ("24-12-11", 22, 1), ("25-6-13", 22, 0)
    )
    for number, (kind, lamps) in enumerate((("小区道路", 46), ("小区道路", 38), ("小广场", 12), ("街巷", 9)), 1):
        desk.add("security.outdoor_place", "24-12-06", f"SW-{number}", kind=kind, lamps=lamps)
    desk.table(
        "security.assistance_measured",
        "on subject field numerator denominator",
        ("24-12-31", "治安", "查处违法犯罪", 17, 17),
        ("25-6-30", "治安", "查处违法犯罪", 21, 21),
        ("25-12-31", "治安", "查处违法犯罪", 19, 19),
        ("25-12-31", "禁毒", "社区禁毒", 11, 11),
    )
    desk.add("security.prevention_force_measured", "25-12-10", numerator=38, denominator=64)
    desk.add("security.leads_reported_measured", "25-12-31", numerator=13, denominator=13)


def groups_and_rules(desk: Desk) -> None:
    """Teams, rule documents, mechanisms and plans."""
    desk.table(
        "security.safety_group",
        "on subject kind members full_time roles",
        ("2022-04-20", "AFD-XF", "巡防队", 14, 6, "社区工作者、居民"),
        ("2022-04-20", "AFD-BA", "保安队伍", 24, 24, "安保人员"),
        ("2022-04-20", "AFD-ZA", "治安志愿者队伍", 26, "", "居民、楼门栋长"),
        ("2024-12-10", "AFD-FZ", "综合防灾减灾工作组织", 11, "", "社区工作者、安保人员、单位职工"),
        ("2023-05-18", "AFD-MH1", "最小防灭火作战单元", 8, "", "消防志愿者、安保人员、楼门栋长"),
        ("2023-05-18", "AFD-MH2", "最小防灭火作战单元", 7, "", "消防志愿者、安保人员、居民小组长"),
        ("2023-05-18", "AFD-MH3", "最小防灭火作战单元", 9, "", "消防志愿者、安保人员、楼门栋长"),
        ("2024-12-13", "AFD-LL1", "邻里守望小组", 12, "", "居民"),
        ("2024-12-13", "AFD-LL2", "邻里守望小组", 9, "", "居民"),
        ("2024-12-13", "AFD-LF1", "单位多户联防小组", 6, "", "单位职工"),
    )
    kinds = (
        "安全检查工作制度",
        "治安安全告知制度",
        "防火安全公约",
        "岗位消防安全责任规定",
        "燃气安全日常管理规定",
        "联防消防工作机制文件",
    )
    for number, kind in enumerate(kinds, 1):
        desk.add("security.rule_document", "2024-12-10" if number < 4 else "2023-03-28", f"AQ-ZD{number}", kind=kind)
    events = ("突发公共卫生事件", "突发事件紧急医疗救援", "综合防灾减灾")
    for number, event in enumerate(events, 1):
        desk.add("security.emergency_arrangement", "2024-12-17", f"YA-JZ{number}", part="应急响应机制", event=event)
        desk.add("security.emergency_arrangement", "2024-12-17", f"YA-YA{number}", part="应急预案", event=event)
    desk.add("security.emergency_arrangement", "2024-12-17", "YA-YA4", part="应急预案", event="灭火和应急疏散")


COMPREHENSIVE = ("24-12-24", "25-3-26", "25-6-25", "25-12-24")
"""The inspection of the third quarter was put off for the flood season and never made up."""
HAZARDS = (
    ("24-12-20", "治安隐患漏洞", "25-1-15", "南侧围栏缺口"),
    ("25-1-17", "应急车道占堵", "25-1-17", "2号楼北侧，拖走"),
    ("25-2-21", "疏散通道占堵", "25-2-22", "5号楼2单元杂物"),
    ("25-3-21", "燃气隐患", "25-3-28", "软管老化，已换"),
    ("25-4-18", "其他火灾隐患", "25-4-19", "楼道充电"),
    ("25-5-16", "安全出口占堵", "25-5-16", "商场后门货物"),
    ("25-5-23", "治安隐患漏洞", "25-6-20", "地下车库门禁失灵"),
    ("25-6-20", "灾害风险隐患", "25-7-08", "9号楼北侧低洼积水"),
    ("25-7-18", "疏散通道占堵", "25-7-19", "14号楼自行车"),
    ("25-8-15", "应急车道占堵", "25-8-15", ""),
    ("25-9-19", "燃气隐患", "25-9-30", "灶具无熄火保护"),
    ("25-10-17", "其他火灾隐患", "25-10-17", "飞线充电"),
    ("25-11-21", "治安隐患漏洞", "25-12-18", "东门照明死角"),
    ("25-12-19", "疏散通道占堵", "25-12-20", "7号楼1单元"),
    ("26-1-09", "应急车道占堵", "26-1-09", "搬家车辆"),
    ("26-1-25", "燃气隐患", "", "16号楼入户巡检发现私改管，等燃气公司约时间"),
)


def inspections(desk: Desk) -> None:
    """Comprehensive and special inspections; hazards found and reported."""
    name = "security.safety_inspection_completed"
    for number, on in enumerate(COMPREHENSIVE, 1):
        desk.add(
            name,
            on,
            f"QM-{number}",
            scope="全面综合",
            findings=desk.between(4, 13),
            topics="治安状况、灾害风险、消防设施、防火公约遵守情况、疏散通道、安全出口、应急车道、燃气、室外照明",
        )
    for month in months():
        desk.add(
            name,
            desk.near(month.start + timedelta(14), 5),
            f"ZA-{month}",
            scope="专项",
            topics="治安状况、室外照明",
            findings=desk.between(0, 3),
        )
        for week in (8, 22):
            desk.add(
                name,
                desk.near(month.start + timedelta(week), 3),
                f"XF-{month}-{week:02}",
                scope="专项",
                topics="疏散通道、安全出口、应急车道" + ("、消防设施" if week == 22 and month.ordinal % 3 == 1 else ""),
                findings=desk.between(0, 4),
            )
    desk.table(
        name,
        "on subject scope topics findings source",
        ("25-2-12", "ZH-1", "专项", "灾害风险", 1, ""),
        ("25-5-29", "ZH-2", "专项", "灾害风险", 3, "汛前"),
        ("25-8-06", "ZH-3", "专项", "灾害风险", 2, "汛期"),
        ("25-11-12", "ZH-4", "专项", "灾害风险、防火公约遵守情况", 1, "入冬"),
    )
    for number, (on, kind, ended, source) in enumerate(HAZARDS, 1):
        subject = f"YH-{number:03}"
        desk.add("security.hazard", on, subject, kind=kind, ended=ended, source=source)
        if kind == "治安隐患漏洞":
            desk.add("security.hazard_reported", workday(workday(on) + timedelta(2)), subject, department="派出所")
        elif kind == "灾害风险隐患":
            desk.add("security.hazard_reported", workday(on), subject, department="应急管理部门")


def bulletins(desk: Desk) -> None:
    """The community officer's monthly bulletin, and what staff put online."""
    for month in months():
        on = desk.near(month.start + timedelta(desk.between(4, 16)), 4)
        desk.add(
            "security.bulletin_posted",
            on,
            f"JQ-{month}",
            author="社区民警",
            channel="警情通知栏",
            topics="治安情况、安全情况",
            information_up_to=on - timedelta(desk.between(1, 6)),
        )
        if month.ordinal % 2:
            later = workday(on + timedelta(1))
            desk.add(
                "security.bulletin_posted",
                later,
                f"WX-{month}",
                author="居委会人员",
                channel="居民微信群",
                topics="安全情况",
                information_up_to=later - timedelta(2),
            )


def fire(desk: Desk) -> None:
    """Supervised units and their equipment, gas rounds, household assignment."""
    kinds = {
        "DW-01": "机关事业单位",
        "DW-02": "商铺",
        "DW-03": "物业服务企业",
        "DW-04": "机关事业单位",
        "DW-05": "商铺",
    }
    for unit, kind in kinds.items():
        desk.add("security.supervised_unit", "24-12-10", unit, kind=kind, source=UNITS[unit])
    desk.table(
        "security.fire_equipment",
        "on subject unit kind pieces defective source",
        ("25-6-17", "XF-01", "DW-01", "灭火器", 64, 0, ""),
        ("25-6-17", "XF-02", "DW-01", "应急照明", 38, 0, ""),
        ("25-12-11", "XF-03", "DW-02", "火灾自动报警系统", 1, 0, ""),
        ("25-12-11", "XF-04", "DW-02", "应急照明", 27, 3, "商场二层三盏不亮，已催"),
        ("25-12-11", "XF-05", "DW-02", "疏散指示标志", 41, 0, ""),
        ("25-12-11", "XF-06", "DW-02", "水灭火系统", 1, 0, ""),
        ("25-12-12", "XF-07", "DW-03", "消防电梯", 6, 0, "17、18号楼等"),
        ("25-12-12", "XF-08", "DW-03", "灭火器", 240, 0, ""),
        ("25-12-12", "XF-09", "DW-03", "防火分隔设施", 52, 0, ""),
        ("25-12-12", "XF-10", "DW-03", "防排烟系统", 2, 0, ""),
        ("25-6-18", "XF-11", "DW-04", "灭火器", 12, 0, ""),
        ("25-12-11", "XF-12", "DW-05", "灭火器", 20, 0, ""),
        ("25-6-17", "XF-13", "DW-01", "消防广播系统", 1, 0, ""),
    )
    desk.table(
        "security.gas_round_supported",
        "on subject households",
        ("24-12-18", "RQ-1", 486),
        ("25-3-19", "RQ-2", 512),
        ("25-6-18", "RQ-3", 530),
        ("25-9-17", "RQ-4", 498),
        ("26-1-23", "RQ-5", 377),
    )
    desk.add("security.fire_assignment_measured", "25-3-28", numerator=2180, denominator=2180)
    desk.table(
        "security.fire_visits_measured", "on numerator denominator", ("25-6-30", 688, 2180), ("25-12-26", 1417, 2180)
    )
    desk.add("security.vulnerable_homes_measured", "25-12-26", numerator=83, denominator=88)


def emergency(desk: Desk) -> None:
    """Shelters and maps; the electronic map is still with the contractor."""
    desk.table(
        "security.shelter",
        "on subject kind routes signs",
        ("2023-05-12", "BX-1", "社区学校", 3, 4),
        ("2023-05-12", "BX-2", "广场", 2, 3),
    )
    desk.add(
        "security.safety_map",
        "2024-12-20",
        "TJ-1",
        kind="社区综合避难图",
        layers="灾害风险隐患点（带）、应急避难场所、安全疏散路径、脆弱人群临时安置避险位置、消防和医疗设施",
    )


def education_and_help(desk: Desk) -> None:
    """Safety education and help to departments; nothing was written down on food supervision."""
    desk.table(
        "security.education_held",
        "on subject topics audiences participants",
        ("24-12-13", "XJ-01", "公共安全、居家安全常识", "居民", 46),
        ("25-1-16", "XJ-02", "居家安全常识", "居民", 52),
        ("25-3-05", "XJ-03", "治安保卫、公共安全", "居民", 64),
        ("25-4-15", "XJ-04", "法制宣传", "居民", 38),
        ("25-5-12", "XJ-05", "防灾减灾、自救互救", "居民、驻区单位员工", 117),
        ("25-6-06", "XJ-06", "事故与伤害预防", "居民", 41),
        ("25-6-26", "XJ-07", "禁毒知识", "居民", 73),
        ("25-9-10", "XJ-08", "治安保卫", "居民", 35),
        ("25-11-07", "XJ-09", "消防法律法规、居家安全常识", "居民、驻区单位员工", 139),
        ("25-12-04", "XJ-10", "法制宣传、公共安全", "居民", 44),
        ("26-1-15", "XJ-11", "居家安全常识、消防法律法规", "居民", 58),
    )
    desk.table(
        "security.assistance_given",
        "on subject field action department",
        ("24-12-26", "XZ-1", "安全生产", "联合检查", "街道办事处"),
        ("25-4-10", "XZ-2", "安全生产", "联合检查", "应急管理部门"),
        ("25-6-26", "XZ-3", "社区禁毒", "上门宣传", "禁毒办"),
        ("25-9-11", "XZ-4", "安全生产", "摸底登记", "街道办事处"),
        ("25-11-25", "XZ-5", "社区禁毒", "摸底登记", "禁毒办"),
        ("26-1-08", "XZ-6", "安全生产", "联合检查", "安全监管部门"),
    )


def drills(desk: Desk) -> None:
    """Fire and emergency drills."""
    desk.table(
        "security.drill_held",
        "on subject kind participants guided_by source",
        ("24-12-06", "YL-01", "消防演练", 57, "消防部门", ""),
        ("25-3-13", "YL-02", "消防演练", 31, "", "小学内部"),
        ("25-5-12", "YL-03", "突发事件应急演练", 96, "应急管理部门、街道办事处", "防灾减灾日"),
        ("25-6-12", "YL-04", "消防演练", 63, "消防部门", "17号楼疏散"),
        ("25-9-01", "YL-05", "突发事件应急演练", 214, "卫生部门", "开学急救"),
        ("25-11-07", "YL-06", "消防演练", 88, "消防部门", "消防日"),
    )


FILES = (("治安消防.xlsx", fill),)
