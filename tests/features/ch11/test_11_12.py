"""Steps of section 11.12, help with aid, blood donation and conscription."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.domain import convenience as c
from community_core.domain.health import measures as m
from community_core.domain.health import services as s
from community_core.facts import Term
from features_support import day

scenarios("11-社区服务/11.12.1-救护献血征兵.feature")

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"


def picked(term: type[Term], words: str) -> tuple[Term, ...]:
    """The members of a vocabulary by their Chinese words, parted by 、 or 和."""
    by_word = {t.text.zh: t for t in term}
    return tuple(by_word[w] for w in re.split("[、和]", words))


@given(parsers.re(rf"社区(?P<tasks>{DATE}协助了.+)"))
def _(book, tasks):
    for when, kind in re.findall(rf"({DATE})协助了([^，]+)", tasks):
        book.write(s.AidAssisted(tasks=picked(s.AidTask, kind)), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})统计，社区接到紧急求助(?P<calls>\d+)件，协助了(?P<helped>\d+)件"))
def _(book, when, calls, helped):
    book.write(m.EmergencyAidMeasured(numerator=int(helped), denominator=int(calls)), on=day(when))


@given(parsers.re(rf"社区配合征兵，(?P<tasks>{DATE}做了.+)"))
def _(book, tasks):
    for when, kinds in re.findall(rf"({DATE})做了([^，]+)", tasks):
        book.write(c.ConscriptionAssisted(tasks=picked(c.ConscriptionTask, kinds)), on=day(when))


@given(parsers.re(rf"(?P<when>{DATE})统计，辖区适龄青年(?P<due>\d+)名，已通知登记(?P<told>\d+)名"))
def _(book, when, due, told):
    book.write(c.ConscriptionNoticesMeasured(numerator=int(told), denominator=int(due)), on=day(when))
