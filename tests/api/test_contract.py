"""The fields of the contract, literally; only additions are allowed beside them."""

import datetime

import pytest

from innovasi.innovations.choices import Action
from tests.factories import OPDFactory, UrusanFactory, make_accepted, make_moved, make_submission
from tests.world import with_files

LIST_FIELDS = [
    "kode",
    "slug",
    "judul",
    "ringkasan",
    "bentuk",
    "jenis",
    "tahapan",
    "opd",
    "urusan",
    "tahun",
    "terbit",
    "url",
    "foto",
]


def to_milliseconds(moment):
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


@pytest.fixture
def permen(db):
    dossier = make_accepted(main_urusan=UrusanFactory(number=12, name="Administrasi kependudukan"))
    return dossier.innovation


def test_a_list_has_exactly_the_fields_of_the_contract(permen, fetched):
    answer = fetched("inovasi")
    assert list(answer) == ["jumlah", "halaman", "hasil"]
    assert [list(row) for row in answer["hasil"]] == [LIST_FIELDS]
    assert list(answer["hasil"][0]["opd"]) == ["kode", "nama"]


def test_the_values_are_those_of_the_public_page(permen, fetched):
    permen.refresh_from_db()
    row = fetched("inovasi")["hasil"][0]
    assert datetime.datetime.fromisoformat(row.pop("terbit")) == to_milliseconds(permen.published_at)
    assert row == {
        "kode": permen.code,
        "slug": "permen-manis",
        "judul": "Permen Manis",
        "ringkasan": "Urus akta kelahiran tanpa antre.",
        "bentuk": "pelayanan-publik",
        "jenis": "digital",
        "tahapan": "penerapan",
        "opd": {"kode": "disdukcapil", "nama": "Dinas disdukcapil"},
        "urusan": "Administrasi kependudukan",
        "tahun": 2026,
        "url": "http://testserver/inovasi/permen-manis/",
        "foto": None,
    }


def test_every_parameter_of_the_contract_may_be_empty(permen, fetched):
    answer = fetched("inovasi?q=&bentuk=&opd=&urusan=&tahun=&halaman=&ukuran=")
    assert (answer["jumlah"], answer["halaman"], len(answer["hasil"])) == (1, 1, 1)


def test_one_innovation_says_more_but_names_nobody(db, client, fetched):
    make_accepted(contact="Pak Anton 0812 555 666", initiator_name="Anton Wibowo", minutes_before=120, minutes_after=10)
    row = fetched("inovasi/permen-manis")
    assert list(row)[: len(LIST_FIELDS)] == LIST_FIELDS
    assert row["cara_memakai"] == "Isi formulir, lalu tunggu di rumah."
    assert row["menit"] == {"sebelum": 120, "sesudah": 10}
    assert row["yang_dibawa"] is None
    assert row["lisensi"]["url"] == "https://creativecommons.org/licenses/by/4.0/"
    text = client.get("/api/v1/inovasi/permen-manis").content.decode()
    assert "Anton" not in text
    assert "0812" not in text


def test_a_cover_and_public_files_have_whole_addresses_that_open(db, client, fetched):
    dossier = make_submission()
    with_files(dossier)
    from innovasi.innovations.models import Document
    from innovasi.innovations.workflow import move
    from tests.factories import admin, author_of

    Document.objects.update(is_public=True, title="SK Inovasi")
    move(dossier, Action.SUBMIT, by=author_of(dossier.innovation.opd), seen_revision=dossier.revision)
    move(dossier, Action.ACCEPT, by=admin(), seen_revision=dossier.revision)
    row = fetched("inovasi/permen-manis")
    addresses = [row["foto"], row["gambar"][0]["url"], row["dokumen"][0]["url"], row["url"]]
    assert all(address.startswith("http://testserver/") for address in addresses)
    paths = [address.removeprefix("http://testserver") for address in addresses]
    assert {client.get(path).status_code for path in paths} == {200}


def test_opds_are_listed_with_what_they_have_published(permen, fetched):
    OPDFactory(code="dlh", name="Dinas Lingkungan Hidup")
    answer = fetched("opd")
    assert answer["jumlah"] == 2
    assert {row["kode"]: row["inovasi"] for row in answer["hasil"]} == {"disdukcapil": 1, "dlh": 0}


def test_the_tally_says_of_each_opd_what_the_contract_names(permen, period, fetched):
    OPDFactory(code="dlh", name="Dinas Lingkungan Hidup")
    answer = fetched("rekap")
    assert sorted(answer["hasil"], key=lambda row: row["kode"]) == [
        {"kode": "disdukcapil", "nama": "Dinas disdukcapil", "status": "terpenuhi", "disetujui": 1, "target": 1},
        {"kode": "dlh", "nama": "Dinas Lingkungan Hidup", "status": "belum-terpenuhi", "disetujui": 0, "target": 1},
    ]
    assert answer["total"] == {"opd": 2, "terpenuhi": 1, "disetujui": 1}
    assert fetched(f"rekap?periode={period.pk}") == answer
    assert fetched("periode")["hasil"][0]["id"] == period.pk


def test_the_tally_of_no_period_is_a_problem_not_a_failure(db, client):
    answer = client.get("/api/v1/rekap")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json; charset=utf-8")


def test_a_past_import_without_a_kind_of_medium_reads_as_null(db, fetched):
    from innovasi.search.models import Entry

    make_moved(Action.SUBMIT, Action.ACCEPT)
    Entry.objects.update(medium="", stage="")
    row = fetched("inovasi")["hasil"][0]
    assert (row["jenis"], row["tahapan"]) == (None, None)
