"""OPDs and units in workbooks."""

import pytest

from innovasi.dataio.choices import ImportKind
from innovasi.organisations.models import OPD, Unit
from tests.dataio.workbooks import bring_in, outcomes, receive, said, workbook
from tests.factories import OPDFactory, UnitFactory, UrusanFactory

pytestmark = pytest.mark.django_db
KIND = ImportKind.ORGANISATIONS
HEAD = ["Nama OPD", "Singkatan", "Kode", "Jenis OPD", "Nama Kepala", "Email", "No. WA", "Urusan"]
UNITS = ["OPD Induk", "Nama Unit", "Jenis Unit", "Kode Wilayah"]


@pytest.fixture(autouse=True)
def dinkes():
    UrusanFactory(number=2, name="Kesehatan")
    return OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")


def test_new_opds_and_units_come_together_in_any_order():
    sheets = {
        "Unit": [UNITS, ["Dinas Sosial", "UPTD Lansia"], ["Kec. Kedaton", "Kelurahan Surabaya", "", "18.71.01.1004"]],
        "OPD": [
            HEAD,
            ["Dinas Sosial", "Dinsos", "", "", "Budi", "dinsos@uji.id", "0812 3456 7890", "2"],
            ["Kecamatan Kedaton", "", "", ""],
        ],
    }
    run = bring_in(workbook(sheets), KIND)
    assert {outcome for _, _, outcome in outcomes(run)} == {"baru"}
    sosial, kedaton = OPD.objects.get(code="dinsos"), OPD.objects.get(code="kec-kedaton")
    assert (sosial.kind, sosial.head_name, [row.pk for row in sosial.urusan.all()]) == ("dinas", "Budi", [2])
    assert (kedaton.kind, kedaton.abbreviation) == ("kecamatan", "Kec. Kedaton")
    found = set(Unit.objects.values_list("opd__code", "kind", "name", "wilayah_code"))
    assert found == {("dinsos", "uptd", "UPTD Lansia", ""), ("kec-kedaton", "kelurahan", "Surabaya", "18.71.01.1004")}


def test_an_opd_that_is_there_takes_what_the_sheet_says_and_loses_nothing(dinkes):
    OPD.objects.update(head_name="Lama", contact_email="tetap@uji.id")
    content = workbook({"OPD": [HEAD, ["DINAS KESEHATAN", "", "", "", "dr. Siti", "", "0812 3456 7890", "Kesehatan"]]})
    run = bring_in(content, KIND)
    assert outcomes(run) == [("OPD", 2, "berubah")]
    detail = run.report["rows"][0]["detail"]
    assert detail == "Nama kepala: Lama → dr. Siti; WhatsApp kontak: kosong → 0812 3456 7890; ditambah urusan Kesehatan"
    dinkes.refresh_from_db()
    assert (dinkes.name, dinkes.head_name, dinkes.contact_email) == ("Dinas Kesehatan", "dr. Siti", "tetap@uji.id")
    assert outcomes(receive(content, KIND)) == [("OPD", 2, "sama")]


def test_a_misspelt_opd_makes_no_second_one_unless_a_person_says_so():
    content = workbook({"OPD": [HEAD, ["Dinas Kesehatn", "Dinkesn", "", "", "Budi"]]})
    run = receive(content, KIND)
    assert outcomes(run) == [("OPD", 2, "salah")]
    assert "mirip OPD yang sudah ada" in said(run, 2)[0]
    key = run.report["questions"][0]["key"]
    assert outcomes(receive(content, KIND, names={key: "dinkes"})) == [("OPD", 2, "berubah")]
    bring_in(content, KIND, names={key: "baru:"})
    assert set(OPD.objects.values_list("code", flat=True)) == {"dinkes", "dinkesn"}


def test_what_is_wrong_is_told_row_by_row():
    rows = [
        ["Perumda Way Rilau", "PDAM", "", "", "", "", ""],
        ["Dinas Pangan", "Dinkes", "", "", "", "", ""],
        ["Dinas Pertanian", "Distan", "", "", "", "bukan surel", "satu dua"],
        ["Dinas Kearsipan dan Perpustakaan Umum Daerah", "", "", "", "", "", ""],
        ["Dinas Sosial", "Dinsos", "dinkes", "", "", "", ""],
    ]
    run = receive(workbook({"OPD": [HEAD, *rows]}), KIND)
    assert said(run, 2) == ["jenis OPD belum diketahui; isi kolom Jenis OPD, misalnya Dinas."]
    assert said(run, 3) == ["kode “dinkes” sudah dipakai; isi kolom Kode dengan yang lain."]
    assert said(run, 4) == [
        "“bukan surel” bukan alamat surel yang benar.",
        "nomor WhatsApp belum terbaca; tulis seperti 0812 3456 7890.",
    ]
    assert said(run, 5)[0] == "singkatan kosong; isi kolom Singkatan."
    assert outcomes(run)[4] == ("OPD", 6, "berubah")  # a code is surer than a name


def test_units_are_known_by_their_names_with_and_without_their_kind(dinkes):
    UnitFactory(opd=dinkes, kind="puskesmas", name="Puskesmas Kedaton")
    rows = [["dinkes", "PKM Kedaton"], ["dinkes", "Puskesmas Sukarame"], ["dinkes", "puskesmas sukarame"]]
    run = bring_in(workbook({"Unit": [UNITS, *rows, ["Dinas Antah", "Unit X"]]}), KIND)
    assert [outcome for _, _, outcome in outcomes(run)] == ["sama", "baru", "lewat", "salah"]
    assert set(Unit.objects.values_list("name", flat=True)) == {"Puskesmas Kedaton", "Puskesmas Sukarame"}
