"""Statements to register: what holds when, as known when. Pure, and lazy per contribution."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from missieregister.model.ids import parse_paper_id
from missieregister.model.mission import Mission
from missieregister.model.statement import Statement
from missieregister.register.events import atoms, moves_mandates, publication
from missieregister.register.family import Family
from missieregister.register.life import life_of
from missieregister.register.totals import Totals, totals_of
from missieregister.register.values import Mandate, MissionLife


def fold(statements: Iterable[Statement], missions: Mapping[str, Mission]) -> "Register":
    """Return the register that ``statements`` make, whatever their order; each counts once.

    Only Dutch statements count (``actor`` is ``nl``). A reprint replaces its original once it is published.
    Nothing is folded before it is asked for; each contribution is folded once.
    """
    return Register(missions).adding(statements)


class Register:
    """What the letters told parliament, by contribution and time. Never changes; ``adding`` gives another."""

    def __init__(self, missions: Mapping[str, Mission]) -> None:
        self._gazetteer = missions
        self._by_id: dict[str, Statement] = {}
        self._by_mission: dict[str, list[Statement]] = {}
        self._unnamed: list[Statement] = []
        self._documents: dict[str, date | None] = {}
        self._retired: dict[str, date | None] = {}
        self._leader: dict[str, str] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._families: dict[str, Family] = {}

    # --- building ---------------------------------------------------------------------------------

    def adding(self, statements: Iterable[Statement]) -> "Register":
        """Return a register with more statements; contributions that they do not touch stay folded."""
        new = Register(self._gazetteer)
        new._by_id = dict(self._by_id)
        new._by_mission = dict(self._by_mission)
        new._unnamed = list(self._unnamed)
        new._documents = dict(self._documents)
        new._leader = dict(self._leader)
        new._members = dict(self._members)
        new._families = dict(self._families)
        touched = new._take(statements)
        new._retired = _retired(new._documents)
        changed = {
            d for d in {**new._retired, **self._retired} if new._retired.get(d, 0) != self._retired.get(d, 0)
        }
        if changed:
            touched |= {m for m, held in new._by_mission.items() if any(s.document in changed for s in held)}
        for leader in {new._find(mission) for mission in touched}:
            new._families.pop(leader, None)
        return new

    def _take(self, statements: Iterable[Statement]) -> set[str]:
        """Index new statements; return the single missions whose contributions they touch."""
        touched: set[str] = set()
        fresh: dict[str, list[Statement]] = defaultdict(list)
        for given in statements:
            statement = given if given.id else given.identified()
            if statement.actor != "nl" or statement.id in self._by_id:
                continue
            self._by_id[statement.id] = statement
            published = publication(statement)
            known = self._documents.setdefault(statement.document, published)
            if known is None and published is not None:
                self._documents[statement.document] = published
            if not statement.missions:
                self._unnamed.append(statement)
            for mission in statement.missions:
                fresh[mission].append(statement)
        for mission, more in fresh.items():
            self._by_mission[mission] = [*self._by_mission.get(mission, ()), *more]
            touched |= self._join(atoms(mission, self._gazetteer))
            for statement in more:
                if len(statement.missions) > 1 and statement.personnel is not None:
                    touched |= self._join(
                        frozenset().union(*(atoms(m, self._gazetteer) for m in statement.missions))
                    )
        return touched

    def _find(self, mission: str) -> str:
        return self._leader.get(mission, mission)

    def _join(self, single: frozenset[str]) -> set[str]:
        """Put missions that share a mandate in one family; return them all."""
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
        return set(single)

    def _family(self, leader: str) -> Family:
        found = self._families.get(leader)
        if found is None:
            members = frozenset(self._members[leader])
            names = members | {m for m in self._combined if atoms(m, self._gazetteer) & members}
            held = {
                s.id: s for name in sorted(names) for s in self._by_mission.get(name, ()) if moves_mandates(s)
            }
            found = self._families[leader] = Family(held.values(), self._gazetteer, self._retired, members)
        return found

    @property
    def _combined(self) -> list[str]:
        """The ids in use that stand for several missions together."""
        return [m for m in self._by_mission if (g := self._gazetteer.get(m)) is not None and g.members]

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
        for leader in self._members:
            family = self._family(leader)
            found += [family.mandate(held) for held in family.on(day, known)]
        return tuple(sorted(found, key=lambda mandate: mandate.missions))

    def totals(self, day: date, known: date | None = None) -> Totals:
        """Return how many people may be deployed on ``day``: in all, per organisation and per region."""
        return totals_of(self.on(day, known), self._gazetteer)

    def life(self, mission_id: str) -> MissionLife:
        """Return all that is known of one mission, or of the missions that an id stands for together.

        An id of which nothing is known has an empty life.
        """
        single = atoms(mission_id, self._gazetteer)
        umbrellas = {m for m in self._combined if atoms(m, self._gazetteer) & single}
        held: dict[str, Statement] = {}
        for name in sorted({mission_id, *single, *umbrellas}):
            held.update((s.id, s) for s in self._by_mission.get(name, ()) if s.document not in self._retired)
        chains = [
            chain
            for leader in sorted({self._find(m) for m in single if m in self._leader})
            for chain in self._family(leader).today
            if single.intersection(chain.missions)
        ]
        mission = self._gazetteer.get(mission_id)
        return life_of(mission_id, mission.name if mission else mission_id, held.values(), chains)

    def missions(self) -> list[tuple[str, str]]:
        """Return id and name of every mission of which the register holds anything, by name."""
        found = [(m, g.name if (g := self._gazetteer.get(m)) else m) for m in self._by_mission]
        return sorted(found, key=lambda pair: (pair[1].casefold(), pair[0]))

    def statements(self, known: date | None = None) -> list[Statement]:
        """Return the Dutch statements that count (no originals of reprints), oldest publication first."""
        return sorted(
            (s for s in self._by_id.values() if self._counts(s, known)),
            key=lambda s: (s.published or "9999", s.document, s.start_char, s.id),
        )

    def _counts(self, statement: Statement, known: date | None) -> bool:
        if known is None:
            return statement.document not in self._retired
        published = publication(statement)
        gone = self._retired.get(statement.document)
        return published is not None and published <= known and (gone is None or gone > known)


def _retired(documents: Mapping[str, date | None]) -> dict[str, date | None]:
    """Return the documents that a reprint replaced, and from when (None: by an undated reprint)."""
    prints: dict[str, list[tuple[tuple[int, int], str]]] = defaultdict(list)
    for document in documents:
        paper = parse_paper_id(document)
        if paper is None or paper.variant[:1] == "b":
            continue
        rank = ("", "h", "n").index(paper.variant[:1]), int(paper.variant[1:] or 0)
        prints[paper.original].append((rank, document))
    found: dict[str, date | None] = {}
    for versions in prints.values():
        versions.sort()
        for index, (_, document) in enumerate(versions[:-1]):
            later = [documents[newer] for _, newer in versions[index + 1 :]]
            dates = [moment for moment in later if moment is not None]
            found[document] = min(dates) if dates else None
    return found
