"""Tasks from above, opinions passed on, and guidance of residents' organisations."""

from datetime import timedelta

from qinghe.kit import Desk, workday

TODAY_LIMIT = workday("2026-01-30")

TASKS = (
    ("24-12-09", "街道办事处", "社区工作准入事项"),
    ("24-12-23", "上级党组织", "党组织决议"),
    ("25-1-07", "街道办事处", "社区工作准入事项"),
    ("25-2-10", "街道办事处", "社区工作准入事项"),
    ("25-2-19", "上级党组织", "党组织决议"),
    ("25-3-03", "街道办事处", "法律法规"),
    ("25-3-17", "基层人民政府", "法律法规"),
    ("25-4-02", "街道办事处", "社区工作准入事项"),
    ("25-4-21", "上级党组织", "党组织决议"),
    ("25-5-12", "街道办事处", "社区工作准入事项"),
    ("25-5-26", "本社区党组织", "党组织决议"),
    ("25-6-09", "街道办事处", "社区工作准入事项"),
    ("25-6-23", "上级党组织", "党组织决议"),
    ("25-7-07", "街道办事处", "法律法规"),
    ("25-7-21", "街道办事处", "社区工作准入事项"),
    ("25-8-04", "基层人民政府", "法律法规"),
    ("25-8-18", "本社区党组织", "党组织决议"),
    ("25-9-01", "街道办事处", "社区工作准入事项"),
    ("25-9-15", "上级党组织", "党组织决议"),
    ("25-10-13", "街道办事处", "社区工作准入事项"),
    ("25-10-27", "街道办事处", "法律法规"),
    ("25-11-10", "上级党组织", "党组织决议"),
    ("25-11-24", "街道办事处", "社区工作准入事项"),
    ("25-12-08", "街道办事处", "社区工作准入事项"),
    ("25-12-22", "本社区党组织", "党组织决议"),
    ("26-1-06", "街道办事处", "社区工作准入事项"),
    ("26-1-19", "街道办事处", "法律法规"),
)

LATE_TASK = 14

"""The task of 21 July was answered only in September."""

OPINIONS = (
    ("24-12-10", "意见", "社区居委会", 5),
    ("24-12-19", "建议", "社区党组织", 7),
    ("25-1-08", "意见", "社区居委会", 6),
    ("25-2-06", "群众诉求", "社区党组织", 4),
    ("25-2-12", "意见", "社区居委会", 8),
    ("25-2-25", "建议", "社区居委会", 6),
    ("25-3-05", "矛盾纠纷", "社区党组织", 33),
    ("25-3-11", "意见", "社区党组织", 6),
    ("25-3-19", "意见", "社区居委会", 9),
    ("25-3-27", "建议", "社区居委会", 23),
    ("25-4-09", "意见", "社区居委会", 5),
    ("25-4-16", "群众诉求", "社区党组织", 8),
    ("25-4-28", "建议", "社区居委会", 10),
    ("25-5-13", "意见", "社区居委会", 7),
    ("25-5-22", "意见", "社区党组织", 3),
    ("25-5-29", "工作困难", "社区党组织", 41),
    ("25-6-11", "意见", "社区居委会", 6),
    ("25-6-18", "矛盾纠纷", "社区党组织", 27),
    ("25-6-26", "建议", "社区居委会", 21),
    ("25-7-09", "意见", "社区居委会", 4),
    ("25-7-17", "意见", "社区居委会", 27),
    ("25-7-30", "群众诉求", "社区党组织", 6),
    ("25-8-12", "意见", "社区居委会", 8),
    ("25-8-21", "建议", "社区党组织", 9),
    ("25-9-03", "意见", "社区居委会", 5),
    ("25-9-16", "建议", "社区居委会", 7),
    ("25-9-25", "矛盾纠纷", "社区党组织", 45),
    ("25-10-15", "意见", "社区居委会", 19),
    ("25-10-22", "意见", "社区居委会", 6),
    ("25-10-30", "工作困难", "社区党组织", 52),
    ("25-11-11", "建议", "社区居委会", 8),
    ("25-11-18", "意见", "社区党组织", 7),
    ("25-11-26", "意见", "社区居委会", 3),
    ("25-12-09", "意见", "社区居委会", 6),
    ("25-12-16", "矛盾纠纷", "社区党组织", 30),
    ("25-12-23", "建议", "社区居委会", 9),
    ("26-1-07", "意见", "社区居委会", 5),
    ("26-1-14", "意见", "社区党组织", 8),
    ("26-1-27", "建议", "社区居委会", None),
)

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
                "governance.opinion_handled",
                workday(workday(on) + timedelta(days)),
                opinion=opinion,
                step="已解决" if settled else "已反映",
                reported_to=None if settled else "街道办事处",
            )


def guidance(desk: Desk) -> None:
    """Leadership, support and supervision of the committee and of organisations; the committee's reports."""
    name = "governance.guidance_given"
    desk.table(
        name,
        "on given_by receiver kinds",
        ("24-12-13", "社区党组织", "社区居委会", "领导、支持"),
        ("25-4-18", "社区党组织", "社区居委会", "领导、支持"),
        ("25-7-11", "社区党组织", "社区居委会", "保证、监督"),
        ("25-11-14", "社区党组织", "社区居委会", "支持、监督"),
    )
    for number, month in ((1, 3), (2, 4), (3, 5), (4, 4), (5, 6), (6, 9), (7, 10)):
        names = (
            "妇联",
            "共青团",
            "残疾人协会",
            "银龄合唱队",
            "巧手编织社",
            "邻里帮忙队",
            "清禾骑行社",
        )
        desk.add(
            name,
            workday(f"25-{month}-{9 + 2 * number}"),
            given_by="社区党组织",
            receiver="群众组织" if number < 4 else "社区社会组织",
            kinds="领导、支持、保证" if number < 4 else "领导、支持",
            organisation=f"ZZ-{number:02} {names[number - 1]}",
        )
    for on, organisation, receiver in (
        ("25-3-25", "ZZ-08 业主委员会", "业主委员会"),
        ("25-9-23", "ZZ-08 业主委员会", "业主委员会"),
        ("25-5-16", "ZZ-09 17号楼楼委会", "楼院委员会"),
        ("25-5-16", "ZZ-10 18号楼楼委会", "楼院委员会"),
    ):
        desk.add(name, on, given_by="社区居委会", receiver=receiver, kinds="指导、监督", organisation=organisation)
    desk.table(
        "governance.committee_reported",
        "on about instructions difficulties",
        ("25-1-09", "2024年下半年", 3, 1),
        ("25-7-03", "2025年上半年", 4, 1),
        ("26-1-08", "2025年下半年", 3, 2),
    )
