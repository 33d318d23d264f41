"""What citizens see of feedback, and above all what they do not."""

import datetime

import pytest
from django.core.cache import cache
from django.utils import timezone

from innovasi.feedback import actions
from innovasi.feedback.board import public_of, standing_of
from innovasi.feedback.choices import State
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from tests.factories import OPDFactory, admin, author_of, make_accepted
from tests.feedback.samples import address_of, make_feedback

pytestmark = pytest.mark.django_db
HIDDEN, PENDING, WITHHELD, CONTACT = "zebrakuning", "zamrudputih", "zirahbiru", "zaitun@contoh.id"


@pytest.fixture
def innovation(accepted):
    return accepted.innovation


def ago(**parts):
    return timezone.now() - datetime.timedelta(**parts)


def test_what_is_hidden_pending_withheld_or_private_stands_on_no_public_page(client, innovation):
    rows = [
        make_feedback(innovation, message=f"{HIDDEN} pesan", answer=f"{HIDDEN} jawaban", state=State.HIDDEN),
        make_feedback(innovation, message=f"{PENDING} pesan", contact=CONTACT),
        make_feedback(innovation, message="Boleh dibaca", answer="Ya, boleh", contact=CONTACT),
    ]
    gone = make_accepted(title="Ditahan")
    rows.append(make_feedback(gone.innovation, message=f"{WITHHELD} pesan", answer="jawab"))
    move(gone, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=gone.revision)
    places = ["/", "/katalog/", innovation.get_absolute_url(), address_of(innovation), "/opd/disdukcapil/", "/umpan/"]
    places += [f"/masukan/{row.code}/" for row in rows]
    answers = {place: client.get(place) for place in places}
    assert [place for place, answer in answers.items() if answer.status_code != 200] == [places[-1]]
    texts = {place: answer.content.decode().lower() for place, answer in answers.items()}
    words = (HIDDEN, PENDING, WITHHELD, CONTACT)
    assert [(place, word) for place, text in texts.items() for word in words if word in text] == []
    assert "boleh dibaca" in texts[innovation.get_absolute_url()]
    assert "ya, boleh" in texts[address_of(innovation)]


def test_who_answered_is_the_opd_never_a_person(client, innovation):
    person = author_of(innovation.opd)
    person.name = "Zulaikha Petugas"
    person.save()
    make_feedback(innovation, answer="Buka.")
    text = client.get(innovation.get_absolute_url()).content.decode()
    assert "Jawaban Disdukcapil" in text
    assert "Zulaikha" not in text


@pytest.mark.parametrize(
    ("hours", "words"),
    [(1, "pada hari yang sama"), (15, "dalam 1 hari"), (14 + 24, "dalam 1 hari"), (15 + 24, "dalam 2 hari")],
)
def test_the_days_taken_are_calendar_days_in_wib(client, innovation, hours, words):
    asked = datetime.datetime(2026, 11, 3, 2, 30, tzinfo=datetime.UTC)  # 09.30 WIB
    answered = asked + datetime.timedelta(hours=hours)
    make_feedback(innovation, answer="Buka.", created_at=asked, answered_at=answered)
    assert f"</strong>, {words}" in client.get(innovation.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("votes", "is_said"), [(4, False), (5, True)])
def test_votes_are_a_number_from_five_on(client, innovation, votes, is_said):
    for number in range(votes):
        make_feedback(innovation, message="", helpful="ya" if number else "tidak", state=State.SHOWN)
    make_feedback(innovation, message="kasar", helpful="tidak", state=State.HIDDEN)
    text = client.get(innovation.get_absolute_url()).content.decode()
    assert (f"{votes - 1} dari {votes} pembaca" in text) is is_said


def test_the_clock_of_an_opd_is_public(client, innovation, time_machine):
    time_machine.move_to("2026-11-24T05:00:00Z")  # a Tuesday
    make_feedback(innovation, created_at=ago(days=8))
    make_feedback(innovation, created_at=ago(days=1))
    make_feedback(innovation, answer="Buka.", created_at=ago(days=9), answered_at=ago(days=2))
    make_feedback(innovation, state=State.HIDDEN, created_at=ago(days=20))
    text = client.get("/opd/disdukcapil/").content.decode()
    assert "1 dari 3 pesan warga sudah dijawab. 2 belum dijawab, yang paling lama menunggu 8 hari" in text
    assert "1 di antaranya lewat tiga hari kerja" in text
    assert (
        "2 pesan belum dijawab, yang paling lama menunggu 8 hari."
        in client.get(innovation.get_absolute_url()).content.decode()
    )
    assert "Masukan warga" not in client.get(f"/opd/{OPDFactory(code='dlh').code}/").content.decode()


def test_an_answer_and_its_hiding_show_at_once_on_kept_pages(client, innovation, settings):
    settings.PUBLIC_CACHE_SECONDS = 300
    cache.clear()
    row, address = make_feedback(innovation), innovation.get_absolute_url()
    assert "Sabtu sampai pukul" not in client.get(address).content.decode()
    actions.answer(row, by=author_of(innovation.opd), text="Sabtu sampai pukul 12.00.", seen=0)
    assert "Sabtu sampai pukul" in client.get(address).content.decode()
    actions.hide(row, by=admin(), reason="Keliru.", seen=1)
    assert "Sabtu sampai pukul" not in client.get(address).content.decode()
    actions.show(row, by=admin(), seen=2)
    assert "Sabtu sampai pukul" in client.get(address).content.decode()


def test_the_page_of_an_innovation_is_the_same_for_all_and_sets_no_cookie(client, client_of, innovation):
    mine, theirs = (browser.get(innovation.get_absolute_url()) for browser in (client_of("bappeda"), client))
    assert mine.content == theirs.content
    assert not theirs.cookies
    assert not client.get(address_of(innovation)).cookies


def test_however_much_was_said_the_pages_ask_the_same_number_of_questions(client, innovation, questions):
    places = (innovation.get_absolute_url(), address_of(innovation), "/opd/disdukcapil/")
    make_feedback(innovation, answer="Buka.")
    one = [questions(client, place) for place in places]
    for number in range(25):
        make_feedback(innovation, message=f"Pesan {number}", answer="Buka." if number % 2 else "", state=State.SHOWN)
    assert [questions(client, place) for place in places] == one


def test_the_innovation_shows_the_newest_three_and_leads_to_all(client, innovation):
    for number in range(12):
        make_feedback(innovation, message=f"Pesan ke-{number:02d}", state=State.SHOWN)
    text = client.get(innovation.get_absolute_url()).content.decode()
    assert [number for number in range(12) if f"Pesan ke-{number:02d}" in text] == [9, 10, 11]
    assert "Baca semua 12 masukan" in text
    assert "Pesan ke-00" in client.get(f"{address_of(innovation)}?halaman=2").content.decode()


def test_the_writer_learns_why_a_message_was_hidden_but_the_link_does_not_spread_it(client, innovation):
    row = make_feedback(innovation, message=HIDDEN, state=State.HIDDEN, hidden_reason="Memuat kata kasar.")
    text = client.get(f"/masukan/{row.code}/").content.decode()
    assert "Memuat kata kasar." in text
    assert HIDDEN not in text
    assert client.get("/masukan/tidakada/").status_code == 404


def test_text_of_citizens_is_never_markup(client, innovation):
    make_feedback(innovation, message="<script>alert(1)</script> {{ 7|add:7 }}", state=State.SHOWN)
    text = client.get(innovation.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7|add:7 }}" in text


def test_nothing_said_costs_nothing_and_says_nothing(innovation):
    feedback, standing = public_of(innovation), standing_of(innovation.opd)
    assert (feedback.votes, feedback.lines, feedback.waiting, standing.received) == (0, [], 0, 0)
