"""Options that name files, dates and communities, and the evidence read by them."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from community_core.calendar import SHANGHAI, civil_date
from community_core.cli.base import Option, State, Wrong, option
from community_core.exporting import Exporter, Inputs, Refused
from community_core.plugins import Plugins
from community_core.standard.loaded import Standard
from community_core.text import Text

if TYPE_CHECKING:
    from community_core.readers import Importer, Reading

F = TypeVar("F", bound=Callable[..., Any])
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")


class Day(click.ParamType[date]):
    """A date as it is written: 2026-01-31 or 2026年1月31日."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        found = _DATE.fullmatch(str(value).strip())
        try:
            if found is not None:
                year, month, day = (int(g) for g in found.groups() if g is not None)
                return date(year, month, day)
        except ValueError:
            pass
        raise Wrong(
            Text(f"“{value}”不是日期；请写成 2026-01-31。", f"{value!r} is not a date; write it as 2026-01-31.")
        )


class Instant(click.ParamType[datetime]):
    """An instant; without an offset it is Beijing's time, a bare date is the end of that day."""

    name = "instant"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        text = str(value).strip()
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise Wrong(
                Text(
                    f"“{value}”不是时刻；请写成 2026-01-31T18:00+08:00。",
                    f"{value!r} is not an instant; write it as 2026-01-31T18:00+08:00.",
                )
            ) from None
        if len(text) <= 10:
            moment = datetime.combine(moment.date(), time(23, 59, 59, 999999))
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=SHANGHAI)).astimezone(UTC)


def today() -> date:
    """The date in Beijing; the only place in which the command line asks for the time."""
    return civil_date(datetime.now(UTC))


def files_argument(required: bool = True) -> Callable[[F], F]:
    """FILES: files and folders."""
    return click.argument("files", nargs=-1, required=required, type=click.Path(path_type=Path))


def community_option(command: F) -> F:
    """`--community`."""
    return option(
        "--community",
        metavar="CODE",
        zh="评哪个社区；也用于没有写社区的数据行",
        en="which community; also for rows that name none",
    )(command)


def judging_options(command: F) -> F:
    """`--as-of`, `--known-at`, `--edition`."""
    for add in (
        option(
            "--edition",
            type=click.Choice(["2017", "in-force"]),
            default="2017",
            show_default=True,
            zh="按2017年文本，或按现行规定",
            en="by the text of 2017, or with later law",
        ),
        option("--known-at", type=Instant(), zh="只用此刻以前登记的数据", en="only what was recorded by then"),
        option("--as-of", type=Day(), zh="评价日期，默认今天（北京）", en="date judged, default: today in Beijing"),
        community_option,
    ):
        command = add(command)
    return command


def out_option(command: F) -> F:
    """`-o`."""
    return option("-o", "--output", "out", type=click.Path(path_type=Path), zh="写到这个文件", en="write to this file")(
        command
    )


def load() -> Standard:
    """The standard with every installed plugin; plugins' faults are named by `community plugins`."""
    return Standard.load()


@attrs.frozen
class Given:
    """What was read: the evidence and how it went."""

    reading: "Reading"
    inputs: Inputs


def read(
    standard: Standard, paths: Sequence[Path], community: str | None, day: date, *, may_be_empty: bool = False
) -> Given:
    """Read files and folders; raises `Wrong` where one is not there or nothing in them can be read.

    Dates after `day` are refused, or after today where that is later.
    """
    try:
        from community_core.readers import IMPORTERS, Importer, read_files
    except ModuleNotFoundError as error:
        raise Wrong(
            Text(
                f"读数据需要附加组件（缺 {error.name}）；请运行 pip install 'community-core[files]'。",
                f"reading needs the extra `files` ({error.name} is missing): pip install 'community-core[files]'.",
            )
        ) from error
    importers = [i for _, i in standard.plugins.collect("register_importers", Importer)] or list(IMPORTERS)
    check_paths(paths, importers)
    reading = read_files(
        paths,
        fact_types=standard.fact_types,
        community=community,
        today=max(day, today()),
        importers=importers,
    )
    if not reading.rows.read and not may_be_empty:
        problems = Text.join((p.text for p in reading.problems), zh="\n", en="\n")
        raise Wrong(Text("没有读到数据。\n", "no data could be read.\n") + problems)
    return Given(reading, inputs_of(reading))


def check_paths(paths: Iterable[Path], importers: Iterable["Importer"]) -> None:
    """Every path is there, and a folder holds something that can be read; raises `Wrong`."""
    suffixes = sorted({s for i in importers for s in i.suffixes})
    for path in paths:
        if not path.exists():
            raise Wrong(
                Text(f"没有文件或文件夹 {path}；请核对。", f"there is no file or folder {path}; check its name.")
            )
        if path.is_dir() and not any(p.suffix.lower() in suffixes for p in path.iterdir()):
            known = " ".join(suffixes)
            raise Wrong(
                Text(
                    f"文件夹 {path} 里没有可读的文件；可读：{known}。",
                    f"the folder {path} holds no file that can be read; these can: {known}.",
                )
            )


def inputs_of(reading: "Reading") -> Inputs:
    """How reading went, as reports show it."""
    rows = reading.rows
    return Inputs(
        read=rows.read,
        accepted=rows.accepted,
        duplicate=rows.duplicate,
        rejected=rows.rejected,
        refused=tuple(
            Refused(
                file=r.file,
                sheet=r.sheet,
                row=r.row,
                column=r.column,
                value=r.value,
                reason=r.reason,
                advice=r.advice,
            )
            for r in reading.rejected
        ),
        problems=tuple(p.text for p in reading.problems),
    )


def exporters(plugins: Plugins, what: str) -> dict[str, Exporter]:
    """The formats that the plugins give for an assessment or an agenda; a plugin cannot replace a built-in one."""
    found: dict[str, Exporter] = {}
    for _, exporter in plugins.collect("register_exporters", Exporter):
        if exporter.what == what:
            found.setdefault(exporter.name, exporter)
    return found


class FormatOption(Option):
    """`--format`, whose help names the formats of all plugins; they are asked only when help is shown."""

    def __init__(self, *args: Any, what: str = "assessment", **settings: Any) -> None:
        super().__init__(*args, words=Text("", ""), **settings)
        self.what = what

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        names = list(exporters(Plugins.installed(), self.what))
        self.words = Text("、".join(names), ", ".join(names))
        return super().get_help_record(ctx)


def format_option(what: str) -> Callable[[F], F]:
    """`--format`, with the formats for an assessment or an agenda."""
    return click.option(
        "--format", "form", cls=FormatOption, what=what, metavar="FORMAT", default="table", show_default=True
    )


def chosen(standard: Standard, what: str, name: str) -> Exporter:
    """The format of that name; raises `Wrong` with those that there are."""
    found = exporters(standard.plugins, what)
    if name not in found:
        known = "、".join(found)
        raise Wrong(
            Text(f"没有格式“{name}”；可用：{known}。", f"there is no format {name!r}; there are: {', '.join(found)}.")
        )
    return found[name]


def state_of(ctx: click.Context) -> State:
    """How the command was called."""
    return ctx.find_object(State) or State()
