"""Fact types of a small town, and short ways to write and read its files."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import Workbook

from community_core.calendar import Period
from community_core.facts import OCCURRENCE, STATE, FactTypes, Term, attribute, fact, measure
from community_core.readers import Reading, read_files

TODAY = date(2025, 6, 30)


class Scope(Term):
    """How far an inspection goes."""

    COMPREHENSIVE = "comprehensive", "全面综合", "Comprehensive"
    SPECIAL = "special", "专项", "Special"


class Topic(Term):
    """What it looks at; one label holds a separator."""

    FIRE = "fire", "消防", "Fire"
    GAS = "gas", "燃气", "Gas"
    CRIME = "crime", "防火、防盗", "Crime"


@fact("security.check", "安全检查", "Safety check", nature=OCCURRENCE, subject=("检查编号", "Check"))
class Check:
    """A finished check."""

    scope: Scope = attribute("检查范围", "Scope")
    topics: tuple[Topic, ...] = attribute("检查内容", "Topics")
    findings: int = attribute("发现问题数", "Findings", unit="处", minimum=0)
    about: Period | None = attribute("所属期间", "Period", default=None)
    cost: Decimal | None = attribute("费用", "Cost", default=None)
    mended: bool | None = attribute("已整改", "Mended", default=None)
    due: date | None = attribute("整改期限", "Due", default=None)
    began: time | None = attribute("开始时间", "Began", default=None)
    told: datetime | None = attribute("通知时间", "Told", default=None)
    tags: tuple[str, ...] = attribute("标签", "Tags", default=())
    remark: str | None = attribute("备注", "Remark", default=None)


@fact("security.rule", "安全制度", "Safety rule", nature=STATE, subject=("制度编号", "Rule"))
class Rule:
    """A rule in force."""

    name: str = attribute("制度名称", "Name")


@fact("registry.profile", "社区概况", "Profile", nature=STATE)
class Profile:
    """What the community has."""

    households: int = attribute("户数", "Households", minimum=0)


@measure("health.coverage", "体检覆盖情况", "Coverage")
class Coverage:
    """How many were seen."""

    numerator: int = attribute("已体检人数", "Seen", unit="人", minimum=0)
    denominator: int = attribute("应体检人数", "Due", unit="人", minimum=0)


@pytest.fixture(scope="session")
def town() -> SimpleNamespace:
    return SimpleNamespace(
        Scope=Scope, Topic=Topic, Check=Check, Rule=Rule, Profile=Profile, Coverage=Coverage, today=TODAY,
        types=FactTypes([Check, Rule, Profile, Coverage]),
    )  # fmt: skip


@pytest.fixture
def read(town: SimpleNamespace) -> Callable[..., Reading]:
    """Read files of the community c1 on 30 June 2025, and see that the counts add up."""

    def reading(*paths: Path, **options: Any) -> Reading:
        options = {"community": "c1", "today": TODAY, "fact_types": town.types} | options
        done = read_files(paths, **options)
        assert all(count.adds_up for count in (*done.sheets, done.rows))
        assert (done.rows.accepted, done.rows.rejected) == (len(done.accepted), len(done.rejected))
        return done

    return reading


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook: `sheet("a.xlsx", 安全检查=[[…], …])`."""

    def write(name: str, **sheets: list[list[Any]]) -> Path:
        book = Workbook()
        book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has an active sheet
        for title, rows in sheets.items():
            page = book.create_sheet(title)
            for row in rows:
                page.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def text(tmp_path: Path) -> Callable[..., Path]:
    """Write a text file: `text("安全检查.csv", "…", encoding="gb18030")`."""

    def write(name: str, content: str, encoding: str = "utf-8") -> Path:
        (tmp_path / name).write_bytes(content.encode(encoding))
        return tmp_path / name

    return write


@pytest.fixture
def one(read: Callable[..., Reading], text: Callable[..., Path]) -> Callable[..., Any]:
    """What becomes of one check with these columns besides or instead of the usual ones: evidence or rejection."""

    def outcome(**cells: str) -> Any:
        usual = {"检查编号": "J-1", "发生日期": "2025-03-05", "检查范围": "专项", "检查内容": "消防", "发现问题数": "3"}
        row = usual | cells
        quoted = [",".join('"' + c.replace('"', '""') + '"' for c in line) for line in (row, row.values())]
        done = read(text("安全检查.csv", "\n".join(quoted) + "\n"))
        assert done.rows.read == 1
        return (*done.accepted, *done.rejected)[0]

    return outcome
