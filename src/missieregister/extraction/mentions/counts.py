"""Counts in a text: numbers, ranges (``twee tot drie``) and changes of level (``van zes naar zeven``)."""

from collections.abc import Iterable

import msgspec

from missieregister.extraction.mentions.numbers import NUMBER, NUMBER_WORD, find_numbers, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST, CHANGED, PART_TAKEN
from missieregister.model.calendar import ANY_MONTH
from missieregister.patterns import regex

LIMITS = rf"(?:(?:{AT_MOST}|{ABOUT}|gemiddeld|huidige|de\s+huidige|tussen(?:\s+de)?)\s+)*"
#: whose level is left: "van de tegenwoordige vier naar", "van de thans geplaatste vier tot", and no "van de vier"
_THERE_BEFORE = (
    r"(?:de\s+(?:(?:thans|nu|nog|reeds|momenteel|eerder|aanvankelijk|oorspronkelijk|in\s+totaal)\s+)?[^\W\d_]{3,}e\s+)?"
)
_RANGE = regex(r"\s*(?:(?:tot(?:\s+maximaal)?|of|à|a|tot en met|en)\s+(?:maximaal\s+)?|[–-]\s*)")
#: "drie- à vierhonderd": both are as many hundreds as the second says
_SHARED_RANGE = regex(rf"-\s(?:tot|à|a|of)\s(?P<upper>{NUMBER_WORD})(?!\w)")
#: "sinds de jaren zeventig", "begin jaren negentig"
_DECADE = regex(r"(?<!\w)(?:de|die|begin|eind|einde|midden|vroege|late)\sjaren\s\Z")
#: "minimaal vijf en maximaal vijftien", "ten minste tien militairen en ten hoogste vijftien"
_AT_LEAST = regex(r"(?<!\w)(?:minimaal|minstens|ten\sminste|tenminste)\s\Z")
_TO_MOST = regex(rf"\s(?:en|tot)\s(?:{AT_MOST})\s")
_UPPER = regex(rf"{NUMBER}(?!\w|,\d)")
#: "van 75 functionarissen in 2031 tot 450"
_OF_A_YEAR = rf"(?:\s(?:in|eind|begin|medio)\s(?:(?:{ANY_MONTH})\s)?(?:19|20)\d\d)?"
#: the word comes first, and what stands before it after: so that a search skips to the next "van"
_CHANGE = regex(
    rf"van(?<!\wvan)\s+{LIMITS}{_THERE_BEFORE}(?P<a>{NUMBER})(?:\s+[\w'’-]+){{0,2}}{_OF_A_YEAR}(?:\s(?:terug|op|uit|in)\ste\s\w+)?\s+"
    rf"(?P<word>naar|tot|op)\s+(?:in\s+totaal\s+)?{LIMITS}(?P<b>{NUMBER})(?!\w)"
)
#: "60 in plaats van 90 instructeurs"
_INSTEAD = regex(
    rf"(?<!\w)(?P<b>{NUMBER})(?:\s+[\w-]+)?\s+in\s+plaats\s+van\s+(?:de\s(?:eerdere|huidige|vroegere|"
    rf"oorspronkelijke)\s)?{LIMITS}(?P<a>{NUMBER})(?!\w)"
)
#: "in plaats van twintig militairen levert Nederland er dertig"
_IN_PLACE_OF = regex(
    rf"in\splaats\svan\s(?:de\s(?:eerdere|huidige|vroegere|oorspronkelijke|voorziene)\s)?{LIMITS}(?P<a>{NUMBER})(?:\s[\w-]+){{0,3}}?\s"
    rf"(?:levert|leveren|stuurt|sturen|gaan|zal|zullen|zet|stelt|draagt|neemt|wil)\s[^,;.\d]{{0,60}}?\s{LIMITS}(?P<b>{NUMBER})(?!\w|,\d)"
)
#: "het maximum van 230 voor EUMAM wordt daarmee 315", "het mandaat van twaalf militairen gaat naar zes"
_BECOMES = regex(
    rf"(?<!\w)(?:maximum|plafond|mandaat|aantal|"
    rf"omvang)\s+van\s+{LIMITS}(?P<a>{NUMBER})(?:\s[^.;,]{{0,60}}?)?\s(?:wordt|gaat)\s"
    rf"(?:(?:daarmee|hiermee|dan|daardoor)\s)?(?:naar\s|tot\s)?{LIMITS}(?P<b>{NUMBER})(?!\w)"
)
_WHO = (
    rf"(?<!\w)(?:aantal|groep|team|detachement|contingent|{PART_TAKEN}|bezetting|omvang|sterkte|plafond|maximum)\s"
    rf"van\s(?!{AT_MOST})"
)
_CHANGED = rf"(?:{CHANGED})"
#: "de groep van 80 instructeurs bij UNMIVER wordt per september teruggebracht naar 50"
_FROM_A_GROUP = regex(
    rf"{_WHO}{LIMITS}(?P<a>{NUMBER})\s[^.;,]{{2,110}}?\s{_CHANGED}\s(?:naar|tot)\s{LIMITS}(?P<b>{NUMBER})(?!\w)"
)
#: "het aantal van 270 militairen zal in 2031 tot 330 groeien"
_TO_GROW = regex(
    rf"{_WHO}{LIMITS}(?P<a>{NUMBER})\s[^.;,]{{2,110}}?\s(?:naar|tot)\s{LIMITS}(?P<b>{NUMBER})(?:\sen\s[^.;,]{{2,60}}?)?"
    rf"\s(?:{_CHANGED}|groeien|dalen|stijgen|toenemen|afnemen|oplopen)(?!\w)"
)
#: "gaat uit van een omvang van 60 tot 80 personen": a range
_OF_SOME_SIZE = regex(
    r"(?<!\w)een\s(?:[\w-]+e\s)?(?:omvang|sterkte|bezetting|team|eenheid|groep|detachement|compagnie)\s\Z"
)
#: words of change, without which "van acht tot twaalf" is a range
MOVES_A_LEVEL = regex(
    r"verdubbel|gebracht|breng|verdrievoudig|halveer|verho|verla|breid|uitgebr|teruggebr|opgetrok|"
    r"optrek|opvoer|opgevoer|op te voer|uitbouw|uitgebouw|afslank|afgeslank|slank|schroef|schroev|"
    r"verruim|toegenomen|toename|toeneem|toenem|afneem|afnem|stijg|gestegen|afname|"
    r"afgenomen|daal|dalen|daling|"
    r"slink|omhoog|omlaag|breng|opho|op te hog|opgehoogd|afgebouw|afbouw|oplop|teruglop|terugval|"
    r"verklein|vergro|versterk|vermeerder|"
    r"(?<!\w)(?:loopt|lopen|liep|liepen|valt|vallen|viel)\s[^.,;]{1,90}\sterug(?!\w)|"
    r"(?<!\w)(?:neemt|nam|nemen|namen)\s(?:[^.,;]{1,90}\s)?(?:toe|af)(?!\w)|(?<!\w)k(?:omt|omen|wam|wamen)\s[^.,;]{0,40}?van\s|"
    r"reduc|gereduc|verminder|groei|daal|stijg|(?<!\w)gaa[nt](?!\w)|schaal|schal|krimp|ingekromp"
)
#: a month, as a part of other patterns
MONTHS = rf"(?:{ANY_MONTH})"
_MONTH = regex(rf"\b{MONTHS}\b")
_MONTH_FOLLOWS = regex(rf"\s+{MONTHS}\b")

#: "van negen maanden op een jaar gebracht", "van 4 naar 6 miljoen euro", "van 10 naar 8 procent"
_OF_TIME = regex(
    r"\s+(?:maanden|maand|jaar|jaren|weken|dagen|uur|miljoen|miljard|mln\.?|mld\.?|euro|procent)(?!\w)|\s?%"
)
#: "in de loop van 2016 worden teruggebracht tot 35": a year, no level
_IN_YEAR = regex(
    rf"(?<!\w)(?:loop|begin|einde?|helft|halfjaar|half\sjaar|kwartaal|zomer|najaar|voorjaar|{MONTHS})\s+van\s+\d{{4}}\Z"
)

NO_PEOPLE = regex(
    r"\s*(?:[a-zë]+e\s+)?(?:maanden|maand|jaar|miljoen|miljard|euro|f-16|procent|%|helikopters|chinooks|apaches|cougars|[-/]\d|"
    r"[\w-]*(?:schepen|fregat\w*|toestellen|vliegtuig\w*|drones|voertuigen|tanks|systemen|eenheden|batterij\w*|"
    r"compagnie\w*|teams?)|(?:ingewilligd|gehonoreerd|afgewezen|ingetrokken|beantwoord|goedgekeurd)(?!\w)|"
    rf"{MONTHS})"
)
#: "het aantal geslaagde kapingen is gestegen tot 49": what is counted stands behind
_COUNTED = regex(
    r"(?<!\w)(?:aantal(?:len)?|percentage)\s+(?:te\s[\w-]+en\s(?!(?:[\w-]+en\s)?(?:tot|naar|met|van|op|en|in|per|is|zijn|wordt)\s))?"
    r"(?:(?!te\s)[\w-]+e\s+){0,2}(?P<what>[\w'’-]+)"
)
#: behind "aantal" where it is not said of what
_NOT_SAID = frozenset(
    "van aan in bij voor is was waren zijn wordt worden zal zullen kan kunnen komt kwam komen stijgt daalt groeit "
    "neemt nam dat per ligt blijft bedraagt bedroeg bedragen gaat ging mag moet op met tot liep loopt steeg daalde "
    "werd te laten hierdoor daarmee daarom verder dus nu thans dan groeit groeide stijgen dalen loopt lopen schommelt "
    "schommelde varieert varieerde heeft hebben had hield houdt mocht zou zouden gold geldt inmiddels ook niet naar "
    "uit daarna later sindsdien momenteel tijdelijk echter immers voorlopig uiteindelijk volgend komend eind begin "
    "medio vanaf omhoog omlaag toe af terug op".split()
)
#: "de 25-jarige militair", "een 10-daagse oefening": how old or long something is
_OF_A_KIND = regex(r"-(?:jarig|jaars|daags|maands|weeks|urig|uurs|tons|meter|delig|voudig|talig|puntig)")
#: what decades are called by
_DECADES = range(20, 100, 10)
#: a number from here on may be a year
FIRST_YEAR = 1990


class Count(msgspec.Struct):
    """A number in a text, or a range; ``previous`` is the level that a change leaves."""

    start: int
    end: int
    low: int | None
    high: int | None
    previous: int | None = None


def find_counts(text: str, starts: Iterable[int] | None = None) -> list[Count]:
    """Return the counts in ``text`` (lower case), in order; ``starts`` are the places where numbers may begin."""
    numbers = list(find_numbers(text, starts))
    if not numbers:
        return []
    changes = {
        m.start("b"): m
        for m in _CHANGE.finditer(text)
        if (m["word"] == "naar" or MOVES_A_LEVEL.search(text))
        and not (
            _MONTH.search(m[0])
            or _OF_TIME.match(text, m.end("a"))
            or _OF_TIME.match(text, m.end("b"))
            or _MONTH_FOLLOWS.match(text, m.end("b"))
            or _IN_YEAR.search(text, 0, m.end("a"))
            or (m["word"] == "tot" and _OF_SOME_SIZE.search(text, 0, m.start()))
        )
    }
    if "plaats" in text:
        changes |= {
            m.start("b"): m
            for pattern in (_IN_PLACE_OF, _INSTEAD)
            for m in pattern.finditer(text)
            if not (NO_PEOPLE.match(text, m.end("a")) or NO_PEOPLE.match(text, m.end("b")))
        }
    if "wordt" in text or "gaat" in text:
        changes |= {
            m.start("b"): m
            for m in _BECOMES.finditer(text)
            if not (NO_PEOPLE.match(text, m.end("b")) or (number_value(m["b"]) or 0) >= FIRST_YEAR)
        }
    if " van " in text and (" naar " in text or " tot " in text) and MOVES_A_LEVEL.search(text):
        changes |= {
            m.start("b"): m
            for pattern in (_FROM_A_GROUP, _TO_GROW)
            for m in pattern.finditer(text)
            if m.start("b") not in changes
            and not (NO_PEOPLE.match(text, m.end("b")) or (number_value(m["b"]) or 0) >= FIRST_YEAR)
            and not (_OF_TIME.match(text, m.end("a")) or _MONTH_FOLLOWS.match(text, m.end("b")))
        }
    levels_before = {m.start("a") for m in changes.values()}
    counts: list[Count] = []
    taken = -1
    for match in numbers:
        if match.start() < taken or match.start() in levels_before:
            continue
        value = number_value(match[0])
        if value is None or _counts_years(text, match.start(), match.end(), value):
            continue
        count = Count(match.start(), match.end(), value, value)
        change = changes.get(match.start())
        if change:
            count.previous = number_value(change["a"])
            if text[: count.start].endswith(("tussen ", "tussen de ")):
                _extend(count, text)
                taken = count.end
        else:
            _extend(count, text)
            taken = count.end
        counts.append(count)
    return counts


def _counts_years(text: str, start: int, end: int, value: int) -> bool:
    """Whether a number tells a decade, or how old or long something is: ``de jaren dertig``, ``de 25-jarige``."""
    if value in _DECADES and _DECADE.search(text, max(0, start - 20), start):
        return True
    return text.startswith("-", end) and _OF_A_KIND.match(text, end) is not None


def changes_count(text: str) -> bool:
    """Whether some count of a text may be the level that a change leaves."""
    return "plaats" in text or _CHANGE.search(text) is not None or _BECOMES.search(text) is not None


#: by how much something changes
_BY = regex(
    r"(?<!\w)(?:stijgt|steeg|stijgen|daalt|daalde|dalen|groeit|groeide|groeien|krimpt|kromp|neemt|nam|wordt|worden|werd|werden|is)\s"
    r"(?:[^,;.]{0,40}\s)?met\s\Z"
)
#: characters before a number in which its verb stands
_VERB_NEAR = 60


def _extend(count: Count, text: str) -> None:
    """Make ``twee tot drie``, ``een of twee`` and ``tussen tien en twaalf`` one range."""
    if text.startswith("- ", count.end) and count.low and (shared := _SHARED_RANGE.match(text, count.end)):
        most = number_value(shared["upper"]) or 0
        least = count.low * next((size for size in (1000, 100) if most % size == 0), 1)
        if least < most:
            count.low, count.high, count.end = least, most, shared.end()
        return
    link = _RANGE.match(text, count.end)
    upper = _UPPER.match(text, link.end()) if link else None
    if not link or not upper or count.low is None:
        link = (
            _TO_MOST.match(text, count.end) if _AT_LEAST.search(text, max(0, count.start - 20), count.start) else None
        )
        upper = _UPPER.match(text, link.end()) if link else None
        high = number_value(upper[0]) if upper else None
        if upper and high and count.low is not None and count.low < high:
            count.high, count.end = high, upper.end()
        return
    if link[0].strip() == "en" and not text[: count.start].rstrip().endswith(("tussen", "tussen de", "tussen circa")):
        return
    high = number_value(upper[0])
    by = high and high > 2 * count.low and _BY.search(text, max(0, count.start - _VERB_NEAR), count.start)
    if by and MOVES_A_LEVEL.search(text):
        return  # "stijgt met vijf tot achttien": by five, to eighteen
    if high is not None and count.low < high <= count.low * 4 + 2 and not _MONTH_FOLLOWS.match(text, upper.end()):
        count.high, count.end = high, upper.end()


def counts_of(text: str, count: Count) -> str | None:
    """Return what a number counts, where that stands before it: ``kapingen`` in ``het aantal kapingen is 49``."""
    if "aantal" not in text and "percentage" not in text:
        return None
    named = [match["what"] for match in _COUNTED.finditer(text, max(0, count.start - 160), count.start)]
    return named[-1] if named and named[-1] not in _NOT_SAID else None
