"""Whether a word is a verb of the lexicon there, and in which of its senses: ``de dreiging neemt toe`` increases no
contribution.
"""
