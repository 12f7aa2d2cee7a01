"""Visits the pages in process, and takes HTML apart for the tests."""

import asyncio
from collections.abc import Mapping
from typing import Any

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


def words_of(element: Any) -> str:
    """The words of an element without the signs of its notes, which are not part of the text."""
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    for sign in copy.xpath(".//sup[@class='noot']"):
        sign.drop_tree()
    return str(copy.text_content())
