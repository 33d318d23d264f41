"""Openings are counted a place and day, and nothing is known of who opened."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from innovasi.innovations.choices import Action
from innovasi.outreach import actions
from innovasi.outreach.choices import MOST_A_MINUTE
from innovasi.outreach.models import PlaceCode, ScanDay, VisitDay
from innovasi.outreach.rules.counting import counts, is_from_our_page
from tests.factories import make_accepted, make_moved
from tests.outreach.samples import PHONE, make_place

OURS = PHONE | {"sec-fetch-site": "same-origin"}
ROBOTS = [
    "",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "WhatsApp/2.23.20.0",
    "TelegramBot (like TwitterBot)",
    "facebookexternalhit/1.1",
    "curl/8.5.0",
    "python-requests/2.32",
    "Mozilla/5.0 HeadlessChrome/126",
]
PHONES = [
    PHONE["user-agent"],
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
]


def scans():
    return sum(ScanDay.objects.values_list("count", flat=True))


def visits():
    return sum(VisitDay.objects.values_list("count", flat=True))


def test_the_code_of_a_place_leads_to_the_innovation_and_is_counted(accepted, client):
    place = make_place(accepted)
    for _ in range(3):
        answer = client.get(f"/q/{place.code}/", headers=PHONE)
        assert (answer.status_code, answer["Location"]) == (302, "/inovasi/permen-manis/")
    row = ScanDay.objects.get()
    assert (row.place, row.day, row.count) == (place, timezone.localdate(), 3)


def test_a_code_typed_in_capitals_is_the_same(accepted, client):
    assert client.get(f"/q/{make_place(accepted).code.upper()}/", headers=PHONE).status_code == 302


def test_each_day_has_a_row_of_its_own(accepted, client):
    place = make_place(accepted)
    client.get(f"/q/{place.code}/", headers=PHONE)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        client.get(f"/q/{place.code}/", headers=PHONE)
    assert list(ScanDay.objects.values_list("count", flat=True)) == [1, 1]


def test_no_cookie_is_set_and_the_same_browser_goes_on_alone_for_ten_minutes(accepted, client):
    answer = client.get(f"/q/{make_place(accepted).code}/", headers=PHONE)
    assert not answer.cookies
    assert answer["Cache-Control"] == "private, max-age=600"


@pytest.mark.parametrize("agent", ROBOTS)
def test_robots_are_led_on_and_not_counted(accepted, client, agent):
    assert client.get(f"/q/{make_place(accepted).code}/", headers={"user-agent": agent}).status_code == 302
    assert scans() == 0


@pytest.mark.parametrize("agent", PHONES)
def test_browsers_of_people_are_counted(agent):
    assert counts("GET", agent, "", is_signed_in=False)


def test_looking_ahead_is_not_opening(accepted, client):
    address = f"/q/{make_place(accepted).code}/"
    client.head(address, headers=PHONE)
    client.get(address, headers=PHONE | {"sec-purpose": "prefetch;prerender"})
    assert scans() == 0


def test_people_who_work_in_the_portal_are_not_counted(accepted, client_of):
    own = client_of("disdukcapil")
    own.get(f"/q/{make_place(accepted).code}/", headers=PHONE)
    own.post("/hitung/permen-manis/", headers=OURS)
    assert (scans(), visits()) == (0, 0)


def test_a_withheld_innovation_cannot_be_told_from_an_unknown_code(db, client):
    place = make_place(make_moved(Action.SUBMIT, Action.ACCEPT))
    withheld = make_place(make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD, title="Rahasia Dapur"))
    answers = [client.get(f"/q/{code}/", headers=PHONE) for code in (withheld.code, "tidakada")]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert "Rahasia" not in answers[0].content.decode()
    assert "Halaman untuk kode ini tidak ada" in answers[0].content.decode()
    assert (scans(), client.get(f"/q/{place.code}/").status_code) == (0, 302)


def test_a_retired_place_still_leads_on(accepted, client):
    place = make_place(accepted)
    actions.retire(place, by=place.made_by)
    assert client.get(f"/q/{place.code}/", headers=PHONE).status_code == 302
    assert scans() == 1


def test_a_flood_is_counted_up_to_the_limit_of_a_minute(accepted):
    place = make_place(accepted)
    for _ in range(MOST_A_MINUTE + 30):
        actions.count_scan(place)
    assert scans() == MOST_A_MINUTE
    cache.clear()  # the minute is over
    actions.count_scan(place)
    assert scans() == MOST_A_MINUTE + 1


def test_codes_are_hard_to_guess_and_never_the_same(accepted):
    codes = {make_place(accepted, f"Tempat {number}").code for number in range(30)}
    assert len(codes) == 30
    assert all(len(code) == 8 and not set(code) & set("01ilou") for code in codes)
    assert PlaceCode.objects.count() == 30


def test_the_page_of_an_innovation_counts_its_openings_by_itself(accepted, client):
    page = client.get("/inovasi/permen-manis/").content.decode()
    assert 'id="hitung" data-address="/hitung/permen-manis/"' in page
    for _ in range(2):
        answer = client.post("/hitung/permen-manis/", headers=OURS)
        assert (answer.status_code, answer.content, dict(answer.cookies)) == (204, b"", {})
    row = VisitDay.objects.get()
    assert (row.innovation, row.day, row.count) == (accepted.innovation, timezone.localdate(), 2)


def test_counting_does_not_ask_for_a_token(accepted):
    assert Client(enforce_csrf_checks=True).post("/hitung/permen-manis/", headers=OURS).status_code == 204
    assert visits() == 1


@pytest.mark.parametrize(
    "headers",
    [
        PHONE,
        PHONE | {"sec-fetch-site": "cross-site"},
        PHONE | {"sec-fetch-site": "none"},
        PHONE | {"origin": "https://jahat.example"},
        PHONE | {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
        OURS | {"user-agent": "Googlebot/2.1"},
    ],
)
def test_what_another_site_or_a_robot_sends_is_not_counted(accepted, client, headers):
    assert client.post("/hitung/permen-manis/", headers=headers).status_code == 204
    assert visits() == 0


def test_an_old_browser_of_our_page_is_counted_by_its_origin(accepted, client):
    client.post("/hitung/permen-manis/", headers=PHONE | {"origin": "http://testserver"})
    assert visits() == 1


def test_what_citizens_may_not_read_is_not_counted_and_the_answer_says_nothing(db, client):
    withheld = make_moved(Action.SUBMIT, Action.ACCEPT, Action.WITHHOLD)
    make_accepted(title="Lain")
    for slug in (withheld.innovation.slug, "tidak-ada"):
        answer = client.post(f"/hitung/{slug}/", headers=OURS)
        assert (answer.status_code, answer.content) == (204, b"")
    assert visits() == 0


def test_counting_makes_no_public_page_anew(accepted, client):
    client.get("/inovasi/permen-manis/")
    before = client.get("/inovasi/permen-manis/")["ETag"]
    client.post("/hitung/permen-manis/", headers=OURS)
    assert client.get("/inovasi/permen-manis/")["ETag"] == before


@given(st.text(), st.text(), st.text())
def test_no_header_breaks_the_rules(site, origin, agent):
    assert is_from_our_page(site, origin, "inovasi.id") in (True, False)
    assert counts("GET", agent, site, is_signed_in=False) in (True, False)
