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
