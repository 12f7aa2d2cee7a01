"""Which of the missions that a sentence names an event is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.missions.called import is_its_name
from missieregister.extraction.missions.given_reasons import without_reasons
from missieregister.extraction.missions.own_side import own_side
from missieregister.extraction.missions.scenery import is_force, is_left_out, is_peripheral, is_setting
from missieregister.extraction.sentences.insets import apart, insets
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN, TAKING_PART, TAKING_PART_MORE
from missieregister.patterns import regex

#: events whose mission may come in a later clause: "ontvangt de Kamer een brief, waarin een bijdrage aan X ..."
_LOOK_AHEAD = ("receive", "inform", "ask", "aim", "decline", "investigate")
_FOR_THE_SAKE = regex(
    rf"(?:(?<!\w)(?:{DECIDED}|besluit|{DECIDED_THEN})\s[^,;]{{0,110}}|"
    r"(?:inzetten|in te zetten|ingezet|beschikbaar\s\w+|leveren)\s+(?:\w+\s+)?|"
    rf"(?<!\w)(?:{TAKING_PART}|plaatsing|het\s(?:leveren|inzetten|uitzenden|zenden)\svan|"
    r"uit\ste\szenden|te\splaatsen|te\sdetacheren)\s"
    r"[^,;]{0,90})(?:ten behoeve van|ter ondersteuning van)\s"
)
#: "stelt instructeurs beschikbaar ten behoeve van X", "een verzoek om X met genie te ondersteunen": the only mission
#: that is named
_FOR_IT = regex(r"(?<!\w)(?:ten\sbehoeve\svan|ter\sondersteuning\svan|om)\s(?:de\s|het\s)?(?:[\w-]+\s){0,2}\(?\Z")
_TO_ITS_ACRONYM = regex(r"[\s(«\"“]*(?:[\w-]+\s+){0,3}\(?")
_BRACKETS = regex(r"\([^()]*\)")
_JOINED = regex(r"(?<!\w)(?:en|alsmede|evenals|respectievelijk|zowel|of|plus)(?!\w)|,|/")
_PARTED = regex(
    r"(?<!\w)(?:naar|ten gunste van|in plaats van|naast|en niet|maar niet|waarbij|die|dat|met oog|door|als gevolg|om)"
    r"(?!\w)(?! [\w-]+ geleide)"
)


#: "zowel de bijdrage aan A als die aan B", "de bijdrage aan A eindigt op 1 mei, evenals die aan B"
_WITH_THAT_OF = regex(
    r"(?:,?\s(?:en|als|alsmede|alsook|maar\sook)|[^;.]{0,60},?\sevenals)\s(?:van\s)?(?:die|dat)\s(?:aan|in|bij|voor)\s(?:de\s|het\s)?"
    r"(?:[\w-]*(?:missie|operatie)\s)?"
)
_IN_COUNTRY = regex(r"(?<!\w)(?:in|voor|naar)\s+(?P<country>[\w-]+)")


#: "Tegelijk met het stoppen bij X heeft het kabinet besloten de bijdrage aan Y te verlengen": what is done, as a noun
_OF_DOING = regex(
    r"\s(?:van\s(?:de|onze)\s(?:nederlandse\s)?[\w-]+\s)?(?:aan|in|bij|met)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?"
)

_OF_ITSELF = regex(r"\svan\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?")


def pick(sentence: Sentence, event: Event, others: Sequence[Event]) -> list[MissionMention]:
    """Return the mentions that an event is about, in order; empty where the sentence names none for it."""
    mentions = sentence.once(merged)
    if not mentions:
        return _by_country(sentence, event)
    told = _right_behind(sentence, event, mentions) or _told_of_in_clause(sentence, event)
    if told:
        return told
    inside = own_side(sentence, event, _within_reach(sentence, event, others), others)
    if inside and not (inside := without_reasons(sentence, event, inside)):
        return []
    central = central_mentions(sentence) if len(inside) == len(mentions) else _central(sentence, inside)
    if not central and (meant := _meant_by_this(sentence, mentions)):
        return [meant]
    about = [m for m in central if _is_that_of(sentence, m, event, others)] or central
    return coordinated(sentence, about, event) if about else []


def _right_behind(sentence: Sentence, event: Event, mentions: Sequence[MissionMention]) -> list[MissionMention]:
    """Return the missions right behind what is done as a noun: ``het stoppen bij X``."""
    if event.form not in ("infinitive", "noun"):
        return []
    if sentence.low.endswith("het ", 0, event.start):
        behind = [m for m in mentions if _OF_DOING.fullmatch(sentence.low, event.end, m.start)]
    else:  # "sinds de beëindiging van A steunt de NAVO het leger in B"
        behind = [m for m in mentions if len(mentions) > 1 and _OF_ITSELF.fullmatch(sentence.low, event.end, m.start)]
    return _with_joined(sentence, behind, mentions) if behind else []


def _told_of_in_clause(sentence: Sentence, event: Event) -> list[MissionMention]:
    """Return the missions that the clause of an event tells of, right behind their names."""
    return next((about for about, opens, ends in sentence.once(_clauses_about) if opens <= event.start < ends), [])


def _within_reach(sentence: Sentence, event: Event, others: Sequence[Event]) -> list[MissionMention]:
    """Return the missions in the part of a sentence that an event governs; where it has none, those that no other event
    has, then those before it."""
    mentions = sentence.once(merged)
    left, right = event.window
    inside = [m for m in mentions if left <= m.start < right and not apart(sentence, m.start, event.start)]
    if inside:
        first = mentions.index(inside[0])
        if first and _TELLS_OF_IT.match(sentence.low, mentions[first - 1].end, inside[0].start):
            return [mentions[first - 1], *inside]  # "A, die in 2031 begon, en B worden verlengd"
        return inside
    windows = [e.window for e in others if e.window != event.window]
    free = [m for m in mentions if not any(begin <= m.start < end for begin, end in windows)]
    before = [m for m in mentions if m.end <= event.start]
    return free or before or (mentions if event.group in _LOOK_AHEAD else [])


#: "de EU-missie X in Verania, waaraan negen marechaussees zullen deelnemen"
_CLAUSE_ABOUT = regex(
    r"[»”\"’]?(?:\s\([^()]{2,40}\))?(?:\s(?:in|op|te)\s(?:de\s)?[\w-]+)?,?\swaar(?:aan|in|bij|voor|toe|van|mee)?\s"
)


def _clauses_about(sentence: Sentence) -> list[tuple[list[MissionMention], int, int]]:
    """Return the missions that a clause right behind them tells of, with where it begins and where its verb ends."""
    if " waar" not in sentence.low and ", die " not in sentence.low:
        return []
    found = []
    verbs = [c for c in sentence.of("verb") if c.form != "noun"]
    starts = [verb.start for verb in verbs]
    about: list[MissionMention] = []
    for mention in sentence.once(merged):
        if about and not _joined(sentence, about[-1], mention):
            about = []
        about.append(mention)
        opens = _CLAUSE_ABOUT.match(sentence.low, mention.end) or _which_is_ours(sentence, mention)
        behind = bisect_left(starts, opens.end()) if opens else len(verbs)
        verb = verbs[behind] if behind < len(verbs) else None
        if opens and verb and ";" not in sentence.low[opens.end() : verb.start]:
            found.append((about.copy(), opens.end(), verb.end))
    return found


#: "gaat niet ten koste van de deelneming aan X, die met 30 militairen wordt voortgezet"
_OURS_IN = regex(
    rf"(?<!\w)(?:{TAKING_PART_MORE}|{TAKING_PART})\s(?:aan|in|bij)\s(?:de\s|het\s)?"
    r"(?:[\w-]*(?:missie|operatie)\s)?\Z"
)
_WHICH = regex(r"(?:\s\([^()]{2,40}\))?,\sdie\s")


def _which_is_ours(sentence: Sentence, mention: MissionMention) -> re.Match[str] | None:
    """Return where a clause begins that is said of what is ours in a mission."""
    ours = _OURS_IN.search(sentence.low, max(0, mention.start - 60), mention.start)
    return _WHICH.match(sentence.low, mention.end) if ours else None


#: "Na de inkrimping van X verlaagt het kabinet het maximum voor deze missie"
_THIS_ONE = regex(r"(?<!\w)(?:deze|die)\s(?:[\w-]*missie|[\w-]*operatie)(?!\w)")


def _meant_by_this(sentence: Sentence, mentions: Sequence[MissionMention]) -> MissionMention | None:
    """Return the mission that ``deze missie`` is, where a sentence names one before it, and only as scenery."""
    this = _THIS_ONE.search(sentence.low)
    return next((m for m in reversed(mentions) if this and m.end < this.start()), None)


#: "wordt de bijdrage aan A verhoogd en die aan B verlaagd", "Waar het de bijdrage aan A beëindigt, heeft het die aan de
#: civiele missie B verlengd"
_THAT_OF = regex(r"\s(?:die|dat)\s(?:aan|in|bij|voor)\s(?:de\s|het\s)?(?:[\w-]+e\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z")


#: "de deelname aan A te verlengen en de deelname aan B te beëindigen"
_NEW_OBJECT = regex(
    rf"(?:\sen|,)\s(?:de|het)\s(?:nederlandse\s)?[\w-]*(?:{TAKING_PART})\s"
    r"(?:van\s[^,;]{0,40}\s)?(?:aan|in|bij|voor)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z"
)


def _is_that_of(sentence: Sentence, mention: MissionMention, event: Event, others: Sequence[Event]) -> bool:
    """Whether a mission begins a shortened clause that ends in the verb of an event, behind another verb."""
    if mention.end > event.start:
        return False
    begins = _THAT_OF.search(sentence.low, max(0, mention.start - 40), mention.start)
    if begins is None and event.form == "infinitive":
        begins = _NEW_OBJECT.search(sentence.low, max(0, mention.start - 90), mention.start)
    if begins is None:
        return False
    aside = sentence.once(insets)  # "de bijdrage aan B, die uit acht officieren bestaat, te verlengen"
    verbs = [
        e
        for e in others
        if e.form != "noun" and e.start != event.start and not any(left <= e.start < right for left, right in aside)
    ]
    if any(begins.end() <= e.start < event.start for e in verbs):
        return False
    return any(e.end <= begins.start() for e in verbs)


def _by_country(sentence: Sentence, event: Event) -> list[MissionMention]:
    """Return the umbrella mission of a country, where a contribution is only said to be there: ``inzet in Irak``."""
    return [] if event.object_at is None else umbrella(sentence, event.object_at)


def umbrella(sentence: Sentence, start: int) -> list[MissionMention]:
    """Return the umbrella mission of the first country behind a place that has one: ``inzet in Irak``.

    None in a letter about a mission in that country that the umbrella does not cover, or that names no other than one
    that it covers: there that one is meant.
    """
    tools = sentence.tools
    for match in _IN_COUNTRY.finditer(sentence.low, start):
        mission = tools.lands.umbrellas.get(match["country"])
        if mission and tools.gazetteer[mission].has_begun(sentence.published):
            covers = (mission, *tools.gazetteer[mission].members)
            if any(match["country"] in tools.lands.countries[m] and m not in covers for m in sentence.topic):
                return []
            if any(match["country"] in tools.lands.countries[m] and m != mission for m in sentence.only):
                return []
            return [MissionMention(match.start("country"), match.end("country"), (mission,))]
    return []


def central_mentions(sentence: Sentence) -> list[MissionMention]:
    """Return the missions that a sentence is about: those that are no scenery, or else those that are half so."""
    return sentence.once(_all_central)


def taking_part(sentence: Sentence) -> list[MissionMention]:
    """Return the missions that a sentence is about with those that say where: ``bij A vijf, onder B zes en in het
    hoofdkwartier van C acht``."""
    return [m for m in sentence.once(merged) if not (is_left_out(sentence, m) or is_peripheral(sentence, m))]


def _all_central(sentence: Sentence) -> list[MissionMention]:
    return _central(sentence, sentence.once(merged))


def _central(sentence: Sentence, mentions: Sequence[MissionMention]) -> list[MissionMention]:
    possible = [m for m in mentions if not is_left_out(sentence, m)]
    present = [m for m in possible if not is_peripheral(sentence, m)]
    if not present and not _points(sentence):
        # "in te zetten ten behoeve van X": nothing else is named or pointed at
        present = [m for m in possible if not m.compound and _FOR_THE_SAKE.search(sentence.low, 0, m.start)]
        if not present and len({m.missions for m in possible}) == 1:
            present = [m for m in possible if _FOR_IT.search(sentence.low, max(0, m.start - 60), m.start)]
    told = [m for m in present if not is_setting(sentence, m)]
    if any(not is_force(sentence, m) for m in told):
        return told
    # "levert daaraan een schip, tevens vlaggenschip van X", "levert daarvoor, naast het bataljon in X, waarnemers"
    beside = present and TO_IT.search(sentence.low, 0, present[0].start)
    return [] if beside else present


#: what a contribution goes to, where the sentence before names it
TO_IT = regex(r"(?<!\w)(?:daaraan|hieraan|daarvoor|hiervoor|daartoe|hiertoe)(?!\stoe|\w)")


def _points(sentence: Sentence) -> bool:
    """Whether a sentence points at what was named before: ``de operatie``, and not ``de operatie X``, ``de inzet van
    een fregat`` or ``binnen dit mandaat``."""
    return any(
        not any(m.start < r.end and r.start < m.end for m in sentence.missions)
        and not _OF_SOMETHING.match(sentence.low, r.end)
        and not sentence.low.endswith(_WITHIN, 0, r.start)
        for r in sentence.of("reference")
    )


#: before a mandate under which something else is done
_WITHIN = ("binnen ", "onder ")


#: behind "de inzet" that points at none before: of what it is; behind "de bijdrage", to which work: "aan de opbouw"
_OF_SOMETHING = regex(
    r"\svan\s(?:een|één|twee|drie|vier|\d+)(?!\w)|\saan\s(?:de|het)\s(?!\w+e\s|[\w-]*(?:missie|operatie|macht|coalitie)(?!\w))[\w-]+"
)


def merged(sentence: Sentence) -> list[MissionMention]:
    """Fold ``EU Special Representative (EUSR`` into one mention."""
    result: list[MissionMention] = []
    for mention in sentence.missions:
        if (
            result
            and result[-1].missions == mention.missions
            and _TO_ITS_ACRONYM.fullmatch(sentence.low[result[-1].end : mention.start])
            and "(" in sentence.low[result[-1].end : mention.start + 1]
        ):
            result[-1] = MissionMention(
                result[-1].start, mention.end, mention.missions, mention.known, mention.compound
            )
            continue
        if result and mention.missions != result[-1].missions and is_its_name(sentence, result[-1], mention):
            result[-1] = MissionMention(result[-1].start, mention.end, mention.missions, mention.known)
            continue
        result.append(mention)
    return result


#: what several missions share: a ceiling, or one mandate
_SHARED = regex(
    r"(?<!\w)(?:samen|tezamen|gezamenlijke?|gedeeld|onder\s(?:één|een)\smandaat|één\s(?:koepel|paraplu)?mandaat|koepelmandaat|"
    r"paraplumandaat|parapluemandaat)(?!\w)"
)


def sharing(sentence: Sentence) -> list[MissionMention]:
    """Return the missions that a sentence says to share something; nothing where it does not."""
    central = central_mentions(sentence)
    return central if len(central) > 1 and _SHARED.search(sentence.low) else []


def coordinated(sentence: Sentence, central: list[MissionMention], event: Event) -> list[MissionMention]:
    """Return the head mention and those that a list joins to it."""
    head = _head(central, event, sentence.low)
    index = central.index(head)
    chosen = [head]
    for neighbour in reversed(central[:index]):
        if not _joined(sentence, neighbour, chosen[0]):
            break
        chosen.insert(0, neighbour)
    return _with_joined(sentence, chosen, central)


def _with_joined(
    sentence: Sentence, chosen: Sequence[MissionMention], mentions: Sequence[MissionMention]
) -> list[MissionMention]:
    """Return missions and those that a list joins to the last of them: ``het verlengen van de missies in A en B``."""
    result = list(chosen)
    for neighbour in mentions[mentions.index(result[-1]) + 1 :]:
        if not _joined(sentence, result[-1], neighbour):
            break
        result.append(neighbour)
    return result


#: "bij te dragen aan de Combined Maritime Forces": what stands right behind a verb that ends its clause
_RIGHT_BEHIND = regex(r"\s(?:aan|in|bij)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?")


#: between what goes and the mission that it goes on to: "gaan er 400 militairen over naar B"
_OVER_TO = regex(r"\s(?:[^,;:.]{1,60}\s)?over\s(?:naar|in|op)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?")


def _head(central: list[MissionMention], event: Event, low: str) -> MissionMention:
    if event.form == "infinitive":
        behind = next((m for m in central if _RIGHT_BEHIND.fullmatch(low, event.end, m.start)), None)
        if behind:
            return behind
    if event.group in ("send", "contribute"):
        # "Van de 650 bij A gaan er 400 over naar B"
        over = next((m for m in central if _OVER_TO.fullmatch(low, event.end, m.start)), None)
        if over:
            return over
    at = event.object_at
    if at is not None and not (at > event.end and _begins_anew(low, event.end, at)):
        after = [m for m in central if m.start >= at or (m.pointed and m.end > at)]  # "de tweede missie"
        if after:
            return after[0]
    return min(central, key=lambda m: _distance(m, event, low))


def _distance(mention: MissionMention, event: Event, low: str) -> int:
    """How far a mission is from an event; farther where another half of a sentence begins in between."""
    if mention.start < event.end:
        return min(abs(mention.start - event.end), abs(event.start - mention.end))
    return mention.start - event.end + (_ANOTHER_HALF if _begins_anew(low, event.end, mention.start) else 0)


def _begins_anew(low: str, start: int, end: int) -> bool:
    """Whether another half of a sentence begins between two places."""
    return low.find(" en in ", start, end) >= 0 or low.find(" en bij ", start, end) >= 0


#: "is in UNFICYP met één persoon vertegenwoordigd en in UNIFIL met één"
_ANOTHER_HALF = 60


#: what may stand between two missions of which a sentence said "zowel"
_AS_WELL_AS = regex(r"\)?\sals\s(?:(?:met|aan|bij|in|voor|uit|naar)\s)?(?:(?:de|het|onze)\s)?(?:[\w-]+\s){0,3}")


#: "UNDOF, die in 1974 van start ging, en UNSMIL": a clause that only tells of the first
_TELLS_OF_IT = regex(
    r"[»”\"’']?(?:\s\([^()]*\))?,\s(?:die|dat|welke|waar(?:van|in|aan|bij|toe|mee))\s[^,;:]{4,120},(?=\s(?:en|of|alsmede|evenals)\s)"
)


def _joined(sentence: Sentence, left: MissionMention, right: MissionMention) -> bool:
    aside = _TELLS_OF_IT.match(sentence.low, left.end, right.start)
    begin = aside.end() if aside else left.end
    between = sentence.low[begin : right.start]
    if "(" in between:
        between = _BRACKETS.sub(" ", between)
    opened = between.rfind(")")
    if opened >= 0 and "(" not in between[:opened]:
        between = between[opened + 1 :]
    if _WITH_THAT_OF.fullmatch(between):
        return True
    if _AS_WELL_AS.fullmatch(between) and "zowel " in sentence.low[max(0, left.start - 40) : left.start]:
        return True  # "in zowel Atalanta als Irini", "zowel met de missie Atalanta als met Irini"
    if len(between) > 110 or any(c.form != "noun" and begin <= c.start < right.start for c in sentence.of("verb")):
        return False
    if any(begin <= c.start < right.start and c.name == "nl" for c in sentence.of("subject")):
        return False
    return bool(_JOINED.search(between)) and not _PARTED.search(between)
