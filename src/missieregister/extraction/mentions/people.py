"""Numbers of people: ``maximaal vijf civiele experts``, ``twee tot drie stafofficieren``, ``van zes naar zeven``."""

import re
from itertools import islice

import ahocorasick_rs
import msgspec

from missieregister.extraction.mentions.at_most import is_limit
from missieregister.extraction.mentions.counts import MONTHS, Count, counts_of, find_counts
from missieregister.extraction.mentions.groups import (
    YEARS,
    each_its_own,
    in_a_row,
    like_the_last,
    parts_marked,
    with_leader,
    with_unknown_members,
)
from missieregister.extraction.mentions.levels import is_delta, level_before
from missieregister.extraction.mentions.numbers import NUMBER, number_value
from missieregister.extraction.mentions.people_mention import PeopleMention, Seen
from missieregister.extraction.mentions.people_unsaid import is_of_people
from missieregister.extraction.mentions.posts import are_on_ground
from missieregister.extraction.mentions.shares import is_pool, left_of, meant
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
#: the strength of a mission: people from many countries, "uit twaalf landen", "uit EU-landen"
_OF_MANY = regex(
    r"\s+(?:afkomstig\s+)?uit\s+(?:(?:[\w-]+\s+){1,2}landen|(?:[\w-]+\s+){0,2}(?:[\w-]+-landen|(?:\w+-)?lidstaten))\b"
)
#: behind "militair" where that says of what kind something is
_NOUN_NEXT = regex(
    r"\s[a-z]*(?:team|detachement|contingent|ziekenhuis|hoofdkwartier|vliegtuig|transport|transportmiddel|"
    r"adviseur|waarnemer|"
    r"materieel|personeel|konvooi|verband|kader|expert|specialist|arts|element|monitoring)(?!\w)|\sand\s"
)
_AN_ARTICLE = regex(r"\s(?!(?:is|was|blijft)\s)(?!(?:uitge|ver|terugge|opge|afge|te\s|naar|tot)[\w-]*)\w")
_FROM_HERE = regex(
    r"(?:\svan\shen)?\s(?:(?:zijn|is|komen|komt|kwamen|kwam)\s)?(?:afkomstig\s)?uit\snederland(?!\w|\safkomstig)|"
    r"\svan\sonze\s(?:mensen|militairen)(?!\w)"
)
_ENDS_THERE = regex(r"\s*[.;)]")
#: "zes leden der Kamer"
_OF_PARLIAMENT = regex(
    r"\s+(?:der|van de|van het|van uw|uit de)\s+(?:\w+\s)?(?:kamer|commissie|parlement|kabinet|fractie|raad)"
)
_MONTH_NEXT = regex(rf"\s{MONTHS}(?!\w)")
_AND_SO_MANY = regex(
    rf"(?P<own>\s(?:nederlandse\s)?(?:[a-z]+-?ele|militaire|civiele|[a-z]+se))\s(?:en|of|,)\s{NUMBER}(?=\s[a-z-]{{4,}})"
)
_BRACKETED = regex(r"(?P<role>[\w'’-]+)\s\((?:(?:maximaal|ten hoogste|circa|ongeveer|in totaal)\s+)?\Z")


_BLUE_HELMETS = "blauwhelmen"
#: before blue helmets who are ours: "Nederland zat van 2026 tot 2031 met 400"
_WE_HAVE = regex(
    r"(?<!\w)nederland\s(?:levert|leverde|stuurt|stuurde|heeft|had|zit|zat)\s(?:(?!(?:aan|een|de|het|in|door)\s)[\w'’-]+\s){0,7}"
    r"[\w.'’-]+\Z"
)
#: characters before blue helmets in which we are named
_FROM_US = 90
#: "kan tot twintig militairen inzetten", "stuurt tot vijftien trainers": no more than so many
_MAY_UP_TO = regex(
    r"(?<!\w)(?:(?:kan|kunnen|mag|mogen)\s(?:(?:nederland|het\skabinet|defensie|ons\sland|wij|we|er|nog|dan)\s){0,2}|"
    r"(?:levert|leveren|stuurt|sturen|met)\s)tot\s\Z"
)
#: "zal twintig militairen niet te boven gaan"
_NOT_ABOVE = regex(
    r"\s(?:[\w-]+\s){0,3}?niet\s(?:(?:te\sboven|mogen|kunnen|zullen|zal|mag|te)\s){0,2}(?:gaan|overschrijden|overstijgen)(?!\w)"
)
#: "twee compagnieën mariniers", "een eenheid marechaussee": what counts units counts nobody
_A_UNIT = regex(
    r"[a-z-]*(?:eenhe(?:id|den)|bataljons?|compagnie(?:ën|s)?|eskadrons?|detachement(?:en)?|batterij(?:en)?|brigades?|regiment(?:en)?|teams)"
)


#: what a bare number counts stands right behind it, or behind one adjective
_NEXT_WORDS = regex(r"\s(?:[a-zë]+e\s(?P<second>[\w'’-]+)|(?P<first>[\w'’-]+))")
#: a number without a word for people, and without a point for the thousands, that can be a year, or two of them
_A_YEAR = regex(r"(?:19|20)\d\d(?:\s(?:tot|à|en|of)\s(?:19|20)\d\d)?")


class PeopleGrammar:
    """Finds counted people by the lexicon's words."""

    def __init__(self, words: People) -> None:
        self._roles = frozenset(r for r in words.roles if " " not in r)
        self._endings = (*(r for r in words.roles if len(r) >= 5 and " " not in r), "'ers")
        self._long_roles = tuple(r for r in words.roles if " " in r)
        self._not_people = frozenset(words.not_people)
        self._equipment = frozenset(words.equipment)
        self._machines = tuple(w for w in words.equipment if len(w) >= 7)
        self._vague = words.vague

        def before(options: tuple[str, ...]) -> re.Pattern[str]:
            alternatives = "|".join(re.escape(w) for w in sorted(options, key=len, reverse=True))
            return regex(rf"(?<!\w)(?:{alternatives})\s+(?:(?:in\s+totaal|totaal|nog|circa|zo'n|ongeveer|de)\s+)?$")

        self._maximum, self._minimum = before(words.maximum), before(words.minimum)
        self._approximate = before(words.approximate)
        vague = "|".join(re.escape(w) for w in sorted(self._vague, key=len, reverse=True))
        self._vague_pattern = regex(rf"(?<!\w)(?:{vague})(?!\w)")
        #: every word for people ends in one of these
        self.role_endings = (
            *self._roles,
            _BLUE_HELMETS,
            *dict.fromkeys(r.split()[-1] for r in self._long_roles),
            "'ers",
        )
        self._role_words = ahocorasick_rs.AhoCorasick(self.role_endings)
        self._vague_words = ahocorasick_rs.AhoCorasick(tuple(self._vague))

    def find(self, text: str, seen: Seen | None = None) -> list[PeopleMention]:
        """Return the counted groups in ``text`` (lower case, offsets kept), in order; ``seen`` is what it holds, where
        somebody knows."""
        found: list[PeopleMention] = []
        position = 0
        seen = seen or Seen(None, self._vague_words.find_matches_as_indexes(text) != [])
        counts = self._counts(text, seen)
        roles = self._role_words.find_matches_as_indexes(text) != [] if counts and seen.roles is None else seen.roles
        named = bool(counts and (roles or "nederland" in text))  # "9.000 blauwhelmen, van wie 23 uit Nederland"
        for number in counts:
            aside = number.start < position and _is_aside(text, number.start)
            if number.start < position and not aside:
                continue
            mention = self._mention(text, number, named)
            if mention is None or not mention.counted:
                mention = like_the_last(text, number, found) or mention
            if mention:
                found += self._with_room(text, number, mention)
                position = max(position, mention.end)
        if len(found) > 1:
            found = with_unknown_members(found, text, self._is_no_member)
        found = with_leader(found, text)
        return parts_marked(each_its_own(in_a_row(found, text), text, self._maximum), text) if found else found

    def _is_no_member(self, word: str) -> bool:
        """Whether a word is known to be for things, or people who are never counted."""
        return word in self._not_people or self.is_equipment(word)

    def _with_room(self, text: str, number: Count, meant: PeopleMention) -> list[PeopleMention]:
        """Return people with the room that they take up: seven and eight of ``zeven van de maximaal acht plaatsen``."""
        if meant.start >= number.start or not self._maximum.search(text, meant.start, number.start):
            return [meant]
        part = text[meant.start : number.start].split(" ", 1)[0]
        room = PeopleMention(
            number.start, meant.end, None, number.high, meant.role, text[number.start : meant.end], bound="max"
        )
        return [msgspec.structs.replace(meant, end=meant.start + len(part), text=part), room]

    def _counts(self, text: str, seen: Seen) -> list[Count]:
        counts = find_counts(text, seen.numbers)
        if not seen.vague:
            return counts
        for match in self._vague_pattern.finditer(text):
            low, high = self._vague[match[0]]
            counts.append(Count(match.start(), match.end(), low, high))
        counts.sort(key=lambda c: (c.start, -c.end))
        return counts

    def _mention(self, text: str, number: Count, named: bool) -> PeopleMention | None:
        """Return the people that a number counts, if any; ``named``: whether the text has a word for people at all."""
        if _MONTH_NEXT.match(text, number.end):
            return None  # "op 10 mei een Nederlandse militair"
        role = None
        if named:
            role = self._role_after(text, number.end) or self._role_before(text, number)
            role = role or self._role_of_next(text, number.end)
        role = _heads(text, number) or role or _crew(text, number)
        counted = True
        if role is None:
            if self._counts_things(text, number) or (number.previous is None and not is_of_people(text, number)):
                return None
            if _A_YEAR.fullmatch(text, number.start, number.end):
                return None  # "Voor 2016 is het maximum verlaagd"
            if text[number.start : number.end] == "een" and _AN_ARTICLE.match(text, number.end):
                return None  # "uit te breiden met een geniepeloton"
            role, counted = ("", number.end), False
        if (
            _OF_MANY.match(text, role[1])
            or _OF_PARLIAMENT.match(text, role[1])
            or _is_year(text, number)
            or is_pool(text, number, role[1])
        ):
            return None
        rest = left_of(text, number, role[1])
        if rest:
            whole = text[number.start : rest.end]
            return PeopleMention(number.start, rest.end, rest.low, rest.high, role[0], whole, counted=counted)
        if role[0] == "plaatsen" and text.endswith((" over ", " op ", " in "), 0, number.start):
            return None  # "verdeeld over drie plaatsen"
        if role[0] == "posten" and are_on_ground(text, number.start, role[1]):
            return None  # "moest 28 posten verlaten"
        number = meant(text, number)
        left = text[max(0, number.start - 60) : number.start]
        bound = "max" if self._maximum.search(left) else "min" if self._minimum.search(left) else ""
        if not bound and (
            (left.endswith(" tot ") and _MAY_UP_TO.search(left))
            or _NOT_ABOVE.match(text, role[1], role[1] + 60)
            or is_limit(text, number.start)
        ):
            bound = "max"
        far = text[max(0, number.start - 110) : number.start]
        low, high = number.low, number.high
        if bound == "min" and low != high:
            bound = "max"  # "minimaal vijf en maximaal vijftien"
        if bound == "max":
            low = low if low != high else None
        elif bound == "min":
            high = None
        if (
            text[number.start : number.end] in ("een", "eén")
            and counted
            and (role[0].endswith(("en", "'s", "personeel", "troepen")) or self._is_plural(role[0]))
            and not role[0].endswith(("agent",))
        ):
            return None
        return PeopleMention(
            start=number.start, end=role[1], low=low, high=high, role=role[0],
            text=text[number.start : role[1]], bound=bound,
            approximate=bool(self._approximate.search(left)),
            previous=number.previous or level_before(text, number, role[1]),
            delta=is_delta(text, far, text[number.start : role[1]], role[1]),
            aside=_is_aside(text, number.start), counted=counted,
        )  # fmt: skip

    def _counts_things(self, text: str, number: Count) -> bool:
        """Whether a number without a role is said to be one of something that is no people."""
        what = counts_of(text, number)
        if what is not None:
            return not self._is_role(what)
        behind = _NEXT_WORDS.match(text, number.end)
        if behind and any(word and self.is_equipment(word) for word in behind.groups()):
            return True  # "van twee naar één schip"
        near = text[max(0, number.start - 90) : number.start]
        return any(word in self._equipment for word in near.split()) and not any(self._is_role(w) for w in near.split())

    def _is_plural(self, role: str) -> bool:
        return role.endswith("s") and (role[:-1] in self._roles or role.endswith(("ers", "eurs", " forces")))

    def _role_after(self, text: str, end: int) -> tuple[str, int] | None:
        """Return the role that a number counts and where it ends, or None where it counts no people."""
        here = _FROM_HERE.match(text, end)
        if here:
            return "uit nederland", here.end()  # "7.000 militairen, van wie 440 uit Nederland"
        words: list[str] = []
        inside = 0
        found: tuple[str, int] | None = None
        for token in _TOKEN.finditer(text, end, min(len(text), end + 140)):
            word = token[0]
            if word == "(":
                if found:
                    break
                inside += 1
                continue
            if word == ")":
                if not inside:
                    break
                inside -= 1
                continue
            if inside:
                continue
            if word in ",;:." or (word in _STOP) or (word[0].isdigit() and not word[-1].isalpha()):
                break
            if len(words) > 7 or (word not in ("en", "een") and number_value(word) is not None):
                break
            if word == "/":
                continue
            if word == "en":
                if found and not text[: token.start()].endswith("-"):
                    rest = self._plain_role(text, token.end())
                    if rest:
                        found = (found[0], rest)
                    break
                if text.endswith(("een", "één"), 0, end):
                    break  # "een logistiek element en beveiligers"
                words.append(word)
                continue
            if word == _BLUE_HELMETS and ("nederlandse" in words or _WE_HAVE.search(text, max(0, end - _FROM_US), end)):
                return word, token.end()  # a mission's own are not counted, but "250 Nederlandse blauwhelmen" are ours
            if word in self._not_people or self.is_equipment(word) or _A_UNIT.fullmatch(word):
                break
            words.append(word)
            if word in ("nederlandse", "nederlands") and _ENDS_THERE.match(text, token.end()):
                return word, token.end()  # "4.150 militairen, onder wie 1.110 Nederlandse."
            if word in ("militair", "liaison") and _NOUN_NEXT.match(text, token.end()):
                continue  # "een militair beschermingsteam van twaalf mariniers"
            long = next((r for r in self._long_roles if text.startswith(r, token.start())), None)
            if long or self._is_role(word):
                if word.endswith("-"):
                    continue
                found = (long or word, token.start() + len(long) if long else token.end())
                if text[found[1] : found[1] + 1] == "/":
                    continue
                nxt = text[found[1] : found[1] + 4]
                if not nxt.startswith(" en "):
                    break
            elif found:
                break
        return found

    def _role_before(self, text: str, number: Count) -> tuple[str, int] | None:
        """Return the role of a number in brackets behind it: ``een beperkt aantal stafofficieren (maximaal acht)``."""
        if text[number.end : number.end + 1] != ")":
            return None
        opening = _BRACKETED.search(text, max(0, number.start - 60), number.start)
        if not opening or not self._is_role(opening["role"]):
            return None
        return opening["role"], number.end

    def _role_of_next(self, text: str, end: int) -> tuple[str, int] | None:
        """Return the role that the next number has: ``vijf militaire en vijf civiele waarnemers``."""
        described = _AND_SO_MANY.match(text, end)
        following = self._role_after(text, described.end()) if described else None
        return (following[0], described.end("own")) if described and following else None

    def _plain_role(self, text: str, end: int) -> int | None:
        """Return the end of ``politiefunctionarissen`` in ``experts en politiefunctionarissen`` (no number)."""
        for token in islice(_TOKEN.finditer(text, end, min(len(text), end + 60)), 4):
            word = token[0]
            if word in _STOP or not word[0].isalpha() or number_value(word) is not None:
                return None
            if self._is_role(word):
                return token.end()
        return None

    def is_equipment(self, word: str) -> bool:
        """Whether a word is one for equipment."""
        return word in self._equipment or word.split("-")[-1] in self._equipment or word.endswith(self._machines)

    def _is_role(self, word: str) -> bool:
        return word in self._roles or word.rstrip("-").split("-")[-1] in self._roles or word.endswith(self._endings)


#: "een 80-koppig Nederlands detachement", "het twaalfkoppige team"
_HEADS = regex(
    r"-?koppige?(?=(?:\s[\w-]+){0,2}?\s[\w-]*(?:detachement|team|eenheid|bemanning|compagnie|groep|peloton|staf|contingent|missie|"
    r"bataljon|troepenmacht|taakgroep|ploeg|equipe)(?!\w))"
)


def _heads(text: str, number: Count) -> tuple[str, int] | None:
    """Return what a number counts in the size of a unit, and where that ends: ``een 80-koppig detachement``."""
    found = _HEADS.match(text, number.end) if text.find("koppig", number.end, number.end + 8) >= 0 else None
    return ("koppen", found.end()) if found else None


#: "(bemanning 172)", "met een bemanning van 168"
_CREW = regex(r"(?<!\w)bemanning(?:\svan|:)?\s(?:(?:circa|ongeveer|ruim|bijna|een)\s)*\Z")
_NO_MORE = regex(r"\s?(?:[,;.)]|\Z|(?:plus|en|neemt|nam|is|zal|vertrekt|vertrok)\s)")


def _crew(text: str, number: Count) -> tuple[str, int] | None:
    """Return what a number counts behind the word for a crew, and where that ends: ``een bemanning van 168``."""
    before = text[max(0, number.start - 40) : number.start]
    if "bemanning" not in before or _CREW.search(before) is None or _NO_MORE.match(text, number.end) is None:
        return None
    return "bemanningsleden", number.end


#: "sinds 2004 Iraakse officieren", "31 maart 2016 een compagnie", "van de 1.950 medewerkers zijn er dertig uitgezonden"
_YEAR_BEFORE = regex(
    r"(?<!\w)(?:(?:sinds|sedert|in|vanaf|eind|begin|medio|na|jaar|per|zomer|najaar|voorjaar|en|"
    rf"(?:loop|helft|kwartaal|einde?|begin|voorjaar|najaar|zomer|herfst|winter) van|jaren|{MONTHS})\s+|[-/–])\Z"
)
_UNTIL_BEFORE = regex(r"(?<!\w)(?:tot|tot en met|t/m)\s+\Z")
_ARTICLE_NEXT = regex(
    r"\s+(?:een|de|het|deze|worden|wordt|werd|werden|met|maximaal|circa|ongeveer|is|zijn|was|waren|heeft|hebben|"
    r"zal|zullen|(?:\w+\s)?nederland|(?:\w+\s)?het\skabinet)\s"
)
#: "in de jaren 1995–1996"
_TWO_YEARS = regex(r"\d{4}\s?[-–/]\s?\d{4}")


def _is_year(text: str, number: Count) -> bool:
    """Whether a number is a year: "tot 2000 militairen" counts people, "tot 2000 twintig militairen" does not."""
    year = number.low
    if year is None or year not in YEARS:
        return False
    if number.high != year and number.high in YEARS and _TWO_YEARS.fullmatch(text, number.start, number.end):
        return True
    if not text[number.start : number.end].isdigit():
        return False
    if _YEAR_BEFORE.search(text, max(0, number.start - 20), number.start) or _ARTICLE_NEXT.match(text, number.end):
        return True
    return bool(_UNTIL_BEFORE.search(text, max(0, number.start - 12), number.start)) and year > _ROUND_YEAR


#: what a round number of people may be, and a year too
_ROUND_YEAR = 2000


def _is_aside(text: str, start: int) -> bool:
    left = text[max(0, start - 30) : start]
    opened = left.rfind("(") > left.rfind(")")
    return opened and bool(re.search(r"(?:nu|momenteel|thans|tijdelijk|op dit moment)\s+$", left))
