"""Openings at the same moment lose none."""

import threading

import pytest
from django.db import connection, connections

from innovasi.outreach.actions import count_scan
from innovasi.outreach.models import ScanDay
from tests.factories import make_accepted
from tests.outreach.samples import make_place

HANDS, TIMES = 4, 10


@pytest.mark.django_db(transaction=True)
def test_many_openings_at_once_are_all_counted():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads share no database in memory")
    place = make_place(make_accepted())
    start = threading.Barrier(HANDS)

    def open_it():
        start.wait()
        for _ in range(TIMES):
            count_scan(place)
        connections.close_all()

    hands = [threading.Thread(target=open_it) for _ in range(HANDS)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert ScanDay.objects.get().count == HANDS * TIMES
