"""Ships and aircraft of ours that a sentence only calls what they are: ``het schip``, ``met het toestel gaan``."""

from missieregister.extraction.text.spelt import Listed

#: "Met het toestel gaan zo'n 65 militairen mee"
WITH_CRAFT = Listed(
    r"met\s(?:het|dit|de)\s(?:[\w-]+e\s)?[\w-]*(?:<ships>|<aircraft>)\s"
    r"(?:gaa|reiz|reis|var|vaa|vlieg|vertrek)\w*\s"
)
#: "Het marineschip", "dit fregat", behind its name
THE_SHIP = Listed(r"(?:het|dit)\s(?:[\w-]+e\s)?[\w-]*(?:<ships>)(?!\w)")
