"""What came of a round, against histories written by hand."""

import datetime

import pytest
from django.utils import timezone

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Submission
from innovasi.innovations.workflow import move
from innovasi.nudges.actions import note_opening
from innovasi.nudges.board import effects_of
from innovasi.nudges.models import Nudge
from tests.factories import admin, author_of
from tests.nudges.samples import drafting, sent

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def ready(code):
    return drafting(code, design="kata " * 300)


def dossier(opd):
    return Submission.objects.get(innovation__opd=opd)


def submit(opd):
    row = dossier(opd)
    move(row, Action.SUBMIT, by=author_of(opd), seen_revision=row.revision)


def save(opd, *, by=None):
    row = dossier(opd)
    row.written = {"design": {"by": (by or author_of(opd)).pk, "at": timezone.now().isoformat()}}
    row.save(update_fields=["written"])


def open_link(campaign, opd):
    note_opening(campaign.nudges.get(opd=opd).deliveries.get().token)


def figures(campaign):
    group = effects_of([campaign])[campaign.pk].group
    return group.counted, group.opened, group.saved, group.submitted


def test_each_step_is_counted_from_what_happened_after_the_send(drive, clock):
    opds = [ready(f"opd-{number}") for number in range(5)]
    save(opds[4])  # before the send
    clock.shift(datetime.timedelta(minutes=1))
    campaign = sent(drive, *opds)
    assert figures(campaign) == (5, 0, 0, 0)
    clock.shift(DAY)
    for opd in opds[:3]:
        open_link(campaign, opd)
    for opd in opds[:2]:
        save(opd)
    submit(opds[0])
    assert figures(campaign) == (5, 3, 2, 1)


def test_what_comes_after_the_window_does_not_count(drive, clock):
    opd = ready("opd")
    campaign = sent(drive, opd)
    clock.shift(7 * DAY + datetime.timedelta(minutes=1))
    open_link(campaign, opd)
    save(opd)
    submit(opd)
    assert figures(campaign) == (1, 0, 0, 0)
    assert not effects_of([campaign])[campaign.pk].is_running


def test_who_submits_has_saved_too(drive, clock):
    opd = ready("opd")
    campaign = sent(drive, opd)
    clock.shift(DAY)
    submit(opd)
    assert figures(campaign) == (1, 0, 1, 1)


def test_what_bappeda_typed_for_an_opd_is_not_the_opds_step(drive, clock):
    opd = ready("opd")
    campaign = sent(drive, opd)
    clock.shift(DAY)
    save(opd, by=admin())
    assert figures(campaign) == (1, 0, 0, 0)


def test_the_halves_are_shown_with_their_counts_and_a_careful_sentence(drive, clock):
    opds = [ready(f"opd-{number}") for number in range(4)]
    campaign = sent(drive, *opds, is_split=True)
    clock.shift(DAY)
    treated = [nudge.opd for nudge in Nudge.objects.filter(campaign=campaign, is_control=False)]
    control = [nudge.opd for nudge in campaign.nudges.control()]
    submit(treated[0])
    save(control[0])
    effect = effects_of([campaign])[campaign.pk]
    assert (effect.group.counted, effect.group.submitted) == (2, 1)
    assert (effect.control.counted, effect.control.saved, effect.control.submitted) == (2, 1, 0)
    assert effect.sentence == (
        "Yang dikirimi: 1 dari 2 OPD mengajukan (50 persen). Pembanding: 0 dari 2 (0 persen). "
        "Selisihnya 50 poin persen. Kelompoknya kecil, jadi ini dapat juga terjadi karena kebetulan."
    )


def test_a_control_opd_that_got_another_nudge_is_named(drive, clock):
    campaign = sent(drive, *[ready(f"opd-{number}") for number in range(4)], is_split=True)
    clock.shift(DAY)
    sent(drive, campaign.nudges.control()[0].opd)
    assert "1 OPD pembanding menerima dorongan lain dalam jangka itu." in effects_of([campaign])[campaign.pk].sentence


def test_the_comparison_ends_when_the_other_half_is_written_to(drive, clock):
    campaign = sent(drive, *[ready(f"opd-{number}") for number in range(2)], is_split=True)
    clock.shift(DAY)
    type(campaign).objects.filter(pk=campaign.pk).update(released_at=timezone.now())
    campaign.refresh_from_db()
    clock.shift(DAY)
    submit(campaign.nudges.control()[0].opd)
    assert effects_of([campaign])[campaign.pk].control.submitted == 0
