"""Reports: an assessment as data, as text, as a page, as a workbook and as a calendar."""
