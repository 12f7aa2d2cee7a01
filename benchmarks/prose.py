"""Dutch policy prose in which no mission occurs: what most of an archive consists of.

Sentences are put together from our own parts by a seeded generator, with the dates, amounts, numbers and verbs that
make a reader of missions look up: text that holds none of its words would be skipped too easily.
"""

import random
from collections.abc import Iterator

from missieregister.model.document import Block, Document

_FIRST = (
    "woning", "zorg", "onderwijs", "energie", "water", "natuur", "belasting", "jeugd", "arbeids", "digitaliserings",
    "huisvestings", "vergunning", "innovatie", "landbouw", "visserij", "gemeente", "provincie", "stikstof", "klimaat",
    "spoorweg", "luchtvaart", "haven", "toezicht", "handhavings", "subsidie", "pensioen", "toeslagen", "mobiliteits",
    "erfgoed", "sport", "bibliotheek", "wetenschaps", "handels", "consumenten", "privacy", "rechtsbijstand",
)  # fmt: skip
_SECOND = (
    "beleid", "programma", "akkoord", "stelsel", "fonds", "regeling", "agenda", "visie", "sector", "markt", "keten",
    "toets", "monitor", "plan", "overleg", "budget", "onderzoek", "wet", "aanpak", "opgave", "raad", "instelling",
    "kader", "loket", "norm", "pilot", "register", "convenant", "evaluatie", "maatregel",
)  # fmt: skip
_WHO = (
    "het kabinet", "de regering", "de minister", "de staatssecretaris", "de gemeente", "de provincie", "de Kamer",
    "het waterschap", "de inspectie", "de Europese Commissie", "de commissie", "de toezichthouder", "de uitvoerder",
    "een meerderheid van de gemeenten", "de Algemene Rekenkamer", "het planbureau", "de Nederlandse regering",
    "de Raad van State", "Duitsland", "Frankrijk", "het ministerie", "de sector zelf", "de werkgroep",
)  # fmt: skip
_DOES = (
    "verlengt", "verhoogt", "verlaagt", "beëindigt", "onderzoekt", "evalueert", "vereenvoudigt", "financiert",
    "steunt", "herziet", "beoordeelt", "actualiseert", "verruimt", "bespreekt", "volgt", "wijzigt", "ondersteunt",
)  # fmt: skip
_WILL = (
    "te verlengen", "te herzien", "af te bouwen", "te verhogen", "voort te zetten", "te beëindigen", "uit te breiden",
    "te vereenvoudigen", "te onderzoeken", "in te trekken", "te evalueren", "open te stellen", "vast te stellen",
)  # fmt: skip
_DONE = (
    "verlengd", "verhoogd", "vastgesteld", "beëindigd", "uitgebreid", "herzien", "ingetrokken", "onderzocht",
    "aangepast", "gestart", "besproken", "toegezegd", "gepubliceerd", "overgedragen", "verlaagd", "afgewezen",
)  # fmt: skip
_WHY = (
    "omdat de uitvoering meer tijd vraagt dan was voorzien", "mits de wetgever daarmee instemt",
    "zoals eerder aan uw Kamer is gemeld", "gelet op de krapte op de arbeidsmarkt", "onder voorbehoud van dekking",
    "in lijn met het coalitieakkoord", "na overleg met de betrokken partijen", "tenzij het toezicht anders oordeelt",
    "waarbij de regeldruk niet mag toenemen", "ondanks de hogere kosten van het materieel",
    "ook als de doelen pas later worden gehaald", "zonder dat burgers daar iets van merken",
)  # fmt: skip
_PEOPLE = ("medewerkers", "ambtenaren", "leerlingen", "huishoudens", "ondernemers", "vrijwilligers", "experts")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_SHAPES = (
    "{Who} {does} de {thing} tot {date}, {why}.",
    "{Who} is voornemens de {thing} en de {other} {will}, {why}.",
    "De {thing} wordt met {number} {people} {done} en loopt af op {date}.",
    "Voor de {thing} is in {year} {money} beschikbaar, waarvan {money} voor de {other}.",
    "Uw Kamer wordt uiterlijk {date} geïnformeerd over de uitkomst van de {thing}.",
    "In de {thing} zijn ongeveer {number} {people} werkzaam; dat zijn er {number} meer dan in {year}.",
    "Op {date} heeft {who} besloten de {thing} {will}.",
    "{Who} en {who} hebben over de {thing} gesproken, {why}.",
    "Met de {thing} kan de {other} doelmatiger worden ingericht, en de {thing} blijft daarbij ongewijzigd.",
    "De evaluatie van de {thing} is {done}; {who} {does} de {other} daarna {why}.",
    "Het is nog niet zeker of {who} de {thing} vanaf {date} zal {does_later}, {why}.",
    "Van de {number} {people} gaf {percent} procent aan de {thing} te kennen.",
    "Daarnaast {does} {who} in het {quarter} kwartaal van {year} de {other}.",
    "Zonder {thing} is er volgens {who} geen {other} mogelijk.",
    "(Zie ook artikel {small}, lid {small}, van de {thing}.)",
)
_LATER = ("voortzetten", "verlengen", "overdragen", "sluiten", "aanvullen", "bijstellen", "afronden")


class Prose:
    """A seeded source of paragraphs and documents without a mission."""

    def __init__(self, seed: int = 1) -> None:
        self._choose = random.Random(seed)
        self._documents = 0

    def sentence(self) -> str:
        """Return one sentence."""
        pick = self._choose
        who = pick.choice(_WHO)
        return pick.choice(_SHAPES).format(
            who=who, Who=pick.choice(_WHO).capitalize(), does=pick.choice(_DOES), done=pick.choice(_DONE),
            will=pick.choice(_WILL), does_later=pick.choice(_LATER), why=pick.choice(_WHY), thing=self._thing(),
            other=self._thing(), date=self._date(), money=self._money(), year=pick.randint(1995, 2031),
            people=pick.choice(_PEOPLE), number=pick.randint(3, 4000), percent=pick.randint(2, 98),
            quarter=pick.choice(("eerste", "tweede", "derde", "vierde")), small=pick.randint(1, 40),
        )  # fmt: skip

    def paragraph(self) -> str:
        """Return a paragraph of three to nine sentences."""
        return " ".join(self.sentence() for _ in range(self._choose.randint(3, 9)))

    def document(self, characters: int = 8_000) -> Document:
        """Return a letter of at least so many characters, in paragraphs."""
        paragraphs: list[str] = []
        size = 0
        while size < characters:
            paragraphs.append(self.paragraph())
            size += len(paragraphs[-1]) + 2
        self._documents += 1
        return of_paragraphs(paragraphs, f"proza-{self._documents}")

    def documents(self, characters: int) -> Iterator[Document]:
        """Yield letters until they hold so many characters together."""
        while characters > 0:
            document = self.document()
            characters -= len(document.text)
            yield document

    def _thing(self) -> str:
        # Compounds of two and three parts: as many different words as a language that makes them has.
        first = self._choose.choice(_FIRST) if self._choose.random() < 0.5 else ""
        return first + self._choose.choice(_FIRST) + self._choose.choice(_SECOND)

    def _date(self) -> str:
        return f"{self._choose.randint(1, 28)} {self._choose.choice(_MONTHS)} {self._choose.randint(1995, 2031)}"

    def _money(self) -> str:
        return f"€ {self._choose.randint(1, 900)},{self._choose.randint(1, 9)} miljoen"


def of_paragraphs(paragraphs: list[str], name: str) -> Document:
    """Return a letter of these paragraphs."""
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Document(
        id=name, kind="letter", text="\n\n".join(paragraphs), blocks=tuple(blocks), date="2031-05-14", provisional=True
    )
