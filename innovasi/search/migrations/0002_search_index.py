"""The full-text table, which no model describes: each database has its own kind (see fulltext.py)."""

from django.db import migrations

# A row is found by its title, by title and summary together, or by all its text.
# PostgreSQL's index knows words but not weights, so each of the three is a column of its own.
PARTS = ("title", "head", "whole")

# The planner thinks that reading a long tsvector costs nothing and would scan the table;
# inside this function it goes through the index.
FUNCTION = """
CREATE FUNCTION search_in_{part}(asked text) RETURNS SETOF bigint
LANGUAGE sql STABLE STRICT ROWS 500 SET enable_seqscan = off
AS 'SELECT rowid FROM search_index WHERE {part} @@ asked::tsquery'
"""
CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_index USING fts5("
        "title, summary, body, words UNINDEXED, tokenize = 'ascii', detail = 'column', prefix = '3 4')"
    ],
    "postgresql": [
        "CREATE TABLE search_index (rowid bigint PRIMARY KEY, title tsvector NOT NULL, head tsvector NOT NULL, "
        "whole tsvector NOT NULL, words text NOT NULL)",
        *[
            f"CREATE INDEX search_index_{part} ON search_index USING gin ({part}) WITH (fastupdate = off)"
            for part in PARTS
        ],
        *[FUNCTION.format(part=part) for part in PARTS],
    ],
}
DROP = {
    "sqlite": ["DROP TABLE search_index"],
    "postgresql": [*[f"DROP FUNCTION search_in_{part}(text)" for part in PARTS], "DROP TABLE search_index"],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
