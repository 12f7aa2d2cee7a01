"""Puts the web application together: addresses, headers, errors."""

import datetime
import hashlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.web.desk import AppLike
from missieregister.interfaces.web.overview import short, title_text
from missieregister.interfaces.web.pages import Pages
from missieregister.interfaces.web.questions import Questions

_HERE = Path(__file__).parent
_log = logging.getLogger(__name__)

#: Nothing from elsewhere, no scripts, no frames; ``{}`` lets the one style in that a page brings itself.
_POLICY = (
    "default-src 'none'; style-src 'self'{}; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_ERRORS = {
    404: (
        "Deze pagina bestaat niet",
        "Het adres klopt niet, of wij kennen dit document of deze missie niet.",
    ),
    405: ("Dat kan hier niet", "Deze pagina's zijn er om te lezen; sturen kan alleen met de formulieren."),
    500: ("Er ging iets mis", "De fout ligt bij deze site en is vastgelegd. Probeer het later nog eens."),
}


def create_app(app: AppLike, *, today: Callable[[], datetime.date] = datetime.date.today) -> Starlette:
    """Return the pages over an application. ``today`` says which day a visitor starts on."""
    render = _Renderer()
    pages = Pages(app, render, today)
    questions = Questions(app, render, today)

    def failed(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if status >= 500:
            _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        title, explanation = _ERRORS.get(status, ("Dit ging niet", "De vraag kon niet worden beantwoord."))
        context = {"title": title, "explanation": explanation, "status": status}
        page = render(request, "error.html", context, status=status)
        if isinstance(error, HTTPException) and error.headers:
            page.headers.update(error.headers)
        return page

    def favicon(_: Request) -> Response:
        return FileResponse(_HERE / "static" / "favicon.svg", media_type="image/svg+xml")

    site = Starlette(
        routes=[
            Route("/", pages.register, name="register"),
            Route("/missions", pages.missions, name="missions"),
            Route("/mission/{identifier}", pages.mission, name="mission"),
            Route("/documents", pages.documents, name="documents"),
            Route("/document/{identifier}", pages.document, name="document"),
            Route("/agenda", questions.agenda, name="agenda"),
            Route("/wijzigingen", questions.changes, name="changes"),
            Route("/controle", questions.checks, name="checks"),
            Route("/over", pages.about, name="about"),
            Route("/favicon.svg", favicon),
            Mount("/static", StaticFiles(directory=_HERE / "static"), name="static"),
        ],
        exception_handlers={HTTPException: failed, 500: failed},
    )
    site.add_middleware(_Headers)
    return site


class _Renderer:
    """Renders templates; gives each page an ETag, so that an unchanged page is not sent twice."""

    def __init__(self) -> None:
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style = (_HERE / "static" / "style.css").read_bytes()
        self._templates.globals["style_version"] = hashlib.sha256(style).hexdigest()[:10]
        self._templates.globals["words"], self._templates.globals["dates"] = wording, date_wording
        self._templates.filters["short"] = short
        self._templates.filters["titel"] = title_text
        self._templates.filters["basename"] = _basename

    def __call__(
        self,
        request: Request,
        template: str,
        context: dict[str, Any],
        *,
        status: int = 200,
        style_hash: str = "",
    ) -> Response:
        """Return the page as a response; 304 without a body where the visitor has it already."""
        body = self._templates.get_template(template).render(path=request.url.path, **context).encode()
        tag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        # Set here too: the page for our own faults is made outside all middleware.
        headers = {
            **_HEADERS,
            "Content-Security-Policy": _POLICY.format(f" {style_hash}" if style_hash else ""),
            "ETag": tag,
            "Cache-Control": "no-cache",
            "Content-Language": "nl",
        }
        asked = {t.strip().removeprefix("W/") for t in request.headers.get("if-none-match", "").split(",")}
        if status == 200 and tag in asked:
            return Response(status_code=304, headers=headers)
        return HTMLResponse(body, status_code=status, headers=headers)


def _basename(source: str) -> str:
    """Return the last part of a path or address: where a file lay is nobody's business."""
    return source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


class _Headers:
    """Sets the security headers on every answer, also on those for errors and files."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", _POLICY.format(""))
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)
