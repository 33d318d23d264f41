"""A drive of the year 2021, told move by move at the times that a test names."""

import datetime

from django.utils import timezone

from innovasi.accounts.models import SignIn
from innovasi.innovations.choices import Action
from innovasi.innovations.models import Innovation
from innovasi.innovations.workflow import begin, move
from tests.factories import PeriodFactory, admin, answers, author_of, reviewer

OPENING, DEADLINE = "2021-03-01 08.00", "2021-06-30 23.59"
BY_AUTHOR = (Action.SUBMIT, Action.WITHDRAW, Action.CANCEL)


def wib(text):
    """A moment in WIB: *2021-06-30 23.59*."""
    return timezone.make_aware(datetime.datetime.strptime(text, "%Y-%m-%d %H.%M"))


def drive(**changes):
    """A period of 2021 that still takes late dossiers, so that its story can be told today."""
    fields = {"year": 2021, "title": "Drive 2021", "opens_at": wib(OPENING), "deadline_at": wib(DEADLINE)}
    return PeriodFactory(**{**fields, "accepts_late": True, **changes})


def tell(opd, period, *steps, begun, **changes):
    """A complete dossier of an OPD, begun and moved at the times named; each step is an action and a time."""
    author = author_of(opd)
    innovation = Innovation.objects.create(opd=opd, code=f"T{Innovation.objects.count() + 1:05d}", created_by=author)
    submission = begin(innovation, by=author, period=period, at=wib(begun), **answers(**changes))
    for action, at in steps:
        act(submission, action, at)
    return submission


def act(submission, action, at):
    is_admins = action in (Action.WITHHOLD, Action.RELEASE)
    actor = author_of(submission.innovation.opd) if action in BY_AUTHOR else admin() if is_admins else reviewer()
    move(submission, action, by=actor, note="Perbaiki.", seen_revision=submission.revision, at=wib(at))


def accepted(opd, period, at, **changes):
    """An innovation that was written, submitted and accepted within one day."""
    day = at.split()[0]
    steps = ((Action.SUBMIT, f"{day} 00.02"), (Action.ACCEPT, at))
    return tell(opd, period, *steps, begun=f"{day} 00.01", **changes)


def enter(opd, at):
    """Somebody of an OPD signs in."""
    return SignIn.objects.create(user=author_of(opd), opd=opd, at=wib(at))


def said(board):
    """By OPD code: name, state and figures, as plain values to compare with what a test wrote by hand."""
    return {
        line.opd.code: (line.name, line.state.value, line.accepted, line.waiting, line.returned, line.started)
        for line in board.lines
    }
