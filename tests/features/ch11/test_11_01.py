"""Steps of 11.1: employment and starting a business."""

from datetime import date

from ch11.ch11_words import term, terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain import employment as e
from features_support import day, days

scenarios("11-社区服务/11.1-就业创业.feature")


@given(
    parsers.re(
        r'(?P<on>\d+年\d+月\d+日)服务站以"(?P<form>[^"]+)"形式讲了"(?P<topics>[^"]+)"，'
        r'依据是"(?P<sources>[^"]+)"，服务(?P<n>\d+)人次'
    )
)
def _(book, on, form, topics, sources, n):
    book.write(
        e.GuidanceGiven(
            topics=terms(e.GuidanceTopic, topics),
            form=term(e.GuidanceForm, form),
            sources=terms(e.GuidanceSource, sources),
            persons=int(n),
        ),
        on=day(on),
    )


@given(
    parsers.re(
        r"服务站(?P<on>\d+年\d+月\d+日)盘点：失业人员情况变动(?P<all>\d+)条，(?P<limit>\d+)天内更新了(?P<n>\d+)条"
    ),
    target_fixture="counted_on",
)
def _(book, on, all, limit, n):
    book.write(
        e.UnemployedLedgerMeasured(numerator=int(n), denominator=int(all), limit_days=int(limit)),
        on=day(on),
    )
    return day(on)


@given(parsers.re(r"同日台账上(?P<all>\d+)名失业人员，问清就业需求的有(?P<n>\d+)名"))
def _(book, counted_on, all, n):
    book.write(e.JobNeedsMeasured(numerator=int(n), denominator=int(all)), on=counted_on)


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)为失业人员办了"(?P<service>[^"]+)"(?P<n>\d+)人次'))
def _(book, on, service, n):
    book.write(e.JobServiceGiven(service=term(e.JobService, service), group="unemployed", persons=int(n)), on=day(on))


@given(parsers.re(r"(?P<when>\d+年的.+)各走访用人单位采了一轮空岗，每轮(?P<n>\d+)个"))
def _(book, when, n):
    for d in days(when):
        book.write(e.VacanciesCollected(employers=5, vacancies=int(n)), on=d)


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)与辖区商场谈下新岗位(?P<n>\d+)个"))
def _(book, on, n):
    book.write(e.VacanciesCollected(employers=1, vacancies=int(n), posts_developed=int(n)), on=day(on))


@given(
    parsers.re(r"(?P<on>\d+年\d+月\d+日)摸清就业困难人员(?P<all>\d+)名，建了再就业援助台账的有(?P<n>\d+)名"),
    target_fixture="counted_on",
)
def _(book, on, all, n):
    book.write(e.AidLedgerMeasured(numerator=int(n), denominator=int(all)), on=day(on))
    return day(on)


@given(parsers.re(r"当日统计，这(?P<all>\d+)名困难人员里收到就业信息的有(?P<n>\d+)名"))
def _(book, counted_on, all, n):
    book.write(e.AidInformationMeasured(numerator=int(n), denominator=int(all)), on=counted_on)


@given(parsers.re(r"当日统计，全年受理托底安置申请(?P<all>\d+)件，(?P<limit>\d+)个工作日内办结(?P<n>\d+)件"))
def _(book, counted_on, all, limit, n):
    book.write(
        e.RecognitionsMeasured(numerator=int(n), denominator=int(all), limit_working_days=int(limit)), on=counted_on
    )


@given(
    parsers.re(
        r"服务站(?P<on>\d+年\d+月\d+日)报：零就业家庭(?P<all>\d+)户，发现后(?P<limit>\d+)天内问过需求的(?P<n>\d+)户"
    ),
    target_fixture="counted_on",
)
def _(book, on, all, limit, n):
    book.write(e.ZeroJobNeedsMeasured(numerator=int(n), denominator=int(all), limit_days=int(limit)), on=day(on))
    return day(on)


@given(parsers.re(r"同一天核对，(?P<all>\d+)户零就业家庭中建台账的(?P<n>\d+)户"))
def _(book, counted_on, all, n):
    book.write(e.ZeroJobLedgerMeasured(numerator=int(n), denominator=int(all)), on=counted_on)


@given(parsers.re(r'(?P<year>\d+)年里服务站先后帮过"(?P<groups>[^"]+)"，每类(?P<n>\d+)人次以上'))
def _(book, year, groups, n):
    for month, group in enumerate(terms(e.JobGroup, groups), 4):
        book.write(e.JobServiceGiven(service="information", group=group, persons=int(n)), on=date(int(year), month, 10))
