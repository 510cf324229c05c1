"""Files that staff keep — CSV, Excel, JSON Lines — read as evidence (extra `files`)."""

from community_core.readers.assign import assign_ids
from community_core.readers.model import (
    Count,
    Importer,
    Limits,
    Problem,
    Reading,
    Record,
    Rejection,
    Row,
    Sheet,
    UnreadableFile,
)
from community_core.readers.reading import IMPORTERS, read_files
from community_core.readers.rejected import write_rejected
from community_core.readers.template import write_template, write_workbook

__all__ = [
    "IMPORTERS",
    "Count",
    "Importer",
    "Limits",
    "Problem",
    "Reading",
    "Record",
    "Rejection",
    "Row",
    "Sheet",
    "UnreadableFile",
    "assign_ids",
    "read_files",
    "write_rejected",
    "write_template",
    "write_workbook",
]
