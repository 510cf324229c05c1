"""Democratic self-government (6.2.3)."""

import re
from datetime import date, timedelta

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain.governance import bodies as b
from community_core.domain.governance import disclosure as d
from community_core.domain.governance import self_government as s
from community_core.domain.governance import vocabulary as v
from features_support import day, days

scenarios("06-制度建设/6.2.3-民主自治.feature")

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"
UTILITIES = "供水、供电、供气、电信、环境卫生、园林绿化"
SUPERVISED = "街道办事处、政府部门派出机构、派出所、社区居委会"
FIELDS = ("民主选举", "民主决策", "民主协商", "民主监督", "民主评议", "章程公约")
MEETINGS = {"居民会议": "residents_assembly", "居民代表会议": "residents_representatives"}


def codes(term, words):
    """The members of a vocabulary that a Chinese list names."""
    return tuple(next(m for m in term if m.text.zh == w) for w in words.replace("和", "、").split("、"))


def adopt(book, name, on, contents=(), adopted_by=None):
    """Write a rule document of the committee; its name is its id."""
    kind = codes(d.RuleKind, name)[0]
    fact = d.RuleDocumentAdopted(kind=kind, body="residents_committee", contents=contents, adopted_by=adopted_by)
    book.write(fact, on=on, subject=name)


def elect(book, on, steps):
    """Write how the committee's election went."""
    book.write(s.ElectionProcessRecorded(steps=steps), on=on)


def object_to(book, on, raised, answered):
    """Write how many objections an election brought."""
    book.write(s.ElectionObjectionsMeasured(numerator=answered, denominator=raised), on=on)


def assemble(book, on, kind, topics, notified_on, posted_on, resolutions):
    """Write an assembly of residents or their representatives."""
    meeting = b.MeetingHeld(
        kind=kind,
        topics=topics,
        attendees=62,
        entitled=90,
        resolutions=resolutions,
        notified_on=notified_on,
        posted_on=posted_on,
    )
    book.write(meeting, on=on, subject=f"会议{on:%m%d}")


def consult(book, on, kind="consultation", matter=None):
    """Write a consultation or a hearing."""
    meeting = b.MeetingHeld(kind=kind, topics=("major_matters",), attendees=25, matter=matter)
    book.write(meeting, on=on, subject=f"会议{on:%m%d}")


def supervise(book, on, residents, supervised, matters, opinions):
    """Write a supervision; its day is its id."""
    fact = b.SupervisionHeld(
        held_by="residents_committee", supervised=supervised, matters=matters, residents=residents, opinions=opinions
    )
    book.write(fact, on=on, subject=f"监督{on.month}-{on.day}")


def appraise(book, on, residents, services, posted_on):
    """Write an appraisal and the posting of its result."""
    name = f"评议{on.month}-{on.day}"
    book.write(s.UtilityAppraisalHeld(services=services, residents=residents), on=on, subject=name)
    book.write(d.DisclosurePosted(contents=("appraisal_result",), matters=(name,)), on=posted_on)


def review(book, on, name, outcome):
    """Write that the charter or covenant was looked at."""
    book.write(d.RuleReviewed(kind=codes(d.RuleKind, name)[0], outcome=outcome), on=on, subject=name)


def do_well(book, y, what):
    """Write a good year in one of the six fields."""
    before = date(y - 1, 2, 1)
    if what == "民主选举":
        adopt(book, "民主选举", before)
        elect(book, date(y, 5, 12), tuple(s.ElectionStep))
        object_to(book, date(y, 5, 20), 2, 2)
    elif what == "民主决策":
        adopt(book, "民主决策", before)
        adopt(book, "居民会议", before)
        for on in (date(y, 4, 13), date(y, 10, 19)):
            topics = ("hot_issues", "major_matters")
            assemble(book, on, "residents_assembly", topics, on - timedelta(days=7), on + timedelta(days=3), 2)
    elif what == "民主协商":
        for name in ("民主协商", "议事协商会议", "民主听证会"):
            adopt(book, name, before)
        for month in (2, 5, 8, 11):
            consult(book, date(y, month, 8))
        book.write(s.MajorMatterRaised(vital_interests=True), on=date(y, 6, 1), subject="早餐网点")
        consult(book, date(y, 6, 15), "hearing", "早餐网点")
    elif what == "民主监督":
        adopt(book, "民主监督", before)
        supervise(book, date(y, 9, 5), 40, codes(v.Supervised, SUPERVISED), ("duties", "service"), 0)
    elif what == "民主评议":
        adopt(book, "民主评议", before, ("duties", "procedure"))
        appraise(book, date(y, 10, 10), 85, codes(s.Utility, UTILITIES), date(y, 10, 18))
    else:
        for name in ("自治章程", "居民公约"):
            adopt(book, name, before, adopted_by="residents_assembly")
            review(book, date(y, 10, 9), name, "keep")


@given(parsers.re(r"(?P<year>\d{4})年民主自治六个方面(?:除(?P<but>.+)外)?样样到位"))
def _(book, year, but):
    for what in FIELDS:
        if what != but:
            do_well(book, int(year), what)


@given(parsers.re(rf"居委会(?P<when>{DATE})订立了(?P<names>(?:“[^”]+”)+)"))
def _(book, when, names):
    for name in re.findall("“([^”]+)”", names):
        adopt(book, name, day(when))


@given(parsers.re(rf"(?P<when>{DATE})居委会换届完成了(?P<steps>.+)"))
def _(book, when, steps):
    elect(book, day(when), codes(s.ElectionStep, steps))


@given(parsers.re(rf"换届收到异议(?P<raised>\d+)件，到(?P<when>{DATE})答复了(?P<answered>\d+)件"))
def _(book, raised, when, answered):
    object_to(book, day(when), int(raised), int(answered))


@given(
    parsers.re(
        rf"(?P<when>{DATE})的(?P<kind>居民会议|居民代表会议)议了(?P<topics>[^，]+)，"
        rf"(?P<notified>{DATE})发的通知，(?:(?P<posted>{DATE})公布决议(?P<n>\d+)项|决议没有公布)"
    )
)
def _(book, when, kind, topics, notified, posted, n):
    posted_on = day(posted) if posted else None
    assemble(
        book, day(when), MEETINGS[kind], codes(v.MeetingTopic, topics), day(notified), posted_on, int(n) if n else 1
    )


@given(parsers.re(rf"居委会(?P<when>{DATE})把全年事务理了一遍，关系居民切身利益的(?P<n>\d+)件"))
def _(book, when, n):
    on = day(when)
    book.write(s.MajorMattersReviewed(about=Period.containing(on, 12), found=int(n)), on=on)


@given(parsers.re(r"议事协商会在(?P<when>.+)各开了一次"))
def _(book, when):
    for on in days(when):
        consult(book, on)


@given(parsers.re(rf"(?P<when>{DATE})提出的“(?P<name>.+)”关系居民切身利益"))
def _(book, when, name):
    book.write(s.MajorMatterRaised(vital_interests=True), on=day(when), subject=name)


@given(parsers.re(rf"“(?P<name>.+)”在(?P<when>{DATE})开了民主听证会"))
def _(book, name, when):
    consult(book, day(when), "hearing", name)


@given(
    parsers.re(
        rf"(?P<when>{DATE})(?P<n>\d+)名居民看了(?P<whom>.+?)的(?P<what>履行职责|服务质量|履行职责和服务质量)，提意见(?P<m>\d+)条"
    )
)
def _(book, when, n, whom, what, m):
    supervise(book, day(when), int(n), codes(v.Supervised, whom), codes(v.SupervisionMatter, what), int(m))


@given(parsers.re(rf"(?P<month>\d+)月(?P<d>\d+)日那次监督的意见在(?P<when>{DATE})得到答复"))
def _(book, month, d, when):
    book.write(s.SupervisionAnswered(answered=6), on=day(when), subject=f"监督{month}-{d}")


@given(parsers.re(rf"居委会(?P<when>{DATE})订立了写明(?P<contents>.+)的民主评议制度"))
def _(book, when, contents):
    adopt(book, "民主评议", day(when), codes(d.RuleContent, contents))


@given(parsers.re(rf"(?P<when>{DATE})(?P<n>\d+)名居民评议了(?P<services>.+)服务，结果(?P<posted>{DATE})公开"))
def _(book, when, n, services, posted):
    appraise(book, day(when), int(n), codes(s.Utility, services), day(posted))


@given(parsers.re(rf"(?P<when>{DATE})(?P<who>居民会议|居民代表会议|居委会会议)通过了“(?P<name>[^”]+)”"))
def _(book, when, who, name):
    adopt(book, name, day(when), adopted_by=codes(d.Adopter, who)[0])


@given(parsers.re(rf"(?P<when>{DATE})检视“(?P<name>[^”]+)”，认为(?P<outcome>无需修订|需要修订)"))
def _(book, when, name, outcome):
    review(book, day(when), name, codes(d.ReviewOutcome, outcome)[0])
