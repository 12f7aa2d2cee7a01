"""What the words mean: documents, statements, missions, fuzzy time, identifiers. Values only, no I/O."""
