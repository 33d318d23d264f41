"""Every sign-in, refusal, move, export, opening and change of master data leaves an entry."""

import datetime

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.db import transaction
from django.urls import reverse

from innovasi.audit.choices import Deed
from innovasi.audit.models import Entry
from innovasi.audit.rules import FOLLOWED
from innovasi.innovations.choices import Action
from innovasi.organisations.actions import rename
from tests.factories import OPDFactory, UserFactory, make_moved


def last(deed):
    return Entry.objects.of_deed(deed).first()


def test_a_move_tells_who_moved_what_from_where_to_where(db):
    submission = make_moved(Action.SUBMIT)
    entry = last(Deed.MOVED)
    assert (entry.key, entry.actor) == (str(submission.pk), submission.moves.last().by_id)
    assert entry.detail == {"tindakan": "ajukan", "dari": "draf", "ke": "diajukan"}


def test_a_sign_in_and_a_sign_out_are_entries_of_that_person(client_of, person_of):
    browser = client_of("penelaah")
    assert last(Deed.SIGNED_IN).actor == person_of("penelaah").pk
    browser.post(reverse("account_logout"))
    assert last(Deed.SIGNED_OUT).actor == person_of("penelaah").pk


def test_a_wrong_password_leaves_a_print_that_names_nobody(db, rf):
    for address in ("Orang@contoh.id", "orang@contoh.id", "lain@contoh.id"):
        assert authenticate(rf.post("/akun/masuk/"), email=address, password="salah") is None
    prints = [entry.detail["sidik"] for entry in Entry.objects.of_deed(Deed.SIGN_IN_FAILED)]
    assert len(prints) == 3 and len(set(prints)) == 2
    assert not any("contoh" in str(entry.detail) for entry in Entry.objects.all())


def test_a_refusal_is_an_entry_and_a_visitors_miss_is_none(client_of, draft):
    address = reverse("innovations:submission", args=[draft.pk])
    assert client_of("dishub").get(address).status_code == 404
    entry = last(Deed.REFUSED)
    assert (entry.thing, entry.detail["jawaban"]) == ("innovations:submission", 404)
    count = Entry.objects.count()
    client_of("stranger").get("/inovasi/tidak-ada/")
    assert Entry.objects.count() == count


def test_a_change_of_master_data_tells_old_and_new(person_of):
    opd = OPDFactory(name="Dinas Lama")
    admin = person_of("bappeda")
    rename(opd, name="Dinas Baru", abbreviation=opd.abbreviation, since=datetime.date(2026, 1, 1), by=admin)
    entry = Entry.objects.of_deed(Deed.CHANGED).of_thing("organisations.OPD").first()
    assert entry.detail["name"] == ["Dinas Lama", "Dinas Baru"]


def test_the_person_of_the_request_is_named_though_no_action_names_them(client_of, person_of, period):
    client_of("bappeda").post(reverse("programmes:period_close", args=[period.pk]), {"setuju": "ya"})
    entry = Entry.objects.of_thing("programmes.Period").of_deed(Deed.CHANGED).first()
    assert (entry.actor, entry.role) == (person_of("bappeda").pk, "bappeda_admin")
    assert entry.detail["is_open"] == [True, False]


def test_each_form_of_the_master_data_that_was_taken_is_an_entry(client_of, person_of, period):
    client_of("bappeda").post(reverse("programmes:period_close", args=[period.pk]), {"setuju": "ya"})
    entry = last(Deed.SUBMITTED)
    assert (entry.thing, entry.actor) == ("programmes:period_close", person_of("bappeda").pk)


def test_of_personal_fields_only_that_they_changed_is_said(db):
    person = UserFactory(name="Nama Lama", phone="0811111111")
    person.name, person.phone = "Nama Baru", "0822222222"
    person.save()
    entry = Entry.objects.of_thing("accounts.User").of_deed(Deed.CHANGED).first()
    assert entry.detail == {"name": "berubah", "phone": "berubah"}
    assert not any("Nama" in str(row.detail) or "0811" in str(row.detail) for row in Entry.objects.all())


def test_an_export_is_an_entry(client_of, person_of, period):
    page = client_of("bappeda").get(reverse("reports:list", args=["papan"]), {"format": "csv"})
    assert page.status_code == 200
    entry = last(Deed.TAKEN_OUT)
    assert (entry.thing, entry.actor) == ("reports.Export", person_of("bappeda").pk)


def test_a_change_that_is_rolled_back_leaves_no_entry(db):
    opd = OPDFactory()
    count = Entry.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        opd.delete()
        raise RuntimeError
    assert Entry.objects.count() == count


def test_every_row_that_is_followed_exists():
    """A renamed model must not fall out of the trail unseen."""
    assert {apps.get_model(label)._meta.label for label in FOLLOWED} == FOLLOWED
