"""Finds references to other documents in a text and turns them into document ids.

The forms are those that Dutch ministries use: most leave out chamber and session year, some the word
``Kamerstuk``. A document filed under two dossiers (``29 521 en 34 952, nr. 403``) is cited by the
first dossier's id, under which the official publications hold it.
"""

import re
from collections.abc import Iterator

from missieregister.model.document import Citation
from missieregister.patterns import regex

_ADDITION = (
    r"(?:\s?[-.]\s?(?P<council>\d{2})(?![\d.])(?=\s?[,-]|\s+nr)"
    r"|[\s.-]{0,2}(?P<chapter>[IVXLC]{1,6}[A-Z]?)(?=,|\s?\(R|\s+n(?:rs?|ummer)\b|\s+\d|-\d)"
    r"|\s?-(?P<letter>[A-Z])(?=,|-\d|\s+nr))?"
    r"(?:\s?\(R\s?\d{1,4}\))?"
)
_DOSSIER = regex(rf"(?P<two>[0-9]{{2}})[\s.-]?(?P<three>\d{{3}})(?!\d){_ADDITION}")
_JOINT = regex(r"\s?(?:,|;|/|\ben\b)\s?(?:en\s)?\d{2}\s?\d{3}(?!\d)(?:[\s-](?:[IVXLC]{1,6}|\d{2})\b)?")
_NUMBERED = regex(
    r"[\s,;]{0,3}(?P<plural>nrs\.?|nummers|nr\.?|nummer|no\b\.?)\s?(?P<number>\d{1,5}[a-z]?|[A-Z]{1,3})\b",
    re.IGNORECASE,
)
_BARE = regex(r"(?:\s?,\s?|\s)(?P<number>\d{1,4}|[A-Z]{1,3})\b(?!\s?[-/]?\d|\s[a-z]|[€%])")
_LETTERS = regex(r"\s?,\s?(?P<number>[A-Z]{1,3})\b(?![\w.-])")
_HYPHENED = regex(r"\s?-\s?(?P<number>\d{1,5}|[A-Z]{1,3})\b(?!-\d)")
_MORE = regex(r"\s?(?P<how>,|en|–|-|t/m|tot en met)\s?(?P<number>\d{1,4})\b(?!\s?\d{3}\b)")
_PAGES = r"(?:,?\s(?:p|pp|pag|pagina|blz)\.?\s?\d{1,5}(?:\s?(?:[-–,]|en)\s?\d{1,5}){0,4})?"
_AGAIN = regex(rf"{_PAGES}(?:\s?[,;]|\sen|,\sen)\s?nr\.?\s?(?P<number>\d{{1,4}})\b")
_REPRINT = regex(r",?\s?\(?herdruk\b", re.IGNORECASE)
_CONTEXT = regex(r"(?:[Kk]amer(?:stuk|brief|brieven)|KAMERSTUK|\bTK\b|\bEK\b|(?:Tweede|Eerste) Kamer|[Dd]ossier|kst)")
_REACH = 48
_LONGEST_RANGE = 60

_KST = regex(
    r"\b(?:kst-\d{5}(?:-[IVXLCDM]{1,6}[A-Z]?|-\d{2}(?=-)|-[A-Z](?=-\d)|-\(R\d{1,4}\))?-(?:\d{1,5}|"
    r"[A-Z]{1,3})\b(?:-[nhb]\d{1,2}\b)?"
    r"|(?:ah|h|kv)-(?:tk|ek|vv)-[0-9A-Z]+(?:-\w+){0,3}|blg-\d{4,8}|(?:stb|stcrt|trb)-\d{4}-\d{1,6})"
)
#: One of these stands in any text that _KST matches in.
_SIGNS = ("kst-", "ah-", "h-tk", "h-ek", "h-vv", "kv-", "blg-", "stb-", "stcrt-", "trb-")
_CASE = regex(r"[DZ]\d{5}\b")
_CASE_YEAR = regex(r"(?<![0-9A-Za-z])(?:19|20)\d{2}$")
_YEARS = r"(?P<from>(?:19|20)\d{2})\s?[-/–]\s?(?:(?:19|20)?\d{2})"
_CHAMBER = r"(?:\s?(?P<chamber>II|I|TK|EK|Tweede Kamer|Eerste Kamer)\b)?,?\s?(?:vergaderjaar\s)?"
_ANNEX = regex(
    rf"Aanhangsel(?:\s(?:van\sde|der)?\s?Handelingen)?{_CHAMBER}{_YEARS},?\s?(?:nr\.?\s?)?(?P<number>\d{{1,5}})\b"
)
_DEBATE = regex(
    rf"(?<!Aanhangsel )Handelingen{_CHAMBER}{_YEARS},?\s?(?:nr\.?\s?)?(?P<number>\d{{1,5}})\b"
    r"(?:,?\s?item\s?(?P<item>\d{1,3})\b|,?\s?(?:p|pp|pag|"
    r"blz)\.?\s?(?P<first>\d{1,5})(?:\s?[-–]\s?(?P<last>\d{1,5}))?)?"
)
_GAZETTE = regex(
    r"\b(?P<name>Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)\.?\s?(?P<year>(?:18|19|"
    r"20)\d{2}),?\s?(?:nr\.?\s?)?(?P<number>\d{1,6})\b"
)
_GAZETTES = {"Staatsblad": "stb", "Staatscourant": "stcrt", "Tractatenblad": "trb"}
_ECLI = regex(r"\bECLI:[A-Z]{2}:[A-Z0-9]{1,10}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9]")
_CELEX = regex(r"\bCELEX[\s:]{0,3}(?:nr\.?\s)?(?P<celex>\d{5}[A-Z]{1,2}\d{4})\b")
_EU = regex(
    r"\b(?P<act>[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Kk]aderbesluit)\s\((?:EU|EG|EEG|GBVB|"
    r"EU,\sEuratom)\)\s(?P<nr>nr\.?\s)?(?P<one>\d{1,4})/(?P<two>\d{1,4})\b"
)
_EU_LETTERS = {"verordening": "R", "richtlijn": "L", "besluit": "D", "kaderbesluit": "F"}
_RESOLUTION = regex(r"[Rr]esoluties?\s(?:nr\.\s)?(?P<number>\d{3,4})\b")
_COUNCIL = regex(r"\b(?:VNVR|VN-?\s?Veiligheidsraad|Veiligheidsraad|VN|UNSC)s?[-\s]?$")
_OF_COUNCIL = regex(r"(?:\s\(\d{4}\))?\svan\sde\s(?:VN|Verenigde\sNaties|Veiligheidsraad)")


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return all references to documents in a text, in order, with character offsets; none overlap in part.

    Of a list (``nrs. 446 en 447``) each number is a citation of its own; of a range (``nrs. 1-3``) all cite
    from the range's words. Linear in the length of the text.
    """
    found = [*_papers(text), *_others(text)]
    found.sort(key=lambda c: (c.start, -c.end, c.document))
    kept: list[Citation] = []
    for citation in found:
        inside = kept and citation.start < kept[-1].end
        if inside and (citation.start, citation.end) != (kept[-1].start, kept[-1].end):
            continue
        if citation not in kept[-_LONGEST_RANGE:]:
            kept.append(citation)
    return tuple(kept)


def _papers(text: str) -> Iterator[Citation]:
    """Yield Kamerstukken: a dossier's number with the paper's behind it."""
    done = 0
    for dossier in _DOSSIER.finditer(text):
        start = dossier.start()
        if start < done or (start and not _may_begin(text, start)):
            continue
        name = dossier["two"] + dossier["three"]
        extra = dossier["council"] or dossier["chapter"] or dossier["letter"]
        name = f"{name}-{extra}" if extra else name
        end = dossier.end()
        for _ in range(4):
            joint = _JOINT.match(text, end)
            if not joint:
                break
            end = joint.end()
        number = _paper_number(text, dossier.start(), end)
        if number is None:
            continue
        for citation in _numbers(text, name, dossier.start(), number):
            done = max(done, citation.end)
            yield citation


def _may_begin(text: str, start: int) -> bool:
    """Whether a dossier's number may begin here, and no larger number, sum of money or word runs on."""
    before = text[start - 1]
    if before.isalnum() or before in "_,€$":
        return False
    further = text[start - 2] if start > 1 and (before == "." or before.isspace()) else ""
    return not (further.isdigit() or further in ("€", "$"))


def _paper_number(text: str, start: int, end: int) -> re.Match[str] | None:
    number = _NUMBERED.match(text, end)
    if number and (number["number"][0].isdigit() or number["number"].isupper()):
        return number
    if _CONTEXT.search(text, max(start - _REACH, 0), start):
        return _HYPHENED.match(text, end) or _BARE.match(text, end)
    before = text[max(start - 1, 0) : start]
    return _LETTERS.match(text, end) if before in ("", "(", " ", "\n", ";") else None


def _numbers(text: str, dossier: str, start: int, number: re.Match[str]) -> Iterator[Citation]:
    """Yield the paper that a match names, and the ones that a list or range behind it adds."""
    first, end = number["number"], number.end()
    reprint = _REPRINT.match(text, end)
    if reprint:
        yield Citation(f"kst-{dossier}-{first.upper()}-n1", start, reprint.end())
        return
    plural = (number.groupdict().get("plural") or "").lower() in ("nrs", "nrs.", "nummers")
    span_start, last = start, first
    pending = [first]
    while plural and last.isdigit():
        more = _MORE.match(text, end)
        if not more:
            break
        if more["how"] in (",", "en"):
            yield from (Citation(f"kst-{dossier}-{n}", span_start, end) for n in pending)
            span_start, pending = more.start("number"), [more["number"]]
        else:
            low, high = int(last), int(more["number"])
            if not low < high <= low + _LONGEST_RANGE:
                break
            pending = [*pending, *(str(n) for n in range(low + 1, high + 1))]
        last, end = more["number"], more.end()
    yield from (Citation(f"kst-{dossier}-{n}", span_start, end) for n in pending)
    while again := _AGAIN.match(text, end):
        yield Citation(f"kst-{dossier}-{again['number']}", again.start("number"), again.end())
        end = again.end()


def _others(text: str) -> Iterator[Citation]:
    """Yield everything that is no Kamerstuk written as dossier and number."""
    if any(sign in text for sign in _SIGNS):
        for found in _KST.finditer(text):
            yield Citation(found.group(), *found.span())
    if "ECLI:" in text:
        for found in _ECLI.finditer(text):
            yield Citation(found.group(), *found.span())
    for found in _CASE.finditer(text):
        start = found.start() - 4
        # The lookbehind needs the character before the year, so the year is matched on a slice.
        if start >= 0 and _CASE_YEAR.search(text[max(start - 1, 0) : found.start()]):
            yield Citation(text[start : found.end()], start, found.end())
    yield from _proceedings(text)
    yield from _law(text)


def _proceedings(text: str) -> Iterator[Citation]:
    """Yield Handelingen and their annexes."""
    if "Aanhangsel" in text:
        for found in _ANNEX.finditer(text):
            yield Citation(f"ah-{_chamber(found)}-{_session(found)}-{found['number']}", *found.span())
    if "Handelingen" not in text:
        return
    for found in _DEBATE.finditer(text):
        last = found["item"] or (found["first"] and f"{found['first']}-{found['last'] or found['first']}")
        place = f"{found['number']}-{found['item']}" if found["item"] else last or found["number"]
        yield Citation(f"h-{_chamber(found)}-{_session(found)}-{place}", *found.span())


def _law(text: str) -> Iterator[Citation]:
    """Yield gazettes, acts of the European Union and resolutions of the Security Council."""
    if any(name in text for name in ("Stb", "Stcrt", "Trb", *_GAZETTES)):
        for found in _GAZETTE.finditer(text):
            name = _GAZETTES.get(found["name"], found["name"].lower())
            yield Citation(f"{name}-{found['year']}-{found['number']}", *found.span())
    if "CELEX" in text:
        for found in _CELEX.finditer(text):
            yield Citation(f"celex-{found['celex']}", *found.span())
    if "(E" in text or "(GBVB" in text:
        for found in _EU.finditer(text):
            yield Citation(f"celex-{_celex(found)}", *found.span())
    for found in _RESOLUTION.finditer(text) if "esolutie" in text else ():
        before = _COUNCIL.search(text[max(found.start() - 26, 0) : found.start()])
        after = _OF_COUNCIL.match(text, found.end())
        if before or after:
            start = found.start() - (len(before.string) - before.start() if before else 0)
            yield Citation(f"s-res-{found['number']}", start, (after or found).end())


def _chamber(found: re.Match[str]) -> str:
    return "ek" if found["chamber"] in ("I", "EK", "Eerste Kamer") else "tk"


def _session(found: re.Match[str]) -> str:
    first = int(found["from"])
    return f"{first}{first + 1}"


def _celex(found: re.Match[str]) -> str:
    """Return the CELEX number of an EU act: since 2015 the year comes first, before that the number."""
    one, two = int(found["one"]), int(found["two"])
    number, year = (one, two) if found["nr"] or not 1950 <= one <= 2100 else (two, one)
    year = year + 1900 if year < 100 else year
    return f"3{year:04d}{_EU_LETTERS[found['act'].lower()]}{number:04d}"
