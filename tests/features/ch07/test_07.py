"""Chapter 7: the people who work for the community."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain import staffing as s
from features_support import day

scenarios("07-人员要求")

D = r"\d{4}年\d{1,2}月\d{1,2}日"


def named(vocabulary, zh):
    return next(m for m in vocabulary if m.text.zh == zh)


def benefit(book, on, kind, numerator, denominator):
    measured = s.BenefitMeasured(benefit=kind, numerator=int(numerator), denominator=int(denominator))
    book.write(measured, on=day(on), subject=kind)


@given(parsers.re(rf"社区(?P<on>{D})按(?P<households>\d+)户测算，需要(?P<posts>\d+)个岗位"))
def _(book, on, households, posts):
    book.write(s.StaffingNeedReviewed(posts_needed=int(posts), households=int(households)), on=day(on))


@given(
    parsers.re(rf"(?P<on>{D})清点，(?P<needed>\d+)个岗位配上了(?P<filled>\d+)个(?:，其中近一年新上岗(?P<new>\d+)人)?")
)
def _(book, on, needed, filled, new):
    started = None if new is None else int(new)
    measured = s.PostsFilledMeasured(numerator=int(filled), denominator=int(needed), started=started)
    book.write(measured, on=day(on))


@given(parsers.re(rf"工作人员(?P<on>{D})集中学习(?P<topics>.+)，(?P<n>\d+)人到场"))
def _(book, on, topics, n):
    topics = tuple(named(s.StudyTopic, w) for w in re.split("[、和]", topics))
    book.write(s.StudySessionHeld(topics=topics, attendance=int(n)), on=day(on))


@given(parsers.re(rf"(?P<on>{D})居民评议“(?P<aspect>.+)”，收回(?P<valid>\d+)票，(?P<good>\d+)票说好"))
def _(book, on, aspect, valid, good):
    aspect = named(s.Aspect, aspect)
    measured = s.ResidentsAppraisalMeasured(aspect=aspect, numerator=int(good), denominator=int(valid))
    book.write(measured, on=day(on), subject=aspect.value)


@given(parsers.re(rf"(?P<on>{D})统计，(?P<staff>\d+)名工作人员里有(?P<old>\d+)人从事社区工作满两年"))
def _(book, on, staff, old):
    book.write(s.ExperienceMeasured(numerator=int(old), denominator=int(staff)), on=day(on))


@given(parsers.re(rf"(?P<who>GZ-\d+)从(?P<on>{D})上岗"))
def _(book, who, on):
    book.write(s.DutyStarted(post="general_affairs"), on=day(on), subject=who)


@given(parsers.re(rf"(?P<who>GZ-\d+)在(?P<on>{D})岗前培训考试(?P<result>合格|不合格)，学了(?P<hours>\d+)学时"))
def _(book, who, on, result, hours):
    completed = s.InductionCompleted(result=named(s.TrainingResult, result), hours=int(hours))
    book.write(completed, on=day(on), subject=who)


@given(
    parsers.re(
        rf"(?P<on>{D})统计，应保障(?P<due>\d+)人，参加培训(?P<trained>\d+)人，体检(?P<checked>\d+)人，休完年假(?P<left>\d+)人"
    )
)
def _(book, on, due, trained, checked, left):
    benefit(book, on, "training", trained, due)
    benefit(book, on, "check_up", checked, due)
    benefit(book, on, "paid_leave", left, due)


@given(parsers.re(rf"(?P<on>{D})统计，应体检(?P<due>\d+)人，实际体检(?P<checked>\d+)人"))
def _(book, on, due, checked):
    benefit(book, on, "check_up", checked, due)


@given(parsers.re(rf"(?P<on>{D})统计，(?P<due>\d+)人中(?P<what>参加培训|休完年假)(?P<n>\d+)人$"))
def _(book, on, due, what, n):
    benefit(book, on, "training" if what == "参加培训" else "paid_leave", n, due)


@given(parsers.re(rf"(?P<on>{D})统计，(?P<due>\d+)人中参加培训(?P<trained>\d+)人、休完年假(?P<left>\d+)人"))
def _(book, on, due, trained, left):
    benefit(book, on, "training", trained, due)
    benefit(book, on, "paid_leave", left, due)


@given(parsers.re(rf"社区(?P<on>{D})印发了(?P<which>人员考核评价办法|节假日轮休制度)"))
def _(book, on, which):
    kind = "appraisal" if which == "人员考核评价办法" else "holiday_rota"
    book.write(s.StaffRuleDocument(kind=kind), on=day(on), subject=f"ZD-{kind}")


@given(
    parsers.re(rf"(?P<on>{D})完成(?P<year>\d+)年度考核(?P<id>KH-\d+)，居民满意度占(?P<weight>\d+)%，考了(?P<n>\d+)人")
)
def _(book, on, year, id, weight, n):
    completed = s.AppraisalCompleted(about=Period.parse(year), satisfaction_weight=int(weight), staff_appraised=int(n))
    book.write(completed, on=day(on), subject=id)


@given(parsers.re(rf"(?P<on>{D})依据(?P<id>KH-\d+)作出决定，奖(?P<up>\d+)人、罚(?P<down>\d+)人"))
def _(book, on, id, up, down):
    decided = s.AppraisalConsequenceDecided(appraisal=id, rewarded=int(up), sanctioned=int(down))
    book.write(decided, on=day(on))
