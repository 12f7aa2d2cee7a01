"""Missions that a text tells of by their kind: ``de civiele bijdragen`` are those told below a heading that says so, or
those that the gazetteer knows to be civilian."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import TAKING_PART_MORE
from missieregister.patterns import regex

#: "over de civiele bijdragen", whichever; what a mission behind it names is read by its name
_OF_A_KIND = regex(
    r"(?<!\w)(?:de|alle|onze)\s(?:nederlandse\s|lopende\s)?(?P<kind>civiele|militaire|politiële)\s"
    rf"(?:{TAKING_PART_MORE}|missies|mandaten)(?!\w)",
    words=("civiele", "militaire", "politiële"),
)
#: before that: they are only beside what is told
_BESIDE = ("in lijn met ", "net als ", "evenals ", "zoals ", "naast ", "buiten ")
#: the kinds of missions of which a text speaks so
_KINDS = {
    "civiele": ("civilian", "police"),
    "politiële": ("police",),
    "militaire": ("military", "coalition", "standing force"),
}
#: more than so many are no single ones any more
_FEW = 3


class Kinds:
    """The missions that a document told of, by the kind that their heading says them to be of."""

    def __init__(self) -> None:
        self._told: dict[str, None] = {}
        self._headed: dict[str, dict[str, None]] = {kind: {} for kind in _KINDS}

    def tell(self, section: tuple[str, ...], missions: tuple[str, ...]) -> None:
        """Remember that a statement was made about missions in a section."""
        self._told.update(dict.fromkeys(missions))
        title = section[-1].lower() if section else ""
        for kind, headed in self._headed.items():
            if kind in title:
                headed.update(dict.fromkeys(missions))

    def of(self, sentence: Sentence) -> tuple[str, ...] | None:
        """Return the missions of the kind that a sentence without a mission's name speaks of, none where they are many
        or cannot be told; None where it speaks of no kind, or of all that the text told of."""
        low = sentence.low
        told = _OF_A_KIND.finditer(low) if not sentence.missions else ()
        found = next((m for m in told if not low.endswith(_BESIDE, 0, m.start())), None)
        if found is None or sentence.marked("money"):  # what they cost together has no mission of its own anyway
            return None
        known = sentence.tools.gazetteer
        those = [m for m in self._told if m in known and known[m].kind in _KINDS[found["kind"]]]
        those += [m for m in self._headed[found["kind"]] if m not in those]
        if len(those) == len(self._told):
            return None
        return tuple(those) if len(those) <= _FEW else ()
