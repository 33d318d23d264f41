"""Small editions whose every figure can be reckoned by hand."""

from decimal import Decimal

from innovasi.editions.choices import Aspect
from innovasi.editions.models import Band, Basis, Edition, Indicator, Level, RegionAnswer
from tests.factories import admin


def make_edition(**changes):
    """Two SID rows (one measured by bases), one SPD row, one predicate."""
    edition = Edition.objects.create(**{"year": 2030, "title": "Edisi 2030", "source": "A: pedoman"} | changes)
    Band.objects.create(edition=edition, label="Inovatif", above=Decimal("40.01"))
    add_row(edition, "regulasi", name="Regulasi", code="SID-16", weight=3)
    measured = add_row(edition, "kemanfaatan", name="Kemanfaatan", code="SID-33", weight=3, levels=())
    for code in "ab":
        basis = Basis.objects.create(indicator=measured, code=code, name=f"Basis {code}")
        write(measured, ("sedikit", "sedang", "banyak"), basis)
    add_row(edition, "visi", aspect=Aspect.REGION, name="Visi dan Misi", code="SPD-1", weight=Decimal("0.75"))
    return edition


def world_rows():
    """For the tests that walk over all pages: an edition that nothing goes by yet."""
    edition = make_edition(year=2031)
    return {"edition": [edition.pk], "basis": [edition.pk, "kemanfaatan", "a"]}


def add_row(edition, key, levels=("satu", "dua", "tiga"), **changes):
    fields = {"aspect": Aspect.INNOVATION, "order": edition.indicators.count() + 1, "variable": "Umum", "weight": 1}
    row = Indicator.objects.create(edition=edition, key=key, **fields | {"name": key, "code": key} | changes)
    write(row, levels)
    return row


def write(row, texts, basis=None):
    for parameter, text in enumerate(texts, start=1):
        Level.objects.create(indicator=row, basis=basis, parameter=parameter, text=text)


def answer(edition, key="visi", parameter=2, basis_text="RPJMD hal. 12"):
    row = edition.indicators.get(key=key)
    return RegionAnswer.objects.create(indicator=row, parameter=parameter, basis_text=basis_text, by=admin())


def fields_of(page, form="form"):
    """What the browser would send back from a page as it is."""
    form = page.context[form]
    sent = {field.html_name: field.value() for field in form if field.value() not in (None, False)}
    return {name: value for name, value in sent.items()} | {"dilihat": page.context.get("seen", "")}
