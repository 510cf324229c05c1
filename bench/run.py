"""The figures that the project claims, each beside a baseline of the same run.

Machines are noisy: medians and ratios are what counts. `python bench/run.py [--out FILE.json] [--quick]`
"""

import argparse
import gc
import json
import platform
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path
from typing import Any

import attrs
from data import AS_OF, as_tables_give_them, records, renamed

from community_core import Evidence, Plugins, Standard


def times(action: Callable[[], object], laps: int) -> list[float]:
    """Seconds of each lap, the collector paused as timeit does."""
    found = []
    for _ in range(laps):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        action()
        found.append(time.perf_counter() - start)
        gc.enable()
    return found


def bare_index(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """The baseline: the same records by fact type and date, and nothing more."""
    index: dict[str, list[Evidence]] = {}
    for e in evidence:
        index.setdefault(e.fact_type, []).append(e)
    for found in index.values():
        found.sort(key=attrgetter("occurred_on"))
    return index


def one_community(standard: Standard, quick: bool) -> dict[str, Any]:
    """(a) 206 units over 20,000 records; index, reasons, records and witnesses included."""
    scattered = records(standard, 20_000)
    evidence = as_tables_give_them(scattered, standard)
    laps = 3 if quick else 15
    standard.assess(evidence, as_of=AS_OF)
    worst = times(lambda: standard.assess(scattered, as_of=AS_OF), laps)
    whole = times(lambda: standard.assess(evidence, as_of=AS_OF), laps)
    base = times(lambda: bare_index(evidence), laps)
    median, baseline = statistics.median(whole) * 1000, statistics.median(base) * 1000
    return {
        "figure": "assess one community, 206 units, 20,000 records",
        "goal": "≤ 100 ms",
        "median_ms": round(median, 1),
        "best_ms": round(min(whole) * 1000, 1),
        "scattered_median_ms": round(statistics.median(worst) * 1000, 1),
        "baseline_ms": round(baseline, 1),
        "ratio": round(median / baseline, 1),
        "met": median <= 100,
    }


def one_more_record(standard: Standard, quick: bool) -> dict[str, Any]:
    """(b) one more record, `updated`: over a sample of every fact type but the profile."""
    evidence = records(standard, 20_000)
    result = standard.assess(evidence, as_of=AS_OF)
    seen: dict[str, Evidence] = {}
    for e in evidence:
        seen.setdefault(e.fact_type, e)
    profile = seen.pop("registry.community_profile")
    each = []
    for e in list(seen.values())[:: 4 if quick else 1]:
        new = attrs.evolve(e, id=f"new-{e.id}")
        each.append(statistics.median(times(lambda new=new: result.updated([new]), 3)))  # type: ignore[misc]  # bound at once
    base = times(lambda: bare_index(evidence), 5)
    changed = attrs.evolve(profile, revision=2)
    whole = times(lambda: result.updated([changed]), 3)
    median = statistics.median(each) * 1000
    return {
        "figure": "one more record, updated (median over all fact types)",
        "goal": "≤ 2 ms",
        "median_ms": round(median, 2),
        "p95_ms": round(sorted(each)[int(len(each) * 0.95)] * 1000, 2),
        "worst_ms": round(max(each) * 1000, 2),
        "new_profile_ms": round(statistics.median(whole) * 1000, 1),
        "baseline_ms": round(statistics.median(base) * 1000, 1),
        "ratio": round(median / (statistics.median(base) * 1000), 2),
        "met": median <= 2,
    }


def many_communities(standard: Standard, quick: bool) -> dict[str, Any]:
    """(c) 1,000 communities × 2,000 records, streamed: one at a time, nothing kept but the counts."""
    count = 50 if quick else 1000
    template = records(standard, 2_000)
    spent = base = 0.0
    totals: dict[str, int] = {}
    for n in range(count):
        evidence = renamed(template, f"c-{n:04}")
        start = time.perf_counter()
        result = standard.assess(evidence, as_of=AS_OF)
        spent += time.perf_counter() - start
        for status, k in result.summary()[""].items():
            totals[status] = totals.get(status, 0) + k
        start = time.perf_counter()
        bare_index(evidence)
        base += time.perf_counter() - start
    tracemalloc.start()
    for n in range(3):
        standard.assess(renamed(template, f"c-{n:04}"), as_of=AS_OF)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {
        "figure": f"{count} communities × 2,000 records, streamed",
        "goal": "throughput and peak memory",
        "communities_per_s": round(count / spent, 1),
        "records_per_s": round(count * 2000 / spent),
        "peak_mib": round(peak / 2**20, 1),
        "baseline_records_per_s": round(count * 2000 / base),
        "ratio": round(spent / base, 1),
        "findings": totals,
        "met": True,
    }


def main() -> int:
    """Run all, print a table and JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/bench.json"))
    parser.add_argument("--quick", action="store_true", help="fewer laps, for a first look")
    options = parser.parse_args()
    standard = Standard.load(Plugins.built_in())
    results = [f(standard, options.quick) for f in (one_community, one_more_record, many_communities)]
    for r in results:
        print(f"{r['figure']}  ({r['goal']})")
        for key, value in r.items():
            if key not in ("figure", "goal", "findings", "met"):
                print(f"    {key:24}{value:>12}")
    report = {"python": platform.python_version(), "machine": platform.machine(), "results": results}
    text = json.dumps(report, ensure_ascii=False, indent=2)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text + "\n", encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
