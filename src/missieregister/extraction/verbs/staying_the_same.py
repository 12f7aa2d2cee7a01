"""What stays as it is and is no contribution: its task, its costs, the talks about it, a ship's voyage, the risks.

"De opdracht van het detachement blijft gelijk", "Het fregat vervolgt zijn reis met een oefening",
"De voorwaarden voor de inzet blijven onveranderd": nobody decides by that to go on with a contribution.
"""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.reach import CLAUSE
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: what a sentence may open with before its subject
_ALSO = r"(?:(?:ook|verder|voorts|tevens|daarbij|daarnaast|bovendien|overigens|wel|eveneens)\s)?"
#: what a contribution does and costs, how it is led, and what was agreed, thought or feared about it
_TASK = (
    r"(?:taak|taken|takenpakket|opdracht|werkzaamheden|werkwijze|afspraken|rolverdeling|taakverdeling|commandostructuur|"
    r"dreiging(?:en)?|risico's|gevaren|onrust|onveiligheid|gevechten|(?:veiligheids)?situatie|"
    r"voorwaarden|randvoorwaarden|voorbehouden|caveats|rechtsgrond|rechtsbasis|rechtspositie|inzetregels|"
    r"bevelsstructuur|bevelsverhoudingen|aansturing|geweldsinstructies?|doelstelling(?:en)?|uitgangspunten|"
    r"[\w-]*raming(?:en)?|[\w-]*kosten|[\w-]*uitgaven|budget|begroting|financiering|bekostiging|dekking|toelagen?)"
)
#: "Aan de taak van de helikopters verandert niets", "Ook de afspraken over de inzet blijven gelijk"
_THE_TASK = regex(
    _ALSO + r"(?:aan\s)?(?:de|het|haar|hun|zijn|onze)\s(?:[\w-]+e\s)?"
    rf"(?:{_TASK}|steun\s(?:van|onder)\s(?:de|het)\s(?:[\w-]+e\s)?(?:bevolking|inwoners|publiek|regering\svan|partijen))"
    r"(?!\sen\s(?:de\s)?(?:omvang|sterkte)(?!\w))\s[^,;]*\Z"
)
#: "Het oordeel over de inzet", "De gesprekken met de VN over de bijdrage": what is about it, and not it
_ABOUT_IT = regex(
    _ALSO + r"(?:aan\s)?(?:de|het|ons|onze|zijn|haar|hun|dat|deze|die|dit)\s(?:[\w-]+e\s)?"
    rf"(?!(?:{TAKING_PART}|missie|mandaat)(?!\w))"
    r"[\w'’-]+\s(?:(?:van|met|tussen|in|binnen|bij)\s[^,;]{2,60}?\s)?(?:over|omtrent|inzake|rondom|rond)\s[^,;]*\Z"
)
#: "Ongewijzigd blijven de taken", "Ook blijft de opdracht van het detachement gelijk": behind the verb
_STAYS_BEHIND = regex(
    r"\s(?:(?:ook|dus|daarmee|hiermee|daarbij|voorlopig|vooralsnog|verder)\s)?(?:de|het|haar|hun|zijn|onze)\s(?:[\w-]+e\s)?"
    rf"(?:{_TASK}(?!\w)(?!\sen\s(?:de\s)?(?:omvang|sterkte))|[\w-]+\s(?:over|omtrent|inzake|rondom)\s)"
)
#: "aan de risico's verandert dit niets"
_TO_THE_RISKS = regex(
    r"(?<!\w)aan\s(?:de|het|deze|hun|haar)\s(?:risico|dreiging|gevaar|procedure|positie|inschatting|toestand|"
    r"opdracht(?!\w)|ta(?:ak|ken)(?!\w)|afspraken)"
)
#: "zet zijn inzet voor vrede en ontwikkeling voort": what somebody strives for, and not those whom he has there
_FOR_A_CAUSE = regex(
    r"(?<!\w)(?:inzet|inspanning(?:en)?|steun|streven|bijdrage)\s(?:voor|aan)\s(?:(?:de|het|meer)\s)?"
    r"(?:vrede|rust|stabiliteit|veiligheid|ontwikkeling|opbouw|wederopbouw|mensenrechten|vrouwen\w*|democratie|"
    r"rechtsstaat|rechtsorde|internationale\srechtsorde|verzoening)(?!\w)"
)
#: what is gone on with that is no contribution: a voyage, an exercise, talks
_VOYAGE = (
    r"(?:zijn|haar|hun|de|het|een|onze|deze|dit|dat)\s(?:[\w-]+e\s)?"
    r"(?:[a-z]*reis|[a-z]*tocht|weg|vaart|koers|vlucht|[a-z]*bezoek|verplaatsing|oefening(?:en)?|oefen\w+|vaarprogramma|programma|"
    r"loopbaan|carrière|gesprek(?:ken)?|overleg|dialoog|debat|beraad|beraadslaging(?:en)?|onderhandelingen|onderzoek|discussie|"
    r"vergadering|voorbereiding(?:en)?|beleid|lijn)"
)
#: "zet zijn reis voort en oefent", "vervolgt de reis"
_VOYAGE_BEHIND = regex(
    rf"\s(?:(?!(?:met|aan|in|bij|voor|van|over|tot|{TAKING_PART})\s)[\w.-]+\s){{0,5}}?{_VOYAGE}(?!\w)"
)
#: "dat het schip zijn reis naar het noorden heeft voortgezet"
_VOYAGE_BEFORE = regex(rf"(?<!\w)(?P<what>{_VOYAGE})(?!\w)\s(?:(?!(?:en|maar)\s)[^\s,;]+\s){{0,14}}?\Z")
#: a word for what carries on must stand between a contribution and the verb, or else it is only where it goes
_CONTRIBUTION = regex(rf"(?<!\w)[\w-]*(?:{TAKING_PART}|missie)(?!\w)")
#: what may be altered, or not, around a contribution that stays as it is
_OF_SOMETHING_ELSE = regex(
    r"(?<!\w)(?:ta(?:ak|ken)|opdracht(?:en)?|raming(?:en)?|dreiging\w*|risico's|kosten|budget|begroting|samenstelling|situatie|"
    r"veiligheidssituatie|tekst|regels|regeling|artikel|wet|resolutie|opvatting|standpunt|oordeel|beeld|einddatum|"
    r"voorwaarden|afspraken|besluit)(?!\w)[^,;]*\Z"
)
_SETS_FORTH = "voortzetten"


#: "handhaven van het staakt-het-vuren": what a mission is there for
_KEEPS_THE_PEACE = regex(
    r"\s(?:van\s)?(?:het|de|een)\s(?:[\w-]+e\s)?(?:staakt-het-vuren|bestand|wapenstilstand|vrede|orde|rust|veiligheid|[\w-]*embargo|"
    r"vliegverbod|no-fly[\s-]?zone|sancties|rechtsorde|zone|scheidingszone|bufferzone|akkoord|akkoorden|vredesakkoord)(?!\w)"
)


def is_other_than_contribution(sentence: Sentence, cue: Cue) -> bool:
    """Whether what a verb of going on or staying the same is said of is no contribution: ``De afspraken over de inzet
    blijven ongewijzigd``, ``zet zijn reis voort``."""
    low = sentence.low
    if cue.lemma == "handhaven" and _KEEPS_THE_PEACE.match(low, cue.end):
        return True
    before = max(0, cue.start - CLAUSE)
    if _THE_TASK.match(low, 0, cue.start) or _ABOUT_IT.match(low, 0, cue.start):
        return True
    if cue.particle and cue.lemma != _SETS_FORTH and _STAYS_BEHIND.match(low, cue.end):
        return True
    if cue.lemma != _SETS_FORTH:
        return False
    if cue.form in ("finite", "past") and cue.particle:
        if _does_itself(sentence, cue):
            return True
        found = _VOYAGE_BEHIND.match(low, cue.end)
        return found is not None and low.startswith(
            (" voort", " met ", " naar ", " in ", " door ", " langs "), found.end()
        )
    if cue.form == "noun":
        return False
    found = _VOYAGE_BEFORE.search(low, before, cue.start)
    return found is not None and not _CONTRIBUTION.search(low, found.end("what"), cue.start)


#: between a mission and what it goes on with: "EUSTAT, waaraan Nederland niet meer bijdraagt, zet haar werk voort"
_BEHIND_NAME = regex(r"[»”\"’]?(?:\s\([^()]{2,40}\))?(?:,\s[^;:.]{3,120},)?\s")


def _does_itself(sentence: Sentence, cue: Cue) -> bool:
    """Whether it is a mission that goes on with something: ``EUSTAT zet de controle op het embargo voort``."""
    first = sentence.missions[0] if sentence.missions else None
    if first is None or not _OPENS.fullmatch(sentence.low, 0, first.start):
        return False
    return _BEHIND_NAME.fullmatch(sentence.low, first.end, cue.start) is not None


#: before a mission that opens a sentence
_OPENS = regex(r"(?:(?:de|het)\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?[«\"“'‘]?")


def is_of_risks(sentence: Sentence, _: Cue) -> bool:
    """Whether it is the risks to which nothing changes: ``aan de risico's verandert dit niets``."""
    return _TO_THE_RISKS.search(sentence.low) is not None


def is_for_a_cause(sentence: Sentence, _: Cue) -> bool:
    """Whether somebody goes on to strive: ``zet zijn inzet voor vrede voort``."""
    return not sentence.people and _FOR_A_CAUSE.search(sentence.low) is not None


def alters_something_else(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is altered, or not, is no contribution: ``De raming voor de bijdrage is niet gewijzigd``."""
    return _OF_SOMETHING_ELSE.search(sentence.low, max(0, cue.start - CLAUSE), cue.start) is not None
