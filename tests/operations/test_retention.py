"""Seven days, four weeks, twelve months; and nothing that is not ours is ever deleted."""

import datetime

import pytest

from innovasi.common.backup.retention import kept, sweep

WANTED = {"daily": 7, "weekly": 4, "monthly": 12}
NIGHT = datetime.datetime(2026, 11, 24, 1, 30)


def nights(number):
    return [NIGHT - datetime.timedelta(days=days) for days in range(number)]


def test_two_years_of_nights_leave_days_weeks_and_months():
    left = sorted(kept(nights(730), WANTED), reverse=True)
    days = [moment.strftime("%m-%d") for moment in left]
    assert days[:7] == ["11-24", "11-23", "11-22", "11-21", "11-20", "11-19", "11-18"]
    assert days[7:9] == ["11-15", "11-08"]  # Sundays; 24 and 22 November are the newest two weeks
    assert [moment.strftime("%Y-%m-%d") for moment in left[9:]] == [
        "2026-10-31",
        "2026-09-30",
        "2026-08-31",
        "2026-07-31",
        "2026-06-30",
        "2026-05-31",
        "2026-04-30",
        "2026-03-31",
        "2026-02-28",
        "2026-01-31",
        "2025-12-31",
    ]


def test_a_portal_that_was_off_keeps_its_last_days_all_the_same():
    old = [moment - datetime.timedelta(days=200) for moment in nights(7)]
    assert kept(old, WANTED) == set(old)


def test_what_was_made_today_stays_though_something_newer_came():
    today = [NIGHT + datetime.timedelta(hours=hours) for hours in range(5)]
    assert kept(today, WANTED) == set(today)


def test_the_newest_stays_whatever_the_settings_say():
    assert kept(nights(3), {"daily": 0, "weekly": 0, "monthly": 0}) == {NIGHT}
    assert kept([], WANTED) == set()


@pytest.fixture
def folder(tmp_path):
    for moment in nights(40):
        (tmp_path / f"innovasi-{moment:%Y%m%d-%H%M%S}.tar.gz.age").touch()
    for name in ("catatan.txt", "innovasi-penting.tar.gz", "sebelum-pulih-20200101-000000.tar.gz", "innovasi-20200101"):
        (tmp_path / name).touch()
    return tmp_path


def test_only_our_own_old_archives_are_deleted(folder):
    gone = sweep(folder)
    left = {path.name for path in folder.iterdir()}
    assert len(gone) == 40 - 10
    assert {
        "catatan.txt", "innovasi-penting.tar.gz", "sebelum-pulih-20200101-000000.tar.gz", "innovasi-20200101"
    } <= left  # fmt: skip
    assert sweep(folder) == []
