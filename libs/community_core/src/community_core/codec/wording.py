"""What the parts of evidence are called, and the errors that speak of them."""

from collections.abc import Mapping
from difflib import get_close_matches

from community_core.errors import InvalidValue
from community_core.identifiers import masked, personal_shape
from community_core.text import Text

ENVELOPE_TITLES: Mapping[str, Text] = {
    "id": Text("编号", "Record number"),
    "revision": Text("版本", "Revision"),
    "community": Text("社区", "Community"),
    "fact_type": Text("事实类型", "Fact type"),
    "subject": Text("对象", "Subject"),
    "occurred_on": Text("发生日期", "Occurred on"),
    "recorded_at": Text("登记时间", "Recorded at"),
    "valid_until": Text("有效期至", "Valid until"),
    "ended_on": Text("结束日期", "Ended on"),
    "source": Text("来源", "Source"),
    "content": Text("内容", "Content"),
}
"""Chinese titles are the columns of files that staff keep."""


class UnknownKey(InvalidValue):
    """A key that the record does not have; `suggestion` is the nearest that it does have."""

    code = "unknown_key"

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(key, known, n=1, cutoff=0.6)
        self.suggestion = near[0] if near else None
        word = shown(key)
        hint = (
            Text(f"是否想写“{near[0]}”？", f"did you mean {near[0]!r}?") if near else Text("请删去它。", "remove it.")
        )
        super().__init__(word, "", Text(f"没有名为“{word}”的项；", f"there is no key {word!r}; ") + hint)


class MissingValue(InvalidValue):
    """A required key is absent."""

    code = "missing_value"

    def __init__(self, attribute: str, title: Text) -> None:
        super().__init__(
            attribute, "", Text(f"缺“{title.zh}”（{attribute}）；请补填。", f"{attribute!r} is missing; fill it in.")
        )


def shown(value: object) -> str:
    """`value` as an error may show it: short, and masked where it has the shape of a personal identifier."""
    text = value if isinstance(value, str) else str(value)
    if personal_shape(text):
        return masked(text[:40])
    return ascii(text)[1:41] if any("\ud800" <= c <= "\udfff" or c == "\x00" for c in text) else text[:40]
