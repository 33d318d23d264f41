"""What the pages of confirmations show."""

from innovasi.confirmations.board.links import Question, question
from innovasi.confirmations.board.overview import Overview, overview
from innovasi.confirmations.board.reading import Reading, due_of, is_due, reading, stopped_since

__all__ = ["Overview", "Question", "Reading", "due_of", "is_due", "overview", "question", "reading", "stopped_since"]
