"""What the pages of nudges show."""

from innovasi.nudges.board.choosing import Choosing, choosing
from innovasi.nudges.board.contacts import Contacts, contacts
from innovasi.nudges.board.effect import Effect, Group, effects_of
from innovasi.nudges.board.history import history_of, panel_of
from innovasi.nudges.board.ladder import LadderPage, Step, ladder_page, steps_of
from innovasi.nudges.board.landing import landing
from innovasi.nudges.board.letters import letters_pdf
from innovasi.nudges.board.overview import Overview, overview
from innovasi.nudges.board.round import Round, round_of

__all__ = [
    "Choosing",
    "Contacts",
    "Effect",
    "Group",
    "LadderPage",
    "Overview",
    "Round",
    "Step",
    "choosing",
    "contacts",
    "effects_of",
    "history_of",
    "ladder_page",
    "landing",
    "letters_pdf",
    "overview",
    "panel_of",
    "round_of",
    "steps_of",
]
