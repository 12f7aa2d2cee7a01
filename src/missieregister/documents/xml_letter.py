"""Finds the letter in the XML of an official publication: its blocks, and what its elements state."""

from missieregister.documents.markup import (
    Cited,
    Collector,
    chamber_in,
    date_in,
    dossier_id,
    keep_apart,
    kind_of_title,
    mark_letterhead,
    place_citations,
    session_in,
)
from missieregister.documents.parsed import Parsed
from missieregister.documents.passages import Passage, Piece, write
from missieregister.documents.tree import Node
from missieregister.model.document import Cell, Chamber, DocumentKind, Signatory
from missieregister.patterns import regex

#: Inside a paragraph these are words of that paragraph.
_INLINE = frozenset(
    [
        "nadruk",
        "extref",
        "intref",
        "extverwijzing",
        "intverwijzing",
        "sup",
        "inf",
        "b",
        "i",
        "u",
        "em",
        "strong",
        "span",
        "a",
        "noot",
        "afbreking",
        "datum",
        "ondernummer",
        "dossiernr",
        "naam",
        "voorvoegsels",
        "voornaam",
        "achternaam",
        "functie",
        "politiek",
        "kamervraagonderwerp",
    ]
)
#: ``nr`` stands for itself only where it counts the items of an agenda; inside a heading it is read there.
_SKIPPED = frozenset(
    ["metadata", "plaatje", "illustratie", "formule", "voetregel", "colspec", "nr", "kamervraagnummer"]
)
#: Facts about the recording in a verslag, not words that were spoken.
_VLOS_SKIPPED = frozenset(
    [
        "parlisid",
        "aanvangstijd",
        "eindtijd",
        "sluiting",
        "voortzetting",
        "markeertijdbegin",
        "markeertijdeind",
        "zaal",
        "vergaderjaar",
        "vergaderingnummer",
        "datum",
        "isvoorzitter",
        "spreker",
        "onderwerp",
        "isdraad",
        "isinterruptie",
    ]
)
_NOTES = frozenset(("noot",))
#: A table's rows are its own, not those of a table inside it.
_TABLES = frozenset(("table",))
_DIVISIONS = frozenset(["divisie", "agendapunt", "bijlage", "activiteit", "motie"])
_CHAMBERS: dict[str, Chamber] = {"1": "Eerste Kamer", "2": "Tweede Kamer"}
_ROOTS: dict[str, DocumentKind] = {
    "kamervragen": "questions",
    "handelingen": "debate",
    "vloscoredocument": "debate",
    "agenda": "agenda",
}
_DEEPEST = 6
_ISO = regex(r"\d{4}-\d{2}-\d{2}(?=T|$)")
_RECORD = regex(r"((?:kst|ah|kv|h|blg)-[\w()-]+)(?:/metadata)?")


def read_tree(root: Node) -> Parsed:
    """Return what a publication's tree holds."""
    walker = _Walker(is_vlos=root.child("vloscoredocument") is not None)
    walker.flow(root)
    passages = walker.collector.passages()
    addressee, dateline = mark_letterhead([p for p in passages if p.kind != "letterhead"])
    text, blocks, source_map = write(passages)
    facts = _Facts(root)
    return Parsed(
        format="xml",
        media_type="application/xml",
        text=text,
        blocks=blocks,
        source_map=source_map,
        id=facts.id,
        kind=facts.kind,
        # A paper's type (``BRIEF VAN DE MINISTER``) is worded from the letterhead, as for every rendition.
        title="" if kind_of_title(facts.title) else facts.title,
        dossiers=facts.dossiers,
        dossier_title=facts.dossier_title,
        number=facts.number,
        chamber=facts.chamber,
        session_year=facts.session,
        # What an official publication dates is its receipt by the chamber; the letter's own date goes first.
        date=dateline or facts.date,
        signatories=facts.signatories,
        addressee=addressee,
        citations=place_citations(walker.collector.cited, blocks, source_map),
        letterhead=facts.letterhead,
    )


class _Facts:
    """What the elements of a publication state about it."""

    def __init__(self, root: Node) -> None:
        self.letterhead = tuple(
            words for node in root.nodes("kamerstukkop", "kamervraagkop", "datumtekst") if (words := node.words(_NOTES))
        )
        lines = {n.attributes.get("inhoud", ""): n.words(_NOTES) for n in root.nodes("tekstregel")}
        meta = {n.attributes.get("name", ""): n.attributes.get("content", "") for n in root.nodes("meta")}
        record = _RECORD.search(meta.get("DC.identifier") or meta.get("OVERHEIDop.externMetadataRecord", ""))
        self.id = record[1] if record else ""
        self.session = session_in(lines.get("vergaderjaar") or _words(root.first("vergaderjaar")))
        dossier = root.first("dossier")
        numbers = [dossier_id(n.words(_NOTES)) for n in dossier.nodes("dossiernr")] if dossier else []
        self.dossiers = tuple(dict.fromkeys(number for number in numbers if number))
        self.dossier_title = _words(dossier.child("titel")) if dossier else ""
        number = root.first("ondernummer")
        self.number = _words(number) or _words(root.first("kamervraagnummer"))
        self.chamber = chamber_in(lines.get("kameraanduiding", ""))
        if self.chamber is None:
            self.chamber = _CHAMBERS.get(number.attributes.get("kamer", "")) if number else None
        meeting = root.first("vergadering")
        if self.chamber is None and meeting:
            self.chamber = chamber_in(meeting.attributes.get("kamer", ""))
        paper = root.first("stuk")
        question = root.first("kamervraagomschrijving")
        self.title = (_words(paper.child("titel")) if paper else "") or _words(question)
        self.kind: DocumentKind | None = kind_of_title(self.title)
        for name, kind in _ROOTS.items():
            if root.first(name):
                self.kind = kind
        self.date = self._date(root)
        self.signatories = tuple(signatory for node in root.nodes("ondertekening") if (signatory := _signatory(node)))

    @staticmethod
    def _date(root: Node) -> str | None:
        for node in root.nodes("datum", "vergaderdatum"):
            stated = _ISO.match(node.attributes.get("isodatum", "") or node.words())
            if stated:
                return stated.group()
            if found := date_in(node.words()):
                return found
        return None


def _words(node: Node | None) -> str:
    return node.words(_NOTES) if node else ""


def _signatory(node: Node) -> Signatory | None:
    name = node.first("naam")
    parts = [child.words() for child in name.children if isinstance(child, Node)] if name else []
    loose = " ".join(part for part in parts if part) or _words(name)
    office = node.words(frozenset(("naam", "noot"))).rstrip(" ,;")
    return Signatory(office, loose.rstrip(" ,;")) if office or loose else None


class _Walker:
    """Walks a tree and collects its passages."""

    def __init__(self, *, is_vlos: bool) -> None:
        self.collector = Collector()
        self._skipped = _SKIPPED | _VLOS_SKIPPED if is_vlos else _SKIPPED
        self._divisions = 0
        self._lists = 0
        self._tables = 0
        self._label = ""

    def flow(self, node: Node) -> None:
        """Read an element that holds blocks; loose words between them are paragraphs of their own."""
        open_passage: Passage | None = None
        for child in node.children:
            if isinstance(child, Piece):
                if open_passage is None and child.text.strip():
                    open_passage = self._paragraph()
                if open_passage is not None:
                    open_passage.pieces.append(child)
            elif child.name in self._skipped:
                continue
            elif child.name in _INLINE:
                open_passage = open_passage or self._paragraph()
                self._inline(child, open_passage)
            else:
                open_passage = None
                self._block(child)

    def _paragraph(self) -> Passage:
        label, self._label = self._label, ""
        if self._lists:
            return self.collector.new("list_item", level=min(self._lists, _DEEPEST), label=label)
        return self.collector.new("paragraph")

    def _heading(self, node: Node, below: int = 0) -> None:
        level = min(max(self._divisions + below, 1), _DEEPEST)
        self._spaced(node, self.collector.new("heading", level=level))

    def _block(self, node: Node) -> None:
        name = node.name
        if name in _DIVISIONS:
            # A motion read out in a debate stands below the speaker, who stands below the item.
            depth = 2 if name == "motie" else 1
            self._divisions += depth
            self.flow(node)
            self._divisions -= depth
        elif name in ("kamerstukkop", "kamervraagkop", "datumtekst"):
            return  # what the page says around the letter: kept as facts, not as text
        elif name in ("dossier", "kamervraagomschrijving"):
            self._spaced(node, self.collector.new("letterhead"))
        elif name == "stuk":
            self._paper(node)
        elif name == "ondertekening":
            self._spaced(node, self.collector.new("signature"))
        elif name == "lijst":
            self._lists += 1
            self.flow(node)
            self._lists -= 1
        elif name == "li":
            self._item(node)
        elif name == "table":
            self._table(node)
        elif name in ("vraag", "antwoord"):
            self._question(node)
        elif name == "tussenkop" or name == "spreker":
            self._heading(node, 1)
        elif name in ("kop", "item-titel", "titel", "intitule"):
            self._heading(node)
        else:
            self.flow(node)

    def _paper(self, node: Node) -> None:
        """Number and title are one line of the letterhead, as in every other rendition."""
        head = self.collector.new("letterhead")
        rest = Node("stuk", node.attributes, [])
        for child in node.children:
            if isinstance(child, Node) and child.name in ("stuknr", "titel"):
                self._spaced(child, head)
            else:
                rest.children.append(child)
        self.flow(rest)

    def _question(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, Node) and child.name == "nr":
                self._heading(child, 1)
        rest = [c for c in node.children if isinstance(c, Piece) or c.name != "nr"]
        self.flow(Node(node.name, node.attributes, rest))

    def _item(self, node: Node) -> None:
        label = _words(node.child("li.nr")).rstrip(".)")
        self._label = label if label.isalnum() else ""
        rest = [c for c in node.children if isinstance(c, Piece) or c.name != "li.nr"]
        self.flow(Node("li", node.attributes, rest))
        self._label = ""

    def _table(self, node: Node) -> None:
        number, self._tables = self._tables, self._tables + 1
        columns: dict[str, int] = {}
        for spec in node.nodes("colspec"):
            columns.setdefault(spec.attributes.get("colname", ""), len(columns))
        title = node.child("titel", "title")
        if title:
            self._spaced(title, self.collector.new("paragraph"))
        own = [part for part in node.walk(_TABLES) if isinstance(part, Node)]
        heads = {id(row) for part in own if part.name == "thead" for row in part.children}
        for at, row in enumerate(part for part in own if part.name in ("row", "tr")):
            column = 0
            for entry in row.children:
                if isinstance(entry, Piece) or entry.name not in ("entry", "td", "th"):
                    continue
                stated = entry.attributes.get("namest") or entry.attributes.get("colname", "")
                column = columns.get(stated, column)
                cell = Cell(number, at, column, id(row) in heads or entry.name == "th")
                self._spaced(entry, self.collector.new("table_cell", cell=cell))
                column = columns.get(entry.attributes.get("nameend", ""), column) + 1

    # --- words

    def _spaced(self, node: Node, passage: Passage) -> None:
        """Add all words of an element to one passage; its parts are words of their own."""
        for child in node.children:
            if isinstance(child, Piece):
                passage.pieces.append(child)
            elif child.name in ("noot", "extref", "nadruk", "sup", "inf"):
                self._inline(child, passage)
            elif child.name not in self._skipped or child.name == "nr":
                keep_apart(passage, child)
                self._spaced(child, passage)
                keep_apart(passage, child)

    def _inline(self, node: Node, passage: Passage) -> None:
        if node.name == "noot":
            self._note(node, passage)
            return
        for child in node.children:
            if isinstance(child, Piece):
                passage.pieces.append(child)
            elif child.name not in self._skipped:
                self._inline(child, passage)
        document = node.attributes.get("doc", "")
        if node.name == "extref" and node.attributes.get("soort") == "document" and document:
            pieces = [piece for piece in node.pieces(_NOTES) if piece.text.strip()]
            if pieces:
                first, last = pieces[0], pieces[-1]
                begin = first.source + len(first.text) - len(first.text.lstrip())
                self.collector.cited.append(Cited(document, begin, last.source + len(last.text.rstrip())))

    def _note(self, node: Node, passage: Passage) -> None:
        label = _words(node.child("noot.nr")).rstrip(".)")
        note = self.collector.note(label)
        if label:
            passage.pieces.append(Piece("", 0, label))
        for child in node.children:
            if isinstance(child, Piece):
                note.pieces.append(child)
            elif child.name != "noot.nr":
                keep_apart(note, child)
                self._spaced(child, note)
