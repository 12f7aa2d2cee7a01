"""Levels and changes of people: what was before, and numbers that come on top (``met 50 militairen uitgebreid``)."""

import re

from missieregister.extraction.mentions.counts import MONTHS, Count
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST, CHANGED, GROWING, SHRINKING, TAKING_PART, TO_CHANGE
from missieregister.patterns import regex

#: "vijftien experts (was: tien)"
_WAS = regex(
    rf"(?:\s(?:beschikbaar|plaatsen|ingezet|toegestaan))?\s*\((?:was|voorheen|tot nu toe|"
    rf"oorspronkelijk):?\s+(?:maximaal\s+)?(?P<level>{NUMBER})\)"
)


#: "1.690 militairen, tegen 1.865 thans"
_AGAINST = regex(
    rf"(?:\s(?:deel|bij|deelgenomen|bijgedragen|deelneemt|deelnemen|ingezet))?,?\s+tegen(?:over)?\s+(?P<level>{NUMBER})\s+"
    r"(?:\w+\s+)?(?:nu|thans|momenteel|voorheen|eerder|daarvoor|vorig\sjaar)(?!\w)"
)
#: "ongeveer 290 militairen, waar het tot nu toe om ongeveer 400 ging"
_WHERE_IT_WAS = regex(
    r"(?:\s[^,;.]{1,40})?,\s(?:waar|terwijl)\s(?:het|dit|dat|er)\s(?:er\s)?(?:tot\snu\stoe|tot\sdusver|tot\sop\sheden|voorheen|"
    rf"eerst|eerder|vorig\sjaar|aanvankelijk)\s(?:er\s)?(?:om\s)?(?:(?:{AT_MOST}|{ABOUT}|nog)\s)*"
    rf"(?P<level>{NUMBER})\s(?:[\w-]+\s)?(?:ging|gingen|waren|was|betrof)(?!\w)"
)
#: "ten hoogste 1.050 militairen deelnemen, 160 minder dan nu"
_FEWER = regex(
    rf"[^,;.]{{0,60}},\s+(?:(?:{ABOUT})\s+)?(?P<by>{NUMBER})\s+(?P<way>minder|meer)\s+dan\s+"
    r"(?:nu|thans|momenteel|voorheen|tot nu toe|tot dusver|op dit moment|in de huidige|eerder|voorzien)(?!\w)"
)


#: "80 militairen blijven in de regio, nu zijn dat er nog ongeveer 110": who stay are fewer than those there now
_NOW_THEY_ARE = regex(
    r"(?:\s[^,;.]{1,60})?[,;]\s(?:en\s)?(?:nu|thans|momenteel|op\sdit\smoment)\szijn\s(?:dat\ser|het\ser|er)\s"
    rf"(?:(?:nog|{ABOUT})\s)*(?P<level>{NUMBER})(?=\s?[.,;]|\s?\Z)"
)
_STAY = regex(r"(?<!\w)(?:blijven|blijft|houdt|houden)(?!\w)")


def _of_those_now(text: str, end: int) -> re.Match[str] | None:
    """Return how many are there now, behind those who stay."""
    now = _NOW_THEY_ARE.match(text, end) if " zijn " in text else None
    return now if now and _STAY.search(text, max(0, end - 60), now.start("level")) else None


def level_before(text: str, number: Count, end: int) -> int | None:
    """Return the level that was before, where the text behind people tells it: in brackets, or as a difference."""
    found = _WAS.match(text, end) or _AGAINST.match(text, end) or _WHERE_IT_WAS.match(text, end)
    found = found or _of_those_now(text, end)
    if found:
        return number_value(found["level"])
    fewer = _FEWER.match(text, end) if " dan " in text else None
    by = number_value(fewer["by"]) if fewer else None
    if fewer is None or by is None or number.high is None:
        return None
    return number.high + by if fewer["way"] == "minder" else max(number.high - by, 0)


#: "met een genie-eenheid van vijftig militairen": a unit by which something grows
_A_UNIT_OF = r"(?:een\s(?:[\w'’-]+\s){1,3}(?:van|met)\s+)?"
#: "te intensiveren met ongeveer 60 militairen"
_CHANGE_BY = regex(
    rf"(?:{CHANGED}|{TO_CHANGE}|omhoog|omlaag|gestegen|gedaald|toegenomen|afgenomen|"
    r"uitbreidt|verhoogt|verlaagt|vergroot|verkleint|vermindert|versterkt|intensiveert|ophoogt|inkrimpt|terugbrengt)\s+met\s+"
    rf"{_A_UNIT_OF}(?:(?:{AT_MOST}|{ABOUT}|nog)\s+)*$"
)
#: "met 25 tot 180", and no date
_TO_A_LEVEL = regex(
    rf"\s*(?:tot|naar)\s+(?:maximaal\s+|circa\s+)?(?!\d{{1,2}}\s+{MONTHS}|(?:19|20)\d\d(?!\d))(?:\d|\w+(?:tien|"
    rf"tig|honderd))"
)
#: "de daling bij X met vijf personen"
_RISE_OR_FALL = regex(
    rf"(?<!\w)(?:daling|stijging|afname|toename|{GROWING}|{SHRINKING}|versterking)\s[^,.;]{{0,80}}"
    rf"(?<!\w)met\s+(?:(?:{AT_MOST}|{ABOUT}|nog|nog eens)\s+)?$"
)
#: "breidde de bijdrage in 2031 met drie waarnemers uit", "verminderde zijn bijdrage met 200 militairen"
_CHANGES_BY = regex(
    r"(?<!\w)(?<!te )(?:brei(?:dt|dde|dden|den)|verhoog(?:t|de|den)|verhogen|vergroot(?:te|ten)?|vergroten|"
    r"verminder(?:t|de|den|en)|verklein(?:t|de|den|en)|verlaag(?:t|de|den)|verlagen|versterk(?:t|te|ten|en)|"
    r"intensiveer(?:t|de))\s"
    rf"[^,;.]{{0,60}}?(?:{TAKING_PART}|aantal|aandeel|detachement|contingent|eenheid|team)(?!\w)"
    rf"[^,;.]{{0,70}}?\smet\s+{_A_UNIT_OF}(?:(?:{AT_MOST}|{ABOUT}|nog)\s+)*$"
)
#: "daalt met vijftien militairen", "neemt met zes militairen af": what rises or falls does so by them
_GROWS_BY = regex(
    r"(?<!\w)(?:daalt|dalen|daalden?|stijgt|stijgen|steeg|stegen|groeit|groeien|groeiden?|zakt|zakken|zakten?|slinkt|slinken|"
    r"slonk|krimpt|krimpen|kromp|krompen|(?P<parted>neemt|nemen|nam|namen|loopt|lopen|liep|liepen|gaat|gaan|ging|gingen))\s"
    rf"(?:[^,;.]{{0,80}}\s)?met\s+(?:(?:{AT_MOST}|{ABOUT}|nog|nog\seens)\s+)?$"
)
#: "neemt toe met 50 militairen"
_GROWS_PART_BEFORE = regex(
    rf"\s(?:af|toe|omlaag|omhoog)\s(?:[^,;.]{{0,40}}\s)?met\s+(?:(?:{AT_MOST}|{ABOUT}|nog|nog\seens)\s+)?$"
)
_GROWS_PART = regex(r"\s+(?:[\w-]+\s+){0,3}?(?:af|toe|terug|omlaag|omhoog|op)(?=\s*(?:[.,;)]|$|tot\s|en\s|naar\s))")
_CHANGED_BY = regex(
    # "draagt met 250 militairen bij aan de versterkte aanwezigheid": what is there
    r"\s*(?:(?:van|uit|bij(?!\saan\s))\s(?:[\w-]+\s){1,3})?(?:(?:te|wordt|worden)\s+)?(?:worden ingekrompen|"
    rf"{CHANGED}|{TO_CHANGE}|"
    r"gedaald|dalen|gestegen|stijgen|gegroeid|groeien|afgenomen|afnemen|toegenomen|toenemen|af te nemen|toe te nemen|"
    r"gekrompen|krimpen|gezakt|zakken|geslonken|slinken|"
    r"af te nemen|toe te nemen|omhoog|omlaag|terug\s*[.,;])"
)
#: "daarnaast worden 30 functies geschrapt", "15 trainers minder", "per saldo 80 Nederlanders meer"
_FEWER_OF_THEM = regex(
    r"\s+(?:geschrapt|opgeheven|te\svervallen|vervallen|(?:extra|minder)(?!\sdan|\sstaf|\spersoneel)(?!\w)|"
    r"meer(?=\s*(?:[.,;]|$)|\s(?:in|mee|deel|bij|uit|aan|naar|voor)\s))"
)


#: "krijgt er van ons twee trainers bij"
_GETS = regex(
    r"(?<!\w)(?:(?:krijgt|krijgen|kreeg|kregen|komt|komen|kwam|kwamen|stuurt|sturen|zendt|zenden)\s(?:er|daar)|"
    r"er\s(?:komt|komen|kwam|kwamen))(?:,\s[^,;]{3,60},)?\s(?:[\w.'’-]+\s){0,9}\Z"
)
#: "zullen er vijftien militairen bij komen", "vijftien militairen komen erbij"
_COME_ON_TOP = regex(r"\s(?:[\w.-]+\s){0,4}?(?:(?:er)?bij\s?komen|komen\ser\s?bij)(?!\skijken)(?!\w)")
_MORE = regex(r"\s(?:[\w.-]+\s){0,4}?bij(?!\w)(?!\s(?:de|het|een)\s)")
#: "gaan er veertig man af"
_LOSES = regex(
    r"(?<!\w)(?:(?:gaat|gaan|ging|gingen)\s(?:er|daar)|er\s(?:gaat|gaan|ging|gingen))\s(?:[\w.'’-]+\s){0,9}\Z"
)
_LESS = regex(r"\s(?:[\w.-]+\s){0,4}?af(?!\w)")
#: "vult het detachement aan met een team van vijftien militairen"
_FILLS_UP = regex(
    rf"(?<!\w)(?:word(?:t|en)\s(?:[^,;.]{{1,80}}\s)?aangevuld|aanvullen|te\svullen|vul(?:t|len)\s[^,;.]{{3,80}}?\saan)\smet\s(?:een\s(?:[\w-]+\s){{1,3}}(?:van|met)\s)?"
    rf"(?:(?:{AT_MOST}|{ABOUT}|nog)\s+)*\Z"
)
_BY_SO_MANY = regex(rf"(?<!\w)met\s+(?:(?:{AT_MOST}|{ABOUT}|nog eens)\s+)?$")


#: "met een compagnie (ca. 140 personen) verminderd": by so many
_BY_A_UNIT = regex(rf"(?<!\w)met\s(?:een|één)\s(?:[\w-]+e\s)?[\w-]+\s(?:\(|van\s)(?:(?:{ABOUT})\s+)*\Z")


def is_delta(text: str, left: str, counted: str, end: int) -> bool:
    """Whether a number is a change of level; ``counted`` is the text from it to the people, ``left`` what precedes."""
    if re.search(r"(?:extra|additionele|aanvullende|nog eens)\s*$", left) or _CHANGE_BY.search(left):
        return True
    if _RISE_OR_FALL.search(left) or _CHANGES_BY.search(left):
        return True
    if unit := _BY_A_UNIT.search(left):
        by = f"{left[: unit.start()]}met "
        return bool(
            _CHANGE_BY.search(by) or _CHANGES_BY.search(by) or _CHANGED_BY.match(text[end : end + 40].lstrip(")"))
        )
    if "vul" in left and _FILLS_UP.search(left):
        return True
    if "bij" in text[end : end + 60] and _COME_ON_TOP.match(text, end, end + 80):
        return True
    if _they_become_more(text, left, end):
        return True
    if _FEWER_OF_THEM.match(text, end) or " extra " in counted:
        return True
    if _BY_SO_MANY.search(left):
        return bool(_CHANGED_BY.match(text[end : end + 40]) or _TO_A_LEVEL.match(text, end, end + 40))
    return False


def _they_become_more(text: str, left: str, end: int) -> bool:
    """Whether a number is by how many those who are there become more or fewer: ``krijgt er tien bij``."""
    grows = _GROWS_BY.search(left)
    if grows and (
        not grows["parted"] or _GROWS_PART.match(text, end, end + 60) or _GROWS_PART_BEFORE.search(left, grows.start())
    ):
        return True
    if ("er " in left or "daar " in left or "er, " in left) and _GETS.search(left) and _MORE.match(text, end):
        return True
    return bool("er " in left and _LOSES.search(left) and _LESS.match(text, end, end + 60))
