"""Answers of open data. All of them read what citizens can read: the published projection and the public tally."""

from innovasi.api.board.dcat import catalogue_description
from innovasi.api.board.dumps import Download, download
from innovasi.api.board.glossary import FIELDS, PARAMETERS
from innovasi.api.board.lists import innovation, innovations, opds, periods, tally, urusan, villages
from innovasi.api.board.overview import Overview, latest, overview
from innovasi.api.board.reference import Reference, reference

__all__ = [
    "FIELDS",
    "PARAMETERS",
    "Download",
    "Overview",
    "Reference",
    "catalogue_description",
    "download",
    "innovation",
    "innovations",
    "latest",
    "opds",
    "overview",
    "periods",
    "reference",
    "tally",
    "urusan",
    "villages",
]
