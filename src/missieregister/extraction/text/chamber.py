"""The Dutch parliament as a clause names it: the Chamber, who is in it, and the parties."""

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import Parliament
from missieregister.patterns import regex

#: characters in which what a verb leans on is looked for
_REACH = 250


class Chamber:
    """Knows parliament by the words of ``parliament.yaml``; built once."""

    def __init__(self, words: Parliament) -> None:
        parties = rf"[\w-]+-fractie|{any_of(party.lower() for party in words.parties)}"
        self._named = regex(
            r"(?:de |het |een |uw |deze |beide |enkele |enige |verschillende |diverse |verscheidene )*"
            r"(?:vaste |algemene |aangehouden |aangenomen |gewijzigde )*"
            rf"(?:{any_of((*words.names, *words.advisers))}|{parties})(?!\w)"
        )
        #: "D66 wil 100 militairen naar UNMIVER sturen": a party's wish, or the Chamber's
        self._wants = regex(
            rf"(?<!\w)(?:(?:{parties})(?:-kamerlid\s\w+)?|kamer|kamerleden|fracties?|oppositie|coalitie|vakbond\w*)\s"
            r"(?:wil|willen|wilde|wilden)\s[^,;]*\Z"
        )

    def begins(self, words: str) -> bool:
        """Whether words begin with the Dutch parliament, or somebody in it."""
        return self._named.match(words.lstrip()) is not None

    def wants(self, low: str, at: int) -> bool:
        """Whether what stands at a place is what a party, or the Chamber, would like."""
        return self._wants.search(low, max(0, at - _REACH), at) is not None
