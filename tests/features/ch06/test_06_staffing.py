"""Clause 6.3.3: staggered hours, all-day duty and the holiday rota."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain import staffing as s
from features_support import day

scenarios("06-制度建设/6.3.3-错时值班轮休.feature")

D = r"\d{4}年\d{1,2}月\d{1,2}日"


def kinds(words):
    return tuple(next(k for k in s.RuleKind if k.text.zh == w) for w in re.split("[、和]", words))


@given(parsers.re(rf"服务站(?P<on>{D})起实行(?P<words>.+)制度"))
def _(book, on, words):
    for kind in kinds(words):
        book.write(s.StaffRuleDocument(kind=kind), on=day(on), subject=f"ZD-{kind}")


@given(parsers.re(rf"(?P<on>{D})贴出(?P<period>\S+)的班表，上面有(?P<words>.+)"))
def _(book, on, period, words):
    roster = s.DutyRosterPublished(about=Period.parse(period), arrangements=kinds(words))
    book.write(roster, on=day(on))
