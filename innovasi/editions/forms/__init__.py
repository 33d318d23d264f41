"""What Bappeda fills in about editions."""

from innovasi.editions.forms.bands import BandsForm
from innovasi.editions.forms.edition import CopyForm, EditionForm
from innovasi.editions.forms.indicator import BasisForm, IndicatorForm, IndicatorNewForm
from innovasi.editions.forms.region import RegionForm, stamps

__all__ = [
    "BandsForm",
    "BasisForm",
    "CopyForm",
    "EditionForm",
    "IndicatorForm",
    "IndicatorNewForm",
    "RegionForm",
    "stamps",
]
