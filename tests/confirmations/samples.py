"""Rounds for tests, as the daily job would have begun them."""

import datetime
import re

from django.core import mail
from django.utils import timezone

from innovasi.confirmations.actions.asking import begin_round
from innovasi.confirmations.models import Ask
from innovasi.confirmations.rules import sign_link
from innovasi.innovations.models import Innovation
from innovasi.search.actions import index
from tests.factories import author_of

LINK = re.compile(r"http://testserver(/masih-jalan/\S+)")


def make_ask(innovation, person=None):
    """A question to one person; the answer is its row and the address of its link."""
    person = person or author_of(innovation.opd)
    begun = begin_round(innovation.opd, [innovation], [person])
    ask = Ask.objects.get(round=begun)
    return ask, f"/masih-jalan/{sign_link(ask.pk, person.pk)}/"


def confirmed(innovation, days):
    """The innovation as if it had been confirmed so many days ago."""
    Innovation.objects.filter(pk=innovation.pk).update(confirmed_at=timezone.now() - datetime.timedelta(days=days))
    innovation.refresh_from_db()
    index(innovation)
    return innovation


def links_in(letter):
    """The addresses in the text of a mail."""
    return LINK.findall(letter.body)


def letters_to(person):
    return [letter for letter in mail.outbox if letter.to == [person.email] and "masih berjalan" in letter.subject]


def world_rows(accepted):
    """The rows for tests that walk over all pages."""
    person = author_of(accepted.innovation.opd)
    begun = begin_round(accepted.innovation.opd, [accepted.innovation], [])
    return {"ask-token": [sign_link(begun.asks.get().pk, person.pk)]}
