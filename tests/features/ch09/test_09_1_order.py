"""9.1: police post, prevention force, inspections, bulletins, cameras, lamps."""

from datetime import date, timedelta

from pytest_bdd import given, parsers, scenarios

from community_core.domain import security as s
from features_support import day

scenarios(
    "09-安全应急/9.1.1-组织建设.feature",
    "09-安全应急/9.1.2-公共安全制度.feature",
    "09-安全应急/9.1.3-防范措施.feature",
)

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"


def named_in(vocabulary, words):
    """The members of a vocabulary whose Chinese words occur in `words`; at least one."""
    found = tuple(m for m in vocabulary if m.text.zh in words)
    assert found, f"no {vocabulary.__name__} in {words!r}"
    return found


@given(parsers.re(rf"(?P<when>{DAY})(?P<kind>警务工作室|中心警务工作站|治安岗亭)在社区挂牌"))
def _(book, when, kind):
    book.write(s.PolicePost(kind=named_in(s.PolicePostKind, kind)[0]), on=day(when), subject="站点一")


@given(parsers.re(rf"派出所(?P<when>{DAY})给社区配了民警(?P<officers>\d+)名、辅警(?P<auxiliaries>\d+)名"))
def _(book, when, officers, auxiliaries):
    book.write(s.PoliceStrength(officers=int(officers), auxiliaries=int(auxiliaries)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，[三四]季度警务值守应到(?P<due>\d+)小时，实到(?P<hours>\d+)小时"))
def _(book, when, due, hours):
    book.write(s.DutyHoursMeasured(numerator=int(hours), denominator=int(due)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})清点，群防群治共(?P<force>\d+)人，其中巡防队员和保安员(?P<core>\d+)人"))
def _(book, when, force, core):
    book.write(s.PreventionForceMeasured(numerator=int(core), denominator=int(force)), on=day(when))


@given(
    parsers.re(
        r"(?P<author>社区民警|居委会人员)(?P<year>\d{4})年每月(?P<d>\d+)日(?P<how>又|未编号)?在(?P<channel>警情通知栏|居民微信群)"
        r"贴出截至上月末的(?P<topics>[^，]+)(?:，唯独(?P<but>\d+)月没有贴)?"
    )
)
def _(book, author, year, d, how, channel, topics, but):
    for month in range(1, 13):
        if but and month == int(but):
            continue
        bulletin = s.BulletinPosted(
            author=named_in(s.BulletinAuthor, author)[0],
            channel=named_in(s.BulletinChannel, channel)[0],
            topics=named_in(s.BulletinTopic, topics),
            information_up_to=date(int(year), month, 1) - timedelta(days=1),
        )
        number = "" if how == "未编号" else f"{year}-{month:02}{'转发' if how else ''}"
        book.write(bulletin, on=date(int(year), month, int(d)), subject=number)


@given(parsers.re(r"(?P<year>\d{4})年每月(?P<d>\d+)日都巡看一遍治安状况(?:，只有(?P<but>\d+)月没去)?"))
def _(book, year, d, but):
    for month in range(1, 13):
        if not but or month != int(but):
            checked = s.SafetyInspectionCompleted(scope="special", topics=("public_order",), findings=0)
            book.write(checked, on=date(int(year), month, int(d)))


@given(parsers.re(rf"(?P<when>{DAY})就(?P<place>.+)向(?P<department>.+)反映"))
def _(book, when, place, department):
    report = s.HazardReported(department=named_in(s.Department, department)[0])
    book.write(report, on=day(when), subject=place)


@given(parsers.re(rf"(?P<when>{DAY})统计，(?P<field>.+)方面一年请求协助(?P<asked>\d+)件，协助了(?P<met>\d+)件"))
def _(book, when, field, asked, met):
    (asked_in,) = named_in(s.AssistanceField, field)
    counted = s.AssistanceMeasured(field=asked_in, numerator=int(met), denominator=int(asked))
    book.write(counted, on=day(when), subject=asked_in.value)


@given(parsers.re(rf"视频监控系统(?P<when>{DAY})建成，监控(?P<areas>.+)"), target_fixture="cameras")
def _(when, areas):
    return day(when), named_in(s.CameraArea, areas)


@given(parsers.re(r"系统接入(?P<platforms>.+)"))
def _(book, cameras, platforms):
    built, areas = cameras
    system = s.CameraSystem(areas=areas, platforms=named_in(s.CameraPlatform, platforms))
    book.write(system, on=built, subject="监控一")


@given(parsers.re(rf"(?P<when>{DAY})对照DB11/T 384查图像管理(?P<items>\d+)项，有(?P<bad>\d+)项不合要求"))
def _(book, when, items, bad):
    book.write(s.ImageManagementChecked(items_checked=int(items), items_deviating=int(bad)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})登记室外场所，(?P<place>.+)属于(?P<kind>胡同|街巷)，装灯(?P<lamps>\d+)盏"))
def _(book, when, place, kind, lamps):
    (kind,) = named_in(s.OutdoorPlaceKind, kind)
    book.write(s.OutdoorPlace(kind=kind, lamps=int(lamps)), on=day(when), subject=place)
