"""Steps of 11.2: social security."""

from datetime import date

from ch11.ch11_words import term, terms
from pytest_bdd import given, parsers, scenarios

from community_core.domain.welfare import measures as m
from community_core.domain.welfare import records as r
from features_support import day, days

scenarios("11-社区服务/11.2-社会保障.feature")

DISABILITY_MEASURES = {
    "无障碍改造": m.HomeAdaptationsMeasured,
    "康复训练": m.RehabilitationMeasured,
    "康复档案": m.RehabilitationFilesMeasured,
    "服务记录": m.RehabilitationRecordsMeasured,
    "意见反馈": m.RehabilitationFeedbackMeasured,
}


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)以"(?P<work>[^"]+)"为"(?P<group>[^"]+)"做权益保障，惠及(?P<n>\d+)人次'))
def _(book, on, work, group, n):
    book.write(
        r.RightsWorkDone(group=term(r.RightsGroup, group), work=term(r.RightsWork, work), persons=int(n)), on=day(on)
    )


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)清点"(?P<groups>[^"]+)"权益求助(?P<all>\d+)件，协助或转介了(?P<n>\d+)件'))
def _(book, on, groups, all, n):
    book.write(
        m.RightsMattersMeasured(numerator=int(n), denominator=int(all), groups=terms(r.RightsGroup, groups)),
        on=day(on),
    )


@given(parsers.re(r'社区(?P<year>\d+)年帮居民办过"(?P<matters>[^"]+)"'))
def _(book, year, matters):
    for month, matter in enumerate(terms(r.BenefitMatter, matters), 9):
        book.write(r.BenefitHelpGiven(matter=matter, steps=("application",), persons=12), on=date(int(year), month, 15))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)结账：符合条件来申办参保缴费的(?P<all>\d+)人，协办成了(?P<n>\d+)人"))
def _(book, on, all, n):
    counted = ("insurance_enrolment", "insurance_payment")
    book.write(m.InsuranceApplicationsMeasured(numerator=int(n), denominator=int(all), matters=counted), on=day(on))


@given(parsers.re(r'社区建有"(?P<kinds>[^"]+)"'))
def _(book, kinds):
    for n, kind in enumerate(terms(r.FacilityKind, kinds), 1):
        book.write(r.CareFacility(kind=kind), on=date(2023, n, 1), subject=f"F-{n}")


@given(parsers.re(r'(?P<year>\d+)年下半年为"(?P<groups>[^"]+)"开展了"(?P<kinds>[^"]+)"'))
def _(book, year, groups, kinds):
    for month, kind in enumerate(terms(r.CareKind, kinds), 8):
        book.write(r.CareGiven(kind=kind, groups=terms(r.CareGroup, groups), persons=30), on=date(int(year), month, 21))


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)为"(?P<group>[^"]+)"开展了"(?P<kind>[^"]+)"'))
def _(book, on, group, kind):
    book.write(r.CareGiven(kind=term(r.CareKind, kind), groups=terms(r.CareGroup, group), persons=6), on=day(on))


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)全社区老年人(?P<all>\d+)名，建了信息档案的(?P<n>\d+)名"))
def _(book, on, all, n):
    book.write(m.ElderlyFilesMeasured(numerator=int(n), denominator=int(all)), on=day(on))


@given(
    parsers.re(r'(?P<year>\d+)年(?P<month>\d+)月协办"(?P<matter>[^"]+)"，做了"(?P<steps>[^"]+)"，涉及(?P<n>\d+)人次')
)
def _(book, year, month, matter, steps, n):
    book.write(
        r.BenefitHelpGiven(matter=term(r.BenefitMatter, matter), steps=terms(r.BenefitStep, steps), persons=int(n)),
        on=date(int(year), int(month), 25),
    )


@given(parsers.re(r'(?P<on>\d+年\d+月\d+日)为"(?P<audience>[^"]+)"办了康复知识培训，到了(?P<n>\d+)人'))
def _(book, on, audience, n):
    book.write(r.RehabilitationLessonHeld(audience=terms(r.Learner, audience), persons=int(n)), on=day(on))


@given(parsers.re(r"(?P<when>\d+年\d+月\d+日和\d+月\d+日)分别为残疾人上门料理家务、陪同出行"))
def _(book, when):
    for d, aspect in zip(days(when), ("daily_life", "outdoor"), strict=True):
        book.write(r.ConvenienceGiven(aspect=aspect, persons=7), on=d)


@given(parsers.re(r"(?P<on>\d+年\d+月\d+日)为残疾人(?P<help_>上门料理家务|陪同出行)"))
def _(book, on, help_):
    book.write(r.ConvenienceGiven(aspect="daily_life" if "家务" in help_ else "outdoor", persons=7), on=day(on))


@given(parsers.re(r"残疾人工作(?P<on>\d+年\d+月\d+日)统计如下"))
def _(book, on, datatable):
    for what, reached, due in datatable[1:]:
        book.write(DISABILITY_MEASURES[what](numerator=int(reached), denominator=int(due)), on=day(on))
