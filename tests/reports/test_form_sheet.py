"""All accepted innovations of a period in the columns of a national form."""

import pytest

from innovasi.reports.models import Export
from tests.factories import OPDFactory, PeriodFactory, make_document
from tests.national_forms.samples import accepted, answered, claim, form, joined, proven, waiting
from tests.reports.files import book, lines, table

pytestmark = pytest.mark.django_db
SHEET = "/kerja/laporan/ekspor/formulir/"


def test_the_columns_follow_the_national_order(client_of):
    submission = accepted(design="kata " * 310)
    proven(submission, "regulasi", 2)
    claim(submission, "sdm", 3)
    make_document(submission, kind="anggaran")
    waiting(title="Belum disetujui")
    (row,) = table(book(client_of("bappeda").get(f"{SHEET}?periode={submission.period_id}")).active)
    head = list(row)
    assert head[:5] == ["Kode", "OPD", "Nama inovasi", "Dibuat oleh", "Tahapan inovasi"]
    assert head.index("Hasil inovasi") < head.index("SID-16 Regulasi Inovasi Daerah") < head.index("Anggaran")
    assert (row["SID-16 Regulasi Inovasi Daerah"], row["SID-16 bukti"]) == (2, 1)
    assert (row["SID-17 bukti"], row["Anggaran"], row["Jumlah kata rancang bangun"]) == (0, 1, 310)
    assert (row["Nilai diklaim"], row["Nilai dengan bukti"], row["Nilai terverifikasi"]) == (12, 6, 0)
    assert len([name for name in head if name.startswith("SID-")]) == 40


def test_a_form_of_choice_lists_those_who_take_part(client_of):
    answered(joined(accepted(title="Ikut")), ringkasan="=1+1", kategori="Kesehatan")
    accepted(title="Tidak ikut", opd=OPDFactory(code="dinkes"))
    answer = client_of("pemantau").get(f"{SHEET}?formulir={form('kipp').pk}&format=csv")
    (row,) = lines(answer)
    assert (row["Judul inovasi"], row["Ringkasan"], row["Jumlah kata ringkasan"]) == ("Ikut", "'=1+1", "1")
    assert Export.objects.get().asked == {"formulir": str(form("kipp").pk)}


def test_nonsense_in_the_address_means_the_usual(client_of):
    submission = accepted()
    for asked in ("", "?periode=x&formulir=y", "?formulir=999999", f"?formulir={'9' * 40}"):
        (row,) = table(book(client_of("bappeda").get(SHEET + asked)).active)
        assert row["Kode"] == submission.innovation.code, asked
    other = PeriodFactory(year=2020, title="Kosong", is_open=False)
    assert table(book(client_of("bappeda").get(f"{SHEET}?periode={other.pk}")).active) == []


def test_without_any_form_the_sheet_is_empty_and_opens(client_of):
    assert book(client_of("bappeda").get(SHEET)).active.max_row == 1


@pytest.mark.parametrize("person", ["disdukcapil", "dishub", "operator"])
def test_it_is_not_for_everybody(client_of, person):
    assert client_of(person).get(SHEET).status_code == 404


def test_many_innovations_ask_as_often_as_one(client_of, questions):
    proven(accepted(), "regulasi", 1)
    browser = client_of("bappeda")
    one = questions(browser, SHEET)
    for number in range(4):
        submission = accepted(title=f"Inovasi {number}", opd=OPDFactory(code=f"opd-{number}"))
        proven(submission, "regulasi", 1)
        proven(submission, "bimtek", 2)
        make_document(submission, kind="haki")
    assert questions(browser, SHEET) == one
