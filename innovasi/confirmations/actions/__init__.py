"""Asking whether innovations still run, and keeping what was said."""

from innovasi.confirmations.actions.answering import Refused, answer
from innovasi.confirmations.actions.asking import AskRefused, ask_again, ask_due
from innovasi.confirmations.actions.mailing import mail_letter

__all__ = ["AskRefused", "Refused", "answer", "ask_again", "ask_due", "mail_letter"]
