"""What members of parliament say, in the words of a report or of an answer: not the government's word.

"De heer De Wit (SP) constateert dat de bijdrage is beëindigd. Hij meent dat ...", "De leden van de SP-fractie merken op
dat Nederland met negentig militairen deelneemt": that is how they see it, and the register takes nothing from it.
"""

from missieregister.extraction.text.phrases import any_of
from missieregister.extraction.text.us import CABINET, MINISTERS, OUR_CABINET
from missieregister.knowledge.words import Parliament
from missieregister.patterns import regex

#: who says what a sentence tells is named in its first characters
WHO_SAYS = 300
#: a group of the Chamber, or those of whom the sentence before told
_GROUP = (
    r"(?:(?:de|deze|dezelfde)\s)?(?:aan\shet\swoord\szijnde\s)?(?:(?:aanwezige\s)?leden|lid|woordvoerder)\svan\sde\s"
    r"(?:fracties?\svan\s[^.;:,]{2,50}?|[^.;:,]{2,50}?-fracties?)(?=\s)|"
    r"de\s(?:[^.;:,\s]{2,30}-fracties?|fracties?\svan\s(?:(?:de|het)\s)?\w+)(?=\s)|"
    r"(?:deze|voornoemde|genoemde)\s(?:leden|fracties?|fractieleden)(?=\s)|"
    r"(?:(?:de|deze)\s(?:[a-z]+e\s)?[a-z]*partij|de\s(?:regerings|oppositie|coalitie)partijen)(?=\s)"
)
#: what a member does with words, and what may be said of others, too
_SAY = (
    r"(?:merk|stel|constater|concluder|wijs|wijz|meen|menen|vind|acht|vrees|vrez|begrijp|herinner|betreur|betwijfel|"
    r"twijfel|benadruk|onderstre|refer|verwijs|verwijz|memor|signaler|lees|lez|hecht|dank|vraag|vrag|verneem|vernem|"
    r"verzoek|pleit|bepleit|hoop|hop|wens|vertrouw|gelo|oordel|relever|veronderstel|noem|zeg|onderschrijf|onderschrijv|"
    r"bekritis)\w*"
)
_VERBS = rf"(?:{_SAY}|(?:zie|hor|hoor|steun|blijf|blijv|wil|spre|schets|geef|gev|breng|kan|kunn|waarde)\w*)"
#: "Hij meent dat", "Zij wijzen erop dat", behind what a member said
_GOES_ON = regex(
    rf"(?:hij|zij|ze|spreker|spreekster|dit\slid|(?:zijn|haar)\sfractie)\s{_SAY}(?!\w)|"
    rf"(?:voorts|tevens|ook|daarnaast|verder|tot\sslot|ten\sslotte|bovendien)\s{_SAY}\s"
    r"(?:hij|zij|ze|spreker|spreekster)(?!\w)|"
    r"(?:volgens|naar\s(?:de\smening|het\soordeel)\svan)\s(?:hem|haar|hen|spreker|spreekster)(?!\w)|"
    r"(?:zijns|haars|huns)\sinziens(?!\w)"
)
#: the government tells them: "De leden van de SP-fractie kan ik melden dat", "worden verwezen naar"
_TOLD_THEM = frozenset("zij worden wordt ontvangen ontvangt krijgen krijgt zullen zal antwoord antwoorden".split())
_IS_TOLD = regex(
    r"(?:kan|kunnen|wil|willen|moet|mag|deel|meld|bericht|verwijs|verzeker|antwoord)\s"
    rf"(?:ik|wij|{OUR_CABINET}|worden)(?!\w)"
)
#: "wijzen er terecht op dat": so it is
_RIGHTLY = regex(r"[^,.;]{0,60}(?<!\w)(?:terecht|met\srecht)(?!\w)")
#: who has the word again
_GOVERNMENT = regex(
    rf"(?:de|beide)\s(?:{MINISTERS}|{CABINET})(?!\w)|minister\s|staatssecretaris\s|het\skabinet(?!\w)|antwoord(?!\w)"
)
#: how a group is named at the head of a sentence
_OPENS = (
    "de ",
    "deze ",
    "dezelfde ",
    "leden ",
    "lid ",
    "aanwezige ",
    "woordvoerder ",
    "aan het ",
    "genoemde ",
    "voornoemde ",
)


class Members:
    """Knows what members of parliament say; built once, of the words of ``parliament.yaml``."""

    def __init__(self, words: Parliament) -> None:
        #: a member by name and party
        parties = any_of(party.lower() for party in words.parties)
        named = rf"(?:{any_of(words.addressed)})\s[^.;:()]{{2,60}}\s?\((?:[^()\d]{{2,40}}|{parties})\)"
        self._said_by = regex(rf"(?:(?P<member>{named})|{_GROUP})\s?,?\s?(?P<verb>[\w-]+)")
        #: "Voorts wijzen deze leden erop dat", "Ook merkt de heer De Wit (SP) op"
        self._said_later = regex(
            r"(?:voorts|tevens|ook|daarnaast|verder|ten\s(?:eerste|tweede|derde|slotte)|tot\sslot|zo|echter|in\sdit\sverband|"
            rf"bovendien|allereerst|vervolgens|wel|daarbij)\s{_VERBS}\s(?:{named}|{_GROUP})"
        )
        self._in_their_view = regex(rf"(?:volgens|naar\s(?:de\smening|het\soordeel)\svan)\s(?:{named}|{_GROUP})")
        #: how a sentence opens that may begin with one of them
        self._opens = (*(f"{word} " for word in words.addressed), *_OPENS)

    def said_by(self, low: str, before: str, *, debate: bool) -> str:
        """Return who says what a sentence tells that opens so, in lower case: a ``member``, a ``group`` of them or
        nobody.

        ``before`` is who said the one before it in its paragraph. In the report of a debate a member has the word until
        somebody of the government has; what a group asks may be answered in the next sentence.
        """
        if low.startswith(self._opens) and (said := self._said_by.match(low)):
            told = said["verb"] in _TOLD_THEM or _IS_TOLD.match(low, said.start("verb"))
            if told or _RIGHTLY.match(low, said.end()):
                return ""
            return "member" if said["member"] else "group"
        if ("heer " in low or "leden " in low or "fractie" in low or "(" in low) and (
            self._said_later.match(low) or self._in_their_view.match(low)
        ):
            return "group"
        goes_on = before and (_GOES_ON.match(low) or (debate and before == "member" and not _GOVERNMENT.match(low)))
        return before if goes_on else ""
