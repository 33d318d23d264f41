"""What the catalogue hears in an address, and what it does not."""

import pytest

from innovasi.catalogue.board.wish import Order, Wish, read


def test_every_parameter_of_the_contract_is_heard():
    asked = {
        "q": "akta",
        "bentuk": "tata-kelola",
        "opd": "dinkes",
        "urusan": "12",
        "tahun": "2026",
        "jenis": "non-digital",
        "urut": "nama",
        "perlu": "dokumen",
        "dari-rumah": "ya",
        "gratis": "ya",
        "hari-ini": "ya",
        "kecamatan": "kec-kedaton",
        "kelurahan": "7",
    }
    chosen = ("akta", "tata-kelola", "dinkes", "12", "2026", "non-digital", "nama")
    assert read(asked) == Wish(*chosen, "dokumen", "ya", "ya", "ya", "kec-kedaton", "7")


@pytest.mark.parametrize(
    "asked",
    [
        {"bentuk": "robot"},
        {"jenis": "DIGITAL"},
        {"urut": "acak"},
        {"tahun": "dua ribu"},
        {"tahun": "0001"},
        {"tahun": "²"},
        {"tahun": "99999999999999999999"},
        {"urusan": "-1"},
        {"urusan": "1 OR 1=1"},
        {"urusan": "٣"},
        {"opd": "'; drop table"},
        {"opd": "a" * 41},
        {"q": "   \0  "},
        {"lain": "apa saja"},
        {"perlu": "cinta"},
        {"gratis": "tidak"},
        {"dari-rumah": "1"},
        {"hari-ini": "YA"},
        {"kecamatan": "'--"},
        {"kelurahan": "9999999999"},
        {"kelurahan": "²"},
    ],
)
def test_nonsense_counts_as_not_given(asked):
    assert read(asked) == Wish()


def test_spaces_are_folded_and_endless_texts_are_cut():
    assert read({"q": "  akta \n  lahir "}).text == "akta lahir"
    assert len(read({"q": "a" * 5000}).text) == 200


@pytest.mark.parametrize(
    ("wish", "order"),
    [
        (Wish(), Order.NEWEST),
        (Wish(text="akta"), Order.RELEVANCE),
        (Wish(order="relevansi"), Order.NEWEST),  # without words nothing is more relevant
        (Wish(text="akta", order="terbaru"), Order.NEWEST),
        (Wish(order="nama"), Order.TITLE),
    ],
)
def test_words_are_sorted_by_match_and_all_else_by_date(wish, order):
    assert wish.sorted_by == order


def test_an_address_keeps_the_other_choices_and_goes_back_to_the_first_page():
    wish = Wish(text="akta lahir", kind="lainnya", order="nama")
    assert wish.address(kind="", year="2026") == "?q=akta+lahir&tahun=2026&urut=nama"
    assert wish.query(page=3) == "q=akta+lahir&bentuk=lainnya&urut=nama&halaman=3"
    assert wish.unfiltered == "?q=akta+lahir"
    assert Wish().address() == "?"
