"""What frames ask: of the words of a sentence, and of an event."""
