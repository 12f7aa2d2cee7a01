"""What the text before says of a sentence: who has the word, what the passage is about, what points back to what."""
