"""The living portal of the demonstration."""

from __future__ import annotations

import calendar
import datetime

from django.db import connection, transaction
from django.utils import timezone
from django_q.models import OrmQ

from innovasi.dataio.actions.fairness import give_more_time, number_receipts
from innovasi.dataio.actions.feedback import load_feedback
from innovasi.dataio.actions.help import load_help
from innovasi.dataio.actions.maturity import load_maturity
from innovasi.dataio.actions.nudges import load_nudges
from innovasi.dataio.actions.outreach import load_outreach
from innovasi.dataio.actions.people import load_people
from innovasi.dataio.actions.records import records
from innovasi.dataio.actions.sign_ins import load_sign_ins
from innovasi.dataio.actions.stories import age_drafts, tell
from innovasi.innovations.models import Innovation
from innovasi.programmes.models import Period
from innovasi.receipts.models import Receipt

OPENED_DAYS_AGO = 75


def load_examples() -> int:
    """Make the example people, periods and innovations, unless they are there; tells how many innovations it made."""
    with transaction.atomic():
        load_people()
        if Innovation.objects.examples().exists() or Period.objects.current():
            return 0
        has_receipts = Receipt.objects.exists()
        last_job = OrmQ.objects.order_by("pk").values_list("pk", flat=True).last() or 0
        made = load_previous() + load_current()
        load_help(timezone.now())
        age_drafts()
        if not has_receipts:
            number_receipts()
        load_sign_ins(timezone.now())
        load_nudges(timezone.now())
        load_feedback(timezone.now())
        load_outreach(timezone.localtime())
        load_maturity(timezone.localtime())
        drop_jobs(last_job)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return made


def last_minute(year: int, month: int) -> datetime.datetime:
    """23.59 WIB on the last day of a month."""
    day = calendar.monthrange(year, month)[1]
    return timezone.make_aware(datetime.datetime(year, month, day, 23, 59))


def load_previous() -> int:
    """Last year's drive, closed; late entries were allowed only while its examples were made."""
    year = timezone.localdate().year - 1
    period = Period.objects.create(
        year=year,
        title=f"Satu OPD Satu Inovasi {year}",
        opens_at=timezone.make_aware(datetime.datetime(year, 3, 1, 8)),
        deadline_at=last_minute(year, 6),
        is_open=True,
        accepts_late=True,
    )
    told = [tell(record, period, period.deadline_at) for record in records() if record.get("period") == "previous"]
    period.is_open, period.accepts_late, period.closed_at = False, False, period.deadline_at
    period.save()
    return len(told)


def load_current() -> int:
    """This year's drive, open for at least another month."""
    now = timezone.localtime()
    later = now + datetime.timedelta(days=31)
    period = Period.objects.create(
        year=now.year,
        title=f"Satu OPD Satu Inovasi {now.year}",
        opens_at=(now - datetime.timedelta(days=OPENED_DAYS_AGO)).replace(hour=8, minute=0, second=0, microsecond=0),
        deadline_at=last_minute(later.year, later.month),
        is_open=True,
    )
    give_more_time(period)
    return len([tell(record, period, now) for record in records() if record.get("period") != "previous"])


def drop_jobs(last_job: int) -> None:
    """The past sends no mail, and its pictures are ready: what its steps queued is dropped."""
    for job in OrmQ.objects.order_by("-pk"):
        if job.pk <= last_job:
            break
        job.delete()
