"""Who opens evidence, in which dress it leaves, and what is kept of every look."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.actions import helping
from innovasi.innovations.choices import Action
from innovasi.maturity.models import EvidenceView
from tests.factories import make_moved, make_submission
from tests.maturity.verify_samples import handed_in, make_claim, make_evidence, make_link

pytestmark = pytest.mark.django_db

PEOPLE = ("disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator")
OWNERS = {"disdukcapil", "kepala"}
BAPPEDA = {"penelaah", "bappeda"}
READERS = {  # who opens evidence of Disdukcapil in each status
    "draft": OWNERS,
    "submitted": OWNERS | BAPPEDA,
    "under review": OWNERS | BAPPEDA,
    "returned": OWNERS | BAPPEDA,
    "accepted": OWNERS | BAPPEDA,
    "rejected": OWNERS | BAPPEDA,
}
MOVES = {
    "submitted": [Action.SUBMIT],
    "under review": [Action.SUBMIT, Action.TAKE],
    "returned": [Action.SUBMIT, Action.RETURN],
    "accepted": [Action.SUBMIT, Action.ACCEPT],
    "rejected": [Action.SUBMIT, Action.REJECT],
}


def piece_in(status, name="sk.pdf", **changes):
    submission = make_moved(*MOVES[status]) if status in MOVES else make_submission()
    return make_evidence(make_claim(submission), name=name, **changes)


def addresses(piece):
    yield reverse("maturity:evidence", args=[piece.pk])
    yield reverse("maturity:look", args=[piece.pk])
    yield reverse("maturity:evidence_page", args=[piece.pk, 1])


def nowhere(client, piece):
    return client.get(reverse("maturity:evidence", args=[piece.pk + 1_000_000]))


@pytest.mark.parametrize("status", READERS)
def test_evidence_opens_to_its_opd_and_once_handed_in_to_bappeda_and_else_does_not_exist(client_of, status):
    piece = piece_in(status)
    for who in PEOPLE:
        client = client_of(who)
        for address in addresses(piece):
            answer = client.get(address)
            if who in READERS[status]:
                assert answer.status_code == 200, (who, address)
            else:
                assert (answer.status_code, answer.content) == (404, nowhere(client, piece).content), (who, address)


def test_a_stranger_is_asked_to_sign_in(client_of):
    assert client_of("stranger").get(reverse("maturity:evidence", args=[piece_in("accepted").pk])).status_code == 302


def test_a_helper_opens_evidence_of_the_draft_that_they_help_with(client_of, person_of):
    piece = piece_in("draft")
    address = reverse("maturity:evidence", args=[piece.pk])
    assert client_of("penelaah").get(address).status_code == 404
    helping.ask(piece.submission, by=person_of("disdukcapil"), phone="", message="")
    assert client_of("penelaah").get(address).status_code == 200
    assert client_of("pemantau").get(address).status_code == 404


def test_what_was_taken_away_is_gone_for_everybody(client_of):
    piece = piece_in("accepted", deleted_at=timezone.now())
    for who in PEOPLE:
        assert client_of(who).get(reverse("maturity:evidence", args=[piece.pk])).status_code == 404


def test_a_file_leaves_as_a_download_that_no_browser_runs_or_keeps(client_of):
    answer = client_of("penelaah").get(reverse("maturity:evidence", args=[piece_in("submitted").pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="sk.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert {"private", "no-store"} <= set(answer["Cache-Control"].split(", "))
    assert b"".join(answer.streaming_content).startswith(b"%PDF")


def test_a_picture_is_shown_under_the_same_seal(client_of):
    piece = piece_in("submitted", name="foto.jpg")
    answer = client_of("penelaah").get(reverse("maturity:evidence_picture", args=[piece.pk]))
    assert answer["Content-Disposition"] == 'inline; filename="foto.jpg"'
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_pdf_is_no_picture_and_a_picture_has_no_pages(client_of):
    client = client_of("penelaah")
    paper, picture = piece_in("submitted"), piece_in("accepted", name="foto.png")
    assert client.get(reverse("maturity:evidence_picture", args=[paper.pk])).status_code == 404
    assert client.get(reverse("maturity:evidence_page", args=[picture.pk, 1])).status_code == 404
    assert client.get(reverse("maturity:evidence_page", args=[paper.pk, 2])).status_code == 404


def test_bytes_that_are_gone_are_a_404_and_no_look_is_written(client_of):
    piece = piece_in("submitted")
    piece.file.storage.delete(piece.file.name)
    assert client_of("penelaah").get(reverse("maturity:evidence", args=[piece.pk])).status_code == 404
    assert not EvidenceView.objects.exists()


def test_a_link_opens_a_page_that_says_where_it_leads(client_of):
    piece = make_link(make_claim(handed_in(), "video"))
    page = client_of("penelaah").get(reverse("maturity:evidence", args=[piece.pk])).content.decode()
    assert "keluar dari portal, ke <strong>youtu.be</strong>" in page
    assert 'href="https://youtu.be/contoh" rel="noopener noreferrer nofollow"' in page


def test_the_viewer_alone_is_what_htmx_gets(client_of):
    piece = piece_in("submitted")
    address = reverse("maturity:look", args=[piece.pk])
    part = client_of("penelaah").get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert reverse("maturity:evidence_page", args=[piece.pk, 1]) in part


def looks():
    return list(EvidenceView.objects.order_by("pk").values_list("by__email", flat=True))


def test_every_opening_by_somebody_of_another_house_is_kept(client_of):
    piece = piece_in("submitted")
    address = reverse("maturity:evidence", args=[piece.pk])
    for who in ("penelaah", "penelaah", "disdukcapil", "dishub"):
        client_of(who).get(address)
    assert looks() == ["penelaah@uji.id", "penelaah@uji.id"]


def test_of_personal_data_the_own_opd_s_openings_are_kept_too(client_of):
    piece = piece_in("submitted", holds_personal_data=True)
    for who in ("disdukcapil", "bappeda"):
        client_of(who).get(reverse("maturity:evidence", args=[piece.pk]))
    assert looks() == ["disdukcapil@uji.id", "bappeda@uji.id"]


def test_the_pages_of_one_reading_are_one_opening_and_a_page_opened_alone_is_kept_too(client_of):
    piece = piece_in("submitted")
    client, page = client_of("penelaah"), reverse("maturity:evidence_page", args=[piece.pk, 1])
    client.get(reverse("maturity:look", args=[piece.pk]))
    client.get(page)
    assert looks() == ["penelaah@uji.id"]
    EvidenceView.objects.update(at=timezone.now() - datetime.timedelta(minutes=16))
    client.get(page)
    client.get(page)
    assert looks() == ["penelaah@uji.id"] * 2


def test_whoever_may_not_open_leaves_no_trace_of_a_look(client_of):
    piece = piece_in("draft", holds_personal_data=True)
    for who in ("dishub", "penelaah", "pemantau", "operator"):
        for address in addresses(piece):
            client_of(who).get(address)
    assert looks() == []


def test_evidence_names_no_place_on_the_disk(client_of):
    piece = piece_in("accepted")
    page = client_of("penelaah").get(reverse("maturity:look", args=[piece.pk])).content.decode()
    assert piece.file.name not in page
