"""10.4 signs."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import registry
from community_core.domain.environment import facilities as f
from community_core.domain.environment import vocabulary as v
from features_support import day

scenarios("10-环境管理/10.4-标志标识.feature")

PUT_UP = day("2024年3月1日")


def put_up(book, kind, subject, *, marks=(), standards=(), design=(v.SignDesign.WORDS, v.SignDesign.SYMBOL), **end):
    sign = f.Sign(kind=kind, standards=standards, design=design, marks=marks)
    book.write(sign, on=PUT_UP, subject=subject, **end)


@given(parsers.re(r"(?P<places>[^，]+?)各?立了一块导向牌，依据(?P<standards>.+)"))
def _(book, coded, places, standards):
    for place in places.split("、"):
        put_up(book, v.SignKind.GUIDANCE, f"{place}导向牌", standards=coded(v.SignStandard, standards))


@given(parsers.re(r"社区南门挂着(?P<kind>社区平面示意图|社区便民地图)"))
def _(book, coded, kind):
    put_up(book, coded(v.SignKind, kind)[0], "南门图牌")


@given(parsers.re(r"社区南门的社区便民地图(?P<when>\d+年\d+月\d+日)摘下了"))
def _(book, when):
    put_up(book, v.SignKind.CONVENIENCE_MAP, "南门图牌", ended_on=day(when))


@given(parsers.re(r"(?P<toilet>[^，]+公厕)装了(?P<kinds>公厕.+)"))
def _(book, coded, toilet, kinds):
    for kind in coded(v.SignKind, kinds):
        put_up(book, kind, f"{toilet}{kind.text.zh}", marks=(toilet,))


@given(parsers.re(r"(?P<places>[^，]+桶站)贴了(?P<design>[^，]+)的分类标志，依据(?P<standards>.+)"))
def _(book, coded, places, design, standards):
    for place in places.split("、"):
        put_up(
            book,
            v.SignKind.WASTE_SORTING,
            f"{place}分类标志",
            marks=(place,),
            design=coded(v.SignDesign, design),
            standards=coded(v.SignStandard, standards),
        )


@given(parsers.re(r"(?P<places>[^，]+桶站)贴了文字、图形符号的自制分类标志"))
def _(book, places):
    for place in places.split("、"):
        put_up(book, v.SignKind.WASTE_SORTING, f"{place}分类标志", marks=(place,))


@given("物业门前放了有害垃圾红桶")
def _(book):
    book.write(
        f.WasteStation(
            streams=(v.WasteStream.HAZARDOUS,), mounting=v.Mounting.FIXED, emptying=v.Emptying.MANUAL, bins=1
        ),
        on=PUT_UP,
        subject="物业门前红桶",
    )


@given("物业门前红桶贴了带图形的危险废物标志")
def _(book):
    put_up(book, v.SignKind.HAZARDOUS_WASTE, "红桶标志", marks=("物业门前红桶",))


@given(parsers.re(r"物业门前红桶上(?:什么也没贴|只贴了(?P<how>写字|带图形)的(?P<kind>.+))"))
def _(book, coded, how, kind):
    if kind:
        design = v.SignDesign.WORDS if how == "写字" else v.SignDesign.SYMBOL
        put_up(book, coded(v.SignKind, kind)[0], "红桶标志", marks=("物业门前红桶",), design=(design,))


@given(parsers.re(r"东配电房门上的牌子是(?P<kind>.+)，依据(?P<standard>.+)，只有(?P<design>.+)"))
def _(book, coded, kind, standard, design):
    book.write(f.Facility(kind=v.FacilityKind.POWER_ROOM), on=PUT_UP, subject="东配电房")
    put_up(
        book,
        coded(v.SignKind, kind)[0],
        "东配电房标志",
        marks=("东配电房",),
        standards=coded(v.SignStandard, standard),
        design=coded(v.SignDesign, design),
    )


@given("社区有以下涉及人身安全的场所和标志:")
def _(book, coded, datatable):
    for place, facility, sign in datatable[1:]:
        book.write(f.Facility(kind=coded(v.FacilityKind, facility)[0], place=place), on=PUT_UP, subject=place)
        if sign:
            put_up(
                book,
                coded(v.SignKind, sign)[0],
                f"{place}标志",
                marks=(place,),
                standards=(v.SignStandard.GB_2894,),
            )


@given("社区道路上立有带图形的交通指示牌和交通警告牌")
def _(book):
    put_up(book, v.SignKind.TRAFFIC_DIRECTION, "南口指示牌")
    put_up(book, v.SignKind.TRAFFIC_WARNING, "校门警告牌")


@given("社区道路上立有带图形的交通指示牌")
def _(book):
    put_up(book, v.SignKind.TRAFFIC_DIRECTION, "南口指示牌")


@given("社区道路上立有只写字的交通警告牌")
def _(book):
    put_up(book, v.SignKind.TRAFFIC_WARNING, "校门警告牌", design=(v.SignDesign.WORDS,))


@given(parsers.re(r"社区登记的楼有(?P<buildings>.+)"))
def _(book, buildings):
    kind = next(iter(registry.BuildingKind))
    for building in buildings.split("、"):
        book.write(registry.BuildingListed(kind=kind), on=PUT_UP, subject=building)


@given(
    parsers.re(
        r"(?P<building>[^，]+楼)有(?P<entrances>\d+)个单元，装楼牌(?P<plates>\d+)块、单元门标志(?P<doors>\d+)块，"
        r"依据(?P<standards>.+)"
    )
)
def _(book, coded, building, entrances, plates, doors, standards):
    book.write(
        f.BuildingPlates(
            entrances=int(entrances),
            building_plates=int(plates),
            entrance_plates=int(doors),
            standards=coded(v.SignStandard, standards),
        ),
        on=PUT_UP,
        subject=building,
    )
