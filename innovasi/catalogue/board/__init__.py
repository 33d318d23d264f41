"""Answers for the public pages. All of them read the published projection, `search.Entry`, and what hangs on it."""

from innovasi.catalogue.board.affairs import affair_at, affair_reading, affairs
from innovasi.catalogue.board.home import home
from innovasi.catalogue.board.innovation import documents, entry_at, file_name, pictures, published, reading
from innovasi.catalogue.board.listing import OnShelf, listing, matches
from innovasi.catalogue.board.machines import newest, sitemap
from innovasi.catalogue.board.organisations import directory, opd_at, opd_reading
from innovasi.catalogue.board.share import share_picture
from innovasi.catalogue.board.wish import Order, Wish, read

__all__ = [
    "OnShelf",
    "Order",
    "Wish",
    "affair_at",
    "affair_reading",
    "affairs",
    "directory",
    "documents",
    "entry_at",
    "file_name",
    "home",
    "listing",
    "matches",
    "newest",
    "opd_at",
    "opd_reading",
    "pictures",
    "published",
    "read",
    "reading",
    "share_picture",
    "sitemap",
]
