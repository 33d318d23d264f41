"""The heartbeat tells when the portal was down."""

import datetime
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import time_machine
from django.utils import timezone
from django_q.models import Task

from innovasi.common import health, outages
from innovasi.common.models import Heartbeat, Outage

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 6, 30, 10, 0, tzinfo=datetime.UTC)


def at(minutes):
    return START + datetime.timedelta(minutes=minutes)


def beats(*minutes, well=True):
    for minute in minutes:
        outages.record_beat(well=well, at=at(minute))


def recorded():
    return [((one - START).total_seconds() / 60, (two - START).total_seconds() / 60) for one, two in spans()]


def spans():
    return Outage.objects.values_list("started_at", "ended_at")


def finished(minute, func="innovasi.common.mail.deliver"):
    key = f"{func}-{minute}"[-32:]
    Task.objects.create(id=key, name=key, func=func, started=at(minute), stopped=at(minute), success=True)


def test_the_first_beat_of_all_knows_of_no_outage():
    beats(0)
    assert recorded() == []
    assert Heartbeat.objects.get().at == at(0)


def test_steady_beats_leave_no_outage():
    beats(0, 1, 2, 4, 5, 8)  # three minutes of silence are still a late beat
    assert recorded() == []


def test_a_longer_silence_was_an_outage_from_the_last_beat_to_this_one():
    beats(0, 1, 48, 49)
    assert recorded() == [(1, 48)]


def test_a_worker_that_was_busy_with_other_jobs_was_not_down():
    for minute in (2, 4, 6, 8):
        finished(minute)
    beats(0, 9)
    assert recorded() == []


def test_jobs_before_and_after_a_silence_bound_it():
    finished(2)
    finished(40)
    beats(0, 41)
    assert recorded() == [(2, 40)]


def test_finished_beats_are_no_proof_of_life_beside_the_heartbeat():
    finished(2, outages.BEAT)
    beats(0, 4)
    assert recorded() == [(0, 4)]


def test_beats_that_find_something_broken_make_one_outage():
    beats(0)
    beats(1, 2, 3, well=False)
    beats(4, 5)
    assert recorded() == [(0, 3)]


def test_two_outages_stay_two():
    beats(0)
    beats(1, well=False)
    beats(2, 3)
    beats(4, well=False)
    assert recorded() == [(0, 1), (3, 4)]


def test_workers_that_beat_at_once_judge_the_time_once():
    beats(0, 20, 20)
    beats(19)
    assert recorded() == [(0, 20)]
    assert Heartbeat.objects.get().at == at(20)


def test_the_job_writes_what_the_health_check_finds(monkeypatch):
    with time_machine.travel(START, tick=False):
        health.beat()
    monkeypatch.setitem(health.CHECKS, "storage", lambda: False)
    with time_machine.travel(at(1), tick=False):
        health.beat()
    monkeypatch.setitem(health.CHECKS, "storage", lambda: True)
    with time_machine.travel(at(2), tick=False):
        health.beat()
    assert recorded() == [(0, 1)]


def test_a_worker_whose_own_beat_is_old_does_not_call_that_broken():
    with time_machine.travel(START, tick=False):
        health.beat()
        health.beat()
    Heartbeat.objects.update(at=timezone.now() - datetime.timedelta(minutes=2))
    health.beat()
    assert not Outage.objects.exists()


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def web():
    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.slow
@pytest.mark.parametrize(("status", "lives"), [(200, True), (301, True), (400, True), (500, False), (502, False)])
def test_a_web_process_lives_when_it_answers(web, status, lives):
    assert health.answers(f"{web}/{status}/") is lives


def test_a_web_process_that_is_gone_is_asked_three_times(monkeypatch, settings):
    pauses = []
    monkeypatch.setattr(health.time, "sleep", pauses.append)
    settings.PROBE_URL = "http://127.0.0.1:9/robots.txt"
    assert not health.web_answers()
    assert pauses == [5, 5, 0]


def test_without_an_address_nobody_asks(settings):
    settings.PROBE_URL = ""
    assert health.web_answers()
