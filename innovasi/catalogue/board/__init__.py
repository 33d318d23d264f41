"""Answers for the public pages. All of them read the published projection, `search.Entry`, and what hangs on it."""

from innovasi.catalogue.board.home import home
from innovasi.catalogue.board.innovation import entry_at, file_name, reading
from innovasi.catalogue.board.listing import listing
from innovasi.catalogue.board.machines import newest, sitemap
from innovasi.catalogue.board.organisations import directory, opd_reading
from innovasi.catalogue.board.share import share_picture
from innovasi.catalogue.board.wish import read

__all__ = [
    "directory",
    "entry_at",
    "file_name",
    "home",
    "listing",
    "newest",
    "opd_reading",
    "read",
    "reading",
    "share_picture",
    "sitemap",
]
