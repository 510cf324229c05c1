"""10.3 environmental upkeep."""

from decimal import Decimal

from pytest_bdd import given, parsers, scenarios

from community_core.domain.environment import facilities as f
from community_core.domain.environment import vocabulary as v
from community_core.domain.environment import work as w
from features_support import day, days

scenarios("10-环境管理/10.3-环境治理.feature")

DATE = r"\d+年\d+月\d+日"


@given(parsers.re(r"社区建有(?P<kinds>.+)"))
def _(book, coded, kinds):
    for kind in coded(v.FacilityKind, kinds):
        book.write(f.Facility(kind=kind), on=day("2024年1月1日"), subject=f"1号楼{kind.text.zh}")


@given(parsers.re(rf"(?P<when>{DATE})夜里查灯"))
def _(book, when):
    book.write(w.InspectionCompleted(topics=(v.InspectionTopic.LIGHTING,), findings=1), on=day(when))


@given(parsers.re(r"2023年9月建成(?P<capacity>\d+)立方米雨水池，雨水用于(?P<uses>.+)"))
def _(book, coded, capacity, uses):
    book.write(
        f.RainwaterSystem(capacity=int(capacity), uses=coded(v.WaterUse, uses)),
        on=day("2023年9月30日"),
        subject="花园雨水池",
    )


@given(parsers.re(r"2023年9月建成(?P<capacity>\d+)立方米雨水池，收了雨一直没有用"))
def _(book, capacity):
    book.write(f.RainwaterSystem(capacity=int(capacity)), on=day("2023年9月30日"), subject="花园雨水池")


@given(parsers.re(r"社区的噪声管理规定写明(?P<sources>.+)"))
def _(book, coded, sources):
    book.write(
        f.RuleDocument(kind=v.DocumentKind.NOISE, noise_sources=coded(v.NoiseSource, sources)),
        on=day("2024年2月1日"),
        subject="噪声管理规定",
    )


@given(
    parsers.re(
        rf"(?P<when>{DATE})在(?P<point>.+)测得昼间(?P<day_level>\d+)分贝、夜间(?P<night_level>\d+)分贝，"
        r"限值(?P<day_limit>\d+)和(?P<night_limit>\d+)"
    )
)
def _(book, when, point, day_level, night_level, day_limit, night_limit):
    book.write(
        f.NoiseMeasured(
            day_level=Decimal(day_level),
            day_limit=Decimal(day_limit),
            night_level=Decimal(night_level),
            night_limit=Decimal(night_limit),
        ),
        on=day(when),
        subject=point,
    )


@given(parsers.re(rf"(?P<when>{DATE})有人反映楼上装修吵闹，(?P<solved>\d+月\d+日)处理好了"))
def _(book, when, solved):
    book.write(w.IssueReported(kind=v.IssueKind.NOISE), on=day(when), subject="装修噪声")
    book.write(w.IssueHandled(step=v.IssueStep.RESOLVED), on=day(f"2025年{solved}"), subject="装修噪声")


@given(parsers.re(r"暑期前后共有20起噪声反映，(?P<n>\d+)起一周内处理好，其余只答复了没有解决"))
def _(book, n):
    for number in range(20):
        book.write(w.IssueReported(kind=v.IssueKind.NOISE), on=day("2024年9月5日"), subject=f"噪声-{number}")
        step = v.IssueStep.RESOLVED if number < int(n) else v.IssueStep.FED_BACK
        book.write(w.IssueHandled(step=step), on=day("2024年9月10日"), subject=f"噪声-{number}")


@given(parsers.re(r"地面停车场有(?P<bays>\d+)个车位，划线(?P<marked>\d+)个，其中残疾人车位(?P<accessible>\d+)个"))
def _(book, bays, marked, accessible):
    book.write(
        f.ParkingLot(bays=int(bays), marked_bays=int(marked), accessible_bays=int(accessible)),
        on=day("2024年1月1日"),
        subject="地面停车场",
    )


@given(parsers.re(r"(?P<unit>.+)承担(?P<duties>包.+)，(?P<post>有责任岗位|没有定责任岗位)"))
def _(book, coded, unit, duties, post):
    book.write(
        f.Frontage(duties=coded(v.FrontDuty, duties), responsible_post="门岗" if post == "有责任岗位" else None),
        on=day("2024年3月1日"),
        subject=unit,
    )


@given(parsers.re(rf"居民会议(?P<when>{DATE})通过了文明养犬公约"))
def _(book, when):
    book.write(f.RuleDocument(kind=v.DocumentKind.DOG_COVENANT), on=day(when), subject="养犬公约")


@given(parsers.re(r"(?P<when>.+日)引导居民办犬证、牵绳遛犬"))
def _(book, when):
    for on in days(when):
        book.write(w.ActivityHeld(theme=v.ActivityTheme.PET_KEEPING, audience=(v.Participant.RESIDENTS,)), on=on)
