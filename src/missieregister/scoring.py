"""Scores statements against facts that people took from the same documents.

A fact is found when a statement of its document carries the same slot and value for one of its missions. Recall
counts the required facts; precision every (document, missions, slot, value) that statements carry, once, where an
optional fact excuses as well as a required one. These are the semantics of the project's ``score.py`` (see
``docs/statement.md``); beside them this module scores each slot and kind, and the confidence of the statements.
"""

import calendar
import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from missieregister.model.facts import facts_of
from missieregister.model.ids import slug
from missieregister.model.mission import Mission
from missieregister.model.problems import Problem
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: each slot that a fact can be about, and the kind of statement that it is told under
SLOTS: dict[str, str] = {
    "decision": "decision",
    "ceiling": "mandate",
    "floor": "mandate",
    "previous_ceiling": "mandate",
    "mandate_start": "mandate",
    "mandate_end": "mandate",
    "deployed": "deployment",
    "international_end": "international_mandate",
    "amount_eur": "finance",
    "commitment": "commitment",
    "request": "procedure",
    "notification": "procedure",
}
_DATES = frozenset(("mandate_start", "mandate_end", "international_end", "commitment", "request", "notification"))
_ANY = "*"
_COLUMNS = ("doc", "missions", "slot", "value", "need")
_REPRINT = regex(r"-[nh]\d+$")
_DAY = regex(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
#: width of a bin of the reliability table
_BIN = 0.05


class Fact(msgspec.Struct, frozen=True):
    """A fact as a person noted it: ``missions`` are ids of which one must fit, ``values`` the readings that will do."""

    document: str
    missions: frozenset[str]
    slot: str
    values: tuple[str, ...]
    required: bool
    quote: str


class Said(msgspec.Struct, frozen=True):
    """What statements say of one slot, once; ``statement`` is the surest of those that say it."""

    document: str
    missions: frozenset[str]
    slot: str
    value: str
    statement: Statement

    @property
    def key(self) -> tuple[str, frozenset[str], str, str]:
        """What tells it apart from all else that is said."""
        return self.document, self.missions, self.slot, self.value

    @property
    def confidence(self) -> float:
        """How sure the engine was, from 0 to 1."""
        return self.statement.confidence


class Score(msgspec.Struct, frozen=True):
    """How many of the required facts were found, and how many of the things said are right."""

    found: int
    required: int
    right: int
    said: int

    @property
    def recall(self) -> float | None:
        """Share of the required facts that was found, None where nothing is required."""
        return self.found / self.required if self.required else None

    @property
    def precision(self) -> float | None:
        """Share of what was said that is right, None where nothing was said."""
        return self.right / self.said if self.said else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, None where either has no value."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Bin(msgspec.Struct, frozen=True):
    """Things said with a confidence in ``[low, high)``: how many, their mean confidence, the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome. ``calibration_error`` is the expected calibration error: the mean gap between confidence and
    accuracy over the bins, weighed by how many things were said in each; None where nothing was said."""

    total: Score
    kinds: dict[str, Score]
    slots: dict[str, Score]
    bins: tuple[Bin, ...]
    calibration_error: float | None
    missed: tuple[Fact, ...]
    wrong: tuple[Said, ...]


class Comparison(msgspec.Struct, frozen=True):
    """Statements that are there now and were not in the baseline, and the other way round."""

    gained: tuple[Statement, ...]
    lost: tuple[Statement, ...]
    kept: int


class Names:
    """Says which names and ids mean one mission; a name that is in no list stands for itself."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._ids: dict[str, str] = {}
        for name, mission in pairs:
            if name:
                self._ids.setdefault(slug(name), mission)

    def ident(self, name: str) -> str:
        """Return the id that a name or id means; ``*`` stays what it is."""
        if name == _ANY:
            return name
        plain = slug(name)
        return self._ids.get(plain, plain)


def names_of(missions: Mapping[str, Mission]) -> Names:
    """Return the names of a gazetteer; ids go before names, and a name that means several missions is left out."""
    ids = [(mission, mission) for mission in missions]
    plain = [(n.name, m.id) for m in missions.values() for n in m.names() if not n.only_with]
    return Names([*ids, *plain])


def parse_missions(text: str) -> Names:
    """Return the names in a tab-separated list with the columns id, name and aliases (``|`` between them)."""
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t"))
    return Names(
        (name, row["id"])
        for row in rows
        if row.get("id")
        for name in (row["id"], row.get("name") or "", *(row.get("aliases") or "").split("|"))
    )


def parse_facts(text: str, source: str, names: Names) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """Return the facts in a tab-separated list, and a problem for each line that is none.

    Columns: doc, missions (``+`` between those of which any will do, ``*`` for any at all), slot, value (``|``
    between accepted readings), need (required or optional), quote.
    """
    reader = csv.DictReader(io.StringIO(text), delimiter="\t")
    lacking = [c for c in _COLUMNS if c not in (reader.fieldnames or ())]
    if lacking:
        reason = (
            f"De kolom {lacking[0]} ontbreekt."
            if len(lacking) == 1
            else f"Deze kolommen ontbreken: {', '.join(lacking)}."
        )
        remedy = f"Zet op de eerste regel, met tabs ertussen: {', '.join((*_COLUMNS, 'quote'))}."
        return (), (Problem(source, reason, remedy, "regel 1"),)
    facts: list[Fact] = []
    problems: list[Problem] = []
    for row in reader:
        fault = _fault(row)
        if fault:
            problems.append(Problem(source, *fault, place=f"regel {reader.line_num}"))
            continue
        facts.append(
            Fact(
                document=row["doc"],
                missions=frozenset(names.ident(m) for m in row["missions"].split("+")),
                slot=row["slot"],
                values=tuple(row["value"].split("|")),
                required=row["need"] == "required",
                quote=row.get("quote") or "",
            )
        )
    return tuple(facts), tuple(problems)


def _fault(row: Mapping[str, str | None]) -> tuple[str, str] | None:
    empty = [column for column in _COLUMNS if not row.get(column)]
    if empty:
        return f"Het veld {empty[0]} is leeg.", "Vul het in, of haal de regel weg."
    if row["slot"] not in SLOTS:
        return f"Het veld slot heeft de onbekende waarde '{row['slot']}'.", f"Kies uit {', '.join(SLOTS)}."
    if row["need"] not in ("required", "optional"):
        return f"Het veld need heeft de onbekende waarde '{row['need']}'.", "Kies required of optional."
    return None


def evaluate(facts: Sequence[Fact], statements: Iterable[Statement], names: Names) -> Evaluation:
    """Score statements against facts; statements of documents without facts do not count."""
    said = things_said(statements, names, {fact.document for fact in facts})
    by_place: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        by_place.setdefault((fact.document, fact.slot), []).append(fact)
    matches = {id(s): [f for f in by_place.get((s.document, s.slot), ()) if fits(f, s)] for s in said}
    found = {id(f) for fitting in matches.values() for f in fitting}
    required = [f for f in facts if f.required]
    missed = tuple(f for f in required if id(f) not in found)
    wrong = tuple(s for s in said if not matches[id(s)])

    def score(slots: frozenset[str]) -> Score:
        asked = sum(f.slot in slots for f in required)
        told = sum(s.slot in slots for s in said)
        return Score(
            found=asked - sum(f.slot in slots for f in missed),
            required=asked,
            right=told - sum(s.slot in slots for s in wrong),
            said=told,
        )

    bins = _bins([(s.confidence, bool(matches[id(s)])) for s in said])
    gaps = [b.count * abs(b.accuracy - b.confidence) for b in bins]
    return Evaluation(
        total=score(frozenset(SLOTS)),
        kinds={k: score(frozenset(s for s in SLOTS if SLOTS[s] == k)) for k in dict.fromkeys(SLOTS.values())},
        slots={slot: score(frozenset((slot,))) for slot in SLOTS},
        bins=bins,
        calibration_error=sum(gaps) / len(said) if said else None,
        missed=missed,
        wrong=wrong,
    )


def things_said(statements: Iterable[Statement], names: Names, documents: set[str]) -> list[Said]:
    """Return each thing that statements say of a document with facts, once."""
    found: dict[tuple[str, frozenset[str], str, str], Said] = {}
    for statement in statements:
        document = original(statement.document)
        if document not in documents:
            continue
        missions = frozenset(names.ident(m) for m in statement.missions or (_ANY,))
        for slot, value in facts_of(statement):
            key = (document, missions, slot, value)
            held = found.get(key)
            if held is None or held.confidence < statement.confidence:
                found[key] = Said(*key, statement)
    return list(found.values())


def original(document: str) -> str:
    """Return the id under which a document's facts are noted: of a reprint that of the paper it reprints."""
    return _REPRINT.sub("", document)


def fits(fact: Fact, said: Said) -> bool:
    """Whether what was said is this fact. A required fact about any mission fits whatever is named; an optional
    one excuses only what names none."""
    if (fact.document, fact.slot) != (said.document, said.slot):
        return False
    if not fact.missions & said.missions and not (fact.required and _ANY in fact.missions):
        return False
    return any(equal(fact.slot, value, said.value) for value in fact.values)


def equal(slot: str, one: str, other: str) -> bool:
    """Whether two values of a slot are the same: days by the last that they include, numbers by what they count."""
    if one == other:
        return True
    if slot in _DATES:
        return _last_day(one) == _last_day(other)
    try:
        return float(one) == float(other)
    except ValueError:
        return False


def _last_day(edtf: str) -> str:
    """Return the last day that an EDTF value includes; a season, quarter or half-year stays as it is."""
    text = edtf.translate({ord(mark): None for mark in "~?%"}).rpartition("/")[2]
    found = _DAY.fullmatch(text)
    if not found:
        return text
    year, month = int(found[1]), int(found[2] or 12)
    if not 1 <= month <= 12 or not year:
        return text
    day = int(found[3]) if found[3] else calendar.monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day:02}"


def _bins(outcomes: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Return the reliability table of (confidence, whether right), without its empty bins."""
    top = round(1 / _BIN) - 1
    grouped: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in outcomes:
        # a whole number of hundredths, so that 0.85 does not fall below itself
        grouped.setdefault(min(int(round(confidence * 1000) // round(_BIN * 1000)), top), []).append(
            (confidence, right)
        )
    return tuple(
        Bin(
            low=round(number * _BIN, 2),
            high=round((number + 1) * _BIN, 2),
            count=len(group),
            confidence=sum(c for c, _ in group) / len(group),
            accuracy=sum(right for _, right in group) / len(group),
        )
        for number, group in sorted(grouped.items())
    )


def compare(now: Iterable[Statement], before: Iterable[Statement]) -> Comparison:
    """Tell two extractions of the same documents apart by content: another rule or confidence is no difference."""
    new = {s.identified().id: s for s in now}
    old = {s.identified().id: s for s in before}
    return Comparison(
        gained=_in_order(s for i, s in new.items() if i not in old),
        lost=_in_order(s for i, s in old.items() if i not in new),
        kept=len(new.keys() & old.keys()),
    )


def _in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda s: (s.document, s.start_char, s.kind, s.id)))


def parse_statements(text: str, source: str) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """Return the statements that ``extract --format jsonl`` printed, and one problem where lines are none.

    One, as a file that has such lines is a wrong file more often than a right one with many faults.
    """
    found: list[Statement] = []
    wrong: list[int] = []
    # Not splitlines: JSON may hold a line separator inside a text as it is.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(msgspec.json.decode(line, type=Statement))
        except msgspec.DecodeError:
            wrong.append(number)
    if not wrong:
        return tuple(found), ()
    others = f" en nog {len(wrong) - 1}" if len(wrong) > 1 else ""
    remedy = "Maak het bestand met: missieregister extract ... --format jsonl."
    return tuple(found), (Problem(source, "Dit is geen uitspraak in JSON.", remedy, f"regel {wrong[0]}{others}"),)
