"""Candidates for statements: an event with its slots and its missions, or what no verb carries: a sum of money, people
who are there.
"""
