"""Who may see a picture that is not public, and what becomes public with an acceptance."""

import pytest
from django.utils import timezone

from innovasi.innovations.actions.files import add_photo, copy_files, delete
from innovasi.innovations.board import files as board
from innovasi.innovations.choices import Action, FileState
from innovasi.innovations.workflow import begin, move
from tests.factories import answers, author_of, make_accepted, make_moved, make_photo, make_submission, reviewer
from tests.innovations.samples import picture, sent


def prepared(submission):
    photo = add_photo(submission, sent("a.jpg", picture()), by=author_of(submission.innovation.opd))
    photo.refresh_from_db()
    return photo


@pytest.fixture
def photo(draft):
    return prepared(draft)


def address(photo, size="320.jpg"):
    return f"/kerja/foto/{photo.key}/{size}"


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("disdukcapil", 200),
        ("kepala", 200),
        ("dishub", 404),
        ("penelaah", 404),
        ("bappeda", 404),
        ("pemantau", 404),
        ("operator", 404),
        ("stranger", 302),
    ],
)
def test_a_draft_s_picture(client_of, photo, who, status):
    assert client_of(who).get(address(photo)).status_code == status
    assert client_of(who).get(f"/kerja/foto/{photo.pk}/keadaan/").status_code == status


@pytest.mark.parametrize(
    ("who", "status"),
    [("disdukcapil", 200), ("dishub", 404), ("penelaah", 200), ("bappeda", 200), ("pemantau", 200), ("operator", 404)],
)
def test_a_submitted_picture(client_of, draft, photo, who, status):
    move(draft, Action.SUBMIT, by=author_of(draft.innovation.opd), seen_revision=draft.revision)
    assert client_of(who).get(address(photo)).status_code == status


@pytest.fixture(autouse=True)
def described(monkeypatch):
    """Let a dossier be submitted although its picture has no words yet."""
    monkeypatch.setattr("innovasi.innovations.workflow.missing", lambda submission: [])


@pytest.mark.parametrize("size", ["320.jpg", "640.jpg", "1280.jpg", "320.avif", "640.avif", "1280.avif"])
def test_every_size_is_served_to_be_kept_by_one_browser_only(client_of, photo, size):
    answer = client_of("disdukcapil").get(address(photo, size))
    assert answer.status_code == 200
    assert answer["Content-Type"] == {"jpg": "image/jpeg", "avif": "image/avif"}[size.partition(".")[2]]
    assert "private" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("size", ["321.jpg", "320.png", "0.jpg", "99999999999.jpg", "320.html", "320.asli"])
def test_no_other_size_and_never_the_original(client_of, photo, size):
    assert client_of("disdukcapil").get(address(photo, size)).status_code == 404


def test_a_deleted_or_unfinished_picture_is_not_served(client_of, draft):
    for changes in ({"deleted_at": timezone.now()}, {"state": FileState.WAITING}, {"state": FileState.FAILED}):
        assert client_of("disdukcapil").get(address(make_photo(draft, **changes))).status_code == 404


def test_a_draft_s_picture_is_not_public(photo):
    assert board.public_photo(photo.key) is None


def test_a_published_picture_is_public_until_it_is_withheld(db):
    shown = make_photo(make_accepted(title="Tayang"))
    assert board.public_photo(shown.key) == shown
    held = make_photo(make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, title="Ditahan"))
    assert board.public_photo(held.key) is None


def test_an_update_s_new_picture_stays_private_and_a_dropped_one_public(period):
    old = make_accepted()
    author = author_of(old.innovation.opd)
    kept = make_photo(old)
    new = begin(old.innovation, by=author, period=period, **answers(title="Pembaruan"))
    copy_files(old, new, by=author)
    added = prepared(new)
    delete(new.photos.kept().first(), by=author)
    assert board.public_photo(kept.key) == kept
    assert board.public_photo(added.key) is None


def test_a_picture_of_a_replaced_dossier_is_no_longer_public(period):
    old = make_accepted()
    author = author_of(old.innovation.opd)
    photo = make_photo(old)
    new = begin(old.innovation, by=author, period=period, **answers(title="Pembaruan"))
    move(new, Action.SUBMIT, by=author, seen_revision=new.revision)
    move(new, Action.ACCEPT, by=reviewer(), seen_revision=new.revision)
    assert board.public_photo(photo.key) is None


def test_an_unfinished_or_deleted_picture_is_not_public(db):
    submission = make_accepted()
    for changes in ({"deleted_at": timezone.now()}, {"state": FileState.WAITING}):
        assert board.public_photo(make_photo(submission, **changes).key) is None


def test_sizes_that_do_not_exist_open_as_nothing(photo):
    assert board.open_rendition(photo.key, 320, "jpg").read(2) == b"\xff\xd8"
    assert board.open_rendition(photo.key, 321, "jpg") is None
    assert board.open_rendition("../../etc", 320, "jpg") is None


def test_a_photo_of_one_opd_is_not_reached_through_another_s_dossier(client_of, draft, photo, person_of):
    foreign = make_submission(opd=person_of("dishub").opd)
    client_of("dishub").post(f"/kerja/pengajuan/{foreign.pk}/lampiran/simpan/", {"langkah": f"hapus:foto:{photo.pk}"})
    photo.refresh_from_db()
    assert photo.deleted_at is None
