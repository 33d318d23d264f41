"""The demonstration shows outreach that is marked as an example."""

import pytest
from django.core.management import call_command

from innovasi.outreach.models import Activity, PlaceCode, ScanDay, VisitDay
from tests.dataio.test_examples import plain_picture


@pytest.mark.slow
def test_examples_of_outreach_are_marked(db, monkeypatch):
    monkeypatch.setattr("innovasi.dataio.actions.stories.draw", plain_picture)
    call_command("muat_contoh", verbosity=0)
    for model in (Activity, PlaceCode, ScanDay, VisitDay):
        assert model.objects.exists()
    assert all(row.title.startswith("Contoh:") for row in Activity.objects.all())
    assert all(row.label.startswith("Contoh:") for row in PlaceCode.objects.all())
