"""How probable it is that a candidate which no frame takes tells a fact, by all that is seen of it."""
