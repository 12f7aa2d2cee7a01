"""The only place that wires things: files are read, stored, extracted, folded and looked up through here.

Imports that a command may not need (the database above all) stand where they are used: start-up counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from missieregister.app.reading import (
    Tools,
    Understood,
    Waiting,
    canonical,
    counting,
    distinct,
    from_canonical,
    in_processes,
    real_tools,
    separate,
    sidecar_of,
    understand,
)
from missieregister.app.reports import AddReport, Collector, Extracted, FileReport, Progress, completed
from missieregister.model.document import Document
from missieregister.model.problems import Problem
from missieregister.model.statement import Statement
from missieregister.settings import Settings
from missieregister.sources import files

if TYPE_CHECKING:
    from missieregister.knowledge import Knowledge
    from missieregister.model.mission import Mission
    from missieregister.register import Found, MissionLife, Register
    from missieregister.register.agenda import Due
    from missieregister.register.changes import Changed
    from missieregister.register.checks import Finding
    from missieregister.register.citing import Citing
    from missieregister.register.settling import FollowUp, Letter
    from missieregister.store import DocumentRow, Letters, Moment, Review, Store, StoredReading

#: what a text is called that came through a pipe
STANDARD_INPUT = "standaardinvoer"

#: so many missions are named where a name is none's but comes near
_NEAREST = 5

__all__ = ["AddReport", "App", "Extracted", "FileReport", "Progress", "Tools"]


class App:
    """One register and what can be done with it."""

    def __init__(self, settings: Settings, tools: Tools | None = None) -> None:
        self.settings = settings
        self._tools = tools
        self._folded: tuple[Moment, Register] | None = None
        self._followed: tuple[Moment, FollowUp] | None = None

    @cached_property
    def tools(self) -> Tools:
        """The functions that read and extract."""
        return self._tools or real_tools()

    @cached_property
    def store(self) -> "Store":
        """The store, which need not exist yet."""
        from missieregister.store import Store

        return Store(self.settings.data)

    @cached_property
    def knowledge(self) -> "Knowledge":
        """Missions, words and frames."""
        from missieregister.knowledge import load

        return load()

    @property
    def missions(self) -> Mapping[str, "Mission"]:
        """The missions of the gazetteer, by id."""
        return self.knowledge.missions

    # Reading

    def add(
        self,
        paths: Iterable[Path],
        date: str | None = None,
        workers: int = 1,
        progress: Progress | None = None,
    ) -> AddReport:
        """Read files and folders into the store, one transaction a file; what is held already is passed over.

        ``date`` (ISO 8601) is that of every file that has none, in its text or beside it. With more than one
        worker other processes read and extract; this one stores. An interruption loses the file at hand at
        most. Raises StoreError where the store cannot be used.
        """
        self.store.create()
        problems: list[Problem] = []
        found = list(separate(files.walk(paths), problems))
        report = Collector([file.source for file in found], progress)
        letters = self._letters()
        with self.store.kept_open():
            for file, understood in in_processes(self.tools, self._unread(found, date, report), workers):
                report.add(self._keep(file, understood, letters))
        return AddReport(files=completed(report.rows(), self.store), problems=tuple(problems))

    def reextract(self, progress: Progress | None = None) -> AddReport:
        """Read all bytes of the archive again and store what is now read or found otherwise.

        For after an update of missieregister. Nothing is overwritten: the former versions stay.
        """
        self.store.open()
        readings = self.store.readings()
        report = Collector([reading.source for reading in readings], progress)
        letters = self._letters()
        with self.store.kept_open():
            for stored in readings:
                report.add(self._keep_again(stored, letters))
            self._extract_stale(letters)
        return AddReport(files=completed(report.rows(), self.store))

    def stale(self) -> int:
        """Return how many documents were last read with other rules than today's."""
        return self.store.stale(self.tools.ruleset)

    def extract(self, paths: Iterable[Path], date: str | None = None, progress: Progress | None = None) -> Extracted:
        """Read files and find their statements without storing; renditions of one letter become one.

        A letter that bears no number has the one that its file is named by. ``date`` as for ``add``; ``progress`` is
        told of each file before it is read and of each letter before its statements are sought.
        """
        from missieregister.documents import named_by_files

        problems: list[Problem] = []
        read: list[Document] = []
        found = list(separate(files.walk(paths), problems))
        tell = progress or _silent
        for number, file in enumerate(found):
            # There will be about as many letters as files.
            tell(number, 2 * len(found), file.source)
            document, faults = self._read(file, date)
            problems += faults
            if document is not None:
                read.append(document)
        documents = distinct(named_by_files(self.tools.gather(read)))
        statements: list[Statement] = []
        for number, document in enumerate(documents, len(found)):
            tell(number, len(found) + len(documents), document.id)
            statements += self.tools.extract(document)
        return Extracted(tuple(documents), tuple(statements), tuple(problems))

    def extract_text(self, data: bytes, date: str | None = None) -> Extracted:
        """Read what came without a file. One sentence is enough: what does not look like a letter is read as one."""
        from missieregister.documents.sidecar import Sidecar

        reading = self.tools.read(data, STANDARD_INPUT, Sidecar(assumed=date))
        if reading.document is None:
            reading = self.tools.read(data, STANDARD_INPUT, Sidecar(assumed=date, kind="letter"))
        documents = (reading.document,) if reading.document else ()
        return Extracted(documents, tuple(s for d in documents for s in self.tools.extract(d)), reading.problems)

    def _read(self, file: files.FoundFile, date: str | None) -> tuple[Document | None, tuple[Problem, ...]]:
        sidecar, faults = sidecar_of(file, date)
        data = files.load(file.path, file.source)
        if isinstance(data, Problem):
            return None, (*faults, data)
        reading = self.tools.read(data, file.source, sidecar)
        return reading.document, (*faults, *reading.problems)

    # Answering

    def documents(self) -> "list[DocumentRow]":
        """Return all documents that are held, without their texts: by date, those without one last."""
        self.store.open()
        return self.store.documents()

    def document(self, name: str) -> Document | None:
        """Return a document by its id or one that it had before, or None."""
        self.store.open()
        return self.store.document(name)

    def statements(
        self, document: str | None = None, mission: str | None = None, kind: str | None = None
    ) -> list[Statement]:
        """Return the current statements, optionally of one document (id or alias), mission id or kind."""
        self.store.open()
        return self.store.statements(document, mission, kind)

    def register(self, recorded: str | None = None) -> "Register":
        """Return the register of all current statements; folded anew only when the store has changed.

        With ``recorded`` (UTC, ISO 8601 in microseconds) it is the register as this store held it then.
        """
        from missieregister.register import fold

        self.store.open()
        if recorded is not None:
            return fold(self.store.statements(recorded=recorded), self.missions)
        moment = self.store.moment()
        if self._folded is None or self._folded[0] != moment:
            self._folded = (moment, fold(self.store.statements(), self.missions))
        return self._folded[1]

    def mission(self, name: str) -> "MissionLife | Found":
        """Return the life of the mission that a name means, or what comes near where it means none."""
        found = self.find(name)
        return found if found.mission is None else self.life(found.mission)

    def life(self, mission: str) -> "MissionLife":
        """Return the life of a mission id, with what came of each promise."""
        from missieregister.register.life import with_settlements

        life = self.register().life(mission)
        return with_settlements(life, self._follow_up()) if life.commitments else life

    def _follow_up(self) -> "FollowUp":
        from missieregister.register.settling import FollowUp

        moment = self.store.moment()
        if self._followed is None or self._followed[0] != moment:
            self._followed = (moment, FollowUp(self.register().statements(), self._cited()))
        return self._followed[1]

    def find(self, name: str) -> "Found":
        """Return which mission a name means; of those that only come near, the ones that are held come first."""
        from missieregister.register import find_mission

        held = dict(self.register().missions())
        found = find_mission(name, self.missions, held)
        if found.mission is not None:
            return found
        near = find_mission(name, {i: m for i, m in self.missions.items() if i in held}, held)
        first = (near.mission, *near.suggestions)
        ranked = dict.fromkeys(i for i in (*first, *found.suggestions) if i)
        return msgspec.structs.replace(found, suggestions=tuple(ranked)[:_NEAREST])

    def horizon(self) -> date | None:
        """Return the last day on which a document that is held was published; None where none has a date."""
        dates = [row.date for row in self.documents() if row.date]
        return date.fromisoformat(max(dates)) if dates else None

    def changes(self, since: date, until: date, known: date | None = None) -> "list[Changed]":
        """Return what changed from ``since`` up to and including ``until``."""
        from missieregister.register.changes import changes

        return changes(self.register(), since, until, known)

    def differences(self, first: str, second: str) -> "list[Changed]":
        """Return what the second document says otherwise than the first."""
        from missieregister.register.comparing import differences

        return list(differences(self.register(), first, second))

    def agenda(self, day: date, until: date, known: date | None = None) -> "list[Due]":
        """Return what ends or is due from ``day`` up to and including ``until``, and what is past due."""
        from missieregister.register.agenda import agenda

        return agenda(self.register(), day, until, known, self._cited())

    def _cited(self) -> "list[Letter]":
        from missieregister.register.settling import Letter

        return [Letter(row.id, row.date, row.cites) for row in self.documents()]

    def check(self, day: date, known: date | None = None) -> "list[tuple[Finding, Review | None]]":
        """Return what does not fit on ``day``, gravest first, each with what somebody last thought of it."""
        from missieregister.register.checks import check
        from missieregister.register.citing import references

        register = self.register()
        letters = self._cited()
        held = [letter.id for letter in letters]
        found = check(register, day, known, held, references(self.store.texts()), letters)
        reviews = self.store.reviews()
        return [(finding, reviews.get(finding.id)) for finding in found]

    def review(self, finding: str, verdict: 'Literal["silence", "show"]', reason: str, reviewer: str) -> "Review":
        """Store what somebody thinks of a finding. Nothing is overwritten: the last word counts."""
        self.store.open()
        return self.store.review(finding, verdict, reason, reviewer)

    def cites(self, name: str) -> "Citing | None":
        """Return what a document cites and what cites it; None where it is neither held nor cited."""
        from missieregister.register.citing import citing

        self.store.open()
        document = self.store.resolve(name)
        found = citing(self.store.texts(), document)
        held = found.cites or found.cited_by or self.store.document(document) is not None
        return found if held else None

    # Parts of adding

    def _letters(self) -> "Letters":
        from missieregister.store import Letters

        tools = self.tools
        return Letters(gather=tools.gather, extract=tools.extract, ruleset=tools.ruleset)

    def _unread(self, found: Iterable[files.FoundFile], date: str | None, report: Collector) -> Iterator[Waiting]:
        """Yield the files that the store does not hold; report the others."""
        from missieregister.store.archive import digest

        for file in found:
            sidecar, problems = sidecar_of(file, date)
            data = files.load(file.path, file.source)
            if isinstance(data, Problem):
                report.add(FileReport(source=file.source, outcome="failed", problems=(*problems, data)))
                continue
            sha256 = digest(data)
            description = canonical(sidecar)
            held = self.store.holds(sha256, description)
            if held is None:
                yield Waiting(file.source, sha256, data, description, sidecar, problems)
            else:
                known = FileReport(source=file.source, outcome="unchanged", document=held, problems=problems)
                report.add(known)

    def _keep_again(self, stored: "StoredReading", letters: "Letters") -> FileReport:
        """Read bytes of the archive again, and store them if they now say something else."""
        try:
            data = self.store.archive.get(stored.sha256)
        except (OSError, ValueError):
            problem = Problem(
                source=stored.source,
                reason="De bewaarde kopie in het archief ontbreekt of is beschadigd.",
                remedy="Voeg het bestand opnieuw toe.",
            )
            return FileReport(source=stored.source, outcome="failed", problems=(problem,))
        sidecar = from_canonical(stored.description)
        file = Waiting(stored.source, stored.sha256, data, stored.description, sidecar)
        return self._keep(file, understand(self.tools, data, stored.source, sidecar), letters)

    def _extract_stale(self, letters: "Letters") -> None:
        """Find the statements of documents that only other rules have read, one transaction each."""
        with self.store.intake(letters) as intake:
            stale = intake.stale()
        for number, document in stale:
            statements = self.tools.extract(document)
            with self.store.intake(letters) as intake:
                intake.add_extraction(number, statements)

    def _keep(self, file: Waiting, understood: Understood, letters: "Letters") -> FileReport:
        """Store one file that was read, and say what became of it."""
        from missieregister.store import ReadFile

        problems = (*file.problems, *understood.reading.problems)
        document = understood.reading.document
        if document is None:
            return FileReport(source=file.source, outcome="failed", problems=problems)
        stored = ReadFile(
            source=file.source,
            sha256=file.sha256,
            size=len(file.data),
            document=document,
            description=canonical(counting(file.sidecar, document.date)),
            statements=understood.statements,
            fingerprint=understood.fingerprint,
        )
        added = self.store.add(stored, file.data, letters)
        if added.outcome == "disputed":
            problem = Problem(
                source=file.source,
                reason=f"Precies deze tekst staat er al, als {added.document}, met een andere datum.",
                remedy="Was die datum fout, geef dan de goede bij het bestand met de naam waaronder het er al staat.",
            )
            return FileReport(
                source=file.source, outcome="failed", document=added.document, problems=(*problems, problem)
            )
        return FileReport(
            source=file.source,
            outcome=added.outcome,
            document=added.document,
            format=document.renditions[0].format if document.renditions else "",
            problems=problems,
        )


def _silent(_done: int, _total: int, _last: str) -> None:
    """Tell nobody how far things are."""
