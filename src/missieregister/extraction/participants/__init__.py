"""Who takes part in an event: who acts, whose the contribution is, and what is acted upon."""
