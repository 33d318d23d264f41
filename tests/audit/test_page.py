"""The trail's page, for Bappeda's administrators and the operator."""

from django.urls import reverse

from innovasi.audit.actions import record
from innovasi.audit.choices import Deed
from tests.factories import UserFactory

PAGE = reverse("audit:entries")


def test_it_shows_who_did_what_and_narrows(client_of, person_of):
    other = UserFactory(name="Sari Melati")
    record(Deed.CHANGED, thing="organisations.OPD", key=7, detail={"name": ["Lama", "Baru"]}, by=other)
    page = client_of("bappeda").get(PAGE, {"q": "sari"}).content.decode()
    assert "Sari Melati" in page and "Lama → Baru" in page
    assert "Sari Melati" not in client_of("bappeda").get(PAGE, {"perbuatan": "ekspor"}).content.decode()
    assert "Sari Melati" in client_of("operator").get(PAGE, {"objek": "organisations.OPD"}).content.decode()


def test_days_narrow_and_nonsense_is_no_day(client_of):
    record(Deed.SUBMITTED, thing="uji-hari")
    browser = client_of("bappeda")
    assert "uji-hari" in browser.get(PAGE, {"dari": "2020-01-01", "sampai": "2999-12-31"}).content.decode()
    assert "uji-hari" not in browser.get(PAGE, {"sampai": "2020-01-01"}).content.decode()
    for words in ("kemarin", "2026-02-31", "9999-12-31", "\0"):
        assert browser.get(PAGE, {"dari": words, "sampai": words}).status_code == 200


def test_what_somebody_typed_is_shown_as_text(client_of):
    record(Deed.CHANGED, thing="organisations.OPD", detail={"name": ["a", "<script>x</script>"]})
    assert "<script>x" not in client_of("bappeda").get(PAGE).content.decode()


def test_it_asks_as_often_for_many_entries_as_for_few(client_of, questions):
    browser = client_of("bappeda")
    few = questions(browser, PAGE)
    for number in range(40):
        record(Deed.SUBMITTED, by=UserFactory(), key=number)
    assert questions(browser, PAGE) == few
