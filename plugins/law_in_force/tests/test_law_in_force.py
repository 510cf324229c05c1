"""Each overlay changes a verdict, a source or a title from its date on, and never what the text of 2017 says."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import community_plugin_law_in_force
from community_core import Assessment, Evidence, Overlay, Plugins, Standard, Status
from community_core.domain.environment.facilities import AncientTree, RuleDocument, WasteStation
from community_core.domain.governance.bodies import BodyTerm, SubCommitteeFormed
from community_core.domain.property import InformationDisplayed
from community_core.domain.registry import CommunityProfile
from community_core.domain.security.facts import CameraSystem, ImageManagementChecked
from community_core.domain.welfare.entities import FundraisingCampaign
from community_core.entities import Refused, check
from community_core.schedules import Done, Standing, duties
from community_core.standard.units import Modality
from community_core.synthesis import Synthesis
from community_plugin_law_in_force.guards import GUARDS
from community_plugin_law_in_force.overlays import OVERLAYS
from community_plugin_law_in_force.table import markdown
from community_plugin_law_in_force.terms import LEGAL_AID_APPLICATION, RESIDENCE_PERMIT, SCHEDULES

ONE_DAY = timedelta(days=1)
README = Path(__file__).parents[1] / "README.md"


@pytest.fixture(scope="module")
def standard() -> Standard:
    plugins = Plugins.built_in()
    plugins.register(community_plugin_law_in_force, "law-in-force")
    return Standard.load(plugins)


def record(content: object, on: date, subject: str = "") -> Evidence:
    return Evidence.of(
        content, community="c", occurred_on=on, subject=subject, id=f"{type(content).__name__}-{subject}-{on}"
    )


def profile(**known: Any) -> Evidence:
    return record(CommunityProfile(name="清河里社区", commenced_on=date(2010, 1, 1), **known), date(2010, 1, 1))


def judged(standard: Standard, evidence: list[Evidence], as_of: date, edition: str = "in-force") -> Assessment:
    return standard.assess(evidence, as_of=as_of, edition=edition)


def enough_for_2017(standard: Standard, clause: str, on: date) -> list[Evidence]:
    """Records that are just enough for a clause by its text alone, at a date and the day after."""
    synthesis = Synthesis(standard.fact_types, on, community="c", commenced_on=date(2010, 1, 1))
    return synthesis.unit(standard.edition(), clause)


def statuses(standard: Standard, evidence: list[Evidence], clause: str, since: date) -> list[Status]:
    """By law in force the day before and on the day, then by the text of 2017 on that day."""
    return [
        judged(standard, evidence, since - ONE_DAY).finding(clause).status,
        judged(standard, evidence, since).finding(clause).status,
        judged(standard, evidence, since, "2017").finding(clause).status,
    ]


def of_rule(assessment: Assessment, clause: str, rule: str) -> Status | None:
    """How one rule of a clause was judged; None where it is not asked yet."""
    return next((s.status for s in assessment.finding(clause).trace if s.rule == rule), None)


def test_it_loads_without_fault(standard: Standard) -> None:
    assert len(OVERLAYS) == len(standard.edition("in-force").overlays)
    assert [] == standard.plugins.faults


def test_the_text_of_2017_is_untouched(standard: Standard) -> None:
    assert all(not d.dates and not d.titles for d in standard.edition().units.values())


def test_every_overlay_cites_a_law_in_both_languages() -> None:
    for overlay in OVERLAYS:
        assert overlay.citation.zh and overlay.citation.en, overlay
        assert all(ord(c) < 0x2E80 for c in overlay.citation.en), overlay.citation.en


def test_the_readme_lists_the_overlays_as_they_are() -> None:
    assert markdown() in README.read_text(encoding="utf-8")


APPENDIX_C = [
    "5.1.2",
    "5.2.2",
    "5.2.1",
    "5.2.4",
    "6.2.2",
    "9.1.3.3",
    "10.1.5",
    "10.4.5",
    "10.4.4",
    "10.4.6",
    "10.2.4",
    "11.3.4",
    "11.5.1",
    "11.5.2",
    "11.5.3",
    "11.5.4",
    "11.8.3",
    "11.8.1",
    "11.10.3.1",
    "11.10.3.2",
    "11.10.3.3",
    "11.2.4",
    "11.9.6",
    "11.12.2",
    "11.4.4",
    "10.3.2",
]


@pytest.mark.parametrize("clause", APPENDIX_C)
def test_a_clause_that_later_law_overtook_is_changed_or_the_readme_says_why_not(clause: str) -> None:
    done = {o.clause for o in OVERLAYS} | {g.clause for g in GUARDS} | {c for s in SCHEDULES for c in s.serves}
    reasons = README.read_text(encoding="utf-8").partition("## What is not expressed here")[2]
    assert clause in done or f"| {clause} " in reasons


ADDED = [o for o in OVERLAYS if o.action == "add_rule"]


@pytest.mark.parametrize("overlay", ADDED, ids=lambda o: f"{o.clause}-{o.rule}")
def test_a_rule_that_is_added_can_be_met_and_be_unmet(standard: Standard, overlay: Overlay) -> None:
    day = date(2026, 6, 1)
    rule = standard.edition("in-force").unit(overlay.clause).rules[overlay.rule]
    evidence = Synthesis(standard.fact_types, day, community="c").rule(rule.test, overlay.clause)
    softer = Status.RECOMMENDED if rule.modality is Modality.SHOULD else Status.NOT_EVIDENCED
    met = judged(standard, [profile(has_ancient_trees=True), *evidence], day)
    unmet = judged(standard, [profile(has_ancient_trees=True)], day)
    assert of_rule(met, overlay.clause, overlay.rule) is Status.CONFORMING
    assert of_rule(unmet, overlay.clause, overlay.rule) is softer


# -- terms of five years, by the day on which the term began


@pytest.mark.parametrize(
    ("clause", "body", "elected_by", "since"),
    [
        ("5.1.2", "branch_committee", "party_members", date(2018, 7, 12)),
        ("5.2.2", "residents_committee", "all_voters", date(2018, 12, 29)),
    ],
)
def test_a_term_is_five_years_if_it_began_under_the_new_law(
    standard: Standard, clause: str, body: str, elected_by: str, since: date
) -> None:
    def status(began: date, edition: str) -> Status:
        content = BodyTerm(body=body, started_on=began, elected_by=elected_by, consulted=("party_members", "masses"))
        evidence = [profile(), record(content, began, body)]
        return judged(standard, evidence, began.replace(year=began.year + 4), edition).finding(clause).status

    assert status(since - ONE_DAY, "in-force") is Status.NONCONFORMING
    assert status(since, "in-force") is Status.CONFORMING
    assert status(since, "2017") is Status.NONCONFORMING


# -- what law asks besides


SIX = ("public_order", "public_health", "social_welfare", "family_planning", "mediation", "culture")
AREAS = ("entrances", "perimeter", "passages", "facilities", "parking")
PLATFORMS = ("duty_room", "sub_district", "police")
THREE = ("recyclable", "kitchen", "other")
LONG_AGO = date(2017, 1, 1)


def six_sub_committees() -> list[Evidence]:
    return [record(SubCommitteeFormed(kind=k, duties_issued_on=LONG_AGO), LONG_AGO, k) for k in SIX]


@pytest.mark.parametrize(
    ("clause", "rule", "evidence", "since", "before", "words"),
    [
        ("5.2.4", "sub_committees", six_sub_committees(), date(2026, 1, 1), Status.CONFORMING, "老年人妇女儿童"),
        (
            "9.1.3.3",
            "camera_signs",
            [record(CameraSystem(areas=AREAS, platforms=PLATFORMS), LONG_AGO, "s1")],
            date(2021, 11, 1),
            None,
            "提示标识",
        ),
        (
            "10.1.5",
            "streams",
            [record(WasteStation(streams=THREE, mounting="fixed", emptying="mechanical"), LONG_AGO, "w1")],
            date(2020, 5, 1),
            Status.CONFORMING,
            "有害垃圾",
        ),
        (
            "10.2.4",
            "protection_plate",
            [
                record(
                    AncientTree(species="国槐", grade="second", place="北院", protections=("railing",)), LONG_AGO, "t1"
                )
            ],
            date(2025, 3, 15),
            None,
            "保护标牌",
        ),
    ],
)
def test_what_was_enough_in_2017_falls_short_from_the_day_of_the_new_law(
    standard: Standard,
    clause: str,
    rule: str,
    evidence: list[Evidence],
    since: date,
    before: Status | None,
    words: str,
) -> None:
    def status(as_of: date, edition: str = "in-force") -> Status | None:
        return of_rule(judged(standard, [profile(), *evidence], as_of, edition), clause, rule)

    assert [before, Status.NONCONFORMING] == [status(since - ONE_DAY), status(since)]
    assert before is status(since, "2017")
    assert words in judged(standard, [profile(), *evidence], since).finding(clause).reason.zh


def test_a_seventh_sub_committee_makes_it_good(standard: Standard) -> None:
    day = date(2026, 1, 1)
    seventh = record(SubCommitteeFormed(kind="elderly_women_children", duties_issued_on=day), day, "seventh")
    evidence = [profile(), *six_sub_committees(), seventh]
    assert of_rule(judged(standard, evidence, day), "5.2.4", "sub_committees") is Status.CONFORMING


def test_four_streams_with_sets_and_a_drop_off_point_make_it_good(standard: Standard) -> None:
    day = date(2020, 5, 1)
    points = [
        record(WasteStation(streams=streams, mounting="fixed", emptying="mechanical"), day, subject)
        for subject, streams in (("w1", ("kitchen", "other")), ("w2", ("recyclable", "hazardous")))
    ]
    result = judged(standard, [profile(), *points], day)
    assert [Status.CONFORMING] * 3 == [of_rule(result, "10.1.5", r) for r in ("streams", "sets", "drop_off_point")]


def test_single_bins_scattered_about_are_no_sets(standard: Standard) -> None:
    day = date(2020, 5, 1)
    bins = [
        record(WasteStation(streams=(s,), mounting="fixed", emptying="mechanical"), day, s)
        for s in ("recyclable", "kitchen", "other", "hazardous")
    ]
    trace = {s.rule: s.status for s in judged(standard, [profile(), *bins], day).finding("10.1.5").trace}
    assert [Status.CONFORMING, Status.NOT_EVIDENCED, Status.NOT_EVIDENCED] == [
        trace["streams"],
        trace["sets"],
        trace["drop_off_point"],
    ]


def test_cameras_with_signs_conform_and_log_and_retention_are_only_recommended(standard: Standard) -> None:
    day = date(2025, 4, 1)
    system = CameraSystem(areas=AREAS, platforms=PLATFORMS, signs_posted=4, retention_days=15)
    images = ImageManagementChecked(items_checked=12, items_deviating=0)
    finding = judged(standard, [profile(), record(system, day, "s1"), record(images, day)], day).finding("9.1.3.3")
    assert finding.status is Status.CONFORMING
    assert [Status.RECOMMENDED] * 2 == [s.status for s in finding.trace if s.rule in ("access_log", "retention")]


def test_before_the_regulations_on_video_systems_nobody_asked_for_a_log(standard: Standard) -> None:
    trace = judged(standard, [profile()], date(2025, 3, 31)).finding("9.1.3.3").trace
    assert not {"access_log", "retention"} & {s.rule for s in trace}


def test_a_tree_with_a_plate_is_protected(standard: Standard) -> None:
    day = date(2025, 3, 15)
    tree = AncientTree(species="国槐", grade="second", place="北院", caretaker="物业", protections=("railing", "plate"))
    finding = judged(standard, [profile(has_ancient_trees=True), record(tree, day, "t1")], day).finding("10.2.4")
    assert Status.CONFORMING in [s.status for s in finding.trace if s.rule == "protection_plate"]


def test_where_there_is_no_ancient_tree_there_is_no_plate(standard: Standard) -> None:
    finding = judged(standard, [profile(has_ancient_trees=False)], date(2025, 3, 15)).finding("10.2.4")
    assert finding.status is Status.NOT_APPLICABLE


def test_a_noise_rule_that_leaves_out_renovation_falls_short_since_2022(standard: Standard) -> None:
    since = date(2022, 6, 5)
    enough = enough_for_2017(standard, "10.3.2", since - ONE_DAY)
    evidence = [e for e in enough if e.fact_type != "environment.rule_document"]
    rule = RuleDocument(kind="noise", noise_sources=("honking", "alarms", "recreation"))
    evidence.append(record(rule, since - ONE_DAY, "noise"))
    assert [Status.CONFORMING, Status.NOT_EVIDENCED, Status.CONFORMING] == statuses(standard, evidence, "10.3.2", since)


def test_recognition_within_twenty_working_days_is_too_slow_in_beijing(standard: Standard) -> None:
    day = date(2019, 6, 1)
    evidence = enough_for_2017(standard, "11.1.3", day)
    assert judged(standard, evidence, day, "2017").finding("11.1.3").status is Status.CONFORMING
    finding = judged(standard, evidence, day).finding("11.1.3")
    assert finding.status is Status.NONCONFORMING
    assert "不超过5" in finding.reason.zh


# -- property companies

BOARD_2017 = (
    "qualification_certificate",
    "staff_photos",
    "working_hours",
    "hotline_number",
    "service_matters",
    "service_standards",
    "charge_items",
    "charge_rates",
)


@pytest.mark.parametrize(
    ("items", "as_of", "expected"),
    [
        (BOARD_2017[1:], date(2018, 3, 18), Status.NONCONFORMING),
        (BOARD_2017[1:], date(2018, 3, 19), Status.CONFORMING),
        (BOARD_2017[1:], date(2020, 5, 1), Status.NONCONFORMING),
        ((*BOARD_2017[1:], "business_licence"), date(2020, 5, 1), Status.CONFORMING),
    ],
)
def test_the_licence_takes_the_place_of_the_qualification_certificate(
    standard: Standard, items: tuple[str, ...], as_of: date, expected: Status
) -> None:
    board = record(InformationDisplayed(items=items), date(2018, 1, 1), "board")
    trace = judged(standard, [profile(has_property_company=True), board], as_of).finding("11.8.3").trace
    assert [expected] == [s.status for s in trace if s.rule == "display"]


def test_the_certificate_alone_no_longer_does(standard: Standard) -> None:
    board = record(InformationDisplayed(items=BOARD_2017), date(2018, 1, 1), "board")
    evidence = [profile(has_property_company=True), board]
    for edition, expected in (("2017", Status.CONFORMING), ("in-force", Status.NONCONFORMING)):
        trace = judged(standard, evidence, date(2021, 1, 1), edition).finding("11.8.3").trace
        assert [expected] == [s.status for s in trace if s.rule == "display"]


def test_the_yearly_disclosure_has_beijings_longer_list(standard: Standard) -> None:
    day = date(2022, 2, 1)
    evidence = enough_for_2017(standard, "11.8.1", day)
    assert judged(standard, evidence, day, "2017").finding("11.8.1").status is Status.CONFORMING
    finding = judged(standard, evidence, day).finding("11.8.1")
    assert finding.status is Status.NONCONFORMING
    assert "公共收益" in finding.reason.zh


# -- what is no longer asked


def test_birth_certificates_and_marriage_proofs_were_obsolete_from_the_first_day(standard: Standard) -> None:
    day = date(2018, 1, 1)
    assert judged(standard, [profile()], day, "2017").finding("11.10.3.1").status is Status.NOT_EVIDENCED
    finding = judged(standard, [profile()], day).finding("11.10.3.1")
    assert finding.status is Status.NOT_APPLICABLE
    assert "2016年3月" in finding.reason.zh
    assert "二手来源" in finding.reason.zh


def test_family_planning_files_are_no_longer_asked_since_the_law_of_2021(standard: Standard) -> None:
    since = date(2021, 8, 20)
    expected = [Status.NOT_EVIDENCED, Status.NOT_APPLICABLE, Status.NOT_EVIDENCED]
    assert expected == statuses(standard, [profile()], "11.10.3.2", since)


def test_a_suspended_clause_asks_for_nothing_in_the_agenda(standard: Standard) -> None:
    assessment = judged(standard, [profile()], date(2022, 1, 1))
    assert not [i for i in assessment.agenda() if i.clause in ("11.10.3.1", "11.10.3.2")]


# -- words and sources


@pytest.mark.parametrize("overlay", [o for o in OVERLAYS if o.action == "rename"], ids=lambda o: o.clause)
def test_a_clause_is_called_by_the_words_of_the_law_from_its_date_on(standard: Standard, overlay: Any) -> None:
    dated = standard.edition("in-force").unit(overlay.clause)
    assert dated.unit.title == dated.title(overlay.in_force_from - ONE_DAY)
    assert overlay.title == dated.title(overlay.in_force_from)


@pytest.mark.parametrize(
    ("clause", "parameter", "since", "kind_before"),
    [
        ("5.2.1", "households.min", date(2026, 1, 1), "clause"),
        ("5.2.1", "households.max", date(2026, 1, 1), "clause"),
        ("11.12.2", "tasks.values", date(2023, 5, 1), "interpretation"),
        ("11.12.2", "tasks.per", date(2023, 5, 1), "interpretation"),
    ],
)
def test_the_same_figure_rests_on_law_from_its_date_on(
    standard: Standard, clause: str, parameter: str, since: date, kind_before: str
) -> None:
    def source(as_of: date) -> tuple[str, date | None]:
        evidence = [profile(households=2000)]
        found = [p for p in judged(standard, evidence, as_of).finding(clause).parameters if p.name == parameter]
        return found[-1].source.kind, found[-1].in_force_from

    assert (kind_before, None) == source(since - ONE_DAY)
    # A cadence reads each period by the law at its start, so the law shows from the next year on.
    assert ("law", since) == source(since.replace(year=since.year + 1))


# -- fund-raising


def campaign(**more: Any) -> FundraisingCampaign:
    values = {"number": "m1", "title": "救灾募捐", "organiser": "u1", "public": True, "purpose": "救灾"}
    return FundraisingCampaign(**values | {"opened_on": date(2024, 3, 1)} | more)


def test_nobody_raises_money_from_the_public_without_a_qualified_charity() -> None:
    with pytest.raises(Refused, match="慈善组织") as caught:
        check(campaign(), GUARDS)
    assert caught.value.refusals[0][1].attribute == "partner_charity"


@pytest.mark.parametrize(
    "more",
    [
        {"organiser_may_raise_publicly": True},
        {"partner_charity": "charity-7"},
        {"public": False},
        {"opened_on": None},
        {"opened_on": date(2016, 8, 31)},
    ],
)
def test_a_campaign_is_open_to_the_qualified_to_partners_to_residents_and_before_the_law(more: dict[str, Any]) -> None:
    check(campaign(**more), GUARDS)


def test_the_guard_names_its_law(standard: Standard) -> None:
    assert {"11.3.4"} == {g.clause for g in GUARDS}
    assert "慈善法" in (GUARDS[0].source.zh if GUARDS[0].source else "")
    assert set(GUARDS) <= set(standard.guards)


# -- time limits of single cases


def test_a_residence_permit_is_issued_within_fifteen_days() -> None:
    found = duties(RESIDENCE_PERMIT, {"applied": date(2025, 3, 3)}, date(2025, 3, 18))
    assert [(date(2025, 3, 18), Standing.DUE)] == [(d.last, d.standing) for d in found]


def test_a_residence_permit_is_endorsed_in_the_month_before_each_full_year() -> None:
    done = [Done("endorsement", date(2025, 2, 10))]
    found = duties(RESIDENCE_PERMIT, {"issued": date(2024, 2, 29)}, date(2026, 1, 28), done=done)
    assert [
        (date(2025, 1, 28), date(2025, 2, 28), Standing.DONE),
        (date(2026, 1, 28), date(2026, 2, 28), Standing.DUE),
    ] == [(d.opens, d.last, d.standing) for d in found]


def test_legal_aid_is_decided_in_seven_days_and_assigned_in_three() -> None:
    asked = {"applied": date(2025, 3, 3), "decided": date(2025, 3, 7)}
    found = {d.step: d.last for d in duties(LEGAL_AID_APPLICATION, asked, date(2025, 3, 8))}
    assert {"decision": date(2025, 3, 10), "assignment": date(2025, 3, 10)} == found


def test_before_the_legal_aid_law_no_such_limit_was_owed() -> None:
    assert () == duties(LEGAL_AID_APPLICATION, {"applied": date(2021, 12, 20)}, date(2022, 3, 1))
