"""OPDs answer, Bappeda moderates, the observer reads; nobody does another's part."""

import datetime

import pytest
from django.utils import timezone

from innovasi.dashboard.board import menu_of
from innovasi.feedback import actions
from innovasi.feedback.choices import State, StepKind
from innovasi.feedback.models import Step
from innovasi.notifications.models import Notice
from tests.factories import OPDFactory, author_of, make_accepted
from tests.feedback.samples import make_feedback

pytestmark = pytest.mark.django_db
CONTACT = "warga.bertanya@contoh.id"


@pytest.fixture
def row(accepted):
    return make_feedback(accepted.innovation, contact=CONTACT)


def page(row, act=""):
    return f"/kerja/masukan/{row.pk}/{act}"


@pytest.mark.parametrize(
    ("person", "status", "sees_contact"),
    [
        ("disdukcapil", 200, True),
        ("kepala", 200, True),
        ("dishub", 404, False),
        ("penelaah", 200, True),
        ("bappeda", 200, True),
        ("pemantau", 200, False),
        ("operator", 404, False),
        ("stranger", 302, False),
    ],
)
def test_a_message_is_read_by_its_opd_bappeda_and_the_observer_and_the_address_by_fewer(
    client_of, row, person, status, sees_contact
):
    answer = client_of(person).get(page(row))
    assert answer.status_code == status
    assert (CONTACT in answer.content.decode()) is sees_contact
    assert CONTACT not in client_of(person).get("/kerja/masukan/").content.decode()


@pytest.mark.parametrize(
    ("act", "data", "allowed"),
    [
        ("jawab/", {"text": "Ya, buka."}, {"disdukcapil", "kepala"}),
        ("sembunyikan/", {"reason": "Kata kasar."}, {"penelaah", "bappeda"}),
        ("tampilkan/", {}, {"penelaah", "bappeda"}),
    ],
)
def test_an_opd_answers_and_cannot_hide_and_bappeda_hides_and_cannot_answer(client_of, accepted, act, data, allowed):
    done = set()
    for person in ("disdukcapil", "kepala", "dishub", "penelaah", "bappeda", "pemantau", "operator"):
        row = make_feedback(accepted.innovation)
        client_of(person).post(page(row, act), {"seen": 0, **data})
        row.refresh_from_db()
        done |= {person} if row.revision else set()
    assert done == allowed


def test_an_answer_is_public_at_once_and_the_clock_keeps_the_first(client_of, row, time_machine):
    time_machine.move_to("2026-11-24T05:00:00Z", tick=False)
    answer = client_of("disdukcapil").post(page(row, "jawab/"), {"seen": 0, "text": "Ya, buka."})
    assert answer["Location"] == page(row)
    time_machine.move_to("2026-11-27T05:00:00Z", tick=False)
    client_of("disdukcapil").post(page(row, "jawab/"), {"seen": 1, "text": "Ya, buka sampai siang."})
    row.refresh_from_db()
    assert (row.state, row.answer) == (State.SHOWN, "Ya, buka sampai siang.")
    assert row.answered_at == datetime.datetime(2026, 11, 24, 5, tzinfo=datetime.UTC)
    assert list(Step.objects.values_list("kind", "text")) == [
        (StepKind.ANSWER, "Ya, buka."),
        (StepKind.CORRECT, "Ya, buka sampai siang."),
    ]


def test_an_empty_answer_and_an_empty_reason_are_refused_in_words(client_of, row):
    answer = client_of("disdukcapil").post(page(row, "jawab/"), {"seen": 0, "text": " "})
    assert (answer.status_code, "Isi jawaban." in answer.content.decode()) == (422, True)
    answer = client_of("bappeda").post(page(row, "sembunyikan/"), {"seen": 0, "reason": " "})
    assert (answer.status_code, "Isi alasan disembunyikan." in answer.content.decode()) == (422, True)
    assert client_of("bappeda").post(page(row, "tampilkan/"), {}).status_code == 422


def test_hiding_needs_a_reason_is_recorded_and_can_be_undone(client_of, row, person_of):
    bappeda = client_of("bappeda")
    bappeda.post(page(row, "sembunyikan/"), {"seen": 0, "reason": "Memuat kata kasar."})
    refused = client_of("disdukcapil").post(page(row, "jawab/"), {"seen": 1, "text": "Tetap kami jawab."})
    assert (refused.status_code, "Tetap kami jawab." in refused.content.decode()) == (409, True)
    assert "Memuat kata kasar." in client_of("disdukcapil").get(page(row)).content.decode()
    bappeda.post(page(row, "tampilkan/"), {"seen": 1})
    row.refresh_from_db()
    assert (row.state, row.hidden_reason, row.answer) == (State.SHOWN, "", "")
    hidden, _shown = Step.objects.all()
    assert (hidden.kind, hidden.by, hidden.text) == (StepKind.HIDE, person_of("bappeda"), "Memuat kata kasar.")
    for change in (hidden.save, hidden.delete):
        with pytest.raises(TypeError):
            change()


def test_of_two_people_at_once_the_second_sees_what_the_first_did_and_keeps_the_text(client_of, row):
    client_of("disdukcapil").post(page(row, "jawab/"), {"seen": 0, "text": "Jawaban pertama."})
    answer = client_of("kepala").post(page(row, "jawab/"), {"seen": 0, "text": "Jawaban kedua."})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "baru saja diubah orang lain" in text
    assert "Jawaban pertama." in text
    assert "Jawaban kedua." in text
    assert 'name="seen" value="1"' in text


def test_the_list_begins_with_who_waits_longest_and_bappeda_sees_the_late_ones(client_of, accepted, time_machine):
    time_machine.move_to("2026-11-24T05:00:00Z")  # a Tuesday
    old = make_feedback(accepted.innovation, message="Lama", created_at=timezone.now() - datetime.timedelta(days=9))
    make_feedback(accepted.innovation, message="Baru")
    make_feedback(accepted.innovation, message="Selesai", answer="Ya.")
    dlh = make_accepted(opd=OPDFactory(code="dlh"), title="Bank Sampah")
    make_feedback(dlh.innovation, message="Lain dinas", created_at=old.created_at + datetime.timedelta(hours=1))
    make_feedback(dlh.innovation, message="", helpful="ya", state=State.SHOWN)

    def listed(person, query=""):
        queue = client_of(person).get(f"/kerja/masukan/{query}").context["queue"]
        return [line.row.message for line in queue.lines], (queue.waiting, queue.late, queue.pending)

    assert listed("disdukcapil") == (["Lama", "Baru", "Selesai"], (2, 1, 2))
    assert listed("bappeda", "?keadaan=terlambat") == (["Lama", "Lain dinas"], (3, 2, 3))
    assert listed("pemantau", "?keadaan=belum-dijawab&opd=dlh")[0] == ["Lain dinas"]
    assert listed("bappeda", "?q=selesai")[0] == ["Selesai"]
    assert listed("bappeda", "?keadaan=ngawur&opd=ngawur&halaman=x")[0] == ["Lama", "Lain dinas", "Baru", "Selesai"]


def test_the_menu_says_how_many_wait_for_this_person(person_of, row):
    def waiting(name):
        return next(item.count for item in menu_of(person_of(name), "/kerja/") if item.label == "Masukan")

    assert (waiting("disdukcapil"), waiting("bappeda"), waiting("pemantau")) == (1, 1, 0)
    actions.answer(row, by=author_of(row.innovation.opd), text="Ya.", seen=0)
    assert (waiting("disdukcapil"), waiting("bappeda")) == (0, 0)


def test_however_long_the_list_it_asks_the_same_number_of_questions(client_of, accepted, questions):
    make_feedback(accepted.innovation)
    people = {person: client_of(person) for person in ("disdukcapil", "bappeda", "pemantau")}
    one = {person: questions(browser, "/kerja/masukan/") for person, browser in people.items()}
    for number in range(8):
        other = make_accepted(opd=OPDFactory(code=f"dinas-{number}"), title=f"Nomor {number}")
        make_feedback(other.innovation, answer="Ya." if number % 2 else "")
        make_feedback(accepted.innovation, message=f"Pesan {number}", answer="Ya." if number % 2 else "")
    assert {person: questions(browser, "/kerja/masukan/") for person, browser in people.items()} == one


def test_the_opd_is_told_of_a_message_without_the_address_and_not_of_a_vote(accepted, person_of):
    for person in ("kepala", "dishub", "bappeda"):
        person_of(person)
    actions.receive(accepted.innovation, helpful="ya", message="")
    actions.receive(accepted.innovation, helpful="", message="Jam berapa buka?", contact=CONTACT)
    notices = Notice.objects.filter(subject__contains="pesan warga")
    assert sorted(notice.recipient.email for notice in notices) == ["disdukcapil@uji.id", "kepala@uji.id"]
    notice = notices[0]
    assert notice.subject == "Perlu tindakan: jawab pesan warga tentang “Permen Manis”"
    assert "Jam berapa buka?" in notice.text
    assert CONTACT not in notice.text
    assert notice.path.startswith("/kerja/masukan/")


def test_the_page_of_an_opd_on_the_board_says_how_it_answers(client_of, row):
    text = client_of("pemantau").get("/kerja/rekap/disdukcapil/").content.decode()
    assert "0 dari 1 pesan warga sudah dijawab. 1 belum dijawab." in text
    assert "/kerja/masukan/?opd=disdukcapil" in text
