"""Clauses 8.1 to 8.3, 8.4.1 and 8.4.2: rooms, venues, what stands in them, and information systems."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.domain import facilities as f
from features_support import day

scenarios(
    "08-基础保障/8.1-办公设施.feature",
    "08-基础保障/8.1.4-服务站形象.feature",
    "08-基础保障/8.2-议事场所.feature",
    "08-基础保障/8.3-活动场所.feature",
    "08-基础保障/8.3.4-设施维护与无障碍.feature",
    "08-基础保障/8.4.1-信息系统.feature",
)

D = r"\d{4}年\d{1,2}月\d{1,2}日"
PLACES = "|".join(re.escape(p.text.zh) for p in f.Place if p is not f.Place.OFFICE)


def named(vocabulary, zh):
    return next(m for m in vocabulary if m.text.zh == zh)


def all_named(vocabulary, words):
    # 老花镜、放大镜等助视用品 is one word with a 、 in it.
    return tuple(named(vocabulary, w) for w in re.split("、(?!放大镜)", words))


# rooms and venues


@given(parsers.re(rf"(?P<on>{D})启用办公用房(?P<id>BG-\d+)，(?P<door>有单独出入口|与别家共用出入口)"))
def _(book, on, id, door):
    book.write(f.VenueInUse(kind="office", separate_entrance=door == "有单独出入口"), on=day(on), subject=id)


@given(
    parsers.re(
        rf"(?P<on>{D})启用有单独出入口的办公用房(?P<id>BG-\d+)，实有(?P<area>\d+)平方米，规定(?P<standard>\d+)平方米"
    )
)
def _(book, on, id, area, standard):
    office = f.VenueInUse(kind="office", separate_entrance=True, area=int(area), standard_area=int(standard))
    book.write(office, on=day(on), subject=id)


@given(parsers.re(rf"(?P<on>{D})启用(?P<kind>{PLACES})(?P<id>[A-Z]+-\d+)(?:，最高收(?P<fee>\d+)元)?"))
def _(book, on, kind, id, fee):
    venue = f.VenueInUse(kind=named(f.Place, kind), fee=int(fee or 0) * 100)
    book.write(venue, on=day(on), subject=id)


@given(parsers.re(rf"(?P<kind>{PLACES})(?P<id>[A-Z]+-\d+)从(?P<on>{D})用到(?P<end>{D})"))
def _(book, kind, id, on, end):
    book.write(f.VenueInUse(kind=named(f.Place, kind)), on=day(on), subject=id, ended_on=day(end))


@given(parsers.re(rf"(?P<on>{D})清点，(?P<place>办公用房|服务站|会议室|党员活动室)里有(?P<words>.+)"))
def _(book, on, place, words):
    place = named(f.Place, place)
    for kind in all_named(f.Equipment, words):
        book.write(f.EquipmentInPlace(kind=kind, place=place), on=day(on), subject=f"SB-{place}-{kind}")


@given(parsers.re(rf"(?P<on>{D})清点，大厅里有带轮子的(?P<word>.+)"))
def _(book, on, word):
    kind = named(f.Equipment, word)
    book.write(f.EquipmentInPlace(kind=kind, place="office", fixed=False), on=day(on), subject=f"SB-{kind}")


@given(parsers.re(r"(?P<venue>[A-Z]+-\d+)装有(?P<word>.+)"))
def _(book, venue, word):
    kind = named(f.Equipment, word)
    place = f.Place.INDOOR_VENUE if venue.startswith("SN") else f.Place.OUTDOOR_VENUE
    equipment = f.EquipmentInPlace(kind=kind, place=place, venue=venue)
    book.write(equipment, on=day("2023年5月1日"), subject=f"SB-{venue}-{kind}")


# signs and leaflets


@given(parsers.re(rf"(?P<on>{D})在(?P<spot>主出入口|临街外墙|办事大厅|走廊|里间|社区道路或小区入口)装好(?P<words>.+)"))
def _(book, on, spot, words):
    for kind in all_named(f.SignKind, words):
        book.write(f.SignDisplayed(kind=kind, spot=named(f.Spot, spot)), on=day(on), subject=f"BS-{kind}")


@given(parsers.re(rf"服务站(?P<on>{D})(?P<design>换上全市统一样式的|自行设计了)(?P<words>.+)"))
def _(book, on, design, words):
    design = f.Design.CITY if "统一" in design else f.Design.OWN
    for kind in all_named(f.SignKind, words):
        book.write(f.SignDisplayed(kind=kind, spot="lobby", design=design), on=day(on), subject=f"BS-{kind}")


@given(parsers.re(rf"(?P<on>{D})资料栏里有(?P<words>.+)"))
def _(book, on, words):
    for zh, copies in re.findall(r"([^、\d]+)(\d+)份", words):
        kind = named(f.Leaflet, zh)
        book.write(f.LeafletsStocked(kind=kind, copies=int(copies)), on=day(on), subject=f"ZL-{kind}")


# inspections, defects, maintenance, notices


@given(parsers.re(rf"(?P<on>{D})到服务站里里外外看了一遍"))
def _(book, on):
    book.write(f.VenueInspected(places=("service_station",)), on=day(on))


@given(parsers.re(rf"(?P<on>{D})把会议室的设备逐一试了一遍"))
def _(book, on):
    book.write(f.VenueInspected(places=("meeting_room",)), on=day(on))


@given(parsers.re(rf"(?P<on>{D})把(?P<words>健身设施.+|室内文体场所.+)查了一遍"))
def _(book, on, words):
    book.write(f.VenueInspected(places=all_named(f.Place, words)), on=day(on))


@given(parsers.re(rf"(?P<on>{D})发现服务站的问题(?P<id>WT-\d+)，一直没有收拾"))
def _(book, on, id):
    book.write(f.DefectFound(place="service_station", fault="untidy"), on=day(on), subject=id)


@given(parsers.re(rf"(?P<on>{D})报修会议室的(?P<id>WX-\d+)，(?:当时没修|(?P<end>{D})修好)"))
def _(book, on, id, end):
    defect = f.DefectFound(place="meeting_room", fault="broken")
    book.write(defect, on=day(on), subject=id, ended_on=day(end) if end else None)


@given(parsers.re(rf"(?P<on>{D})查出(?P<place>\S+)不安全，记为(?P<id>WT-\d+)，(?:没有修|(?P<end>{D})修好)"))
def _(book, on, place, id, end):
    defect = f.DefectFound(place=named(f.Place, place), fault="unsafe")
    book.write(defect, on=day(on), subject=id, ended_on=day(end) if end else None)


@given(parsers.re(rf"(?P<venues>[A-Z0-9、-]+)都在(?P<on>{D})做了保养"))
def _(book, venues, on):
    for venue in venues.split("、"):
        book.write(f.MaintenanceCompleted(venue=venue), on=day(on))


@given(parsers.re(r"(?P<venues>[A-Z0-9、-]+)旁都贴着使用方法说明和指导电话"))
def _(book, venues):
    for venue in venues.split("、"):
        notice = f.UsageNoticePosted(venue=venue, items=("instructions", "guidance_phone"))
        book.write(notice, on=day("2023年5月1日"), subject=f"SM-{venue}")


@given(parsers.re(r"(?P<venue>[A-Z]+-\d+)旁只贴着使用方法说明"))
def _(book, venue):
    notice = f.UsageNoticePosted(venue=venue, items=("instructions",))
    book.write(notice, on=day("2023年5月1日"), subject=f"SM-{venue}")


# opening, usefulness, units


@given(
    parsers.re(
        rf"(?P<on>{D})统计，(?P<venue>[A-Z]+-\d+)在\d+年应开(?P<due>\d+)天，实开(?P<open>\d+)天，公告停开(?P<closed>\d+)天"
    )
)
def _(book, on, venue, due, open, closed):
    measured = f.OpeningMeasured(numerator=int(open), denominator=int(due), closed_by_notice=int(closed))
    book.write(measured, on=day(on), subject=venue)


@given(parsers.re(rf"(?P<on>{D})问了(?P<asked>\d+)位居民，(?P<useful>\d+)人说这些场地适用"))
def _(book, on, asked, useful):
    book.write(f.UsefulnessMeasured(numerator=int(useful), denominator=int(asked)), on=day(on))


@given(parsers.re(rf"(?P<on>{D})摸底，单位(?P<unit>DW-\d+)可以开放(?P<use>文化|体育|教育)设施"))
def _(book, on, unit, use):
    book.write(f.AbleUnitFound(facilities=(named(f.SharedUse, use),)), on=day(on), subject=unit)


@given(parsers.re(rf"(?P<on>{D})到(?P<unit>DW-\d+)商量设施开放"))
def _(book, on, unit):
    book.write(f.OpeningNegotiated(unit=unit), on=day(on))


@given(
    parsers.re(
        rf"(?P<on>{D})(?P<unit>DW-\d+)签协议(?P<id>XY-\d+)，(?P<use>文化|体育|教育)设施每周向居民开放(?P<hours>\d+)小时"
    )
)
def _(book, on, unit, id, use, hours):
    agreed = f.SharingAgreed(unit=unit, uses=(named(f.SharedUse, use),), weekly_hours=int(hours))
    book.write(agreed, on=day(on), subject=id)


# information systems


@given(parsers.re(rf"(?P<on>{D})(?P<kind>内部办公系统|业务综合服务系统)(?P<id>XT-\d+)上线"))
def _(book, on, kind, id):
    book.write(f.InformationSystemInUse(kind=named(f.SystemKind, kind)), on=day(on), subject=id)


@given(parsers.re(rf"(?P<on>{D})统计，(?P<id>XT-\d+)该办(?P<due>\d+)件，系统里办了(?P<done>\d+)件"))
def _(book, on, id, due, done):
    book.write(f.OnlineHandlingMeasured(numerator=int(done), denominator=int(due)), on=day(on), subject=id)


@given(parsers.re(rf"(?P<on>{D})对照(?P<standard>.+)评了一次信息化"))
def _(book, on, standard):
    book.write(f.InformatisationAssessed(standard=standard), on=day(on))


@given(parsers.re(rf"(?P<on>{D})对照(?P<standard>.+)查出差距(?P<id>CJ-\d+)，(?:还没补|(?P<end>{D})补上)"))
def _(book, on, standard, id, end):
    gap = f.InformatisationGapFound(standard=standard)
    book.write(gap, on=day(on), subject=id, ended_on=day(end) if end else None)
