"""The same three deeds on either database."""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from innovasi.common.backup import in_postgresql, in_sqlite
from innovasi.common.backup.snapshots import Snapshot

WAYS = {"sqlite": in_sqlite, "postgresql": in_postgresql}


def snapshot(folder: Path) -> Snapshot:
    """Write the database of this moment into a file; nobody waits for it."""
    return WAYS[connection.vendor].take(folder / "basis-data")


def put_back(path: Path) -> None:
    """Replace all rows by those of a snapshot, in one transaction: all of it or nothing."""
    WAYS[connection.vendor].put(path)
    connection.close()


def check(path: Path, vendor: str) -> None:
    """Whether the database program itself can read a snapshot."""
    WAYS[vendor].check(path)
