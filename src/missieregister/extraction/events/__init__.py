"""Events: what a sentence says is done to a contribution, and how sure it is: decided, wished, denied, dropped."""
