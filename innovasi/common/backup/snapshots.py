"""What is known of the database as it was in one moment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

from innovasi.common.backup import tables
from innovasi.common.backup.refusal import Refused


@dataclass(frozen=True)
class Snapshot:
    """A file with all rows of one moment, and what that moment held."""

    path: Path
    migrations: list[str]
    tables: dict[str, int]
    named_files: list[str]


def summed_up(path: Path, ask: tables.Ask) -> Snapshot:
    vendor = connection.vendor
    counts = tables.count(ask, vendor)
    if tables.MIGRATIONS not in counts:
        raise Refused("Basis data ini masih kosong; tidak ada yang dapat dicadangkan. Jalankan: make run")
    return Snapshot(path, tables.applied(ask), counts, sorted(set(tables.named_files(ask, vendor))))


def ask_portal(statement: str) -> list[tuple[Any, ...]]:
    """Rows of the portal's own database."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())
