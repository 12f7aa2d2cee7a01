"""Verbs that mean something here only in certain company: ``besluiten`` to a noun, ``gaan`` to a mission."""

from collections.abc import Callable

from missieregister.extraction.mentions.counts import MONTHS
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import DECIDED, DECIDED_THEN, TAKING_PART
from missieregister.extraction.text.phrases import any_in
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.extraction.verbs.being_part import leads_a_mission
from missieregister.patterns import regex

#: "besloot op 1 november tot een bijdrage"
_TO_A_NOUN = regex(
    r"(?:d\.d\.|jl\.|(?!\s(?:om|te|dat|tot)\s)[^.;:]){0,90}?\stot\s(?!en\smet\s)"
    r"(?=(?:de|het|een|deze|\w+e|extra|meer|verder)\s|\w+\s(?:aan|van|in|voor|ten|bij|met)\s)"
)
#: "komt daarmee op 280"
_REACHES = regex(rf"[^.;,]{{0,60}}?\s(?:uit\s+)?op\s+(?:[\w-]+\s+){{0,2}}{NUMBER}(?!\w)(?!\s+{MONTHS})")
#: "gaan zestig militairen naar Statia"
_TO_PLACE = regex(
    rf"[^.;,]{{0,90}}?\snaar\s(?!(?:de|uw|beide)\s(?:kamer|tweede|eerste)|verwachting|(?:\w+\s)?{NUMBER}(?!\w))"
)
_THITHER = regex(r"\s(?:[\w-]+\s){0,3}(?:ernaartoe|daarnaartoe|daarheen|erheen)(?!\w)")
_TOWARDS = regex(r"(?<!\w)naar\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie|macht)\s)?\Z")
#: "Naar UNMIVER gaan twintig militairen"
_THITHER_FIRST = regex(r"(?:\A|[,;:]\s)naar\s(?:de\s|het\s)?(?:[\w-]+\s){1,4}\Z")
#: "gaat naar EUFOR over"
_HANDED_OVER = regex(r"\sover\s*[.,;)]")


def reaches_number(sentence: Sentence, cue: Cue) -> bool:
    """Whether something comes to a number: ``komt daarmee op 280``."""
    return _REACHES.match(sentence.low, cue.end) is not None


#: "in hoeverre Nederland kan bijdragen", "of en op welke wijze het een schip kan leveren"
WHAT_WE_CAN = (
    rf"(?:of\sen\s(?:zo\sja,?\s)?)?(?:wat|hoe|in\shoeverre|(?:in\s|op\s|met\s)?welke\s\w+)\s(?:{OUR_COUNTRY}|defensie|"
    r"het\skabinet|het|wij|we)\s(?=[^;:]{0,160}(?:bij\w*dra|lever|deel\s|deelne|mee\w*doe|doen|sturen|zenden|inzet|betekenen|"
    r"aanbieden|helpen|steun))[^;:]{0,120}(?<!\w)(?:kan|kunnen)(?!\w)"
)
_THERE = regex(r"(?<!\w)er\s\Z")  # and not the end of a name: "UNMIVER komt te vervallen"


def comes_about(sentence: Sentence, cue: Cue) -> bool:
    """Whether something comes to be: ``er komt geen bijdrage``."""
    low = sentence.low
    return _THERE.search(low, max(0, cue.start - 4), cue.start) is not None or low.startswith(" er ", cue.end)


#: "wordt in het najaar groter", "dat zij groter wordt"
_BECOME = regex(r"(?<!\w)(?:wordt|worden)\s(?:[^,;]{0,60}\s)?\Z")


def _becomes(sentence: Sentence, cue: Cue) -> bool:
    """Whether something becomes greater or smaller, and is not called so."""
    low = sentence.low
    if low.startswith((" wordt", " worden", " zal worden", " zullen worden"), cue.end):
        return True
    return not low.startswith(" dan ", cue.end) and _BECOME.search(low, max(0, cue.start - 80), cue.start) is not None


def _goes_somewhere(sentence: Sentence, cue: Cue) -> bool:
    """Whether people go to a mission: ``er gaan zestig militairen naar MINUSMA``."""
    if _THITHER.match(sentence.low, cue.end):
        return True
    if any(m.end + 1 == cue.start and _TOWARDS.search(sentence.low, 0, m.start) for m in sentence.missions):
        return True  # "de bedoeling is dat er negentig naar UNMIVER gaan"
    if _THITHER_FIRST.search(sentence.low, max(0, cue.start - 60), cue.start):
        return any(0 <= c.start - cue.end <= _FAR for c in sentence.of("noun", "role", "equipment"))
    found = _TO_PLACE.match(sentence.low, cue.end)
    if not found or _HANDED_OVER.search(sentence.low, cue.end, cue.end + 160):
        return False
    if any(found.end() <= m.start <= found.end() + 30 for m in sentence.missions):
        return True
    return any(cue.start - 60 <= c.start < found.end() for c in sentence.of("noun", "role", "equipment"))


#: "heeft tot deelname voor de volledige looptijd besloten": what stands before the noun that is decided on
FAR_BEFORE = 180
TO_DECIDE_ON = regex(
    r"(?<!\w)(?:heeft|hebben|is|wordt|werd)(?:\s[^,;]{1,50})?(?:,\s[^,;]{4,120},)?\stot\s(?:de\s|een\s)?(?:extra\s)?(?:[\w-]+e\s){0,2}\Z"
)


#: "ten tijde van het besluit tot deelneming"
_AT_THE_TIME = regex(r"(?<!\w)(?:ten tijde van|sinds|sedert|na|voor|vóór|voorafgaand aan|bij)\s(?:het|dit|dat)\s\Z")


def _decides_on_noun(sentence: Sentence, cue: Cue) -> bool:
    """Whether what is decided is a noun: ``besloot op 1 november tot een bijdrage``, and no verb follows first."""
    if _AT_THE_TIME.search(sentence.low, max(0, cue.start - 30), cue.start):
        return False
    found = _TO_A_NOUN.match(sentence.low, cue.end)
    if not found:
        nouns = [c for c in sentence.of("noun", "contribution") if c.end <= cue.start]
        return any(TO_DECIDE_ON.search(sentence.low, max(0, c.start - FAR_BEFORE), c.start) for c in nouns)
    return any(
        _ADJECTIVES.fullmatch(sentence.low, found.end(), c.start) or found.end() <= c.start <= found.end() + 30
        for c in sentence.of("noun", "contribution")
    ) or any(_ADJECTIVES.fullmatch(sentence.low, found.end(), c.start) for c in sentence.of("noun", "mission"))


#: "een aanvullende Nederlandse militaire bijdrage"
_ADJECTIVES = regex(r"(?:(?:de|het|een|deze)\s)?(?:[\w-]+e\s){0,6}")


def _joins_in(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody joins: ``sluit zich met een fregat aan``; much else is "aansluiten" upon other things."""
    return sentence.has_word("zich", "ons") or cue.form in ("participle", "infinitive")


#: "verlaat Den Helder voor UNMIVER": what stands behind one of these is not what is left, or helped
_BEHIND = regex(
    r"(?<!\w)(?:aan|in|bij|van|voor|naar|door|uit|met|binnen|namens|op|over|onder|tot)\s+"
    r"(?:(?:de|het|een|deze)\s+)?(?:(?!maanden|jaar|weken|dagen)[^\W\d][\w-]*\s+){0,2}[(«\"]?\Z"
)


def is_governed(low: str, place: int) -> bool:
    """Whether a preposition governs what begins at a place."""
    return _BEHIND.search(low, max(0, place - 60), place) is not None


#: a ship that leaves one of these goes on with what it does, or sets out for it
_ON_ITS_WAY = r"(?:(?:de|het)\s)?(?:haven|thuishaven|straat|zee-engte|kanaal|kade|basis|den\shelder)(?!\w)"
_LEAVES_PORT = regex(rf"\s(?:[^,;.]{{0,40}}\s)?{_ON_ITS_WAY}")
_PORT_LEFT = regex(rf"(?<!\w){_ON_ITS_WAY}[^,;]{{0,70}}\Z")


def _leaves_for_good(sentence: Sentence, cue: Cue) -> bool:
    """Whether what somebody leaves is where a mission is, and no harbour or strait on the way."""
    low = sentence.low
    if cue.form == "finite" and _LEAVES_PORT.match(low, cue.end):
        return False
    return not _PORT_LEFT.search(low, max(0, cue.start - 90), cue.start)


_OUT_OF = regex(r"(?<!\w)uit\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie|macht|verband)\s|[\w-]+-)?\Z")
#: "het schip, dat sinds november voor de kust ligt, zal half februari vertrekken"
_WAS_THERE = regex(r",\s(?:dat|die)\s[^,;]{0,60}(?<!\w)(?:sinds|sedert|thans|momenteel|nu)\s[^,;]{2,60},\s")
#: "ligt sinds mei voor de kust en vertrekt op 20 november", "sinds mei onderdeel van UNMIVER, vertrekt"
_HAS_BEEN_THERE = regex(r"(?<!\w)(?:sinds|sedert)\s[^;.]{2,110}?(?:,|\sen)\svertrek(?:t|ken)\s")
#: "vertrekken voor 1 juli uit Bahrein": out of a place that is no port or base of ours
_OUT_OF_A_PLACE = regex(r"(?<!\w)uit\s(?P<place>[A-Z][\w-]+)")
_BESIDE_IT = regex(r"(?<!\w)bij\s(?:de\s|het\s)?(?:[\w-]*(?:missie|operatie)\s)?\Z")
#: who is of a mission already
_PEOPLE_OF = Listed(
    r"(?:[^,;.]{0,60}\svertrek(?:t|ken)\s)?(?:(?:de|onze)\s(?:[\w-]+\s){0,3}|[\w.]+\snederlandse\s)[\w-]*(?:<several>)"
    r"\s(?:van|bij|in)\s(?:de\s|het\s)?(?P<rest>[^,;]{2,40})"
)
#: "die daar uiterlijk op 31 augustus vertrekken"
_FROM_THERE = regex(
    r"(?<!\w)(?:daar|vandaar|er)\s(?:(?:uiterlijk|weer|alweer)\s)?(?:op|eind|begin|medio|in|voor|vóór|per|na)\s[^,;.]{2,30}\s"
    r"(?:zullen\s|zijn\s)?vertr(?:ek|ok)"
)
#: what is said of who is there, at the end of a clause
_SERVE = r"(?:<serve>|(?:is|zijn|wordt|worden)\s(?:<present>)|(?:<present>)\s(?:is|zijn|wordt|worden)),?\s"
_NOT_THERE_YET = r"(?:gaat|gaan|zal|zullen|moet|moeten|per|straks|zich|eerder)\s"
#: "het detachement dat in Mali aan EUSTAT deelneemt, vertrekt": who is there leaves, but not who is to go there
_WHO_SERVE = Listed(rf"[\s,](?:dat|die)\s(?:(?!{_NOT_THERE_YET})[^\s,;]+\s){{1,12}}{_SERVE}")
#: what the sentence before tells, if who "zullen vertrekken" come home: "De bijdrage wordt niet verlengd."
_IS_OVER = regex(
    r"(?<!\w)(?:niet|geen)\s(?:[^,;.]{0,40}\s)?(?:verleng\w+|voortgezet|voort\ste\szetten|gecontinueerd)(?!\w)|"
    r"(?<!\w)(?:beëindig\w*|stopgezet|stopt|eindigt|geëindigd)(?!\w)|(?<!\w)(?:loopt|lopen)\s[^,;.]{0,60}(?<!\w)af(?!\w)"
)
_THE_LAST = Listed(
    r"(?<!\w)(?:de|onze)\s(?:laatste|huidige|resterende|overgebleven)\s(?:[\w-]+\s){0,2}"
    r"(?:(?:staf)?(?:<several>|<one>)|nederlander|man\s|blauwhelm)"
)


def tells_who_leaves(sentence: Sentence) -> bool:
    """Whether who goes, in a sentence, leaves a mission, or where it is: ``vertrekt uit Mali``, and not to another."""
    low = sentence.low
    if " naar huis" in low:
        return True
    if " naar " in low:
        return False
    return bool(
        _WAS_THERE.search(low)
        or _HAS_BEEN_THERE.search(low)
        or _are_there(sentence)
        or _comes_of_an_end(sentence)
        or sentence.tools.spelt(_THE_LAST).search(low)  # "de laatste vier marechaussees vertrekken per 1 juli"
        or _are_people_of_it(sentence)
        or _FROM_THERE.search(low)
        or _go_out_of_it(sentence)
    )


def _are_people_of_it(sentence: Sentence) -> bool:
    """Whether people of a mission, or in a place that one may be in, go: ``De militairen van UNDOF vertrekken``."""
    low, tools = sentence.low, sentence.tools
    of_it = tools.spelt(_PEOPLE_OF).match(low) if "eerste " not in low else None
    if of_it is None:
        return False
    if any(of_it.start("rest") <= m.start < of_it.end() for m in sentence.missions):
        return True
    if tools.at_home.is_town_at(low, of_it.start("rest")):
        return False
    place = of_it["rest"].split()[0]  # "De vier agenten in Kabul vertrekken op 15 mei"
    return place in tools.lands.all_places or place in tools.lands.all_seats


def _go_out_of_it(sentence: Sentence) -> bool:
    """Whether people are said to go out of a mission or a place: ``wij zijn in december bij KFOR vertrokken``."""
    low, at_home = sentence.low, sentence.tools.at_home
    gone = low.find("vertrokken")
    if any(_BESIDE_IT.search(low, max(0, m.start - 30), m.start) for m in sentence.missions if m.end <= gone):
        return True
    if any(_OUT_OF.search(low, max(0, m.start - 30), m.start) for m in sentence.missions):
        return True
    return any(not at_home.is_town_at(low, m.start("place")) for m in _OUT_OF_A_PLACE.finditer(sentence.text))


#: "zijn vertrokken naar Verania", "voor de missie", "om deel te nemen": away from here, and not from there
_SETS_OUT = regex(
    r"(?<!\w)(?:naar\s(?!huis|nederland)|richting\s|om\s(?:\w+\s){0,5}?(?:mee|deel)\s?te\s|op\s(?:missie|uitzending)(?!\w)|"
    rf"voor\s(?:(?:een|de|hun|het)\s)?(?:\w+\s){{0,2}}(?:{TAKING_PART}|(?:[\w-]*-)?(?:\w+)?missie|operatie|operation|klus)(?!\w))"
)


def sets_out(sentence: Sentence, cue: Cue) -> bool:
    """Whether those who ``zijn vertrokken`` have left home for a mission, and not the mission."""
    low = sentence.low
    if "vertrokken" not in low[cue.start : cue.end] or tells_who_leaves(sentence):
        return False
    found = _SETS_OUT.search(low, max(0, cue.start - 200), cue.end + 200)
    return found is not None or any(low.endswith(("voor ", "voor de "), 0, m.start) for m in sentence.missions)


def _are_there(sentence: Sentence) -> bool:
    """Whether a clause tells that who leaves is there: ``dat sinds mei aan EUSTAT deelneemt``; from a day on that lies
    ahead nobody is."""
    if not any_in((" dat ", " die "), sentence.low):
        return False
    clause = sentence.tools.spelt(_WHO_SERVE).search(sentence.low)
    if clause is None:
        return False
    if " vanaf " not in clause[0]:
        return True
    begun = [d.edtf for d in sentence.dates if clause.start() <= d.start < clause.end() and d.edtf]
    today = sentence.published
    if not begun or today is None:
        return False
    month = len("2031-05")
    return all(day[:month] <= today[:month] for day in begun)


#: who is to go is called so: "een nieuw detachement", "de aflossing"
_OTHERS_GO = regex(
    r"(?<!\w)(?:een|nieuwe?|volgende|eerste|tweede|andere?|aflossing|opvolgers?|verkenn\w+|kwartiermakers?)(?!\w)"
)
_OF_THOSE_THERE = regex(r"(?:\A|\s)(?:de|het|alle|onze|deze|die|zij)\s")


def _comes_of_an_end(sentence: Sentence) -> bool:
    """Whether those of ours who leave are there, as the sentence before tells that the contribution ends."""
    before = sentence.before
    if before is None or _IS_OVER.search(before.low) is None or not _is_of_one_mission(sentence, before):
        return False
    return _OTHERS_GO.search(sentence.low) is None and _OF_THOSE_THERE.match(sentence.low) is not None


def _is_of_one_mission(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence names no other mission than the one before it."""
    named = {m.missions for m in before.missions}
    return all(m.missions in named for m in sentence.missions)


#: "gaan vanaf mei agenten trainen", "gaan aan de slag": work abroad
_TO_WORK = regex(
    r"\s(?:[^,;:]{1,120}?\s)?(?:aan\sde\sslag|trainen|opleiden|begeleiden|beschermen|bewaken|beveiligen|vervoeren|patrouilleren|"
    r"adviseren|ondersteunen|assisteren|coachen|bijstaan|controleren|toezien|bestrijden|verkennen|verzamelen|"
    r"werken|meewerken|helpen|meehelpen|ontmijnen|steunen|waarnemen|surveilleren|lesgeven|opsporen)(?!\w)"
)
#: who is there already goes on: "De militairen bij UNMIVER gaan ook de grens bewaken"
_THERE_ALREADY = regex(
    r"(?:\A|[,;.]\s)(?:de|onze|alle)\s(?:[\w-]+\s){1,3}(?:bij|in|van|die|op)\s|(?<!\w)(?:ook|voortaan|extra|meer|nu|eerst|"
    r"door|verder)(?!\w)"
)


#: the lemma of a verb that says so
GOES_TO_WORK = "gaan werken"


def goes_to_work(sentence: Sentence, cue: Cue) -> bool:
    """Whether people or ships go to do something in a mission: ``Nederlandse agenten gaan vanaf mei de politie trainen
    bij UNMIVER``."""
    low = sentence.low
    if cue.form != "finite" or low[cue.start : cue.end] not in ("gaat", "gaan"):
        return False
    work = _TO_WORK.match(low, cue.end)
    if work is not None and any(word in low[cue.end : work.end()] for word in (" naar ", " om ", " te ")):
        return False
    # "Ook gaan 130 militairen", behind others
    anew = low.startswith("ook ") and bool(sentence.people)
    if work is None or _THERE_ALREADY.search(low, 4 if anew else max(0, cue.start - 90), work.end()):
        return False
    who = [c.start for c in sentence.of("noun", "role", "equipment")] + [p.start for p in sentence.people]
    near = any(cue.start - 60 <= at < cue.start or 0 < at - cue.end < 50 for at in who)
    return near and bool(sentence.missions or sentence.named_next or (sentence.follows and sentence.people))


def _keeps_people(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody keeps people somewhere: ``houdt er honderd militairen``, and keeps account of nothing."""
    gap = min((p.start - cue.end for p in sentence.people if p.start > cue.end), default=_FAR)
    if gap >= _FAR or _KEEPS_TO.search(sentence.low, cue.end, cue.end + gap):
        return False
    return _HOLDS_READY.search(sentence.low, cue.end) is None


#: people whom a verb is of stand within so many characters behind it
_FAR = 60
_KEEPS_TO = regex(r"(?<!\w)(?:rekening|zich|toezicht|vast|stand|contact|oog|aan|in|op|met)(?!\w)|,")
_HOLDS_READY = regex(r"(?<!\w)(?:zich|gereed|paraat|vast|achter)(?!\w)")

#: "een fregat ter beschikking van UNMIVER te stellen"
_AT_DISPOSAL = regex(r"(?<!\w)ter\sbeschikking\svan\s(?:[\w-]+\s){1,5}\Z")
_DECIDED_THERETO = regex(rf"(?:jl\.|[^.;:,]){{1,80}}?\s(?:{DECIDED}|{DECIDED_THEN})(?!\w)")

#: "Daartoe is besloten de inzet te verlengen": what is decided stands behind
_WHAT_TO_DO = regex(r"[^.;:,]{1,160}?\ste\s\w")


def _decides_thereto(sentence: Sentence, cue: Cue) -> bool:
    """Whether what was named before is decided, and no verb behind tells what."""
    found = _DECIDED_THERETO.match(sentence.low, cue.end)
    return found is not None and _WHAT_TO_DO.match(sentence.low, found.end()) is None


#: "Zr.Ms. De Ruyter treedt op", "het fregat zal als vlaggenschip optreden"
_SHIP = Listed(r"(?<!\w)(?:[zh]r\.\s?ms\.|(?:<ships>)(?!\w))")


#: "treedt tot eind 2032 op als adviseur", "zal als commandant optreden"
_AS_WHAT = Listed(
    r"(?<!\w)als\s(?:[\w-]+e?\s){0,2}[\w-]*(?:<one>|commandant|hoofd|coördinator|leider|woordvoerder|chef)\w{0,2}(?!\w)"
)


def _is_of_a_ship(sentence: Sentence, cue: Cue) -> bool:
    """Whether a ship of ours does something, or it is said as what somebody does: of other people, "optreden" tells how
    they act, and changes occur."""
    low = sentence.low
    if sentence.tools.spelt(_SHIP).search(low, max(0, cue.start - 160), cue.end + 40):
        return True
    return (
        " als " in low
        and bool(sentence.people)
        and sentence.tools.spelt(_AS_WHAT).search(low, max(0, cue.start - 60), cue.end + 90) is not None
    )


#: "komen eind maart uit Verania terug", and not "kom terug op dit verzoek", "is daarop teruggekomen"
_BACK_UPON = regex(r"\s(?:[^,;:]{0,80}\s)?terug\s(?:op|met)(?!\w)|[^,;:]{0,80}\sop\s[^,;:]{2,60}\sterug(?!\w)")
_UPON = regex(
    r"(?<!\w)(?:(?:daar|hier|waar|er)(?:op|van)\s[^,;:]{0,40}|op\s(?:het|dit|dat|de|deze|zijn|haar|een)\s(?:[\w-]+\s){1,5})\Z"
)


#: who comes back to what was asked or said
_TELLS = regex(r"(?<!\w)(?:ik|wij|we|ministers?|kabinet|regering|staatssecretaris|kamer)(?!\w)")


def comes_home(sentence: Sentence, cue: Cue) -> bool:
    """Whether people or ships come back: ``De laatste militairen zijn woensdag uit Verania teruggekomen``."""
    if not (sentence.of("noun", "role", "equipment", "contribution") or sentence.people):
        return False
    if _UPON.search(sentence.low, max(0, cue.start - 80), cue.start) or _TELLS.search(sentence.low):
        return False
    if cue.form == "participle":
        return not sentence.low.startswith((" op ", " van "), cue.end)
    return _BACK_UPON.match(sentence.low, cue.end) is None


#: verbs that mean something here only in certain company
ONLY_WHERE: dict[str, Callable[[Sentence, Cue], bool]] = {
    "besluiten tot": _decides_on_noun,
    "aansluiten": _joins_in,
    **dict.fromkeys(("optreden", "fungeren"), _is_of_a_ship),
    "daartoe besluiten": _decides_thereto,
    "gaan naar": _goes_somewhere,
    "terugkomen uit": comes_home,
    # "een fregat naar UNMIVER te laten gaan", and not "de eenheid te laten gaan"
    "laten gaan": lambda sentence, cue: sentence.low.rfind(" naar ", max(0, cue.start - 120), cue.end + 8) >= 0,
    "houden": _keeps_people,
    **dict.fromkeys(("groter worden", "kleiner worden"), _becomes),
    **dict.fromkeys(("leiden", "het bevel voeren", "het commando houden", "de leiding houden"), leads_a_mission),
    "verlaten": _leaves_for_good,
    "ter beschikking van stellen": lambda sentence, cue: (
        _AT_DISPOSAL.search(sentence.low, max(0, cue.start - 80), cue.start) is not None
    ),
}
