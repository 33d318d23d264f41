"""The core: what was invented, the dossiers about it, and every step that they took."""

from innovasi.innovations.models.files import Document, Photo
from innovasi.innovations.models.help import HelpRequest
from innovasi.innovations.models.innovation import Innovation
from innovasi.innovations.models.move import Move, SectionNote
from innovasi.innovations.models.submission import Submission

__all__ = ["Document", "HelpRequest", "Innovation", "Move", "Photo", "SectionNote", "Submission"]
