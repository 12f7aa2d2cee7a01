"""Missions that a letter only calls by name because its subject line, or the heading of a part, already says what it is
about: ``Onderwerp: Steady Lantern``, as a letter before it introduced it."""

from collections.abc import Iterator, Set
from functools import cache

from missieregister.extraction.text.alike import TAKING_PART, TAKING_PART_MORE
from missieregister.knowledge.alike import ALIKE
from missieregister.patterns import regex

_NAME = r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}"
_SUBJECT = regex(r"(?m)^(?:Onderwerp|Betreft)\s*:?\s+(?P<words>[^\n]{3,150})$")
#: a heading, or what a paragraph begins with as one: "Steady Lantern. Thans doen 196 mensen mee aan Steady Lantern."
_HEADING = regex(rf"(?m)^(?:\d{{1,2}}[.)]? )?(?P<words>{_NAME})(?:$|[.:](?= ))")
_CAPITALS = regex(_NAME)
#: a letter says so within so many characters
_WITHIN = 3000
#: with what a subject line begins that is no name
_NO_PART = frozenset(
    "nederlandse wijziging aanpassing evaluatie eindevaluatie voortgang stand besluit kamerbrief brief kennisgeving "
    "artikel rectificatie erratum operatie missie update aanvullende".split()
) | {
    word
    for name in ("taking_part", "taking_part_more", "going_on", "ending", "growing", "shrinking")
    for word in ALIKE[name]
}
#: words of names that are of no mission
_OF_ELSE = regex(
    r"(?:project|programm?a?|fighter|fund|fonds|plan|strategie|strategy|nota|rapport|report|raad|council|conferentie|"
    r"conference|top|summit|partnership|initiati[a-z]+|agenda|commissie|committee|ministerie|bank|minister|kamer|unie|union|"
    r"naties|nations|staten|states|begroting|defensie|koninklijke|nationaal|nationale)\Z"
)
#: what a name begins with that says itself of what kind it is, and is read by that: "Taakgroep Alcyon"
_KIND = regex(r"(?:groep|group|missie|mission|operatie|operation|force|macht|coalitie)\Z")
_DE_OPERATIE = regex(r"(?<!\w)(?:de|deze)\s(?:operatie|missie)(?!\w)")
_TAKES_PART = regex(
    rf"(?<!\w)(?i:{TAKING_PART_MORE}|{TAKING_PART}|deelnemen|deelneemt|deel|mee|mandaat) "
    rf"(?:[\w-]+ ){{0,3}}?(?:aan|in|voor|bij) (?:de )?(?P<what>{_NAME})"
)


def says_its_subject(low: str) -> bool:
    """Whether a text in lower case has a subject line."""
    return "onderwerp" in low[:_WITHIN] or "betreft" in low[:_WITHIN]


def named_by_subject(text: str, low: str, no_names: Set[str]) -> Iterator[str]:
    """Yield the names that a letter uses of a mission which its subject line, or a heading, is; none of ``no_names`` is
    a word of one."""
    subject = _SUBJECT.search(text, 0, _WITHIN)
    words = subject["words"] if subject else ""
    taken_part_in = cache(lambda: _taken_part_in(text))  # one pass, however many headings there are
    for found in _CAPITALS.finditer(words):
        name = _without_nouns(found[0])
        alone = words.strip(" .").endswith(name)
        if (
            name
            and _may_be_one(name, no_names)
            and (name in taken_part_in() or (alone and _DE_OPERATIE.search(low) is not None))
        ):
            yield name
    for heading in _HEADING.finditer(text):
        name = heading["words"]
        if _may_be_one(name, no_names) and name in taken_part_in():
            yield name


def _without_nouns(words: str) -> str:
    """Return capitalised words without those that a subject line begins with; nothing where one is left."""
    parts = words.split()
    while parts and parts[0].lower() in _NO_PART:
        del parts[0]
    return " ".join(parts) if len(parts) > 1 else ""


def _may_be_one(name: str, no_names: Set[str]) -> bool:
    words = name.lower().split()
    return not (_KIND.search(words[0]) or any(word in no_names or _OF_ELSE.match(word) for word in words))


def _taken_part_in(text: str) -> frozenset[str]:
    """Return the names that a text takes part in, and how each of them begins."""
    found = (m["what"].split() for m in _TAKES_PART.finditer(text))
    return frozenset(" ".join(words[: n + 1]) for words in found for n in range(len(words)))
