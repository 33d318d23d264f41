"""Bappeda keeps the list of holidays; the clock of first answers leaves them out."""

import datetime

import pytest
import time_machine

from innovasi.programmes.models import Holiday
from tests.feedback.samples import make_feedback

pytestmark = pytest.mark.django_db
PATH = "/kerja/data/hari-libur/"
GOOD = {"date": "17 Agustus 2027", "name": "Hari Kemerdekaan"}
MONDAY = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)


def text_of(answer):
    return answer.content.decode()


@pytest.mark.parametrize("person", ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau", "operator"])
def test_for_others_the_list_does_not_exist(client_of, person):
    row = Holiday.objects.create(date=datetime.date(2027, 8, 17), name="Hari Kemerdekaan")
    browser = client_of(person)
    assert browser.get(PATH).status_code == browser.post(PATH, GOOD).status_code == 404
    assert browser.post(f"{PATH}{row.pk}/hapus/").status_code == 404
    assert Holiday.objects.count() == 1


def test_bappeda_adds_and_removes_a_day(client_of):
    browser = client_of("bappeda")
    assert "Hari Kemerdekaan" in text_of(browser.post(PATH, GOOD, follow=True))
    row = Holiday.objects.get()
    assert (row.date, row.name) == (datetime.date(2027, 8, 17), "Hari Kemerdekaan")
    assert "Selasa, 17 Agustus 2027" in text_of(browser.get(PATH))
    browser.post(f"{PATH}{row.pk}/hapus/")
    assert not Holiday.objects.exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"date": ""}, "Tulis tanggal hari liburnya."),
        ({"date": "besok"}, "belum terbaca sebagai tanggal"),
        ({"name": ""}, "Tulis nama hari liburnya."),
        ({}, "Tanggal ini sudah ada di daftar."),
    ],
)
def test_a_wrong_day_is_told_and_what_was_typed_stays(client_of, changes, message):
    Holiday.objects.create(date=datetime.date(2027, 8, 17), name="Hari Kemerdekaan")
    answer = client_of("bappeda").post(PATH, GOOD | changes)
    assert answer.status_code == 422
    assert message in text_of(answer)
    assert Holiday.objects.count() == 1


def test_a_message_is_late_a_day_later_for_each_holiday_in_between(client_of, accepted):
    with time_machine.travel(MONDAY, tick=False):
        row = make_feedback(accepted.innovation)
    with time_machine.travel(MONDAY + datetime.timedelta(days=4), tick=False):
        browser = client_of("disdukcapil")
        assert "Terlambat" in text_of(browser.get(f"/kerja/masukan/{row.pk}/"))
        Holiday.objects.create(date=datetime.date(2026, 11, 25), name="Hari Guru")
        page = text_of(browser.get(f"/kerja/masukan/{row.pk}/"))
        assert "Terlambat" not in page
        assert "27 November 2026" in page
