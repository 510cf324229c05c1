"""6.2.4: the four-party coordination of property disputes."""

from datetime import date, timedelta

from pytest_bdd import given, parsers, scenarios

from community_core.domain import property as p
from features_support import day

scenarios("06-制度建设/6.2.4-物业协调.feature")

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
PARTIES = {m.text.zh: m for m in p.Party}
OUTCOMES = {m.text.zh: m for m in p.SettlementOutcome}
SUBJECTS = {m.text.zh: m for m in p.DisputeSubject}


@given(parsers.re(rf"(?P<when>{DAY})建立物业协调机制，(?P<leader>.+)领导，(?P<convenor>.+)牵头，(?P<others>.+)参加"))
def _(book, when, leader, convenor, others):
    mechanism = p.CoordinationMechanism(
        led_by=PARTIES[leader],
        convened_by=PARTIES[convenor],
        participants=tuple(PARTIES[name] for name in others.split("、")),
    )
    book.write(mechanism, on=day(when))


@given(
    parsers.re(
        rf"(?P<raised>{DAY})受理(?P<about>.+)纠纷（(?P<dispute>.+)），"
        rf"(?:尚未办结|(?P<settled>{DAY})(?P<outcome>协商一致|调解达成协议|撤回诉求))"
    )
)
def _(book, raised, about, dispute, settled, outcome):
    book.write(p.DisputeRaised(about=SUBJECTS[about]), on=day(raised), subject=dispute)
    if settled:
        book.write(p.DisputeSettled(outcome=OUTCOMES[outcome]), on=day(settled), subject=dispute)


@given(parsers.re(r"2024年受理停车纠纷(?P<n>\d+)起，三十天内办结(?P<m>\d+)起"))
def _(book, n, m):
    for month in range(2, int(n) + 2):
        raised = date(2024, month, 5)
        book.write(p.DisputeRaised(about="parking"), on=raised, subject=f"停车{month}")
        if month < int(m) + 2:
            book.write(p.DisputeSettled(outcome="agreed"), on=raised + timedelta(days=30), subject=f"停车{month}")


@given(parsers.re(rf"(?P<when>{DAY})的物业协调会(?:确认没有待处理的纠纷|报出待处理的纠纷(?P<n>\d+)起)"))
def _(book, when, n):
    book.write(p.CoordinationMeetingHeld(disputes=int(n or 0)), on=day(when))
