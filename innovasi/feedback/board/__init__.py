"""What the pages of feedback show."""

from innovasi.feedback.board.followed import Followed, followed
from innovasi.feedback.board.public import (
    OPDStanding,
    PublicFeedback,
    PublicLine,
    lines_of,
    public_of,
    published_at,
    standing_of,
)
from innovasi.feedback.board.queue import Queue, queue, waiting_for
from innovasi.feedback.board.reading import Reading, reading

__all__ = [
    "Followed",
    "OPDStanding",
    "PublicFeedback",
    "PublicLine",
    "Queue",
    "Reading",
    "followed",
    "lines_of",
    "public_of",
    "published_at",
    "queue",
    "reading",
    "standing_of",
    "waiting_for",
]
