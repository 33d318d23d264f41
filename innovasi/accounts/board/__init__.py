"""Answers for the pages about people."""

from innovasi.accounts.board.bulk import LONGEST_LIST, Preview, lines_for, preview
from innovasi.accounts.board.contacts import ContactGap, contact_list, gaps_of, opds_without_people
from innovasi.accounts.board.invitations import InvitationsPage, Progress, invitations_page, progress
from innovasi.accounts.board.people import PeoplePage, people_list, people_page, wants_invitations
from innovasi.accounts.board.person import PersonPage, person_page
from innovasi.accounts.board.sessions import SessionLine, sessions_of

__all__ = [
    "LONGEST_LIST",
    "ContactGap",
    "InvitationsPage",
    "PeoplePage",
    "PersonPage",
    "Preview",
    "Progress",
    "SessionLine",
    "contact_list",
    "gaps_of",
    "invitations_page",
    "lines_for",
    "opds_without_people",
    "people_list",
    "people_page",
    "person_page",
    "preview",
    "progress",
    "sessions_of",
    "wants_invitations",
]
