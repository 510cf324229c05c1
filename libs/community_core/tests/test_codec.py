"""Evidence as JSON and back: nothing is coerced, nothing is lost, and errors say what to do."""

import json
import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from community_core import codec
from community_core.calendar import Period
from community_core.codec import (
    NotStrictJson,
    UnknownKey,
    evidence_from_json,
    evidence_schema,
    evidence_to_json,
    fact_type_schema,
    loads_strict,
)
from community_core.errors import CommunityError, InvalidValue, PersonalDataRefused, UnknownFactType
from community_core.evidence import NAMESPACE, Evidence
from community_core.facts import OCCURRENCE, STATE, FactTypes, Term, attribute, fact
from community_core.text import Text


class Colour(Term):
    """Colours."""

    RED = "red", "红", "Red"
    BLUE = "blue", "蓝", "Blue"


@fact("paint.wall", "刷墙", "Wall painted", nature=OCCURRENCE, subject=("墙号", "Wall"))
class Wall:
    """A painted wall."""

    colours: tuple[Colour, ...] = attribute("颜色", "Colours")
    coats: int = attribute("遍数", "Coats", minimum=1, maximum=9, unit="遍", help_zh="刷了几遍", help_en="How many.")
    main: Colour | None = attribute("主色", "Main", default=None)
    about: Period | None = attribute("期间", "Period", default=None)
    cost: Decimal | None = attribute("费用", "Cost", default=None)
    dry: bool | None = attribute("干了", "Dry", default=None)
    due: date | None = attribute("期限", "Due", default=None)
    began: time | None = attribute("开始", "Began", default=None)
    seen: datetime | None = attribute("查看", "Seen", default=None)
    days: tuple[date, ...] = attribute("日子", "Days", default=())
    note: str | None = attribute("备注", "Note", default=None)


@fact("paint.shop", "颜料店", "Shop", nature=STATE)
class Shop:
    """A shop."""

    name: str = attribute("店名", "Name")


TYPES = FactTypes([Wall, Shop])
EVIDENCE = Evidence.of(
    Wall(
        colours=(Colour.RED, Colour.BLUE), coats=2, main="blue", about=Period.parse("2025-Q1"), cost=Decimal("1.50"), dry=True,
        due=date(2025, 4, 1), began=time(9, 30), seen=datetime(2025, 3, 5, 1, tzinfo=UTC), days=(date(2025, 3, 5),), note="𠮷",
    ),
    id="w1", community="c1", occurred_on=date(2025, 3, 5), subject="W-1", ended_on=date(2025, 6, 1), source="台账",
)  # fmt: skip
DATA = evidence_to_json(EVIDENCE)


def changed(**change: object) -> dict[str, object]:
    """The data with other envelope keys, or other content keys written `content__x`."""
    content = {k.removeprefix("content__"): v for k, v in change.items() if k.startswith("content__")}
    envelope = {k: v for k, v in change.items() if not k.startswith("content__")}
    return {**DATA, "content": {**DATA["content"], **content}, **envelope}


def test_the_json_shape_is_plain():
    assert json.loads(json.dumps(DATA)) == {
        "id": "w1", "revision": 1, "community": "c1", "fact_type": "paint.wall", "subject": "W-1",
        "occurred_on": "2025-03-05", "recorded_at": "2025-03-04T16:00:00Z", "valid_until": None, "ended_on": "2025-06-01",
        "source": "台账",
        "content": {
            "colours": ["red", "blue"], "coats": 2, "main": "blue", "about": "2025-Q1", "cost": "1.50", "dry": True,
            "due": "2025-04-01", "began": "09:30:00", "seen": "2025-03-05T01:00:00Z", "days": ["2025-03-05"], "note": "𠮷",
        },
    }  # fmt: skip


def test_evidence_comes_back_equal():
    assert evidence_from_json(json.loads(json.dumps(DATA)), TYPES) == EVIDENCE


def test_a_retraction_comes_back_equal():
    void = EVIDENCE.retracted(datetime(2025, 5, 1, 1, 2, 3, 4, tzinfo=UTC))
    assert evidence_from_json(evidence_to_json(void), TYPES) == void


def test_what_has_a_default_may_be_left_out():
    bare = {k: DATA[k] for k in ("id", "community", "fact_type", "occurred_on", "recorded_at")}
    made = evidence_from_json({**bare, "content": {"colours": ["red"], "coats": 1}}, TYPES)
    assert (made.revision, made.subject, made.content.days, made.content.note) == (1, "", (), None)


def test_an_offset_is_taken_to_utc():
    assert evidence_from_json(changed(recorded_at="2025-03-05T09:00:00+09:00"), TYPES).recorded_at == datetime(2025, 3, 5, tzinfo=UTC)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "attribute", "words"),
    [
        ({"content__coats": "2"}, "coats", "整数"),
        ({"content__coats": True}, "coats", "整数"),
        ({"content__coats": 2.0}, "coats", "整数"),
        ({"content__coats": 10}, "coats", "1～9"),
        ({"content__coats": None}, "coats", "整数"),
        ({"content__coats": 10**30}, "coats", "整数"),
        ({"content__dry": 1}, "dry", "true 或 false"),
        ({"content__dry": "true"}, "dry", "true 或 false"),
        ({"content__note": 5}, "note", "文字"),
        ({"content__note": ["a"]}, "note", "文字"),
        ({"content__cost": 1.5}, "cost", "加引号"),
        ({"content__cost": "NaN"}, "cost", "加引号"),
        ({"content__cost": "1e9"}, "cost", "加引号"),
        ({"content__cost": " 1"}, "cost", "加引号"),
        ({"content__main": "rad"}, "main", "是否想写 red"),
        ({"content__main": "红"}, "main", "可选：red、blue"),
        ({"content__main": "RED"}, "main", "可选"),
        ({"content__colours": "red"}, "colours", "列表"),
        ({"content__colours": ["red", 1]}, "colours", "可选"),
        ({"content__colours": {"red": 1}}, "colours", "列表"),
        ({"content__about": "2025Q1"}, "about", "期间"),
        ({"content__about": "0000"}, "about", "年份"),
        ({"content__about": 2025}, "about", "文字"),
        ({"content__due": "2025-02-30"}, "due", "存在的日期"),
        ({"content__due": "2025-3-5"}, "due", "存在的日期"),
        ({"content__due": 45000}, "due", "存在的日期"),
        ({"content__began": "25:00"}, "began", "时间"),
        ({"content__began": "930"}, "began", "时间"),
        ({"content__seen": "2025-03-05T09:00:00"}, "seen", "时区"),
        ({"content__days": ["2025-03-05", "x"]}, "days", "存在的日期"),
        ({"revision": "1"}, "revision", "整数"),
        ({"revision": True}, "revision", "整数"),
        ({"revision": 0}, "revision", "从1起"),
        ({"occurred_on": "2025-03-05T00:00:00Z"}, "occurred_on", "存在的日期"),
        ({"occurred_on": "0001-01-01"}, "occurred_on", "年份"),
        ({"recorded_at": "2025-03-05"}, "recorded_at", "时区"),
        ({"recorded_at": "0001-01-01T00:00:00+08:00"}, "recorded_at", "年份"),
        ({"recorded_at": 1741132800}, "recorded_at", "时区"),
        ({"valid_until": "9999-12-31"}, "valid_until", "留空"),
        ({"ended_on": "2025-01-01"}, "ended_on", "早于"),
        ({"subject": 7}, "subject", "文字"),
        ({"id": ""}, "id", "请补填"),
        ({"community": ""}, "community", "请补填"),
        ({"id": "a\x00"}, "id", "无法保存"),
        ({"community": "\ud800"}, "community", "无法保存"),
        ({"content": []}, "content", "对象"),
        ({"content": "x"}, "content", "对象"),
    ],
)
def test_nothing_is_coerced_and_the_error_names_the_attribute_and_the_remedy(change, attribute, words):
    with pytest.raises(InvalidValue) as caught:
        evidence_from_json(changed(**change), TYPES)
    assert caught.value.attribute == attribute
    assert words in caught.value.text.zh
    assert caught.value.text.en


@pytest.mark.parametrize("key", ["id", "community", "fact_type", "occurred_on", "recorded_at", "content"])
def test_a_required_key_is_missed(key):
    with pytest.raises(InvalidValue) as caught:
        evidence_from_json({k: v for k, v in DATA.items() if k != key}, TYPES)
    assert (caught.value.code, caught.value.attribute) == ("missing_value", key)


@pytest.mark.parametrize(
    ("change", "near"), [({"content__coat": 1}, "coats"), ({"subjekt": "x"}, "subject"), ({"zzz": 1}, None)]
)
def test_an_unknown_key_is_refused_with_the_nearest(change, near):
    with pytest.raises(UnknownKey) as caught:
        evidence_from_json(changed(**change), TYPES)
    assert caught.value.suggestion == near


def test_an_unknown_fact_type_is_refused_with_the_nearest():
    with pytest.raises(UnknownFactType) as caught:
        evidence_from_json(changed(fact_type="paint.wal"), TYPES)
    assert caught.value.suggestion == "paint.wall"


@pytest.mark.parametrize(
    "change", [{"subject": "11010519491231002X"}, {"community": "13812345678"}, {"content__note": "电话13812345678"}]
)
def test_a_personal_identifier_is_refused_and_masked(change):
    with pytest.raises(PersonalDataRefused) as caught:
        evidence_from_json(changed(**change), TYPES)
    (secret,) = change.values()
    assert secret[-11:] not in f"{caught.value} {caught.value.value} {caught.value.text}"


@pytest.mark.parametrize(
    "change", [{"content__coats": "11010519491231002X"}, {"13812345678": 1}, {"fact_type": "13812345678"}]
)
def test_a_personal_identifier_in_the_wrong_place_is_masked(change):
    with pytest.raises(CommunityError) as caught:
        evidence_from_json(changed(**change), TYPES)
    assert not any(s in str(caught.value) for s in ("11010519491231002X", "13812345678"))


@pytest.mark.parametrize("data", [None, 1, "x", [], [DATA]])
def test_what_is_no_object_is_refused(data):
    with pytest.raises(InvalidValue):
        evidence_from_json(data, TYPES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["2025-03-05", "red", "paint.wall"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(st.sampled_from([*DATA, *(f"content__{k}" for k in DATA["content"])]), JSON)
def test_any_value_anywhere_is_taken_as_it_is_or_refused_in_our_own_words(key, value):
    data = changed(**{key: value})
    try:
        made = evidence_from_json(data, TYPES)
    except CommunityError as error:
        said = error.text
    else:
        said = Text("收下", "taken")
        assert evidence_from_json(evidence_to_json(made), TYPES) == made
    assert said.zh
    assert said.en


# --- ids -------------------------------------------------------------------------------------------------------------


def test_the_id_of_a_record_is_settled_by_what_it_says():
    said = codec.canonical(EVIDENCE)
    assert (
        codec.canonical(attrs.evolve(EVIDENCE, source="x", recorded_at=datetime(2025, 5, 1, tzinfo=UTC), id="y"))
        == said
    )
    for change in (
        {"subject": "W-2"},
        {"community": "c2"},
        {"occurred_on": date(2025, 3, 6)},
        {"ended_on": None},
        {"valid_until": date(2026, 1, 1)},
    ):
        assert codec.canonical(attrs.evolve(EVIDENCE, **change)) != said
    assert codec.id_of(said, 1, NAMESPACE) != codec.id_of(said, 2, NAMESPACE)
    assert uuid.UUID(codec.id_of(said, 1, NAMESPACE)).version == 5


def test_the_id_survives_another_writing_of_a_number_and_a_new_optional_attribute():
    def says(**content: object) -> str:
        return codec.canonical(
            Evidence.of(Wall(colours=["red"], coats=1, **content), id="w", community="c", occurred_on=date(2025, 1, 1))
        )

    assert says(cost=Decimal("1.5")) == says(cost=Decimal("1.50"))
    assert says(note=None, days=()) == says()
    assert "note" not in says()


def test_the_ids_already_given_out_never_change():
    made = Evidence.of(Wall(colours=["red"], coats=1), id="w", community="c", occurred_on=date(2025, 1, 1))
    assert codec.id_of(codec.canonical(made), 1, NAMESPACE) == "0fb7f511-8fad-5ba0-bb43-93640663fa00"


# --- JSON text -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"a": NaN}', "NaN"),
        (b'{"a": -Infinity}', "-Infinity"),
        (b'{"a": 1e999}', "数字太大"),
        (b'{"a": ' + b"9" * 6000 + b"}", "整数太大"),
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', "键“c”出现两次"),
        (b'{"a": "\\ud83d"}', "残缺"),
        (b'{"\\udc00": 1}', "残缺"),
        (b'{"a": "\xff"}', "UTF-8"),
        (b"[" * 33 + b"]" * 33, "32层"),
        (b'{"a":' * 33 + b"1" + b"}" * 33, "32层"),
        (b"[" * 200_000, "32层"),
        (b'"' + b"x" * (256 * 1024) + b'"', "256 KiB"),
        (b"{", "合法的 JSON"),
        (b"{'a': 1}", "合法的 JSON"),
        (b'{"a": 1} x', "合法的 JSON"),
        (b"", "合法的 JSON"),
    ],
)
def test_json_that_is_not_strict_is_refused(line, words):
    with pytest.raises(NotStrictJson) as caught:
        loads_strict(line)
    assert words in caught.value.text.zh


def test_json_that_is_strict_is_read():
    assert loads_strict(b'{"a": [1, -2, 0.5, true, null, "\\ud83d\\ude00", "' + b"[" * 50 + b'\\"{"]}')["a"][5] == "😀"
    assert loads_strict(b"[" * 32 + b"]" * 32)


# --- JSON Schema -----------------------------------------------------------------------------------------------------


def test_the_schemas_are_valid_and_take_what_the_codec_takes():
    Draft202012Validator.check_schema(evidence_schema(TYPES))
    Draft202012Validator.check_schema(fact_type_schema(TYPES["paint.wall"]))
    validator = Draft202012Validator(evidence_schema(TYPES))
    assert list(validator.iter_errors(DATA)) == []
    assert list(validator.iter_errors(changed(content=None))) == []
    assert list(Draft202012Validator(fact_type_schema(TYPES["paint.wall"])).iter_errors(DATA["content"])) == []


@pytest.mark.parametrize(
    "change",
    [{"content__coats": "2"}, {"content__coats": 10}, {"content__main": "rad"}, {"content__x": 1}, {"x": 1}, {"fact_type": "paint.shop"},
     {"fact_type": "no"}, {"revision": 0}, {"id": ""}, {"occurred_on": "2025/3/5"}, {"content__days": None}, {"content__cost": 1.5}],
)  # fmt: skip
def test_the_schema_refuses_what_the_codec_refuses(change):
    data = changed(**change)
    assert not Draft202012Validator(evidence_schema(TYPES)).is_valid(data)
    with pytest.raises(CommunityError):
        evidence_from_json(data, TYPES)


def test_the_schema_speaks_both_languages():
    schema = fact_type_schema(TYPES["paint.wall"])
    coats = schema["properties"]["coats"]
    assert (coats["title"], coats["x-title-en"], coats["description"], coats["x-unit"]) == (
        "遍数",
        "Coats",
        "刷了几遍",
        "遍",
    )
    assert schema["properties"]["colours"]["items"]["x-enum-titles"]["red"] == {"zh": "红", "en": "Red"}
    assert schema["required"] == ["colours", "coats"]
