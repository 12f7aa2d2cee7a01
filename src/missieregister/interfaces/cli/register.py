"""``register``: what runs on a day, as known then or now, with what it adds up to."""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click
import msgspec

from missieregister.app import App
from missieregister.interfaces import date_wording, wording
from missieregister.interfaces.cli.asking import Moment, Word
from missieregister.interfaces.cli.columns import shortened
from missieregister.interfaces.cli.common import (
    Day,
    caller,
    contribution,
    data_option,
    format_option,
    names_of,
    out,
    tell,
    the_app,
    today,
)
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.interfaces.cli.known import one_of
from missieregister.interfaces.output import Column, Format, plain, write, write_table
from missieregister.interfaces.years import span, suggestions, ticks
from missieregister.model.statement import Statement
from missieregister.register import Mandate, Total, Totals
from missieregister.register.totals import UNKNOWN, totals_of

if TYPE_CHECKING:
    from missieregister.model.mission import Mission
    from missieregister.register import Register


class Choice(msgspec.Struct, frozen=True):
    """Which contributions are asked for; None for all."""

    organisation: str | None = None
    country: str | None = None
    kind: str | None = None
    state: str | None = None

    def of(self, held: "Register", gazetteer: Collection[str], mandates: Sequence[Mandate]) -> tuple[Mandate, ...]:
        """Return those of the mandates that are asked for: one of their missions, or all together, is as was said."""
        named = ((m, held.umbrella(m.missions)) for m in mandates if self._is_state(m))
        fits = partial(self._fits, held.described, gazetteer)
        return tuple(m for m, name in named if any(fits(i) for i in ([name] if name else m.missions)))

    def _is_state(self, mandate: Mandate) -> bool:
        # "Het kabinet beëindigt de bijdrage", and no day: it may run still, and is asked for as ended.
        announced = mandate.outcome if mandate.end is None and mandate.state in ("running", "extended") else None
        return self.state is None or self.state in (mandate.state, announced)

    @property
    def of_missions(self) -> bool:
        """Whether it asks for what only the gazetteer knows of a mission."""
        return bool(self.organisation or self.country or self.kind)

    def _fits(self, described: Mapping[str, "Mission"], gazetteer: Collection[str], identifier: str) -> bool:
        if not self.of_missions:
            return True
        mission = described.get(identifier)
        if mission is None:
            return self.organisation in (None, UNKNOWN) and self.country in (None, UNKNOWN) and self.kind is None
        organisation = mission.organisation or UNKNOWN
        return (
            # "VN en Afrikaanse Unie" is of both
            self.organisation in (None, organisation, *organisation.split(" en "))
            and self.country in (None, *(mission.countries or (UNKNOWN,)))
            # of what letters alone introduce, the kind is not known
            and self.kind in (None, mission.kind if identifier in gazetteer else None)
        )


def _chosen(
    held: "Register", organisation: str | None, country: str | None, kind: str | None, state: str | None
) -> Choice:
    """Return the choice, its words as the gazetteer writes them. Raises UsageError where it has no such word."""
    missions = held.described.values()
    if organisation is not None:
        organisation = one_of(organisation, {UNKNOWN, *(m.organisation for m in missions)} - {""}, "organisatie")
    if country is not None:
        country = one_of(country, {UNKNOWN, *(land for m in missions for land in m.countries)}, "land")
    return Choice(organisation, country, kind, state)


@click.command(cls=DutchCommand)
@click.option("--on", "day", type=Day(), help="De datum waarop de bijdragen lopen; anders vandaag.")
@click.option("--known", type=Day(), help="Alleen met wat de Kamer op deze datum wist.")
@click.option("--recorded", type=Moment(), help="Zoals dit register het op dit moment wist.")
@click.option("--organisation", metavar="NAAM", help="Alleen van deze organisatie: EU, NAVO, VN ... of onbekend.")
@click.option("--country", metavar="LAND", help="Alleen in dit land.")
@click.option(
    "--kind", type=Word(wording.MISSION_KINDS, "SOORT"), help="Alleen van deze soort, zoals militair of civiel."
)
@click.option("--state", type=Word(wording.STATES, "STAND"), help="Alleen met deze stand, ook wat niet (meer) loopt.")
@format_option
@data_option
def register(
    day: datetime.date | None,
    known: datetime.date | None,
    recorded: str | None,
    organisation: str | None,
    country: str | None,
    kind: str | None,
    state: str | None,
    form: Format,
) -> None:
    """Toon welke bijdragen er op een datum lopen: missie, maximum, einde en bron, met totalen."""
    app = the_app()
    held = app.register(recorded)
    day = day or today()
    choice = _chosen(held, organisation, country, kind, state)

    def running(moment: datetime.date) -> tuple[Mandate, ...]:
        return held.on(moment, known) if state is None else held.standing(moment, known)

    mandates = choice.of(held, app.missions, running(day))
    if form != "table":
        rows = ({**plain(m), "umbrella": held.umbrella(m.missions)} for m in mandates)
        write(rows, form, out(), (*Mandate.__struct_fields__, "umbrella"), caller(app))
        return
    moment = date_wording.date_text(day.isoformat())
    if not mandates:
        verb = "loopt er" if state is None else "is er"
        tell(f"Op {moment} {verb} geen bijdrage die het register kent{_narrowed(choice)}")
        _print_unplaced(held, app.missions, choice, running(day))
        _print_other_days(held.statements(), lambda moment: len(choice.of(held, app.missions, running(moment))), day)
        return
    tell(f"Op {moment}{_as_known(known, recorded)}")
    names = names_of(app)
    write_table(mandates, _columns(app, mandates, names), out())
    if state in (None, "running", "extended"):
        _print_totals(mandates, totals_of(mandates, held.described))
    else:  # what did not hold at one time does not add up
        click.echo()
        tell(_counted(len(mandates)) + ".")
    _print_unplaced(held, app.missions, choice, running(day))


def _print_unplaced(held: "Register", gazetteer: Collection[str], choice: Choice, mandates: Sequence[Mandate]) -> None:
    """Say how many contributions could not be weighed against the choice: the gazetteer lacks their missions."""
    if not choice.of_missions or UNKNOWN in (choice.organisation, choice.country):
        return
    known = {i for i, m in held.described.items() if m.organisation and m.countries and not choice.kind}
    known.update(gazetteer)
    count = sum(known.isdisjoint(m.missions) for m in mandates)
    if count:
        said = "bijdrage is de missie" if count == 1 else "bijdragen zijn de missies"
        tell(
            f"Van {count} {said} niet in de missielijst, en dus ook de organisatie, het land en de soort niet bekend. "
            f"--organisation {UNKNOWN} toont ze."
        )


def _print_other_days(
    statements: Iterable[Statement], count: Callable[[datetime.date], int], day: datetime.date
) -> None:
    """Say on which days there is something, as the front page does: letters of the day asked for may be missing."""
    named = span(statements)
    found = suggestions(ticks(count, *named), day) if named else ()
    if found:
        click.echo("Op deze dagen wel (--on):")
    for tick in found:
        click.echo(f"  {tick.day.isoformat()}  {_counted(tick.count)}")


def _narrowed(choice: Choice) -> str:
    return "." if choice == Choice() else " en die aan uw vraag voldoet."


def _as_known(known: datetime.date | None, recorded: str | None) -> str:
    words = f", zoals bekend op {date_wording.date_text(known.isoformat())}" if known else ""
    if recorded:
        local = datetime.datetime.fromisoformat(recorded).astimezone()
        words += (
            f", zoals dit register het wist op {date_wording.date_text(local.date().isoformat())}, {local:%H.%M} uur"
        )
    return words


def _columns(app: App, mandates: Sequence[Mandate], names: Mapping[str, str]) -> tuple[Column, ...]:
    condition = Column("Voorwaarde", lambda m: shortened(m.conditions or "", 80))
    return (
        Column("Missie", lambda m: contribution(app, m.missions, names)),
        Column("Stand", wording.state_text),
        Column("Maximum", wording.ceiling_text, align="right", wrap=False),
        Column("Einde", wording.end_text),
        *([condition] if any(m.conditions for m in mandates) else []),
        Column("Bron", lambda m: wording.sources_text(m.sources)),
    )


def _print_totals(mandates: Sequence[Mandate], totals: Totals) -> None:
    click.echo()
    tell(_total(totals.all))
    if any(len(m.missions) > 1 and m.ceiling is not None for m in mandates):
        click.echo("Een maximum dat missies delen, telt één keer mee.")
    if apart := len(mandates) - totals.all.mandates:
        rows = "1 regel hierboven is" if apart == 1 else f"{apart} regels hierboven zijn"
        tell(f"{rows} al met een gedeeld maximum geteld.")
    for heading, parts in (("Organisatie", totals.organisations), ("Regio", totals.regions)):
        click.echo()
        columns = (
            Column(heading, lambda row: row[0]),
            Column("Bijdragen", lambda row: str(row[1].mandates), align="right", wrap=False),
            Column("Ten hoogste", lambda row: wording.number_text(row[1].possible), align="right", wrap=False),
            Column("Waarvan zeker", lambda row: wording.number_text(row[1].certain), align="right", wrap=False),
            Column("Zonder aantal", lambda row: str(row[1].unknown or ""), align="right", wrap=False),
        )
        write_table(list(parts.items()), columns, out())


def _counted(count: int) -> str:
    return f"{count} {'bijdrage' if count == 1 else 'bijdragen'}"


def _total(total: Total) -> str:
    count = _counted(total.mandates)
    if total.unknown == total.mandates:
        return f"{count}, zonder dat een aantal is genoemd."
    bound = f"maximaal {wording.number_text(total.possible)} personen"
    if total.certain != total.possible:
        bound += f", waarvan {wording.number_text(total.certain)} zeker"
    unknown = f"; bij {total.unknown} is geen aantal genoemd" if total.unknown else ""
    return f"{count}, samen {bound}{unknown}."
