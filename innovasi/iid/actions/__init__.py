"""Smaller copies of evidence."""

from innovasi.iid.actions.copies import CopyRefused, accept_copy, ask_copy, drop_copy, make_copy, sweep_copies

__all__ = ["CopyRefused", "accept_copy", "ask_copy", "drop_copy", "make_copy", "sweep_copies"]
