"""The pages beside the register: what is due, what changed, what does not fit."""

import datetime
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from missieregister.interfaces.papers import as_id as document_of
from missieregister.interfaces.web.desk import AppLike, MissionFacts
from missieregister.interfaces.web.overview import shifted
from missieregister.interfaces.web.pages import Render
from missieregister.interfaces.web.recall import Memory
from missieregister.model.calendar import typed_day

#: How far ahead the agenda may look, in months.
AHEAD = (3, 6, 12, 24, 60)
_USUAL = 6
_LONGEST_QUESTION = 200


class Questions:
    """One method a page, as in ``pages``."""

    def __init__(self, app: AppLike, render: Render, today: Callable[[], datetime.date]) -> None:
        self._app = app
        self._render = render
        self._today = today
        self._memory = Memory(app)

    def agenda(self, request: Request) -> Response:
        """What ends, what was promised, what is being looked into."""
        words = request.query_params.get("op", "").strip()
        months = request.query_params.get("binnen", "")
        ahead = int(months) if months in map(str, AHEAD) else _USUAL
        day, known, wrong = typed_day(words), *_known(request)
        wrong = words[:_LONGEST_QUESTION] if words and day is None else wrong
        day = day or self._today()
        until = _months_on(day, ahead)
        context = {
            "day": day,
            "until": until,
            "ahead": ahead,
            "choices": AHEAD,
            "wrong": wrong,
            "known": known,
            "rows": () if wrong else self._app.agenda(day, until, known),
            "names": self._names,
        }
        return self._render(request, "agenda.html", context, status=400 if wrong else 200)

    def changes(self, request: Request) -> Response:
        """What changed between two days; without them in the last year of which letters are held."""
        if any(request.query_params.get(name, "").strip() for name in ("eerste", "tweede")):
            return self._compared(request)
        asked = {name: request.query_params.get(name, "").strip() for name in ("van", "tot")}
        days = {name: typed_day(words) for name, words in asked.items()}
        wrong = [words for name, words in asked.items() if words and days[name] is None]
        until = days["tot"] or min(self._app.horizon() or self._today(), self._today())
        since = days["van"] or shifted(until, -1) or until
        turned = not wrong and since > until
        context = {
            "since": since,
            "until": until,
            "wrong": wrong[0][:_LONGEST_QUESTION] if wrong else "",
            "turned": turned,
            "compared": None,
            "lacking": (),
            "rows": () if wrong or turned else self._app.changes(since, until),
            "names": self._names,
        }
        return self._render(request, "changes.html", context, status=400 if wrong or turned else 200)

    def _compared(self, request: Request) -> Response:
        """What the second of two documents says otherwise than the first."""
        asked = {name: request.query_params.get(name, "").strip()[:_LONGEST_QUESTION] for name in ("eerste", "tweede")}
        held = {d.id for d in self._app.documents()}
        found = {name: document_of(words) for name, words in asked.items()}
        lacking = [asked[name] for name, document in found.items() if document not in held]
        until = min(self._app.horizon() or self._today(), self._today())
        context = {
            "since": shifted(until, -1) or until,
            "until": until,
            "wrong": "",
            "turned": False,
            "compared": asked,
            "lacking": lacking,
            "rows": () if lacking else self._app.differences(found["eerste"], found["tweede"]),
            "names": self._names,
        }
        return self._render(request, "changes.html", context, status=400 if lacking else 200)

    def checks(self, request: Request) -> Response:
        """What does not fit on a day (else that of the newest document), and what somebody found in order."""
        words = request.query_params.get("op", "").strip()
        asked, known, wrong = typed_day(words), *_known(request)
        wrong = words[:_LONGEST_QUESTION] if words and asked is None else wrong
        day = asked or self._app.horizon() or self._today()
        found = () if wrong else self._app.check(day, known)
        silent = [(f, review) for f, review in found if review is not None and review.verdict == "silence"]
        context = {
            "day": day,
            "asked": asked,
            "known": known,
            "wrong": wrong,
            "rows": [f for f, review in found if review is None or review.verdict != "silence"],
            "silent": silent,
            "names": self._names,
        }
        return self._render(request, "checks.html", context, status=400 if wrong else 200)

    def _names(self, missions: tuple[str, ...]) -> tuple[MissionFacts, ...]:
        return self._memory.now().contribution(missions)


def _known(request: Request) -> tuple[datetime.date | None, str]:
    """Return the day up to and including which documents count, and what was typed for it if that is no day."""
    words = request.query_params.get("bekend", "").strip()
    known = typed_day(words)
    return known, words[:_LONGEST_QUESTION] if words and known is None else ""


def _months_on(day: datetime.date, months: int) -> datetime.date:
    """Return the same day some months later, or the month's last; the calendar's last day beyond its end."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > datetime.MAXYEAR:
        return datetime.date.max
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(day.year + years, month + 1, last)
        except ValueError:
            continue
    return datetime.date.max
