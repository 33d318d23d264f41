"""The list of all innovations: every answer, in the order of the national form, and nobody's telephone number."""

import datetime

import pytest
from django.utils import timezone

from innovasi.innovations.choices import Action, DocumentKind, Kind
from innovasi.programmes.models import Period
from tests.factories import (
    OPDFactory,
    PeriodFactory,
    UrusanFactory,
    make_accepted,
    make_document,
    make_moved,
    make_photo,
    make_submission,
)
from tests.reports.files import ALL, book, lines, table

pytestmark = pytest.mark.django_db

NATIONAL_ORDER = [
    "Nama inovasi", "OPD", "Unit pelaksana", "Tahapan inovasi", "Inisiator", "Nama inisiator", "Jenis inovasi",
    "Bentuk inovasi", "Tematik", "Urusan utama", "Urusan lain yang beririsan", "Waktu uji coba", "Waktu penerapan",
    "Waktu pengembangan terbaru", "Rancang bangun", "Jumlah kata rancang bangun", "Tujuan", "Manfaat", "Hasil",
    "Anggaran", "Profil bisnis", "Dokumen HAKI", "Penghargaan", "Dokumen pendukung lain", "Foto", "Klasifikasi",
    "Koordinat",
]  # fmt: skip


def titles(response):
    return [row["Nama inovasi"] for row in lines(response)]


def test_the_answers_stand_in_the_order_of_the_national_form(accepted, client_of):
    head = next(book(client_of("pemantau").get(ALL))["Semua inovasi"].iter_rows(max_row=1, values_only=True))
    assert list(head[1 : len(NATIONAL_ORDER) + 1]) == NATIONAL_ORDER


def test_a_row_holds_what_the_opd_wrote(client_of):
    accepted = make_accepted(title="Permen Manis", trial_date=datetime.date(2021, 4, 7))
    accepted.other_urusan.add(UrusanFactory(number=2, name="Kesehatan"), UrusanFactory(number=6, name="Sosial"))
    make_document(accepted, kind=DocumentKind.BUDGET)
    make_document(accepted, kind=DocumentKind.BUDGET, deleted_at=timezone.now())
    make_photo(accepted)
    (row,) = table(book(client_of("pemantau").get(ALL))["Semua inovasi"])
    assert row["Nama inovasi"] == "Permen Manis"
    assert row["OPD"] == "Dinas disdukcapil"
    assert (row["Tahapan inovasi"], row["Inisiator"], row["Jenis inovasi"]) == ("Penerapan", "OPD", "Digital")
    assert (row["Tematik"], row["Urusan utama"]) == ("Non tematik", "Urusan nomor 12")
    assert row["Urusan lain yang beririsan"] == "Kesehatan; Sosial"
    assert row["Waktu uji coba"] == datetime.datetime(2021, 4, 7)
    assert (row["Jumlah kata rancang bangun"], row["Tujuan"]) == (300, "Mempercepat layanan.")
    assert (row["Anggaran"], row["Penghargaan"], row["Foto"]) == (1, None, 1)
    assert (row["Status"], row["Terlambat"]) == ("Disetujui", "Tidak")
    assert row["Alamat di katalog"] == "http://testserver/inovasi/permen-manis/"


def test_what_is_not_published_has_no_address(client_of):
    make_moved(Action.SUBMIT)
    (row,) = lines(client_of("pemantau").get(f"{ALL}?format=csv"))
    assert row["Alamat di katalog"] == ""


def test_a_draft_stays_with_its_opd(client_of):
    make_submission(title="Masih rahasia")
    assert titles(client_of("bappeda").get(f"{ALL}?format=csv")) == []
    assert titles(client_of("bappeda").get(f"{ALL}?format=csv&status=draf")) == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Satu", "Dua", "Tiga", "Lama"]),
        ("status=disetujui", ["Satu", "Lama"]),
        ("status=diajukan", ["Dua", "Tiga"]),
        ("opd=dinkes", ["Tiga"]),
        ("bentuk=tata-kelola", ["Dua"]),
        ("opd=disdukcapil&status=disetujui&bentuk=pelayanan-publik", ["Satu", "Lama"]),
        ("opd=tidak-ada&status=ngawur&bentuk=x&periode=abc", ["Satu", "Dua", "Tiga", "Lama"]),
    ],
)
def test_the_list_is_cut_by_status_opd_and_form(client_of, query, found):
    make_accepted(title="Satu")
    make_moved(Action.SUBMIT, title="Dua", kind=Kind.GOVERNANCE)
    make_moved(Action.SUBMIT, title="Tiga", opd=OPDFactory(code="dinkes"))
    make_accepted(title="Lama")
    assert sorted(titles(client_of("pemantau").get(f"{ALL}?{query}&format=csv"))) == sorted(found)


def test_the_list_is_cut_by_period(client_of):
    make_accepted(title="Lama")
    Period.objects.update(is_open=False, closed_at=timezone.now())
    new = PeriodFactory(title="Tahun baru")
    make_moved(Action.SUBMIT, title="Baru", period=new)
    assert titles(client_of("pemantau").get(f"{ALL}?periode={new.pk}&format=csv")) == ["Baru"]


def test_what_the_observer_takes_out_holds_no_telephone_number_and_no_mail_address(client_of):
    opd = OPDFactory(code="dinkes", contact_email="rahasia@dinkes.id", contact_whatsapp="081234567890")
    make_accepted(opd=opd, contact="Ibu Sari 0812 1111 2222, sari@dinkes.id")
    observer = client_of("pemantau")
    answers = [observer.get(f"{ALL}?format=csv"), observer.get("/kerja/laporan/ekspor/papan/?format=csv")]
    answers.append(observer.post("/kerja/laporan/rekap/", {"format": "csv"}))
    for response in answers:
        text = response.content.decode()
        assert "Dinas dinkes" in text
        assert not any(secret in text for secret in ("rahasia@", "0812", "sari@", "@uji.id"))


@pytest.mark.parametrize("text", ['=HYPERLINK("http://jahat.example")', "+cmd|'/C calc'!A0", "@SUM(1)", "-1+1"])
def test_a_title_that_looks_like_a_formula_runs_nowhere(client_of, text):
    make_accepted(title=text)
    page = book(client_of("pemantau").get(ALL))["Semua inovasi"]
    assert (page["B2"].value, page["B2"].data_type) == (text, "s")
    assert titles(client_of("pemantau").get(f"{ALL}?format=csv")) == [f"'{text}"]
