"""Entities are titled and checked; guards refuse a change with a reason bound to a clause."""

import attrs
import pytest

from community_core.entities import Guard, Refusal, Refused, attributes_of, check, entity, guard, title_of
from community_core.errors import InvalidCatalogue, InvalidValue
from community_core.facts import attribute
from community_core.text import Text


@entity("犬只", "Dog")
class Dog:
    """A dog."""

    name: str = attribute("名字", "Name")
    owner: str = attribute("主人", "Owner", default="", sensitive=True)
    age: int = attribute("年龄", "Age", default=1, minimum=0)


@entity("猫", "Cat")
class Cat:
    """A cat; dogs' guards are no business of hers."""

    name: str = attribute("名字", "Name")


@guard("11.3.4", on=Dog)
def dog_has_a_name(dog: Dog) -> Refusal | None:
    """A dog has a name."""
    return None if dog.name else Refusal(Text("请填名字", "give a name"), attribute="name")


@guard("9.1.1", on=Dog, source=Text("养犬规定", "Rules on dogs"))
def dog_is_not_too_old(dog: Dog) -> Refusal | None:
    """A dog is younger than thirty."""
    return Refusal(Text("年龄不对", "check the age")) if dog.age > 30 else None


GUARDS = (dog_has_a_name, dog_is_not_too_old)


def test_an_entity_can_be_changed_and_checks_each_change() -> None:
    dog = Dog(name="旺财")
    dog.name = "来福"
    assert "来福" == dog.name
    with pytest.raises(InvalidValue):
        dog.age = -1


def test_an_entity_can_be_mapped() -> None:
    dog = Dog(name="旺财")
    dog.__dict__["_mapped"] = True
    assert "旺财" == dog.__dict__["name"]
    assert Dog(name="旺财") == Dog(name="旺财")


def test_an_entity_may_hold_personal_data_where_it_is_marked() -> None:
    assert "13800138000" == Dog(name="旺财", owner="13800138000").owner
    with pytest.raises(InvalidValue):
        Dog(name="13800138000")


def test_a_sensitive_value_is_masked_in_an_error() -> None:
    with pytest.raises(InvalidValue) as caught:
        Dog(name="旺财", owner=13800138000)
    assert "1*********0" == caught.value.value
    assert "13800138000" not in str(caught.value)


def test_an_entity_knows_its_title_and_attributes() -> None:
    assert Text("犬只", "Dog") == title_of(Dog)
    assert [("name", False), ("owner", True), ("age", False)] == [(a.name, a.sensitive) for a in attributes_of(Dog)]


def test_an_entity_without_titles_is_refused() -> None:
    with pytest.raises(InvalidCatalogue):

        @entity("鸟", "Bird")
        class Bird:
            """Not titled."""

            wings: int = attrs.field(default=2)


def test_a_guard_is_described_by_its_function() -> None:
    assert isinstance(dog_has_a_name, Guard)
    assert ("11.3.4", Dog, "dog_has_a_name", "A dog has a name.", None) == (
        dog_has_a_name.clause,
        dog_has_a_name.on,
        dog_has_a_name.name,
        dog_has_a_name.doc,
        dog_has_a_name.source,
    )
    assert Text("养犬规定", "Rules on dogs") == dog_is_not_too_old.source


def test_a_guard_without_docstring_has_an_empty_one() -> None:
    def bare(dog: Dog) -> None:
        return None

    assert "" == guard("1", on=Dog)(bare).doc


def test_a_change_that_all_guards_accept_goes_through() -> None:
    check(Dog(name="旺财"), GUARDS)


def test_all_refusals_are_raised_at_once_with_their_clauses() -> None:
    with pytest.raises(Refused) as caught:
        check(Dog(name="", age=31), GUARDS)
    assert (
        Text(
            "请填名字（第11.3.4条）；年龄不对（第9.1.1条）", "give a name (clause 11.3.4); check the age (clause 9.1.1)"
        )
        == caught.value.text
    )
    assert ["name", None] == [r.attribute for _, r in caught.value.refusals]


def test_guards_of_other_entities_do_not_apply() -> None:
    check(Cat(name=""), GUARDS)
