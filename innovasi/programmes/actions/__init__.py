"""What can be done to periods, their deadlines, and themes."""

from innovasi.programmes.actions.editions import adopt_edition, settle_edition
from innovasi.programmes.actions.extensions import extend, follow_outage
from innovasi.programmes.actions.holidays import keep_holiday, remove_holiday
from innovasi.programmes.actions.loaders import load_registered, register_loader
from innovasi.programmes.actions.periods import close_period, keep_period, open_period
from innovasi.programmes.actions.refusal import PeriodRefused
from innovasi.programmes.actions.themes import load_themes

__all__ = [
    "PeriodRefused",
    "adopt_edition",
    "close_period",
    "extend",
    "follow_outage",
    "keep_holiday",
    "keep_period",
    "load_registered",
    "load_themes",
    "open_period",
    "register_loader",
    "remove_holiday",
    "settle_edition",
]
