"""Missions that a sentence names and is not about: scenery, settings, exceptions, what there is besides."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.missions.all_but import is_the_only_one_not
from missieregister.extraction.missions.given_units import is_given
from missieregister.extraction.missions.scenery_words import SceneryWords
from missieregister.extraction.sentences.clauses import FINITES
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

if TYPE_CHECKING:
    from missieregister.extraction.tools import Tools

_GENERIC = (
    r"(?:de|het|een|deze|beide|[\w-]*missies?|[\w-]*operaties?|operation|opération|taakgroep|task|force|"
    r"oefening|programma|mission|"
    r"[\w-]*geleide|internationale|multinationale|europese|militaire|civiele|lopende|nieuwe|huidige|bestaande|kleine|"
    r"amerikaans\w*|frans\w*|nederlandse?|"
    r"door|frankrijk|eu|vn|navo|ovse|regionale|maritieme|united|nations|van|vlootverband|ad-hoc|coalitieverband|in|"
    r"hoofdkwartier|hoofdkwartieren|staf|mandaat|mandaten)"
)
#: "na de missie X", but not "na afweging besloten de bijdrage aan X"
_AFTER = regex(r"(?<!\w)na\s+(?:(?:de|het|afloop van)\s+)?(?:[\w-]+\s+)?$")
#: "om UNMIVER te steunen", but not "besloten om UNMIVER te versterken"
_PURPOSE = regex(
    r"(?<!besloten )(?<!beslist )(?<!besluit )"
    r"(?<!kabinet )(?<!regering )(?<!voornemens )(?<!voornemen )(?<!bereid )(?<!\w)om\s+"
    r"(?:de\s+|het\s+)?$"
)
#: "besloot op 17 maart om de operatie X te beëindigen": no purpose
_DECIDED_TO = regex(
    rf"(?<!\w)(?:{DECIDED_THEN}|{DECIDED}|besluit|besluiten|voornemens|voornemen|bereid)(?!\w)[^,;.]{{0,70}}\som\s[^,;.]{{0,25}}$"
)
_GENERIC_BEFORE = regex(rf"(?:[\s«\"“(]*\b{_GENERIC})*[\s«\"“(]*$")
_EXCEPT = regex(
    r"(?<!\w)(?:(?:met uitzondering van|uitgezonderd)(?!\w)[^;]{0,130}|"
    r"(?<!blijft\s)(?<!blijven\s)(?<!bleef\s)buiten(?!\w)[^;,]{0,25}|afgezien van(?!\w)[^;,]{0,40}|"
    r"behoudens\s(?!onvoorzien|bijzonder|instemming|goedkeuring|tegenbericht|nader|wijzig|parlement|"
    r"de instemming)[^;]{0,130})$"
)


def is_peripheral(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission is only scenery: ``de link met X``, ``X-partners``."""
    if sentence.topic and _is_of_a_force(sentence, mention):
        return True
    if len(sentence.missions) > 1 and any_in(_ASKS, sentence.low) and _is_who_is_asked(sentence, mention):
        return True
    if len(sentence.missions) > 1 and any_in(_ASKS, sentence.low) and _is_of_who_asks(sentence, mention):
        return True
    if _DURING.search(sentence.low, max(0, mention.start - 30), mention.start) and _is_exercise(sentence, mention):
        return True
    if len(sentence.missions) > 1 and is_given(sentence, mention):
        return True
    if mention.compound:
        return _OF_THE_MISSION.match(sentence.low, mention.end + 1) is None
    known = sentence.once(_scenery)
    if mention.start not in known:
        words = sentence.once(_scenery_words)
        near = any(mention.start - 110 <= start and end <= mention.start for start, end in words)
        scenery = near and _stands_as_scenery(sentence.tools.scenery, sentence.low, mention.start)
        scenery = scenery and not (len(sentence.missions) == 1 and _is_joined_by_ours(sentence, mention))
        known[mention.start] = scenery or _helps_another(sentence, mention) or _goes_with_scenery(sentence, mention)
    return known[mention.start]


#: "het einde van A en van B", "sinds het vertrek van A, de VN-missie in Verania"
_AND_OF = regex(r"\s(?:en|of|alsmede)\svan\s(?:de\s|het\s)?(?:[\w-]+\s)?[«\"“'‘]?")
_THAT_IS = regex(r",\s(?:de|het|een)\s(?:[\w-]+\s)?")


def _goes_with_scenery(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission stands beside one that is scenery, or is said to be that one: ``sinds het einde van A en van B,
    de waarnemersmissie in Verania``."""
    at = sentence.missions.index(mention) if mention in sentence.missions else 0
    if at == 0:
        return False
    before = sentence.missions[at - 1]
    link = _THAT_IS if before.missions == mention.missions else _AND_OF
    return link.fullmatch(sentence.low, before.end, mention.start) is not None and is_peripheral(sentence, before)


#: "met een piek van 312 tijdens de oefening Kabeljauw"
_DURING = regex(r"(?<!\w)(?:tijdens|gedurende|bij|na|voor)\s(?:de\s|een\s)?(?:[\w-]*oefening\s)?[«\"“'‘]?\Z")


def _is_exercise(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether an exercise is named, in a text that is about something else."""
    known = sentence.tools.gazetteer
    of_exercises = all(m in known and known[m].kind == "exercise" for m in mention.missions)
    return of_exercises and mention.missions != sentence.topic


#: "de stafofficieren van het legerkorps", "de voorzitter van SHIRBRIG"
_OF_FORCE = regex(
    r"(?:stafofficieren|militairen|voorzitter|secretaris|personeel|leden|landen|staf|eenheden|delen|hoofdkwartier|"
    r"commandant)\s(?:van|uit|bij)\s(?:(?:het|de)\s(?:[\w-]+\s){0,4})?\Z"
)


def is_force(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a standing force is named, and no mission."""
    return are_forces(sentence, mention.missions)


def are_forces(sentence: Sentence, missions: tuple[str, ...]) -> bool:
    """Whether all these are standing forces."""
    return are_standing(missions, sentence.tools)


def are_standing(missions: tuple[str, ...], tools: "Tools") -> bool:
    """Whether all these are forces that there always are, and no missions."""
    known = tools.gazetteer
    return all(m in known and known[m].kind == "standing force" for m in missions)


def _is_of_a_force(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a standing force is only where people come from, in a text that is about a mission."""
    if not is_force(sentence, mention):
        return False
    return mention.missions != sentence.topic and bool(
        _OF_FORCE.search(sentence.low, max(0, mention.start - 80), mention.start)
    )


#: "een verzoek gericht aan SHIRBRIG", "het verzoek aan Eurocorps om"
_ADDRESSED = regex(
    r"(?<!\w)(?:gericht|verzoek|vraag|gedaan|voorgelegd)\s(?:aan|tot|bij)\s(?:(?:het|de)\s(?:[\w-]+\s){0,2})?\Z"
)


def _is_who_is_asked(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a standing force is only who is asked for another mission: ``een verzoek aan SHIRBRIG om de staf van X te
    leveren``."""
    if not is_force(sentence, mention) or all(m.missions == mention.missions for m in sentence.missions):
        return False
    return _ADDRESSED.search(sentence.low, max(0, mention.start - 60), mention.start) is not None


_ASKS = ("vroeg", "vraag", "gevraagd", "verzoek", "verzocht")
#: "de bevelhebber van X", "de generaal die X leidt"
_HEAD_OF = regex(
    r"(?<!om\sde\s)(?:commandant|[a-z]*bevelhebber|commandeur|voorzitter|leider|leiding|stafchef)\s(?:van|bij)\s(?:(?:de|het)\s(?:[\w-]+\s){0,2})?\Z"
)
_LED = regex(
    r"\s(?:(?:nu|toen|destijds|thans|momenteel|dan)\s)?"
    r"(?:voorzit|voorzat|leidt|leidde|aanvoert|aanvoerde|commandeert|commandeerde)(?!\w)"
)


def _is_of_who_asks(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission only says who asks for another: ``De commandant van X vroeg om agenten voor Y``."""
    low = sentence.low
    if all(m.missions == mention.missions for m in sentence.missions if m.start > mention.end):
        return False
    if low.endswith(" die ", 0, mention.start):
        return _LED.match(low, mention.end) is not None
    return _HEAD_OF.search(low, max(0, mention.start - 80), mention.start) is not None


#: "schepen van Frontex ondersteunen de operatie": whose they are that help what the passage is about
_CRAFT_OF = regex(
    r"(?<!\w)(?:toestellen|vliegtuigen|helikopters|schepen|eenheden|vaartuigen|drones|fregatten|middelen)\s(?:van|uit)\s"
    r"(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?\Z"
)
_THE_MISSION = regex(r"[^;:]{0,120}?(?<!\w)(?:de|deze|die)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)(?![\w-])")


#: characters in which the name of a mission follows: "de operatie van de EU, EUSTAT"
_NAME = 25


def _helps_another(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission is only whose craft help the one that is spoken of: ``schepen van X zullen de operatie met
    informatie bijstaan``."""
    low = sentence.low
    if not _CRAFT_OF.search(low, max(0, mention.start - 60), mention.start):
        return False
    pointed = _THE_MISSION.match(low, mention.end)
    return pointed is not None and not any(mention.end < m.start < pointed.end() + _NAME for m in sentence.missions)


#: what is of a mission itself: "de UNIFIL-bijdrage", "in UNIFIL-verband", "het UNIFIL-bataljon"
_OF_THE_MISSION = regex(
    rf"(?:{TAKING_PART}|verband|detachement|eenheid|eenheden|contingent|militairen|"
    r"[a-z]*missie|operatie|mandaat|plafond|personeel|taakgroep|taak|team|hoofdkwartier|staf|presentie|aanwezigheid|vlag|"
    r"[a-z]*troepen|[a-z]*macht(?![a-z])|strijdkrachten|bataljon|brigade|compagnie|peloton|bevel(?![a-z])|commando(?!['’\w]))"
)


def _scenery(_: Sentence) -> dict[int, bool]:
    """Return where missions stand of which it was asked whether they are scenery, with the answers."""
    return {}


def _scenery_words(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where words stand that may make scenery of a mission behind them."""
    return sentence.spans("scenery")


#: "nemen vanuit Villafranca deel aan X": not where they come from
_FROM_A_PLACE = regex(
    r"(?<!\w)vanuit\s(?:[\w'’-]+\s){1,3}?(?:deel\s)?(?:aan|voor|bij)\s(?:de\s|het\s)?(?:[\w-]+\s)?[«\"“]?\Z"
)


#: "45 experts, waaronder acht bij X": a share of them
_AMONG_WHOM = regex(
    rf"(?<!\w)waaronder\s{NUMBER}\s(?:bij|in|aan|voor|naar)\s(?:(?:de|het)\s)?(?:[\w-]*(?:missie|operatie)\s)?[«\"“(]?\Z"
)
#: "Het fregat blijft tot mei onderdeel van X": where ours are, and no mission that is a part of another
_PART_OF = regex(
    r"(?<!\w)(?:is|zijn|was|waren|blijft|blijven|bleef|bleven|wordt|worden|werd|werden|vormt|vormen)\s(?P<who>[^,;:]{0,80}?)"
    r"onderdeel\svan\s(?:de\s|het\s)?(?:[\w-]+\s){0,3}[«\"“(]?\Z"
)
_NOT_OURS = regex(r"(?:missie|operatie|oefening|programma|project|training|samenwerking|taskforce)(?!\w)")


def _is_joined_by_ours(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether people, a ship or a unit are said to be a part of a mission: ``Het fregat is onderdeel van X``."""
    if "onderdeel van" not in sentence.low or _is_exercise(sentence, mention):
        return False
    part = _PART_OF.search(sentence.low, max(0, mention.start - 140), mention.start)
    who = sentence.of("noun", "equipment", "role", "contribution") or sentence.of("subject", NL)
    if part is None or not (who or ".ms" in sentence.low):
        return False
    left = max(sentence.low.rfind(mark, 0, part.start()) for mark in (", ", "; ")) + 1
    if "oefening" in sentence.low[part.end("who") : mention.start]:
        return False
    return _NOT_OURS.search(sentence.low, left, part.end("who")) is None


def _stands_as_scenery(words: SceneryWords, low: str, start: int) -> bool:
    far = low[max(0, start - 110) : start]
    left = far[-70:]
    if _FROM_A_PLACE.search(left) or (" waaronder " in left and _AMONG_WHOM.search(left)):
        return False
    if (
        (_PURPOSE.search(left) and not _DECIDED_TO.search(far))
        or _AFTER.search(left)
        or words.near.search(left)
        or words.compared.search(far)
        or _is_far_scenery(words, far)
    ):
        return True
    near, wide = _GENERIC_BEFORE.sub(" ", left), _GENERIC_BEFORE.sub(" ", far)
    if near != left and (_AFTER.search(near) or words.near.search(near)):
        return True
    return wide != far and _is_far_scenery(words, wide)


#: "Met het oog op de verkiezingen heeft het kabinet besloten aan X": the verb of the sentence's own clause
_OWN_VERB = regex(
    rf"\s(?:{FINITES}|zijn|blijven|worden|nemen|leveren|werken|dienen|werd|werden|was|waren|hebben|onderzoekt|bekijkt|"
    r"overweegt|verlengt|beëindigt|vergroot|verhoogt)\s"
)
#: "met het oog op de taken die Nederland heeft in X"
_RELATIVE = regex(r"(?<!\w)(?:die|dat|welke|wat|wie|zoals|omdat|waar[a-z]*)\s")


def _is_far_scenery(words: SceneryWords, before: str) -> bool:
    """Whether the text before a mission makes scenery of it from some words away, in one clause."""
    found = words.far.search(before)
    verb = _OWN_VERB.search(before, found.start()) if found else None
    return found is not None and (verb is None or _RELATIVE.search(before, found.start(), verb.start() + 1) is not None)


#: "Behalve de inzet in A zal Nederland": what there is besides
_BESIDES = regex(
    r"(?:naast|behalve|afgezien\svan)\s[^;.]{10,200}?\s(?:zal|zullen|heeft|had|wil|levert|leverde|droeg|nam|stuurde|draagt|neemt|stuurt|zendt|stelt|zet|doet|is|"
    rf"blijft)\s(?=(?:{OUR_COUNTRY}|{OUR_CABINET}|defensie)(?!\w))"
)


#: "Naast de bijdrage aan A zijn": what there is besides a mission that the sentence then names
_BESIDES_ANOTHER = regex(
    r"(?:naast|behalve|afgezien\svan)\s[^;.,]{2,120}?\s(?:"
    + FINITES
    + r"|zijn|blijven|worden|nemen|leveren|werken|dienen|maken|maakt|werd|werden|was|waren)\s"
)


def besides_end(sentence: Sentence) -> int:
    """Return up to where a sentence only says what there is besides: ``Naast de twaalf waarnemers bij X leverde``."""
    if not sentence.low.startswith(("naast ", "behalve ", "afgezien van ")):
        return 0
    besides = _BESIDES.match(sentence.low) or _BESIDES_ANOTHER.match(sentence.low)
    if besides is None or (besides.re is _BESIDES_ANOTHER and sentence.missions[-1].start < besides.end()):
        return 0
    return besides.end()


#: "deze operatie, die eind 2031 X opvolgde"
_TOOK_OVER = regex(
    r"\s(?:(?:zal|zou|is|was)\s(?:opgaan|opgegaan)|opgaat|opging|omzette\sin|omzet\sin|afloste|aflosten|aflost|heeft\safgelost|opvolgde|opvolgt|opvolgden|verving|vervangt|vervangen\sheeft|opgevolgd\sheeft)(?!\w)"
)


#: "De deelname aan de politiemissie, die de opvolger is van X, omvat": what is said aside of the one that is meant
_ASIDE = regex(
    r"(?:de|deze)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie|macht),\s(?:die|waarvan|waarbij|waarmee)\s[^,;:]*\Z"
)


#: "deze missie, die vanaf 1 januari als X wordt aangeduid"
_CALLED = regex(r"\s(?:heet|heette|(?:wordt|werd|is|zal\sworden|gaat)\s(?:aangeduid|genoemd|omgedoopt|heten))(?!\w)")


def _is_aside(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission stands only in a clause about another that the sentence does not name."""
    if mention is not sentence.missions[0] or ", " not in sentence.low[: mention.start]:
        return False
    return _ASIDE.search(sentence.low, 0, mention.start) is not None and not _CALLED.match(sentence.low, mention.end)


#: "Noorderlicht, de operatie die de NAVO met haar verband X uitvoert": behind the name of a mission, what it is
_WHAT_IT_IS = regex(
    r"[»”\"’]?(?:\s\([^()]{2,40}\))?,\s(?:de|een)\s(?:[\w-]+\s){0,2}[\w-]*(?:missie|operatie|macht)\s"
    r"(?:die|waar[a-z]*)\s[^,;:]*\Z"
)


def _tells_what_another_is(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission stands only in what is said to tell what the one named before it is."""
    if ", de " not in sentence.low and ", een " not in sentence.low:
        return False
    before = max((m for m in sentence.missions if m.end <= mention.start), key=lambda m: m.end, default=None)
    if before is None or _CALLED.match(sentence.low, mention.end):
        return False
    return _WHAT_IT_IS.match(sentence.low, before.end, mention.start) is not None


#: "een EU-troepenmacht naast de VN-missie X": another one, that has no name here
_BESIDE_IT = regex(
    r"(?<!\w)(?:een|de|deze|die)\s(?:[\w-]+e\s)?[\w-]*(?:missie|operatie|macht)\snaast\s(?:de\s|het\s)?(?:[\w-]+\s){0,2}[«\"“(]?\Z"
)


def is_left_out(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission is left out: what there is besides, what another succeeded, ``met uitzondering van X``."""
    if _TOOK_OVER.match(sentence.low, mention.end) or _is_aside(sentence, mention):
        return True
    if _tells_what_another_is(sentence, mention):
        return True
    if mention.start < besides_end(sentence):
        return True
    if " naast " in sentence.low and _BESIDE_IT.search(sentence.low, max(0, mention.start - 70), mention.start):
        return True
    if " na" in sentence.low and is_the_only_one_not(sentence.low, mention):
        return True
    if not sentence.marked("but"):
        return False
    return bool(_EXCEPT.search(sentence.low[max(0, mention.start - 160) : mention.start]))


def is_setting(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mention only says where: ``in het hoofdkwartier van X``; it counts where nothing else is named."""
    if not sentence.marked("setting"):
        return False
    return bool(sentence.tools.scenery.setting.search(sentence.low[max(0, mention.start - 70) : mention.start]))


#: "die bij EUSTAT waren gedetacheerd"
_WHO_WERE_AT = regex(
    r"(?<! is)\s(?:die|dat)\s(?:bij|in|voor|aan|naar|uit|van)\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z"
)


def tells_which(sentence: Sentence, mention: MissionMention) -> bool:
    """Whether a mission is named only to tell which people or things are meant."""
    return _WHO_WERE_AT.search(sentence.low, max(0, mention.start - 40), mention.start) is not None


def came_before(missions: tuple[str, ...], about: tuple[str, ...], tools: "Tools") -> bool:
    """Whether missions are those that the ones spoken of took the place of, maybe with others between: IFOR, SFOR and
    then EUFOR Althea."""
    if not about or missions == about:
        return False
    return all(any(after in about for after in _successors(m, tools)) for m in missions)


def _successors(mission: str, tools: "Tools") -> Iterator[str]:
    """Yield the mission that took the place of one, and those that took the place of that one."""
    known = tools.gazetteer
    seen = {mission}
    while mission in known and (after := known[mission].successor) and after not in seen:
        yield after
        seen.add(after)
        mission = after
