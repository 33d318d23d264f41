"""What a page of results says: what was found, in which order, and why."""

from innovasi.search.board.finding import Found, find, find_query
from innovasi.search.board.shelf import Shelf, shelf
from innovasi.search.board.snippets import Part, highlight, snippet
from innovasi.search.board.spelling import answered, suggest
from innovasi.search.board.words import asked

__all__ = [
    "Found",
    "Part",
    "Shelf",
    "answered",
    "asked",
    "find",
    "find_query",
    "highlight",
    "shelf",
    "snippet",
    "suggest",
]
