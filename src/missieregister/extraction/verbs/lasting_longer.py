"""Words that make a contribution last longer in certain company: ``een jaar erbij``, ``het vertrek uitstellen``."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ENDING, TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: characters around a verb within which stands what it acts upon
_REACH = 160
#: "krijgt er een jaar bij", "komt er voor de missie een jaar bij", and not "is er al een jaar bij de missie"
_THERE = regex(
    r"(?<!\w)(?:krijg(?:t|en)|kreeg|kregen|kom(?:t|en)|kwam(?:en)?|do(?:et|en)|pla(?:kt|kken)|voeg(?:t|en)|knoop(?:t)|knopen)\s[^,;]{0,90}\Z"
)
_ADDED = regex(r"(?<!\w)(?:er|daar|hier)\s[^,;]{0,90}\Z")
_AT_THE_END = regex(r"\s*(?:[.,;:)]|\Z)|\s(?:voor|tot|van|in|zodat|waardoor|en)(?!\w)")
#: a length of time that is extra for something else: "zes maanden extra training", "een jaar extra huur"
_FOR_ELSE = regex(
    r"\s(?:(?:aan|voor|van)\s)?(?:(?:de|het|een)\s)?(?:[\w-]+e\s)?"
    r"[\w-]*(?:training|opleiding|huur|onderhoud|studie|onderzoek|oefening|verlof|salaris|vertraging|tijd|respijt)(?!\w)"
)
#: what is put off when a contribution goes on: "het vertrek wordt uitgesteld", and not "na het vertrek is ..."
_AN_END = (
    r"(?<!\w)(?<!na )(?<!door )(?<!bij )(?<!wegens )(?<!vanwege )(?<!sinds )(?<!ondanks )(?<!voor )"
    r"(?:het|de|een|hun|zijn|haar|ons|onze|dit|die|deze)\s(?:[\w-]+e\s){0,2}"
    rf"(?:{ENDING}|terugtrekking|vertrek|terugkeer|einde|aftocht|thuiskomst|einddatum)(?!\w)"
)
_BEFORE = regex(_AN_END)
_UNTIL_PARTICLE = regex(rf"\s[^.;]{{0,30}}?{_AN_END}")
_OF_WHICH = regex(
    r"\s(?:van|voor)\s(?:het|de|hun)\s(?:[\w-]+e\s){0,2}"
    rf"(?:{ENDING}|terugtrekking|vertrek|terugkeer|einde)(?!\w)"
)
#: "een dag uitgesteld": a hitch, and no decision
_A_DAY = regex(r"(?<!\w)(?:dag|dagen|uur|nacht|week)\s(?:[\w-]+\s){0,2}\Z|(?<!\w)(?:nog\s)?niet\s\Z")
#: "houdt vast aan de huidige omvang van de bijdrage", and not "aan de beëindiging"
_TO_ITS_SIZE = regex(
    r"(?:[^,;]{0,60}?\svast)?(?:\s?aan)?\s(?:de|het|zijn|haar|hun|onze)\s(?:[\w-]+e\s){0,2}"
    rf"(?:omvang|sterkte|niveau|aantal|{TAKING_PART})(?!\w)"
)


def adds_time(sentence: Sentence, cue: Cue) -> bool:
    """Whether a length of time comes on top of a contribution: ``krijgt er een jaar bij``, ``zes maanden extra``."""
    low = sentence.low
    if low.endswith((" bij", " aan vast", " aan toe"), cue.start, cue.end):
        start = max(0, cue.start - _REACH)
        there = _THERE.search(low, start, cue.start)
        return (
            there is not None
            and _ADDED.search(low, max(0, there.start() - len("hier ")), cue.start) is not None
            and _AT_THE_END.match(low, cue.end) is not None
        )
    return _FOR_ELSE.match(low, cue.end) is None


#: "verschuift naar voren": earlier
_TO_THE_FRONT = regex(r"\s[^,;.]{0,60}?naar\svoren(?!\w)")


def puts_off_an_end(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is put off is the end of a contribution, and not its begin: ``stelt de beëindiging uit``."""
    low = sentence.low
    if _TO_THE_FRONT.match(low, cue.end):
        return False
    if cue.form == "noun":
        return _OF_WHICH.match(low, cue.end) is not None
    if cue.form in ("finite", "past") and _UNTIL_PARTICLE.match(low, cue.end):
        return True
    if _A_DAY.search(low, max(0, cue.start - 40), cue.start):
        return False
    return _BEFORE.search(low, max(0, cue.start - _REACH), cue.start) is not None


#: "de beëindiging wordt een jaar uitgesteld", "stelt de beëindiging uit", "uitstel van de beëindiging"
_IS_PUT_OFF = regex(r"[^;.]{0,140}?\s(?:uitgesteld|uit\ste\sstellen|uitstellen|uitgestel\w+)(?!\w)")
_PUTS_OFF = regex(r"(?<!\w)(?:stelt|stellen|stelde|stelden)\s[^;,.]{0,80}\Z")
_OFF = regex(r"[^;.]{0,140}?\suit(?=\s*(?:[.,;:)]|\Z|tot\s|met\s|naar\s))")


def is_put_off(low: str, cue: Cue) -> bool:
    """Whether the end of a contribution is one that does not come yet: ``uitstel van de beëindiging``."""
    if "uitstel van " in low[max(0, cue.start - 40) : cue.start] or _IS_PUT_OFF.match(low, cue.end):
        return True
    return _PUTS_OFF.search(low, max(0, cue.start - 90), cue.start) is not None and _OFF.match(low, cue.end) is not None


#: before "voortduren": "De bijdrage aan X zal voortduren", and not "de schaarste", "het onderzoek naar een bijdrage"
_WHAT_IS_OURS = regex(
    r"(?:\A|[,;]\s|(?<!\w)(?:dat|en)\s)(?:(?:de|het|onze|deze|die|dat)\s)?(?:[\w-]+e\s)?"
    rf"(?:{TAKING_PART})\s[^,;]{{0,90}}\Z"
)


def goes_on_by_itself(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is a contribution of which it is said that it goes on: ``De deelname zal voortduren``."""
    return _WHAT_IS_OURS.search(sentence.low, max(0, cue.start - _REACH), cue.start) is not None


#: "de aanvang van de deelname schuift op": nothing lasts longer
_A_BEGIN = regex(r"(?<!\w)(?:aanvang|begin|begindatum|startdatum|vertrekdatum|start|ontplooiing)(?!\w)[^;]*\Z")


def moves_a_begin(sentence: Sentence, cue: Cue) -> bool:
    """Whether what moves is when a contribution begins: ``De aanvang van de deelname schuift op naar 22 mei``."""
    return _A_BEGIN.search(sentence.low, max(0, cue.start - _REACH), cue.start) is not None


#: characters that a headline has at most
_HEADLINE = 120
#: words that make a sentence of it
_MAIN_VERBS = (
    "is zijn was waren wordt worden werd werden heeft hebben had hadden blijft blijven bleef bleven gaat gaan ging "
    "gingen zal zullen zou zouden kan kunnen kon konden moet moeten mag mogen wil willen wilde laat laten zit zitten "
    "zat zaten staat staan krijgt krijgen komt komen vindt hoopt eist niet nooit geen waarom hoe"
).split()


#: "steeds langer in de file", "al langer in Mali": nothing that is decided
_EVER_LONGER = regex(r"(?<!\w)(?:steeds|alsmaar|al|te)\s\Z")
#: "Kabinet houdt militairen langer in Mali"
_KEEPS = ("houdt", "houden")


def is_told_without_verb(sentence: Sentence, cue: Cue) -> bool:
    """Whether a line tells something without a verb, as papers do: ``Nederlandse militairen langer in Kosovo``."""
    low = sentence.low
    if len(low) > _HEADLINE or "," in low or "?" in low or sentence.has_word(*_MAIN_VERBS):
        return False
    if _EVER_LONGER.search(low, 0, cue.start):
        return False
    verbs = (c for c in sentence.of("verb") if c.lemma != cue.lemma and low[c.start : c.end] not in _KEEPS)
    return not any(c.form in ("finite", "past", "participle") for c in verbs)


#: verbs that move an end to another day
MOVES_AN_END = ("opschuiven", "verschuiven", "uitstellen", "verlengen")


_CHANGES = ("extend", "maintain", "increase", "decrease", "end")


def is_asked_to_change(sentence: Sentence, cue: Cue) -> bool:
    """Whether what was agreed to is a request for a change: ``ingestemd met het verzoek de inzet te verlengen``."""
    return any(cue.end <= c.start and c.form == "infinitive" and c.name in _CHANGES for c in sentence.of("verb"))


def holds_on_to_size(sentence: Sentence, cue: Cue) -> bool:
    """Whether what somebody holds on to is what ours are there with: ``houdt vast aan de huidige omvang``."""
    return _TO_ITS_SIZE.match(sentence.low, cue.end) is not None
