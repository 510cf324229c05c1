"""`where`: each operator, composition, and what it names."""

from typing import Any

import pytest

from community_core.calendar import Period
from community_core.errors import InvalidCatalogue
from community_core.evidence import Evidence
from community_core.rules.where import ALWAYS, OPERATORS, Where
from core_support import Bin, Visit, record

VISIT = record(
    Visit(kind="full", minutes=30, planned=30, colours=("red", "green"), about=Period(2025, 0, 3), places=("1", "2")),
    "2025-03-05",
    "b-1",
)
BARE = record(Visit(), "2025-03-05")


def passes(data: dict[str, Any], e: Evidence = VISIT) -> bool:
    return Where(data).match(e)


@pytest.mark.parametrize(
    "data, expected",
    [
        ({"kind": "full"}, True),
        ({"kind": "part"}, False),
        ({"minutes": {"=": 30}}, True),
        ({"minutes": {"=": 31}}, False),
        ({"minutes": {"≠": 31}}, True),
        ({"minutes": {"≠": 30}}, False),
        ({"minutes": {"<": 31}}, True),
        ({"minutes": {"<": 30}}, False),
        ({"minutes": {"≤": 30}}, True),
        ({"minutes": {"≤": 29}}, False),
        ({"minutes": {">": 29}}, True),
        ({"minutes": {">": 30}}, False),
        ({"minutes": {"≥": 30}}, True),
        ({"minutes": {"≥": 31}}, False),
        ({"minutes": {"≥": 10, "≤": 20}}, False),
        ({"kind": {"in": ["part", "full"]}}, True),
        ({"kind": {"in": ["part"]}}, False),
        ({"colours": {"⊇": ["red"]}}, True),
        ({"colours": {"⊇": "red"}}, True),
        ({"colours": {"⊇": ["green", "red"]}}, True),
        ({"colours": {"⊇": ["red", "blue"]}}, False),
        ({"kind": {"⊇": ["full"]}}, True),
        ({"about": {"exists": True}}, True),
        ({"about": {"exists": False}}, False),
        ({"about_day": {"exists": True}}, False),
        ({"about_day": {"exists": False}}, True),
        ({"about": Period(2025, 0, 3)}, True),
        ({"minutes": {"=": {"attribute": "planned"}}}, True),
        ({"minutes": {"<": {"attribute": "planned"}}}, False),
        ({"minutes": {"≥": {"attribute": "planned"}}}, True),
        ({"places": {"⊇": {"attribute": "places"}}}, True),
        ({"colours": {"⊇": {"attribute": "kind"}}}, False),
        ({"subject": "b-1"}, True),
        ({"subject": {"≠": "b-1"}}, False),
        ({"occurred_on": {"≥": VISIT.occurred_on}}, True),
        ({"kind": "full", "minutes": 30}, True),
        ({"kind": "full", "minutes": 31}, False),
        ({"kind": "full", "minutes": 30, "planned": 30}, True),
        ({"kind": "full", "minutes": 30, "planned": 31}, False),
        ({"all": [{"kind": "full"}, {"minutes": 30}]}, True),
        ({"all": [{"kind": "full"}, {"minutes": 31}]}, False),
        ({"any": [{"kind": "part"}, {"minutes": 30}]}, True),
        ({"any": [{"kind": "part"}, {"minutes": 31}]}, False),
        ({"not": {"kind": "part"}}, True),
        ({"not": {"kind": "full"}}, False),
        ({"any": [{"all": [{"kind": "full"}, {"not": {"minutes": {">": 30}}}]}], "planned": 30}, True),
        ({"any": []}, False),
        ({"all": []}, True),
        ({}, True),
    ],
)
def test_a_condition_is_tested(data: dict[str, Any], expected: bool) -> None:
    assert expected is passes(data)


@pytest.mark.parametrize("sign", ["≠", "<", "≤", ">", "≥"])
def test_a_missing_value_passes_no_comparison(sign: str) -> None:
    assert not passes({"planned": {sign: 0}}, BARE)
    assert not passes({"planned": {sign: {"attribute": "minutes"}}}, BARE)
    assert not passes({"minutes": {sign: {"attribute": "planned"}}}, BARE)


@pytest.mark.parametrize(
    "data, expected",
    [
        ({"colours": {"exists": True}}, False),
        ({"colours": {"exists": False}}, True),
        ({"colours": {"⊇": []}}, True),
        ({"about": {"⊇": ["x"]}}, False),
        ({"planned": {"in": [1, 2]}}, False),
        ({"places": {"⊇": {"attribute": "matter"}}}, True),
    ],
)
def test_nothing_is_an_empty_set(data: dict[str, Any], expected: bool) -> None:
    assert expected is passes(data, BARE)


def test_false_is_not_the_same_as_unknown() -> None:
    assert [True, False, False] == [
        passes({"lit": False}, record(Bin(lit=v), "2025-01-01")) for v in (False, True, None)
    ]


def test_an_unknown_operator_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InvalidCatalogue) as caught:
        Where({"minutes": {">=": 3}})
    assert all(sign in caught.value.problems[0] for sign in (*OPERATORS, "'>='"))


def test_conditions_are_compared_by_their_data() -> None:
    assert Where({"kind": "full"}) == Where({"kind": "full"})
    assert Where({"kind": "full"}) != Where({"kind": "part"})


def test_a_condition_without_data_is_always_met() -> None:
    assert (True, False) == (ALWAYS.is_always, Where({"kind": "full"}).is_always)


def test_a_condition_names_its_attributes_and_the_constants() -> None:
    where = Where(
        {
            "kind": "full",
            "minutes": {"≥": 3},
            "about": {"exists": True},
            "all": [{"colours": {"⊇": ["red", "blue"]}}],
            "any": [{"matter": {"in": ("x",)}}],
            "not": {"planned": {"≤": {"attribute": "minutes"}}},
        }
    )
    assert [
        ("kind", ("full",)),
        ("minutes", (3,)),
        ("about", ()),
        ("colours", ("red", "blue")),
        ("matter", ("x",)),
        ("planned", ()),
        ("minutes", ()),
    ] == list(where.names())


@pytest.mark.parametrize("name", ["__class__", "a.b", "colour)", "if", "_hidden", ""])
def test_only_plain_names_are_read(name: str) -> None:
    with pytest.raises(InvalidCatalogue, match="no attribute's name"):
        Where({name: 1})


def test_constants_are_never_interpreted() -> None:
    assert not passes({"kind": "1 or True"})
    assert not passes({"kind": "full' or 'a' == 'a"})
