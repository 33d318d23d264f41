"""The full-text table anew: one column of marked terms, roots side by side, and what lists are narrowed by.

The table starts empty; `manage.py siapkan` writes it at the next start.
"""

from django.db import migrations

# Inside these functions PostgreSQL goes through the index and no other way: its planner
# thinks that reading a long tsvector costs nothing.
WAYS = {
    "any": "LIMIT most",
    "newest": "ORDER BY rowid DESC LIMIT most",
}
FUNCTION = """
CREATE FUNCTION search_{name}(asked text, most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off SET enable_indexscan = off
AS 'SELECT rowid FROM search_index WHERE whole @@ asked::tsquery {end}'
"""
OLD_PARTS = ("title", "head", "whole")
CREATE = {
    "sqlite": [
        "DROP TABLE search_index",
        # Three and four letters, and as many behind a mark.
        "CREATE VIRTUAL TABLE search_index USING fts5(whole, words UNINDEXED, "
        "tokenize = \"ascii tokenchars '_:'\", detail = 'none', prefix = '3 4 5 6')",
    ],
    "postgresql": [
        *[f"DROP FUNCTION search_in_{part}(text)" for part in OLD_PARTS],
        "DROP TABLE search_index",
        "CREATE TABLE search_index (rowid bigint PRIMARY KEY, whole tsvector NOT NULL, words text NOT NULL)",
        "CREATE INDEX search_index_whole ON search_index USING gin (whole) WITH (fastupdate = off)",
        *[FUNCTION.format(name=name, end=end) for name, end in WAYS.items()],
    ],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_synonyms_misses_running")]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
