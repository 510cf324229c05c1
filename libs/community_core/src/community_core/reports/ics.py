"""The agenda as a calendar: an all-day event for everything that falls due."""

import uuid
from datetime import timedelta

from icalendar import Calendar, Event

from community_core.calendar import start_of_day
from community_core.evidence import NAMESPACE
from community_core.exporting import Report
from community_core.reports.data import agenda_of
from community_core.reports.words import EDITIONS, community_name, moment_text, same, title_of
from community_core.text import Text


def write_ics(report: Report) -> bytes:
    """An iCalendar file. The same duty has the same UID each time, so that a calendar does not show it twice."""
    a, language = report.assessment, report.language
    name = community_name(a)
    calendar = Calendar()
    calendar.add("prodid", "-//community-core//DB11/T 1466-2017//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", Text(f"{name} 到期事项", f"{name}: what falls due").in_language(language))
    edition = EDITIONS.get(a.edition.name, same(a.edition.name))
    demo = Text("（演示日期）", " (demonstration date)") if report.demonstration else Text("", "")
    about = Text.join([same(a.community), same(a.as_of) + demo, edition, moment_text(a.known_at)], zh="，")
    calendar.add("x-wr-caldesc", about.in_language(language))
    stamp = a.known_at or start_of_day(a.as_of)
    for item in agenda_of(report):
        title = title_of(a.edition, item.clause, a.as_of)
        late = Text("【已逾期】", "[late] ") if item.late else Text("", "")
        summary = late + item.what + Text(f"（{item.clause} {title.zh}）", f" ({item.clause} {title.en})")
        known = Text(
            f"DB11/T 1466-2017 第{item.clause}条；按{a.as_of}评价。",
            f"DB11/T 1466-2017, clause {item.clause}; assessed as of {a.as_of}.",
        )
        event = Event()
        said = f"{a.community}|{item.clause}|{item.on}|{item.what.zh}"
        event.add("uid", f"{uuid.uuid5(NAMESPACE, said)}@community-core")
        event.add("dtstamp", stamp)
        event.add("dtstart", item.on)
        event.add("dtend", item.on + timedelta(days=1))
        event.add("summary", summary.in_language(language))
        event.add("description", known.in_language(language))
        event.add("categories", [item.clause])
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
