"""Fills an event's slots: people, dates, money, conditions, each from the nearest place that can give it."""

from collections.abc import Sequence

import msgspec

from missieregister.extraction.days import is_of_decision
from missieregister.extraction.events import Event
from missieregister.extraction.headcount import as_it_goes_on, aside, halved, is_dutch, personnel, without_present
from missieregister.extraction.mentions.durations import add_duration, later
from missieregister.extraction.mentions.people_mention import PeopleMention
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.owning import assign, in_its_clause, owning
from missieregister.extraction.passage import Sentence
from missieregister.extraction.phrases import phrases
from missieregister.extraction.stages import Stage, stages
from missieregister.knowledge.words import NL
from missieregister.model.statement import Amount, Personnel
from missieregister.patterns import regex

_CONDITION = phrases(
    "mits",
    "op voorwaarde dat",
    "onder voorwaarde van",
    "onder de voorwaarde dat",
    "op voorwaarde van",
    "onder voorbehoud van",
    "afhankelijk van",
    "zolang",
    "tenzij",
    "indien",
    "zodra",
    then=r"(?!\w)(?:[^.;]|\.(?=\d))*",
)


class Slots(msgspec.Struct, kw_only=True):
    """What the sentence gives an event. ``aside`` is a number said to be temporary (``nu tijdelijk
    vier``), ``limited`` that a ceiling is named, ``ours`` that the people are Dutch: the text says so, here or just
    before, or they are a handful; ``ahead`` that the start lies after the letter; ``months`` how long something goes on
    from an end that stands elsewhere ("met een jaar verlengd"); ``on_top`` that the people come on top of those
    whom the text told of before, ``delta`` that only by how many something changes is told; ``counted`` are all people
    that an event may be about, ``beside`` those ceilings among them that ``personnel`` does not tell, and ``stages``
    the levels of which ``personnel`` is the first."""

    personnel: Personnel | None = None
    aside: Personnel | None = None
    start: str | None = None
    end: str | None = None
    date: str | None = None
    due: str | None = None
    amount: Amount | None = None
    conditions: str | None = None
    limited: bool = False
    ours: bool = False
    ahead: bool = False
    months: float | None = None
    on_top: bool = False
    delta: bool = False
    counted: tuple[PeopleMention, ...] = ()
    beside: tuple[PeopleMention, ...] = ()
    stages: tuple[Stage, ...] = ()
    unresolved: tuple[str, ...] = ()


#: a handful, as one country sends and no mission has in all
_FEW = 40
#: soldiers are, by themselves, seldom all that a mission has
_FEW_SOLDIERS = 300
#: "worden op termijn vijftien waarnemers beschikbaar gesteld": ahead, without a day
_SOME_DAY = " op termijn "
_SOLDIERS = regex(r"(?<!\w)(?:militairen|mariniers|commando's|trainers|man)(?!\w)")
#: and so many in Dutch news, that counts our people without saying whose they are
_FEW_IN_NEWS = 700


def are_ours(sentence: Sentence, people: Personnel | None) -> bool:
    """Whether people whom a sentence calls nobody's are Dutch: by what stands before it, or because they are few."""
    if people is None:
        return False
    few = _FEW
    if not sentence.once(_names_others):
        few = _FEW_IN_NEWS if sentence.is_news else _FEW_SOLDIERS if _SOLDIERS.search(people.text) else _FEW
    if "marechaussee" in people.text.lower():
        return True  # a force that only we call so
    return sentence.follows or sentence.ours or (people.max or people.min or few + 1) <= few


def _names_others(sentence: Sentence) -> bool:
    """Whether a sentence, or the last before it that names any, names another country, or counts a whole mission."""
    if "sterkte" in sentence.low or "omvang" in sentence.low:
        return True  # "de sterkte van NTM-I is gegroeid"
    before = sentence.named_before.nationalities if sentence.named_before else []
    return any(c.name not in _NO_COUNTRY for c in (*before, *sentence.nationalities))


#: who is no country that sends people of its own
_NO_COUNTRY = ("nl", "un", "eu", "nato", "osce")


#: how an event is meant that is yet to come
_AHEAD = ("decided", "intended")
_PROMISES = ("inform", "receive", "follow", "settle")


def fill(
    sentence: Sentence,
    events: Sequence[Event],
    people_here: Sequence[PeopleMention],
    dates_here: Sequence[DateMention],
) -> list[Slots]:
    """Return the slots of each event, in the order of ``events``, from the people and dates that are free."""
    owners = owning(events)
    people = assign(sentence, owners, people_here)
    dates = assign(sentence, owners, dates_here)
    money = assign(sentence, owners, sentence.money)
    condition = condition_of(sentence) if events else None
    result = []
    for event in events:
        own = in_its_clause(sentence, event, people.get(id(event), []))
        own = [p for p in without_present(own, sentence.text) if not _bracketed_of_others(sentence, p)]
        if event.group in _GO_HOME:
            own = [p for p in own if not is_excepted(sentence.low, p)]
        if event.group in ("maintain", "extend"):
            own = as_it_goes_on(own, sentence.text)
        if event.group == "measure":
            own = _measured(event, own)
        one_more = event.lemma == "toevoegen" and any(_ONE_MORE.match(p.text.lower()) for p in own)
        if event.lemma == "erbij komen" or one_more:
            own = [msgspec.structs.replace(p, delta=True) for p in own]
        comes_on_top = bool(own) and all(p.delta for p in own) and not event.is_about(_HAS_A_LEVEL)
        comes_on_top = comes_on_top and event.lemma not in ("minder inzetten", "erbij komen")
        if comes_on_top:
            # "versterkt UNMIVER met 25 militairen": nothing of ours is there that they could be added to
            own = [msgspec.structs.replace(p, delta=False) for p in own]
        levels = stages(sentence, event.group, own, dates_here)
        if levels:
            own = [p for p in own if p.start <= levels[0].people.start]
            levels = levels if event.modality in _AHEAD else [level._replace(start=None) for level in levels]
        slots = Slots(personnel=personnel(own, sentence.text), aside=aside(own, sentence.text), stages=tuple(levels))
        if event.lemma == "halveren" and own and not sentence.low.endswith(("tot ", "naar "), 0, own[0].start):
            slots.personnel = halved(slots.personnel)
        slots.delta = slots.personnel is None and any(p.delta for p in own)
        slots.on_top = comes_on_top and sentence.after_dutch and (one_more or sentence.once(_adds))
        slots.limited = _is_limited(own, slots.personnel)
        slots.counted = tuple(p for p in own if p.part_of is None and not p.aside)
        said = _plain(slots.personnel.text) if slots.personnel else ""
        slots.beside = tuple(
            p for p in slots.counted if p.bound == "max" and not (slots.limited and _plain(p.text) in said)
        )
        if event.group in sentence.tools.ours:
            slots.ours = are_ours(sentence, slots.personnel) or event.is_named()
        when = [
            d
            for d in _of_first_half(sentence, event, in_its_clause(sentence, event, dates.get(id(event), [])))
            if not (d.role == "at" and d.start > event.end and ";" in sentence.low[event.end : d.start])
        ]
        _dates(slots, event, _by_which(when) if event.group in _PROMISES else when, sentence)
        if _waits_for_date(sentence, event) and not (slots.due or slots.end or slots.date):
            _borrow_due(slots, _by_which(dates_here))
        began = slots.start or (slots.date if event.form == "participle" else None)
        yet_to_begin = bool(began and sentence.published and began[:10] > sentence.published)
        slots.ahead = yet_to_begin or _SOME_DAY in sentence.low
        if event.group in ("extend", "maintain") and not slots.end:
            slots.months = next((d.duration_months for d in when if d.duration_months and d.edtf is None), None)
            ran = [
                d for d in dates_here if d.last and d.end < event.start and (d.role == "end" or _ran_out(sentence, d))
            ]
            if slots.months and ran and ran[-1].last:
                slots.end = later(ran[-1].last, slots.months)  # "liep tot 24 april en is met een jaar verlengd"
        if levels and event.modality in _AHEAD:
            slots.start, slots.end, slots.date = levels[0].start, None, None
        sums = money.get(id(event), [])
        slots.amount = sums[0].amount if sums else None
        slots.conditions = condition
        result.append(slots)
    return result


def _measured(event: Event, own: Sequence[PeopleMention]) -> list[PeopleMention]:
    """Return those whom a verb of size counts: right before an infinitive, behind any other form where somebody is:
    ``Met inbegrip van acht mariniers gaat het om 85 personen``."""
    if event.form == "infinitive":
        return [p for p in own if p.end + 1 == event.start] or list(own)
    if event.form in ("finite", "past"):
        return [p for p in own if p.start > event.start] or list(own)
    return list(own)


def _is_limited(own: Sequence[PeopleMention], people: Personnel | None) -> bool:
    """Whether a ceiling is named of the people that are told of: of ``nu veertien, binnen het maximum van 25`` not."""
    said = _plain(people.text) if people else ""
    return any(p.bound == "max" and (people is None or _plain(p.text) in said) for p in own)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


#: "Op 15 april beëindigt Nederland de bijdrage en in mei zijn de militairen thuis"
_SECOND_HALF = regex(
    r"\sen\s(?:in|op|eind|begin|medio)\s[^,;]{2,24}\s(?:is|zijn|keert|keren|komt|komen|gaat|gaan|volgt|volgen)\s"
)


def _of_first_half(sentence: Sentence, event: Event, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Leave out the day of a second main clause where the event's own, the first, has one."""
    second = _SECOND_HALF.search(sentence.low, event.end) if event.form == "finite" and len(dates) > 1 else None
    return [d for d in dates if d.end <= second.start()] or dates if second else dates


#: "na ommekomst van de huidige mandaatperiode op 31 december"
_RUN_OUT = regex(r"(?<!\w)na\s(?:de\s|het\s)?(?:ommekomst|afloop|aflopen|verstrijken|einde)\s[^,;]{0,60}\Z")


#: "die op 31 maart zou eindigen"
_RUNS_OUT = regex(r"\s(?:(?:zou|zal|dreigt te)\s)?(?:eindig|afloop|aflopen|afliep|verstrijk|verstreek)")


def _ran_out(sentence: Sentence, date: DateMention) -> bool:
    """Whether what goes on ran until a date: ``na afloop van het mandaat op 31 december``."""
    low = sentence.low
    return date.role == "at" and bool(_RUN_OUT.search(low, 0, date.start) or _RUNS_OUT.match(low, date.end))


#: verbs after which those are left who are excepted
_GO_HOME = ("end", "finish", "leave", "return", "expire", "decrease")
_BUT_FOR = regex(r"(?<!\w)op\s(?:(?:de|circa|ongeveer|nog)\s)*\Z")
_LEFT = regex(r"(?:\s(?:in|op|bij|te|van|voor)\s[^,;.]{2,50})?\sna(?!\w)(?!\s(?:de|het|een|afloop|\d))")


def is_excepted(low: str, people: PeopleMention) -> bool:
    """Whether people stay where others go: ``beëindigd, op vier stafofficieren in Statia na``."""
    return (
        bool(_LEFT.match(low, people.end)) and _BUT_FOR.search(low, max(0, people.start - 25), people.start) is not None
    )


#: "Daar wordt een tweede functionaris aan toegevoegd"
_ONE_MORE = regex(r"een\s(?:tweede|derde|vierde|vijfde|zesde)\s")
#: words that add to what the sentences before told of
_BESIDES = regex(
    r"(?<!\w)(?:naast|bovendien|daarnaast|daarbovenop|bovenop|voorts|eveneens|extra|aanvullend|aanvullende)(?!\w)"
)


def _adds(sentence: Sentence) -> bool:
    """Whether a sentence tells of something besides: ``naast de verlenging zet Defensie vijftig man extra in``."""
    return _BESIDES.search(sentence.low) is not None


#: what can grow or shrink by a number of people
_HAS_A_LEVEL = (
    *("contribution", "mandate", "national_mandate", "international_mandate", "combined", "size", "strength"),
)


def condition_of(sentence: Sentence) -> str | None:
    """Return the condition that a sentence names: ``mits de Raad instemt``."""
    found = _CONDITION.search(sentence.low)
    return sentence.text[found.start() : found.end()].rstrip(" .,") if found else None


def _waits_for_date(sentence: Sentence, event: Event) -> bool:
    """Whether an event promises something for later; "hierbij informeren wij u" does not."""
    if event.group not in ("inform", "receive") or "hereby" in event.flags:
        return False
    return event.form != "finite" or event.group == "receive" or sentence.has_word("zal", "zullen", "zult")


def _by_which(dates: Sequence[DateMention]) -> list[DateMention]:
    """Leave out dates after which something comes: "na het zomerreces" is no day by which it is due."""
    return [d for d in dates if not d.text.startswith("na ")]


def _borrow_due(slots: Slots, dates: Sequence[DateMention]) -> None:
    """A promise takes the sentence's date where another verb stands nearer: ``worden afgerond en gedeeld``."""
    known = [d for d in dates if d.edtf]
    chosen = next((d for d in known if d.role == "due"), known[-1] if known else None)
    if chosen:
        slots.due = chosen.edtf


#: "vertrekt per 1 mei uit Verania"
_OUT_OF = regex(r"(?<!\w)(?:uit|weg)(?!\w)")


def _ends_per(event: Event, date: DateMention, low: str) -> bool:
    """Whether something ends from a date on: ``de functies vervallen per 1 september``."""
    if event.lemma == "vertrekken" and _OUT_OF.search(low, *event.window):
        return True
    if date.text.lower().startswith(("sinds ", "sedert ")):
        return False  # "de inzet, die sinds januari heeft geduurd, wordt beëindigd"
    if event.negated and event.group in ("contribute", "send", "serve"):
        return True  # "neemt vanaf 1 mei niet langer deel"
    return event.group in ("end", "finish", "return", "leave") or (
        event.group == "expire" and (date.start > event.start or date.text.lower().startswith(("met ", "per ")))
    )


#: "na afloop van het huidige mandaat op 15 juni"
_WHEN_IT_ENDS = regex(
    r"(?<!\w)(?:na|bij)\s(?:de\s|het\s)?(?:afloop|aflopen|verstrijken|verlopen|einde)\s(?:van\s[^,;]{3,60}\s)?\Z"
)


def _lapses_after(event: Event, date: DateMention, low: str) -> bool:
    """Whether something is not gone on with behind a date: ``besloten de bijdrage na 31 juli niet te verlengen``."""
    if event.group not in ("extend", "maintain", "serve") or not event.negated:
        return False
    return date.text.startswith("na ") or (
        date.role == "at" and _WHEN_IT_ENDS.search(low, max(0, date.start - 80), date.start) is not None
    )


def _names_a_paper(date: DateMention) -> bool:
    """Whether a day only tells which letter or decision is meant: ``in de brief van 19 mei``."""
    return _OF_DAY.match(date.text.lower()) is not None


_OF_DAY = regex(r"van \d{1,2} ")


def _bracketed_of_others(sentence: Sentence, people: PeopleMention) -> bool:
    """Whether people stand in brackets behind others than us: ``met Spanje als leverancier (circa 530 militairen)``."""
    opened = _OPENS_BRACKET.search(sentence.low, max(0, people.start - 20), people.start)
    if opened is None or is_dutch(people):
        return False
    start = max(sentence.low.rfind(mark, 0, opened.start()) for mark in ",;") + 1
    named = {c.name for c in sentence.of("subject") if start <= c.start < opened.start()}
    return bool(named) and NL not in named and not any(start <= m.start < opened.start() for m in sentence.missions)


_OPENS_BRACKET = regex(r"\((?:[\w'’.-]+\s){0,2}\Z")
#: before a day that only says which: "voor de verkiezingen van 18 september"
_OF_AN_OCCASION = regex(
    r"(?:\w*verkiezingen|(?<!\w)(?:[\w-]+-)?(?:referendum|top|conferentie|aanslag(?:en)?|aardbeving))\s\Z"
)
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
        and not d.text.startswith(("d.d.", "dd"))
    ]
    decided = max((c.start for c in sentence.of("modality", "decided") if c.start < event.start), default=0)
    days = [d for d in days if not is_of_decision(sentence, d)]
    behind = [d for d in days if d.start > decided] or days
    if event.group in ("leave", "return"):
        behind = [d for d in behind if d.start > event.start] or behind[-1:]
    elif event.group == "expire":
        behind.sort(key=lambda d: abs(d.start - event.start))  # "op 10 juni was de inzet, die op 23 juni zou aflopen,"
    return behind[0].edtf if behind else None


def _dates(slots: Slots, event: Event, dates: Sequence[DateMention], sentence: Sentence) -> None:
    """Give dates their slot by the word before them and by what the event is."""
    published, low = sentence.published, sentence.low
    slots.unresolved = tuple(d.text for d in dates if d.edtf is None and d.duration_months is None)
    for date in dates:
        if date.edtf is None or date.text.startswith(("d.d.", "dd")) or _OF_AN_OCCASION.search(low, 0, date.start):
            continue
        if (
            date.role == "end"
            or (date.role == "start" and _ends_per(event, date, sentence.low))
            or _lapses_after(event, date, sentence.low)
        ):
            slots.end = slots.end or date.last
        elif date.role == "start":
            if not (event.group in _GO_ON and date.text.startswith(("sinds ", "sedert "))):
                slots.start = slots.start or date.first
        elif date.role == "span":
            slots.start, slots.end = slots.start or date.first, slots.end or date.last
        elif date.role == "due":
            if event.group in ("expire", "run", "end", "finish", "return", "leave"):
                slots.end = slots.end or date.last
            slots.due = slots.due or date.edtf
        elif _sets_out(event) and published and len(date.edtf) > _A_YEAR and date.edtf[:10] > published:
            slots.start = slots.start or date.edtf  # "vertrekt medio oktober", "wordt in mei ontplooid"
        elif event.group == "begin" and date.text.startswith("na "):
            continue  # "inzet die na 31 december is begonnen"
        elif not (event.group in _CONTRIBUTES and _is_year_to_come(date, published)):
            slots.date = slots.date or date.edtf
    if event.group in _CONTRIBUTES and not (slots.start or slots.end):
        slots.start = slots.end = next(
            (d.edtf for d in dates if d.role == "at" and _is_year_to_come(d, published)), None
        )
    if event.group in ("expire", "run", "end", "finish", "leave", "return") and not slots.end:
        slots.end = _day_of_end(dates, event, sentence)
    if event.group == "run" and sentence.begun and not (slots.start or slots.end or _OF_EACH.search(sentence.low)):
        months = next((d.duration_months for d in dates if d.duration_months), None)
        if months and not any(
            d.last and d.role in ("end", "due") for d in sentence.dates
        ):  # "stuurt per 1 mei drie officieren. Hun inzet duurt zes maanden"
            slots.start, slots.end = sentence.begun, add_duration(sentence.begun, months)
    if event.group == "authorise" and not slots.end and slots.date:
        months = next((d.duration_months for d in dates if d.duration_months and d.edtf is None), None)
        slots.end = add_duration(slots.date, months) if months else None  # "op 21 juni voor twaalf maanden gemachtigd"


#: what somebody stays, and no contribution: "een rotatie duurt vier maanden"
_OF_EACH = regex(r"\A(?:een|elke|iedere|per)\s|rotatie|lichting")
_A_YEAR = len("2031")


def _sets_out(event: Event) -> bool:
    """Whether a day tells when people or things of ours go: ``vertrekt``, ``wordt ontplooid``."""
    if event.group == "send":
        return event.form == "finite"
    return event.form == "participle" and event.lemma in ("ontplooien", "inzetten", "uitzenden", "stationeren")


#: what lasts as long as the year in which it is said to be: "levert in 2031 een bijdrage"
_CONTRIBUTES = ("contribute", "send", "maintain", "extend", "serve")


def _is_year_to_come(date: DateMention, published: str | None) -> bool:
    """Whether a date is a whole year named by its number, the letter's own or a later one."""
    if date.text.startswith("over "):
        return False  # "de evaluatie over 2031"
    return published is not None and date.text[-4:] == date.edtf and date.edtf >= published[:4]
