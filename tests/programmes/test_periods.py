"""Periods: who runs them, what is checked, and that one is open at most."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from innovasi.programmes.actions import PeriodRefused, close_period, load_themes, open_period
from innovasi.programmes.models import Period, Theme
from tests.factories import PeriodFactory, admin, make_submission

pytestmark = pytest.mark.django_db
WIB = ZoneInfo("Asia/Jakarta")
GOOD = {
    "title": "Satu OPD Satu Inovasi 2026",
    "year": "2026",
    "target": "1",
    "opens_date": "2 Maret 2026",
    "opens_time": "08.00",
    "deadline_date": "30 Juni 2026",
    "deadline_time": "23.59",
}


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


@pytest.mark.parametrize("name", ["disdukcapil", "kepala", "dishub", "penelaah", "pemantau", "operator"])
def test_for_others_periods_do_not_exist(client_of, period, name):
    browser, base = client_of(name), f"/kerja/data/periode/{period.pk}/"
    for path in ("/kerja/data/periode/", "/kerja/data/periode/baru/", base, f"{base}tutup/"):
        assert browser.get(path).status_code == 404
    assert browser.post(f"{base}buka/").status_code == 404
    assert browser.post(f"{base}tutup/").status_code == 404


def test_a_visitor_is_sent_to_the_sign_in(client_of, period):
    assert client_of("stranger").get("/kerja/data/periode/").url.startswith("/akun/masuk/")


def test_dates_and_hours_are_read_as_wib(browser):
    browser.post("/kerja/data/periode/baru/", {**GOOD, "national_date": "18-08-2026", "national_time": "23:59"})
    period = Period.objects.get()
    assert period.opens_at == datetime.datetime(2026, 3, 2, 8, 0, tzinfo=WIB)
    assert period.deadline_at == datetime.datetime(2026, 6, 30, 23, 59, tzinfo=WIB)
    assert period.national_deadline_at == datetime.datetime(2026, 8, 18, 23, 59, tzinfo=WIB)
    assert not period.is_open


@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"deadline_date": "31 Juni 2026"}, "belum terbaca sebagai tanggal"),
        ({"deadline_time": "25.00"}, "Tulis jam seperti 23.59."),
        ({"deadline_time": "malam"}, "Tulis jam seperti 23.59."),
        ({"deadline_date": "1 Februari 2026"}, "Tenggat harus sesudah periode dibuka."),
        ({"deadline_date": "2 Maret 2026", "deadline_time": "08.00"}, "Tenggat harus sesudah periode dibuka."),
        ({"national_date": "1 Juni 2026"}, "Tenggat nasional harus sesudah tenggat kota."),
        ({"target": "0"}, "Target paling sedikit 1 inovasi per OPD."),
        ({"year": "26"}, "Tulis tahun empat angka"),
    ],
)
def test_wrong_input_is_explained_and_kept(browser, changes, message):
    answer = browser.post("/kerja/data/periode/baru/", GOOD | changes)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert "Constraint" not in page
    assert next(iter(changes.values())) in page
    assert not Period.objects.exists()


def test_an_edit_shows_what_is_stored_and_keeps_the_rest(browser):
    browser.post("/kerja/data/periode/baru/", GOOD)
    period = Period.objects.get()
    page = browser.get(f"/kerja/data/periode/{period.pk}/").content.decode()
    assert 'value="30 Juni 2026"' in page
    assert 'value="23.59"' in page
    browser.post(f"/kerja/data/periode/{period.pk}/", {**GOOD, "deadline_date": "15 Juli 2026"})
    period.refresh_from_db()
    assert timezone.localdate(period.deadline_at) == datetime.date(2026, 7, 15)


def test_only_one_period_is_open(browser, period):
    other = PeriodFactory(title="Lainnya", is_open=False)
    page = browser.post(f"/kerja/data/periode/{other.pk}/buka/", follow=True).content.decode()
    assert "Satu OPD Satu Inovasi masih dibuka. Tutup periode itu lebih dulu." in page
    assert Period.objects.current() == period


def test_the_database_forbids_a_second_open_period(period):
    with pytest.raises(IntegrityError), transaction.atomic():
        PeriodFactory(title="Lainnya")


def test_closing_asks_first_and_can_be_undone(browser, period):
    assert "Ya, tutup periode" in browser.get(f"/kerja/data/periode/{period.pk}/tutup/").content.decode()
    assert Period.objects.current() == period
    browser.post(f"/kerja/data/periode/{period.pk}/tutup/")
    period.refresh_from_db()
    assert not period.is_open
    assert period.closed_at is not None
    browser.post(f"/kerja/data/periode/{period.pk}/buka/")
    period.refresh_from_db()
    assert period.is_open
    assert period.closed_at is None


def test_a_period_whose_deadline_has_passed_opens_only_for_late_ones():
    past = timezone.now() - datetime.timedelta(days=1)
    period = PeriodFactory(deadline_at=past, is_open=False)
    with pytest.raises(PeriodRefused, match="Tenggat periode ini sudah lewat"):
        open_period(period, by=admin())
    period.accepts_late = True
    period.save()
    open_period(period, by=admin())
    assert Period.objects.current() == period


def test_closing_twice_is_told():
    period = PeriodFactory(is_open=False)
    with pytest.raises(PeriodRefused, match="sudah ditutup"):
        close_period(period, by=admin())


def test_the_list_asks_the_same_number_of_questions_for_one_and_for_many(browser, questions):
    make_submission()
    few = questions(browser, "/kerja/data/periode/")
    for year in range(2010, 2022):
        PeriodFactory(year=year, title=f"Periode {year}", is_open=False)
    assert questions(browser, "/kerja/data/periode/") == few


def test_themes_come_as_lists_of_their_year():
    assert load_themes() == 24
    assert load_themes() == 0
    assert [theme.label for theme in Theme.objects.offered_in(2022)] == ["Covid-19", "Non Covid-19"]
    assert Theme.objects.offered_in(2025).count() == 5
    assert not any(theme.confirmed for theme in Theme.objects.offered_in(2026))
