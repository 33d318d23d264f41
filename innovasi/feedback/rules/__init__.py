"""Who may do what with feedback, when an answer is late, and what a stranger's form must prove."""

from innovasi.feedback.rules.clock import days_between, due_day, is_late, late_before
from innovasi.feedback.rules.permissions import is_of_own_opd
from innovasi.feedback.rules.proof import Challenge, is_current, is_solved, issue, new_challenge
from innovasi.feedback.rules.text import has_many_links, has_nik, tidy, whatsapp_number

__all__ = [
    "Challenge",
    "days_between",
    "due_day",
    "has_many_links",
    "has_nik",
    "is_current",
    "is_late",
    "is_of_own_opd",
    "is_solved",
    "issue",
    "late_before",
    "new_challenge",
    "tidy",
    "whatsapp_number",
]
