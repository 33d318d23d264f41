"""What Bappeda does with units."""

import pytest

from innovasi.organisations.models import Unit
from tests.factories import OPDFactory, UnitFactory, make_submission

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client_of):
    return client_of("bappeda")


@pytest.fixture
def dinkes(db):
    return OPDFactory(code="dinkes")


def test_a_unit_is_added_under_its_opd(browser, dinkes):
    answer = browser.post("/kerja/data/opd/dinkes/unit/baru/", {"kind": "puskesmas", "name": "Puskesmas Kedaton"})
    assert answer.url == "/kerja/data/unit/?opd=dinkes"
    assert Unit.objects.get(name="Puskesmas Kedaton").opd == dinkes


def test_a_second_unit_of_the_same_name_is_refused_with_a_sentence(browser, dinkes):
    UnitFactory(opd=dinkes, kind="puskesmas", name="Puskesmas Kedaton")
    answer = browser.post("/kerja/data/opd/dinkes/unit/baru/", {"kind": "puskesmas", "name": "Puskesmas Kedaton"})
    assert answer.status_code == 422
    assert "sudah mempunyai unit dengan jenis dan nama yang sama" in answer.content.decode()
    assert "Constraint" not in answer.content.decode()


def test_a_unit_is_renamed(browser, dinkes):
    unit = UnitFactory(opd=dinkes)
    browser.post(f"/kerja/data/unit/{unit.pk}/ubah/", {"kind": "uptd", "name": "UPTD Laboratorium"})
    unit.refresh_from_db()
    assert unit.name == "UPTD Laboratorium"


def test_a_unit_is_switched_off_and_on(browser, dinkes):
    unit = UnitFactory(opd=dinkes)
    for word, active in (("tidak", False), ("ya", True)):
        browser.post(f"/kerja/data/unit/{unit.pk}/keadaan/", {"aktif": word})
        unit.refresh_from_db()
        assert unit.is_active is active


def test_a_unit_that_a_dossier_names_cannot_be_deleted(browser, dinkes):
    unit = UnitFactory(opd=dinkes)
    make_submission(opd=dinkes, unit=unit)
    answer = browser.post(f"/kerja/data/unit/{unit.pk}/hapus/", follow=True)
    assert "masih dipakai oleh 1 pengajuan. Nonaktifkan saja." in answer.content.decode()
    assert Unit.objects.filter(pk=unit.pk).exists()


def test_an_unused_unit_can_be_deleted(browser, dinkes):
    unit = UnitFactory(opd=dinkes)
    browser.post(f"/kerja/data/unit/{unit.pk}/hapus/")
    assert not Unit.objects.filter(pk=unit.pk).exists()


def test_the_list_asks_the_same_number_of_questions_for_one_and_for_many(browser, questions):
    UnitFactory()
    few = questions(browser, "/kerja/data/unit/")
    UnitFactory.create_batch(15)
    assert questions(browser, "/kerja/data/unit/") == few
