"""A mission named in a text."""

import msgspec


class MissionMention(msgspec.Struct, frozen=True, gc=False):
    """A mission named in a text: its ids (several for ``EUCAP Sahel Mali en Niger``). ``known`` is False for a
    mission that the gazetteer lacks; ``compound`` is True inside a longer word (``Takuba-partners``), ``pointed`` for
    what names none and points back to one (``laatstgenoemde missie``)."""

    start: int
    end: int
    missions: tuple[str, ...]
    known: bool = True
    compound: bool = False
    pointed: bool = False


#: before the name of a mission, or of a unit in it, that is ours
_OUR = ("nederlandse ", " onze ")


def is_called_ours(low: str, mention: MissionMention) -> bool:
    """Whether a sentence in lower case calls what it names ours: ``Het Nederlandse PRT in Orland``."""
    return low.endswith(_OUR, 0, mention.start) or low.startswith(_OUR[0], mention.start)
