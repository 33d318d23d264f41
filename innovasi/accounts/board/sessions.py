"""Where somebody is signed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from innovasi.accounts.actions import session_store
from innovasi.accounts.models import SignIn

MOST = 50


@dataclass(frozen=True)
class SessionLine:
    """One browser that is signed in."""

    sign_in: SignIn
    is_this_one: bool


def sessions_of(user: Any, current: str) -> list[SessionLine]:
    """The person's living sessions, this browser first and then the latest."""
    rows = SignIn.objects.visible_to(user).with_session().order_by("-at")[:MOST]
    alive = [row for row in rows if session_store("").exists(row.session_key)]
    return sorted(
        (SessionLine(row, row.session_key == current) for row in alive), key=lambda line: not line.is_this_one
    )
