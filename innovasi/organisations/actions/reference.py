"""The starter data: 38 affairs, the city's OPDs and its kelurahan."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from innovasi.organisations.choices import UnitKind
from innovasi.organisations.models import OPD, OPDName, Unit, Urusan

DATA = Path(__file__).resolve().parent.parent / "data"
UNSURE_ABBREVIATION = "Singkatan ini lazim dipakai, tetapi belum dipastikan."


def read(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


@transaction.atomic
def load_reference() -> dict[str, int]:
    """Add what is missing and touch nothing that exists: what Bappeda has edited stays. Returns how many came new."""
    source, extra = read("opd.json"), read("opd_extra.json")["opd"]
    urusan = add_urusan(read("urusan.json")["urusan"])
    opds = add_opds(source["opd"], extra)
    units = add_kelurahan(source["kecamatan"])
    return {"urusan": urusan, "OPD": opds, "kelurahan": units}


def add_urusan(rows: Iterable[dict[str, Any]]) -> int:
    known = set(Urusan.objects.values_list("number", flat=True))
    new = [Urusan(number=row["id"], name=row["name"], group=row["group"]) for row in rows if row["id"] not in known]
    return len(Urusan.objects.bulk_create(new))


def add_opds(rows: Iterable[dict[str, Any]], extra: dict[str, Any]) -> int:
    """New OPDs with their affairs and former names; an OPD is known by its code or name."""
    known = set(OPD.objects.values_list("code", flat=True)) | set(OPD.objects.values_list("name", flat=True))
    new = {row["id"]: opd_from(row, extra) for row in rows if not {slugify(row["abbreviation"]), row["name"]} & known}
    OPD.objects.bulk_create(new.values())
    serves = OPD.urusan.through
    serves.objects.bulk_create(
        serves(opd_id=opd.pk, urusan_id=number)
        for key, opd in new.items()
        for number in extra.get(str(key), {}).get("urusan", [])
    )
    OPDName.objects.bulk_create(
        OPDName(opd=opd, **former) for key, opd in new.items() for former in extra.get(str(key), {}).get("former", [])
    )
    return len(new)


def opd_from(row: dict[str, Any], extra: dict[str, Any]) -> OPD:
    note = extra.get(str(row["id"]), {}).get("note", "")
    if row.get("abbreviation_confirmed") is False:
        note = f"{note} {UNSURE_ABBREVIATION}".strip()
    return OPD(
        code=slugify(row["abbreviation"]),
        name=row["name"],
        abbreviation=row["abbreviation"],
        kind=row["kind"],
        wilayah_code=row.get("wilayah_code", ""),
        confirmed=row["confirmed"],
        source_note=note,
    )


def add_kelurahan(districts: Iterable[dict[str, Any]]) -> int:
    """New kelurahan under the OPD of their kecamatan; a kelurahan is known by its Kemendagri code."""
    parents = dict(OPD.objects.kecamatan_areas().values_list("wilayah_code", "pk"))
    known = set(Unit.objects.values_list("wilayah_code", flat=True))
    new = [
        Unit(opd_id=parents[district["code"]], name=row["name"], kind=UnitKind.KELURAHAN, wilayah_code=row["code"])
        for district in districts
        if district["code"] in parents
        for row in district["kelurahan"]
        if row["code"] not in known
    ]
    before = len(known)
    Unit.objects.bulk_create(new, ignore_conflicts=True)
    return len(set(Unit.objects.values_list("wilayah_code", flat=True))) - before
