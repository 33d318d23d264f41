"""Archives as files: sealed, cut, changed, and full of surprises."""

import gzip
import io
import tarfile

import pytest

from innovasi.common.backup import archive, sealing
from innovasi.common.backup.manifest import Manifest
from innovasi.common.backup.refusal import Refused, is_full_disk

DATA = bytes(range(256)) * 1200


@pytest.fixture
def key(tmp_path):
    sealing.make_key(tmp_path / "kunci")
    return sealing.read_key(str(tmp_path / "kunci"))


def written(path, key=None, names=("berkas/a", "berkas/b/c")):
    with path.open("wb") as target, archive.writing(target, key) as writer:
        parts = {name: writer.add(name, io.BytesIO(DATA), len(DATA)) for name in names}
        manifest = Manifest("1", "2026-01-01T00:00:00", "sqlite", ["a.0001"], {"t": 3}, parts)
        writer.close_with(manifest)
    return manifest


@pytest.mark.parametrize("is_sealed", [True, False])
def test_an_archive_is_read_as_it_was_written(tmp_path, key, is_sealed):
    used = key if is_sealed else None
    manifest = written(tmp_path / "arsip", used)
    assert archive.read(tmp_path / "arsip", used, tmp_path / "isi") == manifest
    assert (tmp_path / "isi/berkas/b/c").read_bytes() == DATA


@pytest.mark.parametrize("is_sealed", [True, False])
def test_no_cut_and_no_changed_byte_goes_unnoticed(tmp_path, key, is_sealed):
    path, used = tmp_path / "arsip", key if is_sealed else None
    manifest = written(path, used)
    content = path.read_bytes()
    for end in range(0, len(content), len(content) // 40):
        path.write_bytes(content[:end])
        with pytest.raises(Refused):
            archive.read(path, used)
    for at in range(10, len(content), len(content) // 60):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        with pytest.raises(Refused):
            archive.read(path, used)
    path.write_bytes(content)
    assert archive.read(path, used) == manifest


def test_each_wrong_key_has_its_own_sentence(tmp_path, key):
    written(tmp_path / "arsip", key)
    sealing.make_key(tmp_path / "lain")
    with pytest.raises(Refused, match="Kunci tidak cocok"):
        archive.read(tmp_path / "arsip", sealing.read_key(str(tmp_path / "lain")))
    with pytest.raises(Refused, match="Cadangan ini terkunci"):
        archive.read(tmp_path / "arsip", None)
    (tmp_path / "bukan").write_text("sandi saya")
    with pytest.raises(Refused, match="bukan berkas kunci"):
        sealing.read_key(str(tmp_path / "bukan"))
    with pytest.raises(Refused, match="tidak dapat dibaca"):
        sealing.read_key(str(tmp_path / "tidak-ada"))


def test_a_key_is_for_its_owner_and_never_overwritten(tmp_path, key):
    assert (tmp_path / "kunci").stat().st_mode & 0o777 == 0o600
    with pytest.raises(Refused, match="tidak ditimpa"):
        sealing.make_key(tmp_path / "kunci")


def forged(path, *entries):
    """An archive by somebody else, with names of their choice."""
    with (
        path.open("wb") as target,
        gzip.GzipFile(fileobj=target, mode="wb") as packed,
        tarfile.open(fileobj=packed, mode="w|") as tar,
    ):
        for entry in entries:
            entry.size = 1 if entry.isreg() else 0
            tar.addfile(entry, io.BytesIO(b"x"))


@pytest.mark.parametrize("name", ["../luar", "/etc/luar", "berkas/../../luar", ".kerja-1/a", "berkas/.a"])
def test_no_entry_leaves_the_folder(tmp_path, name):
    forged(tmp_path / "arsip", tarfile.TarInfo(name))
    with pytest.raises(Refused):
        archive.read(tmp_path / "arsip", None, tmp_path / "a" / "b")
    assert [path.name for path in tmp_path.iterdir()] == ["arsip"]


def test_links_are_refused(tmp_path):
    link = tarfile.TarInfo("berkas/a")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    forged(tmp_path / "arsip", link)
    with pytest.raises(Refused):
        archive.read(tmp_path / "arsip", None, tmp_path / "isi")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff" * 1000)
    with pytest.raises(Refused, match="Cadangan rusak"):
        archive.read(tmp_path / "foto.jpg", None)


class FullDisk(io.BytesIO):
    def write(self, data):
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("is_sealed", [True, False])
def test_a_full_disk_is_known_as_one(key, is_sealed):
    used = key if is_sealed else None
    with pytest.raises(Exception) as caught, archive.writing(FullDisk(), used) as writer:
        for number in range(200):
            writer.add(f"berkas/{number}", io.BytesIO(DATA), len(DATA))
    assert is_full_disk(caught.value)
