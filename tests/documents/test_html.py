"""The HTML reader on pages of our own in the shapes that exist, and on hostile markup."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.documents.html import read_html
from missieregister.documents.html_tokens import entities_decoded, parse_html
from missieregister.documents.parsed import Parsed
from tests.documents.markup_checks import assert_traceable, nested, rendered

OFFICIAL = """<!DOCTYPE html><html lang="nl"><head>
<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-39990-12" />
<meta name="DC.title" content="Oefenmissies; Brief regering" />
<meta name="DC.creator" content="Tweede Kamer der Staten-Generaal" />
<meta name="OVERHEIDop.dossiernummer" content="39990" />
<meta name="OVERHEIDop.dossiernummer" content="39800 X" />
<meta name="OVERHEIDop.dossiertitel" content="Oefenmissies" />
<meta name="OVERHEIDop.ondernummer" content="12" />
<meta name="OVERHEIDop.vergaderjaar" content="2030-2031" />
<meta name="DCTERMS.issued" content="2030-11-27" />
<script>document.write("<p>niet dit</p>");</script><title>Oefenmissies</title></head>
<body onload="enablePopup()"><div id="kopregel"><a href="/">Home</a></div>
<div id="inhoudsopgave"><ul class="toc"><li><a href="#a">Inhoud</a></li></ul></div>
<div id="broodtekst"><a id="a"></a>
<h1 class="kamerstuk_kop">39&nbsp;990 Oefenmissies</h1>
<h2 class="stuk_kop">Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE</h2>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 20&nbsp;november 2030</p>
<p>De mariniers van <em>Alcyon</em> blijven caf&eacute; &amp; haven bewaken.<a class="nootnum voet noot" href="#n1"><sup>1</sup></a> Dat
   staat in <a href="kst-39990-7.html">39&nbsp;990, nr. 7</a>.</p>
<h3 class="divisiekop1">Inzet</h3><h4 class="divisiekop2">Aantal</h4>
<ul class="expliciet"><li class="li"><p class="labeled"><span class="ol">a. </span>drie duikers;</p></li>
<li class="li"><p class="labeled"><span class="ol">&ndash; </span>twee koks.</p></li></ul>
<p class="verberg">Verborgen.</p><p style="display: none">Ook verborgen.</p><p hidden>En dit.</p>
<table><thead><tr><th>Missie</th><th>Aantal</th></tr></thead><tbody><tr><td>Alcyon</td><td>57</td></tr></table>
<p class="ondertekening"><span class="functie">De Minister van Defensie,</span> <span class="naam"><span>H.A.</span> <span>van
 Oldenrode</span></span></p>
<div id="noten"><div class="voet noot"><h5 class="note-close"><a href="#">X</a> Noot</h5><sup class="noot-nr">1</sup><p>Tot
 nader order.</p></div></div>
</div><div id="voetregel">Colofon</div></body></html>"""  # noqa: E501

OPENTK = """<html><head><title>OpenTK</title></head><body><nav><a href="/">[overzicht]</a> <a href="/a">[activiteiten]</a></nav>
<main><h1>Oefeningen op zee</h1><h2>Oefenmissies</h2><p><b>Brief regering</b></p>
<p>Nummer: <b>2031D28114</b>, datum: <b>2031-06-17</b>, bijgewerkt: <b>2031-07-02 09:14</b>, versie: <b>2</b></p>
<p>Directe link naar document (<a href="x.pdf">.pdf</a>), officiële HTML versie (<a href="y">kst-39990-15</a>).</p>
<p>Onderdeel van kamerstukdossier <a href="k">39990 -15</a> Oefenmissies.</p><p>Onderdeel van zaak 2031Z13377:</p>
<h2>Preview document (<a href="z">🔗 origineel</a>)</h2><hr>
<p>39 990 Oefenmissies</p><p>Nr. 15 BRIEF VAN DE MINISTER VAN DEFENSIE</p>
<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 17 juni 2031</p>
<p>De kustwacht oefent met Taakgroep Alcyon.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
<p>De Minister van Defensie,<br>H.A. van Oldenrode</p>
<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Sinds mei.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>
</main></body></html>"""  # noqa: E501

NEWS = """<!doctype html><html><head><title>Mariniers terug | Ministerie</title></head><body class="page nieuws">
<header><a href="/">Rijksoverheid</a><form><input name=q></form></header>
<main><article><header><h1>Mariniers terug</h1><p class="meta">Nieuwsbericht | <time datetime="2031-12-08T10:00">8 december</time></p></header>
<p>De mariniers zijn terug uit Verania. Bij Taakgroep Alcyon zijn nog 23 Nederlandse militairen actief, meldt Defensie.</p>
<figure><img src=a.jpg alt="boot"><figcaption>Archieffoto van een boot.</figcaption></figure>
<h2>Wat volgt</h2><p>De kustwacht gaat zelf verder met haar werk langs de kust van Verania en de Baai van Lissan.</p>
<div class="share"><a href="#">Deel dit bericht</a></div></article>
<aside>Zie ook: andere berichten</aside></main><footer>Contact</footer></body></html>"""  # noqa: E501


def blocks(document: Parsed) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_official_page_facts() -> None:
    page = read_html(OFFICIAL)
    assert page.id == "kst-39990-12"
    assert (page.number, page.session_year, page.chamber) == ("12", "2030-2031", "Tweede Kamer")
    assert page.dossiers == ("39990", "39800-X")
    assert page.dossier_title == "Oefenmissies"
    assert page.kind == "letter"
    assert page.date == "2030-11-20"  # the letter's, not the day of publication
    assert [(s.office, s.name) for s in page.signatories] == [("De Minister van Defensie", "H.A. van Oldenrode")]


def test_official_page_blocks() -> None:
    page = read_html(OFFICIAL)
    assert blocks(page) == [
        ("letterhead", "39 990 Oefenmissies"),
        ("letterhead", "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE"),
        ("letterhead", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
        ("letterhead", "Den Haag, 20 november 2030"),
        ("paragraph", "De mariniers van Alcyon blijven café & haven bewaken. Dat staat in 39 990, nr. 7."),
        ("heading", "Inzet"),
        ("heading", "Aantal"),
        ("list_item", "drie duikers;"),
        ("list_item", "twee koks."),
        ("table_cell", "Missie"),
        ("table_cell", "Aantal"),
        ("table_cell", "Alcyon"),
        ("table_cell", "57"),
        ("signature", "De Minister van Defensie, H.A. van Oldenrode"),
        ("footnote", "Tot nader order."),
    ]
    assert [b.level for b in page.blocks if b.kind == "heading"] == [1, 2]
    assert [b.label for b in page.blocks if b.kind in ("list_item", "footnote")] == ["a", "", "1"]
    note = page.blocks[-1]
    assert note.anchor is not None
    assert page.text[: note.anchor].endswith("bewaken.")
    assert [(c.document, page.text[c.start : c.end]) for c in page.citations] == [("kst-39990-7", "39 990, nr. 7")]
    assert [b.cell.header for b in page.blocks if b.cell] == [True, True, False, False]


@pytest.mark.parametrize("page", [OFFICIAL, OPENTK, NEWS], ids=["official", "opentk", "news"])
def test_each_character_leads_back_to_the_source(page: str) -> None:
    document = read_html(page)
    assert len(document.text) > 100
    assert_traceable(document, page)


def test_opentk_page() -> None:
    page = read_html(OPENTK)
    assert (page.format, page.id, page.title) == ("opentk", "kst-39990-15", "Oefeningen op zee")
    assert page.record is not None
    assert (page.record.number, page.record.version, page.record.case) == ("2031D28114", 2, "2031Z13377")
    assert page.dossiers == ("39990",)
    assert [words for _, words in blocks(page)][-3:] == [
        "De kustwacht oefent met Taakgroep Alcyon.",
        "De Minister van Defensie, H.A. van Oldenrode",
        "Sinds mei.",
    ]
    assert page.blocks[-1].kind == "footnote"
    assert page.blocks[-1].anchor == page.text.index("Alcyon.") + len("Alcyon.")
    assert "overzicht" not in page.text
    assert "Nummer:" not in page.text


def test_news_page() -> None:
    page = read_html(NEWS)
    assert (page.kind, page.format, page.title, page.date) == (
        "news",
        "news",
        "Mariniers terug",
        "2031-12-08",
    )
    for outside in ("Archieffoto", "Deel dit", "Zie ook", "Contact", "Rijksoverheid"):
        assert outside not in page.text
    assert ("heading", "Wat volgt") in blocks(page)


def test_other_page_is_read_by_its_main_content() -> None:
    filler = "De kustwacht van Verania heeft dit jaar elf schepen onderschept. " * 3
    page = read_html(f"<title>T</title><body><div class=menu>Menu</div><div id=content><p>{filler}<p>Eind.</div>")
    assert [words for _, words in blocks(page)] == [filler.strip(), "Eind."]
    assert page.title == "T"


def test_scant_main_content_gives_way_to_the_body() -> None:
    page = read_html("<body><main></main><div class='share'>Toch de enige tekst van deze pagina.</div></body>")
    assert page.text == "Toch de enige tekst van deze pagina."


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("caf&eacute;", "café"),
        ("&notit;", "¬it;"),
        ("a &lt b", "a < b"),
        ("&#8364;5 &#x20AC;5", "€5 €5"),
        ("&onbekend; & zo", "&onbekend; & zo"),
        ("&" * 9, "&" * 9),
        (f"&#{'9' * 5000};", f"&#{'9' * 5000};"),
    ],
)
def test_entities(markup: str, words: str) -> None:
    pieces = list(entities_decoded(markup, 7))
    joined = "".join(piece.text for piece in pieces)
    assert joined == words or joined == words.replace("&#9999999999", "\ufffd")
    assert all(7 <= piece.source < 7 + len(markup) for piece in pieces)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("a <b class='x>y'>c</b> d", "a c d"),
        ("1 < 2 en 3 <> 4", "1 < 2 en 3 <> 4"),
        ("een<!-- > -- twee -->drie", "eendrie"),
        ("een<!-->twee", "eentwee"),
        ("een<![CDATA[twee]]>drie", "eendrie"),
        ("een<script>if (a < b) '</p>'</SCRIPT >twee", "eentwee"),
        ("een<?php echo 1 ?>twee", "eentwee"),
        ("een</ >twee", "eentwee"),
        ("een<p class=", "een"),
        ("een<p title='twee", "een"),
        ("een<!-- twee", "een"),
    ],
)
def test_tokens_as_browsers_take_them(markup: str, words: str) -> None:
    assert parse_html(markup).words() == words


def test_left_out_end_tags() -> None:
    tree = parse_html("<ul><li>een<li><b>twee</ul><table><tr><td>1<td>2<tr><td>3</table><p>a<div>b</div>")
    assert [item.words() for item in tree.nodes("li")] == ["een", "twee"]
    assert [[cell.words() for cell in row.nodes("td")] for row in tree.nodes("tr")] == [["1", "2"], ["3"]]
    assert [p.words() for p in tree.nodes("p")] == ["a"]


HOSTILE = [
    "<!--", "<a", "<a b=", "<", "</", "</a", '<a b="', "<?", "<!", "<![CDATA[", "&", "&#", "<script>", "<script></scrip",  # noqa: E501
    '<a "', "<!----!", "&a;&", "<a/", "<title>&", "<a = = ", "<div>", "<b><div></b>", "<i></b>", "<p><b>", "<li><i>",
    "<td>", "</div>", "<a" + " " * 300, "<b>", "<b><i></b>", "<ul><li>", "<table><tr><td>", "<sup>1</sup>",
    '<div class="noot">', '<a href="#x">1</a>', "<h1>", "<h1>a</h1>", "<a id=x></a>", "a<br>", "<p>a(\n</p>",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_markup_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        page = unit * (size // len(unit))
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            read_html(page)
            best = min(best, time.process_time() - started)
        return best

    small, large = seconds(4_000), seconds(32_000)
    # Processor time, so that a busy machine does not count.
    assert large < 8 * 4 * small + 0.3  # eight times the size; quadratic would be sixty-four times the time


@given(st.one_of(st.text(max_size=200), st.text(alphabet="<>/!-&;#='\" apbtdlioh123\n", max_size=300)))
def test_arbitrary_text_never_raises(text: str) -> None:
    document = read_html(text)
    assert_traceable(document, text)


@given(st.lists(nested(), max_size=6))
def test_arbitrary_nestings_lead_back_to_the_source(parts: list[object]) -> None:
    names = {"block": "p", "inline": "b", "item": "ul"}
    source = f"<body>{''.join(rendered(part, names, xml=False) for part in parts)}</body>"
    assert_traceable(read_html(source), source)
