"""The language of the genre: verbs in all their forms, numbers, time, certainty, and whose deed it is.

Each sentence stands alone in a document of 17 June 2030, and is about missions that do not exist.
"""

from typing import Any

import pytest

from missieregister.extraction import extract
from tests.extraction.making import brief, document, holds

U, E, N = "de VN-missie UNMIVER", "de EU-missie EUSTAT", "de NAVO-operatie Noorderlicht"
OURS = ("decision", "mandate", "deployment", "finance", "commitment")

#: a sentence, and one of the statements it makes
SAID: list[tuple[str, dict[str, Any]]] = [
    (f"Nederland zet zijn deelname aan {U} voort tot 1 juli 2031.",
     {"kind": "decision", "action": "maintain", "missions": ["unmiver"], "end": "2031-07-01"}),
    (f"De deelname aan {U} wordt voortgezet tot en met 30 juni 2031.",
     {"kind": "decision", "action": "maintain", "end": "2031-06-30"}),
    (f"Het kabinet stemt in met een bijdrage van maximaal vijftien militairen aan {N}.",
     {"kind": "decision", "action": "start", "personnel": {"max": 15}}),
    (f"Het kabinet schaalt de bijdrage aan {N} af van 60 naar 40 militairen.",
     {"kind": "decision", "action": "decrease", "personnel": {"max": 40, "previous": 60}}),
    (f"De bijdrage aan {U} loopt op 31 december 2030 af en wordt niet verlengd.",
     {"kind": "decision", "action": "lapse", "missions": ["unmiver"]}),
    (f"Het mandaat voor de Nederlandse bijdrage aan {U} loopt af op 31 december 2030.",
     {"kind": "mandate", "end": "2030-12-31"}),
    (f"Het kabinet zal de bijdrage aan {U} niet verlengen na 31 december 2030.",
     {"kind": "decision", "action": "lapse", "missions": ["unmiver"]}),
    (f"Na afloop van het mandaat op 31 december 2030 wordt de bijdrage aan {U} niet voortgezet.",
     {"kind": "decision", "action": "lapse", "missions": ["unmiver"]}),
    (f"De Nederlandse bijdrage aan {N} is op 1 maart 2030 beëindigd.",
     {"kind": "decision", "action": "end", "status": "reported"}),
    (f"Nederland zal vanaf 1 januari 2031 deelnemen aan {E} met vier experts.",
     {"kind": "decision", "action": "start", "personnel": {"max": 4}, "start": "2031-01-01"}),
    (f"Nederland gaat met vier experts deelnemen aan {E}.",
     {"kind": "decision", "action": "start", "personnel": {"max": 4}}),
    (f"Het kabinet heeft besloten vier experts uit te zenden naar {E}.",
     {"kind": "decision", "action": "start", "personnel": {"max": 4}}),
    (f"Het kabinet besluit een fregat met 180 militairen beschikbaar te stellen voor {N}.",
     {"kind": "decision", "action": "start", "personnel": {"max": 180}}),
    (f"Het kabinet stelt een fregat beschikbaar voor {N}.",
     {"kind": "decision", "action": "start", "missions": ["noorderlicht"]}),
    (f"Het kabinet beziet of een bijdrage aan {N} mogelijk is.",
     {"kind": "decision", "action": "investigate", "missions": ["noorderlicht"]}),
    (f"Het kabinet verkent momenteel de opties voor een bijdrage aan {E}.",
     {"kind": "decision", "action": "investigate", "missions": ["eustat"]}),
    (f"De bijdrage aan {U} blijft ongewijzigd.",
     {"kind": "decision", "action": "maintain", "missions": ["unmiver"]}),
    (f"Het kabinet verhoogt het plafond voor {U} van 20 naar 30 militairen.",
     {"kind": "decision", "action": "increase", "personnel": {"max": 30, "previous": 20}}),
    (f"Het mandaat voor {U} wordt met tien militairen uitgebreid tot maximaal 40 militairen.",
     {"kind": "decision", "action": "increase", "personnel": {"max": 40, "previous": 30}}),
    (f"De bijdrage aan {U} wordt verkleind van 40 tot 25 militairen.",
     {"kind": "decision", "action": "decrease", "personnel": {"max": 25, "previous": 40}}),
    (f"De bijdrage aan {U} wordt gehalveerd tot twintig militairen.",
     {"kind": "decision", "action": "decrease", "personnel": {"max": 20}}),
    (f"Het gezamenlijke mandaat voor {U} en {E} bedraagt maximaal twaalf personen tot en met 31 juli 2032.",
     {"kind": "mandate", "missions": ["unmiver", "eustat"], "personnel": {"max": 12}, "end": "2032-07-31"}),
    (f"Op dit moment zijn 57 Nederlandse militairen ingezet in {N}.",
     {"kind": "deployment", "personnel": {"max": 57}}),
    (f"Op 1 juni jl. waren 57 Nederlandse militairen actief in {N}.",
     {"kind": "deployment", "personnel": {"max": 57}, "date": "2030-06-01"}),
    (f"Nederland is met drie stafofficieren vertegenwoordigd in {U}.",
     {"kind": "deployment", "personnel": {"max": 3}}),
    (f"De Nederlandse bijdrage aan {U} bestaat uit zeven militairen, waarvan zes stafofficieren en een arts.",
     {"kind": "deployment", "personnel": {"max": 7}}),
    (f"In {E} werken momenteel vier Nederlandse civiele experts.",
     {"kind": "deployment", "personnel": {"max": 4}}),
    (f"Er bevinden zich momenteel circa 120 Nederlandse militairen in {N}.",
     {"kind": "deployment", "personnel": {"max": 120, "approximate": True}}),
    (f"Het detachement in {N} telt 85 Nederlandse militairen.",
     {"kind": "deployment", "personnel": {"max": 85}}),
    (f"Het mandaat van {U} is door de VN-Veiligheidsraad verlengd tot en met 31 augustus 2031.",
     {"kind": "international_mandate", "end": "2031-08-31", "missions": ["unmiver"]}),
    (f"De Raad heeft het mandaat van {E} verlengd tot en met 14 september 2031.",
     {"kind": "international_mandate", "end": "2031-09-14", "missions": ["eustat"]}),
    (f"Het huidige EU-mandaat van {E} loopt tot 30 juni 2031.",
     {"kind": "international_mandate", "end": "2031-06-30", "missions": ["eustat"]}),
    (f"Op 12 juni 2030 heeft de Veiligheidsraad (resolutie 2911) het mandaat van {U} verlengd tot 30 juni 2031.",
     {"kind": "international_mandate", "end": "2031-06-30"}),
    (f"De uitgaven voor de bijdrage aan {N} worden geraamd op € 18,2 miljoen per jaar en komen ten laste van het "
       f"BIV.",
     {"kind": "finance", "amount": {"value": 18200000}, "missions": ["noorderlicht"]}),
    (f"Voor de inzet in {N} is 12 miljoen euro gereserveerd.",
     {"kind": "finance", "amount": {"value": 12000000}}),
    (f"De kosten voor de Nederlandse bijdrage aan {E} zijn begroot op 700.000 euro.",
     {"kind": "finance", "amount": {"value": 700000}}),
    (f"Met de inzet in {N} is een bedrag van € 4,5 mln. gemoeid.",
     {"kind": "finance", "amount": {"value": 4500000}}),
    (f"Het kabinet zal uw Kamer voor het zomerreces informeren over de bijdrage aan {U}.",
     {"kind": "commitment", "due": "2030-07"}),
    (f"Uw Kamer ontvangt in het eerste kwartaal van 2031 een tussentijdse evaluatie van de bijdrage aan {U}.",
     {"kind": "commitment", "due": "2031-01/2031-03"}),
    (f"De eindevaluatie van de bijdrage aan {U} zal in de tweede helft van 2031 aan uw Kamer worden aangeboden.",
     {"kind": "commitment", "due": "2031-07/2031-12"}),
    (f"Op 10 april 2030 heeft Nederland een verzoek ontvangen van de NAVO om bij te dragen aan {N}.",
     {"kind": "procedure", "action": "request", "date": "2030-04-10", "missions": ["noorderlicht"]}),
    (f"Het kabinet is voornemens om met tien militairen deel te nemen aan {E}.",
     {"kind": "decision", "action": "start", "status": "intended", "personnel": {"max": 10}}),
    (f"Het kabinet heeft het voornemen de bijdrage aan {U} te beëindigen per 1 maart 2031.",
     {"kind": "decision", "action": "end", "status": "intended"}),
    (f"Onder voorbehoud van instemming van de Veiligheidsraad verlengt het kabinet de bijdrage aan {U} tot eind "
       f"2031.",
     {"kind": "decision", "action": "extend", "status": "conditional"}),
    (f"In beginsel verlengt het kabinet de bijdrage aan {U} tot eind 2031.",
     {"kind": "decision", "action": "extend", "end": "2031-12-31~"}),
    (f"Het kabinet verlengt de bijdrage aan {U} met honderdtwintig militairen tot medio mei 2031.",
     {"kind": "decision", "action": "extend", "personnel": {"max": 120}, "end": "2031-05~"}),
    (f"Het kabinet verlengt de bijdrage aan {U} met twee tot drie stafofficieren tot het najaar van 2031.",
     {"kind": "decision", "action": "extend", "personnel": {"min": 2, "max": 3}, "end": "2031-23"}),
    (f"Het kabinet verlengt de bijdrage aan {U} voor twaalf maanden vanaf 1 juli 2030.",
     {"kind": "decision", "action": "extend", "start": "2030-07-01", "end": "2031-06-30"}),
    (f"Het kabinet verlengt de bijdragen aan {U} en {E} tot respectievelijk 31 mei 2031 en 30 juni 2031.",
     {"kind": "decision", "action": "extend", "missions": ["eustat"], "end": "2031-06-30"}),
    (f"Het kabinet verlengt de bijdrage aan {U} en beëindigt de bijdrage aan {E}.",
     {"kind": "decision", "action": "end", "missions": ["eustat"]}),
    (f"Het kabinet verlengt de bijdrage aan {U} tot eind 2031, maar niet die aan {E}.",
     {"kind": "decision", "action": "extend", "missions": ["unmiver"]}),
    # as it was written in 1999, as the news has it, and as letters of today do
    (f"De ministerraad heeft heden besloten tot deelneming aan {N} met ongeveer 2.000 militairen voor een periode van "
     "twaalf maanden, te rekenen vanaf 15 juni 2030.",
     {"kind": "decision", "action": "start", "personnel": {"max": 2000}, "start": "2030-06-15", "end": "2031-06-14"}),
    (f"De Regering heeft besloten de Nederlandse deelneming aan {N} met zes maanden te verlengen, derhalve tot 20 "
     "december 2030.",
     {"kind": "decision", "action": "extend", "missions": ["noorderlicht"], "end": "2030-12-20"}),
    ("Ingevolge het besluit van de Ministerraad zal een geniehulpbataljon van circa 400 man worden uitgezonden naar "
     f"{N}.",
     {"kind": "decision", "action": "start", "personnel": {"max": 400}}),
    (f"Nederland stuurt vier militairen naar {U}, heeft het kabinet vandaag besloten.",
     {"kind": "decision", "action": "start", "personnel": {"max": 4}, "missions": ["unmiver"]}),
    (f"Ruim 200 Nederlandse militairen vertrekken in januari 2031 naar {N}.",
     {"personnel": {"max": 200}, "missions": ["noorderlicht"]}),
    (f"De laatste 40 Nederlandse militairen keren in juli terug uit {E}.",
     {"missions": ["eustat"]}),
    (f"Het kabinet heeft besloten de bijdrage aan {N} te verlengen tot en met 28 februari 2031 met maximaal 20 "
     "militairen.",
     {"kind": "decision", "action": "extend", "end": "2031-02-28", "personnel": {"max": 20}}),
    (f"Het kabinet continueert de bijdrage aan {E} met maximaal 70 trainers tot en met 15 november 2031.",
     {"kind": "decision", "action": "maintain", "missions": ["eustat"], "personnel": {"max": 70}, "end": "2031-11-15"}),
    (f"Daarnaast blijft Nederland met twee stafofficieren in het hoofdkwartier van {N} actief tot en met 31 december "
     "2031.",
     {"missions": ["noorderlicht"], "end": "2031-12-31"}),
    (f"Het kabinet besluit de bijdrage aan {U} te verlengen tot en met 31 december 2031 en de omvang te verlagen van "
     "290 naar 250 militairen.",
     {"kind": "decision", "action": "decrease", "personnel": {"max": 250, "previous": 290}}),
    (f"Het mandaat voor de inzet van maximaal 160 militairen in {N} loopt tot en met 31 december 2030.",
     {"kind": "mandate", "end": "2030-12-31", "personnel": {"max": 160}}),
    (f"De verlenging betreft maximaal vijftien civiele experts in {E} tot en met 14 juni 2032.",
     {"missions": ["eustat"], "end": "2032-06-14", "personnel": {"max": 15}}),
    (f"Met ingang van 1 september 2030 wordt de Nederlandse bijdrage aan {U} beëindigd.",
     {"kind": "decision", "action": "end", "missions": ["unmiver"]}),
    (f"Nederland zal niet langer bijdragen aan {E}.",
     {"missions": ["eustat"], "kind": "decision"}),
    (f"De bijdrage aan {U} wordt, evenals die aan {E}, verlengd tot en met 31 mei 2031.",
     {"kind": "decision", "action": "extend", "end": "2031-05-31"}),
    ("Het kabinet heeft besloten om, in aanvulling op de huidige tien militairen, nog eens vijf militairen te leveren "
     f"aan {U}.",
     {"missions": ["unmiver"]}),
    (f"Voor {U} geldt een mandaat van maximaal twaalf waarnemers, waarvan er momenteel elf zijn ingezet.",
     {"kind": "mandate", "missions": ["unmiver"], "personnel": {"max": 12}}),
    (f"De bijdrage aan {U} kost jaarlijks circa € 150.000.",
     {"kind": "finance", "amount": {"value": 150000}, "missions": ["unmiver"]}),
    (f"Het kabinet komt in het najaar van 2030 bij uw Kamer terug op de vraag of de bijdrage aan {U} wordt voortgezet.",
     {"kind": "commitment", "due": "2030-23"}),
    (f"Zodra over een bijdrage aan {E} is besloten, wordt uw Kamer geïnformeerd.",
     {"kind": "commitment", "missions": ["eustat"]}),
    (f"Nederland onderzoekt op verzoek van de VN of het vijf politiefunctionarissen kan leveren aan {U}.",
     {"kind": "decision", "action": "investigate", "missions": ["unmiver"]}),
    (f"Op 8 mei 2030 verzocht de NAVO Nederland om een fregat te leveren voor {N}.",
     {"kind": "procedure", "action": "request", "date": "2030-05-08", "missions": ["noorderlicht"]}),
    (f"Het VN-mandaat van {U} loopt af op 31 augustus 2030.",
     {"kind": "international_mandate", "end": "2030-08-31", "missions": ["unmiver"]}),
    (f"De Europese Raad heeft op 8 mei 2030 besloten het mandaat van {E} te verlengen tot 18 mei 2032.",
     {"kind": "international_mandate", "end": "2032-05-18", "missions": ["eustat"]}),
]  # fmt: skip

#: sentences that tell nothing of the Netherlands
NOT_OURS = [
    f"De Noorse regering trekt haar militairen terug uit {N}.",
    f"Onze Zweedse partners verlengen de bijdrage aan {U} tot eind 2031.",
    f"De EU stelt 30 miljoen euro beschikbaar voor {E}.",
    f"De evaluatie van {U} beslaat de periode tot en met 31 december 2029.",
    f"In het debat vroeg de heer Jansma om een bijdrage van tien militairen aan {E}.",
    f"De motie-De Boer verzoekt de regering de bijdrage aan {U} te beëindigen.",
    f"Indien de Veiligheidsraad het mandaat niet verlengt, eindigt {U} op 30 juni 2031.",
    f"Frankrijk leverde tot 2029 een bijdrage van 300 militairen aan {N}.",
    f"Zonder de bijdrage van Denemarken kan {N} niet worden voortgezet.",
    f"De VN wil {U} uitbreiden met 500 militairen.",
    f"Ook Denemarken, Estland en Portugal dragen bij aan {N}.",
    f"Duitsland heeft Nederland gevraagd om een bijdrage van twintig militairen aan {N}.",
    f"De leden van de fractie vragen of de bijdrage aan {U} wordt verlengd tot eind 2031.",
    f"De Verenigde Staten verlagen hun troepenaantal in {N} van 600 naar 400 militairen.",
    f"De sterkte van {N} bedraagt 4.500 militairen uit 28 landen.",
    f"Zweden draagt vanaf januari 2031 bij aan {N} met 600 militairen.",
    f"Minister Bakker bezocht de 120 Britse militairen in {N}.",
    "De VN-missie UNMIVER telt 14.000 militairen en 1.500 politiefunctionarissen.",
    f"De Duitse Bondsdag stemde op 3 mei in met verlenging van de deelname aan {U} tot en met 30 juni 2031.",
    f"Italië levert met 1.100 militairen de grootste bijdrage aan {U}.",
    f"De NAVO heeft besloten {N} te versterken met 700 militairen.",
]  # fmt: skip

#: passages of one or more paragraphs, and one of the statements they make
TOGETHER: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    ((f"Nederland levert een bijdrage aan {U}.", "Het kabinet heeft besloten deze bijdrage te verlengen tot en "
       "met 31 mei 2031.",),
     {"kind": "decision", "action": "extend", "missions": ["unmiver"], "end": "2031-05-31"}),
    (("# EU-missie EUSTAT", "Nederland neemt met vier experts deel.", "Het mandaat loopt tot en met 31 juli 2031.",),
     {"kind": "mandate", "missions": ["eustat"], "end": "2031-07-31"}),
    ((f"# Bijdrage aan {U}", "De bijdrage wordt verlengd tot eind 2031.",),
     {"kind": "decision", "action": "extend", "missions": ["unmiver"], "end": "2031-12-31~"}),
    ((f"Nederland neemt deel aan {E} en {U}. Beide missies verlopen goed. De bijdrage aan eerstgenoemde missie "
       f"wordt beëindigd per 1 maart 2031.",),
     {"kind": "decision", "action": "end", "missions": ["eustat"]}),
    ((f"Nederland neemt deel aan {E} en {U}. Laatstgenoemde missie wordt met een jaar verlengd; de bijdrage "
       f"daaraan bedraagt maximaal zes militairen.",),
     {"kind": "mandate", "personnel": {"max": 6}, "missions": ["unmiver"]}),
    ((f"In {U} zijn drie Nederlandse stafofficieren actief. Het kabinet verlengt hun inzet tot en met 31 december "
       f"2031.",),
     {"kind": "decision", "action": "extend", "missions": ["unmiver"], "end": "2031-12-31"}),
    ((f"Het kabinet heeft besloten een bijdrage te leveren aan {N}. Het gaat om maximaal tachtig militairen. Het "
       f"mandaat loopt van 1 januari 2031 tot en met 31 december 2031.",),
     {"kind": "mandate", "missions": ["noorderlicht"], "start": "2031-01-01", "end": "2031-12-31"}),
    ((f"Nederland neemt deel aan {U}.", "Duitsland levert twintig militairen. Nederland levert vier "
       "stafofficieren.",),
     {"kind": "deployment", "missions": ["unmiver"], "personnel": {"max": 4}}),
    (("De VN-missie in Verania (UNMIVER) helpt bij de opbouw. UNMIVER telt 3.000 blauwhelmen. Nederland levert "
       "aan UNMIVER drie stafofficieren.",),
     {"kind": "deployment", "missions": ["unmiver"], "personnel": {"max": 3}}),
    ((f"Het kabinet beëindigt de bijdrage aan {U}. Over {E} volgt voor 1 december 2030 een brief.",),
     {"kind": "commitment", "due": "2030-12-01", "missions": ["eustat"]}),
    ((f"De bijdrage aan {U} wordt verlengd. Uw Kamer wordt hierover voor 1 oktober 2030 geïnformeerd.",),
     {"kind": "commitment", "due": "2030-10-01"}),
    ((f"Het mandaat van {U} is op 12 juni 2030 verlengd tot 30 juni 2031. Het nationale mandaat volgt die termijn.",),
     {"kind": "international_mandate", "end": "2031-06-30"}),
    ((f"Zoals gemeld in de brief van 3 mei 2029 levert Nederland zes militairen aan {U}.",),
     {"kind": "deployment", "personnel": {"max": 6}}),
    ((f"De totale kosten bedragen 14,5 miljoen euro, waarvan 3 miljoen euro voor {U}.",),
     {"kind": "finance", "amount": {"value": 3000000}, "missions": ["unmiver"]}),
    ((f"Nederland levert aan {U} en {E} respectievelijk vier en zes militairen.",),
     {"missions": ["eustat"], "personnel": {"max": 6}}),
    ((f"Nederland handhaaft zijn bijdrage van zes militairen aan {U} tot eind 2031.",),
     {"kind": "decision", "action": "maintain", "personnel": {"max": 6}, "end": "2031-12-31~"}),
    ((f"De inzet van het fregat Zr.Ms. Oldenrode in {N} wordt met drie maanden verlengd tot en met 30 september "
       f"2030.",),
     {"kind": "decision", "action": "extend", "end": "2030-09-30"}),
    ((f"Het kabinet kiest ervoor de bijdrage aan {U} niet te verlengen.",),
     {"kind": "decision", "action": "lapse"}),
    ((f"De Nederlandse deelname aan {U} eindigt op 31 mei 2031.",),
     {"end": "2031-05-31"}),
    ((f"Het kabinet is bereid de bijdrage aan {U} te verlengen tot eind 2031.",),
     {"kind": "decision", "action": "extend", "status": "intended"}),
    ((f"Het kabinet overweegt een bijdrage van twintig militairen aan {N}.",),
     {"kind": "decision", "action": "investigate", "missions": ["noorderlicht"]}),
    ((f"Het mandaat (maximaal twaalf personen) voor {E} loopt tot en met 31 juli 2031.",),
     {"kind": "mandate", "personnel": {"max": 12}, "end": "2031-07-31"}),
    ((f"Voor {E} geldt een nationaal mandaat van maximaal acht personen tot en met 31 juli 2031.",),
     {"kind": "mandate", "personnel": {"max": 8}, "end": "2031-07-31", "missions": ["eustat"]}),
    ((f"Nederland levert tussen de 40 en 60 militairen aan {N}.",),
     {"kind": "deployment", "personnel": {"min": 40, "max": 60}}),
    ((f"De Nederlandse bijdrage aan {U} wordt tijdelijk verhoogd van vier naar zes militairen.",),
     {"kind": "decision", "action": "increase", "personnel": {"max": 6, "previous": 4}}),
    ((f"Per 1 juli a.s. neemt Nederland het commando over van {N}; hiervoor worden vijftien militairen "
       f"uitgezonden.",),
     {"personnel": {"max": 15}}),
    ((f"Tot medio 2031 blijven de Nederlandse militairen in {N}.",),
     {"end": "2031-06~"}),
    ((f"De inzet van twee F-35’s in {N} wordt verlengd tot en met 31 maart 2031.",),
     {"kind": "decision", "action": "extend", "end": "2031-03-31", "personnel": None}),
]  # fmt: skip

#: passages that tell nothing of the Netherlands
TOGETHER_NOT_OURS: list[tuple[str, ...]] = [
    (f"Denemarken neemt het commando over van {N} en levert 200 militairen tot eind 2031.",),
    (f"Duitsland levert aan {U} 60 militairen. Het verlengt deze bijdrage tot en met 31 mei 2031.",),
    (f"De Tweede Kamer heeft de regering gevraagd de bijdrage aan {U} te verlengen tot eind 2031.",),
    (f"Er bestaat binnen de NAVO een voornemen {N} uit te breiden tot 5.000 militairen.",),
    (f"Agenda: bespreking van de verlenging van de bijdrage aan {U} tot eind 2031?",),
    (f"De Belgische regering stuurt vijftig militairen naar {E}.",),
    (f"De Verenigde Naties hebben Denemarken verzocht om een bataljon van 400 militairen voor {U}.",),
    ("De operatie Noorderlicht kost de NAVO jaarlijks 300 miljoen euro.",),
    (f"Volgens de Algemene Rekenkamer kostte {U} de Verenigde Naties 900 miljoen euro.",),
    (f"Het rapport beschrijft {U} van 2020 tot en met 2029.",),
    (f"De Raad verlengde {E} met twee jaar en stelde 44 miljoen euro beschikbaar.",),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[str(number) for number in range(len(SAID))])
def test_a_sentence_makes_its_statement(text: str, expected: dict[str, Any]) -> None:
    found = extract(document(text))
    if expected.get("kind", "decision") in OURS:
        expected = {"actor": "nl", **expected}
    assert any(holds(expected, s.record()) for s in found), (text, [brief(s) for s in found])


@pytest.mark.parametrize(("passage", "expected"), TOGETHER, ids=[str(number) for number in range(len(TOGETHER))])
def test_a_passage_makes_its_statement(passage: tuple[str, ...], expected: dict[str, Any]) -> None:
    found = extract(document(*passage))
    if expected.get("kind", "decision") in OURS:
        expected = {"actor": "nl", **expected}
    assert any(holds(expected, s.record()) for s in found), (passage, [brief(s) for s in found])


@pytest.mark.parametrize("passage", TOGETHER_NOT_OURS, ids=[str(number) for number in range(len(TOGETHER_NOT_OURS))])
def test_a_passage_about_others_is_not_dutch(passage: tuple[str, ...]) -> None:
    found = [s for s in extract(document(*passage)) if s.actor == "nl" and s.kind in OURS]
    assert not found, (passage, [brief(s) for s in found])


@pytest.mark.parametrize("text", NOT_OURS, ids=[str(number) for number in range(len(NOT_OURS))])
def test_what_others_do_say_or_ask_is_not_dutch(text: str) -> None:
    found = [s for s in extract(document(text)) if s.actor == "nl" and s.kind in OURS]
    assert not found, (text, [brief(s) for s in found])


@pytest.mark.parametrize("text", [t for t, _ in SAID], ids=[str(number) for number in range(len(SAID))])
def test_a_sentence_may_begin_with_a_small_letter(text: str) -> None:
    """As it does behind a colon, in a list, or in a text that a machine read badly."""
    small = text[0].lower() + text[1:]
    one, other = extract(document(text)), extract(document(small))
    assert [(s.kind, s.action, s.missions, s.end, s.personnel) for s in one] == [
        (s.kind, s.action, s.missions, s.end, s.personnel) for s in other
    ]
