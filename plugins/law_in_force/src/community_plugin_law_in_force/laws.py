"""The laws that are cited: what they are called, where the words stand, from when they are in force."""

from datetime import date

import attrs

from community_core.text import Text


@attrs.frozen
class Law:
    """A law in both languages and the date from which it is in force.

    `remark` says where a figure is known from a secondary source only.
    """

    title: Text
    since: date
    remark: Text = Text("", "")

    def article(self, zh: str, en: str = "") -> Text:
        """A citation: the law and, where they are known, its articles ("第八条", "Art. 8")."""
        place = Text(f"{self.title.zh}{zh}", f"{self.title.en}, {en}" if en else self.title.en)
        return place + self.remark


PARTY_TERMS = Law(
    Text("中共中央办公厅《关于党的基层组织任期的意见》", "Opinions on the terms of primary Party organisations"),
    date(2018, 7, 12),
)
COMMITTEES_2018 = Law(
    Text(
        "《中华人民共和国城市居民委员会组织法》（2018年修正）", "Organic Law of Urban Residents Committees (as of 2018)"
    ),
    date(2018, 12, 29),
)
COMMITTEES_2025 = Law(
    Text(
        "《中华人民共和国城市居民委员会组织法》（2025年修订）", "Organic Law of Urban Residents Committees (as of 2025)"
    ),
    date(2026, 1, 1),
)
PERSONAL_INFORMATION = Law(
    Text("《中华人民共和国个人信息保护法》", "Personal Information Protection Law"), date(2021, 11, 1)
)
VIDEO_SYSTEMS = Law(
    Text(
        "《公共安全视频图像信息系统管理条例》", "Regulations on Public-Security Video Systems (State Council Order 799)"
    ),
    date(2025, 4, 1),
)
DOMESTIC_WASTE = Law(
    Text("《北京市生活垃圾管理条例》（2019年修正）", "Beijing Regulations on Domestic Waste (as of 2019)"),
    date(2020, 5, 1),
)
SORTING_SIGNS = Law(
    Text("GB/T 19095—2019《生活垃圾分类标志》", "Signs for classification of domestic waste (GB/T 19095-2019)"),
    date(2019, 12, 1),
)
SAFETY_SIGNS = Law(
    Text("GB 2894—2025（合并原GB 2893、GB 2894、GB 7231）", "GB 2894-2025 (merges GB 2893, GB 2894 and GB 7231)"),
    date(2026, 3, 1),
)
ANCIENT_TREES = Law(
    Text("《古树名木保护条例》", "Regulations on the Protection of Ancient and Notable Trees"), date(2025, 3, 15)
)
NOISE = Law(Text("《中华人民共和国噪声污染防治法》", "Noise Pollution Prevention Law"), date(2022, 6, 5))
EMPLOYMENT_AID = Law(Text("《北京市就业援助规定》", "Beijing Provisions on Employment Aid"), date(2012, 5, 1))
CHARITY = Law(Text("《中华人民共和国慈善法》", "Charity Law"), date(2016, 9, 1))
LEGAL_AID = Law(Text("《中华人民共和国法律援助法》", "Legal Aid Law"), date(2022, 1, 1))
COMMUNITY_CORRECTION = Law(Text("《中华人民共和国社区矫正法》", "Community Correction Law"), date(2020, 7, 1))
PROPERTY_NATIONAL = Law(
    Text("《物业管理条例》（2018年修正）", "Property Management Regulations (as of 2018)"), date(2018, 3, 19)
)
PROPERTY_BEIJING = Law(Text("《北京市物业管理条例》", "Beijing Property Management Regulations"), date(2020, 5, 1))
RESIDENCE_PERMITS = Law(Text("《居住证暂行条例》", "Interim Regulations on Residence Permits"), date(2016, 1, 1))
BIRTH_CERTIFICATE_ABOLISHED = Law(
    Text(
        "北京市2016年3月起取消生育服务证，改为生育登记（后见京卫家庭〔2022〕2号）",
        "Beijing abolished the birth-service certificate in March 2016; births are registered instead",
    ),
    date(2016, 3, 24),
)
MARRIAGE_PROOF_OBSOLETE = Law(
    Text("流动人口婚育证明已停用", "Migrants' proofs of marriage and birth are no longer issued"),
    date(2018, 1, 1),
    Text(
        "（据二手来源：2014至2016年起电子化，其后失去法定依据；确切日期未核实，故自本标准施行之日起计）",
        " (secondary sources: electronic from 2014 to 2016, without statutory basis later; the exact date is not "
        "confirmed, so it counts from the day on which the standard came into force)",
    ),
)
FAMILY_PLANNING = Law(
    Text("《中华人民共和国人口与计划生育法》（2021年修正）", "Population and Family Planning Law (as of 2021)"),
    date(2021, 8, 20),
)
CONSCRIPTION = Law(Text("《征兵工作条例》（2023年修订）", "Conscription Regulations (as of 2023)"), date(2023, 5, 1))
