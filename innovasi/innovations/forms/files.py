"""What the section of pictures and documents sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

from innovasi.innovations.actions.files.saving import Outcome, Typed
from innovasi.innovations.choices import DocumentKind
from innovasi.innovations.models import Document, Photo

TEXT_FIELDS = {Photo: ("alt_text",), Document: ("title",)}

CHANGED_ELSEWHERE = "Orang lain baru mengubah tulisan yang sama. Tulisan Anda masih ada: tekan Simpan untuk memakainya."


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """None, one or many chosen files; the checks of `rules.uploads` come later, file by file."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return list(data) if isinstance(data, list | tuple) else [data] if data else []


class UploadForm(forms.Form):
    """New files; each one is checked and kept on its own, and a refusal comes back as the field's error."""

    foto = SeveralFilesField(label="Foto", required=False)
    alt_baru = forms.CharField(label="Teks alternatif", required=False)
    dokumen = SeveralFilesField(label="Dokumen", required=False)

    def clean(self) -> dict[str, Any]:
        """Words about a picture come with the picture."""
        answers = super().clean() or self.cleaned_data
        if answers["alt_baru"] and not answers["foto"]:
            self.add_error(None, "Pilih dulu gambar yang Anda ceritakan.")
        return answers

    def refuse(self, outcome: Outcome) -> None:
        """Show what could not be kept, and why."""
        for name, sentences in outcome.refused.items():
            for sentence in sentences:
                self.add_error(name, sentence)
        if outcome.unsaved:
            self.add_error(None, CHANGED_ELSEWHERE)


class OrderForm(forms.Form):
    """Keys of pictures in their new order."""

    urutan = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, data: Any, keys: Iterable[int]) -> None:
        super().__init__(data)
        self.fields["urutan"].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]


def typed_in(post: Any, rows: Iterable[Photo | Document]) -> Iterator[Typed]:
    """Every text and choice on the page that now differs from what the page had shown."""
    for row in rows:
        for field in TEXT_FIELDS[type(row)]:
            yield from changed(post, row, field, post.get(f"{field}-{row.pk}", "").replace("\r\n", "\n").strip())
        if isinstance(row, Document):
            kind = post.get(f"kind-{row.pk}", "")
            if kind in DocumentKind.values:
                yield from changed(post, row, "kind", kind)
            yield from changed(post, row, "is_public", post.get(f"is_public-{row.pk}", ""))


def changed(post: Any, row: Photo | Document, field: str, value: str) -> Iterator[Typed]:
    seen = post.get(f"seen-{field}-{row.pk}")
    if seen is not None and value != seen.strip():
        yield Typed(row, field, seen.strip(), bool(value) if field == "is_public" else value)


def pressed(post: Any, photos: Iterable[Photo], documents: Iterable[Document]) -> tuple[str, Photo | Document] | None:
    """The button beside a file: `naik:foto:12` is the word of the step and the row that it is for."""
    word, _, place = post.get("langkah", "").partition(":")
    rows = {f"foto:{row.pk}": row for row in photos} | {f"dokumen:{row.pk}": row for row in documents}
    return (word, rows[place]) if place in rows else None
