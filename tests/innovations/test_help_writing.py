"""What a helper types carries their name, and is the OPD's word only once the OPD says so."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from innovasi.innovations.actions import helping
from innovasi.innovations.actions.saving import NotEditable, save_answers
from innovasi.innovations.choices import Status
from innovasi.innovations.models import Submission
from innovasi.innovations.rules import unconfirmed
from innovasi.innovations.workflow import MoveRefused, move
from tests.factories import jpeg, make_submission
from tests.innovations.forms_as_seen import fill

CONFIRM = "Sudah kami baca dan benar"


@pytest.fixture
def draft(person_of):
    row = make_submission()
    helping.ask(row, by=person_of("disdukcapil"))
    return row


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


@pytest.fixture
def helper(client_of):
    return client_of("penelaah")


def url_of(draft, section="uraian"):
    return reverse("innovations:section", args=[draft.pk, section])


def write(client, draft, section="uraian", **answers):
    return client.post(url_of(draft, section), fill(client, url_of(draft, section), **answers))


def confirm(client, draft, section="uraian", **answers):
    return client.post(url_of(draft, section), fill(client, url_of(draft, section), **answers) | {"benar": "1"})


def waiting(draft):
    return [name for _, name in unconfirmed(Submission.objects.get(pk=draft.pk))]


def page(client, draft, name="submission"):
    return client.get(reverse(f"innovations:{name}", args=[draft.pk])).content.decode()


def test_both_see_who_typed_each_answer(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.")
    write(author, draft, outcome="Dari OPD.")
    for client in (author, helper):
        html = client.get(url_of(draft)).content.decode()
        assert "Diisi Penelaah (Bappeda)" in html
        assert "Diisi Disdukcapil" in html


def test_a_draft_that_nobody_helped_with_shows_no_names(author, person_of):
    row = make_submission()
    write(author, row, purpose="Dari OPD.")
    assert "Diisi Disdukcapil" not in author.get(url_of(row)).content.decode()


def test_the_opd_is_told_where_to_read_and_cannot_submit_before(author, helper, draft, person_of):
    write(helper, draft, purpose="Dari penelaah.", benefit="Manfaat dari penelaah.")
    assert waiting(draft) == ["purpose", "benefit"]
    html = page(author, draft)
    assert "2 jawaban diisi Bappeda dan belum dibenarkan" in html
    assert f'href="{url_of(draft)}#id_purpose"' in html
    assert "Perlu dibenarkan" in html
    check = page(author, draft, "check")
    assert "2 jawaban diisi Bappeda dan belum dibenarkan" in check
    assert "Ajukan ke Bappeda</button>" not in check
    row = Submission.objects.get(pk=draft.pk)
    with pytest.raises(MoveRefused, match="2 jawaban diisi Bappeda dan belum Anda benarkan"):
        move(row, "ajukan", by=person_of("disdukcapil"), seen_revision=row.revision)


def test_confirming_a_section_makes_it_the_opds_word(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.")
    assert CONFIRM in author.get(url_of(draft)).content.decode()
    answer = confirm(author, draft)
    assert answer.status_code == 302
    assert waiting(draft) == []
    assert CONFIRM not in author.get(url_of(draft)).content.decode()
    mark = Submission.objects.get(pk=draft.pk).written["purpose"]
    assert mark["helper"]
    assert mark["confirmed"]["by"] == Submission.objects.get(pk=draft.pk).innovation.created_by_id
    author.post(reverse("innovations:move", args=[draft.pk, "ajukan"]), {"seen": 2})
    assert Submission.objects.get(pk=draft.pk).status == Status.SUBMITTED


def test_changing_an_answer_counts_as_confirming_it(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.", benefit="Manfaat dari penelaah.")
    write(author, draft, purpose="Dengan kata-kata kami.")
    assert waiting(draft) == ["benefit"]


def test_what_changed_after_the_page_was_opened_is_not_confirmed_unread(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.", benefit="Manfaat.")
    seen = fill(author, url_of(draft))
    write(helper, draft, purpose="Diubah lagi.")
    answer = author.post(url_of(draft), seen | {"benar": "1"}, follow=True)
    assert waiting(draft) == ["purpose"]
    assert "1 isian baru saja diubah Bappeda" in answer.content.decode()
    assert Submission.objects.get(pk=draft.pk).purpose == "Diubah lagi."


def test_a_helper_cannot_confirm(helper, draft):
    write(helper, draft, purpose="Dari penelaah.")
    marks = json.dumps({"purpose": Submission.objects.get(pk=draft.pk).written["purpose"]["at"]})
    helper.post(url_of(draft), fill(helper, url_of(draft)) | {"benar": "1", "dibaca": marks})
    assert waiting(draft) == ["purpose"]


@pytest.mark.parametrize("seen", ["", "[]", "{", '{"purpose": 3}', '{"title": "x"}'])
def test_nonsense_confirms_nothing(author, helper, draft, seen):
    write(helper, draft, purpose="Dari penelaah.")
    answer = author.post(url_of(draft), fill(author, url_of(draft)) | {"benar": "1", "dibaca": seen})
    assert answer.status_code == 302
    assert waiting(draft) == ["purpose"]


def test_words_typed_with_the_confirmation_are_kept(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.")
    confirm(author, draft, outcome="Hasil yang baru diketik.")
    assert Submission.objects.get(pk=draft.pk).outcome == "Hasil yang baru diketik."
    assert waiting(draft) == []


def test_an_answer_of_both_at_once_is_shown_in_both_texts(author, helper, draft):
    early = fill(author, url_of(draft), purpose="Dari OPD.")
    write(helper, draft, purpose="Dari penelaah.")
    answer = author.post(url_of(draft), early)
    assert answer.status_code == 409
    assert "Yang tersimpan sekarang, oleh Penelaah (Bappeda), pukul" in answer.content.decode()


def test_files_sent_by_a_helper_are_named_and_wait_too(author, helper, draft):
    photo = SimpleUploadedFile("loket.jpg", jpeg(), "image/jpeg")
    answer = helper.post(reverse("innovations:save_files", args=[draft.pk]), {"foto": photo, "alt_baru": "Loket"})
    assert answer.status_code == 302
    assert waiting(draft) == ["lampiran"]
    files = author.get(url_of(draft, "lampiran")).content.decode()
    assert "oleh Penelaah (Bappeda)" in files
    assert CONFIRM in files
    confirm(author, draft, "lampiran")
    assert waiting(draft) == []


def test_a_later_change_of_the_files_by_the_opd_confirms_nothing(author, helper, draft):
    upload = reverse("innovations:upload", args=[draft.pk])
    helper.post(upload, {"foto": SimpleUploadedFile("a.jpg", jpeg(), "image/jpeg")})
    author.post(upload, {"foto": SimpleUploadedFile("b.jpg", jpeg(80, 60), "image/jpeg")})
    assert waiting(draft) == ["lampiran"]


def test_nothing_is_written_once_help_has_ended(author, helper, draft):
    typed = fill(helper, url_of(draft), purpose="Terlambat.")
    author.post(reverse("innovations:end_help", args=[draft.pk]))
    assert helper.post(url_of(draft), typed).status_code == 404
    assert helper.post(reverse("innovations:upload", args=[draft.pk])).status_code == 404
    assert Submission.objects.get(pk=draft.pk).purpose == "Mempercepat layanan."


def test_a_save_that_waited_for_the_end_of_the_help_is_refused(draft, person_of):
    draft.refresh_from_db()  # as a request that began before the end has it
    helping.end(draft, by=person_of("disdukcapil"))
    with pytest.raises(NotEditable, match="Bantuan untuk draf ini sudah diakhiri"):
        save_answers(draft, {"purpose": "Terlambat."}, {}, by=person_of("penelaah"))


def test_a_helper_whose_draft_was_submitted_meanwhile_keeps_their_words(author, helper, draft):
    typed = fill(helper, url_of(draft), purpose="Kalimat penelaah.")
    author.post(reverse("innovations:move", args=[draft.pk, "ajukan"]), {"seen": draft.revision})
    answer = helper.post(url_of(draft), typed)
    assert answer.status_code == 403
    assert "Kalimat penelaah." in answer.content.decode()


@pytest.mark.parametrize("name", ["dishub", "pemantau", "operator", "stranger"])
def test_nobody_else_writes(client_of, draft, name):
    answer = client_of(name).post(url_of(draft), {"purpose": "Dari luar."})
    assert answer.status_code in (302, 404)
    assert Submission.objects.get(pk=draft.pk).purpose == "Mempercepat layanan."


def test_what_waits_is_still_known_after_the_help(author, helper, draft):
    write(helper, draft, purpose="Dari penelaah.")
    author.post(reverse("innovations:end_help", args=[draft.pk]))
    assert "1 jawaban diisi Bappeda dan belum dibenarkan" in page(author, draft)
    assert "1 jawaban diisi Bappeda dan belum Anda benarkan." in author.get("/kerja/inovasi/").content.decode()
    assert "1 jawaban diisi Bappeda dan belum Anda benarkan." in author.get("/kerja/").content.decode()
