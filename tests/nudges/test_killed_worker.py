"""A worker is killed in the middle of a send, again and again: no mail ever arrives twice."""

import datetime
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, connections
from django.utils import timezone

from innovasi.nudges.actions import keep_ladder, load_wordings
from innovasi.nudges.board import ladder_page
from innovasi.nudges.models import Delivery, Ladder, OPDDay
from innovasi.nudges.workflow import HELD
from tests.factories import PeriodFactory, admin
from tests.nudges.samples import drafting, idle
from tests.nudges.sink import Sink

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
NO_NIGHT = datetime.time(3)  # equal ends: never quiet, whenever the tests run


@pytest.fixture
def sink():
    server = Sink()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def due():
    """A ladder whose first rung is due today for six OPDs."""
    load_wordings()
    last = timezone.localtime() + datetime.timedelta(days=7)
    period = PeriodFactory(deadline_at=last.replace(hour=23, minute=59))
    for number in range(3):
        idle(f"kosong-{number}"), drafting(f"draf-{number}")
    settings = {"is_on": True, "quiet_from": NO_NIGHT, "quiet_until": NO_NIGHT, "window_days": 7}
    return keep_ladder(period, settings, ladder_page(period).rungs, by=admin())


def database_url():
    """Where this test's own database is, for another process."""
    facts = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{facts['NAME']}"
    person = f"{facts['USER']}:{facts['PASSWORD']}" if facts["PASSWORD"] else facts["USER"]
    return f"postgres://{person}@{facts['HOST']}:{facts['PORT']}/{facts['NAME']}"


def worker(sink):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.nudges.worker_settings",
        "DATABASE_URL": database_url(),
        "EMAIL_URL": sink.url,
        "LOG_LEVEL": "ERROR",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    script = str(Path(__file__).with_name("worker.py"))
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", script], env=environment, stdout=subprocess.PIPE, text=True
    )


def killed(sink, where):
    """A worker that dies while the mail server has its mail in hand."""
    sink.freeze, process = where, worker(sink)
    assert sink.frozen.wait(timeout=60)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=10)
    sink.freeze = ""
    sink.frozen.clear()


def finished(sink):
    process = worker(sink)
    assert process.communicate(timeout=120)[0].startswith("selesai")
    assert process.returncode == 0


def test_a_worker_killed_while_mails_leave_never_makes_a_double(sink, due):
    connections.close_all()
    killed(sink, "before")
    killed(sink, "before")
    assert states() == {"dikirim": 2, "antre": 4}
    finished(sink)
    finished(sink)
    assert sorted(sink.received) == [f"{kind}-{number}@uji.id" for kind in ("draf", "kosong") for number in range(3)]
    assert states() == {"dikirim": 2, "terkirim": 4}
    Delivery.objects.filter(state="dikirim").update(claimed_at=timezone.now() - HELD)
    finished(sink)
    assert states() == {"tidak-pasti": 2, "terkirim": 4}
    assert len(sink.received) == 6
    assert OPDDay.objects.count() == 6


def test_a_worker_killed_after_the_server_took_the_mail_never_makes_a_double(sink, due):
    connections.close_all()
    killed(sink, "after")
    assert len(sink.received) == 1
    finished(sink)
    finished(sink)
    assert sorted(sink.received) == [f"{kind}-{number}@uji.id" for kind in ("draf", "kosong") for number in range(3)]


def test_two_workers_at_once_share_the_work(sink, due):
    connections.close_all()
    rivals = [worker(sink) for _ in range(2)]
    assert all(rival.communicate(timeout=120)[0].startswith("selesai") for rival in rivals)
    finished(sink)
    assert sorted(sink.received) == [f"{kind}-{number}@uji.id" for kind in ("draf", "kosong") for number in range(3)]
    assert Ladder.objects.get().rungs.get(days_before=7).campaign.nudges.count() == 6


def states():
    counts = {}
    for state in Delivery.objects.values_list("state", flat=True):
        counts[state] = counts.get(state, 0) + 1
    return counts
