"""10.2 greening."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain.environment import facilities as f
from community_core.domain.environment import vocabulary as v
from community_core.domain.environment import work as w
from features_support import day, days

scenarios("10-环境管理/10.2-绿化美化.feature")

DATE = r"\d+年\d+月\d+日"


@given(parsers.re(rf"社区(?P<when>{DATE})定下了绿化整体布局"))
def _(book, when):
    book.write(f.RuleDocument(kind=v.DocumentKind.GREENING_LAYOUT), on=day(when), subject="绿化布局")


@given(parsers.re(r"2024年5月普查记下(?P<species>\d+)种植物，层次有(?P<layers>.+)"))
def _(book, coded, species, layers):
    book.write(
        f.PlantingSurveyed(species=int(species), layers=coded(v.PlantLayer, layers), area=5200),
        on=day("2024年5月20日"),
    )


@given(parsers.re(r"绿化队(?P<when>.+日)做了修剪和补植"))
def _(book, when):
    for on in days(when):
        book.write(w.GreenUpkeepDone(work=(v.UpkeepWork.PRUNING, v.UpkeepWork.REPLANTING)), on=on)


@given(parsers.re(r"园林员(?P<when>.+日)逐棵排查了危险树木"))
def _(book, when):
    for on in days(when):
        book.write(w.InspectionCompleted(topics=(v.InspectionTopic.TREES,), findings=0), on=on)


@given(
    parsers.re(r"社区给(?P<first>[^，]+)和(?P<second>[^，]+)建了一级古树档案，写明位置和管护单位，立了护栏和保护标牌")
)
def _(book, first, second):
    for tree in (first, second):
        book.write(
            f.AncientTree(
                species="国槐",
                grade=v.TreeGrade.FIRST,
                place="老井旁",
                caretaker="杏花园物业",
                protections=(v.TreeProtection.RAILING, v.TreeProtection.PLATE),
            ),
            on=day("2023年4月1日"),
            subject=tree,
        )


@given(parsers.re(r"(?P<tree>.+)档案齐全，没有任何保护措施"))
def _(book, tree):
    book.write(
        f.AncientTree(species="银杏", grade=v.TreeGrade.SECOND, place="小学门前", caretaker="育才小学"),
        on=day("2024年4月1日"),
        subject=tree,
    )


@given(parsers.re(r"(?P<tree>.+)立了护栏，档案里没填(?P<blank>树种|保护级别|树木位置|管护责任单位)"))
def _(book, tree, blank):
    filled = {"树种": ("species", "侧柏"), "保护级别": ("grade", v.TreeGrade.SECOND)}
    filled |= {"树木位置": ("place", "北门内"), "管护责任单位": ("caretaker", "杏花园物业")}
    file = dict(entry for title, entry in filled.items() if title != blank)
    book.write(
        f.AncientTree(**file, protections=(v.TreeProtection.RAILING,)),
        on=day("2025年3月1日"),
        subject=tree,
    )


@given(parsers.re(rf"(?P<when>{DATE})巡查时看过(?P<trees>.+)"))
def _(book, when, trees):
    book.write(
        w.InspectionCompleted(topics=(v.InspectionTopic.GREEN_LAND,), findings=0, trees=tuple(trees.split("、"))),
        on=day(when),
    )


@given(parsers.re(rf"(?P<when>{DATE})组织(?P<who>居民和驻区单位|居民|驻区单位)(?:一起)?(?P<theme>义务植树|绿化养护)"))
def _(book, coded, when, who, theme):
    (what,) = coded(v.ActivityTheme, theme)
    audience = tuple(p for p in (v.Participant.RESIDENTS, v.Participant.STATIONED_UNITS) if p.text.zh[-2:] in who)
    book.write(w.ActivityHeld(theme=what, audience=audience, attendance=60), on=day(when))
