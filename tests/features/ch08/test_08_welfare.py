"""Steps of 8.4.3: help calls and public information facilities."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain.welfare import measures as m
from community_core.domain.welfare import records as r
from features_support import day

scenarios("08-基础保障/8.4.3-呼叫保障.feature")

GROUPS = {g.text.zh: g.value for g in r.CareGroup}
FACILITIES = {k.text.zh: k.value for k in r.InformationFacilityKind}


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)统计"(?P<groups>[^"]+)"申请呼叫终端(?P<all>\d+)人，协助装好(?P<n>\d+)人'))
def _(book, on, groups, all, n):
    counted = tuple(GROUPS[g] for g in groups.split("、"))
    book.write(m.CallDevicesMeasured(numerator=int(n), denominator=int(all), groups=counted), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)统计下半年呼叫(?P<all>\d+)次，(?P<limit>\d+)分钟内应答(?P<n>\d+)次"))
def _(book, on, all, limit, n):
    book.write(m.HelpCallsMeasured(numerator=int(n), denominator=int(all), limit_minutes=int(limit)), on=day(on))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)大厅启用了一台"(?P<kind>[^"]+)"'))
def _(book, on, kind):
    book.write(r.InformationFacility(kind=FACILITIES[kind]), on=day(on), subject="I-1")


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)启用的"(?P<kind>[^"]+)"(?P<end>\d+年\d+月\d+日)拆走了'))
def _(book, on, kind, end):
    book.write(r.InformationFacility(kind=FACILITIES[kind]), on=day(on), ended_on=day(end), subject="I-1")
