"""Duties that recur by age, interval and state are reckoned from dates alone."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from community_core import Plugins, Text, hookimpl
from community_core.calendar import Duration
from community_core.errors import InvalidCatalogue
from community_core.schedules import (
    SAME_DAY,
    Anniversary,
    Done,
    Duty,
    Interval,
    MissingInterval,
    Outcome,
    Repeat,
    Schedule,
    Standing,
    State,
    Step,
    UnknownAnchor,
    Yearly,
    duties,
    next_due,
    of_plugins,
)

CITED = Text("某规范", "some specification")
LONG_AGO = date(2000, 1, 1)
TITLE = Text("试例", "Example")


def step(id: str, after: str, closes: str | None = None, anchor: str = "birth", since: date = LONG_AGO) -> Step:
    return Step(
        id=id,
        what=Text(id, id),
        anchor=anchor,
        after=Duration.parse(after),
        closes=Duration.parse(closes) if closes else None,
        citation=CITED,
        in_force_from=since,
    )


def interval(state: str, every: str | None, since: date = LONG_AGO) -> Interval:
    length = Duration.parse(every) if every else None
    return Interval(state=state, every=length, citation=CITED, in_force_from=since)


def schedule(*steps: Step | Repeat | Anniversary | Yearly, ends: str | None = None) -> Schedule:
    anchors = {"birth": Text("出生", "birth"), "discharge": Text("出院", "discharge")}
    length = Duration.parse(ends) if ends else None
    return Schedule(name="x", title=TITLE, serves=("11.10.2.5",), anchors=anchors, steps=steps, ends=length)


BORN = date(2024, 2, 29)
CHECKS = schedule(step("month_1", "P28D", "P30D"), step("month_3", "P3M"), step("year_1", "P1Y"), ends="P7Y")
VISITS = Schedule(
    name="visits",
    title=TITLE,
    serves=("11.10.2.4",),
    steps=(
        Repeat(
            id="visit",
            what=TITLE,
            intervals=(interval("unstable", "P2W"), interval("stable", "P3M"), interval("between", None)),
        ),
    ),
)
YEARLY = schedule(Yearly(id="check", what=TITLE, anchor="birth", after=Duration.parse("P65Y"), citation=CITED, in_force_from=LONG_AGO))  # fmt: skip  # one line reads better
FLU = schedule(
    Yearly(
        id="flu",
        what=TITLE,
        anchor="birth",
        after=Duration.parse("P60Y"),
        season=((9, 10), (11, 30)),
        citation=CITED,
        in_force_from=LONG_AGO,
    )
)
ENDORSED = schedule(
    Anniversary(
        id="endorse",
        what=TITLE,
        anchor="birth",
        every=Duration.parse("P1Y"),
        opens_before=Duration.parse("P1M"),
        citation=CITED,
        in_force_from=LONG_AGO,
    )
)


def standings(found: tuple[Duty, ...]) -> list[Standing]:
    return [d.standing for d in found]


def test_steps_open_at_their_age_and_close_when_the_next_one_opens() -> None:
    found = duties(CHECKS, {"birth": BORN}, date(2024, 3, 1))
    assert [date(2024, 3, 28), date(2024, 5, 29), date(2025, 2, 28)] == [d.opens for d in found]
    assert [date(2024, 3, 30), date(2025, 2, 27), date(2031, 2, 27)] == [d.last for d in found]
    assert [Standing.UPCOMING] * 3 == standings(found)


def test_a_step_is_due_within_its_window_and_overdue_after_it() -> None:
    def first(day: int) -> Standing:
        return duties(CHECKS, {"birth": BORN}, date(2024, 3, day))[0].standing

    assert [Standing.UPCOMING, Standing.DUE, Standing.DUE, Standing.OVERDUE] == [first(d) for d in (27, 28, 30, 31)]


def test_a_step_done_on_its_last_day_is_in_time_and_a_day_later_is_late() -> None:
    def first(day: int) -> Standing:
        done = [Done("month_1", date(2024, 3, day))]
        return duties(CHECKS, {"birth": BORN}, date(2024, 6, 1), done=done)[0].standing

    assert [Standing.DONE, Standing.LATE] == [first(30), first(31)]


def test_what_is_done_later_is_not_known_yet() -> None:
    done = [Done("month_1", date(2024, 3, 29))]
    assert Standing.DUE == duties(CHECKS, {"birth": BORN}, date(2024, 3, 28), done=done)[0].standing


def test_steps_count_from_different_dates() -> None:
    visit = schedule(step("home", "P0D", "P7D", "discharge"), step("month_1", "P28D"))
    found = duties(visit, {"birth": BORN, "discharge": date(2024, 3, 10)}, date(2024, 3, 11))
    assert [date(2024, 3, 10), date(2024, 3, 28)] == [d.opens for d in found]


def test_a_step_whose_date_is_not_known_yet_asks_for_nothing() -> None:
    visit = schedule(step("home", "P0D", "P7D", "discharge"), step("month_1", "P28D"))
    assert ["month_1"] == [d.step for d in duties(visit, {"birth": BORN}, date(2024, 3, 11))]


def test_a_misspelt_date_is_named() -> None:
    with pytest.raises(UnknownAnchor, match="brith") as caught:
        duties(CHECKS, {"brith": BORN}, date(2024, 3, 11))
    assert "birth" in caught.value.text.zh


def test_at_least_one_date_is_needed() -> None:
    with pytest.raises(UnknownAnchor, match="at least one"):
        duties(CHECKS, {}, date(2024, 3, 11))


def test_a_step_without_end_never_becomes_late() -> None:
    offer = schedule(step("offer", "P6M"))
    found = duties(offer, {"birth": BORN}, date(2060, 1, 1))
    assert [(None, Standing.DUE)] == [(d.last, d.standing) for d in found]


def test_a_step_that_ran_out_before_the_rule_was_in_force_is_not_owed() -> None:
    late_rule = schedule(step("card", "P0D", "P1M", since=date(2024, 3, 30)))
    assert () == duties(late_rule, {"birth": BORN}, date(2024, 6, 1))


def test_a_deferral_gives_time_until_its_day() -> None:
    done = [Done("month_1", date(2024, 3, 28), Outcome.DEFERRED, date(2024, 4, 30))]
    assert Standing.DEFERRED == duties(CHECKS, {"birth": BORN}, date(2024, 4, 30), done=done)[0].standing
    assert Standing.OVERDUE == duties(CHECKS, {"birth": BORN}, date(2024, 5, 1), done=done)[0].standing
    done.append(Done("month_1", date(2024, 4, 29)))
    assert Standing.DONE == duties(CHECKS, {"birth": BORN}, date(2024, 5, 1), done=done)[0].standing


def test_a_deferral_without_a_day_lasts() -> None:
    done = [Done("month_1", date(2024, 3, 28), Outcome.DEFERRED)]
    assert Standing.DEFERRED == duties(CHECKS, {"birth": BORN}, date(2029, 1, 1), done=done)[0].standing


def test_what_is_refused_is_no_longer_owed() -> None:
    done = [Done("month_1", date(2024, 3, 28), Outcome.REFUSED)]
    found = duties(CHECKS, {"birth": BORN}, date(2024, 5, 1), done=done)
    assert Standing.REFUSED == found[0].standing
    following = next_due(found)
    assert following is not None
    assert "month_3" == following.step


def test_the_interval_follows_the_state() -> None:
    states = [State("unstable", date(2025, 1, 10)), State("stable", date(2025, 1, 24))]
    found = duties(VISITS, {}, date(2025, 3, 1), states=states, done=[Done("visit", date(2025, 1, 24))])
    assert [(date(2025, 1, 24), Standing.DONE), (date(2025, 4, 24), Standing.DUE)] == [
        (d.last, d.standing) for d in found
    ]


def test_a_visit_a_day_late_is_late_and_the_next_counts_from_it() -> None:
    found = duties(
        VISITS,
        {},
        date(2025, 2, 1),
        states=[State("unstable", date(2025, 1, 10))],
        done=[Done("visit", date(2025, 1, 25))],
    )
    assert [Standing.LATE, Standing.DUE] == standings(found)
    assert date(2025, 2, 8) == found[-1].last


def test_a_state_that_ends_within_its_time_asks_no_longer() -> None:
    states = [State("unstable", date(2025, 1, 10)), State("in_hospital", date(2025, 1, 20))]
    assert () == duties(VISITS, {}, date(2025, 6, 1), states=states)


def test_a_visit_missed_before_the_state_changed_stays_overdue() -> None:
    states = [State("unstable", date(2025, 1, 10)), State("in_hospital", date(2025, 3, 1))]
    assert [Standing.OVERDUE] == standings(duties(VISITS, {}, date(2025, 6, 1), states=states))


def test_a_visit_put_off_is_in_time_until_then() -> None:
    states = [State("unstable", date(2025, 1, 10))]
    done = [Done("visit", date(2025, 1, 20), Outcome.DEFERRED, date(2025, 2, 10)), Done("visit", date(2025, 2, 9))]
    assert [Standing.DONE, Standing.DUE] == standings(duties(VISITS, {}, date(2025, 2, 10), states=states, done=done))


def test_a_state_whose_interval_sources_dispute_must_be_configured() -> None:
    states = [State("between", date(2025, 1, 10))]
    with pytest.raises(MissingInterval, match="between"):
        duties(VISITS, {}, date(2025, 2, 1), states=states)
    found = duties(VISITS, {}, date(2025, 2, 1), states=states, intervals={"between": "P1M"})
    assert date(2025, 2, 10) == found[0].last


def test_a_place_may_set_a_stricter_interval() -> None:
    found = duties(
        VISITS,
        {},
        date(2025, 2, 1),
        states=[State("stable", date(2025, 1, 1))],
        intervals={"stable": Duration(months=2)},
    )
    assert date(2025, 3, 1) == found[0].last


def test_figures_count_from_the_day_on_which_they_came_into_force() -> None:
    later = Schedule(
        name="later",
        title=TITLE,
        serves=(),
        steps=(Repeat(id="visit", what=TITLE, intervals=(interval("stable", "P3M", date(2025, 1, 1)),)),),
    )
    found = duties(later, {}, date(2025, 2, 1), states=[State("stable", date(2020, 1, 1))])
    assert [date(2025, 4, 1)] == [d.last for d in found]


def test_an_interval_without_states_runs_from_the_first_date() -> None:
    round_ = schedule(Repeat(id="round", what=TITLE, intervals=(interval("", "P6M"),), opens_before=Duration(months=1)))
    found = duties(round_, {"birth": date(2025, 1, 15)}, date(2025, 5, 1))
    assert [(date(2025, 6, 15), date(2025, 7, 15), Standing.UPCOMING)] == [(d.opens, d.last, d.standing) for d in found]


def test_an_anniversary_of_29_february_comes_back_to_it_in_leap_years() -> None:
    found = duties(ENDORSED, {"birth": BORN}, date(2028, 1, 30))
    assert [date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)] == [d.last for d in found]
    assert date(2028, 1, 29) == found[-1].opens


def test_an_anniversary_stays_where_it_is_whenever_it_was_kept() -> None:
    done = [Done("endorse", date(2025, 2, 1)), Done("endorse", date(2026, 3, 5))]
    found = duties(ENDORSED, {"birth": BORN}, date(2026, 6, 1), done=done)
    assert [Standing.DONE, Standing.LATE, Standing.UPCOMING] == standings(found)
    assert date(2027, 2, 28) == found[-1].last


def test_anniversaries_before_the_rule_was_in_force_are_not_owed() -> None:
    later = attrs.evolve(ENDORSED.steps[0], in_force_from=date(2026, 1, 1))
    found = duties(schedule(later), {"birth": BORN}, date(2026, 3, 1))
    assert [date(2026, 2, 28), date(2027, 2, 28)] == [d.last for d in found]


def test_a_schedule_can_be_compared_and_kept_in_a_set() -> None:
    assert {CHECKS, CHECKS} == {CHECKS}


def test_a_yearly_duty_begins_on_the_birthday_and_runs_to_the_end_of_the_year() -> None:
    found = duties(YEARLY, {"birth": date(1960, 5, 20)}, date(2026, 3, 1), done=[Done("check", date(2025, 6, 1))])
    assert [(date(2025, 5, 20), Standing.DONE), (date(2026, 1, 1), Standing.DUE)] == [
        (d.opens, d.standing) for d in found
    ]


def test_a_yearly_duty_before_its_age_is_only_upcoming() -> None:
    found = duties(YEARLY, {"birth": date(1960, 2, 29)}, date(2020, 1, 1))
    assert [(date(2025, 2, 28), Standing.UPCOMING)] == [(d.opens, d.standing) for d in found]


def test_a_season_missed_is_overdue_and_made_up_within_the_year_is_late() -> None:
    born = {"birth": date(1960, 1, 1)}
    before = duties(FLU, born, date(2025, 12, 1))
    assert [Standing.OVERDUE] * 6 == standings(before)[:6]
    after = duties(FLU, born, date(2025, 12, 5), done=[Done("flu", date(2025, 12, 2))])
    assert Standing.LATE == after[5].standing


def test_a_birthday_after_the_season_waits_for_the_next_year() -> None:
    found = duties(FLU, {"birth": date(1965, 12, 24)}, date(2025, 12, 31))
    assert [(date(2026, 9, 10), date(2026, 11, 30))] == [(d.opens, d.last) for d in found]


def test_nothing_opens_once_a_schedule_is_over() -> None:
    ending = schedule(*ENDORSED.steps, *YEARLY.steps, ends="P2Y")
    found = duties(ending, {"birth": BORN}, date(2040, 1, 1))
    assert [date(2025, 2, 28), date(2026, 2, 28)] == [d.last for d in found]


def test_a_schedule_names_its_own_mistakes() -> None:
    with pytest.raises(InvalidCatalogue) as caught:
        schedule(step("a", "P1M"), step("a", "P2M"), step("b", "P1M", anchor="moon"))
    assert ("schedule x: a stands twice", "schedule x: the anchor 'moon' has no title") == caught.value.problems


def test_of_two_schedules_of_one_name_the_second_is_refused_with_its_plugin() -> None:
    class First:
        @hookimpl
        def register_schedules(self) -> tuple[Schedule, ...]:
            return (CHECKS,)

    plugins = Plugins()
    plugins.register(First(), "a")
    plugins.register(First(), "b")
    assert (CHECKS,) == of_plugins(plugins)
    assert ["b"] == [f.plugin for f in plugins.faults]


def test_nothing_owed_means_nothing_next() -> None:
    assert next_due(()) is None
    assert "按时完成" == Standing.DONE.text.zh


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@given(born=DAYS, as_of=DAYS)
def test_the_overdue_never_becomes_less_as_time_goes_on(born: date, as_of: date) -> None:
    def overdue(day: date) -> set[str]:
        return {d.step for d in duties(CHECKS, {"birth": born}, day) if d.standing is Standing.OVERDUE}

    assert overdue(as_of) <= overdue(as_of.replace(year=as_of.year + 1, day=1))


@given(since=DAYS, visits=st.lists(DAYS, max_size=6), as_of=DAYS)
def test_the_order_in_which_visits_arrive_never_matters(since: date, visits: list[date], as_of: date) -> None:
    states = [State("stable", since)]
    one = duties(VISITS, {}, as_of, states=states, done=[Done("visit", v) for v in visits])
    other = duties(VISITS, {}, as_of, states=states, done=[Done("visit", v) for v in reversed(visits)])
    assert one == other
    assert SAME_DAY == Duration()
