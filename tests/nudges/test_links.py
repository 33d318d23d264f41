"""The link of a message leads its own OPD to the unfinished section, and tells others nothing."""

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.nudges.models import Delivery
from tests.factories import PASSWORD, author_of, make_submission
from tests.nudges.samples import drafted, drafting, idle, returned, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(drive):
    return sent(drive, drafting("disdukcapil")).nudges.get().deliveries.get().token


def end_of(browser, token):
    return browser.get(f"/d/{token}/", follow=True).redirect_chain[-1][0]


def draft_of(token):
    return Delivery.objects.get(token=token).nudge.opd.innovations.get().submissions.get()


def test_it_opens_exactly_the_unfinished_section(client_of, token):
    assert end_of(client_of("disdukcapil"), token) == f"/kerja/pengajuan/{draft_of(token).pk}/uraian/"


def test_who_is_not_signed_in_signs_in_first_and_then_stands_there(client, token):
    door = client.get(f"/d/{token}/", follow=True)
    assert door.redirect_chain[-1][0] == f"/akun/masuk/?next=/kerja/dorongan/tuju/{token}/"
    person = {"login": "disdukcapil@uji.id", "password": PASSWORD}
    end = client.post(door.redirect_chain[-1][0], person, follow=True).redirect_chain[-1][0]
    assert end == f"/kerja/pengajuan/{draft_of(token).pk}/uraian/"


def test_it_follows_the_state_of_the_day_not_of_the_message(client_of, token):
    submission = draft_of(token)
    type(submission).objects.filter(pk=submission.pk).update(design="kata " * 300)
    submission.refresh_from_db()
    assert end_of(client_of("disdukcapil"), token) == f"/kerja/pengajuan/{submission.pk}/periksa/"
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    assert end_of(client_of("disdukcapil"), token) == "/kerja/inovasi/"


def test_without_a_draft_it_opens_the_page_of_a_new_one(client_of, drive):
    token = sent(drive, idle("disdukcapil")).nudges.get().deliveries.get().token
    assert end_of(client_of("disdukcapil"), token) == "/kerja/inovasi/baru/"


def test_a_returned_dossier_opens_for_repair(client_of, drive):
    token = sent(drive, returned("disdukcapil")).nudges.get().deliveries.get().token
    assert end_of(client_of("disdukcapil"), token).startswith("/kerja/pengajuan/")


@pytest.mark.parametrize("name", ["dishub", "penelaah", "bappeda", "pemantau", "operator"])
def test_others_come_to_their_own_first_page(client_of, token, name):
    assert end_of(client_of(name), token) == "/kerja/"


def test_a_stranger_learns_nothing_of_the_opd(client, token):
    response = client.get(f"/d/{token}/")
    assert (response.status_code, response.url, response.content) == (302, f"/kerja/dorongan/tuju/{token}/", b"")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_an_opening_is_recorded_once_and_counted(client, token):
    assert Delivery.objects.get(token=token).opened_at is None
    client.get(f"/d/{token}/")
    first = Delivery.objects.get(token=token).opened_at
    client.get(f"/d/{token}/")
    delivery = Delivery.objects.get(token=token)
    assert (delivery.openings, delivery.opened_at) == (2, first)


def test_looking_ahead_is_not_opening(client, token):
    assert client.head(f"/d/{token}/").status_code == 302
    client.get(f"/d/{token}/", headers={"Sec-Purpose": "prefetch;prerender"})
    assert Delivery.objects.get(token=token).openings == 0


@pytest.mark.parametrize("wrong", ["salah", "%00", "x" * 400, "..%2F..", "' OR 1=1"])
def test_an_unknown_link_is_a_404_with_help(client, drive, wrong):
    response = client.get(f"/d/{wrong}/")
    assert response.status_code == 404
    if wrong == "salah":
        assert "Tautan ini tidak kami kenali" in response.content.decode()


def test_the_link_of_a_draft_does_not_work_yet(client, drive):
    token = drafted(drive, drafting("disdukcapil")).nudges.get().deliveries.get().token
    assert client.get(f"/d/{token}/").status_code == 404


def test_a_second_dossier_nearer_to_its_end_is_the_one_that_opens(client_of, drive):
    opd = drafting("disdukcapil", purpose="", benefit="")
    near = make_submission(opd=opd, title="Hampir jadi", outcome="")
    token = sent(drive, opd).nudges.get().deliveries.get().token
    assert end_of(client_of("disdukcapil"), token) == reverse("innovations:section", args=[near.pk, "uraian"])


def test_a_damaged_link_leads_a_signed_in_person_to_their_first_page(client_of, drive):
    for wrong in ("salah", "%00"):
        assert client_of("disdukcapil").get(f"/kerja/dorongan/tuju/{wrong}/").url == "/kerja/"
