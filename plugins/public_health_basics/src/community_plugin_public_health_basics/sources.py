"""Where the figures come from, how well they are confirmed, and from when they count.

V: the source itself states the figure. S: a secondary page states it, which the citation says. Nothing else is used.
"""

from datetime import date

from community_core.text import Text

SECONDARY = Text(
    "（数字据二手来源，未见发布机关原文）",
    " (figure from a secondary source; the issuing body's text was not seen)",
)
DAY_UNKNOWN = Text(
    "（施行日未核实，自本标准施行之日起计）",
    " (its day of entry into force is not confirmed; it counts from the day on which the standard came into force)",
)
STANDARD_IN_FORCE = date(2018, 1, 1)
"""DB11/T 1466-2017 came into force; the specification of 2017 is applied from then."""


def specification(zh: str, en: str) -> Text:
    """A service of the National Basic Public-Health Service Specification, third edition (2017)."""
    return Text(
        f"《国家基本公共卫生服务规范（第三版）》{zh}", f"National Basic Public-Health Specification, 3rd edition: {en}"
    )


CHILDREN = specification("0～6岁儿童健康管理（2011年版已有同样年龄）", "children of 0 to 6 (same ages in 2011)")
CHILDREN_SINCE = date(2012, 1, 1)
"""The edition of 2011 has the same ages; the day in 2011 is not known, so the year after it is taken."""

MENTAL = specification("严重精神障碍患者管理", "severe mental disorder") + SECONDARY + DAY_UNKNOWN
ELDERLY = specification("老年人健康管理（65岁及以上每年1次）", "the elderly: once a year from 65") + DAY_UNKNOWN
RECORDS = Text(
    "《国家基本公共卫生服务规范》居民健康档案管理（居住半年以上，2011年9月16日中国政府网）",
    "National Basic Public-Health Specification, health records: residence of half a year (gov.cn, 16 September 2011)",
)
RECORDS_SINCE = date(2011, 9, 16)
EDUCATION = specification("健康教育（服务站每两个月至少1次讲座）", "health education") + SECONDARY + DAY_UNKNOWN

VACCINES = Text("《中华人民共和国疫苗管理法》", "Vaccine Administration Law")
VACCINES_SINCE = date(2019, 12, 1)

INFLUENZA = Text(
    "北京市老年人免费接种流感疫苗的年度通知（2025年9月10日报道；每年约9月10日至11月30日，以当年通知为准）",
    "Beijing's yearly notice on free influenza vaccine for the elderly (as reported on 10 September 2025; each year "
    "from about 10 September to the end of November, as that year's notice says)",
)
INFLUENZA_SINCE = date(2025, 9, 10)
PNEUMOCOCCUS = Text(
    "北京市65岁以上老年人免费接种1剂23价肺炎球菌疫苗的通知（2025年9月10日报道）",
    "Beijing's notice on one free dose of 23-valent pneumococcal vaccine from 65 (as reported on 10 September 2025)",
)
