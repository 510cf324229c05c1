"""物业: the committee's own ledger of disputes, and what the property company's system hands over."""

from datetime import timedelta

from qinghe.kit import BUILDINGS, ENTRANCES, STATIONS, TODAY, TOILET, Desk, day, months, weekdays, workday


def ledger(desk: Desk) -> None:
    """The committee's workbook: the mechanism, the meetings, the disputes."""
    desk.add(
        "property.coordination_mechanism",
        "2024-12-12",
        led_by="社区党组织",
        convened_by="社区居民委员会",
        participants="业主委员会、物业服务企业、社区居民委员会",
    )
    for number, on in enumerate(("24-12-19", "25-2-27", "25-5-15", "25-6-24", "25-9-04", "25-11-13", "26-1-15"), 1):
        desk.add("property.coordination_meeting_held", on, f"WXT-{number}", disputes=desk.between(1, 4))
    subjects = ("物业收费", "服务质量", "公共部位使用维修", "停车", "邻里影响")
    for number, raised in enumerate(weekdays((2,), "24-12-04", "26-1-28"), 1):
        if number % 2:
            dispute = f"WJ-{number // 2 + 1:03}"
            desk.add("property.dispute_raised", raised, dispute, about=subjects[desk.between(0, 4)])
            settled = workday(raised + timedelta(43 if number == 35 else desk.between(4, 24)))
            if settled <= TODAY:
                outcome = desk.random.choice(("协商一致", "协商一致", "调解达成协议", "撤回诉求"))
                desk.add("property.dispute_settled", settled, dispute, outcome=outcome)


MATTERS = (
    ("24-12-11", "消杀喷药"),
    ("25-1-08", "电梯停运维修"),
    ("25-2-19", "停水"),
    ("25-3-18", "公共部位施工"),
    ("25-4-09", "消杀喷药"),
    ("25-5-14", "电梯停运维修"),
    ("25-6-05", "停水"),
    ("25-6-19", "停电"),
    ("25-7-16", "消杀喷药"),
    ("25-8-20", "公共部位施工"),
    ("25-9-17", "电梯停运维修"),
    ("25-10-15", "停暖"),
    ("25-11-05", "停水"),
    ("25-12-10", "停电"),
    ("26-1-14", "电梯停运维修"),
)
FORGOTTEN = "25-11-05"
"""The water cut of 5 November was not posted inside the door of 15号楼3单元."""
DOORS = sum(ENTRANCES.values())


def system(desk: Desk) -> None:
    """The company's system numbers its own records, in the order of the days."""
    yearly = (
        "合同履行情况、收支情况、收支预算、营业执照、设施设备维保单位、公摊水电费用、公共收益、"
        "专项维修资金使用情况、装饰装修情况、车位车库使用情况"
    )
    desk.add("property.annual_disclosure_posted", "25-3-28", "WG-2025", contents=yearly)
    desk.add("property.customer_centre", "2021-04-01", "KF-1", days_a_week=7)
    desk.add(
        "property.information_displayed",
        "2024-12-02",
        "WGS-1",
        items="营业执照、负责人及服务人员照片、工作时间、24小时服务电话号码、物业服务事项、服务标准、收费项目、收费标准",
    )
    desk.add("property.service_conformity_checked", "24-12-18", items_checked=64, items_deviating=3)
    desk.add("property.service_conformity_checked", "25-6-20", items_checked=64, items_deviating=0)
    for month in months(last="25-12"):
        hours = 24 * ((month.end - month.start).days + 1)
        desk.add("property.hotline_hours_measured", month.end, numerator=hours, denominator=hours)
    for number, (on, kind) in enumerate(MATTERS, 1):
        matter = f"TZ-{number:02}"
        posted = day(on) - timedelta(desk.between(2, 4))
        desk.add("property.notice_entrances_measured", posted, matter, numerator=3, denominator=3)
        desk.add(
            "property.notice_doors_measured",
            posted,
            matter,
            numerator=DOORS - (on == FORGOTTEN),
            denominator=DOORS,
            source="15号楼3单元漏贴" if on == FORGOTTEN else "",
        )
        desk.add("property.important_matter_started", on, matter, kind=kind)
    for cleaned in weekdays((0, 3, 5)):
        desk.add("environment.cleaning_done", cleaned, places=TOILET, work="清洗、消毒")
    for cleaned in weekdays((4,)):
        desk.add("environment.cleaning_done", cleaned, places=STATIONS, work="清洗、消毒")
    for cleaned in weekdays((1,)):
        half = list(BUILDINGS)[:9] if cleaned.isocalendar().week % 2 else list(BUILDINGS)[9:]
        desk.add("environment.cleaning_done", workday(cleaned), places=half, work="清洗")
    desk.number("HF")


FILES = (("物业.xlsx", ledger), ("物业公司系统.jsonl", system))
