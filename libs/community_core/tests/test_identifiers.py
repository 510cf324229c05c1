"""Evidence names no person: shapes that are refused and shapes that are not."""

import sys
import uuid

import pytest

from community_core.errors import InvalidValue, PersonalDataRefused
from community_core.identifiers import (
    is_credit_code,
    is_resident_id,
    masked,
    new_id,
    personal_shape,
    refuse_personal,
    refuse_unstorable,
)

ID_NUMBER = "11010519491231002X"

RESIDENT_IDS = [
    ID_NUMBER,
    "11010519491231002x",
    "110105194912310021",
    "张三 11010519491231002X 已登记",
    "证件11010519491231002X",
    "１１０１０５１９４９１２３１００２Ｘ",
    "１1010５19491231002Ｘ",
    "110105 19491231 002X",
    "110105 1949 12 31 002X",
    "110105　19491231　002X",
    "110105201501010012",
    "110105491231002",
    "１１０１０５４９１２３１００２",
    "身份证110105491231002",
]
TELEPHONES = [
    "13800138000",
    "联系13800138000李",
    "138 0013 8000",
    "138-0013-8000",
    "１３８００１３８０００",
    "+86 13800138000",
    "+8613800138000",
    "86-138-0013-8000",
    "010-62345678",
    "010－62345678",
    "010—62345678",
    "０１０-６２３４５６７８",
    "0311-8765432",
    "(010)62345678",
    "（010）62345678",
    "010 62345678",
]
HARMLESS = [
    "",
    "1号楼2单元",
    "2025-03-05",
    "2025-03-05 2025-04-05",
    "2025-03-05T09:00:00+08:00",
    "20250305",
    "2025年3月5日至2025年12月31日",
    "6f0c2b1e-8f0a-5d8e-9a51-1466201709aa",
    "01390013-8000-7138-8001-a13800138000",
    "01390013-8000-7138-8001-A13800138000",
    "1234567890123",
    "120000000.00",
    "12000000000000",
    "91110000600037341L",
    "JC-2025-0001",
    "SN20250305000123",
    "000001-000002",
    "110105991331002",
    "99999999999999999999999",
    "1380013800",
    "12345678901",
]


@pytest.mark.parametrize("value", RESIDENT_IDS)
def test_what_looks_like_an_id_number_is_recognised(value: str) -> None:
    shape = personal_shape(value)
    assert shape is not None
    assert "身份证号" == shape.zh


@pytest.mark.parametrize("value", TELEPHONES)
def test_what_looks_like_a_telephone_is_recognised(value: str) -> None:
    shape = personal_shape(value)
    assert shape is not None
    assert "电话号码" == shape.zh


@pytest.mark.parametrize("value", HARMLESS)
def test_dates_uuids_amounts_and_record_numbers_are_left_alone(value: str) -> None:
    assert personal_shape(value) is None


def test_a_refusal_masks_the_value_and_says_what_to_do() -> None:
    with pytest.raises(PersonalDataRefused, match="record number") as caught:
        refuse_personal("subject", ID_NUMBER)
    assert "subject" == caught.value.attribute
    assert "1****************X" == caught.value.value
    assert "101051949" not in str(caught.value)


def test_a_harmless_value_is_not_refused() -> None:
    refuse_personal("subject", "JC-2025-0001")


@pytest.mark.parametrize("value, expected", [("", ""), ("abcd", "****"), ("abcde", "a***e"), ("甲", "*")])
def test_values_are_masked_short_ones_whole(value: str, expected: str) -> None:
    assert expected == masked(value)


@pytest.mark.parametrize("value", ["a\x00b", "\ud842", "楼\udfff"])
def test_nul_and_lone_surrogates_are_refused(value: str) -> None:
    with pytest.raises(InvalidValue, match="cannot be stored") as caught:
        refuse_unstorable("source", value)
    assert caught.value.value.isascii()


def test_rare_characters_are_stored() -> None:
    refuse_unstorable("source", "𠮷䶮\ue000")


@pytest.mark.parametrize(
    "value, expected",
    [(ID_NUMBER, True), ("110105194912310021", False), ("11010519491231002x", False), ("11010519491231002", False)],
)
def test_the_check_digit_of_an_id_number_is_checked(value: str, expected: bool) -> None:
    assert expected is is_resident_id(value)


def test_a_credit_code_is_checked() -> None:
    assert is_credit_code("91110000600037341L")
    assert not is_credit_code("91110000600037341M")


def test_without_the_extra_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stdnum.cn.uscc", None)
    with pytest.raises(InvalidValue, match=r"community-core\[identifiers\]"):
        is_credit_code("91110000600037341L")


def test_new_ids_are_uuids_of_version_7_and_differ() -> None:
    ids = [uuid.UUID(new_id()) for _ in range(50)]
    assert {7} == {i.version for i in ids}
    assert {uuid.RFC_4122} == {i.variant for i in ids}
    assert 50 == len(set(ids))
