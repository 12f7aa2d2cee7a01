"""Whose contribution a sentence goes on about that names nobody: another country's, told of just before it."""

from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.own_strength import speaks_of_us
from missieregister.extraction.participants.owners import foreigners
from missieregister.extraction.sentences.beside_us import only_beside_us
from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.spelt import Listed
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

#: "Deze bijdrage omvat 980 militairen", "Het mandaat daarvoor loopt tot"
_CARRIES_ON = Listed(
    rf"(?:deze|die|dit|dat)\s(?:{TAKING_PART}|<units>)(?!\w)|"
    r"het\smandaat\s(?:daarvoor|hiervoor)(?!\w)"
)
#: "Het maximum wordt verhoogd", "De kosten zijn begroot op": of whatever contribution the paragraph speaks of
_OF_ANY = regex(
    r"(?:(?:het|dit)\s(?:[\w-]+\s)?(?:maximum|maximumaantal|plafond|troepenplafond)|dit\smandaat|"
    r"(?:de|deze)\s(?:[\w-]+\s)?(?:kosten|meerkosten|uitgaven)|(?:hiermee|daarmee)\s(?:is|zijn)|"
    r"(?:in\stotaal|bij\selkaar)\sga(?:at\shet\som|an\ser)|er\sgaan\sin\stotaal|het\sgaat\s(?:in\stotaal\s|daarbij\s|hierbij\s)?om)(?!\w)"
)
#: "In december vertrekken de laatste 200 militairen": of whoever the paragraph told of
_THE_LAST = Listed(
    r"(?<!\w)(?:de|het|hun|haar)\slaatste\s(?:[\w.-]+\s){0,2}?(?:<several>|<one>|<units>|<aircraft>|man(?!\w)|politie)"
)
#: "De 16 militairen keren terug", "Ook de bijdrage aan UNMIVER met 30 militairen gaat door"
_THOSE = Listed(
    rf"(?:ook\s)?(?:de|hun)\s(?:(?:overige|andere|resterende)\s)?{NUMBER}\s(?:<several>|man|troepen)(?!\w)|"
    rf"(?:ook\s|daarnaast\s)(?:[\w-]+\s)?(?:de|hun)\s(?:{TAKING_PART})\s(?:aan|in|bij)\s"
)
#: "Het toestel wordt in mei gestationeerd": what the sentence before said that another country sends
_THAT_CRAFT = Listed(r"(?:het|de)\s(?:<ships>|<aircraft>|toestel|schip|vliegtuig|<units>)(?!\w)")
#: "Zij blijven tot november", "De bemanning telt 160 koppen": those of whom the sentence before told
_THEY = Listed(
    r"(?:zij|ze|(?:de|deze|hun|haar|zijn)\s(?:bemanning|bemanningen|bemanningsleden|opvarenden)|"
    r"deze\s(?:<several>|mensen))(?!\w)"
)
_THEIRS = regex(
    rf"\s(?:bondsdag|parlement|regering|{TAKING_PART}|"
    r"contingent|detachement)(?!\w)"
)
_NO_COUNTRIES = ("un", "eu", "nato", "osce", "other")
#: what a country does that has a contribution of its own
_CONTRIBUTES = (
    *("contribute", "send", "serve", "stay", "extend", "maintain", "increase", "decrease", "approve"),
    *("end", "finish", "leave", "return"),
)


def carried_from(sentence: Sentence) -> str | None:
    """Return the country whose contribution a sentence goes on about: that of the sentence before, or the one of which
    its paragraph told last, where it told of nothing of ours.

    ``De Bondsdag heeft ingestemd. Het maximum bedraagt 1.400 militairen.``
    """
    before, spelt = sentence.before, sentence.tools.spelt
    if before is None:
        return None
    if sentence.low.startswith(_SOME_OPENS) and spelt(_SOME_OF_THEM).match(sentence.low):
        return _whose_some_are(sentence, before)
    if spelt(_CARRIES_ON).match(sentence.low):
        told = {c.name for c in before.of("subject") if c.name not in _NO_COUNTRIES}
        told |= {c.name for c in before.of("adjective") if _THEIRS.match(before.low, c.end)}
        ours = any(s.of("subject", NL) or s.of("adjective", NL) for s in (before, sentence))
        return None if not told or ours else min(told)
    if spelt(_THEY).match(sentence.low):
        told = foreigners(before)
        return min(told) if told and not any(s.once(_may_tell_of_us) for s in (before, sentence)) else None
    named = sentence.named_before
    goes_on = named is not None and named.block is sentence.block and not (sentence.after_dutch or sentence.follows)
    if named is None or not goes_on or sentence.nationalities:
        return None
    if not (
        _OF_ANY.match(sentence.low)
        or ("laatste " in sentence.low and spelt(_THE_LAST).search(sentence.low))
        or spelt(_THOSE).match(sentence.low)
        or (named is before and not sentence.ships and spelt(_THAT_CRAFT).match(sentence.low))
    ):
        return None
    return None if any(s.once(_names_us) for s in sentence.naming_us) else named.once(_contributor)


#: "Daarvan worden 250 militairen ingezet", "Van deze militairen zullen er 500 deelnemen": some of those told of before
_SOME_OPENS = ("daarvan", "hiervan", "van ")
_SOME_OF_THEM = Listed(
    r"(?:daarvan|hiervan|van\shen|van\s(?:deze|die)\s(?:[\w-]+e\s)?(?:\d[\d.]*\s)?"
    r"(?:[\w-]*(?:<several>)|mensen|personen|[\w-]*man|blauwhelmen|[\w-]*macht|strijdkrachten))(?!\w)"
)
#: who all people are of, where none of ours are told of: "De operatie telt 1.200 militairen", "De bondgenoten sturen"
_OF_OTHERS = regex(
    r"(?:^|[,;:]\s)(?:(?:in\stotaal|op\sdit\smoment|thans|momenteel)\s[a-z]+\s)?(?:(?:de|deze|het|alle)\s(?:[\w-]+e\s)?(?:(?:navo|eu|vn|ovse)-)?"
    r"(?:[\w-]*(?:missie|operatie|troepenmacht|vredesmacht|interventiemacht)|bondgenoten|(?:[a-z]*landen|lidstaten)|coalitie|alliantie|navo|vn|eu)(?!\w))|"
    r"\s(?:van|uit)\s(?:[\w-]+\s){1,3}(?:landen|lidstaten)(?!\w)"
)


def _whose_some_are(sentence: Sentence, before: Sentence) -> str | None:
    """Return whose people a sentence tells of that goes on about some of those told of before, if they are not ours.

    ``De NAVO zet 900 militairen in. Daarvan worden 250 militairen ingezet voor EUSTAT.``
    """
    if any(s.once(_names_us) for s in (before, sentence)) or speaks_of_us(sentence.low) or speaks_of_us(before.low):
        return None
    told = {c.name for c in before.of("subject") if stands_free(before.low, c.start)}
    counted = before.places("number") and (sentence.places("number") or "helft" in sentence.low)
    if NL in told or sentence.of("subject", NL) or not counted:
        return None
    if told:
        # what an organisation's people do may be weighed as ours: these are not
        return min(told.difference(BODIES), default="other")
    return "other" if _OF_OTHERS.search(before.low) else None


#: before the names of our ships
_OUR_SHIPS = ("r.ms.", "r. ms.")


def _may_tell_of_us(sentence: Sentence) -> bool:
    """Whether a sentence names us, speaks of us or names a ship of ours, so that ``zij`` may be ours."""
    low = sentence.low
    return _names_us(sentence) or speaks_of_us(low) or any_in((*_OUR_SHIPS, *sentence.ships), low)


def _names_us(sentence: Sentence) -> bool:
    return any(c.name == NL for c in sentence.nationalities)


def _contributor(sentence: Sentence) -> str | None:
    """Return the country whose contribution a sentence without us tells of: ``Noorwegen levert twintig militairen``."""
    contributes = any(c.name in _CONTRIBUTES for c in sentence.of("verb")) or sentence.of("noun", "contribution")
    if not contributes or sentence.once(_names_us):
        return None
    heads = {c.start for c in sentence.of("noun", "contribution", "equipment", "role")}
    told = {c.name for c in sentence.of("subject") if stands_free(sentence.low, c.start)}
    told |= {
        c.name
        for c in sentence.of("adjective")
        if (c.end + 1 in heads or _THEIRS.match(sentence.low, c.end))
        and stands_free(sentence.low, c.start)
        and not only_beside_us(sentence.low, sentence.nationalities, c)
    }
    told -= {*BODIES, *_NO_COUNTRIES}
    return min(told) if told else None
