"""How a page remembers which state of a row it showed."""

from typing import Any


def stamp(row: Any) -> str:
    """The moment of a row's last change; empty for none."""
    return row.updated_at.isoformat() if row is not None else ""
