"""What can be done about nudges."""

from innovasi.nudges.actions.bounces import clear_bounce, note_bounce
from innovasi.nudges.actions.composing import NudgeRefused, compose, discard, follow, rewrite, send_campaign
from innovasi.nudges.actions.hands import carry_by_hand, send_again
from innovasi.nudges.actions.ladder import keep_ladder, tick
from innovasi.nudges.actions.reading import note_opening, receive_anonymised, sweep
from innovasi.nudges.actions.sending import queue_mails, send
from innovasi.nudges.actions.wordings import keep_wording, load_wordings

__all__ = [
    "NudgeRefused",
    "carry_by_hand",
    "clear_bounce",
    "compose",
    "discard",
    "follow",
    "keep_ladder",
    "keep_wording",
    "load_wordings",
    "note_bounce",
    "note_opening",
    "queue_mails",
    "receive_anonymised",
    "rewrite",
    "send",
    "send_again",
    "send_campaign",
    "sweep",
    "tick",
]
