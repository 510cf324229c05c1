"""Words in the two languages of the project."""

from collections.abc import Iterable

import attrs


@attrs.frozen
class Text:
    """One meaning in Chinese and in English.

    >>> Text("社区", "community").zh
    '社区'
    """

    zh: str
    en: str

    def __add__(self, other: "Text") -> "Text":
        return Text(self.zh + other.zh, self.en + other.en)

    def in_language(self, language: str) -> str:
        """The words in `language`: "zh" or "en"."""
        return self.en if language == "en" else self.zh

    @classmethod
    def join(cls, parts: Iterable["Text"], zh: str = "、", en: str = ", ") -> "Text":
        """All parts in one text, each language with its own separator."""
        parts = tuple(parts)
        return cls(zh.join(p.zh for p in parts), en.join(p.en for p in parts))
