"""Where a national or Beijing figure takes the place of an interpretation of ours, or sharpens it."""

from community_core.standard.overlays import Overlay
from community_core.text import Text
from community_plugin_public_health_basics import sources

OVERLAYS: tuple[Overlay, ...] = (
    Overlay.set(
        "11.10.2.4",
        "follow_ups",
        "within",
        "P3M",
        since=sources.STANDARD_IN_FORCE,
        citation=sources.MENTAL,
    ),
    Overlay.set(
        "11.10.2.5",
        "immunisation_free",
        "max",
        0,
        since=sources.VACCINES_SINCE,
        citation=sources.VACCINES + Text("第六条、第四十九条", ", Arts. 6 and 49"),
    ),
    Overlay.set(
        "11.10.2.6",
        "elder_checks",
        "within",
        "P1Y",
        since=sources.STANDARD_IN_FORCE,
        citation=sources.ELDERLY,
    ),
    Overlay.set(
        "11.10.2.6",
        "flu",
        "within",
        "P1Y",
        since=sources.INFLUENZA_SINCE,
        citation=sources.INFLUENZA,
    ),
    Overlay.set(
        "11.10.4.3",
        "lectures",
        "per",
        "P6M",
        since=sources.STANDARD_IN_FORCE,
        citation=sources.EDUCATION,
    ),
    Overlay.set(
        "11.10.4.3",
        "lectures",
        "at_least",
        3,
        since=sources.STANDARD_IN_FORCE,
        citation=sources.EDUCATION,
    ),
)
