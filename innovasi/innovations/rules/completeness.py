"""What a dossier still lacks. One list, shown on the task list, the check page and to the reviewer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from innovasi.common.words import count_words
from innovasi.innovations.choices import DESIGN_MIN_WORDS, Section
from innovasi.innovations.rules.dates import date_problems, dates_required_by

REQUIRED: dict[str, dict[str, str]] = {
    Section.PROFILE: {
        "title": "Tulis nama inovasi.",
        "kind": "Pilih bentuk inovasi.",
        "medium": "Pilih jenis inovasi: digital atau non digital.",
        "stage": "Pilih tahapan inovasi.",
        "initiator": "Pilih inisiator.",
        "initiator_name": "Tulis nama inisiator.",
        "main_urusan": "Pilih satu urusan utama.",
        "theme": "Pilih tematik.",
    },
    Section.DESIGN: {
        "purpose": "Tulis tujuan inovasi.",
        "benefit": "Tulis manfaat inovasi.",
        "outcome": "Tulis hasil inovasi.",
    },
    Section.CITIZEN: {
        "citizen_summary": "Tulis ringkasan untuk warga.",
        "audience": "Tulis untuk siapa inovasi ini.",
        "how_to_use": "Tulis cara memakainya.",
        "cost": "Tulis biayanya; bila tanpa bayar, tulis Gratis.",
        "place": "Tulis tempat atau tautan layanan.",
        "contact": "Tulis kontak yang dapat dihubungi warga.",
        "before": "Ceritakan keadaan sebelum ada inovasi ini.",
        "after": "Ceritakan keadaan sesudah ada inovasi ini.",
    },
}
DATE_WANTED = {
    "trial_date": "Isi waktu uji coba.",
    "launch_date": "Isi waktu penerapan.",
}


@dataclass(frozen=True)
class Missing:
    """One thing that stands between a dossier and its submission."""

    section: str
    field: str
    text: str


Check = Callable[[Any], Iterable[Missing]]
_checks: list[Check] = []


def register_check(check: Check) -> Check:
    """Add a check; a higher context registers its own from `ready()`."""
    if check not in _checks:
        _checks.append(check)
    return check


def missing(submission: Any) -> list[Missing]:
    """Everything that the dossier lacks, in the order of the form. Empty: it may be submitted."""
    found = [lack for check in _checks for lack in check(submission)]
    order = list(Section.values)
    return sorted(found, key=lambda lack: order.index(lack.section) if lack.section in order else len(order))


@register_check
def required_answers(submission: Any) -> Iterator[Missing]:
    for section, fields in REQUIRED.items():
        for field, text in fields.items():
            name = f"{field}_id" if field in ("main_urusan", "theme") else field
            if getattr(submission, name) in ("", None):
                yield Missing(section, field, text)


@register_check
def agreeing_dates(submission: Any) -> Iterator[Missing]:
    for field in dates_required_by(submission.stage):
        if getattr(submission, field) is None:
            yield Missing(Section.PROFILE, field, DATE_WANTED[field])
    problems = date_problems(
        submission.trial_date, submission.launch_date, submission.development_date, today=timezone.localdate()
    )
    for field, text in problems.items():
        yield Missing(Section.PROFILE, field, text)


@register_check
def long_enough_design(submission: Any) -> Iterator[Missing]:
    count = count_words(submission.design)
    if count == 0:
        yield Missing(Section.DESIGN, "design", f"Tulis rancang bangun, paling sedikit {DESIGN_MIN_WORDS} kata.")
    elif count < DESIGN_MIN_WORDS:
        lack = DESIGN_MIN_WORDS - count
        yield Missing(Section.DESIGN, "design", f"Rancang bangun baru {count} kata. Tambahkan {lack} kata lagi.")


@register_check
def described_photos(submission: Any) -> Iterator[Missing]:
    """Every picture says in words what it shows; a picture that could not be opened has to go."""
    kept = [photo for photo in submission.photos.all() if photo.deleted_at is None]  # a list page prefetches them
    for number, photo in enumerate(kept, start=1):
        if photo.state == "gagal":
            yield Missing(Section.FILES, f"foto-{photo.pk}", f"Foto {number} tidak dapat diolah. Hapus atau ganti.")
        elif not photo.alt_text.strip():
            yield Missing(Section.FILES, f"foto-{photo.pk}", f"Tulis teks alternatif untuk foto {number}.")
