"""What the pages of editions show, and the region's sheet with its derivation."""

from innovasi.editions.board.comparison import Comparison, compare
from innovasi.editions.board.pages import EditionPage, edition_page, indicator_view
from innovasi.editions.board.region import RegionRow, RegionSheet, region_points, region_sheet

__all__ = [
    "Comparison",
    "EditionPage",
    "RegionRow",
    "RegionSheet",
    "compare",
    "edition_page",
    "indicator_view",
    "region_points",
    "region_sheet",
]
