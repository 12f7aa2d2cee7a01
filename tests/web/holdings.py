"""A small application over invented missions and letters, made of values: what the pages are tested on."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from missieregister.documents.builder import TextBuilder
from missieregister.model.document import Block, BlockKind, Cell, Citation, Document, Rendition, Signatory
from missieregister.model.mission import Mission
from missieregister.model.statement import Amount, Personnel, Statement, StatementKind
from missieregister.register import Register, fold
from missieregister.register.agenda import Due, agenda
from missieregister.register.changes import Changed, changes
from missieregister.register.checks import Finding, check
from missieregister.register.citing import references
from missieregister.register.comparing import differences
from missieregister.register.life import with_settlements
from missieregister.register.settling import FollowUp
from missieregister.register.totals import Totals, totals_of
from missieregister.register.values import Evidence, Mandate, MissionLife, Step
from missieregister.store.rows import DocumentRow, Review

HOSTILE = "<script>alert('missie')</script>\"'&"

MISSIONS: Mapping[str, Mission] = {
    m.id: m
    for m in (
        Mission(
            id="bremal",
            name="BREMAL",
            name_en="Bremal Stabilisation Mission",
            aliases=("Operatie Zuidster",),
            organisation="EU",
            kind="military",
            countries=("Bremalië",),
            region="Sahel",
            start_year=2019,
            end_year=2024,
            successor="bremal-nieuw",
        ),
        Mission(
            id="bremal-nieuw",
            name="BREMAL NIEUW",
            organisation="EU",
            kind="civilian",
            countries=("Bremalië",),
        ),
        Mission(id="noordmark", name="NOORDMARK", organisation="VN", kind="mixed", region="West-Afrika"),
    )
}

LETTER = "kst-99999-12"
OLD_ID = "brief-over-bremal"
OTHER = "kst-99999-9"


def _letter() -> Document:
    builder = TextBuilder()

    def put(kind: BlockKind, words: str, **more: Any) -> None:
        builder.open(kind, **more)
        builder.add(words, 0)

    put("letterhead", "99 999 Nederlandse deelname aan bedachte missies")
    put("heading", "De bijdrage aan BREMAL", level=1)
    put(
        "paragraph",
        "Zie Kamerstuk 99 999, nr. 9 en Kamerstuk 99 999, nr. 8. Het kabinet verlengt de bijdrage",
    )
    builder.anchor("1")
    builder.add(" aan BREMAL en NOORDMARK met maximaal 40 personen tot en met 30 juni 2023.", 0)
    put("heading", "Onderdelen", level=3)
    put("list_item", "Twaalf stafofficieren & hun <tolken>.", label="a.", level=1)
    put("list_item", "Een medische ploeg.", level=2)
    put("table_cell", "Missie", cell=Cell(0, 0, 0, header=True))
    put("table_cell", "Personen", cell=Cell(0, 0, 1, header=True))
    put("table_cell", "BREMAL", cell=Cell(0, 1, 0))
    put("table_cell", "maximaal 30", cell=Cell(0, 1, 1))
    put("paragraph", HOSTILE)
    put("footnote", "Zoals eerder gemeld in een andere brief.", label="1")
    put("signature", "De Minister van Bedachte Zaken, A. Voorbeeld")
    text, blocks, offsets = builder.finish()
    return Document(
        id=LETTER,
        kind="letter",
        text=text,
        blocks=blocks,
        title=f"Verlenging BREMAL {HOSTILE}",
        dossiers=("99999",),
        dossier_title="Bedachte missies",
        number="12",
        chamber="Tweede Kamer",
        session_year="2022-2023",
        date="2022-11-04",
        signatories=(Signatory("De Minister", "A. Voorbeeld"),),
        citations=(
            _cited(text, "Kamerstuk 99 999, nr. 9", OTHER),
            _cited(text, "Kamerstuk 99 999, nr. 8", "kst-99999-8"),
        ),
        renditions=(Rendition("map/brief.html", "html", "text/html", "ab" * 32),),
        source_map=offsets,
    )


def _cited(text: str, words: str, document: str) -> Citation:
    start = text.index(words)
    return Citation(document, start, start + len(words))


def _plain(identifier: str, words: str, **more: Any) -> Document:
    values: dict[str, Any] = {"kind": "news", **more}
    return Document(id=identifier, text=words, blocks=(Block("paragraph", 0, len(words)),), **values)


DOCUMENTS = (
    _letter(),
    _plain(
        OTHER,
        "Het kabinet besluit tot een bijdrage aan BREMAL.",
        kind="letter",
        dossiers=("99999",),
        date="2021-12-20",
    ),
    _plain("zonder-datum", "Er is nieuws over NOORDMARK.", provisional=True),
)


def said(document: Document, first: str, last: str, kind: StatementKind = "decision", **more: Any) -> Statement:
    """Return a statement whose quote runs from the words ``first`` up to and including ``last``."""
    start = document.text.index(first)
    end = document.text.index(last, start) + len(last)
    values: dict[str, Any] = {
        "missions": ("bremal",), "published": document.date, "rule": "test", "confidence": 0.9, **more
    }  # fmt: skip
    return Statement(
        document=document.id,
        kind=kind,
        quote=document.text[start:end],
        start_char=start,
        end_char=end,
        **values,
    ).identified()


_BOTH = ("bremal", "noordmark")
STATEMENTS = (
    said(
        DOCUMENTS[0],
        "Het kabinet verlengt",
        "30 juni 2023.",
        missions=_BOTH,
        action="extend",
        end="2023-06-30",
        personnel=Personnel(None, 40, "maximaal 40"),
        date="2022-11-04",
    ),
    said(
        DOCUMENTS[0],
        "Het kabinet verlengt",
        "30 juni 2023.",
        "mandate",
        missions=_BOTH,
        end="2023-06-30",
        personnel=Personnel(None, 40, "maximaal 40"),
    ),
    said(DOCUMENTS[0], "nr. 8. Het kabinet", "BREMAL", "procedure", action="outcome"),
    said(DOCUMENTS[0], "BREMAL en NOORDMARK", "2023.\n\nOnderdelen", "commitment", due="2023-03"),
    said(DOCUMENTS[0], "Twaalf", "tolken>.", "deployment", personnel=Personnel(12, 12, "twaalf")),
    said(
        DOCUMENTS[0],
        "maximaal 30",
        "30",
        "mandate",
        personnel=Personnel(None, 30, "maximaal 30"),
        rule="gewogen-ceiling",
        confidence=0.714,
    ),
    said(DOCUMENTS[0], "<script>", "\"'&", "finance", amount=Amount(2_500_000)),
    said(DOCUMENTS[1], "Het kabinet", "BREMAL.", action="start", start="2022-01", date="2021-12-20"),
    said(
        DOCUMENTS[2],
        "Er is nieuws",
        "NOORDMARK.",
        "international_mandate",
        missions=("onbekende-missie",),
        end="2024-12-31~",
    ),
)


def _step(s: Statement) -> Step:
    return Step(
        date=s.date,
        kind=s.kind,
        action=s.action,
        status=s.status,
        missions=s.missions,
        document=s.document,
        quote=s.quote,
        start_char=s.start_char,
        end_char=s.end_char,
        statement=s.id,
        published=s.published,
        personnel=s.personnel,
        end=s.end,
        amount=s.amount,
        probability=s.probability,
    )


_MANDATES = (
    Mandate(
        missions=("bremal",),
        state="running",
        ceiling=30,
        start="2022-01",
        end="2022-12-31",
        sources=(Evidence.of(STATEMENTS[7]),),
    ),
    Mandate(
        missions=_BOTH,
        state="extended",
        ceiling=40,
        floor=10,
        start="2023-01-01",
        end="2023-06-30~",
        certain=False,
        conditions="mits de veiligheid het toelaat",
        sources=(Evidence.of(STATEMENTS[0]),),
    ),
    Mandate(
        missions=("onbekende-missie",),
        state="running",
        start="2022-06-01",
        sources=(Evidence.of(next(s for s in STATEMENTS if s.is_weighed)),),
    ),
)


class FakeRegister:
    """Answers from the mandates above; before the letter of November 2022 only the first was known."""

    held: Sequence[Mandate] = _MANDATES

    def on(self, day: datetime.date, known: datetime.date | None = None) -> tuple[Mandate, ...]:
        early = known is not None and known < datetime.date(2022, 11, 4)
        periods = (
            datetime.date(2022, 1, 1) <= day <= datetime.date(2022, 12, 31),
            datetime.date(2023, 1, 1) <= day <= datetime.date(2023, 6, 30) and not early,
            datetime.date(2022, 6, 1) <= day <= datetime.date(2023, 12, 31),
        )
        return tuple(m for m, holds in zip(self.held, periods, strict=False) if holds)

    def standing(self, day: datetime.date, known: datetime.date | None = None) -> tuple[Mandate, ...]:
        return self.on(day, known) or tuple(self.held)

    @property
    def described(self) -> Mapping[str, Mission]:
        return MISSIONS

    def totals(self, day: datetime.date, known: datetime.date | None = None) -> Totals:
        return totals_of(self.on(day, known), MISSIONS)

    def statements(self, known: datetime.date | None = None) -> Sequence[Statement]:
        return [s for s in STATEMENTS if self.held and (known is None or (s.published or "9999") <= str(known))]

    def missions(self) -> Sequence[tuple[str, str]]:
        return (("bremal", "BREMAL"), ("noordmark", "NOORDMARK"), ("onbekende-missie", "Onbekende Missie"))

    def life(self, mission_id: str) -> MissionLife:
        mine = [s for s in STATEMENTS if mission_id in s.missions]
        by = {
            kind: tuple(_step(s) for s in mine if s.kind == kind)
            for kind in (
                "decision",
                "procedure",
                "deployment",
                "finance",
                "commitment",
                "international_mandate",
            )
        }
        return MissionLife(
            id=mission_id,
            name=mission_id.upper(),
            steps=tuple(_step(s) for s in mine),
            mandates=tuple(m for m in _MANDATES if mission_id in m.missions),
            deployments=by["deployment"],
            money=by["finance"],
            commitments=by["commitment"],
            international=by["international_mandate"],
        )


class EmptyRegister(FakeRegister):
    held = ()

    def missions(self) -> Sequence[tuple[str, str]]:
        return ()

    def life(self, mission_id: str) -> MissionLife:
        return MissionLife(id=mission_id, name=mission_id)


class FakeApp:
    """What ``App`` gives to the pages, over the values above."""

    missions: Mapping[str, Mission] = MISSIONS

    def __init__(self, *, empty: bool = False) -> None:
        self._documents = () if empty else DOCUMENTS
        self._register = EmptyRegister() if empty else FakeRegister()

    def documents(self) -> Sequence[DocumentRow]:
        return [DocumentRow.of(d, sum(s.document == d.id for s in STATEMENTS)) for d in self._documents]

    def document(self, identifier: str) -> Document | None:
        identifier = LETTER if identifier == OLD_ID else identifier
        return next((d for d in self._documents if d.id == identifier), None)

    def statements(self, document: str | None = None) -> Sequence[Statement]:
        held = {d.id for d in self._documents}
        return [s for s in STATEMENTS if s.document in held and document in (None, s.document)]

    def register(self) -> FakeRegister:
        return self._register

    def life(self, mission: str) -> MissionLife:
        return with_settlements(self._register.life(mission), FollowUp(self.statements()))

    def _folded(self) -> Register:
        return fold(self.statements(), MISSIONS)

    def horizon(self) -> datetime.date | None:
        dates = [d.date for d in self._documents if d.date]
        return datetime.date.fromisoformat(max(dates)) if dates else None

    def changes(self, since: datetime.date, until: datetime.date) -> Sequence[Changed]:
        return changes(self._folded(), since, until)

    def differences(self, first: str, second: str) -> Sequence[Changed]:
        return differences(self._folded(), first, second)

    def agenda(self, day: datetime.date, until: datetime.date, known: datetime.date | None = None) -> Sequence[Due]:
        return agenda(self._folded(), day, until, known)

    def check(self, day: datetime.date, known: datetime.date | None = None) -> Sequence[tuple[Finding, Review | None]]:
        held = [d.id for d in self._documents]
        found = check(self._folded(), day, known, held, references(self._documents))
        silent = {f.id: Review(finding=f.id, verdict="silence", reason=HOSTILE, reviewer="A") for f in found[-1:]}
        return [(f, silent.get(f.id)) for f in found]
