"""Rows as plain values that both databases agree on, so that they can be copied and compared."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from innovasi.common.backup.tables import quoted

BATCH = 1000
RING = 1 << 256
Row = tuple[Any, ...]


def all_models() -> list[type[models.Model]]:
    """Each table's model once."""
    by_table = {
        model._meta.db_table: model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }
    return [by_table[table] for table in sorted(by_table)]


def columns(model: type[models.Model]) -> list[models.Field]:
    return [field for field in model._meta.local_concrete_fields if not getattr(field, "generated", False)]


def column_list(model: type[models.Model]) -> str:
    return ", ".join(quoted(str(field.column)) for field in columns(model))


def batches(database: BaseDatabaseWrapper, model: type[models.Model]) -> Iterator[list[Row]]:
    """All rows of a table as Python values, some at a time."""
    expressions = [field.get_col(model._meta.db_table) for field in columns(model)]
    converters = [database.ops.get_db_converters(expression) for expression in expressions]

    def convert(row: Row) -> Row:
        values = list(row)
        for at, (expression, functions) in enumerate(zip(expressions, converters, strict=True)):
            for function in functions:
                values[at] = function(values[at], expression, database)
        return tuple(values)

    with database.chunked_cursor() as cursor:
        cursor.execute(f"SELECT {column_list(model)} FROM {quoted(model._meta.db_table)}")  # noqa: S608
        while found := cursor.fetchmany(BATCH):
            yield [convert(row) for row in found]


class Digest:
    """The number of rows and a hash of what they say, whatever their order."""

    def __init__(self, model: type[models.Model]) -> None:
        self.is_json = [isinstance(field, models.JSONField) for field in columns(model)]
        self.rows, self.sum = 0, 0

    def add(self, found: list[Row]) -> None:
        for row in found:
            said = [plain(value, is_json) for value, is_json in zip(row, self.is_json, strict=True)]
            content = json.dumps(said, default=str, sort_keys=True).encode()
            self.sum = (self.sum + int.from_bytes(hashlib.sha256(content).digest())) % RING
        self.rows += len(found)

    @property
    def state(self) -> tuple[int, int]:
        return self.rows, self.sum


def plain(value: Any, is_json: bool) -> Any:
    """One value in the one way in which both databases can say it."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    return json.loads(value) if is_json and isinstance(value, str) else value
