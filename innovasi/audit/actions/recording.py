"""One entry, inside the transaction of the deed that it tells of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils import timezone

from innovasi.audit.models import Entry

_who: ContextVar[Callable[[], Any] | None] = ContextVar("who", default=None)


@contextmanager
def acting(person: Callable[[], Any]) -> Iterator[None]:
    """While this lasts, what is recorded without naming anybody was done by whom `person()` gives."""
    token = _who.set(person)
    try:
        yield
    finally:
        _who.reset(token)


def record(
    deed: str, *, thing: str = "", key: object = "", detail: dict[str, Any] | None = None, by: Any = None
) -> Entry:
    """Add an entry. `by` is who did it; without it whoever the request belongs to; in a job nobody: the portal."""
    asked = _who.get()
    person = by if by is not None else asked() if asked else None
    return Entry.objects.create(
        at=timezone.now(),
        actor=getattr(person, "pk", None),
        role=getattr(person, "role", "") or "",
        deed=deed,
        thing=thing,
        key=str(key)[:64],
        detail=detail or {},
    )
