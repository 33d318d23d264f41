"""People of one OPD at the same moment: nothing is lost, nothing is kept twice."""

import threading

import pytest
from django.db import connection, connections

from innovasi.innovations.models import Submission
from innovasi.innovations.rules.uploads import UploadRefused
from innovasi.maturity.actions import adding
from innovasi.maturity.actions.claiming import ClaimChanged, claim, marks_of
from innovasi.maturity.models import Claim, Evidence
from innovasi.programmes.models import Period
from tests.factories import make_submission
from tests.maturity.claim_samples import author, indicator_of, level_of, scan, with_edition

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft(transactional_db):
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads share no database in memory")
    return with_edition(make_submission())


def together(*deeds):
    """What each deed came to, when all begin at once: None, or the name of its refusal."""
    start, outcome = threading.Barrier(len(deeds)), [None] * len(deeds)

    def run(at, deed):
        start.wait()
        try:
            deed()
        except (ClaimChanged, UploadRefused) as refusal:
            outcome[at] = type(refusal).__name__
        finally:
            connections.close_all()

    hands = [threading.Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return outcome


def deed_of(draft, key, parameter):
    """Choosing a level from a page that showed none, on a connection of its own."""
    indicator, level, by = indicator_of(draft, key), level_of(draft, key, parameter), author(draft)
    return lambda: claim(
        Submission.objects.with_innovation().get(pk=draft.pk),
        indicator,
        level=level,
        note="",
        seen=marks_of(None),
        by=by,
    )


def test_two_levels_for_one_indicator_end_as_one_and_the_other_is_told(draft):
    outcome = together(deed_of(draft, "regulasi", 1), deed_of(draft, "regulasi", 3))
    assert sorted(outcome, key=str) == ["ClaimChanged", None]
    kept = Claim.objects.get()
    assert kept.level.parameter == (1 if outcome[0] is None else 3)


def test_different_indicators_are_both_kept_and_the_edition_is_settled_once(draft):
    assert together(deed_of(draft, "regulasi", 1), deed_of(draft, "sdm", 3), deed_of(draft, "rkpd", 2)) == [None] * 3
    assert Claim.objects.count() == 3
    assert Period.objects.get().edition.is_frozen


def test_the_same_file_from_two_hands_is_kept_once(draft):
    indicator, by = indicator_of(draft), author(draft)

    def add():
        adding.add_file(Submission.objects.with_innovation().get(pk=draft.pk), indicator, scan(), by=by)

    assert sorted(together(add, add), key=str) == [None, "UploadRefused"]
    assert (Evidence.objects.count(), Claim.objects.count()) == (1, 1)
