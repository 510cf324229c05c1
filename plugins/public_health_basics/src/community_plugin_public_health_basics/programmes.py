"""The schedules: who is to be seen when. Dates of birth go in, duties come out; see `community_core.schedules`."""

from community_core.calendar import Duration
from community_core.schedules import SAME_DAY, Interval, Repeat, Schedule, Step, Yearly
from community_core.text import Text
from community_plugin_public_health_basics import sources


def _contact(id: str, zh: str, en: str, after: str, closes: str | None = None, anchor: str = "birth") -> Step:
    return Step(
        id=id,
        what=Text(zh, en),
        anchor=anchor,
        after=Duration.parse(after),
        closes=Duration.parse(closes) if closes is not None else None,
        citation=sources.CHILDREN,
        in_force_from=sources.CHILDREN_SINCE,
    )


CHILD_CHECKS = Schedule(
    name="health.child_checks",
    title=Text("0～6岁儿童健康管理", "Health checks of children of 0 to 6"),
    serves=("11.10.2.5",),
    anchors={"birth": Text("出生日期", "Born on"), "discharge": Text("出院日期", "Discharged on")},
    ends=Duration.parse("P7Y"),
    steps=(
        _contact("home_visit", "新生儿家庭访视", "Home visit", "P0D", "P7D", "discharge"),
        _contact("day_28", "满月健康管理", "Check at 28 to 30 days", "P28D", "P30D"),
        *(
            _contact(f"month_{m}", f"{m}月龄健康检查", f"Check at {m} months", f"P{m}M")
            for m in (3, 6, 8, 12, 18, 24, 30, 36)
        ),
        *(_contact(f"year_{y}", f"{y}岁健康检查", f"Check at {y} years", f"P{y}Y") for y in (4, 5, 6)),
    ),
)
"""Thirteen contacts. The source gives the ages; each is in time until the next one opens, the last until seven."""

VACCINATION_CERTIFICATE = Schedule(
    name="health.vaccination_certificate",
    title=Text("儿童预防接种证", "Vaccination certificate of a child"),
    serves=("11.10.2.5",),
    anchors={"birth": Text("出生日期", "Born on")},
    steps=(
        Step(
            id="certificate",
            what=Text("办理预防接种证", "Issue of the vaccination certificate"),
            anchor="birth",
            after=SAME_DAY,
            closes=Duration.parse("P1M"),
            citation=sources.VACCINES + Text("第四十七条", ", Art. 47"),
            in_force_from=sources.VACCINES_SINCE,
        ),
    ),
)

MENTAL_FOLLOW_UPS = Schedule(
    name="health.mental_follow_ups",
    title=Text("严重精神障碍患者随访", "Follow-ups of severe mental disorder"),
    serves=("11.10.2.4",),
    steps=(
        Repeat(
            id="follow_up",
            what=Text("随访评估", "Follow-up"),
            intervals=tuple(
                Interval(
                    state=state,
                    every=Duration.parse(every) if every is not None else None,
                    citation=sources.MENTAL,
                    in_force_from=sources.STANDARD_IN_FORCE,
                )
                for state, every in (("unstable", "P2W"), ("basically_stable", None), ("stable", "P3M"))
            ),
        ),
    ),
)
"""By state: unstable within two weeks, stable every three months, so at least four a year.

For "basically stable" sources say one or two months: there is no default, `intervals={"basically_stable": "P1M"}` sets
it. In any other state (in hospital, moved away) nothing is due.
"""

ELDERLY = Schedule(
    name="health.elderly",
    title=Text("老年人免费体检和接种", "Free check-ups and vaccination of the elderly"),
    serves=("11.10.2.6",),
    anchors={"birth": Text("出生日期", "Born on")},
    steps=(
        Yearly(
            id="check_up",
            what=Text("65岁以上老年人年度体检", "Yearly check-up at 65 and over"),
            anchor="birth",
            after=Duration.parse("P65Y"),
            citation=sources.ELDERLY,
            in_force_from=sources.STANDARD_IN_FORCE,
        ),
        Yearly(
            id="influenza",
            what=Text("60岁以上京籍老年人流感疫苗接种", "Influenza vaccine at 60 and over, registered in Beijing"),
            anchor="birth",
            after=Duration.parse("P60Y"),
            season=((9, 10), (11, 30)),
            citation=sources.INFLUENZA,
            in_force_from=sources.INFLUENZA_SINCE,
        ),
        Step(
            id="pneumococcus",
            what=Text("23价肺炎球菌疫苗接种1剂", "One dose of 23-valent pneumococcal vaccine"),
            anchor="birth",
            after=Duration.parse("P65Y"),
            citation=sources.PNEUMOCOCCUS,
            in_force_from=sources.INFLUENZA_SINCE,
        ),
    ),
)
"""The pneumococcal dose is an offer without a last day. Vaccination is voluntary: record a refusal as refused."""

HEALTH_RECORD = Schedule(
    name="health.health_record",
    title=Text("居民健康档案建档", "Opening of a health record"),
    serves=("11.10.2.2",),
    anchors={"arrival": Text("在本社区居住起始日期", "Resident since")},
    steps=(
        Step(
            id="record",
            what=Text("为常住居民建立健康档案", "Health record of a permanent resident"),
            anchor="arrival",
            after=Duration.parse("P6M"),
            citation=sources.RECORDS,
            in_force_from=sources.RECORDS_SINCE,
        ),
    ),
)
"""From half a year's residence, registered here or not; the source sets no last day."""

SCHEDULES: tuple[Schedule, ...] = (
    CHILD_CHECKS,
    VACCINATION_CERTIFICATE,
    MENTAL_FOLLOW_UPS,
    ELDERLY,
    HEALTH_RECORD,
)
