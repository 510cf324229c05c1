"""Steps of 5.1 and 5.2: the Party organisation and the residents committee."""

import re

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import ONE_DAY, Period
from community_core.domain import registry as r
from community_core.domain.governance import bodies as b
from community_core.domain.governance import disclosure as d
from community_core.domain.governance import vocabulary as v
from features_support import day, days

scenarios(
    "05-组织架构/5.1-社区党组织.feature",
    "05-组织架构/5.1.4-党组织基本工作.feature",
    "05-组织架构/5.2-居民委员会.feature",
)

FORMS = {"党委": "committee", "党总支": "general_branch", "党支部": "branch", "临时党组织": "provisional"}
BODIES = {"党委": "party_committee", "党总支委员会": "general_branch_committee", "党支部委员会": "branch_committee"}
ASSEMBLIES = {"党员大会": "party_members", "党员代表大会": "party_delegates"}
CONSULTED = {"党员": "party_members", "群众": "masses"}
VOTERS = {
    "全体有选举权居民选出": "all_voters",
    "户代表选出": "households",
    "居民小组代表选出": "group_representatives",
    "上级指派产生": "appointed",
}
GUIDANCE = {"领导": "leadership", "支持": "support", "保证": "guarantee", "指导": "guidance", "监督": "supervision"}
MESSAGES = {"党的路线方针政策": "party_line", "党中央决议": "central", "上级党组织决议": "higher", "本组织决议": "own"}
TOPICS = {
    "社区建设": "community_building",
    "社区管理": "community_management",
    "居民自治": "self_government",
    "党组织自身建设": "party_building",
}
PRINCIPLES = {
    "便于管理": "ease_of_management",
    "便于服务": "ease_of_service",
    "便于居民自治": "ease_of_self_government",
}
SUB_COMMITTEES = {
    "综合治理": "public_order",
    "公共卫生": "public_health",
    "社会福利": "social_welfare",
    "人口计划生育": "family_planning",
    "人民调解": "mediation",
    "文化共建": "culture",
    "老年人妇女儿童": "elderly_women_children",
}
DAY = r"\d{4}年\d+月\d+日"


def codes(words, table):
    """The codes of the words in a list such as 甲、乙和丙."""
    return tuple(table[w] for w in re.split("[、和]", words))


def named(term, word):
    """The member of a vocabulary that is called so in Chinese."""
    return next(m for m in term if m.text.zh == word)


@given(parsers.re(rf"(?P<when>{DAY})上级批复成立社区(?P<form>党委|党总支|党支部|临时党组织)"))
def _(book, when, form):
    book.write(b.PartyOrganisationEstablished(form=FORMS[form]), on=day(when), subject="党组织")


@given(parsers.re(rf"(?P<body>党.+?)(?P<when>{DAY})由(?P<by>党员大会|党员代表大会)选出，人选听了(?P<asked>.+)的意见"))
def _(book, body, when, by, asked):
    term = b.BodyTerm(
        body=BODIES[body], elected_by=ASSEMBLIES[by], started_on=day(when), consulted=codes(asked, CONSULTED)
    )
    book.write(term, on=day(when), subject=body)


@given(parsers.re(rf"党组织(?P<when>{DAY})定下了(?P<name>.+)制度"))
def _(book, when, name):
    rule = d.RuleDocumentAdopted(kind=named(d.RuleKind, name), body="party_org")
    book.write(rule, on=day(when), subject=f"{name}制度")


@given(parsers.re(rf"(?P<when>{DAY})的(?P<kind>[^，]+会议?)(?P<how>就|只谈了)(?P<topic>[^，]+?)(?:作出决定|，没有定)"))
def _(book, when, kind, how, topic):
    meeting = b.MeetingHeld(
        kind=named(v.MeetingKind, kind),
        topics=[named(v.MeetingTopic, topic)],
        attendees=21,
        resolutions=1 if how == "就" else 0,
    )
    book.write(meeting, on=day(when))


@given(parsers.re(r"(?P<when>.+)各开了一次党员议事会"))
def _(book, when):
    for on in days(when):
        book.write(b.MeetingHeld(kind="party_deliberation", topics=["hot_issues"], attendees=23), on=on)


@given(parsers.re(rf"(?P<when>{DAY})的党员议事会请来了居民"))
def _(book, when):
    meeting = b.MeetingHeld(
        kind="party_deliberation", topics=["self_government"], attendees=31, participants=["party_members", "residents"]
    )
    book.write(meeting, on=day(when))


@given(parsers.re(rf"党组织(?P<when>{DAY})对居委会履职给予(?P<kinds>.+)"))
def _(book, when, kinds):
    given_ = b.GuidanceGiven(given_by="party_org", receiver="residents_committee", kinds=codes(kinds, GUIDANCE))
    book.write(given_, on=day(when))


@given(parsers.re(rf"(?P<who>党组织|居委会)(?P<when>{DAY})对“(?P<name>.+)”(?:给予|作了)(?P<kinds>.+)"))
def _(book, who, when, name, kinds):
    by = "party_org" if who == "党组织" else "residents_committee"
    receiver = (
        "owners_committee"
        if "业委会" in name
        else "building_committee"
        if "楼委会" in name
        else ("social_organisation" if "队" in name else "mass_organisation")
    )
    given_ = b.GuidanceGiven(given_by=by, receiver=receiver, kinds=codes(kinds, GUIDANCE), organisation=name)
    book.write(given_, on=day(when))


@given(parsers.re(rf"居委会(?P<when>{DAY})向党组织提出(?P<n>\d+)件难事，(?P<settled>{DAY})解决(?P<m>\d+)件"))
def _(book, when, n, settled, m):
    for i in range(int(n)):
        collected = b.OpinionCollected(kind="difficulty", received_by="party_org")
        book.write(collected, on=day(when), subject=f"难事{i}")
    for i in range(int(m)):
        book.write(b.OpinionHandled(opinion=f"难事{i}", step="settled"), on=day(settled))


@given(parsers.re(rf"居委会(?P<when>{DAY})向党组织提出“(?P<what>.+)”，只往上反映，没有解决"))
def _(book, when, what):
    book.write(b.OpinionCollected(kind="difficulty", received_by="party_org"), on=day(when), subject=what)
    handled = b.OpinionHandled(opinion=what, step="reported", reported_to="sub_district_office")
    book.write(handled, on=day(when) + ONE_DAY)


@given(parsers.re(rf"居委会(?P<when>{DAY})向党组织提出“(?P<what>.+)”，(?P<settled>{DAY})解决"))
def _(book, when, what, settled):
    book.write(b.OpinionCollected(kind="difficulty", received_by="party_org"), on=day(when), subject=what)
    book.write(b.OpinionHandled(opinion=what, step="settled"), on=day(settled))


@given(parsers.re(rf"居委会(?P<when>{DAY})汇报(?P<year>\d+)年(?P<half>[上下])半年工作，没有提出困难"))
def _(book, when, year, half):
    about = Period(int(year), "上下".index(half), 6)
    book.write(b.CommitteeReported(about=about, instructions=2, difficulties=0), on=day(when))


@given(parsers.re(rf"社区(?P<when>{DAY})备案了“(?P<name>[^”]+)”(?:，(?P<ended>{DAY})注销)?"))
def _(book, when, name, ended):
    listed = b.OrganisationListed(
        kind="social_organisation", filed_on=day(when), charter_adopted_on=day(when) - ONE_DAY
    )
    book.write(listed, on=day(when), subject=name, ended_on=day(ended) if ended else None)


@given(parsers.re(rf"社区(?P<when>{DAY})备案了还没有章程的“(?P<name>[^”]+)”"))
def _(book, when, name):
    listed = b.OrganisationListed(kind="social_organisation", filed_on=day(when))
    book.write(listed, on=day(when), subject=name)


@given(parsers.re(r"(?P<when>.+)与驻区单位党组织开了区域化党建会议"))
def _(book, when):
    for on in days(when):
        meeting = b.MeetingHeld(
            kind="regional_party_building",
            topics=["party_building"],
            attendees=16,
            participants=["party_org", "stationed_units"],
        )
        book.write(meeting, on=on)


@given(parsers.re(rf"党组织(?P<when>{DAY})宣讲了(?P<messages>.+)"))
def _(book, when, messages):
    activity = b.ActivityHeld(
        kind="publicity", organised_by="party_org", party_members=60, messages=codes(messages, MESSAGES)
    )
    book.write(activity, on=day(when))


@given(
    parsers.re(
        rf"(?P<who>上级党组织|本社区党组织)(?P<when>{DAY})部署“(?P<task>.+)”，社区(?P<done>{DAY})(?P<how>完成|回复还在办)"
    )
)
def _(book, who, when, task, done, how):
    by = "higher_party_org" if who == "上级党组织" else "own_party_org"
    book.write(b.TaskAssigned(assigned_by=by, basis="party_resolution"), on=day(when), subject=task)
    book.write(b.TaskAnswered(task=task, result="done" if how == "完成" else "in_progress"), on=day(done))


@given(parsers.re(rf"上级党组织(?P<when>{DAY})一次部署(?P<n>\d+)项任务，社区(?P<done>{DAY})完成(?P<m>\d+)项"))
def _(book, when, n, done, m):
    for i in range(int(n)):
        assigned = b.TaskAssigned(assigned_by="higher_party_org", basis="party_resolution")
        book.write(assigned, on=day(when), subject=f"任务{i}")
    for i in range(int(m)):
        book.write(b.TaskAnswered(task=f"任务{i}", result="done"), on=day(done))


@given(parsers.re(r"(?P<when>.+)党组织开会就(?P<topics>.+)作出决定"))
def _(book, when, topics):
    for on in days(when):
        meeting = b.MeetingHeld(kind="party_committee", topics=codes(topics, TOPICS), attendees=7, resolutions=1)
        book.write(meeting, on=on)


@given(parsers.re(rf"(?P<when>{DAY})党组织会议研究了居委会的重大事项"))
def _(book, when):
    book.write(b.MeetingHeld(kind="party_committee", topics=["committee_matters"], attendees=7), on=day(when))


@given(
    parsers.re(
        r"(?P<when>.+日)(?P<by>党组织|居委会)查看了(?P<whom>居委会|物业服务企业)(?P<matter>公开办事|服务质量)的情况"
    )
)
def _(book, when, by, whom, matter):
    for on in days(when):
        held = b.SupervisionHeld(
            held_by="party_org" if by == "党组织" else "residents_committee",
            supervised=["residents_committee" if whom == "居委会" else "property_company"],
            matters=[named(v.SupervisionMatter, matter)],
        )
        book.write(held, on=on)


@given(parsers.re(rf"群众组织“(?P<name>.+)”(?P<when>{DAY})通过了章程"))
def _(book, name, when):
    listed = b.OrganisationListed(kind="mass_organisation", charter_adopted_on=day(when))
    book.write(listed, on=day(when), subject=name)


@given(parsers.re(rf"群众组织“(?P<name>.+)”(?P<when>{DAY})成立，章程没有通过"))
def _(book, name, when):
    book.write(b.OrganisationListed(kind="mass_organisation"), on=day(when), subject=name)


@given(parsers.re(r"(?P<when>.+)党组织走访、服务并教育了群众"))
def _(book, when):
    for on in days(when):
        for kind in ("mass_contact", "mass_service", "mass_education"):
            book.write(b.ActivityHeld(kind=kind, organised_by="party_org", residents=25), on=on)


@given(parsers.re(rf"(?P<when>{DAY})党组织只(?P<kinds>[^，]+)"))
def _(book, when, kinds):
    table = {"走访了群众": "mass_contact", "服务了群众": "mass_service", "教育了群众": "mass_education"}
    for kind in codes(kinds, table):
        book.write(b.ActivityHeld(kind=kind, organised_by="party_org", residents=25), on=day(when))


@given(
    parsers.re(
        rf"(?P<when>{DAY})群众向党组织(?P<how>反映|提意见|提建议)“(?P<what>.+)”，(?:没有下文|(?P<told>{DAY})转给街道办事处)"
    )
)
def _(book, when, how, what, told):
    kind = {"反映": "demand", "提意见": "opinion", "提建议": "suggestion"}[how]
    book.write(b.OpinionCollected(kind=kind, received_by="party_org"), on=day(when), subject=what)
    if told is None:
        return
    handled = b.OpinionHandled(opinion=what, step="reported", reported_to="sub_district_office")
    book.write(handled, on=day(told))


@given(parsers.re(rf"(?P<when>{DAY})党组织一连接到(?P<n>\d+)起纠纷，(?P<done>{DAY})化解了(?P<m>\d+)起，其余只往上报了"))
def _(book, when, n, done, m):
    for i in range(int(n)):
        book.write(b.OpinionCollected(kind="dispute", received_by="party_org"), on=day(when), subject=f"纠纷{i}")
        step = "settled" if i < int(m) else "reported"
        book.write(b.OpinionHandled(opinion=f"纠纷{i}", step=step), on=day(done))


@given(parsers.re(rf"(?P<when>{DAY})党组织接到纠纷“(?P<what>.+)”，(?P<settled>{DAY})化解"))
def _(book, when, what, settled):
    book.write(b.OpinionCollected(kind="dispute", received_by="party_org"), on=day(when), subject=what)
    book.write(b.OpinionHandled(opinion=what, step="settled"), on=day(settled))


@given(parsers.re(rf"(?P<when>{DAY})党组织(?P<kind>排查矛盾|研究发展党员)"))
def _(book, when, kind):
    code = "dispute_screening" if kind == "排查矛盾" else "recruitment"
    book.write(b.ActivityHeld(kind=code, organised_by="party_org"), on=day(when))


@given(parsers.re(r"(?P<when>.+)党组织带着(?P<members>\d+)名党员和(?P<residents>\d+)名群众参加社区建设"))
def _(book, when, members, residents):
    for on in days(when):
        activity = b.ActivityHeld(
            kind="community_building",
            organised_by="party_org",
            party_members=int(members),
            residents=int(residents),
        )
        book.write(activity, on=on)


@given(parsers.re(rf"截至(?P<when>{DAY})，(?P<n>\d+)名党员中(?P<have>\d+)人(?P<what>学完全年课程|组织关系和党费清楚)"))
def _(book, when, n, have, what):
    cls = b.PartyTrainingMeasured if what == "学完全年课程" else b.PartyManagementMeasured
    book.write(cls(numerator=int(have), denominator=int(n)), on=day(when))


@given(
    parsers.re(
        rf"(?P<when>{DAY})(?P<who>区人民政府|街道办事处)决定设立居委会，(?P<principles>便于.+?)[两三]条(?:都)?论证过"
    )
)
def _(book, when, who, principles):
    by = "district_government" if who == "区人民政府" else "sub_district_office"
    decided = r.ResidentsCommitteeEstablished(approved_by=by, principles=codes(principles, PRINCIPLES))
    book.write(decided, on=day(when))


@given(parsers.re(r"社区共有(?P<n>\d+)户"))
def _(book, n):
    book.describe(households=int(n))


@given(parsers.re(rf"居委会(?P<when>{DAY})由(?P<by>.+选出|上级指派产生)"))
def _(book, when, by):
    term = b.BodyTerm(body="residents_committee", elected_by=VOTERS[by], started_on=day(when))
    book.write(term, on=day(when), subject="居委会")


@given(parsers.re(rf"居委会(?P<when>{DAY})设立了(?P<names>.+)委员会，职责(?P<issued>同日印发|没有印发)"))
def _(book, when, names, issued):
    for name in re.split("[、和]", names):
        formed = b.SubCommitteeFormed(
            kind=SUB_COMMITTEES[name], duties_issued_on=day(when) if issued == "同日印发" else None
        )
        book.write(formed, on=day(when), subject=name)


@given(parsers.re(rf"(?P<when>{DAY})(?P<names>.+)委员会各开了会"))
def _(book, when, names):
    for name in re.split("[、和]", names):
        book.write(b.MeetingHeld(kind="sub_committee", topics=["other"], attendees=5, body=name), on=day(when))


@given(parsers.re(r"辖区有(?P<kind>业主委员会|楼院委员会|其他居民组织)“(?P<name>.+)”"))
def _(book, kind, name):
    book.write(b.OrganisationListed(kind=named(v.OrganisationKind, kind)), on=day("2023年1月1日"), subject=name)


@given(parsers.re(rf"居民小组“(?P<name>.+)”(?P<when>{DAY})由(?P<buildings>.+)组成，组长(?P<n>\d)人"))
def _(book, name, when, buildings, n):
    unit = "courtyards" if "院" in buildings else "other" if "单元" in buildings else "building"
    listed = [x.partition("的")[0] for x in buildings.split("、")]
    formed = b.ResidentGroupFormed(unit=unit, buildings=listed, leaders=int(n))
    book.write(formed, on=day(when), subject=name)


@given(parsers.re(rf"(?P<buildings>.+?)(?P<when>{DAY})都有楼院门栋长"))
def _(book, buildings, when):
    for name in buildings.split("、"):
        kind = "courtyard" if name.endswith("院") else "apartments"
        book.write(r.BuildingListed(kind=kind), on=day(when), subject=name)
        book.write(b.BuildingHeadAppointed(buildings=[name]), on=day(when), subject=f"{name}楼院长")


@given(parsers.re(rf"(?P<name>.+院)的楼院门栋长(?P<when>{DAY})离任"))
def _(book, name, when):
    head = b.BuildingHeadAppointed(buildings=[name])
    book.write(head, on=day(when), subject=f"{name}楼院长", ended_on=day(when))
