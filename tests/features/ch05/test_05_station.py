"""Who leads the service station, its reports and duties (5.3.1, 5.3.2)."""

from pytest_bdd import given, parsers, scenarios

from community_core.calendar import ONE_DAY, Period
from community_core.domain.governance import disclosure as d
from features_support import day

scenarios("05-组织架构/5.3-社区服务站.feature")

BODIES = {"社区党组织": "party_org", "居委会": "residents_committee"}


def bodies(words):
    """The bodies that a Chinese list names."""
    return tuple(BODIES[w] for w in words.split("、"))


@given(parsers.re(r"服务站(?P<year>\d{4})年度计划(?P<when>\d{4}年\d+月\d+日)经(?P<by>.+)审定"))
def _(book, year, when, by):
    book.write(d.StationPlanApproved(approved_by=bodies(by), about=Period.parse(year)), on=day(when))


@given(parsers.re(r"服务站向(?P<to>.+)汇报了(?P<year>\d{4})年第(?P<quarters>[1-4、]+)季度的工作"))
def _(book, to, year, quarters):
    for quarter in quarters.split("、"):
        about = Period.parse(f"{year}-Q{quarter}")
        book.write(d.StationReported(recipients=bodies(to), about=about), on=about.end + 5 * ONE_DAY)


@given(parsers.re(r"服务站(?P<when>\d{4}年\d+月\d+日)定下(?P<kind>工作机制|职责任务)，写明(?P<contents>.+)"))
def _(book, when, kind, contents):
    code = {"工作机制": "work_mechanism", "职责任务": "duties"}[kind]
    laid_down = tuple(next(c for c in d.RuleContent if c.text.zh == w) for w in contents.split("、"))
    fact = d.RuleDocumentAdopted(kind=code, body="service_station", contents=laid_down)
    book.write(fact, on=day(when), subject=f"服务站-{kind}")
