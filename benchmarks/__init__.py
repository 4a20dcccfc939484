"""Measurements, not tests: they print figures and never fail."""
