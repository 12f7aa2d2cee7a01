"""Reads what the pattern of dates found, piece by piece, before it is known in which year it lies."""

import re
from collections.abc import Callable

from missieregister.extraction.mentions.years import DateReading
from missieregister.knowledge.words import Time
from missieregister.patterns import regex

#: a month of which its own words say nothing is one behind another: "in februari en maart"
_LIST_OF_MONTHS = 40
#: months that are words of other kinds too: "mevrouw mei", "maart" in a name
_OTHER_WORDS = ("mei", "maart", "jan", "jun", "apr", "mar")
#: what a number that looks like a year is the number of
_NO_YEAR = regex(r"(?:\bnrs?\.?\s*|resolutie\s+\d+\s*\(|paragraaf\s+|dossier\s+)$")
_ORDINALS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "laatste": 4}
#: "de eerste drie maanden van 2031", "de laatste zes maanden"
_OUTER = (1, 4)
_SO_MANY = {"twee": 2, "vier": 4, "vijf": 5, "zeven": 7, "acht": 8, "negen": 9}
#: "In 2031 voert Nederland gedurende de eerste zes maanden het commando": of that year
_IN_A_YEAR = regex(r"(?<!\w)in\s(?P<year>20\d\d)\s[^.,;:]{0,60}\Z")
#: "deze maand", as months behind the letter's own; of others the one before
_MONTHS_AWAY = {"deze": 0, "volgende": 1, "komende": 1}
#: "jl.", "a.s.", which many lists of words lack
_LAST, _NEXT = ("jl", "ll", "laatstleden"), ("as", "aanstaande")

#: Takes what was found into a reading, and returns whether that is a date at all.
Way = Callable[[re.Match[str], DateReading], bool]


def any_month(words: Time) -> str:
    """Return the pattern of any month's name."""
    return "|".join(re.escape(name) for name in sorted(words.months, key=len, reverse=True))


class DateReader:
    """Reads what the pattern of dates found, by one lexicon's words of time."""

    def __init__(self, words: Time) -> None:
        self._months, self._seasons = words.months, words.seasons
        self._another_month = regex(
            rf"(?<!\w)(?:{any_month(words)})(?:\s\d{{4}})?\s?(?:,|[-–]|,?\s?(?:en|tot|t/m|tot\sen\smet))\s?\Z"
        )
        #: what has its place in every year, by its names
        self.moments = {name: moment for moment in words.calendar for name in moment.names}
        self._relations = dict.fromkeys(words.last, "last")
        self._relations |= dict.fromkeys(words.next, "next")
        self._relations |= dict.fromkeys(words.this, "this")
        #: how a date is read that is written in one way, by the group of the pattern (see date_pattern) that it fills
        self._ways: tuple[tuple[str, Way], ...] = (
            ("iso", _read_iso),
            ("nl", _read_figures),
            ("yto", _read_years),
            ("month", self._read_month),
            ("ord", self._read_part),
            ("q", _read_quarter),
            ("season", self._read_season),
            ("moment", self._read_moment),
            ("rel", self._read_relative),
            ("today", _read_today),
            ("relmonth", _read_relative_month),
            ("year", _read_year),
        )

    def read(self, m: re.Match[str]) -> DateReading | None:
        """Return what the pattern found as a date, None where it is none."""
        r = DateReading(m.start(), m.start("value"), m.end(), m["prep"] or "", part=m["part"] or "")
        for group, way in self._ways:
            if m[group]:
                return r if way(m, r) else None
        return r

    def _read_month(self, m: re.Match[str], r: DateReading) -> bool:
        """Read ``3 mei 2031``, ``3-8 mei``, ``begin mei``, ``mei jl.``"""
        r.month = self._months[m["month"]]
        r.day = int(m["day2"] or m["day"]) if m["day"] else None
        r.day_from = int(m["dayf"] or m["day"]) if m["day2"] or m["dayf"] else None
        r.year = _year_in(m, "myear")
        r.relation = self._relation(m["after"] or m["before"])
        if m["dayf"] and not r.prep:
            r.prep = "tussen"
        if m["month"] not in _OTHER_WORDS or r.day or r.year or r.prep or r.part or r.relation:
            return True
        behind = m.string[max(0, m.start("month") - _LIST_OF_MONTHS) : m.start("month")]
        return self._another_month.search(behind) is not None  # no "mevrouw mei"

    def _read_part(self, m: re.Match[str], r: DateReading) -> bool:
        """Read ``het tweede kwartaal van 2031``, ``de eerste helft``, ``de laatste drie maanden``."""
        number, piece = _ORDINALS[m["ord"]], m["piece"]
        if piece == "kwartaal" or (piece.startswith("drie") and number in _OUTER):
            r.quarter = number
        elif piece.startswith("zes") and number in _OUTER:
            r.half = 1 if number == 1 else 2
        elif number in _OUTER and "maanden" in piece:
            long = _SO_MANY[piece.split()[0]]
            r.run = (1, long) if number == 1 else (13 - long, 12)
        elif number <= 2 and "maanden" not in piece:
            r.half = number
        else:
            return False
        r.year = _year_in(m, "oyear")
        if r.year is None and m["orel"] in (None, "het jaar") and (told := _IN_A_YEAR.search(m.string, 0, m.start())):
            r.year, r.of_year_before = int(told["year"]), True
            return True
        r.relation = self._relation(m["orel"])
        return r.year is not None or r.relation != "" or (piece != "helft" and "maanden" not in piece)

    def _read_season(self, m: re.Match[str], r: DateReading) -> bool:
        r.season = self._seasons[m["season"]]
        r.year = _year_in(m, "syear")
        r.relation = self._relation(m["srel"] or m["sbefore"])
        return r.year is not None or r.relation != "" or r.prep != ""

    def _read_moment(self, m: re.Match[str], r: DateReading) -> bool:
        """Read ``voor het zomerreces``, ``voor het einde van het zomerreces``, ``Prinsjesdag 2031``."""
        r.moment = m["moment"]
        if (m["part"] or r.prep).startswith("eind"):
            whole = f"einde van het {r.moment.removeprefix('het ')}"
            r.moment = whole if whole in self.moments else r.moment
        r.year = _year_in(m, "moyear")
        return True

    def _read_relative(self, m: re.Match[str], r: DateReading) -> bool:
        """Read ``volgend jaar``; ``het jaar`` says when only beside a part of it: ``eind van het jaar``."""
        r.relation = self._relation(m["rel"]) or "this"
        r.weekless = True
        return r.part != "" or m["rel"] not in ("het jaar", "van het jaar")

    def _relation(self, words: str | None) -> str:
        """Return how a date lies to the letter's own, by a word beside it: a year, last, next, this."""
        if not words:
            return ""
        words = words.strip()
        if words.endswith("jaar"):
            if "vorig" in words or "afgelopen" in words:
                return "year-1"
            return "year+1" if "volgend" in words or "komend" in words else "year"
        plain = words.replace(".", "")
        if plain in _LAST:
            return "last"
        return "next" if plain in _NEXT else self._relations.get(plain, "")


def _year_in(m: re.Match[str], group: str) -> int | None:
    return int(m[group]) if m[group] else None


def _read_iso(m: re.Match[str], r: DateReading) -> bool:
    r.year, r.month, r.day = (int(x) for x in m["iso"].split("-"))
    return True


def _read_figures(m: re.Match[str], r: DateReading) -> bool:
    """Read ``3-5-2031``, ``03/05/2031``."""
    r.day, r.month, r.year = (int(x) for x in re.split("[-/]", m["nl"]))
    return True


def _read_years(m: re.Match[str], r: DateReading) -> bool:
    r.year, r.year_to = int(m["yto"]), int(m["yto2"])
    return True


def _read_quarter(m: re.Match[str], r: DateReading) -> bool:
    r.quarter, r.year = int(m["q"]), int(m["qyear"])
    return True


#: what a day that is told by the text's own is called, where it is not that day
_BESIDE_TODAY = {"gisteren": "yesterday", "morgen": "tomorrow"}


def _read_today(m: re.Match[str], r: DateReading) -> bool:
    r.relation = _BESIDE_TODAY.get(m["today"], "today")
    return True


def _read_relative_month(m: re.Match[str], r: DateReading) -> bool:
    r.months = _MONTHS_AWAY.get(m["relmonth"], -1)
    return True


def _read_year(m: re.Match[str], r: DateReading) -> bool:
    if _NO_YEAR.search(m.string[max(0, m.start("year") - 24) : m.start("year")]):
        return False
    r.year = int(m["year"])
    return True
