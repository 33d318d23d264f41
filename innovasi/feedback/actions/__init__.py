"""Everything that is written about feedback."""

from innovasi.feedback.actions.answering import answer, mail_reply
from innovasi.feedback.actions.contacts import forget_contacts
from innovasi.feedback.actions.moderating import hide, show
from innovasi.feedback.actions.receiving import NotPublished, is_busy, receive, spend
from innovasi.feedback.actions.steps import StepRefused

__all__ = [
    "NotPublished",
    "StepRefused",
    "answer",
    "forget_contacts",
    "hide",
    "is_busy",
    "mail_reply",
    "receive",
    "show",
    "spend",
]
