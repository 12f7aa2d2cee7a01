"""Statements to register: what holds when, as known when. Pure, and lazy per contribution."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter

from missieregister.model.ids import parse_paper_id
from missieregister.model.mission import Mission
from missieregister.model.statement import Statement
from missieregister.register.events import atoms, enters, moves_mandates, publication
from missieregister.register.family import Family, standing_of
from missieregister.register.introduced import introduced
from missieregister.register.life import life_of
from missieregister.register.periods import Chain
from missieregister.register.totals import Totals, totals_of
from missieregister.register.values import Mandate, MissionLife

_MISSIONS = attrgetter("missions")
_NONE: Mapping[str, Statement] = {}

#: statements by mission and id, and the dates of documents by paper
_ByMission = dict[str, dict[str, Statement]]
_Papers = dict[str, dict[str, date | None]]


def fold(statements: Iterable[Statement], missions: Mapping[str, Mission]) -> "Register":
    """Return the register that ``statements`` make, whatever their order; each counts once.

    Only statements of the Netherlands count (``actor`` is ``nl``), and those of a mission's own mandate, which others
    give it. A reprint replaces its original once it is published.
    Nothing is folded before it is asked for; each contribution is folded once.
    """
    return Register(missions).adding(statements)


class Register:
    """What the letters told parliament, by contribution and time. Never changes; ``adding`` gives another."""

    def __init__(self, missions: Mapping[str, Mission]) -> None:
        self._gazetteer = missions
        self._by_mission: dict[str, dict[str, Statement]] = {}
        self._unnamed: dict[str, Statement] = {}
        #: The combined ids told of, by each single mission that they stand for.
        self._under: dict[str, tuple[str, ...]] = {}
        self._prints: dict[str, dict[str, date | None]] = {}
        self._retired: dict[str, date | None] = {}
        self._leader: dict[str, str] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._families: dict[str, Family] = {}

    # --- building ---------------------------------------------------------------------------------

    def adding(self, statements: Iterable[Statement]) -> "Register":
        """Return a register with more statements; contributions that they do not touch stay folded."""
        new = Register(self._gazetteer)
        new._by_mission = dict(self._by_mission)
        new._unnamed = dict(self._unnamed)
        new._under = dict(self._under)
        new._prints = dict(self._prints)
        new._retired = dict(self._retired)
        new._leader = dict(self._leader)
        new._members = dict(self._members)
        new._families = dict(self._families)
        new._take(statements)
        return new

    def _take(self, statements: Iterable[Statement]) -> None:
        """Index new statements and bring the contributions that they touch up to date."""
        fresh, papers = self._entering(statements)
        changed = self._reprinted(papers)
        for mission, more in fresh.items():
            self._by_mission[mission] = {**self._by_mission.get(mission, {}), **more}
            self._join(atoms(mission, self._gazetteer))
            for statement in more.values():
                if len(statement.missions) > 1 and statement.personnel is not None:
                    self._join(self.singles(statement.missions))
        for mission in fresh:
            self._note_umbrella(mission)
        self._refresh(fresh, changed)

    def _entering(self, statements: Iterable[Statement]) -> tuple[_ByMission, _Papers]:
        """Return new statements that count, by mission, and which papers with what dates they are of; keep those that
        name no mission."""
        fresh: _ByMission = defaultdict(dict)
        papers: _Papers = defaultdict(dict)
        for given in statements:
            statement = given if given.id else given.identified()
            if not enters(statement):
                continue
            self._note_print(papers, statement)
            if not statement.missions:
                self._unnamed[statement.id] = statement
            for mission in statement.missions:
                if statement.id not in self._by_mission.get(mission, _NONE):
                    fresh[mission][statement.id] = statement
        return fresh, papers

    def _note_umbrella(self, mission: str) -> None:
        """Take note of a combined id under each of the single missions that it stands for."""
        for one in (single := atoms(mission, self._gazetteer)):
            if single != {mission} and mission not in self._under.get(one, ()):
                self._under[one] = (*self._under.get(one, ()), mission)

    def _note_print(self, papers: _Papers, statement: Statement) -> None:
        known = papers[statement.document]
        published = publication(statement)
        if statement.document not in known or known[statement.document] is None:
            known[statement.document] = published

    def _reprinted(self, papers: Mapping[str, Mapping[str, date | None]]) -> set[str]:
        """Note the documents that come in, and return those that a reprint newly replaces (or no longer)."""
        originals: set[str] = set()
        for document, dates in papers.items():
            paper = parse_paper_id(document)
            if paper is None or paper.variant[:1] == "b":
                continue
            prints = self._prints.get(paper.original, {})
            if prints.get(document) is None:
                self._prints[paper.original] = {**prints, **dates}
                originals.add(paper.original)
        changed: set[str] = set()
        for original in originals:
            for document, gone in _replaced(self._prints[original]).items():
                if document not in self._retired or self._retired[document] != gone:
                    self._retired[document] = gone
                    changed.add(document)
        return changed

    def _refresh(self, fresh: Mapping[str, Mapping[str, Statement]], changed: set[str]) -> None:
        """Carry folded contributions on with what is new; drop those of which a document was replaced."""
        if changed:
            for mission, held in self._by_mission.items():
                if any(s.document in changed for s in held.values()):
                    for single in atoms(mission, self._gazetteer):
                        self._families.pop(self._find(single), None)
        news: dict[str, dict[str, Statement]] = defaultdict(dict)
        for mission, more in fresh.items():
            for single in atoms(mission, self._gazetteer):
                if (leader := self._find(single)) in self._families:
                    news[leader].update(more)
        for leader, more in news.items():
            moving = [s for s in more.values() if moves_mandates(s)]
            carried = self._families.pop(leader).carried_on(moving, self._gazetteer, self._retired)
            if carried is not None:
                self._families[leader] = carried

    def _find(self, mission: str) -> str:
        return self._leader.get(mission, mission)

    def _join(self, single: frozenset[str]) -> None:
        """Put missions that share a mandate in one family."""
        leaders = {self._find(mission) for mission in single}
        for mission in single - self._leader.keys():
            self._leader[mission] = mission
            self._members[mission] = (mission,)
        if len(leaders) > 1:
            first = min(leaders)
            together = tuple(sorted(m for leader in leaders for m in self._members[leader]))
            for leader in leaders:
                self._members.pop(leader)
                self._families.pop(leader, None)
            self._members[first] = together
            for mission in together:
                self._leader[mission] = first

    def _family(self, leader: str) -> Family:
        found = self._families.get(leader)
        if found is None:
            members = frozenset(self._members[leader])
            names = members | {m for one in members for m in self._under.get(one, ())}
            held = {
                identifier: s
                for name in sorted(names)
                for identifier, s in self._by_mission.get(name, _NONE).items()
                if moves_mandates(s)
            }
            found = self._families[leader] = Family(held.values(), self._gazetteer, self._retired, members)
        return found

    # --- questions --------------------------------------------------------------------------------

    @property
    def gazetteer(self) -> Mapping[str, Mission]:
        """The missions as the gazetteer knows them."""
        return self._gazetteer

    def on(self, day: date, known: date | None = None) -> tuple[Mandate, ...]:
        """Return the mandates that hold on ``day`` as published up to and including ``known``.

        Without ``known`` all statements count, those of undated documents too. At most one mandate a
        contribution, in the order of their missions' ids.
        """
        found: list[Mandate] = []
        families = self._families
        for leader in self._members:
            (families.get(leader) or self._family(leader)).gather(day, known, found)
        found.sort(key=_MISSIONS)
        return tuple(found)

    def standing(self, day: date, known: date | None = None) -> tuple[Mandate, ...]:
        """Return how every contribution stands on ``day``, running or not: what came before, or is still to begin.

        Contributions that were not yet known, or of which nothing had happened yet, are left out.
        """
        every = (chain for leader in self._members for chain in self._family(leader).chains(known))
        found = (standing_of(chain, day) for chain in every)
        return tuple(sorted((m for m in found if m is not None), key=_MISSIONS))

    def totals(self, day: date, known: date | None = None) -> Totals:
        """Return how many people may be deployed on ``day``: in all, per organisation and per region."""
        return totals_of(self.on(day, known), self.described)

    @cached_property
    def described(self) -> Mapping[str, Mission]:
        """The missions of the gazetteer, and what letters tell of those that it lacks: whose they are and where."""
        return {**introduced(self._by_mission, self._gazetteer, self.statements()), **self._gazetteer}

    def life(self, mission_id: str) -> MissionLife:
        """Return all that is known of one mission, or of the missions that an id stands for together.

        An id of which nothing is known has an empty life.
        """
        single = atoms(mission_id, self._gazetteer)
        umbrellas = {m for one in single for m in self._under.get(one, ())}
        held: dict[str, Statement] = {}
        for name in sorted({mission_id, *single, *umbrellas}):
            statements = self._by_mission.get(name, _NONE)
            if self._retired:
                statements = {i: s for i, s in statements.items() if s.document not in self._retired}
            held.update(statements)
        chains = self.chains(single)
        mission = self._gazetteer.get(mission_id)
        return life_of(mission_id, mission.name if mission else mission_id, held.values(), chains)

    def chains(self, missions: Iterable[str], known: date | None = None) -> list[Chain]:
        """Return the chains of the contributions to any of ``missions``, as known at the end of a day."""
        single = self.singles(missions)
        return [
            chain
            for leader in sorted({self._find(m) for m in single if m in self._leader})
            for chain in self._family(leader).chains(known)
            if single.intersection(chain.missions)
        ]

    @cached_property
    def _umbrellas(self) -> dict[tuple[str, ...], str]:
        together = ((tuple(sorted(atoms(m, self._gazetteer))), m) for m in sorted(self._gazetteer, reverse=True))
        return {single: mission for single, mission in together if single != (mission,)}

    def umbrella(self, missions: Iterable[str]) -> str | None:
        """Return the id that stands for exactly these missions together, or None where none does."""
        return self._umbrellas.get(tuple(sorted(missions)))

    def singles(self, missions: Iterable[str]) -> frozenset[str]:
        """Return the single missions that ids stand for together."""
        return frozenset().union(*(atoms(m, self._gazetteer) for m in missions))

    def missions(self) -> list[tuple[str, str]]:
        """Return id and name of every mission of which the register holds anything, by name."""
        found = [(m, g.name if (g := self._gazetteer.get(m)) else m) for m in self._by_mission]
        return sorted(found, key=lambda pair: (pair[1].casefold(), pair[0]))

    def statements(self, known: date | None = None) -> list[Statement]:
        """Return the statements that count (no originals of reprints), oldest publication first."""
        every = dict(self._unnamed)
        for held in self._by_mission.values():
            every.update(held)
        return sorted(
            (s for s in every.values() if self._counts(s, known)),
            key=lambda s: (s.published or "9999", s.document, s.start_char, s.id),
        )

    def of_document(self, document: str) -> list[Statement]:
        """Return the statements of one document that enter, replaced or not, in the order of its text."""
        found = {s.id: s for s in self._unnamed.values() if s.document == document}
        for held in self._by_mission.values():
            found.update((s.id, s) for s in held.values() if s.document == document)
        return sorted(found.values(), key=lambda s: (s.start_char, s.end_char, s.id))

    def _counts(self, statement: Statement, known: date | None) -> bool:
        if known is None:
            return statement.document not in self._retired
        published = publication(statement)
        gone = self._retired.get(statement.document)
        return published is not None and published <= known and (gone is None or gone > known)


def _replaced(prints: Mapping[str, date | None]) -> dict[str, date | None]:
    """Return which prints of one paper a later one replaced, and from when (None: by one without a date)."""
    ranked = ((_print_rank(document), document) for document in prints)
    order = sorted((rank, document) for rank, document in ranked if rank is not None)
    found: dict[str, date | None] = {}
    for index, (_, document) in enumerate(order[:-1]):
        later = [prints[newer] for _, newer in order[index + 1 :]]
        dates = [moment for moment in later if moment is not None]
        found[document] = min(dates) if dates else None
    return found


#: what the numbers of prints end in: the original's, older reprints', reprints'
_PRINTS = ("", "h", "n")


def _print_rank(document: str) -> tuple[int, int] | None:
    """Return the place of a print among those of its paper; none for what is none and replaces nothing, an erratum."""
    paper = parse_paper_id(document)
    variant = paper.variant if paper is not None else ""
    return (_PRINTS.index(variant[:1]), int(variant[1:] or 0)) if variant[:1] in _PRINTS else None
