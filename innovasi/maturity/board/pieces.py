"""One piece of evidence as a page shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from innovasi.innovations.board.files import Viewer, page_picture, viewer
from innovasi.maturity.models import Evidence

__all__ = ["PICTURES", "Piece", "page_picture", "pieces_of", "viewer_of"]
PICTURES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True)
class Piece:
    """A piece of evidence and how it can be shown."""

    row: Evidence

    @property
    def is_picture(self) -> bool:
        return bool(self.row.file) and self.row.ending in PICTURES

    @property
    def is_shown_at_once(self) -> bool:
        """Looking at personal data is a deed of its own: those pieces stay folded."""
        return self.is_picture and not self.row.url and not self.row.holds_personal_data

    @property
    def can_be_taken(self) -> bool:
        return bool(self.row.file) and not self.row.url

    @property
    def host(self) -> str:
        """Where a link leads, without what surrounds the name."""
        return urlsplit(self.row.url).hostname or ""


def pieces_of(evidence: Iterable[Evidence]) -> list[Piece]:
    return [Piece(row) for row in evidence]


def viewer_of(piece: Piece) -> Viewer | None:
    """Pages or words of a file that is no picture; for a caller who has checked who is asking."""
    return viewer(piece.row) if piece.can_be_taken and not piece.is_picture else None
