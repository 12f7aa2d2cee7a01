"""Ends of one unit: the ship or company that goes home may be all of ours that was there, or a part of it."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.text.alike import PART_TAKEN
from missieregister.extraction.text.spelt import Listed, Spelt
from missieregister.knowledge.words import NL
from missieregister.model.statement import OF_A_UNIT, Statement
from missieregister.patterns import regex

#: "de infanteriecompagnie", "het fregat", "de F-16's", "Zr.Ms. Tromp": one of the things that ours may be made of
_ONE_UNIT = Listed(
    r"(?<!\w)(?:(?:de|het|onze|deze|dit|die|van(?=\s(?:twee|drie|vier|vijf|zes|acht|\d{1,2})\s))\s(?:(?:beide|twee|drie|vier|vijf|zes|acht|\d{1,2}|nederlandse|[\w-]*ische|apache|chinook|cougar|"
    r"patriot)[\s-]){0,3}(?:[\w-]{3,}(?:<units>|<formations>)|[\w-]*(?:compagnie(?:ën)?|pelotons?|eskadrons?|batterij(?:en)?|<ships>|<aircraft>)|"
    r"apaches|chinooks|cougars|f-16'?s|f-35'?s)|[zh]r\.\s?ms\.\s[\w-]+)(?!\w)"
)
#: all that is ours there; not every word for taking part: "de inzet van de vier Cougars" is of these alone
_THE_WHOLE = regex(
    r"(?<!\w)(?:de|het|onze|zijn|haar|hun|die|deze|nederlandse)\s"
    rf"(?:{PART_TAKEN}|(?<!uit de )(?:missie|operatie)|militairen|troepen)(?!\w)|"
    r"(?<!\w)(?:daarmee|hiermee|waarmee|laatste)(?!\w)"
)
#: "Daarna resteren vijf stafofficieren", "De bijdrage met stafofficieren wordt hierdoor niet geraakt"
_REMAINS = regex(
    r"(?<!\w)(?:daarna|vervolgens|dan|vanaf\sdat\smoment|wel)\s(?:(?:resteert|resteren)|(?:blijft|blijven)\s(?:er\s|nog\s))|"
    r"(?<!\w)(?:wordt|worden|blijft|blijven)\s(?:hier|daar)door\s(?:niet\s(?:geraakt|beïnvloed|gewijzigd)|ongewijzigd|ongemoeid)|"
    r"(?<!\w)heeft\s(?:hier|daar)voor\sgeen\sgevolgen",
)
#: characters behind an end in which its paragraph says what remains
_NEAR = 240


def ends_of_units(statements: Sequence[Statement], text: str, spelt: Spelt) -> list[Statement]:
    """Return statements with the ends of one unit called so by their rule: the register weighs them by what else runs.
    Where the text behind one says that others remain, fewer are left: ``Daarna resteren vijf stafofficieren``."""
    return [_of_unit(s, text, spelt) if s.action == "end" and s.actor == NL else s for s in statements]


def _of_unit(statement: Statement, text: str, spelt: Spelt) -> Statement:
    low = statement.quote.lower()
    unit = spelt(_ONE_UNIT).search(low)
    if unit is None or (unit.start() > 0 and _THE_WHOLE.search(low)):
        return statement
    behind = text[statement.end_char : statement.end_char + _NEAR].partition("\n\n")[0].lower()
    if _REMAINS.search(behind):
        fewer = msgspec.structs.replace(statement, action="decrease", start=statement.end, end=None, personnel=None)
        return fewer.identified()
    return msgspec.structs.replace(statement, rule=statement.rule + OF_A_UNIT)
