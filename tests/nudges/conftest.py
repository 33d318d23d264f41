"""The clock stands at nine in the morning, and the shipped texts are there."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from innovasi.nudges.actions import load_wordings
from tests.factories import PeriodFactory
from tests.nudges.samples import MORNING


@pytest.fixture
def clock():
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def drive(db, clock):
    """An open period whose deadline is the end of the thirtieth day from now."""
    load_wordings()
    last = timezone.localtime() + datetime.timedelta(days=30)
    return PeriodFactory(deadline_at=last.replace(hour=23, minute=59))
