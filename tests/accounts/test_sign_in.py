"""Signing in and out, and getting a new password."""

import re

import pytest
from django.core import mail
from django.test import Client

from innovasi.accounts.choices import Role
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
DOOR = "/akun/masuk/"


@pytest.fixture
def person(db):
    return UserFactory(email="ani@uji.id", name="Ani", role=Role.REVIEWER)


def sign_in(browser, email="ani@uji.id", password=PASSWORD, **more):
    return browser.post(DOOR, {"login": email, "password": password, **more})


def errors(answer):
    return re.findall(r"<li>\s*(.*?)\s*</li>", re.search(r'id="kesalahan".*?</ul>', answer.content.decode(), re.S)[0])


def test_a_person_signs_in_by_address_however_it_is_written(person):
    assert sign_in(Client(), "ANI@uji.id").url == "/kerja/"


def test_the_page_has_the_words_of_the_contract():
    page = Client().get(DOOR).content.decode()
    assert re.search(r'<label for="id_login"[^>]*>Surel\s*</label>', page)
    assert re.search(r'<label for="id_password"[^>]*>Kata sandi\s*</label>', page)
    assert re.search(r"<button[^>]*>Masuk</button>", page)
    assert 'autocomplete="current-password"' in page


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(person):
    wrong, unknown = sign_in(Client(), password="salah"), sign_in(Client(), "entah@uji.id", "salah")
    assert errors(wrong) == errors(unknown)
    assert "Surel atau kata sandi belum cocok" in errors(wrong)[0]


def test_an_inactive_person_with_a_wrong_password_gets_that_answer_too(person):
    person.is_active = False
    person.save()
    assert "Surel atau kata sandi belum cocok" in errors(sign_in(Client(), password="salah"))[0]


def test_an_inactive_person_does_not_get_in(person):
    person.is_active = False
    person.save()
    browser = Client()
    answer = sign_in(browser)
    assert answer.url == "/akun/nonaktif/"
    assert "Akun ini sedang nonaktif" in browser.get(answer.url).content.decode()
    assert browser.get("/akun/").status_code == 302


def test_an_empty_form_says_what_is_missing():
    page = Client().post(DOOR, {}).content.decode()
    assert "Tulis surel Anda." in page
    assert "Tulis kata sandi Anda." in page


def test_the_way_goes_on_to_where_one_wanted_but_never_outside(person):
    assert sign_in(Client(), next="/akun/").url == "/akun/"
    for outside in ("https://jahat.example/", "//jahat.example/", "javascript:alert(1)"):
        assert sign_in(Client(), next=outside).url == "/kerja/"


def test_who_is_signed_in_needs_no_door(client_of):
    assert client_of("penelaah").get(DOOR).url == "/kerja/"


def test_guessing_is_stopped(person):
    answers = [sign_in(Client(), password=f"salah-{number}") for number in range(11)]
    assert "Terlalu banyak percobaan" in answers[-1].content.decode()
    assert "Terlalu banyak percobaan" in sign_in(Client()).content.decode()


def test_signing_out_asks_first_and_is_a_post(client_of):
    browser = client_of("penelaah")
    assert "Keluar dari ruang kerja?" in browser.get("/akun/keluar/").content.decode()
    assert browser.get("/akun/").status_code == 200
    assert browser.post("/akun/keluar/").url == "/"
    assert browser.get("/akun/").status_code == 302


def test_nobody_signs_up():
    for answer in (Client().get("/akun/daftar/"), Client().post("/akun/daftar/", {"email": "x@y.id"})):
        assert "Akun dibuat lewat undangan" in answer.content.decode()


@pytest.mark.parametrize("demo", [True, False])
def test_example_accounts_are_told_in_demo_mode_only(settings, demo):
    settings.DEMO = demo
    assert ("inovasi-contoh-2026" in Client().get(DOOR).content.decode()) is demo


def test_a_forgotten_password_is_replaced_through_a_mail(person):
    browser = Client()
    assert browser.post("/akun/kata-sandi/lupa/", {"email": "ani@uji.id"}).url == "/akun/kata-sandi/lupa/terkirim/"
    letter = mail.outbox[0]
    assert letter.subject.startswith("Perlu tindakan:")
    path = re.search(r"http://testserver(/akun/kata-sandi/baru/\S+)", letter.body)[1]
    form = browser.get(path, follow=True)
    assert "Buat kata sandi baru" in form.content.decode()
    new = "sandi baru yang panjang"
    browser.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert sign_in(Client(), password=new).url == "/kerja/"
    assert "tidak berlaku lagi" in Client().get(path, follow=True).content.decode()


def test_asking_for_a_password_does_not_tell_who_has_an_account(person):
    known = Client().post("/akun/kata-sandi/lupa/", {"email": "ani@uji.id"})
    unknown = Client().post("/akun/kata-sandi/lupa/", {"email": "entah@uji.id"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert "tidak mempunyai akun yang aktif" in mail.outbox[-1].body
    assert "Hello" not in mail.outbox[-1].body


def test_a_changed_password_ends_the_other_sessions(person):
    here, there = Client(), Client()
    sign_in(here)
    sign_in(there)
    new = "sandi baru yang panjang"
    here.post("/akun/kata-sandi/ubah/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert here.get("/akun/").status_code == 200
    assert there.get("/akun/").status_code == 302


def test_a_wrong_present_password_changes_nothing(person):
    browser, new = Client(), "sandi baru yang panjang"
    sign_in(browser)
    data = {"oldpassword": "salah", "password1": new, "password2": new}
    assert "Kata sandi sekarang belum cocok" in browser.post("/akun/kata-sandi/ubah/", data).content.decode()
    assert sign_in(Client()).status_code == 302
