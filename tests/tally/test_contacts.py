"""The people of an OPD are one tap away, and numbers are written as each address wants them."""

import pytest

from innovasi.accounts.choices import Role
from innovasi.tally.board import contacts_of, whatsapp_number
from tests.factories import OPDFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0812 3456 7890", "6281234567890"),
        ("+62 812-3456-7890", "6281234567890"),
        ("62 812 3456 7890", "6281234567890"),
        ("0062 812 3456 7890", "6281234567890"),
        ("812 3456 7890", "6281234567890"),
        ("+60 12 345 6789", "60123456789"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_a_number_as_typed_becomes_what_wa_me_wants(typed, number):
    assert whatsapp_number(typed) == number


def test_the_office_stands_first_then_the_head_then_the_others():
    opd = OPDFactory(code="dlh", contact_email="dlh@kota.id", contact_whatsapp="0721 555 123")
    UserFactory(email="a@uji.id", name="Ani", opd=opd, phone="0721 480 999")
    UserFactory(email="k@uji.id", name="Kepala", role=Role.OPD_HEAD, opd=opd, phone="0812 3456 7890")
    UserFactory(email="x@uji.id", name="Keluar", opd=opd, is_active=False)
    found = [(row.name, row.email, row.phone_url, row.whatsapp) for row in contacts_of([opd])[opd.pk]]
    assert found == [
        ("Kontak kantor", "dlh@kota.id", "tel:0721555123", "https://wa.me/62721555123"),
        ("Kepala", "k@uji.id", "tel:081234567890", "https://wa.me/6281234567890"),
        ("Ani", "a@uji.id", "tel:0721480999", ""),
    ]


def test_an_opd_without_anybody_has_no_contacts():
    opd = OPDFactory(code="sunyi")
    assert contacts_of([opd]) == {}
