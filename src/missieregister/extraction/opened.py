"""Opens a document to be read: the missions that it names, who speaks in it, and what it says in rows of a table."""

import datetime as dt

import msgspec

from missieregister.extraction.discourse.topics import lowered, without_titles
from missieregister.extraction.mentions.mission_mention import MissionMention
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.tables.records import Record, records
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.scan import Scan
from missieregister.extraction.text.spelt import Listed
from missieregister.extraction.tools import Tools
from missieregister.knowledge.words import BODIES, NL
from missieregister.model.document import Document
from missieregister.patterns import regex

#: documents that ask or list and decide nothing
_ASKING = ("motion", "agenda")
#: "Jaarverslag Ministerie van Defensie 2031": the year of which a report tells
_YEAR_REPORTED = regex(
    r"(?<!\w)(?:jaarverslag|jaarrapportage|jaaroverzicht|jaarbericht|jaarbeeld|inzetbaarheids?rapportage|terugblik)(?!\w)[^.\n]{0,80}?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)"
)
#: a report says of which year it tells in its first characters
_TITLED = 300


class Opened(msgspec.Struct, frozen=True):
    """A document with the missions that it names: what reading begins with."""

    document: Document
    low: str
    mentions: list[MissionMention]
    scan: Scan
    #: who speaks in it (see nationality)
    speaker: str
    #: tables that it writes as lines
    records: tuple[Record, ...]
    #: the last day of the year of which it tells as a whole, an ISO date; None where it is no yearly report
    reported_until: str | None = None
    #: the day on which its words were said, where it was printed later; an ISO date
    said_on: str | None = None


def open_document(document: Document, tools: Tools, *, near: bool = False) -> Opened | None:
    """Return a document ready to be read, or None where it can say nothing for the register.

    That is one that asks or lists (a motion, an agenda), one that names no mission, and one in which another
    government speaks. ``near`` opens any document.
    """
    if document.kind in _ASKING and not near:
        return None
    low = lowered(document.text)
    mentions = _spoken_of(tools.missions.find(document.text, low, document.date), low)
    if not near and not mentions:
        return None
    scan = tools.scanner.scan(without_titles(low))
    speaker = nationality(scan, tools)
    if not near and is_silent(scan, speaker):
        return None
    reported = _YEAR_REPORTED.search(low, 0, _TITLED)
    until = f"{reported['year']}-12-31" if reported else None
    told = records(document, tools, low, mentions)
    return Opened(document, low, mentions, scan, speaker, told, until, _said_on(document, low, tools))


_DAY = r"(?P<day>\d{1,2}\s[a-z]{3,9}\s\d{4})"
#: "hebben op 12 december 2013 overleg gevoerd met"
_DEBATED_ON = regex(
    rf"(?<!\w)(?:heeft|hebben)\sop\s{_DAY}\s[^.\n]{{0,40}}?(?:overleg|gesprek|debat|gedachtewisseling)\s(?:gevoerd|gehouden)"
)
#: "hebben deze vragen beantwoord bij brief van 7 december 2004"
_ANSWERED_ON = regex(
    rf"(?<!\w)beantwoord\sbij\sbrief\svan\s{_DAY}|(?<!\w)bij\sbrief\svan\s(?P<day2>\d{{1,2}}\s[a-z]{{3,9}}\s\d{{4}})\sbeantwoord"
)
#: characters in which a report says of which day it tells, and how many days later it may be printed
_HEAD, _PRINTED_WITHIN = 6000, 400


def _said_on(document: Document, low: str, tools: Tools) -> str | None:
    """Return the day of the debate, or of the answers, of which a document is the report that was printed later: its
    "volgend jaar" is that of the debate."""
    if document.date is None or document.kind not in ("debate", "questions", "report", "other"):
        return None
    told = _DEBATED_ON.search(low, 0, _HEAD) or _ANSWERED_ON.search(low, 0, _HEAD)
    if told is None:
        return None
    days = tools.dates.find(next(day for day in told.groups() if day), None)
    day = days[0].edtf if days else None
    if not day or day > document.date:
        return None
    printed = dt.date.fromisoformat(document.date) - dt.date.fromisoformat(day)
    return day if printed.days <= _PRINTED_WITHIN else None


#: "houdt geen verband met eventuele verplichtingen jegens SFOR": of that it does not speak
_NO_LINK = regex(
    r"(?<!\w)(?:geen\sverband\s(?:houdt\s|houden\s)?met|(?:staat|staan)\slos\svan|niets\ste\smaken\smet)\s[^.;]{0,60}\Z"
)


def _spoken_of(mentions: list[MissionMention], low: str) -> list[MissionMention]:
    """Return the missions without those that a text says to have nothing to do with what it tells."""
    if not any(word in low for word in ("geen verband", " los van", "niets te maken")):
        return mentions
    return [m for m in mentions if not _NO_LINK.search(low, max(0, m.start - 100), m.start)]


#: what a short text is ours by; of a long one more is asked, and more counts (`home.yaml`): "Defensie" alone
#: does not make a few lines about another country ours
_HOME = ("nederland", "kabinet ", "kabinet,", "kamer", "krijgsmacht", "zr.ms", "hr.ms", "zr. ms", "hr. ms")


def nationality(scan: Scan, tools: Tools) -> str:
    """Return who speaks where a text says "de regering" or "onze bijdrage": ``nl``, or the country of another's text.

    Another's is a legal act of the Union or the United Nations, a text that speaks of Belgium much more than of us,
    one that names another's government and hardly us, or one that opens with another country's adjective and names
    nothing of ours at all. A long text that nowhere
    speaks of us tells of missions at most: ``un``.
    """
    low = scan.low
    if acts := _ACTS.search(low, 0, _PREAMBLE):
        return "eu" if acts["eu"] else "un"
    belgian = low.count("belgi") + 3 * sum(low.count(word) for word in tools.belgian)
    ours = low.count("nederland")
    ours_too = not ours or "belg" in low[:_OPENING]  # "Belgische para's naar Verania. Ons land ..., Nederland ..."
    if (belgian >= 2 and belgian > 2 * ours) or (belgian and ours_too and "ons land" in low):
        return "be"
    if _is_without_us(scan, tools):
        return "un"
    if other := _whose_government(scan, tools):
        return other
    if any(word in low for word in _HOME) or tools.at_home.is_told_in(low):
        return NL
    named = [c for c in scan.cues(0, 2 * _OPENING) if c.kind == "adjective" and c.name not in _ORGANISATIONS]
    return named[0].name if named and named[0].start < _OPENING else NL


#: a text of so many characters names us somewhere, if it is ours; and opens within so many with whose it is
_LONG, _ABOUT = 700, 250


def _is_without_us(scan: Scan, tools: Tools) -> bool:
    """Whether a long text has no word for us, and no town of ours that people leave from: a paper's survey of United
    Nations operations, what the parliament of a country that it opens with decides."""
    if len(scan.low) < _LONG or tools.at_home.has_our_words(scan.low):
        return False
    if not tools.at_home.has_anybodys_words(scan.low):
        return not tools.at_home.is_told_in(scan.low)
    is_where = tools.spelt(_IS_WHERE)
    named = (
        c
        for c in scan.cues(0, _ABOUT)
        if c.kind in ("subject", "adjective") and not is_where.search(scan.low, max(0, c.start - 40), c.start)
    )
    return any(c.name not in (NL, *_ORGANISATIONS) for c in named) and not tools.at_home.is_told_in(scan.low)


#: what is ours in a text that is on another country's government: "de ambassade van het Koninkrijk der Nederlanden" may
#: have sent it, and "een door Nederland geleide taakgroep" may stand beside theirs
_SPEAKS_OF_US = regex(
    r"(?<!koninkrijk der )nederland(?!\sgeleide)|(?<!\w)(?:ons\sland|kamer(?:brief|leden|vragen))(?!\w)|"
    r"(?<!\w)(?:tweede|uw|de)\skamer(?!\w)|(?<!\w)[zh]r\.\s?ms"
)
#: a government or a parliament with its country, in front or behind: "de Britse regering", "het kabinet in Berlijn"
_GOVERNS = regex(r"\s(?:regering|kabinet|minister|parlement)(?!\w)")
_GOVERNMENT = ("regering", "kabinet")
#: as often a text is on that country
_OFTEN = 3


def _whose_government(scan: Scan, tools: Tools) -> str | None:
    """Return the country of whose government a text tells that does not speak of us; None where there is none: of a
    survey of what the Bundestag decided "de regering" is that of Berlin."""
    low = scan.low
    if not any(word in low for word in _GOVERNMENT) or _SPEAKS_OF_US.search(low) or tools.at_home.is_told_in(low):
        return None
    named = [
        c for c in scan.cues(0, len(low)) if c.kind in ("subject", "adjective") and c.name not in (NL, *_ORGANISATIONS)
    ]
    governs = {
        c.name
        for c in named
        if (c.kind == "subject" and low.endswith(_GOVERNMENT, c.start, c.end)) or _GOVERNS.match(low, c.end)
    }
    told = [c.name for c in named if c.name in governs]
    return max(governs, key=told.count) if len(told) >= _OFTEN else None


#: before a country where something is done, and not whose text it is: "de missie in Litouwen", "naar Mali"
_IS_WHERE = Listed(
    rf"(?<!\w)(?:(?:missie|operatie|{TAKING_PART}|<several>)\s"
    r"(?:in|aan|naar|uit)|naar|richting|vanuit)\s(?:de\s)?\Z"
)


def is_silent(scan: Scan, speaker: str) -> bool:
    """Whether another government speaks in a text and counts none of ours: ``met dertig Nederlandse militairen``.

    What an organisation resolves tells of its own mandates.
    """
    return speaker not in (NL, *ACTING) and not ("nederland" in scan.low and _COUNTS_US.search(scan.low))


#: whose legal acts are read for the mandates of missions
ACTING = ("eu", "un")
#: how a legal act begins, within so many characters: "DE RAAD VAN DE EUROPESE UNIE, Gelet op het Verdrag ...",
#: "De Veiligheidsraad, Herinnerend aan ..."
_PREAMBLE = 2000
_ACTS = regex(
    r"(?<!\w)(?:(?P<eu>de\s(?:raad\svan\sde\seuropese\sunie|europese\sraad|raad)),\s+(?:gelet\sop|gezien)\s(?:het\sverdrag|de\sakte)|"
    r"de\sveiligheidsraad,\s+(?:herinnerend|onder\sverwijzing|gelet|indachtig|opnieuw|verwijzend)\s)"
)
#: "dertig Nederlandse militairen", "twaalf Nederlanders"
_COUNTS_US = regex(rf"(?<!\w){NUMBER}\snederland(?:se|ers)(?!\w)")
_ORGANISATIONS = (*BODIES, "other")
#: a text opens with what stands in its first characters
_OPENING = 40
