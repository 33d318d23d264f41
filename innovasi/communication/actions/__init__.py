"""What is written for the index."""

from innovasi.communication.actions.judging import judge_missing, receive_move
from innovasi.communication.actions.recording import record

__all__ = ["judge_missing", "receive_move", "record"]
