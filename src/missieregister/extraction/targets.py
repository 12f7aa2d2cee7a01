"""Which of the missions that a sentence names an event is about."""

import re
from collections.abc import Sequence

from missieregister.extraction.events import Event
from missieregister.extraction.mentions.missions import MissionMention
from missieregister.extraction.passage import Sentence

#: events whose mission may come in a later clause: "ontvangt de Kamer een brief, waarin een bijdrage aan X ..."
_LOOK_AHEAD = ("receive", "inform", "ask", "aim", "decline", "investigate")
_GENERIC = (
    r"(?:de|het|een|deze|beide|[\w-]*missies?|[\w-]*operaties?|operation|opération|taakgroep|task|force|oefening|programma|mission|"
    r"[\w-]*geleide|internationale|multinationale|europese|militaire|civiele|lopende|nieuwe|huidige|bestaande|kleine|"
    r"amerikaans\w*|frans\w*|nederlandse?|"
    r"door|frankrijk|eu|vn|navo|ovse|regionale|maritieme|united|nations|van|vlootverband|ad-hoc|coalitieverband|in|"
    r"hoofdkwartier|hoofdkwartieren|staf|mandaat|mandaten)"
)
_LEFT = re.compile(rf"(?P<prep>[\w-]+)?(?P<np>(?:[\s«\"“(]+{_GENERIC})*)[\s«\"“(]*$")
_PERIPHERAL = re.compile(
    r"(?<!\w)(?:link met|samenwerking met|afstemming met|synergie met|ten behoeve van|ter ondersteuning van|"
    r"(?<!als )onderdeel van|in aanvulling op|in plaats van|gericht op|na|sinds de start van|vergelijkbaar met|"
    r"voorafgaand aan|opvolger van|ter bescherming van|beschermingstaak voor|los van|behalve|exclusief|niet zijnde|"
    r"anders dan|integratie van|evaluatie|eindevaluatie|het gevolg van|vertrek van|einde van|terugtrekking van)"
    r"(?!\w)\s*(?:[\w-]+\s+){0,3}$"
)
_PURPOSE = re.compile(r"(?<!\w)om\s+(?:de\s+|het\s+)?$")
_SETTING = re.compile(
    r"(?<!\w)(?:onder leiding van|onder|onder de vlag van|hoofdkwartier van|naast)(?!\w)\s*(?:[\w-]+\s+){0,4}$"
)
_FOR_THE_SAKE = re.compile(r"(?:inzetten|in te zetten|ingezet|beschikbaar\s\w+|leveren)\s+(?:\w+\s+)?ten behoeve van\s")
_FAR_PERIPHERAL = re.compile(
    r"(?<!\w)(?:tegen|tegenover|vergeleken met)\s+(?:(?:circa|ongeveer|"
    r"ruim)\s+)?[\w.]+\s+(?:\w+\s+)?(?:in|bij)\s+(?:de\s+)?$|"
    r"(?<!\w)(?:ten behoeve van|ter ondersteuning van|ter voorbereiding op|met het oog op)(?!\w)[^,;]{0,80}$"
)


_JOINED = re.compile(r"(?<!\w)(?:en|alsmede|evenals|respectievelijk|zowel|of|plus)(?!\w)|,|/")
_PARTED = re.compile(
    r"(?<!\w)(?:naar|ten gunste van|in plaats van|naast|waarbij|die|dat|met oog|door|als gevolg|om)"
    r"(?!\w)(?! [\w-]+ geleide)"
)


_IN_COUNTRY = re.compile(r"(?<!\w)(?:in|voor|naar)\s+(?P<country>[\w-]+)")


def pick(sentence: Sentence, event: Event, others: Sequence[Event]) -> list[MissionMention]:
    """Return the mentions that an event is about, in order; empty where the sentence names none for it."""
    mentions = merged(sentence)
    inside = [m for m in mentions if event.window[0] <= m.start < event.window[1]]
    if not inside:
        claimed = {
            id(m) for e in others if e.window != event.window for m in mentions if e.window[0] <= m.start < e.window[1]
        }
        free = [m for m in mentions if id(m) not in claimed]
        before = [m for m in mentions if m.end <= event.start]
        inside = free or before or (mentions if event.group in _LOOK_AHEAD else [])
    central = _central(sentence, inside)
    if not central and not mentions:
        return _by_country(sentence, event)
    return coordinated(sentence, central, event) if central else []


def _by_country(sentence: Sentence, event: Event) -> list[MissionMention]:
    """Return the umbrella mission of a country, where a contribution is only said to be there: ``inzet in Irak``."""
    if event.object_at is None:
        return []
    for match in _IN_COUNTRY.finditer(sentence.low, event.object_at):
        mission = sentence.tools.umbrellas.get(match["country"])
        if mission:
            return [MissionMention(match.start("country"), match.end("country"), (mission,))]
    return []


def central_mentions(sentence: Sentence) -> list[MissionMention]:
    """Return the missions that a sentence is about: those that are no scenery, or else those that are half so."""
    if sentence.central is None:
        sentence.central = _central(sentence, merged(sentence))
    return sentence.central


def _central(sentence: Sentence, mentions: Sequence[MissionMention]) -> list[MissionMention]:
    possible = [m for m in mentions if not _is_excepted(sentence, m)]
    present = [m for m in possible if not is_peripheral(sentence, m)]
    if not present and not sentence.of("reference"):
        # "in te zetten ten behoeve van X": nothing else is named or pointed at
        present = [m for m in possible if not m.compound and _FOR_THE_SAKE.search(sentence.low, 0, m.start)]
    return [m for m in present if not _is_setting(sentence, m)] or present


def merged(sentence: Sentence) -> list[MissionMention]:
    """Fold ``EU Special Representative (EUSR`` into one mention."""
    result: list[MissionMention] = []
    for mention in sentence.missions:
        if (
            result
            and result[-1].missions == mention.missions
            and re.fullmatch(r"[\s(«\"“]*(?:[\w-]+\s+){0,3}\(?", sentence.low[result[-1].end : mention.start])
            and "(" in sentence.low[result[-1].end : mention.start + 1]
        ):
            result[-1] = MissionMention(
                result[-1].start, mention.end, mention.missions, mention.known, mention.compound
            )
            continue
        result.append(mention)
    return result


def is_peripheral(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission is only scenery: ``de link met X``, ``X-partners``."""
    if mention.compound:
        return True
    left = sentence.low[max(0, mention.start - 70) : mention.start]
    stripped = re.sub(rf"(?:[\s«\"“(]*\b{_GENERIC})*[\s«\"“(]*$", " ", left)
    far = sentence.low[max(0, mention.start - 110) : mention.start]
    return bool(
        _PURPOSE.search(left) or _PERIPHERAL.search(left) or _PERIPHERAL.search(stripped) or _FAR_PERIPHERAL.search(far)
    )


def _is_excepted(sentence: Sentence, mention: MissionMention) -> bool:
    return bool(
        re.search(
            r"(?<!\w)(?:met uitzondering van|uitgezonderd|behoudens|buiten)(?!\w)[^;]{0,130}$",
            sentence.low[max(0, mention.start - 160) : mention.start],
        )
    )


def _is_setting(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mention only says where: ``in het hoofdkwartier van X``; it counts where nothing else is named."""
    return bool(_SETTING.search(sentence.low[max(0, mention.start - 70) : mention.start]))


def coordinated(sentence: Sentence, central: list[MissionMention], event: Event) -> list[MissionMention]:
    """Return the head mention and those that a list joins to it."""
    head = _head(central, event)
    index = central.index(head)
    chosen = [head]
    for neighbour in reversed(central[:index]):
        if not _joined(sentence, neighbour, chosen[0]):
            break
        chosen.insert(0, neighbour)
    for neighbour in central[index + 1 :]:
        if not _joined(sentence, chosen[-1], neighbour):
            break
        chosen.append(neighbour)
    return chosen


def _head(central: list[MissionMention], event: Event) -> MissionMention:
    if event.object_at is not None:
        after = [m for m in central if m.start >= event.object_at]
        if after:
            return after[0]
    return min(central, key=lambda m: min(abs(m.start - event.end), abs(event.start - m.end)))


def _joined(sentence: Sentence, left: MissionMention, right: MissionMention) -> bool:
    between = sentence.low[left.end : right.start]
    between = re.sub(r"\([^()]*\)", " ", between)
    opened = between.rfind(")")
    if opened >= 0 and "(" not in between[:opened]:
        between = between[opened + 1 :]
    if len(between) > 110 or any(c.form != "noun" and left.end <= c.start < right.start for c in sentence.of("verb")):
        return False
    if any(left.end <= c.start < right.start and c.name == "nl" for c in sentence.of("subject")):
        return False
    return bool(_JOINED.search(between)) and not _PARTED.search(between)
