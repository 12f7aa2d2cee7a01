"""What people call missions: by the gazetteer, or as letters write those that it lacks."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from missieregister.model.statement import Statement


def as_written(
    named: Iterable[tuple[str, str]],
    gazetteer: Collection[str],
    statements: Iterable[Statement],
    titles: Callable[[], Iterable[str]] = tuple,
) -> dict[str, str]:
    """Return the names of missions by id; of one that the ``gazetteer`` lacks as the first quote writes it that does,
    else the first of the ``titles`` of documents, else made of its id.

    ``named`` are the ids with the names that they have so far. Without such a mission nothing is looked at.
    """
    names = dict(named)
    unknown: Mapping[str, re.Pattern[str]] = {m: _pattern(m) for m in names if m not in gazetteer}
    for statement in statements if unknown else ():
        for mission in statement.missions:
            pattern = unknown.get(mission)
            if pattern and names[mission] == mission:
                names[mission] = _found(pattern, statement.quote) or mission
    for title in titles() if any(names[m] == m for m in unknown) else ():
        for mission, pattern in unknown.items():
            if names[mission] == mission:
                names[mission] = _found(pattern, title) or mission
    return names | {m: _from_id(m) for m in unknown if names[m] == m}


def _found(pattern: re.Pattern[str], text: str) -> str:
    """Return how a text writes a name of which the pattern knows the plain letters; nothing where it does not."""
    found = pattern.search("".join(map(_bare, text)))
    return text[found.start() : found.end()] if found else ""


def _bare(letter: str) -> str:
    """Return a letter without its accent: one letter for one."""
    return letter if letter.isascii() else unicodedata.normalize("NFKD", letter)[0]


#: how the names of missions begin that are abbreviations: "eutm", "unmiver", "osce"
_ABBREVIATED = re.compile(
    r"(?:eu(?:tm|cap|pol|am|mm|bam|just|for|navfor|map|mam|pm)?|un(?:m|am|av|om|pro|if|do|ts|fi|ik|so|ta)[a-z]{0,6}|un|"
    r"minu[srjg][a-z]{1,5}|onu[a-z]{1,5}|nato|osce|amis|[^aeiouy]for|[^aeiouy]{2,6})\Z"
)


def _from_id(identifier: str) -> str:
    """Return a name made of an id, where no letter gives one: ``EUTM Karanda``, ``Steady Lantern``."""
    words = identifier.split("-")
    return " ".join(w.upper() if _ABBREVIATED.match(w) else w.capitalize() for w in words)


def _pattern(identifier: str) -> re.Pattern[str]:
    """The words that an id was made of, whatever their case and whatever stood between them."""
    return re.compile(r"\b" + r"[\W_]{1,3}".join(map(re.escape, identifier.split("-"))) + r"\b", re.IGNORECASE)


def subjects_of(statements: Iterable[Statement]) -> dict[str, tuple[str, ...]]:
    """Return the missions that each document speaks of, by its id: most spoken of first, else by their own ids."""
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        spoken[statement.document].update(statement.missions)
    return {document: tuple(sorted(counts, key=lambda m: (-counts[m], m))) for document, counts in spoken.items()}
