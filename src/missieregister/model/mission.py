"""A mission or operation, as the gazetteer knows it."""

from typing import Literal

import msgspec

MissionKind = Literal["military", "civilian", "police", "mixed", "coalition", "exercise", "programme", "standing force"]


class MissionName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name by which texts call a mission, and when that name means this mission.

    ``only_with`` lists words of which one must stand in the same document for the name to mean this mission
    (``EUFOR`` is Althea where Bosnia is spoken of); without it the name alone is enough.
    """

    name: str
    only_with: tuple[str, ...] = ()


class Mission(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One mission. Years are calendar years of the mission itself, None where unknown or still running.

    ``members`` lists the missions that this id stands for together (``eucap-sahel``: Mali and Niger).
    """

    id: str
    name: str
    name_en: str = ""
    aliases: tuple[str | MissionName, ...] = ()
    organisation: str = ""
    kind: MissionKind = "military"
    countries: tuple[str, ...] = ()
    region: str = ""
    start_year: int | None = None
    end_year: int | None = None
    parent: str | None = None
    successor: str | None = None
    members: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
