"""Visits the pages in process, and takes HTML apart for the tests."""

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import urldefrag, urljoin

import httpx
from lxml import html  # type: ignore[import-untyped]
from starlette.applications import Starlette


class Visitor:
    """A browser without a screen: no scripts, no styles, no redirects unless asked."""

    def __init__(self, site: Starlette) -> None:
        self._site = site

    def get(self, path: str, headers: Mapping[str, str] | None = None, method: str = "GET") -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self._site, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://pages") as client:
                return await client.request(method, path, headers=dict(headers or {}))

        return asyncio.run(ask())

    def page(self, path: str) -> Any:
        """Return the page as a tree; it must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return tree(answer.text)


def tree(text: str) -> Any:
    """Return HTML as a tree that answers XPath."""
    return html.document_fromstring(text)


def crawl(visitor: Visitor, days: int = 40) -> set[str]:
    """Follow every link from the front page (at most ``days`` days of the register); return the addresses.

    Each must answer 200, stay on the site, and hold the place that a fragment names; no page has an id twice.
    """
    waiting, seen = ["/"], {"/"}
    fragments: list[tuple[str, str, str]] = []
    ids: dict[str, set[str]] = {}
    while waiting:
        path = waiting.pop()
        answer = visitor.get(path)
        assert answer.status_code == 200, path
        if "html" not in answer.headers["content-type"]:
            continue
        page = tree(answer.text)
        names = page.xpath("//@id")
        assert len(names) == len(set(names)), f"an id twice in {path}"
        ids[path] = set(names)
        for href in page.xpath("//*[local-name()='a' or local-name()='link']/@href"):
            target, fragment = urldefrag(urljoin(path, href))
            assert target.startswith("/"), f"{path} leads out: {href}"
            fragments.append((path, target, fragment))
            if target in seen or (target.startswith("/?") and days <= 0):
                continue
            days -= target.startswith("/?")
            seen.add(target)
            waiting.append(target)
    for path, target, fragment in fragments:
        assert not fragment or target not in ids or fragment in ids[target], (path, target, fragment)
    return seen


def words_of(element: Any) -> str:
    """The words of an element without the signs of its notes, which are not part of the text."""
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    for sign in copy.xpath(".//sup[@class='noot']"):
        sign.drop_tree()
    return str(copy.text_content())
