"""What an event takes of its sentence: how many, since when and until when, for how much, on what condition."""
