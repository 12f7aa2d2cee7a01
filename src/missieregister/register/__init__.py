"""Statements to register, pure: what holds when, what was known when, and the life of each mission."""

from missieregister.register.finding import Found, find_mission
from missieregister.register.folding import Register, fold
from missieregister.register.totals import Total, Totals
from missieregister.register.values import Evidence, Mandate, MissionLife, State, Step, record

__all__ = [
    "Evidence", "Found", "Mandate", "MissionLife", "Register", "State", "Step", "Total", "Totals",
    "find_mission", "fold", "record",
]  # fmt: skip
