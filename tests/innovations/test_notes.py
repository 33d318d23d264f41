"""Reviewers' notes: where the OPD sees them, and how they are answered."""

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import SectionNote
from innovasi.innovations.workflow import move
from tests.factories import make_moved, reviewer
from tests.innovations.forms_as_seen import fill


@pytest.fixture
def author(client_of):
    return client_of("disdukcapil")


def write(submission, section, field="", text="Berapa hari?"):
    return SectionNote.objects.create(submission=submission, section=section, field=field, text=text, by=reviewer())


@pytest.fixture
def returned(db):
    """Sent back with a note at a field and one at a section."""
    submission = make_moved(Action.SUBMIT)
    write(submission, Section.DESIGN, "outcome")
    write(submission, Section.FILES, text="Foto kurang jelas.")
    move(submission, Action.RETURN, by=reviewer(), note="Lengkapi.", seen_revision=submission.revision)
    return submission


def address(submission, section):
    return reverse("innovations:section", args=[submission.pk, section])


def test_the_task_list_counts_them_and_leads_to_them(author, returned):
    html = author.get(returned.get_absolute_url()).content.decode()
    assert "2 catatan perlu dijawab" in html
    assert f'{address(returned, "uraian")}#id_outcome">Rancang bangun: Berapa hari?' in html
    assert html.count("Ada catatan") == 2


def test_a_note_at_a_field_stands_before_its_field(author, returned):
    html = author.get(address(returned, "uraian")).content.decode()
    assert html.index('id="id_benefit"') < html.index("Berapa hari?") < html.index('id="id_outcome"')


@pytest.mark.parametrize("section", ["uraian", "lampiran"])
def test_an_answer_is_saved_with_the_section(author, returned, section):
    note = returned.notes.get(section=section)
    url = address(returned, section)
    assert author.post(url, fill(author, url, **{f"catatan_{note.pk}": "Sudah."})).status_code == 302
    note.refresh_from_db()
    assert (note.answer, note.answered_by.email) == ("Sudah.", "disdukcapil@uji.id")


def test_an_autosave_sends_no_half_written_answer(author, returned):
    note = returned.notes.get(section="uraian")
    url = address(returned, "uraian")
    author.post(url, fill(author, url, **{f"catatan_{note.pk}": "Sud"}), headers={"HX-Request": "true"})
    assert SectionNote.objects.get(pk=note.pk).answer == ""


def test_an_answer_that_is_too_long_comes_back(author, returned):
    for section in ("uraian", "lampiran"):
        note, url = returned.notes.get(section=section), address(returned, section)
        answer = author.post(url, fill(author, url, **{f"catatan_{note.pk}": "x" * 2001}))
        assert answer.status_code == 422
        assert "Terlalu panjang: 2001 karakter" in answer.content.decode()
        assert "x" * 2001 in answer.content.decode()


def test_an_answer_can_be_bettered_until_the_next_round(author, returned):
    note = returned.notes.get(section="uraian")
    url = reverse("innovations:answer", args=[returned.pk, note.pk])
    for text in ("Sudah.", "Sudah, 100 akta."):
        author.post(url, {f"catatan_{note.pk}": text})
    note.refresh_from_db()
    assert note.answer == "Sudah, 100 akta."


def test_answered_notes_let_the_dossier_go(author, returned):
    for note in returned.notes.all():
        author.post(reverse("innovations:answer", args=[returned.pk, note.pk]), {f"catatan_{note.pk}": "Sudah."})
    answer = author.post(reverse("innovations:move", args=[returned.pk, "ajukan"]), {"seen": str(returned.revision)})
    assert answer.url == returned.get_absolute_url()
    returned.refresh_from_db()
    assert returned.status == "diajukan"


def test_after_the_next_round_an_answer_is_final(author, returned):
    note = returned.notes.first()
    url = reverse("innovations:answer", args=[returned.pk, note.pk])
    for each in returned.notes.all():
        author.post(reverse("innovations:answer", args=[returned.pk, each.pk]), {f"catatan_{each.pk}": "Sudah."})
    author.post(reverse("innovations:move", args=[returned.pk, "ajukan"]), {"seen": str(returned.revision)})
    answer = author.post(url, {f"catatan_{note.pk}": "Berubah."}, follow=True)
    assert "tidak dapat dijawab sekarang" in answer.content.decode()
    note.refresh_from_db()
    assert note.answer == "Sudah."


def test_a_note_that_was_not_sent_yet_stays_with_bappeda(author, db):
    submission = make_moved(Action.SUBMIT)
    note = write(submission, Section.DESIGN, "outcome", text="Masih dipikirkan")
    for url in (submission.get_absolute_url(), address(submission, "uraian")):
        assert "Masih dipikirkan" not in author.get(url).content.decode()
    assert author.post(reverse("innovations:answer", args=[submission.pk, note.pk])).status_code == 404


def test_another_opd_cannot_answer(client_of, returned):
    note = returned.notes.first()
    url = reverse("innovations:answer", args=[returned.pk, note.pk])
    assert client_of("dishub").post(url).status_code == 404
    assert client_of("penelaah").post(url).status_code == 403
    other = make_moved(Action.SUBMIT)
    assert client_of("disdukcapil").post(reverse("innovations:answer", args=[other.pk, note.pk])).status_code == 404
