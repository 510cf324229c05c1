"""民政与就业: welfare, relief, the disabled, job service; people appear as numbers only."""

from datetime import timedelta

from qinghe.kit import Desk, months, quarters, workday


def fill(desk: Desk) -> None:
    """All sheets of the welfare and employment desk."""
    care(desk)
    benefits(desk)
    disabled(desk)
    relief(desk)
    jobs(desk)
    job_measures(desk)


def care(desk: Desk) -> None:
    """Care facilities and services; call devices; rights."""
    kinds = ("托老（残）机构", "社区康复站", "社区文化站", "社区心理咨询室", "社区健身示范点")
    for number, kind in enumerate(kinds, 1):
        desk.add("welfare.care_facility", f"20{16 + number}-10-17", f"ZH-{number}", kind=kind)
    services = (
        ("日（全）托", "老年人"),
        ("心理慰藉", "老年人"),
        ("文化娱乐", "老年人、残疾人"),
        ("康复辅具", "残疾人"),
        ("体育健身", "老年人、残疾人"),
        ("心理慰藉", "困境儿童"),
    )
    for month in months():
        for offset in range(3):
            kind, groups = services[(month.ordinal * 3 + offset) % 6]
            desk.add(
                "welfare.care_given",
                desk.near(month.start + timedelta(5 + 8 * offset), 4),
                kind=kind,
                groups=groups,
                persons=desk.between(11, 64),
            )
    desk.table(
        "welfare.rights_work_done",
        "on group work persons source",
        ("24-12-13", "老年人", "走访探望", 33, ""),
        ("25-1-20", "老年人", "走访探望", 58, "春节前"),
        ("25-3-07", "妇女", "宣传教育", 46, ""),
        ("25-5-29", "儿童", "宣传教育", 52, "防溺水"),
        ("25-6-13", "老年人", "宣传教育", 61, "防诈骗"),
        ("25-8-27", "儿童", "走访探望", 12, ""),
        ("25-10-28", "老年人", "走访探望", 74, "重阳"),
        ("25-11-25", "妇女", "转介维权", 10, ""),
    )
    desk.add("welfare.rights_matters_measured", "25-12-30", numerator=14, denominator=14, groups="妇女、儿童、老年人")
    desk.table(
        "welfare.call_devices_measured",
        "on numerator denominator groups",
        ("25-6-30", 61, 66, "老年人、残疾人"),
        ("25-12-30", 70, 73, "老年人、残疾人"),
    )
    desk.table(
        "welfare.help_calls_measured",
        "on numerator denominator limit_minutes",
        ("25-6-30", 84, 85, 5),
        ("25-12-30", 92, 94, 5),
    )
    desk.table(
        "welfare.information_facility",
        "on subject kind",
        ("2020-07-01", "XXS-1", "公益信息屏"),
        ("2022-04-18", "XXS-2", "自助查询终端"),
    )


def benefits(desk: Desk) -> None:
    """Insurance, pensions and allowances."""
    matters = (
        ("社会保险补贴", "申请登记、公示核实"),
        ("参加社会保险", "申请登记、受理"),
        ("缴纳社会保险费", "受理、政策解答"),
        ("福利性养老金", "申请登记、公示核实"),
        ("城乡居民养老保险", "申请登记、受理"),
        ("医疗保险", "受理、报销"),
    )
    for month in months():
        for offset in range(3):
            matter, steps = matters[(month.ordinal * 3 + offset) % 6]
            desk.add(
                "welfare.benefit_help_given",
                desk.near(month.start + timedelta(3 + 8 * offset), 5),
                matter=matter,
                steps=steps,
                persons=desk.between(10, 43),
            )
    desk.add(
        "welfare.insurance_applications_measured",
        "25-12-31",
        numerator=322,
        denominator=331,
        matters="参加社会保险、缴纳社会保险费",
    )
    desk.table(
        "welfare.elderly_files_measured", "on numerator denominator", ("24-12-31", 1382, 1447), ("25-12-31", 1426, 1471)
    )
    desk.add("welfare.service_guide", "24-12-16", "ZN-1", matters="优抚救济、自然灾害救助、收养子女")
    desk.add(
        "welfare.civil_requests_measured",
        "25-12-31",
        numerator=16,
        denominator=16,
        matters="优抚救济、自然灾害救助、收养子女",
    )


def disabled(desk: Desk) -> None:
    """Rehabilitation and adaptation of homes; four homes still wait for their handrails."""
    desk.table(
        "welfare.rehabilitation_lesson_held",
        "on audience persons",
        ("24-12-03", "残疾人", 17),
        ("25-5-16", "残疾人、残疾人亲友", 26),
        ("25-12-03", "残疾人亲友", 14),
    )
    for number, month in enumerate(months()):
        desk.add(
            "welfare.convenience_given",
            desk.near(month.start + timedelta(11), 6),
            aspect="户外活动" if number % 2 else "居家生活",
            persons=desk.between(10, 27),
        )
    for name, have, need in (
        ("home_adaptations", 13, 17),
        ("rehabilitation", 47, 50),
        ("rehabilitation_files", 47, 47),
        ("rehabilitation_records", 47, 47),
        ("rehabilitation_feedback", 41, 47),
    ):
        desk.add(f"welfare.{name}_measured", "25-12-19", numerator=have, denominator=need)


def relief(desk: Desk) -> None:
    """Relief, minimum allowance, hardship, charity."""
    desk.table(
        "welfare.relief_given",
        "on group persons",
        ("24-12-20", "困难家庭", 24),
        ("25-1-21", "困难家庭", 27),
        ("25-1-21", "优抚对象", 13),
        ("25-4-18", "残疾人", 19),
        ("25-5-30", "未成年人", 11),
        ("25-7-31", "优抚对象", 14),
        ("25-9-19", "困难家庭", 22),
        ("25-10-17", "流动人口", 10),
        ("25-12-03", "残疾人", 21),
        ("26-1-22", "困难家庭", 26),
    )
    desk.add("welfare.allowance_posting_measured", "25-12-31", numerator=11, denominator=11)
    desk.add("welfare.allowance_reporting_measured", "25-12-31", numerator=11, denominator=11)
    desk.add("welfare.allowance_checks_measured", "25-12-31", numerator=34, denominator=34)
    desk.add("welfare.hardship_registers_measured", "25-12-31", numerator=12, denominator=12, causes="因病、因灾")
    desk.add("welfare.hardship_reports_measured", "25-12-31", numerator=12, denominator=12, causes="因病、因灾")
    desk.table(
        "welfare.charity_campaign_held",
        "on subject kind purpose",
        ("24-12-27", "JZ-01", "救济", "慰问困难家庭"),
        ("25-4-25", "JZ-02", "救灾", "支援灾区"),
        ("25-9-05", "JZ-03", "募捐", "资助大病家庭"),
    )
    desk.add("welfare.charity_accounts_published", "25-11-10", "JZ-03", received=2386500, distributed=2386500)


def jobs(desk: Desk) -> None:
    """Publicity, job service, vacancies; nobody went round for vacancies in the third quarter."""
    desk.table(
        "employment.guidance_given",
        "on topics form sources persons",
        ("24-12-11", "劳动就业、社会保障", "宣传", "政策", 37),
        ("25-3-06", "劳动就业、劳动维权", "宣传", "法律、政策", 66),
        ("25-4-10", "创业", "培训", "政策", 21),
        ("25-5-15", "劳动监察、劳动维权", "宣传", "法规", 42),
        ("25-6-19", "社会保障", "咨询", "政策", 29),
        ("25-8-14", "劳动就业、创业", "培训", "政策", 24),
        ("25-10-16", "劳动维权", "咨询", "法律、法规", 18),
        ("25-12-11", "劳动就业、社会保障", "宣传", "法律、政策", 51),
        ("26-1-15", "劳动就业", "咨询", "政策", 17),
    )
    services = ("求职登记", "职业介绍", "岗位与政策信息", "手续代办")
    groups = ("失业人员", "失业人员", "灵活就业人员", "自谋职业人员")
    for month in months():
        for offset in range(4):
            desk.add(
                "employment.job_service_given",
                desk.near(month.start + timedelta(3 + 6 * offset), 4),
                service=services[offset],
                group=groups[(offset + (month.ordinal // 6 if offset > 1 else 0)) % 4],
                persons=desk.between(10, 29),
            )
    desk.table(
        "employment.job_service_given",
        "on service group persons",
        ("25-4-10", "创业指导", "自主创业人员", 12),
        ("25-8-14", "创业指导", "自主创业人员", 15),
        ("25-11-13", "技能培训", "失业人员", 19),
    )
    desk.table(
        "employment.vacancies_collected",
        "on employers vacancies posts_developed",
        ("24-12-12", 9, 21, 2),
        ("25-2-14", 14, 38, 4),
        ("25-3-13", 8, 17, 0),
        ("25-5-13", 11, 26, 3),
        ("25-6-12", 7, 15, 1),
        ("25-10-23", 13, 34, 3),
        ("25-12-09", 10, 22, 2),
        ("26-1-13", 12, 29, 0),
    )


def job_measures(desk: Desk) -> None:
    """What the job desk counts each quarter; there is no household without any job."""
    ledgers = ((58, 61), (62, 66), (57, 60), (64, 68), (66, 69))
    needs = ((71, 74), (73, 77), (70, 75), (76, 80), (74, 79))
    for quarter, ledger, need in zip(quarters(), ledgers, needs, strict=True):
        counted = workday(quarter.end - timedelta(3))
        desk.add(
            "employment.unemployed_ledger_measured", counted, numerator=ledger[0], denominator=ledger[1], limit_days=30
        )
        desk.add("employment.job_needs_measured", counted, numerator=need[0], denominator=need[1])
    for on in ("25-6-27", "25-12-26"):
        desk.add("employment.aid_ledger_measured", on, numerator=31, denominator=31)
        desk.add("employment.aid_information_measured", on, numerator=29, denominator=31)
        desk.add("employment.recognitions_measured", on, numerator=11, denominator=11, limit_working_days=5)
        desk.add("employment.zero_job_needs_measured", on, numerator=0, denominator=0, limit_days=7)
        desk.add("employment.zero_job_ledger_measured", on, numerator=0, denominator=0)


FILES = (("民政与就业.xlsx", fill),)
