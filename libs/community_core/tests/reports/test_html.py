"""The page: self-contained, escaped, in both languages, complete."""

import re
from collections import Counter
from datetime import timedelta
from html.parser import HTMLParser

import attrs
import pytest

from community_core import Evidence, Standard
from community_core.assessment import AgendaItem, Step
from community_core.exporting import Report
from community_core.reports import html
from community_core.reports.html import write_html
from community_core.reports.words import SHOWN_ORDER
from community_core.rules import Status
from community_core.standard.units import Modality
from community_core.text import Text

VOID = {"meta", "input"}


class Page(HTMLParser):
    """Elements, ids, texts; complains of elements that are not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        assert [] == self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop(), (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("style", "script"):
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


@pytest.fixture(scope="module")
def raw(report: Report) -> str:
    return write_html(report).decode()


@pytest.fixture(scope="module")
def page(raw: str) -> Page:
    return Page(raw)


def test_every_element_is_closed_and_every_id_is_unique(page: Page) -> None:
    ids = Counter(a["id"] for _, a in page.elements if "id" in a)
    assert [] == [i for i, n in ids.items() if n > 1]


def test_every_link_leads_to_a_place_on_the_page(page: Page) -> None:
    ids = {a["id"] for _, a in page.elements if "id" in a}
    links = [a["href"] or "" for tag, a in page.elements if tag in ("a", "use")]
    assert links
    assert {link.removeprefix("#") for link in links} <= ids
    labels = {a["for"] for tag, a in page.elements if tag == "label"}
    assert labels <= ids


def test_nothing_is_asked_of_the_network(raw: str, page: Page) -> None:
    assert not [a for _, a in page.elements if "src" in a or "srcset" in a or "action" in a]
    assert not [tag for tag, _ in page.elements if tag in ("link", "img", "iframe", "object", "form", "base")]
    style = re.search(r"<style>(.*?)</style>", raw, re.DOTALL)
    assert style is not None
    assert "@import" not in style[1]
    assert "//" not in style[1]


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(raw: str, page: Page) -> None:
    (policy,) = [a["content"] or "" for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    for tag in ("style", "script"):
        (inline,) = re.findall(f"<{tag}>(.*?)</{tag}>", raw, re.DOTALL)
        assert html._hash(inline) in policy
    assert not [a for _, a in page.elements if "style" in a or any(k.startswith("on") for k in a)]


def test_what_records_and_profiles_say_is_never_markup(raw: str, page: Page) -> None:
    assert "<script>alert(1)" not in raw
    assert "槐里<b>" not in raw
    assert '槐里<b>&"社区' in page.text
    assert 1 == raw.count("<script>")


def test_the_header_says_whose_when_by_what_and_that_the_date_was_named(page: Page) -> None:
    for words in (
        "评价报告",
        "2026-01-31",
        "2017年文本",
        "text of 2017",
        "2026-02-01 08:00（北京时间）前登记",
        "演示日期",
        "huaili",
    ):
        assert words in page.text


def test_a_report_of_today_mentions_no_demonstration(report: Report) -> None:
    said = write_html(attrs.evolve(report, demonstration=False, inputs=None, notes=())).decode()
    assert "演示日期" not in said
    assert "读入记录" not in said


def test_every_finding_opens_to_reasons_parameters_and_records(page: Page, raw: str) -> None:
    details = [a for tag, a in page.elements if tag == "details"]
    assert 206 == len(details)
    part = raw[raw.index('id="c-9.1.2.2"') : raw.index('id="c-9.1.2.3"')]
    for words in (
        "每年至少",
        "全面安全检查",
        "参数与来源",
        "标准原文",
        "计入的记录",
        "2025-01-01",
        "检查范围：全面综合",
        "足以证明",
    ):
        assert words in part


def test_what_falls_short_comes_first_with_its_reasons(page: Page, report: Report) -> None:
    short = [f for f in report.assessment.findings if f.status in (Status.NONCONFORMING, Status.NOT_EVIDENCED)]
    assert short
    text = page.text
    assert f"{len(short)}个需要处理" in text
    assert text.index("需要处理的条款") < text.index("全部条款中") if "全部条款中" in text else True


def test_each_chapter_has_a_bar_whose_parts_fill_it_and_whose_words_say_it(page: Page) -> None:
    bars = [a for tag, a in page.elements if tag == "svg" and a.get("role") == "img"]
    assert 8 == len(bars)
    assert all(a["aria-label"] for a in bars)
    widths = [
        float((a["width"] or "0%")[:-1])
        for tag, a in page.elements
        if tag == "rect" and "x" in a and "%" in (a["x"] or "")
    ]
    assert abs(sum(widths) - 800) < 0.1


def test_statuses_are_told_by_words_and_shapes_not_by_colour_alone(page: Page) -> None:
    symbols = {a["id"] for tag, a in page.elements if tag == "symbol"}
    assert {f"m-{s.value}" for s in SHOWN_ORDER} == symbols
    assert all(s.text.zh in page.text and s.text.en in page.text for s in Status)


def test_both_languages_are_there_and_the_one_asked_for_is_chosen(report: Report, page: Page) -> None:
    chosen = {a["id"]: "checked" in a for tag, a in page.elements if tag == "input" and a.get("name") == "lang"}
    assert {"lang-zh": True, "lang-en": False} == chosen
    english = Page(write_html(attrs.evolve(report, language="en")).decode())
    chosen = {a["id"]: "checked" in a for tag, a in english.elements if tag == "input" and a.get("name") == "lang"}
    assert {"lang-zh": False, "lang-en": True} == chosen
    assert "en" == english.elements[0][1]["lang"]


def test_small_figures_are_suppressed(raw: str, standard: Standard) -> None:
    assert "不足10" in raw
    assert "：7；" not in raw.replace("发现问题数：7", "")


def test_contradictions_refused_rows_problems_and_notes_are_listed(page: Page) -> None:
    for words in (
        "编号twice第1版",
        "安全.csv［检查］",
        "第7行",
        "2025-02-30",
        "请核对日期",
        "坏.xlsx：无法读取",
        "一条说明",
    ):
        assert words in page.text


def test_the_page_stays_small(raw: str) -> None:
    assert len(raw.encode()) < 3_000_000


def test_long_lists_of_records_are_cut_and_the_rest_is_counted(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "ROWS", 10)
    said = write_html(report).decode()
    assert "见 Excel 报告的“证据”表" in said


def test_records_that_suffice_are_never_cut_before_others(report: Report) -> None:
    finding = report.assessment.finding("9.1.2.2")
    shown = html._records(finding, report, len(finding.witness))
    assert all(r.suffices for r in shown)


def test_a_long_register_is_cut_and_the_rest_is_counted() -> None:
    text = Text("因", "why")
    parts = tuple(
        Step(f"x-{n}", "", Modality.SHALL, Status.CONFORMING if n else Status.NONCONFORMING, text, (), ())
        for n in range(30)
    )
    line = html._line(Step("r", "each", Modality.SHALL, Status.NONCONFORMING, text, (), (), parts), text)
    assert (html.PARTS, 30 - html.PARTS) == (len(line.parts), line.more)
    assert Status.NONCONFORMING is line.parts[0].status


def test_the_agenda_is_cut_and_the_rest_is_counted(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "AGENDA", 2)
    said = write_html(attrs.evolve(report, within=timedelta(days=400))).decode()
    assert "全部请用 community agenda 查看" in said
    assert "2027-03-07 前到期" in said


def test_many_refused_rows_are_cut_and_the_rest_is_counted(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    assert report.inputs is not None
    many = attrs.evolve(report.inputs, refused=report.inputs.refused * 4, rejected=4)
    monkeypatch.setattr(html, "REFUSED", 3)
    assert "另有1行" in write_html(attrs.evolve(report, inputs=many)).decode()


def test_later_law_is_listed_with_its_date(report: Report) -> None:
    installed = Standard.load()
    assessment = installed.assess(_all(report), as_of=report.assessment.as_of, edition="in-force", community="huaili")
    said = Page(write_html(attrs.evolve(report, assessment=attrs.evolve(assessment, ignored=2))).decode()).text
    assert "现行规定" in said
    assert "2条其他社区的记录" in said
    if installed.edition("in-force").overlays:
        assert "标准文本以外的法规政策" in said


def _all(report: Report) -> list[Evidence]:
    from community_core.reports.words import counting

    return list(counting(report.assessment))


def test_an_assessment_without_faults_says_so(report: Report) -> None:
    fine = tuple(f for f in report.assessment.findings if f.status is Status.CONFORMING)
    said = Page(
        write_html(attrs.evolve(report, assessment=attrs.evolve(report.assessment, findings=fine))).decode()
    ).text
    assert "没有不符合或无证据的条款" in said


def test_agenda_items_are_apart_by_lateness(report: Report) -> None:
    late, upcoming = html._agenda(report)
    assert all(i.late for i in late)
    assert all(not i.late and isinstance(i, AgendaItem) for i in upcoming)
