"""Times other than that of a text: who was there once, in turn over the years, or will be behind a day ahead."""

from missieregister.extraction.sentences.sentence import Sentence
from missieregister.extraction.text.alike import ABOUT
from missieregister.extraction.text.us import OUR_COUNTRY
from missieregister.patterns import regex

#: a time that is over, and that no date tells
_ONCE = regex(
    r"(?<!\w)(?:op\s(?:het|zijn|haar)\shoogtepunt|(?:\w+\s)?jaar\sgeleden|tot\svorige\s(?:week|maand)|destijds|indertijd|toentertijd|"
    r"ooit)(?!\w)|"
    r"(?:\A|[;:]\s)eerder\s(?:meldde|noemde|berichtte|sprak|stelde|schreef)(?!\w)",  # what a letter of then said
    words=("hoogtepunt", "geleden", "vorige", "destijds", "indertijd", "toentertijd", "ooit", "eerder"),
)
#: "Sinds 2029 dienden ruim 6.000 Nederlanders", "In totaal zijn circa 720 militairen uitgezonden geweest": all who were
#: there in turn
_IN_TURN = regex(
    rf"(?<!\w)(?:dienden|werkten)\s(?:er\s)?(?:in\stotaal\s)?(?:meer\sdan|{ABOUT})\s\d{{1,2}}\.\d{{3}}(?!\d)|"
    r"(?<!\w)(?:in\stotaal|bij\selkaar|alles\sbijeen)\s[^,;:]*\s(?:uitgezonden|ingezet|actief|werkzaam|geplaatst)\sgeweest(?!\w)|"
    r"(?<!\w)in\stotaal\s(?:werden|dienden|werkten)\s",
    words=("dienden", "werkten", "geweest", "werden"),
)
#: and as a whole: "In de loop der jaren waren er 5.000"
_OVER_YEARS = regex(
    r"(?<!\w)(?:in\sde\sloop\s(?:der|van\sde)\sjaren|door\sde\sjaren\sheen|in\s(?:al\s)?die\sjaren|in\s[\w-]+\sjaar\stijd)(?!\w)|"
    r"(?<!\w)(?:waren|werkten|dienden|werden)\s(?:[^,;:]{1,60}\s)?de\safgelopen\s[\w-]+\sja(?:ar|ren)(?!\w)|"
    r"\Ain\stotaal\s(?:werden|dienden|werkten)\s",
    words=("jaren", "tijd", "afgelopen", "totaal"),
)


#: "Daarna draagt Nederland nog met twee officieren bij"
_THEN = regex(
    r"(?:daarna|nadien|vervolgens|vanaf\s(?:dan|dat\smoment|die\sdatum|die\sdag))\s|"
    rf"(?:{OUR_COUNTRY}|defensie|er)\s(?:levert|heeft|zijn|werken|dienen)\sdan\s"
)


def is_of_then_to_come(sentence: Sentence) -> bool:
    """Whether a sentence tells how it will be behind a day ahead that the one before it named."""
    before, published = sentence.before, sentence.published
    if _THEN.match(sentence.low) is None or not published or before is None or before.block is not sentence.block:
        return False
    if any(c.form in ("past", "participle") for c in sentence.of("verb")):
        return False
    return any(d.last and d.last[:10] > published[: len(d.last[:10])] for d in before.dates)


def were_there_in_turn(sentence: Sentence) -> bool:
    """Whether a sentence tells of all who were somewhere in turn, and of nobody else."""
    return ";" not in sentence.low and _OVER_YEARS.search(sentence.low) is not None


def told_of_once(sentence: Sentence, left: int, right: int) -> bool:
    """Whether a stretch of a sentence tells of a time that is over, or of all who were there in turn: ``Vier jaar
    geleden zaten er 450``."""
    if sentence.once(is_of_then_to_come) or sentence.once(were_there_in_turn):
        return True
    if _IN_TURN.search(sentence.low, left, right):
        return True
    dated = any(d.edtf or d.duration_months is None for d in sentence.dates)
    return not dated and _ONCE.search(sentence.low, left, right) is not None
