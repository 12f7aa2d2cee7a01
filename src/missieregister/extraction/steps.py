"""Steps between government, parliament and those who ask: requests, notifications, promises to tell."""

from missieregister.extraction.asking import Asked, requests
from missieregister.extraction.candidate import Candidate
from missieregister.extraction.discourse import Discourse
from missieregister.extraction.nominal import Counted, Nominal
from missieregister.extraction.passage import Sentence
from missieregister.extraction.promising import Promised, promises
from missieregister.extraction.slots import Slots
from missieregister.extraction.targets import central_mentions, coordinated, merged
from missieregister.extraction.telling import Told, notifications
from missieregister.knowledge.words import NL


def steps(sentence: Sentence, counted: Counted, discourse: Discourse, default_actor: str) -> list[Candidate]:
    """Return the candidates of the steps that a sentence tells of."""
    reading = _Steps(sentence, counted, discourse, default_actor)
    return [
        *(reading.step("request_noun", "other", asked) for asked in requests(sentence)),
        *(reading.step("letter_noun", NL, told) for told in notifications(sentence)),
        *(reading.step("will_tell", NL, promised) for promised in promises(sentence)),
    ]


class _Steps(Nominal):
    """One sentence, and the steps in it."""

    def step(self, group: str, actor: str, step: Asked | Told | Promised) -> Candidate:
        """Return the candidate of a step, with its day and the missions that it is about."""
        event = self._event(group, (step.start, step.end), self._whole(), self._objects, actor=actor)
        central = central_mentions(self._sentence)
        if isinstance(step, Promised):
            central = central or self._sentence.once(merged)  # what is evaluated is what the promise is about
        own = coordinated(self._sentence, central, event.altered(object_at=step.start)) if central else []
        slots = Slots(due=step.due) if isinstance(step, Promised) else Slots(date=step.date)
        return self._candidate(event, slots, own)
