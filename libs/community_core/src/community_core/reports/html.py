"""The HTML report: one self-contained page, in both languages, for the screen and for paper."""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from datetime import timedelta
from importlib.resources import files
from typing import Any

import attrs
from jinja2 import BaseLoader, Environment, StrictUndefined, select_autoescape
from markupsafe import Markup

from community_core.assessment import AgendaItem, Finding, Step
from community_core.evidence import Evidence
from community_core.exporting import Report
from community_core.reports.words import (
    EDITIONS,
    FALLS_SHORT,
    OWNERS,
    SHOWN_ORDER,
    SOURCES,
    SUBJECTS,
    chapter_of,
    community_name,
    content_text,
    moment_text,
    parameter_name,
    parameter_value,
    same,
    title_of,
)
from community_core.rules import Status
from community_core.standard.edition import DatedUnit
from community_core.text import Text

ROWS = 2_000
"""How many records the page shows in all: the workbook holds every one."""
CAPS = (200, 100, 60, 40, 25, 15, 10, 6)
PARTS = 20
"""How many subjects of a register are listed below a rule."""
AHEAD = timedelta(days=90)
AGENDA = 60
REFUSED = 50


@attrs.frozen
class Line:
    """A rule of a clause, or a subject inside it, as it was judged; `more` parts are not shown."""

    status: Status
    asks: Text
    reason: Text
    parts: tuple["Line", ...]
    more: int


@attrs.frozen
class Figure:
    """A parameter with its source."""

    name: Text
    value: Text
    kind: Text
    source: Text
    since: str


@attrs.frozen
class Shown:
    """A record; `suffices` where it belongs to the smallest set that shows the clause to be met."""

    on: str
    title: Text
    subject: str
    content: Text
    suffices: bool


@attrs.frozen
class Opened:
    """Everything that a finding opens to."""

    finding: Finding
    title: Text
    summary: Text
    owner: Text
    subjects: Text
    references: tuple[str, ...]
    lines: tuple[Line, ...]
    failing: tuple[Line, ...]
    figures: tuple[Figure, ...]
    records: tuple[Shown, ...]
    more: int


@attrs.frozen
class Chapter:
    """A chapter with its counts and its findings."""

    number: str
    title: Text
    counts: tuple[tuple[Status, int], ...]
    bars: tuple[tuple[Status, str, str, int], ...]
    total: int
    label: Text
    findings: tuple[Opened, ...]


def _line(step: Step, asks: Text) -> Line:
    ordered = sorted(step.parts, key=lambda p: SHOWN_ORDER.index(p.status))
    parts = tuple(_line(p, same(p.rule)) for p in ordered[:PARTS])
    return Line(step.status, asks, step.reason, parts, len(ordered) - len(parts))


def _lines(finding: Finding, dated: DatedUnit) -> tuple[Line, ...]:
    return tuple(_line(s, dated.rules[s.rule].asks if s.rule in dated.rules else same(s.rule)) for s in finding.trace)


def _cap(findings: Iterable[Finding]) -> int:
    """The most records a finding may show, so that the page stays a page."""
    counts = [len(f.counted) for f in findings]
    return next((c for c in CAPS if sum(min(c, n) for n in counts) <= ROWS), CAPS[-1])


def _records(finding: Finding, report: Report, cap: int) -> tuple[Shown, ...]:
    """The records that suffice first, then the latest."""
    enough = set(finding.witness)
    ordered = sorted(finding.counted, key=lambda e: (e.id not in enough, -e.occurred_on.toordinal(), e.id))
    fact_types = report.assessment.fact_types

    def shown(e: Evidence) -> Shown:
        title, content = fact_types.title(e.fact_type), content_text(e, fact_types)
        return Shown(e.occurred_on.isoformat(), title, e.subject, content, e.id in enough)

    return tuple(map(shown, ordered[:cap]))


def _opened(finding: Finding, report: Report, cap: int) -> Opened:
    a = report.assessment
    dated = a.edition.units[finding.clause]
    unit = dated.unit
    lines = _lines(finding, dated)
    records = _records(finding, report, cap)
    return Opened(
        finding=finding,
        title=title_of(a.edition, finding.clause, a.as_of),
        summary=unit.summary,
        owner=OWNERS.get(unit.owner, same(unit.owner)),
        subjects=Text.join(SUBJECTS.get(s, same(s)) for s in unit.subject),
        references=unit.references,
        lines=lines,
        failing=tuple(line for line in lines if line.status in FALLS_SHORT),
        figures=tuple(
            Figure(
                parameter_name(dated, p),
                parameter_value(dated, p, a.fact_types),
                SOURCES[p.source.kind],
                p.source.text,
                p.in_force_from.isoformat() if p.in_force_from else "",
            )
            for p in finding.parameters
        ),
        records=records,
        more=len(finding.counted) - len(records),
    )


def _chapters(report: Report, opened: Sequence[Opened]) -> tuple[Chapter, ...]:
    titles = {c.number: c.title for c in report.catalogue.chapters}
    made = []
    for number, counts in report.assessment.by_chapter().items():
        total = sum(counts.values())
        bars, before = [], 0
        for status in SHOWN_ORDER:
            if n := counts[status]:
                bars.append((status, f"{100 * before / total:.3f}%", f"{100 * n / total:.3f}%", n))
                before += n
        ordered = tuple((s, counts[s]) for s in SHOWN_ORDER)
        label = Text.join((Text(f"{s.text.zh}{n}", f"{n} {s.text.en}") for s, n in ordered if n), zh="，")
        mine = tuple(o for o in opened if chapter_of(o.finding.clause) == number)
        made.append(Chapter(number, titles.get(number, same(number)), ordered, tuple(bars), total, label, mine))
    return tuple(made)


def _both(text: Text) -> Markup:
    """Words in both languages, one of which the page hides."""
    if text.zh == text.en:
        return Markup("{}").format(text.zh)
    return Markup('<span lang="zh">{}</span><span lang="en">{}</span>').format(text.zh, text.en)


def _t(zh: str, en: str) -> Markup:
    return _both(Text(zh, en))


def _file(name: str) -> str:
    return files("community_core.reports").joinpath("page", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def environment() -> Environment:
    """Jinja with everything escaped and nothing undefined."""
    made = Environment(
        loader=BaseLoader(),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(both=_both, t=_t)
    return made


def _agenda(report: Report) -> tuple[tuple[AgendaItem, ...], tuple[AgendaItem, ...]]:
    """What is late, and what falls due within the horizon."""
    items = report.assessment.agenda(report.within or AHEAD)
    return tuple(i for i in items if i.late), tuple(i for i in items if not i.late)


def write_html(report: Report) -> bytes:
    """The page as UTF-8; it asks nothing of the network and its policy forbids it to."""
    a = report.assessment
    cap = _cap(a.findings)
    opened = [_opened(f, report, cap) for f in a.findings]
    late, upcoming = _agenda(report)
    total = a.summary().get("", dict.fromkeys(Status, 0))
    style, script = _file("style.css"), _file("script.js")
    values: dict[str, Any] = {
        "report": report,
        "a": a,
        "name": community_name(a),
        "edition": EDITIONS.get(a.edition.name, same(a.edition.name)),
        "known": moment_text(a.known_at),
        "statuses": SHOWN_ORDER,
        "total": total,
        "count": len(a.findings),
        "chapters": _chapters(report, opened),
        "short": [(s, [o for o in opened if o.finding.status is s]) for s in FALLS_SHORT],
        "late": late[:AGENDA],
        "late_more": max(0, len(late) - AGENDA),
        "upcoming": upcoming[:AGENDA],
        "upcoming_more": max(0, len(upcoming) - AGENDA),
        "until": a.as_of + (report.within or AHEAD),
        "titles": {o.finding.clause: o.title for o in opened},
        "refused": report.inputs.refused[:REFUSED] if report.inputs else (),
        "refused_more": max(0, len(report.inputs.refused) - REFUSED) if report.inputs else 0,
        "laws": sorted({(o.plugin, o.in_force_from.isoformat(), o.citation) for o in a.edition.overlays}, key=str),
        "style": Markup(style),  # our own file, no data in it
        "script": Markup(script),  # likewise
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
    }
    return environment().from_string(_file("report.html.j2")).render(values).encode()
