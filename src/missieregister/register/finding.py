"""Finds the mission that somebody means: by id, name or alias, whatever the case, accents or small typos."""

from collections.abc import Mapping

import msgspec
from rapidfuzz import fuzz, process

from missieregister.model.ids import slug
from missieregister.model.mission import Mission

#: From this likeness (0 to 100) on a name is suggested; from the second on it is taken, where it is alone.
SUGGESTED, TAKEN = 65.0, 88.0


class Found(msgspec.Struct, frozen=True):
    """The mission id that a name means, or None with the ids that come near, likeliest first."""

    mission: str | None
    suggestions: tuple[str, ...] = ()


def find_mission(name: str, missions: Mapping[str, Mission], known: Mapping[str, str] | None = None) -> Found:
    """Return which mission ``name`` means.

    ``known`` gives ids and names beyond the gazetteer (missions that letters name and it does not hold yet).
    An exact id, name or alias wins; else the only mission with a name that holds all the words; else a single
    name that is nearly the same; else nothing, with up to five suggestions, those that hold the words first.
    """
    names = _names(missions, known or {})
    wanted = slug(name)
    if not wanted:
        return Found(None)
    exact = names.get(wanted)
    if exact is not None:
        return Found(exact[0], exact[1:])
    holding = _holding(wanted, names)
    if len(holding) == 1:
        return Found(holding[0])
    near = process.extract(wanted, list(names), scorer=fuzz.WRatio, score_cutoff=SUGGESTED, limit=20)
    likely: dict[str, float] = {}
    for text, score, _ in near:
        for mission in names[text]:
            # Short names lie near many words: how alike the whole names are decides, not a part of them.
            likely[mission] = max(likely.get(mission, 0.0), (score + fuzz.ratio(wanted, text)) / 2)
    ranked = sorted(likely, key=lambda mission: (-likely[mission], mission))[:_MOST]
    if ranked and likely[ranked[0]] >= TAKEN and (len(ranked) < 2 or likely[ranked[1]] < TAKEN):
        return Found(ranked[0], tuple(ranked[1:]))
    return Found(None, tuple(dict.fromkeys([*holding, *ranked]))[:_MOST])


#: so many missions are suggested at most, and parts of names shorter than so many letters are in too many
_MOST, _SHORT = 5, 4


def _holding(wanted: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the missions that have all words that somebody typed in one of their names: ``karanda``."""
    words = set(wanted.split("-"))
    if len(wanted) < _SHORT:
        return []
    return sorted({i for text, ids in names.items() if words <= set(text.split("-")) for i in ids})


def _names(missions: Mapping[str, Mission], known: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the ids that each name (as a slug) means; ids first, then names, then aliases."""
    found: dict[str, list[str]] = {}
    layers = [
        [(mission.id, mission.id) for mission in missions.values()],
        [(name, m.id) for m in missions.values() for name in (m.name, m.name_en)],
        [
            (alias if isinstance(alias, str) else alias.name, mission.id)
            for mission in missions.values()
            for alias in mission.aliases
        ],
        [(text, identifier) for identifier, name in known.items() for text in (identifier, name)],
    ]
    for layer in layers:
        for text, identifier in sorted(layer):
            ids = found.setdefault(slug(text), [])
            if identifier not in ids:
                ids.append(identifier)
    found.pop("", None)
    return {text: tuple(ids) for text, ids in found.items()}
