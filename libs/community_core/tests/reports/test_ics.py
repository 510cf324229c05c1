"""The calendar: an all-day event each, the same UID each time, nothing unescaped."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from icalendar import Calendar

from community_core.assessment import Assessment
from community_core.exporting import Report
from community_core.reports.ics import write_ics
from community_core.rules.base import Due
from community_core.text import Text

ODD = Text("交账；逗号，半角, ; \\ 与\n换行", "accounts, with; odd \\ signs\nand a new line")


def events(report: Report) -> list[Any]:
    return list(Calendar.from_ical(write_ics(report)).walk("VEVENT"))


def with_dues(report: Report, *dues: Due) -> Report:
    """The report with these dues alone, for its first finding."""
    first, *rest = report.assessment.findings
    findings = (attrs.evolve(first, dues=dues), *(attrs.evolve(f, dues=()) for f in rest))
    assessment: Assessment = attrs.evolve(report.assessment, findings=findings)
    return attrs.evolve(report, assessment=assessment)


def test_each_duty_is_an_all_day_event(report: Report) -> None:
    (event,) = events(with_dues(report, Due(date(2026, 3, 31), Text("交账", "accounts"))))
    assert date(2026, 3, 31) == event.start
    assert date(2026, 4, 1) == event.end
    assert "交账（4.1 社区党建）" == str(event["SUMMARY"])


def test_what_is_late_says_so(report: Report) -> None:
    (event,) = events(with_dues(report, Due(date(2026, 1, 1), Text("交账", "accounts"), late=True)))
    assert str(event["SUMMARY"]).startswith("【已逾期】")


def test_odd_signs_survive(report: Report) -> None:
    (event,) = events(with_dues(report, Due(date(2026, 3, 31), ODD)))
    assert ODD.zh in str(event["SUMMARY"])
    raw = write_ics(with_dues(report, Due(date(2026, 3, 31), ODD)))
    assert rb"\, \; \\ " in raw.replace(b"\r\n ", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_a_name_cannot_add_lines_of_its_own(report: Report) -> None:
    evil = Due(date(2026, 3, 31), Text("x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x"))
    assert 1 == len(events(with_dues(report, evil)))


def test_the_same_duty_has_the_same_uid_and_others_have_others(report: Report) -> None:
    one = [str(e["UID"]) for e in events(report)]
    later = attrs.evolve(report, language="en", demonstration=False)
    assert one == [str(e["UID"]) for e in events(later)]
    assert len(one) == len(set(one)) > 1


def test_the_calendar_says_whose_and_as_of_when(report: Report) -> None:
    calendar = Calendar.from_ical(write_ics(report))
    about = str(calendar["X-WR-CALDESC"])
    for words in ("huaili", "2026-01-31（演示日期）", "2017年文本", "2026-02-01 08:00"):
        assert words in about


def test_nothing_beyond_the_horizon_is_in_it(report: Report) -> None:
    near = events(attrs.evolve(report, within=timedelta(days=30)))
    assert all(e.start <= date(2026, 3, 2) for e in near)
    assert len(near) < len(events(report))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes(report: Report, language: str) -> None:
    report = attrs.evolve(report, language=language)
    assert write_ics(report) == write_ics(report)
