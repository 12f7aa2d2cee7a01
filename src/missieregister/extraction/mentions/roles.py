"""What a number counts: the word for people behind it, in the words between that and the number."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from missieregister.extraction.mentions.counts import FIRST_YEAR, LIMITS, Count
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.text.alike import ABOUT, AT_MOST
from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import People
from missieregister.patterns import regex

_TOKEN = regex(r"[\w'’]+(?:-[\w'’]+)*-?|[(),;:/.]")
#: words that never stand between a number and the people it counts
_STOP = frozenset(
    (
        "aan in voor van op met die dat dit deze is zijn te om tot naar per bij uit als of door over onder na sinds "
        "vanaf wordt worden heeft hebben was waren werd zal zullen kan kunnen maanden maand jaar jaren weken week "
        "dagen dag uur euro miljoen miljard procent km kilometer meter keer maal missies missie operaties mandaten "
        "landen lidstaten brieven dit het de waarvan waarmee waarbij waaronder daarvan momenteel ter "
    ).split()
)
#: behind "militair" where that says of what kind something is
_NOUN_NEXT = regex(
    r"\s[a-z]*(?:team|detachement|contingent|ziekenhuis|hoofdkwartier|vliegtuig|transport|transportmiddel|"
    r"adviseur|waarnemer|"
    r"aandeel|bijdrage|optreden|apparaat|onderdeel|vertegenwoordiger|attaché|materieel|personeel|konvooi|verband|kader|expert|specialist|arts|element|monitoring)(?!\w)|\sand\s"
)
_FROM_HERE = regex(
    r"(?:\svan\shen)?\s(?:(?:zijn|is|komen|komt|kwamen|kwam)\s)?(?:afkomstig\s)?uit\snederland(?!\w|\safkomstig)|"
    r"\svan\sonze\s(?:mensen|militairen)(?!\w)"
)
_ENDS_THERE = regex(r"\s*[.;)]")
_AND_SO_MANY = regex(
    rf"(?P<own>\s(?:nederlandse\s)?(?:[a-z]+-?ele|militaire|civiele|[a-z]+se))\s(?:en|of|,)\s{NUMBER}(?=\s[a-z-]{{4,}})"
)
_BRACKETED = regex(rf"(?P<role>[\w'’-]+)\s\((?:(?:{AT_MOST}|{ABOUT}|in totaal)\s+)?\Z")
#: people whom the lexicon does not count, as a mission's own are none of ours
BLUE_HELMETS = "blauwhelmen"
#: before blue helmets who are ours: "Nederland zat van 2026 tot 2031 met 400"
_WE_HAVE = regex(
    r"(?<!\w)nederland\s(?:levert|leverde|stuurt|stuurde|heeft|had|zit|zat)\s(?:(?!(?:aan|een|de|het|in|door)\s)[\w'’-]+\s){0,7}"
    r"[\w.'’-]+\Z"
)
#: characters before blue helmets in which we are named
_FROM_US = 90
#: "twee compagnieën mariniers", "een eenheid marechaussee": what counts units counts nobody
_A_UNIT = regex(
    r"[a-z-]*(?:eenhe(?:id|den)|bataljons?|compagnie(?:ën|s)?|eskadrons?|detachement(?:en)?|batterij(?:en)?|brigades?|regiment(?:en)?|teams)"
)
#: characters and words behind a number in which stands what it counts
_REACH, _MOST_WORDS = 140, 8
#: behind a role, before another that the number counts as well: "officieren/waarnemers", "trainers en adviseurs"
_GOES_ON = regex(r"/(?!\s?\()| en ")
#: where a role stands: its words, and where they end
RoleAt = tuple[str, int]


class Roles:
    """The lexicon's words for people, and for what is never counted as people."""

    def __init__(self, words: People) -> None:
        every = words.counted()
        self._roles = frozenset(r for r in every if " " not in r)
        self._endings = (*(r for r in every if len(r) >= 5 and " " not in r), "'ers")
        self._long_roles = tuple(r for r in every if " " in r)
        self._not_people = frozenset(words.not_people)
        self._equipment = frozenset(words.equipment)
        self._machines = tuple(w for w in words.equipment if len(w) >= 7)
        units = any_of((*words.units, *words.formations, "staf"))
        #: "een detachement van ongeveer", "een mariniersbataljon (": how many it has comes behind
        self._unit = regex(rf"(?<!\w)[\w-]*(?:(?:{units})\s(?:van|met)\s|(?:{units}|{_GROUPS})\s\(){LIMITS}\Z")
        #: every word for people ends in one of these
        self.every_ending = (
            *self._roles,
            BLUE_HELMETS,
            *dict.fromkeys(r.split()[-1] for r in self._long_roles),
            "'ers",
        )

    def of(self, text: str, number: Count) -> RoleAt | None:
        """Return the role that a number counts, and where it ends: behind it, before its brackets, or shared with the
        number that follows."""
        return self._after(text, number.end) or self._before(text, number) or self._of_next(text, number.end)

    def of_unit(self, text: str, number: Count) -> RoleAt | None:
        """Return what a number counts behind the word for a unit, and where that ends: ``een bataljon van 650``."""
        if not (2 <= (number.high or 0) < FIRST_YEAR) or not text.endswith((" ", "("), 0, number.start):
            return None
        left = max(0, number.start - _UNIT_NEAR)
        inside = text.rfind("(", left, number.start) > text.rfind(")", left, number.start)
        if (_CLOSES if inside else _NO_NOUN_NEXT).match(text, number.end) is None:
            return None
        return ("koppen", number.end) if self._unit.search(text, left, number.start) else None

    def beside(self, text: str, number: Count) -> RoleAt | None:
        """Return the role before a limit between commas, and where that ends: ``de artsen, ten hoogste tien,``."""
        if text[number.end : number.end + 1] != "," or _ARE_SO_MANY.match(text, number.end):
            return None
        told = _LIMIT_BESIDE.search(text, max(0, number.start - _UNIT_NEAR), number.start)
        return (told["role"], number.end) if told and self.is_role(told["role"]) else None

    def is_role(self, word: str) -> bool:
        """Whether a word is one for people."""
        return word in self._roles or word.rstrip("-").split("-")[-1] in self._roles or word.endswith(self._endings)

    def is_plural(self, role: str) -> bool:
        """Whether a word is one for several people by its ending in s."""
        return role.endswith("s") and (role[:-1] in self._roles or role.endswith(("ers", "eurs", " forces")))

    def is_equipment(self, word: str) -> bool:
        """Whether a word is one for equipment."""
        return word in self._equipment or word.split("-")[-1] in self._equipment or word.endswith(self._machines)

    def is_no_member(self, word: str) -> bool:
        """Whether a word is known to be for things, or people who are never counted."""
        return word in self._not_people or self.is_equipment(word)

    def has_equipment(self, words: list[str]) -> bool:
        """Whether one of some words is for equipment, as it stands in the lexicon."""
        return any(word in self._equipment for word in words)

    def _after(self, text: str, end: int) -> RoleAt | None:
        """Return the role that a number counts and where it ends, or None where it counts no people."""
        here = _FROM_HERE.match(text, end)
        if here:
            return "uit nederland", here.end()  # "7.000 militairen, van wie 440 uit Nederland"
        words: list[str] = []
        found: RoleAt | None = None
        for token in islice(_words_behind(text, end), _MOST_WORDS):
            word = token[0]
            if found and word == "en":
                return found[0], self._plain_role(text, token.end()) or found[1]
            if ours := _counts_ours(text, end, token, words):
                return ours
            if self.is_no_member(word) or _A_UNIT.fullmatch(word) or (word == "en" and _is_one(text, end)):
                break
            words.append(word)
            if self._describes_next(text, token):
                continue
            role = self._at(text, token)
            if found and not role:
                break
            found = role
            if found and not _GOES_ON.match(text, found[1]):
                break
        return found

    def _at(self, text: str, token: re.Match[str]) -> RoleAt | None:
        """Return the role that begins with a word."""
        long = next((r for r in self._long_roles if text.startswith(r, token.start())), None)
        if long:
            return long, token.start() + len(long)
        return (token[0], token.end()) if self.is_role(token[0]) else None

    def _describes_next(self, text: str, token: re.Match[str]) -> bool:
        """Whether a word for people only says of what kind the next is: ``een militair beschermingsteam``,
        ``politie- en justitiefunctionarissen``."""
        if token[0] in ("militair", "liaison"):
            return _NOUN_NEXT.match(text, token.end()) is not None
        return token[0].endswith("-") and self._at(text, token) is not None

    def _before(self, text: str, number: Count) -> RoleAt | None:
        """Return the role of a number in brackets behind it: ``een beperkt aantal stafofficieren (maximaal acht)``."""
        if text[number.end : number.end + 1] != ")":
            return None
        opening = _BRACKETED.search(text, max(0, number.start - 60), number.start)
        if not opening or not self.is_role(opening["role"]):
            return None
        return opening["role"], number.end

    def _of_next(self, text: str, end: int) -> RoleAt | None:
        """Return the role that the next number has: ``vijf militaire en vijf civiele waarnemers``."""
        described = _AND_SO_MANY.match(text, end)
        following = self._after(text, described.end()) if described else None
        return (following[0], described.end("own")) if described and following else None

    def _plain_role(self, text: str, end: int) -> int | None:
        """Return the end of ``politiefunctionarissen`` in ``experts en politiefunctionarissen`` (no number)."""
        for token in islice(_TOKEN.finditer(text, end, min(len(text), end + 60)), 4):
            word = token[0]
            if word in _STOP or not word[0].isalpha() or number_value(word) is not None:
                return None
            if self.is_role(word):
                return token.end()
        return None


def _words_behind(text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield the words behind a number, without those in brackets, up to one that ends what it may count."""
    inside = 0
    for token in _TOKEN.finditer(text, end, min(len(text), end + _REACH)):
        word = token[0]
        if word in "()":
            inside += 1 if word == "(" else -1
            if inside < 0:
                return
        elif not inside and word != "/":
            if _ends(word):
                return
            yield token


def _ends(word: str) -> bool:
    """Whether a word or mark ends what a number may count: another number does, too."""
    if word in ",;:." or word in _STOP or (word[0].isdigit() and not word[-1].isalpha()):
        return True
    return word not in ("en", "een") and number_value(word) is not None


def _counts_ours(text: str, end: int, token: re.Match[str], words: Sequence[str]) -> RoleAt | None:
    """Return what a number counts that ends at a place, where that is the Dutch of some, or our own blue helmets."""
    word, told = token[0], (token[0], token.end())
    if word == BLUE_HELMETS and ("nederlandse" in words or _WE_HAVE.search(text, max(0, end - _FROM_US), end)):
        return told  # a mission's own are not counted, but "250 Nederlandse blauwhelmen" are ours
    if word in ("nederlandse", "nederlands") and _ENDS_THERE.match(text, token.end()):
        return told  # "4.150 militairen, onder wie 1.110 Nederlandse."
    return None


def _is_one(text: str, end: int) -> bool:
    """Whether a number is one: ``een logistiek element en beveiligers`` counts no people."""
    return text.endswith(("een", "één"), 0, end)


#: "een 80-koppig Nederlands detachement", "het twaalfkoppige team"
_HEADS = regex(
    r"-?koppige?(?=(?:\s[\w-]+){0,2}?\s[\w-]*(?:detachement|team|eenheid|bemanning|compagnie|groep|peloton|staf|contingent|missie|"
    r"bataljon|troepenmacht|taakgroep|ploeg|equipe)(?!\w))"
)


def heads(text: str, number: Count) -> RoleAt | None:
    """Return what a number counts in the size of a unit, and where that ends: ``een 80-koppig detachement``."""
    found = _HEADS.match(text, number.end) if text.find("koppig", number.end, number.end + 8) >= 0 else None
    return ("koppen", found.end()) if found else None


#: "(bemanning 172)", "met een bemanning van 168"
_CREW = regex(rf"(?<!\w)bemanning(?:\svan|:)?\s(?:(?:{ABOUT}|een)\s)*\Z")
_NO_MORE = regex(r"\s?(?:[,;.)]|\Z|(?:plus|en|neemt|nam|is|zal|vertrekt|vertrok)\s)")


#: what may be counted as a unit is in brackets, and is none by itself
_GROUPS = "groep|sectie|ploeg"
#: characters before a number in which the word for a unit stands
_UNIT_NEAR = 60
_CLOSES = regex(r"\)")
#: "van de plaatsen, maximaal vijftien, zijn er tien gevuld": who are there is told behind
_ARE_SO_MANY = regex(r",\s(?:zijn|waren|werken|werkten|dienen|dienden)\s(?:er|thans|nu|momenteel)(?!\w)")
#: "de stafofficieren, ten hoogste"
_LIMIT_BESIDE = regex(rf"(?P<role>[\w'’-]+),\s(?:{AT_MOST})\s\Z")
#: behind the size of a unit: no noun that the number could count
_NO_NOUN_NEXT = regex(
    r"\s*(?:[.,;:)]|\Z|(?:en|alsmede|evenals|plus|aan|in|bij|naar|voor|op|te|tot|vanaf|uit|binnen|onder|is|zijn|was|waren|wordt|"
    r"worden|werd|werden|zal|zullen|heeft|hebben|gaat|gaan|vertrekt|blijft|die|dat)(?!\w))"
)


def crew(text: str, number: Count) -> RoleAt | None:
    """Return what a number counts behind the word for a crew, and where that ends: ``een bemanning van 168``."""
    before = text[max(0, number.start - 40) : number.start]
    if "bemanning" not in before or _CREW.search(before) is None or _NO_MORE.match(text, number.end) is None:
        return None
    return "bemanningsleden", number.end
