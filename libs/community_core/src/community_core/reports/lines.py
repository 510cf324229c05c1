"""Lines of text for a terminal, measured in cells: a Chinese character takes two."""

import io
import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Styled

_PIECE = re.compile(r"\s+|[!-~]+|.", re.DOTALL)
_NOT_FIRST = "，。；：、！？）》”’】…·％,.;:)]}%"
_NOT_LAST = "（《“‘【([{"


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells; no line begins with a closing mark or ends with an opening one.

    >>> wrapped("全面检查每年至少四次。", 20)
    ['全面检查每年至少四', '次。']
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _pieces(paragraph, width):
            if line and cell_len(line + piece.rstrip()) > width:
                lines.append(line.rstrip())
                piece = piece.lstrip()
                line = ""
            line += piece
        lines.append(line.rstrip())
    return lines


def _pieces(text: str, width: int) -> Iterable[str]:
    """Unbreakable pieces: a word, or a character with the marks that cling to it."""
    held = ""
    for piece in _PIECE.findall(text):
        if held and not (piece[0] in _NOT_FIRST or held[-1] in _NOT_LAST):
            yield held
            held = ""
        held += piece
        while cell_len(held) > width:
            cut = next(n for n in range(len(held), 0, -1) if cell_len(held[:n]) <= width or n == 1)
            yield held[:cut]
            held = held[cut:]
    if held:
        yield held


def padded(text: str, width: int, right: bool = False) -> str:
    """`text` filled with blanks to `width` cells."""
    space = " " * max(0, width - cell_len(text))
    return space + text if right else text + space


class Page:
    """Collects lines; `text` is the page with or without colour codes."""

    def __init__(self, width: int = 80, color: bool = False) -> None:
        self.width = width
        self._file = io.StringIO()
        self._console = Console(
            file=self._file,
            width=max(width, 20) + 40,  # lines are broken here, not by rich
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def line(self, text: str = "", style: str = "") -> None:
        """One line as it is."""
        self._console.print(Styled(text, style=style), soft_wrap=True)

    def styled(self, *parts: tuple[str, str]) -> None:
        """One line of parts, each with a style; where they do not fit, the parts behind the first go below it."""
        if sum(cell_len(text) for text, _ in parts) <= self.width:
            self._console.print(Styled.assemble(*parts), soft_wrap=True)
            return
        (first, style), *rest = parts
        self.paragraph(first, hanging=2, style=style)
        below = "".join(text for text, _ in rest).strip()
        if below:
            self.paragraph(below, indent=4, style=rest[0][1])

    def paragraph(self, text: str, indent: int = 0, hanging: int = 0, style: str = "") -> None:
        """Text in as many lines as it needs; further lines are indented by `hanging` more."""
        first = True
        for line in wrapped(text, self.width - indent - hanging):
            self.line(" " * (indent + (0 if first else hanging)) + line, style)
            first = False

    def heading(self, text: str) -> None:
        """A heading with a rule beneath it."""
        self.line()
        self.line(text, "bold")
        self.line("─" * min(self.width, cell_len(text)))

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> None:
        """Columns as wide as they must be; the last one is broken into lines where the page ends."""
        rows = [tuple(r) for r in rows]
        widths = [max(map(cell_len, column)) for column in zip(header, *rows, strict=True)]
        before = sum(widths[:-1]) + 2 * (len(widths) - 1)
        widths[-1] = min(widths[-1], max(10, self.width - before))
        for number, row in enumerate([tuple(header), *rows]):
            cells = [
                wrapped(c, w) if i == len(row) - 1 else [c] for i, (c, w) in enumerate(zip(row, widths, strict=True))
            ]
            for n in range(max(map(len, cells))):
                parts = (c[n] if n < len(c) else "" for c in cells)
                joined = "  ".join(padded(p, w, i in right) for i, (p, w) in enumerate(zip(parts, widths, strict=True)))
                self.line(joined.rstrip(), "bold" if number == 0 else "")

    @property
    def text(self) -> str:
        """All lines so far."""
        return self._file.getvalue()
