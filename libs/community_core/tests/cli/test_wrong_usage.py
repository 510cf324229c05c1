"""Whatever is typed wrong gets a message in both languages, exit code 2 and no traceback."""

import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import click
import pytest
from rich.cells import cell_len

import community_core.cli
from community_core import CommunityError, Text
from community_core.cli import base
from community_core.cli.app import OWN, cli


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (("clauses", "9.1.2.99"), "是否想写", "did you mean"),
        (("clauses", "."), "标准中没有", "has no clause"),
        (("clauses", "--chapter", "12"), "没有第12章；有：4、5", "there is no chapter 12"),
        (("explain", "77.1"), "标准中没有第77.1条", "has no clause"),
        (("facts", "安全检察"), "是否想写“安全检查”", "did you mean"),
        (("assess",), "缺少", "Missing argument"),
        (("assess", "nowhere.xlsx"), "没有文件或文件夹 nowhere.xlsx", "no file or folder"),
        (("assess", ".", "--as-of", "2025-02-30"), "不是日期", "is not a date"),
        (("assess", ".", "--as-of", "yesterday"), "不是日期", "is not a date"),
        (("assess", ".", "--known-at", "noon"), "不是时刻", "is not an instant"),
        (("assess", ".", "--edition", "2030"), "请用 2017、in-force", "is not one of"),
        (("assess", ".", "--format", "pdf"), "没有格式“pdf”", "no format 'pdf'"),
        (("assess", ".", "--colour"), "没有选项 --colour", "No such option"),
        (("assess", ".", "--as-of"), "用法不对", "requires an argument"),
        (("agenda", ".", "--within", "90"), "不是时长", "is not a duration"),
        (("agenda", ".", "--as-of", "9500-01-01", "--within", "P999Y"), "太长", "is too long"),
        (("asses", "."), "没有命令“asses”", "No such command"),
        (("template",), "缺少", "Missing option"),
        (("plugins", "--lang", "fr"), "请用 zh、en", "is not one of"),
        (("plugins", "more"), "用法不对", "unexpected extra argument"),
    ],
)
def test_a_wrong_word_is_answered_in_both_languages(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], zh: str, en: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("x", "utf-8")
    result = call(*args)
    assert 2 == result.exit_code, result.output
    assert zh in result.stderr
    assert en in result.stderr
    assert "Traceback" not in result.output
    assert "" == result.stdout


def test_the_language_asked_for_comes_first(call: Any) -> None:
    zh, en = call("clauses", "1.1").stderr, call("--lang", "en", "clauses", "1.1").stderr
    assert zh.splitlines()[0].startswith("错误 / error：标准中没有")
    assert en.splitlines()[0].startswith("error / 错误: the standard has no clause")


def test_an_empty_folder_says_what_could_be_read(call: Any, tmp_path: Path) -> None:
    result = call("assess", tmp_path)
    assert 2 == result.exit_code
    assert ".csv" in result.stderr


def test_a_file_of_an_unknown_kind_says_what_could_be_read(call: Any, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("{}", "utf-8")
    result = call("assess", path)
    assert 2 == result.exit_code
    assert "没有读到数据" in result.stderr
    assert ".jsonl" in result.stderr


@pytest.mark.parametrize("command", [("assess",), ("check", "--rejected"), ("check", "--accepted"), ("template",)])
def test_output_needs_a_folder_that_exists(call: Any, good: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    name, *option = command
    given = [] if name == "template" else [good]
    for out, words in ((tmp_path / "missing" / "a.xlsx", "没有文件夹"), (tmp_path, "是文件夹")):
        if name == "template" and out == tmp_path:
            continue
        result = call(name, *given, *(option or ["-o"]), out)
        assert 2 == result.exit_code
        assert words in result.stderr


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(base.os, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        base.write_out(b"x", tmp_path / "a.html", base.State())
    assert [] == list(tmp_path.iterdir())


def test_binary_output_never_reaches_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "is_terminal", lambda: True)
    with pytest.raises(base.Wrong, match="-o"):
        base.write_out(b"x", None, base.State(), binary=True)


def test_colour_needs_a_terminal_that_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert base.color_wanted()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not base.color_wanted()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not base.color_wanted()


# --- language and help -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "environment", "language"),
    [
        ([], {}, "zh"),
        (["--lang", "en"], {}, "en"),
        (["clauses", "--lang=en"], {}, "en"),
        ([], {"COMMUNITY_LANG": "en"}, "en"),
        (["--lang", "zh"], {"COMMUNITY_LANG": "en"}, "zh"),
        (["--lang", "fr"], {}, "zh"),
        (["facts", "--", "--lang", "en"], {}, "zh"),
        (["--lang"], {}, "zh"),
    ],
)
def test_the_language_is_chinese_unless_another_is_asked_for(
    args: list[str], environment: dict[str, str], language: str
) -> None:
    assert language == base.language_of(args, environment)


def test_the_environment_may_ask_for_english(call: Any) -> None:
    assert "Safety-inspection" in call("clauses", "9.1.2", env={"COMMUNITY_LANG": "en"}).stdout


@pytest.mark.parametrize("command", ["", *OWN])
@pytest.mark.parametrize(
    ("language", "words"), [("zh", ("用法：", "选项:", "显示说明")), ("en", ("Usage: ", "Options:", "show this"))]
)
def test_help_is_in_the_language_asked_for_and_80_columns_wide(
    call: Any, command: str, language: str, words: tuple[str, ...]
) -> None:
    result = call(*filter(None, [command]), "--lang", language, "--help")
    assert 0 == result.exit_code
    assert all(w in result.stdout for w in words)
    assert max(map(cell_len, result.stdout.splitlines())) <= 80


def test_without_a_command_the_help_is_shown(call: Any) -> None:
    result = call()
    assert 2 == result.exit_code
    assert "assess" in result.output


# --- commands of others ----------------------------------------------------------------------------------------------


@click.command()
def greet() -> None:
    """Greet."""
    click.echo("你好")


def _points(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    made = [EntryPoint(name, value, base.GROUP) for name, value in values.items()]
    monkeypatch.setattr(base, "entry_points", lambda group: made)


def test_an_installed_distribution_may_add_a_command(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import types

    module = types.ModuleType("vendor_commands")
    module.greet = greet  # type: ignore[attr-defined]  # made on the spot
    monkeypatch.setitem(sys.modules, "vendor_commands", module)
    _points(monkeypatch, greet="vendor_commands:greet", assess="vendor_commands:greet")
    assert "你好" in call("greet").stdout
    assert "greet" in call("--help").stdout
    assert "逐条评价" in call("assess", "--help").stdout


@pytest.mark.parametrize("value", ["no_such_module:x", "json:dumps"])
def test_a_command_that_cannot_be_loaded_says_so_and_the_others_work(
    call: Any, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    _points(monkeypatch, broken=value)
    assert "无法使用" in call("--help").stdout
    result = call("broken")
    assert 2 == result.exit_code
    assert "cannot be used" in result.stderr
    assert 0 == call("clauses", "7.1").exit_code


# --- ends ------------------------------------------------------------------------------------------------------------


def _failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(click.Group, "main", fail)


def test_an_interruption_ends_quietly(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, KeyboardInterrupt())
    result = call("clauses")
    assert 130 == result.exit_code
    assert "已中断" in result.stderr


def test_a_programming_error_is_not_hidden(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, ZeroDivisionError())
    assert isinstance(call("clauses", crash=True).exception, ZeroDivisionError)


def test_an_error_of_the_core_alone_is_told_once(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, CommunityError(Text("same", "same")))
    assert "错误 / error：same\n" == call("clauses").stderr


def test_usage_errors_of_others_keep_their_words() -> None:
    assert "nonsense" in base.usage_text(click.UsageError("nonsense")).zh
    assert "--x" in base.usage_text(click.BadOptionUsage("--x", "bad")).zh
    assert "--as-of" in base.usage_text(click.NoSuchOption("--asof", possibilities=["--as-of"])).zh
    assert "核对" in base.usage_text(click.BadParameter("bad")).zh


def test_a_pipe_that_closes_early_ends_quietly(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, BrokenPipeError())
    monkeypatch.setattr(base, "silence", lambda: None)
    result = call("clauses")
    assert 0 == result.exit_code
    assert "" == result.stderr


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m community_core.cli facts --format json | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr


def test_without_click_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delitem(sys.modules, "community_core.cli.app")
    monkeypatch.setitem(sys.modules, "click", None)
    monkeypatch.delitem(sys.modules, "community_core.cli.base")
    with pytest.raises(SystemExit, match="2"):
        community_core.cli.main()
    assert "community-core[cli]" in capsys.readouterr().err


def test_any_other_missing_module_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "community_core.cli.app", None)
    with pytest.raises(ModuleNotFoundError):
        community_core.cli.main()


def test_the_installed_script_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["community", "clauses", "7.1"])
    monkeypatch.setattr("community_core.cli.app.cli", cli)
    with pytest.raises(SystemExit, match="0"):
        community_core.cli.main()
    assert "7.1" in capsys.readouterr().out
