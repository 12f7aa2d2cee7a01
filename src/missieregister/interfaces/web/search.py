"""Finds missions by what a visitor types: any of their names, a part of one, or something close to one."""

from collections.abc import Mapping

from missieregister.model.ids import slug
from missieregister.model.mission import Mission, MissionName
from missieregister.register.finding import find_mission


def find(asked: str, names: Mapping[str, str], missions: Mapping[str, Mission]) -> tuple[list[str], bool]:
    """Return the ids of missions that a question means, and whether they are only close to it.

    ``names`` are the missions that letters speak of. A whole name or id wins, with all that is held of the
    country that is called so; then names that hold all words of the question, those that letters speak of first; then
    names that are spelt alike.
    """
    question = slug(asked)
    found = find_mission(asked, missions, names)
    called = {m: _names(m, names, missions) for m in [*names, *(m for m in missions if m not in names)]}
    there = [m for m in names if m in missions and any(question == slug(land) for land in missions[m].countries)]
    if found.mission and question in called[found.mission]:
        exact = [found.mission, *(m for m in found.suggestions if question in called[m])]
        # whoever asks for a country wants all that is held there, and none of which nothing is
        return list(dict.fromkeys([*(m for m in exact if m in names or not there), *there])), False
    words = [word for word in question.split("-") if word]
    holding = [m for m, known in called.items() if any(all(w in name for w in words) for name in known)]
    if words and (holding or there):
        return list(dict.fromkeys([*there, *(m for m in holding if m in names)])) or holding, False
    return [m for m in (found.mission, *found.suggestions) if m], True


def _names(identifier: str, names: Mapping[str, str], missions: Mapping[str, Mission]) -> set[str]:
    said = {identifier, names.get(identifier, "")}
    mission = missions.get(identifier)
    if mission is not None:
        aliases = (a.name if isinstance(a, MissionName) else a for a in mission.aliases)
        said |= {mission.name, mission.name_en, *aliases}
    return {slug(name) for name in said if name}
