"""Steps of 8.4.5: the community's base data."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import registry as r
from features_support import day, days

scenarios("08-基础保障/8.4.5-基础信息.feature")

DATA = {"人口": "population", "房屋": "housing"}
MEDIA = {"社区管理信息系统": "information_system", "纸质表册": "paper"}


@given(parsers.re(r"(?P<when>.+)在(?P<medium>社区管理信息系统|纸质表册)里更新了(?P<kinds>.+)"))
def _(book, when, medium, kinds):
    for on in days(when):
        updated = r.BaseDataUpdated(
            kinds=[DATA[k] for k in kinds.split("、")], medium=MEDIA[medium], checked=1900, changed=64
        )
        book.write(updated, on=on)


@given(parsers.re(r"(?P<when>.+日)统计，常住(?P<all>\d+)人中(?P<have>\d+)人信息有效"))
def _(book, when, all, have):
    book.write(r.ResidentRecordsMeasured(numerator=int(have), denominator=int(all)), on=day(when))


@given(parsers.re(r"(?P<when>.+日)统计，房屋(?P<all>\d+)套中(?P<have>\d+)套信息有效"))
def _(book, when, all, have):
    book.write(r.DwellingRecordsMeasured(numerator=int(have), denominator=int(all)), on=day(when))
