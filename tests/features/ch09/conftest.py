"""Sentences that several sections of chapter 9 share: documents, groups, inspections, hazards, education."""

from pytest_bdd import given, parsers

from community_core.domain import security as s
from features_support import day, days

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"


def named_in(vocabulary, words):
    """The members of a vocabulary whose Chinese words occur in `words`; at least one."""
    found = tuple(m for m in vocabulary if m.text.zh in words)
    assert found, f"no {vocabulary.__name__} in {words!r}"
    return found


def inspected(book, on, topics, scope="special", findings=0):
    """Write one inspection down."""
    book.write(s.SafetyInspectionCompleted(scope=scope, topics=topics, findings=findings), on=on)


@given(parsers.re(rf"社区(?P<when>{DAY})印发了(?P<documents>.+)"))
def _(book, when, documents):
    for kind in named_in(s.DocumentKind, documents):
        book.write(s.RuleDocument(kind=kind), on=day(when), subject=kind.value)


@given(parsers.re(rf"(?P<when>{DAY})编制完成(?P<events>.+)的(?P<part>应急响应机制|应急预案)"))
def _(book, when, events, part):
    (part,) = named_in(s.ArrangementPart, part)
    for event in named_in(s.EmergencyKind, events):
        book.write(s.EmergencyArrangement(part=part, event=event), on=day(when), subject=f"{part}-{event}")


@given(
    parsers.re(
        rf"(?P<when>{DAY})成立(?P<kind>[^，]+)，(?P<n>\d+)人(?:，其中专职(?P<full>\d+)人)?(?:，成员有(?P<roles>.+))?"
    )
)
def _(book, when, kind, n, full, roles):
    (kind,) = named_in(s.GroupKind, kind)
    group = s.SafetyGroup(
        kind=kind, members=int(n), full_time=int(full or 0), roles=named_in(s.GroupRole, roles) if roles else ()
    )
    book.write(group, on=day(when), subject=kind.value)


@given(parsers.re(r"(?P<when>.+日)各?做了一次全面检查"))
def _(book, when):
    for on in days(when):
        inspected(book, on, ("public_order", "fire_equipment", "gas"), scope="comprehensive", findings=3)


@given(parsers.re(r"(?P<when>.+日)分别查看了(?P<topics>.+)"))
def _(book, when, topics):
    for on in days(when):
        inspected(book, on, named_in(s.InspectionTopic, topics))


@given(parsers.re(rf"(?P<when>{DAY})专项检查了(?P<topics>.+)，(?:发现问题(?P<n>\d+)处|没有发现问题)"))
def _(book, when, topics, n):
    inspected(book, day(when), named_in(s.InspectionTopic, topics), findings=int(n or 0))


@given(parsers.re(rf"(?P<found>{DAY})发现(?P<kind>[^，]+)一处（(?P<place>.+)）(?:，(?P<gone>{DAY})(?:消除|清走))?"))
def _(book, found, kind, place, gone):
    (kind,) = named_in(s.HazardKind, kind)
    book.write(s.Hazard(kind=kind), on=day(found), subject=place, ended_on=day(gone) if gone else None)


@given(
    parsers.re(
        rf"(?P<when>{DAY})(?:在(?P<guides>.+)指导下|自行)办了(?P<kind>突发事件应急演练|消防演练)，(?P<n>\d+)人参加"
    )
)
def _(book, when, guides, kind, n):
    (rehearsed,) = named_in(s.DrillKind, kind)
    departments = tuple(m for m in s.Department if guides and m.text.zh in guides)
    book.write(s.DrillHeld(kind=rehearsed, participants=int(n), guided_by=departments), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})给(?P<audience>.+)讲了(?P<topics>.+)，(?P<n>\d+)人到场"))
def _(book, when, audience, topics, n):
    audiences = named_in(s.Audience, audience)
    book.write(
        s.EducationHeld(topics=named_in(s.EducationTopic, topics), audiences=audiences, participants=int(n)),
        on=day(when),
    )
