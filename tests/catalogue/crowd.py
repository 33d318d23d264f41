"""Many published innovations at once, past the workflow: only for counting and timing."""

import datetime

from django.utils import timezone

from innovasi.innovations.choices import FileState, Status
from innovasi.innovations.models import Innovation, Photo, Submission
from tests.factories import OPDFactory, PeriodFactory, UnitFactory, answers, author_of, make_accepted


def publish_many(number):
    """`number` innovations in all: Permen Manis, and others of Dinas Kesehatan and of a unit under it."""
    make_accepted(minutes_before=120, minutes_after=10)
    opd = OPDFactory(code="dinkes")
    units = [None, UnitFactory(opd=opd)]
    author, period, now = author_of(opd), PeriodFactory(), timezone.now()
    innovations = Innovation.objects.bulk_create(
        Innovation(opd=opd, unit=units[at % 2], code=f"B{at:05}", created_by=author) for at in range(1, number)
    )
    texts = answers(minutes_before=60, minutes_after=5)
    submissions = Submission.objects.bulk_create(
        Submission(
            innovation=row,
            period=period,
            status=Status.ACCEPTED,
            status_at=now - datetime.timedelta(minutes=at),
            first_submitted_at=now,
            **texts | {"title": f"Inovasi {at:05}"},
        )
        for at, row in enumerate(innovations)
    )
    Photo.objects.bulk_create(
        Photo(submission=row, state=FileState.READY, alt_text="Loket", size=1, uploaded_by=author)
        for row in submissions
    )
    for at, (row, submission) in enumerate(zip(innovations, submissions, strict=True)):
        row.current, row.slug, row.published_at = submission, f"inovasi-{at}", submission.status_at
    Innovation.objects.bulk_update(innovations, ["current", "slug", "published_at"], batch_size=200)
