"""Who asks and who answers, when an answer is due, and what a link of a mail proves."""

from innovasi.confirmations.rules.links import Expired, Forged, read_link, sign_link
from innovasi.confirmations.rules.permissions import is_owner
from innovasi.confirmations.rules.times import asked_again_after, due_before, uncertain_before

__all__ = [
    "Expired",
    "Forged",
    "asked_again_after",
    "due_before",
    "is_owner",
    "read_link",
    "sign_link",
    "uncertain_before",
]
