"""Until when ours are there, where no verb of a sentence said so.

"Twee Nederlandse fregatten patrouilleren er tot eind juni", "De helikopters van Defensie vliegen daar van mei tot
oktober": whatever the verb, people and things of ours of which a clause says until when are there until then.
"""

import datetime
from collections.abc import Collection, Sequence

import msgspec

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.nominal import Counted, Nominal, nearest
from missieregister.extraction.candidates.not_there import are_some
from missieregister.extraction.candidates.steps import days_told
from missieregister.extraction.candidates.whom_told_of import are_they, is_our_force, says_what_force
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.events.conditionals import depends
from missieregister.extraction.events.dropped import is_of_dropped
from missieregister.extraction.events.unreal import is_unreal
from missieregister.extraction.mentions.home_coming import part_of_coming, says_coming_home
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.missions.targets import central_mentions
from missieregister.extraction.sentences.days import is_of_decision
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.sentences.tenses import ARE
from missieregister.extraction.slots.headcount import personnel
from missieregister.extraction.slots.taken import Slots, are_ours
from missieregister.extraction.text.alike import FROM_THEN
from missieregister.extraction.text.parts import Part, part_at
from missieregister.extraction.verbs.coming_to import returns_to_mission
from missieregister.knowledge.words import BODIES, NL
from missieregister.patterns import regex

#: what of ours can be somewhere
_OURS = ("contribution", "role", "equipment")
_OPEN = ("investigated", "asked", "possible", "intended")
#: what has a period of its own, or is not there
_OF_SOMETHING_ELSE = regex(
    r"(?<!\w)(?:opgeschort|op\ste\sschorten|uit\ste\sstellen|stelt\s[^,;.]{0,60}\suit\stot|stilgelegd|stil\ste\sleggen|opschorting|schort|"
    r"mandaat|mandaten|resolutie|veiligheidsraad|raad|uitgesteld|reserve|gereed\w*|paraat|stand-by|"
    r"kost(?:te|ten|en)?|begroting|budget|onderhoud|bezoek|bezocht|cursus|opleiding|oefening|oefenen|oefent|debat|overleg|indien|mits|als|zou|zouden|kan|kunnen|"
    r"moet(?:en)?(?!\stot\s(?:en\smet\s)?(?:\d|eind|begin|medio|half)[^,;.]*(?<!wachten)(?<!gewacht)\.?\Z)(?!\s(?:[\w.-]+\s){0,6}(?:terug|thuis|teruggekeerd|huiswaarts)\s(?:zijn|keren)(?!\w))|verzoek|verzocht|gevraagd|voorstel|wil|willen|liever|\w*evaluaties?|\w*brief|kamerstuk|(?<!in\sde\s)(?<!voor\sde\s)(?<!voor\seen\s)(?<!in\shet\s)\w*periode|periode\stot|duur|steun|"
    r"tussen|toetsingskader|van\skracht|patrouilles|konvooien|sorties|vluchten|vlieguren|explosieven|patiënten|verdachten)(?!\w)|"
    # who come on top for a while
    r"(?<!\w)(?:extra|additionele)\s(?:[\w-]+e\s)?(?:militairen|functionarissen|personen|man|mensen|stafofficieren|marechaussees)(?!\w)"
)
#: "is het toestel terug in Eindhoven", "zullen het land hebben verlaten", "weer in eigen land"
_COMES_HOME = regex(
    r"(?<!\w)(?:terug(?:keer(?!dag|reünie)\w*|keren|gekeerd|keert)?|huiswaarts|naar huis|op huis aan|weer thuis|thuis|"
    r"weer in (?:eigen land|nederland)|verlaten)(?!\w)",
    words=("terug", "huis", "weer in ", "verlaten"),
)
#: "komt in mei terug op de deelname", "kom ik in mei op de bijdrage terug": who tells more of it then
_COMES_BACK_TO = regex(
    r"(?<!\w)(?:kom|komt|komen|kwam|kwamen)\s(?:[^,;:.]{0,80}\s)?(?:terug\sop\s(?:de|het|deze|dit|een|uw|dat|die|elk)\s(?!\w*(?:basis|bases|vliegveld|kazerne))|"
    r"op\s(?:de|het|deze|dit|uw|een)\s[^,;:.]{2,80}\sterug(?!\w))|"
    r"(?<!\w)(?:erop|hierop|daarop|er\sop|hier\sop)\s(?:nog\s|nader\s|schriftelijk\s)?terug(?:komen|kom|komt)?(?!\w)"
)
#: "Vanaf 1 september zijn de militairen weer thuis": the day of coming home, and no beginning
_FROM_THEN_ON = regex(rf"(?:{FROM_THEN})\s")
_CAME = regex(r"(?<!\w)(?:keerde|keerden|kwam|kwamen|vertrok|vertrokken)(?!\w)")
_RELIEVED = regex(
    r"aflos|afgelost|vervang|rotatie|lichting|opvolg|"
    r"(?<!\w)(?:eerste|extra|aanvullende|kamer|u|over de)(?!\w)|deel van|verlof|terug te"
)
#: "wordt het fregat afgelost door een Duits schip", "wordt de eenheid door Duitse militairen afgelost"
_RELIEVED_BY = regex(
    r"(?<!\w)(?P<end>afgelost\sdoor)\s[^,;:.]{2,80}|(?<!\w)(?:wordt|worden|zal|zullen)\s[^,;:.]{2,80}?"
    r"\s(?P<by>door)\s[^,;:.]{2,80}?\safgelost(?!\w)"
)
#: "Wij doen dit tot medio 2031"
_WE_DO = regex(
    r"(?<!\w)(?:wij|we|nederland)\s(?:doen|doet|gaan|gaat|blijven|blijft|houden|houdt)\s"
    r"(?:dit|dat|daarmee|hiermee|hier|daar|er)(?!\w)|"
    r"\Anederland\s(?:(?:nog|zeker|weer|langer)\s){0,2}tot\s|(?<!\w)dat\sblijft\s(?:zo|het|ook\szo)(?!\w)|"
    r"(?<!\w)(?:dit|dat|daarmee|hiermee)\s(?:doen|doet|gaan|gaat|blijven|blijft|houden|houdt)\s(?:wij|we|nederland)(?!\w)"
)
#: "Zr.Ms. Walrus verzamelt tot eind mei inlichtingen"
SHIP = regex(r"(?<!\w)[zh]r\.\s?ms\.\s")
#: "vanaf de Verische basis", "boven Estland, Letland en Litouwen": where, and not who
_SOMEWHERE = regex(
    r"(?<!\w)(?:vanaf|vanuit|op|in|naar|boven|langs|op\sverzoek\svan|namens)\s(?:(?:de|het|een)\s)?(?:[\w-]{3,20}(?:,|\sen)\s){0,4}\Z"
)
#: "Tot december doet het daar dienst", "Zij vaart tot mei mee": of the ship that the paragraph told of
_IT_DOES = regex(
    r"(?<!\w)(?:(?:doet|vaart|blijft|patrouilleert|ligt|opereert|werkt|jaagt|is)\s(?:het|hij|zij|ze)|"
    r"(?:het|hij|zij|ze)\s(?:doet|vaart|blijft|patrouilleert|ligt|opereert|werkt|jaagt|is))\s"
)
#: sentences back in which the ship may stand
_SHIP_WITHIN = 3
#: "Kolonel Jan Smit": his term is his own, and not that of ours
_RANKED = regex(
    r"(?<!\w)(?:[\w-]*kolonel|[\w-]*generaal|generaal-majoor|[\w-]*majoor|kapitein(?:-ter-zee|-luitenant)?|commandeur|"
    r"[\w-]*admiraal|overste)\s(?:[a-z]\.\s?)*(?=\w)"
)
_YEAR = regex(r"(?:19|20)\d\d")
#: characters in which the places of a row stand
_A_ROW = 100
#: who was told of before: "Eind juni komen zij naar huis", "gaan ook de laatsten naar huis"
_THEY = regex(r"(?<!\w)(?:zij|ze|(?:de|alle)\s(?:anderen?|overigen?|laatsten|rest|systemen|toestellen))(?!\w)")
#: who is at work somewhere; the cabinet decides, and "wacht met een besluit"
_THE_STATE = regex(r"(?<!\w)(?:nederland|defensie|wij|we|marine|landmacht|luchtmacht|marechaussee)(?!\w)")
#: words beside those of being at work that say less: "wacht", "steunt de verlenging"
_SAYS_LESS = regex(r"wacht|betrokken|les|(?:zorg|steun|ondersteun|help)\w+|hielp(?:en)?|ge(?:holpen|steund)")
#: shorter than this many days somebody is on a visit
_A_VISIT = 10


#: "Tot 1 november zijn 61 opslagplaatsen ontruimd": what was done by then
_WAS_DONE = regex(r"tot\s[^,;:]{2,30}?\s(?:zijn|is|was|waren|werd|werden|heeft|hebben)(?!\w)")


def says_until(low: str) -> bool:
    """Whether a sentence has a word for an end, for coming home, or for others who take one's place."""
    return (
        " tot " in low
        or (low.startswith("tot ") and _WAS_DONE.match(low) is None)
        or "t/m" in low
        or "afgelost" in low
        or _COMES_HOME.search(low) is not None
    )


def we_do_so(low: str) -> bool:
    """Whether we are said to do until a day what was told before."""
    return " tot " in low and _WE_DO.search(low) is not None


def lasting(
    sentence: Sentence, counted: Counted, told: Collection[str], discourse: Discourse, default_actor: str
) -> list[Candidate]:
    """Return candidates for the ends in a sentence of which nothing was told yet; ``told`` are the others."""
    low = sentence.low
    if not says_until(low) or low.rstrip().endswith("?") or default_actor not in (NL, *BODIES):
        return []
    relieved = "afgelost" in low and _RELIEVED_BY.search(low) is not None
    if depends(low):
        return []  # "Indien de VN daarom vragen, wordt de inzet tot mei verlengd"
    if _COMES_BACK_TO.search(low):
        return []  # "De minister komt voor 1 december terug op de bijdrage"
    home = _COMES_HOME.search(low) is not None and not returns_to_mission(sentence)
    dates = [_as_end(d) for d in sentence.dates] if home else sentence.dates
    roles = ("end", "span", "at", "due") if relieved or home else ("end", "span")
    ends = [d for d in dates if d.role in roles and d.last and d.edtf and d.last not in told]
    ends = [d for d in ends if not (is_unreal(sentence, d.start) or is_of_dropped(sentence, d.start))]
    if not ends:
        return []
    return Lasting(sentence, counted, discourse, default_actor).candidates(ends)


def _as_end(date: DateMention) -> DateMention:
    """Return from when somebody is home again as the day of his coming home."""
    if date.role != "start" or not date.first or not _FROM_THEN_ON.match(date.text.lower()):
        return date
    return msgspec.structs.replace(date, role="at")


class Lasting(Nominal):
    """One sentence, of which the ends that are left are those of something of ours."""

    #: what in a clause says that its day is of something else
    something_else = _OF_SOMETHING_ELSE

    def candidates(self, ends: Sequence[DateMention]) -> list[Candidate]:
        """Return candidates for those of some dates that are of something of ours."""
        sentence, result = self._sentence, []
        elsewhere = days_told(sentence)
        bracketed = [b.span for b in self._counted.brackets]
        for date in ends:
            inside = any(start <= date.start < end for start, end in bracketed)
            if date.start in elsewhere or inside or date.duration_months is not None or _is_a_visit(date):
                continue
            part = part_at(sentence.low, date.start, date.end)
            if date.role == "span" and not (_says_its_year(date) or self._goes_on_then(date, part)):
                continue
            part = _with_subject(sentence.low, part, date)
            if says_coming_home(sentence.low) and (coming := part_of_coming(sentence.low, date)):
                if self._is_ahead(date) and self._is_of_ours(coming):
                    event = self._event(
                        "lasting", (date.start, date.end), (coming.start, coming.end), self._objects, actor=NL
                    )
                    named = central_mentions(sentence) or sentence.missions
                    result.append(self._candidate(event, Slots(end=date.last), nearest(named, date.start)))
                continue
            if is_of_decision(sentence, date):
                continue  # "Dit voorjaar besloot het kabinet de helikopters naar huis te halen"
            if date.role in ("at", "due") and any(p.previous is not None for p in sentence.people):
                continue  # "gaat dit voorjaar terug van 85 naar 70"
            before = self._before_others(part)
            if (
                date.role in ("at", "due")
                and not (before and self._is_ahead(date))
                and not self._comes_home(part, date)
            ):
                continue
            if not self._is_of_ours(before or part):
                continue
            event = self._event("lasting", (date.start, date.end), (part.start, part.end), self._objects, actor=NL)
            home = _COMES_HOME.search(part.low, part.start, part.end)
            slots = Slots(start=date.first if date.role == "span" and not home else None, end=date.last)
            result.append(self._candidate(event, slots, nearest(central_mentions(sentence), date.start)))
        return result[:1]

    def _goes_on_then(self, date: DateMention, part: Part) -> bool:
        """Whether months ahead stand behind what was said of ours, or beside it: ``Vanaf mei tot juli neemt een fregat
        dit over``, ``Van mei tot juli zijn tachtig Nederlandse militairen in EUSTAT``."""
        first, published = date.first or "", self._sentence.published or "9"
        told = bool(self._sentence.missions) or self._sentence.announced
        ours = self._sentence.after_dutch or (told and any(c.name == NL for c in self._sentence.of("adjective")))
        ours = ours or self._are_those_announced() or self._tells_of_us(part)
        return ours and len(first) > len("2031") and first > published[: len(first)]

    def _is_ahead(self, date: DateMention) -> bool:
        published = self._sentence.published
        return published is not None and date.edtf is not None and date.edtf[:10] > published[: len(date.edtf[:10])]

    def _before_others(self, part: Part) -> Part | None:
        """Return a clause up to the people or ship of another country that takes the place of somebody, if one does:
        ``In mei wordt het fregat`` of ``In mei wordt het fregat afgelost door een Duits schip``."""
        relieved = _RELIEVED_BY.search(part.low, part.start, part.end) if "afgelost" in part.low else None
        if relieved is None:
            return None
        by = relieved.start("by") if relieved["by"] else relieved.start()
        named = [
            c.name
            for c in (*self._sentence.of("adjective"), *self._sentence.of("subject"))
            if by < c.start < relieved.end()
        ]
        return Part(part.start, by, part.low[:by]) if named and NL not in named else None

    def _comes_home(self, part: Part, date: DateMention) -> bool:
        """Whether a clause tells of the day ahead on which somebody comes home, and nobody takes his place."""
        home = _COMES_HOME.search(part.low, part.start, part.end)
        if not self._is_ahead(date) or home is None or _CAME.search(part.low) or _RELIEVED.search(self._sentence.low):
            return False
        if any(are_some(p) for p in self._sentence.people if part.holds(p.start)):
            return False  # "dertig van de vijftig trainers keren in juli terug": twenty stay
        between = part.low[min(date.end, home.end()) : max(date.start, home.start())]
        return not any(mark in between for mark in (" en ", ",", ";", " omdat "))

    def _they_come_home(self, part: Part) -> bool:
        """Whether those of whom the sentence before told come home: ``In mei komen ook de anderen naar huis``."""
        before = self._sentence.before
        if before is None or not (before.people or before.of("noun", *_OURS)):
            return False
        home = _COMES_HOME.search(part.low, part.start, part.end)
        return home is not None and _THEY.search(part.low, part.start, part.end) is not None

    def _is_ship(self, part: Part) -> bool:
        """Whether a pronoun stands for a ship of ours that the paragraph told of: ``Tot december doet het daar
        dienst``."""
        if _IT_DOES.search(part.low, part.start, part.end) is None:
            return False
        told = self._sentence.before
        for _ in range(_SHIP_WITHIN):
            if told is None or told.block is not self._sentence.block:
                return False
            if SHIP.search(told.low) or any(name in told.low for name in told.ships):
                return True
            told = told.before
        return False

    def _is_of_ours(self, part: Part) -> bool:
        """Whether a clause tells, and does not doubt or deny, of something of ours."""
        sentence = self._sentence
        if self.something_else.search(part.low, part.start, part.end) or " liever " in part.before:
            return False
        if not sentence.people and any(
            sentence.text[m.end()].isupper() for m in _RANKED.finditer(part.low, part.start, part.end)
        ):
            return False  # "Kolonel Jan Smit was van 12 mei tot 31 augustus de tweede man"
        ship = self._is_ship(part)
        if not (
            ship
            or any(part.holds(c.start) for c in sentence.of("noun", *_OURS))
            or any(part.holds(c.start) for c in sentence.of("noun", "strength") if is_our_force(sentence.low, c.start))
            or we_do_so(part.low)
            or self._is_at_work(part)
            or SHIP.search(part.low, part.start, part.end)
            or any(part.low.find(name, part.start, part.end) >= 0 for name in sentence.ships)
            or self._they_come_home(part)
            or are_they(sentence)
        ):
            return False
        open_cues = (c for c in sentence.of("modality", *_OPEN) if not _will_be(sentence.low, c.start))
        if any(part.holds(c.start) for c in (*sentence.of("negation"), *open_cues)):
            return False
        home = _COMES_HOME.search(part.low, part.start, part.end)
        whose = [
            c.name
            for c in (*sentence.of("adjective"), *sentence.of("subject"))
            if part.holds(c.start)
            and not (
                c.name != NL
                and (c.kind == "adjective" or not home)
                and _SOMEWHERE.search(sentence.low, max(0, c.start - _A_ROW), c.start)
            )
            and not (c.name != NL and says_what_force(sentence.low, c))
        ]
        if any(name != NL for name in whose):
            return False
        if we_do_so(part.low) and any(c.name == NL for c in sentence.of("subject")):
            return True
        if bool(whose) or sentence.after_dutch or sentence.follows or sentence.ours or sentence.dutch_section:
            return True
        return ship or self._are_those_announced() or self._tells_of_us(part)

    def _tells_of_us(self, part: Part) -> bool:
        """Whether a clause beside a mission counts people who are ours, or says that the state is at work there."""
        return bool(self._sentence.missions) and (self._are_counted(part) or self._is_at_work(part))

    def _is_at_work(self, part: Part) -> bool:
        """Whether the state, and not its cabinet, is at work: ``Nederland bewaakt tot 1 juli het kamp van EUSTAT``."""
        if _THE_STATE.search(part.low, part.start, part.end) is None:
            return False
        there = self._sentence.tools.being_there.search(part.low, part.start, part.end)
        return there is not None and _SAYS_LESS.fullmatch(there[0]) is None and self._we_are(part)

    def _are_counted(self, part: Part) -> bool:
        """Whether a clause counts people who are ours though nobody calls them so (see taken.are_ours): ``Zes
        waarnemers bewaken tot 1 juli het kamp van EUSTAT``."""
        sentence = self._sentence
        counted = [p for p in sentence.people if part.holds(p.start) and p.counted]
        return bool(counted) and are_ours(sentence, personnel(counted, sentence.text))

    def _we_are(self, part: Part) -> bool:
        """Whether the state itself is at work in a mission: ``Nederland bewaakt vanaf mei vier maanden lang het
        luchtruim boven de Baltische staten``."""
        sentence = self._sentence
        if any(c.name != NL and part.holds(c.start) for c in sentence.nationalities) or sentence.money:
            return False
        if "komende " in part.low or "financi" in part.low:
            return False
        if not any(part.holds(c.start) for c in sentence.of("subject", NL)):
            return False
        if self.something_else.search(part.low, part.start, part.end):
            return False
        return any(part.holds(m.start) for m in sentence.missions)

    def _are_those_announced(self) -> bool:
        """Whether a sentence opens with those whom a news item just said to be sent: ``De toestellen blijven``."""
        sentence = self._sentence
        if not (sentence.is_news and sentence.announced and sentence.low.startswith(("de ", "het "))):
            return False
        return any(c.start in _BEHIND_ARTICLE for c in sentence.of("noun", "equipment", "role"))


#: where a noun stands that a sentence opens with
_BEHIND_ARTICLE = (len("de "), len("het "))


#: "is volgens planning tot eind mei in het gebied": it is so
_AS_PLANNED = regex(r"(?<!\w)volgens\s(?:de\s|het\s)?(?:huidige\s)?\Z")
#: "Defensie verwacht dat zij medio juli zijn teruggekeerd": they will be
_EXPECTED = regex(
    r"verwacht(?:en)?\s(?:(?:nu|inmiddels)\s)?dat\s[^,;:]*\s(?:zijn|is)\s(?:\w+\s)?(?:weer\s)?(?:teruggekeerd|terug|thuis)(?!\w)"
)


def _will_be(low: str, at: int) -> bool:
    """Whether a word of doubt tells of what will be: ``verwacht dat zij terug zijn``, ``volgens planning``."""
    if low.startswith("verwacht", at) and low.endswith(("thuis ", "terug ", "thuis terug "), 0, at):
        return True  # "worden in september thuis verwacht"
    if low.startswith("verzoek", at) and low.endswith("op ", 0, at):
        return True  # "vliegen op verzoek van de NAVO": it is done
    if low.startswith("verwachting", at) and low.endswith("naar ", 0, at):
        return True
    return _EXPECTED.match(low, at) is not None or _AS_PLANNED.search(low, max(0, at - 24), at) is not None


def _with_subject(low: str, part: Part, date: DateMention) -> Part:
    """Return a clause with what stands before it, where a clause without commas about its subject opens
    it: ``militairen die in Irak dienden zijn vermoedelijk al in augustus weer thuis``."""
    if part.opener not in ("die", "dat") or not part.before or part.before.rstrip().endswith((",", ";", ":")):
        return part
    if ARE.search(part.low, max(part.start, date.start - 60), date.start) is None:
        return part
    left = max(low.rfind(mark, 0, part.start) for mark in ",;:") + 1
    return Part(left, part.end, " " * left + low[left : part.end] + " " * (len(low) - part.end))


def _says_its_year(date: DateMention) -> bool:
    """Whether a period has months, and says of which year: "2001–2021" has none."""
    return date.first is not None and len(date.first) > len("2031") and _YEAR.search(date.text) is not None


def _is_a_visit(date: DateMention) -> bool:
    """Whether a period is only some days long."""
    if date.role != "span" or not (date.first and date.last):
        return False
    try:
        first, last = datetime.date.fromisoformat(date.first), datetime.date.fromisoformat(date.last)
    except ValueError:
        return False  # to the month, or about
    return (last - first).days < _A_VISIT
