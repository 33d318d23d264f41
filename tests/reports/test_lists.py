"""Every list exports exactly the rows that its filter shows, over all pages."""

import re

import pytest

from innovasi.innovations.choices import Action, Kind
from tests.factories import (
    OPDFactory,
    UnitFactory,
    UserFactory,
    make_accepted,
    make_moved,
    make_submission,
)
from tests.reports.files import lines

pytestmark = pytest.mark.django_db

TITLE = r'href="/kerja/telaah/\d+/[^"]*"[^>]*>\s*(Inovasi \d+)'
LINE = r'id="opd-([\w-]+)"'
# Page, name of its export, filter, how a row shows on the page, column that says the same, how many rows by hand.
LISTS = [
    ("/kerja/telaah/", "telaah", "", TITLE, "Inovasi", 23),
    ("/kerja/telaah/", "telaah", "status=semua", TITLE, "Inovasi", 26),
    ("/kerja/telaah/", "telaah", "status=disetujui", TITLE, "Inovasi", 2),
    ("/kerja/telaah/", "telaah", "bentuk=tata-kelola&urut=judul", TITLE, "Inovasi", 1),
    ("/kerja/telaah/", "telaah", "q=Inovasi+2", TITLE, "Inovasi", 5),
    ("/kerja/data/opd/", "daftar-opd", "", r'href="/kerja/data/opd/([\w-]+)/"', "Kode", 27),
    ("/kerja/data/opd/", "daftar-opd", "jenis=kecamatan", r'href="/kerja/data/opd/([\w-]+)/"', "Kode", 22),
    ("/kerja/data/opd/", "daftar-opd", "q=kec-1", r'href="/kerja/data/opd/([\w-]+)/"', "Kode", 11),
    ("/kerja/data/opd/", "daftar-opd", "rekap=tidak", r'href="/kerja/data/opd/([\w-]+)/"', "Kode", 1),
    ("/kerja/data/unit/", "daftar-unit", "jenis=puskesmas", r"(Puskesmas uji \d+)", "Unit", 22),
    ("/kerja/data/orang/", "daftar-orang", "", r"([\w.+-]+@uji\.id)", "Alamat surel", 31),
    ("/kerja/data/orang/", "daftar-orang", "peran=observer", r"([\w.+-]+@uji\.id)", "Alamat surel", 25),
    ("/kerja/data/orang/", "daftar-orang", "q=pemantau-2", r"([\w.+-]+@uji\.id)", "Alamat surel", 6),
    ("/kerja/rekap/", "papan", "", LINE, "Singkatan", 26),
    ("/kerja/rekap/", "papan", "status=terpenuhi", LINE, "Singkatan", 1),
    ("/kerja/rekap/", "papan", "kelompok=kecamatan&urut=nama", LINE, "Singkatan", 22),
    ("/kerja/rekap/", "papan", "q=kec-1", LINE, "Singkatan", 11),
]  # fmt: skip


@pytest.fixture
def crowd(db):
    """26 OPDs that count and one that does not; 26 dossiers that reached Bappeda, 23 of which wait; 31 people."""
    for number in range(22):
        OPDFactory(code=f"kec-{number}", kind="kecamatan")
        UnitFactory(name=f"Puskesmas uji {number}", kind="puskesmas", opd=OPDFactory(code="dinkes"))
    OPDFactory(code="yayasan", counts_in_tally=False)
    for number in range(23):
        make_moved(Action.SUBMIT, title=f"Inovasi {number}", kind=Kind.GOVERNANCE if number == 5 else Kind.OTHER)
    for number in (200, 201):
        make_accepted(title=f"Inovasi {number}")
    make_moved(Action.SUBMIT, Action.RETURN, title="Inovasi 300", opd=OPDFactory(code="dishub"))
    make_submission(title="Draf rahasia", opd=OPDFactory(code="dlh"))
    for number in range(25):
        UserFactory(email=f"pemantau-{number}@uji.id", role="observer", opd=None)
    UserFactory(email="nonaktif@uji.id", role="reviewer", opd=None, is_active=False)


def shown(browser, path, query, pattern):
    """What the page shows, page after page."""
    found, number = [], 1
    while True:
        response = browser.get(f"{path}?{query}&halaman={number}")
        main = response.content.decode().split("<main", 1)[1].rsplit("<tbody", 1)[-1].split("</tbody")[0]
        rows = list(dict.fromkeys(re.findall(pattern, main)))
        if not rows or found[-len(rows) :] == rows:
            return found
        found += rows
        number += 1


@pytest.mark.parametrize(("path", "kind", "query", "pattern", "column", "count"), LISTS)
def test_an_export_holds_the_rows_of_all_pages_in_their_order(
    crowd, client_of, path, kind, query, pattern, column, count
):
    browser = client_of("bappeda")
    written = [row[column] for row in lines(browser.get(f"/kerja/laporan/ekspor/{kind}/?{query}&format=csv&halaman=2"))]
    seen = shown(browser, path, query, pattern)
    assert len(written) == count
    assert [text.lower() for text in written] == [text.lower() for text in seen]


def test_an_opd_takes_out_its_own_innovations_and_no_others(crowd, client_of):
    browser = client_of("dishub")
    assert [row["Nama inovasi"] for row in lines(browser.get("/kerja/laporan/ekspor/inovasi-kami/?format=csv"))] == [
        "Inovasi 300"
    ]


def test_the_order_of_own_innovations_is_that_of_the_page(crowd, client_of):
    browser = client_of("disdukcapil")
    written = [row["Nama inovasi"] for row in lines(browser.get("/kerja/laporan/ekspor/inovasi-kami/?format=csv"))]
    found, number = [], 1
    while len(found) < len(written):
        page = browser.get(f"/kerja/inovasi/?halaman={number}").content.decode().split("<main", 1)[1]
        found += list(dict.fromkeys(re.findall(r"Inovasi \d+", page)))
        number += 1
    assert len(written) == 25
    assert written == found


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/kerja/telaah/?status=semua", "telaah"),
        ("/kerja/rekap/?status=terpenuhi", "papan"),
        ("/kerja/data/opd/?jenis=kecamatan", "daftar-opd"),
        ("/kerja/data/unit/?jenis=puskesmas", "daftar-unit"),
        ("/kerja/data/orang/?peran=observer", "daftar-orang"),
    ],
)
def test_a_list_links_to_its_export_with_the_same_filter(crowd, client_of, path, kind):
    page = client_of("bappeda").get(path).content.decode()
    query = path.partition("?")[2]
    assert f'href="/kerja/laporan/ekspor/{kind}/?{query}&amp;format=xlsx"' in page
    assert f'href="/kerja/laporan/ekspor/{kind}/?{query}&amp;format=csv"' in page


@pytest.mark.parametrize("kind", ["papan", "telaah", "daftar-opd", "daftar-unit", "daftar-orang", "semua-inovasi"])
def test_an_export_asks_as_often_for_one_row_as_for_many(client_of, questions, kind):
    browser, path = client_of("bappeda"), f"/kerja/laporan/ekspor/{kind}/?format=csv"
    make_moved(Action.SUBMIT, opd=OPDFactory(code="satu"))
    UnitFactory(opd=OPDFactory(code="satu"))
    few = questions(browser, path)
    for number in range(5):
        opd = OPDFactory(code=f"lagi-{number}")
        make_moved(Action.SUBMIT, opd=opd)
        UnitFactory(opd=opd)
    assert questions(browser, path) == few
