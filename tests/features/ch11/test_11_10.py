"""Steps of section 11.10, health and hygiene."""

import re
from collections.abc import Callable
from datetime import date
from itertools import cycle
from typing import Any

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import Period
from community_core.domain.health import measures as m
from community_core.domain.health import services as s
from community_core.facts import Term
from features_support import day, days

scenarios(
    "11-社区服务/11.10.1-卫生服务机构.feature",
    "11-社区服务/11.10.2-卫生服务.feature",
    "11-社区服务/11.10.3-计划生育.feature",
    "11-社区服务/11.10.4-健康宣传教育.feature",
)

DATE = r"\d{4}年\d{1,2}月\d{1,2}日"
ALL = r"(?P<of>\d+)"
N = r"(?P<n>\d+)"
FEE = r"，(?P<fee>分文未收|收了\d+元)"


def picked(term: type[Term], words: str) -> tuple[Term, ...]:
    """The members of a vocabulary by their Chinese words, parted by 、 or 和."""
    by_word = {t.text.zh: t for t in term}
    return tuple(by_word[w] for w in re.split("[、和]", words.strip()))


def fen(fee: str) -> int:
    """What was charged, from words."""
    return 0 if fee == "分文未收" else int(fee.removeprefix("收了").removesuffix("元")) * 100


def counts(measure: type) -> Callable[..., None]:
    """The step that writes a measure down."""

    def step(book: Any, when: str, of: str, n: str) -> None:
        book.write(measure(numerator=int(n), denominator=int(of)), on=day(when))

    return step


def counts_with_fee(measure: type) -> Callable[..., None]:
    """The step that writes a measure of a free service down."""

    def step(book: Any, when: str, of: str, n: str, fee: str) -> None:
        book.write(measure(numerator=int(n), denominator=int(of), charged=fen(fee)), on=day(when))

    return step


COUNTED = {
    m.ReferralsMeasured: rf"转诊居民{ALL}人，{N}人经指导拿到转诊单",
    m.HealthRecordsMeasured: rf"常住居民{ALL}人，有健康档案的{N}人",
    m.FamilyDoctorMeasured: rf"常住居民{ALL}人，问过要不要签家庭医生的{N}人",
    m.KeyGroupsGuidedMeasured: rf"重点人群{ALL}人，得到个体化指导的{N}人",
    m.RisksAssessedMeasured: rf"重点人群{ALL}人，学会评估管理自身风险的{N}人",
    m.MentalRecordsMeasured: rf"在册严重精神障碍患者{ALL}人，建档{N}人",
    m.MentalFollowUpsMeasured: rf"本季度对在家患者应随访{ALL}次，完成{N}次",
    m.MentalGuidanceMeasured: rf"在家患者{ALL}人，接受用药和康复指导{N}人",
    m.GuardiansTrainedMeasured: rf"患者监护人{ALL}人，参加看护培训{N}人",
    m.MaternalRecordsMeasured: rf"孕产妇{ALL}人，建册{N}人",
    m.MaternalVisitsMeasured: rf"产前产后应访视{ALL}次，按时完成{N}次",
    m.BirthCertificatesMeasured: rf"居民申请生育服务证{ALL}件，办结{N}件",
    m.MarriageProofsMeasured: rf"流动人口申请婚育证明{ALL}件，办结{N}件",
    m.PlanningFilesMeasured: rf"育龄妇女{ALL}人，建档{N}人",
    m.PlanningChangesMeasured: rf"婚孕育变化{ALL}次，30天内登记跟踪{N}次",
    m.VerificationsMeasured: rf"外地来函协查{ALL}件，15天内答复{N}件",
}
FREE = {
    m.ChildChecksMeasured: rf"0～6岁应体检儿童{ALL}人，按时体检{N}人",
    m.ChildImmunisationMeasured: rf"0～6岁应接种儿童{ALL}人，按时接种{N}人",
    m.FluVaccinationMeasured: rf"60岁以上愿意打流感疫苗的老人{ALL}人，打了{N}人",
    m.UninsuredChecksMeasured: rf"60岁以上无保障老人{ALL}人，体检{N}人",
    m.ElderChecksMeasured: rf"65岁以上老人{ALL}人，体检{N}人",
}
for cls, pattern in COUNTED.items():
    given(parsers.re(rf"(?P<when>{DATE})统计，{pattern}"))(counts(cls))
for cls, pattern in FREE.items():
    given(parsers.re(rf"(?P<when>{DATE})统计，{pattern}{FEE}"))(counts_with_fee(cls))


@given(
    parsers.re(
        rf'(?P<when>{DATE})"(?P<name>.+)"作为(?P<kind>.+)开诊，应配卫生人员(?P<needed>\d+)人，在岗(?P<staff>\d+)人'
    )
)
def _(book, when, name, kind, needed, staff):
    book.write(
        s.InstitutionOpened(kind=picked(s.InstitutionKind, kind)[0], staff=int(staff), staff_needed=int(needed)),
        on=day(when),
        subject=name,
    )


@given(parsers.re(rf'(?P<when>{DATE})同"(?P<name>.+)"（(?P<kind>.+)）签了对接协议，(?P<until>{DATE})到期'))
def _(book, when, name, kind, until):
    book.write(
        s.DockingAgreed(partner=picked(s.PartnerKind, kind)[0]), on=day(when), subject=name, valid_until=day(until)
    )


@given(parsers.re(rf"(?P<when>{DATE})同上级卫生机构一起做了(?P<topics>.+)"))
def _(book, when, topics):
    book.write(s.DockingContactHeld(topics=picked(s.DockingTopic, topics)), on=day(when))


@given(parsers.re(rf'(?P<when>{DATE})同"(?P<name>.+)"按"(?P<rule>.+)"签了(?P<directions>.+)协议'))
def _(book, when, name, rule, directions):
    book.write(s.ReferralAgreed(directions=picked(s.Direction, directions), rule=rule), on=day(when), subject=name)


@given(parsers.re(rf'(?P<when>{DATE})同"(?P<name>.+)"口头约定了(?P<directions>.+)'))
def _(book, when, name, directions):
    book.write(s.ReferralAgreed(directions=picked(s.Direction, directions)), on=day(when), subject=name)


@given(parsers.re(r"卫生站从2023年3月起开展(?P<kinds>.+)"))
def _(book, kinds):
    for kind in picked(s.HealthService, kinds):
        book.write(s.ServiceOffered(kind=kind), on=date(2023, 3, 1), subject=f"卫生-{kind.text.zh}")


@given(parsers.re(rf'(?P<when>{DATE})对照"(?P<standard>.+)"自查(?P<items>\d+)项，遗留偏差(?P<deviations>\d+)项'))
def _(book, when, standard, items, deviations):
    book.write(s.StandardChecked(standard=standard, items=int(items), deviations=int(deviations)), on=day(when))


@given(parsers.re(r'2024年10月调查，"(?P<factor>.+)"的流行率由上次的(?P<before>\d+)‰变为(?P<now>\d+)‰'))
def _(book, factor, before, now):
    book.write(s.RiskPrevalenceSurveyed(rate=int(now), earlier_rate=int(before)), on=date(2024, 10, 22), subject=factor)


@given(parsers.re(r"体质测试车(?P<when>.+)进社区，每次测了(?P<tested>\d+)人"))
def _(book, when, tested):
    for d in days(when):
        book.write(s.FitnessTestHeld(tested=int(tested)), on=d)


@given(parsers.re(rf"咨询室(?P<when>{DATE})接待(?P<n>\d+)人次，谈了(?P<topics>.+)"))
def _(book, when, n, topics):
    book.write(
        s.ReproductiveCounsellingHeld(topics=picked(s.CounsellingTopic, topics), consultations=int(n)), on=day(when)
    )


@given(parsers.re(rf"(?P<when>{DATE})设了一个(?P<employment>专职|兼职)宣传员岗位，负责(?P<duties>.+)"))
def _(book, when, employment, duties):
    book.write(
        s.EducatorAppointed(employment=picked(s.Employment, employment)[0], duties=picked(s.EducatorDuty, duties)),
        on=day(when),
        subject="岗位-1",
    )


@given(parsers.re(r"健康专栏(?P<year>\d{4})年(?P<first>\d+)月到(?P<last>\d+)月每月1日换一期，轮流讲(?P<topics>.+)"))
def _(book, year, first, last, topics):
    for month, topic in zip(range(int(first), int(last) + 1), cycle(picked(s.HealthTopic, topics)), strict=False):
        about = Period.parse(f"{year}-{month:02}")
        book.write(s.BoardIssuePosted(about=about, topics=(topic,)), on=about.start, subject=f"专-{month}")


@given(parsers.re(rf'(?P<when>{DATE})换了第"(?P<issue>.+)"期健康专栏，讲(?P<topics>.+)'))
def _(book, when, issue, topics):
    about = Period.containing(day(when), 1)
    book.write(s.BoardIssuePosted(about=about, topics=picked(s.HealthTopic, topics)), on=day(when), subject=issue)


@given("社区办了这些健康教育活动")
def _(book, datatable):
    for number, when, kind, topics, leader, people in datatable[1:]:
        book.write(
            s.EducationActivityHeld(
                kind=picked(s.ActivityKind, kind)[0],
                topics=picked(s.HealthTopic, topics),
                led_by=picked(s.Leader, leader)[0],
                attended=int(people),
            ),
            on=day(when),
            subject=number,
        )


@given(parsers.re(rf'"(?P<activity>.+)"(?P<when>{DATE})归档，里面有(?P<contents>.+)'))
def _(book, activity, when, contents):
    book.write(s.ActivityFiled(activity=activity, contents=picked(s.ArchiveContent, contents)), on=day(when))
