"""What is said to whom, and how it leaves."""

from innovasi.notifications.actions.delivery import (
    choose,
    mail_digests,
    mail_notice,
    mark_read,
    receive_assignment,
    receive_move,
    sweep,
    tell_here,
)
from innovasi.notifications.actions.feedback import receive_feedback
from innovasi.notifications.actions.help import receive_help

__all__ = [
    "choose",
    "mail_digests",
    "mail_notice",
    "mark_read",
    "receive_assignment",
    "receive_feedback",
    "receive_help",
    "receive_move",
    "sweep",
    "tell_here",
]
