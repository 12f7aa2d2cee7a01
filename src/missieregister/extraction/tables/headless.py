"""What the columns of a table of missions without a head hold: by what most of its cells are, and the line above it."""

from typing import TYPE_CHECKING

from missieregister.extraction.tables.cells import COUNT, Cells
from missieregister.extraction.text.alike import TAKING_PART
from missieregister.extraction.text.leads import counts_things, is_theirs
from missieregister.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from missieregister.extraction.tools import Tools
    from missieregister.model.document import Block

#: between the ends of a period
_FROM_TO = regex(r"(?:\s(?:-|–|tot|t/m)\s|\d[-–](?:heden|\d{4}))")
#: an end that has no begin: "tot 1 mei 2031", "onbepaald"
_UNTIL = regex(r"(?:tot|t/m)\s|(?:on|niet\s)bepaald|doorlopend|n\.?v\.?t")
#: the line above a table of what is ours: "Nederlandse deelname aan vredesmissies", "Uitgezonden militairen"
_OURS = regex(rf"(?<!\w)(?:neder|onze\s|nl-|uitgezonden|ingezet|deeln|{TAKING_PART}|militairen|personeel)")
#: but not of what missions have themselves: "Omvang van de missies", "Mandaten van de VN"
_WHOLE = regex(
    r"(?:omvang|sterkte|grootte|mandaat|mandaten)\s(?:van\s)?(?:(?:de|alle|het)\s)?(?:\w+-?)?"
    r"(?:missies?|operaties?|vn|eu|navo)(?!\w)"
)


def roles_of_columns(
    rows: "Sequence[tuple[int, Mapping[int, Block]]]", cells: Cells, line_above: str, tools: "Tools"
) -> dict[int, str]:
    """Return what the columns hold, where one has people and another periods or ends: ``UNTSO | juli 2026 - heden | 11
    waarnemers``, ``UNTSO | 11 | tot 1 mei 2027``; or people alone, below a line that counts them."""
    if is_theirs(tools.scanner.find(line_above)):
        return {}
    ours = _OURS.search(line_above) is not None and not _WHOLE.search(line_above) and not counts_things(line_above)
    found: dict[str, list[int]] = {"period": [], "deployed": []}
    for column in range(1, max(len(row) for _, row in rows)):
        texts = [cells.text(row[column]).strip() for _, row in rows if column in row]
        periods = sum(any(cells.period(t)) and bool(_FROM_TO.search(t)) for t in texts)
        if ours:
            periods = max(periods, sum(bool(_UNTIL.match(t)) for t in texts))
        if 2 * periods > len(rows):
            found["period"].append(column)
        elif 2 * sum(bool(COUNT.fullmatch(t) or tools.people.find(t)) for t in texts) > len(rows):
            found["deployed"].append(column)
    if not found["period"] and len(found["deployed"]) == 1 and ours:
        role = tools.columns.says(line_above)
        return {found["deployed"][0]: role} if role in ("ceiling", "deployed") else {}
    if any(len(columns) != 1 for columns in found.values()):
        return {}
    return {columns[0]: role for role, columns in found.items()}
