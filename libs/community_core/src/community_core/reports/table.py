"""The report for a terminal, readable in 80 columns."""

from collections.abc import Iterable, Mapping

from community_core.assessment import AgendaItem, Finding
from community_core.exporting import Report
from community_core.reports.data import agenda_of
from community_core.reports.lines import Page, padded
from community_core.reports.words import (
    EDITIONS,
    FALLS_SHORT,
    SHOWN_ORDER,
    community_name,
    moment_text,
    title_of,
)
from community_core.rules import Status
from community_core.text import Text

NEXT = 12
"""How many of the things that fall due the report of an assessment names."""

SHORT: Mapping[Status, Text] = {
    Status.NONCONFORMING: Text("不符合", "unmet"),
    Status.NOT_EVIDENCED: Text("无证据", "no evid."),
    Status.PENDING: Text("待定", "pending"),
    Status.CONFORMING: Text("符合", "met"),
    Status.RECOMMENDED: Text("建议", "recomm."),
    Status.OPTIONAL: Text("未采用", "optional"),
    Status.NOT_APPLICABLE: Text("不适用", "n/a"),
}
STYLES: Mapping[Status, str] = {
    Status.NONCONFORMING: "red",
    Status.NOT_EVIDENCED: "yellow",
    Status.PENDING: "blue",
    Status.CONFORMING: "green",
}


class Writer:
    """Writes one report onto a page."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.assessment = report.assessment
        self.page = Page(report.width, report.color)

    def say(self, zh: str, en: str) -> str:
        """Words in the report's language."""
        return Text(zh, en).in_language(self.report.language)

    def of(self, text: Text) -> str:
        """Words in the report's language."""
        return text.in_language(self.report.language)

    def title(self, clause: str) -> str:
        """The title of a clause."""
        return self.of(title_of(self.assessment.edition, clause, self.assessment.as_of))

    def heading(self, title: Text) -> None:
        """Whose report this is, of which day, by which edition."""
        a, page = self.assessment, self.page
        name, code = community_name(a), a.community
        page.line(self.of(title), "bold")
        who = name if name == code else f"{name} ({code})"
        rows = [
            (self.say("社区", "Community"), who),
            (self.say("评价日期", "As of"), str(a.as_of)),
            (self.say("依据", "Edition"), self.of(EDITIONS.get(a.edition.name, Text(a.edition.name, a.edition.name)))),
            (self.say("数据范围", "Known at"), self.of(moment_text(a.known_at))),
        ]
        if (i := self.report.inputs) is not None:
            rows.append(
                (
                    self.say("读入", "Read"),
                    self.say(
                        f"{i.read}行：计入{i.accepted}，重复{i.duplicate}，退回{i.rejected}",
                        f"{i.read} rows: {i.accepted} accepted, {i.duplicate} duplicate, {i.rejected} rejected",
                    ),
                )
            )
        for label, value in rows:
            page.paragraph(padded(label, 10) + value, hanging=10)
        if self.report.demonstration:
            page.paragraph(
                self.say(
                    f"演示日期：按指定的 {a.as_of} 评价，不是今天。",
                    f"Demonstration date: judged as of {a.as_of}, which was named; it is not today.",
                ),
                style="dim" if self.report.color else "",
            )

    def counts(self) -> None:
        """Statuses by chapter."""
        a = self.assessment
        self.page.heading(self.say("各章情况", "By chapter"))
        chapters = {c.number: c.title for c in self.report.catalogue.chapters}
        total = a.summary().get("", {})
        shown = [s for s in SHOWN_ORDER if total.get(s)]
        header = (
            self.say("章", "Chapter"),
            *(self.of(SHORT[s]) for s in shown),
            self.say("合计", "all"),
        )
        rows = [
            (f"{n:>2} {self.of(chapters.get(n, Text('', '')))}", *(_n(c[s]) for s in shown), str(sum(c.values())))
            for n, c in a.by_chapter().items()
        ]
        rows.append((self.say("合计", "All"), *(_n(total[s]) for s in shown), str(len(a.findings))))
        self.page.table(header, rows, right=range(1, len(header)))
        self.page.paragraph(
            self.say("只计条数，不打分：标准没有规定权重。", "Counts only, no score: the standard gives no weights."),
            style="dim" if self.report.color else "",
        )

    def short(self, status: Status, findings: Iterable[Finding]) -> None:
        """The findings of one status, each with its reason and its date."""
        found = [f for f in findings if f.status is status]
        if not found:
            return
        self.page.heading(f"{self.of(status.text)} ({len(found)})")
        for f in found:
            late = f.due is not None and f.due < self.assessment.as_of
            word = Text("逾期", "overdue") if late else Text("到期", "due")
            due = f"  {self.of(word)} {f.due}" if f.due else ""
            head = f"{f.clause} {self.title(f.clause)}"
            self.page.styled((head, "bold"), (f"  {self.of(status.text)}", STYLES.get(status, "")), (due, ""))
            self.page.paragraph(self.of(short_reason(f)), indent=4)

    def due(self, items: Iterable[AgendaItem], most: int | None = None) -> None:
        """What falls due, the late first."""
        items = tuple(items)
        if not items:
            self.page.line(self.say("没有到期事项。", "Nothing falls due."))
            return
        header = (self.say("日期", "Date"), "", self.say("条款", "Clause"), self.say("事项", "What"))
        late = self.say("逾期", "late")
        rows = [(str(i.on), late if i.late else "", i.clause, self.of(i.what)) for i in items[:most]]
        self.page.table(header, rows)
        if most is not None and len(items) > most:
            self.page.line(
                self.say(
                    f"另有{len(items) - most}项；全部请用 community agenda 查看。",
                    f"{len(items) - most} more; see them all with `community agenda`.",
                )
            )

    def remarks(self) -> None:
        """Contradictions, rows left aside, notes."""
        a = self.assessment
        remarks = [c.text for c in a.conflicts]
        if a.ignored:
            remarks.append(
                Text(
                    f"另有{a.ignored}条其他社区的记录未计入。",
                    f"{a.ignored} records of other communities were left aside.",
                )
            )
        remarks.extend(self.report.notes)
        if remarks:
            self.page.heading(self.say("说明", "Remarks"))
            for remark in remarks:
                self.page.paragraph("- " + self.of(remark), hanging=2)

    def written(self) -> bytes:
        """The page as UTF-8."""
        return self.page.text.encode()


def _n(count: int) -> str:
    return str(count) if count else "·"


def write_assessment(report: Report) -> bytes:
    """Counts by chapter, what falls short and why, what is due next."""
    a = report.assessment
    writer = Writer(report)
    writer.heading(
        Text("DB11/T 1466-2017 社区管理与服务规范 · 评价", "DB11/T 1466-2017 community standard: assessment")
    )
    writer.counts()
    for status in FALLS_SHORT:
        writer.short(status, a.findings)
    writer.page.heading(writer.say("接下来到期", "Due next"))
    upcoming = [i for i in a.agenda(report.within) if not i.late]
    overdue = len(a.agenda(report.within)) - len(upcoming)
    if overdue:
        writer.page.line(
            writer.say(f"已有{overdue}项逾期，原因见上。", f"{overdue} are overdue already, as said above.")
        )
    writer.due(upcoming, NEXT)
    writer.remarks()
    return writer.written()


def write_agenda(report: Report) -> bytes:
    """What falls due, the late first."""
    writer = Writer(report)
    writer.heading(Text("DB11/T 1466-2017 · 到期事项", "DB11/T 1466-2017: what falls due"))
    if report.within is not None:
        last = report.assessment.as_of + report.within
        writer.page.line(writer.say(f"截至      {last}", f"Until     {last}"))
    writer.page.line()
    writer.due(agenda_of(report))
    writer.remarks()
    return writer.written()


def short_reason(finding: Finding) -> Text:
    """The reasons of the rules that are not met; `explain` and the other formats give them all."""
    unmet = [s.reason for s in finding.trace if s.status not in (Status.CONFORMING, Status.NOT_APPLICABLE)]
    return Text.join(unmet, zh="；", en="; ") + Text("。", ".") if unmet else finding.reason
