"""From SQLite to PostgreSQL: every row, the same, in one go or not at all."""

import lzma
import uuid

import pytest

from tests.operations.portals import ROOT, Portal, server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(server() is None, reason="Perpindahan diuji bersama PostgreSQL"),
]
FIRST = ROOT / "tests" / "data" / "first-schema.sqlite3.xz"


@pytest.fixture(scope="module")
def full_sqlite(tmp_path_factory):
    """The example portal of the first schema, brought forward, with new entries on top."""
    folder = tmp_path_factory.mktemp("sqlite")
    (folder / "innovasi.sqlite3").write_bytes(lzma.decompress(FIRST.read_bytes()))
    portal = Portal.on(folder, "sqlite")
    portal.done("migrate", "-v", "0")
    portal.done("bangun_indeks", "-v", "0")
    assert portal.run("-m", "tests.operations.writing", "4").code == 0
    return portal


@pytest.fixture
def target(full_sqlite, tmp_path):
    """The same portal with an empty PostgreSQL: same folder, another address."""
    empty = Portal.on(tmp_path / "postgresql")
    empty.folder = full_sqlite.folder
    yield empty
    empty.remove()


def test_everything_moves_and_the_portal_goes_on(full_sqlite, target, capsys):
    files = full_sqlite.files()
    said = target.done("pindah_basisdata")
    with capsys.disabled():
        print("\n" + said.splitlines()[-1])
    before = full_sqlite.data()
    assert target.data() == before
    assert sum(before.values()) > 3000
    moves = "SELECT id, action, note FROM innovations_move ORDER BY id"
    assert target.ask(moves) == full_sqlite.ask(moves)
    assert full_sqlite.files() == files
    assert set(target.pages().values()) == {"200"}

    assert target.run("-m", "tests.operations.writing", "1").code == 0  # the sequences go on
    assert target.counts()["innovations_submission"] == before["innovations_submission"] + 1
    again = target.manage("pindah_basisdata")
    assert again.code == 1
    assert "PostgreSQL tujuan sudah berisi" in again.said
    assert target.counts()["innovations_submission"] == before["innovations_submission"] + 1


def test_a_row_that_postgresql_refuses_stops_all(full_sqlite, target):
    """SQLite keeps a text that is longer than its column may be; PostgreSQL does not."""
    name = uuid.uuid4().hex
    change(full_sqlite, f"UPDATE organisations_opd SET abbreviation = '{name * 20}' WHERE id = 1")
    answer = target.manage("pindah_basisdata")
    assert answer.code == 1
    assert "Tabel organisations_opd ditolak PostgreSQL" in answer.said
    assert target.counts()["organisations_opd"] == 0
    change(full_sqlite, "UPDATE organisations_opd SET abbreviation = 'Uji' WHERE id = 1")


def change(portal, statement):
    answer = portal.run(
        "manage.py",
        "shell",
        "-v",
        "0",
        "-c",
        f"from django.db import connection; connection.cursor().execute({statement!r})",
    )
    assert answer.code == 0, answer.said


def test_wrong_places_are_named(full_sqlite, target, tmp_path):
    assert "Arahkan dulu DATABASE_URL" in full_sqlite.manage("pindah_basisdata").said
    assert "tidak ada. Sebutkan tempatnya" in target.manage("pindah_basisdata", "--dari", str(tmp_path / "x")).said
    old = tmp_path / "lama.sqlite3"
    old.write_bytes(lzma.decompress(FIRST.read_bytes()))
    assert "Skema basis data SQLite lain dari portal ini" in target.manage("pindah_basisdata", "--dari", str(old)).said
