"""A moment of SQLite as a file, though people go on writing; and the way back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection

from innovasi.common.backup.refusal import Refused
from innovasi.common.backup.snapshots import Snapshot, summed_up


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        yield database


def take(path: Path) -> Snapshot:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    check(path)
    with opened(path) as database:
        return summed_up(path, database.execute)


def check(path: Path) -> None:
    with opened(path) as database:
        try:
            answer = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            answer = str(error)
    if answer != "ok":
        raise Refused(f"Basis data di dalam cadangan rusak ({answer}). Pakai cadangan yang lebih lama.")


def put(path: Path) -> None:
    """SQLite's own backup into the live file is one transaction, whoever else has the file open."""
    connection.ensure_connection()
    with opened(path) as database:
        database.backup(connection.connection)
