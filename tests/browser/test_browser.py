"""The pages in a real browser: jumping, colour schemes, a narrow screen, no scripts, readable colours."""

import datetime
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from missieregister.interfaces.web import create_app
from tests.web.holdings import DOCUMENTS, LETTER, STATEMENTS, FakeApp

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAGES = (
    "/?op=2023-02-01",
    "/?op=1999-01-01",
    "/?op=gisteren",
    "/missions",
    "/mission/bremal",
    "/agenda?op=2022-10-01&binnen=24",
    "/wijzigingen?van=2022-01-01&tot=2022-12-31",
    "/controle",
    "/documents",
    f"/document/{LETTER}",
    "/over",
    "/nergens",
)
CUT = next(s for s in STATEMENTS if s.kind == "commitment")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server of our own over the invented holdings."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(FakeApp(), today=lambda: datetime.date(2022, 10, 1))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    assert server.started
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not here (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


def visit(browser: Browser, address: str, path: str, **context: Any) -> tuple[Page, list[str]]:
    """Open a page; return it with all that the browser complained of."""
    page = browser.new_context(**context).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda r: complaints.append(r.url) if not r.url.startswith(address) else None)
    page.goto(address + path)
    return page, complaints


def background(page: Page, selector: str) -> str:
    return str(page.eval_on_selector(selector, "e => getComputedStyle(e).backgroundColor"))


@pytest.mark.parametrize("path", PAGES)
def test_nothing_to_complain_of_and_nothing_from_elsewhere(browser: Browser, address: str, path: str) -> None:
    page, complaints = visit(browser, address, path)
    expected = [c for c in complaints if "400" in c or "404" in c]
    assert complaints == (expected if path in ("/nergens", "/?op=gisteren") else [])
    page.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_narrow_screen(browser: Browser, address: str, path: str) -> None:
    page, _ = visit(browser, address, path)
    for width in (320, 360, 768):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_address_of_a_statement_jumps_to_its_sentence_and_lights_it_up(
    browser: Browser, address: str, scripts: bool
) -> None:
    page, _ = visit(
        browser, address, f"/document/{LETTER}#s={CUT.id}",
        java_script_enabled=scripts, viewport={"width": 390, "height": 500},
    )  # fmt: skip
    mark = page.locator(f"mark[id='s={CUT.id}']")
    box = mark.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 500
    others = [s for s in STATEMENTS if s.document == LETTER and s.kind == "finance"]
    lit = background(page, f"mark[id='s={CUT.id}']")
    plain = background(page, f"mark[id='s={others[0].id}']")
    assert lit != plain
    pieces = page.locator(f"mark[data-s='{CUT.id}']")
    assert pieces.count() > 0
    for n in range(pieces.count()):
        assert pieces.nth(n).evaluate("e => getComputedStyle(e).backgroundColor") == lit
    page.context.close()


def test_from_the_register_to_the_sentence_to_the_list_to_the_mission(browser: Browser, address: str) -> None:
    page, _ = visit(browser, address, "/?op=2023-02-01", java_script_enabled=False)
    page.locator("tr.citaat a").first.click()
    assert f"/document/{LETTER}#s=" in page.url
    key = page.url.rpartition("=")[2]
    page.locator(f"mark[id='s={key}'] a.nr").first.click()
    assert page.url.endswith(f"#l={key}")
    page.locator(f"li[id='l={key}'] .bij a").first.click()
    assert f"/mission/bremal#stap-{key}" in page.url
    page.context.close()


def test_the_form_asks_for_a_day_without_scripts(browser: Browser, address: str) -> None:
    page, _ = visit(browser, address, "/", java_script_enabled=False)
    page.fill("#op", "2023-02-01")
    page.fill("#bekend", "2022-07-01")
    page.click("form.vraag button")
    assert "op=2023-02-01&bekend=2022-07-01" in page.url
    assert "1 juli 2022" in page.inner_text("main")
    page.context.close()


def test_dark_and_light_differ(browser: Browser, address: str) -> None:
    found = {}
    for scheme in ("light", "dark"):
        page, _ = visit(browser, address, "/", color_scheme=scheme)
        found[scheme] = sum(map(int, background(page, "body")[4:-1].split(",")))
        page.context.close()
    assert found["dark"] < 150 < 600 < found["light"]


#: Each element with words of its own: its colour, the colours behind it, its size and weight.
_COLOURS = """() => [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
        && box.width > 2 && box.height > 2 && !e.closest('.verborgen, .sla-over, option, title');
}).map(e => {
    const style = getComputedStyle(e), behind = [];
    const svg = e.namespaceURI.endsWith('svg');
    if (svg && e.classList.contains('in'))
        behind.push(getComputedStyle(e.parentNode.querySelector('rect')).fill);
    for (let p = e; p; p = p.parentElement) {
        const paint = getComputedStyle(p);
        if (paint.backgroundImage !== 'none') behind.push(getComputedStyle(document.documentElement)
            .getPropertyValue('--mark-strong').trim());
        behind.push(paint.backgroundColor);
    }
    return {words: e.textContent.trim().slice(0, 40), tag: e.tagName + '.' + (e.getAttribute('class') || ''),
        colour: svg ? style.fill : style.color, behind, size: parseFloat(style.fontSize),
        bold: Number(style.fontWeight) >= 700};
})"""


def _rgb(colour: str) -> tuple[float, float, float, float]:
    if colour.startswith("#"):
        return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16), 1.0
    numbers = [float(n) for n in colour[colour.index("(") + 1 : -1].replace("/", ",").split(",")]
    return numbers[0], numbers[1], numbers[2], numbers[3] if len(numbers) > 3 else 1.0


def _light(colour: tuple[float, float, float, float]) -> float:
    """Relative luminance, after WCAG 2."""
    parts = [c / 255 for c in colour[:3]]
    r, g, b = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(front: str, behind: list[str]) -> float:
    back = next((c for c in map(_rgb, behind) if c[3] > 0.99), (255.0, 255.0, 255.0, 1.0))
    one, other = sorted((_light(_rgb(front)), _light(back)))
    return (other + 0.05) / (one + 0.05)


@pytest.mark.parametrize("path", [*PAGES, f"/document/{LETTER}#s={CUT.id}", f"/mission/bremal#stap-{CUT.id}"])
def test_all_words_stand_out_enough(browser: Browser, address: str, path: str) -> None:
    page, _ = visit(browser, address, path)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert _faint(page) == []
    page.context.close()


def _faint(page: Page) -> list[tuple[float, str, str]]:
    """The words with less contrast than WCAG 2 AA asks of their size."""
    seen = page.evaluate(_COLOURS)
    assert len(seen) > 10
    faint = []
    for e in seen:
        large = e["size"] >= 24 or (e["size"] >= 18.66 and e["bold"])
        ratio = _contrast(e["colour"], e["behind"])
        if ratio < (3.0 if large else 4.5):
            faint.append((round(ratio, 2), e["tag"], e["words"]))
    return faint


_STRUCTURE = """() => {
    const name = e => (e.getAttribute('aria-label') || e.textContent || e.title || '').trim()
        || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent;
    return {
        lang: document.documentElement.lang,
        title: document.title,
        levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => Number(e.tagName[1])),
        landmarks: ['header', 'nav', 'main', 'footer']
            .map(t => document.querySelectorAll(`body > ${t}, header ${t}`).length),
        unlabelled: [...document.querySelectorAll('input,select')].filter(e => !e.labels.length).length,
        nameless: [...document.querySelectorAll('a,button')].filter(e => !name(e)).map(e => e.outerHTML),
        tables: [...document.querySelectorAll('table')]
            .filter(t => !t.caption || !t.querySelector('th')).length,
        broken: [...document.querySelectorAll('[aria-labelledby],[aria-describedby]')]
            .map(e => e.getAttribute('aria-labelledby') || e.getAttribute('aria-describedby'))
            .filter(id => !document.getElementById(id)).length,
    };
}"""


@pytest.mark.parametrize("path", PAGES)
def test_structure_is_told_to_those_who_do_not_see_it(browser: Browser, address: str, path: str) -> None:
    page, _ = visit(browser, address, path)
    found = page.evaluate(_STRUCTURE)
    assert found["lang"] == "nl"
    assert "missieregister" in found["title"]
    levels = found["levels"]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert found["landmarks"] == [1, 1, 1, 1]
    assert (found["unlabelled"], found["tables"], found["broken"], found["nameless"]) == (0, 0, 0, [])
    page.context.close()


def test_the_keyboard_comes_past_everything_and_shows_where_it_is(browser: Browser, address: str) -> None:
    page, _ = visit(browser, address, "/?op=2023-02-01")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none"
    page.context.close()


def test_printing_leaves_the_words_and_drops_the_furniture(browser: Browser, address: str) -> None:
    page, _ = visit(browser, address, f"/document/{LETTER}")
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible()
    assert page.locator("article").is_visible()
    assert background(page, "body") == "rgb(255, 255, 255)"
    assert DOCUMENTS[0].title in page.inner_text("h1")
    page.context.close()
