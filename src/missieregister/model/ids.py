"""Identifiers of parliamentary documents, as the official publications form them.

``kst-29521-405`` is a Tweede Kamer paper, ``kst-29521-AZ`` one of an Eerste Kamer letter series, ``-n1`` a
reprint. Source: the identifier scheme of officielebekendmakingen.nl (see ../shared/design/sources.md).
"""

import re
import unicodedata
from collections.abc import Iterable

import msgspec

#: ``29521``, ``35925-V`` (a budget chapter), ``21501-02`` (a council configuration)
_DOSSIER = r"\d{5}(?:-(?:[IVXLCDM]+|\d{1,3}|[A-Z]\d{0,2}|\(R\d+\)))?"
_NUMBER = r"\d{1,5}|[A-Z]{1,3}"
_KST = re.compile(rf"kst-(?P<dossier>{_DOSSIER})-(?P<number>{_NUMBER})(?:-(?P<variant>[nhbe]\d{{1,3}}))?")
_OFFICIAL = re.compile(r"(?:kst|ah|kv|blg|h|stb|stcrt|trb)-[A-Za-z0-9()-]+")


class PaperId(msgspec.Struct, frozen=True):
    """The parts of a Kamerstuk id. ``variant`` is ``n1`` for a reprint, ``b1`` for an annex, ``e1`` an erratum, else
    empty."""

    dossier: str
    number: str
    variant: str = ""

    def __str__(self) -> str:
        """Return the id in its official form."""
        base = f"kst-{self.dossier}-{self.number}"
        return f"{base}-{self.variant}" if self.variant else base

    @property
    def original(self) -> str:
        """The id of the paper that this one reprints, annexes or mends; its own id where it does neither."""
        return f"kst-{self.dossier}-{self.number}"

    @property
    def is_reprint(self) -> bool:
        """Whether this paper is a reprint (herdruk) of another."""
        return self.variant[:1] in ("n", "h")


def parse_paper_id(text: str) -> PaperId | None:
    """Return the parts of a Kamerstuk id, or None where ``text`` is not one."""
    found = _KST.fullmatch(text)
    if not found:
        return None
    return PaperId(found["dossier"], found["number"], found["variant"] or "")


def is_official(identifier: str) -> bool:
    """Whether an id has the form of an official publication's."""
    return _OFFICIAL.fullmatch(identifier) is not None


def slug(name: str) -> str:
    """Return ``name`` in lower-case ASCII with hyphens: the form of ids that we give ourselves."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def with_suffix(name: str, digests: Iterable[str]) -> str:
    """Return an id that we gave ourselves, told apart from another's by the SHA-256 of what it was read from.

    The smallest of ``digests`` counts, so that it does not matter in which order renditions came.
    """
    return f"{name}-{min(digests)[:8]}"
