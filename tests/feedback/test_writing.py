"""A citizen writes: no account, no cookie, nothing lost, and programs find it hard."""

import time

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from innovasi.feedback.choices import State
from innovasi.feedback.models import Feedback
from innovasi.feedback.rules import issue
from innovasi.feedback.views import public
from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from tests.factories import admin, make_accepted
from tests.feedback.samples import address_of, challenge_in, solved, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def innovation(accepted):
    return accepted.innovation


def test_the_form_stands_on_the_page_of_every_innovation_and_works_without_javascript(client, innovation):
    text = client.get(innovation.get_absolute_url()).content.decode()
    assert f'method="post" action="{address_of(innovation)}"' in text
    for label in (
        "Apakah penjelasan ini membantu?",
        "Pesan",
        "Kirim masukan",
        "Ini bukan tempat pengaduan",
        "SP4N-LAPOR!",
    ):
        assert label in text
    assert "csrfmiddlewaretoken" not in text


def test_a_message_is_kept_and_its_writer_gets_an_address_to_come_back_to(innovation):
    strict = Client(enforce_csrf_checks=True)
    answer = write(strict, innovation, contact="warga@contoh.id")
    feedback = Feedback.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/masukan/{feedback.code}/")
    assert (feedback.message, feedback.helpful, feedback.contact) == (
        "Apakah hari Sabtu buka?",
        "ya",
        "warga@contoh.id",
    )
    assert feedback.state == State.PENDING
    page = strict.get(answer["Location"])
    assert page.status_code == 200
    assert "warga@contoh.id" not in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert not strict.cookies


def test_nothing_tells_who_wrote(innovation, client):
    write(client, innovation)
    fields = {field.name for field in Feedback._meta.get_fields()}
    assert not {name for name in fields if "ip" in name.split("_") or "address" in name or "agent" in name}


def test_a_vote_alone_is_enough_and_needs_no_moderation(client, innovation):
    assert write(client, innovation, message="", helpful="tidak", contact="warga@contoh.id").status_code == 302
    feedback = Feedback.objects.get()
    assert (feedback.state, feedback.helpful, feedback.contact) == (State.SHOWN, "tidak", "")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"helpful": "", "message": "  \n "}, "Pilih Ya atau Tidak, atau tulis pesan."),
        ({"message": "a" * 1001}, "Paling banyak 1000 huruf; sekarang 1001. Ringkas sedikit."),
        ({"message": "NIK saya 1871 0112 3456 7890 tolong dicek"}, "Ada 16 angka seperti NIK atau nomor KK."),
        ({"helpful": "mungkin"}, "Pilihan ini tidak ada dalam daftar."),
        ({"contact": "warga@"}, "Tulis surel lengkap, misalnya nama@contoh.go.id."),
        ({"contact": "hubungi saya"}, "Tulis nomor dengan angka saja"),
    ],
)
def test_a_mistake_is_named_and_the_typed_text_stays(client, innovation, changes, words):
    answer = write(client, innovation, **{"message": "Jam berapa buka?"} | changes)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert ("Jam berapa buka?" in answer.content.decode()) == ("message" not in changes)
    assert not Feedback.objects.exists()


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_lines_count_as_the_browser_counts_them(client, innovation, newline):
    assert write(client, innovation, message=newline.join(["ab"] * 333)).status_code == 302


def test_a_form_from_the_kept_page_lasts_a_day_and_an_older_one_is_sent_again(client, innovation, time_machine):
    time_machine.move_to("2026-11-24T01:59:00Z", tick=False)
    token = issue(innovation.slug, time.time(), is_kept=True)
    time_machine.move_to("2026-11-25T01:58:00Z", tick=False)
    assert write(client, innovation, token=token).status_code == 302
    time_machine.move_to("2026-11-25T02:10:00Z", tick=False)
    answer = write(client, innovation, token=token, message="Lain lagi")
    assert answer.status_code == 422
    assert "Halaman ini sudah lama terbuka." in answer.content.decode()
    assert "Lain lagi" in answer.content.decode()


@pytest.mark.parametrize("token", ["", "x", "permen-manis:1:x", "\0"])
def test_a_form_that_the_portal_did_not_make_is_not_kept(client, innovation, token):
    assert write(client, innovation, token=token).status_code == 422
    assert not Feedback.objects.exists()


def test_the_token_of_another_innovation_opens_nothing(client, innovation):
    assert write(client, innovation, token=issue("lain", time.time())).status_code == 422


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://jahat.id"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "same-origin", "origin": "http://testserver"}, 302),
        ({}, 302),
    ],
)
def test_another_site_cannot_let_its_visitors_write_here(client, innovation, headers, status):
    assert write(client, innovation, headers=headers).status_code == status


def test_the_trap_asks_for_effort_and_never_loses_the_text_of_a_person(client, innovation):
    answer = write(client, innovation, website="https://iklan.id")
    assert answer.status_code == 422
    assert "Apakah hari Sabtu buka?" in answer.content.decode()
    assert "iklan.id" not in answer.content.decode()
    challenge = challenge_in(answer)
    effort = {"challenge": challenge, "proof": solved(challenge)}
    assert write(client, innovation, website="lagi", **effort).status_code == 422
    assert not Feedback.objects.exists()
    assert write(client, innovation, **effort).status_code == 302


def test_many_links_ask_for_effort_which_serves_once(client, innovation):
    text = "Lihat https://a.com dan www.b.com"
    answer = write(client, innovation, message=text)
    challenge = challenge_in(answer)
    assert (answer.status_code, bool(challenge)) == (422, True)
    assert write(client, innovation, message=text, challenge=challenge, proof="1").status_code == 422
    effort = {"challenge": challenge, "proof": solved(challenge)}
    assert write(client, innovation, message=text, **effort).status_code == 302
    assert write(client, innovation, message=f"{text} lagi", **effort).status_code == 422
    assert Feedback.objects.count() == 1


def test_without_javascript_waiting_is_effort_enough(client, innovation, time_machine):
    time_machine.move_to("2026-11-24T03:00:00Z", tick=False)
    text = "http://a.com http://b.com"
    challenge = challenge_in(write(client, innovation, message=text))
    time_machine.move_to("2026-11-24T03:00:19Z", tick=False)
    assert write(client, innovation, message=text, challenge=challenge).status_code == 422
    time_machine.move_to("2026-11-24T03:00:20Z", tick=False)
    assert write(client, innovation, message=text, challenge=challenge).status_code == 302


def test_the_seventh_message_of_an_hour_asks_for_effort_and_the_sixty_first_is_refused(client, innovation, monkeypatch):
    for number in range(6):
        assert write(client, innovation, message=f"Pesan {number}").status_code == 302
    answer = write(client, innovation, message="Pesan 7")
    assert bool(challenge_in(answer)) is True
    monkeypatch.setattr(public, "MOST", 7)
    refused = write(client, innovation, message="Pesan 8")
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 3600
    assert "Pesan 8" in refused.content.decode()
    assert write(Client(REMOTE_ADDR="10.0.0.9"), innovation, message="Pesan 9").status_code == 302


def test_a_flood_from_everywhere_asks_everybody_for_effort(client, innovation, monkeypatch):
    monkeypatch.setattr("innovasi.feedback.actions.receiving.BUSY", 1)
    assert write(client, innovation).status_code == 302
    assert challenge_in(write(Client(REMOTE_ADDR="10.0.0.9"), innovation, message="Lain"))


def test_a_second_press_of_the_button_keeps_one_message(client, innovation):
    assert write(client, innovation)["Location"] == write(client, innovation)["Location"]
    assert Feedback.objects.count() == 1


def test_what_is_not_published_takes_no_feedback(client, accepted, draft):
    address = address_of(accepted.innovation)
    move(accepted, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=accepted.revision)
    assert client.get(address).status_code == 404
    assert write(client, accepted.innovation).status_code == 404
    assert client.get("/inovasi/tidak-ada/masukan/").status_code == 404


def test_signed_in_people_write_as_citizens_do(client_of, innovation):
    assert write(client_of("bappeda"), innovation).status_code == 302
    assert Feedback.objects.get().answered_by is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(message=st.text(max_size=1200), contact=st.text(max_size=40), website=st.sampled_from(["", " "]))
def test_no_text_breaks_the_form_or_the_page(innovation_once, message, contact, website):
    browser = Client(REMOTE_ADDR="10.1.1.1")
    data = {"message": message, "contact": contact, "helpful": "", "website": website}
    before = Feedback.objects.count()
    answer = write(browser, innovation_once, **data)
    assert answer.status_code in (302, 422, 429)
    assert Feedback.objects.count() - before <= 1
    if answer.status_code == 302:
        kept = Feedback.objects.get(code=answer["Location"].split("/")[2])
        assert 0 < len(kept.message) <= 1000
        kept.state = State.SHOWN
        kept.save()
        page = browser.get(address_of(innovation_once)).content.decode()
        assert "<script>alert" not in page


@pytest.fixture
def innovation_once(db, monkeypatch):
    monkeypatch.setattr(public, "FREE", 10**6)
    monkeypatch.setattr(public, "MOST", 10**6)
    return make_accepted(title="Jemput Bola").innovation
