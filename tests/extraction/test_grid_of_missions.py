"""What one sentence says of several missions, each told of that mission and of no other.

As ``test_grid`` crosses verbs that decide, this crosses constructions that give each mission its own (a verb said once,
``die aan B``, ``respectievelijk``, brackets, clauses that hang on others) with ways to name missions.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from missieregister.extraction import extract
from missieregister.model.statement import Statement
from tests.extraction.making import brief, document

#: the constructions, each with what it must tell
SAID = yaml.safe_load(Path(__file__).with_name("several_missions.yaml").read_text(encoding="utf-8"))

#: three missions by their letters, by what they are and their letters, and by their names
NAMES = (
    ("UNIFIL", "EUTM Mali", "EULEX Kosovo"),
    ("de VN-missie UNMISS", "de EU-missie EUCAP Somalia", "de NAVO-missie KFOR"),
    ("EUFOR Althea", "UNTSO", "NMI"),
)
IDS = (
    ("unifil", "eutm-mali", "eulex-kosovo"),
    ("unmiss", "eucap-somalia", "kfor"),
    ("eufor-althea", "untso", "nmi"),
)


def _tells(statement: Statement, kind: str, mission: str, value: str) -> bool:
    """Whether a statement tells what a construction must tell, of a mission."""
    if mission not in statement.missions:
        return False
    people, amount = statement.personnel, statement.amount
    international = statement.kind == "international_mandate"
    return {
        "e": not international and statement.end == value,
        "i": international and statement.end == value,
        "s": statement.start == value,
        "p": people is not None and value in (str(people.min), str(people.max)),
        "d": statement.action in value.split("/"),
        "m": amount is not None and str(int(amount.value)) == value,
        "c": statement.due == value,
        "q": statement.date == value,
    }[kind]


@pytest.mark.parametrize("names", range(len(NAMES)), ids=[names[0] for names in NAMES])
@pytest.mark.parametrize("said", SAID, ids=[row["text"] for row in SAID])
def test_each_mission_has_its_own(said: dict[str, Any], names: int) -> None:
    text = said["text"].format(**dict(zip("ABC", NAMES[names], strict=True)))
    found = extract(document(text[0].upper() + text[1:], date="2030-05-12"))
    ids = dict(zip("ABC", IDS[names], strict=True))
    wanted = [tuple(item.split(":")) for item in said["tells"]]
    for kind, letter, value in wanted:
        assert any(_tells(s, kind, ids[letter], value) for s in found), (
            (kind, letter, value),
            [brief(s) for s in found],
        )
        for other in set("ABC") - {name for which, name, what in wanted if (which, what) == (kind, value)}:
            assert not any(_tells(s, kind, ids[other], value) for s in found), (other, [brief(s) for s in found])
