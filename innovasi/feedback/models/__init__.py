"""What citizens say about an innovation, and what was done about it."""

from innovasi.feedback.models.feedback import Feedback
from innovasi.feedback.models.step import Step

__all__ = ["Feedback", "Step"]
