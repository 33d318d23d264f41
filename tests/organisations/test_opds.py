"""What Bappeda does with OPDs."""

import datetime

import pytest

from innovasi.organisations.models import OPD
from tests.factories import OPDFactory, UnitFactory, UrusanFactory, UserFactory, make_accepted

pytestmark = pytest.mark.django_db
TODAY = datetime.date.today()


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


@pytest.fixture
def bappeda_opd(db):
    return OPDFactory(code="bappeda", name="Badan Perencanaan Pembangunan Daerah", abbreviation="Bappeda", kind="badan")


def text(answer):
    return answer.content.decode()


def test_a_new_opd_is_added_with_its_affairs(browser):
    urusan = UrusanFactory(number=9, name="Pangan")
    data = {"name": "Dinas Pangan", "abbreviation": "Dispangan", "code": "dispangan", "kind": "dinas"}
    answer = browser.post("/kerja/data/opd/baru/", {**data, "counts_in_tally": "on", "urusan": [urusan.pk]})
    assert answer.url == "/kerja/data/opd/dispangan/"
    opd = OPD.objects.get(code="dispangan")
    assert [row.name for row in opd.urusan.all()] == ["Pangan"]
    assert opd.counts_in_tally


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": "Badan Perencanaan Pembangunan Daerah"}, "Sudah ada OPD dengan nama ini"),
        ({"code": "bappeda"}, "Kode ini sudah dipakai OPD lain"),
        ({"code": "baru"}, "Kode ini dipakai oleh portal"),
        ({"code": "dinas pangan"}, "Pakai huruf kecil, angka, dan tanda hubung saja"),
        ({"contact_whatsapp": "hubungi Ani"}, "Tulis nomor dengan angka saja"),
    ],
)
def test_wrong_input_is_explained_and_kept(browser, bappeda_opd, changes, message):
    data = {"name": "Dinas Pangan", "abbreviation": "Dispangan", "code": "dispangan", "kind": "dinas"} | changes
    answer = browser.post("/kerja/data/opd/baru/", data)
    assert answer.status_code == 422
    assert message in text(answer)
    assert "Kesalahan:" in text(answer)
    assert "Dispangan" in text(answer)


def test_editing_changes_neither_name_nor_code(browser, bappeda_opd):
    data = {"kind": "badan", "name": "Lain", "code": "lain", "head_name": "Khaidarmansyah", "confirmed": "on"}
    browser.post("/kerja/data/opd/bappeda/ubah/", data)
    bappeda_opd.refresh_from_db()
    assert (bappeda_opd.name, bappeda_opd.code) == ("Badan Perencanaan Pembangunan Daerah", "bappeda")
    assert bappeda_opd.head_name == "Khaidarmansyah"


NEW_NAME = {"name": "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", "abbreviation": "Bapperida"}


def test_a_renamed_opd_keeps_its_old_name_until_the_day_before(browser, bappeda_opd):
    browser.post("/kerja/data/opd/bappeda/ganti-nama/", {**NEW_NAME, "since": "1 Oktober 2025"})
    bappeda_opd.refresh_from_db()
    former = bappeda_opd.former_names.get()
    assert (bappeda_opd.abbreviation, bappeda_opd.code) == ("Bapperida", "bappeda")
    assert (former.name, former.abbreviation) == ("Badan Perencanaan Pembangunan Daerah", "Bappeda")
    assert former.used_until == datetime.date(2025, 9, 30)


def test_renaming_back_and_forth_lists_each_name_once(browser, bappeda_opd):
    old = {"name": bappeda_opd.name, "abbreviation": "Bappeda"}
    for names, day in ((NEW_NAME, "1 Januari 2024"), (old, "1 Januari 2025"), (NEW_NAME, "1 Januari 2026")):
        browser.post("/kerja/data/opd/bappeda/ganti-nama/", {**names, "since": day})
    untils = dict(bappeda_opd.former_names.values_list("abbreviation", "used_until"))
    assert untils == {"Bappeda": datetime.date(2025, 12, 31), "Bapperida": datetime.date(2024, 12, 31)}


def test_a_repaired_spelling_leaves_no_former_name(browser, bappeda_opd):
    data = {"name": "Badan Perencanaan Pembangunan", "abbreviation": "Bappeda", "spelling_only": "on"}
    browser.post("/kerja/data/opd/bappeda/ganti-nama/", data)
    bappeda_opd.refresh_from_db()
    assert bappeda_opd.name == "Badan Perencanaan Pembangunan"
    assert not bappeda_opd.former_names.exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"since": ""}, "Tulis tanggal mulai berlaku"),
        ({"since": "kemarin"}, "belum terbaca sebagai tanggal"),
        ({"since": "1 Januari 2100"}, "Tanggal ini belum tiba"),
        ({"name": "Dinas Kembar"}, "Sudah ada OPD lain dengan nama ini"),
        (
            {"name": "Badan Perencanaan Pembangunan Daerah", "abbreviation": "Bappeda"},
            "masih sama dengan yang sekarang",
        ),
    ],
)
def test_a_rename_that_makes_no_sense_is_explained(browser, bappeda_opd, changes, message):
    OPDFactory(code="kembar", name="Dinas Kembar")
    answer = browser.post("/kerja/data/opd/bappeda/ganti-nama/", {**NEW_NAME, "since": "1 Mei 2025"} | changes)
    assert answer.status_code == 422
    assert message in text(answer)
    bappeda_opd.refresh_from_db()
    assert bappeda_opd.abbreviation == "Bappeda"


def test_an_opd_is_found_by_its_former_name(browser, bappeda_opd):
    OPDFactory(code="dinkes", name="Dinas Kesehatan")
    browser.post("/kerja/data/opd/bappeda/ganti-nama/", {**NEW_NAME, "since": "1 Oktober 2025"})
    page = text(browser.get("/kerja/data/opd/?q=perencanaan pembangunan daerah"))
    assert "Riset dan Inovasi Daerah" in page
    assert "Dinas Kesehatan" not in page


def test_an_ended_opd_counts_no_more_and_can_be_revived(browser, bappeda_opd):
    yesterday = TODAY - datetime.timedelta(days=1)
    browser.post("/kerja/data/opd/bappeda/nonaktifkan/", {"last_day": f"{yesterday:%d-%m-%Y}"})
    assert bappeda_opd not in OPD.objects.counted()
    assert "Nonaktif" in text(browser.get("/kerja/data/opd/bappeda/"))
    browser.post("/kerja/data/opd/bappeda/aktifkan/")
    assert bappeda_opd in OPD.objects.counted()


def test_an_opd_cannot_end_before_it_begins(browser):
    OPDFactory(code="muda", active_from=TODAY)
    answer = browser.post("/kerja/data/opd/muda/nonaktifkan/", {"last_day": "1 Januari 2000"})
    assert "sebelum OPD ini mulai aktif" in text(answer)


def test_an_opd_with_innovations_cannot_be_deleted(browser):
    make_accepted()
    answer = browser.post("/kerja/data/opd/disdukcapil/hapus/", follow=True)
    assert OPD.objects.filter(code="disdukcapil").exists()
    assert "tidak dapat dihapus karena masih dipakai oleh 1 inovasi" in text(answer)
    assert "Nonaktifkan saja." in text(answer)


def test_units_and_people_hold_an_opd_too(browser, bappeda_opd):
    UnitFactory(opd=bappeda_opd)
    UserFactory(email="ani@uji.id", opd=bappeda_opd)
    assert "masih dipakai oleh 1 orang dan 1 unit." in text(browser.post("/kerja/data/opd/bappeda/hapus/", follow=True))


def test_an_opd_that_nothing_uses_can_be_deleted_after_being_asked(browser, bappeda_opd):
    assert "Ya, hapus" in text(browser.get("/kerja/data/opd/bappeda/hapus/"))
    browser.post("/kerja/data/opd/bappeda/hapus/")
    assert not OPD.objects.filter(code="bappeda").exists()


def test_the_list_is_filtered_by_kind_state_and_tally(browser, bappeda_opd):
    OPDFactory(code="dinkes", name="Dinas Kesehatan", counts_in_tally=False)
    OPDFactory(code="lama", name="Dinas Lama", active_until=datetime.date(2020, 1, 1))

    def names(query):
        page = browser.get(f"/kerja/data/opd/?{query}").context["listing"].page
        return {opd.code for opd in page}

    assert names("jenis=badan") == {"bappeda"}
    assert names("keadaan=nonaktif") == {"lama"}
    assert names("rekap=tidak") == {"dinkes"}
    assert names("jenis=omong-kosong&halaman=zz") == {"bappeda", "dinkes", "lama"}


def test_the_list_asks_the_same_number_of_questions_for_one_and_for_many(browser, questions):
    OPDFactory.create_batch(1)
    few = questions(browser, "/kerja/data/opd/")
    for opd in OPDFactory.create_batch(15):
        UnitFactory(opd=opd)
        opd.former_names.create(name=f"Dulu {opd.code}")
    assert questions(browser, "/kerja/data/opd/") == few
