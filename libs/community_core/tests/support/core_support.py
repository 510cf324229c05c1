"""Small fact types, and short ways to write records, rules and catalogues, for tests of the engine."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from community_core.assessment import Assessment, Finding, assess_edition
from community_core.calendar import Period, WorkingDay, monday_to_friday
from community_core.domain.attestation import Attestation
from community_core.domain.registry import CommunityProfile
from community_core.evidence import Evidence
from community_core.facts import OCCURRENCE, STATE, FactTypes, Term, attribute, fact, measure
from community_core.rules import RULE_TYPES, Outcome
from community_core.standard.edition import Edition
from community_core.standard.overlays import Overlay
from community_core.standard.units import Catalogue, rule_converter, unit_from
from community_core.text import Text

HERE = "c-test"
LONG_AGO = date(2015, 1, 1)


def day(text: str) -> date:
    """2025-03-05"""
    return date.fromisoformat(text)


class Kind(Term):
    """How far a visit goes."""

    FULL = "full", "全面", "Full"
    PART = "part", "部分", "Part"


class Colour(Term):
    """What a bin is for."""

    RED = "red", "红色", "Red"
    GREEN = "green", "绿色", "Green"
    BLUE = "blue", "蓝色", "Blue"


@fact("t.visit", "走访", "Visit", nature=OCCURRENCE, subject=("走访对象", "Visited"))
class Visit:
    """Somebody went there."""

    kind: Kind = attribute("走访类别", "Kind", default=Kind.FULL)
    colours: tuple[Colour, ...] = attribute("涉及颜色", "Colours", default=())
    places: tuple[str, ...] = attribute("到过的点位", "Places", default=())
    matter: str | None = attribute("所涉事项", "Matter", default=None)
    minutes: int = attribute("时长", "Minutes", default=0, unit="分钟", minimum=0)
    planned: int | None = attribute("计划时长", "Planned", default=None, minimum=0)
    about: Period | None = attribute("所属期间", "Period", default=None)
    about_day: date | None = attribute("所属日期", "About", default=None)


@fact("t.matter", "事项", "Matter", nature=OCCURRENCE, subject=("事项编号", "Matter"))
class Matter:
    """Something that asks for an answer."""

    kind: Kind = attribute("事项类别", "Kind", default=Kind.FULL)
    agreed_on: date | None = attribute("约定日期", "Agreed on", default=None)
    ref: str | None = attribute("关联编号", "Reference", default=None)
    refs: tuple[str, ...] = attribute("关联编号组", "References", default=())


@fact("t.bin", "垃圾桶", "Bin", nature=STATE, subject=("桶编号", "Bin"))
class Bin:
    """A bin that stands there."""

    colour: Colour = attribute("颜色", "Colour", default=Colour.RED)
    colours: tuple[Colour, ...] = attribute("标识颜色", "Marked colours", default=())
    litres: int | None = attribute("容量", "Litres", default=None, unit="升", minimum=0)
    placed_on: date | None = attribute("摆放日期", "Placed on", default=None)
    lit: bool | None = attribute("有照明", "Lit", default=None)


@fact("t.defect", "破损", "Defect", nature=STATE, subject=("破损编号", "Defect"))
class Defect:
    """Something broken, until it is mended."""

    kind: Kind = attribute("破损类别", "Kind", default=Kind.FULL)
    found_on: date | None = attribute("发现日期", "Found on", default=None)


@fact("t.area", "办公用房", "Office area", nature=STATE)
class Area:
    """One figure of the community as a whole."""

    metres: int | None = attribute("面积", "Area", default=None, unit="平方米", minimum=0)


@measure("t.coverage", "覆盖情况", "Coverage")
class Coverage:
    """Of a population, how many have something."""

    numerator: int = attribute("达到人数", "Reached", minimum=0)
    denominator: int = attribute("应达到人数", "Population", minimum=0)


@measure("t.bin_hours", "桶点值守", "Bin hours", subject=("值守桶编号", "Bin"))
class BinHours:
    """Of the hours of a bin, how many were attended."""

    numerator: int = attribute("值守时数", "Attended", minimum=0)
    denominator: int = attribute("应值守时数", "Hours", minimum=0)


FACTS: tuple[type, ...] = (CommunityProfile, Attestation, Visit, Matter, Bin, Defect, Area, Coverage, BinHours)
TYPES = FactTypes(FACTS)
CONVERTER = rule_converter(RULE_TYPES)
ASKS = {"zh": "所求之事", "en": "the thing asked"}
CITED = Text("某法第一条", "Some Law, article 1")

_numbers = count(1)


def record(content: Any, on: str | date, subject: str = "", **envelope: Any) -> Evidence:
    """A record of the test community, with an id of its own unless one is given."""
    on = day(on) if isinstance(on, str) else on
    for name in ("ended_on", "valid_until"):
        if isinstance(envelope.get(name), str):
            envelope[name] = day(envelope[name])
    envelope.setdefault("id", f"r{next(_numbers):06}")
    return Evidence.of(content, community=HERE, occurred_on=on, subject=subject, **envelope)


def profile(commenced_on: str | date = LONG_AGO, **flags: Any) -> Evidence:
    """The community's profile."""
    commenced = day(commenced_on) if isinstance(commenced_on, str) else commenced_on
    return record(CommunityProfile(name="试验社区", commenced_on=commenced, **flags), LONG_AGO, id="profile")


def attestation(verdict: str, on: str, clause: str = "1.1", by: str = "inspector", **more: Any) -> Evidence:
    """An attestation of a clause, with a note unless one is given."""
    envelope = {k: more.pop(k) for k in ("valid_until", "ended_on", "id") if k in more}
    more.setdefault("note", "看了现场")
    return record(Attestation(verdict=verdict, by=by, **more), on, clause, **envelope)


def rule(type: str, **parameters: Any) -> dict[str, Any]:
    """A rule as a catalogue holds it; `from_` stands for from."""
    if "from_" in parameters:
        parameters["from"] = parameters.pop("from_")
    return {"id": "r", "type": type, "asks": ASKS} | parameters


def unit(number: str, *rules: Mapping[str, Any], modality: str = "shall", **more: Any) -> dict[str, Any]:
    """A unit as a catalogue holds it."""
    return {
        "number": number,
        "owner": "registry",
        "subject": ["community"],
        "modality": modality,
        "title": {"zh": f"第{number}条", "en": f"Clause {number}"},
        "summary": {"zh": "概要", "en": "summary"},
        "rule": list(rules),
        **more,
    }


def catalogue(*units: Mapping[str, Any]) -> Catalogue:
    """A small catalogue."""
    return Catalogue("t", Text("试", "test"), (), (), tuple(unit_from(u, CONVERTER) for u in units))


def edition(*units: Mapping[str, Any], overlays: Iterable[Overlay] = ()) -> Edition:
    """A small catalogue with what later law changes."""
    return Edition("t", catalogue(*units), overlays, CONVERTER)


def assess(
    by: Edition,
    evidence: Iterable[Evidence],
    as_of: str,
    *,
    is_working: WorkingDay = monday_to_friday,
    known_at: datetime | None = None,
    community: str | None = HERE,
) -> Assessment:
    """Assess the test community; every reason must be there in both languages."""
    result = assess_edition(
        evidence,
        edition=by,
        fact_types=TYPES,
        as_of=day(as_of),
        community=community,
        known_at=known_at,
        is_working=is_working,
    )
    for f in result.findings:
        for text in (f.reason, *(s.reason for s in f.trace), *(p.reason for s in f.trace for p in s.parts)):
            assert text.zh.strip("。； "), f.clause
            assert text.en.strip(".; "), f.clause
        for d in f.dues:
            assert d.what.zh and d.what.en, f.clause
    return result


def judged(
    asked: Mapping[str, Any],
    evidence: Iterable[Evidence],
    as_of: str,
    *,
    overlays: Iterable[Overlay] = (),
    is_working: WorkingDay = monday_to_friday,
) -> Finding:
    """The finding on one rule in a clause of its own, 1.1, without the full stop."""
    by = edition(unit("1.1", asked), overlays=overlays)
    return assess(by, evidence, as_of, is_working=is_working).finding("1.1")


def outcome(asked: Mapping[str, Any], evidence: Iterable[Evidence], as_of: str) -> Outcome:
    """What the rule itself answers, parts included."""
    from community_core.assessment import Judge
    from community_core.records import Index, Records
    from community_core.rules.base import Book, Reading

    by = edition(unit("1.1", asked))
    judge = Judge(by, Records(Index(evidence), day(as_of), TYPES), monday_to_friday)
    reading = Reading(judge.records, "1.1", by, monday_to_friday, judge.finding, Book())
    return by.unit("1.1").unit.rules[0].test.judge(reading)


def ids(*records: Evidence) -> set[str]:
    """The ids of records."""
    return {e.id for e in records}


def every(start: str, days: int, times: int) -> list[date]:
    """Dates at an equal distance."""
    return [day(start) + timedelta(days=days * n) for n in range(times)]
