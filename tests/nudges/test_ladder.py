"""The ladder over a whole period: each rung on its day, to who still needs it, once."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.workflow import move
from innovasi.nudges.actions import keep_ladder, tick
from innovasi.nudges.board import ladder_page
from innovasi.nudges.models import Campaign, Delivery, Nudge
from innovasi.programmes.models import Extension
from tests.factories import admin, author_of
from tests.nudges.samples import drafting, head_of, idle, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def ladder(drive):
    return switched_on(drive)


def switched_on(period, **changes):
    settings = {"is_on": True, "quiet_from": datetime.time(20), "quiet_until": datetime.time(7), "window_days": 7}
    return keep_ladder(period, settings | changes, ladder_page(period).rungs, by=admin())


def walk(clock, days, each_hours=1):
    """Let the job run every hour for some days; tells on which day how many mails left, and the hours."""
    found = {}
    for _ in range(days * 24 // each_hours):
        before = len(mail.outbox)
        tick()
        if left := len(mail.outbox) - before:
            now = timezone.localtime()
            found.setdefault(now.date().isoformat()[5:], []).append((now.hour, left))
        clock.shift(datetime.timedelta(hours=each_hours))
    return found


def test_over_a_whole_period_each_rung_leaves_once_on_its_day_in_the_morning(drive, ladder, clock):
    idle("kosong")
    assert walk(clock, 33) == {
        "05-04": [(9, 1)],  # H-30; the ladder was switched on at nine
        "05-20": [(7, 1)],
        "05-27": [(7, 1)],
        "05-31": [(7, 1)],
        "06-02": [(7, 1)],
        "06-03": [(7, 1)],
    }
    assert [letter.subject.rpartition("tenggat ")[2] for letter in mail.outbox] == [
        "30 hari lagi", "14 hari lagi", "7 hari lagi", "3 hari lagi", "besok", "hari ini",
    ]  # fmt: skip


def test_who_submits_gets_nothing_more(drive, ladder, clock):
    opd = drafting("draf", design="kata " * 300)
    walk(clock, 20)
    assert len(mail.outbox) == 2
    submission = opd.innovations.get().submissions.get()
    move(submission, Action.SUBMIT, by=author_of(opd), seen_revision=submission.revision)
    mail.outbox.clear()
    assert walk(clock, 14) == {}


def test_the_text_follows_the_state_on_the_day(drive, ladder, clock):
    opd = idle("kosong")
    tick()
    drafting("kosong")
    clock.shift(datetime.timedelta(days=16))
    tick()
    assert "ajukan satu inovasi" in mail.outbox[0].subject
    assert "lanjutkan draf" in mail.outbox[1].subject
    assert list(Nudge.objects.filter(opd=opd).order_by("pk").values_list("state", flat=True)) == ["belum-mulai", "draf"]


def test_from_the_chosen_rung_on_the_head_gets_it_too(drive, ladder, clock):
    head_of(idle("kosong"))
    walk(clock, 33)
    to_head = [
        letter.subject.rpartition("tenggat ")[2] for letter in mail.outbox if letter.to == ["kepala.kosong@uji.id"]
    ]
    assert to_head == ["3 hari lagi", "besok", "hari ini"]


def test_a_rung_can_be_turned_off(drive, ladder, clock):
    idle("kosong")
    ladder.rungs.filter(days_before=14).update(is_on=False)
    assert "05-20" not in walk(clock, 33)


def test_a_ladder_that_is_off_or_was_never_kept_sends_nothing(drive, clock):
    idle("kosong")
    assert walk(clock, 33, each_hours=6) == {}
    clock.shift(datetime.timedelta(days=-33))
    switched_on(drive, is_on=False)
    assert walk(clock, 33, each_hours=6) == {}


def test_an_opd_with_a_later_deadline_climbs_by_its_own(drive, ladder, clock):
    idle("kosong"), idle("panjang")
    opd = idle("panjang")
    Extension.objects.create(
        period=drive,
        opd=opd,
        deadline_at=drive.deadline_at + datetime.timedelta(days=5),
        reason="Banjir.",
        by=admin(),
        at=timezone.now(),
    )
    walk(clock, 40)
    days = list(Nudge.objects.filter(opd=opd).order_by("pk").values_list("day", flat=True))
    assert [day.isoformat()[5:] for day in days] == ["05-09", "05-25", "06-01", "06-05", "06-07", "06-08"]


def test_a_rung_whose_day_has_passed_is_not_caught_up(drive, clock):
    idle("kosong")
    clock.shift(datetime.timedelta(days=3))
    switched_on(drive)
    tick()
    assert mail.outbox == []


def test_running_the_job_many_times_sends_nothing_twice(drive, ladder, clock):
    idle("kosong"), drafting("draf")
    for _ in range(5):
        tick()
    assert sorted(letter.to[0] for letter in mail.outbox) == ["draf@uji.id", "kosong@uji.id"]
    assert Campaign.objects.count() == 1


def test_by_hand_and_by_ladder_together_an_opd_gets_one_a_day(drive, clock):
    opd = idle("kosong")
    sent(drive, opd)
    switched_on(drive)
    tick()
    assert len(mail.outbox) == 1
    assert Delivery.objects.filter(nudge__campaign__rung__isnull=False).get().state == "dilewati"


def test_quiet_hours_can_be_changed(drive, clock):
    idle("kosong")
    switched_on(drive, quiet_until=datetime.time(10))
    tick()
    assert mail.outbox == []
    clock.shift(datetime.timedelta(hours=1))
    tick()
    assert len(mail.outbox) == 1


def test_nothing_leaves_after_the_deadline_itself(drive, clock):
    idle("kosong")
    drive.deadline_at = timezone.localtime() + datetime.timedelta(hours=1)
    drive.save()
    clock.shift(datetime.timedelta(hours=2))
    switched_on(drive)
    tick()
    assert mail.outbox == []
