"""What a citizen sees who comes back with the link of their own message."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from innovasi.feedback.choices import State
from innovasi.feedback.models import Feedback
from innovasi.innovations.models import Innovation
from innovasi.programmes.board import holidays


@dataclass(frozen=True)
class Followed:
    """How far a message has come. Its words stand here only once citizens may read them: the link can be shared."""

    innovation: Innovation
    at: datetime.datetime
    is_message: bool
    is_hidden: bool
    reason: str
    message: str
    answer: str
    answered_at: datetime.datetime | None
    due: datetime.date


def followed(code: str) -> Followed | None:
    """The message of a code, while its innovation is published."""
    row = Feedback.objects.bearing(code).of_published().for_page().first()
    if row is None:
        return None
    is_shown = row.state == State.SHOWN
    return Followed(
        innovation=row.innovation,
        at=row.created_at,
        is_message=bool(row.message),
        is_hidden=row.is_hidden,
        reason=row.hidden_reason,
        message=row.message if is_shown else "",
        answer=row.answer if is_shown else "",
        answered_at=row.answered_at if is_shown else None,
        due=row.due(holidays()),
    )
