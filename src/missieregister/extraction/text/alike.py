"""Words that say the same, as alternatives of patterns: of ``lexicon/alike.yaml``, composed where each is needed.

Alternatives without a group, in lower case. A pattern spells its words itself where another of the list would mean
something else there.
"""

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.alike import ALIKE

#: what is given to a mission: "de deelname aan", "onze inbreng in"
TAKING_PART = any_of(ALIKE["taking_part"])
