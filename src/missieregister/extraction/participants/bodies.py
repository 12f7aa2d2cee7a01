"""Bodies that give missions their mandate, are asked where all their members are, or are told instead of parliament."""

from collections.abc import Iterable

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import ActorTable, Parliament
from missieregister.patterns import regex

#: behind these "aan" tells not to whom one writes: "de bijdrage aan X", "kondigde het kabinet aan"
_NO_ADDRESSEE = "bijdrage deelname deelneming kondigde kondigden wij kabinet regering".split()


class Bodies:
    """Patterns of the bodies of ``actors.yaml``; built once."""

    def __init__(self, actors: ActorTable, parliament: Parliament) -> None:
        words = actors.bodies
        every = (*words.councils, *words.alliances, *words.members)
        anybody, alliances = _bare(every), _bare((*words.councils, *words.alliances))
        heads, commanders = any_of(words.heads), any_of(words.commanders)
        advisers = any_of(parliament.advisers)
        called = [actor.called[0] for actor in actors.organisations if actor.called]
        #: what stands before "missie" and the like where an organisation's is called by it, and by itself
        self.before_missions = tuple(f"{name}-" for name in called)
        self.by_name = tuple(f"de {name}" for name in called)
        #: one that gives a mandate, by itself: "de Raad heeft", "resolutie 1510"
        self.named = regex(rf"(?<![\w-])(?:{any_of(every)}|resolutie \d+)(?!\w)")
        #: "van de VN", behind what is called a mission
        self.of_alliance = regex(rf"\svan\s(?:de|het)\s(?:{alliances})(?!\w)")
        #: "het mandaat van de Raad", "waarover de VN"
        self.of_its_own = regex(
            r"\s+(?:van|dat|waarover|waaronder)\s+(?:de\s|het\s|deze\s|die\s)?"
            rf"(?:missie|operatie|(?:{anybody})(?!\w)|troepenmacht|vredesmacht|stabilisatiemacht|macht)"
        )
        #: "UNMIVER, waarvan het mandaat afloopt"; "het door de Veiligheidsraad verleende mandaat"
        self.gave = regex(
            r"(?:(?P<of>(?:,|\sen)\s(?:waarvan|wier)\s(?:het|de)(?:\s[\w-]+e)?)|"
            rf"(?<!\w)door\s(?:de\s)?(?:{anybody}|europese)[^,;]{{0,70}})\s+\Z"
        )
        #: "is door de Raad bekrachtigd": who sends a mission decides
        self.decided = regex(
            rf"(?<!\w)(?:door|van|in)\s(?:de|het)\s(?:{anybody})(?!\w)|"
            r"(?<!\w)(?:(?:eu-?|de\s)?lidstaten|veiligheidsraad|ministers\svan\sbuitenlandse\szaken|pvc)(?!\w)"
        )
        #: "mandaat van de missie tot 31 maart", in a bracket
        self.in_bracket = regex(
            rf"(?<!\w)(?:mandaat|machtiging|resolutie)\s(?:van|door)\s(?:de|het)\s(?:missie|operatie|{anybody})|"
            r"\A(?:vergaderjaar|(?:tweede\s|eerste\s)?kamerstuk|aanhangsel)"
        )
        #: an alliance of which we are one, as those who are asked: "heeft de NAVO op 11 oktober verzocht"
        self.all_of_us = regex(
            rf"(?<!\svan)(?<!\sdoor)(?<!\sin)\s(?:de|het)\s(?:{alliances})"
            r"(?=\s(?:op|in|om|bij|eind|begin|medio|verzocht|gevraagd)\s)"
        )
        #: to whom a report may go instead of parliament: "zal de bondgenoten een overzicht verstrekken"
        self.given_to = regex(
            r"(?<!\w)(?<!van )(?<!met )(?<!door )(?<!onder )(?<!in )(?<!na )(?<!voor )(?<!bij )(?<!op )"
            rf"(?:de|het|alle)\s(?:andere\s)?(?:{_bare((*words.councils, *words.members))})(?!\w)"
        )
        #: whom else than parliament the government writes, or that it writes to somebody
        self.written_to = regex(
            rf"(?<!\w)(?:(?:de|het)\s(?:{anybody}|{heads}|bondgenoot\w*|hoge|presidium|"
            r"[\w-]*\s?(?:regering|minister)\s(?:van|te|in))|"
            rf"{''.join(f'(?<!{word} )' for word in _NO_ADDRESSEE)}aan(?=\s)|ambtgeno\w*|collega\w*)(?![\w-])"
        )
        #: "De Secretaris-Generaal zal de Raad medio deze maand rapporteren"
        self.reports = regex(
            rf"\s*(?:(?:de|het|een)\s)?(?:{heads}|{commanders}|internationa[a-z]+|missie|operatie|{anybody}|{advisers}|commissie)(?!\w)"
        )
        #: "Een commissie van onafhankelijke deskundigen zal haar oordeel aan het parlement kenbaar maken": no minister
        #: promises it; the committee that is told is parliament's own
        self.outsider = regex(
            r"\s*(?:(?:de|het|een|deze|die)\s)?(?:[\w-]+e\s)?"
            rf"(?:commissie(?:-[\w-]+)?(?!\svoor\s)|[\w-]*(?:{advisers})|{heads})(?!\w)"
        )
        #: "aan de Commandant der Strijdkrachten rapporteren": who is told instead of parliament
        self.told = regex(
            r"(?<!\w)aan\s(?:(?:de|het|zijn|haar|hun|mijn|onze|een)\s)?(?:[\w-]+e\s)?(?:minister(?:s|ies?)?|"
            rf"bewindslieden|bewindspersonen|[\w-]*(?:{commanders})|inspect(?:eur|ie)[\w-]*|{heads}|{anybody}|[\w-]*(?:{advisers})|"
            r"regering|kabinet|ministerraad|premier|minister-president|ambtgenoten|ambtgenoot|koningin|koning)(?![\w-])"
        )


def _bare(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern that find some bodies behind their article."""
    return any_of(dict.fromkeys(word.removeprefix("de ").removeprefix("het ") for word in words))
