"""How a sheet and the index are reckoned; who may keep editions."""

from innovasi.editions.rules import access as access
from innovasi.editions.rules.index import Formula, Index, band_of, formula_of, index_of
from innovasi.editions.rules.scoring import score
from innovasi.editions.rules.stamp import stamp

__all__ = ["Formula", "Index", "band_of", "formula_of", "index_of", "score", "stamp"]
