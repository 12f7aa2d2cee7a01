"""What does not fit: contradictions, mandates without a follow-up, sums that are wrong, promises past due."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import takewhile
from typing import Literal

import msgspec

from missieregister.model.edtf import day_before, parse_or_none
from missieregister.model.ids import parse_paper_id
from missieregister.model.statement import Statement
from missieregister.register.citing import Reference
from missieregister.register.events import MOVING, dated, publication
from missieregister.register.folding import Register
from missieregister.register.periods import Chain, Period, ground_of, told_apart
from missieregister.register.settling import FollowUp, Letter
from missieregister.register.values import Evidence

Kind = Literal[
    "contradiction", "ran_out", "extension_of_nothing", "parts_differ", "above_ceiling", "promise_late",
    "citation_unknown", "mission_unknown",
]  # fmt: skip
Severity = Literal["error", "warning", "info"]

#: What names some of a whole, and not all: "380 militairen, onder wie 120 mariniers".
_AMONG = re.compile(r"\b(?:onder wie|waaronder|van wie|waarvan|onder (?:meer|andere)|inclusief|met inbegrip van)\b")

#: What anybody there is called; a most of other words ("25 stafofficieren") is of these people only.
_ANYBODY = frozenset(
    "militairen personen mensen functionarissen man medewerkers nederlanders personeelsleden deelnemers".split()
)

_STATES = {
    "requested": "alleen verzocht",
    "notified": "alleen aangekondigd",
    "investigated": "nog in onderzoek",
    "declined": "afgewezen",
}


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that does not fit: what, how grave, of which missions, why (Dutch), and the words for it.

    ``id`` depends on what is odd and on the words that show it, so that a review of it stays valid.
    """

    id: str
    what: Kind
    severity: Severity
    missions: tuple[str, ...]
    explanation: str
    evidence: tuple[Evidence, ...]


def check(
    register: Register,
    day: date,
    known: date | None = None,
    held: Collection[str] | None = None,
    references: Iterable[Reference] = (),
    letters: Iterable[Letter] = (),
) -> list[Finding]:
    """Return all that does not fit on ``day``, gravest first.

    ``held`` lists the ids of the documents in the store, those without statements too; without it citations
    are not checked. ``references`` are those that the held documents make, beside what statements cite;
    ``letters`` say the same without the sentences, for what follows up a promise.
    """
    statements = register.statements(known)
    chains = register.chains([mission for mission, _ in register.missions()], known)
    found = [
        *(finding for chain in chains for finding in _contradictions(chain)),
        *(finding for chain in chains for finding in _ran_out(chain, day)),
        *(finding for chain in chains for finding in _extension_of_nothing(register, chain)),
        *_parts_differ(statements),
        *_above_ceiling(register, statements, known),
        *_promises_late(statements, day, FollowUp(statements, letters, known)),
        *(_citations_unknown(statements, references, held, known) if held is not None else ()),
        *_missions_unknown(register, statements),
    ]
    grave = ("error", "warning", "info")
    unique = {finding.id: finding for finding in found}
    return sorted(unique.values(), key=lambda f: (grave.index(f.severity), f.what, f.missions, f.id))


def _finding(
    what: Kind,
    severity: Severity,
    missions: Iterable[str],
    explanation: str,
    *said: Statement,
    about: str = "",
) -> Finding:
    return _found(what, severity, tuple(missions), explanation, tuple(Evidence.of(s) for s in said), about)


def _found(
    what: Kind,
    severity: Severity,
    named: tuple[str, ...],
    explanation: str,
    evidence: tuple[Evidence, ...],
    about: str = "",
) -> Finding:
    marks = [what, about, *named, *(text for e in evidence for text in (e.document, e.quote))]
    digest = hashlib.sha256("\x1f".join(marks).encode()).hexdigest()[:12]
    return Finding(id=digest, what=what, severity=severity, missions=named, explanation=explanation, evidence=evidence)


def _contradictions(chain: Chain) -> Iterator[Finding]:
    for conflict in chain.conflicts:
        newer, older = conflict.statement, conflict.against
        people = [s.personnel.max if s.personnel else None for s in (older, newer)]
        if None not in people and people[0] != people[1]:
            difference = f"eerst {people[0]} personen, later {people[1]}, zonder besluit daartussen"
        else:
            difference = f"eerst tot en met {older.end or 'onbekend'}, later tot en met {newer.end}"
        yield _finding(
            "contradiction",
            "warning",
            chain.missions,
            f"Twee brieven verschillen: {difference}.",
            older,
            newer,
        )


def _ran_out(chain: Chain, day: date) -> Iterator[Finding]:
    last = chain.last
    if last is None or last.state not in ("running", "extended") or last.end_latest is None:
        return
    if told_apart(chain, last):
        return
    if last.end_latest < day:
        why = f"Het mandaat liep af op {last.end_latest.isoformat()}; een vervolg is niet bekend."
        yield _finding("ran_out", "warning", chain.missions, why, ground_of(last))


def _extension_of_nothing(register: Register, chain: Chain) -> Iterator[Finding]:
    for index, period in enumerate(chain.periods):
        extension = period.sources[0]
        if extension.action != "extend" or period.tentative:
            continue
        if index > 0:
            before = chain.periods[index - 1]
            if before.state in ("ended", "lapsed"):
                why = "Verlengd, terwijl het mandaat volgens een eerdere brief was beëindigd of zou aflopen."
                said = _ender(before)
                yield _finding("extension_of_nothing", "warning", chain.missions, why, said, extension)
            continue
        published = publication(extension)
        if published is None:
            continue
        for earlier in register.chains(chain.missions, day_before(published)):
            state = earlier.preparation
            if state is not None and earlier.missions == chain.missions:
                why = f"Verlengd, terwijl de bijdrage volgens een eerdere brief {_STATES[state.state]} was."
                yield _finding("extension_of_nothing", "warning", chain.missions, why, state.sources[-1], extension)


def _ender(period: Period) -> Statement:
    return next((s for s in reversed(period.sources) if s.action in ("end", "lapse")), period.sources[-1])


def _parts_differ(statements: Iterable[Statement]) -> Iterator[Finding]:
    for statement in statements:
        people = statement.personnel
        if people is None or people.max is None or len(people.parts) < 2:
            continue
        counts = [part.count_max for part in people.parts]
        total = sum(count for count in counts if count is not None)
        some = total < people.max and _AMONG.search(statement.quote.lower()) is not None
        if None not in counts and total != people.max and not some:
            why = f"De delen tellen op tot {total}, het geheel is {people.max}."
            yield _finding("parts_differ", "warning", statement.missions, why, statement)


def _above_ceiling(register: Register, statements: Collection[Statement], known: date | None) -> Iterator[Finding]:
    ceilings = {(s.document, s.start_char, s.personnel.max): s for s in statements if s.personnel and s.kind in MOVING}
    for statement in statements:
        people = statement.personnel
        when = dated(statement).when
        asserted = statement.kind == "deployment" and statement.status in ("decided", "reported")
        if not asserted or people is None or people.max is None or when is None:
            continue
        for chain in register.chains(statement.missions, known):
            held = chain.at(when)
            period = chain.periods[held[0]] if held is not None and held[1] == "yes" else None
            if period is None or period.ceiling is None or period.ceiling_by is None:
                continue
            if people.max > period.ceiling:
                why = f"Er zijn {people.max} personen ingezet; het mandaat staat er {period.ceiling} toe."
                beside = ceilings.get((statement.document, statement.start_char, period.ceiling))
                yield _above(chain, why, beside or period.ceiling_by, statement)


#: behind who is counted, or between two numbers
_BEHIND = frozenset("in bij aan voor op uit tot naar van".split())


def _counted(statement: Statement) -> str:
    """Return whom a statement counts: "stafofficieren"; empty where that is anybody, or not told."""
    words = re.findall(r"[^\W\d_]+", statement.personnel.text.lower()) if statement.personnel is not None else []
    words = list(takewhile(lambda word: word not in _BEHIND, words))  # "120 tot 150", "25 artsen in Verania"
    told = len(words) > 1 or (words and statement.personnel is not None and statement.personnel.text[0].isdigit())
    return words[-1] if told and words[-1] not in _ANYBODY else ""


def _above(chain: Chain, why: str, ceiling: Statement, deployed: Statement) -> Finding:
    """ "Twee (nu tijdelijk vier)": where one sentence gives both numbers, the letter accounts for it itself.

    The most of some ("25 stafofficieren") is not that of others: a ship's company is beside the staff.
    """
    counted = _counted(ceiling)
    if counted and counted != _counted(deployed):
        why += f" Dat maximum is van {counted}: het kan om andere mensen gaan."
        return _finding("above_ceiling", "info", chain.missions, why, ceiling, deployed)
    if ceiling.document == deployed.document and ceiling.start_char == deployed.start_char:
        why += " Dezelfde zin noemt beide aantallen."
        return _finding("above_ceiling", "info", chain.missions, why, ceiling)
    return _finding("above_ceiling", "error", chain.missions, why, ceiling, deployed)


def _promises_late(statements: list[Statement], day: date, follow_up: FollowUp) -> Iterator[Finding]:
    for statement in statements:
        due = parse_or_none(statement.due)
        if statement.kind != "commitment" or statement.status == "denied" or due is None:
            continue
        if due.latest >= day:
            continue
        settled = follow_up.of(statement, by=day)
        if settled is None:
            why = f"Toegezegd voor {due.latest.isoformat()}; geen latere brief komt erop terug."
            yield _finding("promise_late", "warning", statement.missions, why, statement)
        elif settled.on > due.latest:
            way = (
                "komt erop terug" if settled.how == "cites" else "schrijft over de missie, zonder deze brief te noemen"
            )
            why = f"Toegezegd voor {due.latest.isoformat()}; pas {settled.document} van {settled.on.isoformat()} {way}."
            yield _finding("promise_late", "info", statement.missions, why, statement)


def _citations_unknown(
    statements: Iterable[Statement], references: Iterable[Reference], held: Collection[str], known: date | None
) -> Iterator[Finding]:
    """Tell each paper that is cited and not held once, with the first sentence that cites it."""
    there = {*held}
    for document in held:
        paper = parse_paper_id(document)
        if paper is not None and paper.is_reprint:
            there.add(paper.original)
    first: dict[str, tuple[Evidence, tuple[str, ...]]] = {}
    cited = [(c, Evidence.of(s), s.missions) for s in statements for c in s.cites]
    cited += [(r.cited, _words(r), ()) for r in references if known is None or (r.published or "9999") <= str(known)]
    for paper_id, evidence, missions in sorted(cited, key=lambda c: (_told_at(c[1]), not c[2], c[2])):
        # Only papers: a resolution or the number of a case is no letter that could be held.
        if paper_id not in there and parse_paper_id(paper_id) is not None:
            first.setdefault(paper_id, (evidence, missions))
    for paper_id, (evidence, missions) in sorted(first.items()):
        why = f"Verwijst naar {paper_id}, dat niet in het register zit."
        yield _found("citation_unknown", "info", missions, why, (evidence,), about=paper_id)


def _told_at(evidence: Evidence) -> tuple[str, str, int]:
    return evidence.published or "9999", evidence.document, evidence.start_char


def _words(reference: Reference) -> Evidence:
    return Evidence(
        document=reference.document,
        quote=reference.quote,
        start_char=reference.start_char,
        end_char=reference.end_char,
        statement="",
        published=reference.published,
    )


def _missions_unknown(register: Register, statements: Iterable[Statement]) -> Iterator[Finding]:
    first: dict[str, Statement] = {}
    for statement in statements:
        for mission in statement.missions:
            if mission not in register.gazetteer:
                first.setdefault(mission, statement)
    for mission, statement in sorted(first.items()):
        why = f"De missie {mission} staat niet in de lijst van missies."
        yield _finding("mission_unknown", "info", (mission,), why, statement)
