"""Steps of chapter 10 that several of its sections say."""

import pytest
from pytest_bdd import given, parsers

from community_core.domain.environment import facilities as f
from community_core.domain.environment import vocabulary as v
from community_core.domain.environment import work as w
from features_support import day, days


def _coded(vocabulary, words):
    """The members of a vocabulary that `words`, joined by 、 or 和, name in Chinese."""
    known = {term.text.zh: term for term in vocabulary}
    return (known[words],) if words in known else tuple(known[word] for word in words.replace("和", "、").split("、"))


@pytest.fixture
def coded():
    """Turns Chinese words into members of a vocabulary."""
    return _coded


@given(parsers.re(r"(?P<when>\d+年\d+月\d+日)巡查了(?P<topics>[^，]+)，没有发现问题"))
def _(book, coded, when, topics):
    book.write(w.InspectionCompleted(topics=coded(v.InspectionTopic, topics), findings=0), on=day(when))


@given(
    parsers.re(
        r"(?P<when>\d+年\d+月\d+日)巡查了(?P<topics>[^，]+)，在(?P<place>[^，]+)发现(?P<kind>[^，]+)，至今没有解决"
    )
)
def _(book, coded, when, topics, place, kind):
    (defect,) = coded(v.DefectKind, kind)
    book.write(w.InspectionCompleted(topics=coded(v.InspectionTopic, topics), findings=1), on=day(when))
    book.write(f.Defect(kind=defect, place=place), on=day(when), subject=f"{place}的{kind}")


@given(parsers.re(r"(?P<when>\d+年\d+月\d+日)在(?P<place>[^，]+)发现(?P<kind>[^，]+)，至今没有解决"))
def _(book, coded, when, place, kind):
    (defect,) = coded(v.DefectKind, kind)
    book.write(f.Defect(kind=defect, place=place), on=day(when), subject=f"{place}的{kind}")


@given(
    parsers.re(r"(?P<when>\d+年\d+月\d+日)在(?P<place>[^，]+)发现(?P<kind>[^，]+)，(?P<end>\d+年\d+月\d+日)(?:才)?解决")
)
def _(book, coded, when, place, kind, end):
    (defect,) = coded(v.DefectKind, kind)
    book.write(f.Defect(kind=defect, place=place), on=day(when), ended_on=day(end), subject=f"{place}的{kind}")


@given(parsers.re(r"社区(?P<when>\d+年\d+月\d+日)建立了(?P<kind>环境卫生议事协商|环境问题快速反应)机制"))
def _(book, coded, when, kind):
    (document,) = coded(v.DocumentKind, kind)
    book.write(f.RuleDocument(kind=document), on=day(when), subject=kind)


@given(parsers.re(r"社区有(?P<name>[^，]+公厕)一座"))
def _(book, name):
    book.write(f.PublicToilet(place=name), on=day("2024年1月1日"), subject=name)


@given(parsers.re(r"小区设有(?P<streams>[^，]+)的存放点"))
def _(book, coded, streams):
    for stream in coded(v.WasteStream, streams):
        book.write(
            f.WasteStation(streams=(stream,), mounting=v.Mounting.MOBILE, emptying=v.Emptying.MANUAL),
            on=day("2024年1月1日"),
            subject=f"{stream.text.zh}存放点",
        )


@given(parsers.re(r"(?P<place>[^，年]+)和(?P<other>[^，]+)固定设可回收物、厨余垃圾、其他垃圾三类桶，机械清运"))
def _(book, place, other):
    for name in (place, other):
        book.write(
            f.WasteStation(
                streams=(v.WasteStream.RECYCLABLE, v.WasteStream.KITCHEN, v.WasteStream.OTHER),
                mounting=v.Mounting.FIXED,
                emptying=v.Emptying.MECHANICAL,
                bins=3,
            ),
            on=day("2024年1月1日"),
            subject=name,
        )


@given(parsers.re(r"(?P<when>.+日)志愿者在桶前指导居民分类"))
def _(book, when):
    for on in days(when):
        book.write(
            w.ActivityHeld(theme=v.ActivityTheme.WASTE_SORTING, audience=(v.Participant.RESIDENTS,), attendance=40),
            on=on,
        )
