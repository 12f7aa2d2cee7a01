"""What a person says about a file: a YAML file beside it, or its part of a manifest (which ``sources.files`` cuts up).
It overrides the text."""

import datetime
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, get_args

import msgspec

from missieregister.model.calendar import typed_day
from missieregister.model.document import Chamber, DocumentKind
from missieregister.model.problems import Problem
from missieregister.sources.as_written import load_as_written

_NAMES = {
    "id": "id", "document": "id",
    "title": "title", "titel": "title",
    "date": "date", "datum": "date",
    "kind": "kind", "soort": "kind",
    "chamber": "chamber", "kamer": "chamber",
    "dossiers": "dossiers", "dossier": "dossiers",
    "number": "number", "nummer": "number",
    "url": "url", "adres": "url",
}  # fmt: skip
_KINDS: dict[str, DocumentKind] = {
    **{kind: kind for kind in get_args(DocumentKind)},
    "brief": "letter", "nieuws": "news", "nieuwsbericht": "news", "debat": "debate", "verslag": "debate",
    "motie": "motion", "vragen": "questions", "rapport": "report", "anders": "other",
}  # fmt: skip
_CHAMBERS: dict[str, Chamber] = {
    "tweede kamer": "Tweede Kamer", "tk": "Tweede Kamer",
    "eerste kamer": "Eerste Kamer", "ek": "Eerste Kamer",
}  # fmt: skip
_REMEDY = "Verbeter het, of haal het weg."
_LONGEST = 200_000
_FILE_COLUMNS = ("file", "bestand")


class Sidecar(msgspec.Struct, frozen=True, kw_only=True):
    """Values that a person gives for one file; an empty one says nothing. ``date`` is ISO 8601.

    ``date`` corrects what the text says. ``assumed`` is a date for a text that has none of its own, as ``--date``
    gives one to several files at once; no YAML or manifest says it.
    """

    id: str = ""
    title: str = ""
    date: str | None = None
    kind: DocumentKind | None = None
    chamber: Chamber | None = None
    dossiers: tuple[str, ...] = ()
    number: str = ""
    url: str = ""
    assumed: str | None = None


def overruled(source: str, date: str | None, sidecar: Sidecar | None) -> tuple[Problem, ...]:
    """Return that a document has another ``date`` than was assumed for it, in its text or beside it, where it does."""
    if sidecar is None or not sidecar.assumed or not date or sidecar.assumed == date:
        return ()
    said = "wat ernaast staat" if sidecar.date else "het document zelf"
    reason = f"De datum is {date}, zegt {said}; {sidecar.assumed} van --date telt hier niet."
    remedy = f"Moet het {sidecar.assumed} zijn, zet dan `date: {sidecar.assumed}` in {_beside(source)}."
    return (Problem(source, reason, remedy, severity="warning"),)


def _beside(source: str) -> str:
    return f"{PurePosixPath(source).name}.meta.yaml"


def parse_sidecar(text: str, source: str, place: str = "") -> Sidecar | Problem:
    """Return what the YAML of ``FILE.meta.yaml`` says, or in Dutch what is wrong with it; ``place`` is where it stands
    in its source, if that says more."""
    if len(text) > _LONGEST:
        return Problem(source, "Dit metabestand is te groot.", _REMEDY, place)
    try:
        found = load_as_written(text)
    except ValueError:
        return Problem(source, "Dit metabestand is geen geldige YAML.", _REMEDY, place)
    if found is None:
        return Sidecar()
    if not isinstance(found, dict):
        return Problem(source, "Dit metabestand bestaat niet uit regels als `date: 2022-02-03`.", _REMEDY, place)
    return _sidecar(found, source, place)


def known_values(text: str) -> Mapping[str, Any]:
    """Return what the fields above a text say of it, by our names; what is not ours or not to be read says nothing."""
    try:
        found = load_as_written(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    named = {_NAMES.get(str(key).strip().lower(), ""): value for key, value in found.items()}
    read = {name: _value(name, value) for name, value in named.items() if name and value not in (None, "")}
    return {name: value for name, value in read.items() if value is not None}


def is_manifest(text: str) -> bool:
    """Whether a text is a manifest: its first line names a column of files and one of what they are."""
    first = text[:2000].lstrip("\ufeff").split("\n", 1)[0].lower()
    names = {name.strip() for name in first.split("\t" if "\t" in first else ",")}
    return not names.isdisjoint(_FILE_COLUMNS) and not names.isdisjoint(_NAMES)


def _sidecar(values: Mapping[Any, Any], source: str, place: str) -> Sidecar | Problem:
    fields: dict[str, Any] = {}
    for key, value in values.items():
        name = _NAMES.get(str(key).strip().lower())
        if name is None:
            return Problem(source, f"`{str(key)[:40]}` is geen bekend gegeven.", _known(), place)
        if value is None or value == "":
            continue
        read = _value(name, value)
        if read is None:
            return Problem(source, f"`{key}: {str(value)[:60]}` is niet te lezen.", _example(name), place)
        fields[name] = read
    return Sidecar(**fields)


def _value(name: str, value: object) -> Any:
    if name == "dossiers":
        many = value if isinstance(value, list) else str(value).split(",")
        return tuple(str(one).strip().replace(" ", "") for one in many if str(one).strip())
    if name == "date":
        return _date(value)
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None
    words = " ".join(str(value).split())
    if name == "kind":
        return _KINDS.get(words.lower())
    if name == "chamber":
        return _CHAMBERS.get(words.lower())
    if name == "id":
        return words if words.isprintable() and " " not in words and "/" not in words else None
    return words


def _date(value: object) -> str | None:
    """Return a day as ISO 8601, however a person typed it; of a moment its day."""
    words = str(value).strip()
    try:
        return (typed_day(words) or datetime.datetime.fromisoformat(words).date()).isoformat()
    except ValueError:
        return None


def _known() -> str:
    return "Gebruik id, title, date, kind, chamber, dossiers, number of url."


def _example(name: str) -> str:
    return {
        "date": "Schrijf de datum als 2022-02-03 of 3-2-2022.",
        "kind": "Kies letter, news, debate, motion, questions, agenda, report of other.",
        "chamber": "Kies Tweede Kamer of Eerste Kamer.",
        "id": "Schrijf het id zonder spaties, zoals kst-29521-405.",
    }.get(name, "Schrijf er een woord of een regel tekst.")
