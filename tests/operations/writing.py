"""Run as a process of a portal: an office that registers, submits, and throws files away, until it is stopped.

`python -m tests.operations.writing N` writes N innovations; without a number it goes on.
Each line it prints was committed.
"""

import itertools
import sys

import django

django.setup()

from django.core.files.storage import default_storage
from django.db import transaction

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Document
from innovasi.innovations.workflow import move
from innovasi.programmes.models import Period
from tests.factories import author_of, make_document, make_photo, make_submission, reviewer


def write(number):
    """One innovation with a picture and a document, submitted; every third is accepted."""
    with transaction.atomic():
        submission = make_submission(title=f"Inovasi tertulis {number}")
        make_photo(submission)
        make_document(submission)
        move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)
        if number % 3 == 0:
            submission.refresh_from_db()
            move(submission, Action.ACCEPT, by=reviewer(), seen_revision=submission.revision)


def throw_away():
    """The oldest document goes: first its row, then its file, as the portal does it."""
    document = Document.objects.order_by("pk").first()
    name = document.file.name
    document.delete()
    default_storage.delete(name)


if __name__ == "__main__":
    Period.objects.exclude(title="Satu OPD Satu Inovasi").update(is_open=False)  # theirs may be over; ours is not
    for number in range(int(sys.argv[1])) if len(sys.argv) > 1 else itertools.count(1000):
        write(number)
        if number > 1000 and number % 2:
            throw_away()
        print(number, flush=True)
