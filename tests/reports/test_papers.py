"""Two pages for the mayor's desk, and one or two about an OPD."""

import pytest

from innovasi.innovations.choices import Action
from tests.factories import OPDFactory, PeriodFactory, make_accepted, make_moved, make_submission
from tests.reports.files import TALLY, book, pages, table

pytestmark = pytest.mark.django_db

LONG = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"
SIGNED = {
    "format": "pdf",
    "nama": "Dr. Sri Contoh, M.Si.",
    "nip": "19700101 199501 1 001",
    "jabatan": "Kepala Bappeda",
    "tempat": "Bandar Lampung",
    "tanggal": "1 Juli 2021",
}


def opds(count):
    PeriodFactory()
    for number in range(count):
        OPDFactory(code=f"opd-{number}", name=f"{LONG} {number}" if number % 5 == 0 else f"Dinas nomor {number}")


@pytest.mark.parametrize("count", [1, 10, 54, 80])
def test_the_tally_takes_exactly_two_pages(count, client_of):
    opds(count)
    make_accepted(opd=OPDFactory(code="opd-1", name="Dinas nomor 1"))
    found = pages(client_of("bappeda").post(TALLY, SIGNED))
    assert len(found) == 2
    assert f"1 dari {max(count, 2)} OPD" in found[0]
    assert all(f"Dinas nomor {number}" in found[1] for number in range(count) if number % 5)


def test_who_has_nothing_is_named_on_the_first_page(client_of):
    opds(4)
    make_submission(opd=OPDFactory(code="opd-1"))
    make_accepted(opd=OPDFactory(code="opd-2"))
    first, second = pages(client_of("bappeda").post(TALLY, SIGNED))
    assert "2 OPD belum punya apa pun" in first
    assert f"{LONG} 0" in first
    assert "1 OPD baru punya draf" in first
    assert "Dinas nomor 2" not in first
    assert "Dinas nomor 2" in second


def test_the_second_page_is_signed_as_typed(client_of):
    opds(3)
    second = pages(client_of("bappeda").post(TALLY, SIGNED))[1]
    for words in (
        "Bandar Lampung, 1 Juli 2021",
        "Kepala Bappeda",
        "Dr. Sri Contoh, M.Si.",
        "NIP 19700101 199501 1 001",
    ):
        assert words in second


def test_without_a_name_there_is_a_line_to_sign_by_hand(client_of):
    opds(3)
    second = pages(client_of("bappeda").post(TALLY, SIGNED | {"nama": "", "nip": ""}))[1]
    assert "Kepala Bappeda" in second
    assert "........" in second.replace(" ", "")
    assert "NIP" not in second


def test_who_signed_last_need_not_be_typed_again(client_of):
    opds(3)
    browser = client_of("bappeda")
    browser.post(TALLY, SIGNED)
    assert 'value="Dr. Sri Contoh, M.Si."' in browser.get("/kerja/laporan/").content.decode()
    assert "Dr. Sri Contoh" not in client_of("pemantau").get("/kerja/laporan/").content.decode()


@pytest.mark.parametrize("text", ['#panic("x")', "*tebal* _miring_ $x$ @x <x> \\ #let", '#import "/etc/passwd"'])
def test_typst_sees_names_as_text_only(text, client_of):
    opds(2)
    OPDFactory(code="nakal", name=text)
    first, second = pages(client_of("bappeda").post(TALLY, SIGNED | {"nama": text}))
    assert text in first
    assert second.count(text) == 2


def test_an_opd_sheet_tells_its_innovations_and_their_history(client_of):
    make_accepted(title="Permen Manis")
    make_moved(Action.SUBMIT, Action.RETURN, title="Sipanda")
    (page,) = pages(client_of("pemantau").get("/kerja/laporan/opd/disdukcapil/?format=pdf"))
    for words in (
        "Dinas disdukcapil",
        "1 dari 1",
        "Permen Manis",
        "Disetujui",
        "Sipanda",
        "Dikembalikan",
        "Mengajukan",
    ):
        assert words in page


def test_an_opd_with_a_hundred_innovations_still_fits_two_pages(client_of):
    for number in range(100):
        make_moved(Action.SUBMIT, Action.WITHDRAW, title=f"Inovasi yang namanya lumayan panjang nomor {number}")
    found = pages(client_of("pemantau").get("/kerja/laporan/opd/disdukcapil/?format=pdf"))
    assert len(found) == 2
    assert "dan 70 lainnya, lengkap di lembar Excel." in " ".join(found)
    assert "langkah sebelumnya" in " ".join(found)


def test_the_workbook_of_an_opd_holds_all_of_it(client_of):
    make_accepted(title="Permen Manis")
    make_submission(title="Masih draf")
    own = book(client_of("disdukcapil").get("/kerja/laporan/opd/disdukcapil/?format=xlsx"))
    assert own.sheetnames == ["Ringkasan", "Inovasi", "Riwayat"]
    assert {row["Nama inovasi"] for row in table(own["Inovasi"], top=3)} == {"Permen Manis", "Masih draf"}
    assert [row["Langkah"] for row in table(own["Riwayat"], top=3)][1:3] == ["Menyetujui", "Mengajukan"]


def test_a_reader_does_not_learn_the_title_of_a_draft_from_the_sheet(client_of):
    make_submission(title="Masih draf")
    response = client_of("bappeda").get("/kerja/laporan/opd/disdukcapil/?format=xlsx")
    assert table(book(response)["Inovasi"], top=3) == []
    (page,) = pages(client_of("bappeda").get("/kerja/laporan/opd/disdukcapil/"))
    assert "Masih draf" not in page


def test_another_opd_cannot_take_the_sheet(client_of, accepted):
    for kind in ("pdf", "xlsx"):
        assert client_of("dishub").get(f"/kerja/laporan/opd/disdukcapil/?format={kind}").status_code == 404
        assert client_of("kepala").get(f"/kerja/laporan/opd/disdukcapil/?format={kind}").status_code == 200


def test_the_sheet_is_offered_where_the_opd_is_shown(client_of, accepted):
    own = client_of("disdukcapil").get("/kerja/inovasi/").content.decode()
    assert 'href="/kerja/laporan/opd/disdukcapil/?format=pdf"' in own
    assert (
        'href="/kerja/laporan/opd/disdukcapil/?format=pdf"'
        in client_of("pemantau").get("/kerja/rekap/disdukcapil/").content.decode()
    )


def test_a_sheet_asks_as_often_for_many_innovations_as_for_one(client_of, questions, accepted):
    browser, path = client_of("pemantau"), "/kerja/laporan/opd/disdukcapil/?format=xlsx"
    few = questions(browser, path)
    for _ in range(4):
        make_accepted()
    assert questions(browser, path) == few
