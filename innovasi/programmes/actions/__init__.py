"""What can be done to periods, their deadlines, and themes."""

from innovasi.programmes.actions.editions import adopt_edition, settle_edition
from innovasi.programmes.actions.extensions import extend, follow_outage
from innovasi.programmes.actions.periods import close_period, keep_period, open_period
from innovasi.programmes.actions.refusal import PeriodRefused
from innovasi.programmes.actions.themes import load_themes

__all__ = [
    "PeriodRefused",
    "adopt_edition",
    "close_period",
    "extend",
    "follow_outage",
    "keep_period",
    "load_themes",
    "open_period",
    "settle_edition",
]
