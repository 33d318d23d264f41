"""Dates, years and texts as people type them into spreadsheets."""

import datetime

import pytest

from innovasi.dataio.actions.importing.reading import Broken, Unclear, day_of, text_of, year_of

DAY = datetime.date


@pytest.mark.parametrize(
    "cell, day",
    [
        ("7 April 2021", DAY(2021, 4, 7)),
        ("7 APRIL 2021 ", DAY(2021, 4, 7)),
        ("Juni 2021", DAY(2021, 6, 1)),
        ("Juni, 2021", DAY(2021, 6, 1)),
        ("2021-06-01", DAY(2021, 6, 1)),
        ("2021/06/01", DAY(2021, 6, 1)),
        ("2021-06-01 00:00:00", DAY(2021, 6, 1)),
        ("1/6/2021", DAY(2021, 6, 1)),
        ("01-06-21", DAY(2021, 6, 1)),
        ("06/2021", DAY(2021, 6, 1)),
        ("Senin, 7 Juni 2021", DAY(2021, 6, 7)),
        ("7 Juni 2021 08.00 WIB", DAY(2021, 6, 7)),
        ("7 June 2021", DAY(2021, 6, 7)),
        ("7\u00a0Nopember\u00a02021", DAY(2021, 11, 7)),
        (44293, DAY(2021, 4, 7)),
        ("44293", DAY(2021, 4, 7)),
        (44293.75, DAY(2021, 4, 7)),
        (datetime.datetime(2021, 4, 7, 12, 30), DAY(2021, 4, 7)),
        (DAY(2021, 4, 7), DAY(2021, 4, 7)),
        (None, None),
        ("   ", None),
    ],
)
def test_a_day_is_read_however_it_is_typed(cell, day):
    assert day_of(cell) == (day, False)


@pytest.mark.parametrize("cell", [2021, "2021", " 2021 ", 2021.0])
def test_a_year_alone_becomes_its_first_day_and_says_so(cell):
    assert day_of(cell) == (DAY(2021, 1, 1), True)


@pytest.mark.parametrize(
    "cell, why",
    [
        ("31 Juni 2021", "tanggal “31 Juni 2021” tidak ada"),
        ("30/2/2021", "tanggal “30/2/2021” tidak ada"),
        ("4/13/2021", "tanggal “4/13/2021” tidak ada"),
        ("menyusul", "tanggal “menyusul” belum terbaca; tulis seperti 7 April 2021"),
        ("April - Juni 2021", "tanggal “April - Juni 2021” belum terbaca; tulis seperti 7 April 2021"),
        (7, "angka “7” bukan tanggal"),
        ("7 April 1821", "tahun pada tanggal “7 April 1821” tidak wajar"),
        (True, "tanggal “Ya” belum terbaca; tulis seperti 7 April 2021"),
        (-5, "tanggal “-5” belum terbaca; tulis seperti 7 April 2021"),
        ("x" * 100, f"tanggal “{'x' * 59}…” belum terbaca; tulis seperti 7 April 2021"),
    ],
)
def test_what_is_no_day_is_told_in_words(cell, why):
    with pytest.raises(Unclear) as problem:
        day_of(cell)
    assert str(problem.value) == why


@pytest.mark.parametrize(
    "cell, text",
    [
        ("  Permen\u00a0 Manis ", "Permen Manis"),
        ("satu_x000D_\ndua", "satu\ndua"),
        ("a\x00b\u200bc", "a bc"),
        (12.0, "12"),
        (12.5, "12.5"),
        (float("inf"), ""),
        (True, "Ya"),
        (Broken("#REF!"), ""),
        (datetime.datetime(2021, 6, 1), "1 Juni 2021"),
        (datetime.time(8, 30), "08:30:00"),
    ],
)
def test_text_comes_without_what_nobody_sees(cell, text):
    assert text_of(cell) == text


@pytest.mark.parametrize(
    "cell, year",
    [
        (2021, 2021),
        ("TA 2021", 2021),
        ("Daftar Inovasi Tahun 2021", 2021),
        (DAY(2021, 5, 1), 2021),
        ("2020/2021", None),
        ("Rekap", None),
        ("812021345", None),
        (None, None),
    ],
)
def test_a_year_is_found_when_there_is_exactly_one(cell, year):
    assert year_of(cell) == year
