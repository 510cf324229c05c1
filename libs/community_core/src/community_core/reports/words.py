"""The words of reports: parameters, rules and records as people read them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs

from community_core.assessment import Assessment
from community_core.calendar import SHANGHAI, Duration, Period
from community_core.evidence import Evidence
from community_core.facts import TYPE_NAMES, Attribute, FactType, FactTypes
from community_core.rules import RuleType, Status
from community_core.rules.shown import suppressed
from community_core.standard.edition import DatedUnit, Edition, Parameter
from community_core.text import Text

EDITIONS: Mapping[str, Text] = {
    "2017": Text("2017年文本", "text of 2017"),
    "in-force": Text("现行规定（2017年文本和现行法规政策）", "in force (text of 2017 and the law of today)"),
}
OWNERS: Mapping[str, Text] = {
    "registry": Text("社区基础信息", "Registry"),
    "governance": Text("社区治理", "Governance"),
    "staffing": Text("人员管理", "Staffing"),
    "facilities": Text("设施场所", "Facilities"),
    "security": Text("平安建设", "Security"),
    "environment": Text("环境卫生", "Environment"),
    "employment": Text("就业社保", "Employment"),
    "welfare": Text("社会救助与福利", "Welfare"),
    "justice": Text("司法调解", "Justice"),
    "volunteer": Text("志愿互助", "Volunteering"),
    "property": Text("物业服务", "Property"),
    "convenience": Text("便民服务", "Convenience"),
    "health": Text("卫生健康", "Health"),
    "culture": Text("文化体育", "Culture"),
    "assessment": Text("评价", "Assessment"),
}
SUBJECTS: Mapping[str, Text] = {
    "community": Text("社区", "the community"),
    "community_police": Text("社区民警", "community police"),
    "community_staff": Text("社区工作者", "community staff"),
    "health_station": Text("社区卫生服务站", "health station"),
    "owners_committee": Text("业主委员会", "owners' committee"),
    "party_org": Text("社区党组织", "Party organisation"),
    "police_post": Text("社区警务室", "police post"),
    "property_company": Text("物业服务企业", "property company"),
    "residents": Text("居民", "residents"),
    "residents_committee": Text("社区居民委员会", "residents' committee"),
    "service_station": Text("社区服务站", "service station"),
    "stationed_units": Text("驻区单位", "units stationed here"),
}
KINDS: Mapping[str, Text] = {
    "present": Text("有符合条件的记录", "records of the kind exist"),
    "covers": Text("所列内容齐备", "all that is listed is found"),
    "within": Text("数值在范围内", "the value lies in the range"),
    "each": Text("名册中逐一做到", "everyone on the register has it"),
    "none_open": Text("问题按时消除，且近期查看过", "no problem stays open too long, and somebody has looked"),
    "cadence": Text("每个周期都有记录", "every period has its records"),
    "term": Text("任期或期限未满", "the term has not run out"),
    "prompt": Text("每次都及时办理", "each time it was done in time"),
    "share": Text("覆盖比例达到要求", "the share is reached"),
    "attested": Text("有权认定的人现场认定", "attested by somebody with authority"),
    "all_of": Text("各项都做到", "all parts are met"),
    "any_of": Text("任选一项做到", "one of the parts is met"),
    "rollup": Text("各列项都做到", "all lettered items are met"),
}
PARAMETERS: Mapping[str, Text] = {
    "at_least": Text("至少", "at least"),
    "at_most": Text("至多", "at most"),
    "within": Text("期限", "within"),
    "values": Text("应有内容", "what must be there"),
    "per": Text("周期", "every"),
    "min": Text("下限", "minimum"),
    "max": Text("上限", "maximum"),
    "by": Text("认定人", "attested by"),
    "valid_for": Text("认定有效期", "valid for"),
    "lookback": Text("回看时间", "look-back"),
    "inspected_within": Text("查看间隔", "looked at within"),
    "length": Text("期限长度", "length"),
}
SOURCES: Mapping[str, Text] = {
    "clause": Text("标准原文", "the clause"),
    "interpretation": Text("本项目的解释", "our interpretation"),
    "law": Text("法规政策", "law"),
}
TYPES_EN: Mapping[type, str] = {
    bool: "yes or no", int: "whole number", Decimal: "number", str: "text", date: "date",
    datetime: "date and time", Period: "period, such as 2025-Q1",
}  # fmt: skip
TYPE_CODES: Mapping[type, str] = {bool: "boolean", int: "integer", Decimal: "decimal", str: "text", Period: "period"}


def same(text: object) -> Text:
    """Words that are alike in both languages."""
    return Text(str(text), str(text))


def type_code(attribute: Attribute) -> str:
    """The stable name of an attribute's type, as data show it."""
    if attribute.term is not None:
        return "term"
    return TYPE_CODES.get(attribute.type, attribute.type.__name__)


def type_text(attribute: Attribute) -> Text:
    """What to write into an attribute, its choices included."""
    if attribute.term is not None:
        text = Text("选项：", "one of: ") + Text.join((m.text for m in attribute.term), zh="、", en=", ")
    else:
        name = attribute.type.__name__
        text = Text(TYPE_NAMES.get(attribute.type, name), TYPES_EN.get(attribute.type, name))
    low, high = attribute.minimum, attribute.maximum
    if low is not None or high is not None:
        text += same(f" ≥{low}" if high is None else f" ≤{high}" if low is None else f" {low}～{high}")
    if attribute.unit:
        text += Text(f"（{attribute.unit}）", f" ({attribute.unit})")
    return text + Text("，可多项", "; several may be given") if attribute.many else text


def value_data(value: object) -> Any:
    """A parameter's value as JSON has it."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (tuple, list, set, frozenset)):
        return [value_data(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): value_data(v) for k, v in value.items()}
    return str(value)


def _labelled(node: RuleType | None, field: str) -> tuple[str, str] | None:
    """The fact type and attribute whose labels a parameter's values have."""
    if field == "by":
        return "assessment.attestation", "by"
    of, attribute = getattr(node, "of", None), getattr(node, "attribute", None) or getattr(node, "covering", None)
    return (of, attribute) if field == "values" and of and attribute else None


def parameter_name(dated: DatedUnit, parameter: Parameter) -> Text:
    """What a parameter is, in words: of which rule, and which figure."""
    node, _, field = parameter.name.rpartition(".")
    owner = dated.owner.get(node)
    name = PARAMETERS.get(field, same(field.rstrip("_")))
    return name if owner is None or len(dated.rules) == 1 else owner.asks + Text("：", ": ") + name


def parameter_value(dated: DatedUnit, parameter: Parameter, fact_types: FactTypes) -> Text:
    """A parameter's value in words."""
    node, _, field = parameter.name.rpartition(".")
    return value_text(dated.nodes.get(node), field, parameter.value, fact_types)


def value_text(node: RuleType | None, field: str, value: object, fact_types: FactTypes) -> Text:
    """The value of a field of a rule in words."""
    if isinstance(value, (tuple, list)):
        labelled = _labelled(node, field)
        return Text.join(fact_types.label(*labelled, v) if labelled else same(v) for v in value)
    if isinstance(value, Duration):
        return value.text
    if field == "per" and isinstance(value, str):
        return Duration.parse(value).text
    if field == "at_least" and isinstance(value, float):
        return same(f"{100 * value:g}%")
    return same(value)


SIGNS: Mapping[str, Text] = {
    "=": Text("为", "is"), "≠": Text("不为", "is not"), "<": Text("小于", "below"), "≤": Text("不超过", "at most"),
    ">": Text("大于", "above"), "≥": Text("不少于", "at least"),
    "in": Text("属于", "is one of"), "⊇": Text("包括", "includes"),
}  # fmt: skip


def where_text(of: str, data: Mapping[str, Any], fact_types: FactTypes) -> Text:
    """A condition on records in words.

    The empty condition gives empty words.
    """
    return Text.join(_conditions(of, data, fact_types), zh="，", en=", ")


def _conditions(of: str, data: Mapping[str, Any], fact_types: FactTypes) -> Iterator[Text]:
    for key, value in data.items():
        if key in ("all", "any"):
            zh, en = ("，", ", ") if key == "all" else ("，或", " or ")
            yield Text.join((where_text(of, part, fact_types) for part in value), zh=zh, en=en)
        elif key == "not":
            yield Text("并非（", "not (") + where_text(of, value, fact_types) + Text("）", ")")
        elif isinstance(value, Mapping):
            for sign, v in value.items():
                yield _condition(of, key, sign, v, fact_types)
        else:
            yield _condition(of, key, "=", value, fact_types)


def _condition(of: str, name: str, sign: str, value: Any, fact_types: FactTypes) -> Text:
    title = attribute_title(of, name, fact_types)
    if sign == "exists":
        return title + (Text("已填写", " is given") if value else Text("未填写", " is not given"))
    word = SIGNS[sign]
    shown = (
        attribute_title(of, value["attribute"], fact_types)
        if isinstance(value, Mapping)
        else Text.join(fact_types.label(of, name, v) for v in (value if isinstance(value, (list, tuple)) else (value,)))
    )
    return Text(f"{title.zh}{word.zh}{shown.zh}", f"{title.en} {word.en} {shown.en}")


def attribute_title(of: str, name: str, fact_types: FactTypes) -> Text:
    """The title of an attribute, or of what the envelope holds."""
    if name in ("subject", "occurred_on"):
        return Text("对象", "subject") if name == "subject" else Text("发生日期", "date")
    declared = fact_types.get(of)
    attribute = declared.attribute(name) if declared else None
    return attribute.title if attribute else same(name)


@attrs.frozen
class RuleLine:
    """One line of a rule told in words; rules inside a rule are deeper."""

    depth: int
    text: Text


def rule_lines(rule: RuleType, fact_types: FactTypes, depth: int = 0) -> Iterator[RuleLine]:
    """How a rule judges, in words: its kind, what it reads and under which condition, then the rules inside it."""
    kind = KINDS.get(rule.kind, same(rule.kind))
    parts = []
    for of, where in _reads(rule):
        title = fact_types.title(of)
        condition = where_text(of, where, fact_types)
        note = Text(f"（{condition.zh}）", f" ({condition.en})") if condition.zh else Text("", "")
        parts.append(Text(f"“{title.zh}”", f"“{title.en}”") + note)
    items = tuple(getattr(rule, "items", ()))
    if items:
        parts.append(Text("、".join(items), ", ".join(items)))
    head = rule.asks + Text("：", ": ") if depth and rule.asks is not None else Text("", "")
    tail = Text("：", ": ") + Text.join(parts, zh="；", en="; ") if parts else Text("", "")
    yield RuleLine(depth, head + kind + tail)
    for inner in rule.inner():
        yield from rule_lines(inner, fact_types, depth + 1)


def _reads(rule: RuleType) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, where in (("of", "where"), ("measure", "where"), ("to", "to_where"), ("inspected_by", "inspected_where")):
        of = getattr(rule, name, None)
        if isinstance(of, str):
            condition = getattr(rule, where, None)
            yield of, condition.data if condition is not None else {}


def content_text(evidence: Evidence, fact_types: FactTypes) -> Text:
    """What a record says, attribute by attribute; figures of measures under 10 are suppressed."""
    declared = fact_types.get(evidence.fact_type)
    if declared is None or evidence.content is None:
        return Text("", "")
    return Text.join(_shown(declared, evidence.content), zh="；", en="; ")


def _shown(declared: FactType, content: Any) -> Iterator[Text]:
    for attribute in declared.attributes:
        value = getattr(content, attribute.name)
        if value is None or value == ():
            continue
        values = value if isinstance(value, tuple) else (value,)
        if declared.measure and attribute.type is int:
            words = Text.join(suppressed(v) for v in values)
        elif attribute.unit == "分":
            words = Text.join(Text(f"{v / 100:.2f}元", f"{v / 100:.2f} yuan") for v in values)
        else:
            words = Text.join(map(attribute.label, values))
        yield attribute.title + Text("：", ": ") + words


def chapter_of(number: str) -> str:
    """The chapter that a clause stands in."""
    return number.partition(".")[0]


def moment_text(moment: datetime | None) -> Text:
    """An instant as a clock in Beijing shows it; without one, everything known counts."""
    if moment is None:
        return Text("全部已登记数据", "all that is recorded")
    local = moment.astimezone(SHANGHAI)
    shown = local.strftime("%Y-%m-%d %H:%M") + (f":{local.second:02}" if local.second else "")
    return Text(f"{shown}（北京时间）前登记", f"recorded by {shown} Beijing time")


def community_name(assessment: Assessment) -> str:
    """The community's own name where its profile gives it, else its code."""
    profile = assessment.profile
    name = getattr(profile.content, "name", "") if profile is not None else ""
    return name or assessment.community


def title_of(edition: Edition, clause: str, on: date) -> Text:
    """The title of a clause on a date."""
    return edition.units[clause].title(on)


FALLS_SHORT = (Status.NONCONFORMING, Status.NOT_EVIDENCED)
SHOWN_ORDER = (
    Status.NONCONFORMING,
    Status.NOT_EVIDENCED,
    Status.PENDING,
    Status.CONFORMING,
    Status.RECOMMENDED,
    Status.OPTIONAL,
    Status.NOT_APPLICABLE,
)
"""The order in which reports list statuses: what needs work comes first."""


def counting(assessment: Assessment) -> tuple[Evidence, ...]:
    """Every record that counts at the date, by fact type and date."""
    by_type: Iterable[list[Evidence]] = (assessment.index.of(name) for name in assessment.fact_types)
    return tuple(e for records in by_type for e in records if e.occurred_on <= assessment.as_of)
