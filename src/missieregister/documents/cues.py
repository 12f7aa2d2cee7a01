"""Words by which a Dutch parliamentary document shows what its parts are. Patterns only, all linear."""

import re

from missieregister.model import calendar
from missieregister.patterns import regex

#: the number of each month by its name
MONTHS = {name: number for number, name in enumerate(calendar.MONTHS, 1)}

_MONTH = calendar.ANY_MONTH
_SHORT_MONTH = "jan|febr|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec"
#: ``27 maart 2020``, in full; groups day, month, year
DATE = regex(rf"\b(\d{{1,2}})\.?\s(?:(?i:({_MONTH})))\s(\d{{4}})\b")

#: ``Den Haag, 27 maart 2020``; ``Datum 27 maart 2020``; ``Vastgesteld 27 maart 2020``
DATELINE = regex(
    rf"(?:[’']?[^\W\d_][\w'’ -]{{2,30}},|Datum:?|Vastgesteld|Ontvangen|Voorgesteld|Aan de orde.{{0,20}})\s+"
    rf"(?:op\s+)?(\d{{1,2}})\s({_MONTH})\s(\d{{4}})\.?$",
    re.IGNORECASE,
)
#: the printed line of a form: ``Uw brief  Uw kenmerk  Ons nummer  Datum``
FORM = regex(r"Uw (?:brief|kenmerk)\b.{0,60}\b(?:[Oo]ns|[Nn]ummer|[Kk]enmerk|[Dd]atum)\b")
#: the date under it, glued to a file's number: ``DVB/CV-117-0711 april 2007``
FORM_DATE = regex(rf"[Dd]atum\s*\n\s*[^\n]{{0,60}}?(\d{{1,2}})\s({_MONTH})\s(\d{{4}})\b")
#: how a page of news begins: ``18 dec 2009 13:20``, ``30 sep 2008 | De bijdrage``
SHORT_DATE = regex(rf"(\d{{1,2}})\s({_MONTH}|{_SHORT_MONTH})\.?\s(\d{{4}})(?:\s\||\s\d\d[:.]\d\d|$)")
#: a dateline glued to the sentence behind it: ``14 mei 2031, debat - De Kamer``, ``Den Haag, 3 mei 2031 – Het
#: kabinet``, ``14 april 2031, 11.20 uur Het schip``
GLUED_DATE = regex(
    rf"(?P<line>(?:[A-Z][\w'’ -]{{2,30}}, )?\d{{1,2}} (?:{_MONTH}|{_SHORT_MONTH})\.? \d{{4}}"
    r"(?:(?:, [a-z]{3,30}(?: [a-z]{3,30})?)?(?= [-–—] )|(?:,| om| \|)? \d{1,2}[.:]\d\d(?: uur)?(?= [-–—A-ZÀ-Þ])))"
    r"(?: [-–—])? (?=[A-ZÀ-Þ])"
)
#: ``Den Haag, 20 april 2015 In deze brief``, amid what was copied onto one line; ``DEN HAAG, 24 nov. 2016.``
PLACED = regex(
    rf"(?:[Dd]en [Hh]aag|DEN HAAG|[’']s-Gravenhage),\s(\d{{1,2}})\s(?i:({_MONTH}|"
    rf"{_SHORT_MONTH}))\b\.?\s(\d{{4}})"
)
#: ``Antwoord van minister De Wit (Defensie) (ontvangen 22 december 2011)``
ANSWERED = regex(
    rf"\bAntwoord(?:en)? van [^\n()]{{0,200}}(?:\([^()\n]{{0,80}}\)[^\n()]{{0,200}}){{0,4}}"
    rf"\([Oo]ntvangen (\d{{1,2}})\s({_MONTH})\s(\d{{4}})\)"
)
#: a page of a question, with the days on which it was asked and answered
ANSWERED_ON = regex(
    rf"^(?:Beantwoord|Antwoord(?:en)? ontvangen|Datum (?:van )?(?:het )?(?:antwoord|beantwoording))(?: op)?:?\s"
    rf"(\d{{1,2}})\s({_MONTH})\s(\d{{4}})\b",
    re.MULTILINE,
)
ADDRESSEE = regex(
    r"Aan (?:de|het|den) (?:heer |leden |Heer )?[Vv]oorzitter\b.{0,120}$|Aan de leden van .{0,120}$"
    r"|[Dd]e [Vv]oorzitters? van de (?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?$"
)
PLACE = regex(r"(?:Den Haag|'s-Gravenhage|’s-Gravenhage)$")

#: A dossier's number: ``29 521``, ``29521``, ``35 925 V``, ``35 300-XV``, ``21 501-02``, ``27 484 (R 1669)``
DOSSIER = (
    r"\d{2}[ \xa0\u202f.]?\d{3}(?:[ \xa0]?-[ \xa0]?(?:[IVXLC]{1,7}\b|\d{2}\b)"
    r"|[ \xa0][IVXLC]{1,7}\b(?!(?!,\s[Nn]r)[.,)]?\s?[a-z])"
    r"|[ \xa0]?\(R[ \xa0]?\d{3,4}\))?"
)
DOSSIER_LINE = regex(rf"(?P<dossier>{DOSSIER})(?:[ \t]+(?P<title>[^\W\d_][^.!?]{{3,400}}))?$")
PAPER_TYPE = (
    r"(?:NADER GEWIJZIGDE? |GEWIJZIGDE? )?(?:BRIEF|MOTIE|VERSLAG|LIJST|AMENDEMENT|NOTA|MEMORIE|VOORLICHTING"
    r"|RAPPORT|JAARVERSLAG|STENOGRAFISCH|EINDVERSLAG|INBRENG|GELEIDENDE|VERZOEK)"
)
#: the same as it is written in a sentence: ``Nr. 262 Brief van de ministers van Buitenlandse Zaken``
_PAPER_SENTENCE = (
    r"(?:(?:Nader )?(?:[Gg]ewijzigde? )?(?:[Bb]rief|[Mm]otie|[Vv]erslag|[Ll]ijst|[Aa]mendement|[Nn]ota|[Mm]emorie"
    r"|[Rr]apport|[Jj]aarverslag)) (?:van|der|over|houdende|inzake|naar aanleiding)\b(?:[^.!?]|c\.s\.?){3,300}"
)
#: ``Nr. 405 BRIEF VAN ...``, ``AZ HERDRUK``, ``Nr. 12``
NUMBER_LINE = regex(
    rf"(?:(?:[Nn][Rr]\.?|[Nn]ummer)\s+(?P<number>\d{{1,5}}|[A-Z]{{1,3}})"
    rf"|(?P<letters>[A-Z]{{1,3}})(?=\s+(?:HERDRUK|{PAPER_TYPE})\b|$))"
    r"(?:\s+(?P<reprint>\(?HERDRUK\b\)?))?(?:\s+(?:/\s*)?(?P<erratum>ERRATUM))?\d?"
    rf"(?:\s+(?P<what>{PAPER_TYPE}\b.*|{_PAPER_SENTENCE}))?$"
)
#: below the number: ``HERDRUK``, ``ERRATUM``
REPRINT_LINE = regex(
    r"\(?(?P<reprint>HERDRUK|Herdruk)\)?\d?(?:\s*/\s*(?P<both>ERRATUM|Erratum))?$|(?P<erratum>ERRATUM|Erratum)$"
)
#: a paper's whole number on one line, as pages and memos have it: ``29 521, nr. 8330``, ``Kamerstuk: 29 521, nr. 8330``
PAPER_LINE = regex(
    rf"(?:(?i:kamerstuk(?:nummer|ken)?)\s*:?\s*)?(?P<dossier>{DOSSIER})(?:,\s?|\s)[Nn]r\.?\s?(?P<number>\d{{1,5}}|[A-Z]{{1,3}})\.?$"
)
#: a label of a ministry's form, whose value stands on the next line
LABEL = regex(r"(?P<label>Datum|Onderwerp|Betreft)\s*:?$")
#: with what a letter to parliament begins, and nothing else does
SALUTATION = regex(r"(?:Zeer )?[Gg]eachte (?:heer |mevrouw |leden, )?[Vv]oorzitters?\b[^.]{0,40}$")
#: answers to written questions are printed in this annex of the Proceedings
ANNEX_LINE = regex(r"(?:[^.]{0,60}[,\s])?Aanhangsel(?: van de Handelingen)?$")
WHAT_LINE = regex(rf"(?:{PAPER_TYPE})\b[^a-z]*$")
SUBJECT = regex(r"(?:Betreft|Onderwerp)\s*:?\s+(?P<title>\S.*)$")
SESSION = regex(r"(?:[Vv]ergaderjaar\s+)?((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)?\d{2})\b")
SESSION_LINE = regex(r"(?:[Vv]ergaderjaar)\s*:?\s*(?:19|20)\d{2}\s?[-–/]\s?(?:20|19)?\d{2}(?:\s+\d{1,3})?$")
#: The glued table of an official page: ``Tweede Kamer der Staten-Generaal2019-202029521 nr. 405``
GLUED = regex(
    r"(?P<chamber>Tweede|Eerste) Kamer der Staten-Generaal[\s|]*(?P<from>\d{4})-(?P<to>\d{4})[\s|]*"
    r"(?P<dossier>\d{5}(?:-[\dIVXLC]+)?)(?:[,; ]+\d{5}(?:-[\dIVXLC]+)?){0,5},?\s+"
    r"(?:nr\.\s?)?(?P<number>\d{1,5}|[A-Z]{1,3})\b"
)
#: ``Tweede Kamer, vergaderjaar 2019–2020, 29 521, nr. 405 2``
RUNNING_HEAD = regex(
    rf"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<from>\d{{4}})\s?[-–]\s?(?P<to>\d{{4}}), "
    rf"(?P<dossier>{DOSSIER}),?"
    r" (?:nr\.? )?(?P<number>\d{1,5}|[A-Z]{1,3})\b.{0,12}$"
)
COLOPHON = regex(
    r"(?:kst-?\d{5}\S*|ISSN \d{4}.{0,12}|[’']s-Gravenhage (?:19|20)\d{2}|\d[A-Z]?\s?Pagina \d+"
    r"|[Pp]agina \d{1,3}(?: van \d{1,3})?|[A-Z]{2,6}[-/]?\d{6,12}|\d?KST\d+\S*)$",
    re.IGNORECASE,
)
CHAMBER_LINE = regex(
    r"(?:(?:Tweede|Eerste) Kamer der Staten-Generaal(?:\s*\d{1,2}|\s*[A-Z]{1,3})?|Kamerstuk|Kamerbrief)$"
)
PAGE_NUMBER = regex(r"(?:[Pp]agina |[Bb]lad |[-–] ?)?\d{1,3}(?: ?(?:van|/) ?\d{1,3}| ?[-–])?$")

OFFICE = regex(
    r"(?:De |Het |DE )?(?:[Mm]inisters?(?:-[Pp]resident)?|MINISTER|[Ss]taatssecretaris"
    r"|[Vv]iceminister-president|[Vv]oorzitter|[Gg]riffier|[Aa]djunct-griffier"
    r"|[Cc]ommandant der [Ss]trijdkrachten)\b"
)
NAME = regex(
    r"(?:(?:[A-ZÀ-Þ](?:[a-z]{1,2})?\.[ ]?){1,6}|[A-ZÀ-Þ][^\W\d_]+ )"
    r"(?:(?:van|de|den|der|ten|ter|te|el|al|’t|'t|von|la|le|du) ){0,3}"
    r"[^\W\d_][\w'’-]+(?:[ ][A-ZÀ-Þ][\w'’-]+){0,3}$"
)
#: The line under a news item's heading: ``Nieuwsbericht | 03-02-2031 | 10:24``
NEWS_LINE = regex(r"(?:Nieuws(?:bericht)?|Persbericht|Bericht)\s*[|:,]?\s*(?=\d).{6,40}$")
BULLET = regex(r"(?P<mark>[-–—−•·▪◦●*‣\uf0b7])\s+(?=\S)|(?P<label>[a-z]|\d{1,2})[.)]\s+(?=\S)")
NUMBERED = regex(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>\.?)\s+(?=[^\W\d_a-zà-ÿ])")

#: Lines that are never part of a paragraph that runs over lines.
LONE_LINE = regex(
    "|".join(
        f"(?:{pattern.pattern})"
        for pattern in (
            regex(r"(?:Den Haag|[’']s-Gravenhage), \d{1,2} \w+ \d{4}$"),
            regex(
                r"(?:[A-Za-z]+:? )?(?:[a-z]+dag |[a-z]{2} )?\d{1,2} [A-Za-z]+\.? \d{4}(?:,| om| \|)? "
                r"\d{1,2}[.:]\d\d(?: uur)?$"
            ),
            regex(r"Aan de (?:[Vv]oorzitter|leden) .{0,100}$"),
            regex(r"(?:Tweede|Eerste) Kamer(?: der Staten-Generaal(?: ?\d)?$|, vergaderjaar )"),
            regex(r"[Vv]ergaderjaar \d{4}"),
            regex(r"(?:Kamerstuk|U bent hier ?:?)$"),
            regex(r"N[Rr]\. ?\d{1,5}(?:$| [A-Z]{4,})"),
            regex(r"(?:Vastgesteld|Ontvangen|Voorgesteld|Aangeboden|Datum:?) (?:op )?\d{1,2} \w+ \d{4}\.?$"),
            regex(r"(?:Vraag|Vragen|Antwoord|Antwoorden)(?: (?:op )?(?:vra(?:ag|gen) )?[\d ,&ent/m]{1,40})?:?$"),
            regex(
                r"(?:De heer|Mevrouw|Het lid|(?:De )?(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter)\b)"
                r"(?: [^:.;]{2,60})?:$"
            ),
            regex(r"Pagina \d{1,3}(?: van \d{1,3})?$"),
            regex(r"Geachte (?:heer |mevrouw |lid )?[Vv]oorzitter.{0,20}$"),
            regex(r"Hoogachtend,?$"),
            regex(r"(?:kst-\d{5}-\w+|ISSN \d{4})"),
        )
    )
)
