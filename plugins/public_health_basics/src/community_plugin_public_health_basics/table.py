"""The tables in README.md: `python -m community_plugin_public_health_basics.table`. A test holds them to the code."""

from collections.abc import Iterable, Iterator

from community_core.schedules import Anniversary, Repeat, Schedule, Step, Yearly
from community_core.standard.overlays import Overlay
from community_plugin_public_health_basics.overlays import OVERLAYS
from community_plugin_public_health_basics.programmes import SCHEDULES


def _rows(schedule: Schedule) -> Iterator[tuple[str, str, str, str]]:
    for step in schedule.steps:
        if isinstance(step, Repeat):
            for i in step.intervals:
                yield step.what.zh, f"{i.state}: {i.every or 'to be configured'}", str(i.in_force_from), i.citation.zh
            continue
        when = f"{step.anchor} + {step.every if isinstance(step, Anniversary) else step.after}"
        if isinstance(step, Step) and step.closes is not None:
            when += f" … {step.closes}"
        elif isinstance(step, Yearly):
            when += ", every year"
            if step.season != ((1, 1), (12, 31)):
                (a, b), (c, d) = step.season
                when += f" {a:02}-{b:02} … {c:02}-{d:02}"
        yield step.what.zh, when, str(step.in_force_from), step.citation.zh


def schedules(found: Iterable[Schedule] = SCHEDULES) -> str:
    """The schedules as a Markdown table."""
    lines = ["| Schedule | Clause | Duty | When | In force from | Citation |", "|---|---|---|---|---|---|"]
    lines += [f"| `{s.name}` | {', '.join(s.serves)} | {' | '.join(row)} |" for s in found for row in _rows(s)]
    return "\n".join(lines)


def overlays(found: Iterable[Overlay] = OVERLAYS) -> str:
    """The overlays as a Markdown table."""
    lines = ["| Clause | In force from | Change | Citation |", "|---|---|---|---|"]
    lines += [
        f"| {o.clause} | {o.in_force_from} | `{o.rule}.{o.parameter}` = {o.value} | {o.citation.zh} |" for o in found
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(schedules(), overlays(), sep="\n\n")
