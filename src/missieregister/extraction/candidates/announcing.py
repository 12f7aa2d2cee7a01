"""What a sentence that announces a list lends to its items: its event, its period and how it governs them."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.events.event import Event
from missieregister.extraction.frames.conditions import announces
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
from missieregister.model.statement import Statement
from missieregister.patterns import regex

#: groups that a list may carry on: "Het kabinet verlengt de volgende bijdragen:"
LEADING = frozenset(
    "extend maintain increase decrease end finish expire run contribute establish serve approve investigate decline "
    "measure".split()
)


#: groups that say what is done to a contribution
_DECIDING = frozenset(("extend", "maintain", "increase", "decrease", "end", "decline", "investigate"))


#: groups whose nouns say what an item of a list decides: "het uitzenden van een team"
_ITEMS = frozenset((*_DECIDING, "contribute", "send"))


_RELATIVE = regex(r"\s(?:waarop|waarin|waarvan)\s|,\s(?:die|dat)\s")


#: "tenzij hieronder anders vermeld"
_UNLESS = regex(r"(?<!\w)(?:tenzij|waar niet|voor zover)(?!\w)[^.;]*\s(?:anders|vermeld|aangegeven)")


#: "met dien verstande dat deze bijdrage op 14 juni eindigt"
_EXCEPT = regex(r"(?<!\w)(?:met\sdien\sverstande|echter|behoudens)(?!\w)")


class Lead(msgspec.Struct, frozen=True):
    """What a sentence lends to the list after it: its event, and the period that it names."""

    event: Event
    start: str | None = None
    end: str | None = None
    #: whether it says that its list may tell otherwise
    unless: bool = False


def leading(sentence: Sentence, found: Sequence[Candidate], last: Statement | None = None) -> Lead | None:
    """Return what the list after a sentence carries on, of one that announces it; ``last`` is the last decision."""
    if not found or not sentence.once(announces):
        return None
    first = next((c for c in found if c.event.group in LEADING and c.event.form != "noun"), None)
    noun = next((c for c in found if c.event.group in ("extend", "maintain") and c.event.form == "noun"), None)
    if first and noun and first.event.group == "run" and noun.event.end < first.event.start:
        # "De verlenging geldt voor de volgende bijdragen:"
        event = noun.event.altered(form="participle", modality="decided")
        end = first.slots.end or (last.end if last and last.action in ("extend", "maintain") else None)
        return Lead(event, first.slots.start, end)
    unless = _UNLESS.search(sentence.low) is not None
    return Lead(_as_ours(sentence, first.event), first.slots.start, first.slots.end, unless) if first else None


def _as_ours(sentence: Sentence, event: Event) -> Event:
    """Return an event about "de volgende mandaten", which in a letter of ours are ours unless it says whose."""
    if event.objects.isdisjoint(("mandate", "international_mandate")) or sentence.nationalities:
        return event
    if sentence.of("noun", "mission", "international_mandate") or not _THE_MANDATES.search(sentence.low):
        return event
    return event.altered(objects=(event.objects - {"international_mandate"}) | {"national_mandate"})


_THE_MANDATES = regex(r"(?<!\w)(?:volgende|onderstaande|deze|huidige|lopende)\smandaten(?!\w)")


def announced_mood(sentence: Sentence) -> str:
    """Return how a sentence that ends in a colon governs the list after it: decided, intended ..., or nothing."""
    if not sentence.low.rstrip().endswith(":"):
        return ""
    if "toezegging" in sentence.low:
        return "decided"
    governing = _governing(sentence)
    if not governing and sentence.before and _NAMES_PARTS.search(sentence.low):
        governing = _governing(sentence.before)
    return governing[-1] if governing else ""


#: "Meer in het bijzonder betreft het:", after the sentence that decides
_NAMES_PARTS = regex(
    r"(?<!\w)(?:betreft|gaat)\s(?:het|hierbij|daarbij)(?:\s(?:om|hierbij om|daarbij om))?:\s*\Z|"
    r"^(?:het|dit)\s(?:betreft|gaat)"
)


def _governing(sentence: Sentence) -> list[str]:
    return [c.name for c in sentence.of("modality") if c.name in ("decided", "intended", "investigated")]


def decides_itself(sentence: Sentence, events: Sequence[Event], lead: Lead) -> bool:
    """Whether a list's item says itself what is done: ``EUMM Georgië: uitbreiding van acht naar twaalf``."""
    aside = _RELATIVE.search(sentence.low)
    main = [e for e in events if aside is None or e.start < aside.start()]
    if lead.unless and any(e.form in ("finite", "past", "participle") for e in main):
        return True
    same = lead.event.group
    if any(e.group in LEADING and e.window[0] == 0 and not (e.form == "noun" and e.group == same) for e in events):
        return True
    if lead.event.group == "measure" and any(e.form == "noun" and e.group in _ITEMS for e in events):
        return True
    return lead.event.group == "approve" and any(e.group in _DECIDING for e in events)


def lend_period(lead: Lead, sentence: Sentence, events: Sequence[Event], slots: Sequence[Slots]) -> None:
    """Give the first decision of a list's item the period of its lead, which may leave it its own."""
    own = next((d.last for d in sentence.dates if d.last and d.role in ("at", "end")), None)
    own = own if lead.unless or _EXCEPT.search(sentence.low) else None
    for event, filled in zip(events, slots, strict=True):
        if event.group in (*_DECIDING, "approve", "contribute", "send") and not event.negated:
            if event.group != "end":
                filled.start, filled.end = filled.start or lead.start, filled.end or own or lead.end
            return


def lead_of_item(sentence: Sentence, lead: Event, until: int) -> Event:
    """Return the announcing event as the list item's own, up to the item's first other clause."""
    objects = lead.objects | {"contribution", "mission"} | ({"people"} if sentence.people else set())
    if lead.group == "approve" and sentence.of("negation", "none"):
        # "besloten tot de volgende inzet: ...; EUBAM Libië: geen nieuwe bijdrage"
        return lead.altered(
            group="contribute", form="infinitive", modality="decided", negated=True, start=0, end=0,
            window=(0, until), objects=objects, object_at=None,
        )  # fmt: skip
    return lead.altered(
        start=0, end=0, window=(0, until), objects=objects, object_at=None, actor=sentence.theirs or lead.actor,
        form="finite" if lead.form != "participle" else "participle",
    )  # fmt: skip
