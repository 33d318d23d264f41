"""What citizens can find, and what is known about how they look for it."""

from innovasi.search.models.entry import EASES, FACETS, Entry, Word
from innovasi.search.models.misses import LONGEST_MISS, Miss
from innovasi.search.models.revision import Revision
from innovasi.search.models.synonyms import SynonymGroup

__all__ = ["EASES", "FACETS", "LONGEST_MISS", "Entry", "Miss", "Revision", "SynonymGroup", "Word"]
