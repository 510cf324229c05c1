"""Which column holds what: headers in Chinese or English, with stars, units and full-width signs forgiven."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import Enum

import attrs

from community_core.codec import ENVELOPE_TITLES
from community_core.facts import Attribute, FactType, FactTypes
from community_core.readers.cells import plain
from community_core.readers.model import ADVICE, NOTE, PLACE, REASON

COLUMNS = tuple(n for n in ENVELOPE_TITLES if n != "content")
RETRACTION = "retracted"
TITLES = {n: ENVELOPE_TITLES[n].zh for n in COLUMNS} | {RETRACTION: "撤回"}
IGNORED_SHEETS = frozenset(("说明", "填写说明", "选项"))
"""Pages of the template that hold no rows."""


class Other(Enum):
    """What a column may be besides a part of the envelope or an attribute."""

    IGNORED = "ignored"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    DUPLICATE = "duplicate"


Target = Attribute | str | Other


def heading(text: str) -> str:
    """A header reduced to what tells it apart: no star, no blanks, plain signs, small letters."""
    return re.sub(r"[\s*★☆]+", "", plain(text)).lower()


_PARENTHESIS = re.compile(r"\([^()]*\)$")
_IGNORED = frozenset(map(heading, (REASON, ADVICE, PLACE, NOTE)))


def _headings(fact_type: FactType | None) -> dict[str, Target]:
    """Every heading that a sheet of this type may have; attributes win over the envelope's words."""
    words: dict[str, Target] = {}
    if fact_type is not None:
        for a in fact_type.attributes:
            words.setdefault(heading(a.title.zh), a)
        for a in fact_type.attributes:
            words.setdefault(heading(a.name), a)
    for name, title in TITLES.items():
        words.setdefault(heading(title), name)
        words.setdefault(heading(name), name)
    if fact_type is not None and fact_type.subject is not None:
        words.setdefault(heading(fact_type.subject.zh), "subject")
    for word in _IGNORED:
        words.setdefault(word, Other.IGNORED)
    return words


@attrs.frozen
class Columns:
    """The columns of one sheet as one fact type sees them."""

    header: tuple[str, ...]
    targets: tuple[Target, ...]
    suggestions: dict[int, str]

    def index(self, name: str) -> int | None:
        """Where an attribute or a part of the envelope stands, or None."""
        return next(
            (i for i, t in enumerate(self.targets) if t == name or (isinstance(t, Attribute) and t.name == name)), None
        )


class Layout:
    """Headings of all fact types, worked out once."""

    def __init__(self, fact_types: FactTypes) -> None:
        self.fact_types = fact_types
        self._headings: dict[str | None, dict[str, Target]] = {}
        self._any: frozenset[str] | None = None
        self._sheets = {sheet_key(t): t for t in fact_types.values()} | {t.name.lower(): t for t in fact_types.values()}

    def headings(self, fact_type: FactType | None) -> dict[str, Target]:
        """The headings of one type; of the envelope alone for None."""
        name = fact_type.name if fact_type else None
        if name not in self._headings:
            self._headings[name] = _headings(fact_type)
        return self._headings[name]

    def known_anywhere(self, word: str) -> bool:
        """Whether some fact type has this heading."""
        if self._any is None:
            self._any = frozenset(w for t in self.fact_types.values() for w in self.headings(t))
        return word in self._any or word in self.headings(None)

    def columns(self, header: Sequence[str], fact_type: FactType) -> Columns:
        """What each column of `header` is for this type."""
        words = self.headings(fact_type)
        targets: list[Target] = []
        suggestions = {}
        for i, text in enumerate(header):
            key = heading(text)
            target = words.get(key) or words.get(_PARENTHESIS.sub("", key)) or Other.UNKNOWN
            if not key:
                target = Other.EMPTY
            elif target is Other.UNKNOWN:
                near = get_close_matches(key, list(words), n=1, cutoff=0.5)
                suggestions[i] = title(words[near[0]]) if near else ""
            elif target in targets and target is not Other.IGNORED:
                target = Other.DUPLICATE
            targets.append(target)
        return Columns(tuple(header), tuple(targets), suggestions)

    def type_of(self, name: str) -> FactType | None:
        """The fact type that a sheet or file name means: 安全检查, 安全检查-2025, 安全检查2025年, 2025安全检查 (2)."""
        word = plain(name)
        for start in (word, re.sub(r"^[\d年度月\s._-]+", "", word)):
            cuts = [len(start), *(m.start() for m in reversed(list(re.finditer(r"[-_—(\s]|\d+", start))))]
            for cut in cuts:
                if found := self._sheets.get(start[:cut].strip(" -_—.").lower()):
                    return found
        return None

    def nearest(self, name: str) -> str | None:
        """The title of the fact type most like `name`."""
        near = get_close_matches(plain(name).lower(), list(self._sheets), n=1, cutoff=0.4)
        return self._sheets[near[0]].title.zh if near else None


def sheet_name(fact_type: FactType) -> str:
    """The name of a type's sheet: its title, without the signs that Excel forbids, at most 31 characters."""
    return re.sub(r"[\[\]:*?/\\]", "·", fact_type.title.zh)[:31]


def sheet_key(fact_type: FactType) -> str:
    """A sheet's name as it is compared."""
    return plain(sheet_name(fact_type)).lower()


def title(target: Target) -> str:
    """What staff call a column."""
    if isinstance(target, Attribute):
        return target.title.zh
    return TITLES.get(target, "") if isinstance(target, str) else ""


def header_score(layout: Layout, fact_type: FactType | None, cells: Iterable[str]) -> tuple[int, int]:
    """How many of the non-empty cells are known headings, and how many there are."""
    words = [heading(c) for c in cells if c.strip()]
    known = layout.headings(fact_type) if fact_type else None
    bare = (_PARENTHESIS.sub("", w) for w in words)
    hits = sum(
        (w in known or b in known) if known else layout.known_anywhere(w) or layout.known_anywhere(b)
        for w, b in zip(words, bare, strict=True)
    )
    return hits, len(words)
