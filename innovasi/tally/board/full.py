"""The board of Bappeda and the observer, as an address asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from innovasi.tally.board.asking import Asked
from innovasi.tally.board.detail import with_details
from innovasi.tally.board.listing import Listing, listing_of
from innovasi.tally.board.whole import Board, board_of


@dataclass(frozen=True)
class FullBoard:
    """What was asked, the board that answers, and what of it the filters let through."""

    asked: Asked
    board: Board
    listing: Listing

    @property
    def query(self) -> str:
        """The address that shows the very same to somebody else: period, moment, filters."""
        return "&".join(part for part in (self.asked.query, self.listing.query) if part)

    @property
    def sentence(self) -> str:
        """What stands here, for the head of a sheet: period, moment, filters."""
        words = [self.board.period.title, f"per {self.board.at_text}", self.listing.sentence]
        return " · ".join(word for word in words if word)


def full_board(asked: Asked, params: Mapping[str, str]) -> FullBoard:
    """The board with details of the period and moment in `asked_of(params)`, and the listing of the same `params`.

    A moment that could not be read leaves its sentence in `asked.problems`; the board then is that of now.
    """
    board = with_details(board_of(asked.period, asked.at))
    return FullBoard(asked, board, listing_of(board, params, is_public=False))
