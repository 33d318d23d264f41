"""What the pages of a review show."""

from innovasi.reviews.board.answers import fields_of
from innovasi.reviews.board.criteria import CriterionLine, checks_of, criterion_line
from innovasi.reviews.board.filters import QueueFilters
from innovasi.reviews.board.help import HelpList, help_list, help_wanted
from innovasi.reviews.board.queue import Place, Queue, place_of, queue
from innovasi.reviews.board.reading import PageForms, ReviewPage, opening_for, review_page

__all__ = [
    "CriterionLine",
    "HelpList",
    "PageForms",
    "Place",
    "Queue",
    "QueueFilters",
    "ReviewPage",
    "checks_of",
    "criterion_line",
    "fields_of",
    "help_list",
    "help_wanted",
    "opening_for",
    "place_of",
    "queue",
    "review_page",
]
