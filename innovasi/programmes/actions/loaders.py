"""Reference data of higher contexts, which register from their `ready()`; `muat_acuan` loads it all."""

from __future__ import annotations

from collections.abc import Callable

Loader = Callable[[], int]  # adds what is missing, touches nothing that exists, tells how many came new
_loaders: dict[str, Loader] = {}


def register_loader(what: str, load: Loader) -> None:
    """`what` is the word for its rows."""
    _loaders[what] = load


def load_registered() -> dict[str, int]:
    return {what: load() for what, load in _loaders.items()}
