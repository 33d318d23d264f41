"""The board of *satu OPD satu inovasi*, computed from moves, and the pictures of it.

For other contexts: `asked_of(params)` reads period and moment from a query string (None before the first period);
`full_board(asked, params)` answers with the board and the listing that the same query string filters. Its parts:
`board_of(period, at)`, `with_details(board)` (what is known of the present), `listing_of(board, params, …)`.
`register_panel` adds a part to an OPD's page.
"""

from innovasi.tally.board.asking import Asked, asked_of
from innovasi.tally.board.comparison import Comparison, comparison_of
from innovasi.tally.board.contacts import Contact, contacts_of, whatsapp_number
from innovasi.tally.board.coverage import Coverage, coverage_of
from innovasi.tally.board.detail import with_details
from innovasi.tally.board.districts import districts_of
from innovasi.tally.board.forecast import Forecast
from innovasi.tally.board.full import FullBoard, full_board
from innovasi.tally.board.history import OPDHistory, history_of
from innovasi.tally.board.lines import OPDLine, UnitLine
from innovasi.tally.board.listing import Listing, listing_of
from innovasi.tally.board.panels import Panel, register_panel
from innovasi.tally.board.public import PublicTotals, public_board, public_totals
from innovasi.tally.board.trend import Trend, trend_of
from innovasi.tally.board.whole import Board, board_of

__all__ = [
    "Asked",
    "Board",
    "Comparison",
    "Contact",
    "Coverage",
    "Forecast",
    "FullBoard",
    "Listing",
    "OPDHistory",
    "OPDLine",
    "Panel",
    "PublicTotals",
    "Trend",
    "UnitLine",
    "asked_of",
    "board_of",
    "comparison_of",
    "contacts_of",
    "coverage_of",
    "districts_of",
    "full_board",
    "history_of",
    "listing_of",
    "public_board",
    "public_totals",
    "register_panel",
    "trend_of",
    "whatsapp_number",
    "with_details",
]
