"""Receipts in the order of their days, and one OPD that was given more time."""

import datetime

from innovasi.dataio.actions.people import official
from innovasi.organisations.models import OPD
from innovasi.programmes.actions import extend
from innovasi.programmes.models import Period
from innovasi.receipts.actions import issue_missing
from innovasi.receipts.models import Receipt, Register

FLOODED = "kec-telukbetung-selatan"
LONGER = datetime.timedelta(days=5)


def number_receipts() -> None:
    """Issue the receipts anew: the examples were told one by one, not in the order of their days."""
    Receipt.objects.all().delete()
    Register.objects.all().delete()
    issue_missing()


def give_more_time(period: Period) -> None:
    """What Bappeda may do for an OPD that could not work."""
    opd = OPD.objects.get(code=FLOODED)
    deadline_at = period.deadline_at + LONGER
    reason = "Contoh: kantor kecamatan terendam banjir selama dua hari kerja."
    extend(period, deadline_at=deadline_at, reason=reason, by=official("bappeda"), opds=[opd])
