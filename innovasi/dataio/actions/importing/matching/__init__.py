"""From words in a cell to rows and choices that the portal knows."""

from innovasi.dataio.actions.importing.matching.keys import name_key, name_words
from innovasi.dataio.actions.importing.matching.opds import NEW_OPD, OPDNames, Question
from innovasi.dataio.actions.importing.matching.units import UnitNames, bare_name, kind_of_unit
from innovasi.dataio.actions.importing.matching.urusan import UrusanNames
from innovasi.dataio.actions.importing.matching.vocabulary import Vocabulary

__all__ = [
    "NEW_OPD",
    "OPDNames",
    "Question",
    "UnitNames",
    "UrusanNames",
    "Vocabulary",
    "bare_name",
    "kind_of_unit",
    "name_key",
    "name_words",
]
