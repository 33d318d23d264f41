"""The starter data: what is loaded, and that loading again changes nothing."""

import pytest
from django.core.management import call_command
from django.db.models import Count

from innovasi.organisations.actions import load_reference
from innovasi.organisations.models import OPD, OPDName, Unit, Urusan
from innovasi.programmes.models import Theme

pytestmark = pytest.mark.django_db


def test_the_city_has_38_affairs_54_opds_and_126_kelurahan():
    assert load_reference() == {"urusan": 38, "OPD": 54, "kelurahan": 126}
    groups = Urusan.objects.values_list("group").annotate(Count("number")).order_by("group")
    assert dict(groups) == {
        "wajib_pelayanan_dasar": 6,
        "wajib_non_pelayanan_dasar": 18,
        "pilihan": 8,
        "fungsi_penunjang": 6,
    }
    assert OPD.objects.filter(kind="kecamatan").count() == 20


def test_codes_are_short_and_known():
    load_reference()
    codes = set(OPD.objects.values_list("code", flat=True))
    assert {"disdukcapil", "dinkes", "dishub", "dlh", "satpol-pp", "kec-kedaton", "setda", "rsud-adt"} <= codes


def test_a_kelurahan_lies_under_its_kecamatan_with_its_code():
    load_reference()
    unit = Unit.objects.get(wilayah_code="18.71.01.1003")
    assert (str(unit), unit.opd.code) == ("Kelurahan Kedaton", "kec-kedaton")


def test_what_is_evident_is_linked_and_what_is_unsure_is_said():
    load_reference()
    capil, setda = OPD.objects.get(code="disdukcapil"), OPD.objects.get(code="setda")
    assert [urusan.number for urusan in capil.urusan.all()] == [12]
    assert not setda.confirmed
    assert "Bagian Hukum" in setda.source_note


def test_bapenda_keeps_its_former_name_without_a_date():
    load_reference()
    former = OPDName.objects.get(opd__code="bapenda")
    assert (former.abbreviation, former.used_until) == ("BPPRD", None)


def test_loading_again_adds_nothing_and_leaves_edits_alone():
    call_command("muat_acuan")
    OPD.objects.filter(code="dinkes").update(name="Dinas Kesehatan Kota", head_name="dr. Ani")
    Unit.objects.filter(wilayah_code="18.71.01.1003").update(name="Kedaton Lama", is_active=False)
    Theme.objects.filter(year=2023, order=1).update(label="Digitalisasi")
    call_command("muat_acuan")
    assert (Urusan.objects.count(), OPD.objects.count(), Unit.objects.count()) == (38, 54, 126)
    assert OPD.objects.get(code="dinkes").head_name == "dr. Ani"
    assert Unit.objects.get(wilayah_code="18.71.01.1003").name == "Kedaton Lama"
    assert Theme.objects.count() == 24


def test_a_deleted_kelurahan_comes_back_but_one_added_by_hand_is_not_doubled():
    load_reference()
    parent = OPD.objects.get(code="kec-kedaton")
    Unit.objects.filter(wilayah_code="18.71.01.1003").delete()
    Unit.objects.create(opd=parent, kind="kelurahan", name="Kedaton")
    load_reference()
    assert Unit.objects.filter(opd=parent, name="Kedaton").count() == 1


def test_loading_asks_the_database_a_fixed_number_of_times(django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        load_reference()
