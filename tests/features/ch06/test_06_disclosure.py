"""Open residents' affairs (6.2.2)."""

from datetime import date

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain.governance import disclosure as d
from community_core.domain.governance import self_government as s
from features_support import day

scenarios("06-制度建设/6.2.2-居务公开.feature")

ACCOUNTS = {"财务收支情况": "income_and_expenditure", "财务管理使用情况": "management_and_use"}


def post(book, on, contents, about=None, matters=()):
    """Write one posting on the board."""
    period = Period.parse(about) if about else None
    book.write(d.DisclosurePosted(contents=contents, about=period, matters=matters), on=on)


def put_board(book, place):
    """Write the board at a place."""
    where = next(p for p in d.Place if p.text.zh == place)
    book.write(d.DisclosureBoardPlaced(place=where), on=date(2023, 1, 10), subject="公开栏1")


def decide(book, on, name):
    """Write the decision of a matter that touches residents' vital interests."""
    book.write(s.MajorMatterDecided(vital_interests=True, decided_by="representatives"), on=on, subject=name)


@given(parsers.re(r"(?P<year>\d{4})年的居务公开(?:除(?P<but>制度|重大事务|财务|一般事项|公开栏)外)?样样到位"))
def _(book, year, but):
    y = int(year)
    if but != "制度":
        rule = d.RuleDocumentAdopted(kind="affairs_disclosure", body="residents_committee")
        book.write(rule, on=date(y - 1, 1, 20), subject="居务公开制度")
    if but != "重大事务":
        decide(book, date(y, 6, 3), "楼道粉刷")
        post(book, date(y, 6, 7), ("major_affair",), matters=("楼道粉刷",))
    if but != "财务":
        for quarter, on in enumerate((date(y, 4, 9), date(y, 7, 9), date(y, 10, 9), date(y + 1, 1, 9)), 1):
            post(book, on, tuple(ACCOUNTS.values()), f"{y}-Q{quarter}")
    if but != "一般事项":
        post(book, date(y, 7, 5), ("ordinary_affairs",), f"{y}-H1")
        post(book, date(y + 1, 1, 6), ("ordinary_affairs",), f"{y}-H2")
    if but != "公开栏":
        put_board(book, "居委会门前")


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)决定了关系居民切身利益的“(?P<name>.+)”"))
def _(book, when, name):
    decide(book, day(when), name)


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)决定了不涉及居民切身利益的“(?P<name>.+)”"))
def _(book, when, name):
    book.write(s.MajorMatterDecided(vital_interests=False, decided_by="committee"), on=day(when), subject=name)


@given(parsers.re(r"“(?P<name>.+)”的决定在(?P<when>\d{4}年\d+月\d+日)(?P<how>公开|混在一般事项里公开)"))
def _(book, name, when, how):
    contents = ("major_affair",) if how == "公开" else ("ordinary_affairs",)
    post(book, day(when), contents, "2024-H1" if how != "公开" else None, matters=(name,))


@given(parsers.re(r"居委会(?P<when>\d{4}年\d+月\d+日)梳理全年事务，涉及切身利益的有(?P<n>\d+)项"))
def _(book, when, n):
    on = day(when)
    book.write(s.MajorMattersReviewed(about=Period.containing(on, 12), found=int(n)), on=on)


@given(parsers.re(r"(?P<year>\d{4})年第(?P<q>[1-4])季度的(?P<what>财务.+情况)在(?P<when>\d{4}年\d+月\d+日)公开"))
def _(book, year, q, what, when):
    post(book, day(when), tuple(ACCOUNTS[w] for w in what.split("和")), f"{year}-Q{q}")


@given(parsers.re(r"(?P<year>\d{4})年(?P<half>上|下)半年的一般事项在(?P<when>\d{4}年\d+月\d+日)公开"))
def _(book, year, half, when):
    post(book, day(when), ("ordinary_affairs",), f"{year}-H{1 if half == '上' else 2}")


@given(parsers.re(r"居务公开栏设在(?P<place>.+)"))
def _(book, place):
    put_board(book, place)
