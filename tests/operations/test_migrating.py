"""A portal that began with the first schema comes to the present one and loses nothing."""

import lzma
import sqlite3

import psycopg2
import pytest
from django.db.migrations.loader import MigrationLoader

from tests.operations.portals import ROOT, Portal, server

DATA = ROOT / "tests" / "data"
# Written by migrations themselves, or rows that the portal counts anew.
OWN_BOOKS = {"django_migrations", "django_content_type", "auth_permission", "search_index"}


@pytest.fixture
def first(tmp_path):
    """A portal as the first landed version left it: 54 OPDs, 47 dossiers, 135 moves."""
    portal = Portal.on(tmp_path / "pertama")
    if server() is None:
        content = lzma.decompress((DATA / "first-schema.sqlite3.xz").read_bytes())
        (portal.folder / "innovasi.sqlite3").write_bytes(content)
    else:
        database = psycopg2.connect(portal.address)
        database.cursor().execute(lzma.decompress((DATA / "first-schema.sql.xz").read_bytes()).decode())
        database.commit()
        database.close()
    yield portal
    portal.remove()


def said(portal, table, columns):
    """What every row says in these columns."""
    return sorted(portal.ask(f'SELECT {", ".join(columns)} FROM "{table}"'), key=repr)


def keys(portal, tables):
    return {name: {row[0] for row in portal.ask(f'SELECT "id" FROM "{name}"')} for name in tables}


def columns_of(portal):
    statement = (
        "SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
        if portal.is_sqlite
        else "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    )
    found = {}
    for table, column in sorted(portal.ask(statement)):
        if table not in OWN_BOOKS:
            found.setdefault(table, []).append(f'"{column}"')
    return found


@pytest.mark.slow
def test_the_first_schema_migrates_forward_without_losing_a_row(first, capsys):
    tables = columns_of(first)
    counts = first.counts()
    assert (counts["organisations_opd"], counts["innovations_submission"], counts["innovations_move"]) == (54, 47, 135)
    numbered = [name for name, columns in tables.items() if '"id"' in columns]
    assert len(numbered) > 15
    known, moves = keys(first, numbered), said(first, "innovations_move", tables["innovations_move"])

    first.done("migrate", "-v", "0")

    now = columns_of(first)
    assert set(tables) <= set(now)
    assert {name: counts[name] for name in tables if first.counts()[name] < counts[name]} == {}
    found = keys(first, numbered)
    assert {name: known[name] - found[name] for name in numbered if not known[name] <= found[name]} == {}
    assert said(first, "innovations_move", tables["innovations_move"]) == moves
    first.done("bangun_indeks", "-v", "0")
    assert set(first.pages().values()) == {"200"}
    with capsys.disabled():
        rows = sum(rows for name, rows in counts.items() if name in tables)
        print(f"\n  skema pertama: {rows} baris di {len(tables)} tabel, semuanya ada; kini {len(now)} tabel")


def test_migrations_stand_in_one_line():
    """Two that follow the same one would meet only on the operator's machine."""
    loader = MigrationLoader(None)
    assert loader.detect_conflicts() == {}
    for app in loader.migrated_apps & {name for name, _ in loader.disk_migrations}:
        if not any(module.startswith("innovasi.") for module in [loader.migrations_module(app)[0] or ""]):
            continue
        names = [key for key in loader.disk_migrations if key[0] == app]
        roots = [key for key in names if not any(parent[0] == app for parent in loader.graph.node_map[key].parents)]
        assert len(roots) == 1, app
        for key in names:
            followers = [child for child in loader.graph.node_map[key].children if child.key[0] == app]
            assert len(followers) <= 1, key


def test_the_stored_dumps_hold_the_first_schema():
    with sqlite3.connect(":memory:") as database:
        database.deserialize(lzma.decompress((DATA / "first-schema.sqlite3.xz").read_bytes()))
        names = {f"{app}.{name}" for app, name in database.execute("SELECT app, name FROM django_migrations")}
    assert "innovations.0001_initial" in names
    assert "accounts.0002_posts_and_sign_ins" not in names
