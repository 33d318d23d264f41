"""Questions put into SQL once: each asking gets its own answer, as the queryset itself would give it."""

import pytest
from django.db.models import Count

from innovasi.common.prepared import Prepared
from innovasi.organisations.models import OPD, Unit
from tests.factories import OPDFactory

pytestmark = pytest.mark.django_db


def test_each_asking_gets_its_own_rows():
    ask = Prepared(lambda code: OPD.objects.filter(code=code), are_texts=True)
    first, second = OPDFactory(code="dinkes"), OPDFactory(code="dishub")
    assert ask.of("dinkes") == [first]
    assert ask.of("dishub") == [second]
    assert ask.of("tidak-ada") == []
    assert ask.first("tidak-ada") is None


def test_as_many_as_are_asked_for():
    ask = Prepared(lambda *keys: OPD.objects.filter(pk__in=keys))
    every = [OPDFactory(code=code) for code in ("dinkes", "dishub", "dlh")]
    assert ask.of() == []
    for number in (1, 3, 2):
        assert {row.pk for row in ask.of(*[opd.pk for opd in every[:number]])} == {opd.pk for opd in every[:number]}


def test_relations_come_along(django_assert_num_queries):
    opd = OPDFactory(code="dinkes")
    Unit.objects.create(opd=opd, name="Puskesmas Kedaton")
    ask = Prepared(lambda key: Unit.objects.select_related("opd").filter(opd=key))
    with django_assert_num_queries(1):
        (unit,) = ask.of(opd.pk)
        assert unit.opd.name == opd.name
    assert not unit._state.adding


def test_rows_of_named_values_and_counts():
    opd = OPDFactory(code="dinkes")
    Unit.objects.create(opd=opd, name="Puskesmas Kedaton")
    ask = Prepared(lambda key: Unit.objects.filter(opd=key).order_by().values("opd").annotate(number=Count("pk")))
    assert ask.of(opd.pk) == [{"opd": opd.pk, "number": 1}]
    assert ask.of(opd.pk + 1) == []


def test_an_answer_is_asked_for_anew_each_time():
    ask = Prepared(lambda code: OPD.objects.filter(code=code), are_texts=True)
    opd = OPDFactory(code="dinkes")
    assert ask.first("dinkes").name == opd.name
    OPD.objects.filter(pk=opd.pk).update(name="Dinas Kesehatan Kota")
    assert ask.first("dinkes").name == "Dinas Kesehatan Kota"


def test_what_was_typed_stays_a_value():
    ask = Prepared(lambda code: OPD.objects.filter(code=code), are_texts=True)
    OPDFactory(code="dinkes")
    assert ask.of("' OR '1'='1") == []
    assert ask.of("%s") == []
