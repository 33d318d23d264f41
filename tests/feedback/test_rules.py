"""The clock and the text rules, by hand."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innovasi.feedback.rules import due_day, has_many_links, has_nik, is_late, late_before, tidy, whatsapp_number

DAY = datetime.date


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (DAY(2026, 11, 23), DAY(2026, 11, 26)),  # Monday → Thursday
        (DAY(2026, 11, 25), DAY(2026, 11, 30)),  # Wednesday → Monday
        (DAY(2026, 11, 27), DAY(2026, 12, 2)),  # Friday → Wednesday
        (DAY(2026, 11, 28), DAY(2026, 12, 2)),  # Saturday
        (DAY(2026, 11, 29), DAY(2026, 12, 2)),  # Sunday
    ],
)
def test_the_first_answer_is_due_after_three_working_days(asked, due):
    assert due_day(asked, ()) == due


def test_a_holiday_is_no_working_day_and_on_a_sunday_takes_nothing():
    monday = DAY(2026, 11, 23)
    assert due_day(monday, {DAY(2026, 11, 24)}) == DAY(2026, 11, 27)
    assert due_day(monday, {DAY(2026, 11, 24), DAY(2026, 11, 26), DAY(2026, 11, 29)}) == DAY(2026, 11, 30)
    assert due_day(monday, {DAY(2026, 11, 23), DAY(2026, 11, 22)}) == DAY(2026, 11, 26)


@given(
    st.datetimes(datetime.datetime(2025, 1, 1), datetime.datetime(2028, 1, 1)),
    st.integers(0, 400),
    st.frozensets(st.integers(0, 14)),
)
def test_the_list_of_late_ones_and_the_badge_agree(now, hours, closed):
    now = now.replace(tzinfo=datetime.UTC)
    asked = now - datetime.timedelta(hours=hours)
    holidays = {(asked + datetime.timedelta(days=day)).date() for day in closed}
    assert (asked < late_before(now, holidays)) is is_late(asked, now, holidays)


@pytest.mark.parametrize(
    ("text", "is_many"),
    [
        ("Jam berapa buka?", False),
        ("Saya baca di https://bandarlampungkota.go.id/layanan", False),
        ("https://a.xyz/1 https://b.xyz/2", True),
        ("beli di murah.shop atau promo.top", True),
    ],
)
def test_links_call_for_effort(text, is_many):
    assert has_many_links(text) is is_many


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("1871011234567890", True),
        ("NIK: 1871.0112.3456.7890", True),
        ("telepon 0812 3456 7890", False),
        ("18710112345678901", False),
    ],
)
def test_a_number_of_an_identity_card_is_found(text, has):
    assert has_nik(text) is has


def test_what_nobody_sees_is_not_kept():
    assert tidy("  a\0\u202eb\r\n\r\n\r\n\r\nc\x07 ") == "ab\n\nc"


@given(st.text())
def test_tidy_text_is_tidy_already(text):
    assert tidy(tidy(text)) == tidy(text)
    assert "\0" not in tidy(text)


@pytest.mark.parametrize(
    ("contact", "number"), [("0812 3456-7890", "6281234567890"), ("+62 812 3456", "628123456"), ("a@b.id", "")]
)
def test_a_number_as_whatsapp_wants_it(contact, number):
    assert whatsapp_number(contact) == number
