"""Ships and aircraft of ours that a sentence only calls what they are: ``het schip``, ``met het toestel gaan``."""

from missieregister.patterns import regex

#: "Met het toestel gaan zo'n 65 militairen mee"
WITH_CRAFT = regex(
    r"met\s(?:het|dit|de)\s(?:[\w-]+e\s)?(?:[a-z]*schip|[\w-]*fregat|[a-z]*vliegtuig(?:en)?|toestel(?:len)?|helikopters?)\s"
    r"(?:gaa|reiz|reis|var|vaa|vlieg|vertrek)\w*\s"
)
#: "Het marineschip", "dit fregat", behind its name
THE_SHIP = regex(r"(?:het|dit)\s(?:[\w-]+e\s)?(?:[a-z]*schip|[\w-]*fregat)(?!\w)")
