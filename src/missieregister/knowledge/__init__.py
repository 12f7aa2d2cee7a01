"""What a civil servant can edit: missions, words and frames, as data."""
