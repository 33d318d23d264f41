"""The editions that are known, from the project's own data; sources and certainty are kept."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from innovasi.editions.choices import Aspect, EvidenceKind
from innovasi.editions.models import Band, Basis, Edition, Indicator, Level

DATA = Path(__file__).resolve().parent.parent / "data"
OLD_BASIS = "2026"
EARLIER = {"2020_2021": 2021, "2023": 2023, "2024": 2024}
TITLE = "Edisi {}"
TOP, MIDDLE, LOW, NONE = "Sangat inovatif", "Inovatif", "Kurang inovatif", "Tidak dapat dinilai"
BANDS = {  # lower bounds of the predicates, as published; domain facts §1.3
    2023: ((TOP, "60.01"), (MIDDLE, "35"), (LOW, "0.01"), (NONE, "0")),
    2024: ((TOP, "60.01"), (MIDDLE, "35"), (LOW, "0")),
    2026: ((TOP, "65.01"), (MIDDLE, "40.01"), (LOW, "0.01"), (NONE, "0")),
}
BANDS_CONFIRMED = {2023, 2024}
UNREADABLE = "Tidak diketahui: sumbernya salah salin."
WITH_PERSONAL_DATA = {"sdm", "bimtek", "kemanfaatan"}  # names, NIP, signed lists (UU PDP)


def read(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


@transaction.atomic
def load_editions() -> int:
    """Add the editions that are missing and touch none that exists. Returns how many came new."""
    source, words = read("iid.json"), read("words.json")
    known = set(Edition.objects.values_list("year", flat=True))
    new = [year for year in (*EARLIER.values(), 2026) if year not in known]
    for year in new:
        load(year, source, words)
    return len(new)


def load(year: int, source: dict[str, Any], words: dict[str, Any]) -> None:
    edition = Edition.objects.create(**fields_of(year, source))
    Band.objects.bulk_create(
        Band(edition=edition, label=label, above=Decimal(above), is_confirmed=year in BANDS_CONFIRMED)
        for label, above in BANDS.get(year, ())
    )
    earlier = next((source["previous_editions"][name] for name, its in EARLIER.items() if its == year), None)
    for row in source["indicators"]:
        add_indicator(edition, Aspect.INNOVATION, changed(row, earlier) if earlier else row, words.get(row["key"], {}))
    if earlier is None:
        for order, row in enumerate(source["spd"], start=1):
            add_indicator(edition, Aspect.REGION, {**row, "order": order, "key": row["code"].lower()}, {})


def fields_of(year: int, source: dict[str, Any]) -> dict[str, Any]:
    """What the data says of an edition as a whole; where it says nothing the 2026 rule is assumed and said so."""
    divisor = source["scoring"]["divisor"].get(str(year))
    fields: dict[str, Any] = {"year": year, "title": TITLE.format(year)}
    if divisor:
        fields["divisor"] = divisor["value"]
    if year == int(OLD_BASIS):
        window = source["eligibility_2026"]
        return fields | {
            "source": said_by(source["meta"]["sources"], "ABC"),
            "is_confirmed": True,
            "formula_confirmed": False,
            "formula_note": "Rumus, pembagi, dan batas jumlah dari satu sumber (A).",
            "launched_from": datetime.date.fromisoformat(window["penerapan_from"]),
            "launched_to": datetime.date.fromisoformat(window["penerapan_to"]),
            "design_min_words": window["rancang_bangun_min_words"],
            "note": source["meta"]["caution"],
        }
    earlier = next(source["previous_editions"][name] for name, its in EARLIER.items() if its == year)
    return fields | {
        "title": TITLE.format("2020–2021") if year == EARLIER["2020_2021"] else fields["title"],
        "source": said_by(source["meta"]["sources"], earlier["source"]),
        "is_confirmed": earlier["confirmed"],
        "formula_note": "Rumus tahun ini tidak lengkap diketahui; yang tidak diketahui diisi menurut edisi 2026.",
        "reports_limit": 2 if year == EARLIER["2024"] else None,  # at most twice, the second time with a development
        "note": earlier.get("note", ""),
    }


def said_by(sources: dict[str, str], letters: Iterable[str]) -> str:
    return "\n".join(f"{letter}: {sources[letter]}" for letter in letters)


def changed(row: dict[str, Any], earlier: dict[str, Any]) -> dict[str, Any]:
    """A row of 2026 with the levels and the weight of an earlier edition; bases are known for 2026 only."""
    weights = earlier.get("weights")
    weight = weights[row["key"]] if isinstance(weights, dict) else row["weight"]
    unlike = {"levels": earlier["levels"][row["key"]], "weight": weight, "bases": [], "sources": earlier["source"]}
    return {**row, **unlike, "mandatory": False, "confirmed": earlier["confirmed"], "note": ""}


def add_indicator(edition: Edition, aspect: str, row: dict[str, Any], words: dict[str, str]) -> None:
    indicator = Indicator.objects.create(
        edition=edition,
        aspect=aspect,
        key=row["key"],
        code=row["code"],
        order=row["order"],
        name=row["name"],
        variable=row["variable"],
        question=words.get("question", ""),
        example=words.get("example", ""),
        description=row.get("description") or "",
        weight=Decimal(str(row["weight"])),
        is_mandatory=row["mandatory"],
        evidence=row.get("evidence") or "",
        evidence_kind=row.get("evidence_kind") or EvidenceKind.OTHER,
        file_types=",".join(row.get("file_types") or ()),
        parts=row.get("video_elements") or row.get("methods") or [],
        holds_personal_data=row["key"] in WITH_PERSONAL_DATA,
        source=", ".join(row["sources"]),
        is_confirmed=row["confirmed"],
        note=row.get("note") or "",
    )
    add_levels(indicator, row)


def add_levels(indicator: Indicator, row: dict[str, Any]) -> None:
    bases = row.get("bases") or []
    for its in bases:
        basis = Basis.objects.create(indicator=indicator, code=its["code"], name=its["name"])
        write_levels(indicator, its["levels"], basis)
    if not bases:
        write_levels(indicator, row["levels"], None)


def write_levels(indicator: Indicator, levels: Iterable[dict[str, Any]], basis: Basis | None) -> None:
    Level.objects.bulk_create(
        Level(indicator=indicator, basis=basis, parameter=level["parameter"], text=level["text"] or UNREADABLE)
        for level in levels
    )
