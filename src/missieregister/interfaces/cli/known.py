"""What people name on a command line (a document, a mission, an organisation): found, or said to be unknown."""

import difflib
from collections.abc import Iterable, Sequence

import click

from missieregister.app import App
from missieregister.interfaces.cli.common import names_of
from missieregister.interfaces.papers import as_id
from missieregister.model.ids import slug
from missieregister.register import Found


def document_named(app: App, words: str, beside: str = "is") -> str:
    """Return the id of the document that is called so. Raises UsageError, with what comes near, where none is.

    ``beside`` is what else the words are not, with its verb.
    """
    rows = app.documents()
    held = [row.id for row in rows]
    document = app.store.resolve(as_id(words))
    if document in held:
        return document
    numbered = [row.id for row in rows if row.number == words.strip()]
    if len(numbered) == 1:
        return numbered[0]
    near = _near(words, numbered or held) or " 'missieregister documents' toont welke er zijn."
    raise click.UsageError(f"'{words}' {beside} geen document in het register.{near}")


def mission_named(app: App, words: str) -> str:
    """Return the id of the mission that goes by a name. Raises UsageError, with what comes near, where none does."""
    found = app.find(words)
    if found.mission is None:
        raise click.UsageError(unknown_mission(app, words, found))
    return found.mission


def unknown_mission(app: App, words: str, found: Found) -> str:
    """Return that no mission is called so, with what comes near."""
    return f"er is geen missie bekend als '{words}'.{nearby(app, found)}"


def nearby(app: App, found: Found) -> str:
    """Return the question whether one of the missions is meant that come near; nothing where none does."""
    names = names_of(app)
    return meant([i if names.get(i, i) == i else f"{names[i]} ({i})" for i in found.suggestions])


def meant(near: Sequence[str]) -> str:
    """Return the question whether one of some words is meant, `` Bedoelt u A, B of C?``; nothing without any."""
    if not near:
        return ""
    return f" Bedoelt u {' of '.join(part for part in (', '.join(near[:-1]), near[-1]) if part)}?"


def one_of(words: str, known: Iterable[str], what: str) -> str:
    """Return the known word that is meant, whatever its case. Raises UsageError that names the known ones."""
    held = sorted(set(known), key=str.casefold)
    for word in held:
        if word.casefold() == words.strip().casefold():
            return word
    wanted = slug(words)
    near = [word for word in held if len(wanted) > _SHORT and wanted in slug(word)]
    if len(near) == 1 and slug(near[0]).startswith(wanted):
        return near[0]
    near = near or difflib.get_close_matches(words, held, 3, 0.6)
    there = meant(near) or f" Er zijn: {', '.join(held)}."
    raise click.UsageError(f"'{words}' is geen {what} van een missie in de missielijst.{there}")


#: a name of so few letters is in many others
_SHORT = 3


def _near(words: str, held: list[str]) -> str:
    return meant(difflib.get_close_matches(words, held, 3, 0.5))
