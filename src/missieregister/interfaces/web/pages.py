"""The pages: from a request to what a template needs."""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Protocol
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from missieregister.interfaces import wording
from missieregister.interfaces.web import letter
from missieregister.interfaces.web.desk import AppLike
from missieregister.interfaces.web.life import life_view
from missieregister.interfaces.web.overview import group, shifted
from missieregister.interfaces.web.recall import Memory, Summary
from missieregister.interfaces.web.search import find
from missieregister.interfaces.years import suggestions
from missieregister.model import ids
from missieregister.model.calendar import typed_day
from missieregister.store.rows import DocumentRow

_LONGEST_QUESTION = 200


class Render(Protocol):
    """Turns a template and what it needs into a response."""

    def __call__(
        self,
        request: Request,
        template: str,
        context: dict[str, Any],
        *,
        status: int = 200,
        style_hash: str = "",
    ) -> Response:
        """Return the page."""


class Pages:
    """One method a page. Methods are synchronous: the server runs them in threads of its own."""

    def __init__(self, app: AppLike, render: Render, today: Callable[[], datetime.date]) -> None:
        self._app = app
        self._render = render
        self._today = today
        self._memory = Memory(app)

    def register(self, request: Request) -> Response:
        """What runs on a day, as far as was known on another."""
        today = self._today()
        asked = {name: request.query_params.get(name, "").strip() for name in ("op", "bekend")}
        by = "organisatie" if request.query_params.get("per") == "organisatie" else "regio"
        days = {name: typed_day(words) for name, words in asked.items()}
        wrong = [asked[name] for name, day in days.items() if asked[name] and day is None]
        day, known = days["op"] or today, days["bekend"]
        recall = self._memory.now()
        mandates = () if wrong else recall.register.on(day, known)
        totals = recall.register.totals(day, known)
        bars = recall.ticks(known)
        context = {
            "day": day,
            "known": known,
            "asked": asked,
            "by": by,
            "wrong": wrong[0][:_LONGEST_QUESTION] if wrong else "",
            "groups": group(mandates, totals, recall.contribution, by),
            "count": len(mandates),
            "total": totals.all,
            "shared": any(len(m.missions) > 1 and m.ceiling is not None for m in mandates),
            "bars": bars,
            "suggestions": suggestions(bars, day),
            "earlier": shifted(day, -1),
            "later": shifted(day, 1),
            "empty": not recall.names,
            "today": today,
        }
        return self._render(request, "register.html", context, status=400 if wrong else 200)

    def missions(self, request: Request) -> Response:
        """All missions; or those whose name is asked for."""
        asked = request.query_params.get("zoek", "").strip()[:_LONGEST_QUESTION]
        recall = self._memory.now()
        names = recall.names
        chosen, close = find(asked, names, self._app.missions) if asked else (list(names), False)
        if asked and len(chosen) == 1 and not close:
            return RedirectResponse(f"/mission/{quote(chosen[0])}", status_code=303)
        summaries = recall.summaries(self._today())
        rows = [summaries.get(m) or Summary(recall.facts(m), last=None, years="", steps=0) for m in chosen]
        rows.sort(key=lambda row: row.mission.name.casefold())
        context = {"rows": rows, "asked": asked, "close": close, "held": len(names)}
        return self._render(request, "missions.html", context)

    def mission(self, request: Request) -> Response:
        """The life of one mission."""
        identifier = request.path_params["identifier"]
        recall = self._memory.now()
        if identifier not in recall.names and identifier not in self._app.missions:
            raise HTTPException(404)
        life = self._app.life(identifier)
        mission = recall.facts(identifier)
        single = {identifier, *(mission.known.members if mission.known else ())}
        today = self._today()
        held = [m for m in recall.register.on(today) if single.intersection(m.missions)]
        context = {
            "mission": mission,
            "life": life,
            "view": life_view(life, today, held),
            "today": today,
            "together": recall.contribution,
            "agenda": [d for d in recall.agenda(today) if single.intersection(d.missions)],
            "facts": recall.facts,
        }
        return self._render(request, "mission.html", context)

    def documents(self, request: Request) -> Response:
        """All documents, or those of a kind, dossier or year."""
        held = sorted(self._app.documents(), key=lambda d: (d.date or "", d.id), reverse=True)
        asked = {name: request.query_params.get(name, "").strip() for name in ("soort", "dossier", "jaar")}
        chosen = [d for d in held if _matches(d, asked)]
        recall = self._memory.now()
        context = {
            "rows": chosen,
            "subjects": recall.subjects,
            "facts": recall.facts,
            "held": len(held),
            "asked": asked,
            "kinds": sorted({d.kind for d in held}, key=lambda kind: wording.DOCUMENT_KINDS[kind]),
            "dossiers": sorted({dossier for d in held for dossier in d.dossiers}),
            "years": sorted({d.date[:4] for d in held if d.date}, reverse=True),
        }
        return self._render(request, "documents.html", context)

    def document(self, request: Request) -> Response:
        """One document, with each statement marked in its text."""
        identifier = request.path_params["identifier"]
        document = self._app.document(identifier)
        if document is None:
            raise HTTPException(404)
        if document.id != identifier:
            return RedirectResponse(f"/document/{quote(document.id)}", status_code=301)
        titles = {d.id: d for d in self._app.documents()}
        laid_out = letter.lay_out(document, self._app.statements(document.id), titles)
        context = {
            "document": document,
            "letter": laid_out,
            "held": titles,
            "cited_by": [d for d in titles.values() if document.id in d.cites and d.id != document.id],
            "official": ids.is_official(document.id),
            "facts": self._memory.now().facts,
        }
        return self._render(request, "document.html", context, style_hash=laid_out.style_hash)

    def about(self, request: Request) -> Response:
        """What this is."""
        return self._render(request, "about.html", {})


def _matches(document: DocumentRow, asked: Mapping[str, str]) -> bool:
    return (
        asked["soort"] in ("", document.kind)
        and (not asked["dossier"] or asked["dossier"] in document.dossiers)
        and (not asked["jaar"] or (document.date or "").startswith(asked["jaar"]))
    )
