"""Sums of money: ``3,5 miljoen euro``, ``€ 350.000``, ``EUR 12 mln per jaar``, with bound, period and budget."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

import msgspec

from missieregister.extraction.mentions.numbers import NUMBER_WORD, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST, CHANGED
from missieregister.model.statement import Amount
from missieregister.patterns import regex

_SCALE = {
    "duizend": 1_000,
    "ton": 100_000,
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "miljard": 1_000_000_000,
    "mld": 1_000_000_000,
}
_CURRENCY = {
    "euro": "EUR",
    "€": "EUR",
    "eur": "EUR",
    "gulden": "NLG",
    "fl": "NLG",
    "f": "NLG",
    "nlg": "NLG",
    "ƒ": "NLG",
    "dollar": "USD",
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
}
_VALUE = r"(?P<value>\d{1,3}(?:[. ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+|\s?½)?)"
_SCALES = "|".join(_SCALE)
_MONEY = regex(
    rf"(?:(?<!\w)(?P<sign>€|ƒ|us\$|\$|usd(?=[\s\d])|nlg(?=\s)|eur(?:o)?(?=[\s\d])|fl\.?(?=\s)|f(?=\s\d))\s?{_VALUE}(?:,-)?"
    rf"(?:\s?(?P<scale>{_SCALES})\b\.?)?)"
    rf"|(?:(?<![\w.,]){_VALUE.replace('value', 'value2')}\s?(?:(?P<scale2>{_SCALES})\b\.?\s?)?"
    r"(?P<unit>euro|eur|gulden|dollar)\b(?!\s?\d))"  # "in november 2005 EUR 15 miljoen"
    rf"|(?:(?<!\w)(?P<word>een half|half|anderhalf|{NUMBER_WORD})\s(?P<scale3>ton|miljoen|miljard)\s"
    r"(?P<unit3>euro|gulden)\b)"
)
_HALVES = {"een half": 0.5, "half": 0.5, "anderhalf": 1.5}
#: "waarvan 14 miljoen voor de eerste maand": of what, the text before it says
_BARE = regex(
    rf"(?<![\w.,-]){_VALUE}\s(?P<scale>miljoen|mln)\b\.?"
    r"(?=\s*(?:[.,;:)]|$|(?:en|in|per|voor|van|op|uit|tot|binnen|ten|is|zijn|wordt|worden|was|waren|kwam|"
    r"waarvan|door|tegen|respectievelijk|onderscheidenlijk|"
    r"besteed|betaald|uitgegeven|gereserveerd|gemoeid|uitgetrokken|nodig|opgenomen|vrijgemaakt|begroot|geraamd)\b))"
    r"(?P<value2>)(?P<scale2>)(?P<sign>)(?P<unit>)(?P<word>)(?P<scale3>)(?P<unit3>)"
)
#: "voor de stafofficieren drie ton", where it is a sum: of what, the text before it says
_TON = regex(
    rf"(?<![\w.,-])(?P<word>anderhalf|{NUMBER_WORD})\s(?P<scale3>ton)\b"
    r"(?=\s*(?:[.,;:)]|$|(?:en|voor|per|is|zijn|wordt|worden|begroot|geraamd|gereserveerd|gemoeid|uitgetrokken|nodig)\b))"
    r"(?P<value>)(?P<value2>)(?P<scale>)(?P<scale2>)(?P<sign>)(?P<unit>)(?P<unit3>)"
)
#: "respectievelijk € 1,9 en € 0,6 miljoen", "1,9 respectievelijk 0,6 miljoen euro": what the next sum counts in
_ROW = regex(
    rf"(?:(?:respectievelijk|onderscheidenlijk)\s(?:€\s?|euro\s)?{_VALUE}\s(?:en|respectievelijk|onderscheidenlijk)\s|"
    rf"(?<![\w.,-])(?:€\s?|euro\s)?{_VALUE.replace('value', 'value2')}\s(?:respectievelijk|onderscheidenlijk)\s)\Z"
)
#: "in 2031 en 2032 respectievelijk 4 en 2 miljoen euro"
_A_YEAR = regex(r"(?:19|20)\d\d")
_COSTS = regex(
    r"(?<!\w)(?:meer)?(?:vergt|vergen|vergde|vergden|gerekend met|uitgetrokken|vrijgemaakt|gereserveerd|gemoeid|"
    r"miljoen nodig|"
    r"kosten|uitgaven|kost|kostte|gekost|geraamd|raming|begroot|begroting|budget|bedragen|"
    r"bedraagt|besteed|uit van|"
    r"uitgegaan van)(?!\w)"
)
_YEARLY = regex(r"jaarlijks|per jaar|op jaarbasis|structureel|elk jaar|ieder jaar")
_MAX = regex(rf"(?:{AT_MOST}|tot een bedrag van|tot)\s+(?:circa\s+)?$")
#: "verlaagd tot 6,1 miljoen", "met 2 miljoen euro tot 9 miljoen": the level that it comes to, and no limit
_CHANGED_TO = regex(
    rf"(?<!\w)met\s(?:(?:{ABOUT})\s)?[€\d][^,;]{{0,30}}?\s(?:tot|naar)\s+\Z|"
    rf"(?<!\w)(?:{CHANGED}|bijgesteld|gestegen|gedaald|gegroeid|opgelopen|"
    r"afgenomen|toegenomen|uitgekomen|toe|af|op)\stot\s+(?:circa\s+)?\Z"
)
#: "tussen de 3 en 4 miljoen": the upper end of a range
_UPPER_END = regex(
    r"(?<!\w)tussen\s(?:de\s)?(?:€\s?|euro\s)?\d[\d.,]*\s?(?:(?:mln\.?|miljoen)\s)?(?:euro\s)?en\s(?:de\s)?\Z"
)
_ABOUT = regex(rf"(?:{ABOUT}|naar schatting|naar verwachting|geraamd op|raming van)\s+$")
_BUDGETS = (
    ("BIV", regex(r"\bbiv\b|budget (?:voor )?internationale veiligheid")),
    ("HGIS", regex(r"\bhgis\b|homogene groep internationale samenwerking")),
    ("Stabiliteitsfonds", regex(r"stabiliteitsfonds")),
    (
        "Defensiebegroting",
        regex(r"defensiebegroting|begroting van (?:het ministerie van )?defensie"),
    ),
    ("BZ-begroting", regex(r"bz-begroting|begroting van (?:het ministerie van )?buitenlandse zaken")),
)


class MoneyMention(msgspec.Struct, frozen=True):
    """An amount with its place in the text."""

    start: int
    end: int
    amount: Amount


#: "x € 1.000" is a table's unit and no sum
_UNIT = regex(r"(?:^|[\s(])x\s?$")
#: "(in € 1.000)" likewise
_THOUSANDS = regex(r"(?:€|euro?)\s?1[. ]000")
#: "fl. 9,5 miljoen (Euro 4,3 miljoen)": one sum
_IN_EURO = regex(rf"\s\((?:(?:{ABOUT}) )?(?:€|euro?)\s?[\d.,]+(?:\s(?:mln|miljoen))?")
#: "na aftrek van 4 miljoen aan vergoedingen"
_TAKEN_OFF = regex(r"(?<!\w)(?:na\saftrek\svan|verminderd\smet|minus)\s(?:circa\s|ongeveer\s|ruim\s)?\Z")
#: "is met 2,5 miljoen verlaagd": by how much another sum was changed
_BY_SO_MUCH = regex(rf"(?<!\w)met\s(?:(?:{ABOUT})\s)?\Z")
_CHANGED = regex(
    r"\s(?:euro\s)?(?:(?:verlaagd|verminderd|overschreden|neerwaarts|naar\sbeneden\sbijgesteld)(?!\w)|"
    rf"(?:(?:verhoogd|vermeerderd|opgehoogd|gestegen|toe|op|toegenomen)\s)?(?:tot|naar)\s(?:(?:{ABOUT})\s)?[€\d])"
)
#: "bleven met € 0,2 miljoen onder de raming"
_BESIDE_IT = regex(r"\s(?:euro\s)?(?:onder|boven|lager|hoger|onderschreden)(?!\w)")
#: "dalen van € 2,5 miljoen naar € 1,3 miljoen": what it was before
_FROM_LEVEL = regex(rf"(?<!\w)van\s(?:(?:{ABOUT})\s)?\Z")
_TO_LEVEL = regex(
    rf"\s(?:euro\s)?(?:naar|tot)\s(?:(?:{ABOUT})\s)?"
    r"(?:(?:€|eur|euro)\s?\d|\d[\d.,]*\s(?:mln|miljoen|euro))"
)
#: "(€ 1 mln)" likewise
_ONE = regex(r"\((?:€|eur)\s?1\s(?:mln|miljoen)\.?\)")
_SIGNS = ("€", "ƒ", "eur", "gulden", "dollar", "$")
#: the letter comes first, and what stands before it after: so that a search skips to the next "f"
_OLD_SIGNS = ("f ", "f  ", "fl ", "fl  ")
_OLD_SIGN = regex(r"f(?<!\wf)l?\.?\s\d")


def signs() -> Iterator[str]:
    """Yield what stands wherever a sum of money does, beside € and $; a blank is whatever parts words."""
    yield from (f" eur{figure}" for figure in "0123456789")
    yield " nlg "
    yield from ("eur ", "eur-", "euro ", "euro-", "gulden", "dollar", "miljoen", "mln", " ton ")
    yield from (f"{before}{sign}{figure}" for before in " -" for sign in _OLD_SIGNS for figure in "0123456789")


def find_money(text: str) -> list[MoneyMention]:
    """Return the sums of money in ``text`` (lower case, offsets kept), in order."""
    bare, ton = "miljoen" in text or "mln" in text, " ton" in text
    if not (any(sign in text for sign in _SIGNS) or _OLD_SIGN.search(text)) and not (
        ((bare and " mi" in text) or ton) and _COSTS.search(text)
    ):
        return []
    found = list(_MONEY.finditer(text))
    if (bare or ton) and (found or _COSTS.search(text)):
        more = [*(_BARE.finditer(text) if bare else ()), *(_TON.finditer(text) if ton else ())]
        found += [b for b in more if not any(f.start() <= b.start() < f.end() for f in found)]
        found.sort(key=lambda f: f.start())
    found = [m for m in found if not m["word"] or _in_words(m["word"]) is not None]
    sums = [
        m
        for m in found
        if not (
            _UNIT.search(text[max(0, m.start() - 4) : m.start()])
            or _ONE.fullmatch(_round(text, m))
            or (text.endswith(("(in ", "bedragen in "), 0, m.start()) and _THOUSANDS.fullmatch(m[0]))
            or _TAKEN_OFF.search(text, max(0, m.start() - 30), m.start())
            or _is_difference(text, m)
        )
    ]
    sums = [
        m
        for m, after in zip_longest(sums, sums[1:])
        if not (after and (_IN_EURO.fullmatch(text, m.end(), after.end()) or _is_lower_end(text, m, after)))
    ]
    if not sums:
        return []
    budgets = _budgets(text, sums)
    said = [MoneyMention(m.start(), m.end(), _amount(m, text, budget)) for m, budget in zip(sums, budgets, strict=True)]
    if "respectievelijk" in text or "onderscheidenlijk" in text:
        return [each for money in said for each in (*_first_of_row(text, money), money)]
    return said


#: "225 miljoen uit de aanvullende post en 95 miljoen uit de defensiebegroting": from something else
_FROM = regex(r"(?<!\w)(?:uit|ten\slaste\svan)\s(?:de|het|een)\s")


def _budgets(text: str, sums: Sequence[re.Match[str]]) -> list[str | None]:
    """Return the budget that each of some sums is of: the one that a sentence names is of all of them, and of several
    each sum has the one behind it (``3 miljoen uit het BIV en 1 miljoen uit de HGIS``), or before it."""
    named = sorted((m.start(), name) for name, pattern in _BUDGETS for m in pattern.finditer(text))
    if not named:
        return [None] * len(sums)
    if len(sums) == 1 or len({name for _, name in named}) == 1:
        budget = next(name for name, _ in _BUDGETS if any(name == other for _, other in named))
        ends = [*(m.start() for m in sums[1:]), len(text)]
        parts = [(m.end(), end) for m, end in zip(sums, ends, strict=True)]
        elsewhere = [
            _FROM.search(text, *part) is not None and not any(part[0] <= at < part[1] for at, _ in named)
            for part in parts
        ]
        return [None if other else budget for other in elsewhere]
    first_behind = sums[0].start() < named[0][0]
    edges = [0, *((m.start() if first_behind else m.end()) for m in sums), len(text)]
    shift = 1 if first_behind else 0
    return [
        next((name for at, name in named if edges[n + shift] <= at < edges[n + shift + 1]), None)
        for n in range(len(sums))
    ]


def budgets_named(text: str) -> list[str]:
    """Return the budgets that a text in small letters names."""
    return [name for name, pattern in _BUDGETS if pattern.search(text)]


def _first_of_row(text: str, money: MoneyMention) -> list[MoneyMention]:
    """Return the sum before another that says for both what they count in: ``respectievelijk 1,9 en 0,6 miljoen``."""
    row = _ROW.search(text, max(0, money.start - 60), money.start)
    scale = next((s for s in _SCALE if f" {s}" in text[money.start : money.end]), None)
    if row is None or scale is None:
        return []
    name = "value" if row["value"] else "value2"
    if _A_YEAR.fullmatch(row[name]):
        return []
    whole = round(_in_figures(row[name]) * _SCALE[scale], 2)
    amount = msgspec.structs.replace(money.amount, value=int(whole) if whole == int(whole) else whole)
    return [MoneyMention(row.start(name), row.end(name), amount)]


def _is_difference(text: str, m: re.Match[str]) -> bool:
    """Whether a sum is by how much another was changed, or what it was before."""
    if _BY_SO_MUCH.search(text, max(0, m.start() - 20), m.start()):
        return bool(_CHANGED.match(text, m.end()) or _BESIDE_IT.match(text, m.end()))
    before = _FROM_LEVEL.search(text, max(0, m.start() - 20), m.start())
    return before is not None and _TO_LEVEL.match(text, m.end()) is not None


#: between the ends of a range: "tussen de € 25 en € 40 miljoen"
_UP_TO = regex(r"\s(?:en|à|tot|respectievelijk|onderscheidenlijk)\s(?:de\s)?")


_BETWEEN = regex(r"(?<!\w)tussen\s(?:de\s)?\Z")


def _is_lower_end(text: str, m: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a sum is the lower end of a range that only its upper end counts in millions; or the first of a row,
    of which the next tells (see _first_of_row)."""
    scaled = (after["scale"] or after["scale2"]) and not (m["scale"] or m["scale2"] or m["scale3"])
    scaled = scaled or _BETWEEN.search(text, max(0, m.start() - 20), m.start())
    return bool(scaled) and _UP_TO.fullmatch(text, m.end(), after.start()) is not None


def _round(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 1) : found.end() + 1]


def _in_words(word: str) -> float | None:
    """Return the value of ``anderhalf`` or ``tien`` before a scale."""
    return _HALVES.get(word) or (1 if word == "een" else number_value(word))


def _in_figures(words: str) -> float:
    """Return the value of ``1.250``, ``3,5`` or ``2½``."""
    return float(words.replace(".", "").replace(" ", "").replace("½", ".5").replace(",", "."))


def _bound(left: str) -> Literal["max", "about", "exact"]:
    """Return which bound a sum is by what stands before it."""
    if _UPPER_END.search(left) or (_MAX.search(left) and not _CHANGED_TO.search(left)):
        return "max"
    return "about" if _ABOUT.search(left) else "exact"


def _amount(m: re.Match[str], text: str, budget: str | None) -> Amount:
    spelt = _in_words(m["word"]) if m["word"] else None
    figure = _in_figures(m["value"] or m["value2"] or "0") if spelt is None else spelt
    value = figure * _SCALE.get(m["scale"] or m["scale2"] or m["scale3"] or "", 1)
    whole = round(value, 2)
    left = text[max(0, m.start() - 60) : m.start()]
    near = text[max(0, m.start() - 60) : m.end() + 25]
    return Amount(
        value=int(whole) if whole == int(whole) else whole,
        currency=_CURRENCY[(m["sign"] or m["unit"] or m["unit3"] or "euro").strip(". ")],
        bound=_bound(left),
        per="year" if _YEARLY.search(near) else None,
        budget=budget,
    )
