"""A round begins: by itself every day for what is due, or because Bappeda asks again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from innovasi.accounts.models import User
from innovasi.confirmations.choices import Perm
from innovasi.confirmations.models import Ask, Letter, Round
from innovasi.confirmations.querysets import opds_of, running, to_ask
from innovasi.confirmations.rules import asked_again_after, due_before
from innovasi.innovations.models import Innovation
from innovasi.organisations.models import OPD


class AskRefused(Exception):
    """Nothing was asked; its text tells the person why."""


def ask_due() -> int:
    """Job, every day: ask each OPD, in one letter a person, about all that is due; tells how many OPDs."""
    opds = list(opds_of(to_ask(due_before(timezone.now()))))
    return sum(ask_opd(opd) for opd in opds)


@transaction.atomic
def ask_opd(opd: OPD) -> bool:
    """Ask about what is due now. An OPD without people is not asked: its round waits until it has some."""
    OPD.objects.select_for_update().get(pk=opd.pk)
    due = list(to_ask(due_before(timezone.now())).of_opd(opd.pk).order_by("pk"))
    people = list(User.objects.of_opd(opd))
    if due and people:
        begin_round(opd, due, people)
    return bool(due and people)


@transaction.atomic
def ask_again(innovation: Innovation, *, by: Any) -> Round:
    """Bappeda asks about one innovation. Raises AskRefused with a sentence for the person."""
    opd = OPD.objects.select_for_update().get(pk=innovation.opd_id)
    if not by.has_perm(Perm.ASK):
        raise AskRefused("Anda tidak berwenang menanyakan ini.")
    if not running().of_opd(opd.pk).contains(innovation):
        raise AskRefused("Inovasi ini sudah berhenti atau tidak tayang, jadi tidak perlu ditanyakan.")
    if Ask.objects.about(innovation).since(asked_again_after(timezone.now())).exists():
        raise AskRefused("Sudah ditanyakan hari ini. Tunggu jawabannya dulu.")
    people = list(User.objects.of_opd(opd))
    if not people:
        raise AskRefused(f"{opd.name} belum punya akun yang aktif. Undang orangnya dulu.")
    return begin_round(opd, [innovation], people, by=by)


def begin_round(opd: OPD, innovations: Iterable[Innovation], people: Iterable[User], *, by: Any = None) -> Round:
    """The rows of a round, and a job for each letter; all in the caller's transaction."""
    begun = Round.objects.create(opd=opd, by=by)
    Ask.objects.bulk_create(Ask(round=begun, innovation=innovation) for innovation in innovations)
    for person in people:
        letter = Letter.objects.create(round=begun, recipient=person)
        async_task("innovasi.confirmations.actions.mail_letter", letter.pk, group="mail")
    return begun
