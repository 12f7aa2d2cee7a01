"""Letters from files and folders, with what lies beside them: sidecars and manifests.

A sidecar ``FILE.meta.yaml`` says what a file does not say itself (its date, its id). A manifest does so for
the files of its folder: ``manifest.yaml`` maps a file's name to such fields, ``manifest.tsv`` has a row for
each file. A ``manifest.tsv`` that names ``file``, and beside our fields columns that are not ours, speaks to
us only if it names ``id`` too: else it describes a folder for people, and what a document is must come from
the document.
"""

import csv
import errno
import io
import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from missieregister.model.problems import Problem, refused
from missieregister.settings import MAX_FILE_BYTES
from missieregister.sources.as_written import load_as_written

SIDECAR_SUFFIX = ".meta.yaml"
MANIFESTS = ("manifest.tsv", "manifest.yaml")

#: What a manifest's row may say of a file, in English or Dutch, and what heads the files' names.
MANIFEST_FIELDS = (
    "id", "title", "date", "kind", "chamber", "dossiers", "number", "url",
    "titel", "datum", "soort", "kamer", "dossier", "nummer", "adres",
)  # fmt: skip
FILE_COLUMNS = ("file", "bestand")

#: How a manifest writes that something is not known.
_UNKNOWN = ("", "-")
#: Sidecars and manifests are a page at most; more is a mistake, and YAML grows when it is read.
_MAX_DESCRIPTION_BYTES = 1024 * 1024


class Description(msgspec.Struct, frozen=True):
    """What someone wrote down about a file: YAML, in which file it stands, and where in it if that says more."""

    text: str
    source: str
    place: str = ""


class FoundFile(msgspec.Struct, frozen=True):
    """A file to read. ``source`` is its path as a person named it; ``descriptions`` the weakest first."""

    path: Path
    source: str
    descriptions: tuple[Description, ...] = ()


def walk(paths: Iterable[Path]) -> Iterator[FoundFile | Problem]:
    """Yield the files to read under ``paths``, each once, in order of name, and what is in the way.

    Inside a folder hidden files, READMEs, programs, sidecars, manifests and ``facts.tsv`` are no letters and are
    passed over. A file that is named is always read, but for sidecars and manifests: ``folder/*`` names them among
    the files that they describe. Where they describe none that is read, they are in the way.
    """
    walker = _Walker()
    for path in paths:
        yield from walker.enter(path)
    yield from walker.idle()


def load(path: Path, source: str) -> bytes | Problem:
    """Return a file's bytes, or why it cannot be read: gone, no rights, too large, no ordinary file."""
    try:
        # Without O_NONBLOCK the opening of a pipe that nobody writes to never ends.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                return _problem(source, "Dit is geen gewoon bestand.", "Noem een bestand of een map met brieven.")
            if about.st_size > MAX_FILE_BYTES:
                return too_large(source, about.st_size)
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        return explain(source, error)
    return too_large(source, len(data)) if len(data) > MAX_FILE_BYTES else data


def too_large(source: str, size: int) -> Problem:
    """Return the problem of a file of ``size`` bytes, more than we read."""
    mb = 1024 * 1024
    return _problem(
        source,
        f"Het bestand is te groot: {-(-size // mb)} MB; tot {MAX_FILE_BYTES // mb} MB wordt gelezen.",
        "Knip het in losse brieven.",
    )


def explain(source: str, error: OSError) -> Problem:
    """Return an error of the operating system as a problem that a person can mend."""
    if isinstance(error, FileNotFoundError):
        return _problem(source, "Dit bestand of deze map bestaat niet.", "Controleer de naam.")
    if isinstance(error, PermissionError):
        return _problem(source, "U mag dit niet lezen.", "Geef leesrechten en probeer het opnieuw.")
    if error.errno == errno.ELOOP:
        return _problem(source, "Deze verwijzing wijst naar zichzelf.", "Verwijder of herstel de verwijzing.")
    return _problem(source, f"Lezen is mislukt ({refused(error)}).", "Controleer het bestand en de schijf.")


def printable(path: Path) -> str:
    """Return a path as text that can be stored and shown, also where its name is not valid Unicode."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


class _Walker:
    """Goes through folders once each and remembers their manifests."""

    def __init__(self) -> None:
        self._seen: set[tuple[int, int]] = set()
        self._manifests: dict[Path, Mapping[str, tuple[Description, ...]]] = {}
        self._descriptions: list[tuple[Path, str]] = []
        self._read: set[Path] = set()

    def idle(self) -> Iterator[Problem]:
        """Yield the manifests and sidecars that a person named and that describe nothing that was read."""
        folders = {path.parent for path in self._read}
        for path, source in self._descriptions:
            if _is_sidecar(path.name):
                described = path.with_name(path.name[: -len(SIDECAR_SUFFIX)])
                if described not in self._read:
                    yield _problem(
                        source, "Dit beschrijft een brief en is er zelf geen.", f"Noem ook {described.name}."
                    )
            elif path.parent not in folders:
                yield _problem(source, "Dit is een manifest, geen document.", "Noem de map waarin het staat.")

    def enter(self, path: Path) -> Iterator[FoundFile | Problem]:
        """Yield what there is to read at a path that a person named or a folder held."""
        source = printable(path)
        try:
            about = path.stat()
        except OSError as error:
            yield explain(source, error)
            return
        # A file or folder that is reached twice (a link, an argument given twice) is read once.
        identity = (about.st_dev, about.st_ino)
        if identity in self._seen:
            return
        self._seen.add(identity)
        if stat.S_ISDIR(about.st_mode):
            yield from self._folder(path, source)
        elif _is_sidecar(path.name) or path.name.lower() in MANIFESTS:
            self._descriptions.append((path, source))
        else:
            self._read.add(path)
            yield from self._file(path, source)

    def _folder(self, folder: Path, source: str) -> Iterator[FoundFile | Problem]:
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries)
        except OSError as error:
            yield explain(source, error)
            return
        yield from self._load_manifest(folder, names)
        for name in names:
            if not _is_passed_over(name):
                yield from self.enter(folder / name)

    def _file(self, path: Path, source: str) -> Iterator[FoundFile | Problem]:
        if path.parent not in self._manifests:
            yield from self._load_manifest(path.parent, [n for n in MANIFESTS if (path.parent / n).is_file()])
        descriptions = list(self._manifests[path.parent].get(path.name, ()))
        sidecar = path.with_name(path.name + SIDECAR_SUFFIX)
        if os.path.lexists(sidecar):
            text = _read_description(sidecar)
            if isinstance(text, Problem):
                yield text
            else:
                descriptions.append(Description(text, printable(sidecar)))
        yield FoundFile(path, source, tuple(descriptions))

    def _load_manifest(self, folder: Path, names: list[str]) -> Iterator[Problem]:
        rows: dict[str, list[Description]] = {}
        for name in MANIFESTS:
            if name not in names:
                continue
            source = printable(folder / name)
            text = _read_description(folder / name)
            table = text if isinstance(text, Problem) else _parse_manifest(name, text, source)
            if isinstance(table, Problem):
                yield table
                continue
            for file, row in table.items():
                text = json.dumps(row.fields, default=str, ensure_ascii=False)
                rows.setdefault(file, []).append(Description(text, source, row.place))
                if not os.path.lexists(folder / file):
                    yield _warning(
                        source, f"Het bestand '{file}' is er niet.", "Verbeter de naam of haal de regel weg."
                    )
        self._manifests[folder] = {file: tuple(found) for file, found in rows.items()}


def _is_passed_over(name: str) -> bool:
    lower = name.lower()
    return (
        name.startswith((".", "__"))
        or lower.startswith("readme")
        or _is_sidecar(name)
        or lower.endswith(".py")
        or lower in (*MANIFESTS, "facts.tsv")
    )


def _is_sidecar(name: str) -> bool:
    return name.lower().endswith(SIDECAR_SUFFIX)


def _read_description(path: Path) -> str | Problem:
    source = printable(path)
    data = load(path, source)
    if isinstance(data, Problem):
        return msgspec.structs.replace(data, severity="warning")
    if len(data) > _MAX_DESCRIPTION_BYTES:
        return _warning(source, "Deze beschrijving is te groot en is niet gebruikt.", "Houd haar onder 1 MB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _warning(source, "Deze beschrijving is geen UTF-8 en is niet gebruikt.", "Sla haar op als UTF-8.")


class _Row(NamedTuple):
    """What a manifest says of one file, and where."""

    fields: Mapping[str, object]
    place: str


def _parse_manifest(name: str, text: str, source: str) -> Mapping[str, _Row] | Problem:
    if not name.endswith(".tsv"):
        return _parse_yaml(text, source)
    try:
        return _parse_tsv(text, source)
    except csv.Error:
        remedy = "Schrijf een regel per bestand, met tabs tussen de velden."
        return _warning(source, "Dit manifest is geen tabel en is niet gebruikt.", remedy)


def _parse_tsv(text: str, source: str) -> Mapping[str, _Row] | Problem:
    # A spreadsheet may have saved it with other separators than its name says; those come with quotes.
    first = text.partition("\n")[0]
    separator = next((mark for mark in "\t;," if mark in first), "\t")
    if separator == "\t":
        reader = csv.DictReader(io.StringIO(text), delimiter=separator, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.DictReader(io.StringIO(text), delimiter=separator)
    reader.fieldnames = columns = [name.strip().lower() for name in reader.fieldnames or ()]
    files = next((name for name in FILE_COLUMNS if name in columns), None)
    ours = [name for name in columns if name in MANIFEST_FIELDS]
    if files is None or not ours:
        return _no_files(ours, columns, source) if ours else {}
    others = [name for name in columns if name not in (files, *ours)]
    if others and "id" not in ours:
        return _for_people(ours, others, source)
    table: dict[str, _Row] = {}
    for number, row in enumerate(reader, 2):
        fields = {field: row[field].strip() for field in ours if row.get(field)}
        known = {field: value for field, value in fields.items() if value not in _UNKNOWN}
        if row[files] and known:
            table[row[files].strip()] = _Row(known, f"regel {number}")
    return table


def _no_files(ours: list[str], columns: list[str], source: str) -> Problem:
    names = ", ".join(name for name in columns if name not in ours)
    return _warning(
        source,
        f"Dit manifest heeft geen kolom file{f' (wel {names})' if names else ''} en is niet gebruikt.",
        "Zet op de eerste regel file boven de namen van de bestanden.",
    )


def _for_people(ours: list[str], others: list[str], source: str) -> Problem:
    """Return that a table describes a folder to people, as far as we can tell, and how it would speak to us."""
    return _warning(
        source,
        f"Deze tabel is niet gebruikt: zij heeft geen kolom id, en wel onbekende ({', '.join(others)}).",
        f"Moet {' en '.join(ours)} voor de bestanden gelden, zet er dan een kolom id bij, of haal de onbekende weg.",
    )


def _parse_yaml(text: str, source: str) -> Mapping[str, _Row] | Problem:
    remedy = "Schrijf per bestand zijn naam met daaronder velden als 'date: 2030-01-31'."
    try:
        table = load_as_written(text)
    except ValueError as error:
        mark = getattr(error.__cause__, "problem_mark", None)
        problem = _warning(source, "Dit manifest is geen geldige YAML en is niet gebruikt.", remedy)
        return msgspec.structs.replace(problem, place=f"regel {mark.line + 1}") if mark else problem
    if table is None:
        return {}
    if not isinstance(table, dict) or not all(isinstance(fields, dict) for fields in table.values()):
        return _warning(source, "Dit manifest heeft niet de goede vorm en is niet gebruikt.", remedy)
    return {
        str(file): _Row({str(name): v for name, v in fields.items() if v not in (None, *_UNKNOWN)}, str(file))
        for file, fields in table.items()
    }


def _problem(source: str, reason: str, remedy: str) -> Problem:
    return Problem(source=source, reason=reason, remedy=remedy)


def _warning(source: str, reason: str, remedy: str) -> Problem:
    return Problem(source=source, reason=reason, remedy=remedy, severity="warning")
