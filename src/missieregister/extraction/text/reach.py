"""How far words reach: within how many characters one tells something of another."""

#: as far as a long clause goes: what a verb leans on, acts upon or is done by stands so near
CLAUSE = 250
#: the words right before another
WORDS = 12
