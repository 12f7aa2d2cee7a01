"""Who acts for us, in the words that letters and papers use: parts of patterns, composed where each is needed.

Alternatives without a group, in lower case. What else is the Netherlands, and is found by the scanner, is in
``lexicon/actors.yaml``.
"""

from missieregister.extraction.text.phrases import any_of
from missieregister.knowledge.alike import ALIKE

#: how we speak of our country
OUR_COUNTRY = any_of(ALIKE["our_country"]).replace("\\ ", r"\s")
#: what the government is called as a body
CABINET = r"kabinet|regering|ministerraad"
#: the same behind its article: "het demissionaire kabinet", "de Nederlandse regering"
THE_CABINET = r"het\s(?:\w+e\s)?kabinet|de\s(?:\w+e\s)?(?:regering|ministerraad)"
_SAID_OF_IT = any_of(ALIKE["said_of_the_cabinet"])
#: the same, and nobody else's: not "de Poolse regering"
OUR_CABINET = rf"het\s(?:(?:{_SAID_OF_IT})\s)?kabinet|de\s(?:(?:{_SAID_OF_IT})\s)?(?:regering|ministerraad)"
#: those who are in it
MINISTERS = (
    r"minister-president|ministers?|premier|staatssecretaris(?:sen)?|bewindslieden|bewindspersoon|bewindspersonen|"
    r"bewindsman|bewindsvrouw"
)
#: how they speak of themselves together
WE = r"wij|we"
#: what is our parliament behind "de" and is not called "Kamer"
PARLIAMENT_AS_WELL = any_of(ALIKE["parliament_as_well"]).replace("\\ ", r"\s")
#: our parliament, whichever it is called: what a letter calls it is "u" as well
PARLIAMENT = rf"(?:de|uw|beide)\s(?:tweede\s|eerste\s)?kamers?|het\sparlement|de\s(?:{PARLIAMENT_AS_WELL})"
