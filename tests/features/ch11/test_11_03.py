"""Steps of 11.3: social relief."""

from datetime import date

from ch11.ch11_words import term, terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.welfare import measures as m
from community_core.domain.welfare import records as r
from features_support import day

scenarios("11-社区服务/11.3-社会救助.feature")


@given("社区救助过的群体和日子是")
def _(book, datatable):
    for group, on, n in datatable[1:]:
        book.write(r.ReliefGiven(group=term(r.ReliefGroup, group), persons=int(n)), on=day(on))


@given(parsers.re(r'社区(?P<year>\d+)年救助过"(?P<groups>[^"]+)"，每类都有人次'))
def _(book, year, groups):
    for month, group in enumerate(terms(r.ReliefGroup, groups), 2):
        book.write(r.ReliefGiven(group=group, persons=12), on=date(int(year), month, 5))


@given(
    parsers.re(
        r"(?P<on>\d+年\d+月\d+日)汇总：低保申请(?P<all>\d+)件，登记并公示(?P<posted>\d+)件，报到街道(?P<reported>\d+)件"
    )
)
def _(book, on, all, posted, reported):
    book.write(m.AllowancePostingMeasured(numerator=int(posted), denominator=int(all)), on=day(on))
    book.write(m.AllowanceReportingMeasured(numerator=int(reported), denominator=int(all)), on=day(on))


@given(parsers.re(r"在保和申请家庭共(?P<all>\d+)户，核实过基本情况的(?P<n>\d+)户，统计日为(?P<on>\d+年\d+月\d+日)"))
def _(book, all, n, on):
    book.write(m.AllowanceChecksMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(
    parsers.re(
        r'(?P<on>\d+年\d+月\d+日)统计"(?P<causes>[^"]+)"临时困难居民(?P<all>\d+)人，'
        r"登记(?P<registered>\d+)人，其中已报送(?P<reported>\d+)人"
    )
)
def _(book, on, causes, all, registered, reported):
    counted = terms(r.HardshipCause, causes)
    book.write(m.HardshipRegistersMeasured(numerator=int(registered), denominator=int(all), causes=counted), on=day(on))
    book.write(
        m.HardshipReportsMeasured(numerator=int(reported), denominator=int(registered), causes=counted), on=day(on)
    )


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)"(?P<name>[^"]+)"募捐结束，用于"(?P<purpose>[^"]+)"'))
def _(book, on, name, purpose):
    book.write(
        r.CharityCampaignHeld(kind="fundraising", purpose=term(r.CharityPurpose, purpose)), on=day(on), subject=name
    )


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)贴出"(?P<name>[^"]+)"的收支：收(?P<got>\d+)元，发(?P<gave>\d+)元'))
def _(book, on, name, got, gave):
    book.write(
        r.CharityAccountsPublished(received=int(got) * 100, distributed=int(gave) * 100), on=day(on), subject=name
    )


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)办了一次"(?P<kind>[^"]+)"，用于"(?P<purpose>[^"]+)"'))
def _(book, on, kind, purpose):
    book.write(
        r.CharityCampaignHeld(kind=term(r.CharityKind, kind), purpose=term(r.CharityPurpose, purpose)),
        on=day(on),
        subject="C-1",
    )
