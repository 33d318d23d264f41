"""The rules of an edition as a whole, and its copy for another year."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.common.forms import IndonesianDateField
from innovasi.editions.choices import CONDITIONS, FORMULA
from innovasi.editions.forms.numbers import rows, speak
from innovasi.editions.models import Edition

BASIC_URUSAN = 6
FIRST_YEAR, LAST_YEAR = 2018, 2100  # the first index, and a slip of the finger
GROUPS = (
    ("Edisi", ("title", "source", "is_confirmed", "note")),
    ("Rumus indeks", (*FORMULA, "formula_confirmed", "formula_note")),
    ("Syarat laporan", CONDITIONS),
)
DECIMALS = ["number_weight", "total"]


class EditionForm(forms.ModelForm):
    launched_from = IndonesianDateField(
        label="Penerapan paling awal", required=False, help_text="Misalnya 1 Januari 2024."
    )
    launched_to = IndonesianDateField(label="Penerapan paling akhir", required=False)

    class Meta:
        model = Edition
        fields = [name for _, names in GROUPS for name in names]
        localized_fields = DECIMALS
        widgets = {"source": rows(3), "note": rows(3), "formula_note": rows(2)}
        labels = {
            "is_confirmed": "Indikatornya dipastikan oleh dua sumber atau lebih",
            "formula_confirmed": "Rumusnya dipastikan oleh dua sumber atau lebih",
            "development_counts": "Pengembangan dalam rentang itu ikut dihitung",
        }
        help_texts = {
            "source": "Surat atau dokumen asal aturan ini. Huruf di depannya dipakai pada tiap indikator.",
            "divisor": "Nilai inovasi dibagi dengan banyaknya inovasi, tetapi tidak pernah dengan kurang dari ini.",
            "number_weight": "Nilai untuk tiap inovasi yang dihitung, misalnya 0,38.",
            "number_cap": "Inovasi di atas jumlah ini tidak menambah nilai jumlah.",
            "basic_needed": "Dari enam urusan. Bila kurang, nilai jumlah inovasi menjadi 0.",
            "total": "Pembagi untuk memperoleh indeks 0–100.",
            "reports_limit": "Kosongkan bila tidak dibatasi.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speak(self)

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(label, [self[name] for name in names]) for label, names in GROUPS]

    def clean_basic_needed(self) -> int:
        needed: int = self.cleaned_data["basic_needed"]
        if needed > BASIC_URUSAN:
            raise ValidationError("Urusan pelayanan dasar ada enam, jadi paling banyak 6.")
        return needed

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("launched_from"), data.get("launched_to")
        if first and last and first > last:
            self.add_error("launched_to", "Penerapan paling akhir tidak boleh sebelum yang paling awal.")
        return data


class CopyForm(forms.Form):
    """Another year, with these rules as its start."""

    year = forms.IntegerField(label="Tahun")
    title = forms.CharField(label="Nama edisi", max_length=120, help_text="Misalnya Edisi 2027.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        speak(self)

    def clean_year(self) -> int:
        year: int = self.cleaned_data["year"]
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValidationError("Tulis tahun empat angka, misalnya 2027.")
        if Edition.objects.of_year(year).exists():
            raise ValidationError(f"Edisi tahun {year} sudah ada. Buka edisi itu, lalu buat versi baru.")
        return year
