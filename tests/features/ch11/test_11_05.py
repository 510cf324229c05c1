"""Steps of 11.5: community correction and help for the released."""

from datetime import date

from ch11.ch11_words import terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.justice import measures as m
from community_core.domain.justice import records as r
from features_support import day

scenarios("11-社区服务/11.5-社区矫正.feature")


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)社区服刑人员(?P<all>\d+)名，建了矫正小组的(?P<n>\d+)名"))
def _(book, on, all, n):
    book.write(m.CorrectionTeamsMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)刑释解教人员(?P<all>\d+)名，建了帮教小组的(?P<n>\d+)名"))
def _(book, on, all, n):
    book.write(m.HelpTeamsMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)其中未成年人(?P<all>\d+)名，指定了专人的(?P<n>\d+)名"))
def _(book, on, all, n):
    book.write(m.MinorHelpersMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)统计"(?P<who>[^"]+)"交办安置帮教(?P<all>\d+)件，协助(?P<n>\d+)件'))
def _(book, on, who, all, n):
    authorities = terms(r.Authority, who)
    book.write(m.ResettlementMeasured(numerator=int(n), denominator=int(all), authorities=authorities), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)社区矫正服务对照"(?P<parts>[^"]+)"查过一遍，剩(?P<left>\d+)项没改'))
def _(book, on, parts, left):
    book.write(
        r.GuideReviewDone(service="correction", parts=terms(r.GuidePart, parts), deviations=int(left)), on=day(on)
    )


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)统计矫正和刑释人员(?P<all>\d+)名，受过教育引导的(?P<n>\d+)名"))
def _(book, on, all, n):
    book.write(m.EducationMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)统计他们提出的"(?P<kinds>[^"]+)"困难(?P<all>\d+)件，协调了(?P<n>\d+)件'))
def _(book, on, kinds, all, n):
    counted = terms(r.Difficulty, kinds)
    book.write(m.DifficultiesMeasured(numerator=int(n), denominator=int(all), kinds=counted), on=day(on))


@given(parsers.re(r"司法所(?P<on>\d+年\d+月\d+日)核对社区监管帮教数字(?:，帮教只有(?P<kinds>.+))?"))
def _(book, on, kinds, datatable):
    numbers = {what: {"numerator": int(n), "denominator": int(all_)} for what, n, all_ in datatable[1:]}
    kinds_done = terms(r.ContactKind, kinds) if kinds else tuple(r.ContactKind)
    book.write(m.SupervisionMeasured(**numbers["监管任务"]), on=day(on))
    book.write(m.ContactsMeasured(**numbers["季度帮教"], kinds=kinds_done), on=day(on))
    book.write(m.FilesMeasured(**numbers["工作档案"]), on=day(on))


@given(parsers.re(r"(?P<year>\d+)年发生重大突发情况(?P<all>\d+)起，(?:当天|(?P<limit>\d+)天之内)报司法所(?P<n>\d+)起"))
def _(book, year, all, limit, n):
    book.write(
        m.IncidentsMeasured(numerator=int(n), denominator=int(all), limit_days=int(limit or 0)),
        on=date(int(year), 12, 31),
    )
