"""What Bappeda fills in about words of the same meaning."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.search.folding import words
from innovasi.search.models import SynonymGroup
from innovasi.search.terms import STOPWORDS

MOST = 20  # other words of a group
LONGEST = 80  # characters of one


class SynonymForm(forms.ModelForm):
    class Meta:
        model = SynonymGroup
        fields = ["main", "others", "is_one_way"]
        labels = {
            "main": "Kata utama",
            "others": "Kata lain yang sama artinya",
            "is_one_way": "Hanya satu arah",
        }
        help_texts = {
            "main": "Misalnya ktp.",
            "others": "Satu kata atau ungkapan per baris, misalnya kartu tanda penduduk.",
            "is_one_way": "Tandai bila kata lain hanya bagian dari kata utama: mencari sekolah juga menemukan SMP, "
            "tetapi mencari SMP tidak menemukan semua sekolah.",
        }
        widgets = {"others": forms.Textarea(attrs={"rows": 5})}
        error_messages = {"main": {"unique": "Kata utama ini sudah ada. Ubah kelompok yang sudah ada."}}

    def clean_main(self) -> str:
        main = " ".join(self.cleaned_data["main"].split())
        check_phrase(main)
        if SynonymGroup.objects.with_main(main, besides=self.instance.pk).exists():
            raise ValidationError("Kata utama ini sudah ada. Ubah kelompok yang sudah ada.")
        return main

    def clean_others(self) -> str:
        phrases = SynonymGroup(others=self.cleaned_data["others"]).phrases
        if not phrases:
            raise ValidationError("Tulis sedikitnya satu kata lain.")
        if len(phrases) > MOST:
            raise ValidationError(f"Ada {len(phrases)} kata. Paling banyak {MOST}; pisahkan menjadi dua kelompok.")
        for phrase in phrases:
            check_phrase(phrase)
        return "\n".join(phrases)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("main") and [words(data["main"])] == [words(line) for line in data.get("others", "").split("\n")]:
            self.add_error("others", "Kata lain masih sama dengan kata utama.")
        return data


def check_phrase(phrase: str) -> None:
    """Raise ValidationError for a phrase that nothing could be found by."""
    said = words(phrase)
    if not said:
        raise ValidationError(f"“{phrase}” tidak memuat huruf atau angka.")
    if all(word in STOPWORDS for word in said):
        raise ValidationError(f"“{phrase}” terlalu umum: kata seperti ini diabaikan oleh pencarian.")
    if len(phrase) > LONGEST:
        raise ValidationError(f"“{phrase[:30]}…” terlalu panjang. Paling panjang {LONGEST} huruf.")
