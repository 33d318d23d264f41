"""Who was asked whether an innovation still runs, and what they said."""

from innovasi.confirmations.models.answers import Confirmation
from innovasi.confirmations.models.rounds import Ask, Letter, Round

__all__ = ["Ask", "Confirmation", "Letter", "Round"]
