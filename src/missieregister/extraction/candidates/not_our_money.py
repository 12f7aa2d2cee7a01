"""Sums that are not what we spend: another pays them, all members together do, or they are a budget or a loss."""

from missieregister.extraction.mentions.money import MoneyMention
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT, GOING_ON, TAKING_PART, TAKING_PART_MORE
from missieregister.extraction.text.phrases import any_in
from missieregister.knowledge.words import NL
from missieregister.patterns import regex

_COSTS = regex(rf"\s+(?:[\w-]+\s+)?(?:uitgaven|kosten|begroting|budget|steun|{TAKING_PART})(?!\w)")
_BY_THEM = regex(r"(?<!\w)door\s(?:(?:de|het)\s)?\Z")
#: "de kosten daarvan worden gedragen door Duitsland"
_PAID_BY = regex(
    r"(?<!\w)(?:(?:gedragen|betaald|gefinancierd|bekostigd|vergoed)\sdoor|(?:voor\srekening|ten\slaste)\svan)\s(?:(?:de|het)\s)?\Z"
)
_PAY = regex(
    r"\s(?:[\w-]+\s)?(?:geraamd|begroot|betaald|gefinancierd|gedragen|bekostigd|uitgetrokken|vrijgemaakt)(?!\w)"
)

#: "De missie kost de lidstaten elk jaar": what it costs all
_COSTS_THEM = regex(
    r"(?<!\w)kost(?:te|ten|en)?\s(?:alle|de|het|die)\s(?:[\w-]+e\s)?(?:[\w-]*landen|[\w-]*lidstaten|bondgenoten|partners|deelnemers|"
    r"gemeenschap|alliantie|unie|eu|vn|navo|ovse|verenigde\snaties|bondgenootschap)(?!\w)"
)
_COMMON = ("gemeenschappelijke kosten", "athena", "gbvb", "ten laste van de eu-begroting", "uit de eu-begroting")
#: "ten laste van de voorziening vredesoperaties, waarin 18 miljoen is opgenomen"; "de kosten van UNMIVER, die ..."
_OF_POT = regex(
    r"(?<!\w)(?:\w*voorziening\w*|homogene groep|hgis\w*|\w*begroting|\w*budget|\w*fonds|contributies?|kosten van)"
    r"(?:[^,;]{0,90}),\s(?:die|dat|waarin|waarvoor|waaruit)\s(?P<told>[^,;]{0,90})\Z"
)
#: "Het jaarlijkse budget bedraagt 32 miljoen euro": that of the mission that was spoken of
_POT_IS = regex(r"(?<!\w)(?:het|een|haar)\s(?:[\w-]+\s){0,2}(?P<kind>[\w-]*)budget(?!\w)(?P<rest>[^,;]*)\Z")
#: what makes a budget one of ours, and a sum one that we spend of it
_OF_US = regex(
    rf"(?<!\w)(?:nederland\w*|onze?|wij|kabinet|regering|{TAKING_PART_MORE}|{TAKING_PART}|{GOING_ON}|biv|hgis\w*|"
    r"defensie\w*|ministerie|gereserveerd|uitgetrokken|trekt|ten\slaste|besteed|crisisbeheersing\w*|vredesoperaties|veiligheidsfonds)(?!\w)"
)


def tells_of_pot(low: str, money: MoneyMention) -> bool:
    """Whether a sum is how much there is in all of that from which something is paid."""
    if "budget" in low and _is_budget(low, money):
        return True
    if ", " not in low[: money.start]:
        return False
    found = _OF_POT.search(low, max(0, money.start - 240), money.start)
    if found is None or "nederland" in found["told"]:
        return False
    return money.amount.currency == "USD" or not found[0].startswith("kosten")


#: a clause has no more characters before its sum, and none behind it
CLAUSE = 240


def _is_budget(low: str, money: MoneyMention) -> bool:
    """Whether a sum is the budget of a mission or of those who sent it, as nothing in its clause is ours:
    ``EUSTAT, waarvan het EU-budget voor 2030 11,9 miljoen euro bedraagt``."""
    first = max(0, money.start - CLAUSE)
    before = [at + 2 for at in (low.rfind(mark, first, money.start) for mark in (", ", "; ")) if at >= 0]
    left = max(before, default=first)
    ends = (low.find(mark, money.end, money.end + CLAUSE) for mark in (", ", ";"))
    right = min((at for at in ends if at >= 0), default=money.end + CLAUSE)
    if _POT_IS.search(low, left, money.start) is None or low.startswith("voor ", left):
        return False
    return _OF_US.search(low, left, right) is None


_POT = (
    r"(?:hgis(?:-[\w-]+)?|biv|budget\s(?:voor\s)?internationale\sveiligheid|[\w-]*voorziening|veiligheidsfonds|"
    r"homogene\sgroep\sinternationale\ssamenwerking|defensiebegroting)(?!\w)"
)
#: "De voorziening omvat 200 miljoen", "In de HGIS is 186 miljoen gereserveerd", "is nog 45 miljoen beschikbaar"
_HOLDS_IN_ALL = regex(
    rf"(?:\A|[,;:]\s)(?:de|het|deze)\s(?:[\w-]+\s){{0,2}}?{_POT}[^;:]{{0,70}}?\s(?:bedraagt|bedroeg|omvat|omvatte|bevat|beloopt|beliep|kent|telt)\s"
    r"[^,;:]{0,60}\Z|"
    rf"(?:\A|[,;:]\s)(?:in|binnen|op|van|voor)\s(?:de|het)\s(?:[\w-]+\s){{0,2}}?{_POT}[^,;:]{{0,90}}\Z|"
    rf"(?<!\w)(?:onderuitputting|onderbesteding)\s(?:op|binnen|van)\s(?:de|het)\s{_POT}\svan\s(?:(?:{ABOUT})\s)?\Z|"
    rf"(?<!\w)(?:restant|saldo)\s(?:van|in|op)\s(?:de|het)\s{_POT}\s\(?\Z|"
    rf"(?<!\w)(?:resteert|resteren|(?:financiële\s)?ruimte\svan)\s(?:nog\s)?(?:een\sbedrag\svan\s)?(?:(?:{ABOUT})\s)?\Z"
)
#: "is nog 45 miljoen beschikbaar"
_LEFT_OVER = regex(r"\s(?:euro\s)?(?:vrij\s)?(?:beschikbaar|over|onbestemd|onverdeeld)(?!\w)")
#: what a part of it is for, and so what it costs
_FOR_THIS = regex(
    rf"(?<!\w)(?:hiervoor|daarvoor|hiertoe|daartoe|hieraan|daaraan|hiermee|daarmee|hiervan|deze|dit|die|{TAKING_PART_MORE}|{TAKING_PART}|missie|"
    rf"{GOING_ON}|nodig|ten\slaste|gemoeid)(?!\w)"
)


def is_whole_pot(low: str, money: MoneyMention) -> bool:
    """Whether a sum is all that there is for missions, or what is left of it, and nothing is said of one of them: ``In
    de HGIS is voor 2031 een bedrag van 186 miljoen euro gereserveerd``."""
    left_over = low.endswith(" nog ", 0, money.start) and _LEFT_OVER.match(low, money.end)
    if not left_over and _HOLDS_IN_ALL.search(low, max(0, money.start - CLAUSE), money.start) is None:
        return False
    left = max(low.rfind(mark, 0, money.start) for mark in (", ", "; ", ": ")) + 1
    ends = (low.find(mark, money.end) for mark in (", ", ";"))
    return _FOR_THIS.search(low, max(0, left), min((at for at in ends if at >= 0), default=len(low))) is None


_OUR_SHARE = regex(r"(?<!\w)(?:nederlandse?\s(?:aandeel|bijdrage)|nederland\s(?:betaalt|draagt|betaalde|droeg))(?!\w)")


def is_common(low: str) -> bool:
    """Whether costs are what all members pay together, and no share of ours in them."""
    return any_in(_COMMON, low) and not _OUR_SHARE.search(low)


#: "het Nederlandse aandeel in de kosten, die op 26 miljoen zijn vastgesteld,": of the costs, and not of our share
_WHICH_ARE = regex(r"(?:die|dat|welke|begroot|geraamd|vastgesteld|in\stotaal|samen|totaal)\s[^,;]*\Z")


def _is_of_the_whole(low: str, at: int) -> bool:
    """Whether a sum beside our share stands in brackets, or in a clause put in, and so is that of the whole."""
    if low.rfind("(", 0, at) > low.rfind(")", 0, at):
        return True
    left = max(low.rfind(mark, 0, at) for mark in (", ", "; ")) + 1
    return left > 0 and _WHICH_ARE.match(low, left + 1, at) is not None


def is_common_to_all(low: str, money: MoneyMention) -> bool:
    """Whether the clause of a sum says that all members pay it together, where another gives our share in it."""
    if not any_in(_COMMON, low):
        return False
    if _OUR_SHARE.search(low) and _is_of_the_whole(low, money.start):
        return True
    left = max(low.rfind(";", 0, money.start), low.rfind(", waarvan", 0, money.start), 0)
    ends = (low.find(mark, money.end) for mark in (";", ", waarvan", "waarvan"))
    clause = low[left : min((at for at in ends if at >= 0), default=len(low))]
    return is_common(clause)


def is_paid_by_another(sentence: Sentence, money: MoneyMention) -> bool:
    """Whether the clause of a sum says that another country pays it: ``(een ton) worden gedragen door Orland``."""
    others = (c for c in sentence.of("subject") if c.name != NL and 0 < c.start - money.end < CLAUSE)
    return any(
        _PAID_BY.search(sentence.low, max(money.end, c.start - 40), c.start)
        and not any(mark in sentence.low[money.end : c.start] for mark in (", ", ";"))
        for c in others
    )


def costs_all(low: str) -> bool:
    """Whether a mission is said to cost all who take part so much: ``De missie kost de lidstaten elk jaar``."""
    return "kost" in low and "nederland" not in low and _COSTS_THEM.search(low) is not None


def pays_other(sentence: Sentence) -> bool:
    """Whether costs are those of another country, or another pays them: ``de Amerikaanse uitgaven``."""
    low = sentence.low
    if any(c.name != NL and _COSTS.match(low, c.end) for c in sentence.of("adjective")):
        return True
    return any(
        c.name != NL and _BY_THEM.search(low, max(0, c.start - 12), c.start) and _PAY.match(low, c.end)
        for c in sentence.of("subject")
    )


#: "dit is 1,3 miljoen euro minder dan geraamd"
DIFFERS = regex(r"\s*(?:minder|meer|hoger|lager)(?!\w)")
#: what a mission or organisation itself may spend
_OWN_BUDGET = regex(r"(?<!\w)(?:begroting|jaarbegroting|budget|jaarbudget)\s+van\s+(?:de\s+)?(?:[\w-]+\s+){0,2}$")


#: "waarvan 29 miljoen door de VN wordt vergoed", "De schade bedraagt 3 miljoen euro"
_NOT_SPENT = regex(
    r"(?<!\w)(?:vergoedt|vergoed|vergoeden|vergoeding(?:en)?|terugbetaald|restitutie|gerestitueerd|terugontvangen|gecompenseerd|"
    r"per\s(?:uitgezonden\s)?(?:militair|functionaris|persoon|man|waarnemer|dag|vlieguur|vaardag)|een\s(?:dag|vlieguur|vaardag)\s(?:inzet|van)|"
    r"vrijgespeeld|bespaard|besparing|geen\sbetrekking|"
    r"schade(?:post|vergoeding)?|verloren(?!\sgega)|verloor|gestolen|losgeld|buitgemaakt)(?!\w)"
)


#: "MINUSMA (-€ 12,4 miljoen)", "lagere uitgaven voor MINUSMA (9 miljoen)": by how much less is spent; and "9 miljoen in
#: plaats van de geraamde 12 miljoen": what it would have been
_LESS = regex(
    r"(?<!\w)in\splaats\svan\s(?:de\s)?(?:[\w-]+\s){0,2}\Z|"
    r"\((?:min\s|[-–−]\s?)\Z|(?<!\w)lagere\s(?:uitgaven|kosten|realisatie)\s[^,;()]{0,80}\(\Z"
)


#: "de 100 miljoen euro kostende EU-missie": what all of it costs
_COSTING = regex(r"\s(?:euro\s)?kostende\s(?!nederlandse)(?:[\w-]+e\s)?[\w-]*(?:missie|operatie)(?!\w)")
#: "De kosten van de onafhankelijke evaluatie van de bijdrage, geraamd op": of what looks into it
_OF_A_STUDY = regex(
    r"(?<!\w)kosten\svan\s(?:de|een|het|deze|dit)\s(?:[\w-]+e\s)?(?:[a-z]*evaluatie|[a-z]*onderzoek|audit)(?!\w)[^;:]*\Z",
    words=("kosten",),
)


def is_not_spent(low: str, money: MoneyMention) -> bool:
    """Whether somebody else pays a sum back, or it is what was lost, as its clause says; or it is taken off another."""
    if _LESS.search(low, max(0, money.start - 120), money.start):
        return True
    if _COSTING.match(low, money.end):
        return True
    if _OF_A_STUDY.search(low, max(0, money.start - CLAUSE), money.start):
        return True
    right = min((at for at in (low.find(mark, money.end) for mark in (", ", ";")) if at >= 0), default=len(low))
    left = max(low.rfind(mark, 0, money.start) for mark in (", ", ";"))
    return _NOT_SPENT.search(low, max(left, 0), right) is not None


#: "EUSTAT, met een begroting van 14 miljoen euro, gaat over op adviseren"
_WITH_BUDGET = regex(rf",\smet\seen\s(?:[\w-]+e?\s)?(?:jaar)?(?:begroting|budget)\svan\s(?:(?:{ABOUT})\s)?")


def is_own_budget(sentence: Sentence) -> bool:
    """Whether a sum is what a mission itself may spend: ``EUSTAT, met een begroting van 14 miljoen euro``."""
    low = sentence.low
    if ", met een " in low and any(
        _WITH_BUDGET.fullmatch(low, m.end, money.start) for m in sentence.missions for money in sentence.money
    ):
        return True
    return any(_OWN_BUDGET.search(sentence.low[max(0, m.start - 60) : m.start]) for m in sentence.missions)
