"""Reads the XML of the official publications (kamerstukken, vragen, Handelingen, agendas) and of verslagen.

Expat tells the byte at which each event stands, so each character keeps its place in the source. A document
type that declares entities is refused (they can blow a page up to gigabytes), and nothing outside the file is
ever fetched. Elements that the reader does not know are read for their words.
"""

from html.entities import html5
from xml.parsers import expat

from missieregister.documents.markup import mended
from missieregister.documents.parsed import Parsed
from missieregister.documents.tree import Maker, Node
from missieregister.documents.xml_letter import read_tree
from missieregister.model.problems import Problem
from missieregister.patterns import regex

#: A byte-order mark, also one that was decoded as Latin-1; white space may stand behind it.
_LEAD = regex(r"(?:\ufeff|ï»¿)?\s*(?=<)")
_AGAIN = "Haal het bestand opnieuw op bij de officiële publicaties."
#: What expat says, for people.
_WRONG = {
    "no element found": "er staat niets in, of het breekt af",
    "unclosed token": "het breekt midden in een element af",
    "mismatched tag": "een element wordt niet of verkeerd gesloten",
    "not well-formed (invalid token)": "hier staat een teken dat daar niet mag staan",
    "undefined entity": "hier staat een tekenverwijzing die nergens is vastgelegd",
    "junk after document element": "er staat nog iets achter het einde",
    "syntax error": "het begint niet met een element",
}


class _RefusedError(Exception):
    """The file declares entities."""


def read_xml(text: str, source: str = "") -> Parsed | Problem:
    """Read one XML document from its decoded text; ``source`` names it in problems.

    Returns a Problem with the line and column where the XML breaks off or declares entities.
    """
    try:
        tree = parse_tree(text)
    except _BrokenError as broken:
        return Problem(source=source, place=broken.place, reason=broken.reason, remedy=broken.remedy)
    return read_tree(tree)


class _BrokenError(Exception):
    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.place, self.reason, self.remedy = place, reason, remedy


def parse_tree(text: str) -> Node:
    """Return the tree of one XML document; raises ``_BrokenError`` where it is malformed or refused."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    events = _Events(text, start, doubled=text.startswith("ï»¿"))
    lines, columns = text.count("\n", 0, start), start - text.rfind("\n", 0, start) - 1
    try:
        events.run()
    except _RefusedError:
        raise _BrokenError(
            events.place(lines, columns),
            "Dit XML-bestand legt zelf tekenvervangingen (entities) vast; zulke bestanden lezen we niet.",
            _AGAIN,
        ) from None
    except expat.ExpatError as error:
        wrong = _WRONG.get(expat.ErrorString(error.code), "de opbouw klopt hier niet")
        raise _BrokenError(
            events.place(lines, columns),
            f"Dit is geen geldige XML: {wrong}.",
            f"Misschien is het bestand niet helemaal binnengekomen. {_AGAIN}",
        ) from None
    return events.root


class _Events:
    """One pass of expat over one document."""

    def __init__(self, text: str, start: int, *, doubled: bool) -> None:
        self._data = text[start:].encode("utf-8", "replace")
        self._byte, self._character = 0, start
        self._doubled = doubled
        self._maker = Maker()
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        self._parser = parser

    @property
    def root(self) -> Node:
        return self._maker.root

    def run(self) -> None:
        """Parse everything. Raises ExpatError and _RefusedError."""
        self._parser.Parse(self._data, True)

    def place(self, lines: int, columns: int) -> str:
        """Where the parser stands, for a problem, given what came before the XML."""
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        return f"regel {line + lines}, teken {column + (columns if line == 1 else 0)}"

    def _at(self) -> int:
        """The offset in the source of the event at hand. Events come in order: linear over a document."""
        byte = self._parser.CurrentByteIndex
        if byte > self._byte:
            self._character += len(self._data[self._byte : byte].decode("utf-8", "replace"))
            self._byte = byte
        return self._character

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._maker.open(name.rpartition(" ")[2].lower(), attributes)

    def _end(self, _name: str) -> None:
        self._maker.close()

    def _words(self, words: str) -> None:
        if not self._doubled:
            self._maker.words(words, self._at())
            return
        for piece, offset in mended(words, self._at()):
            self._maker.words(piece, offset)

    def _entity(self, *_declaration: object) -> None:
        raise _RefusedError

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter and f"{name};" in html5:
            self._maker.words(html5[f"{name};"], self._at())
