"""11.12.3 and 11.12.4: assistance in work safety, food supervision and drug control."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import security as s
from features_support import day

scenarios("11-社区服务/11.12.3-安全生产与禁毒.feature")

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
DEPARTMENTS = {m.text.zh: m for m in s.Department}
FIELDS = {m.text.zh: m for m in s.AssistanceField}
ACTIONS = {m.text.zh: m for m in s.AssistanceAction}


@given(
    parsers.re(rf"(?P<when>{DAY})协助(?P<who>安全监管部门|市场监管部门|禁毒办)做(?P<field>.+)工作，方式是(?P<how>.+)")
)
def _(book, when, who, field, how):
    given_ = s.AssistanceGiven(field=FIELDS[field], action=ACTIONS[how], department=DEPARTMENTS[who])
    book.write(given_, on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})统计，禁毒办一年请求协助(?P<asked>\d+)件，社区办到(?P<met>\d+)件"))
def _(book, when, asked, met):
    counted = s.AssistanceMeasured(field="drugs", numerator=int(met), denominator=int(asked))
    book.write(counted, on=day(when), subject="drugs")
