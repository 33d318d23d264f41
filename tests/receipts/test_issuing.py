"""Every submit gets one receipt, in the move's own transaction, and it cannot be bent."""

import datetime
import hashlib
import re
import threading

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from innovasi.innovations.choices import Action
from innovasi.innovations.models import Move, Submission
from innovasi.innovations.signals import innovation_moved
from innovasi.innovations.workflow import move
from innovasi.programmes.actions import extend
from innovasi.receipts.actions import issue, issue_missing, next_number
from innovasi.receipts.choices import as_code, in_groups
from innovasi.receipts.models import Receipt, Register, canonical, fingerprint
from tests.factories import admin, author_of, make_moved, make_submission
from tests.programmes.moments import DAY, DEADLINE, MINUTE, WIB, june_period

pytestmark = pytest.mark.django_db


def submit(submission):
    return move(submission, Action.SUBMIT, by=author_of(submission.innovation.opd), seen_revision=submission.revision)


def test_a_submit_makes_one_receipt_with_all_that_it_proves():
    period = june_period()
    with time_machine.travel(datetime.datetime(2026, 6, 30, 23, 58, 7, tzinfo=WIB), tick=False):
        row = submit(make_submission(period=period))
    receipt = Receipt.objects.get()
    assert receipt.number == "TT-2026-000001"
    assert receipt.issued_at == row.at
    assert receipt.deadline_at == DEADLINE
    assert not receipt.is_late
    assert receipt.opd_name == "Dinas disdukcapil"
    assert receipt.content_hash == fingerprint(row.snapshot)
    assert receipt.is_intact
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{16}", receipt.code)


def test_a_submission_at_the_last_second_of_the_year_counts_in_that_year_of_wib():
    period = june_period(deadline_at=datetime.datetime(2027, 6, 30, tzinfo=WIB))
    with time_machine.travel(datetime.datetime(2026, 12, 31, 23, 59, 59, tzinfo=WIB), tick=False):
        submit(make_submission(period=period))
    with time_machine.travel(datetime.datetime(2027, 1, 1, 0, 0, 0, tzinfo=WIB), tick=False):
        submit(make_submission(period=period))
    assert list(Receipt.objects.order_by("pk").values_list("number", flat=True)) == [
        "TT-2026-000001",
        "TT-2027-000001",
    ]


def test_a_second_submit_gets_a_receipt_of_its_own():
    submission = make_moved(Action.SUBMIT, Action.RETURN)
    submission.purpose = "Mempercepat layanan, dan memperbaikinya."
    submission.save()
    submit(submission)
    first, second = Receipt.objects.order_by("pk")
    assert [first.number[-6:], second.number[-6:]] == ["000001", "000002"]
    assert first.content_hash != second.content_hash
    assert first.code != second.code


def test_other_moves_make_none():
    make_moved(Action.SUBMIT, Action.TAKE, Action.ACCEPT)
    assert Receipt.objects.count() == 1


def test_a_submit_that_fails_gives_its_number_back():
    make_moved(Action.SUBMIT)

    def fail(sender, **news):
        raise RuntimeError("a later receiver")

    innovation_moved.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            submit(make_submission())
    finally:
        innovation_moved.disconnect(fail)
    assert Receipt.objects.count() == 1
    make_moved(Action.SUBMIT)
    assert sorted(Receipt.objects.values_list("number", flat=True))[-1].endswith("000002")


@pytest.mark.parametrize("way", ["save", "delete"])
def test_a_receipt_is_never_changed_or_deleted(way):
    make_moved(Action.SUBMIT)
    with pytest.raises(TypeError, match="immutable"):
        getattr(Receipt.objects.get(), way)()


def test_a_move_has_at_most_one_receipt():
    submission = make_moved(Action.SUBMIT)
    with pytest.raises(IntegrityError), transaction.atomic():
        issue(submission, submission.moves.last())


def test_the_fingerprint_is_that_of_the_canonical_octets():
    content = {"title": "Permen “Manis”", "minutes": 5, "photos": [["k", "é"]]}
    octets = '{"minutes":5,"photos":[["k","é"]],"title":"Permen “Manis”"}'.encode()
    assert canonical(content) == octets
    assert canonical(dict(reversed(content.items()))) == octets
    assert fingerprint(content) == hashlib.sha256(octets).hexdigest()


def test_one_changed_letter_in_what_is_kept_is_noticed():
    make_moved(Action.SUBMIT)
    receipt = Receipt.objects.get()
    snapshot = Move.objects.get(pk=receipt.move_id).snapshot
    Move.objects.filter(pk=receipt.move_id).update(snapshot=snapshot | {"purpose": snapshot["purpose"] + " "})
    assert not Receipt.objects.get().is_intact
    Move.objects.filter(pk=receipt.move_id).update(snapshot=snapshot)
    assert Receipt.objects.get().is_intact


def test_a_late_one_says_so_and_says_when_it_was_forgiven():
    period = june_period(accepts_late=True)
    with time_machine.travel(DEADLINE + MINUTE, tick=False):
        submit(make_submission(period=period))
        receipt = Receipt.objects.get()
        assert receipt.is_late
        assert not receipt.was_forgiven
        extend(period, deadline_at=DEADLINE + DAY, reason="Listrik kota padam semalam penuh.", by=admin())
    receipt = Receipt.objects.get()
    assert receipt.is_late
    assert receipt.deadline_at == DEADLINE
    assert receipt.was_forgiven


def test_submits_from_before_get_their_receipts_once_and_in_order():
    older, newer = make_moved(Action.SUBMIT), make_moved(Action.SUBMIT, Action.RETURN, Action.SUBMIT)
    Receipt.objects.all().delete()
    Register.objects.all().delete()
    assert issue_missing() == 3
    assert issue_missing() == 0
    receipts = list(Receipt.objects.order_by("number"))
    assert [row.submission_id for row in receipts] == [older.pk, newer.pk, newer.pk]
    assert all(row.is_intact and row.issued_at == row.move.at for row in receipts)
    call_command("terbitkan_tanda_terima")
    assert Receipt.objects.count() == 3


def test_a_submit_without_kept_content_gets_none():
    submission = make_moved(Action.SUBMIT)
    Receipt.objects.all().delete()
    Move.objects.filter(submission=submission).update(snapshot=None)
    assert issue_missing() == 0


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7KQM-2X9D-VW3H-8TRA", "7KQM2X9DVW3H8TRA"),
        (" 7kqm 2x9d vw3h 8tra ", "7KQM2X9DVW3H8TRA"),
        ("OIL0-1111", "01101111"),
        ("é'\";--\0", ""),
    ],
)
def test_a_code_is_read_as_people_write_it(typed, code):
    assert as_code(typed) == code


def test_a_code_is_printed_in_groups():
    assert in_groups("7KQM2X9DVW3H8TRA") == "7KQM-2X9D-VW3H-8TRA"


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_numbers_taken_at_the_same_time_are_all_different():
    found, failed = [], []

    def take():
        try:
            with transaction.atomic():
                found.append(next_number(2026))
        except Exception as problem:  # noqa: BLE001
            failed.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert sorted(found) == [f"TT-2026-00000{number}" for number in range(1, 9)]


def test_a_dossier_that_is_not_submitted_has_none():
    make_submission()
    assert Submission.objects.count() == 1
    assert not Receipt.objects.exists()
