"""Writes docs/traceability.md (unit → rules → fact types → scenarios) and docs/facts.md (fact types by context).

Both are generated: edit the catalogue, the domain or the features instead, and run `make docs`.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from community_core import Plugins, Standard, Status
from community_core.facts import Attribute, FactType, Nature
from community_core.plugins.standard import CONTEXTS
from community_core.reports.words import OWNERS
from community_core.standard.units import Modality, Rule, Unit
from community_core.text import Text

ROOT = Path(__file__).resolve().parents[2]
TAG = "@clause-"
MET = frozenset({Status.CONFORMING.text.zh})
UNMET = frozenset(s.text.zh for s in (Status.NONCONFORMING, Status.NOT_EVIDENCED, Status.RECOMMENDED, Status.OPTIONAL))
_VERDICT = re.compile(r"第(?P<number>[0-9a-g.]+)条为[“\"](?P<status>[^”\"]+)[”\"]")


@attrs.frozen
class Scenario:
    """A scenario that a clause is tagged on. `verdicts`: what its Then lines say of that clause, row by row."""

    clause: str
    name: str
    file: str
    line: int
    verdicts: tuple[str, ...]

    @property
    def met(self) -> bool:
        """Whether the clause is met in it, at least in one row of its table."""
        return not MET.isdisjoint(self.verdicts)

    @property
    def unmet(self) -> bool:
        """Whether the clause is not met in it, at least in one row of its table."""
        return not UNMET.isdisjoint(self.verdicts)


def documents(folder: Path) -> Iterator[tuple[str, Any]]:
    """Every feature file under a folder, by its path from the repository's root, as the official parser reads it."""
    for path in sorted(folder.rglob("*.feature")):
        document: Any = Parser().parse(path.read_text(encoding="utf-8"))
        yield path.relative_to(folder.parent).as_posix(), document


def scenarios(folder: Path) -> tuple[Scenario, ...]:
    """Every scenario of every tag that names a clause, outlines with the verdicts of all their rows."""
    found: dict[tuple[str, str, int], Scenario] = {}
    for file, document in documents(folder):
        for pickle in Compiler().compile({**document, "uri": file}):
            tags = {t["name"].removeprefix(TAG) for t in pickle["tags"] if t["name"].startswith(TAG)}
            said = _verdicts(pickle)
            line = pickle["location"]["line"]
            for clause in sorted(tags):
                key = (clause, file, _line_of(document, pickle, line))
                before = found.get(key)
                verdicts = (*(before.verdicts if before else ()), *said.get(clause, ()))
                found[key] = Scenario(clause, before.name if before else _name(document, pickle), *key[1:], verdicts)
    return tuple(found.values())


def _verdicts(pickle: Any) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for step in pickle["steps"]:
        if step["type"] == "Outcome" and (m := _VERDICT.search(step["text"])):
            said.setdefault(m["number"], []).append(m["status"])
    return said


def _declared(document: Any, pickle: Any) -> Any:
    wanted = pickle["astNodeIds"][0]
    return next((s for s in _scenarios_of(document["feature"]) if s["id"] == wanted), None)


def _scenarios_of(feature: Any) -> Iterator[Any]:
    for child in feature["children"]:
        if "scenario" in child:
            yield child["scenario"]
        elif "rule" in child:
            yield from _scenarios_of(child["rule"])


def _line_of(document: Any, pickle: Any, line: int) -> int:
    declared = _declared(document, pickle)
    return int(declared["location"]["line"]) if declared else line


def _name(document: Any, pickle: Any) -> str:
    declared = _declared(document, pickle)
    return str(declared["name"] if declared else pickle["name"])


def gaps(units: Iterable[Unit], found: Iterable[Scenario]) -> list[str]:
    """What is missing: units without a scenario in which they are met, and one in which they are not; unknown tags."""
    units = tuple(units)
    by_clause: dict[str, list[Scenario]] = {}
    for s in found:
        by_clause.setdefault(s.clause, []).append(s)
    problems = []
    for unit in units:
        own = by_clause.pop(unit.number, [])
        if not any(s.met for s in own):
            problems.append(f"{unit.number} {unit.title.zh}: no scenario in which it is met")
        if unit.modality is not Modality.MAY and not any(s.unmet for s in own):
            problems.append(f"{unit.number} {unit.title.zh}: no scenario in which it is not met")
        if unit.modality is not Modality.MAY and len(own) < 2 and not any(len(s.verdicts) > 1 for s in own):
            problems.append(f"{unit.number} {unit.title.zh}: fewer than two scenarios")
    for clause, left in by_clause.items():
        problems.extend(f"{s.file}:{s.line}: the tag {TAG}{clause} names no unit" for s in left)
    return problems


def given_lines(folder: Path) -> Iterator[str]:
    """Every Given line as it stands in the files, conjunctions included; backgrounds once."""
    for _, document in documents(folder):
        for child in document["feature"]["children"]:
            steps = (child.get("background") or child.get("scenario") or {"steps": ()})["steps"]
            kind = "Context"
            for step in steps:
                if step["keywordType"] not in ("Conjunction", "Unknown"):
                    kind = step["keywordType"]
                if kind == "Context":
                    yield step["text"]


def skeleton(line: str) -> str:
    """A sentence with its dates, numbers and placeholders blanked.

    >>> skeleton("2024年的3月5日、6月4日各做了一次全面检查，12人到场")
    '□各做了一次全面检查，□人到场'
    """
    blank = re.sub(r"<[^>]*>|[0-9]+(?:[.:/%‰][0-9]*)*", "□", line)
    blank = re.sub(r"□年(?:的)?(?:□月(?:的)?(?:□日)?)?|□月(?:的)?□日|□日", "□", blank)
    return re.sub(r"□(?:[、和至到～]+□)+", "□", blank)


def commonest(folder: Path) -> tuple[str, int, int]:
    """The commonest skeleton of all Given lines but the commencement, how often it stands, and of how many lines."""
    lines = [skeleton(g) for g in given_lines(folder) if "施行本标准" not in g]
    sentence, n = Counter(lines).most_common(1)[0]
    return sentence, n, len(lines)


# --- docs/traceability.md --------------------------------------------------------------------------------------------


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _kinds(rule: Rule) -> str:
    kinds = [n.kind for n in rule.test.walk()]
    return kinds[0] if len(kinds) == 1 else f"{kinds[0]} ⟨{', '.join(kinds[1:])}⟩"


def _unit(unit: Unit, own: list[Scenario]) -> Iterator[str]:
    yield f"### {unit.number} {unit.title.zh} · {unit.title.en}"
    yield ""
    personal = " · 只用统计数 counts only" if unit.personal_data else ""
    yield f"{unit.modality.text.zh} `{unit.modality.value}` · {unit.owner}{personal}"
    yield ""
    yield "| 规则 rule | 类型 type | 要求 asks | 事实类型 fact types |"
    yield "|---|---|---|---|"
    for rule in unit.rules:
        facts = ", ".join(f"`{f}`" for f in sorted(rule.reads()))
        softer = f" ({rule.modality.text.zh})" if rule.modality is not unit.modality else ""
        yield f"| `{rule.id}`{softer} | {_kinds(rule)} | {_cell(rule.asks.zh)} | {facts or '—'} |"
    yield ""
    file = None
    for s in sorted(own, key=lambda s: (s.file, s.line)):
        if s.file != file:
            file = s.file
            yield f"场景 scenarios — `{file}`"
            yield ""
        verdicts = "、".join(dict.fromkeys(s.verdicts)) or "—"
        yield f"- {s.name} → {verdicts}"
    yield "" if own else "（尚无场景 no scenario yet）\n"


def traceability(standard: Standard, found: Iterable[Scenario]) -> str:
    """The table as Markdown."""
    by_clause: dict[str, list[Scenario]] = {}
    for s in found:
        by_clause.setdefault(s.clause, []).append(s)
    catalogue = standard.catalogue
    lines = [
        "# 追溯表 Traceability",
        "",
        "<!-- generated by docs/tools/traceability.py: run `make docs` -->",
        "",
        "条款 → 规则 → 事实类型 → 场景。由条款目录和 features/ 生成，不手工修改。",
        "Unit → rules → fact types → scenarios, generated from the catalogue and from features/; not edited by hand.",
        "",
        "| 章 chapter | 条款 units | 规则 rules | 场景 scenarios |",
        "|---|--:|--:|--:|",
    ]
    for chapter in catalogue.chapters:
        units = [u for u in catalogue.units if u.chapter == chapter.number]
        rules = sum(len(u.rules) for u in units)
        n = len({(s.file, s.line) for u in units for s in by_clause.get(u.number, ())})
        lines.append(f"| {chapter.number} {chapter.title.zh} {chapter.title.en} | {len(units)} | {rules} | {n} |")
    everything = {(s.file, s.line) for own in by_clause.values() for s in own}
    rules = sum(len(u.rules) for u in catalogue.units)
    lines += [f"| **合计 total** | **{len(catalogue.units)}** | **{rules}** | **{len(everything)}** |", ""]
    for chapter in catalogue.chapters:
        lines += [f"## {chapter.number} {chapter.title.zh} · {chapter.title.en}", ""]
        for unit in catalogue.units:
            if unit.chapter == chapter.number:
                lines += _unit(unit, by_clause.get(unit.number, []))
    return "\n".join(lines).rstrip("\n") + "\n"


# --- docs/facts.md ---------------------------------------------------------------------------------------------------


_NATURES = {Nature.OCCURRENCE: "事项 occurrence", Nature.STATE: "状态 state"}


def _nature(fact_type: FactType) -> str:
    return "统计 measure" if fact_type.measure else _NATURES[fact_type.nature]


def _attribute(attribute: Attribute) -> str:
    return f"{attribute.title.zh}{'' if attribute.required else '?'}"


_INTRODUCTION = """\
共{n}种。“事项”每条都算；“状态”每个对象只算最新的一条；“统计”是只有数、没有人的状态。带 ? 的列可以不填，
可选的值用 `community facts 名称` 查看。

{n} in all. Of an *occurrence* each record counts; of a *state* the latest per subject; a *measure* is a state that
counts people without naming them. Columns with ? may be left empty; `community facts NAME` shows allowed values."""


def facts(standard: Standard) -> str:
    """The fact types as Markdown, by context."""
    readers = standard.edition("2017").readers
    lines = [
        "# 事实类型 Fact types",
        "",
        "<!-- generated by docs/tools/traceability.py: run `make docs` -->",
        "",
        *_INTRODUCTION.format(n=len(standard.fact_types)).splitlines(),
        "",
    ]
    contexts = dict.fromkeys((*CONTEXTS, *(t.context for t in standard.fact_types.values())))
    for context in contexts:
        title = OWNERS.get(context, Text(context, context))
        lines += [f"## {title.zh} · {context}", ""]
        lines += ["| 事实类型 | 性质 | 对象 | 列 | 用于条款 |", "|---|---|---|---|---|"]
        for t in standard.fact_types.values():
            if t.context == context:
                subject = t.subject.zh if t.subject else "（整个社区）"
                columns = "、".join(map(_attribute, t.attributes))
                used = sorted(readers.get(t.name, ()), key=[u.number for u in standard.catalogue.units].index)
                shown = " ".join(used[:12]) + (f" …（共{len(used)}条）" if len(used) > 12 else "")
                name = f"**{t.title.zh}** {t.title.en}<br>`{t.name}`"
                cells = (name, _nature(t), subject, columns, shown or "—")
                lines.append("| " + " | ".join(map(_cell, cells)) + " |")
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def generated(root: Path = ROOT) -> dict[Path, str]:
    """Every file that this tool writes, with its text. Only the standard itself counts, whatever else is installed."""
    standard = Standard.load(Plugins.built_in())
    return {
        root / "docs" / "traceability.md": traceability(standard, scenarios(root / "features")),
        root / "docs" / "facts.md": facts(standard),
    }


def main() -> int:
    """Write the files, and say which units still lack scenarios."""
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")
    problems = gaps(Standard.load(Plugins.built_in()).catalogue.units, scenarios(ROOT / "features"))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
