"""The words of every problem that rows and columns can have: what is wrong, and what to do."""

from datetime import date

from community_core.readers.model import Problem
from community_core.text import Text

Where = tuple[str, str]
"""Header and letter of a column."""


def no_header(file: str, sheet: str) -> Problem:
    """None of the first rows names a known column."""
    return Problem(
        code="no_header",
        reason=Text("没有找到表头", "no header was found"),
        advice=Text(
            "请在第一行写明列名（如“发生日期”），可先取得空白模板",
            "name the columns in the first row (such as occurred_on); an empty template shows how",
        ),
        file=file,
        sheet=sheet,
    )


def duplicate_column(where: Where, value: str) -> Problem:
    """A header stands twice."""
    return Problem(
        code="duplicate_column",
        reason=Text(f"列“{where[0]}”出现两次", f"the column {where[0]!r} occurs twice"),
        advice=Text("请合并成一列", "keep one of them"),
        column=where[0],
        letter=where[1],
        value=value,
    )


def unknown_column(where: Where, near: str | None, value: str) -> Problem:
    """A header means nothing here."""
    return Problem(
        code="unknown_column",
        reason=Text(f"没有名为“{where[0]}”的列", f"there is no column {where[0]!r}"),
        advice=Text(f"是否想写“{near}”？", f"did you mean {near!r}?")
        if near
        else Text("请改正列名或删去此列", "mend its name or remove the column"),
        column=where[0],
        letter=where[1],
        value=value,
    )


def extra_cell(letter: str, value: str) -> Problem:
    """A value stands where no header is."""
    return Problem(
        code="extra_cell",
        reason=Text(f"{letter}列没有列名，却有内容", f"column {letter} has a value but no header"),
        advice=Text(
            "请检查是否多填了一格，或文字里有未加引号的逗号", "look for one cell too many, or a comma without quotes"
        ),
        letter=letter,
        value=value,
    )


def unknown_sheet(name: str, near: str | None) -> Problem:
    """The name of a worksheet is no fact type's."""
    return Problem(
        code="unknown_sheet",
        reason=Text(f"没有名为“{name}”的工作表", f"no fact type is called {name!r}"),
        advice=_meant(near) + Text("请把工作表改为事实类型的名称", "give the worksheet the name of a fact type"),
    )


def unknown_fact_type(name: str, near: str | None, where: Where = ("", "")) -> Problem:
    """The name of a file, or the value of the column 事实类型, is no fact type's."""
    advice = (
        Text("请改正", "mend it")
        if where[0]
        else Text(
            "请把文件改为事实类型的名称，或增加“事实类型”一列",
            "give the file the name of a fact type, or add a column 事实类型",
        )
    )
    return Problem(
        code="unknown_fact_type",
        reason=Text(f"没有名为“{name}”的事实类型", f"no fact type is called {name!r}"),
        advice=_meant(near) + advice,
        column=where[0],
        letter=where[1],
        value=name,
    )


def _meant(near: str | None) -> Text:
    return Text(f"是否想写“{near}”？", f"did you mean {near!r}? ") if near else Text("", "")


def missing(title: str, where: Where | None, advice: Text | None = None) -> Problem:
    """A required cell is empty, or its column is not there (`where` None)."""
    if where is None:
        reason = Text(f"缺“{title}”一列", f"the column {title!r} is missing")
    else:
        reason = Text(f"“{title}”没有填写", f"{title!r} is empty")
    column, letter = where or (title, "")
    return Problem(
        code="missing_value",
        reason=reason,
        advice=advice or Text("请补填", "fill it in"),
        column=column,
        letter=letter,
    )


NO_COMMUNITY = Text("请补填，或读入时指明社区", "fill it in, or name the community when reading")
RETRACTION_NEEDS = Text(
    "撤回须写明编号、加一后的版本和登记时间", "a retraction needs id, the next revision and recorded_at"
)
REVISION_NEEDS_ID = Text(
    "版本大于1的记录须有编号，可先由程序补写编号", "a later revision needs its id; have the ids written first"
)


def unexpected_subject(where: Where, value: str) -> Problem:
    """A subject is given where the fact is about the community as a whole."""
    return Problem(
        code="unexpected_subject",
        reason=Text("这类记录针对整个社区，没有对象", "this fact type is about the whole community"),
        advice=Text("请清空此格", "empty this cell"),
        column=where[0],
        letter=where[1],
        value=value,
    )


def bad_revision(where: Where, value: str) -> Problem:
    """A revision below 1."""
    return Problem(
        code="invalid_value",
        reason=Text("版本从1起", "revisions count from 1"),
        advice=Text("请改为1或更大的整数", "write 1 or more"),
        column=where[0],
        letter=where[1],
        value=value,
    )


def date_in_future(title: str, name: str, day: date, today: date, where: Where) -> Problem:
    """Something is said to have happened, or to have been recorded, after today."""
    return Problem(
        code="date_in_future",
        reason=Text(f"“{title}”（{day}）晚于今天（{today}）", f"{name} ({day}) is after today ({today})"),
        advice=Text("请核对日期；尚未发生的事到时再填", "check it; what has not happened yet is recorded when it has"),
        column=where[0],
        letter=where[1],
        value=day.isoformat(),
    )


def empty_record() -> Problem:
    """A record without data."""
    return Problem(code="invalid_json", reason=Text("没有内容", "it is empty"), advice=Text("请补填", "fill it in"))
