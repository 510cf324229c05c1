"""Party-building rules (6.1), rules of committee and station, grids (6.2.1, 6.2.5, 6.2.6, 6.3)."""

from datetime import date

from pytest_bdd import given, parsers, scenarios

from community_core.domain import registry as r
from community_core.domain.governance import disclosure as d
from community_core.domain.governance import self_government as s
from features_support import day, days

scenarios(
    "06-制度建设/6.1-党建工作制度.feature",
    "06-制度建设/6.2-居委会工作制度.feature",
    "06-制度建设/6.3-服务站工作制度.feature",
)


def codes(term, words):
    """The members of a vocabulary that a Chinese list names."""
    return tuple(next(m for m in term if m.text.zh == w) for w in words.replace("和", "、").split("、"))


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)的见面日由(?P<hosts>.+)接待居民，收到意见(?P<n>\d+)条"))
def _(book, when, hosts, n):
    book.write(s.DeputiesDayHeld(hosts=codes(s.Deputy, hosts), opinions=int(n)), on=day(when))


@given(parsers.re(r"居民代表在(?P<when>.+)各走访了(?P<n>\d+)户"))
def _(book, when, n):
    for on in days(when):
        book.write(s.HouseholdVisitsMade(households=int(n), representatives=6), on=on)


@given(parsers.re(r"驻区的(?P<unit>.+?)(?P<when>\d{4}年\d+月\d+日)(?P<how>开放资源|发出共建邀请|参加共建活动)"))
def _(book, unit, when, how):
    book.write(s.StationedUnitEngaged(engagement=codes(s.Engagement, how)[0]), on=day(when), subject=unit)


@given(parsers.re(r"社区有(?P<buildings>\d+号楼(?:、\d+号楼)*)"))
def _(book, buildings):
    for name in buildings.split("、"):
        book.write(r.BuildingListed(kind=next(iter(r.BuildingKind))), on=date(2023, 1, 1), subject=name)


@given(parsers.re(r"(?P<grid>.)网格管(?P<buildings>.+)，配有(?P<roles>.+)"))
def _(book, grid, buildings, roles):
    fact = s.GridSetUp(roles=codes(s.GridRole, roles), buildings=tuple(buildings.split("、")))
    book.write(fact, on=date(2023, 4, 1), subject=f"{grid}网格")


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)(?P<who>社区.+)参加了网格巡查"))
def _(book, when, who):
    book.write(s.GridServiceJoined(participants=codes(s.Mobilised, who), people=18), on=day(when))


@given(parsers.re(r"服务站(?P<when>\d{4}年\d+月\d+日)在(?P<place>.+)挂出了(?P<notices>.+)"))
def _(book, when, place, notices):
    for kind in codes(d.NoticeKind, notices):
        fact = d.StationNoticePosted(kind=kind, place=codes(d.Place, place)[0])
        book.write(fact, on=day(when), subject=f"公示-{kind}")
