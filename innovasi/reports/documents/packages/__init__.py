"""Packages: one innovation, or all of a period, as a ZIP with its files, an index and checksums."""

from innovasi.reports.documents.packages.rights import package_open_to
from innovasi.reports.documents.packages.whole import Package, size_of_period

__all__ = ["Package", "package_open_to", "size_of_period"]
