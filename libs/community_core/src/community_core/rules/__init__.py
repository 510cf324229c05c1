"""Rule types: pure functions over records."""

from community_core.rules.answering import Prompt
from community_core.rules.base import Due, Outcome, Reading, RuleType, Status, figure, worst
from community_core.rules.composed import AllOf, AnyOf, Rollup
from community_core.rules.counting import Covers, Present, Within
from community_core.rules.registers import Each, NoneOpen
from community_core.rules.shown import Attested, Share
from community_core.rules.timing import Cadence, Term
from community_core.rules.where import ALWAYS, Where

RULE_TYPES: tuple[type[RuleType], ...] = (
    Present,
    Covers,
    Within,
    Each,
    NoneOpen,
    Cadence,
    Term,
    Prompt,
    Share,
    Attested,
    AllOf,
    AnyOf,
    Rollup,
)

__all__ = [
    "ALWAYS",
    "RULE_TYPES",
    "AllOf",
    "AnyOf",
    "Attested",
    "Cadence",
    "Covers",
    "Due",
    "Each",
    "NoneOpen",
    "Outcome",
    "Present",
    "Prompt",
    "Reading",
    "Rollup",
    "RuleType",
    "Share",
    "Status",
    "Term",
    "Where",
    "Within",
    "figure",
    "worst",
]
