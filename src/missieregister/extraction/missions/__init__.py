"""Which mission a sentence is about, of those that it names, describes, or only goes by."""
