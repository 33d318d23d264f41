"""What a process keeps in memory until the database says that it has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from innovasi.search.models import Revision

T = TypeVar("T")


class Remembered(Generic[T]):
    """A value made from the database, good for as long as a revision stays the same.

    The token is read before the value is made: whatever commits in between is
    in the value already, and is only read once more.
    """

    def __init__(self, revision: str, make: Callable[[], T]) -> None:
        self.revision, self.make = revision, make
        self.held: tuple[str, T] | None = None

    def now(self) -> T:
        """The value as of now; one short query, and the making of it after a change."""
        token = Revision.of(self.revision)
        held = self.held
        if held is None or held[0] != token:
            held = self.held = (token, self.make())
        return held[1]
