"""The guards of the health context."""

from datetime import date
from typing import Any

from community_core.calendar import Period
from community_core.domain.health import files as f
from community_core.entities import Refusal


def refused_at(refusal: Refusal | None) -> str | None:
    assert refusal is not None
    return refusal.attribute


def test_a_health_record_has_a_code_of_seventeen_digits() -> None:
    def record(code: str) -> f.HealthRecord:
        return f.HealthRecord(code=code, name="某居民", identity_number="见原件", opened_on=date(2024, 3, 1))

    assert f.record_has_its_code(record("11010502100100001")) is None
    assert refused_at(f.record_has_its_code(record("1101050210010000"))) == "code"
    assert refused_at(f.record_has_its_code(record("1101050210010000A"))) == "code"


def visit(grade: int, **changes: Any) -> f.FollowUp:
    return f.FollowUp(record="档-1", visited_on=date(2024, 3, 1), danger_grade=grade, **changes)


def test_danger_grade_three_is_referred() -> None:
    guard = f.dangerous_state_is_referred
    assert guard(visit(2)) is None
    assert guard(visit(3, referred_to="区精防院")) is None
    assert refused_at(guard(visit(3))) == "referred_to"


def test_a_patient_at_home_is_guided_in_medication_and_rehabilitation() -> None:
    guard = f.calm_patient_is_guided
    assert guard(visit(0, medication_guided=True, rehabilitation_guided=True)) is None
    assert guard(visit(4, referred_to="区精防院")) is None
    assert refused_at(guard(visit(0, medication_guided=True))) == "rehabilitation_guided"
    assert refused_at(guard(visit(0, rehabilitation_guided=True))) == "medication_guided"


def slip(service: str, born_on: date, *, insured: bool = True, charged: int = 0) -> f.ElderServiceSlip:
    return f.ElderServiceSlip(
        service=service, born_on=born_on, insured=insured, given_on=date(2024, 10, 1), charged=charged
    )


def test_the_free_services_begin_at_sixty_and_sixty_five() -> None:
    guard = f.elder_service_is_due_and_free
    assert guard(slip("flu_vaccine", date(1964, 10, 1))) is None
    assert guard(slip("check_up", date(1964, 10, 1), insured=False)) is None
    assert guard(slip("check_up", date(1959, 10, 1))) is None
    assert refused_at(guard(slip("flu_vaccine", date(1964, 10, 2)))) == "born_on"
    assert refused_at(guard(slip("check_up", date(1964, 10, 1)))) == "born_on"


def test_the_free_services_cost_nothing() -> None:
    assert refused_at(f.elder_service_is_due_and_free(slip("flu_vaccine", date(1950, 1, 1), charged=500))) == "charged"


def issue(topics: tuple[str, ...], posted_on: date | None) -> f.BoardIssue:
    return f.BoardIssue(month=Period.parse("2024-09"), topics=topics, posted_on=posted_on)


def test_a_board_issue_is_posted_in_its_month_with_a_topic() -> None:
    guard = f.board_issue_teaches_health
    assert guard(issue(("aids",), date(2024, 9, 30))) is None
    assert guard(issue((), None)) is None
    assert refused_at(guard(issue(("diet",), date(2024, 9, 1)))) == "topics"
    assert refused_at(guard(issue(("aids",), date(2024, 10, 1)))) == "posted_on"


def test_a_closed_file_is_complete() -> None:
    guard = f.closed_file_is_complete
    full = ("plan", "attendance", "material", "summary")
    assert guard(f.ArchiveFile(activity="讲-1", contents=full, closed=True)) is None
    assert guard(f.ArchiveFile(activity="讲-1", contents=("plan",))) is None
    refusal = guard(f.ArchiveFile(activity="讲-1", contents=full[:3], closed=True))
    assert refused_at(refusal) == "contents"
    assert refusal is not None
    assert "活动小结" in refusal.text.zh
