"""9.2: fire units, equipment, gas, visits, escape ways."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import security as s
from features_support import day, days

scenarios("09-安全应急/9.2-消防安全.feature")

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"


@given(parsers.re(r"(?P<when>.+日)各办了一次消防演练，约(?P<n>\d+)人"))
def _(book, when, n):
    for on in days(when):
        book.write(s.DrillHeld(kind="fire", participants=int(n)), on=on)


@given(parsers.re(rf"(?P<when>{DAY})把(?P<unit>.+)（(?P<kind>商铺|机关事业单位)）列为消防监督单位"))
def _(book, when, unit, kind):
    kinds = {m.text.zh: m for m in s.UnitKind}
    book.write(s.SupervisedUnit(kind=kinds[kind]), on=day(when), subject=unit)


@given(parsers.re(rf"(?P<when>{DAY})查到(?P<unit>.+)有(?P<kind>\D+)(?P<n>\d+)件，坏(?P<bad>\d+)件"))
def _(book, when, unit, kind, n, bad):
    kinds = {m.text.zh: m for m in s.FireEquipmentKind}
    equipment = s.FireEquipment(unit=unit, kind=kinds[kind], pieces=int(n), defective=int(bad))
    book.write(equipment, on=day(when), subject=f"{unit}{kind}")


@given(parsers.re(rf"(?P<when>{DAY})配合燃气公司入户巡检，进了(?P<n>\d+)户"))
def _(book, when, n):
    book.write(s.GasRoundSupported(households=int(n)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，全社区(?P<homes>\d+)户，包到了(?P<n>\d+)户"))
def _(book, when, homes, n):
    book.write(s.FireAssignmentMeasured(numerator=int(n), denominator=int(homes)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，当面讲过消防的有(?P<n>\d+)户，应讲(?P<due>\d+)户"))
def _(book, when, n, due):
    book.write(s.FireVisitsMeasured(numerator=int(n), denominator=int(due)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，弱势家庭(?P<homes>\d+)户，帮着查过隐患的(?P<n>\d+)户"))
def _(book, when, homes, n):
    book.write(s.VulnerableHomesMeasured(numerator=int(n), denominator=int(homes)), on=day(when))
