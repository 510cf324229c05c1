"""The HTML report as a browser shows it: offline, on a phone, without scripts, by keyboard, on paper."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from community_core import Plugins, Standard
from community_core.exporting import Inputs, Refused, Report
from community_core.reports.html import write_html
from community_core.synthesis import Synthesis
from community_core.text import Text

DAY = date(2026, 1, 31)
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path is not None, "run `make browser` first"
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report in which every third clause has what it needs."""
    standard = Standard.load(Plugins.built_in())
    edition = standard.edition("2017")
    synthesis = Synthesis(standard.fact_types, DAY, community="qinghe", commenced_on=date(2024, 12, 1))
    evidence = [synthesis.profile(name="清和里社区", has_ancient_trees=False)]
    for number in list(edition.units)[::3]:
        evidence += [e for e in synthesis.unit(edition, number) if e.id != "profile"]
    refused = Refused(
        file="安全检查.csv",
        sheet="",
        row=7,
        column="发生日期",
        value="2025-02-30",
        reason=Text("2025年没有2月30日", "2025 has no day 2-30"),
        advice=Text("请核对日期", "check the date"),
    )
    report = Report(
        assessment=standard.assess(evidence, as_of=DAY),
        catalogue=standard.catalogue,
        demonstration=True,
        inputs=Inputs(read=len(evidence) + 1, accepted=len(evidence), rejected=1, refused=(refused,)),
        within=timedelta(days=60),
    )
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_bytes(write_html(report))
    return path


class Opened:
    """A page and all that it asked for or complained of."""

    def __init__(self, browser: Browser, path: Path, width: int = 1280, **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, offline=True, **options)
        self.page: Page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.goto(path.as_uri())


@pytest.fixture
def desktop(browser: Browser, report_file: Path) -> Iterator[Opened]:
    opened = Opened(browser, report_file)
    yield opened
    opened.context.close()


@pytest.fixture
def bare(browser: Browser, report_file: Path) -> Iterator[Opened]:
    """Without scripts."""
    opened = Opened(browser, report_file, java_script_enabled=False)
    yield opened
    opened.context.close()


def test_it_asks_for_nothing_but_itself_and_complains_of_nothing(desktop: Opened, report_file: Path) -> None:
    desktop.page.wait_for_load_state("networkidle")
    assert [report_file.as_uri()] == desktop.requests
    assert [] == desktop.complaints


def test_the_policy_stops_what_was_not_there_when_it_was_written(desktop: Opened) -> None:
    desktop.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\">')")
    desktop.page.evaluate(
        "const s = document.createElement('script'); s.text = 'window.evil = 1'; document.body.append(s)"
    )
    assert desktop.page.evaluate("window.evil") is None
    assert any("Content Security Policy" in c for c in desktop.complaints)


@pytest.mark.parametrize("width", [360, 390, 768, 1280, 1920])
def test_nothing_runs_out_of_the_page(browser: Browser, report_file: Path, width: int) -> None:
    opened = Opened(browser, report_file, width)
    opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    opened.context.close()


def test_chinese_is_shown_with_glyphs(desktop: Opened) -> None:
    """Characters without a font are boxes of one width; drawn ones differ."""
    differ = desktop.page.evaluate(
        """() => { const draw = c => { const v = document.createElement('canvas'); v.width = v.height = 40;
        const g = v.getContext('2d'); g.font = '30px ' + getComputedStyle(document.body).fontFamily;
        g.fillText(c, 2, 32); return v.toDataURL(); }; return draw('社') !== draw('区'); }"""
    )
    assert differ


def test_the_language_is_switched_without_scripts(bare: Opened) -> None:
    page = bare.page
    expect(page.locator("h2", has_text="各章情况").first).to_be_visible()
    expect(page.locator("h2 span[lang=en]", has_text="By chapter")).to_be_hidden()
    page.locator("label[for=lang-en]").click()
    expect(page.locator("h2 span[lang=en]", has_text="By chapter")).to_be_visible()
    expect(page.locator("h2 span[lang=zh]", has_text="各章情况")).to_be_hidden()


def test_scripts_also_tell_the_language_to_screen_readers(desktop: Opened) -> None:
    desktop.page.locator("label[for=lang-en]").click()
    assert "en" == desktop.page.evaluate("document.documentElement.lang")


def test_findings_are_filtered_by_status_without_scripts(bare: Opened) -> None:
    page = bare.page
    page.locator("label[for=f-not_evidenced]").click()
    expect(page.locator("details.is-not_evidenced").first).to_be_visible()
    for other in ("conforming", "pending"):
        for found in page.locator(f"details.is-{other}").all()[:3]:
            expect(found).to_be_hidden()
    page.locator("label[for=f-all]").click()
    expect(page.locator("details.is-conforming").first).to_be_visible()


def test_a_finding_opens_by_keyboard(desktop: Opened) -> None:
    page = desktop.page
    summary = page.locator("details.is-conforming summary").first
    summary.focus()
    page.keyboard.press("Enter")
    inside = page.locator("details.is-conforming .inside").first
    expect(inside).to_be_visible()
    expect(inside).to_contain_text("参数与来源")
    expect(inside.locator("table.records")).to_be_visible()


def test_the_language_is_the_first_stop_of_the_keyboard_and_arrows_change_it(desktop: Opened) -> None:
    page = desktop.page
    page.keyboard.press("Tab")
    assert "lang-zh" == page.evaluate("document.activeElement.id")
    page.keyboard.press("ArrowRight")
    expect(page.locator("h2 span[lang=en]", has_text="By chapter")).to_be_visible()


def test_a_link_from_the_list_opens_its_finding(desktop: Opened) -> None:
    page = desktop.page
    page.locator("label[for=f-conforming]").click()
    link = page.locator(".tasks a.num").first
    number = link.inner_text()
    link.click()
    finding = page.locator("details.finding", has=page.locator(f"[id='c-{number}']"))
    expect(finding).to_have_attribute("open", "")
    expect(finding).to_be_in_viewport()


def test_the_same_link_works_without_scripts(bare: Opened) -> None:
    link = bare.page.locator(".tasks a.num").first
    number = link.inner_text()
    link.click()
    expect(bare.page.locator(f"[id='c-{number}']")).to_be_visible()


def test_all_findings_can_be_opened_and_closed_at_once(desktop: Opened) -> None:
    page = desktop.page
    page.locator("button[data-open=yes]").click()
    assert page.locator("details.finding").count() == page.locator("details.finding[open]").count() == 206
    page.locator("button[data-open=no]").click()
    assert 0 == page.locator("details.finding[open]").count()


def test_buttons_that_need_scripts_are_hidden_without_them(bare: Opened) -> None:
    expect(bare.page.locator("button[data-open=yes]")).to_be_hidden()


def test_paper_gets_no_controls_and_the_bars_keep_their_colours(desktop: Opened) -> None:
    page = desktop.page
    page.emulate_media(media="print")
    for gone in ("nav", ".filters", ".languages"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".demonstration")).to_be_visible()
    exact = page.locator(".stack rect").first.evaluate("e => getComputedStyle(e).printColorAdjust")
    assert "exact" == exact
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_text_stands_out_from_its_ground(desktop: Opened) -> None:
    """WCAG AA: 4.5 to 1 for every text on the white sheet."""
    weak = desktop.page.evaluate(
        """() => { const lum = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)
          .map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
          return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
        const bad = new Set();
        for (const e of document.querySelectorAll('.page *')) {
          if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim() && n.data.trim() !== '·')) continue;
          if (e.closest('svg,.vh,.none,.zero') || !e.getClientRects().length) continue;
          const ratio = 1.05 / (lum(getComputedStyle(e).color) + .05);
          if (ratio < 4.5) bad.add(e.className + ' ' + ratio.toFixed(2)); }
        return [...bad]; }"""
    )
    assert [] == weak


def test_statuses_have_marks_beside_their_words(desktop: Opened) -> None:
    for verdict in desktop.page.locator("summary .verdict").all()[:20]:
        assert verdict.locator("svg.mark use").count() == 1
        assert verdict.inner_text().strip()
