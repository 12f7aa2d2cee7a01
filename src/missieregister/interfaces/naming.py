"""What people call missions: by the gazetteer, or as letters write those that it lacks."""

import re
from collections.abc import Collection, Iterable, Mapping

from missieregister.model.statement import Statement


def as_written(
    named: Iterable[tuple[str, str]], gazetteer: Collection[str], statements: Iterable[Statement]
) -> dict[str, str]:
    """Return the names of missions by id; of one that the ``gazetteer`` lacks as the first quote writes it that does.

    ``named`` are the ids with the names that they have so far. Without such a mission no statement is looked at.
    """
    names = dict(named)
    unknown: Mapping[str, re.Pattern[str]] = {m: _pattern(m) for m in names if m not in gazetteer}
    for statement in statements if unknown else ():
        for mission in statement.missions:
            pattern = unknown.get(mission)
            found = pattern.search(statement.quote) if pattern and names[mission] == mission else None
            if found:
                names[mission] = found[0]
    return names


def _pattern(identifier: str) -> re.Pattern[str]:
    """The words that an id was made of, whatever their case and whatever stood between them."""
    return re.compile(r"\b" + r"[\W_]{1,3}".join(map(re.escape, identifier.split("-"))) + r"\b", re.IGNORECASE)
