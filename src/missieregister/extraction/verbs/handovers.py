"""Handovers: who takes work over, and from whom.

"Nederland neemt de inzet van België over" begins ours, "België neemt de inzet van Nederland over" and "Nederland draagt
zijn taken over aan België" end it; what others hand to each other, and command of a mission, is nothing of ours.
"""

from collections.abc import Iterator

import msgspec

from missieregister.extraction.sentences.sentence import Sentence, stands_free
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.verbs.spelled_alike import HAS
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

TAKES_OVER, HANDS_OVER = "overnemen", "overdragen"
#: verbs of a handover
HANDOVERS = (TAKES_OVER, HANDS_OVER)
#: what is handed over: work in a mission
_WORK = regex(
    rf"(?<!\w)[\w-]*(?:{TAKING_PART}|taak|taken|beurt|bewaking|beveiliging|rol|werkzaamheden|aandeel|functies?|posities?|"
    r"posten?|stokje|prt|reconstructieteam|capaciteit|luchttransport|patrouilles?|detachement|helikopterinzet|operaties|"
    # "neemt het op 1 mei over van de Nederlanders"
    r"(?:neemt|nemen|nam|namen)\s(?:[\w-]+\s){0,3}?het(?=\s(?:op|per|in|vanaf|medio|begin|eind|dan|daar)\s))(?!\w)"
)
#: command, and what a government makes its own by agreeing with it
_NO_WORK = regex(
    r"(?<!\w)(?<!van\sde\s)(?<!van\shet\s)[\w-]*(?:commando(?!'s)|bevel|leiding|gezag|macht|soevereiniteit|voorzitterschap|verantwoordelijkhe(?:id|den)|"
    r"veiligheidstaken|politietaken|bestuur|aanbeveling(?:en)?|conclusies?|voorstel(?:len)?|advie[sz](?:en)?|motie|standpunt|"
    r"kosten|kamp|basis|gevangenen|verdachten|materieel|voertuigen|gegevens)(?!\w)"
)
#: "neemt de inzet over van", but not "neemt een besluit over de inzet"
_PARTICLE = regex(
    r"(?<!\w)over(?=\s*(?:$|[.,;:)]|(?:van|aan|bij|op|per|in|met|voor|naar|en|vanaf|tot|gedurende|binnen|uit|door|die|dat|"
    r"waarmee|waarna|zodat|om|als|medio|eind|begin|half)\s))"
)
_FROM, _TO, _BY = (
    regex(r"(?<!\w)van\s(?:de\s|het\s)?\Z"),
    regex(r"(?<!\w)aan\s(?:de\s|het\s)?\Z"),
    regex(r"(?<!\w)door\s(?:de\s|het\s|een\s)?\Z"),
)
#: to whom, where he is no country: "overgedragen aan de Afghaanse autoriteiten", "aan de opvolger"
_TO_SOMEBODY = regex(r"(?<!\w)aan\s(?:de|het|een|hun|zijn|[a-z]+e)\s")
#: a verb and what belongs to it stand within so many characters
_REACH = 220


def settle_handover(sentence: Sentence, cue: Cue) -> Cue | None:
    """Return a verb of a handover as what it is of ours, a beginning or an end; None where it is neither."""
    low = sentence.low
    left = max(low.rfind(";", 0, cue.start) + 1, cue.start - _REACH)
    right = next((at for at in (low.find(";", cue.end, cue.end + _REACH),) if at >= 0), cue.end + _REACH)
    clause = low[left:right]
    if _NO_WORK.search(clause) or not _WORK.search(clause):
        return None
    if cue.particle and cue.form in ("finite", "past") and not _PARTICLE.search(low, cue.end, right):
        return None
    roles = list(_roles(sentence, left, right))
    ours = {role for role, name in roles if name == NL}
    theirs = {role for role, name in roles if name != NL}
    if _is_ours_unsaid(sentence, cue, roles, clause):
        return msgspec.structs.replace(cue, name="end")
    if cue.lemma == TAKES_OVER:
        if "by" in ours and "from" in theirs and "from" not in ours:
            return msgspec.structs.replace(cue, name="contribute")
        return msgspec.structs.replace(cue, name="end") if "from" in ours and "by" in theirs else None
    if "to" in ours:
        return msgspec.structs.replace(cue, name="contribute") if theirs else None
    if not ours or not ("to" in theirs or _TO_SOMEBODY.search(clause)):
        return None
    return msgspec.structs.replace(cue, name="end")


#: what of ours another country gets, in a passive: "wordt het helikopterdetachement overgedragen aan Canada"
_OURS_UNSAID = regex(
    rf"(?<!\w)(?:wordt|worden|is|zijn|zal|zullen)\s(?:[^,;.]{{0,40}}\s)?(?:de|het|deze|onze)\s(?:{TAKING_PART}|[\w-]{{3,}}(?:detachement|eenheid|"
    r"compagnie|team|peloton))\s(?:[^,;.]{0,80}\s)?over(?:gedragen|genomen)|"
    rf"(?<!\w)(?:de|het|deze|onze)\s(?:{TAKING_PART}|[\w-]{{3,}}(?:detachement|eenheid|compagnie|team|peloton))\s(?:[^,;.]{{0,60}}\s)?"
    r"(?:wordt|worden|is|zijn|zal|zullen)\s(?:[^,;.]{0,80}\s)?over(?:gedragen|genomen)",
)


def _is_ours_unsaid(sentence: Sentence, cue: Cue, roles: list[tuple[str, str]], clause: str) -> bool:
    """Whether what is handed over in a text of ours is ours, though nobody says so: one other country gets it."""
    role = "by" if cue.lemma == TAKES_OVER else "to"
    if cue.form != "participle" or [r for r, name in roles if name != NL] != [role] or len(roles) != 1:
        return False
    return bool(sentence.missions) and _OURS_UNSAID.search(clause) is not None


#: "Zij worden vervangen", "Hun plaatsen zullen worden ingenomen": those whom the text told of
_THEY = regex(r"(?<!\w)(?:zij|ze|dezen|hun\s(?:plaats(?:en)?|posities?|functies?|posten?|taken|taak|werk|rol))(?!\w)")
#: people and units, whose place others take
_WHO = Listed(r"(?<!\w)[\w-]*(?:<several>|<one>|<units>|<ships>|plaatsen|posities|functies|posten|taken)(?!\w)")
#: "Nederlandse compagnie", "Nederlandse helikopters"; not the one man "Nederlandse collega"
_OUR_UNIT = Listed(r"\s(?:[\w-]+e\s){0,2}[\w-]*(?:<several>|<units>|<ships>|<aircraft>|f-16'?s|f-35'?s)(?!\w)")
_IS_DONE = regex(r"(?<!\w)(?:wordt|worden|werd|werden|is|zijn|zal|zullen)(?!\w)")


#: who relieves somebody, and whom, stand right behind the verb, before it or between it and its auxiliary
_RELIEVES = ("aflossen", "vervangen", "de plaats innemen")


def are_relieved(sentence: Sentence, cue: Cue) -> bool:
    """Whether others relieve ours, and come first: ``Op 1 mei lost een Deense eenheid de Nederlandse compagnie af``."""
    low = sentence.low
    left = max(max(low.rfind(mark, 0, cue.start) for mark in ",;") + 1, cue.start - _REACH)
    ends = [at for mark in ",;" if (at := low.find(mark, cue.end, cue.end + _REACH)) >= 0]
    right = min(ends, default=cue.end + _REACH)
    if cue.lemma not in _RELIEVES or (cue.form in ("finite", "past") and low.startswith("af", cue.start)):
        return False  # "zoekt een land dat Nederland aflost"
    if cue.form == "participle" and not (HAS.search(low, left, cue.start) and " door " not in low[left:right]):
        return False
    named = [c for c in sentence.nationalities if left <= c.start < right]
    if len(named) < 2 or named[0].name in (NL, *BODIES) or named[1].name != NL or any(c.name == NL for c in named[2:]):
        return False
    ours = named[1]
    return ours.kind != "adjective" or sentence.tools.spelt(_OUR_UNIT).match(low, ours.end) is not None


def is_handed_on(sentence: Sentence, cue: Cue) -> bool:
    """Whether others take the place of ours: ``Hun plaatsen zullen door Deense officieren worden ingenomen``."""
    low = sentence.low
    left = max(max(low.rfind(mark, 0, cue.start) for mark in ",;") + 1, cue.start - _REACH)
    right = next((at for at in (low.find(";", cue.end, cue.end + _REACH),) if at >= 0), cue.end + _REACH)
    clause = low[left:right]
    if cue.form != "participle" or " door " not in clause or _NO_WORK.search(clause) or not _IS_DONE.search(clause):
        return False
    named = [c for c in sentence.nationalities if left <= c.start < right]
    by = [c for c in named if _BY.search(low, max(0, c.start - len("door het ")), c.start)]
    if not by or any(c.name == NL for c in by):
        return False
    subject = low[left : by[0].start].partition(" door ")[0]
    if sentence.after_dutch and _THEY.search(subject):
        return True
    return (
        any(c.name == NL and c.start < by[0].start for c in named)
        and sentence.tools.spelt(_WHO).search(subject) is not None
    )


def _roles(sentence: Sentence, left: int, right: int) -> Iterator[tuple[str, str]]:
    """Yield what the countries of a stretch are to a handover: who gives (``from``), gets (``to``) or acts (``by``)."""
    low = sentence.low
    for named in sentence.nationalities:
        if not left <= named.start < right:
            continue
        near = (low, max(0, named.start - len("van het ")), named.start)
        if _FROM.search(*near):
            yield "from", named.name
        elif _TO.search(*near):
            yield "to", named.name
        elif named.kind == "adjective" and _WORK.match(low, named.end + 1):
            yield "from", named.name  # "de Duitse beurt"
        elif named.kind == "adjective" or _BY.search(*near) or stands_free(low, named.start):
            yield "by", named.name
