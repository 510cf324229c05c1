"""Sentences of chapter 6 about rule documents and joint conferences."""

import re

from pytest_bdd import given, parsers

from community_core.domain.governance import bodies as b
from community_core.domain.governance import disclosure as d
from features_support import day

BODIES = {"社区党组织": "party_org", "居委会": "residents_committee", "服务站": "service_station"}
BASIC = (
    "三会一课",
    "民主评议党员",
    "党员组织生活会",
    "党员汇报",
    "主题党日",
    "党支部换届选举",
    "党务公开",
    "书记党建述职",
)
MANAGEMENT = ("印章管理", "财产财务管理", "档案管理", "项目管理", "培训学习")
DATE = r"\d{4}年\d{1,2}月\d{1,2}日"


def code(term, words):
    """The member of a vocabulary that is called so in Chinese."""
    return next(m for m in term if m.text.zh == words)


def adopt(book, body, name, when):
    """Write one rule document; its id is made of its body and kind."""
    fact = d.RuleDocumentAdopted(kind=code(d.RuleKind, name), body=BODIES[body])
    book.write(fact, on=day(when), subject=f"{body}-{name}")


@given(parsers.re(rf"(?P<body>社区党组织|居委会|服务站)(?P<when>{DATE})印发了(?P<names>(?:“[^”]+”)+)制度"))
def _(book, body, when, names):
    for name in re.findall("“([^”]+)”", names):
        adopt(book, body, name, when)


@given(
    parsers.re(rf"(?P<body>社区党组织|服务站)的(?P<which>基本|管理)制度(?:除“(?P<but>.+)”外)?都在(?P<when>{DATE})印发")
)
def _(book, body, which, but, when):
    for name in BASIC if which == "基本" else MANAGEMENT:
        if name != but:
            adopt(book, body, name, when)


@given(parsers.re(rf"(?P<body>社区党组织|居委会|服务站)的“(?P<name>[^”]+)”制度(?P<when>{DATE})废止"))
def _(book, body, name, when):
    fact = d.RuleDocumentAdopted(kind=code(d.RuleKind, name), body=BODIES[body])
    book.write(fact, on=day(when), ended_on=day(when), subject=f"{body}-{name}")


@given(parsers.re(rf"(?P<when>{DATE})的共建联席会议到了(?P<who>.+)，议了(?P<topic>资源共享|社区共建)"))
def _(book, when, who, topic):
    book.write(
        b.MeetingHeld(
            kind="joint_conference",
            topics=(code(b.MeetingTopic, topic),),
            attendees=12,
            participants=tuple(code(b.Participant, w) for w in who.split("、")),
            resolutions=1,
        ),
        on=day(when),
    )
