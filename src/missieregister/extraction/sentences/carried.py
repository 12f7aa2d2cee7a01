"""People whom a sentence counts and who are with no mission of ours: whom somebody takes to safety, or who are in
another place than the mission that goes on ``as well``."""

from typing import TYPE_CHECKING

from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.sentences.clauses import AS_WELL
from missieregister.extraction.text.alike import ABOUT, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

_TAKES = (
    "vloog ", "vlogen ", "haalde", "bracht", "evacu", "ëvacu", "repatri", "uitgevlogen", "opgehaald", "in veiligheid",
    "redde", "pikte", "opgepikt",
)  # fmt: skip
#: "vloog zo'n 80 mensen uit Brimstad naar Cyprus", "haalden in mei 60 burgers weg"
_TAKES_THEM = regex(
    rf"(?<!\w)(?:vl(?:oog|ogen)|haalden?|bracht(?:en)?|redden?|pikten?)\s(?:[^,;.]{{1,80}}\s)?(?:(?:{ABOUT}|meer\sdan)\s)?\Z"
)
_EVACUATES_THEM = regex(r"(?<!\w)evacueer(?:t|de|den)\s(?:[^,;.]{1,80}\s)?\Z")
_EVACUATED = regex(r"(?<!\w)evacueer(?:t|de|den)\s[^,;.]{1,90}\Z")
_SOMEWHERE = regex(r"\s(?:[\w-]+\s){0,3}?(?:uit|naar|weg|over|op|terug)(?!\w)")
#: "werden 60 mensen uit Verania geëvacueerd"
_ARE_TAKEN = regex(
    r"\s[^,;.]{0,80}(?<!\w)(?:geëvacueerd|gerepatrieerd|uitgevlogen|opgepikt|in\sveiligheid\sgebracht)(?!\w)"
)
#: "een USAR-team van 67 personen": who go to help after a disaster
_RESCUERS = ("usar-team", "usar team", "search and rescue", "reddingsteam", "reddingswerkers")
#: who are no contribution: "mensen", "burgers", "Nederlanders"
_NO_SOLDIERS = (
    "mensen",
    "personen",
    "burgers",
    "burger",
    "nederlanders",
    "landgenoten",
    "europeanen",
    "migranten",
    "man",
    "",
)
#: "Onder hen waren zo'n 20 Nederlanders", ", onder wie 12 Nederlanders"
_AMONG_THEM = regex(r"\A(?:onder\shen|daaronder|daarbij|bij\shen)\s(?:waren|zijn|zaten|bevonden\szich)\s[^,;.]{0,40}\Z")
_AMONG_WHOM = regex(r",\s(?:onder\swie|van\swie|waaronder|onder\shen)\s[^,;.]{0,30}\Z")


def is_carried(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are taken to safety, or are some of those who were: ``vloog 80 mensen naar Cyprus``."""
    low, before = sentence.low, sentence.before
    if any_in(_RESCUERS, low) and not sentence.missions:
        return True
    if any_in(_TAKES, low):
        taken = people.end
        if among := _AMONG_WHOM.search(low, max(0, people.start - 45), people.start):
            return _EVACUATED.search(low, max(0, among.start() - 110), among.start()) is not None
        if people.role in _NO_SOLDIERS:
            if _EVACUATES_THEM.search(low, max(0, people.start - 110), people.start) or _ARE_TAKEN.match(low, taken):
                return True
            return (
                _TAKES_THEM.search(low, max(0, people.start - 110), people.start) is not None
                and _SOMEWHERE.match(low, taken) is not None
            )
    if before is None or not any_in(_TAKES, before.low):
        return False
    if low.startswith("aan boord ") and people.role in _NO_SOLDIERS:
        return True  # "repatrieerde Nederlanders uit Verania. Aan boord waren 185 personen."
    if low.startswith(("onder hen ", "daaronder ", "bij hen ")):
        return _AMONG_THEM.search(low, 0, people.start) is not None
    return False


#: "wordt verlengd, evenals de Nederlandse bijdrage aan EUSTAT"
_AS_WELL = regex(
    r",?\s(?:evenals|net\sals|net\szoals|alsook)\s(?:ook\s)?(?:de|onze|het)\s(?:nederlandse\s)?"
    rf"[\w-]*(?:{TAKING_PART}|missie|verblijf|steun|werk|meedoen|deelnemen|bijdragen)(?!\w)"
)


def is_before_as_well(sentence: "Sentence", people: PeopleMention) -> bool:
    """Whether people are told of before the only mission of a sentence, which goes on as they do: ``De inzet van zes
    agenten in Verania wordt verlengd, evenals de bijdrage aan EUSTAT``."""
    if not sentence.missions or not any_in(AS_WELL, sentence.low):
        return False
    found = _AS_WELL.search(sentence.low, people.end)
    return found is not None and all(m.start >= found.end() for m in sentence.missions)
