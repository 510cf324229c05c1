"""9.3 and 9.4: drills, shelters, maps, education, leads."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import security as s
from features_support import day

scenarios("09-安全应急/9.3-应急管理.feature", "09-安全应急/9.4-宣传教育.feature")

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"


@given(
    parsers.re(
        rf"(?P<when>{DAY})把(?P<place>.+)（(?P<kind>.+)）定为转移安置场所，"
        r"划了(?P<routes>\d+)条路线，立了(?P<signs>\d+)块指示牌"
    )
)
def _(book, when, place, kind, routes, signs):
    kinds = {m.text.zh: m for m in s.ShelterKind}
    book.write(s.Shelter(kind=kinds[kind], routes=int(routes), signs=int(signs)), on=day(when), subject=place)


@given(parsers.re(rf"(?P<when>{DAY})绘成(?P<kind>社区综合避难图|防灾减灾电子地图)，标了(?P<layers>.+)"))
def _(book, when, kind, layers):
    kinds = {m.text.zh: m for m in s.MapKind}
    shown = tuple(m for m in s.MapLayer if m.text.zh in layers)
    book.write(s.SafetyMap(kind=kinds[kind], layers=shown), on=day(when), subject=kind)


@given(parsers.re(rf"(?P<when>{DAY})绘成(?P<kind>社区综合避难图|防灾减灾电子地图)，五项内容(?:标全|里漏了(?P<but>.+))"))
def _(book, when, kind, but):
    kinds = {m.text.zh: m for m in s.MapKind}
    shown = tuple(m for m in s.MapLayer if m.text.zh != but)
    book.write(s.SafetyMap(kind=kinds[kind], layers=shown), on=day(when), subject=kind)


@given(parsers.re(rf"(?P<when>{DAY})给居民讲安全，七个方面里没讲(?P<but>.+)"))
def _(book, when, but):
    topics = tuple(t for t in s.EducationTopic if t not in ("fire_law", "law") and t.text.zh != but)
    assert len(topics) == 6
    book.write(s.EducationHeld(topics=topics, audiences=("residents",), participants=90), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，一年发现违法线索(?P<leads>\d+)条，当天报告(?P<told>\d+)条"))
def _(book, when, leads, told):
    book.write(s.LeadsReportedMeasured(numerator=int(told), denominator=int(leads)), on=day(when))
