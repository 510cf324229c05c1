"""`assess` and `agenda`: judge a community's evidence."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from community_core.assessment import Assessment
from community_core.calendar import Duration
from community_core.cli.base import Command, State, Wrong, color_wanted, is_terminal, option, parent_exists, write_out
from community_core.cli.days import WorkingDays
from community_core.cli.files import (
    Given,
    chosen,
    files_argument,
    format_option,
    judging_options,
    load,
    out_option,
    read,
    state_of,
    today,
)
from community_core.errors import InvalidValue
from community_core.exporting import Report
from community_core.standard.loaded import Standard
from community_core.text import Text

FIRST = 5
"""How many rejected rows are named beside a report."""


def judged(
    standard: Standard,
    given: Given,
    days: WorkingDays,
    *,
    community: str | None,
    as_of: date,
    known_at: datetime | None,
    edition: str,
) -> Assessment:
    """Assess what was read; raises `Wrong` where it says nothing of the community that was named."""
    evidence = given.reading.accepted
    found = sorted({e.community for e in evidence})
    if community is not None and evidence and community not in found:
        listed = "、".join(found[:8])
        raise Wrong(
            Text(
                f"数据里没有社区 {community}；有：{listed}。",
                f"the data do not speak of {community}; they do of: {listed}.",
            )
        )
    return standard.assess(
        evidence, as_of=as_of, community=community, known_at=known_at, edition=edition, is_working=days
    )


def tell(given: Given, state: State) -> None:
    """Say on standard error which rows do not count, so that nothing is dropped in silence."""
    from community_core.cli.check import trouble

    lines = trouble(given.inputs, state, FIRST)
    for line in lines:
        click.echo(line, err=True)
    if given.inputs.rejected:
        advice = Text(
            "把退回的行另存并改好：community check 文件… --rejected 退回.xlsx",
            "to write them out and mend them: community check FILES… --rejected rejected.xlsx",
        )
        click.echo(state.say(advice), err=True)


def within_of(text: str | None, as_of: date) -> timedelta | None:
    """How far ahead an agenda looks."""
    if text is None:
        return None
    try:
        return Duration.parse(text.strip().upper()).after(as_of) - as_of
    except InvalidValue as error:
        raise Wrong(Text("--within：", "--within: ") + error.text) from error
    except (OverflowError, ValueError) as error:
        raise Wrong(Text(f"--within {text} 太长。", f"--within {text} is too long.")) from error


def _run(
    ctx: click.Context,
    what: str,
    files: Sequence[Path],
    *,
    form: str,
    out: Path | None,
    within: str | None,
    community: str | None,
    as_of: date | None,
    known_at: datetime | None,
    edition: str,
) -> None:
    standard, state = load(), state_of(ctx)
    exporter = chosen(standard, what, form)
    if out is not None:
        parent_exists(out)
    elif exporter.binary and is_terminal():
        raise Wrong(
            Text(
                f"{form} 不能显示在终端；请用 -o 指明文件。",
                f"{form} cannot be shown in a terminal; name a file with -o.",
            )
        )
    day = as_of or today()
    horizon = within_of(within, day)
    given = read(standard, files, community, day)
    days = WorkingDays()
    assessment = judged(standard, given, days, community=community, as_of=day, known_at=known_at, edition=edition)
    report = Report(
        assessment=assessment,
        catalogue=standard.catalogue,
        language=state.language,
        demonstration=as_of is not None,
        inputs=given.inputs,
        within=horizon,
        notes=days.notes,
        color=out is None and color_wanted(),
    )
    tell(given, state)
    write_out(exporter.write(report), out, state, binary=exporter.binary)


@click.command(cls=Command, words=Text("逐条评价一个社区", "judge a community clause by clause"))
@files_argument()
@judging_options
@format_option("assessment")
@out_option
@click.pass_context
def assess(
    ctx: click.Context,
    files: tuple[Path, ...],
    community: str | None,
    as_of: date | None,
    known_at: datetime | None,
    edition: str,
    form: str,
    out: Path | None,
) -> None:
    """Judge the evidence in files and folders; ends with 0 whatever the findings are."""
    _run(
        ctx,
        "assessment",
        files,
        form=form,
        out=out,
        within=None,
        community=community,
        as_of=as_of,
        known_at=known_at,
        edition=edition,
    )


@click.command(cls=Command, words=Text("接下来什么到期", "what falls due"))
@files_argument()
@judging_options
@option("--within", metavar="P90D", default="P90D", show_default=True, zh="看多久以内", en="how far ahead")
@format_option("agenda")
@out_option
@click.pass_context
def agenda(
    ctx: click.Context,
    files: tuple[Path, ...],
    community: str | None,
    as_of: date | None,
    known_at: datetime | None,
    edition: str,
    within: str,
    form: str,
    out: Path | None,
) -> None:
    """List what falls due, the late first."""
    _run(
        ctx,
        "agenda",
        files,
        form=form,
        out=out,
        within=within,
        community=community,
        as_of=as_of,
        known_at=known_at,
        edition=edition,
    )
