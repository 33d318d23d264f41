"""Changing an edition that is not frozen: what is checked, what is kept, and two people at once."""

from decimal import Decimal

import pytest

from innovasi.editions.models import Basis, Edition
from tests.editions.samples import fields_of, make_edition

pytestmark = pytest.mark.django_db
CHANGED = "baru saja diubah orang lain"


@pytest.fixture
def edition(db):
    return make_edition()


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


@pytest.fixture
def save(browser, edition):
    """Open a page, change some answers, send it; what came back."""

    def send(path, changes, *, opened=None):
        address = f"/kerja/data/edisi/{edition.pk}/{path}/"
        opened = opened or fields_of(browser.get(address))
        return browser.post(address, opened | changes)

    return send


def test_a_page_saved_as_it_is_changes_nothing(save, edition):
    before = Edition.objects.values().get()
    assert save("ubah", {}).status_code == 302
    after = Edition.objects.values().get()
    assert after.pop("updated_at") >= before.pop("updated_at")
    assert after == before


def test_rules_are_kept_and_decimals_may_have_a_comma(save, edition):
    changes = {"divisor": "14", "number_weight": "0,5", "total": "300.5", "launched_from": "1 Januari 2028"}
    assert save("ubah", changes).status_code == 302
    edition.refresh_from_db()
    assert (edition.divisor, edition.number_weight, edition.total) == (14, Decimal("0.5"), Decimal("300.5"))
    assert str(edition.launched_from) == "2028-01-01"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"divisor": "0"}, "Tidak boleh kurang dari 1."),
        ({"divisor": "banyak"}, "Tulis dengan angka, misalnya 12 atau 0,38."),
        ({"number_weight": "-0,38"}, "Tidak boleh kurang dari 0."),
        ({"number_weight": "0,3812"}, "Paling banyak 3 angka di belakang koma."),
        ({"total": "0"}, "Tidak boleh kurang dari 1."),
        ({"total": "9" * 400}, "Angkanya te"),
        ({"number_cap": "9" * 9}, "Tidak boleh lebih dari"),
        ({"basic_needed": "7"}, "Urusan pelayanan dasar ada enam, jadi paling banyak 6."),
        (
            {"launched_from": "2 Januari 2028", "launched_to": "1 Januari 2028"},
            "Penerapan paling akhir tidak boleh sebelum yang paling awal.",
        ),
        ({"launched_from": "31 Februari 2028"}, "belum terbaca sebagai tanggal"),
        ({"title": "  "}, "Isi nama edisi."),
    ],
)
def test_rules_that_cannot_be_are_explained_and_kept_on_the_page(save, edition, changes, message):
    page = save("ubah", changes)
    text = page.content.decode()
    assert page.status_code == 422
    assert text.count(message) >= 2  # beside the field and in the summary
    assert next(iter(changes.values())) in text
    assert Edition.objects.filter(pk=edition.pk, divisor=12, total=250, title="Edisi 2030").exists()


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("ubah", {"title": "Milik saya"}),
        ("predikat", {"label_1": "Milik saya"}),
        ("indikator/regulasi", {"name": "Milik saya"}),
        ("indikator/kemanfaatan/basis/a", {"name": "Milik saya"}),
    ],
)
def test_the_second_of_two_people_is_told_and_can_save_knowingly(save, browser, edition, path, changes):
    opened = fields_of(browser.get(f"/kerja/data/edisi/{edition.pk}/{path}/"))
    name = next(iter(changes))
    assert save(path, {name: "Milik orang lain"}).status_code == 302
    page = save(path, changes, opened=opened)
    assert page.status_code == 422
    assert CHANGED in page.content.decode()
    assert "Milik saya" in page.content.decode()
    assert "Milik orang lain" in browser.get(f"/kerja/data/edisi/{edition.pk}/").content.decode()
    assert save(path, changes, opened=fields_of(page)).status_code == 302
    assert "Milik saya" in browser.get(f"/kerja/data/edisi/{edition.pk}/").content.decode()


def test_correcting_one_s_own_slip_does_not_hide_what_the_other_did(save, browser, edition):
    opened = fields_of(browser.get(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/"))
    save("indikator/regulasi", {"name": "Milik orang lain"})
    slip = save("indikator/regulasi", {"weight": "-1"}, opened=opened)
    page = save("indikator/regulasi", {"weight": "2"}, opened=fields_of(slip))
    assert CHANGED in page.content.decode()


def test_two_people_on_two_indicators_do_not_disturb_each_other(save, browser, edition):
    opened = fields_of(browser.get(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/"))
    assert save("indikator/visi", {"name": "Visi"}).status_code == 302
    assert save("indikator/regulasi", {"name": "Aturan"}, opened=opened).status_code == 302


def test_an_indicator_is_changed_with_its_levels(save, edition):
    row = edition.indicators.get(key="regulasi")
    kept = set(row.levels.values_list("pk", flat=True))
    changes = {
        "weight": "2,5",
        "level_2": "Peraturan Wali Kota",
        "file_types": ["pdf", "url"],
        "parts": "latar belakang\n\n dampak ",
        "is_mandatory": "on",
    }
    assert save("indikator/regulasi", changes).status_code == 302
    row.refresh_from_db()
    assert (row.weight, row.file_types, row.parts) == (Decimal("2.5"), "pdf,url", ["latar belakang", "dampak"])
    assert row.is_mandatory
    assert [level.text for level in row.levels.all()] == ["satu", "Peraturan Wali Kota", "tiga"]
    assert set(row.levels.values_list("pk", flat=True)) == kept


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"weight": "-1"}, "Tidak boleh kurang dari 0."),
        ({"weight": "1000"}, "Angkanya ter"),
        ({"level_3": "  "}, "Isi tingkat 3."),
        ({"name": ""}, "Isi nama indikator."),
        ({"file_types": ["exe"]}, "Pilihan ini tidak ada dalam daftar."),
        ({"parts": "x" * 201}, "Tiap unsur paling banyak 200 huruf."),
    ],
)
def test_an_indicator_that_cannot_be_is_explained(save, edition, changes, message):
    page = save("indikator/regulasi", changes)
    assert page.status_code == 422
    assert page.content.decode().count(message) >= 2
    assert edition.indicators.get(key="regulasi").levels.get(parameter=3).text == "tiga"


NEW = {"aspect": "SID", "key": "hak-cipta", "code": "SID-36", "order": "30", "name": "Hak cipta", "variable": "Umum"}
NEW |= {"weight": "2", "evidence_kind": "surat", "level_1": "a", "level_2": "b", "level_3": "c"}


def test_an_indicator_is_added(save, edition):
    assert save("indikator/baru", NEW).url == f"/kerja/data/edisi/{edition.pk}/#hak-cipta"
    assert edition.indicators.get(key="hak-cipta").levels.count() == 3


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("regulasi", "Kunci ini sudah dipakai indikator “Regulasi” di edisi ini. Pilih kunci lain."),
        ("baru", "Kunci ini dipakai oleh portal. Pilih kunci lain."),
        ("hak cipta!", "Pakai huruf kecil, angka, dan tanda hubung saja"),
    ],
)
def test_a_key_that_cannot_be_is_explained(save, edition, key, message):
    page = save("indikator/baru", NEW | {"key": key})
    assert page.status_code == 422
    assert message in page.content.decode()
    assert edition.indicators.count() == 3


def test_an_indicator_is_removed_from_its_edition_alone(browser, edition):
    other = make_edition(year=2031)
    page = browser.get(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/hapus/").content.decode()
    assert "Edisi lain tidak berubah." in page
    browser.post(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/hapus/")
    assert not edition.indicators.filter(key="regulasi").exists()
    assert other.indicators.filter(key="regulasi").exists()


BASIS = {"code": "A", "name": "Orang", "level_1": "1-200", "level_2": "201-500", "level_3": "501 ke atas"}


def test_the_first_basis_takes_the_place_of_the_row_s_own_levels(save, browser, edition):
    row = edition.indicators.get(key="regulasi")
    page = browser.get(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/basis/baru/")
    assert fields_of(page)["level_2"] == "dua"
    assert save("indikator/regulasi/basis/baru", BASIS).status_code == 302
    assert [(level.basis.code, level.text) for level in row.levels.all()] == [
        ("a", "1-200"), ("a", "201-500"), ("a", "501 ke atas"),
    ]  # fmt: skip
    assert "Tingkat 1" not in browser.get(f"/kerja/data/edisi/{edition.pk}/indikator/regulasi/").content.decode()


def test_the_levels_of_the_last_basis_become_the_row_s_own(browser, edition):
    row = edition.indicators.get(key="kemanfaatan")
    for code in "ba":
        browser.post(f"/kerja/data/edisi/{edition.pk}/indikator/kemanfaatan/basis/{code}/hapus/")
    assert not Basis.objects.filter(indicator=row).exists()
    assert [(level.basis, level.text) for level in row.levels.all()] == [
        (None, "sedikit"), (None, "sedang"), (None, "banyak"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"code": "b"}, "Kode ini sudah dipakai basis “Basis b”. Pilih kode lain."),
        ({"code": "a/"}, "Pakai satu sampai empat huruf atau angka, misalnya a."),
        ({"code": "baru"}, "Pakai satu sampai empat huruf atau angka, misalnya a."),
        ({"level_1": ""}, "Isi tingkat 1."),
    ],
)
def test_a_basis_that_cannot_be_is_explained(save, edition, changes, message):
    page = save("indikator/kemanfaatan/basis/baru", BASIS | {"code": "c"} | changes)
    assert page.status_code == 422
    assert message in page.content.decode()


def test_predicates_are_kept_and_an_empty_line_is_left_out(save, edition):
    changes = {"label_1": "", "above_1": "", "label_2": "Sangat", "above_2": "65,01", "sure_2": "on"}
    assert save("predikat", changes).status_code == 302
    assert [(band.label, band.above, band.is_confirmed) for band in edition.bands.all()] == [
        ("Sangat", Decimal("65.01"), True)
    ]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"label_2": "Sangat"}, "Tulis nilai terendah untuk predikat “Sangat”."),
        ({"above_2": "65"}, "Tulis nama predikatnya, atau kosongkan nilainya."),
        ({"label_2": "Sama", "above_2": "40,01"}, "Nilai ini sudah dipakai predikat “Inovatif”."),
        ({"label_2": "Rendah", "above_2": "-1"}, "Tidak boleh kurang dari 0."),
    ],
)
def test_predicates_that_cannot_be_are_explained(save, edition, changes, message):
    page = save("predikat", changes)
    assert page.status_code == 422
    assert page.content.decode().count(message) >= 2
    assert edition.bands.count() == 1
