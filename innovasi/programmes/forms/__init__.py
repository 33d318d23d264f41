"""What Bappeda fills in about periods and their deadlines."""

from innovasi.programmes.forms.clock import ClockField, date_and_clock
from innovasi.programmes.forms.edition import AdoptForm
from innovasi.programmes.forms.extension import ExtensionForm
from innovasi.programmes.forms.holiday import HolidayForm
from innovasi.programmes.forms.period import PeriodForm

__all__ = ["AdoptForm", "ClockField", "ExtensionForm", "HolidayForm", "PeriodForm", "date_and_clock"]
