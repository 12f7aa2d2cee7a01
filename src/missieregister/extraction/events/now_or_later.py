"""Whether a letter tells a thing itself ("hierbij"), or tells that it will do so later."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.phrases import phrases
from missieregister.extraction.text.scan import Cue
from missieregister.extraction.text.us import OUR_CABINET
from missieregister.patterns import regex

_BY = ("met", "middels", "via", "door middel van", "in", "bij")
HEREBY = phrases(
    "hierbij", "hiermee", "bijgaand", "bijgevoegd", "bij deze", "bij dezen", "langs deze weg",
    r"het volgende(?! (?:\w+ )?\w*(?:overzicht|rapport|verslag|jaar|kwartaal|bericht|debat|overleg|voorjaar|"
    r"najaar))", "als volgt", "vandaag nog",
    "volgende besluiten", "onderstaande besluiten", "heden", "hieronder", "in het onderstaande",
    "middels dit verslag", "met dit verslag",
    "in dit verslag", *(f"{by} (?:deze|onderhavige) (?:kamer|kennisgevings|verzamel|aanbiedings)?brief" for by in _BY),
    words=(
        *("hier", "bijg", "bij deze", "deze weg", "volg", "vandaag", "onderstaand", "heden", "dit verslag", "brief"),
    ),
)  # fmt: skip
#: what obliges the government to tell parliament, whom the sentence then need not name
BY_CONSTITUTION = regex(r"(?<!\w)(?:artikel 100|toetsingskader)", words=("artikel 100", "toetsingskader"))
#: "Overeenkomstig het Toetsingskader melden wij u dat", "stelt het kabinet de Kamer ervan in kennis"
TELLS_NOW = regex(
    r"(?<!\w)(?:meldt?|melden|informeert?|informeren|bericht|berichten|stelt?|stellen|deelt?|delen|laat|laten|brengt?|brengen|licht|lichten)"
    rf"\s(?:wij|we|ik|{OUR_CABINET})(?!\w)"
)
_RECESS = r"(?:\w*reces|zomer|winter|afloop|ommekomst|ontvangst|afronding|begroting\w*)"
#: what is promised for later: the future, a report that is to come, or a moment that lies ahead
_LATER = phrases(
    *"zodra indien mocht toegezegd nader later binnenkort weldra eerdaags spoedig tijdig tussentijds".split(),
    "periodiek", "regelmatig",
    *"jaarlijks halfjaarlijks voortaan daarna vervolgens alsdan onverwijld direct terstond volgend komend".split(),
    "komende", "volgende brief", "volgende rapportage", "volgende voortgangsrapportage",
    "uiterlijk", "medio", "te zijner tijd", "elk kwartaal", "ieder kwartaal", "elk jaar", "ieder jaar",
    "nog voor", *(rf"{word}\s+(?:(?:de|het|afloop|ommekomst)\s+)?{_RECESS}" for word in ("na", "voor", "vóór")),
    *(rf"{word}\s+\w+\s+(?:maanden|weken|dagen|jaar)" for word in ("over", "binnen")),
)  # fmt: skip
#: what makes a promise of a verb that is not in the present tense itself
_TO_COME = phrases(
    *"zal zullen zult zou wordt worden beoogt voornemens zegt zeg zeggen zegde zegden streef streeft streven".split(),
    *"verwacht kunt kan kunnen laat laten wil willen hoop hopen toegezegd".split(), "stellen ons voor",
)  # fmt: skip


def points_later(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a moment that lies ahead, or of what waits for something."""
    return points_later_in(sentence.low)


def points_later_in(low: str) -> bool:
    """Whether a stretch of a sentence does."""
    return _LATER.search(low) is not None


def _promising(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where words stand that make a promise."""
    return [m.span() for m in _TO_COME.finditer(sentence.low)]


def is_told_later(sentence: Sentence, cue: Cue, window: tuple[int, int]) -> bool:
    """Whether what is told is told later: by an auxiliary, by a word of time, or since one only receives in future."""
    if cue.form == "finite" and cue.name == "receive":
        return True
    if sentence.once(points_later):
        return True
    promising = sentence.once(_promising)
    if cue.form != "finite":
        return bool(promising)
    # "wordt de Kamer bericht" looks like the present tense
    return any(window[0] <= start and end <= cue.start for start, end in promising)
