"""`clauses`, `facts`, `template`, `plugins`: what there is."""

from pathlib import Path

import click

from community_core.cli.base import (
    Command,
    F,
    State,
    Wrong,
    color_wanted,
    option,
    out_option_path,
    parent_exists,
    write_out,
)
from community_core.cli.files import load, state_of
from community_core.facts import FactType
from community_core.standard.loaded import Standard
from community_core.standard.units import Unit
from community_core.text import Text

FORMATS = click.Choice(["table", "json"])


def format_option(command: F) -> F:
    """`--format table|json`."""
    return option(
        "--format", "form", type=FORMATS, default="table", show_default=True, zh="表格或数据", en="a table or data"
    )(command)


def units_named(standard: Standard, number: str) -> list[Unit]:
    """The unit of a number, or all units below a chapter or heading; raises `UnknownClause` with the nearest."""
    from community_core.reports.data import catalogue_units

    wanted = number.strip().removeprefix("第").removesuffix("条").strip(".")
    found = catalogue_units(standard.catalogue, wanted) if wanted else []
    return found or [standard.edition("2017").unit(wanted).unit]


@click.command(cls=Command, words=Text("条款：编号、程度、标题和规则数", "clauses: number, modality, title, rules"))
@click.argument("number", required=False)
@option("--chapter", metavar="N", zh="只看这一章，如 9", en="only this chapter, such as 9")
@format_option
@click.pass_context
def clauses(ctx: click.Context, number: str | None, chapter: str | None, form: str) -> None:
    """List clauses, or show one with its rules."""
    from community_core.reports.data import catalogue_units, clauses_data, to_json

    standard, state = load(), state_of(ctx)
    chapters = [c.number for c in standard.catalogue.chapters]
    if chapter is not None and chapter not in chapters:
        raise Wrong(
            Text(
                f"没有第{chapter}章；有：{'、'.join(chapters)}。",
                f"there is no chapter {chapter}; there are {', '.join(chapters)}.",
            )
        )
    units = catalogue_units(standard.catalogue, chapter=chapter or "")
    if number:
        named = units_named(standard, number)
        units = [u for u in named if u in units]
    if form == "json":
        write_out(to_json(clauses_data(standard.edition("2017"), units)), None, state)
    elif number and len(units) == 1:
        from community_core.cli.explain import explained

        write_out(explained(standard, units[0].number, state).encode(), None, state)
    else:
        write_out(_clauses_page(standard, units, state).encode(), None, state)


def _clauses_page(standard: Standard, units: list[Unit], state: State) -> str:
    from community_core.reports.lines import Page

    page = Page(color=color_wanted())
    for chapter in standard.catalogue.chapters:
        mine = [u for u in units if u.chapter == chapter.number]
        if not mine:
            continue
        page.heading(f"{chapter.number} {state.say(chapter.title)}")
        header = tuple(
            state.say(t)
            for t in (Text("条款", "Clause"), Text("程度", "Modality"), Text("规则", "Rules"), Text("标题", "Title"))
        )
        rows = [(u.number, state.say(u.modality.text), str(len(u.rules)), state.say(u.title)) for u in mine]
        page.table(header, rows, right=(2,))
    page.line()
    page.line(state.say(Text(f"共{len(units)}条。", f"{len(units)} clauses.")))
    return page.text


@click.command(cls=Command, words=Text("事实类型：该登记什么、怎么填", "fact types: what to record and how"))
@click.argument("name", required=False)
@format_option
@click.pass_context
def facts(ctx: click.Context, name: str | None, form: str) -> None:
    """List fact types, or show one with its attributes and the clauses that use it."""
    from community_core.reports.data import fact_type_data, to_json

    standard, state = load(), state_of(ctx)
    edition = standard.edition("2017")
    found = [standard.fact_types.named(name)] if name else list(standard.fact_types.values())
    if form == "json":
        write_out(to_json([fact_type_data(t, edition) for t in found]), None, state)
    elif name:
        write_out(fact_page(standard, found[0], state).encode(), None, state)
    else:
        write_out(_facts_page(standard, state).encode(), None, state)


def nature_text(fact_type: FactType) -> Text:
    """Whether each record counts or the latest."""
    if fact_type.measure:
        return Text("统计（取最近一次）", "a measure (the latest counts)")
    if fact_type.nature.value == "state":
        return Text("状态（每个对象取最近一条）", "a state (the latest of each subject counts)")
    return Text("事项（每条都计）", "an occurrence (each record counts)")


def _facts_page(standard: Standard, state: State) -> str:
    from community_core.reports.data import units_reading
    from community_core.reports.lines import Page
    from community_core.reports.words import OWNERS

    page = Page(color=color_wanted())
    contexts = dict.fromkeys(t.context for t in standard.fact_types.values())
    edition = standard.edition("2017")
    for context in contexts:
        page.heading(state.say(OWNERS.get(context, Text(context, context))))
        for t in standard.fact_types.values():
            if t.context == context:
                used = units_reading(t.name, edition)
                more = "…" if len(used) > 4 else ""
                page.styled((state.say(t.title), "bold"), (f"  {t.name}", ""))
                where = "、".join(used[:4]) + more
                page.paragraph(
                    state.say(nature_text(t)) + state.say(Text(f"；用于 {where}", f"; for {where}")), indent=4
                )
    page.line()
    total = len(standard.fact_types)
    page.paragraph(
        state.say(
            Text(
                f"共{total}种；community facts 名称 可看每一栏怎么填。",
                f"{total} in all; `community facts NAME` shows what each attribute takes.",
            )
        )
    )
    return page.text


def fact_page(standard: Standard, fact_type: FactType, state: State) -> str:
    """One fact type: its nature, what each attribute takes, where it counts."""
    from community_core.reports.data import units_reading
    from community_core.reports.lines import Page
    from community_core.reports.words import type_text

    page = Page(color=color_wanted())
    page.styled((state.say(fact_type.title), "bold"), (f"  {fact_type.name}", ""))
    page.paragraph(fact_type.doc)
    page.line(state.say(Text("性质：", "Nature: ") + nature_text(fact_type)))
    subject = fact_type.subject or Text("整个社区", "the community as a whole")
    page.line(state.say(Text("对象：", "Subject: ") + subject))
    page.heading(state.say(Text("各栏", "Attributes")))
    for a in fact_type.attributes:
        mark = "" if a.required else state.say(Text("（可空）", " (optional)"))
        page.styled((state.say(a.title), "bold"), (f"  {a.name}{mark}", ""))
        page.paragraph(state.say(type_text(a)), indent=4)
        if a.help.zh or a.help.en:
            page.paragraph(state.say(a.help), indent=4)
    page.heading(state.say(Text("用于条款", "Clauses that use it")))
    edition = standard.edition("2017")
    for number in units_reading(fact_type.name, edition):
        page.paragraph(f"{number}  {state.say(edition.unit(number).unit.title)}", hanging=4)
    return page.text


@click.command(cls=Command, words=Text("空白的填报工作簿", "an empty workbook to fill in"))
@option(
    "-o", "--output", "out", required=True, type=out_option_path(), zh="写到这个 .xlsx 文件", en="the .xlsx to write"
)
@click.pass_context
def template(ctx: click.Context, out: Path) -> None:
    """Write the empty workbook."""
    try:
        from community_core.readers import write_template
    except ModuleNotFoundError as error:
        raise Wrong(
            Text(
                f"需要附加组件（缺 {error.name}）；请运行 pip install 'community-core[files]'。",
                f"the extra `files` is needed ({error.name} is missing): pip install 'community-core[files]'.",
            )
        ) from error
    if out.suffix.lower() != ".xlsx":
        raise Wrong(Text(f"{out} 不是 .xlsx；请改文件名。", f"{out} is no .xlsx; change its name."))
    standard, state = load(), state_of(ctx)
    write_template(parent_exists(out), standard.fact_types)
    click.echo(state.say(Text(f"已写出 {out}", f"written: {out}")), err=True)


@click.command(cls=Command, words=Text("插件：版本、钩子、故障", "plugins: version, hooks, faults"))
@format_option
@click.pass_context
def plugins(ctx: click.Context, form: str) -> None:
    """List every plugin, those that cannot be used included."""
    from community_core.exporting import Exporter
    from community_core.reports.data import text_data, to_json
    from community_core.reports.lines import Page

    standard, state = load(), state_of(ctx)
    # Overlays and formats are asked for late; their faults belong here too.
    standard.edition("in-force")
    standard.plugins.collect("register_exporters", Exporter)
    described = standard.plugins.describe()
    if form == "json":
        data = [
            {
                "name": p.name,
                "version": p.version,
                "hooks": list(p.hooks),
                "faults": [{"hook": f.hook, "text": text_data(f.text)} for f in p.faults],
                "switched_off": list(p.switched_off),
            }
            for p in described
        ]
        write_out(to_json(data), None, state)
        return
    page = Page(color=color_wanted())
    for p in described:
        page.styled((p.name, "bold"), (f"  {p.version}", ""))
        page.paragraph(state.say(Text("钩子：", "hooks: ")) + ("、".join(p.hooks) or "-"), indent=4, hanging=2)
        for f in p.faults:
            page.paragraph(state.say(Text("故障：", "fault: ")) + f"{f.hook}: {state.say(f.text)}", indent=4, hanging=2)
        for hook in p.switched_off:
            page.paragraph(state.say(Text(f"已停用：{hook}", f"switched off: {hook}")), indent=4, hanging=2)
    write_out(page.text.encode(), None, state)
