"""The board of *satu OPD satu inovasi*, computed from moves, and the pictures of it."""

from innovasi.tally.board.lines import Board, OPDLine, UnitLine, board_of
from innovasi.tally.board.listing import Listing, listing_of
from innovasi.tally.board.public import PublicTotals, public_board, public_totals
from innovasi.tally.board.trend import Trend, trend_of

__all__ = [
    "Board",
    "Listing",
    "OPDLine",
    "PublicTotals",
    "Trend",
    "UnitLine",
    "board_of",
    "listing_of",
    "public_board",
    "public_totals",
    "trend_of",
]
