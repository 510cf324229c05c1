"""A hook of mkdocs: Chinese text that is wrapped in the source is joined again, else browsers show a blank there."""

import re
from typing import Any

_FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_WRAPPED = re.compile("(?<=[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e”’])\n *(?=[\u300a-\u3011\u4e00-\u9fff\uff08“‘])")


def joined(markdown: str) -> str:
    """The page with wrapped Chinese lines joined, code blocks as they are.

    >>> joined("读记录，\\n逐条评。\\n\\nIn English,\\nas it was.")
    '读记录，逐条评。\\n\\nIn English,\\nas it was.'
    """
    parts = _FENCED.split(markdown)
    return "".join(p if p.startswith("```") else _WRAPPED.sub("", p) for p in parts)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by mkdocs with each page."""
    return joined(markdown)
