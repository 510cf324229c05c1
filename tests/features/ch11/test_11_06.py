"""Steps of section 11.6, volunteering and mutual help."""

import re
from datetime import date

from pytest_bdd import given, parsers, scenarios

from community_core.domain import volunteer as v
from community_core.facts import Term
from features_support import day

scenarios("11-社区服务/11.6-志愿互助.feature")

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"


def picked(term: type[Term], words: str) -> tuple[Term, ...]:
    """The members of a vocabulary by their Chinese words, parted by 、 or 和."""
    by_word = {m.text.zh: m for m in term}
    return tuple(by_word[w] for w in re.split("[、和]", words))


@given(parsers.re(rf"志愿服务站(?P<when>{DATE})在(?P<host>.+)里开门，每周开放(?P<hours>\d+)小时"))
def _(book, when, host, hours):
    book.write(
        v.StationOpened(host=picked(v.StationHost, host)[0], weekly_hours=int(hours)), on=day(when), subject="站-1"
    )


@given(parsers.re(rf"志愿服务平台(?P<when>{DATE})上线，可以(?P<functions>.+)"))
def _(book, when, functions):
    book.write(v.PlatformOpened(functions=picked(v.PlatformFunction, functions)), on=day(when), subject="平台-1")


@given(
    parsers.re(
        rf'(?P<when>{DATE})完成了志愿服务需求调查"(?P<survey>.+)"，收回(?P<answers>\d+)份答卷，归纳出(?P<needs>\d+)项需求'
    )
)
def _(book, when, survey, answers, needs):
    book.write(v.NeedSurveyCompleted(answers=int(answers), needs=int(needs)), on=day(when), subject=survey)


@given(
    parsers.re(
        rf'(?P<when>{DATE})依据调查"(?P<survey>.+)"办了一场志愿服务，'
        r"来了(?P<all_>\d+)名志愿者，其中本社区居民(?P<own>\d+)名"
    )
)
def _(book, when, survey, all_, own):
    book.write(
        v.ServiceHeld(survey=survey, volunteers=int(all_), residents=int(own), served=50),
        on=day(when),
        subject="志愿活动-1",
    )


@given(
    parsers.re(
        rf"(?P<when>{DATE})办了一场与调查无关的志愿服务，来了(?P<all_>\d+)名志愿者，其中本社区居民(?P<own>\d+)名"
    )
)
def _(book, when, all_, own):
    book.write(v.ServiceHeld(volunteers=int(all_), residents=int(own), served=50), on=day(when), subject="志愿活动-2")


@given(parsers.re(rf'(?P<when>{DATE})印发志愿者制度"(?P<rule>.+)"，写明了(?P<matters>.+)'))
def _(book, when, rule, matters):
    book.write(v.RuleAdopted(governs=picked(v.VolunteerRule, matters)), on=day(when), subject=rule)


@given(parsers.re(rf"(?P<when>{DATE})统计，参加过服务的(?P<all_>\d+)名志愿者中有(?P<full>\d+)名注册并记录完整"))
def _(book, when, all_, full):
    book.write(v.ServiceRecordsMeasured(numerator=int(full), denominator=int(all_)), on=day(when))


@given("2023年以来社区组建了这些志愿者队伍")
def _(book, datatable):
    for team, fields, members in datatable[1:]:
        book.write(
            v.TeamFormed(fields=picked(v.TeamField, fields), members=int(members)), on=date(2023, 4, 1), subject=team
        )


@given(parsers.re(rf'环境保护队伍"(?P<team>.+)"(?P<when>{DATE})解散'))
def _(book, team, when):
    book.write(
        v.TeamFormed(fields=("environment",), members=11), on=date(2023, 10, 1), subject=team, ended_on=day(when)
    )


@given(parsers.re(rf"志愿服务信息(?P<when>{DATE})经(?P<channels>.+)发布"))
def _(book, when, channels):
    book.write(v.NoticePublished(channels=picked(v.NoticeChannel, channels)), on=day(when))


@given(parsers.re(rf"社区(?P<when>{DATE})用(?P<kind>.+)的办法动员了(?P<reached>\d+)名居民做志愿者"))
def _(book, when, kind, reached):
    book.write(v.EncouragementGiven(kind=picked(v.Encouragement, kind)[0], reached=int(reached)), on=day(when))
