"""The API finds what the catalogue finds, page by page."""

import pytest

from innovasi.catalogue.board import listing, read
from innovasi.programmes.models import Period
from tests.factories import OPDFactory, PeriodFactory, UnitFactory, UrusanFactory, make_accepted


@pytest.fixture
def shelf(db):
    last = PeriodFactory(title="Tahun lalu", year=2025)
    dinkes, health = OPDFactory(code="dinkes", name="Dinas Kesehatan"), UrusanFactory(number=2)
    make_accepted(title="Akta lahir di puskesmas", opd=dinkes, period=last, kind="tata-kelola")
    make_accepted(title="Antrean puskesmas", opd=dinkes, period=last, kind="lainnya")
    Period.objects.update(is_open=False)
    this = PeriodFactory()
    make_accepted(title="Akta lahir daring", period=this)
    OPDFactory(code="kec-kedaton", name="Kecamatan Kedaton", kind="kecamatan")
    more = {"need": "kesehatan", "is_free": "ya", "from_home": "ya"}
    make_accepted(title="Posyandu keliling", **more, opd=dinkes, period=this, medium="non-digital", main_urusan=health)


QUESTIONS = [
    "",
    "q=akta",
    "q=akte+kelahiran",
    "q=puskesmas&opd=dinkes",
    "q=xyzzy",
    "bentuk=pelayanan-publik",
    "bentuk=tata-kelola&tahun=2025",
    "jenis=non-digital",
    "opd=dinkes",
    "urusan=2",
    "tahun=2025",
    "urut=nama",
    "perlu=kesehatan",
    "gratis=ya&dari-rumah=ya",
    "hari-ini=ya",
    "kecamatan=kec-kedaton",
    "q=akta&urut=terbaru",
    "tahun=2026&opd=dinkes",
    "urusan=12&q=akta&bentuk=lainnya",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_finds_the_same_in_the_same_order(question, shelf, fetched):
    params = dict(part.split("=") for part in question.replace("+", " ").split("&") if part)
    page = listing(read(params), None)
    answer = fetched(f"inovasi?{question}")
    assert answer["jumlah"] == page.total
    assert [row["slug"] for row in answer["hasil"]] == [card.entry.slug for card in page.cards]


@pytest.fixture
def kedaton(shelf):
    """A kelurahan with an innovation of its own, in a kecamatan with another one."""
    district = OPDFactory(code="kec-kedaton")
    other = OPDFactory(code="kec-way-halim", name="Kecamatan Way Halim", kind="kecamatan")
    village = UnitFactory(opd=district, name="Kedaton", kind="kelurahan")
    make_accepted(title="Ronda pintar", opd=district, unit=village, period=Period.objects.shown())
    return village, UnitFactory(opd=other, name="Jagabaya", kind="kelurahan")


def test_a_kelurahan_finds_what_the_catalogue_finds_for_it(kedaton, fetched):
    village, _ = kedaton
    asked = {"kecamatan": "kec-kedaton", "kelurahan": str(village.pk)}
    page = listing(read(asked), None)
    answer = fetched(f"inovasi?kecamatan=kec-kedaton&kelurahan={village.pk}")
    assert answer["hasil"][0]["judul"] == "Ronda pintar"
    assert [row["slug"] for row in answer["hasil"]] == [card.entry.slug for card in page.cards]
    assert answer["jumlah"] == page.total


def test_a_kelurahan_alone_or_of_another_kecamatan_finds_nothing(kedaton, fetched):
    village, other = kedaton
    for question in (f"kelurahan={village.pk}", f"kecamatan=kec-kedaton&kelurahan={other.pk}"):
        assert fetched(f"inovasi?{question}")["jumlah"] == 0


def test_kelurahan_are_listed_with_their_numbers_and_kecamatan(kedaton, fetched):
    village, other = kedaton
    district = {"kode": "kec-kedaton", "nama": "Kecamatan Kedaton"}
    assert fetched("kelurahan")["hasil"] == [
        {"nomor": village.pk, "nama": "Kedaton", "kecamatan": district},
        {"nomor": other.pk, "nama": "Jagabaya", "kecamatan": {"kode": "kec-way-halim", "nama": "Kecamatan Way Halim"}},
    ]


def test_pages_follow_each_other_without_gap_and_end_empty(shelf, fetched):
    pages = [fetched(f"inovasi?ukuran=3&halaman={number}") for number in (1, 2, 3, 1_000_000_000)]
    assert [len(page["hasil"]) for page in pages] == [3, 1, 0, 0]
    assert {page["jumlah"] for page in pages} == {4}
    assert [page["halaman"] for page in pages] == [1, 2, 3, 1_000_000_000]
    seen = [row["kode"] for page in pages for row in page["hasil"]]
    assert len(set(seen)) == 4


@pytest.mark.parametrize("question", ["opd=tidak-ada", "urusan=9999", "kecamatan=tidak-ada", "opd=tidak-ada&q=akta"])
def test_a_choice_that_does_not_exist_finds_nothing(question, shelf, fetched):
    assert fetched(f"inovasi?{question}") == {"jumlah": 0, "halaman": 1, "hasil": []}


WRONG = {
    "ukuran=101": "ukuran",
    "ukuran=0": "ukuran",
    "ukuran=1e1": "ukuran",
    "halaman=0": "halaman",
    "halaman=-1": "halaman",
    "halaman=satu": "halaman",
    "bentuk=jasa": "bentuk",
    "jenis=Digital": "jenis",
    "opd=a%20b": "opd",
    "urusan=%D9%A3": "urusan",
    "kelurahan=kedaton": "kelurahan",
    "tahun=1900": "tahun",
    "format=xml": "format",
    "gratis=mungkin": "gratis",
    "hari-ini=tidak": "hari-ini",
    "perlu=jodoh": "perlu",
    "q=" + "a" * 201: "q",
}


@pytest.mark.parametrize("question", WRONG)
def test_a_wrong_parameter_is_named_in_indonesian(question, db, client):
    answer = client.get(f"/api/v1/inovasi?{question}")
    problem = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json; charset=utf-8")
    assert list(problem) == ["type", "title", "status", "detail", "instance", "parameter"]
    assert [row["nama"] for row in problem["parameter"]] == [WRONG[question]]
    assert problem["parameter"][0]["keterangan"].split()[0] in {"Tulis", "Pilih", "Kode", "Paling"}


def test_each_filter_narrows(shelf, fetched):
    asked = {
        "": 4,
        "bentuk=pelayanan-publik": 2,
        "jenis=non-digital": 1,
        "opd=dinkes": 3,
        "urusan=2": 1,
        "tahun=2025": 2,
        "perlu=kesehatan": 1,
        "gratis=ya&dari-rumah=ya": 1,
        "hari-ini=ya": 0,
        "q=posyandu": 1,
    }
    assert {question: fetched(f"inovasi?{question}")["jumlah"] for question in asked} == asked
