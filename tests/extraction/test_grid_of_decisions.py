"""Decisions in every wording of the genre: how sure they are, with what verb, about which way to name a contribution.

As ``test_grid`` crosses verbs with constructions of the main clause, this crosses them with all that stands around a
decision: who takes it, on what ground, on what condition, whether it is wished, looked into, recalled or denied.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from missieregister.extraction import extract
from missieregister.model.statement import Statement
from tests.extraction.making import brief, document
from tests.extraction.test_language import OURS

#: the constructions, by how sure they say a decision to be
SAID: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("decided_how.yaml").read_text(encoding="utf-8"))


class Verb(NamedTuple):
    """What is done to a contribution, in the forms that constructions ask for, with until when or to how many."""

    actions: tuple[str, ...]
    te: str
    inf: str
    fin: str
    particle: str
    pp: str
    noun: str
    joined: str
    tail: str


_GOES_ON = ("extend", "maintain")
_UNTIL, _FROM, _TO = " tot en met 31 december 2031", " per 1 maart 2031", " tot maximaal dertig militairen"
VERBS = (
    Verb(_GOES_ON, "te verlengen", "verlengen", "verlengt", "", "verlengd", "verlenging", "verlengt", _UNTIL),
    Verb(_GOES_ON, "voort te zetten", "voortzetten", "zet", " voort", "voortgezet", "voortzetting", "voortzet", _UNTIL),
    Verb(("end",), "te beëindigen", "beëindigen", "beëindigt", "", "beëindigd", "beëindiging", "beëindigt", _FROM),
    Verb(
        ("increase",), "uit te breiden", "uitbreiden", "breidt", " uit", "uitgebreid", "uitbreiding", "uitbreidt", _TO
    ),
    Verb(("decrease",), "te verlagen", "verlagen", "verlaagt", "", "verlaagd", "verlaging", "verlaagt", _TO),
)
#: what stands before the sentence, and how it calls the contribution
CALLED = (
    ("", "de Nederlandse bijdrage aan {m}"),
    ("", "de bijdrage aan {m}"),
    ("", "de inzet van het genieteam in {m}"),
    ("Nederland levert een bijdrage aan {m}. ", "onze bijdrage"),
)
MISSIONS = (("de VN-missie UNMISS", "unmiss"), ("EUTM Mali", "eutm-mali"), ("KFOR", "kfor"))
_SENTENCES = [(status, said) for status, rows in SAID.items() for said in rows]


def _made(said: str, number: int) -> list[tuple[Verb, str, str]]:
    """Return the sentences of a construction, each with its verb and its mission."""
    made = []
    for place, verb in enumerate(VERBS):
        before, it = CALLED[(number + place) % len(CALLED)]
        name, mission = MISSIONS[(number + place) % len(MISSIONS)]
        it = it.format(m=name)
        text = said.format(it=it, It=_capital(it), **verb._asdict())
        made.append((verb, mission, before.format(m=name) + _capital(text)))
    return made


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _lacks(status: str, verb: Verb, mission: str, found: list[Statement]) -> list[str]:
    """Return what is wrong with what a sentence of ours told, in a few words."""
    decisions = [s for s in found if s.kind == "decision"]
    if status == "denied":
        ends = verb.actions == ("end",) and any(s.end or s.action in ("end", "lapse") for s in found)
        does = any(s.action in verb.actions for s in decisions if verb.actions != ("end",))
        counts = any(s.personnel and s.personnel.max == 30 and s.action != "decline" for s in found)
        return ["what is denied"] if ends or does or counts else []
    if status == "weighed":
        told = {s.action for s in decisions}
        surer = any(s.status != "intended" for s in found if s.kind in ("decision", "mandate"))
        return (["investigate"] if not told & {"investigate", *verb.actions} else []) + (["surer"] if surer else [])
    wrong = [] if any(s.action in verb.actions and mission in s.missions for s in decisions) else ["action"]
    wrong += ["another action"] if any(s.action not in verb.actions for s in decisions) else []
    so_sure = (status, "decided") if status == "reported" else (status,)
    wrong += ["status"] if any(s.status not in so_sure for s in found if s.kind in ("decision", "mandate")) else []
    until = any(s.end == ("2031-03-01" if verb.tail == _FROM else "2031-12-31") for s in found)
    most = any(s.personnel and s.personnel.max == 30 for s in found)
    return wrong + ([] if (most if verb.tail == _TO else until) else ["number or day"])


@pytest.mark.parametrize(("status", "said"), _SENTENCES, ids=[said for _, said in _SENTENCES])
def test_a_decision_is_told_as_it_is_worded(status: str, said: str) -> None:
    wrong = []
    for verb, mission, text in _made(said, _SENTENCES.index((status, said))):
        found = [s for s in extract(document(text, date="2030-05-12")) if s.actor == "nl" and s.kind in OURS]
        lacks = _lacks(status, verb, mission, found)
        wrong += [(text, lacks, [brief(s) for s in found])] if lacks else []
    assert wrong == []
