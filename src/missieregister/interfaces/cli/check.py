"""``check``: what does not fit, with the words on both sides, and what people said of it."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import click

from missieregister.app import App
from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    INCOMPLETE,
    Day,
    caller,
    contribution,
    data_option,
    finish,
    format_option,
    names_of,
    out,
    say,
    the_app,
    today,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.output import Column, Format, Row, plain, write, write_table
from missieregister.register.checks import Finding
from missieregister.store import Review

_Reviewed = tuple[Finding, Review | None]


@click.command(cls=DutchCommand)
@click.option("--on", "day", type=Day(), help="De datum waarop u kijkt; anders die van het jongste document.")
@click.option("--known", type=Day(), help="Alleen met wat de Kamer op deze datum wist.")
@click.option("--all", "everything", is_flag=True, help="Toon ook wat iemand heeft afgedaan.")
@click.option("--silence", metavar="ID", help="Doe deze bevinding af; vraagt om --reason en --by.")
@click.option("--show", metavar="ID", help="Toon een afgedane bevinding weer; vraagt om --reason en --by.")
@click.option("--reason", metavar="TEKST", help="Waarom.")
@click.option("--by", "reviewer", metavar="NAAM", help="Wie dat vindt.")
@format_option
@data_option
def check(
    day: datetime.date | None,
    known: datetime.date | None,
    everything: bool,
    silence: str | None,
    show: str | None,
    reason: str | None,
    reviewer: str | None,
    form: Format,
) -> None:
    """Toon wat er niet klopt: brieven die verschillen, mandaten zonder vervolg, beloften over tijd.

    Wat iemand heeft bekeken en in orde vindt, is af te doen met --silence. Het oordeel blijft bewaard, met naam en
    reden; --all toont het.
    """
    app = the_app()
    day = day or app.horizon() or today()
    found = app.check(day, known)
    if silence or show:
        _review(app, found, silence, show, (reason or "").strip(), (reviewer or "").strip())
        return
    if reason or reviewer:
        raise click.UsageError("--reason en --by horen bij --silence of --show.")
    shown = [pair for pair in found if everything or not _silenced(pair)]
    if form != "table":
        write((_row(pair) for pair in shown), form, out(), (*Finding.__struct_fields__, "silenced"), caller(app))
    elif shown:
        write_table(shown, _columns(app, names_of(app), everything), out())
    hidden = len(found) - len(shown)
    done = f"; {hidden} afgedaan (--all toont ze)" if hidden else ""
    say(f"Op {date_wording.date_text(day.isoformat())}: {_counted(shown)}{done}.")


def _counted(shown: Sequence[_Reviewed]) -> str:
    if not shown:
        return "niets gevonden dat niet klopt"
    counts = {dutch: sum(f.severity == name for f, _ in shown) for name, dutch in wording.SEVERITIES.items()}
    parts = ", ".join(f"{count} {dutch}" for dutch, count in counts.items() if count)
    return f"{len(shown)} gevonden ({parts})"


def _silenced(pair: _Reviewed) -> bool:
    return pair[1] is not None and pair[1].verdict == "silence"


def _row(pair: _Reviewed) -> Row:
    finding, review = pair
    told: dict[str, Any] | None = None
    if review is not None and review.verdict == "silence":
        told = {"by": review.reviewer, "reason": review.reason, "recorded": review.recorded}
    return {**plain(finding), "silenced": told}


def _columns(app: App, names: Mapping[str, str], everything: bool) -> tuple[Column, ...]:
    return (
        Column("Id", lambda p: p[0].id, wrap=False),
        Column("Ernst", lambda p: wording.SEVERITIES[p[0].severity], wrap=False),
        Column("Missie", lambda p: contribution(app, p[0].missions, names)),
        Column("Wat", lambda p: _told(p[0])),
        Column("Zinnen", lambda p: "\n".join(f"{e.document}: “{shortened(e.quote)}”" for e in p[0].evidence)),
        *([Column("Afgedaan", _verdict)] if everything else []),
    )


def _told(finding: Finding) -> str:
    words = wording.CHECKS[finding.what]
    return f"{words[:1].upper()}{words[1:]}. {date_wording.with_dates(finding.explanation)}"


def _verdict(pair: _Reviewed) -> str:
    review = pair[1]
    if review is None or review.verdict != "silence":
        return ""
    return f"{review.reviewer}, {date_wording.date_text(review.recorded[:10])}: {review.reason}"


def _review(
    app: App, found: Sequence[_Reviewed], silence: str | None, show: str | None, reason: str, reviewer: str
) -> None:
    if silence and show:
        raise click.UsageError("Kies --silence of --show, niet beide.")
    if not reason or not reviewer:
        raise click.UsageError("Zeg er met --reason TEKST bij waarom, en met --by NAAM wie dat vindt.")
    identifier = (silence or show or "").strip()
    reviewed = app.store.reviews()
    if identifier not in {finding.id for finding, _ in found} and identifier not in reviewed:
        say(f"Fout: er is geen bevinding '{identifier}'. 'missieregister check --all' toont ze, elk met zijn id.")
        finish(INCOMPLETE)
        return
    verdict: Literal["silence", "show"] = "silence" if silence else "show"
    app.review(identifier, verdict, reason, reviewer)
    say(f"Bevinding {identifier} is {'afgedaan' if silence else 'weer te zien'}.")
