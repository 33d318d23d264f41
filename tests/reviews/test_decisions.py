"""Deciding: what each button does, what it asks, and where it leads."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import MoveRefused, move
from innovasi.reviews.actions import add_note, check_criterion
from tests.factories import UserFactory, admin, make_accepted, make_moved, reviewer

pytestmark = pytest.mark.django_db


def decide(client, submission, action, note="", revision=None, query=""):
    url = reverse("reviews:decide", args=[submission.pk, action])
    return client.post(url + query, {"note": note, "seen_revision": revision or submission.revision})


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.mark.parametrize(
    ("action", "note", "status"),
    [
        ("setujui", "", "disetujui"),
        ("setujui", "Bagus.", "disetujui"),
        ("kembalikan", "Perjelas hasilnya.", "dikembalikan"),
        ("tolak", "Bukan urusan kota.", "ditolak"),
        ("telaah", "", "ditelaah"),
    ],
)
@pytest.mark.parametrize("who", ["penelaah", "bappeda"])
def test_each_decision_leads_to_its_status(client_of, who, action, note, status):
    submission = make_moved(Action.SUBMIT)
    assert decide(client_of(who), submission, action, note).status_code == 302
    submission.refresh_from_db()
    assert submission.status == status
    assert submission.moves.last().note == note


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("kembalikan", "Tulis apa yang perlu diperbaiki OPD."),
        ("tolak", "Tulis alasan penolakan, supaya OPD tahu mengapa."),
    ],
)
@pytest.mark.parametrize("note", ["", "   \n "])
def test_returning_and_rejecting_ask_for_a_note(client_of, action, words, note):
    submission = make_moved(Action.SUBMIT)
    response = decide(client_of("penelaah"), submission, action, note)
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    assert "<title>Kesalahan: " in page
    submission.refresh_from_db()
    assert submission.status == "diajukan"


def test_a_note_that_is_too_long_comes_back_as_it_was_typed(client_of):
    submission = make_moved(Action.SUBMIT)
    response = decide(client_of("penelaah"), submission, "kembalikan", "panjang " * 600)
    assert response.status_code == 422
    assert "panjang panjang" in response.content.decode()


def test_notes_at_sections_offer_a_sentence_to_begin_with(client_of):
    submission = make_moved(Action.SUBMIT)
    add_note(submission, by=reviewer(), section="warga", field="cost", text="Sebutkan pulsa.")
    response = decide(client_of("penelaah"), submission, "kembalikan")
    assert response.status_code == 422
    assert "Mohon perbaiki bagian berikut sesuai catatan kami: Untuk warga." in response.content.decode()


def test_notes_at_sections_are_sent_with_the_return(client_of):
    submission = make_moved(Action.SUBMIT)
    note = add_note(submission, by=reviewer(), section="warga", field="cost", text="Sebutkan pulsa.")
    decide(client_of("penelaah"), submission, "kembalikan", "Mohon lengkapi.")
    note.refresh_from_db()
    assert note.move.action == Action.RETURN
    assert list(submission.notes.unanswered()) == [note]


def test_a_decision_leads_to_the_next_one_of_the_filtered_queue(client_of):
    first, second = make_moved(Action.SUBMIT, title="Satu"), make_moved(Action.SUBMIT, title="Dua")
    client = client_of("penelaah")
    response = decide(client, second, "setujui", query="?urut=baru")
    assert response.url == reverse("reviews:submission", args=[first.pk]) + "?urut=baru"
    response = decide(client, first, "setujui", query="?urut=baru")
    assert response.url == reverse("reviews:queue") + "?urut=baru"


def test_beginning_the_review_stays_on_the_page_and_takes_it_in_hand(client_of):
    submission = make_moved(Action.SUBMIT)
    response = decide(client_of("penelaah"), submission, "telaah")
    assert response.url == reverse("reviews:submission", args=[submission.pk])
    assert submission.assignment.reviewer == reviewer()


def test_beginning_the_review_leaves_a_dossier_with_whom_it_was_given_to(client_of, person_of):
    submission = make_moved(Action.SUBMIT)
    client_of("bappeda").post(reverse("reviews:assign", args=[submission.pk]), {"penelaah": person_of("bappeda").pk})
    decide(client_of("penelaah"), submission, "telaah")
    submission.refresh_from_db()
    assert submission.assignment.reviewer == person_of("bappeda")


def test_the_second_to_decide_learns_who_was_first_and_keeps_their_words(client_of):
    submission = make_moved(Action.SUBMIT)
    other = UserFactory(email="hendra@uji.id", name="Hendra", role="reviewer", opd=None)
    move(Submission.objects.get(pk=submission.pk), Action.ACCEPT, by=other, seen_revision=submission.revision)
    response = decide(client_of("penelaah"), submission, "kembalikan", "Perjelas dulu hasilnya.")
    page = response.content.decode()
    assert response.status_code == 409
    assert "Hendra sudah lebih dulu menyetujui" in page
    assert "Perjelas dulu hasilnya." in page
    submission.refresh_from_db()
    assert submission.status == "disetujui"


def test_who_read_the_page_before_a_colleague_began_is_told_and_can_go_on(client_of):
    submission = make_moved(Action.SUBMIT)
    old = submission.revision
    move(submission, Action.TAKE, by=admin(), seen_revision=old)
    client = client_of("penelaah")
    response = decide(client, submission, "tolak", "Bukan inovasi.", revision=old)
    assert response.status_code == 409
    assert f'name="seen_revision" value="{submission.revision}"' in response.content.decode()
    assert decide(client, submission, "tolak", "Bukan inovasi.").status_code == 302


@pytest.mark.parametrize("status", [Action.ACCEPT, Action.REJECT, Action.RETURN])
def test_what_is_decided_offers_no_more_decisions(client_of, status):
    submission = make_moved(Action.SUBMIT, status)
    page = client_of("penelaah").get(reverse("reviews:submission", args=[submission.pk])).content.decode()
    for action in ("setujui", "kembalikan", "tolak", "telaah"):
        assert reverse("reviews:decide", args=[submission.pk, action]) not in page


@pytest.mark.parametrize("action", ["ajukan", "tarik", "batalkan", "mulai", "hapus"])
def test_no_other_move_is_made_here(client_of, action):
    submission = make_moved(Action.SUBMIT)
    assert decide(client_of("penelaah"), submission, action).status_code == 404


def test_a_form_without_its_revision_decides_nothing(client_of):
    submission = make_moved(Action.SUBMIT)
    url = reverse("reviews:decide", args=[submission.pk, "setujui"])
    assert client_of("penelaah").post(url, {"note": ""}).status_code == 422


def test_a_criterion_marked_as_failed_forbids_acceptance(client_of):
    submission = make_moved(Action.SUBMIT)
    check_criterion(submission, 5, by=reviewer(), holds=False, note="")
    response = decide(client_of("penelaah"), submission, "setujui")
    assert response.status_code == 409
    assert "“Dapat direplikasi” ditandai tidak terpenuhi" in response.content.decode()
    check_criterion(submission, 5, by=reviewer(), holds=None, note="")
    assert decide(client_of("penelaah"), submission, "setujui").status_code == 302


def test_a_failed_criterion_does_not_forbid_a_return():
    submission = make_moved(Action.SUBMIT)
    check_criterion(submission, 5, by=reviewer(), holds=False, note="")
    with pytest.raises(MoveRefused):
        move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)
    move(submission, Action.RETURN, by=reviewer(), note="Perjelas.", seen_revision=submission.revision)


def test_bappeda_withholds_with_a_reason_and_releases(client_of):
    submission, client = make_accepted(), client_of("bappeda")
    assert decide(client, submission, "tahan").status_code == 422
    response = decide(client, submission, "tahan", "Tautannya mati.")
    assert response.url == reverse("reviews:submission", args=[submission.pk])
    submission.refresh_from_db()
    assert submission.innovation.is_withheld
    page = client.get(response.url).content.decode()
    assert "Tayangkan kembali" in page
    decide(client, submission, "tayangkan")
    submission.innovation.refresh_from_db()
    assert not submission.innovation.is_withheld


@pytest.mark.parametrize(
    ("who", "expected"), [("penelaah", 403), ("pemantau", 403), ("disdukcapil", 403), ("dishub", 404)]
)
def test_only_a_bappeda_admin_withholds(client_of, who, expected):
    submission = make_accepted()
    assert decide(client_of(who), submission, "tahan", "Coba.").status_code == expected
    submission.innovation.refresh_from_db()
    assert not submission.innovation.is_withheld
