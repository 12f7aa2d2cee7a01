"""Since when ours are there, where no verb of a sentence said so.

"Nederlandse Chinooks zijn sinds mei 2031 in Verania gestationeerd", "Ze bewaken hier sinds 2029 de haven": people and
things of ours that a clause says to be somewhere, or at work, since a day in the past have been there from that day.
"""

import re
from collections.abc import Collection, Sequence

from missieregister.extraction.candidates.candidate import Candidate
from missieregister.extraction.candidates.lasting import SHIP, Lasting
from missieregister.extraction.candidates.nominal import Counted, nearest
from missieregister.extraction.discourse.antecedents import Discourse
from missieregister.extraction.mentions.durations import add_duration, read_duration
from missieregister.extraction.mentions.numbers import NUMBER
from missieregister.extraction.mentions.periods import DateMention
from missieregister.extraction.missions.targets import central_mentions
from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.slots.taken import Slots
from missieregister.extraction.text.parts import Part, part_at
from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.words import NL, Presence
from missieregister.patterns import regex

_SINCE = ("sinds ", "sedert ", "vanaf ")
#: "die sinds juni voor UNMIVER in Verania zijn", "is er sinds mei in de weer voor"
_ARE_THERE = regex(
    r"(?<!\w)(?:sinds|sedert)\s[^,;]{3,80}\s(?:zijn|is|was|waren)(?=[,.)]|\s?\Z)|(?<!\w)(?:is|zijn|was|waren)\s(?:(?:er|daar|hier|al|reeds)\s){0,2}"
    r"(?:sinds|sedert)\s[^,;]{3,30}\s(?:in|bij|voor)\s|"
    # "Sinds 2031 zijn al Nederlandse militairen in Verania"
    r"\A(?:al\s)?(?:sinds|sedert)\s[^,;]{3,30}?\s(?:zijn|is)\s(?:al|reeds|er)\s[^,;]{3,60}\s(?:in|bij)\s[\w-]+(?:\s[\w-]+)?(?=[,.]|\s?\Z)"
)
#: what began then is no presence: others came, somebody's office, what is owned, what happened to them
_OF_SOMETHING_ELSE = regex(
    r"(?<!\w)(?:[\w-]*lichting|rotatie|aflossing|commandant|commando|in\s(?:dienst|gebruik|bezit|handen)|oorlog|"
    r"aangevallen|gewond|gedood|omgekomen|gesneuveld|beschoten|ambassade\w*|onder\svuur|nieuwe?|niet|geen|nooit|nauwelijks|"
    r"minder|meer|opnieuw|weer|thuis|terug|naar\shuis|in\snederland|oefenen|oefening\w*|mandaat|als\s(?:het|de|er)|"
    r"missie\szelf|landen|zou|zouden|kan|kunnen|mag|mogen|wil|willen|moet|moeten|zal|zullen|wordt\sverwacht|bekend|ook)(?!\w)"
)
#: who was told of in the sentence before: "Ze bewaken hier sinds 2029 de haven"
_THEY = regex(r"(?<!\w)(?:zij|ze)(?!\w)")
#: the same of one unit: "Deze is sinds 14 april gestationeerd in"
_IT = regex(r"\A(?:deze|die)\s(?:is|zijn|was|waren)\s(?:al\s|reeds\s)?(?:sinds|sedert)\s")
_WHO = ("die", "dat", "waar")


#: "Sinds 2029 hebben ruim 6.000 Nederlanders in UNMIVER gediend": all who were there in turn
_HAVE_SERVED = regex(
    r"(?<!\w)hebben\s[^,;:]{0,90}\s(?:gediend|gewerkt|deelgenomen)(?!\w)", words=("gediend", "gewerkt", "deelgenomen")
)
#: "de komende drie maanden", counted from the day of the text
_COMING = regex(
    rf"(?<!\w)de\s(?:eerst)?komende\s(?P<count>{NUMBER}|anderhalf)\s(?P<unit>week|weken|maand|maanden|jaar|jaren)(?!\w)"
)
_AT_FIRST = regex(r",\s(?:aanvankelijk|eerst|voorheen|destijds)\s[^,;]*\Z")
#: characters of an aside before what it names
_IN_ASIDE = 80
#: so many characters behind a begin may be told how long it is for
_BESIDE = 40
#: where the months stand that a sentence opens with
_OPENS = 4


def being_there(words: Presence) -> re.Pattern[str]:
    """Return the pattern of being there, or at work: ``gestationeerd``, ``bewaken``, ``leidt ... op``."""
    forms = (form for verb in words.verbs.values() for form in verb)
    apart = (rf"{re.escape(form)}\s[^,;]{{1,60}}\s{re.escape(behind)}" for form, behind in words.apart.items())
    return regex(rf"(?<!\w)(?:{'|'.join((any_of((*words.words, *forms)), *apart))})(?!\w)")


def says_since(sentence: Sentence) -> bool:
    """Whether a sentence has a word for since when, or in which months, and one for being there or at work."""
    low = sentence.low
    dated = (
        any(word in low for word in _SINCE) or "komende " in low or (" en " in low and low.startswith(("in ", "van ")))
    )
    return dated and (sentence.tools.being_there.search(low) or _ARE_THERE.search(low)) is not None


def there_since(
    sentence: Sentence, counted: Counted, told: Collection[str], discourse: Discourse, default_actor: str
) -> list[Candidate]:
    """Return candidates for the beginnings in a sentence of which nothing was told yet; ``told`` are the others."""
    low = sentence.low
    if told or not says_since(sentence) or low.rstrip().endswith("?") or _HAVE_SERVED.search(low):
        return []
    starts = [d for d in sentence.dates if d.role == "start" and d.first and d.text.lower().startswith(_SINCE)]
    past = [d for d in (*starts, *_months_in(sentence)) if _is_past(d, sentence.published)]
    past = _for_so_long(sentence, starts) or past or _months_to_come(sentence) or _guarding_from(sentence, starts)
    return _Since(sentence, counted, discourse, default_actor).candidates(past) if past else []


def _months_in(sentence: Sentence) -> list[DateMention]:
    """Return the months that a sentence opens with: ``In maart en april vorig jaar vlogen``."""
    dates = (d for d in sentence.dates if d.role == "span" and d.start < _OPENS and d.duration_months is None)
    return [d for d in dates if d.first and d.last and len(d.first) == len(d.last) == len("2031-05")]


def _months_to_come(sentence: Sentence) -> list[DateMention]:
    """Return ``de komende drie maanden`` as a period that begins on the day of the text."""
    found = _COMING.search(sentence.low) if "komende " in sentence.low and sentence.is_news else None
    months = read_duration(found) if found else None
    end = add_duration(sentence.published, months) if months and sentence.published else None
    if not found or not end:
        return []
    return [DateMention(found.start(), found.end(), "span", f"{sentence.published}/{end}", found[0])]


def _for_so_long(sentence: Sentence, starts: Sequence[DateMention]) -> list[DateMention]:
    """Return a begin to come with the end of how long it is for: ``bewaken vanaf augustus vier maanden lang``."""
    ends = [d for d in sentence.dates if d.role == "end" and d.last and d.duration_months is not None]
    if len(starts) != 1 or len(ends) != 1 or not 0 <= ends[0].start - starts[0].end < _BESIDE:
        return []
    start, end = starts[0], ends[0]
    return [DateMention(start.start, end.end, "span", f"{start.first}/{end.last}", start.text)]


#: "Vanaf 1 december beschermen twee Patriots": what begins then is the watch itself
_GUARD = regex(r"(?<!\w)(?:bewaakt|bewaken|beschermt|beschermen|beveiligt|beveiligen)(?!\w)")


def _guarding_from(sentence: Sentence, starts: Sequence[DateMention]) -> list[DateMention]:
    """Return the day ahead from which, by a news item, something is guarded."""
    if not sentence.is_news or _GUARD.search(sentence.low) is None:
        return []
    return [d for d in starts if d.text.lower().startswith("vanaf ")]


def _is_past(date: DateMention, published: str | None) -> bool:
    first = date.first or ""
    return published is not None and first <= published[: len(first)]


class _Since(Lasting):
    """One sentence, of which the beginnings that are left are those of something of ours that is there."""

    something_else = _OF_SOMETHING_ELSE

    def candidates(self, ends: Sequence[DateMention]) -> list[Candidate]:
        sentence, result = self._sentence, []
        bracketed = [b.span for b in self._counted.brackets]
        for date in ends:
            if any(start <= date.start < end for start, end in bracketed):
                continue
            part = _without_rest(part_at(sentence.low, date.start, date.end), date)
            if not any(
                there.search(part.low, part.start, part.end) for there in (sentence.tools.being_there, _ARE_THERE)
            ):
                continue
            whole = _whole_of(sentence.low, part)
            ours = self._is_of_ours(whole) or self._are_they(part) or self._are_counted(part) or self._we_are(part)
            if not ours:
                continue
            event = self._event("since", (date.start, date.end), (part.start, part.end), self._objects, actor=NL)
            slots = Slots(start=date.first, end=date.last if date.role == "span" else None)
            named = [m for m in central_mentions(sentence) if not _is_at_first(sentence.low, m.start)]
            inside = [m for m in sentence.missions if part.holds(m.start)]
            named = named or [m for m in inside if not _is_at_first(sentence.low, m.start)]
            result.append(self._candidate(event, slots, nearest(named, date.start)))
        return result[:1]

    def _are_they(self, part: Part) -> bool:
        """Whether a clause tells of those of ours of whom the sentence before it told, by a pronoun, or of a ship of
        ours by its name."""
        sentence, before = self._sentence, self._sentence.before
        if _OF_SOMETHING_ELSE.search(part.low, part.start, part.end):
            return False
        if any(part.low.find(name, part.start, part.end) >= 0 for name in sentence.ships):
            return True
        if before is None or not (sentence.after_ours or sentence.follows or sentence.ours):
            return False
        told = before.people or before.of("noun", "role", "equipment", "contribution")
        if not (told or SHIP.search(before.low) or any(name in before.low for name in before.ships)):
            return False
        return (_THEY.search(part.low, part.start, part.end) or _IT.match(sentence.low)) is not None

    def _are_counted(self, part: Part) -> bool:
        """Whether a paper counts in a clause people who are ours, as it names nobody else."""
        sentence = self._sentence
        if not sentence.is_news or self._default_actor != NL or sentence.nationalities:
            return False
        if _OF_SOMETHING_ELSE.search(part.low, part.start, part.end):
            return False
        return super()._are_counted(part)


def _is_at_first(low: str, at: int) -> bool:
    """Whether what stands at a place is where somebody was at first: ``sinds 2029, aanvankelijk bij X,``."""
    return _AT_FIRST.search(low, max(0, at - _IN_ASIDE), at) is not None


def _without_rest(part: Part, date: DateMention) -> Part:
    """Return a clause without what follows behind a clause about its subject that no comma opens: ``De mariniers die
    sinds mei in Verania zijn, krijgen verlof``."""
    before = part.low[part.start : date.start]
    comma = part.low.find(",", date.end, part.end)
    if comma < 0 or not (" die " in before or " dat " in before):
        return part
    return Part(part.start, comma, part.low[:comma] + " " * (len(part.low) - comma), part.opener, part.before)


def _whole_of(low: str, part: Part) -> Part:
    """Return a clause that opens with ``dat`` or ``die`` with what it is about: ``Het detachement, dat sinds mei``."""
    if part.opener not in _WHO:
        return part
    told = part.before.rstrip(" ,")
    left = part.start - len(part.before) if not told else low.rfind(told) + max(told.rfind(m) + 1 for m in ",;:")
    left = max(left, 0)
    return Part(left, part.end, " " * left + low[left : part.end] + " " * (len(low) - part.end))
