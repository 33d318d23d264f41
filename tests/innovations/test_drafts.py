"""Beginning a dossier: of something new, and to update what citizens see."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.actions.drafts import NoPeriod, NothingAccepted, start, start_update
from innovasi.innovations.choices import Action, Status
from innovasi.innovations.models import Innovation, Submission
from innovasi.innovations.workflow import move
from tests.factories import (
    PeriodFactory,
    ThemeFactory,
    UrusanFactory,
    author_of,
    make_accepted,
    make_document,
    make_moved,
    make_photo,
    make_submission,
    reviewer,
)

NEW = "/kerja/inovasi/baru/"


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def test_a_name_is_enough_for_a_draft(author, period):
    answer = author.post(NEW, {"title": "  Permen Manis "})
    submission = Submission.objects.get()
    assert answer.url == f"/kerja/pengajuan/{submission.pk}/"
    assert (submission.title, submission.status, submission.period) == ("Permen Manis", Status.DRAFT, period)
    assert submission.innovation.code == f"IN{submission.innovation.pk:05d}"
    assert submission.innovation.opd.code == "disdukcapil"
    assert submission.moves.get().action == Action.BEGIN


def test_a_double_click_makes_one_draft(author, period):
    first, second = author.post(NEW, {"title": "Permen Manis"}), author.post(NEW, {"title": "Permen Manis"})
    assert first.url == second.url
    assert Innovation.objects.count() == 1


def test_the_same_name_an_hour_later_is_meant(author, period):
    author.post(NEW, {"title": "Permen Manis"})
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=1)):
        author.post(NEW, {"title": "Permen Manis"})
    assert Innovation.objects.count() == 2


@pytest.mark.parametrize("title", ["", "   ", "x" * 201, "a\x00b"])
def test_a_name_that_cannot_be_used_comes_back_with_a_sentence(author, period, title):
    answer = author.post(NEW, {"title": title})
    assert answer.status_code == 422
    assert "<title>Kesalahan: " in answer.content.decode()
    assert 'id="id_title_error"' in answer.content.decode()
    assert not Innovation.objects.exists()


def test_without_an_open_period_the_page_explains_and_keeps_the_name(author, db):
    PeriodFactory(is_open=False)
    answer = author.post(NEW, {"title": "Permen Manis"})
    assert "Belum ada periode yang dibuka" in answer.content.decode()
    assert "Permen Manis" in answer.content.decode()
    assert not Innovation.objects.exists()


def test_a_period_that_opens_tomorrow_is_not_open(person_of):
    PeriodFactory(opens_at=timezone.now() + datetime.timedelta(days=1))
    with pytest.raises(NoPeriod):
        start("Permen Manis", by=person_of("disdukcapil"))


@pytest.mark.parametrize("name", ["penelaah", "bappeda", "pemantau", "operator"])
def test_only_opds_register(client_of, period, name):
    assert client_of(name).get(NEW).status_code == 403
    assert client_of(name).post(NEW, {"title": "x"}).status_code == 403
    assert client_of(name).get("/kerja/inovasi/").status_code == 403


@pytest.fixture
def published(db):
    """An accepted innovation with every kind of answer and file."""
    draft = make_submission(coordinates="-5, 105", minutes_before=120)
    draft.other_urusan.add(UrusanFactory(number=2, name="Kesehatan"))
    make_photo(draft, is_cover=True)
    make_photo(draft, deleted_at=timezone.now())
    make_document(draft, title="SK tim", is_public=True)
    move(draft, Action.SUBMIT, by=author_of(draft.innovation.opd), seen_revision=draft.revision)
    move(draft, Action.ACCEPT, by=reviewer(), seen_revision=draft.revision)
    return Submission.objects.get(pk=draft.pk)


def test_an_update_begins_as_what_citizens_see(published):
    author = author_of(published.innovation.opd)
    update = start_update(published.innovation, by=author)
    assert update.pk != published.pk
    assert update.content() == published.content()
    assert (update.status, update.first_submitted_at) == (Status.DRAFT, None)
    assert [photo.file.name for photo in update.photos.kept()] == [photo.file.name for photo in published.photos.kept()]
    assert update.documents.get().is_public


def test_citizens_keep_the_accepted_one_until_the_update_is_accepted(published):
    innovation = published.innovation
    update = start_update(innovation, by=author_of(innovation.opd))
    update.title = "Permen Manis 2"
    update.save()
    assert Innovation.objects.published().get().current == published
    move(update, Action.SUBMIT, by=author_of(innovation.opd), seen_revision=update.revision)
    assert Innovation.objects.published().get().current == published
    move(update, Action.ACCEPT, by=reviewer(), seen_revision=update.revision)
    row = Innovation.objects.published().get()
    assert (row.current, row.slug) == (update, "permen-manis")
    assert published.photos.kept().count() == 1


def test_an_update_under_way_is_taken_up_again(author, published):
    url = reverse("innovations:revise", args=[published.innovation.pk])
    first, second = author.post(url), author.post(url)
    assert first.url == second.url
    assert published.innovation.submissions.count() == 2


def test_a_theme_of_a_past_list_is_asked_anew(db):
    PeriodFactory(title="Periode 2023", year=2023, is_open=False)
    published = make_accepted()
    ThemeFactory(year=2026, label="Asta Cita 1")
    update = start_update(published.innovation, by=author_of(published.innovation.opd))
    assert (published.theme.label, update.theme) == ("Non tematik", None)


def test_nothing_accepted_means_nothing_to_update(author, draft):
    assert author.post(reverse("innovations:revise", args=[draft.innovation.pk])).status_code == 302
    rejected = make_moved(Action.SUBMIT, Action.REJECT)
    assert author.post(reverse("innovations:revise", args=[rejected.innovation.pk])).status_code == 404
    with pytest.raises(NothingAccepted):
        start_update(rejected.innovation, by=author_of(rejected.innovation.opd))


def test_another_opd_cannot_update_it(client_of, published):
    url = reverse("innovations:revise", args=[published.innovation.pk])
    assert client_of("dishub").post(url).status_code == 404
    assert client_of("bappeda").post(url).status_code == 403
    assert client_of("stranger").post(url).url.startswith("/akun/masuk/")
