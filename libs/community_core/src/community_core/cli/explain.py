"""`explain`: a clause in words, what to record for it, and, with files, why it was judged as it was."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from community_core.assessment import Assessment, Finding, Step
from community_core.cli.base import Command, State, color_wanted, write_out
from community_core.cli.days import WorkingDays
from community_core.cli.files import files_argument, judging_options, load, read, state_of, today
from community_core.standard.edition import DatedUnit, Parameter
from community_core.standard.loaded import Standard
from community_core.text import Text

if TYPE_CHECKING:
    from community_core.reports.lines import Page

PARTS = 30


@click.command(
    cls=Command, words=Text("一条怎么判、该登记什么；给了文件就说明为什么", "a clause in words; with files, why")
)
@click.argument("number")
@files_argument(required=False)
@judging_options
@click.pass_context
def explain(
    ctx: click.Context,
    number: str,
    files: tuple[Path, ...],
    community: str | None,
    as_of: date | None,
    known_at: datetime | None,
    edition: str,
) -> None:
    """Explain a clause, or each clause below a heading."""
    from community_core.cli.judge import judged, tell
    from community_core.cli.show import units_named

    standard, state = load(), state_of(ctx)
    day = as_of or today()
    units = units_named(standard, number)
    assessment = None
    days = WorkingDays()
    if files:
        given = read(standard, files, community, day)
        assessment = judged(standard, given, days, community=community, as_of=day, known_at=known_at, edition=edition)
        tell(given, state)
        for note in days.notes:
            click.echo(state.say(note), err=True)
    texts = (
        explained(standard, u.number, state, edition, day, assessment, demonstration=as_of is not None) for u in units
    )
    write_out("\n".join(texts).encode(), None, state)


def explained(
    standard: Standard,
    number: str,
    state: State,
    edition: str = "2017",
    day: date | None = None,
    assessment: Assessment | None = None,
    *,
    demonstration: bool = False,
) -> str:
    """The page of one clause."""
    from community_core.reports.lines import Page

    on = day or date.max
    dated = standard.edition(edition).unit(number)
    finding = assessment.finding(number) if assessment is not None else None
    parameters = finding.parameters if finding is not None else standard.edition(edition).parameters(number, {}, on)
    page = Page(color=color_wanted())
    _clause(page, dated, on, state)
    _rules(page, dated, parameters, standard, state)
    _facts(page, dated, standard, state)
    if assessment is not None and finding is not None:
        _finding(page, dated, assessment, finding, state, demonstration)
    return page.text


def _clause(page: "Page", dated: DatedUnit, on: date, state: State) -> None:
    from community_core.reports.words import OWNERS, SUBJECTS, same

    unit = dated.unit
    page.paragraph(f"{unit.number} {state.say(dated.title(on))}", hanging=2, style="bold")
    page.paragraph(state.say(unit.summary))
    page.line()
    rows = [
        (Text("程度", "Modality"), unit.modality.text),
        (Text("主体", "Addressed to"), Text.join(SUBJECTS.get(s, same(s)) for s in unit.subject)),
        (Text("归口", "Area"), OWNERS.get(unit.owner, same(unit.owner))),
    ]
    if unit.references:
        rows.append((Text("引用", "Cites"), same("、".join(unit.references))))
    if unit.personal_data:
        rows.append(
            (Text("个人信息", "Personal data"), Text("只登记统计数，不登记个人", "figures only, nobody is named"))
        )
    if unit.why_attested is not None:
        rows.append((Text("为何现场认定", "Why attested"), unit.why_attested))
    for name, text in rows:
        page.paragraph(state.say(name + Text("：", ": ") + text), hanging=4)


def _rules(page: "Page", dated: DatedUnit, parameters: Iterable[Parameter], standard: Standard, state: State) -> None:
    from community_core.reports.words import PARAMETERS, SOURCES, parameter_value, rule_lines, same, where_text

    page.heading(state.say(Text("怎么判", "How it is judged")))
    by_rule: dict[str, list[Parameter]] = {}
    for p in parameters:
        owner = dated.owner.get(p.name.rpartition(".")[0])
        by_rule.setdefault(owner.id if owner is not None else "", []).append(p)
    for rule in dated.rules.values():
        page.styled((state.say(rule.asks), "bold"), (f"  {state.say(rule.modality.text)}", ""))
        for line in rule_lines(rule.test, standard.fact_types):
            page.paragraph(state.say(line.text), indent=2 + 2 * line.depth, hanging=2)
        if rule.applies_when is not None:
            condition = where_text("registry.community_profile", rule.applies_when.data, standard.fact_types)
            page.paragraph(state.say(Text("仅当社区概况：", "only where the profile says: ") + condition), indent=2)
        for p in by_rule.get(rule.id, ()):
            node, _, field = p.name.rpartition(".")
            inner = node.removeprefix(rule.id).strip(".")
            name = PARAMETERS.get(field, same(field.rstrip("_"))) + same(f"（{inner}）" if inner else "")
            source = SOURCES[p.source.kind] + Text("，", ", ") + p.source.text
            since = Text(f"，{p.in_force_from}起", f", from {p.in_force_from}") if p.in_force_from else Text("", "")
            told = name + Text("：", ": ") + parameter_value(dated, p, standard.fact_types)
            page.paragraph(state.say(told + Text("［", " [") + source + since + Text("］", "]")), indent=4, hanging=2)


def _facts(page: "Page", dated: DatedUnit, standard: Standard, state: State) -> None:
    from community_core.cli.show import nature_text
    from community_core.reports.words import type_text

    page.heading(state.say(Text("该登记什么", "What to record")))
    for name in sorted(dated.reads()):
        declared = standard.fact_types[name]
        page.styled((state.say(declared.title), "bold"), (f"  {name}", ""))
        page.paragraph(state.say(nature_text(declared)), indent=4)
        for a in declared.attributes:
            if a.required:
                page.paragraph(state.say(a.title + Text("：", ": ") + type_text(a)), indent=4, hanging=2)
    page.paragraph(
        state.say(
            Text(
                "在 community template 的工作簿里填同名工作表；全部各栏见 community facts 名称。",
                "Fill in the sheet of that name of `community template`; `community facts NAME` lists every column.",
            )
        )
    )


def _finding(
    page: "Page", dated: DatedUnit, assessment: Assessment, finding: Finding, state: State, demonstration: bool
) -> None:
    from community_core.reports.words import EDITIONS, community_name, content_text, moment_text, same

    a = assessment
    page.heading(state.say(Text("这个社区", "This community")))
    edition = EDITIONS.get(a.edition.name, same(a.edition.name))
    name = community_name(a)
    who = same(name if name == a.community else f"{name} ({a.community})")
    demo = Text("（演示日期，不是今天）", " (demonstration date, not today)") if demonstration else Text("", "")
    page.paragraph(state.say(Text.join([who, same(a.as_of) + demo, edition, moment_text(a.known_at)], zh="，")))
    page.line(state.say(Text("结论：", "Finding: ") + finding.status.text), "bold")
    page.paragraph(state.say(finding.reason), indent=2)
    if finding.due is not None:
        page.line(state.say(Text(f"  到期：{finding.due}", f"  due: {finding.due}")))
    if finding.changes_on is not None:
        change = Text(
            f"  没有新证据时，最早{finding.changes_on}会变", f"  can change on {finding.changes_on} at the earliest"
        )
        page.line(state.say(change))
    page.heading(state.say(Text("逐条规则", "Rule by rule")))
    for step in finding.trace:
        asks = dated.rules[step.rule].asks if step.rule in dated.rules else same(step.rule)
        _step(page, step, asks, state, 0)
    page.heading(
        state.say(Text(f"计入的记录（{len(finding.counted)}）", f"Records that counted ({len(finding.counted)})"))
    )
    enough = set(finding.witness)
    for e in finding.counted:
        mark = "* " if e.id in enough else "  "
        title = state.say(a.fact_types.title(e.fact_type))
        page.paragraph(f"{mark}{e.occurred_on} {title} {e.subject} [{e.id}]".replace("  [", " ["), hanging=4)
        page.paragraph(state.say(content_text(e, a.fact_types)), indent=4)
    if enough:
        page.line(state.say(Text("带 * 的记录已足以证明。", "Those with * suffice.")))


def _step(page: "Page", step: Step, asks: Text, state: State, depth: int) -> None:
    from community_core.reports.words import same

    head = f"[{state.say(step.status.text)}] {state.say(asks)}"
    page.paragraph(head, indent=2 * depth, hanging=2, style="" if depth else "bold")
    page.paragraph(state.say(step.reason), indent=2 * depth + 4)
    for part in step.parts[:PARTS]:
        _step(page, part, same(part.rule), state, depth + 1)
    if len(step.parts) > PARTS:
        more = len(step.parts) - PARTS
        page.line(" " * (2 * depth + 2) + state.say(Text(f"……另有{more}个", f"… and {more} more")))
