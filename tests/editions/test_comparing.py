"""What changed between two editions: by key, word by word, and readable without colour."""

import pytest

from innovasi.editions.actions import load_editions, new_version
from innovasi.editions.board import compare
from innovasi.editions.models import Edition
from tests.editions.samples import add_row, make_edition
from tests.factories import admin

pytestmark = pytest.mark.django_db


@pytest.fixture
def before(db):
    return make_edition()


@pytest.fixture
def after(before):
    return new_version(before, by=admin())


def said(differences):
    """Each difference as label and the pieces with a sign."""
    sign = {"is_added": "+", "is_removed": "-"}
    return {
        change.label: [
            next((mark for kind, mark in sign.items() if getattr(piece, kind)), "") + piece.text
            for piece in change.pieces
        ]
        for change in differences
    }


def changed(comparison):
    return {pair.indicator.key: pair for sheet in comparison.sheets for pair in sheet.changed}


def change(edition, key, **fields):
    row = edition.indicators.get(key=key)
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()
    return row


def test_a_copy_is_the_same(before, after):
    comparison = compare(before, after)
    assert (comparison.rules, comparison.bands, changed(comparison), comparison.count) == ((), (), {}, 0)
    assert [len(sheet.same) for sheet in comparison.sheets] == [2, 1]


def test_weight_mandatory_and_evidence_are_compared(before, after):
    change(after, "regulasi", weight="2.50", is_mandatory=True, evidence="Halaman depan SK")
    pair = changed(compare(before, after))["regulasi"]
    assert said(pair.differences) == {
        "Bobot": ["-3", "+2,5"],
        "Wajib": ["-tidak", "+ya"],
        "Bukti yang diminta": ["+Halaman depan SK"],
    }


def test_level_texts_are_compared_word_by_word(before, after):
    level = after.indicators.get(key="regulasi").levels.get(parameter=2)
    before.indicators.get(key="regulasi").levels.filter(parameter=2).update(
        text="Peraturan Wali Kota yang berlaku kini"
    )
    level.text = "Peraturan Daerah yang berlaku kini"
    level.save()
    pair = changed(compare(before, after))["regulasi"]
    assert said(pair.differences) == {
        "Tingkat 2": ["Peraturan ", "-Wali Kota", "+Daerah", " yang berlaku kini"],
    }


def test_new_and_vanished_rows_are_named(before, after):
    after.indicators.get(key="regulasi").delete()
    add_row(after, "video", name="Video inovasi", weight=4)
    found = changed(compare(before, after))
    assert {key: pair.state for key, pair in found.items()} == {"regulasi": "Tidak ada lagi", "video": "Baru"}
    assert said(found["video"].differences)["Tingkat 3"] == ["+tiga"]


def test_bases_are_compared_by_their_code(before, after):
    row = after.indicators.get(key="kemanfaatan")
    row.bases.get(code="a").levels.filter(parameter=1).update(text="1-200 orang")
    row.bases.get(code="b").delete()
    assert said(changed(compare(before, after))["kemanfaatan"].differences) == {
        "Basis a, tingkat 1": ["-sedikit", "+1-200 orang"],
        "Basis b": ["-Basis b; tingkat 1: sedikit; tingkat 2: sedang; tingkat 3: banyak"],
    }


def test_the_formula_the_window_and_the_predicates_are_compared(before, after):
    Edition.objects.filter(pk=after.pk).update(divisor=14, launched_from="2026-01-01")
    after.bands.all().delete()
    after.refresh_from_db()
    comparison = compare(before, after)
    assert said(comparison.rules) == {
        "Pembagi paling kecil": ["-12", "+14"],
        "Penerapan paling awal": ["-tidak ditentukan", "+1 Januari 2026"],
    }
    assert said(comparison.bands) == {"Predikat Inovatif": ["-mulai 40,01"]}


def test_the_ten_indicators_that_changed_since_2023_are_found(client_of):
    """Domain facts §1.6: these changed in substance; the beneficiaries of 2023 were what basis a asks in 2026."""
    load_editions()
    editions = {edition.year: edition for edition in Edition.objects.all()}
    found = changed(compare(editions[2023], editions[2026]))
    named = (
        "regulasi anggaran bimtek pelaksana jejaring sosialisasi informasi_layanan pengaduan "
        "layanan_terintegrasi kemanfaatan"
    )
    assert set(named.split()) <= set(found)
    assert said(found["kemanfaatan"].differences)["Basis a, tingkat 2"] == ["-101-200", "+201-500", " orang"]
    page = client_of("bappeda").get(f"/kerja/data/edisi/{editions[2023].pk}/banding/{editions[2026].pk}/")
    text = page.content.decode()
    assert '<del class="removed"><span class="visually-hidden">[dihapus: </span>' in text
    assert '<ins class="added"><span class="visually-hidden">[ditambahkan: </span>' in text
    assert "Edisi 2023 tidak memuat lembar ini" in text


def test_rows_that_stayed_the_same_are_folded(client_of, before, after):
    change(after, "regulasi", weight="2.50")
    text = client_of("penelaah").get(f"/kerja/data/edisi/{before.pk}/banding/{after.pk}/").content.decode()
    assert "1 indikator berubah, 1 sama." in text
    assert "<summary>1 indikator yang sama</summary>" in text


def test_the_comparison_takes_the_same_questions_whatever_the_size(before, after, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):  # rows, levels and bases of each, and the predicates of each
        compare(before, after)
    for number in range(6):
        add_row(after, f"baris-{number}")
    with django_assert_max_num_queries(8):
        compare(before, after)
