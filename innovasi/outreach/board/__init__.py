"""Answers for the pages of outreach."""

from innovasi.outreach.board.kit import bundle, message, sheet_of, square_of
from innovasi.outreach.board.page import OutreachPage, Panel, outreach_page, place_at, register_panel
from innovasi.outreach.board.photos import open_photo

__all__ = [
    "OutreachPage",
    "Panel",
    "bundle",
    "message",
    "open_photo",
    "outreach_page",
    "place_at",
    "register_panel",
    "sheet_of",
    "square_of",
]
