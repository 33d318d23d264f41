"""Files that are deleted while a backup copies them, and what a killed run leaves."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection

from innovasi.common.backup import archive, databases, held, making, restoring
from innovasi.common.backup.refusal import Refused
from tests.factories import make_document, make_photo, make_submission

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def disk(settings, tmp_path):
    """Uploads and archives on a real disk."""
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "berkas"},
        }
    }
    settings.BACKUP_DIR = tmp_path / "cadangan"
    return tmp_path


def made():
    with making.alone() as folder:
        return making.make(folder, None)


def after(monkeypatch, deed):
    """Do something right after the database's snapshot was taken."""
    take = databases.snapshot

    def snapshot(folder):
        found = take(folder)
        deed()
        return found

    monkeypatch.setattr(databases, "snapshot", snapshot)


def test_a_file_deleted_after_the_snapshot_is_in_the_archive_with_its_row(disk, monkeypatch):
    document = make_document(make_submission())
    after(monkeypatch, lambda: default_storage.delete(document.file.name))
    manifest = made().manifest
    assert f"berkas/{document.file.name}" in manifest.parts
    assert manifest.missing == []


def test_a_file_written_during_the_backup_may_come_along_without_its_row(disk, monkeypatch):
    submission = make_submission()
    after(monkeypatch, lambda: make_photo(submission))
    manifest = made().manifest
    assert manifest.tables["innovations_photo"] == 0
    assert manifest.files == 1


def test_a_file_that_was_lost_before_is_named_and_stops_nothing(disk):
    kept, lost = make_document(make_submission()), make_document(make_submission())
    default_storage.delete(lost.file.name)
    manifest = made().manifest
    assert manifest.missing == [lost.file.name]
    assert f"berkas/{kept.file.name}" in manifest.parts


def test_a_disk_without_hard_links_is_copied(disk, monkeypatch):
    def refuse(*paths):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(held.os, "link", refuse)
    document = make_document(make_submission())
    assert f"berkas/{document.file.name}" in made().manifest.parts


def test_only_one_runs_at_a_time(disk):
    with making.alone(), pytest.raises(Refused, match="sedang berjalan"):
        made()


def test_no_room_is_said_before_anything_is_written(disk, monkeypatch):
    make_document(make_submission())
    usage = making.shutil.disk_usage(disk)
    monkeypatch.setattr(making.shutil, "disk_usage", lambda path: usage._replace(free=10))
    with pytest.raises(Refused, match="Ruang tidak cukup"):
        made()
    assert [path.name for path in (disk / "cadangan").iterdir()] == [".kunci-proses"]


def test_an_archive_that_reads_otherwise_than_it_was_written_gets_no_name(disk, monkeypatch):
    make_document(make_submission())
    read = archive.read
    monkeypatch.setattr(archive, "read", lambda path, key: path.write_bytes(path.read_bytes()[:-9]) and read(path, key))
    with pytest.raises(Refused):
        made()
    assert [path.name for path in (disk / "cadangan").iterdir()] == [".kunci-proses"]


def test_a_restore_that_fails_at_the_database_puts_the_old_files_back(disk, monkeypatch):
    document = make_document(make_submission())
    path = made().path
    later = make_document(document.submission)

    def fail(snapshot):
        raise Refused("psql gagal")

    monkeypatch.setattr(databases, "put_back", fail)
    with making.alone() as folder, pytest.raises(Refused, match="psql gagal"):
        restoring.restore(folder, restoring.Order(path, None, overwrite=True, keep_present=False))
    assert default_storage.exists(document.file.name)
    assert default_storage.exists(later.file.name)
    assert not list((disk / "berkas").glob(".*"))


def test_what_a_killed_restore_put_aside_comes_back(disk):
    root = held.storage_root()
    aside = root / f"{held.ASIDE}1"
    (aside / "asli").mkdir(parents=True)
    (aside / "asli" / "lama").write_bytes(b"lama")
    (root / f"{held.WORKING}1").mkdir()
    default_storage.save("asli/baru", ContentFile(b"baru"))
    with making.alone():
        pass
    assert sorted(held.names(root)) == ["asli/baru", "asli/lama"]
    assert not list(root.glob(".*"))


def test_the_snapshot_is_of_one_moment(disk):
    """Rows that are written while the counts are taken are in neither counts nor snapshot."""
    make_document(make_submission())
    manifest = made().manifest
    assert manifest.vendor == connection.vendor
    assert manifest.tables["innovations_document"] == 1
    assert manifest.rows == sum(manifest.tables.values())
    assert manifest.migrations
