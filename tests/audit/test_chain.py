"""The trail cannot be changed, and what changes it all the same is found."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from innovasi.audit.actions import record, seal, verify
from innovasi.audit.choices import Deed
from innovasi.audit.models import Entry, Link
from innovasi.audit.rules.permanence import installing, removing


@pytest.fixture
def guarded(db):
    """The tables as the migrations leave them; the test database of SQLite is made without its triggers."""
    with connection.cursor() as cursor:
        for statement in (*removing(connection.vendor), *installing(connection.vendor)):
            cursor.execute(statement)


@pytest.fixture
def chain(db):
    Link.objects.all().delete()
    Entry.objects.all().delete()
    entries = [record(Deed.SUBMITTED, thing="uji", key=number, detail={"n": number}) for number in range(5)]
    assert seal() == 5
    return entries


def forge(statement, *values):
    """What somebody with the database in their hands could do."""
    with connection.cursor() as cursor:
        for line in removing(connection.vendor):
            cursor.execute(line)
        cursor.execute(statement, values)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET actor = 1",
        "DELETE FROM audit_entry",
        "UPDATE audit_link SET hash = 'x'",
        "DELETE FROM audit_link",
    ],
)
def test_the_database_refuses_to_change_or_delete(guarded, statement):
    record(Deed.SUBMITTED)
    seal()
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.exists() and Link.objects.exists()


def test_a_whole_chain_is_whole_and_says_its_head(chain):
    verdict = verify()
    assert verdict.is_whole and verdict.links == 5
    assert verdict.head == Link.objects.last().hash
    said = StringIO()
    call_command("periksa_jejak", stdout=said)
    assert "Utuh: 5 catatan" in said.getvalue() and verdict.head in said.getvalue()


@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_forged_entry_is_found_where_it_is(chain, place):
    forge("UPDATE audit_entry SET role = 'operator' WHERE id = %s", chain[place].pk)
    assert verify().broken_at == chain[place].pk
    with pytest.raises(CommandError, match=f"nomor {chain[place].pk} "):
        call_command("periksa_jejak", stdout=StringIO())


def test_an_entry_taken_out_of_the_middle_is_found(chain):
    forge("DELETE FROM audit_link WHERE entry_id = %s", chain[2].pk)
    forge("DELETE FROM audit_entry WHERE id = %s", chain[2].pk)
    assert verify().broken_at == chain[3].pk


def test_an_end_cut_off_shows_by_another_head(chain):
    head = verify().head
    forge("DELETE FROM audit_link WHERE entry_id = %s", chain[4].pk)
    forge("DELETE FROM audit_entry WHERE id = %s", chain[4].pk)
    assert verify().is_whole and verify().head != head


def test_an_entry_slipped_in_later_and_never_linked_is_found(chain):
    Entry.objects.create(at=timezone.now() - datetime.timedelta(hours=1), deed=Deed.SUBMITTED)
    assert verify().loose == 1


def test_sealing_goes_on_where_it_stopped(chain):
    assert seal() == 0
    record(Deed.SUBMITTED)
    assert seal() == 1
    assert verify().is_whole
