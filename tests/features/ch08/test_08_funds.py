"""Funds (8.5)."""

from datetime import date

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain.governance import disclosure as d
from features_support import day

scenarios("08-基础保障/8.5-经费管理.feature")

FEN = 100


def codes(term, words):
    """The members of a vocabulary that a Chinese list names."""
    return tuple(next(m for m in term if m.text.zh == w) for w in words.split("、"))


@given(
    parsers.re(
        r"(?P<year>\d{4})年“(?P<fund>.+)”规定用于(?P<purpose>[^，]+)，应到账(?P<due>\d+)元，已到账(?P<received>\d+)元"
    )
)
def _(book, year, fund, purpose, due, received):
    fact = d.FundAllotted(
        purpose=codes(d.Purpose, purpose)[0],
        about=Period.parse(year),
        due=int(due) * FEN,
        received=int(received) * FEN,
    )
    book.write(fact, on=date(int(year), 3, 1), subject=fund)


@given(
    parsers.re(r"(?P<when>\d{4}年\d+月\d+日)从“(?P<fund>.+)”支出(?P<yuan>\d+)元用于(?P<what>[^，]+)，经(?P<who>.+)审核")
)
def _(book, when, fund, yuan, what, who):
    fact = d.FundSpent(
        fund=fund,
        purpose="public_welfare",
        spent_on=codes(d.Purpose, what)[0],
        amount=int(yuan) * FEN,
        checked_by=codes(d.Checker, who),
    )
    book.write(fact, on=day(when), subject="支出1")


@given(parsers.re(r"“(?P<fund>.+)”的使用情况(?P<when>\d{4}年\d+月\d+日)公开"))
def _(book, fund, when):
    book.write(d.DisclosurePosted(contents=("earmarked_funds",), matters=(fund,)), on=day(when))
