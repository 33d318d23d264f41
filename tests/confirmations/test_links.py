"""The link of a mail answers one question, once, without signing in, and only by pressing a button."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from innovasi.confirmations import actions
from innovasi.confirmations.choices import Via
from innovasi.confirmations.models import Confirmation
from innovasi.confirmations.rules import sign_link
from innovasi.innovations.choices import Action, RunningState
from innovasi.innovations.workflow import move
from innovasi.search.models import Entry
from tests.confirmations.samples import confirmed, make_ask
from tests.factories import OPDFactory, admin, author_of, make_accepted

pytestmark = pytest.mark.django_db
RUNNING, STOPPED = {"running": "berjalan"}, {"running": "berhenti", "since": "3 Maret 2026", "note": "Alat rusak"}
NOW = datetime.datetime(2026, 11, 24, 3, 0, tzinfo=datetime.UTC)


@pytest.fixture
def innovation(time_machine):
    time_machine.move_to(NOW, tick=False)
    return confirmed(make_accepted().innovation, days=400)


@pytest.fixture
def link(innovation):
    return make_ask(innovation)[1]


def public_text(innovation):
    return Client().get(innovation.get_absolute_url()).content.decode()


def test_opening_the_link_however_often_changes_nothing(client, innovation, link):
    before = innovation.confirmed_at
    for browser in (client, Client(enforce_csrf_checks=True)):
        assert browser.get(link).status_code == 200
        assert browser.head(link).status_code == 200
    innovation.refresh_from_db()
    assert (innovation.confirmed_at, Confirmation.objects.count()) == (before, 0)


def test_one_press_without_an_account_is_read_by_citizens_at_once(innovation, link):
    assert "Belum dipastikan lagi sejak 20 Oktober 2025" in public_text(innovation)
    answer = Client(enforce_csrf_checks=True).post(link, RUNNING)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Masih berjalan, dipastikan 24 November 2026" in public_text(innovation)
    said = Confirmation.objects.get()
    assert (said.by, said.running, said.via, said.at) == (author_of(innovation.opd), "berjalan", Via.MAIL, NOW)


def test_stopped_is_marked_everywhere_and_stands_lower(client, innovation, link):
    other = make_accepted(title="Permen Manis Dua").innovation
    found = client.get("/katalog/?q=permen").content.decode()
    assert "Sudah berhenti" not in found
    answer = client.post(link, STOPPED)
    assert "sudah berhenti sejak 3 Maret 2026" in answer.content.decode()
    assert "Sudah berhenti" in public_text(innovation)
    assert Entry.objects.get(pk=innovation.pk).is_running is False
    found = client.get("/katalog/?q=permen").content.decode()
    assert found.index(other.slug) < found.index(f'/{innovation.slug}/"')
    assert "Sudah berhenti" in found
    assert "Alat rusak" not in public_text(innovation) + found


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("", "Tulis sejak kapan inovasi ini berhenti."),
        ("kemarin dulu", "belum terbaca sebagai tanggal"),
        ("25 November 2026", "Tanggal ini belum tiba."),
    ],
)
def test_who_says_stopped_also_says_since_when_and_keeps_what_was_typed(client, link, since, words):
    answer = client.post(link, STOPPED | {"since": since})
    text = answer.content.decode()
    assert (answer.status_code, Confirmation.objects.count()) == (422, 0)
    assert text.count(words) == 2  # in the summary and at the field
    assert "Alat rusak" in text


def test_still_running_ignores_the_fields_of_the_other_button(client, link):
    assert client.post(link, RUNNING | {"since": "bukan tanggal", "note": "x" * 900}).status_code == 200
    assert Confirmation.objects.get().since is None


@pytest.mark.parametrize("data", [{}, {"running": ""}, {"running": "meledak"}, {"running": "berhenti\0"}])
def test_an_odd_form_is_refused_with_the_page(client, link, data):
    assert client.post(link, data).status_code == 422
    assert Confirmation.objects.count() == 0


def test_a_link_is_good_once_a_round_and_for_everybody_who_was_asked(client, innovation, person_of):
    ask, link = make_ask(innovation)
    head = f"/masih-jalan/{sign_link(ask.pk, person_of('kepala').pk)}/"
    client.post(link, RUNNING)
    for address in (link, head):
        answer = client.post(address, STOPPED)
        assert answer.status_code == 409
        assert "sudah dijawab" in answer.content.decode()
        assert client.get(address).status_code == 200
    innovation.refresh_from_db()
    assert (innovation.running, Confirmation.objects.count()) == (RunningState.RUNNING, 1)


def test_an_answer_in_the_workspace_uses_up_the_link(client, innovation, link):
    actions.answer(innovation, by=author_of(innovation.opd), running="berjalan", via=Via.PORTAL)
    assert client.post(link, RUNNING).status_code == 409


def test_of_two_who_press_at_once_the_second_is_told(innovation):
    ask, _ = make_ask(innovation)
    both = {"by": author_of(innovation.opd), "via": Via.MAIL, "ask": ask}
    actions.answer(innovation, running="berjalan", **both)
    with pytest.raises(actions.Refused, match="sudah dijawab"):
        actions.answer(innovation, running="berjalan", **both)
    assert Confirmation.objects.count() == 1


@pytest.mark.parametrize(("days", "status"), [(29, 200), (31, 410)])
def test_a_link_lasts_thirty_days_and_then_shows_the_way_in(client, link, time_machine, days, status):
    time_machine.move_to(NOW + datetime.timedelta(days=days), tick=False)
    assert client.get(link).status_code == status
    answer = client.post(link, RUNNING)
    assert answer.status_code == status
    assert ("lewat masanya" in answer.content.decode()) is (status == 410)
    assert Confirmation.objects.exists() is (status == 200)


@pytest.mark.parametrize(
    "change", [lambda t: t[:-3] + "abc/", lambda t: f"/masih-jalan/x{t[13:]}", lambda t: t[:-9] + "/"]
)
def test_a_tampered_link_opens_nothing(client, link, change):
    for method in (client.get, client.post):
        answer = method(change(link), RUNNING)
        assert answer.status_code == 404
        assert "tidak kami kenali" in answer.content.decode()
    assert Confirmation.objects.count() == 0


@pytest.mark.parametrize("token", ["a" * 5000, "MTox:1abc:xyz", "%00", "1:2"])
def test_nonsense_instead_of_a_token_is_a_friendly_page(client, token):
    assert client.get(f"/masih-jalan/{token}/").status_code == 404


def test_a_link_of_another_opd_or_of_somebody_who_left_opens_nothing(client, innovation):
    stranger = author_of(OPDFactory(code="dishub"))
    ask, foreign = make_ask(innovation, stranger)
    gone = author_of(innovation.opd)
    gone.is_active = False
    gone.save()
    for address in (
        foreign,
        f"/masih-jalan/{sign_link(ask.pk, gone.pk)}/",
        f"/masih-jalan/{sign_link(10**9, gone.pk)}/",
    ):
        assert client.post(address, RUNNING).status_code == 404
        assert innovation.current.title not in client.get(address).content.decode()
    assert Confirmation.objects.count() == 0


def test_a_withheld_innovation_needs_no_answer(client, innovation, link):
    dossier = innovation.current
    move(dossier, Action.WITHHOLD, by=admin(), note="Keliru.", seen_revision=dossier.revision)
    assert "sedang tidak tayang" in client.get(link).content.decode()
    assert client.post(link, RUNNING).status_code == 409


def test_a_confirmation_cannot_be_changed_or_deleted(client, link):
    client.post(link, RUNNING)
    said = Confirmation.objects.get()
    for act in (said.save, said.delete):
        with pytest.raises(TypeError, match="immutable"):
            act()


def test_kept_public_pages_are_made_anew(client, innovation, link, settings):
    settings.PUBLIC_CACHE_SECONDS = 300
    address = innovation.get_absolute_url()
    assert "Belum dipastikan lagi" in client.get(address).content.decode()
    client.post(link, RUNNING)
    assert "Masih berjalan, dipastikan" in client.get(address).content.decode()
    assert timezone.localdate() == datetime.date(2026, 11, 24)


def test_who_loses_the_race_reads_why_and_nothing_is_kept(client, link, monkeypatch):
    def lost(*args, **kwargs):
        raise actions.Refused("Pertanyaan ini sudah dijawab sebelumnya.")

    monkeypatch.setattr("innovasi.confirmations.actions.answer", lost)
    answer = client.post(link, RUNNING)
    assert answer.status_code == 409
    assert "Pertanyaan ini sudah dijawab sebelumnya." in answer.content.decode()
    assert Confirmation.objects.count() == 0
