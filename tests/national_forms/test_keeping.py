"""Bappeda changes words, limits and order, and copies a form; a used one stays as it is."""

from html import unescape

import pytest

from innovasi.national_forms import actions
from innovasi.national_forms.models import FormField, NationalForm
from tests.factories import admin
from tests.national_forms.samples import accepted, form, joined, load

pytestmark = pytest.mark.django_db
ALL = "/kerja/data/formulir/"


@pytest.fixture
def kipp(db):
    load()
    return form("kipp")


def typed(field, **changes):
    names = ("order", "part", "key", "label", "help", "source", "suggests", "options", "only_medium")
    data = {name: getattr(field, name) for name in names}
    data |= {name: getattr(field, name) or "" for name in ("min_words", "max_words", "max_kib")}
    return data | {"is_required": "on"} | changes


def text(response):
    return " ".join(unescape(response.content.decode()).split())


def test_a_limit_and_a_label_are_changed(kipp, client_of):
    field = kipp.fields.get(key="ringkasan")
    address = f"{ALL}{kipp.pk}/isian/{field.pk}/"
    client_of("bappeda").post(address, typed(field, label="Abstrak", max_words=150, order=5))
    field.refresh_from_db()
    assert (field.label, field.max_words) == ("Abstrak", 150)
    assert kipp.fields.first() == field


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"max_words": "banyak"}, "Tulis angka bulat saja."),
        ({"min_words": 300}, "Kata paling sedikit tidak boleh melebihi kata paling banyak."),
        ({"label": ""}, "Tulis nama isiannya."),
        ({"key": "kebaruan"}, "Kunci ini sudah dipakai isian “Kebaruan atau nilai tambah”."),
        ({"suggests": "purpose, rahasia"}, "“rahasia” bukan nama isian kita."),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(kipp, client_of, changes, said):
    field = kipp.fields.get(key="ringkasan")
    answer = client_of("bappeda").post(f"{ALL}{kipp.pk}/isian/{field.pk}/", typed(field, **changes))
    assert answer.status_code == 422
    assert said in text(answer)


def test_a_field_is_added_and_taken_out(kipp, client_of):
    browser = client_of("bappeda")
    browser.post(f"{ALL}{kipp.pk}/isian/baru/", typed(FormField(order=1), key="slogan", label="Slogan", max_words=10))
    field = kipp.fields.get(key="slogan")
    assert field.is_asked_here
    browser.post(f"{ALL}{kipp.pk}/isian/{field.pk}/hapus/")
    assert not kipp.fields.filter(key="slogan").exists()


def test_a_used_form_does_not_change_and_offers_a_new_version(client_of):
    joined(accepted())
    used, browser = form("kipp"), client_of("bappeda")
    field = used.fields.get(key="ringkasan")
    browser.post(f"{ALL}{used.pk}/isian/{field.pk}/", typed(field, max_words=1))
    browser.post(f"{ALL}{used.pk}/isian/{field.pk}/hapus/")
    field.refresh_from_db()
    assert field.max_words == 200
    page = text(browser.get(f"{ALL}{used.pk}/"))
    assert "Buat versi baru" in page
    assert "Tambah isian" not in page
    made = browser.post(f"{ALL}{used.pk}/versi/")
    new = NationalForm.objects.get(version=2)
    assert made.url == f"{ALL}{new.pk}/"
    assert (str(new), new.fields.count(), new.is_frozen) == ("Proposal KIPP 2025, versi 2", used.fields.count(), False)


def test_a_form_is_copied_to_another_year_or_to_another_name(kipp, client_of):
    browser = client_of("bappeda")
    page = browser.get(f"{ALL}{kipp.pk}/salin/")
    assert "Proposal KIPP 2026" in text(page)
    browser.post(f"{ALL}{kipp.pk}/salin/", {"formulir": "jippnas", "tahun": 2027, "nama": "Isian JIPPNas 2027"})
    made = NationalForm.objects.get(key="jippnas")
    assert (made.year, made.version, made.valid_from, made.based_on) == (2027, 1, None, kipp)
    assert "Isian InoLAN belum diketahui" in text(browser.get(ALL))


@pytest.mark.parametrize("year", ["", "dua ribu", "1200", "99999999999999999999"])
def test_a_year_must_be_one(kipp, client_of, year):
    sent = {"formulir": "kipp", "tahun": year, "nama": "X"}
    assert client_of("bappeda").post(f"{ALL}{kipp.pk}/salin/", sent).status_code == 422


def test_a_window_must_be_in_order(kipp, client_of):
    sent = {"title": "KIPP", "valid_from": "3 Juni 2026", "valid_to": "1 Juni 2026"}
    answer = client_of("bappeda").post(f"{ALL}{kipp.pk}/ubah/", sent)
    assert answer.status_code == 422
    assert "Tanggal dibuka tidak boleh sesudah tanggal ditutup." in text(answer)


def test_the_list_asks_as_often_for_two_forms_as_for_six(kipp, client_of, questions):
    browser = client_of("bappeda")
    two = questions(browser, ALL)
    for year in range(2026, 2030):
        actions.copy_to_year(kipp, key="kipp", year=year, title=f"KIPP {year}", by=admin())
    assert questions(browser, ALL) == two
