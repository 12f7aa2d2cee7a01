"""A mission or operation, as the gazetteer knows it."""

from typing import Annotated, Literal

import msgspec

MissionKind = Literal["military", "civilian", "police", "mixed", "coalition", "exercise", "programme", "standing force"]

Region = Literal[
    "",
    "Afghanistan en Centraal-Azië",
    "Azië",
    "Centraal-Afrika",
    "Golfregio en Indo-Pacific",
    "Grote Meren",
    "Hoorn van Afrika",
    "Latijns-Amerika en Caribisch gebied",
    "Middellandse Zee",
    "Midden-Oosten en Noord-Afrika",
    "Noord-Europa en Noordzee",
    "Oost-Europa en Kaukasus",
    "Oostflank",
    "Sahel",
    "West-Afrika",
    "Westelijke Balkan",
    "Zuidelijk Afrika",
]

MissionId = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, msgspec.Meta(min_length=1)]
Year = Annotated[int, msgspec.Meta(ge=1945, le=2100)]
Dossier = Annotated[str, msgspec.Meta(pattern="^[0-9]{5}(-[A-Z0-9]+)?$")]


class MissionName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name by which texts call a mission, and when that name means this mission.

    ``only_with`` lists words of which one must stand in the same document for the name to mean this mission
    (``EUFOR`` is Althea where Bosnia is spoken of); without it the name alone is enough.
    """

    name: Text
    only_with: tuple[Text, ...] = ()


class Mission(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One mission. Years are calendar years of the mission itself, None where unknown or still running.

    ``name``, ``name_en`` and ``aliases`` are what texts call it; ``lookup`` lists further names by which a
    person may ask for it (``iraq``) but which mean something else, or too little, in running text.
    ``places`` are those that alone tell this mission in its years, where a text names no other there
    (``de missie in Mali`` of 2015). ``seats`` are towns where it has its headquarters or people: they tell it only in a
    text that names it (``in Rome werken drie stafofficieren``).
    ``members`` lists the missions that this id stands for together (``eucap-sahel``: Mali and Niger).
    One ``beside`` those of ours has none of our people, or hardly any: it is what its name says, and no place, nor what
    a text is about, tells it.
    """

    id: MissionId
    name: Text
    name_en: str = ""
    aliases: tuple[Text | MissionName, ...] = ()
    lookup: tuple[Text, ...] = ()
    organisation: str = ""
    kind: MissionKind = "military"
    beside: bool = False
    countries: tuple[Text, ...] = ()
    places: tuple[Text, ...] = ()
    seats: tuple[Text, ...] = ()
    region: Region = ""
    start_year: Year | None = None
    end_year: Year | None = None
    parent: MissionId | None = None
    successor: MissionId | None = None
    members: tuple[MissionId, ...] = ()
    dossiers: tuple[Dossier, ...] = ()

    def names(self) -> tuple[MissionName, ...]:
        """Return every name that means this mission in running text, the preferred one first, none twice."""
        listed = [MissionName(name) for name in (self.name, self.name_en) if name]
        listed += [MissionName(alias) if isinstance(alias, str) else alias for alias in self.aliases]
        return tuple(dict.fromkeys(listed))

    def is_there(self, published: str | None) -> bool:
        """Whether a mission may have people in the year of a date (ISO 8601): it began no later."""
        return published is None or self.start_year is None or int(published[:4]) >= self.start_year

    def has_begun(self, published: str | None) -> bool:
        """Whether a text of a date (ISO 8601) may speak of this mission: it begins no later than the year after."""
        return published is None or self.start_year is None or int(published[:4]) >= self.start_year - 1
