"""What the pages ask of the application, and the small look-ups that every page needs."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Protocol
from urllib.parse import quote

import msgspec

from missieregister.model.document import Document
from missieregister.model.mission import Mission
from missieregister.model.statement import Statement
from missieregister.register.agenda import Due
from missieregister.register.changes import Changed
from missieregister.register.checks import Finding
from missieregister.register.totals import Totals
from missieregister.register.values import Mandate, MissionLife
from missieregister.store.rows import DocumentRow, Review


class RegisterLike(Protocol):
    """The register, as far as pages read it."""

    def on(self, day: datetime.date, known: datetime.date | None = None) -> tuple[Mandate, ...]:
        """Return the mandates that hold on a day, as far as was known on another."""

    def standing(self, day: datetime.date, known: datetime.date | None = None) -> tuple[Mandate, ...]:
        """Return how each contribution stands on a day, running or not."""

    @property
    def described(self) -> Mapping[str, Mission]:
        """The gazetteer, and what letters tell of missions that it lacks."""

    def totals(self, day: datetime.date, known: datetime.date | None = None) -> Totals:
        """Return what their ceilings add up to, each shared one once."""

    def statements(self, known: datetime.date | None = None) -> Sequence[Statement]:
        """Return the statements that count."""

    def life(self, mission_id: str) -> MissionLife:
        """Return the life of one mission."""

    def missions(self) -> Sequence[tuple[str, str]]:
        """Return id and name of each mission that the register holds."""


class AppLike(Protocol):
    """The application, as far as pages read it."""

    @property
    def missions(self) -> Mapping[str, Mission]:
        """The gazetteer."""

    def documents(self) -> Sequence[DocumentRow]:
        """Return all documents, without their texts."""

    def document(self, identifier: str) -> Document | None:
        """Return one document, by its id or by an id that it had before."""

    def statements(self, document: str | None = None) -> Sequence[Statement]:
        """Return the statements of one document, or of all."""

    def life(self, mission: str) -> MissionLife:
        """Return the life of one mission, with what came of each promise."""

    def register(self) -> RegisterLike:
        """Return the register of all that is held."""

    def horizon(self) -> datetime.date | None:
        """Return the day of the newest document that is held."""

    def changes(self, since: datetime.date, until: datetime.date) -> Sequence[Changed]:
        """Return what changed from one day up to and including another."""

    def differences(self, first: str, second: str) -> Sequence[Changed]:
        """Return what the second document says otherwise than the first."""

    def agenda(self, day: datetime.date, until: datetime.date, known: datetime.date | None = None) -> Sequence[Due]:
        """Return what ends or is due from one day up to and including another, as far as was known."""

    def check(self, day: datetime.date, known: datetime.date | None = None) -> Sequence[tuple[Finding, Review | None]]:
        """Return what does not fit, as far as was known, each with what somebody thought of it."""


class MissionFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A mission as pages name it: with facts where the gazetteer knows it, with its id alone where not."""

    id: str
    name: str
    organisation: str = ""
    countries: tuple[str, ...] = ()
    region: str = ""
    known: Mission | None = None

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/mission/{quote(self.id)}"

    @property
    def place(self) -> str:
        """Organisation and countries on one line."""
        return " · ".join(part for part in (self.organisation, ", ".join(self.countries)) if part)


def facts(
    missions: Mapping[str, Mission], identifier: str, name: str = "", told: Mission | None = None
) -> MissionFacts:
    """Return what is known of a mission; of one that the gazetteer does not know, its name or id, and whose and where
    letters say it is (``told``)."""
    known = missions.get(identifier)
    if known is None:
        return MissionFacts(
            id=identifier,
            name=name or identifier,
            organisation=told.organisation if told else "",
            countries=told.countries if told else (),
            region=told.region if told else "",
        )
    return MissionFacts(
        id=identifier,
        name=known.name,
        organisation=known.organisation,
        countries=known.countries,
        region=known.region,
        known=known,
    )
