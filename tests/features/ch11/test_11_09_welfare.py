"""Steps of 11.9.7: help with special care, disaster aid and adoption."""

from ch11.ch11_words import terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.welfare import measures as m
from community_core.domain.welfare import records as r
from features_support import day

scenarios("11-社区服务/11.9.7-优抚救灾收养协办.feature")


@given(parsers.re(r'服务站(?P<on>\d+年\d+月\d+日)摆出了"(?P<matters>[^"]+)"办事指南'))
def _(book, on, matters):
    book.write(r.ServiceGuide(matters=terms(r.CivilAffairsMatter, matters)), on=day(on), subject=f"G-{day(on)}")


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)"(?P<matters>[^"]+)"求助(?P<all>\d+)件，协办(?P<n>\d+)件'))
def _(book, on, matters, all, n):
    counted = terms(r.CivilAffairsMatter, matters)
    book.write(m.CivilRequestsMeasured(numerator=int(n), denominator=int(all), matters=counted), on=day(on))
