"""The gazetteer: one YAML file a mission, read, checked and indexed by id.

The files are written by hand, so all that is wrong with them is said at once, in Dutch, with file and field.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from missieregister.knowledge.problems import KnowledgeError
from missieregister.knowledge.schemas import json_schema
from missieregister.model.mission import Mission
from missieregister.model.problems import Problem

_HYPHENS = re.compile(r"[\s\-\u2010-\u2015]+")
_TOP_LEVEL_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_INDEX = re.compile(r"\[(\d+)\]")
_REMEDY = "Zie README.md in de map missions voor de velden."
_MESSAGES = (
    (re.compile(r"Object missing required field `(?P<field>\w+)`"), "Het veld {field} ontbreekt."),
    (re.compile(r"Object contains unknown field `(?P<field>\w+)`"), "Het veld {field} bestaat niet."),
    (re.compile(r"Invalid enum value (?P<got>'.*?')"), "Het veld {at} heeft de onbekende waarde {got}."),
    (
        re.compile(r"Expected `str`, got `int`"),
        "Het veld {at} moet tekst zijn: zet aanhalingstekens om het getal.",
    ),
    (re.compile(r"Expected `str` matching regex"), "Het veld {at} heeft niet de juiste vorm."),
    (re.compile(r"Expected `str` of length >= 1"), "Het veld {at} is leeg."),
    (re.compile(r"Expected `int\b"), "Het veld {at} moet een jaartal zijn, zonder aanhalingstekens."),
    (re.compile(r"Expected `array`"), "Het veld {at} moet een lijst zijn."),
    (re.compile(r"Expected `str`"), "Het veld {at} moet tekst zijn."),
)


class GazetteerError(KnowledgeError):
    """Raised when mission files cannot be used; ``problems`` holds one entry for each thing to mend."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("missions", "\n".join(problem.line() for problem in self.problems))


def load_missions(folder: Path) -> dict[str, Mission]:
    """Read all ``*.yaml`` files in ``folder`` and return the missions by id, in order of id.

    Raises GazetteerError, naming file and field, when a file cannot be read as a mission, when a mission
    refers to one that does not exist, or when two missions share a name that nothing tells apart.
    """
    problems: list[Problem] = []
    missions: dict[str, Mission] = {}
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name):
        read = read_mission(file.read_bytes(), file.name)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            missions[read.id] = read
    # A file that could not be read would only make its relatives look broken too.
    if not problems:
        problems = [*_broken_references(missions), *_clashing_names(missions)]
    if problems:
        raise GazetteerError(problems)
    return missions


def read_mission(data: bytes, file_name: str) -> Mission | Problem:
    """Read one mission file; ``file_name`` must be its id plus ``.yaml``. Never raises."""
    # Here, because knowledge that was kept is read without it.
    import yaml

    try:
        text = data.decode("utf-8")
        raw = yaml.load(text, Loader=yaml.CSafeLoader)
    except UnicodeDecodeError:
        return Problem(file_name, "Het bestand is geen UTF-8.", "Sla het op als UTF-8.")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"regel {mark.line + 1}" if mark else ""
        remedy = "Kijk naar inspringing, aanhalingstekens en dubbele punten."
        return Problem(file_name, "Het bestand is geen geldige YAML.", remedy, place)
    except (yaml.YAMLError, ValueError) as error:
        return Problem(file_name, f"Het bestand is geen geldige YAML ({error}).", "Kijk naar vreemde tekens.")
    if not isinstance(raw, dict):
        return Problem(file_name, "Het bestand bevat geen velden.", _REMEDY)
    return _convert(raw, text, file_name)


def _convert(raw: dict[Any, Any], text: str, file_name: str) -> Mission | Problem:
    twice = [key for key, count in Counter(_TOP_LEVEL_KEY.findall(text)).items() if count > 1]
    if twice:
        return Problem(file_name, f"Het veld {twice[0]} staat er twee keer in.", "Houd er een over.")
    try:
        mission = msgspec.convert(raw, Mission)
    except msgspec.ValidationError as error:
        return Problem(file_name, _in_dutch(str(error)), _REMEDY)
    if f"{mission.id}.yaml" != file_name:
        reason = f"Het veld id zegt {mission.id}, de bestandsnaam iets anders."
        return Problem(file_name, reason, f"Noem het bestand {mission.id}.yaml.")
    if mission.start_year and mission.end_year and mission.end_year < mission.start_year:
        return Problem(file_name, "Het veld end_year ligt voor start_year.", "Verbeter een van beide.")
    return mission


def _in_dutch(message: str) -> str:
    """Say in Dutch what msgspec found wrong, with the field it found it in."""
    path = message.partition(" - at `$.")[2].rstrip("`") or "id"
    at = _INDEX.sub(lambda index: f" (nummer {int(index[1]) + 1})", path)
    for pattern, dutch in _MESSAGES:
        found = pattern.search(message)
        if found:
            return dutch.format(at=at, **found.groupdict())
    return f"Het veld {at} klopt niet ({message})."


def _broken_references(missions: Mapping[str, Mission]) -> list[Problem]:
    problems = []
    for mission in missions.values():
        named = [("parent", mission.parent), ("successor", mission.successor)]
        named += [("members", member) for member in mission.members]
        for field, other in named:
            if other is not None and (other not in missions or other == mission.id):
                reason = f"Het veld {field} noemt {other}, en die missie is er niet."
                if other == mission.id:
                    reason = f"Het veld {field} noemt de missie zelf."
                problems.append(Problem(f"{mission.id}.yaml", reason, "Verbeter of verwijder de verwijzing."))
    return problems


def fold_name(name: str) -> str:
    """Return ``name`` as two names are compared: without case, a hyphen being a space."""
    return _HYPHENS.sub(" ", name.casefold()).strip()


def _clashing_names(missions: Mapping[str, Mission]) -> list[Problem]:
    owners: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for mission in missions.values():
        for name in mission.names():
            words = frozenset(fold_name(word) for word in name.only_with)
            owners[fold_name(name.name)][mission.id] = words
    problems = []
    for folded, rules in owners.items():
        if len(rules) > 1 and not _told_apart(list(rules.values())):
            ids = " en ".join(sorted(rules))
            remedy = "Geef de naam bij elke missie een eigen only_with, of haal hem bij een weg."
            problems.append(Problem(f"{min(rules)}.yaml", f"De naam «{folded}» hoort bij {ids}.", remedy, "aliases"))
    return problems


def _told_apart(rules: list[frozenset[str]]) -> bool:
    """Say whether at most one rule is empty and no two share a word."""
    words = [word for rule in rules for word in rule]
    return sum(not rule for rule in rules) <= 1 and len(words) == len(set(words))


def mission_schema() -> dict[str, Any]:
    """Return the JSON Schema of a mission file, as committed in ``schema/mission.schema.json``."""
    return json_schema(Mission)
