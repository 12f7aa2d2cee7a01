"""Measurements, one command each; figures as ratios to a yardstick of the same run."""
