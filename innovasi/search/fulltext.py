"""The table `search_index`, in each database's own full-text language.

SQLite keeps it as an FTS5 table, PostgreSQL as `tsvector` columns with GIN
indexes; both hold the same folded terms, so both find the same rows. The casts
to `tsvector` and `tsquery` take the terms as they are, as the `simple`
dictionary would, but without its parser of numbers and addresses.
"""

from collections.abc import Iterable
from enum import Enum

from django.db import connection
from django.db.models.expressions import RawSQL

from innovasi.search.query import Query, as_fts5, as_tsquery
from innovasi.search.terms import terms


class Where(Enum):
    """A part of the text: its columns in SQLite, its function in PostgreSQL."""

    TITLE = ("title", "search_in_title")
    TITLE_AND_SUMMARY = ("title summary", "search_in_head")
    ANYWHERE = ("title summary body", "search_in_whole")


# Materialised, so that the search runs once: joined row by row, SQLite would run it for each row.
FTS5_FOUND = "WITH m AS MATERIALIZED (SELECT rowid FROM search_index WHERE search_index MATCH %s) SELECT rowid FROM m"
INSERT = {
    "sqlite": "INSERT INTO search_index (rowid, title, summary, body, words) VALUES (%s, %s, %s, %s, %s)",
    "postgresql": "INSERT INTO search_index (rowid, title, head, whole, words) VALUES "
    "(%s, %s::tsvector, %s::tsvector, %s::tsvector, %s)",
}
Row = tuple[int, str, str, str, str]


def found(query: Query, where: Where, every: bool = True) -> RawSQL:
    """The keys of the rows that hold every term (or any) in a part of their text, as a subquery."""
    columns, function = where.value
    if connection.vendor == "sqlite":
        return RawSQL(FTS5_FOUND, [as_fts5(query, columns, "AND" if every else "OR")])  # noqa: S611
    return RawSQL(f"SELECT found FROM {function}(%s) AS found", [as_tsquery(query, "&" if every else "|")])  # noqa: S608, S611


def row_of(key: int, title: str, summary: str, body: str, words: Iterable[str]) -> Row:
    """A row of the table; `words` are kept so that they can be taken from the vocabulary again."""
    parts = [terms(title), terms(summary), terms(body)]
    if connection.vendor != "sqlite":
        parts = [parts[0], parts[0] + parts[1], parts[0] + parts[1] + parts[2]]
    first, second, third = (" ".join(part) for part in parts)
    return key, first, second, third, " ".join(sorted(words))


def insert(rows: list[Row]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(INSERT[connection.vendor], rows)


def delete(key: int) -> set[str]:
    """Take a row out; the answer is the words that it had put into the vocabulary."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM search_index WHERE rowid = %s", [key])
        row = cursor.fetchone()
        cursor.execute("DELETE FROM search_index WHERE rowid = %s", [key])
    return set(row[0].split()) if row else set()


def clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_index")


def analyze() -> None:
    """Let the database count its rows anew, so that it plans well."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
