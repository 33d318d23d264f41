"""What is said to whom, and how it leaves."""

from innovasi.notifications.actions.delivery import (
    choose,
    mail_digests,
    mail_notice,
    mark_read,
    receive_assignment,
    receive_move,
    sweep,
)

__all__ = ["choose", "mail_digests", "mail_notice", "mark_read", "receive_assignment", "receive_move", "sweep"]
