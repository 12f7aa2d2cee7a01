"""What a sentence only repeats, and does not say: ``ontkent dat Nederland stopt``, ``Naar verluidt stopt Nederland``.

Somebody denies it or will not say it, or it is yet to be talked about: what stands in that is no decision, and nobody
who is counted there is anywhere. What is only heard may be so, but it is not decided as far as is known.
"""

import re
from typing import TYPE_CHECKING

from missieregister.extraction.text.alike import DECIDED_THEN
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.sentences.sentence import Sentence

#: "ontkent dat", "weersprak in de Kamer dat", "spreekt tegen dat", "is het niet waar dat"; but not "ontkent niet dat"
_DENIES = (
    r"(?:ontken(?:t|de|den|nen|d)|weerspr(?:eekt|eken|ak|aken|oken)|weersproken|logenstraf(?:t|te)|"
    r"sp(?:reekt|reken|rak|raken)\s(?:[\w-]+\s){0,6}?tegen)"
    r"(?!\w)(?![^.;:]{0,40}\sniet\s(?:dat|over)\s)[^.;:]{0,60}?[\s,](?:dat|over|als\szou(?:den)?)\s[^.;:]*"
)
#: "Het is niet waar dat", "Het klopt niet dat"; but not "Het is niet duidelijk dat"
_IS_NOT_TRUE = (
    r"het\s(?:klopt\s(?:[\w-]+\s){0,3}?niet|(?:is|was)\s(?:[\w-]+\s){0,3}?(?:niet\s(?:waar|juist|correct|zo)|onwaar|onjuist)),?"
    r"\sdat\s[^.;:]*"
)
#: "wil niet zeggen of", "kan nog niet bevestigen dat", "heeft nooit gezegd dat"
_DOES_NOT_SAY = (
    r"(?:niet|niets|nooit|nimmer|evenmin|weiger(?:t|en|de|den))\s(?:[\w-]+\s){0,4}?(?:te\s)?"
    r"(?:zeggen|bevestigen|beweren|garanderen|gezegd|beweerd|bevestigd|gesuggereerd)\s(?:of|dat|wanneer|hoe)\s[^.;:]*"
)
#: "wil niet vooruitlopen op een besluit over"
_DOES_NOT_ANTICIPATE = (
    r"(?:niet\s(?:[\w-]+\s){0,4}?vooruit(?:lopen|\ste\slopen)?|zonder\svooruit\ste\slopen)\sop\s[^.,;:]*"
)
#: "Er is geen sprake van dat Nederland stopt"
_IS_NOT_SO = r"geen\ssprake\svan,?\sdat\s[^.;:]*"
_RUMOUR = (
    r"(?:geruchten|gerucht|speculaties?|bewering(?:en)?)\s(?:[\w-]+\s){0,4}?(?:dat|over|als\szou(?:den)?)\s[^.,;:]*"
)
#: "Het bericht dat Nederland stopt, klopt niet"
_FALSE_REPORT = (
    r"(?:bericht|berichten|berichtgeving|mediaberichten|persberichten|stelling|suggestie|bewering|claim)\s"
    r"(?:[^,;.]{1,40}\s)?dat\s[^;:.]{5,200}?,?\s(?:klop(?:t|pen)\s(?:[\w-]+\s){0,3}?niet|"
    r"(?:is|zijn|was|waren)\s(?:[\w-]+\s){0,3}?(?:onjuist|onwaar|niet\s(?:waar|juist|correct)|onzin)|"
    r"ber[ou]+st(?:te|ten|en)?\s(?:[\w-]+\s){0,3}?op\seen\s(?:misverstand|vergissing|fout))(?!\w)"
)
#: "eerder stond hier dat zestig militairen gaan"
_WAS_WRONG = (
    r"(?:eerder\sstond(?:en)?\s(?:hier|er|in\s(?:dit|het)\s(?:artikel|bericht))|"
    r"in\seen\seerdere\sversie\s(?:[\w-]+\s){0,5}?stond)\s(?:[\w-]+\s){0,4}?dat\s[^.;:]*"
)
#: "Over het exacte moment waarop de bijdrage eindigt, zal het kabinet u berichten"
_WHEN = r"over\s(?:het|de)\s(?:[\w-]+e\s)?(?:moment|tijdstip|datum|dag)\swaarop\s[^.,;:]*"
#: "na de besluitvorming over een verlenging", "zal een besluit nemen over": of which nothing is said yet
_DECIDING = (
    r"(?:besluitvorming(?:sproces)?|besluit\s(?:te\s)?(?:nemen|neemt|zal\snemen)|(?:neemt|nemen)\s[^.,;:]{0,60}?\seen\s(?:[\w-]+\s)?besluit)\s(?P<what>(?:over|inzake|omtrent|rond|rondom|betreffende|ten\saanzien\svan)\s"
    rf"(?:(?!\s(?:(?:heeft|hebben|had|is|zijn|was|werd|wordt|worden|zal|zullen|kan|ontvangt|besluit|{DECIDED_THEN})\s|"
    rf"[\w-]+\s(?:ik|wij|we|{OUR_CABINET}|{OUR_COUNTRY}|de\sminister|u)\s))[^.,;:])*)"
)
#: "de motie, waarin de regering wordt verzocht de inzet te beëindigen": up to where the sentence itself goes on
_MOTION = (
    r"motie[\w/-]*(?:\s(?:\([^()]{0,60}\)|[^.;:()]){0,100}?)?,?\s(?:die|dat|waarin|waarmee|waarbij)\s(?:[^.;:,]{0,60}\s)?"
    r"(?:verzoekt|verzocht|verzoeken|oproept|opriep|vraagt|vroeg|gevraagd|opgeroepen|uitspreekt)\s"
    r"(?:(?!,\s(?:(?:heeft|hebben|is|zijn|zal|zullen|wordt|worden)\s|"
    rf"[\w-]+\s(?:ik|wij|we|{OUR_CABINET}|{OUR_COUNTRY}|de\sminister)\s))[^.;:])*"
)
#: "De motie-De Wit over verlenging van de bijdrage tot november is aangehouden": of which nothing is said
_MOTION_ABOUT = (
    r"moties?[\w/-]*(?:\s(?:van|c\.s\.|het|de|lid|leden|en|[\w-]+)){0,6}?(?:\s\([^()]{0,60}\))?\s(?:over|inzake|omtrent)\s"
    r"(?:(?!\s(?:(?:heeft|hebben|is|zijn|was|werd|wordt|worden|zal|zullen|heb|kan|ga|doe)\s|"
    rf"[\w-]+\s(?:ik|wij|we|{OUR_CABINET}|{OUR_COUNTRY}|de\sminister)\s))[^.,;:])*"
)
#: "Het amendement-De Wit strekt ertoe 12 miljoen euro extra uit te trekken": what is proposed
_AMENDMENT = (
    r"amendement[\w/-]*\s(?:(?:\([^()]{0,60}\)|[^.;:()]){0,80}?\s)?"
    r"(?:strekt|beoogt|regelt|stelt|trekt|wil|verhoogt|verlaagt)\s[^.;:]*"
)
_NOT_SAID = regex(
    rf"(?<!\w)(?:{_DENIES}|{_IS_NOT_TRUE}|{_DOES_NOT_SAY}|{_DOES_NOT_ANTICIPATE}|{_RUMOUR}|{_FALSE_REPORT}|"
    rf"{_WAS_WRONG}|{_WHEN}|{_IS_NOT_SO}|{_DECIDING}|{_MOTION}|{_MOTION_ABOUT}|{_AMENDMENT})"
)
_NOT_SAID_WORDS = (
    *("ontken", "weerspr", "logenstraf", "tegen", "klop", "niet waar", "onjuist", "onwaar", "onzin", "niet juist"),
    *("zeggen", "bevestig", "beweer", "bewering", "garanderen", "gezegd", "gesuggereerd", "vooruit", "gerucht"),
    *(
        "speculatie",
        "correct",
        "eerder",
        " waarop ",
        "geen sprake van",
        "niet zo",
        "misverstand",
        "vergissing",
        "een fout",
        "motie",
        "amendement",
        "besluitvorming",
        "besluit nemen",
        "besluit te nemen",
        "besluit neemt",
        "een besluit over",
        "een nieuw besluit",
    ),
)
#: who is no authority: "bronnen rond het kabinet", "de Volkskrant"
_SOURCES = r"(?:[\w-]+\s){0,3}?(?:<press>)(?!\w)"
_HEARD = Listed(
    rf"(?<!\w)(?:naar\sverluidt|zo\sgaat\shet\sgerucht|(?:volgens|aldus)\s{_SOURCES})|"
    rf",\s(?:zo\s)?(?:meldt|melden|meldde|meldden|schrijft|schrijven|schreef|zeggen|bericht|berichten|berichtte|weten)\s{_SOURCES}"
)
_HEARD_WORDS = (
    "verluidt",
    "gerucht",
    "volgens ",
    "aldus ",
    "meld",
    "schrij",
    "schreef",
    "zeggen ",
    "bericht",
    "weten ",
)
#: "De ministerraad bespreekt vrijdag een verlenging": what is yet to be talked about
_CABINET = r"(?:ministerraad|kabinet|regering|bewindslieden|bewindspersonen)"
_TALK = r"(?:praat|praten|spreekt|spreken|vergadert|vergaderen)"
_TALKED_ABOUT = regex(
    rf"(?<!\w){_CABINET}\s(?:[\w-]+\s){{0,4}}?(?:bespreekt|bespreken|besprak|bespraken)\s[^.;:]*|"
    rf"(?<!\w){_CABINET}\s(?:[\w-]+\s){{0,4}}?{_TALK}\s(?:[\w-]+\s){{0,4}}?over\s[^.;:]*|"
    rf"(?<!\w)(?:bespreekt|bespreken)\s(?:de|het)\s{_CABINET}\s[^.;:]*|"
    rf"(?<!\w){_TALK}\s(?:de|het)\s{_CABINET}\s(?:[\w-]+\s){{0,4}}?over\s[^.;:]*|"
    # "De commissie heeft op 3 mei overleg gevoerd over de brief inzake de verlenging"
    r"(?<!\w)commissies?\s[^.;:]{0,80}?(?:heeft|hebben)\s[^.;:]{0,80}?"
    r"(?:overleg\sgevoerd|overlegd|gesproken|gedebatteerd|van\sgedachten\sgewisseld)\s(?:[^.,;:]{0,60}\s)?"
    r"(?:over|inzake|met\sbetrekking\stot)\s[^.,;:]*|"
    r"(?<!\w)in\sde\sministerraad\s(?:kom(?:t|en)|ligt|liggen|staat|staan)\s[^.;:]*?\s"
    r"(?:aan\sde\sorde|voor|op\sde\sagenda)(?!\w)",
    words=("ministerraad", "kabinet", "regering", "bewinds", "commissie"),
)
_TALKS = (
    "sprek",
    "praat",
    "praten",
    "spreek",
    "sprak",
    "vergader",
    "overleg",
    "gesproken",
    "gedebat",
    "gedachten",
    "in de ministerraad",
)
#: where it is told how it is instead
_INSTEAD = regex(
    rf",?\s(?:maar|doch|echter)(?!\w)|\sen\s(?=(?:{OUR_CABINET}|de\sminister|{OUR_COUNTRY}|defensie|ik|wij)\s)"
)


def disowned(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the parts of a sentence that it only repeats."""
    low = sentence.low
    found: list[tuple[int, int]] = []
    if any_in(_NOT_SAID_WORDS, low):
        found = [(max(m.start(), m.start("what")), _until(low, m)) for m in _NOT_SAID.finditer(low)]
    if any_in(_TALKS, low):
        found += [(m.start(), _until(low, m)) for m in _TALKED_ABOUT.finditer(low)]
    return found


def heard(sentence: "Sentence") -> list[tuple[int, int]]:
    """Return the parts of a sentence that it has from hearsay."""
    low = sentence.low
    if not any_in(_HEARD_WORDS, low):
        return []
    return [_round(low, *m.span()) for m in sentence.tools.spelt(_HEARD).finditer(low)]


def is_heard(sentence: "Sentence", at: int) -> bool:
    """Whether what stands at a place is hearsay: it may be so, and nobody decided it yet as far as is known."""
    return any(begin <= at < end for begin, end in sentence.once(heard))


def _until(low: str, said: re.Match[str]) -> int:
    """Return where what is only repeated ends: before it is told how it is instead."""
    instead = _INSTEAD.search(low, said.start(), said.end())
    return instead.start() if instead else said.end()


def _round(low: str, start: int, end: int) -> tuple[int, int]:
    """Return the main clause, with all that belongs to it, round a source that it has what it says from."""
    begin = max(low.rfind(mark, 0, start) + 1 for mark in (";", ":"))
    last = min((at for at in (low.find(mark, end) for mark in (";", ":")) if at >= 0), default=len(low))
    instead = _INSTEAD.search(low, begin, last)
    if instead is None:
        return begin, last
    return (begin, instead.start()) if instead.start() > start else (instead.end(), last)


#: "zal ingaan op de vraag of de bijdrage kan worden verlengd": answered at another time, and nothing is looked into
_ON_THE_QUESTION = regex(
    r"(?<!\w)(?:(?:in\ste\sgaan|ingaan|ingegaan|terug\ste\skomen|terugkomen|terug)\sop|antwoord(?:en)?\s(?:(?:te\s)?geven\s)?op)\sde\svraag,?\s"
    r"(?:of|hoe|wanneer|welke)\s[^.;:]*"
)


def is_of_a_question(sentence: "Sentence", at: int) -> bool:
    """Whether what stands at a place is a question that is to be answered: ``komt terug op de vraag of``."""
    if "op de vraag" not in sentence.low:
        return False
    return any(m.start() <= at < m.end() for m in _ON_THE_QUESTION.finditer(sentence.low))


def is_disowned(sentence: "Sentence", at: int) -> bool:
    """Whether what stands at a place is only repeated."""
    return any(begin <= at < end for begin, end in sentence.once(disowned))
