"""Words that say the same, as alternatives of patterns: of ``lexicon/alike.yaml``, composed where each is needed.

Alternatives without a group, in lower case. A pattern spells its words itself where another of the list would mean
something else there.
"""

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.alike import ALIKE

#: what is given to a mission: "de deelname aan", "onze inbreng in"
TAKING_PART = any_of(ALIKE["taking_part"])
#: several of these: "de deelnames aan X en Y"
TAKING_PART_MORE = any_of(ALIKE["taking_part_more"])
#: the words for all that is ours there, and never for one unit of it
PART_TAKEN = any_of(ALIKE["part_taken"])
#: that it goes on, that it ends, that more are sent and that fewer are: "de verlenging van de inzet"
GOING_ON = any_of(ALIKE["going_on"])
ENDING = any_of(ALIKE["ending"])
GROWING = any_of(ALIKE["growing"])
SHRINKING = any_of(ALIKE["shrinking"])
#: any of these, and of those that do not go on as they were
ALTERED = f"{GROWING}|{SHRINKING}|{ENDING}"
CHANGES = f"{GOING_ON}|{ALTERED}"
#: what may be finished of a contribution while it goes on
STAGES = (
    r"herziening|onderzoek|studie|verkenning|evaluatie|review|toetsing|planning|besprekingen|onderhandelingen|"
    rf"voorbereiding(?:en)?|{GROWING}|versterking|aflossing|{GOING_ON}|rotatie|opbouw|ontplooiing|"
    r"wisseling|overgang|verplaatsing|verhuizing|opleiding|training|overdracht|fase"
)
#: that a number is a ceiling, and that it is not exact, right before it: "ten hoogste 80", "een dikke honderd"
AT_MOST = any_of(ALIKE["at_most"]).replace("\\ ", r"\s+")
ABOUT = any_of(ALIKE["about"]).replace("\\ ", r"\s+")
#: of a size: that it was made larger or smaller, and to make it so
ENLARGED = any_of(ALIKE["enlarged"])
REDUCED = any_of(ALIKE["reduced"])
TO_ENLARGE = any_of(ALIKE["to_enlarge"]).replace("\\ ", r"\s+")
TO_REDUCE = any_of(ALIKE["to_reduce"]).replace("\\ ", r"\s+")
CHANGED = f"{ENLARGED}|{REDUCED}"
TO_CHANGE = f"{TO_ENLARGE}|{TO_REDUCE}"
#: decided, and who did: "heeft besloten te", "besliste het kabinet"
DECIDED = any_of(ALIKE["decided"])
DECIDED_THEN = any_of(ALIKE["decided_then"])
#: before the day from which something is so
FROM_THEN = any_of(ALIKE["from_then"]).replace("\\ ", r"\s")
