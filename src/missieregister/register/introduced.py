"""Missions that the gazetteer lacks, as the letters introduce them: whose they are and in which country.

``de VN-missie in Ombeya, de United Nations Mission in Ombeya (UNMISO)``. What a name itself says counts where no
sentence does: ``EUTM Karanda`` is of the EU, in Karanda.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from missieregister.model.mission import Mission, Region
from missieregister.model.statement import Statement
from missieregister.patterns import regex

_OF: Mapping[str, str] = {
    "vn": "VN", "verenigde naties": "VN", "eu": "EU", "europese": "EU", "navo": "NAVO", "ovse": "OVSE",
    "afrikaanse unie": "Afrikaanse Unie", "au": "Afrikaanse Unie",
}  # fmt: skip
_MISSION = r"(?:[a-z]+-?){0,2}(?:missie|operatie|vredesmacht|troepenmacht|vredesoperatie)"
#: "de VN-missie", "de EU-trainingsmissie", "de missie van de Verenigde Naties", "een nieuwe civiele missie"
_WHOSE = regex(
    rf"(?<!\w)(?:(?P<of>VN|EU|NAVO|OVSE|AU|Europese)[- ](?:[a-z]+ )?{_MISSION}"
    rf"|(?:{_MISSION}|verzoek) van de (?P<by>Verenigde Naties|VN|EU|Europese|NAVO|OVSE|Afrikaanse Unie|AU))(?!\w)"
)
#: "missie in Ombeya", "trainingsmissie voor Oost-Lindara"
_WHERE = regex(
    rf"(?<!\w)(?:[A-Z]{{2,4}}-)?{_MISSION} (?:van de [A-Z][\w ]{{1,20}}? )?(?:in|voor) "
    r"(?P<land>(?:de )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)(?!\w)"
)
#: what stands there and is no country
_NO_LAND = frozenset({
    "Nederland", "Nederlandse", "Europa", "Afrika", "EU", "VN", "NAVO", "Kamerbrief", "Kamerstuk", "Defensie",
    "Den Haag", "Brussel",
})  # fmt: skip
_OF_NAME: Sequence[tuple[re.Pattern[str], str]] = (
    (regex(r"eu(?:tm|cap|pol|am|mm|bam|just|for|navfor|map|mam)?(?:-|\Z)"), "EU"),
    # and not "unity-shield"
    (regex(r"un(?:m|am|av|om|pro|if|do|ts|fi|ik|so|ta)[a-z]{0,6}(?:-|\Z)"), "VN"),
    (regex(r"(?:onu[a-z]{1,5}|minu[srjg][a-z]{1,5})(?:-|\Z)"), "VN"),
    (regex(r"(?:nato|navo)(?:-|\Z)"), "NAVO"),
)
#: abbreviations of the EU that a country follows
_THEN_LAND = regex(r"(?:EUTM|EUCAP|EUPOL|EUAM|EUMM|EUBAM|EUPM|EUMAM|EUSEC)[ -](?P<land>[A-ZÀ-Þ][\w-]*[a-zà-þ][\w-]*)")


def introduced(
    missions: Iterable[str], gazetteer: Mapping[str, Mission], statements: Iterable[Statement]
) -> dict[str, Mission]:
    """Return what letters tell of the missions that the gazetteer lacks: whose they are and where, by their ids.

    Of what it gives no more than organisation, countries and region is known. Without such a mission no statement is
    looked at.
    """
    unknown = sorted({m for m in missions if m not in gazetteer})
    told: dict[str, tuple[str, str]] = dict.fromkeys(unknown, ("", ""))
    for statement in statements if unknown else ():
        if len(statement.missions) == 1 and statement.missions[0] in told:
            of, land = told[statement.missions[0]]
            if not (of and land):
                told[statement.missions[0]] = of or _whose(statement.quote), land or _where(statement.quote)
    regions = _regions(gazetteer) if unknown else {}
    return {
        mission: Mission(
            id=mission,
            name=mission,
            organisation=of or _of_name(mission),
            countries=(land,) if land else (),
            region=regions.get(land, ""),
        )
        for mission, (of, land) in told.items()
    }


def _whose(quote: str) -> str:
    """Return of which organisation the one mission of a sentence is; nothing where it tells of two."""
    found = {_OF[(m["of"] or m["by"]).lower()] for m in _WHOSE.finditer(quote)}
    return found.pop() if len(found) == 1 else ""


def _where(quote: str) -> str:
    """Return in which country the one mission of a sentence is; nothing where it tells of two."""
    found = {m["land"] for pattern in (_WHERE, _THEN_LAND) for m in pattern.finditer(quote)} - _NO_LAND
    return found.pop() if len(found) == 1 else ""


def _of_name(mission: str) -> str:
    return next((of for pattern, of in _OF_NAME if pattern.match(mission)), "")


def _regions(gazetteer: Mapping[str, Mission]) -> dict[str, Region]:
    """Return in which region each country lies where the gazetteer has missions that are in it alone."""
    found: dict[str, set[Region]] = {}
    for mission in gazetteer.values():
        if len(mission.countries) == 1 and mission.region:
            found.setdefault(mission.countries[0], set()).add(mission.region)
    return {land: next(iter(regions)) for land, regions in found.items() if len(regions) == 1}
