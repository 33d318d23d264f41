"""Loading the editions that are known, freezing one that is used, copying and changing others."""

from innovasi.common.versions import freeze
from innovasi.editions.actions.answering import Wish, keep_answers
from innovasi.editions.actions.copying import copy_to_year, new_version
from innovasi.editions.actions.editing import keep_bands, keep_edition, remove_edition
from innovasi.editions.actions.indicators import keep_basis, keep_indicator, remove_basis, remove_indicator
from innovasi.editions.actions.reference import load_editions
from innovasi.editions.actions.refusal import ChangedMeanwhile, EditionRefused

__all__ = [
    "ChangedMeanwhile",
    "EditionRefused",
    "Wish",
    "copy_to_year",
    "freeze",
    "keep_answers",
    "keep_bands",
    "keep_basis",
    "keep_edition",
    "keep_indicator",
    "load_editions",
    "new_version",
    "remove_basis",
    "remove_edition",
    "remove_indicator",
]
