"""Which days of a sentence an event takes, and as what: as its begin, its end, its day, or as when it is due."""

from collections.abc import Sequence

from missieregister.extraction.events.event import Event
from missieregister.extraction.mentions.durations import add_duration
from missieregister.extraction.mentions.occasions import is_of_occasion
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.sentences.days import is_of_decision
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.verbs.beginning_later import LATER
from missieregister.extraction.verbs.lasting_longer import MOVES_AN_END
from missieregister.extraction.verbs.turning_points import PLANNED
from missieregister.patterns import regex

#: "Op 15 april beëindigt Nederland de bijdrage en in mei zijn de militairen thuis"
_SECOND_HALF = regex(
    r"\sen\s(?:in|op|eind|begin|medio)\s[^,;]{2,24}\s(?:is|zijn|keert|keren|komt|komen|gaat|gaan|volgt|volgen)\s"
)


def of_first_half(sentence: Sentence, event: Event, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Leave out the day of a second main clause where the event's own, the first, has one."""
    second = _SECOND_HALF.search(sentence.low, event.end) if event.form == "finite" and len(dates) > 1 else None
    return [d for d in dates if d.end <= second.start()] or dates if second else dates


#: "na ommekomst van de huidige mandaatperiode op 31 december"
_RUN_OUT = regex(r"(?<!\w)na\s(?:de\s|het\s)?(?:ommekomst|afloop|aflopen|verstrijken|einde)\s[^,;]{0,60}\Z")


#: "die op 31 maart zou eindigen"
_RUNS_OUT = regex(r"\s(?:(?:zou|zal|dreigt te)\s)?(?:eindig|afloop|aflopen|afliep|verstrijk|verstreek)")


def ran_out(sentence: Sentence, date: DateMention) -> bool:
    """Whether what goes on ran until a date: ``na afloop van het mandaat op 31 december``."""
    low = sentence.low
    return date.role == "at" and bool(_RUN_OUT.search(low, 0, date.start) or _RUNS_OUT.match(low, date.end))


#: "de tot 1 juni lopende bijdrage", "het op 1 juni aflopende mandaat"
_ARTICLE = ("de ", "het ", "een ", "onze ", "zijn ", "haar ", "deze ", "dit ", "nederlandse ", "huidige ")
_LASTING = regex(r"\s(?:af)?(?:lopende|eindigende|durende|geldende|verstrijkende|expirerende)\s")


def is_of_present_term(sentence: Sentence, date: DateMention) -> bool:
    """Whether a date tells until when something runs by now, whatever is done to it: ``verlengt de tot 1 juni lopende
    bijdrage``."""
    return sentence.low.endswith(_ARTICLE, 0, date.start) and _LASTING.match(sentence.low, date.end) is not None


def waits_for_date(sentence: Sentence, event: Event) -> bool:
    """Whether an event promises something for later; "hierbij informeren wij u" does not."""
    if event.group not in ("inform", "receive") or "hereby" in event.flags:
        return False
    return event.form != "finite" or event.group == "receive" or sentence.has_word("zal", "zullen", "zult")


def by_which(dates: Sequence[DateMention]) -> list[DateMention]:
    """Leave out dates after which something comes: "na het zomerreces" is no day by which it is due."""
    return [d for d in dates if not d.text.startswith("na ")]


def borrow_due(slots: Slots, dates: Sequence[DateMention]) -> None:
    """A promise takes the sentence's date where another verb stands nearer: ``worden afgerond en gedeeld``."""
    known = [d for d in dates if d.edtf]
    chosen = next((d for d in known if d.role == "due"), known[-1] if known else None)
    if chosen:
        slots.due = chosen.edtf


#: "vertrekt per 1 mei uit Verania"
_OUT_OF = regex(r"(?<!\w)(?:uit|weg)(?!\w)")
#: "draagt niet meer bij", "niet langer"; not "niet meer dan tien"
_NO_MORE = regex(r"(?<!\w)(?:meer|langer)(?!\w)(?!\sdan(?!\w))")


def _ends_per(event: Event, date: DateMention, low: str) -> bool:
    """Whether something ends from a date on: ``de functies vervallen per 1 september``."""
    if event.lemma == "vertrekken" and " naar " not in low and _OUT_OF.search(low, *event.window):
        return True
    if date.text.lower().startswith(("sinds ", "sedert ")):
        no_more = event.lemma == "er niet meer zijn" or (event.negated and event.group in ("contribute", "send"))
        no_more = no_more and len(date.edtf or "") > _A_YEAR
        if no_more and "," not in low[date.end : event.start]:
            return _NO_MORE.search(low, *event.window) is not None  # "Sinds 1 mei draagt Nederland niet meer bij"
        return False  # "de inzet, die sinds januari heeft geduurd, wordt beëindigd"
    if event.negated and event.group in ("contribute", "send", "serve"):
        return True  # "neemt vanaf 1 mei niet langer deel"
    return event.group in ("end", "finish", "return", "leave") or (
        event.group == "expire" and (date.start > event.start or date.text.lower().startswith(("met ", "per ")))
    )


#: "na afloop van het huidige mandaat op 15 juni"
_WHEN_IT_ENDS = regex(
    r"(?<!\w)(?:na|bij)\s(?:de\s|het\s)?(?:afloop|aflopen|verstrijken|verlopen|einde)\s(?:van\s[^,;]{3,60}\s|van\s[^,;]{3,60},\s(?:in\s|op\s|per\s)?)?\Z"
)


def _lapses_after(event: Event, date: DateMention, low: str) -> bool:
    """Whether something is not gone on with behind a date: ``besloten de bijdrage na 31 juli niet te verlengen``, ``na
    31 juli levert Nederland geen militairen meer``, ``zal na 31 juli niet langer bijdragen``."""
    after = date.text.lower().startswith("na ")
    if "no_more" in event.flags and after:
        return True
    at_its_end = date.role == "at" and _WHEN_IT_ENDS.search(low, max(0, date.start - 80), date.start) is not None
    denied = event.negated and event.group in ("contribute", "send", "serve")
    if denied and (after or at_its_end) and _NO_MORE.search(low, *event.window):
        return True
    if event.group not in ("extend", "maintain", "serve") or not event.negated:
        return False
    if event.group == "serve" and date.text.lower().startswith(("sinds ", "sedert ", "vanaf ")) and " meer " in low:
        return True  # "Sinds 1 maart zijn er geen Nederlanders meer werkzaam"
    return after or at_its_end


def _names_a_paper(date: DateMention) -> bool:
    """Whether a day only tells which letter or decision is meant: ``in de brief van 19 mei``."""
    return _OF_DAY.match(date.text.lower()) is not None


_OF_DAY = regex(r"van \d{1,2} ")


#: what goes on since a day did not begin with the decision
_GO_ON = ("maintain", "extend", "increase", "decrease")


def _day_of_end(dates: Sequence[DateMention], event: Event, sentence: Sentence) -> str | None:
    """Return the day on which something ends: ``besloot op 28 juni de operatie op 31 december te beëindigen``."""
    days = [
        d
        for d in dates
        if d.edtf
        and d.role == "at"
        and not (_names_a_paper(d) and d.start != event.end + 1)  # "een einddatum van 1 juli"
        and not d.text.startswith(_OF_A_PAPER)
    ]
    decided = max((c.start for c in sentence.of("modality", "decided") if c.start < event.start), default=0)
    days = [d for d in days if not (is_of_decision(sentence, d) or is_of_occasion(sentence.low, d.start))]
    if event.group == "run":
        days = [d for d in days if not d.text.lower().startswith("na ")]  # "duurt ook na 2031 voort"
        # "loopt een jaar en in oktober wordt de eenheid afgelost": of the second half
        days = [d for d in days if d.start < event.start or not sentence.low.endswith(" en ", event.end, d.start)]
    behind = [d for d in days if d.start > decided] or days
    if event.group in ("leave", "return"):
        behind = [d for d in behind if d.start > event.start] or behind[-1:]
    elif event.group == "expire":
        behind.sort(key=lambda d: abs(d.start - event.start))  # "op 10 juni was de inzet, die op 23 juni zou aflopen,"
    return behind[0].edtf if behind else None


def take_days(slots: Slots, event: Event, dates: Sequence[DateMention], sentence: Sentence) -> None:
    """Give dates their slot by the word before them and by what the event is."""
    for date in dates:
        if date.edtf is None or date.text.startswith(_OF_A_PAPER) or is_of_occasion(sentence.low, date.start):
            continue
        if event.group == "honour" and _of_request(sentence, date):
            continue
        _take_day(slots, event, date, sentence)
    _take_whole_year(slots, event, dates, sentence)
    _take_part_of_year(slots, event, dates, sentence)
    # "duurt een jaar en in oktober volgt de aflossing": how long it lasts is told, and no day
    so_long = event.group == "run" and any(d.duration_months and not d.edtf for d in dates)
    # what happens on a day does not end on it: "Over de inzet vindt op 3 juni een debat plaats"
    if event.group in _ENDS and event.lemma != "plaatsvinden" and not (slots.end or so_long):
        slots.end = _day_of_end(dates, event, sentence)
    _take_duration(slots, event, dates, sentence)


_WHICH = regex(r"\s(?:dat|die|welke?)\s")


def _of_request(sentence: Sentence, date: DateMention) -> bool:
    """Whether a day is that of what was asked: ``komt tegemoet aan het verzoek dat de VN op 7 mei heeft gedaan``."""
    return any(n.end < date.start and _WHICH.match(sentence.low, n.end) for n in sentence.of("noun", "request"))


#: what opens the day of a letter: "(d.d. 3 mei)"
_OF_A_PAPER = ("d.d.", "dd")
#: groups of verbs of which a day may be the last
_ENDS = ("expire", "run", "end", "finish", "return", "leave", "suspend")


def _take_day(slots: Slots, event: Event, date: DateMention, sentence: Sentence) -> None:
    """Give one date its slot. The order of these is the rule: an end first, whatever the word before it."""
    low = sentence.low
    if event.lemma == LATER:
        slots.start = _to_which(date, low) or slots.start  # "van 1 juli naar 1 oktober": the last is the begin
    elif event.group == "suspend" and date.role in ("end", "span", "start"):
        if date.role != "end" and len(date.first or "") > _A_YEAR:
            slots.end = slots.end or date.first  # "van mei tot juli opgeschort": it stops when that begins
    elif (
        date.role == "end" or (date.role == "start" and _ends_per(event, date, low)) or _lapses_after(event, date, low)
    ):
        slots.end = slots.end or date.last
    elif event.lemma in MOVES_AN_END and low.endswith("naar ", 0, date.start):
        slots.end = slots.end or date.last or date.edtf  # "de einddatum schuift op naar 1 mei"
    elif date.role == "start":
        if not (event.group in _GO_ON and date.text.startswith(("sinds ", "sedert "))):
            slots.start = slots.start or date.first
    elif date.role == "span":
        _take_span(slots, event, date, sentence.published)
    elif date.role == "due":
        _take_due(slots, event, date, sentence.published)
    else:
        _take_moment(slots, event, date, sentence)


def _take_span(slots: Slots, event: Event, date: DateMention, published: str | None) -> None:
    """Take both days of a period: from the first on it is, or on that it was decided."""
    slots.end = slots.end or date.last
    if event.group == "extend" and _was_then(date, published):
        slots.date = slots.date or date.first
    else:
        slots.start = slots.start or date.first


def _was_then(date: DateMention, published: str | None) -> bool:
    """Whether a period opens with the day on which it was decided: ``verlengd op 3 maart 2029 tot 1 januari 2031``."""
    first = date.first or ""
    return date.text.lower().startswith("op ") and len(first) == _A_DAY and first <= (published or "")


def _to_which(date: DateMention, low: str) -> str | None:
    """Return the day to which a begin is put off: ``tot 1 oktober``, ``van 1 juli naar 1 oktober``."""
    if date.role == "span":
        return date.last
    behind = date.role == "end" or low.endswith(("naar ", "tot "), 0, date.start)
    return (date.last or date.edtf) if behind or low.endswith(", op ", 0, date.start) else None


def _take_due(slots: Slots, event: Event, date: DateMention, published: str | None) -> None:
    """Take a day before which something is: the end of what ends by itself, the begin of what is planned."""
    if event.group in _ENDS or _is_wound_down(event):
        slots.end = slots.end or date.last
    elif event.group == "extend" and _for_a_year(date, published):
        slots.end = slots.end or date.last  # "verlengt de bijdragen voor 2031"
    elif (event.group == "planned" or event.lemma == PLANNED) and len(date.edtf or "") > _A_YEAR:
        slots.start = slots.start or date.edtf  # "staat voor half september op het programma"
    slots.due = slots.due or date.edtf


def _take_moment(slots: Slots, event: Event, date: DateMention, sentence: Sentence) -> None:
    """Take a day with no word before it: on which ours set out, or on which it was."""
    edtf, published = date.edtf or "", sentence.published
    ahead = published is not None and len(edtf) > _A_YEAR and edtf[:10] > published
    if ahead and not _names_a_paper(date) and _sets_out(event, sentence.low):
        slots.start = slots.start or date.edtf  # "vertrekt medio oktober", "wordt in mei ontplooid"
    elif date.text.startswith("na ") and (event.group in ("begin", "decline") or event.form == "infinitive"):
        return  # "inzet die na 31 december is begonnen", "het verzoek om na 15 maart deel te nemen"
    elif not (event.group in _CONTRIBUTES and _is_year_to_come(date, published)):
        slots.date = slots.date or date.edtf


def _take_whole_year(slots: Slots, event: Event, dates: Sequence[DateMention], sentence: Sentence) -> None:
    """Let what says no other day last as long as the year in which it is: ``in 2031 levert Nederland``."""
    if event.group in _CONTRIBUTES and not (slots.start or slots.end):
        years = (d.edtf for d in dates if d.role == "at" and _is_year_to_come(d, sentence.published))
        slots.start = slots.end = next(years, None)


def _take_part_of_year(slots: Slots, event: Event, dates: Sequence[DateMention], sentence: Sentence) -> None:
    """Let what says no end last as long as the half-year or quarter in which it is."""
    if slots.end or not _lasts(event):
        return
    part = next((d.edtf for d in dates if d.role == "at" and _is_part_to_come(d, sentence)), None)
    if part and not (event.form == "past" and sentence.published and part < sentence.published):
        first, slots.end = part.split("/")
        slots.start = first if slots.start in (None, part) else slots.start
        slots.date = None if slots.date == part else slots.date


def _take_duration(slots: Slots, event: Event, dates: Sequence[DateMention], sentence: Sentence) -> None:
    """Count the end of what lasts so long from when it began: in the sentence before, or on its own day."""
    if event.group == "authorise":
        if not slots.end and slots.date:
            lasts = (d for d in dates if d.duration_months and d.edtf is None)
            months = next((d.duration_months for d in lasts if not _COUNTS_FROM.match(sentence.low, d.end)), None)
            # "op 21 juni voor twaalf maanden gemachtigd"
            slots.end = add_duration(slots.date, months) if months else None
        return
    if not sentence.begun or slots.start or slots.end or not (event.group == "run" or _are_sent(event, sentence.low)):
        return
    if event.is_about(_ITS_OWN) and not event.is_about(_OURS):
        return  # "Het mandaat van IFOR heeft een looptijd van een jaar": not from when ours begin
    months = next((d.duration_months for d in dates if d.duration_months), None)
    ends = any(d.last and d.role in ("end", "due") for d in sentence.dates)
    if months and not ends and not _OF_EACH.search(sentence.low):
        # "stuurt per 1 mei drie officieren. Hun inzet duurt zes maanden"
        slots.start, slots.end = sentence.begun, add_duration(sentence.begun, months)


#: behind how long something lasts: from when on, that is no day
_COUNTS_FROM = regex(r"\s(?:na|vanaf|te\srekenen\svanaf|gerekend\svanaf)\s(?:het|de|haar|zijn)\s(?!datum|dag)")
#: a mission's own mandate, and what is ours
_ITS_OWN, _OURS = ("international_mandate",), ("contribution", "national_mandate")
#: those of whom was told, and no others: "Zij worden", "De militairen worden"
_THOSE = regex(r"(?:de|het|zij|ze|deze|die)\s(?!laatste|tweede|volgende|nieuwe|andere)")


def _are_sent(event: Event, low: str) -> bool:
    """Whether people are sent out: ``Het detachement vertrekt op 3 mei. Zij worden voor vier maanden uitgezonden``."""
    if event.lemma != "uitzenden" or event.form != "participle" or event.negated:
        return False
    return _THOSE.match(low) is not None


def _is_wound_down(event: Event) -> bool:
    """Whether a mission is wound down: ``EUSTAT wordt uiterlijk 30 september afgebouwd``."""
    return event.lemma == "afbouwen" and "whole" in event.flags


#: what somebody stays, and no contribution: "een rotatie duurt vier maanden"
_OF_EACH = regex(r"\A(?:een|elke|iedere|per)\s|rotatie|lichting")


_A_YEAR, _A_DAY = len("2031"), len("2031-05-03")


#: "Nederland draagt in het najaar bij aan EUSTAT": from then on
_JOINING = ("bijdragen", "deelnemen", "meedoen", "participeren", "aansluiten")


#: what one takes part in for some days
_A_MEETING = regex(
    r"(?<!\w)(?:[\w-]*(?:bijeenkomst|conferentie|vergadering|oefening|overleg|debat|gesprek|top)(?:en|ken)?)(?!\w)",
    words=("bijeenkomst", "conferentie", "vergadering", "oefening", "overleg", "debat", "gesprek", "top"),
)


def _sets_out(event: Event, low: str) -> bool:
    """Whether a day tells when people or things of ours go: ``vertrekt``, ``wordt ontplooid``, ``doet mee``."""
    if event.lemma in _JOINING:
        return event.form == "finite" and not event.negated and _A_MEETING.search(low) is None
    if event.group == "send":
        return event.form == "finite"
    return event.form == "participle" and event.lemma in ("ontplooien", "inzetten", "uitzenden", "stationeren")


#: what lasts as long as the year in which it is said to be: "levert in 2031 een bijdrage"
_CONTRIBUTES = ("contribute", "send", "maintain", "extend", "serve")


#: what lasts as long as the half-year or quarter that it is said of: "levert in de eerste helft van 2031 een schip"
_STAYS = ("maintain", "stay", "serve")
_ALL_THAT_TIME = ("leveren", "deelnemen", "bijdragen", "participeren", "meedoen", "inzetten", "overnemen", "meevaren")


def _lasts(event: Event) -> bool:
    """Whether what an event tells of, and does not deny, goes on in all the time that is said of it."""
    return not event.negated and (event.group in _STAYS or event.lemma in _ALL_THAT_TIME)


def _is_part_to_come(date: DateMention, sentence: Sentence) -> bool:
    """Whether a date is a half-year or a quarter that is not over when the letter is written."""
    published, low = sentence.published, sentence.low
    if not (date.edtf and "/" in date.edtf and published) or date.text.startswith("over "):
        return False
    if low.endswith(", ", 0, date.start) and low.startswith(",", date.end):
        return False  # "drie waarnemers en, gedurende het eerste halfjaar, de commandant": of what follows
    return date.edtf[-len("2031-06") :] >= published[: len("2031-06")] and _IN_PART.search(date.text) is not None


_IN_PART = regex(r"(?<!\w)(?:kwartaal|helft|halfjaar|half\s+jaar|maanden)(?!\w)")


def _for_a_year(date: DateMention, published: str | None) -> bool:
    """Whether a date is all of a year to come: ``voor 2031``."""
    return date.text.lower() == f"voor {date.edtf}" and _is_year_to_come(date, published)


def _is_year_to_come(date: DateMention, published: str | None) -> bool:
    """Whether a date is a whole year named by its number, the letter's own or a later one."""
    if date.text.lower().startswith(("over ", "na ")):
        return False  # "de evaluatie over 2031", "gaat ook na 2031 door"
    return published is not None and date.text[-4:] == date.edtf and date.edtf >= published[:4]
