"""Keeps the index in step with what citizens may see."""

from typing import Any

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Innovation, Move, Submission
from innovasi.search.actions import index

CHANGES_WHAT_IS_SEEN = frozenset({Action.ACCEPT, Action.WITHHOLD, Action.RELEASE})


def follow(sender: Any, *, submission: Submission, move: Move, by: Any, **news: Any) -> None:
    """Runs inside the move's transaction: a decision and its place in the index stand or fall together."""
    if move.action in CHANGES_WHAT_IS_SEEN:
        index(submission.innovation, by=by)


def follow_photo(sender: Any, *, innovation: Innovation, **news: Any) -> None:
    """A picture that was still being prepared when its dossier was accepted becomes the cover as soon as it can."""
    index(innovation)
