"""The indicators of the Indeks Inovasi Daerah as they are issued anew each year: data, never constants."""

from innovasi.editions.models.answer import RegionAnswer
from innovasi.editions.models.edition import Band, Edition
from innovasi.editions.models.indicator import Basis, Indicator, Level

__all__ = ["Band", "Basis", "Edition", "Indicator", "Level", "RegionAnswer"]
