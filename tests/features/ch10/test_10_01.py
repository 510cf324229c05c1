"""10.1 sanitation."""

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain.environment import facilities as f
from community_core.domain.environment import vocabulary as v
from community_core.domain.environment import work as w
from features_support import day, days

scenarios("10-环境管理/10.1-环境卫生.feature")

DATE = r"\d+年\d+月\d+日"
FOUR = (
    v.Participant.PROPERTY_COMPANY,
    v.Participant.RESIDENTS,
    v.Participant.STATIONED_UNITS,
    v.Participant.URBAN_MANAGEMENT,
)
HOUSEHOLD = (v.WasteStream.RECYCLABLE, v.WasteStream.KITCHEN, v.WasteStream.OTHER)


def assign(book, number, when, year, post="卫生委员岗"):
    book.write(
        w.TaskAssigned(
            plan_year=Period.parse(year), content="环境卫生", measures="每周组织一次", responsible_post=post
        ),
        on=day(when),
        subject=f"{year}-{number}",
    )


@given(parsers.re(rf"(?P<when>{DATE})社区把.+(?P<n>\d+)项列入(?P<year>\d+)年计划，各有措施和责任岗位"))
@given(parsers.re(rf"(?P<when>{DATE})社区给(?P<year>\d+)年计划列了(?P<n>\d+)项环境卫生任务，各有措施和责任岗位"))
def _(book, when, n, year):
    for number in range(1, int(n) + 1):
        assign(book, number, when, year)


@given("当天还列了一项“清洗外墙”，有措施，没有责任岗位")
def _(book):
    assign(book, "外墙", "2024年1月15日", "2024", post=None)


@given(parsers.re(rf"这(?P<n>\d+)项任务在(?P<when>{DATE})前都办结了"))
@given(parsers.re(rf"到(?P<when>{DATE})办结了其中(?P<n>\d+)项"))
def _(book, n, when):
    for number in range(1, int(n) + 1):
        book.write(w.TaskCompleted(result="已办结"), on=day(when), subject=f"2024-{number}")


@given(parsers.re(r"(?P<when>.+日)物业、居民代表、驻区单位、城管四方开会商量卫生"))
def _(book, when):
    for on in days(when):
        book.write(w.ConsultationHeld(participants=FOUR, items=2), on=on)


@given(parsers.re(rf"(?P<when>{DATE})的会上没有城管队员"))
def _(book, when):
    book.write(w.ConsultationHeld(participants=FOUR[:3], items=1), on=day(when))


@given(parsers.re(r"(?P<when>.+日)居民代表和城管队员开会商量卫生"))
def _(book, when):
    for on in days(when):
        book.write(
            w.ConsultationHeld(participants=(v.Participant.RESIDENTS, v.Participant.URBAN_MANAGEMENT), items=1),
            on=on,
        )


@given(parsers.re(r"(?P<when>.+日)收集了居民环境意见，每次都在一周后报给区城管委"))
def _(book, when):
    for on in days(when):
        batch = f"意见{on:%m%d}"
        book.write(w.OpinionsCollected(opinions=12), on=on, subject=batch)
        book.write(w.OpinionsPassedOn(department="区城管委"), on=on.replace(day=on.day + 7), subject=batch)


@given(parsers.re(rf"(?P<when>{DATE})又收了(?P<n>\d+)条意见，至今没有上报"))
def _(book, when, n):
    book.write(w.OpinionsCollected(opinions=int(n)), on=day(when), subject="压下的意见")


@given(parsers.re(rf"(?P<when>{DATE})有人反映楼前积水，(?P<answered>\d+月\d+日)答复，(?P<solved>\d+月\d+日)解决"))
def _(book, when, answered, solved):
    book.write(w.IssueReported(kind=v.IssueKind.SANITATION), on=day(when), subject="楼前积水")
    for step, on in ((v.IssueStep.FED_BACK, answered), (v.IssueStep.RESOLVED, solved)):
        book.write(w.IssueHandled(step=step), on=day(f"2024年{on}"), subject="楼前积水")


@given(parsers.re(r"2024年12月计划清运(?P<planned>\d+)次，按点按时(?P<made>\d+)次"))
def _(book, planned, made):
    book.write(w.CollectionsMeasured(numerator=int(made), denominator=int(planned)), on=day("2024年12月31日"))


@given(parsers.re(r"小区(?P<stores>东北角有装修垃圾和大件暂存点，各楼有|只有大件暂存点和各楼的)其他垃圾桶"))
def _(book, stores):
    bulky = (v.WasteStream.BULKY, v.WasteStream.CONSTRUCTION) if "装修" in stores else (v.WasteStream.BULKY,)
    for name, streams in (("暂存点", bulky), ("楼前桶站", HOUSEHOLD)):
        book.write(
            f.WasteStation(streams=streams, mounting=v.Mounting.FIXED, emptying=v.Emptying.MECHANICAL),
            on=day("2024年1月1日"),
            subject=name,
        )


@given(parsers.re(r"(?P<when>.+日)清走了不可回收、大件和建筑垃圾"))
def _(book, when):
    for on in days(when):
        book.write(
            w.WasteCleared(streams=(v.WasteStream.OTHER, v.WasteStream.BULKY, v.WasteStream.CONSTRUCTION)), on=on
        )


@given(parsers.re(rf"(?P<when>{DATE})只清了其他垃圾和建筑垃圾"))
def _(book, when):
    book.write(w.WasteCleared(streams=(v.WasteStream.OTHER, v.WasteStream.CONSTRUCTION)), on=day(when))


@given("危险废物由1名专人收集，另有1名专人运输")
def _(book):
    for duty in v.PostDuty:
        book.write(f.PostFilled(duties=(duty,), holders=1), on=day("2024年1月1日"), subject=duty.text.zh)


@given("危险废物只安排了1名专人收集")
def _(book):
    book.write(
        f.PostFilled(duties=(v.PostDuty.HAZARDOUS_COLLECTION,), holders=1),
        on=day("2024年1月1日"),
        subject="危险废物收集",
    )


@given("东门桶站固定设可回收物、其他垃圾两类桶，机械清运")
def _(book):
    book.write(
        f.WasteStation(
            streams=(v.WasteStream.RECYCLABLE, v.WasteStream.OTHER),
            mounting=v.Mounting.FIXED,
            emptying=v.Emptying.MECHANICAL,
        ),
        on=day("2024年1月1日"),
        subject="东门桶站",
    )


@given("南门桶站流动摆放三类桶，靠人工清掏")
def _(book):
    book.write(
        f.WasteStation(streams=HOUSEHOLD, mounting=v.Mounting.MOBILE, emptying=v.Emptying.MANUAL),
        on=day("2024年1月1日"),
        subject="南门桶站",
    )


@given(parsers.re(rf"(?P<when>{DATE})(?P<places>[^，]+[站厕])(?P<work>清洗并消毒|只清洗未消毒)"))
def _(book, when, places, work):
    done = tuple(v.CleaningWork) if work == "清洗并消毒" else (v.CleaningWork.WASHING,)
    book.write(w.CleaningDone(places=tuple(places.split("、")), work=done), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})雪停了"))
def _(book, when):
    book.write(w.WeatherLogged(kind=v.Weather.SNOW), on=day(when), subject="头场雪")


@given(parsers.re(rf"(?P<when>{DATE})把这场雪后的主路和干路扫净"))
def _(book, when):
    book.write(w.RoadSwept(weather="头场雪", roads=(v.RoadKind.MAIN, v.RoadKind.TRUNK)), on=day(when))


@given(parsers.re(r"2024年3月到12月下了10场雨雪，其中(?P<n>\d+)场次日扫净，别的拖到第三天"))
def _(book, n):
    for month in range(3, 13):
        event = f"第{month - 2}场"
        book.write(w.WeatherLogged(kind=v.Weather.RAIN), on=day(f"2024年{month}月10日"), subject=event)
        swept = 11 if month - 2 <= int(n) else 12
        book.write(
            w.RoadSwept(weather=event, roads=(v.RoadKind.MAIN, v.RoadKind.TRUNK)),
            on=day(f"2024年{month}月{swept}日"),
        )


@given(parsers.re(rf"(?P<when>{DATE})只扫了主路"))
def _(book, when):
    book.write(w.RoadSwept(weather="头场雪", roads=(v.RoadKind.MAIN,)), on=day(when))


@given(parsers.re(rf"社区(?P<when>{DATE})记下这一季没有雨雪"))
def _(book, when):
    book.write(w.WeatherLogged(kind=v.Weather.DRY), on=day(when), subject="冬季小结")
