"""The yearly drive: its period, its deadline and how it moved, and the choices that change by year."""

from innovasi.programmes.models.extension import Extension
from innovasi.programmes.models.holiday import Holiday
from innovasi.programmes.models.period import Period
from innovasi.programmes.models.theme import Theme

__all__ = ["Extension", "Holiday", "Period", "Theme"]
