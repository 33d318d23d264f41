"""How long a session lasts, where one is signed in, and what a new browser leads to."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from innovasi.accounts.actions import people_known_to, remember_in
from innovasi.accounts.models import SignIn
from innovasi.accounts.rules import browser_of
from tests.factories import UserFactory

PASSWORD = "kata-sandi-yang-panjang"
PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


@pytest.fixture
def person(db):
    person = UserFactory()
    person.set_password(PASSWORD)
    person.save()
    return person


def come_in(browser, person, **headers):
    return browser.post("/akun/masuk/", {"login": person.email, "password": PASSWORD}, headers=headers)


def at(minutes):
    return timezone.now() + datetime.timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("who", "minutes", "status"),
    [
        ("penelaah", 29, 200),
        ("penelaah", 31, 302),
        ("bappeda", 31, 302),
        ("operator", 31, 302),
        ("disdukcapil", 31, 200),
        ("disdukcapil", 11 * 60, 200),
        ("disdukcapil", 12 * 60 + 1, 302),
        ("pemantau", 31, 200),
    ],
)
def test_an_idle_session_ends_for_bappeda_and_every_session_after_twelve_hours(client_of, who, minutes, status):
    browser = client_of(who)
    assert browser.get("/akun/").status_code == 200
    with time_machine.travel(at(minutes), tick=False):
        answer = browser.get("/akun/?bagian=1")
        assert answer.status_code == status
        if status == 302:
            assert answer.url == "/akun/masuk/?next=/akun/%3Fbagian%3D1"
            said = browser.get(answer.url).content.decode()
            assert ("30 menit tidak ada kegiatan" in said) == (minutes < 60)


def test_twelve_hours_count_from_the_sign_in_whatever_is_done_meanwhile(client_of):
    browser = client_of("penelaah")
    browser.get("/akun/")
    for minutes in range(20, 12 * 60, 20):
        with time_machine.travel(at(minutes), tick=False):
            assert browser.get("/akun/").status_code == 200
    with time_machine.travel(at(12 * 60 + 1), tick=False):
        assert browser.get("/akun/").status_code == 302


def test_a_part_of_a_page_says_that_the_session_is_over_and_leaves_what_was_typed(client_of):
    browser = client_of("penelaah")
    browser.get("/akun/")
    with time_machine.travel(at(31), tick=False):
        answer = browser.get("/kerja/telaah/", headers={"HX-Request": "true"})
    assert answer.status_code == 401


def test_public_pages_never_read_the_session(client_of):
    assert "Cookie" not in client_of("penelaah").get("/tentang/").headers.get("Vary", "")


def test_a_new_browser_is_told_of_by_mail_once(person):
    browser = Client()
    come_in(browser, person, user_agent=PHONE)
    browser.get("/akun/")
    assert [letter.subject for letter in mail.outbox] == ["Akun Anda masuk dari Chrome di Android"]
    assert "/akun/sesi/" in mail.outbox[0].body
    browser.post("/akun/keluar/")
    come_in(browser, person, user_agent=PHONE)
    assert len(mail.outbox) == 1
    come_in(Client(), person, user_agent=PHONE)
    assert len(mail.outbox) == 2


def test_two_people_may_share_a_browser_and_a_forged_cookie_knows_nobody(db):
    one, two = UserFactory(), UserFactory()
    cookie = remember_in(remember_in("", one), two)
    assert people_known_to(cookie) == [one.pk, two.pk]
    assert people_known_to(cookie[:-2] + "xx") == []
    assert people_known_to("omong kosong") == []


def test_one_sees_ones_sessions_and_ends_another(person):
    here, there = Client(), Client()
    come_in(here, person, user_agent=PHONE)
    come_in(there, person, user_agent="Mozilla/5.0 (Windows NT 10.0) Firefox/121.0")
    page = here.get("/akun/sesi/").content.decode()
    assert "Chrome di Android" in page and "Firefox di Windows" in page and page.count("Keluarkan <") == 1
    other = SignIn.objects.get(browser="Firefox di Windows")
    assert here.post(f"/akun/sesi/{other.pk}/keluarkan/").status_code == 302
    assert there.get("/akun/").status_code == 302
    assert here.get("/akun/").status_code == 200
    assert "Firefox" not in here.get("/akun/sesi/").content.decode().split('<ul class="rows"')[1]


def test_nobody_ends_another_persons_session(person, client_of):
    browser = Client()
    come_in(browser, person)
    theirs = SignIn.objects.get(user=person)
    assert client_of("bappeda").post(f"/akun/sesi/{theirs.pk}/keluarkan/").status_code == 404
    assert browser.get("/akun/").status_code == 200


def test_guessing_elsewhere_locks_nobody_out(person):
    guesser = Client(REMOTE_ADDR="203.0.113.9")
    for number in range(11):
        answer = guesser.post("/akun/masuk/", {"login": person.email, "password": f"salah-{number}"})
    assert "Terlalu banyak percobaan" in answer.content.decode()
    assert come_in(Client(REMOTE_ADDR="198.51.100.7"), person).status_code == 302


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (PHONE, "Chrome di Android"),
        ("", "Peramban lain"),
        ("Mozilla/5.0 (iPhone) Version/17 Safari/604", "Safari di iPhone"),
    ],
)
def test_a_browser_has_a_name_that_its_owner_knows(said, words):
    assert browser_of(said) == words
