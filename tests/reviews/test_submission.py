"""One dossier under review: who reads it, what stands on it, and what a reviewer writes there."""

import pytest
from django.urls import reverse

from innovasi.innovations.choices import Action, Section
from innovasi.innovations.models import SectionNote, Submission
from innovasi.innovations.workflow import move
from innovasi.reviews.actions import add_note, assign, mark_reading
from innovasi.reviews.choices import Criterion, ReadingState
from innovasi.reviews.models import Assignment, CriterionCheck, Reading
from tests.factories import (
    author_of,
    make_accepted,
    make_document,
    make_moved,
    make_photo,
    make_submission,
    reviewer,
)

pytestmark = pytest.mark.django_db


def page_of(submission):
    return reverse("reviews:submission", args=[submission.pk])


def read(client, submission):
    return client.get(page_of(submission)).content.decode()


def resubmitted(**changes):
    """A dossier that came back once and was changed."""
    submission = make_moved(Action.SUBMIT, Action.RETURN)
    for field, value in changes.items():
        setattr(submission, field, value)
    submission.save()
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    return submission


# Who gets which answer, by what the dossier went through. A stranger is sent to the sign-in page.
MEET = [
    # who,           draft, submitted, accepted
    ("penelaah", 404, 200, 200),
    ("bappeda", 404, 200, 200),
    ("pemantau", 404, 403, 403),
    ("disdukcapil", 403, 403, 403),
    ("kepala", 403, 403, 403),
    ("dishub", 404, 404, 404),
    ("operator", 404, 404, 404),
    ("stranger", 302, 302, 302),
]


@pytest.mark.parametrize(("who", "draft", "submitted", "accepted"), MEET)
def test_each_person_meets_the_page(client_of, who, draft, submitted, accepted):
    client = client_of(who)
    assert client.get(page_of(make_submission())).status_code == draft
    assert client.get(page_of(make_moved(Action.SUBMIT))).status_code == submitted
    assert client.get(page_of(make_accepted())).status_code == accepted


POSTS = [
    ("assign", lambda row: [row.pk], {}),
    ("mark", lambda row: [row.pk], {"keadaan": "siap-diputus"}),
    ("judge", lambda row: [row.pk, 1], {"kriteria-1-judgement": "ya"}),
    ("add_note", lambda row: [row.pk, "profil"], {"profil-text": "Perjelas."}),
    ("drop_note", lambda row: [row.pk, 1], {}),
    ("decide", lambda row: [row.pk, "setujui"], {"seen_revision": "2"}),
    ("decide", lambda row: [row.pk, "kembalikan"], {"seen_revision": "2", "note": "Perjelas."}),
    ("decide", lambda row: [row.pk, "tolak"], {"seen_revision": "2", "note": "Bukan inovasi."}),
    ("decide", lambda row: [row.pk, "telaah"], {"seen_revision": "2"}),
]


@pytest.mark.parametrize(
    ("who", "expected"), [("pemantau", 403), ("disdukcapil", 403), ("dishub", 404), ("operator", 404)]
)
@pytest.mark.parametrize(("name", "args", "data"), POSTS)
def test_nobody_but_bappeda_writes_here(client_of, who, expected, name, args, data):
    submission = make_moved(Action.SUBMIT)
    response = client_of(who).post(reverse(f"reviews:{name}", args=args(submission)), data)
    assert response.status_code == expected
    submission.refresh_from_db()
    assert submission.status == "diajukan"
    assert not (Assignment.objects.exists() or Reading.objects.exists() or CriterionCheck.objects.exists())


@pytest.mark.parametrize(("name", "args", "data"), POSTS)
def test_reading_an_address_that_writes_changes_nothing(client_of, name, args, data):
    submission = make_moved(Action.SUBMIT)
    assert client_of("penelaah").get(reverse(f"reviews:{name}", args=args(submission))).status_code == 405


def test_everything_that_the_opd_wrote_stands_on_the_page(client_of):
    submission = make_moved(Action.SUBMIT, outcome="Antrean turun separuh.", rupiah_before=15000)
    make_photo(submission, alt_text="Loket yang lengang")
    make_document(submission, title="SK Wali Kota")
    page = read(client_of("penelaah"), submission)
    for text in ("Permen Manis", "Antrean turun separuh.", "Rp15.000", "Loket yang lengang", "SK Wali Kota"):
        assert text in page


def test_what_is_missing_is_listed(client_of):
    submission = make_moved(Action.SUBMIT)
    Submission.objects.filter(pk=submission.pk).update(cost="")
    assert "Tulis biayanya" in read(client_of("penelaah"), submission)


def test_opening_is_noted_for_the_reader_alone_and_moves_nothing(client_of):
    submission = make_moved(Action.SUBMIT)
    read(client_of("penelaah"), submission)
    reading = Reading.objects.get()
    assert (reading.reviewer, reading.state) == (reviewer(), ReadingState.READING)
    submission.refresh_from_db()
    assert submission.status == "diajukan"


def test_a_reviewer_says_how_far_they_are(client_of):
    submission, client = make_moved(Action.SUBMIT), client_of("penelaah")
    client.post(reverse("reviews:mark", args=[submission.pk]), {"keadaan": "siap-diputus"})
    assert Reading.objects.get().state == ReadingState.READY
    read(client, submission)
    assert Reading.objects.get().state == ReadingState.READY


def test_a_new_round_has_been_read_by_nobody():
    submission = make_moved(Action.SUBMIT)
    mark_reading(submission, ReadingState.READY, by=reviewer())
    move(submission, Action.RETURN, by=reviewer(), note="Perjelas.", seen_revision=submission.revision)
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    reading = Reading.objects.get()
    assert (reading.state, reading.opened_at) == (ReadingState.UNREAD, None)


def test_what_changed_since_the_last_round_is_marked_word_by_word(client_of):
    page = read(client_of("penelaah"), resubmitted(outcome="Antrean berkurang separuh."))
    assert "Yang berubah sejak pengajuan sebelumnya" in page
    assert '<del class="removed"><span class="visually-hidden">[dihapus: </span>berkurang.' in page
    assert '<ins class="added"><span class="visually-hidden">[ditambahkan: </span>berkurang separuh.' in page
    assert page.count('href="#judul-perubahan">Berubah') == 1


def test_a_round_without_changes_says_so(client_of):
    assert "Isinya sama." in read(client_of("penelaah"), resubmitted())


def test_files_that_came_and_went_are_named(client_of):
    submission = make_moved(Action.SUBMIT, Action.RETURN)
    make_document(submission, title="SK baru")
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    assert "[ditambahkan: </span>SK baru" in read(client_of("penelaah"), submission)


def test_the_first_round_has_nothing_to_compare_with(client_of):
    assert "Yang berubah" not in read(client_of("penelaah"), make_moved(Action.SUBMIT))


def test_earlier_rounds_are_told_with_their_reasons(client_of):
    page = read(client_of("penelaah"), resubmitted())
    assert "Mengajukan · babak 1" in page
    assert "Mengajukan · babak 2" in page
    assert "Perbaiki." in page


def test_the_law_s_five_criteria_are_asked(client_of):
    page = read(client_of("penelaah"), make_moved(Action.SUBMIT))
    assert len(Criterion) == 5
    for words in (
        "Mengandung pembaharuan seluruh atau sebagian unsur dari inovasi",
        "Memberi manfaat bagi daerah dan/atau masyarakat",
        "Tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat",
        "Merupakan urusan pemerintahan yang menjadi kewenangan daerah",
        "Dapat direplikasi",
    ):
        assert words in page


@pytest.mark.parametrize(("answer", "holds"), [("ya", True), ("tidak", False), ("", None)])
def test_a_criterion_is_judged_and_signed(client_of, answer, holds):
    submission, client = make_moved(Action.SUBMIT), client_of("penelaah")
    url = reverse("reviews:judge", args=[submission.pk, 2])
    response = client.post(url, {"kriteria-2-judgement": answer, "kriteria-2-note": "Hemat waktu."})
    assert response.url == f"{page_of(submission)}#kriteria-2"
    check = CriterionCheck.objects.get()
    assert (check.criterion, check.holds, check.note, check.by) == (2, holds, "Hemat waktu.", reviewer())


def test_a_criterion_saved_by_htmx_answers_with_its_state_only(client_of):
    submission = make_moved(Action.SUBMIT)
    url = reverse("reviews:judge", args=[submission.pk, 3])
    response = client_of("penelaah").post(url, {"kriteria-3-judgement": "ya"}, headers={"HX-Request": "true"})
    assert b'id="keadaan-kriteria-3"' in response.content
    assert b"<html" not in response.content


def test_a_criterion_judged_twice_keeps_the_last_judgement(client_of):
    submission, client = make_moved(Action.SUBMIT), client_of("penelaah")
    url = reverse("reviews:judge", args=[submission.pk, 1])
    client.post(url, {"kriteria-1-judgement": "ya"})
    client.post(url, {"kriteria-1-judgement": "tidak"})
    assert CriterionCheck.objects.get().holds is False


def test_there_is_no_sixth_criterion(client_of):
    submission = make_moved(Action.SUBMIT)
    assert client_of("penelaah").post(reverse("reviews:judge", args=[submission.pk, 6])).status_code == 404


def test_a_note_at_a_field_waits_for_the_decision(client_of):
    submission, client = make_moved(Action.SUBMIT), client_of("penelaah")
    url = reverse("reviews:add_note", args=[submission.pk, "warga"])
    client.post(url, {"warga-field": "cost", "warga-text": "Sebutkan ongkos pulsa."})
    note = SectionNote.objects.get()
    assert (note.section, note.field, note.text, note.by, note.move) == (
        Section.CITIZEN,
        "cost",
        "Sebutkan ongkos pulsa.",
        reviewer(),
        None,
    )
    assert "Belum dikirim" in read(client, submission)


@pytest.mark.parametrize("data", [{"warga-text": ""}, {"warga-text": "Halo", "warga-field": "design"}])
def test_a_note_without_words_or_in_another_section_comes_back(client_of, data):
    submission = make_moved(Action.SUBMIT)
    response = client_of("penelaah").post(reverse("reviews:add_note", args=[submission.pk, "warga"]), data)
    assert response.status_code == 422
    assert "Kesalahan:" in response.content.decode()
    assert not SectionNote.objects.exists()


def test_a_reviewer_takes_back_only_their_own_unsent_note(client_of, person_of):
    submission = make_moved(Action.SUBMIT)
    own = add_note(submission, by=person_of("penelaah"), section="profil", field="", text="Satu.")
    others = add_note(submission, by=person_of("bappeda"), section="profil", field="", text="Dua.")
    client = client_of("penelaah")
    assert client.post(reverse("reviews:drop_note", args=[submission.pk, others.pk])).status_code == 404
    assert client.post(reverse("reviews:drop_note", args=[submission.pk, own.pk])).status_code == 302
    assert SectionNote.objects.get() == others


def test_a_sent_note_stays(client_of, person_of):
    submission = make_moved(Action.SUBMIT)
    note = add_note(submission, by=person_of("penelaah"), section="profil", field="", text="Satu.")
    move(submission, Action.RETURN, by=reviewer(), note="Perjelas.", seen_revision=submission.revision)
    assert client_of("penelaah").post(reverse("reviews:drop_note", args=[submission.pk, note.pk])).status_code == 404


def test_after_a_decision_nothing_more_is_written(client_of):
    submission, client = make_accepted(), client_of("penelaah")
    client.post(reverse("reviews:judge", args=[submission.pk, 1]), {"kriteria-1-judgement": "tidak"})
    client.post(reverse("reviews:add_note", args=[submission.pk, "profil"]), {"profil-text": "Terlambat."})
    client.post(reverse("reviews:assign", args=[submission.pk]), {"penelaah": reviewer().pk})
    assert not (CriterionCheck.objects.exists() or SectionNote.objects.exists() or Assignment.objects.exists())


def test_next_and_previous_follow_the_filtered_queue(client_of):
    first, second, third = (make_moved(Action.SUBMIT, title=title) for title in ("Satu", "Dua", "Tiga"))
    client = client_of("penelaah")
    page = client.get(page_of(second), {"urut": "baru"}).content.decode()
    assert f'rel="prev" href="{page_of(third)}?urut=baru"' in page
    assert f'rel="next" href="{page_of(first)}?urut=baru"' in page
    page = client.get(page_of(second), {"q": "Dua"}).content.decode()
    assert 'rel="prev"' not in page
    assert 'rel="next"' not in page


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_asks_25_questions_however_much_stands_on_it(client_of, person_of, questions, many):
    submission = make_moved(Action.SUBMIT)
    for number in range(many):
        make_photo(submission)
        make_document(submission)
        add_note(submission, by=person_of("bappeda"), section="profil", field="title", text=f"Catatan {number}")
        make_moved(Action.SUBMIT, title=f"Lain {number}")
    assign([submission], person_of("penelaah"), by=person_of("bappeda"))
    assert questions(client_of("penelaah"), page_of(submission)) == 25
