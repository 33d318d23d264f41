"""Which edition of the IID a period goes by."""

from typing import Any

from django import forms

from innovasi.editions.models import Edition


class EditionChoice(forms.ModelChoiceField):
    """Editions by name and version, with whether they may still change."""

    def label_from_instance(self, edition: Any) -> str:
        state = "dibekukan" if edition.is_frozen else "akan dibekukan"
        return f"{edition} ({edition.year}, {state})"


class AdoptForm(forms.Form):
    edition = EditionChoice(
        label="Edisi indikator IID",
        queryset=Edition.objects.newest_first(),
        empty_label="Pilih edisi",
        help_text="Edisi yang dipilih dibekukan: isinya tidak dapat diubah lagi, kecuali lewat versi baru.",
    )
