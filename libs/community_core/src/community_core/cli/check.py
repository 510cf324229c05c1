"""`check`: reads files and says, row by row, what cannot be used and what to do."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from community_core.cli.base import (
    Command,
    State,
    Wrong,
    color_wanted,
    option,
    out_option_path,
    parent_exists,
    write_out,
)
from community_core.cli.files import (
    Day,
    Given,
    community_option,
    files_argument,
    load,
    read,
    state_of,
    today,
)
from community_core.cli.show import format_option
from community_core.exporting import Inputs, Refused
from community_core.records import Index
from community_core.standard.loaded import Standard
from community_core.text import Text

if TYPE_CHECKING:
    from community_core.readers import Count

FIRST = 10
"""How many rejected rows are named on the terminal."""


@click.command(
    cls=Command, words=Text("检查数据文件：哪些行不能用、怎么改", "check files: which rows cannot be used, and why")
)
@files_argument()
@community_option
@option("--assign-ids", is_flag=True, zh="把编号补写进文件，以后修改才算修订", en="write ids into the files")
@option(
    "--rejected", metavar="OUT", type=out_option_path(), zh="把退回的行另存，改好再读", en="write rejected rows here"
)
@option(
    "--accepted",
    metavar="OUT",
    type=out_option_path(),
    zh="把计入的记录存为 .jsonl",
    en="write what was accepted as .jsonl",
)
@option("--as-of", type=Day(), zh="晚于此日的日期算错，默认今天", en="later dates are refused, default: today")
@format_option
@click.pass_context
def check(
    ctx: click.Context,
    files: tuple[Path, ...],
    community: str | None,
    assign_ids: bool,
    rejected: Path | None,
    accepted: Path | None,
    as_of: object,
    form: str,
) -> None:
    """Read files; end with 1 where a row was rejected or a file could not be read."""
    standard, state = load(), state_of(ctx)
    for out in (rejected, accepted):
        if out is not None:
            parent_exists(out)
    day = as_of if as_of is not None else today()
    given = read(standard, files, community, day)  # type: ignore[arg-type]  # Day gives dates
    if assign_ids:
        _assign(standard, files, community, given, state)
    _show(given, form, state)
    if rejected is not None:
        _write_rejected(given, rejected, state)
    elif given.inputs.rejected and form == "table":
        click.echo(
            state.say(
                Text(
                    "加 --rejected 退回.xlsx 可把退回的行另存；改好后再读入即可。",
                    "Add --rejected rejected.xlsx to write these rows out; mend them and read them in again.",
                )
            )
        )
    if accepted is not None:
        write_out(json_lines(given), accepted, state)
    if not given.reading.clean or conflicts(given):
        ctx.exit(1)


def conflicts(given: Given) -> tuple[Text, ...]:
    """Records of one id and revision that say different things: none of them will count."""
    found = Index(given.reading.accepted).conflicts
    return tuple(found[k].text for k in sorted(found))


def json_lines(given: Given) -> bytes:
    """What was accepted as JSON Lines, which `check` and `assess` read."""
    from community_core.codec import evidence_to_json

    lines = (json.dumps(evidence_to_json(e), ensure_ascii=False) + "\n" for e in given.reading.accepted)
    return "".join(lines).encode()


def _write_rejected(given: Given, out: Path, state: State) -> None:
    from community_core.readers import write_rejected

    if out.suffix.lower() not in (".xlsx", ".csv", ".jsonl", ".ndjson"):
        raise Wrong(
            Text(
                f"退回的行只能存为 .xlsx、.csv 或 .jsonl，不能是 {out.name}。",
                f"rejected rows go to .xlsx, .csv or .jsonl, not {out.name}.",
            )
        )
    if not given.inputs.rejected:
        click.echo(state.say(Text("没有退回的行，未写文件。", "No row was rejected; nothing was written.")), err=True)
        return
    for path in write_rejected(given.reading, out):
        click.echo(state.say(Text(f"退回的行已写出 {path}", f"rejected rows written: {path}")), err=True)


def _assign(standard: Standard, files: tuple[Path, ...], community: str | None, given: Given, state: State) -> None:
    from community_core.readers import UnreadableFile, assign_ids

    inside = (sorted(p.iterdir()) if p.is_dir() else [p] for p in files)
    for path in (p for group in inside for p in group):
        if path.suffix.lower() not in (".csv", ".txt", ".tsv", ".xlsx") or path.name.startswith((".", "~$")):
            continue
        try:
            n = assign_ids(path, fact_types=standard.fact_types, community=community, today=today())
        except UnreadableFile as error:
            click.echo(f"{path}: {state.say(error.text)}", err=True)
            continue
        click.echo(state.say(Text(f"{path}：补写了{n}个编号", f"{path}: {n} ids written")), err=True)


def _show(given: Given, form: str, state: State) -> None:
    from community_core.reports.data import refused_data, text_data, to_json
    from community_core.reports.lines import Page

    i, rows = given.inputs, given.reading.sheets
    if form == "json":
        data = {
            "read": i.read,
            "accepted": i.accepted,
            "duplicate": i.duplicate,
            "rejected": i.rejected,
            "sheets": [
                {
                    "file": c.file,
                    "sheet": c.sheet,
                    "read": c.read,
                    "accepted": c.accepted,
                    "duplicate": c.duplicate,
                    "rejected": c.rejected,
                }
                for c in rows
            ],
            "refused": [
                {**refused_data(r), "code": raw.code} for r, raw in zip(i.refused, given.reading.rejected, strict=True)
            ],
            "problems": [text_data(p) for p in i.problems],
            "conflicts": [text_data(c) for c in conflicts(given)],
        }
        write_out(to_json(data), None, state)
        return
    page = Page(color=color_wanted())
    header = (
        Text("读入", "read"),
        Text("计入", "accepted"),
        Text("重复", "duplicate"),
        Text("退回", "rejected"),
        Text("文件", "file"),
    )
    counted = [(*map(str, numbers), name) for name, numbers in _lines(rows)]
    counted.append((str(i.read), str(i.accepted), str(i.duplicate), str(i.rejected), state.say(Text("合计", "all"))))
    page.table([state.say(h) for h in header], counted, right=range(4))
    for line in trouble(i, state, FIRST):
        page.paragraph(line, hanging=2)
    for text in conflicts(given):
        page.paragraph(state.say(text), hanging=2)
    write_out(page.text.encode(), None, state)


def _lines(counts: Sequence["Count"]) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    """Counts by file, and by sheet where a sheet has rows that were not taken."""
    for file in dict.fromkeys(c.file for c in counts):
        mine = [c for c in counts if c.file == file]
        read, accepted, duplicate, rejected = (
            sum(getattr(c, k) for c in mine) for k in ("read", "accepted", "duplicate", "rejected")
        )
        yield file, (read, accepted, duplicate, rejected)
        for c in mine:
            if len(mine) > 1 and (c.duplicate or c.rejected):
                yield f"  ［{c.sheet}］", (c.read, c.accepted, c.duplicate, c.rejected)


def where(r: Refused) -> Text:
    """File, sheet, row and column of a refused row."""
    sheet = f"［{r.sheet}］" if r.sheet else ""
    row = Text(f"第{r.row}行", f" row {r.row}") if r.row is not None else Text("", "")
    column = Text(f"“{r.column}”", f" “{r.column}”") if r.column else Text("", "")
    value = Text(f"（{r.value}）", f" ({r.value})") if r.value else Text("", "")
    return Text(r.file + sheet, r.file + sheet) + row + column + value


def trouble(inputs: Inputs, state: State, most: int) -> list[str]:
    """What was not taken in, in words: files, then the first rows, each with what to do."""
    lines = [state.say(p) for p in inputs.problems]
    if inputs.rejected:
        lines.append(
            state.say(
                Text(f"退回{inputs.rejected}行，未计入：", f"{inputs.rejected} rows were rejected and do not count:")
            )
        )
    for r in inputs.refused[:most]:
        said = Text(f"：{r.reason.zh}；{r.advice.zh}", f": {r.reason.en}; {r.advice.en}")
        lines.append("- " + state.say(where(r) + said))
    if (more := inputs.rejected - most) > 0:
        lines.append(state.say(Text(f"……另有{more}行。", f"… and {more} more.")))
    return lines
