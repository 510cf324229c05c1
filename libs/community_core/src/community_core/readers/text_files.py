"""CSV in the encodings that offices use, and JSON Lines; both are streamed."""

import codecs
import csv
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import attrs
from charset_normalizer import from_bytes

from community_core.codec import loads_strict, shown
from community_core.errors import CommunityError
from community_core.readers.cells import split
from community_core.readers.model import Limits, Problem, Record, Row, Sheet, UnreadableFile
from community_core.text import Text

CHUNK = 1 << 20
HEAD = 64 * 1024
FIELD_CHARACTERS = 128 * 1024
BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@attrs.frozen
class Encoding:
    """How a text file is encoded. `broken`: some bytes do not fit, and the rows that hold them are to be refused."""

    name: str
    bom: bytes = b""
    broken: bool = False


def _decodes(path: Path, encoding: str, skip: int = 0) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with path.open("rb") as file:
        file.seek(skip)
        try:
            while chunk := file.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _utf16_without_bom(head: bytes) -> str | None:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < 2 or max(even, odd) < 20 * min(even, odd) or (even + odd) * 50 < len(head):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _chinese_in_utf8(line: bytes) -> bool:
    try:
        return 0 not in line and not line.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def detect(path: Path) -> Encoding:
    """The encoding of a text file: its byte order mark, else strict UTF-8, else GB18030, else the likeliest.

    Raises `UnreadableFile` where none fits. A file whose first line is Chinese in UTF-8 is UTF-8, though bytes
    further down may be broken.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    for bom, name in BOMS:
        if head.startswith(bom):
            return Encoding(name, bom, broken=not _decodes(path, name, len(bom)))
    is_utf8 = _decodes(path, "utf-8")
    if _chinese_in_utf8(head.partition(b"\n")[0]):
        return Encoding("utf-8", broken=not is_utf8)
    mostly = head.count(0) * 5 >= len(head) * 2  # plain letters in UTF-16 are valid UTF-8, every other byte NUL
    if (mostly or not is_utf8) and (name16 := _utf16_without_bom(head)) and _decodes(path, name16):
        return Encoding(name16)
    if is_utf8:
        return Encoding("utf-8")
    if _decodes(path, "gb18030"):
        return Encoding("gb18030")
    best = from_bytes(head).best()
    if best is not None and best.encoding not in ("ascii", "utf_8") and _decodes(path, best.encoding):
        return Encoding(best.encoding)
    raise UnreadableFile(
        "unknown_encoding",
        Text("看不出文件的编码，或其中有残缺的字符", "the encoding cannot be told, or some bytes are broken"),
        Text("请在 Excel 或 WPS 中另存为“CSV UTF-8”", "save it as “CSV UTF-8” in Excel or WPS"),
    )


class _Lines:
    """The lines of a file, of which those of the current record can be put back."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._source)
        self.taken.append(line)
        return line

    def keep_first(self) -> str:
        """Put back all but the first line of the current record; returns that line."""
        first, *others = self.taken
        self._back.extendleft(reversed(others))
        self.taken = [first]
        return first


def delimiter_of(head: str) -> str:
    """Comma, semicolon or tab, by the first lines."""
    first = next((line for line in head.splitlines() if line.strip()), "")
    counts = {d: re.sub(r'"[^"]*"', "", first).count(d) for d in ",;\t"}
    if sum(map(bool, counts.values())) == 1:
        return max(counts, key=counts.__getitem__)
    try:
        return csv.Sniffer().sniff(head[:8192], delimiters=",;\t").delimiter
    except csv.Error:
        return max(counts, key=counts.__getitem__)


def _broken(code: str, zh: str, en: str, advice_zh: str, advice_en: str) -> Problem:
    return Problem(code=code, reason=Text(zh, en), advice=Text(advice_zh, advice_en))


_QUOTES = (
    "broken_quotes", "引号不成对", "its quotes do not match",
    "请检查此行的英文引号，文字里的引号须写两次", "check its quotes; a quote inside text is written twice",
)  # fmt: skip


def csv_rows(path: Path, encoding: Encoding, delimiter: str) -> Iterator[Row]:
    """Every record of a CSV file, blank ones too, numbered as a spreadsheet numbers them.

    A record whose quotes do not match is that one line alone, so that a stray quote does not swallow what follows.
    """
    csv.field_size_limit(FIELD_CHARACTERS)
    errors = "surrogateescape" if encoding.name == "utf-8" else "replace" if encoding.broken else "strict"
    with path.open("r", encoding=encoding.name, errors=errors, newline="") as file:
        if encoding.bom:
            file.read(1)
        lines = _Lines(iter(file))
        number = 0
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            lines.taken = []
            problem = None
            try:
                cells = tuple(map(_unshielded, next(reader)))
            except StopIteration:
                return
            except csv.Error:
                problem = _broken(*_QUOTES)
                cells = tuple(lines.keep_first().rstrip("\r\n").split(delimiter))
                reader = csv.reader(lines, delimiter=delimiter, strict=True)
            text = "".join(lines.taken)
            number += 1
            if problem is None and encoding.broken and _is_broken(text):
                problem = _broken(
                    "broken_text", "有残缺的字符", "holds broken characters", "请重新录入此行的文字", "retype its text"
                )
            yield Row(number=number, cells=cells, text=text, problem=problem)


def _is_broken(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" or c == "\ufffd" for c in text)


_FORMULA = re.compile(r"[=+@\t\r-]")


def shielded(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one."""
    bare = text.lstrip("'")
    if bare and _FORMULA.match(bare) and not re.fullmatch(r"[+-]?[0-9.,]+", text):
        return "'" + text
    return text


def _unshielded(text: str) -> str:
    if text.startswith("'") and _FORMULA.match(text.lstrip("'")):
        return text[1:]
    return text


def read_csv(path: Path, limits: Limits) -> Iterator[Sheet]:
    """The one sheet of a CSV file; its name says the fact type unless a column 事实类型 does."""
    encoding = detect(path)
    with path.open("rb") as file:
        head = file.read(HEAD)[len(encoding.bom) :].decode(encoding.name, "replace")
    yield Sheet(name="", title=path.stem, rows=csv_rows(path, encoding, delimiter_of(head)), named=False)


def read_json_lines(path: Path, limits: Limits) -> Iterator[Sheet]:
    """The records of a JSON Lines file."""
    with path.open("rb") as file:
        head = file.read(4)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableFile(
            "unknown_encoding",
            Text("JSON Lines 须为 UTF-8", "JSON Lines are UTF-8"),
            Text("请另存为 UTF-8", "save it as UTF-8"),
        )
    yield Sheet(name="", title=path.stem, rows=_json_rows(path, limits), records=True, named=False)


def _json_rows(path: Path, limits: Limits) -> Iterator[Record]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(limits.line_bytes + 1):
            number += 1
            too_long = len(line) > limits.line_bytes
            while too_long and not line.endswith(b"\n") and (rest := file.readline(CHUNK)):
                line = line[: limits.line_bytes] + rest[-1:]
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            line = line.strip()
            if line:
                yield _json_record(number, line, too_long, limits)


def _json_record(number: int, line: bytes, too_long: bool, limits: Limits) -> Record:
    text = line[: limits.line_bytes].decode("utf-8", "replace")
    if too_long:
        size = f"{limits.line_bytes // 1024} KiB"
        bad = _broken(
            "line_too_long", f"一行超过{size}", f"a line is longer than {size}", "请拆分或精简", "split or shorten it"
        )
        return Record(number=number, data=None, text=text[:1000], problem=bad)
    try:
        data = loads_strict(line)
    except CommunityError as error:
        reason, advice = split(error.text)
        return Record(
            number=number, data=None, text=text, problem=Problem(code=error.code, reason=reason, advice=advice)
        )
    if not isinstance(data, dict):
        bad = _broken("invalid_json", "应为一个对象 {…}", "it must be an object {…}", "请改正", "mend it")
        return Record(number=number, data=None, text=text, problem=attrs.evolve(bad, value=shown(text)))
    return Record(number=number, data=data, text=text)
