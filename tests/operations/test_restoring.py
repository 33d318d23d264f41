"""A restore checks everything before it touches anything, and says in one sentence what is wrong."""

import pytest

pytestmark = pytest.mark.slow


def state_of(portal):
    return portal.counts(), portal.files()


@pytest.fixture
def sealed(portal, tmp_path):
    """A portal with a key, and its one archive."""
    key = tmp_path / "kunci"
    portal.done("cadangkan", "--buat-kunci", str(key))
    portal.environment["BACKUP_KEY_FILE"] = str(key)
    portal.done("cadangkan")
    (archive,) = portal.archives
    assert archive.name.endswith(".age")
    assert archive.read_bytes().startswith(b"age-encryption.org/v1")
    return archive


def refused(portal, *command, **more):
    answer = portal.manage("pulihkan", *command, **more)
    assert answer.code == 1
    assert "Traceback" not in answer.said
    return answer.said


def test_bad_archives_and_wrong_keys_touch_nothing(portal, sealed, tmp_path):
    before = state_of(portal)
    other = tmp_path / "kunci-lain"
    portal.done("cadangkan", "--buat-kunci", str(other))
    content = sealed.read_bytes()
    cut, changed = tmp_path / "terpotong.age", tmp_path / "diubah.age"
    cut.write_bytes(content[:-70_000])
    changed.write_bytes(content[:9_000] + bytes([content[9_000] ^ 1]) + content[9_001:])

    assert "Kunci tidak cocok" in refused(portal, str(sealed), "--timpa", "--kunci", str(other))
    assert "Cadangan ini terkunci" in refused(portal, str(sealed), "--timpa", BACKUP_KEY_FILE="")
    assert "rusak, terpotong, atau pernah diubah" in refused(portal, str(cut), "--timpa")
    assert "rusak, terpotong, atau pernah diubah" in refused(portal, str(changed), "--timpa")
    assert "tidak ada" in refused(portal, str(tmp_path / "tidak-ada.age"), "--timpa")
    assert state_of(portal) == before
    assert not list((portal.folder / "berkas").glob(".*"))
    assert portal.archives == [sealed]


def test_a_portal_with_data_is_overwritten_only_when_told_and_kept_first(portal, sealed):
    assert "tambahkan --timpa" in refused(portal, str(sealed))
    saved = portal.files()
    portal.run("-m", "tests.operations.writing", "2")
    later = portal.counts()["innovations_submission"]
    said = portal.done("pulihkan", str(sealed), "--timpa")
    assert portal.counts()["innovations_submission"] == later - 2
    assert portal.files() == saved

    (kept,) = (portal.folder / "cadangan").glob("sebelum-pulih-*")
    assert str(kept) in said
    portal.done("pulihkan", str(kept), "--timpa", "--tanpa-cadangan")
    assert portal.counts()["innovations_submission"] == later


def test_checking_changes_nothing(empty_portal, portal, sealed):
    said = empty_portal.done("pulihkan", str(sealed), "--periksa", "--kunci", portal.environment["BACKUP_KEY_FILE"])
    assert "Cadangan utuh" in said
    assert empty_portal.files() == {}


def test_settings_stay_out_of_an_archive(portal):
    portal.done("cadangkan")
    (archive,) = portal.archives
    answer = portal.run(
        "-c", f"import tarfile; print(sorted({{n.split('/')[0] for n in tarfile.open({str(archive)!r}).getnames()}}))"
    )
    assert answer.said.strip() == "['basis-data', 'berkas', 'manifest.json', 'manifest.sha256']"


def test_a_missing_program_is_named_with_how_to_install_it(portal):
    if portal.is_sqlite:
        pytest.skip("SQLite memerlukan tidak satu program pun")
    answer = portal.manage("cadangkan", PATH="/tidak-ada")
    assert answer.code == 1
    assert "sudo apt install postgresql-client" in answer.said


def test_a_database_that_is_away_is_named(portal, tmp_path):
    answer = portal.manage("cadangkan", DATABASE_URL="postgres://innovasi@127.0.0.1:1/innovasi")
    assert answer.code == 1
    assert "Basis data tidak menjawab. Periksa DATABASE_URL" in answer.said
