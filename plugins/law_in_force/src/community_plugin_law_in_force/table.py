"""The table of overlays in README.md: `python -m community_plugin_law_in_force.table`. A test holds it to the code."""

from collections.abc import Iterable

from community_core.standard.overlays import Overlay
from community_plugin_law_in_force.overlays import OVERLAYS


def change(overlay: Overlay) -> str:
    """What an overlay does, in a few words."""
    place = f"`{overlay.rule}.{overlay.parameter}`"
    if overlay.action == "set":
        value = ", ".join(overlay.value) if isinstance(overlay.value, tuple) else overlay.value
        return f"{place} = {value}"
    if overlay.action == "extend":
        return f"{place} + {', '.join(overlay.value)}"
    if overlay.action == "add_rule":
        asks = (overlay.definition or {})["asks"]
        softer = " (should)" if (overlay.definition or {}).get("modality") == "should" else ""
        return f"new rule `{overlay.rule}`{softer}: {asks['zh']}"
    if overlay.action == "suspend_rule":
        return f"`{overlay.rule}` no longer asked" if overlay.rule else "no rule is asked any longer"
    return f"title: {overlay.title.zh if overlay.title else ''}"


def markdown(overlays: Iterable[Overlay] = OVERLAYS) -> str:
    """The overlays as a Markdown table."""
    lines = ["| Clause | In force from | Change | Citation |", "|---|---|---|---|"]
    lines += [f"| {o.clause} | {o.in_force_from} | {change(o)} | {o.citation.zh} |" for o in overlays]
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown())
