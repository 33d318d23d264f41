"""How much one address may ask for in a while, counted for all processes in the shared cache."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


@dataclass(frozen=True)
class Standing:
    """Where an address stands: how often it may ask, how often it still may, and seconds to a new start."""

    limit: int
    remaining: int
    reset: int
    is_over: bool


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; behind our own proxy, what that proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def count(name: str, request: HttpRequest, *, limit: int, seconds: int) -> Standing:
    """Count one more request; the address is kept as a keyed hash that changes with every window."""
    now = int(time.time())
    window, gone = divmod(now, seconds)
    who = salted_hmac(f"{name}-{window}", address_of(request)).hexdigest()[:32]
    key = f"batas-{name}-{who}"
    cache.add(key, 0, seconds)
    try:
        number = cache.incr(key)
    except ValueError:  # it was pushed out of a full cache between the two lines
        number = 1
    return Standing(limit, max(0, limit - number), seconds - gone, number > limit)
