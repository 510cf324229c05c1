"""Reports on evidence that holds what could do harm: markup, formulas, small figures, contradictions."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from community_core import Evidence, Standard, Text
from community_core.exporting import Inputs, Refused, Report
from community_core.synthesis import Synthesis

DAY = date(2026, 1, 31)
NAME = '槐里<b>&"社区'
FORMULA = '=HYPERLINK("http://evil.example","点我")'
MET = ("9.1.2.2", "9.1.3.3", "7.1", "11.2.1", "5.1.2", "10.1.5", "6.2.3.a")


def of(standard: Standard, name: str, on: date, id: str, subject: str = "", **values: Any) -> Evidence:
    """A record of a fact type."""
    content = standard.fact_types[name].cls(**values)
    return Evidence.of(content, community="huaili", occurred_on=on, id=id, subject=subject)


def measure_name(standard: Standard) -> str:
    """Some measure without further attributes."""
    return next(
        t.name for t in standard.fact_types.values() if t.measure and t.subject is None and len(t.attributes) == 2
    )


@pytest.fixture(scope="session")
def evidence(standard: Standard) -> list[Evidence]:
    synthesis = Synthesis(standard.fact_types, DAY, community="huaili")
    edition = standard.edition("2017")
    found = [synthesis.profile(name=NAME, households=1200, has_ancient_trees=False)]
    for number in MET:
        found += [e for e in synthesis.unit(edition, number) if e.id != "profile"]
    scope = {"scope": "special", "topics": ("gas",)}
    found += [
        of(standard, "security.safety_inspection_completed", DAY, FORMULA, FORMULA, findings=0, **scope),
        of(
            standard,
            "security.safety_inspection_completed",
            DAY,
            "@cmd",
            "<script>alert(1)</script>",
            findings=0,
            **scope,
        ),
        of(standard, "security.safety_inspection_completed", DAY, "twice", "a", findings=1, **scope),
        of(standard, "security.safety_inspection_completed", DAY, "twice", "a", findings=2, **scope),
        of(standard, measure_name(standard), DAY, "few", numerator=7, denominator=1234),
    ]
    return found


@pytest.fixture(scope="session")
def report(standard: Standard, evidence: list[Evidence]) -> Report:
    assessment = standard.assess(evidence, as_of=DAY, known_at=datetime(2026, 2, 1, tzinfo=UTC))
    refused = Refused(
        file="安全.csv",
        sheet="检查",
        row=7,
        column="发生日期",
        value="2025-02-30",
        reason=Text("2025年没有2月30日", "2025 has no day 2-30"),
        advice=Text("请核对日期", "check the date"),
    )
    inputs = Inputs(
        read=len(evidence) + 1,
        accepted=len(evidence),
        rejected=1,
        refused=(refused,),
        problems=(Text("坏.xlsx：无法读取", "坏.xlsx: cannot be read"),),
    )
    return Report(
        assessment=assessment,
        catalogue=standard.catalogue,
        demonstration=True,
        inputs=inputs,
        notes=(Text("一条说明", "a remark"),),
    )
