"""The deadlines of periods, for every page that judges or shows one and for calendars; and their edition of the IID."""

from innovasi.programmes.board.calendar import calendar_of
from innovasi.programmes.board.edition import edition_of
from innovasi.programmes.board.holidays import holidays
from innovasi.programmes.board.news import Clock, clock_of, news_of, remaining
from innovasi.programmes.board.pages import DeadlinePage, PeriodLine, dated, deadline_page, is_past_for_all
from innovasi.programmes.workflow import Deadline, Deadlines, deadlines_of, deadlines_of_each, said

__all__ = [
    "Clock",
    "Deadline",
    "DeadlinePage",
    "Deadlines",
    "PeriodLine",
    "calendar_of",
    "clock_of",
    "dated",
    "deadline_page",
    "deadlines_of",
    "deadlines_of_each",
    "edition_of",
    "holidays",
    "is_past_for_all",
    "news_of",
    "remaining",
    "said",
]
