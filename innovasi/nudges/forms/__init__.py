"""What Bappeda fills in about nudges."""

from innovasi.nudges.forms.compose import ComposeForm
from innovasi.nudges.forms.contacts import BounceForm
from innovasi.nudges.forms.ladder import LadderForm, RungForm, rung_forms
from innovasi.nudges.forms.wording import WordingForm

__all__ = ["BounceForm", "ComposeForm", "LadderForm", "RungForm", "WordingForm", "rung_forms"]
