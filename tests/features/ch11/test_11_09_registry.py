"""Steps of 11.9.5: the floating population and rented homes."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import registry as r
from features_support import day, days

scenarios("11-社区服务/11.9.5-流动人口.feature")

RULES = {"流动人口管理制度": "floating_population", "出租房屋管理制度": "rental_housing"}


@given(parsers.re(r"(?P<when>.+)服务站为流动人口提供登记引导和就业引导，每次(?P<n>\d+)人次"))
def _(book, when, n):
    for on in days(when):
        book.write(r.MigrantServiceGiven(services=["registration", "employment"], people=int(n)), on=on)


@given(parsers.re(r"(?P<rule>流动人口管理制度|出租房屋管理制度)(?P<when>.+日)修订"))
def _(book, rule, when):
    book.write(r.HousingRuleReviewed(kind=RULES[rule], revised_on=day(when)), on=day(when), subject=rule)


@given(parsers.re(r"(?P<when>.+日)清点，流动人口(?P<all>\d+)人中(?P<have>\d+)人登记完整"))
def _(book, when, all, have):
    book.write(r.MigrantLedgerMeasured(numerator=int(have), denominator=int(all)), on=day(when))


@given(parsers.re(r"(?P<when>.+日)清点，出租房屋(?P<all>\d+)套中(?P<have>\d+)套登记完整"))
def _(book, when, all, have):
    book.write(r.RentalLedgerMeasured(numerator=int(have), denominator=int(all)), on=day(when))
