"""Reports as plain data: what `--format json` prints, in a stable order."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from community_core.assessment import AgendaItem, Assessment, Finding, Step
from community_core.evidence import Conflict
from community_core.exporting import Refused, Report
from community_core.facts import Attribute, FactType
from community_core.reports.words import type_code, value_data
from community_core.rules import Status
from community_core.standard.edition import Edition, Parameter
from community_core.standard.units import Catalogue, Rule, Unit
from community_core.text import Text


def to_json(data: object) -> bytes:
    """UTF-8, two blanks of indentation, a newline at the end: the same data give the same bytes."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def text_data(text: Text) -> dict[str, str]:
    """Words in both languages."""
    return {"zh": text.zh, "en": text.en}


# --- clauses ---------------------------------------------------------------------------------------------------------


def clause_data(edition: Edition, unit: Unit) -> dict[str, Any]:
    """A normative unit with its rules; a parameter's value is the catalogue's own."""
    dated = edition.unit(unit.number)
    return {
        "number": unit.number,
        "parent": unit.parent,
        "chapter": unit.chapter,
        "modality": unit.modality.value,
        "subject": list(unit.subject),
        "owner": unit.owner,
        "title": text_data(unit.title),
        "summary": text_data(unit.summary),
        "personal_data": unit.personal_data,
        "why_attested": text_data(unit.why_attested) if unit.why_attested else None,
        "references": list(unit.references),
        "rules": [_rule(dated.unit, rule, edition) for rule in unit.rules],
    }


def _rule(unit: Unit, rule: Rule, edition: Edition) -> dict[str, Any]:
    nodes = {node.id for node in rule.test.walk()}
    figures = [p for p in edition.parameters(unit.number, {}, date.max) if p.name.rpartition(".")[0] in nodes]
    prefix = rule.id + "."
    return {
        "id": rule.id,
        "rule_type": rule.test.kind,
        "modality": rule.modality.value,
        "facts": sorted(rule.reads()),
        "parameters": {p.name.removeprefix(prefix): value_data(p.value) for p in figures},
        "sources": {p.name.removeprefix(prefix): {"kind": p.source.kind, **text_data(p.source.text)} for p in figures},
        "applies_when": value_data(rule.applies_when.data) if rule.applies_when is not None else None,
        "asks": text_data(rule.asks),
    }


def clauses_data(edition: Edition, units: Iterable[Unit]) -> list[dict[str, Any]]:
    """Normative units in the standard's order."""
    return [clause_data(edition, u) for u in units]


# --- fact types ------------------------------------------------------------------------------------------------------


def fact_type_data(fact_type: FactType, edition: Edition) -> dict[str, Any]:
    """A fact type with its attributes and the clauses that it counts for."""
    return {
        "name": fact_type.name,
        "title": text_data(fact_type.title),
        "nature": fact_type.nature.value,
        "measure": fact_type.measure,
        "subject": text_data(fact_type.subject) if fact_type.subject else None,
        "description": fact_type.doc,
        "attributes": [_attribute(a) for a in fact_type.attributes],
        "units": units_reading(fact_type.name, edition),
    }


def units_reading(fact_type: str, edition: Edition) -> list[str]:
    """The clauses whose rules read a fact type, in the standard's order."""
    readers = edition.readers.get(fact_type, frozenset())
    return [n for n in edition.units if n in readers]


def _attribute(attribute: Attribute) -> dict[str, Any]:
    term = attribute.term
    return {
        "name": attribute.name,
        "title": text_data(attribute.title),
        "type": type_code(attribute),
        "many": attribute.many,
        "required": attribute.required,
        "unit": attribute.unit,
        "minimum": attribute.minimum,
        "maximum": attribute.maximum,
        "values": [{"code": m.value, **text_data(m.text)} for m in term] if term is not None else None,
        "help": text_data(attribute.help),
    }


# --- an assessment ---------------------------------------------------------------------------------------------------


def assessment_data(report: Report) -> dict[str, Any]:
    """An assessment: counts and no score, for the standard has no weights."""
    a = report.assessment
    return {
        **_heading(report),
        "summary": {
            "total": _counts(a.summary().get("", {})),
            "by_chapter": {k: _counts(v) for k, v in a.by_chapter().items()},
            "by_modality": {k: _counts(v) for k, v in a.by_modality().items()},
        },
        "findings": [finding_data(f) for f in a.findings],
        "conflicts": [_conflict(c) for c in a.conflicts],
        "input": _input(report),
        "notes": [text_data(n) for n in report.notes],
    }


def _heading(report: Report) -> dict[str, Any]:
    a = report.assessment
    return {
        "standard": report.catalogue.id,
        "community": a.community,
        "as_of": a.as_of.isoformat(),
        "demonstration": report.demonstration,
        "known_at": a.known_at.isoformat() if a.known_at is not None else None,
        "edition": a.edition.name,
    }


def _counts(counts: Mapping[Status, int]) -> dict[str, int]:
    return {s.value: counts.get(s, 0) for s in Status} | {"all": sum(counts.values())}


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding with its whole trace; records are named by their ids."""
    return {
        "clause": finding.clause,
        "modality": finding.modality.value,
        "status": finding.status.value,
        "reason": text_data(finding.reason),
        "due": finding.due.isoformat() if finding.due else None,
        "changes_on": finding.changes_on.isoformat() if finding.changes_on else None,
        "records": list(finding.records),
        "witness": list(finding.witness),
        "parameters": [_parameter(p) for p in finding.parameters],
        "dues": [{"on": d.on.isoformat(), "what": text_data(d.what), "late": d.late} for d in finding.dues],
        "trace": [_step(s) for s in finding.trace],
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    since = parameter.in_force_from
    return {
        "name": parameter.name,
        "value": value_data(parameter.value),
        "source": {"kind": parameter.source.kind, **text_data(parameter.source.text)},
        "in_force_from": since.isoformat() if since is not None else None,
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "rule": step.rule,
        "rule_type": step.rule_type,
        "modality": step.modality.value,
        "status": step.status.value,
        "reason": text_data(step.reason),
        "records": list(step.records),
        "witness": list(step.witness),
        "parts": [_step(p) for p in step.parts],
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {"id": conflict.id, "revision": conflict.revision, "text": text_data(conflict.text)}


def _input(report: Report) -> dict[str, Any]:
    a = report.assessment
    counts = {"records": len(a.index), "other_communities": a.ignored}
    if (i := report.inputs) is None:
        return counts
    return counts | {
        "read": i.read,
        "accepted": i.accepted,
        "duplicate": i.duplicate,
        "rejected": i.rejected,
        "refused": [refused_data(r) for r in i.refused],
        "problems": [text_data(p) for p in i.problems],
    }


def refused_data(refused: Refused) -> dict[str, Any]:
    """A row that was not taken in."""
    return {
        "file": refused.file,
        "sheet": refused.sheet,
        "row": refused.row,
        "column": refused.column,
        "value": refused.value,
        "reason": text_data(refused.reason),
        "advice": text_data(refused.advice),
    }


def write_assessment(report: Report) -> bytes:
    """The JSON of an assessment."""
    return to_json(assessment_data(report))


# --- the agenda ------------------------------------------------------------------------------------------------------


def agenda_of(report: Report) -> tuple[AgendaItem, ...]:
    """What falls due, as far ahead as the report looks."""
    return report.assessment.agenda(report.within)


def agenda_data(report: Report) -> dict[str, Any]:
    """What falls due, the late first."""
    a: Assessment = report.assessment
    return {
        **_heading(report),
        "until": (a.as_of + report.within).isoformat() if report.within is not None else None,
        "items": [
            {"on": i.on.isoformat(), "late": i.late, "clause": i.clause, "what": text_data(i.what)}
            for i in agenda_of(report)
        ],
    }


def write_agenda(report: Report) -> bytes:
    """The JSON of an agenda."""
    return to_json(agenda_data(report))


def catalogue_units(catalogue: Catalogue, number: str = "", chapter: str = "") -> list[Unit]:
    """Units of a chapter, or the unit of a number with all beneath it."""
    return [
        u
        for u in catalogue.units
        if (not chapter or u.chapter == chapter)
        and (not number or u.number == number or u.number.startswith(number + "."))
    ]
