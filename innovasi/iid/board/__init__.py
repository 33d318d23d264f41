"""Answers about the index: the estimate, what would change it, which point is next, and what would be refused."""

from innovasi.iid.board.checking import checks_of
from innovasi.iid.board.contributions import contributions_of
from innovasi.iid.board.estimate import Estimate, city_of, estimate_of
from innovasi.iid.board.files import files_page
from innovasi.iid.board.points import points_page
from innovasi.iid.board.steps import next_points_panel
from innovasi.iid.board.whatif import basis_asked, chosen_drops, options_of, whatif

__all__ = [
    "Estimate",
    "basis_asked",
    "checks_of",
    "chosen_drops",
    "city_of",
    "contributions_of",
    "estimate_of",
    "files_page",
    "next_points_panel",
    "options_of",
    "points_page",
    "whatif",
]
