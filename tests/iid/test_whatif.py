"""*Andai*: the index after each change, in words, and what is refused."""

import pytest

from tests.factories import OPDFactory, PeriodFactory
from tests.iid.samples import answered, know_2026, many_reported, reported

pytestmark = pytest.mark.django_db
PAGE = "/kerja/iid/andai/"


@pytest.fixture(autouse=True)
def edition(db):
    PeriodFactory()
    return know_2026()


@pytest.fixture
def look(client_of):
    def page(query="", status=200):
        answer = client_of("bappeda").get(f"{PAGE}?{query}" if query else PAGE)
        assert answer.status_code == status
        return answer

    return page


def text_of(answer):
    return answer.content.decode()


def labels(answer):
    return [effect.label for effect in answer.context["answer"].effects]


def change(answer):
    return round(float(answer.context["answer"].change), 4)


def test_nothing_is_asked_at_first(look):
    assert look().context["answer"] is None


def test_adding_below_the_divisor_helps_and_says_from_where(look):
    many_reported(1)  # 6 points
    answer = look("tambah=1&nilai=12,5")
    assert change(answer) == round(12.5 / 12 / 2.5, 4)  # the number gives nothing without coverage
    assert "menaikkan indeks" in text_of(answer)


def test_a_weak_extra_innovation_is_said_to_lower_the_index(look, edition):
    """20 × 9, nothing needed: mean 9. With 40 × 0: 180/60 = 3; (3 − 9 + 40 × 0.38)/2.5 = +3.68; with cap 20: −2.4."""
    type(edition).objects.filter(pk=edition.pk).update(basic_needed=0)
    many_reported(20, parameter=3)
    assert change(look("tambah=40&nilai=0")) == 3.68
    type(edition).objects.filter(pk=edition.pk).update(number_cap=20)
    answer = look("tambah=40&nilai=0")
    assert change(answer) == -2.4
    page = text_of(answer)
    assert "Tambahan ini menurunkan indeks 2,400" in page
    assert "paling sedikit 9,00" in page
    assert "Batas 20 inovasi sudah lewat: 40 inovasi" in page


def test_an_innovation_that_lowers_the_mean_is_offered_and_can_be_dropped(look, edition):
    """13 × 9 and one 0, number cap 1: mean 117/14; without it 117/13 = 9."""
    type(edition).objects.filter(pk=edition.pk).update(basic_needed=0, number_cap=1)
    many_reported(13, parameter=3)
    weak = reported("Sangat Lemah")
    assert f'value="{weak.pk}" id="lepas-{weak.pk}"' in text_of(look())
    answer = look(f"lepas={weak.pk}&lepas=999999&lepas=x")
    assert labels(answer) == ["1 inovasi dilepas"]
    assert change(answer) == round((9 - 117 / 14) / 2.5, 4)
    assert "checked" in text_of(answer)


def test_raising_an_indicator_counts_for_one_opd_or_all_and_lowers_nobody(look):
    reported("Satu", claims=[("sdm", 1)])
    reported("Dua", claims=[("sdm", 3)])
    reported("Tiga", opd=OPDFactory(code="dishub"))
    every = look("indikator=sdm&tingkat=2")
    assert change(every) == round((2 + 4) / 12 / 2.5, 4)
    assert labels(every) == [
        "Ketersediaan dan peran SDM terhadap inovasi daerah menjadi tingkat 2 di semua OPD (2 inovasi naik)"
    ]
    assert change(look("indikator=sdm&tingkat=2&opd=dishub")) == round(4 / 12 / 2.5, 4)


def test_covering_the_fifth_urusan_brings_the_number_back(look):
    for number in range(1, 5):
        reported(f"Inovasi {number}", basic=number)
    assert "Nilai jumlah inovasi menjadi 0" in text_of(look("tambah=0"))
    assert change(look("urusan=5")) == round(4 * 0.38 / 2.5, 4)


def test_an_spd_answer_moves_the_index_by_its_weight(look, edition):
    row = edition.indicators.get(pk=answered(parameter=1).indicator_id)
    assert change(look(f"spd-{row.key}=3")) == round(float(row.weight) * 2 / 2.5, 4)
    assert change(look(f"spd-{row.key}=0")) == round(-float(row.weight) / 2.5, 4)


def test_changes_are_shown_one_after_the_other_and_add_up(look):
    many_reported(2)
    answer = look("tambah=3&nilai=50&indikator=sdm&tingkat=3&urusan=1")
    found = answer.context["answer"]
    assert len(found.effects) == 3
    assert sum(effect.change for effect in found.effects) == found.change


def test_the_reading_can_be_chosen(look):
    reported("A", bare=[("regulasi", 3)])
    assert look("dasar=klaim").context["answer"].start.sheets == 9
    assert look("dasar=berbukti").context["answer"].start.sheets == 0


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tambah=501&nilai=5", "500"),
        ("tambah=-1&nilai=5", "0"),
        ("tambah=1", "Tulis nilai kematangan inovasi yang ditambah"),
        ("tambah=1&nilai=112", "Paling tinggi 111"),
        ("tambah=1&nilai=banyak", "nilai"),
        ("tambah=1&nilai=NaN", "nilai"),
        ("tambah=99999999999999999999999&nilai=1", "500"),
        ("indikator=sdm", "Pilih tingkat yang ingin dicapai"),
        ("indikator=tidak-ada&tingkat=1", "Pilihan ini tidak ada dalam daftar"),
        ("indikator=sdm&tingkat=9", "Pilihan ini tidak ada dalam daftar"),
        ("urusan=99", "Pilihan ini tidak ada dalam daftar"),
    ],
)
def test_what_is_out_of_bounds_is_refused_in_words_and_kept(look, query, said):
    answer = look(query, status=422)
    page = text_of(answer)
    assert said in page
    assert "perlu diperbaiki" in page
    assert answer.context["answer"] is None


@pytest.mark.parametrize("query", ["lepas=%00", "dasar=x", "lepas=" + "9" * 40, "spd-tidak-ada=3", "opd=x%00"])
def test_nonsense_never_breaks_the_page(look, client_of, query):
    assert client_of("bappeda").get(f"{PAGE}?{query}").status_code in (200, 422)
