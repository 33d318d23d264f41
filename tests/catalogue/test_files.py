"""Pictures and documents that everybody may have."""

import uuid

import pytest

from innovasi.innovations.choices import Action, FileState
from innovasi.innovations.models import Document, Photo
from innovasi.innovations.workflow import move
from tests.factories import admin, make_accepted, make_submission
from tests.world import with_files


@pytest.fixture
def published(db):
    """A published innovation with a picture and a public document."""
    submission = make_accepted()
    photo, document = with_files(submission)
    Document.objects.update(is_public=True, title="Petunjuk pakai")
    return submission, f"/foto/{photo.key}", f"/dokumen/{document.pk}/petunjuk-pakai.pdf"


@pytest.mark.parametrize(("name", "kind"), [("320.jpg", "image/jpeg"), ("1280.avif", "image/avif")])
def test_a_picture_comes_in_every_size(published, client, name, kind):
    answer = client.get(f"{published[1]}/{name}")
    assert (answer.status_code, answer["Content-Type"]) == (200, kind)
    assert answer["Cache-Control"] == "public, max-age=3600"


@pytest.mark.parametrize("name", ["321.jpg", "320.png", "320.svg", "99999999999999999999.jpg"])
def test_other_sizes_are_not_there(published, client, name):
    assert client.get(f"{published[1]}/{name}").status_code == 404


def test_a_document_is_a_download_that_cannot_run(published, client):
    answer = client.get(published[2])
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == 'attachment; filename="petunjuk-pakai.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox"
    assert "Cookie" not in answer.get("Vary", "")


def test_a_document_has_one_address(published, client):
    pk = published[2].split("/")[2]
    assert client.get(f"/dokumen/{pk}/lain.pdf").status_code == 404
    assert client.get("/dokumen/99999999999999999999/petunjuk-pakai.pdf").status_code == 404


def gone(client, published):
    return {client.get(path).status_code for path in (f"{published[1]}/320.jpg", published[2])} == {404}


def test_files_of_a_withheld_innovation_are_gone(published, client):
    move(published[0], Action.WITHHOLD, by=admin(), note="Diperiksa.", seen_revision=published[0].revision)
    assert gone(client, published)


def test_files_of_a_draft_are_not_there(client, db):
    photo, document = with_files(make_submission())
    Document.objects.update(is_public=True, title="Petunjuk pakai")
    assert gone(client, (None, f"/foto/{photo.key}", f"/dokumen/{document.pk}/petunjuk-pakai.pdf"))


def test_a_private_document_is_not_there(published, client):
    Document.objects.update(is_public=False)
    assert client.get(published[2]).status_code == 404


def test_a_picture_that_is_not_ready_or_was_deleted_is_not_there(published, client):
    Photo.objects.update(state=FileState.FAILED)
    assert client.get(f"{published[1]}/320.jpg").status_code == 404
    Photo.objects.update(state=FileState.READY, deleted_at="2026-01-01T00:00Z")
    assert client.get(f"{published[1]}/320.jpg").status_code == 404


def test_an_unknown_picture_is_not_there(client, db):
    assert client.get(f"/foto/{uuid.UUID(int=0)}/320.jpg").status_code == 404
