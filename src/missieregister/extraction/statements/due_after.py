"""When a promise is due that counts from the end of a contribution: ``binnen zes maanden na afloop van de inzet``."""

from collections.abc import Mapping

import msgspec

from missieregister.extraction.mentions.durations import COUNT, moved_on
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ENDING
from missieregister.knowledge.alike import ALIKE
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_ENDS = rf"(?:afloop|afronding|{ENDING}|het\seinde|einde|ommekomst|voltooiing|terugkeer)"
_AFTER = regex(
    rf"(?<!\w){COUNT}\sna\s(?:(?:de|het)\s)?(?P<end>{_ENDS})(?!\w)",
    words=("afloop", "afronding", *ALIKE["ending"], "einde", "ommekomst", "voltooiing", "terugkeer"),
)
#: between that and the day of the end: "van de inzet in EUSTAT op 31 oktober"
_OF = regex(r"(?:\svan\s[^,;:.]{3,80}?)?\s")


def due_after_end(promise: Statement, sentence: Sentence, ends: Mapping[tuple[str, ...], str]) -> Statement:
    """Return a promise with the day by which it is due, where its sentence counts that from the end of a contribution:
    one that it gives itself, or that the document told before (``ends``, by missions)."""
    found = _AFTER.search(sentence.low) if promise.kind == "commitment" else None
    if found is None:
        return promise
    told = next(
        (d for d in sentence.dates if d.edtf and d.role != "due" and _OF.fullmatch(sentence.low, found.end(), d.start)),
        None,
    )
    if promise.due and (told is None or promise.due != told.edtf):
        return promise
    base = told.edtf if told else ends.get(promise.missions)
    due = moved_on(base, found) if base else None
    return msgspec.structs.replace(promise, due=due).identified()
