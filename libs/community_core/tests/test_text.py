"""Words in two languages."""

from community_core.text import Text


def test_texts_are_added_language_by_language() -> None:
    assert Text("社区概况", "community profile") == Text("社区", "community ") + Text("概况", "profile")


def test_a_text_is_read_in_the_language_asked_for() -> None:
    text = Text("社区", "community")
    assert ("社区", "community") == (text.in_language("zh"), text.in_language("en"))


def test_texts_are_joined_with_the_separator_of_each_language() -> None:
    assert Text("甲、乙", "a, b") == Text.join([Text("甲", "a"), Text("乙", "b")])


def test_texts_are_joined_with_separators_of_ones_own_from_any_iterable() -> None:
    assert Text("甲；乙", "a; b") == Text.join((Text(z, e) for z, e in ("甲a", "乙b")), zh="；", en="; ")


def test_nothing_joined_is_empty() -> None:
    assert Text("", "") == Text.join([])
