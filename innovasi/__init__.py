"""Innovasi: one innovation from every OPD, and every citizen knows of it."""

__version__ = "0.1.0"
