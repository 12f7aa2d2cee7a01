"""A sentence as a value: what is found in it once somebody asks, the clauses it is made of, whom it counts and on what
day.
"""
