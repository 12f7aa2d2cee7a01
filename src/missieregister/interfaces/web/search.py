"""Finds missions by what a visitor types: any of their names, or something close to one."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from missieregister.model.ids import slug
from missieregister.model.mission import Mission, MissionName

_CLOSE = 72
_MOST = 8


def find(asked: str, names: Mapping[str, str], missions: Mapping[str, Mission]) -> tuple[list[str], bool]:
    """Return the ids of missions that a question means, and whether they are only close to it.

    A whole name or id wins; then names that hold all words of the question; then names that are spelt alike.
    """
    question = slug(asked)
    called = {
        identifier: {
            slug(name) for name in (identifier, names[identifier], *_names(missions.get(identifier)))
        }
        for identifier in names
    }
    exact = [identifier for identifier, known in called.items() if question in known]
    if exact:
        return exact, False
    words = [word for word in question.split("-") if word]
    holding = [
        identifier
        for identifier, known in called.items()
        if any(all(w in name for w in words) for name in known)
    ]
    if words and holding:
        return holding, False
    flat = [(name, identifier) for identifier, known in called.items() for name in known if name]
    alike = process.extract(
        question, [name for name, _ in flat], scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=_MOST
    )
    return list(dict.fromkeys(flat[place][1] for _, _, place in alike)), True


def _names(mission: Mission | None) -> list[str]:
    if mission is None:
        return []
    aliases = [a.name if isinstance(a, MissionName) else a for a in mission.aliases]
    return [mission.name, mission.name_en, *aliases]
