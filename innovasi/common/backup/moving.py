"""From SQLite to PostgreSQL: every row in one transaction, counted and compared before it counts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, connection, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from psycopg2.extras import execute_values

from innovasi.common import public_cache
from innovasi.common.backup import tables
from innovasi.common.backup.refusal import Refused
from innovasi.common.backup.rows import BATCH, Digest, all_models, batches, column_list
from innovasi.common.backup.snapshots import ask_portal

ELSEWHERE = "Arahkan dulu DATABASE_URL di .env ke PostgreSQL yang masih kosong; perintah ini mengisinya."


def move(path: Path) -> dict[str, int]:
    """Fill this portal's empty PostgreSQL from a SQLite file; the answer is the number of rows of each table.

    The file is only read. Nobody can write to it meanwhile.
    """
    if connection.vendor != "postgresql":
        raise Refused(ELSEWHERE)
    require_empty()
    with source_at(path) as source:
        require_current(source)
        call_command("migrate", interactive=False, verbosity=0)
        with transaction.atomic():
            moved = copy_all(source)
    ContentType.objects.clear_cache()
    call_command("bangun_indeks", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    public_cache.changed()
    return moved


def require_empty() -> None:
    here = tables.holding_data(tables.count(ask_portal, connection.vendor))
    if here:
        some = ", ".join(f"{name} ({rows} baris)" for name, rows in list(here.items())[:3])
        raise Refused(f"PostgreSQL tujuan sudah berisi: {some}. Pakai basis data yang kosong; tidak ada yang diubah.")


@contextmanager
def source_at(path: Path) -> Iterator[BaseDatabaseWrapper]:
    """The SQLite file, closed to other writers for as long as it is read."""
    if not path.is_file():
        raise Refused(f"Berkas SQLite {path} tidak ada. Sebutkan tempatnya: --dari BERKAS")
    source = DatabaseWrapper({**connection.settings_dict, "NAME": str(path), "OPTIONS": {"timeout": 20}}, "asal")
    try:
        with source.cursor() as cursor:
            cursor.execute("BEGIN IMMEDIATE")
        yield source
    finally:
        source.close()


def require_current(source: BaseDatabaseWrapper) -> None:
    """Both sides must have the same tables, or a row could have no place to go to."""

    def ask(statement: str) -> list[tuple[Any, ...]]:
        with source.cursor() as cursor:
            cursor.execute(statement)
            return list(cursor.fetchall())

    counts = tables.count(ask, "sqlite")
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if tables.MIGRATIONS not in counts or set(tables.applied(ask)) != known:
        raise Refused(
            "Skema basis data SQLite lain dari portal ini. Jalankan portal sekali dengan SQLite itu (make run), "
            "hentikan, lalu ulangi."
        )
    ours = {model._meta.db_table for model in all_models()} | {tables.MIGRATIONS}
    if foreign := [name for name, rows in counts.items() if rows and name not in ours]:
        raise Refused(f"SQLite memuat tabel yang tidak dikenal portal: {', '.join(foreign)}. Tidak ada yang dipindah.")


def copy_all(source: BaseDatabaseWrapper) -> dict[str, int]:
    """Copy, then read everything back; foreign keys are checked once all rows are there."""
    wanted = {}
    with connection.cursor() as cursor:
        names = ", ".join(tables.quoted(model._meta.db_table) for model in all_models())
        cursor.execute(f"TRUNCATE {names} CASCADE")  # what migrations write by themselves
        for model in all_models():
            wanted[model] = copy_table(source, model)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for statement in connection.ops.sequence_reset_sql(no_style(), all_models()):
            cursor.execute(statement)
    for model, digest in wanted.items():
        if digest_of(connection, model).state != digest.state:
            raise Refused(f"Isi tabel {model._meta.db_table} berbeda sesudah dipindah. Tidak ada yang disimpan.")
    return {model._meta.db_table: digest.rows for model, digest in wanted.items()}


def copy_table(source: BaseDatabaseWrapper, model: type[models.Model]) -> Digest:
    table = model._meta.db_table
    digest = Digest(model)
    statement = f"INSERT INTO {tables.quoted(table)} ({column_list(model)}) VALUES %s"  # noqa: S608
    try:
        for found in batches(source, model):
            digest.add(found)
            with connection.cursor() as cursor, connection.wrap_database_errors:
                execute_values(cursor.cursor, statement, found, page_size=BATCH)
    except (DatabaseError, ValueError) as error:
        raise Refused(f"Tabel {table} ditolak PostgreSQL: {str(error).strip()} Tidak ada yang disimpan.") from error
    return digest


def digest_of(database: BaseDatabaseWrapper, model: type[models.Model]) -> Digest:
    digest = Digest(model)
    for found in batches(database, model):
        digest.add(found)
    return digest
