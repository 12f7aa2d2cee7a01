"""Letters of our own about invented missions, in the shapes in which real ones come."""

NOTICE = (
    "Op 3\xa0mei jl. heeft het kabinet besloten maximaal vijftien militairen in te zetten in de missie"
    " van de Bond van Eilanden in Zandrië (UNZAN). Deze inzet loopt tot en met 31\xa0december 2031."
)
SECOND = (
    "Nederland levert daarnaast twee stafofficieren aan het hoofdkwartier van UNZAN in Zoutstad, waar de"
    " trainingsmissie gevestigd is.1 De capaciteiten van de F-16 blijven in hoofdtaak 1 beschikbaar."
)
NOTE = "Kamerbrief over de verkenning in Zandrië van 2\xa0februari 2031 (Kamerstuk 99\xa0521, nr. 12)."

OFFICIAL_PAGE = f"""Kamerstuk

Datum publicatieOrganisatieVergaderjaarDossier- en ondernummer
Tweede Kamer der Staten-Generaal2030-203199521 nr. 17

99 521 Deelname aan missies op verzonnen eilanden

Nr. 17 BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN BUITENLANDSE ZAKEN

Aan de Voorzitter der Tweede Kamer van de Staten-Generaal

Den Haag, 5\xa0mei 2031

{NOTICE}

{SECOND}

De Minister van Buitenlandse Zaken, A.B. van der Duin

De Minister van Defensie, C.Th.D. Golf-Strand


X Noot
1

{NOTE}
"""

PDF_TEXT = """DEFENSIE

Aan de Voorzitter der Tweede Kamer van de Staten-Generaal

Den Haag, 5 mei 2031

Op 3 mei jl. heeft het kabinet besloten maximaal vijftien militairen in te
zetten in de missie van de Bond van Eilanden in Zandrië (UNZAN). Deze in-
zet loopt tot en met 31 december 2031.

Nederland levert daarnaast twee stafofficieren aan het hoofdkwartier van
UNZAN in Zoutstad, waar de trainings-
missie gevestigd is.1 De capaci-
teiten van de F-16 blijven in hoofdtaak 1 beschikbaar.

De Minister van Buitenlandse Zaken,
A.B. van der Duin

De Minister van Defensie,
C.Th.D. Golf-Strand

1 Kamerbrief over de verkenning in Zandrië van 2 februari 2031 (Kamerstuk
99 521, nr. 12).
""".replace("\n", " \n")

OPENTK = f"""[overzicht] [activiteiten] [ongeplande activiteiten] [besluiten] [commissies] [kamerleden]
[toezeggingen] [stemmingen] [verslagen] [wat is dit?]

Verlenging van de inzet op de eilanden 2031-2033

Deelname aan missies op verzonnen eilanden

Brief regering

Nummer: 2031D04567, datum: 2031-05-05, bijgewerkt: 2031-06-01 09:15, versie: 2

Directe link naar document (.pdf), officiële HTML versie (kst-99521-18).

Onderdeel van kamerstukdossier 99521 -18 Deelname aan missies op verzonnen eilanden.

Onderdeel van zaak 2031Z01234:

Preview document (🔗 origineel)


Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030-2031

99 521 Deelname aan missies op verzonnen eilanden

Nr. 18 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter der Tweede Kamer van de Staten-Generaal

Den Haag, 5 mei 2031

{NOTICE}

Uitgangspunten

Het kabinet acht de inzet noodzakelijk naast de bestaande bijdragen1, zoals eerder aan de Kamer is gemeld.

1. Noordelijke eilanden

De missie op de noordelijke eilanden wordt met een jaar verlengd, omdat de veiligheid er nog broos is.

1.1 Zandrië

De inzet in Zandrië wordt beëindigd.

Voort te zetten inzet

De waarnemers blijven.

2. Zuidelijke eilanden

Op de zuidelijke eilanden verandert niets.

Financiële aspecten

De kosten worden gedekt uit het daarvoor bestemde budget.

De Minister van Defensie,
C.Th.D. Golf-Strand


  1. De bijdrage aan de kustwacht op de eilanden (tot eind 2031).↩︎
"""

MARKDOWN = """Vergaderjaar 2030–2031

**99 521**

**Deelname aan missies op verzonnen eilanden**

**BC HERDRUK<sup>1</sup>**

**BRIEF VAN DE MINISTER VAN DEFENSIE**

Aan de Voorzitter der Eerste Kamer van de Staten-Generaal

Den Haag, 9 juni 2031

Het kabinet heeft besloten de bijdrage aan de *Island Observer Mission* (IOM-Z) te verlengen.<sup>2</sup> \
Deze missie houdt toezicht op het bestand tussen de eilanden, en werkt daarbij nauw samen met het

---

<sup>1</sup> Herdruk wegens een verkeerde bijlage.

<sup>2</sup> De verlenging geldt voor een jaar.

Bestuur van de eilanden. In dit verband is een goede samenwerkingsover-

eenkomst gesloten met de buurlanden, die alle partijen hebben ondertekend en die ook voor de \
krijgsmacht \
van belang is

en blijft.

# **1. Missies**

## **1.1 IOM-Z**

- eerste waarnemer
- tweede waarnemer

| Missie | Militairen |
|--------|------------|
| IOM-Z  | 12         |

De Minister van Defensie,\x20\x20
C.Th.D. Golf-Strand
"""

NEWS = """Zorgen over het bestand in Zandrië

Defensie volgt de ontwikkelingen in Zandrië, meldt het kabinet in een brief aan de Kamer.

Vergroot afbeelding Een patrouille op het strand.
Archieffoto: militairen op de eilanden.

Namens Nederland zijn 2 stafofficieren actief in de missie.

Andere missies

Ook elders is de marine actief.
"""

RECIPE = """Appeltaart

Schil acht appels en snijd ze in blokjes. Meng bloem, boter en suiker tot een kruimelig deeg.

Bak de taart een uur in een oven van 180 graden. Laat afkoelen en serveer met slagroom. Eet smakelijk!
"""
