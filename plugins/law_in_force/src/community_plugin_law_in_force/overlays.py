"""The overlays, in the standard's order. README.md lists them, and says what could not be expressed and why."""

from community_core.standard.overlays import Overlay
from community_core.text import Text
from community_plugin_law_in_force.laws import (
    ANCIENT_TREES,
    BIRTH_CERTIFICATE_ABOLISHED,
    COMMITTEES_2018,
    COMMITTEES_2025,
    COMMUNITY_CORRECTION,
    CONSCRIPTION,
    DOMESTIC_WASTE,
    EMPLOYMENT_AID,
    FAMILY_PLANNING,
    MARRIAGE_PROOF_OBSOLETE,
    NOISE,
    PARTY_TERMS,
    PERSONAL_INFORMATION,
    PROPERTY_BEIJING,
    PROPERTY_NATIONAL,
    SAFETY_SIGNS,
    SORTING_SIGNS,
    VIDEO_SYSTEMS,
)

NOT_OBLIGATORY = Text(
    "（依第九条，住宅小区不属第七条所列场所，本项为建议）",
    " (by Art. 9 not obligatory outside the places of Art. 7, so it is recommended here)",
)

BODIES = (
    Overlay.set("5.1.2", "term", "length", "P5Y", since=PARTY_TERMS.since, citation=PARTY_TERMS.article("")),
    Overlay.set(
        "5.2.1",
        "households",
        "min",
        1000,
        since=COMMITTEES_2025.since,
        citation=COMMITTEES_2025.article("第三条", "Art. 3"),
    ),
    Overlay.set(
        "5.2.1",
        "households",
        "max",
        3000,
        since=COMMITTEES_2025.since,
        citation=COMMITTEES_2025.article("第三条", "Art. 3"),
    ),
    Overlay.set(
        "5.2.2",
        "term",
        "length",
        "P5Y",
        since=COMMITTEES_2018.since,
        citation=COMMITTEES_2018.article("第八条", "Art. 8"),
    ),
    Overlay.extend(
        "5.2.4",
        "sub_committees",
        "values",
        ("elderly_women_children",),
        since=COMMITTEES_2025.since,
        citation=COMMITTEES_2025.article(
            "：增设老年人和妇女儿童工作委员会", "which adds a sub-committee for older people, women and children"
        ),
    ),
    Overlay.rename(
        "5.2.4",
        Text(
            "居委会下属委员会（含老年人和妇女儿童工作）", "Sub-committees, one of them for the old, women and children"
        ),
        since=COMMITTEES_2025.since,
        citation=COMMITTEES_2025.article(
            "：增设老年人和妇女儿童工作委员会", "which adds a sub-committee for older people, women and children"
        ),
    ),
)

SECURITY = (
    Overlay.add_rule(
        "9.1.3.3",
        {
            "id": "camera_signs",
            "type": "each",
            "asks": {"zh": "视频监控的显著提示标识", "en": "conspicuous signs at video surveillance"},
            "of": "security.camera_system",
            "has": {
                "type": "present",
                "of": "security.camera_system",
                "where": {"signs_posted": {"≥": 1}},
                "asks": {"zh": "提示标识", "en": "signs"},
            },
        },
        since=PERSONAL_INFORMATION.since,
        citation=PERSONAL_INFORMATION.article("第二十六条", "Art. 26"),
    ),
    Overlay.add_rule(
        "9.1.3.3",
        {
            "id": "access_log",
            "type": "each",
            "modality": "should",
            "asks": {"zh": "视频图像的调用登记", "en": "a log of who saw images"},
            "of": "security.camera_system",
            "has": {
                "type": "present",
                "of": "security.camera_system",
                "where": {"access_log_kept": True},
                "asks": {"zh": "调用登记", "en": "a log of access"},
            },
        },
        since=VIDEO_SYSTEMS.since,
        citation=VIDEO_SYSTEMS.article("第十六条第二款第三项", "Art. 16 (2) no. 3") + NOT_OBLIGATORY,
    ),
    Overlay.add_rule(
        "9.1.3.3",
        {
            "id": "retention",
            "type": "each",
            "modality": "should",
            "asks": {"zh": "视频图像保存不少于30日", "en": "images kept for at least 30 days"},
            "of": "security.camera_system",
            "has": {
                "type": "present",
                "of": "security.camera_system",
                "where": {"retention_days": {"≥": 30}},
                "asks": {"zh": "30日以上的保存期限", "en": "retention of 30 days or more"},
            },
        },
        since=VIDEO_SYSTEMS.since,
        citation=VIDEO_SYSTEMS.article("第十七条", "Art. 17") + NOT_OBLIGATORY,
    ),
)

ENVIRONMENT = (
    Overlay.extend(
        "10.1.5",
        "streams",
        "values",
        ("hazardous",),
        since=DOMESTIC_WASTE.since,
        citation=DOMESTIC_WASTE.article("第三十三条、第三十六条", "Arts. 33 and 36"),
    ),
    Overlay.add_rule(
        "10.1.5",
        {
            "id": "sets",
            "type": "present",
            "asks": {"zh": "厨余、其他垃圾成组的投放点", "en": "points with kitchen and other waste as a set"},
            "of": "environment.waste_station",
            "where": {"streams": {"⊇": ["kitchen", "other"]}},
        },
        since=DOMESTIC_WASTE.since,
        citation=DOMESTIC_WASTE.article("第三十三条", "Art. 33"),
    ),
    Overlay.add_rule(
        "10.1.5",
        {
            "id": "drop_off_point",
            "type": "present",
            "asks": {"zh": "可回收物、有害垃圾投放点", "en": "a point for recyclables and hazardous waste"},
            "of": "environment.waste_station",
            "where": {"streams": {"⊇": ["recyclable", "hazardous"]}},
        },
        since=DOMESTIC_WASTE.since,
        citation=DOMESTIC_WASTE.article("第三十三条", "Art. 33"),
    ),
    Overlay.add_rule(
        "10.2.4",
        {
            "id": "protection_plate",
            "type": "each",
            "asks": {"zh": "古树名木的保护标志", "en": "a protection plate at each ancient tree"},
            "of": "environment.ancient_tree",
            "applies_when": {"has_ancient_trees": True},
            "has": {
                "type": "present",
                "of": "environment.ancient_tree",
                "where": {"protections": {"⊇": ["plate"]}},
                "asks": {"zh": "保护标牌", "en": "a protection plate"},
            },
        },
        since=ANCIENT_TREES.since,
        citation=ANCIENT_TREES.article("第十一条", "Art. 11"),
    ),
    Overlay.add_rule(
        "10.3.2",
        {
            "id": "renovation_hours",
            "type": "present",
            "asks": {"zh": "管理装修噪声的社区规定", "en": "a noise rule that governs renovation"},
            "of": "environment.rule_document",
            "where": {"kind": "noise", "noise_sources": {"⊇": ["renovation"]}},
        },
        since=NOISE.since,
        citation=NOISE.article("第六十六条（限定装修作业时间）", "Art. 66 (hours for renovation)"),
    ),
    Overlay.rename(
        "10.4.4",
        Text("垃圾分类标志（GB/T 19095—2019）", "Waste-sorting signs (GB/T 19095-2019)"),
        since=SORTING_SIGNS.since,
        citation=SORTING_SIGNS.article(""),
    ),
    Overlay.rename(
        "10.4.5",
        Text("有害垃圾收集容器", "Hazardous-waste container (as the law calls it)"),
        since=DOMESTIC_WASTE.since,
        citation=DOMESTIC_WASTE.article("第三十三条", "Art. 33"),
    ),
    Overlay.rename(
        "10.4.6",
        Text("安全警示标志（GB 2894—2025）", "Safety and warning signs (GB 2894-2025)"),
        since=SAFETY_SIGNS.since,
        citation=SAFETY_SIGNS.article(""),
    ),
)

SERVICES = (
    Overlay.set(
        "11.1.3",
        "recognition_limit",
        "max",
        5,
        since=EMPLOYMENT_AID.since,
        citation=EMPLOYMENT_AID.article("第三条、第十条", "Arts. 3 and 10"),
    ),
    *(
        Overlay.rename(
            clause,
            title,
            since=COMMUNITY_CORRECTION.since,
            citation=COMMUNITY_CORRECTION.article(
                "（称“社区矫正对象”）", 'which says "persons under community correction"'
            ),
        )
        for clause, title in (
            (
                "11.5.1",
                Text("社区矫正对象的矫正小组与帮教小组", "Teams for persons under community correction; help teams"),
            ),
            ("11.5.2", Text("安置帮教协助与社区矫正对象服务", "Help with resettlement; community correction")),
            (
                "11.5.3",
                Text("社区矫正对象等人员的教育引导与困难协调", "Education and help of persons under correction"),
            ),
            (
                "11.5.4",
                Text("社区矫正对象的监督管理、定期帮教与上报", "Supervision of correction, contact and reporting"),
            ),
        )
    ),
    Overlay.extend(
        "11.8.1",
        "contents",
        "values",
        (
            "business_licence",
            "upkeep_firms",
            "shared_utility_charges",
            "public_income",
            "reserve_fund_use",
            "renovations",
            "parking",
        ),
        since=PROPERTY_BEIJING.since,
        citation=PROPERTY_BEIJING.article("第六十六条、第七十条", "Arts. 66 and 70"),
    ),
    Overlay.set(
        "11.8.3",
        "display",
        "values",
        (
            "staff_photos",
            "working_hours",
            "hotline_number",
            "service_matters",
            "service_standards",
            "charge_items",
            "charge_rates",
        ),
        since=PROPERTY_NATIONAL.since,
        citation=PROPERTY_NATIONAL.article("（企业资质已取消）", "without qualification of property companies"),
    ),
    Overlay.extend(
        "11.8.3",
        "display",
        "values",
        ("business_licence",),
        since=PROPERTY_BEIJING.since,
        citation=PROPERTY_BEIJING.article("第六十六条、第七十条（公示营业执照）", "Arts. 66 and 70: business licence"),
    ),
)

FAMILY = (
    Overlay.suspend_rule(
        "11.10.3.1",
        "birth_certificates",
        since=BIRTH_CERTIFICATE_ABOLISHED.since,
        citation=BIRTH_CERTIFICATE_ABOLISHED.article(""),
    ),
    Overlay.suspend_rule(
        "11.10.3.1",
        "marriage_proofs",
        since=MARRIAGE_PROOF_OBSOLETE.since,
        citation=MARRIAGE_PROOF_OBSOLETE.article(""),
    ),
    Overlay.suspend_rule(
        "11.10.3.2",
        since=FAMILY_PLANNING.since,
        citation=FAMILY_PLANNING.article(
            "（改为生育登记和自愿的健康服务，不再建档跟踪）", "registration of births and voluntary health service"
        ),
    ),
    Overlay.rename(
        "11.10.3.3",
        Text("自愿的生殖健康咨询", "Reproductive counselling for those who want it"),
        since=FAMILY_PLANNING.since,
        citation=FAMILY_PLANNING.article("（自愿的健康服务）", "voluntary health service"),
    ),
    Overlay.set(
        "11.12.2",
        "tasks",
        "values",
        ("publicity", "registration"),
        since=CONSCRIPTION.since,
        citation=CONSCRIPTION.article("第八条、第十一条", "Arts. 8 and 11"),
    ),
    Overlay.set(
        "11.12.2",
        "tasks",
        "per",
        "P1Y",
        since=CONSCRIPTION.since,
        citation=CONSCRIPTION.article("第十一条（每年登记）", "Art. 11: registration every year"),
    ),
)

OVERLAYS: tuple[Overlay, ...] = (*BODIES, *SECURITY, *ENVIRONMENT, *SERVICES, *FAMILY)
