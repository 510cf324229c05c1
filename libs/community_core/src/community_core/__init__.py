"""DB11/T 1466-2017 as a library: clauses as data, facts as evidence, and their judgement.

from datetime import date
from community_core import Standard
standard = Standard.load()
result = standard.assess(evidence, as_of=date(2026, 1, 31))
for finding in result.findings: print(finding.clause, finding.status, finding.reason.zh)
"""

__version__ = "0.1.0"

from community_core.assessment import Assessment, Finding
from community_core.errors import CommunityError
from community_core.evidence import Evidence
from community_core.plugins import Plugins, hookimpl
from community_core.rules import Status
from community_core.standard.loaded import Standard, assess
from community_core.standard.overlays import Overlay
from community_core.text import Text

__all__ = [
    "Assessment",
    "CommunityError",
    "Evidence",
    "Finding",
    "Overlay",
    "Plugins",
    "Standard",
    "Status",
    "Text",
    "assess",
    "hookimpl",
]
