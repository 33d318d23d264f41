"""Texts, the ladder, and what was sent to whom."""

from innovasi.nudges.models.campaign import Campaign, Nudge
from innovasi.nudges.models.delivery import Bounce, Delivery, OPDDay
from innovasi.nudges.models.ladder import Ladder, Rung
from innovasi.nudges.models.wording import Wording

__all__ = ["Bounce", "Campaign", "Delivery", "Ladder", "Nudge", "OPDDay", "Rung", "Wording"]
