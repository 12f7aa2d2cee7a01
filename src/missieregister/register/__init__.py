"""Statements to register, pure."""
