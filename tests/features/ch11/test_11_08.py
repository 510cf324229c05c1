"""11.8: disclosure, notices, customer centre and hotline of the property company."""

from pytest_bdd import given, parsers, scenarios

from community_core.domain import property as p
from features_support import day

scenarios("11-社区服务/11.8-物业服务.feature")

DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
CONTENTS = {m.text.zh: m for m in p.DisclosureContent}
MATTERS = {m.text.zh: m for m in p.MatterKind}
ITEMS = {m.text.zh: m for m in p.DisplayItem}


@given(parsers.re(rf"物业公司(?P<when>{DAY})公示了(?P<contents>.+)"))
def _(book, when, contents):
    book.write(p.AnnualDisclosurePosted(contents=tuple(CONTENTS[c] for c in contents.split("、"))), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})(?P<kind>停水|停电|停暖|电梯停运维修)（(?P<matter>.+)）"))
def _(book, when, kind, matter):
    book.write(p.ImportantMatterStarted(kind=MATTERS[kind]), on=day(when), subject=matter)


@given(
    parsers.re(
        rf"(?P<when>{DAY})清点，(?P<matter>.+)的通知在(?P<entrances>\d+)个主要出入口中贴了(?P<at_entrances>\d+)个，"
        r"在(?P<doors>\d+)个单元门中贴了(?P<at_doors>\d+)个"
    )
)
def _(book, when, matter, entrances, at_entrances, doors, at_doors):
    by_entrance = p.NoticeEntrancesMeasured(numerator=int(at_entrances), denominator=int(entrances))
    by_door = p.NoticeDoorsMeasured(numerator=int(at_doors), denominator=int(doors))
    book.write(by_entrance, on=day(when), subject=matter)
    book.write(by_door, on=day(when), subject=matter)


@given(parsers.re(rf"(?P<when>{DAY})物业客户服务中心开门，每周开(?P<n>\d)天(?:，(?P<until>{DAY})关门)?"))
def _(book, when, n, until):
    ended_on = day(until) if until else None
    book.write(p.CustomerCentre(days_a_week=int(n)), on=day(when), subject="客服中心", ended_on=ended_on)


@given(parsers.re(rf"公示栏(?P<when>{DAY})更新，写着(?P<items>.+)"))
def _(book, when, items):
    shown = p.InformationDisplayed(items=tuple(ITEMS[i] for i in items.split("、")))
    book.write(shown, on=day(when), subject="公示栏")


@given(parsers.re(rf"公示栏(?P<when>{DAY})更新，八项中唯独没写(?P<but>.+)"))
def _(book, when, but):
    standard_items = [m for m in p.DisplayItem if m is not p.DisplayItem.BUSINESS_LICENCE]
    shown = p.InformationDisplayed(items=tuple(m for m in standard_items if m is not ITEMS[but]))
    book.write(shown, on=day(when), subject="公示栏")


@given(parsers.re(rf"(?P<when>{DAY})统计，物业服务电话应接(?P<due>\d+)小时，有人接(?P<n>\d+)小时"))
def _(book, when, due, n):
    book.write(p.HotlineHoursMeasured(numerator=int(n), denominator=int(due)), on=day(when))


@given(parsers.re(rf"(?P<when>{DAY})按GB/T 20647\.9对照了(?P<items>\d+)项，还有(?P<bad>\d+)项没改"))
def _(book, when, items, bad):
    book.write(p.ServiceConformityChecked(items_checked=int(items), items_deviating=int(bad)), on=day(when))
