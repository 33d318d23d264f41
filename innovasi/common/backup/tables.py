"""Which tables there are, how many rows they have, and which files their rows name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db import models

Ask = Callable[[str], Iterable[tuple[Any, ...]]]
TABLES = {
    # Only real tables: the full-text table's own ones are written anew and named by no model.
    "sqlite": (
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ),
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
}
COLUMNS = {
    "sqlite": "SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c",
    "postgresql": (
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
    ),
}
MIGRATIONS = "django_migrations"
# A portal that has only these rows has nothing to lose: `migrate` writes them.
OWN_BOOKS = {MIGRATIONS, "django_content_type", "auth_permission"}


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def count(ask: Ask, vendor: str) -> dict[str, int]:
    """The number of rows of each table."""
    found = sorted(row[0] for row in ask(TABLES[vendor]))
    return {name: next(iter(ask(f"SELECT count(*) FROM {quoted(name)}")))[0] for name in found}  # noqa: S608


def applied(ask: Ask) -> list[str]:
    """The migrations that the rows have been through."""
    return [f"{app}.{name}" for app, name in ask(f"SELECT app, name FROM {MIGRATIONS} ORDER BY app, name")]  # noqa: S608


def file_columns() -> Iterator[tuple[str, str]]:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField):
                yield model._meta.db_table, str(field.column)


def named_files(ask: Ask, vendor: str) -> Iterator[str]:
    """Every file that a row names."""
    there = set(ask(COLUMNS[vendor]))
    for table, column in file_columns():
        if (table, column) in there:
            named = f"SELECT {quoted(column)} FROM {quoted(table)} WHERE {quoted(column)} <> ''"  # noqa: S608
            yield from (row[0] for row in ask(named))


def holding_data(tables: dict[str, int]) -> dict[str, int]:
    return {name: rows for name, rows in tables.items() if rows and name not in OWN_BOOKS}
