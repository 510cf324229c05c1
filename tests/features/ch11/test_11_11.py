"""Section 11.11: community culture."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain import culture as c
from features_support import day, days

scenarios("11-社区服务/11.11-社区文化.feature")

D = r"\d{4}年\d{1,2}月\d{1,2}日"


def named(vocabulary, zh):
    return next(m for m in vocabulary if m.text.zh == zh)


def activity(book, on, theme, form, n, **more):
    held = c.CultureActivityHeld(themes=(named(c.Theme, theme),), form=form, participants=int(n), **more)
    book.write(held, on=on)


# learning venues and activities


@given(
    parsers.re(
        r"(?P<kind>社区学习中心|道德讲堂)(?P<id>[A-Z]+-\d+)自2023年2月起开门，(?P<wall>制度和课表都上了墙|墙上只有制度|墙上只有课表)"
    )
)
def _(book, kind, id, wall):
    venue = c.LearningVenueInUse(
        kind=named(c.LearningVenueKind, kind), rules_displayed="制度" in wall, timetable_displayed="课表" in wall
    )
    book.write(venue, on=day("2023年2月1日"), subject=id)


@given(parsers.re(rf"(?P<on>{D})(?P<venue>[A-Z]+-\d+)开课讲“(?P<theme>.+)”，(?P<n>\d+)人到场"))
def _(book, on, venue, theme, n):
    activity(book, day(on), theme, "lecture", n, venue=venue)


@given(parsers.re(rf"(?P<on>{D})在(?P<kind>妇女之家|道德讲堂|文明市民学校)办“(?P<theme>.+)”主题实践，(?P<n>\d+)人参加"))
def _(book, on, kind, theme, n):
    activity(book, day(on), theme, "practice", n, venue_kind=named(c.LearningVenueKind, kind))


@given(parsers.re(r"(?P<when>\d{4}年.+日)(?P<who>带孩子们|请全体居民|请老人们)做了“(?P<theme>.+)”实践"))
def _(book, when, who, theme):
    audience = {"带孩子们": "minors", "请全体居民": "all", "请老人们": "elders"}[who]
    for on in days(when):
        activity(book, on, theme, "practice", 25, audience=audience)


@given(parsers.re(rf"(?P<on>{D})揭晓“(?P<theme>.+)”评选，(?P<n>\d+)人参加"))
def _(book, on, theme, n):
    activity(book, day(on), theme, "campaign", n)


@given(parsers.re(rf"(?P<on>{D})\S{{2,5}}办“(?P<theme>.+)”(?P<form>宣传|讲座|展览展示|电影放映)活动，(?P<n>\d+)人参加"))
def _(book, on, theme, form, n):
    activity(book, day(on), theme, named(c.ActivityForm, form), n)


@given(parsers.re(rf"从(?P<on>{D})起，每月办一样：(?P<forms>.+)"))
def _(book, on, forms):
    first = day(on)
    for n, form in enumerate(forms.split("、"), first.month - 1):
        when = first.replace(year=first.year + n // 12, month=n % 12 + 1)
        activity(book, when, "文化娱乐", named(c.ActivityForm, form), 40)


# the team


@given(parsers.re(rf"(?P<on>{D})社区教育队伍有(?P<words>.+)"))
def _(book, on, words):
    for zh, number in re.findall(r"([^、\d]+)(\d+)名", words):
        kind = named(c.WorkerKind, zh)
        book.write(c.TeamCounted(kind=kind, number=int(number)), on=day(on), subject=kind.value)


@given(parsers.re(rf"社区(?P<on>{D})起有群众文化组织员(?P<number>\d+)名"))
def _(book, on, number):
    counted = c.TeamCounted(kind="culture_organiser", number=int(number))
    book.write(counted, on=day(on), subject="culture_organiser")


@given(parsers.re(rf"(?P<on>{D})给(?P<words>.+)上了(?P<hours>\d+)学时培训课"))
def _(book, on, words, hours):
    trainees = tuple(named(c.WorkerKind, w) for w in words.split("和"))
    book.write(c.TeamTrainingHeld(trainees=trainees, hours=int(hours)), on=day(on))


@given(parsers.re(rf"社区(?P<on>{D})定下(?P<title>教育队伍培训制度|活动设施使用方案)"))
def _(book, on, title):
    kind = c.DocumentKind.TRAINING_RULE if "培训" in title else c.DocumentKind.FACILITY_SCHEME
    book.write(c.CultureDocumentAdopted(kind=kind), on=day(on), subject=f"WJ-{kind}")


# what residents say


@given(parsers.re(rf"(?P<on>{D})问居民“(?P<question>.+)”，答了(?P<asked>\d+)人，(?P<good>\d+)人说好"))
def _(book, on, question, asked, good):
    question = named(c.Question, question)
    measured = c.ResidentsSurveyMeasured(question=question, numerator=int(good), denominator=int(asked))
    book.write(measured, on=day(on), subject=question.value)


@given(parsers.re(rf"(?P<on>{D})统计，邻里纠纷(?P<known>\d+)件，化解(?P<settled>\d+)件"))
def _(book, on, known, settled):
    book.write(c.NeighbourDisputesMeasured(numerator=int(settled), denominator=int(known)), on=day(on))


# plans and facilities


@given(parsers.re(r"(?P<when>.+日)各订了下一年的文化活动计划"))
def _(book, when):
    for on in days(when):
        book.write(c.CulturePlanMade(kind="yearly", about=Period(on.year + 1, 0, 12)), on=on)


@given(parsers.re(r"(?P<y1>\d{4})年(?P<m1>\d+)月到(?P<y2>\d{4})年(?P<m2>\d+)月每月1日订出当月活动计划"))
def _(book, y1, m1, y2, m2):
    month, last = Period(int(y1), int(m1) - 1, 1), Period(int(y2), int(m2) - 1, 1)
    while month <= last:
        book.write(c.CulturePlanMade(kind="monthly", about=month), on=month.start)
        month = month.next


@given(parsers.re(rf"(?P<on>{D})统计，活动设施排了(?P<booked>\d+)场，照安排用了(?P<used>\d+)场"))
def _(book, on, booked, used):
    book.write(c.BookingsMeasured(numerator=int(used), denominator=int(booked)), on=day(on))


# the national standard and the brand


@given(parsers.re(rf"(?P<on>{D})对照(?P<standard>.+)查了(?P<n>\d+)项文化活动要求，(?P<met>\d+)项达标"))
def _(book, on, standard, n, met):
    review = c.CultureStandardReviewCompleted(standard=standard, points_checked=int(n), points_met=int(met))
    book.write(review, on=day(on))


@given(parsers.re(rf"(?P<on>{D})“(?P<form>.+)”品牌办到第(?P<n>\d+)届"))
def _(book, on, form, n):
    brand = c.CultureBrandEstablished(form=named(c.ActivityForm, form), editions=int(n))
    book.write(brand, on=day(on), subject="PP-1")
