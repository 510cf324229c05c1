"""Steps of section 11.9, the clauses of convenience services."""

import re
from datetime import date

from pytest_bdd import given, parsers, scenarios

from community_core.domain import convenience as c
from community_core.facts import Term
from features_support import day, days

scenarios("11-社区服务/11.9-便民服务.feature")

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"


def picked(term: type[Term], words: str) -> tuple[Term, ...]:
    """The members of a vocabulary by their Chinese words, parted by 、 or 和."""
    by_word = {m.text.zh: m for m in term}
    return tuple(by_word[w] for w in re.split("[、和]", words))


@given(
    parsers.re(rf'服务站(?P<when>{DATE})做完社区服务调查"(?P<survey>.+)"，问了(?P<topics>.+)，收回(?P<answers>\d+)份')
)
def _(book, when, survey, topics, answers):
    book.write(
        c.SurveyCompleted(topics=picked(c.SurveyTopic, topics), answers=int(answers)), on=day(when), subject=survey
    )


@given(parsers.re(rf'调查"(?P<survey>.+)"的结果(?P<when>{DATE})以(?P<medium>.+)发布'))
def _(book, survey, when, medium):
    book.write(c.SurveyPublished(survey=survey, medium=picked(c.Medium, medium)[0]), on=day(when))


@given(parsers.re(r'2024年1月起"(?P<service>.+)"有(?P<people>\d+)名专业人员，提供(?P<kinds>.+)'))
def _(book, service, people, kinds):
    book.write(
        c.ProfessionalServiceOffered(kinds=picked(c.ProfessionalService, kinds), professionals=int(people)),
        on=date(2024, 1, 2),
        subject=service,
    )


@given(parsers.re(rf"(?P<when>{DATE})统计，(?P<asked>\d+)名求助居民中有(?P<guided>\d+)名得到专业辅导"))
def _(book, when, asked, guided):
    book.write(c.CounsellingMeasured(numerator=int(guided), denominator=int(asked)), on=day(when))


@given(parsers.re(r"社区办了旧物活动，(?P<when>.+)各一场，形式是(?P<kind>.+)，每场来了(?P<households>\d+)户"))
def _(book, when, kind, households):
    for d in days(when):
        book.write(c.ReuseEventHeld(kind=picked(c.ReuseKind, kind)[0], households=int(households)), on=d)


@given(parsers.re(rf"服务站(?P<when>{DATE})召集(?P<parties>.+)协调便民服务"))
def _(book, when, parties):
    book.write(c.CoordinationHeld(parties=picked(c.Party, parties)), on=day(when))


@given(parsers.re(r"社区里现有便民服务：(?P<services>.+)"))
def _(book, services):
    for n, service in enumerate(services.split("，"), 1):
        kind, party = service.removesuffix("提供").split("由")
        book.write(
            c.ServiceOffered(kind=picked(c.EverydayService, kind)[0], offered_by=picked(c.Party, party)[0]),
            on=date(2024, 3, 1),
            subject=f"便民-{n}",
        )


@given(parsers.re(rf"居住证协办点(?P<when>{DATE})开门，每周受理(?P<hours>\d+)小时，墙上(?P<guide>有|没有)办理指南"))
def _(book, when, hours, guide):
    book.write(c.PermitPointOpened(weekly_hours=int(hours), guide_posted=guide == "有"), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})统计，受理居住证申请(?P<asked>\d+)件，五个工作日内转交(?P<passed>\d+)件"))
def _(book, when, asked, passed):
    book.write(c.PermitRequestsMeasured(numerator=int(passed), denominator=int(asked)), on=day(when))
