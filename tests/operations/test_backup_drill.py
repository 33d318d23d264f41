"""The drill: a backup while people write, put back on an empty machine. Row for row, file for file."""

import re
import subprocess
import sys

import pytest

from tests.operations.portals import ROOT

pytestmark = pytest.mark.slow


class Office:
    """People who go on registering, submitting and deleting, in a process of their own."""

    def __init__(self, portal):
        command = [sys.executable, "-m", "tests.operations.writing"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=portal.surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.read(6)

    def read(self, lines):
        """Wait until so many more innovations were committed."""
        for _ in range(lines):
            line = self.process.stdout.readline()
            assert line.strip().isdigit(), line + self.process.stdout.read()

    def stop(self):
        self.process.kill()
        return len(self.process.communicate()[0].split())


@pytest.fixture
def drill(portal, empty_portal, capsys, tmp_path):
    key = tmp_path / "kunci"
    portal.done("cadangkan", "--buat-kunci", str(key))
    office = Office(portal)
    said = portal.done("cadangkan", BACKUP_KEY_FILE=str(key))
    office.read(1)  # it was never kept from writing
    written_since = office.stop()
    (archive,) = portal.archives
    restored = empty_portal.done("pulihkan", str(archive), "--kunci", str(key))
    with capsys.disabled():
        print(f"\n{said}  selagi itu dan sesudahnya {written_since} inovasi lagi ditulis\n{restored}")
    return said, restored


def test_a_backup_under_writing_loses_nothing(portal, empty_portal, drill):
    said, restored = drill
    rows, files = re.search(r"([\d.]+) baris di \d+ tabel, ([\d.]+) berkas", said).groups()
    assert re.search(r"([\d.]+) baris di \d+ tabel, ([\d.]+) berkas", restored).groups() == (rows, files)
    assert "PERHATIAN" not in said + restored

    named, without_file = empty_portal.rows_without_file()
    assert named >= 24
    assert without_file == []
    assert len(empty_portal.files()) == int(files.replace(".", ""))
    still_there = portal.files()
    back = empty_portal.files()
    assert {name for name in back if name in still_there and back[name] != still_there[name]} == set()

    submitted = empty_portal.ask("SELECT count(*) FROM innovations_submission WHERE status <> 'draf'")[0][0]
    moves = empty_portal.ask("SELECT count(*) FROM innovations_move WHERE action = 'ajukan'")[0][0]
    assert submitted == moves >= 12 + 6  # whole submits only, and those of before the backup began
    assert set(empty_portal.pages().values()) == {"200"}


def test_a_portal_goes_on_writing_after_a_restore(portal, empty_portal):
    """Numbers of new rows follow those that came back."""
    portal.done("cadangkan")
    before = portal.data()
    (archive,) = portal.archives
    empty_portal.done("pulihkan", str(archive))
    assert empty_portal.data() == before
    assert empty_portal.files() == portal.files()
    answer = empty_portal.run("-m", "tests.operations.writing", "1")
    assert answer.code == 0, answer.said
    assert empty_portal.counts()["innovations_submission"] == before["innovations_submission"] + 1
