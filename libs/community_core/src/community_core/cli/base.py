"""What every command shares: language, errors that say what to do, output to a file or the terminal."""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, TypeVar

import click
from click.exceptions import NoArgsIsHelpError

from community_core.errors import CommunityError
from community_core.text import Text

GROUP = "community.commands"
"""The entry-point group from which further commands come."""
LANGUAGES = ("zh", "en")
VARIABLE = "COMMUNITY_LANG"
F = TypeVar("F", bound=Callable[..., Any])


class Wrong(CommunityError):
    """Something was typed that cannot be meant; the command ends with 2."""

    code = "wrong_usage"


class State:
    """What commands need to know of how they were called."""

    def __init__(self, language: str = "zh") -> None:
        self.language = language

    def say(self, text: Text) -> str:
        """Words in the language asked for."""
        return text.in_language(self.language)


def language_of(args: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for, wherever `--lang` stands; else that of the environment; else Chinese."""
    found = environment.get(VARIABLE, "")
    for n, arg in enumerate(args):
        if arg == "--":
            break
        if arg.startswith("--lang="):
            found = arg.removeprefix("--lang=")
        elif arg == "--lang" and n + 1 < len(args):
            found = args[n + 1]
    return found if found in LANGUAGES else "zh"


def language_in(ctx: click.Context | None) -> str:
    """The language of a context."""
    state = ctx.find_object(State) if ctx is not None else None
    return state.language if state is not None else "zh"


class Formatter(click.HelpFormatter):
    """Help with its own words in Chinese where Chinese is asked for."""

    language = "zh"
    WORDS: Mapping[str, str] = {"Options": "选项", "Commands": "命令", "Usage: ": "用法："}  # never changed

    def word(self, english: str) -> str:
        """A word of click's own in the language asked for."""
        return english if self.language == "en" else self.WORDS.get(english, english)

    def write_heading(self, heading: str) -> None:
        super().write_heading(self.word(heading))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, self.word(prefix or "Usage: "))


class Context(click.Context):
    """A context whose help is in the language asked for."""

    def make_formatter(self) -> Formatter:
        made = Formatter(width=self.terminal_width, max_width=self.max_content_width)
        made.language = language_in(self)
        return made


class Option(click.Option):
    """An option whose help is in both languages; `words` is given instead of `help`."""

    def __init__(self, *args: Any, words: Text, **options: Any) -> None:
        super().__init__(*args, **options)
        self.words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = self.words.in_language(language_in(ctx))
        return super().get_help_record(ctx)


def option(*names: str, zh: str, en: str, **settings: Any) -> Callable[[F], F]:
    """An option with its help in both languages."""
    return click.option(*names, cls=Option, words=Text(zh, en), **settings)


def lang_option() -> Option:
    """`--lang`, which every command takes; its value was read before parsing, see `language_of`."""
    return Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        words=Text("输出语言", "language of the output"),
    )


class Command(click.Command):
    """A command with its help in both languages: `words` is given instead of a docstring."""

    context_class = Context

    def __init__(self, *args: Any, words: Text, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.words = words
        self.params.append(lang_option())

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return help_in(super().get_help_option(ctx), ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        return self.words.in_language(language_in(click.get_current_context(silent=True))).partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        for line in self.words.in_language(language_in(ctx)).split("\n"):
            formatter.write(f"  {line}\n")


def help_in(found: click.Option | None, ctx: click.Context) -> click.Option | None:
    """The `--help` option with its help in the language of the context."""
    assert found is not None  # every command has help
    found.help = Text("显示说明", "show this help").in_language(language_in(ctx))
    return found


class Commands(click.Group):
    """The group: its own commands are imported when used, others come by entry point."""

    context_class = Context

    def __init__(self, *args: Any, own: Mapping[str, str], words: Text, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.own = own
        self.words = words
        self.params.append(lang_option())

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.own, *(p.name for p in self._points() if p.name not in self.own)]

    def _points(self) -> list[Any]:
        return sorted(entry_points(group=GROUP), key=lambda p: p.name)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.own:
            found = getattr(import_module(self.own[cmd_name]), cmd_name)
            assert isinstance(found, click.Command)
            return found
        for point in self._points():
            if point.name == cmd_name:
                return _loaded(point)
        return None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return help_in(super().get_help_option(ctx), ctx)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write(f"\n  {self.words.in_language(language_in(ctx))}\n")

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **settings: Any) -> Any:  # type: ignore[override]  # narrower than click's overloads
        """Run, and end with 0, 1 (a command's own judgement) or 2 (wrong usage); never with a traceback for a user."""
        given = list(sys.argv[1:] if args is None else args)
        language = language_of(given, os.environ)
        settings |= {"standalone_mode": False, "obj": State(language)}
        try:
            code = super().main(given, prog_name, **settings)
        except CommunityError as error:
            complain(error.text, language)
            sys.exit(2)
        except NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            sys.exit(2)
        except click.ClickException as error:
            complain(usage_text(error), language)
            sys.exit(2)
        except (click.Abort, KeyboardInterrupt):
            complain(Text("已中断。", "Interrupted."), language)
            sys.exit(130)
        except BrokenPipeError:
            silence()
            sys.exit(0)
        sys.exit(code if isinstance(code, int) else 0)


def silence() -> None:
    """Let what is still to be written vanish: nobody reads it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _loaded(point: Any) -> click.Command:
    """The command of an entry point, or one that says why it cannot be used: the others must still work."""
    try:
        found = point.load()
        why = "" if isinstance(found, click.Command) else f"{type(found).__name__} is no click.Command"
    except Exception as error:  # noqa: BLE001 # whatever a distribution raises at import must not stop the rest
        found, why = None, repr(error)
    if not why and isinstance(found, click.Command):
        return found

    def refuse() -> None:
        raise Wrong(Text(f"命令 {point.name} 无法使用：{why}", f"the command {point.name} cannot be used: {why}"))

    broken = Text(f"（无法使用）{why}", f"(cannot be used) {why}")
    return Command(point.name, callback=refuse, words=broken)


def complain(text: Text, language: str) -> None:
    """Say what is wrong in both languages, the one asked for first."""
    first, second = (text.en, text.zh) if language == "en" else (text.zh, text.en)
    word = "错误 / error" if language == "zh" else "error / 错误"
    click.echo(f"{word}：{first}" if language == "zh" else f"{word}: {first}", err=True)
    if second != first:
        click.echo(second, err=True)


def usage_text(error: click.ClickException) -> Text:
    """Click's message with the Chinese for it."""
    english = error.format_message()
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "community"
    tail = Text(f"；用法见 {path} --help。", f" See {path} --help.")
    if isinstance(error, click.NoSuchOption):
        near = error.possibilities or ()
        hint = f"，是否想写 {'、'.join(near)}" if near else ""
        return Text(f"没有选项 {error.option_name}{hint}", english) + tail
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param is not None else ""
        return Text(f"缺少 {name}", english) + tail
    if isinstance(error, click.BadParameter):
        name = error.param.human_readable_name if error.param is not None else ""
        choices = (
            "、".join(error.param.type.choices) if error.param and isinstance(error.param.type, click.Choice) else ""
        )
        wanted = f"请用 {choices}" if choices else "请核对"
        return Text(f"{name} 的值不对；{wanted}", english) + tail
    if isinstance(error, click.BadOptionUsage):
        return Text(f"选项 {error.option_name} 用法不对", english) + tail
    name = english.rpartition("'")[0].rpartition("'")[2]
    if "No such command" in english:
        near = error.possibilities if hasattr(error, "possibilities") else ()
        hint = f"，是否想写 {'、'.join(near)}" if near else ""
        return Text(f"没有命令“{name}”{hint}", english) + tail
    return Text(f"用法不对（{english}）", english) + tail


def color_wanted() -> bool:
    """Whether standard output is a terminal that shows colours."""
    return is_terminal() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def parent_exists(out: Path) -> Path:
    """The path, where its folder is there and it is no folder itself; raises `Wrong`."""
    if out.is_dir():
        raise Wrong(Text(f"{out} 是文件夹；请写文件名。", f"{out} is a folder; name a file."))
    if not out.parent.is_dir():
        raise Wrong(
            Text(
                f"没有文件夹 {out.parent}；请先建立，或改写 -o。",
                f"there is no folder {out.parent}; make it, or change -o.",
            )
        )
    return out


def write_out(data: bytes, out: Path | None, state: State, *, binary: bool = False) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if out is not None:
        handle, name = tempfile.mkstemp(dir=parent_exists(out).parent, prefix=".community-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(name, 0o666 & ~mask)
            os.replace(name, out)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        click.echo(state.say(Text(f"已写出 {out}", f"written: {out}")), err=True)
        return
    if binary and is_terminal():
        raise Wrong(
            Text(
                "这种格式不能显示在终端；请用 -o 指明文件。",
                "this format cannot be shown in a terminal; name a file with -o.",
            )
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def out_option_path() -> click.Path:
    """The type of a file to write."""
    return click.Path(path_type=Path)
