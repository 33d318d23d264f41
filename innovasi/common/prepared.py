"""Questions that public pages ask again and again, put into SQL once per process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler

BLANK = -7_340_033  # the first of the numbers that hold the places of what is asked for; no key is negative
Row = tuple[Any, ...]


class Statement(NamedTuple):
    """A question in the language of one database, and what becomes of a row of its answer."""

    sql: str
    values: Row
    blanks: list[tuple[int, int]]  # where in `values` which of the asked values goes
    compiler: SQLCompiler
    converters: dict[Any, Any]
    made: Callable[[Row], Any]


class Prepared:
    """A queryset with blanks in it. Writing its SQL takes Django ten times as long as the database needs to answer.

    `make` gets as many values as will be asked for: whole numbers, or texts
    where `are_texts`. It must ask the same whatever they are, and may take any
    number of them (`pk__in`). Its rows are models with their relations, or
    what `values()` names.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *, are_texts: bool = False) -> None:
        self.make, self.are_texts = make, are_texts
        self.statements: dict[tuple[str, int], Statement | None] = {}

    def of(self, *asked: Any) -> list[Any]:
        """The rows, as the queryset itself would give them."""
        known = (connection.vendor, len(asked))
        if known not in self.statements:
            self.statements[known] = self.written(len(asked))
        statement = self.statements[known]
        return answer(statement, asked) if statement else []

    def first(self, *asked: Any) -> Any:
        return next(iter(self.of(*asked)), None)

    def written(self, number: int) -> Statement | None:
        blanks = [f"{BLANK}{at}" if self.are_texts else BLANK - at for at in range(number)]
        query = self.make(*blanks).query
        compiler = query.get_compiler(connection.alias)
        try:
            sql, values = compiler.as_sql()
        except EmptyResultSet:  # nothing was asked for
            return None
        return Statement(
            sql,
            tuple(values),
            [(at, blanks.index(value)) for at, value in enumerate(values) if value in blanks],
            compiler,
            compiler.get_converters([each[0] for each in compiler.select]),
            named(list(query.selected)) if query.selected else model_of(compiler),
        )


def answer(statement: Statement, asked: Row) -> list[Any]:
    values = list(statement.values)
    for at, which in statement.blanks:
        values[at] = asked[which]
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, values)
        rows: Any = cursor.fetchall()
    if statement.converters:
        rows = statement.compiler.apply_converters(rows, statement.converters)
    return [statement.made(row) for row in rows]


def named(names: list[str]) -> Callable[[Row], dict[str, Any]]:
    return lambda row: dict(zip(names, row, strict=True))


def model_of(compiler: SQLCompiler) -> Callable[[Row], Any]:
    """As Django's own iterable does it, with all that does not depend on the row worked out before."""
    kind: Any = compiler.klass_info
    columns = slice(kind["select_fields"][0], kind["select_fields"][-1] + 1)
    names = [each[0].target.attname for each in compiler.select[columns]]  # type: ignore[attr-defined]
    relations = get_related_populators(kind, compiler.select, connection.alias)  # type: ignore[call-arg]  # stubs of 6.0

    def made(row: Row) -> Any:
        found = kind["model"].from_db(connection.alias, names, row[columns])
        for relation in relations:
            relation.populate(row, found)
        return found

    return made
