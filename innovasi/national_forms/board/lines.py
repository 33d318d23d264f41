"""The fields of a form as they stand in one dossier, in the national order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from innovasi.common.words import count_words
from innovasi.innovations.board.parts import part_of
from innovasi.innovations.choices import Section
from innovasi.innovations.rules import SECTION_FIELDS
from innovasi.innovations.rules.dates import dates_required_by
from innovasi.maturity.board import Row
from innovasi.national_forms.board.dossier import Dossier
from innovasi.national_forms.board.pieces import Piece, of_evidence, pieces_for
from innovasi.national_forms.board.values import value_of
from innovasi.national_forms.choices import OF_FILES, Part, Source
from innovasi.national_forms.models import FormField, NationalForm

KIB = 1024


@dataclass(frozen=True)
class Line:
    """One field: what stands in it, what it still lacks, and where that is mended."""

    key: str
    code: str  # begins the names of its files in a package
    part: str
    label: str
    help: str
    value: str
    words: int
    least: int | None
    most: int | None
    is_required: bool
    problem: str  # empty: ready
    url: str
    pieces: tuple[Piece, ...] = ()

    @property
    def is_ready(self) -> bool:
        return not self.problem and bool(self.value or self.pieces)

    @property
    def counted(self) -> str:
        """*212 kata, paling banyak 200*; empty for what is not a text."""
        if self.part != Part.TEXT:
            return ""
        limits = [
            f"paling sedikit {self.least}" if self.least else "",
            f"paling banyak {self.most}" if self.most else "",
        ]
        return ", ".join(part for part in (f"{self.words} kata", *limits) if part)

    @property
    def is_long(self) -> bool:
        """A text that wants a block of its own."""
        return self.part == Part.TEXT or "\n" in self.value


def lines_of(form: NationalForm, dossier: Dossier) -> list[Line]:
    return [line for field in form.fields.all() for line in lines_for(field, form, dossier)]  # type: ignore[attr-defined]


def lines_for(field: FormField, form: NationalForm, dossier: Dossier) -> Iterator[Line]:
    """None where the field is not asked of this innovation; the sheet gives one for each indicator."""
    if field.only_medium and dossier.submission.medium != field.only_medium:
        return
    if field.source == Source.INDICATORS:
        yield from (line_of_indicator(field, row, dossier) for row in dossier.sheet.rows)
    elif field.source in OF_FILES:
        yield line_of_files(field, form, dossier)
    else:
        yield line_of_text(field, form, dossier)


def line_of_text(field: FormField, form: NationalForm, dossier: Dossier) -> Line:
    value = value_of(field, dossier)
    words = count_words(value)
    required = field.is_required or field.source in dates_required_by(dossier.submission.stage)
    return made(
        field, form, dossier, required, value=value, words=words, problem=problem_of(field, value, words, required)
    )


def problem_of(field: FormField, value: str, words: int, required: bool) -> str:
    if not value.strip():
        return "Belum diisi." if required else ""
    if field.max_words and words > field.max_words:
        return f"{words} kata, padahal paling banyak {field.max_words}. Ringkas {words - field.max_words} kata."
    if field.min_words and words < field.min_words:
        return f"Baru {words} kata dari paling sedikit {field.min_words}. Tambahkan {field.min_words - words} kata."
    if field.choices and value not in field.choices:
        return "Pilihan ini tidak ada di formulir yang dipakai. Pilih sekali lagi."
    return ""


def line_of_files(field: FormField, form: NationalForm, dossier: Dossier) -> Line:
    answer = dossier.answers.get(field.pk)
    own = answer.evidence if answer and answer.evidence and answer.evidence.deleted_at is None else None
    pieces = (of_evidence(own),) if own else tuple(pieces_for(field.source, dossier))
    problem = "Berkas belum ada." if field.is_required and not pieces else ""
    limit = field.max_kib
    large = [piece.label for piece in pieces if limit and piece.size > limit * KIB]
    if limit and large:
        problem = f"“{large[0]}” lebih besar dari {filesizeformat(limit * KIB)}. Perkecil, lalu unggah lagi."
    return made(field, form, dossier, field.is_required, problem=problem, pieces=pieces)


def line_of_indicator(field: FormField, row: Row, dossier: Dossier) -> Line:
    indicator, level = row.indicator, row.claim.level if row.claim else None
    address = reverse("maturity:indicator", args=[dossier.submission.pk, indicator.key])
    problem = (
        "Tingkat belum dipilih." if level is None else "" if row.evidence else "Bukti belum ada: nilainya masih 0."
    )
    return Line(
        key=f"{field.key}-{indicator.key}",
        code=f"{indicator.code}_{indicator.key}",
        part=field.part,
        label=f"{indicator.code} {indicator.name}",
        help=indicator.evidence,
        value=level.text if level else "",
        words=0,
        least=None,
        most=None,
        is_required=indicator.is_mandatory,
        problem=problem,
        url=address,
        pieces=tuple(of_evidence(piece) for piece in row.evidence),
    )


def made(
    field: FormField,
    form: NationalForm,
    dossier: Dossier,
    required: bool,
    *,
    value: str = "",
    words: int = 0,
    problem: str = "",
    pieces: tuple[Piece, ...] = (),
) -> Line:
    return Line(
        key=field.key,
        code=f"{form.key.upper()}_{field.key}",
        part=field.part,
        label=field.label,
        help=field.help,
        value=value,
        words=words,
        least=field.min_words,
        most=field.max_words,
        is_required=required,
        problem=problem,
        url=place_of(field, form, dossier),
        pieces=pieces,
    )


def place_of(field: FormField, form: NationalForm, dossier: Dossier) -> str:
    """Where a field is filled in."""
    if field.is_asked_here:
        page = reverse("national_forms:fill", args=[dossier.submission.pk, form.key])
        return f"{page}#id_{field.key}"
    if field.source in OF_FILES:
        return section_address(Section.FILES, "", dossier)
    section = next((name for name, fields in SECTION_FIELDS.items() if field.source in fields), "")
    return (
        section_address(section, field.source, dossier)
        if section
        else section_address(Section.PROFILE, "unit", dossier)
    )


def section_address(section: str, field: str, dossier: Dossier) -> str:
    part = part_of(section)
    return part.place_of(dossier.submission, field) if part else dossier.submission.get_absolute_url()
