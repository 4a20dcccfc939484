"""Figures for pages and documents alike: drawings of how treatments work."""
