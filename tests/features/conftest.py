"""Steps that every chapter uses."""

import re

import pytest
from pytest_bdd import given, parsers, then, when

from community_core import Plugins, Standard, Status
from community_core.domain.attestation import Attestation
from community_core.domain.registry import CommunityProfile
from community_core.facts import fact_type_of
from features_support import RecordBook, day

STATUS = {s.text.zh: s for s in Status}
DAY = r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"


@pytest.fixture(scope="session")
def standard() -> Standard:
    return Standard.load(Plugins.installed())


@pytest.fixture
def book(standard: Standard) -> RecordBook:
    return RecordBook(standard)


@given(parsers.re(rf"[“\"](?P<name>[^”\"]+)[”\"]自(?P<on>{DAY})起施行本标准"))
def _(book: RecordBook, name: str, on: str) -> None:
    book.describe(name=name, commenced_on=day(on))


@given(parsers.re(r"社区概况写明[“\"](?P<title>[^”\"]+)[”\"]为[“\"](?P<value>有|无|是|否)[”\"]"))
def _(book: RecordBook, title: str, value: str) -> None:
    titles = {a.title.zh: a.name for a in fact_type_of(CommunityProfile).attributes}
    name = titles.get(title) or titles[f"有{title}"]
    book.describe(**{name: value in "有是"})


@given(parsers.re(rf"街道干部(?P<on>{DAY})证明第(?P<number>[0-9a-g.]+)条做到了，附[“\"](?P<note>[^”\"]+)[”\"]"))
def _(book: RecordBook, on: str, number: str, note: str) -> None:
    book.write(Attestation(verdict="met", by="sub_district_officer", note=note), on=day(on), subject=number)


@given(parsers.re(rf"街道干部(?P<on>{DAY})指出第(?P<number>[0-9a-g.]+)条没有做到，附[“\"](?P<note>[^”\"]+)[”\"]"))
def _(book: RecordBook, on: str, number: str, note: str) -> None:
    book.write(Attestation(verdict="not_met", by="sub_district_officer", note=note), on=day(on), subject=number)


@when(parsers.re(rf"检查组(?P<edition>按2017年文本|按现行规定)?查到(?P<on>{DAY})"))
def _(book: RecordBook, on: str, edition: str | None) -> None:
    book.assess(day(on), "in-force" if edition == "按现行规定" else "2017")


@then(parsers.re(r"第(?P<number>[0-9a-g.]+)条为[“\"](?P<status>[^”\"]+)[”\"]"), target_fixture="finding")
def _(book: RecordBook, number: str, status: str):
    assert book.assessment is not None
    finding = book.assessment.finding(number)
    assert STATUS[status] == finding.status, finding.reason.zh
    return finding


@then(parsers.re(r"理由(?:里)?提到(?P<words>[“\"][^”\"]+[”\"](?:[和、][“\"][^”\"]+[”\"])*)"))
def _(finding, words: str) -> None:
    for word in re.findall(r"[“\"]([^”\"]+)[”\"]", words):
        assert word in finding.reason.zh, finding.reason.zh


@then(parsers.re(rf"下次到期日是(?P<on>{DAY})"))
def _(finding, on: str) -> None:
    assert day(on) == finding.due, (finding.due, finding.reason.zh)
