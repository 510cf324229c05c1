"""文化: learning venues, the year's activities, teams, plans."""

from datetime import timedelta

from qinghe.kit import Desk, months, weekdays, workday

CENTRE, WOMEN, MORAL, SCHOOL = "XX-01", "XX-02", "XX-03", "XX-04"


def fill(desk: Desk) -> None:
    """All sheets of the culture desk."""
    venues_and_teams(desk)
    activities(desk)
    regular(desk)
    plans(desk)


def venues_and_teams(desk: Desk) -> None:
    """The four venues; the moral hall shows no timetable."""
    desk.table(
        "culture.learning_venue_in_use",
        "on subject kind rules_displayed timetable_displayed",
        ("2018-09-01", CENTRE, "社区学习中心", "是", "是"),
        ("2018-03-08", WOMEN, "妇女之家", "是", "是"),
        ("2019-10-15", MORAL, "道德讲堂", "是", "否"),
        ("2019-10-15", SCHOOL, "文明市民学校", "是", "是"),
    )
    desk.table(
        "culture.team_counted",
        "on subject kind number",
        ("24-12-17", "JYD-1", "专职管理人员", 1),
        ("24-12-17", "JYD-2", "专任教师", 3),
        ("24-12-17", "JYD-3", "志愿者", 22),
        ("24-12-17", "JYD-4", "群众文化组织员", 2),
        ("25-12-16", "JYD-3", "志愿者", 27),
    )
    desk.table(
        "culture.document_adopted",
        "on subject kind",
        ("2023-03-14", "WH-1", "教育队伍培训制度"),
        ("24-12-18", "WH-2", "活动设施使用方案"),
    )
    desk.table(
        "culture.team_training_held",
        "on trainees hours",
        ("24-12-19", "志愿者", 3),
        ("25-3-27", "专任教师、志愿者", 4),
        ("25-6-12", "群众文化组织员", 6),
        ("25-9-18", "专职管理人员、专任教师", 4),
        ("25-11-26", "志愿者、群众文化组织员", 3),
    )
    desk.table(
        "culture.residents_survey_measured",
        "on subject question numerator denominator",
        ("24-12-10", "DC-1", "认同感和归属感", 311, 402),
        ("24-12-10", "DC-2", "老年人和残疾人受到关心照顾", 327, 402),
        ("24-12-10", "DC-3", "邻里关系", 339, 402),
        ("25-11-28", "DC-1", "认同感和归属感", 334, 417),
        ("25-11-28", "DC-2", "老年人和残疾人受到关心照顾", 341, 417),
        ("25-11-28", "DC-3", "邻里关系", 358, 417),
    )
    desk.add("culture.neighbour_disputes_measured", "25-12-30", numerator=34, denominator=37)
    desk.add("culture.bookings_measured", "25-12-31", numerator=463, denominator=498)
    desk.add(
        "culture.standard_review_completed",
        "2022-11-16",
        standard="GB/T 20647.3",
        points_checked=36,
        points_met=33,
        source="三年前的一次，后来没有再做",
    )
    desk.table(
        "culture.brand_established",
        "on subject form editions",
        ("2017-09-30", "中秋邻里节", "娱乐健身", 8),
        ("2021-05-16", "禾苗故事会", "图书阅览", 4),
    )


def activities(desk: Desk) -> None:
    """Activities with a theme of their own."""
    desk.table(
        "culture.activity_held",
        "on themes form audience venue venue_kind participants source",
        ("24-12-15", "文化娱乐", "演出排练", "全体居民", "", "", 28, "元旦联欢排练"),
        ("24-12-28", "文化娱乐", "娱乐健身", "全体居民", "", "", 136, "元旦联欢"),
        ("25-1-18", "文化娱乐", "文艺创作", "全体居民", CENTRE, "社区学习中心", 45, "写春联"),
        ("25-2-11", "文化娱乐", "展览展示", "全体居民", "", "", 88, "元宵灯谜"),
        ("25-3-05", "社会公德", "主题实践", "全体居民", SCHOOL, "文明市民学校", 61, "学雷锋"),
        ("25-3-08", "家庭美德、和谐家庭创建", "讲座", "全体居民", WOMEN, "妇女之家", 42, ""),
        ("25-3-29", "婚丧文明节俭", "宣传", "全体居民", MORAL, "道德讲堂", 33, "清明文明祭扫"),
        ("25-4-19", "职业道德", "讲座", "全体居民", MORAL, "道德讲堂", 38, ""),
        ("25-4-23", "学习教育", "图书阅览", "全体居民", CENTRE, "社区学习中心", 52, "世界读书日"),
        ("25-5-10", "科普知识", "展览展示", "全体居民", "", "", 97, "科普大篷车"),
        ("25-5-31", "未成年人健康成长", "主题实践", "未成年人", CENTRE, "社区学习中心", 64, "六一"),
        ("25-6-14", "和谐家庭创建", "创建评选", "全体居民", WOMEN, "妇女之家", 58, "和谐家庭推选"),
        ("25-6-21", "文化娱乐", "电影放映", "全体居民", "", "", 112, "广场露天电影"),
        ("25-7-12", "未成年人健康成长", "校外活动", "未成年人", CENTRE, "社区学习中心", 36, "暑期班"),
        ("25-7-19", "未成年人健康成长", "学生自习", "未成年人", CENTRE, "社区学习中心", 24, ""),
        ("25-8-09", "文化娱乐", "文化信息共享", "老年人", CENTRE, "社区学习中心", 31, "手机看展"),
        ("25-8-30", "个人品德", "讲座", "全体居民", MORAL, "道德讲堂", 35, ""),
        ("25-9-20", "诚实守信", "宣传", "全体居民", SCHOOL, "文明市民学校", 44, "诚信建设日"),
        ("25-9-28", "邻里和睦互助", "娱乐健身", "全体居民", "", "", 203, "中秋邻里节"),
        ("25-10-11", "扶残助残", "主题实践", "全体居民", SCHOOL, "文明市民学校", 29, ""),
        ("25-10-29", "孝老爱亲", "主题实践", "老年人", WOMEN, "妇女之家", 76, "重阳"),
        ("25-11-15", "文明楼院创建", "创建评选", "全体居民", SCHOOL, "文明市民学校", 49, ""),
        ("25-11-22", "见义勇为法制", "宣传", "全体居民", MORAL, "道德讲堂", 27, ""),
        ("25-12-06", "未成年人健康成长", "主题实践", "未成年人", CENTRE, "社区学习中心", 41, ""),
        ("25-12-20", "社会公德、家庭美德", "讲座", "全体居民", MORAL, "道德讲堂", 30, ""),
        ("26-1-17", "文化娱乐", "文艺创作", "全体居民", CENTRE, "社区学习中心", 47, "写春联"),
        ("26-1-24", "学习教育", "讲座", "全体居民", SCHOOL, "文明市民学校", 39, ""),
    )


def regular(desk: Desk) -> None:
    """What meets every week or two: the choir, the knitters, the readers."""
    for number, on in enumerate(weekdays((5,))):
        if number % 2:
            desk.add(
                "culture.activity_held",
                on,
                themes="文化娱乐",
                form="演出排练",
                audience="老年人",
                participants=desk.between(14, 27),
                source="银龄合唱队",
            )
    for number, on in enumerate(weekdays((3,))):
        if number % 3 == 0:
            desk.add(
                "culture.activity_held",
                on,
                themes="文化娱乐、家庭美德",
                form="文化技能培训",
                venue=WOMEN,
                venue_kind="妇女之家",
                participants=desk.between(9, 18),
                source="巧手编织社",
            )
    for number, on in enumerate(weekdays((6,))):
        if number % 4 == 1:
            desk.add(
                "culture.activity_held",
                on,
                themes="学习教育",
                form="图书阅览",
                venue=CENTRE,
                venue_kind="社区学习中心",
                participants=desk.between(8, 21),
                source="禾苗故事会",
            )


def plans(desk: Desk) -> None:
    """Yearly and monthly plans; nobody wrote one for February 2025."""
    desk.table(
        "culture.plan_made", "on kind about", ("24-12-25", "年度计划", "2025年"), ("25-12-24", "年度计划", "2026年")
    )
    for month in months():
        if str(month) != "2025-02":
            made = workday(month.start - timedelta(desk.between(0, 4)))
            desk.add("culture.plan_made", made, kind="月度计划", about=month)


FILES = (("文化.xlsx", fill),)
