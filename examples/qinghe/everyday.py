"""便民与志愿: everyday service, messages from residents, surveys; volunteers."""

from datetime import date, timedelta

from qinghe.kit import TODAY, Desk, months, weekdays, workday


def everyday(desk: Desk) -> None:
    """All sheets of the convenience desk."""
    channels(desk)
    surveys(desk)
    services(desk)


SLOW = frozenset({9, 17, 18, 26, 31, 38, 45})
"""Messages that lay about over a week before anybody answered."""


def channels(desk: Desk) -> None:
    """Channels, their months, messages and answers."""
    desk.table(
        "convenience.exchange_channel_opened",
        "on subject kind takes_messages",
        ("2018-03-01", "QD-1", "微信", "是"),
        ("2020-02-10", "QD-2", "短信平台", "否"),
        ("2023-06-01", "QD-3", "网站", "是"),
    )
    received: dict[str, int] = {}
    number = 0
    for on in weekdays((0, 1, 3, 5)):
        if desk.random.random() > 0.22:
            continue
        number += 1
        month = f"{on:%Y-%m}"
        received[month] = received.get(month, 0) + 1
        message = f"LY-{number:03}"
        desk.add("convenience.message_received", on, message, channel="微信" if number % 4 else "网站")
        answered = workday(on + timedelta(desk.between(9, 13) if number in SLOW else desk.between(0, 3)))
        if answered <= TODAY:
            desk.add("convenience.message_answered", answered, message=message)
    for period in months(last="25-12"):
        desk.add(
            "convenience.channel_month_closed",
            workday(period.end + timedelta(1)),
            about=period,
            posts=desk.between(11, 34),
            messages=received.get(str(period), 0),
        )


def surveys(desk: Desk) -> None:
    """Surveys of resources and needs, and where they were published."""
    desk.table(
        "convenience.survey_completed",
        "on subject topics answers",
        ("24-12-10", "FD-01", "居民服务需求", 402),
        ("25-5-23", "FD-02", "社区服务资源", 63),
        ("25-11-28", "FD-03", "居民服务需求、社区服务资源", 417),
    )
    desk.table(
        "convenience.survey_published",
        "on survey medium",
        ("25-1-16", "FD-01", "微信"),
        ("25-6-25", "FD-02", "便民手册"),
        ("25-12-24", "FD-03", "公告栏"),
        ("25-12-25", "FD-03", "微信"),
    )


def services(desk: Desk) -> None:
    """Everyday and professional services, permits, conscription."""
    desk.table(
        "convenience.professional_service_offered",
        "on subject kinds professionals",
        ("2022-09-01", "ZYF-1", "心理安抚、家庭调适", 2),
        ("2023-03-20", "ZYF-2", "社区照顾、社会交往", 3),
        ("2021-12-03", "ZYF-3", "法律咨询", 1),
    )
    desk.add("convenience.counselling_measured", "25-12-30", numerator=37, denominator=39)
    desk.table(
        "convenience.reuse_event_held",
        "on kind households",
        ("24-12-22", "旧衣捐集", 41),
        ("25-3-15", "图书漂流", 33),
        ("25-6-07", "家庭旧物交易", 58),
        ("25-9-06", "旧衣捐集", 49),
        ("25-11-08", "以物易物", 27),
    )
    desk.table(
        "convenience.coordination_held",
        "on parties",
        ("24-12-24", "社区服务商"),
        ("25-4-08", "社区服务商、物业服务企业"),
        ("25-8-12", "社区服务商、社会组织"),
        ("25-12-02", "物业服务企业、个人"),
    )
    desk.table(
        "convenience.service_offered",
        "on subject kind offered_by",
        ("2019-05-06", "BM-1", "家电维修", "个人"),
        ("2020-08-11", "BM-2", "菜店", "社区服务商"),
        ("2021-03-15", "BM-3", "理发", "社区服务商"),
        ("2022-10-09", "BM-4", "代收代缴", "物业服务企业"),
        ("2023-11-01", "BM-5", "洗染缝补", "个人"),
        ("2024-05-20", "BM-6", "餐饮", "社区服务商"),
    )
    desk.add("convenience.permit_point_opened", "2016-10-10", weekly_hours=35, guide_posted="是")
    desk.table(
        "convenience.permit_requests_measured", "on numerator denominator", ("24-12-31", 88, 91), ("25-12-31", 103, 107)
    )
    desk.table(
        "convenience.conscription_assisted",
        "on tasks",
        ("25-1-14", "征兵宣传"),
        ("25-3-11", "征兵宣传、兵役登记通知"),
        ("25-6-17", "走访了解"),
        ("25-8-05", "征兵宣传"),
        ("26-1-20", "征兵宣传、兵役登记通知"),
    )
    desk.add("convenience.conscription_notices_measured", "25-9-18", numerator=24, denominator=25)


def volunteers(desk: Desk) -> None:
    """All sheets of the volunteer station."""
    desk.add("volunteer.station_opened", "2020-12-05", "ZYZ-1", host="社区综合服务设施", weekly_hours=28)
    desk.add("volunteer.platform_opened", "2021-03-05", "PT-1", functions="发布项目、报名、记录服务")
    # 上一份需求调查的服务早已做完；一月的这份还没排出活动。
    desk.table(
        "volunteer.need_survey_completed",
        "on subject answers needs",
        ("24-12-15", "XQ-2024", 214, 7),
        ("26-1-12", "XQ-2026", 238, 6),
    )
    names = "招募、培训、注册、服务记录"
    desk.add("volunteer.rule_adopted", "2021-03-05", "ZYZD-1", governs=names, source="评估办法还没有定")
    desk.add("volunteer.service_records_measured", "25-12-30", numerator=246, denominator=261)
    teams = (
        ("禾苗文艺队", "文化服务", 24),
        ("红袖标队", "治安", 31),
        ("微型消防队", "消防", 16),
        ("小课桌队", "教育服务", 12),
        ("绿手指队", "环境保护", 28),
        ("银龄助老队", "助老助残", 22),
        ("和事佬队", "调解", 9),
    )
    for name, fields, members in teams:
        desk.add("volunteer.team_formed", "2022-03-05", name, fields=fields, members=members)
    for number, on in enumerate(weekdays((5,)), 1):
        count = desk.between(6, 24)
        survey = "XQ-2024" if on < date(2025, 3, 10) and number % 2 else ""
        desk.add(
            "volunteer.service_held",
            on,
            f"ZY-{number:03}",
            survey=survey,
            volunteers=count,
            residents=count - desk.between(0, 4),
            served=desk.between(15, 90),
            source=teams[number % 7][0],
        )
    channels = ("宣传栏、微信", "微信", "社区广播", "微信、居民会议", "宣传栏", "微信、短信")
    for number, on in enumerate(weekdays((3,)), 1):
        if number % 2:
            desk.add("volunteer.notice_published", on, channels=channels[number // 2 % 6])
    desk.table(
        "volunteer.encouragement_given",
        "on kind reached",
        ("24-12-05", "表彰", 46),
        ("25-3-05", "集中招募", 118),
        ("25-6-14", "服务时长兑换", 63),
        ("25-9-13", "入户动员", 92),
        ("25-12-05", "表彰", 57),
    )


FILES = (("便民服务.xlsx", everyday), ("志愿服务.xlsx", volunteers))
