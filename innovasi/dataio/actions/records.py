"""One example record as it stands in its file, and what its keys mean."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from innovasi.innovations.models import Submission
from innovasi.organisations.models import OPD, Urusan
from innovasi.programmes.models import Period, Theme

FOLDER = Path(__file__).resolve().parent.parent / "contoh" / "inovasi"
TEXTS = {
    "title": "title",
    "kind": "kind",
    "medium": "medium",
    "stage": "stage",
    "initiator": "initiator",
    "initiator_name": "initiator_name",
    "trial": "trial_date",
    "applied": "launch_date",
    "design": "design",
    "purpose": "purpose",
    "benefit": "benefit",
    "outcome": "outcome",
    "summary": "citizen_summary",
    "audience": "audience",
    "how": "how_to_use",
    "cost": "cost",
    "place": "place",
    "contact": "contact",
    "before": "before",
    "after": "after",
    "need": "need",
    "bring": "to_bring",
    "hours": "hours",
    "free": "is_free",
    "home": "from_home",
    "same_day": "same_day",
    "source": "figures_source",
    "video": "video_url",
    "english": "summary_en",
}
PAIRS = ("minutes", "visits", "rupiah")
# What a record calls its theme, and how the lists of the years begin to name it.
THEMES = {
    "": ("Non tematik",),
    "digital": ("Digitalisasi", "Asta Cita 7"),
    "infrastruktur": ("Klaster infrastruktur", "Prioritas"),
    "investasi": ("Kemudahan investasi", "Asta Cita 3"),
    "kemiskinan": ("Penanggulangan kemiskinan", "Klaster kemiskinan"),
    "kesehatan": ("Klaster kesehatan", "Prioritas"),
    "lingkungan": ("Asta Cita 8", "Non tematik"),
    "pangan": ("Klaster pangan", "Prioritas"),
    "pendidikan": ("Klaster pendidikan", "Prioritas"),
}

Record = dict[str, Any]


def records() -> Iterator[Record]:
    """Every example, in the order of the names of their files."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield {"name": path.stem, **tomllib.loads(path.read_text("utf-8"))}


def clean(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def answers_of(record: Record, opd: OPD, period: Period) -> dict[str, Any]:
    """The answers of a record, in the names of the form."""
    answers = {field: clean(record[key]) for key, field in TEXTS.items() if key in record}
    for pair in PAIRS:
        if pair in record:
            answers[f"{pair}_before"], answers[f"{pair}_after"] = record[pair]
    if "urusan" in record:
        answers["main_urusan"] = Urusan.objects.get(number=record["urusan"])
    if record.get("unit"):
        answers["unit"] = next(unit for unit in opd.units.all() if unit.name == record["unit"])
    answers["theme"] = theme_of(record.get("theme"), period)
    return answers


def theme_of(name: str | None, period: Period) -> Theme | None:
    offered = list(Theme.objects.offered_in(period.year))
    beginnings = THEMES.get(name, ()) if name is not None else ()
    return next((theme for start in beginnings for theme in offered if theme.label.startswith(start)), None)


def apply(submission: Submission, changes: dict[str, Any]) -> None:
    """Write some of a record's texts into a dossier that its OPD may edit."""
    for key, text in changes.items():
        setattr(submission, TEXTS[key], clean(text))
    submission.save()
