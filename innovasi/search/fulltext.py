"""The table `search_index`, in each database's own full-text language.

SQLite keeps it as an FTS5 table, PostgreSQL as a `tsvector` with a GIN index.
Both hold the same folded terms, so both find the same rows. The terms of title
and head stand a second time behind a mark, so that a part of the text is asked
through short lists even for words that nearly every text has. The casts to
`tsvector` and `tsquery` take the terms as they are, as the `simple` dictionary
would, but without its parser of numbers and addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from django.db import connection
from django.db.models.expressions import RawSQL

from innovasi.search.query import Query, as_fts5, as_tsquery
from innovasi.search.terms import terms

LAYOUT = 3  # of the table; another number makes the next start write the index anew


class Where(Enum):
    """A part of the text, by the mark of its terms; the head is title, summary and names of the OPD."""

    TITLE = "t:"
    HEAD = "h:"
    ANYWHERE = ""


@dataclass(frozen=True)
class Asked:
    """A query of a part of the text: for every term, or for any."""

    query: Query
    where: Where
    every: bool = True

    def in_fts5(self) -> str:
        return as_fts5(self.query, self.where.value, "AND" if self.every else "OR")

    def in_tsquery(self) -> str:
        return as_tsquery(self.query, self.where.value, "&" if self.every else "|")


# Materialised, so that the search runs once: joined row by row, SQLite would run it for each row.
FTS5_FOUND = "WITH m AS MATERIALIZED (SELECT rowid FROM search_index WHERE search_index MATCH %s) SELECT rowid FROM m"
FTS5_NEWEST = "SELECT rowid FROM search_index WHERE search_index MATCH %s ORDER BY rowid DESC LIMIT %s"
INSERT = {
    "sqlite": "INSERT INTO search_index (rowid, whole, words) VALUES (%s, %s, %s)",
    "postgresql": "INSERT INTO search_index (rowid, whole, words) VALUES (%s, %s::tsvector, %s)",
}
ANY = "|"  # between facets of which one is enough
NEWEST = "SELECT search_newest(%s, %s)"
BLOCK = 500  # keys that share a term of their age; PostgreSQL finds the newest of a common word by it
REACH = 4000  # of the newest keys are looked through first
SPARE = 1.5  # times as far back is gone as should be enough
Row = tuple[int, str, str]


def found(query: Query, where: Where, every: bool = True) -> RawSQL:
    """The keys of all rows that hold every term (or any) in a part of their text, as a subquery."""
    asked = Asked(query, where, every)
    if connection.vendor == "sqlite":
        return RawSQL(FTS5_FOUND, [asked.in_fts5()])  # noqa: S611
    return RawSQL("SELECT found FROM search_any(%s, NULL) AS found", [asked.in_tsquery()])


def holds(asked: Asked) -> bool:
    """Whether any row answers."""
    if connection.vendor == "sqlite":
        return bool(keys("SELECT rowid FROM search_index WHERE search_index MATCH %s LIMIT 1", [asked.in_fts5()]))
    return bool(keys("SELECT search_any(%s, 1)", [asked.in_tsquery()]))


def newest(conditions: Sequence[Asked], facets: Sequence[str], most: int) -> list[int]:
    """The newest keys that answer every condition and carry every facet (or one of several), newest first."""
    if connection.vendor == "sqlite":
        parts = [asked.in_fts5() for asked in conditions] + [f"({fts5_facet(facet)})" for facet in facets]
        return keys(FTS5_NEWEST, [" AND ".join(parts), most])
    wanted = " & ".join([asked.in_tsquery() for asked in conditions] + [f"({ts_facet(facet)})" for facet in facets])
    return newest_in_postgresql(wanted, most)


def fts5_facet(facet: str) -> str:
    return " OR ".join(f'"f:{part}"' for part in facet.split(ANY))


def ts_facet(facet: str) -> str:
    return " | ".join(f"'f:{part}'" for part in facet.split(ANY))


def newest_in_postgresql(wanted: str, most: int) -> list[int]:
    """The newest, looked for among the newest blocks first, as far back as enough should be found; then among all."""
    (last,) = keys("SELECT coalesce(max(rowid), 0) FROM search_index", [])
    reach = REACH
    while reach < last // 2:
        blocks = " | ".join(f"'b:{block}'" for block in range((last - reach) // BLOCK, last // BLOCK + 1))
        recent = keys(NEWEST, [f"{wanted} & ({blocks})", most])
        if len(recent) == most:
            return recent
        if len(recent) * last < most * reach:  # probably fewer in all than are wanted
            break
        reach = max(4 * reach, int(SPARE * most * reach / len(recent)))
    return keys(NEWEST, [wanted, most])


def keys(statement: str, values: Sequence[str | int]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


def row_of(key: int, title: str, head: str, body: str, facets: Sequence[str], words: Iterable[str]) -> Row:
    """A row of the table; `words` are kept so that they can be taken from the vocabulary again."""
    first, second, third = terms(title), terms(head), terms(body)
    marked = [f"t:{term}" for term in first] + [f"h:{term}" for term in (*first, *second)]
    every = dict.fromkeys([*first, *second, *third, *marked, *(f"f:{facet}" for facet in facets)])
    kept = " ".join(sorted(words))
    if connection.vendor == "sqlite":
        return key, " ".join(every), kept
    return key, " ".join(f"'{term}'" for term in (*every, f"b:{key // BLOCK}")), kept


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
