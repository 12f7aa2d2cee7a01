"""Numbers of people: ``maximaal vijf civiele experts``, ``twee tot drie stafofficieren``, ``van zes naar zeven``."""

import re

import ahocorasick_rs
import msgspec

from missieregister.extraction.mentions.at_most import is_limit
from missieregister.extraction.mentions.counts import LIMITS, MONTHS, Count, counts_of, find_counts
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
from missieregister.extraction.mentions.roles import RoleAt, Roles, crew, heads
from missieregister.extraction.mentions.shares import is_pool, left_of, meant
from missieregister.extraction.text.alike import ABOUT, AT_MOST, TAKING_PART
from missieregister.extraction.text.us import OUR_CABINET, OUR_COUNTRY
from missieregister.knowledge.words import People
from missieregister.patterns import regex

#: the strength of a mission: people from many countries, "uit twaalf landen", "uit EU-landen"
_OF_MANY = regex(
    r"\s+(?:afkomstig\s+)?uit\s+(?:(?:[\w-]+\s+){1,2}landen|(?:[\w-]+\s+){0,2}(?:[\w-]+-landen|(?:\w+-)?lidstaten))\b"
)
_AN_ARTICLE = regex(r"\s(?!(?:is|was|blijft)\s)(?!(?:uitge|ver|terugge|opge|afge|te\s|naar|tot)[\w-]*)\w")
#: "zes leden der Kamer"
_OF_PARLIAMENT = regex(
    r"\s+(?:der|van de|van het|van uw|uit de)\s+(?:\w+\s)?(?:kamer|commissie|parlement|kabinet|fractie|raad)"
)
_MONTH_NEXT = regex(rf"\s{MONTHS}(?!\w)")
#: "kan tot twintig militairen inzetten", "stuurt tot vijftien trainers": no more than so many
_MAY_UP_TO = regex(
    rf"(?<!\w)(?:(?:kan|kunnen|mag|mogen|zal|zullen)\s(?:(?:{OUR_COUNTRY}|{OUR_CABINET}|defensie|wij|we|er|nog|dan)\s){{0,2}}|"
    r"(?:levert|leveren|stuurt|sturen|met)\s)tot\s\Z"
)
#: "zal twintig militairen niet te boven gaan"
_NOT_ABOVE = regex(
    r"\s(?:[\w-]+\s){0,3}?niet\s(?:(?:te\sboven|mogen|kunnen|zullen|zal|mag|te)\s){0,2}(?:gaan|overschrijden|overstijgen)(?!\w)"
)
#: "binnen het plafond van dertig", "een bovengrens van ongeveer vijftig", "een maximale omvang van 45": it has no floor
_CEILING_OF = regex(rf"(?:plafond|bovengrens|maximale\s(?:omvang|sterkte|{TAKING_PART}|bezetting))\svan\s{LIMITS}\Z")
#: "het plafond van 30 militairen voor UNMIVER naar 40": what it was
_BEFORE = regex(r"(?<!\w)(?:eerder|voorheen|gold|was|waren|dusver|nu\stoe|vorige|oude)(?!\w)")
_ON_TO = regex(rf"[^.;]{{0,120}}?\s(?:naar|tot)\s{LIMITS}{NUMBER}(?!\s?(?:{MONTHS}|(?:19|20)\d\d))")
#: "tien agenten, gefaseerd oplopend tot maximaal 30"
_GROWING = regex(
    rf",?\s(?:(?:gefaseerd|geleidelijk|later|gaandeweg|stapsgewijs|op\stermijn)\s)?oplopend\s(?:tot|naar)\s{LIMITS}(?P<to>{NUMBER})"
    rf"(?=\s?(?:[.,;)]|\Z)|\s(?:in|aan|bij|voor|vanaf|tot|en)\s)"
)
#: what a bare number counts stands right behind it, or behind one adjective
_NEXT_WORDS = regex(r"\s(?:[a-zë]+e\s(?P<second>[\w'’-]+)|(?P<first>[\w'’-]+))")
#: a number without a word for people, and without a point for the thousands, that can be a year, or two of them
_A_YEAR = regex(r"(?:19|20)\d\d(?:\s(?:tot|à|en|of)\s(?:19|20)\d\d)?")


class PeopleGrammar:
    """Finds counted people by the lexicon's words."""

    def __init__(self, words: People) -> None:
        self._roles = Roles(words)
        self._vague = words.vague

        def before(options: tuple[str, ...]) -> re.Pattern[str]:
            alternatives = "|".join(re.escape(w) for w in sorted(options, key=len, reverse=True))
            return regex(rf"(?<!\w)(?:{alternatives})\s+(?:(?:in\s+totaal|totaal|nog|{ABOUT}|de)\s+)?$")

        self._maximum, self._minimum = before(words.maximum), before(words.minimum)
        self._approximate = before(words.approximate)
        vague = "|".join(re.escape(w) for w in sorted(self._vague, key=len, reverse=True))
        self._vague_pattern = regex(rf"(?<!\w)(?:{vague})(?!\w)")
        self.role_endings = self._roles.every_ending
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
            found = with_unknown_members(found, text, self._roles.is_no_member)
        found = with_leader(found, text)
        return parts_marked(each_its_own(in_a_row(found, text), text, self._maximum), text) if found else found

    def is_equipment(self, word: str) -> bool:
        """Whether a word is one for equipment."""
        return self._roles.is_equipment(word)

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
        role = self._roles.of(text, number) if named else None
        role = heads(text, number) or role or crew(text, number)
        role = role or self._roles.of_unit(text, number) or self._roles.beside(text, number)
        counted = role is not None
        if role is None:
            if not self._may_stand_alone(text, number):
                return None
            role = ("", number.end)
        if _counts_no_group(text, number, role[1]):
            return None
        rest = left_of(text, number, role[1])
        if rest:
            whole = text[number.start : rest.end]
            return PeopleMention(number.start, rest.end, rest.low, rest.high, role[0], whole, counted=counted)
        if _counts_places(text, number, role):
            return None
        number = meant(text, number)
        if counted and self._is_one_of_several(text, number, role[0]):
            return None
        left = text[max(0, number.start - 60) : number.start]
        far = text[max(0, number.start - 110) : number.start]
        low, high, bound = _bounded(number, self._bound(text, number, left, role[1]))
        end = role[1]
        if counted and high and (grown := _GROWING.match(text, end)) and (number_value(grown["to"]) or 0) > high:
            high, end, bound = number_value(grown["to"]), grown.end(), "max"  # so many at first, and at most so many
        return PeopleMention(
            start=number.start, end=end, low=low, high=high, role=role[0],
            text=text[number.start : end], bound=bound,
            approximate=bool(self._approximate.search(left)),
            previous=number.previous or level_before(text, number, role[1]),
            delta=is_delta(text, far, text[number.start : role[1]], role[1]),
            aside=_is_aside(text, number.start), counted=counted,
        )  # fmt: skip

    def _may_stand_alone(self, text: str, number: Count) -> bool:
        """Whether a number without a word for people may count some."""
        if self._counts_things(text, number) or (number.previous is None and not is_of_people(text, number)):
            return False
        if _A_YEAR.fullmatch(text, number.start, number.end):
            return False  # "Voor 2016 is het maximum verlaagd"
        # "uit te breiden met een geniepeloton"
        return text[number.start : number.end] != "een" or _AN_ARTICLE.match(text, number.end) is None

    def _is_one_of_several(self, text: str, number: Count, role: str) -> bool:
        """Whether ``een`` stands before a word for several people, and so counts none of them."""
        if text[number.start : number.end] not in ("een", "eén") or role.endswith("agent"):
            return False
        return role.endswith(("en", "'s", "personeel", "troepen")) or self._roles.is_plural(role)

    def _bound(self, text: str, number: Count, left: str, end: int) -> str:
        """Return which limit a number is said to be, by what stands to the ``left`` of it and behind its role."""
        if self._maximum.search(left) or _AT_MOST.search(text, max(0, number.start - 140), number.start):
            return "max"
        if self._minimum.search(left):
            return "min"
        if ("plafond" in left or "grens" in left or "maximale" in left) and _CEILING_OF.search(left):
            return "" if _BEFORE.search(left) or _ON_TO.match(text, end) else "max"
        up_to = left.endswith(" tot ") and _MAY_UP_TO.search(left)
        return "max" if up_to or _NOT_ABOVE.match(text, end, end + 60) or is_limit(text, number.start) else ""

    def _counts_things(self, text: str, number: Count) -> bool:
        """Whether a number without a role is said to be one of something that is no people."""
        what = counts_of(text, number)
        if what is not None:
            return not self._roles.is_role(what)
        behind = _NEXT_WORDS.match(text, number.end)
        if behind and any(word and self.is_equipment(word) for word in behind.groups()):
            return True  # "van twee naar één schip"
        words = text[max(0, number.start - 90) : number.start].split()
        return self._roles.has_equipment(words) and not any(self._roles.is_role(word) for word in words)


#: "sinds 2004 Iraakse officieren", "31 maart 2016 een compagnie", "van de 1.950 medewerkers zijn er dertig uitgezonden"
_YEAR_BEFORE = regex(
    r"(?<!\w)(?:(?:sinds|sedert|in|vanaf|eind|begin|medio|na|jaar|per|zomer|najaar|voorjaar|en|"
    r"(?:loop|helft|halfjaar|half jaar|kwartaal|maanden|weken|einde?|begin|voorjaar|najaar|lente|zomer|herfst|winter)"
    rf" van|jaren|{MONTHS})\s+|[-/–])\Z"
)
_UNTIL_BEFORE = regex(r"(?<!\w)(?:tot|tot en met|t/m)\s+\Z")
_ARTICLE_NEXT = regex(
    rf"\s+(?:een|de|het|deze|worden|wordt|werd|werden|met|{AT_MOST}|{ABOUT}|is|zijn|was|waren|heeft|hebben|"
    r"zal|zullen|(?:\w+\s)?nederland|(?:\w+\s)?het\skabinet)\s"
)
#: "in de jaren 1995–1996"
_TWO_YEARS = regex(r"\d{4}\s?[-–/]\s?\d{4}")


#: "De maximale bijdrage aan UNMIVER bedraagt tien militairen"
_AT_MOST = regex(
    r"(?<!\w)(?:maximale|(?:de|een)\s[\w-]*bovengrens|(?:het|een)\s(?:[\w-]+e\s)?(?:[\w-]*plafond|maximum(?:aantal)?))\s[^.;:,]{0,110}?"
    r"(?<!\w)(?:bedraagt|is|blijft|omvat|telt|ligt\sop|komt(?:\s\w+)?\sop|wordt|(?:is|wordt|blijft)\s(?:vastgesteld|gesteld|bepaald)\sop)\s(?:\w+\s)?\Z",
    words=("maximale", "bovengrens", "plafond", "maximum"),
)


def _bounded(number: Count, bound: str) -> tuple[int | None, int | None, str]:
    """Return how few and how many a number is as the limit of some kind, and which that is."""
    low, high = number.low, number.high
    if bound == "min" and low == high:
        return low, None, bound
    if bound:  # "minimaal vijf en maximaal vijftien"
        return (low if low != high else None), high, "max"
    return low, high, bound


def _counts_no_group(text: str, number: Count, end: int) -> bool:
    """Whether a number, whose role ends at a place, counts what a mission has, members of parliament, or a pool."""
    return bool(
        _OF_MANY.match(text, end)
        or _OF_PARLIAMENT.match(text, end)
        or _is_year(text, number)
        or is_pool(text, number, end)
    )


def _counts_places(text: str, number: Count, role: RoleAt) -> bool:
    """Whether a number counts where people are: ``verdeeld over drie plaatsen``, ``moest 28 posten verlaten``."""
    what, end = role
    if what == "plaatsen" and text.endswith((" over ", " op ", " in "), 0, number.start):
        return True
    return what == "posten" and are_on_ground(text, number.start, end)


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
