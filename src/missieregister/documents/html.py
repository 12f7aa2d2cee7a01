"""Reads HTML pages: official publications, OpenTK pages, a ministry's news, and others by their main content.

What the page wraps round a document (menus, banners, share buttons, scripts, hidden parts) is left out; meta
elements and an OpenTK page's head are kept as facts about it.
"""

import re

import msgspec

from missieregister.documents.html_blocks import Walker, classes
from missieregister.documents.html_tokens import parse_html
from missieregister.documents.markup import (
    chamber_in,
    date_in,
    dossier_id,
    kind_of_title,
    mark_letterhead,
    place_citations,
    session_in,
)
from missieregister.documents.opentk import PREVIEW, is_opentk, with_page
from missieregister.documents.parsed import Parsed
from missieregister.documents.passages import Passage, write
from missieregister.documents.text import parsed_passages
from missieregister.documents.tree import Node
from missieregister.model.document import DocumentKind, Format
from missieregister.patterns import regex

_MEDIA_TYPE = "text/html"
_ISO = regex(r"\d{4}-\d{2}-\d{2}(?=T|\s|$)")
_CONTENT_IDS = ("broodtekst", "content", "main-content", "maincontent", "main", "main-column")
_DATES = ("dcterms.issued", "dcterms.date", "overheidop.datumondertekening", "dcterms.available")
#: ``Nr. 405`` or ``AZ HERDRUK`` before a paper's type
_NUMBER = regex(r"^(?:[Nn]r\.\s*)?\S{1,5}\s+(?:HERDRUK\s+)?")
#: Below this many characters of content the choice of the main part was wrong, and all of the body is read.
_SCANT = 120
_KINDS: dict[str, DocumentKind] = {
    "kamervragen": "questions",
    "aanhangsel": "questions",
    "handelingen": "debate",
    "agenda": "agenda",
    "bijlage": "report",
}


def read_html(text: str, source: str = "") -> Parsed:
    """Read one HTML page from its decoded text. Never fails: a page without text gives an empty one.

    ``source`` is there for the same call as the other readers; nothing here needs it.
    """
    del source
    root = parse_html(text)
    meta = _meta(root)
    if _is_official(root, meta):
        return _official(root, meta)
    walker, passages = _content(root)
    if is_opentk("\n".join(passage.plain for passage in passages[:80])):
        return _opentk(passages)
    return _page(root, meta, walker, passages)


def _meta(root: Node) -> dict[str, list[str]]:
    """Return the meta elements of a page: name or property in lower case, and what it states."""
    found: dict[str, list[str]] = {}
    for node in root.nodes("meta"):
        name = node.attributes.get("name") or node.attributes.get("property", "")
        content = " ".join(node.attributes.get("content", "").split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(meta: dict[str, list[str]], *names: str) -> str:
    return next((meta[name][0] for name in names if name in meta), "")


def _by_id(root: Node, *identifiers: str) -> Node | None:
    wanted = {node.attributes.get("id", "").lower(): node for node in root.nodes("div", "main", "section", "article")}
    return next((wanted[one] for one in identifiers if one in wanted), None)


# --- official publications


def _is_official(root: Node, meta: dict[str, list[str]]) -> bool:
    identifier = _first(meta, "dc.identifier", "dcterms.identifier")
    stated = any(name.startswith("overheidop.") for name in meta)
    return _by_id(root, "broodtekst") is not None or (stated and bool(identifier))


def _official(root: Node, meta: dict[str, list[str]]) -> Parsed:
    content = _by_id(root, "broodtekst") or _main(root)
    walker = Walker(thorough=True, official=True)
    walker.read(content)
    passages = walker.collector.passages()
    _even_levels(passages)
    addressee, dateline = mark_letterhead([p for p in passages if p.kind != "letterhead"])
    parsed = _settled(walker, passages) if not walker.signatories else _written(walker, passages)
    lines = [_NUMBER.sub("", p.plain) for p in passages if p.kind == "letterhead"]
    paper = next((line for line in lines if kind_of_title(line)), "")
    called = _first(meta, "dc.type", "overheidop.publicationname").lower()
    kind = next((kind for word, kind in _KINDS.items() if called.startswith(word)), kind_of_title(paper))
    return msgspec.structs.replace(
        parsed,
        id=_first(meta, "dc.identifier", "dcterms.identifier"),
        kind=kind,
        # A paper's type (``BRIEF VAN DE MINISTER``) is worded from the letterhead, as for every rendition.
        title="" if paper else _first(meta, "overheidop.documenttitel", "dc.title", "dcterms.title"),
        dossiers=tuple(dict.fromkeys(d for one in meta.get("overheidop.dossiernummer", []) for d in _dossiers(one))),
        dossier_title=_first(meta, "overheidop.dossiertitel"),
        number=_first(meta, "overheidop.ondernummer"),
        chamber=chamber_in(_first(meta, "dc.creator", "dcterms.creator", "overheidop.organisatie")),
        session_year=session_in(_first(meta, "overheidop.vergaderjaar")),
        # "issued" is the day of publication; the letter's own date goes first.
        date=dateline or _date(_first(meta, *_DATES)),
        addressee=addressee,
    )


def _dossiers(stated: str) -> list[str]:
    """``29521``, or several with commas or semicolons between them."""
    return [number for one in re.split(r"[,;]", stated) if (number := dossier_id(one))]


def _date(stated: str) -> str | None:
    found = _ISO.match(stated)
    return found.group() if found else date_in(stated)


def _even_levels(passages: list[Passage]) -> None:
    """Let the outermost heading be level 1: pages begin at h1, h2 or h3 as their frame wants it."""
    levels = sorted({p.level for p in passages if p.kind == "heading"})
    for passage in passages:
        if passage.kind == "heading":
            passage.level = levels.index(passage.level) + 1


# --- other pages


def _main(root: Node) -> Node:
    """Return the part of a page that holds its document."""
    found = _by_id(root, "broodtekst") or root.first("main") or _by_id(root, *_CONTENT_IDS)
    found = found or next((n for n in root.nodes("div", "section") if n.attributes.get("role") == "main"), None)
    articles = list((found or root).nodes("article"))
    if len(articles) == 1 and len(articles[0].words()) > _SCANT:
        return articles[0]
    return found or root.first("body") or root


def _content(root: Node) -> tuple[Walker, list[Passage]]:
    for part, thorough in ((_main(root), True), (root.first("body") or root, True), (root, False)):
        walker = Walker(thorough=thorough, official=False)
        walker.read(part)
        passages = walker.collector.passages()
        if sum(len(p.text) for p in passages) >= _SCANT:
            break
    _even_levels(passages)
    return walker, passages


def _written(walker: Walker, passages: list[Passage]) -> Parsed:
    text, blocks, source_map = write(passages)
    return Parsed(
        format="html",
        media_type=_MEDIA_TYPE,
        text=text,
        blocks=blocks,
        source_map=source_map,
        signatories=tuple(walker.signatories),
        citations=place_citations(walker.collector.cited, blocks, source_map),
    )


def _settled(walker: Walker, passages: list[Passage], form: Format = "html") -> Parsed:
    """Read a page whose markup does not say what its blocks are by their words, as a text is read."""
    for passage in passages:
        passage.fixed = passage.kind not in ("paragraph", "heading")
    parsed = parsed_passages(passages, form, _MEDIA_TYPE, [])
    return msgspec.structs.replace(
        parsed,
        signatories=tuple(walker.signatories),
        citations=place_citations(walker.collector.cited, parsed.blocks, parsed.source_map),
    )


def _opentk(passages: list[Passage]) -> Parsed:
    cut = next((at + 1 for at, p in enumerate(passages[:80]) if PREVIEW.match(p.plain)), 0)
    cut = cut or 1 + max(at for at, p in enumerate(passages[:80]) if p.plain.startswith("Nummer:"))
    head = [passage.plain for passage in passages[:cut]]
    parsed = _settled(Walker(thorough=True, official=False), passages[cut:], "opentk")
    return with_page(parsed, head)


def _page(root: Node, meta: dict[str, list[str]], walker: Walker, passages: list[Passage]) -> Parsed:
    heading = next((p.plain for p in passages if p.kind == "heading" and p.level == 1), "")
    title = heading or _first(meta, "dcterms.title", "og:title") or _title(root)
    kind: DocumentKind | None = None
    if "nieuws" in _first(meta, "dcterms.type", "dc.type", "overheid.informatietype").lower() or _is_news(root):
        kind = "news"
    parsed = _settled(walker, passages, "news" if kind else "html")
    return msgspec.structs.replace(parsed, kind=kind, title=title, date=_page_date(root, meta))


def _is_news(root: Node) -> bool:
    """Whether a page calls itself news: in its body's class, or as an article with a time of publication."""
    body = root.first("body")
    if body is not None and any("nieuws" in name or "news" in name for name in classes(body)):
        return True
    article = root.first("article")
    return article is not None and article.first("time") is not None


def _title(root: Node) -> str:
    node = root.first("title")
    return node.words() if node else ""


def _page_date(root: Node, meta: dict[str, list[str]]) -> str | None:
    stated = _first(meta, "dcterms.issued", "dcterms.date", "article:published_time", "dcterms.available")
    if stated and (found := _date(stated)):
        return found
    for node in _main(root).nodes("time"):
        if found := _date(node.attributes.get("datetime", "")) or date_in(node.words()):
            return found
    return None
