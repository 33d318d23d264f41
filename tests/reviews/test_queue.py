"""The queue: who opens it, what it shows and how it is narrowed."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from innovasi.innovations.choices import Action, Kind
from innovasi.innovations.models import Move, Submission
from innovasi.innovations.workflow import move
from innovasi.reviews.actions import assign, mark_reading
from innovasi.reviews.board import QueueFilters, queue
from innovasi.reviews.choices import ReadingState
from tests.factories import OPDFactory, UserFactory, admin, author_of, make_moved, make_submission, reviewer

pytestmark = pytest.mark.django_db

QUEUE = reverse("reviews:queue")


def waiting(title="Permen Manis", opd=None, days=0, **changes):
    """A submission that came in some days ago."""
    submission = make_submission(opd=OPDFactory(code=opd or "disdukcapil"), title=title, **changes)
    at = timezone.now() - datetime.timedelta(days=days)
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision, at=at)
    return submission


def titles(user, **query):
    return [row.submission.title for row in queue(QueueFilters.read(query), user, None).rows]


def options(user, name, **query):
    page = queue(QueueFilters.read(query), user, None)
    return {option.value: option.count for option in page.counts[name]}


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("penelaah", 200),
        ("bappeda", 200),
        ("pemantau", 403),
        ("disdukcapil", 403),
        ("kepala", 403),
        ("dishub", 403),
        ("operator", 403),
    ],
)
def test_only_bappeda_opens_the_queue(client_of, who, status):
    assert client_of(who).get(QUEUE).status_code == status


def test_a_stranger_is_asked_to_sign_in(client_of):
    response = client_of("stranger").get(QUEUE)
    assert response.status_code == 302
    assert response.url.startswith("/akun/masuk/")


def test_what_was_never_submitted_is_not_in_the_queue(draft):
    assert titles(reviewer(), status="semua") == []


def test_the_longest_waiting_stands_first_and_says_how_long(client_of):
    waiting("Baru", days=1)
    waiting("Lama", days=6)
    assert titles(reviewer()) == ["Lama", "Baru"]
    page = client_of("penelaah").get(QUEUE).content.decode()
    assert "6 hari" in page


def test_taking_it_in_hand_does_not_make_a_submission_younger():
    first, _ = waiting("Lama", days=6), waiting("Baru", days=1)
    move(first, Action.TAKE, by=reviewer(), seen_revision=first.revision)
    assert titles(reviewer()) == ["Lama", "Baru"]


def test_only_waiting_submissions_are_shown_unless_asked_otherwise():
    waiting("Menunggu")
    make_moved(Action.SUBMIT, Action.ACCEPT, title="Selesai")
    assert titles(reviewer()) == ["Menunggu"]
    assert titles(reviewer(), status="disetujui") == ["Selesai"]
    assert set(titles(reviewer(), status="semua")) == {"Menunggu", "Selesai"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"opd": "dishub"}, ["Parkir Pintar"]),
        ({"bentuk": "tata-kelola"}, ["Parkir Pintar"]),
        ({"penelaah": "saya"}, ["Permen Manis"]),
        ({"penelaah": "belum-dibagi"}, ["Parkir Pintar"]),
        ({"kerja": "siap-diputus"}, ["Permen Manis"]),
        ({"kerja": "belum-dibaca"}, ["Parkir Pintar"]),
        ({"terlambat": "ya"}, ["Parkir Pintar"]),
        ({"q": "permen"}, ["Permen Manis"]),
        ({"q": "dishub parkir"}, ["Parkir Pintar"]),
        ({"q": "permen dishub"}, []),
        ({"urut": "nama"}, ["Parkir Pintar", "Permen Manis"]),
        ({"urut": "baru"}, ["Parkir Pintar", "Permen Manis"]),
        ({"urut": "opd"}, ["Permen Manis", "Parkir Pintar"]),
    ],
)
def test_each_filter_leaves_what_it_names(query, expected):
    permen = waiting("Permen Manis", days=3)
    parkir = waiting("Parkir Pintar", opd="dishub", days=2, kind=Kind.GOVERNANCE)
    Submission.objects.filter(pk=parkir.pk).update(is_late=True)
    assign([permen], reviewer(), by=admin())
    mark_reading(permen, ReadingState.READY, by=reviewer())
    assert titles(reviewer(), **query) == expected


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=" + "a" * 5000,
        "penelaah=99999999999999999999",
        "penelaah=%C2%B2",
        "status=bohong&bentuk=1&kerja=x&urut=;&terlambat=9",
        "halaman=-1",
        "halaman=abc",
        "opd=" + "x" * 300,
    ],
)
def test_nonsense_in_the_address_still_shows_a_page(client_of, query):
    assert client_of("penelaah").get(f"{QUEUE}?{query}").status_code == 200


def test_the_state_of_work_is_the_assignees_and_of_nobodys_the_readers_own():
    submission, other = waiting(), UserFactory(email="lain@uji.id", role="reviewer", opd=None)
    mark_reading(submission, ReadingState.READY, by=other)
    assert titles(reviewer(), kerja="siap-diputus") == []
    assign([submission], other, by=reviewer())
    assert titles(reviewer(), kerja="siap-diputus") == ["Permen Manis"]


def test_counts_say_what_each_filter_would_show_beside_the_others():
    waiting("A")
    waiting("B", opd="dishub")
    make_moved(Action.SUBMIT, Action.RETURN, title="C")
    assert options(reviewer(), "status") == {
        "menunggu": 2,
        "diajukan": 2,
        "ditelaah": 0,
        "dikembalikan": 1,
        "disetujui": 0,
        "ditolak": 0,
        "ditarik": 0,
        "semua": 3,
    }
    assert options(reviewer(), "status", opd="dishub")["semua"] == 1
    assert options(reviewer(), "penelaah", opd="dishub") == {"saya": 0, "belum-dibagi": 1}
    assert options(reviewer(), "bentuk") == {"pelayanan-publik": 2, "tata-kelola": 0, "lainnya": 0}


def test_filters_can_be_shared_as_a_link():
    filters = QueueFilters.read({"q": " permen  manis ", "status": "semua", "penelaah": "saya", "urut": "lama"})
    assert filters.query == "q=permen+manis&status=semua&penelaah=saya"
    assert QueueFilters.read({}).query == ""


def test_a_row_says_its_round_and_that_it_is_late(client_of):
    submission = make_moved(Action.SUBMIT, Action.RETURN)
    Submission.objects.filter(pk=submission.pk).update(is_late=True)
    submission.notes.all().delete()
    move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
    page = client_of("penelaah").get(QUEUE).content.decode()
    assert "Babak 2" in page
    assert "Terlambat" in page
    assert Move.objects.filter(action=Action.SUBMIT).count() == 2


def test_a_long_queue_is_cut_into_pages(client_of):
    for number in range(21):
        waiting(f"Inovasi {number:02}")
    page = client_of("penelaah").get(QUEUE, {"halaman": "2"}).content.decode()
    assert page.count('name="pengajuan"') == 1


@pytest.mark.parametrize("rows", [1, 30])
def test_the_queue_asks_15_questions_however_long_it_is(client_of, questions, rows):
    """Session, person, total, rows, rounds, two of counts, loads, reviewers, OPDs, unassigned, help, menu (3)."""
    people = [reviewer(), admin()]
    for number in range(rows):
        submission = waiting(f"Inovasi {number}", opd=f"dinas-{number % 5}")
        assign([submission], people[number % 2], by=people[0])
        mark_reading(submission, ReadingState.READY, by=people[0])
    assert questions(client_of("penelaah"), QUEUE) == 16
