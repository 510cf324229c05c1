"""Errors keep their data, say what to do in both languages, and share one root."""

import pytest

from community_core.errors import (
    CommunityError,
    InvalidCatalogue,
    InvalidValue,
    MissingCommunity,
    OverlayConflict,
    PersonalDataRefused,
    UnknownClause,
    UnknownFactType,
)
from community_core.text import Text

ALL = [
    UnknownFactType("t.vist", "t.visit"),
    UnknownClause("9.1.2", None),
    InvalidValue("hours", "25", Text("不能是25", "cannot be 25")),
    PersonalDataRefused("subject", "1*9", Text("像是电话", "looks like a telephone")),
    InvalidCatalogue(("one", "two")),
    OverlayConflict("5.1", "terms.length", "2019-01-01", ("a", "b")),
    MissingCommunity(("c-1", "c-2")),
]


@pytest.mark.parametrize("error", ALL, ids=lambda e: type(e).__name__)
def test_every_error_shows_both_languages_and_has_a_code_of_its_own(error: CommunityError) -> None:
    assert f"{error.text.zh} / {error.text.en}" == str(error)
    assert "community_error" != error.code


def test_codes_are_not_shared() -> None:
    assert len(ALL) == len({e.code for e in ALL})


def test_an_unknown_fact_type_says_which_is_meant() -> None:
    error = UnknownFactType("t.vist", "t.visit")
    assert ("t.vist", "t.visit") == (error.name, error.suggestion)
    assert "是否想写“t.visit”" in error.text.zh
    assert "did you mean 't.visit'" in error.text.en


def test_an_unknown_fact_type_like_none_other_suggests_nothing() -> None:
    assert "did you mean" not in UnknownFactType("zzz", None).text.en


def test_an_unknown_clause_says_which_is_meant() -> None:
    error = UnknownClause("9.1.2.22", "9.1.2.2")
    assert ("9.1.2.22", "9.1.2.2") == (error.number, error.suggestion)
    assert "是否想写“9.1.2.2”" in error.text.zh


def test_an_unknown_clause_like_none_other_suggests_nothing() -> None:
    assert "是否想写" not in UnknownClause("99", None).text.zh


def test_an_invalid_value_is_also_a_value_error_that_names_its_attribute() -> None:
    error = InvalidValue("hours", "25", Text("不能", "cannot"))
    assert isinstance(error, ValueError)
    assert ("hours", "25") == (error.attribute, error.value)


def test_every_problem_of_a_catalogue_is_listed() -> None:
    error = InvalidCatalogue(("first", "second"))
    assert ("first", "second") == error.problems
    assert "- first\n  - second" in error.text.en


def test_an_overlay_conflict_names_both_plugins_clause_parameter_and_date() -> None:
    error = OverlayConflict("5.1", "terms.length", "2019-01-01", ("a", "b"))
    for language in ("zh", "en"):
        words = error.text.in_language(language)
        assert all(w in words for w in ("a", "b", "5.1", "terms.length", "2019-01-01"))
    assert ("5.1", "terms.length", ("a", "b")) == (error.clause, error.parameter, error.plugins)


def test_a_missing_community_lists_up_to_five_of_those_found() -> None:
    found = tuple(f"c-{n}" for n in range(7))
    error = MissingCommunity(found)
    assert found == error.found
    assert "c-4…" in error.text.zh
    assert "c-5" not in error.text.en


def test_a_missing_community_lists_all_where_they_are_few() -> None:
    assert "…" not in MissingCommunity(("c-1", "c-2")).text.zh
