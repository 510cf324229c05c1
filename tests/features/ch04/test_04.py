"""Steps of chapter 4: Party building, self-government, help to higher levels, supervision and the four principles."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.domain import registry as r
from community_core.domain.governance import bodies as b
from community_core.domain.governance import disclosure as d
from community_core.domain.governance import vocabulary as v
from features_support import day, days

scenarios("04-基本要求")

SERVICES = {"社区管理": "management", "公共服务": "public", "公益服务": "welfare", "便民服务": "convenience"}
PARTS = {"职能权限": "powers", "办理流程": "procedure", "责任人员": "responsible_person"}
PARTNERS = {
    "驻区单位": "stationed_units",
    "志愿者": "volunteers",
    "社区社会组织": "social_organisations",
    "物业服务企业": "property_company",
    "业主委员会": "owners_committee",
}
SUPERIORS = {
    "街道办事处": "sub_district_office",
    "上级党组织": "higher_party_org",
    "乡镇政府": "basic_government",
    "政府职能部门": "department",
}
GROUNDS = {
    "依据法律法规": "law",
    "依据社区工作准入事项": "admitted_list",
    "依据党组织决议": "party_resolution",
    "无依据": "none",
}
PARTY_ACTIVITIES = {
    "党员民主活动": "party_democracy",
    "党员教育": "party_education",
    "党员管理": "party_management",
    "党员服务": "party_service",
}
ORGANISERS = {"居委会": "residents_committee", "居民小组": "resident_group"}
OPINIONS = {"意见": "opinion", "建议": "suggestion"}
DAY = r"\d{4}年\d+月\d+日"


def codes(words, table):
    """The codes of the words in a list such as 甲、乙和丙."""
    return tuple(table[w] for w in re.split("[、和]", words))


def named(term, words):
    """The members of a vocabulary that a Chinese list names."""
    return codes(words, {m.text.zh: m for m in term})


@given(parsers.re(r"党组织委员会在(?P<when>.+)专题研究了自身建设"))
def _(book, when):
    for on in days(when):
        book.write(b.MeetingHeld(kind="party_committee", topics=["party_building"], attendees=7), on=on)


@given(parsers.re(r"(?P<when>.+)核对了党员组织关系，并上门走访了老党员"))
def _(book, when):
    for on in days(when):
        for kind in ("party_management", "party_service"):
            book.write(b.ActivityHeld(kind=kind, organised_by="party_org", party_members=12), on=on)


@given(parsers.re(r"(?P<when>.+)党员先评议支部工作，再上党课"))
def _(book, when):
    for on in days(when):
        for kind in ("party_democracy", "party_education"):
            book.write(b.ActivityHeld(kind=kind, organised_by="party_org", party_members=45), on=on)


@given(parsers.re(rf"(?P<when>{DAY})的(?P<kind>[^，]+会议?)议了(?P<topics>[^，]+)(?:，请来了(?P<who>.+))?"))
def _(book, when, kind, topics, who):
    meeting = b.MeetingHeld(
        kind=named(v.MeetingKind, kind)[0],
        topics=named(v.MeetingTopic, topics),
        attendees=30,
        participants=named(v.Participant, who) if who else (),
    )
    book.write(meeting, on=day(when))


@given(parsers.re(r"(?P<when>.+日)只办了(?P<kind>党员民主活动|党员教育|党员管理|党员服务)"))
def _(book, when, kind):
    book.write(b.ActivityHeld(kind=PARTY_ACTIVITIES[kind], organised_by="party_org", party_members=20), on=day(when))


@given(parsers.re(r"(?P<when>.+)各召开了一次居民代表会议"))
def _(book, when):
    for on in days(when):
        book.write(b.MeetingHeld(kind="residents_representatives", topics=["self_government"], attendees=51), on=on)


@given(parsers.re(r"(?P<who>居委会|居民小组)在(?P<when>.+)组织居民自治活动，每次(?P<n>\d+)人"))
def _(book, who, when, n):
    for on in days(when):
        activity = b.ActivityHeld(kind="self_government", organised_by=ORGANISERS[who], residents=int(n))
        book.write(activity, on=on)


@given(parsers.re(r"物业公司在(?P<when>.+)办了有居民参加的联欢"))
def _(book, when):
    for on in days(when):
        book.write(b.ActivityHeld(kind="self_government", organised_by="property_company", residents=60), on=on)


@given(
    parsers.re(
        r"(?P<who>街道办事处|上级党组织|乡镇政府|政府职能部门)(?P<when>\d.+日)(?P<ground>依据.+|无依据)交来“(?P<task>.+)”"
    )
)
def _(book, who, when, ground, task):
    book.write(b.TaskAssigned(assigned_by=SUPERIORS[who], basis=GROUNDS[ground]), on=day(when), subject=task)


@given(parsers.re(r"“(?P<task>[^”]+)”(?P<when>\d.+日)(?P<result>办结|回复正在办理)"))
def _(book, task, when, result):
    book.write(b.TaskAnswered(task=task, result="done" if result == "办结" else "in_progress"), on=day(when))


@given(parsers.re(r"(?P<when>.+)居民代表(?P<n>\d+)人评议了派出所和街道办事处的工作，(?P<said>提了意见|没有意见)"))
def _(book, when, n, said):
    for on in days(when):
        held = b.SupervisionHeld(
            held_by="residents_committee",
            supervised=["police_station", "sub_district_office"],
            matters=["duties"],
            residents=int(n),
            opinions=1 if said == "提了意见" else 0,
        )
        book.write(held, on=on)


@given(parsers.re(r"(?P<when>.+日)收到(?P<kind>意见|建议)“(?P<opinion>.+)”"))
def _(book, when, kind, opinion):
    collected = b.OpinionCollected(kind=OPINIONS[kind], received_by="residents_committee")
    book.write(collected, on=day(when), subject=opinion)


@given(parsers.re(rf"(?P<when>{DAY})收到建议(?P<n>\d+)条，(?P<told>{DAY})反映上去(?P<m>\d+)条"))
def _(book, when, n, told, m):
    for i in range(int(n)):
        collected = b.OpinionCollected(kind="suggestion", received_by="residents_committee")
        book.write(collected, on=day(when), subject=f"建议{i}")
    for i in range(int(m)):
        handled = b.OpinionHandled(opinion=f"建议{i}", step="reported", reported_to="sub_district_office")
        book.write(handled, on=day(told))


@given(parsers.re(rf"街道办事处(?P<when>{DAY})一次交来有据可依的任务(?P<n>\d+)件，(?P<done>{DAY})办结(?P<m>\d+)件"))
def _(book, when, n, done, m):
    for i in range(int(n)):
        book.write(b.TaskAssigned(assigned_by="sub_district_office", basis="law"), on=day(when), subject=f"任务{i}")
    for i in range(int(m)):
        book.write(b.TaskAnswered(task=f"任务{i}", result="done"), on=day(done))


@given(parsers.re(r"“(?P<opinion>[^”]+)”(?P<when>\d.+日)反映到派出机关"))
def _(book, opinion, when):
    handled = b.OpinionHandled(opinion=opinion, step="reported", reported_to="sub_district_office")
    book.write(handled, on=day(when))


@given(parsers.re(r"(?P<names>.+院)(?P<when>\d{4}年.+日)划入责任片区，(?P<services>.+)都有人管"))
def _(book, names, when, services):
    on = day(when)
    buildings = re.split("[、和]", names)
    for name in buildings:
        kind = "courtyard" if name.endswith("院") else "apartments"
        book.write(r.BuildingListed(kind=kind), on=on, subject=name)
        area = r.ServiceAreaAssigned(buildings=[name], services=codes(services, SERVICES))
        book.write(area, on=on, subject=f"片区-{name}")


@given(parsers.re(r"(?P<when>.+日)(?P<name>\d+号楼)交付入住"))
def _(book, when, name):
    book.write(r.BuildingListed(kind="apartments"), on=day(when), subject=name)


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)(?P<name>.+院)改划到只做(?P<services>.+)的片区"))
def _(book, when, name, services):
    area = r.ServiceAreaAssigned(buildings=[name], services=codes(services, SERVICES))
    book.write(area, on=day(when), subject=f"片区-{name}")


@given(parsers.re(r"社区(?P<when>.+日)把(?P<services>.+)事项连同(?P<parts>.+)一并公开"))
def _(book, when, services, parts):
    for service in codes(services, SERVICES):
        item = b.WorkItemListed(service=service, disclosed=codes(parts, PARTS))
        book.write(item, on=day(when), subject=f"事项-{service}")


@given(parsers.re(r"社区(?P<when>.+日)新增“(?P<name>.+)”，只公开了(?P<parts>.+)"))
def _(book, when, name, parts):
    book.write(b.WorkItemListed(service="public", disclosed=codes(parts, PARTS)), on=day(when), subject=name)


@given(parsers.re(r"(?P<service>社区管理|公共服务|公益服务|便民服务)事项(?P<when>.+日)起不再列出"))
def _(book, service, when):
    code = SERVICES[service]
    book.write(b.WorkItemListed(service=code), on=day(when), subject=f"事项-{code}", ended_on=day(when))


@given(
    parsers.re(
        r"(?P<when>.+日)起民政、人社(?P<n>\d+)个部门合用一个窗口，低保办理由(?P<before>\d+)天变为(?P<after>\d+)天"
    )
)
def _(book, when, n, before, after):
    joined = b.ImprovementIntroduced(
        aim="integration", departments=int(n), days_before=int(before), days_after=int(after)
    )
    book.write(joined, on=day(when), subject="一窗通办")


@given(parsers.re(r"(?P<when>.+日)起社区改用楼门议事的办法征求意见"))
def _(book, when):
    book.write(b.ImprovementIntroduced(aim="method"), on=day(when), subject="楼门议事")


@given(parsers.re(r"(?P<when>.+日)社区不再用楼门议事的办法"))
def _(book, when):
    book.write(b.ImprovementIntroduced(aim="method"), on=day(when), subject="楼门议事", ended_on=day(when))


@given(parsers.re(r"(?P<body>党组织|居委会|服务站)的工作制度(?P<when>.+日)废止"))
def _(book, body, when):
    code = {"党组织": "party_org", "居委会": "residents_committee", "服务站": "service_station"}[body]
    rule = d.RuleDocumentAdopted(kind="duties", body=code)
    book.write(rule, on=day(when), subject=f"制度-{code}", ended_on=day(when))


@given(parsers.re(r"(?P<when>.+)各开了一次有居民参加的议事协商会"))
def _(book, when):
    for on in days(when):
        meeting = b.MeetingHeld(
            kind="consultation", topics=["hot_issues"], attendees=32, participants=["residents", "residents_committee"]
        )
        book.write(meeting, on=on)


@given(parsers.re(r"(?P<when>\d{4}年\d+月\d+日)(?P<who>.+)一起参加了小广场共治"))
def _(book, when, who):
    activity = b.ActivityHeld(
        kind="co_governance", organised_by="residents_committee", residents=20, partners=codes(who, PARTNERS)
    )
    book.write(activity, on=day(when))


@given(parsers.re(r"党组织、居委会和服务站(?P<when>.+日)都有成文的工作制度"))
def _(book, when):
    for body in ("party_org", "residents_committee", "service_station"):
        book.write(d.RuleDocumentAdopted(kind="duties", body=body), on=day(when), subject=f"制度-{body}")


@given(parsers.re(r"(?P<when>.+日)居民(?P<n>\d+)人评议了居委会和服务站的工作"))
def _(book, when, n):
    held = b.SupervisionHeld(
        held_by="residents_committee",
        supervised=["residents_committee", "service_station"],
        matters=["duties", "service"],
        residents=int(n),
    )
    book.write(held, on=day(when))
