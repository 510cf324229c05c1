"""Steps of 11.7: people's mediation."""

from datetime import date

from ch11.ch11_words import term, terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.justice import measures as m
from community_core.domain.justice import records as r
from features_support import day

scenarios("11-社区服务/11.7-人民调解.feature")


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)启用"(?P<kind>[^"]+)"，配有"(?P<equipment>[^"]+)"'))
def _(book, on, kind, equipment):
    book.write(
        r.MediationRoom(kind=term(r.RoomKind, kind), equipment=terms(r.RoomEquipment, equipment)),
        on=day(on),
        subject="T-1",
    )


@given(parsers.re(r"(?P<year>\d+)年居民申请调解(?P<all>\d+)件，调解归档(?P<n>\d+)件"))
def _(book, year, all, n):
    book.write(m.MediationCasesMeasured(numerator=int(n), denominator=int(all)), on=date(int(year), 12, 31))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)人民调解对照"(?P<parts>[^"]+)"过了一遍，没改完的(?P<left>\d+)项'))
def _(book, on, parts, left):
    book.write(
        r.GuideReviewDone(service="mediation", parts=terms(r.GuidePart, parts), deviations=int(left)), on=day(on)
    )


@given(parsers.re(r"(?P<year>\d+)年(?:除(?P<without>\d+)月外)?每个月的(?P<on>\d+)日都排查了一遍矛盾纠纷"))
def _(book, year, without, on):
    for month in range(1, 13):
        if month != int(without or 0):
            book.write(r.DisputeScreeningHeld(kind="general", found=3), on=date(int(year), month, int(on)))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)补做了一次全面排查"))
def _(book, on):
    book.write(r.DisputeScreeningHeld(kind="general", found=1), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)围绕(?P<topic>.+)搞了一次专项排查"))
def _(book, on, topic):
    book.write(r.DisputeScreeningHeld(kind="special", found=4), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)盘点：隐患(?P<all>\d+)件，化解或正在调解(?P<n>\d+)件"))
def _(book, on, all, n):
    book.write(m.HazardsMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(
    parsers.re(
        r"(?P<on>\d+年\d+月\d+日)盘点：重点疑难纠纷(?P<all>\d+)件，入台账(?P<listed>\d+)件，"
        r"(?P<limit>\d+)天内反映(?P<reported>\d+)件"
    )
)
def _(book, on, all, listed, limit, reported):
    book.write(m.KeyLedgerMeasured(numerator=int(listed), denominator=int(all)), on=day(on))
    book.write(m.KeyReportsMeasured(numerator=int(reported), denominator=int(all), limit_days=int(limit)), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)配合"(?P<who>[^"]+)"做了"(?P<work>[^"]+)"，惠及(?P<n>\d+)人次'))
def _(book, on, who, work, n):
    book.write(
        r.ReliefWorkDone(work=term(r.ReliefWork, work), authorities=terms(r.Authority, who), persons=int(n)),
        on=day(on),
    )
