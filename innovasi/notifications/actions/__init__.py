"""What is said to whom, and how it leaves."""

from innovasi.notifications.actions.deadlines import receive_extension
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
from innovasi.notifications.actions.maturity import receive_verification

__all__ = [
    "choose",
    "mail_digests",
    "mail_notice",
    "mark_read",
    "receive_assignment",
    "receive_extension",
    "receive_feedback",
    "receive_help",
    "receive_move",
    "receive_verification",
    "sweep",
    "tell_here",
]
