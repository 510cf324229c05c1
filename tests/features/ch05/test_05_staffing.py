"""Clauses 5.3.3 and 5.3.4: serving in both bodies, and the posts of the station."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import staffing as s
from features_support import day

scenarios("05-组织架构/5.3.3-交叉任职与岗位.feature")

D = r"\d{4}年\d{1,2}月\d{1,2}日"
BODIES = {
    "既在居委会任职，又在服务站上班": ("residents_committee", "service_station"),
    "只在居委会任职": ("residents_committee",),
    "只在服务站上班": ("service_station",),
}


def post(zh):
    return next(p for p in s.Post if p.text.zh == zh)


@given(parsers.re(rf"编号(?P<who>GZ-\d+)的同志(?P<on>{D})起(?P<bodies>{'|'.join(BODIES)})"))
def _(book, who, on, bodies):
    book.write(s.StaffMemberInPost(bodies=BODIES[bodies]), on=day(on), subject=who)


@given(parsers.re(rf"服务站在(?P<on>{D})设了“(?P<zh>.+)”一岗，由(?P<who>GZ-\d+)承担"))
def _(book, on, zh, who):
    held = s.StaffMemberInPost(bodies=("service_station",), posts=(post(zh),))
    book.write(held, on=day(on), subject=who)


@given(parsers.re(rf"居委会委员(?P<who>GZ-\d+)从(?P<on>{D})起分管“(?P<zh>.+)”"))
def _(book, who, on, zh):
    held = s.StaffMemberInPost(bodies=("residents_committee",), posts=(post(zh),))
    book.write(held, on=day(on), subject=who)
