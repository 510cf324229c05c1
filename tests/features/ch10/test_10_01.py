"""10.1 sanitation."""

from datetime import date, timedelta

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


def assign(book, number, when, year, measures="每周组织一次", post="卫生委员岗"):
    book.write(
        w.TaskAssigned(plan_year=Period.parse(year), content="环境卫生", measures=measures, responsible_post=post),
        on=day(when),
        subject=f"{year}-{number}",
    )


@given(parsers.re(rf"(?P<when>{DATE})社区把.+(?P<n>\d+)项列入(?P<year>\d+)年计划，各有措施和责任岗位"))
@given(parsers.re(rf"(?P<when>{DATE})社区给(?P<year>\d+)年计划列了(?P<n>\d+)项环境卫生任务，各有措施和责任岗位"))
def _(book, when, n, year):
    for number in range(1, int(n) + 1):
        assign(book, number, when, year)


@given(parsers.re("当天还列了一项“清洗外墙”，没有写(?P<missing>措施|责任岗位)"))
def _(book, missing):
    told = {
        "measures": None if missing == "措施" else "请专业队清洗",
        "post": None if missing == "责任岗位" else "物业岗",
    }
    assign(book, "外墙", "2024年1月15日", "2024", **told)


@given(parsers.re(rf"外墙(?P<when>{DATE})洗完了"))
def _(book, when):
    book.write(w.TaskCompleted(result="已办结"), on=day(when), subject="2024-外墙")


@given(parsers.re(rf"这(?P<n>\d+)项任务在(?P<when>{DATE})前都办结了"))
@given(parsers.re(rf"到(?P<when>{DATE})办结了其中(?P<n>\d+)项"))
def _(book, n, when):
    for number in range(1, int(n) + 1):
        book.write(w.TaskCompleted(result="已办结"), on=day(when), subject=f"2024-{number}")


@given(parsers.re(r"(?P<when>.+日)物业、居民代表、驻区单位、城管四方开会商量卫生"))
def _(book, when):
    for on in days(when):
        book.write(w.ConsultationHeld(participants=FOUR, items=2), on=on)


@given(parsers.re(rf"(?P<when>{DATE})的会上没有(?P<absent>物业服务企业|社区居民|驻区单位|城管队员)"))
def _(book, when, absent):
    came = tuple(p for p in FOUR if p.text.zh != absent)
    book.write(w.ConsultationHeld(participants=came, items=1), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})四方到齐，见了面就散了，一件事也没有议"))
def _(book, when):
    book.write(w.ConsultationHeld(participants=FOUR, items=0), on=day(when))


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


@given(parsers.re(rf"(?P<when>{DATE})又收了(?P<n>\d+)条意见，(?:至今没有上报|(?P<told>{DATE})才上报)"))
def _(book, when, n, told):
    book.write(w.OpinionsCollected(opinions=int(n)), on=day(when), subject="压下的意见")
    if told:
        book.write(w.OpinionsPassedOn(department="区城管委"), on=day(told), subject="压下的意见")


@given(parsers.re(rf"(?P<when>{DATE})征集了一轮，一条意见也没有"))
def _(book, when):
    book.write(w.OpinionsCollected(opinions=0), on=day(when), subject="空的一轮")


@given(parsers.re(rf"(?P<when>{DATE})有人反映井盖响，(?P<solved>\d+月\d+日)没打招呼就修好了"))
def _(book, when, solved):
    book.write(w.IssueReported(kind=v.IssueKind.OTHER), on=day(when), subject="井盖响")
    book.write(w.IssueHandled(step=v.IssueStep.RESOLVED), on=day(f"2024年{solved}"), subject="井盖响")


@given(
    parsers.re(
        r"2024年9月2日居民一气反映了20件卫生问题，(?P<told>\d+)件次日答复，(?P<solved>\d+)件十天解决，其余都拖到十月"
    )
)
def _(book, told, solved):
    for n in range(20):
        book.write(w.IssueReported(kind=v.IssueKind.SANITATION), on=day("2024年9月2日"), subject=f"九月-{n}")
        for step, in_time, quick, late in (
            (v.IssueStep.FED_BACK, int(told), "2024年9月3日", "2024年10月8日"),
            (v.IssueStep.RESOLVED, int(solved), "2024年9月12日", "2024年10月8日"),
        ):
            book.write(w.IssueHandled(step=step), on=day(quick if n < in_time else late), subject=f"九月-{n}")


@given(parsers.re(rf"(?P<when>{DATE})巡查(?P<topics>[^，]+)，发现了(?P<n>\d+)处问题"))
def _(book, coded, when, topics, n):
    book.write(w.InspectionCompleted(topics=coded(v.InspectionTopic, topics), findings=int(n)), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})有人反映楼前积水，(?P<answered>\d+月\d+日)答复，(?P<solved>\d+月\d+日)解决"))
def _(book, when, answered, solved):
    book.write(w.IssueReported(kind=v.IssueKind.SANITATION), on=day(when), subject="楼前积水")
    for step, on in ((v.IssueStep.FED_BACK, answered), (v.IssueStep.RESOLVED, solved)):
        book.write(w.IssueHandled(step=step), on=day(f"2024年{on}"), subject="楼前积水")


@given(parsers.re(r"2024年12月计划清运(?P<planned>\d+)次，按点按时(?P<made>\d+)次"))
def _(book, planned, made):
    book.write(w.CollectionsMeasured(numerator=int(made), denominator=int(planned)), on=day("2024年12月31日"))


@given("小区东北角有装修垃圾和大件暂存点，各楼有其他垃圾桶")
def _(book):
    for name, streams in (("暂存点", (v.WasteStream.BULKY, v.WasteStream.CONSTRUCTION)), ("楼前桶站", HOUSEHOLD)):
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


@given(parsers.re(rf"(?P<when>{DATE})只清了(?P<streams>.+)"))
def _(book, coded, when, streams):
    book.write(w.WasteCleared(streams=coded(v.WasteStream, streams)), on=day(when))


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


@given("危险废物的专岗定了，人还没有到")
def _(book):
    book.write(f.PostFilled(duties=tuple(v.PostDuty), holders=0), on=day("2024年1月1日"), subject="危险废物岗")


@given(parsers.re("东门桶站固定设(?P<streams>.+)两类桶，机械清运"))
def _(book, coded, streams):
    book.write(
        f.WasteStation(
            streams=coded(v.WasteStream, streams),
            mounting=v.Mounting.FIXED,
            emptying=v.Emptying.MECHANICAL,
        ),
        on=day("2024年1月1日"),
        subject="东门桶站",
    )


@given(parsers.re("南门桶站(?P<mounting>固定点位|流动摆放)摆三类桶，(?P<emptying>机械清运|人工清掏)"))
def _(book, coded, mounting, emptying):
    (placed,), (emptied,) = coded(v.Mounting, mounting), coded(v.Emptying, emptying)
    book.write(
        f.WasteStation(streams=HOUSEHOLD, mounting=placed, emptying=emptied),
        on=day("2024年1月1日"),
        subject="南门桶站",
    )


@given(parsers.re(rf"(?P<when>{DATE})(?P<places>[^，]+[站厕])(?:清洗并消毒|只(?P<only>清洗|消毒)未(?:清洗|消毒))"))
def _(book, coded, when, places, only):
    done = coded(v.CleaningWork, only) if only else tuple(v.CleaningWork)
    book.write(w.CleaningDone(places=tuple(places.split("、")), work=done), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})雪停了"))
def _(book, when):
    book.write(w.WeatherLogged(kind=v.Weather.SNOW), on=day(when), subject="头场雪")


@given(parsers.re(rf"(?P<when>{DATE})把这场雪后的主路和干路扫净"))
def _(book, when):
    book.write(w.RoadSwept(weather="头场雪", roads=(v.RoadKind.MAIN, v.RoadKind.TRUNK)), on=day(when))


@given(parsers.re(r"2024年3月到12月下了20场雨雪，其中(?P<n>\d+)场次日扫净，别的拖到第三天"))
def _(book, n):
    stopped = [date(2024, month, d) for month in range(3, 13) for d in (10, 20)]
    for number, on in enumerate(stopped, 1):
        event = f"第{number}场"
        book.write(w.WeatherLogged(kind=v.Weather.RAIN), on=on, subject=event)
        swept = on + timedelta(days=1 if number <= int(n) else 2)
        book.write(w.RoadSwept(weather=event, roads=(v.RoadKind.MAIN, v.RoadKind.TRUNK)), on=swept)


@given(parsers.re(rf"(?P<when>{DATE})只扫了(?P<road>主路|干路)"))
def _(book, coded, when, road):
    book.write(w.RoadSwept(weather="头场雪", roads=coded(v.RoadKind, road)), on=day(when))


@given(parsers.re(rf"社区(?P<when>{DATE})记下这一季没有雨雪"))
def _(book, when):
    book.write(w.WeatherLogged(kind=v.Weather.DRY), on=day(when), subject="冬季小结")
