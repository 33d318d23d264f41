"""People in workbooks are invited; nobody becomes an administrator so."""

import pytest
from django.core import mail

from innovasi.accounts.choices import Role
from innovasi.accounts.models import Invitation, User
from innovasi.dataio.choices import ImportKind
from tests.dataio.workbooks import bring_in, outcomes, receive, said, workbook
from tests.factories import OPDFactory, admin, author_of

pytestmark = pytest.mark.django_db
HEAD = ["No", "Nama Lengkap", "Alamat E-mail", "Peran", "Perangkat Daerah"]


@pytest.fixture(autouse=True)
def dinkes():
    return OPDFactory(code="dinkes", name="Dinas Kesehatan", abbreviation="Dinkes")


def people(*rows):
    return workbook({"Orang": [["DAFTAR PETUGAS"], HEAD, *rows]})


def test_each_new_person_gets_an_invitation_by_mail(dinkes):
    rows = [
        [1, "Siti Aminah", "Siti@Uji.id ", "Petugas OPD", "Dinkes"],
        [2, "Budi", "mailto:budi@uji.id", "Kepala Dinas", "Dinas Kesehatan"],
        [3, "Rina", "rina@uji.id", "Penelaah", ""],
        [4, "Hadi", "hadi@uji.id", "operator", "dinkes"],
        [5, "Yan", "yan@uji.id", "pemantau", "Dinkes"],
    ]
    run = bring_in(people(*rows), ImportKind.PEOPLE)
    assert run.report["counts"]["baru"] == 5
    found = list(Invitation.objects.order_by("pk").values_list("email", "role", "opd__code", "invited_by__email"))
    assert found == [
        ("siti@uji.id", Role.OPD, "dinkes", admin().email),
        ("budi@uji.id", Role.OPD_HEAD, "dinkes", admin().email),
        ("rina@uji.id", Role.REVIEWER, None, admin().email),
        ("hadi@uji.id", Role.OPD, "dinkes", admin().email),
        ("yan@uji.id", Role.OBSERVER, None, admin().email),
    ]
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(email for email, *_ in found)


@pytest.mark.parametrize("role", ["Admin Bappeda", "Administrator", "Operator portal", "Wali nagari"])
def test_roles_above_the_opds_are_never_given(role):
    run = receive(people([1, "Siti", "siti@uji.id", role, ""]), ImportKind.PEOPLE)
    assert outcomes(run) == [("Orang", 3, "salah")]
    assert "tidak dapat diberikan lewat impor" in said(run, 3)[0]


def test_a_preview_invites_nobody():
    receive(people([1, "Siti", "siti@uji.id", "", "dinkes"]), ImportKind.PEOPLE)
    assert (Invitation.objects.count(), len(mail.outbox)) == (0, 0)


def test_what_is_wrong_is_told_row_by_row():
    rows = [
        [1, "Siti", "bukan surel", "", "dinkes"],
        [2, "", "ani@uji.id", "", "dinkes"],
        [3, "Budi", "budi@uji.id, lain@uji.id", "", "dinkes"],
        [4, "Cici", "cici@uji.id", "Petugas OPD", ""],
        [5, "Dodi", "dodi@uji.id", "Petugas OPD", "Dinas Antah"],
        [6, "Eka", None, "Petugas OPD", "dinkes"],
        [7, "Fani", "fani@uji.id", "", "dinkes"],
        [8, "Fani lagi", "FANI@uji.id", "", "dinkes"],
    ]
    run = receive(people(*rows), ImportKind.PEOPLE)
    assert [outcome for _, _, outcome in outcomes(run)] == ["salah"] * 6 + ["baru", "lewat"]
    assert said(run, 3) == ["“bukan surel” bukan satu alamat surel yang benar."]
    assert said(run, 4) == ["nama kosong."]
    assert said(run, 5) == ["“budi@uji.id, lain@uji.id” bukan satu alamat surel yang benar."]
    assert said(run, 6) == ["OPD kosong; petugas dan kepala OPD harus mempunyai OPD."]
    assert said(run, 7) == ["OPD “Dinas Antah” belum dikenali; pilih OPD-nya di bagian Nama OPD."]
    assert said(run, 8) == ["surel kosong."]


def test_an_account_or_an_open_invitation_is_left_as_it_is(dinkes):
    author_of(dinkes)
    content = people([1, "Siti", "siti@uji.id", "", "dinkes"], [2, "Lain", "dinkes@uji.id", "Penelaah", ""])
    bring_in(content, ImportKind.PEOPLE)
    again = receive(content, ImportKind.PEOPLE)
    assert [outcome for _, _, outcome in outcomes(again)] == ["sama", "sama"]
    assert said(again, 4) == ["akunnya sekarang Petugas OPD Dinkes, dan tidak diubah oleh impor."]
    assert User.objects.get(email="dinkes@uji.id").role == Role.OPD
    assert (Invitation.objects.count(), len(mail.outbox)) == (1, 1)
