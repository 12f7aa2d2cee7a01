"""What stands in a text, before anything of it is understood: words of the lexicon, sentences, phrases, and the leads
of lists.
"""
