"""Patterns in which lists of the lexicon stand by their names: ``deze\\s(?:<several>|<units>)``."""

import re
from collections.abc import Collection

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import Lexicon
from missieregister.patterns import regex

#: a list by its name; a group that has a name is none
_NAME = re.compile(r"(?<!\?P)<(\w+)>")


class Listed:
    """A pattern as a module writes it, with the names of lists in it; ``words`` as for ``patterns.regex``."""

    def __init__(self, text: str, words: tuple[str, ...] = ()) -> None:
        self.text = text
        self.words = words


class Spelt:
    """Puts the words of a lexicon for the names in a pattern; each pattern is made once, when it is first asked.

    The lists: ``several`` people and ``one`` of them, ``soldiers`` among these, ``units``, ``formations``, ``ships``
    and ``aircraft`` (people.yaml); ``organisations`` that send missions, and all that these are ``called``
    (actors.yaml); our ``towns``, and the ``press`` (home.yaml); how members are ``addressed`` (parliament.yaml); forms
    of verbs of being ``there``, what is said for one: ``present``, and who ``serve`` (presence.yaml).
    """

    def __init__(self, lexicon: Lexicon) -> None:
        people, presence = lexicon.people, lexicon.presence
        lists: dict[str, Collection[str]] = {
            "several": people.who.keys(),
            "one": people.one_of_them(),
            "soldiers": people.soldiers,
            "units": people.units,
            "formations": people.formations,
            "ships": people.ships,
            "aircraft": people.aircraft,
            "organisations": [actor.called[0] for actor in lexicon.actors.organisations if actor.called],
            "called": lexicon.actors.organisations_called().keys(),
            "towns": (*lexicon.home.towns, *lexicon.home.other_towns),
            "press": lexicon.home.press,
            "addressed": lexicon.parliament.addressed,
            "there": [form for forms in presence.verbs.values() for form in forms],
            "present": presence.words,
            "serve": presence.serve,
        }
        self._lists = lists
        self._made: dict[Listed, re.Pattern[str]] = {}

    def __call__(self, pattern: Listed) -> re.Pattern[str]:
        """Return a pattern with the words of its lists in it.

        Raises:
            KeyError: where it names a list that there is none of. ``tests/test_patterns.py`` spells them all.
        """
        made = self._made.get(pattern)
        if made is None:
            text = _NAME.sub(lambda name: _alternatives(self._lists[name[1]]), pattern.text)
            made = self._made[pattern] = regex(text, words=pattern.words)
        return made


def _alternatives(words: Collection[str]) -> str:
    """Return the alternatives of a pattern that find some words, the longest at a place before its beginning."""
    return any_of(sorted(set(words), key=lambda word: (-len(word), word)))
