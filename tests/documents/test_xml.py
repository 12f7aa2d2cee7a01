"""The XML reader on fixtures of our own, on hostile input, and on arbitrary nestings."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missieregister.documents.parsed import Parsed
from missieregister.documents.xml import read_xml
from missieregister.model.problems import Problem
from tests.documents.markup_checks import assert_traceable, nested, rendered

LETTER = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://voorbeeld.nl/kst-39990-V-61/metadata.xml"/></metadata>
<kamerstuk>
<kamerstukkop>
 <tekstregel inhoud="vergaderjaar">Vergaderjaar 2030–2031</tekstregel>
 <tekstregel inhoud="kameraanduiding">Eerste Kamer der Staten-Generaal</tekstregel>
</kamerstukkop>
<dossier>
 <dossiernummer><dossiernr>39 990 V</dossiernr></dossiernummer>
 <dossiernummer><dossiernr>39 991</dossiernr></dossiernummer>
 <titel>Oefenbegroting<noot id="t" type="voet"><noot.nr>1</noot.nr><noot.al>Een titelnoot.</noot.al></noot></titel>
</dossier>
<stuk>
<stuknr>Nr. <ondernummer kamer="1">61</ondernummer></stuknr>
<titel>BRIEF VAN DE MINISTER VAN DEFENSIE</titel>
<datumtekst>Ontvangen <datum isodatum="2031-03-04">4 maart 2031</datum></datumtekst>
<algemeen><vrije-tekst><tekst>
 <al>Aan de Voorzitter van de Eerste Kamer der Staten-Generaal</al>
 <al>Den Haag, 3 maart 2031</al>
 <al>De patrouille<?xpp afbm?>boten van <nadruk type="cur">Verania</nadruk> varen caf&#233; &amp; haven voorbij.<noot id="a" type="voet"><noot.nr>2</noot.nr><noot.al>Zie <extref soort="document" doc="kst-39990-12">39 990,
 nr. 12</extref>.</noot.al><noot.al>En verder.</noot.al></noot> Daarna keren zij om.</al>
 <divisie><kop><nr>1.</nr><titel>Inzet</titel></kop>
  <al>Het gaat om <extref soort="document" doc="kst-39990-3" status="actief">Kamerstuk 39 990, nr. 3</extref>.</al>
  <tussenkop kopopmaak="vet">Samenstelling</tussenkop>
  <lijst type="expliciet">
   <li><li.nr>a.</li.nr><al>drie duikers;</al><lijst><li><li.nr>–</li.nr><al>van wie een arts;</al></li></lijst></li>
   <li><li.nr>b.</li.nr><al>twee koks.</al></li>
  </lijst>
  <divisie><kop><titel>Kosten</titel></kop><al>Twee miljoen euro.</al></divisie>
 </divisie>
 <table><title>Overzicht</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
  <thead><row><entry colname="c1"><al>Missie</al></entry><entry namest="c2" nameend="c3"><al>Aantal</al></entry></row></thead>
  <tbody><row><entry colname="c1"><al>Alcyon</al></entry><entry colname="c3"><al>57</al><al>(mei)</al></entry></row></tbody>
 </tgroup></table>
</tekst></vrije-tekst></algemeen>
<tekst-sluiting><ondertekening><functie>De Minister</functie> van Defensie,<naam><voornaam>H.A.</voornaam><achternaam>van Oldenrode</achternaam></naam></ondertekening></tekst-sluiting>
</stuk></kamerstuk></officiele-publicatie>"""  # noqa: E501


def parsed(text: str) -> Parsed:
    found = read_xml(text, "proef.xml")
    assert isinstance(found, Parsed), found
    return found


def blocks(document: Parsed) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_facts_of_a_kamerstuk() -> None:
    letter = parsed(LETTER)
    assert letter.id == "kst-39990-V-61"
    assert letter.dossiers == ("39990-V", "39991")
    assert letter.dossier_title == "Oefenbegroting"
    assert (letter.number, letter.chamber, letter.session_year) == ("61", "Eerste Kamer", "2030-2031")
    assert letter.kind == "letter"
    assert [(s.office, s.name) for s in letter.signatories] == [("De Minister van Defensie", "H.A. van Oldenrode")]
    assert letter.addressee == "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"


def test_date_of_the_letter_goes_before_its_receipt() -> None:
    assert parsed(LETTER).date == "2031-03-03"
    assert parsed(LETTER.replace(" <al>Den Haag, 3 maart 2031</al>\n", "")).date == "2031-03-04"


def test_blocks_of_a_kamerstuk() -> None:
    letter = parsed(LETTER)
    assert blocks(letter) == [
        ("letterhead", "39 990 V 39 991 Oefenbegroting"),
        ("letterhead", "Nr. 61 BRIEF VAN DE MINISTER VAN DEFENSIE"),
        ("letterhead", "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"),
        ("letterhead", "Den Haag, 3 maart 2031"),
        ("paragraph", "De patrouilleboten van Verania varen café & haven voorbij. Daarna keren zij om."),
        ("heading", "1. Inzet"),
        ("paragraph", "Het gaat om Kamerstuk 39 990, nr. 3."),
        ("heading", "Samenstelling"),
        ("list_item", "drie duikers;"),
        ("list_item", "van wie een arts;"),
        ("list_item", "twee koks."),
        ("heading", "Kosten"),
        ("paragraph", "Twee miljoen euro."),
        ("paragraph", "Overzicht"),
        ("table_cell", "Missie"),
        ("table_cell", "Aantal"),
        ("table_cell", "Alcyon"),
        ("table_cell", "57 (mei)"),
        ("signature", "De Minister van Defensie, H.A. van Oldenrode"),
        ("footnote", "Een titelnoot."),
        ("footnote", "Zie 39 990, nr. 12. En verder."),
    ]
    assert [(b.label, b.level) for b in letter.blocks if b.kind == "list_item"] == [
        ("a", 1),
        ("", 2),
        ("b", 1),
    ]
    assert [b.level for b in letter.blocks if b.kind == "heading"] == [1, 2, 2]
    kosten = next(b for b in letter.blocks if letter.text[b.start : b.end] == "Twee miljoen euro.")
    assert kosten.section == ("1. Inzet", "Kosten")
    cells = [b.cell for b in letter.blocks if b.cell]
    assert [(c.row, c.column, c.header) for c in cells] == [
        (0, 0, True),
        (0, 1, True),
        (1, 0, False),
        (1, 2, False),
    ]


def test_footnote_is_anchored_where_its_mark_stood() -> None:
    letter = parsed(LETTER)
    note = next(b for b in letter.blocks if b.kind == "footnote" and b.label == "2")
    assert note.anchor is not None
    assert letter.text[: note.anchor].endswith("haven voorbij.")


def test_citations_stand_on_their_words() -> None:
    letter = parsed(LETTER)
    assert [(c.document, letter.text[c.start : c.end]) for c in letter.citations] == [
        ("kst-39990-3", "Kamerstuk 39 990, nr. 3"),
        ("kst-39990-12", "39 990, nr. 12"),
    ]


def test_each_character_leads_back_to_the_source() -> None:
    assert_traceable(parsed(LETTER), LETTER)


def test_questions() -> None:
    document = parsed(
        "<officiele-publicatie><kamervragen><kamervraagkop><tekstregel inhoud='vergaderjaar'>Vergaderjaar "
        "2030-2031</tekstregel></kamervraagkop><kamervraagnummer>77</kamervraagnummer>"
        "<kamervraagomschrijving>Vragen van het lid <naam><achternaam>De Proef</achternaam></naam> over boten."
        "</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Varen zij?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord></kamervragen></officiele-publicatie>"
    )
    assert (document.kind, document.number, document.session_year) == ("questions", "77", "2030-2031")
    assert blocks(document) == [
        ("letterhead", "Vragen van het lid De Proef over boten."),
        ("heading", "Vraag 1"),
        ("paragraph", "Varen zij?"),
        ("heading", "Antwoord 1"),
        ("paragraph", "Ja."),
    ]


def test_twice_encoded_and_pretty_printed_debate() -> None:
    text = (
        "ï»¿\n<?xml version='1.0' encoding='utf-8'?>\n<officiele-publicatie>\n <handelingen>\n  <agendapunt>\n"
        "   <nr>\n    4\n   </nr>\n   <item-titel>\n    Coördinatie\n   </item-titel>\n   <spreekbeurt>\n"
        "    <spreker>\n     De voorzitter\n     :\n    </spreker>\n    <tekst>\n     <al>\n"
        "      Er zijn moties (\n      <extref soort='document' doc='kst-39990-10'>\n       39 990\n      </extref>\n"
        "      , nr. 10) van één lid.\n     </al>\n    </tekst>\n   </spreekbeurt>\n  </agendapunt>\n"
        " </handelingen>\n</officiele-publicatie>\n"
    )
    twice = text.replace("ö", "ö".encode().decode("latin-1")).replace("é", "é".encode().decode("latin-1"))
    document = parsed(twice)
    assert document.kind == "debate"
    assert blocks(document) == [
        ("heading", "Coördinatie"),
        ("heading", "De voorzitter:"),
        ("paragraph", "Er zijn moties (39 990, nr. 10) van één lid."),
    ]
    word = document.text.index("één")
    assert twice[document.source_map.to_source(word) :].startswith("Ã©")


def test_byte_order_mark_before_the_declaration() -> None:
    assert parsed("\ufeff<?xml version='1.0'?><kamerstuk><al>Tekst.</al></kamerstuk>").text == "Tekst."


def test_unknown_elements_are_read_for_their_words() -> None:
    document = parsed("<onbekend>Los <b>vet</b> woord<blok>apart</blok>en nog</onbekend>")
    assert blocks(document) == [
        ("paragraph", "Los vet woord"),
        ("paragraph", "apart"),
        ("paragraph", "en nog"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("<a>\n <b>x</c>\n</a>", "regel 2, teken 8", "niet of verkeerd gesloten"),
        ("", "regel 1, teken 1", "er staat niets in"),
        ("\ufeff\n\n<a>", "regel 3, teken 4", "het breekt af"),
        ("<a>&onbekend;</a>", "regel 1, teken 4", "tekenverwijzing"),
        ("geen xml", "regel 1, teken 1", "begint niet met een element"),
        ("<a>\x00</a>", "regel 1, teken 4", "geldige XML"),
    ],
)
def test_malformed_xml_says_where(text: str, place: str, words: str) -> None:
    problem = read_xml(text, "proef.xml")
    assert isinstance(problem, Problem)
    assert (problem.source, problem.place) == ("proef.xml", place)
    assert words in problem.reason
    assert problem.remedy


def test_entity_declarations_are_refused_before_they_grow() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    started = time.process_time()
    problem = read_xml(f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l11;</a>', "bom.xml")
    assert isinstance(problem, Problem)
    assert "entities" in problem.reason
    assert time.process_time() - started < 5


def test_external_entities_are_never_fetched() -> None:
    problem = read_xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "x.xml")
    assert isinstance(problem, Problem)
    named = parsed('<!DOCTYPE a SYSTEM "http://voorbeeld.invalid/a.dtd"><a>caf&eacute; &x;dicht</a>')
    assert named.text == "café dicht"


def test_very_deep_nesting_is_read() -> None:
    deep = 20_000
    assert parsed("<a>" * deep + "diep" + "</a>" * deep).text == "diep"


@given(st.text(max_size=200))
def test_arbitrary_text_never_raises(text: str) -> None:
    assert isinstance(read_xml(text), Parsed | Problem)


@given(st.lists(nested(), max_size=6))
def test_arbitrary_nestings_lead_back_to_the_source(parts: list[object]) -> None:
    names = {"block": "al", "inline": "nadruk", "item": "lijst"}
    source = f"<kamerstuk>{''.join(rendered(part, names, xml=True) for part in parts)}</kamerstuk>"
    document = parsed(source)
    assert_traceable(document, source)
