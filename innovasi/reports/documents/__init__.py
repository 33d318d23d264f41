"""One writer a list or report, and the table of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from innovasi.innovations.choices import Perm as Innovations
from innovasi.reports.choices import Kind, Perm
from innovasi.reports.documents import board, innovations, lists, national
from innovasi.reports.documents.book import Book
from innovasi.reviews.choices import Perm as Reviews
from innovasi.tally.choices import Perm as Tally


@dataclass(frozen=True)
class ListDocument:
    """A list of the workspace: who may take it out, and what it holds for them."""

    permission: str
    book: Callable[[Any, dict[str, str]], Book]


LISTS: dict[str, ListDocument] = {
    Kind.BOARD: ListDocument(Tally.FULL, board.listing),
    Kind.QUEUE: ListDocument(Reviews.OPEN_QUEUE, lists.queue),
    Kind.OPDS: ListDocument("organisations.manage", lists.opds),
    Kind.UNITS: ListDocument("organisations.manage", lists.units),
    Kind.PEOPLE: ListDocument("accounts.place_people", lists.people),
    Kind.OWN: ListDocument(Innovations.CREATE, lists.own),
    Kind.ALL: ListDocument(Perm.READ, innovations.innovations),
    Kind.FORM: ListDocument(Perm.READ, national.form_sheet),
}


def list_open_to(user: Any, kind: str) -> ListDocument | None:
    """The list of this name, if there is one and this person may take it out."""
    document = LISTS.get(kind)
    return document if document and user.has_perm(document.permission) else None
