"""What is not decided and what is not ours, in every construction of the genre, about every way to name a mission.

As ``test_grid`` crosses verbs that decide, this crosses sentences in which we decide nothing, and so nothing of ours
may be told: nobody decided yet, others hope or ask for it, it is on an agenda, or others do it.
"""

from itertools import product

import pytest

from missieregister.extraction import extract
from tests.extraction.making import brief, document
from tests.extraction.test_language import OURS

#: by their letters, and by many words
MISSIONS = ("UNIFIL", "de EU-trainingsmissie in Mali")

NOT_DECIDED = """
Er is nog geen besluit genomen over de verlenging van de bijdrage aan {m} na 1 mei 2031.
Het kabinet heeft nog niet besloten over voortzetting van de bijdrage aan {m} na 1 mei 2031.
Over voortzetting van de Nederlandse bijdrage aan {m} is nog niets besloten.
Over een verlenging van de bijdrage aan {m} tot 1 mei 2031 moet nog worden besloten.
De besluitvorming over verlenging van de bijdrage aan {m} tot 1 mei 2031 is nog niet afgerond.
Een besluit tot verlenging van de bijdrage aan {m} is nog niet genomen.
Het kabinet kan nog niet zeggen of de bijdrage aan {m} tot 1 mei 2031 wordt verlengd.
Het is nog te vroeg om te besluiten over verlenging van de bijdrage aan {m} tot 1 mei 2031.
Een mogelijke verlenging van de bijdrage aan {m} tot 1 mei 2031 wordt in het najaar besproken.
Bij een eventuele verlenging tot 1 mei 2031 van de bijdrage aan {m} zullen de kosten toenemen.
Een bijdrage aan {m} van 60 militairen zou denkbaar zijn.
Denkbaar is een bijdrage aan {m} met maximaal 60 militairen.
Een van de opties is de bijdrage aan {m} per 1 mei 2031 te beëindigen.
In dat scenario wordt de bijdrage aan {m} per 1 mei 2031 beëindigd.
Zou Nederland de bijdrage aan {m} tot 1 mei 2031 verlengen, dan zijn 60 militairen nodig.
Stel dat de bijdrage aan {m} tot 1 mei 2031 wordt verlengd.
De AIV adviseert de bijdrage aan {m} tot 1 mei 2031 te verlengen.
De AIV beveelt aan maximaal 60 militairen te leveren aan {m}.
Clingendael pleit voor verlenging van de bijdrage aan {m} tot 1 mei 2031.
De fractie van het CDA pleit voor een bijdrage van 60 militairen aan {m}.
De SP wil dat de bijdrage aan {m} per 1 mei 2031 wordt beëindigd.
GroenLinks vindt dat Nederland 60 militairen naar {m} moet sturen.
Volgens de VVD zou Nederland 60 militairen aan {m} moeten leveren.
De commandant van {m} heeft gevraagd om 60 extra militairen.
De VN hebben Nederland verzocht 60 militairen te leveren aan {m}.
De NAVO vraagt Nederland de bijdrage aan {m} tot 1 mei 2031 te verlengen.
De VN hopen dat Nederland de bijdrage aan {m} tot 1 mei 2031 verlengt.
Verwacht wordt dat Nederland de bijdrage aan {m} tot 1 mei 2031 verlengt.
De Kamer heeft gevraagd naar de mogelijkheid de bijdrage aan {m} tot 1 mei 2031 te verlengen.
De vraag of de bijdrage aan {m} tot 1 mei 2031 moet worden verlengd, komt in het najaar aan de orde.
Het is niet uitgesloten dat de bijdrage aan {m} tot 1 mei 2031 wordt verlengd.
Het kabinet houdt de mogelijkheid open de bijdrage aan {m} tot 1 mei 2031 te verlengen.
Nederland had 60 militairen aan {m} willen leveren.
Zonder instemming van de Kamer wordt de bijdrage aan {m} niet tot 1 mei 2031 verlengd.
Het kabinet wacht met een besluit over de verlenging van {m} tot 1 mei 2031.
Een besluit over de bijdrage aan {m} na 1 mei 2031 wordt voor het zomerreces verwacht.
Het kabinet beraadt zich op de vraag hoe de bijdrage aan {m} na 1 mei 2031 vorm krijgt.
Op de agenda staat de verlenging van de bijdrage aan {m} tot 1 mei 2031.
De stemming over de motie om de bijdrage aan {m} te beëindigen, is aangehouden.
De motie om de bijdrage aan {m} per 1 mei 2031 te beëindigen, is verworpen.
De minister ontraadt de motie om 60 militairen aan {m} te leveren.
Het amendement regelt dat 3 miljoen euro voor {m} beschikbaar komt.
In 2027 vroeg de Kamer of 60 militairen voor {m} volstonden.
Hoeveel militairen Nederland aan {m} gaat leveren, is nog niet bekend.
Het staat nog niet vast of Nederland met 60 militairen aan {m} deelneemt.
Onduidelijk is nog of de 60 militairen in {m} blijven.
De leden van de PVV-fractie vinden 60 militairen voor {m} te veel.
De leden van de ChristenUnie-fractie lezen dat de bijdrage aan {m} tot 1 mei 2031 wordt verlengd. Waarom?
Kan de minister toelichten waarom de bijdrage aan {m} tot 1 mei 2031 is verlengd?
Kan het kabinet bevestigen dat 60 militairen aan {m} deelnemen?
Is het waar dat Nederland per 1 mei 2031 stopt met {m}?
De Kamer wordt gevraagd in te stemmen met verlenging van de bijdrage aan {m}.
Zolang de bijdrage aan {m} niet is verlengd, blijven de militairen in Nederland.
Zonder verlenging zou de bijdrage aan {m} op 1 mei 2031 eindigen.
Voor het geval de bijdrage aan {m} tot 1 mei 2031 wordt verlengd, zijn voorbereidingen getroffen.
De voorbereidingen voor een mogelijke bijdrage aan {m} van 60 militairen zijn gestart.
Nederland steunt de verlenging van {m} tot 1 mei 2031.
Nederland is voorstander van verlenging van het mandaat van {m} tot 1 mei 2031.
Nederland heeft in de VN gepleit voor uitbreiding van {m} met 60 militairen.
""".strip().splitlines()

NOT_OURS = """
De begroting van {m} bedraagt 30 miljoen euro.
De EU heeft 30 miljoen euro vrijgemaakt voor {m}.
Duitsland betaalt 3 miljoen euro voor {m}.
De kosten van {m} worden gedragen door de VN en bedragen 30 miljoen dollar.
De schade aan het kamp van {m} bedraagt 3 miljoen euro.
De Franse bijdrage aan {m} kost 3 miljoen euro.
Volgens de VN kost {m} jaarlijks 500 miljoen dollar.
De leden vragen of 3 miljoen euro voor {m} voldoende is.
De secretaris-generaal zal de Veiligheidsraad voor 1 juli 2030 informeren over {m}.
De EU zal de Raad voor 1 juli 2030 informeren over {m}.
De Duitse regering informeert de Bondsdag in het najaar over {m}.
De commandant van {m} rapporteert elk kwartaal aan New York.
De Kamer zal voor 1 juli 2030 debatteren over {m}.
De commissie overlegt op 1 juli 2030 met de minister over {m}.
De leden vragen of de Kamer voor 1 juli 2030 wordt geïnformeerd over {m}.
De leden verzoeken om een brief over {m} voor 1 juli 2030.
De minister had de Kamer voor 1 juli 2029 moeten informeren over {m}.
Zweden stuurt 40 militairen naar {m}.
In {m} werken 40 Zweden.
40 Maliërs werden opgeleid door {m}.
De missie {m} heeft 40 voertuigen verloren.
De commandant van {m} vraagt 600 extra militairen.
Het mandaat van {m} voorziet in maximaal 10.000 militairen.
Het plafond van {m} is door de Veiligheidsraad vastgesteld op 10.000 militairen.
{m} wordt uitgebreid met 2.000 militairen.
{m} wordt met een jaar verlengd tot 1 mei 2031.
{m} eindigt op 1 mei 2031.
{m} wordt per 1 mei 2031 beëindigd.
De NAVO heeft besloten {m} uit te breiden.
De EU-lidstaten hebben besloten {m} voort te zetten tot 1 mei 2031.
De lidstaten leveren samen 600 militairen aan {m}.
Van de 600 militairen in {m} komen er 200 uit Frankrijk.
De Belgische bijdrage aan {m}, 40 militairen, wordt verlengd tot 1 mei 2031.
De Belgische ministerraad heeft beslist de deelname aan {m} te verlengen tot 1 mei 2031.
België zal van 1 mei tot 1 november 2031 40 militairen leveren aan {m}.
Op 1 mei 2031 nam Duitsland het bevel over {m} over.
De Duitse bijdrage aan {m} loopt af op 1 mei 2031.
Het Zweedse mandaat voor {m} loopt tot 1 mei 2031.
De Italiaanse commandant van {m} vertrekt op 1 mei 2031.
Ook Noorwegen en Denemarken dragen met 40 militairen bij aan {m}.
Onze oosterburen verlengen hun bijdrage aan {m} tot 1 mei 2031.
De Amerikanen trekken 40 militairen terug uit {m}.
Parijs heeft besloten zijn bijdrage aan {m} te beëindigen.
De Bondsdag stemde in met verlenging van de deelname aan {m} tot 1 mei 2031.
Berlijn verlengt de inzet in {m} tot 1 mei 2031.
In {m} is plaats voor 40 militairen uit Zweden.
De Duitsers leveren 40 militairen aan {m}, de Fransen 60.
De partnerlanden hebben 40 militairen toegezegd voor {m}.
""".strip().splitlines()


@pytest.mark.parametrize(("said", "mission"), list(product(NOT_DECIDED, MISSIONS)))
def test_what_nobody_decided_is_told_by_nobody(said: str, mission: str) -> None:
    found = extract(document(_capital(said.format(m=mission))))
    told = [s for s in found if s.actor == "nl" and s.kind in OURS and s.action not in ("investigate", "decline")]
    assert not told, [brief(s) for s in told]


@pytest.mark.parametrize(("said", "mission"), list(product(NOT_OURS, MISSIONS)))
def test_what_others_do_is_not_ours(said: str, mission: str) -> None:
    found = extract(document(_capital(said.format(m=mission))))
    told = [s for s in found if s.actor == "nl" and s.kind in OURS]
    assert not told, [brief(s) for s in told]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


#: others as what a sentence is about, and whether they are more than one
OTHERS = {
    "Een Deense compagnie": False,
    "Het Deense detachement": False,
    "De Deense marine": False,
    "De Deense regering": False,
    "De Deense commandant": False,
    "Een Deens fregat": False,
    "Twee Deense officieren": True,
    "Deense instructeurs": True,
    "De Denen": True,
}
#: what one does, what several do, and to what
DO = (
    ("levert", "leveren", "tot mei 2031 steun aan {m}"),
    ("levert", "leveren", "tot mei 2031 een bijdrage aan {m}"),
    ("verleent", "verlenen", "sinds 2029 steun aan {m}"),
    ("neemt", "nemen", "met 40 militairen deel aan {m}"),
    ("verlengt", "verlengen", "de inzet in {m} tot mei 2031"),
    ("beëindigt", "beëindigen", "de deelname aan {m}"),
    ("zet", "zetten", "de bijdrage aan {m} voort tot mei 2031"),
    ("trekt", "trekken", "40 militairen terug uit {m}"),
    ("heeft", "hebben", "tot mei 2031 de leiding over {m}"),
    ("staat", "staan", "tot mei 2031 onder bevel van {m}"),
    ("vormt", "vormen", "sinds 2029 de kern van het detachement in {m}"),
)


@pytest.mark.parametrize(("who", "several"), OTHERS.items(), ids=list(OTHERS))
def test_what_others_do_is_not_ours_whoever_they_are(who: str, several: bool) -> None:
    said = []
    for (one, more, what), mission in product(DO, MISSIONS):
        text = f"{who} {more if several else one} {what.format(m=mission)}."
        said += [text for s in extract(document(text)) if s.actor == "nl" and s.kind in OURS]
    assert said == []


@pytest.mark.parametrize("work", ["werken", "opereren", "patrouilleren", "trainen"])
def test_those_whom_we_lead_are_not_ours(work: str) -> None:
    """Who works under Dutch command is whoever's, unless the sentence says so."""
    told = f"Onder Nederlands bevel {work} {{}} militairen voor UNIFIL."
    assert not [s for s in extract(document(told.format("600"))) if s.personnel]
