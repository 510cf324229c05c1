"""Steps of clause 8.4.4, exchange with residents."""

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain import convenience as c
from features_support import day

scenarios("08-基础保障/8.4.4-居民信息交流.feature")

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"
KINDS = {m.text.zh: m for m in c.ChannelKind}


@given(parsers.re(rf"社区(?P<when>{DATE})开通了(?P<able>可以|不能)留言的(?P<kind>.+)"))
def _(book, when, able, kind):
    book.write(c.ExchangeChannelOpened(kind=KINDS[kind], takes_messages=able == "可以"), on=day(when), subject="渠道-1")


@given(
    parsers.re(
        r"(?P<year>\d{4})年(?P<first>\d+)月到(?P<last>\d+)月，每月发布信息(?P<posts>\d+)条、收到留言(?P<messages>\d+)条"
    )
)
def _(book, year, first, last, posts, messages):
    for month in range(int(first), int(last) + 1):
        about = Period.parse(f"{year}-{month:02}")
        book.write(c.ChannelMonthClosed(about=about, posts=int(posts), messages=int(messages)), on=about.end)


@given(parsers.re(rf'居民(?P<when>{DATE})在(?P<kind>\S+)上留言"(?P<message>.+)"'))
def _(book, when, kind, message):
    book.write(c.MessageReceived(channel=KINDS[kind]), on=day(when), subject=message)


@given(parsers.re(rf"居民(?P<when>{DATE})一次留言(?P<n>\d+)条，社区(?P<answered>{DATE})答复了(?P<m>\d+)条"))
def _(book, when, n, answered, m):
    for i in range(int(n)):
        book.write(c.MessageReceived(channel="wechat"), on=day(when), subject=f"留-{i}")
    for i in range(int(m)):
        book.write(c.MessageAnswered(message=f"留-{i}"), on=day(answered))


@given(parsers.re(rf'社区(?P<when>{DATE})答复了留言"(?P<message>.+)"'))
def _(book, when, message):
    book.write(c.MessageAnswered(message=message), on=day(when))
