"""卫生: the health station, what it counts, boards, lectures and the archive."""

from datetime import timedelta

from qinghe.kit import Desk, day, months, workday


def fill(desk: Desk) -> None:
    """All sheets of the health desk."""
    institution(desk)
    measures(desk)
    boards(desk)
    lectures(desk)
    help_given(desk)


def institution(desk: Desk) -> None:
    """The station, its partners and services; nobody counted the referrals."""
    desk.add(
        "health.institution_opened", "2018-06-01", "清禾卫生服务站", kind="社区卫生服务站", staff=9, staff_needed=8
    )
    desk.add("health.docking_agreed", "2024-12-16", "DJ-01", partner="社区卫生服务中心")
    desk.table(
        "health.docking_contact_held",
        "on topics",
        ("24-12-19", "健康教育"),
        ("25-3-20", "健康教育、业务培训"),
        ("25-6-19", "健康促进"),
        ("25-9-25", "健康教育、健康促进"),
        ("25-12-18", "业务培训"),
    )
    desk.add(
        "health.referral_agreed",
        "2024-12-16",
        "YY-01",
        directions="上转、下转",
        rule="区卫健委双向转诊工作通知（2023年）",
    )
    for number, kind in enumerate(("预防", "医疗", "保健", "康复", "健康教育", "计划生育指导"), 1):
        desk.add("health.service_offered", "2018-06-01", f"WS-{number}", kind=kind)
    desk.table(
        "health.standard_checked",
        "on standard items deviations",
        ("24-12-24", "GB/T 20647.4", 41, 2),
        ("25-6-24", "GB/T 20647.4", 41, 1),
        ("25-12-23", "GB/T 20647.4", 41, 0),
    )
    desk.add("health.fitness_test_held", "2023-10-21", tested=96, source="最近一次体质测试")
    for on, topics in (("25-3-27", "避孕节育"), ("25-9-24", "避孕节育、生殖保健"), ("25-12-11", "生殖保健、避孕节育")):
        desk.add("health.reproductive_counselling_held", on, topics=topics, consultations=desk.between(11, 24))
    desk.table(
        "health.educator_appointed",
        "on subject employment duties",
        ("2023-04-03", "XCY-1", "专职", "卫生宣传、健康教育宣传"),
        ("24-12-10", "XCY-2", "兼职", "卫生宣传"),
    )


def measures(desk: Desk) -> None:
    """What the station counted; no person is named, and small numbers are not shown."""
    columns = "on numerator denominator"
    for name, *rows in (
        ("health.health_records_measured", ("24-12-31", 5096, 5610), ("25-12-31", 5247, 5634)),
        ("health.family_doctor_measured", ("24-12-31", 4620, 5610), ("25-12-31", 4718, 5634)),
        ("health.key_groups_guided_measured", ("25-6-30", 688, 812), ("25-12-31", 714, 829)),
        ("health.risks_assessed_measured", ("25-12-31", 561, 829)),
        ("health.mental_records_measured", ("25-12-30", 23, 23)),
        # 四季度有两名医生借调，随访没跟上。
        (
            "health.mental_follow_ups_measured",
            ("25-3-31", 84, 90),
            ("25-6-30", 86, 92),
            ("25-9-30", 83, 91),
            ("25-12-30", 75, 91),
        ),
        ("health.mental_guidance_measured", ("25-12-30", 22, 23)),
        ("health.guardians_trained_measured", ("25-10-30", 18, 21)),
        ("health.maternal_records_measured", ("25-12-31", 34, 36)),
        ("health.maternal_visits_measured", ("25-6-30", 88, 93), ("25-12-31", 97, 102)),
        ("health.planning_files_measured", ("24-12-31", 1088, 1243)),
        ("health.emergency_aid_measured", ("25-6-30", 26, 26), ("25-12-31", 31, 32)),
    ):
        desk.table(name, columns, *rows)
    columns = "on numerator denominator charged"
    for name, *charges in (
        ("health.child_checks_measured", ("24-12-31", 298, 320, 0), ("25-12-31", 306, 327, 0)),
        ("health.child_immunisation_measured", ("24-12-31", 316, 320, 0), ("25-12-31", 325, 327, 0)),
        ("health.flu_vaccination_measured", ("24-12-10", 604, 661, 0), ("25-12-08", 633, 684, 0)),
        ("health.uninsured_checks_measured", ("25-10-28", 41, 52, 0)),
        ("health.elder_checks_measured", ("24-12-20", 702, 948, 0), ("25-11-26", 738, 971, 0)),
    ):
        desk.table(name, columns, *charges)
    desk.table(
        "health.risk_prevalence_surveyed",
        "on subject rate earlier_rate",
        ("24-12-26", "吸烟", 231, 244),
        ("24-12-26", "高盐饮食", 412, 455),
        ("24-12-26", "缺乏运动", 388, 402),
    )


TOPICS = (
    "卫生、慢病防治",
    "生活方式、科学健身",
    "卫生、计划生育",
    "慢病防治、生活方式",
    "艾滋病防治、卫生",
    "科学健身、卫生",
)


def boards(desk: Desk) -> None:
    """The board's monthly issues; October 2025 was left out."""
    for number, month in enumerate(months()):
        if str(month) == "2025-10":
            continue
        on = desk.near(month.start + timedelta(desk.between(1, 9)), 3)
        issue = f"JKL-{month}"
        desk.add("health.board_issue_posted", on, issue, about=month, topics=TOPICS[number % 6])
        filed = workday(on + timedelta(desk.between(2, 12)))
        desk.add("health.activity_filed", filed, activity=issue, contents="宣传资料、现场照片")


LECTURES = (
    ("24-12-12", "健康饮食、慢病防治", "全科医师"),
    ("25-2-20", "科学健身", "全科医师"),
    ("25-4-17", "卫生、健康饮食", "护士"),
    ("25-5-22", "慢病防治", "全科医师"),
    ("25-7-24", "卫生", "护士"),
    ("25-8-21", "计划生育、卫生", "全科医师"),
    ("25-10-23", "健康饮食、科学健身", "全科医师"),
    ("25-11-20", "慢病防治、生活方式", "全科医师"),
    ("26-1-15", "卫生、科学健身", "护士"),
)
LATE = "25-5-22"
"""The lecture of May was filed in July."""
MENTAL = (
    ("25-3-13", "心理卫生健康服务", "心理咨询师"),
    ("25-6-26", "心理保健咨询", "心理治疗师"),
    ("25-10-16", "心理辅导、心理卫生健康服务", "心理咨询师"),
)


def lectures(desk: Desk) -> None:
    """Lectures, mental-health sessions, free consultation, each filed."""
    rows = [(on, "健康知识讲座", topics, by) for on, topics, by in LECTURES]
    rows += [(on, "心理健康服务", topics, by) for on, topics, by in MENTAL]
    rows += [("25-4-12", "义诊咨询", "慢病防治", "全科医师"), ("25-9-13", "义诊咨询", "慢病防治、卫生", "全科医师")]
    for on, kind, topics, by in sorted(rows, key=lambda row: day(row[0])):
        activity = f"JK-{day(on):%y%m%d}"
        desk.add(
            "health.education_activity_held",
            on,
            activity,
            kind=kind,
            topics=topics,
            led_by=by,
            attended=desk.between(19, 68),
        )
        filed = workday(day(on) + timedelta(46 if on == LATE else desk.between(3, 15)))
        if on != "26-1-15":
            desk.add(
                "health.activity_filed",
                filed,
                activity=activity,
                contents="活动计划、到场人数记录、宣传资料、现场照片、活动小结",
            )


def help_given(desk: Desk) -> None:
    """First aid, emergencies and blood donation."""
    desk.table(
        "health.aid_assisted",
        "on tasks source",
        ("24-12-05", "无偿献血", "街道献血日"),
        ("25-4-24", "应急救护", "救护员复训"),
        ("25-5-08", "无偿献血", ""),
        ("25-7-30", "紧急援助", "高温独居老人送医"),
        ("25-9-01", "应急救护", "开学急救演练"),
        ("25-11-06", "无偿献血", ""),
        ("25-12-28", "紧急援助", ""),
    )


FILES = (("卫生.xlsx", fill),)
