"""`read_files`: files in, evidence and rejections out, every row accounted for."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

import attrs

from community_core.evidence import Evidence
from community_core.facts import FactTypes
from community_core.readers.columns import Layout
from community_core.readers.model import Count, Importer, Limits, Problem, Reading, Rejection, Sheet, UnreadableFile
from community_core.readers.records import RecordReader
from community_core.readers.tables import TableReader
from community_core.readers.text_files import read_csv, read_json_lines
from community_core.readers.workbooks import read_workbook
from community_core.text import Text

T = TypeVar("T")

IMPORTERS: tuple[Importer, ...] = (
    Importer("json-lines", (".jsonl", ".ndjson"), read_json_lines),
    Importer("csv", (".csv", ".txt", ".tsv"), read_csv),
    Importer("excel", (".xlsx",), read_workbook),
)
"""What is read without plugins; a plugin's importers are given beside these."""


class Known:
    """Which records were read already; the same again is a duplicate."""

    def __init__(self) -> None:
        self._by_id: dict[str, Evidence | list[Evidence]] = {}

    def add(self, evidence: Evidence) -> bool:
        """Whether the record is new. Another content under the same id and revision is new: the core reports it."""
        before = self._by_id.setdefault(evidence.id, evidence)
        if before is evidence:
            return True
        versions = before if isinstance(before, list) else [before]
        if any(_same(evidence, v) for v in versions):
            return False
        self._by_id[evidence.id] = [*versions, evidence]
        return True


def _same(a: Evidence, b: Evidence) -> bool:
    return a.revision == b.revision and a.recorded_at == b.recorded_at and a.says() == b.says()


def read_files(
    paths: Iterable[str | PathLike[str]],
    *,
    fact_types: FactTypes,
    community: str | None = None,
    today: date,
    limits: Limits | None = None,
    importers: Iterable[Importer] = IMPORTERS,
) -> Reading:
    """Read files of evidence; a folder stands for the files in it.

    `community` is for rows that name none. Nothing is raised for what is wrong in a file: rows become rejections,
    files and sheets become problems, and the others are read all the same.
    """
    limits = limits or Limits()
    importers = tuple(importers)
    by_suffix = {suffix.lower(): i for i in importers for suffix in i.suffixes}
    files = tuple(_files([Path(p) for p in paths], by_suffix))
    layout = Layout(fact_types)
    known = Known()
    accepted: list[Evidence] = []
    rejected: list[Rejection] = []
    problems: list[Problem] = []
    counts: list[Count] = []
    for path, label in zip(files, _labels(files), strict=True):
        try:
            for sheet in open_file(path, by_suffix, limits):
                kind = RecordReader if sheet.records else TableReader
                reader = kind(sheet, label, layout, community, today)
                read = taken = twice = refused = 0
                try:
                    for _, outcome in reader.outcomes():
                        read += 1
                        if isinstance(outcome, Rejection):
                            refused += 1
                            rejected.append(outcome)
                        elif known.add(outcome):
                            taken += 1
                            accepted.append(outcome)
                        else:
                            twice += 1
                finally:
                    problems.extend(reader.problems)
                    if read or reader.header:
                        counts.append(
                            Count(
                                file=label,
                                sheet=sheet.name,
                                read=read,
                                accepted=taken,
                                duplicate=twice,
                                rejected=refused,
                            )
                        )
        except UnreadableFile as error:
            problems.append(Problem(code=error.code, reason=error.reason, advice=error.advice, file=label))
    return Reading(accepted=tuple(accepted), rejected=tuple(rejected), problems=tuple(problems), sheets=tuple(counts))


def _files(paths: Sequence[Path], by_suffix: dict[str, Importer]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.suffix.lower() in by_suffix and p.is_file())
            yield from (p for p in inside if not p.name.startswith((".", "~$")))  # ~$ is Excel's lock
        else:
            yield path


def _labels(files: Sequence[Path]) -> list[str]:
    """What a file is called in reports: its name, or its path where two share a name."""
    homes: dict[str, set[Path]] = {}
    for path in files:
        homes.setdefault(path.name, set()).add(path)
    return [p.name if len(homes[p.name]) == 1 else str(p) for p in files]


def open_file(path: Path, by_suffix: dict[str, Importer], limits: Limits) -> Iterator[Sheet]:
    """The sheets of a file, by the importer for its suffix; raises `UnreadableFile`."""
    suffix = path.suffix.lower()
    if not path.is_file():
        raise UnreadableFile(
            "no_such_file", Text("没有这个文件", "there is no such file"), Text("请核对文件名", "check its name")
        )
    if suffix == ".xls":
        raise UnreadableFile(
            "old_excel",
            Text("这是旧版 .xls 文件", "this is an old .xls file"),
            Text("请另存为 .xlsx", "save it as .xlsx"),
        )
    importer = by_suffix.get(suffix)
    if importer is None:
        known = " ".join(sorted(by_suffix))
        raise UnreadableFile(
            "unknown_format",
            Text(f"不认识的文件格式“{suffix}”", f"files of the kind {suffix!r} are not known"),
            Text(f"可读入：{known}", f"these can be read: {known}"),
        )
    size = path.stat().st_size
    if size > limits.file_bytes:
        most = f"{limits.file_bytes / 1024 / 1024:.3g} MiB"
        raise UnreadableFile(
            "file_too_big",
            Text(f"文件超过{most}", f"the file is larger than {most}"),
            Text("请拆成几个文件", "split it into several files"),
        )
    for sheet in _guarded(importer.read(path, limits)):
        rows: Iterator[Any] = _guarded(sheet.rows)
        yield attrs.evolve(sheet, rows=rows)


def _guarded(source: Iterator[T]) -> Iterator[T]:
    """The items of an importer's iterator; whatever it raises becomes `UnreadableFile`: other files are still read."""
    try:
        yield from source
    except (UnreadableFile, GeneratorExit, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic of calamine's Rust is no Exception
        raise UnreadableFile(
            "broken_file",
            Text("文件无法读取", f"the file cannot be read ({type(error).__name__})"),
            Text("请核对权限，或重新保存此文件", "check its permissions, or save it anew"),
        ) from error
