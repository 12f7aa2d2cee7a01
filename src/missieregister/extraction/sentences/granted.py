"""Requests that a sentence says are granted: what was asked for is then done, by whoever was asked."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.scan import Cue
from missieregister.patterns import regex

#: "het verzoek om de inzet te verlengen, is gehonoreerd", "willigt het verzoek van de VN in om de inzet te verlengen"
_BEHIND = regex(
    r"\s(?:[^.;:]{3,160}?\ste\s[\w-]+,?\s(?:(?:is|wordt|werd)\s)?(?:ingewilligd|gehonoreerd)|(?:van\s[^.;:,]{2,60}\s)?in\som)(?!\w)",
    words=("ingewilligd", "gehonoreerd", "om"),
)
#: "heeft ingestemd met het verzoek om", "geeft gehoor aan het verzoek van de VN om"
_BEFORE = regex(
    r"(?<!\w)(?:honoreert|honoreerden?|(?:ingestemd|stemt\s(?:[\w-]+\s){0,2}in|akkoord(?:\sgegaan)?)\smet|"
    r"(?:gehoor|gevolg)\s(?:te\sgeven\s|gegeven\s)?aan|voldoet\s(?:[\w-]+\s){0,2}aan)\s(?:het|een|dit)\s(?:[\w-]+e?\s)?\Z"
)
_REQUEST = "verzoek"
#: characters in which it is said before a request that it is granted
_NEAR = 90


def is_granted(low: str, request: Cue) -> bool:
    """Whether a request is said to be granted, before it is named or behind what was asked."""
    if low[request.start : request.end] != _REQUEST:
        return False
    before = _BEFORE.search(low, max(0, request.start - _NEAR), request.start)
    return before is not None or _BEHIND.match(low, request.end) is not None


def granted_before(sentence: Sentence, place: int) -> Cue | None:
    """Return the request before a place that its sentence says is granted, if there is one."""
    if _REQUEST not in sentence.low:
        return None
    asked = (c for c in sentence.of("modality", "asked") if c.end <= place)
    return next((c for c in asked if is_granted(sentence.low, c)), None)
