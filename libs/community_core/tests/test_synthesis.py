"""Evidence made from a rule meets it."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar

import attrs
import pytest

from community_core.assessment import assess_edition
from community_core.calendar import Period
from community_core.facts import OCCURRENCE, STATE, FactTypes, attribute, fact
from community_core.rules import Outcome, RuleType, Status
from community_core.synthesis import CannotSynthesise, Synthesis
from core_support import FACTS, TYPES, edition, profile, rule, unit

AS_OF = date(2025, 5, 10)


@fact("s.all", "合成类型", "Synthetic", nature=OCCURRENCE)
class Everything:
    """Every type, all required."""

    yes: bool = attribute("是否", "Yes")
    money: int = attribute("金额", "Money", minimum=5)
    small: int = attribute("小数", "Small", maximum=0)
    ratio: Decimal = attribute("比值", "Ratio")
    words: str = attribute("文字", "Words")
    on: date = attribute("日期", "Date")
    at: datetime = attribute("时刻", "Instant")
    hour: time = attribute("钟点", "Time")
    span: Period = attribute("期间", "Period")
    names: tuple[str, ...] = attribute("名称组", "Names")


@fact("s.link", "关联", "Link", nature=STATE, subject=("编号", "Link"))
class Link:
    """Ties two records by an attribute."""

    to: str = attribute("指向", "To")
    planned: int = attribute("计划", "Planned")
    done: int = attribute("完成", "Done")
    ended: date | None = attribute("结束", "Ended", default=None)


KNOWN = FactTypes((*FACTS, Everything, Link))
MET = [
    rule("present", of="t.bin", at_least=3),
    rule("present", of="s.all", within="P1M"),
    rule("present", of="t.bin", where={"litres": {">": 10}, "colour": {"≠": "red"}}),
    rule("present", of="t.bin", where={"litres": {"<": 10}}),
    rule("present", of="t.bin", where={"litres": {"≥": 10.5}}),
    rule("present", of="t.bin", where={"litres": {"≠": 10}}),
    rule("present", of="t.bin", where={"colour": {"in": ["blue", "green"]}}),
    rule("present", of="t.bin", where={"colours": {"⊇": ["blue", "green"]}}),
    rule("present", of="t.bin", where={"colours": {"⊇": "blue"}}),
    rule(
        "present", of="t.bin", where={"all": [{"lit": True}, {"colours": {"⊇": ["red"]}}, {"colours": {"⊇": ["blue"]}}]}
    ),
    rule("present", of="t.bin", where={"any": [{"lit": True}, {"litres": 5}]}),
    rule("present", of="t.bin", where={"not": {"colour": "red"}, "colour": "blue"}),
    rule("present", of="t.bin", where={"not": {"lit": True}}),
    rule("present", of="t.bin", where={"placed_on": {"exists": True}, "litres": {"exists": False}}),
    rule("present", of="s.link", where={"done": {"≥": {"attribute": "planned"}}}),
    rule("present", of="s.link", where={"done": {">": {"attribute": "planned"}}}),
    rule("present", of="s.link", where={"done": {"<": {"attribute": "planned"}}}),
    rule("present", of="t.bin", where={"placed_on": {"<": {"attribute": "occurred_on"}}}),
    rule("present", of="t.bin", where={"colours": {"≠": ()}}),
    rule("covers", of="t.bin", attribute="colour", values=["red", "blue"]),
    rule(
        "covers",
        of="t.bin",
        attribute="colours",
        values=["red", "blue"],
        where={"not": {"colours": {"⊇": ["red", "blue"]}}},
    ),
    rule("covers", of="t.bin", attribute="colours", values=["red", "blue"]),
    rule("covers", of="t.visit", attribute="colours", values=["red", "blue"], over="period", per="P6M"),
    rule("within", of="t.area", attribute="metres", min=10, max=20),
    rule("within", of="t.area", attribute="metres", max=20),
    rule("share", measure="t.coverage", at_least=0.9),
    rule("attested", by=["inspector"]),
    rule("term", of="t.bin", from_="placed_on", length="P3Y"),
    rule("cadence", of="t.visit", per="P1M"),
    rule("cadence", of="t.visit", per="P3M", at_least=2, period_of="about"),
    rule("cadence", of="t.visit", per="P1Y", period_of="about_day"),
    rule("cadence", of="t.visit", per="P1Y", covering={"attribute": "colours", "values": ["red", "green"]}),
    rule("cadence", of="t.visit", per="P1Y", covering={"attribute": "kind", "values": ["full", "part"]}),
    rule("prompt", of="t.matter", to="t.visit", within="P7D"),
    rule("prompt", of="t.matter", to="t.visit", within="P7D", via="matter", since="agreed_on"),
    rule("prompt", of="t.matter", to="t.visit", within="P7D", via="matter", key="ref", where={"ref": {"exists": True}}),
    rule("prompt", of="t.matter", to="t.visit", within="P7D", via="matter", key="refs", where={"refs": {"⊇": ["k"]}}),
    rule("prompt", of="t.visit", to="t.visit", within="P7D"),
    rule("prompt", of="t.area", to="t.visit", within="P7D"),
    rule("each", of="t.area", has={"type": "present", "of": "t.visit"}),
    rule("none_open", of="t.defect", within="P7D", inspected_by="t.visit", inspected_within="P1M"),
    rule("each", of="t.bin", has={"type": "present", "of": "t.visit"}),
    rule("each", of="t.bin", via="places", before="placed_on", has={"type": "present", "of": "t.visit"}),
    rule(
        "each",
        of="t.bin",
        where={"lit": True},
        has={"type": "covers", "of": "t.bin", "attribute": "colours", "values": ["red", "blue"]},
    ),
    rule(
        "each",
        of="s.link",
        has={
            "type": "all_of",
            "rules": [{"type": "present", "of": "s.link", "where": {"done": 3}}, {"type": "present", "of": "t.visit"}],
        },
    ),
    rule("all_of", rules=[{"type": "present", "of": "t.bin"}, {"type": "share", "measure": "t.coverage"}]),
    rule("any_of", rules=[{"type": "present", "of": "t.bin"}, {"type": "share", "measure": "t.coverage"}]),
]


@pytest.mark.parametrize("asked", MET, ids=lambda r: f"{r['type']}")
def test_what_is_made_from_a_rule_meets_it(asked: dict[str, Any]) -> None:
    by = edition(unit("1.1", asked))
    evidence = Synthesis(KNOWN, AS_OF).unit(by, "1.1")
    result = assess_edition(evidence, edition=by, fact_types=KNOWN, as_of=AS_OF)
    assert Status.CONFORMING == result.finding("1.1").status, result.finding("1.1").reason.zh


def test_a_rollup_is_met_by_what_its_items_need() -> None:
    by = edition(unit("1", rule("rollup", items=["1.a"])), unit("1.a", rule("present", of="t.bin")))
    evidence = Synthesis(TYPES, AS_OF).unit(by, "1")
    assert Status.CONFORMING == assess_edition(evidence, edition=by, fact_types=TYPES, as_of=AS_OF).finding("1").status


def test_only_periods_after_the_commencement_are_filled() -> None:
    by = edition(unit("1.1", rule("cadence", of="t.visit", per="P1M")))
    made = Synthesis(TYPES, AS_OF, commenced_on=date(2025, 3, 1)).unit(by, "1.1")
    assert [date(2025, 3, 1), date(2025, 4, 1), date(2025, 5, 1)] == [
        e.occurred_on for e in made if e.fact_type == "t.visit"
    ]


def test_ids_and_subjects_begin_with_the_prefix_and_differ() -> None:
    test = edition(unit("1.1", rule("present", of="t.bin", at_least=3))).unit("1.1").unit.rules[0].test
    made = Synthesis(TYPES, AS_OF, community="c-x", prefix="p-").rule(test)
    assert 3 == len({e.id for e in made}) == len({e.subject for e in made})
    assert all(e.id.startswith("p-") and e.subject.startswith("p-") and e.community == "c-x" for e in made)


def test_the_profile_commenced_long_ago_unless_said_otherwise() -> None:
    assert date(2022, 1, 1) == Synthesis(TYPES, AS_OF).profile().content.commenced_on
    made = Synthesis(TYPES, AS_OF, commenced_on=date(2025, 1, 1)).profile(has_lanes=True)
    assert (date(2025, 1, 1), True) == (made.content.commenced_on, made.content.has_lanes)
    assert profile().fact_type == made.fact_type


def test_what_cannot_be_met_is_said() -> None:
    test = edition(unit("1.1", rule("present", of="t.bin", where={"litres": {"<": 0}}))).unit("1.1").unit.rules[0].test
    with pytest.raises(CannotSynthesise, match=r"no t\.bin record passes"):
        Synthesis(TYPES, AS_OF).rule(test)


def test_a_rule_type_that_is_unknown_here_is_said() -> None:
    @attrs.frozen(kw_only=True)
    class Never(RuleType):
        """Of a plugin."""

        kind: ClassVar[str] = "never"

        def judge(self, reading: Any) -> Outcome:
            raise AssertionError

    with pytest.raises(CannotSynthesise, match="rule type never is unknown here"):
        Synthesis(TYPES, AS_OF).rule(Never(id="r"))
