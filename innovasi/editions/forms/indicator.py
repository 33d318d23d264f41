"""One row of the sheet with its levels; one basis with its levels."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.editions.choices import PARAMETERS
from innovasi.editions.forms.numbers import rows, speak
from innovasi.editions.models import Basis, Indicator

GROUPS = (
    ("Indikator", ("aspect", "key", "code", "order", "name", "variable", "weight", "is_mandatory")),
    ("Bunyi dan tingkat", ("question", "description", "level_1", "level_2", "level_3", "parts")),
    ("Bukti", ("evidence", "example", "evidence_kind", "file_types", "holds_personal_data")),
    ("Sumber", ("source", "is_confirmed", "note")),
)
SHORT = {"code", "order", "weight", "key"}
RESERVED = {"baru"}  # taken by addresses
FILE_TYPES = {
    "pdf": "PDF",
    "jpg": "JPG",
    "jpeg": "JPEG",
    "png": "PNG",
    "mp4": "MP4",
    "url": "Tautan",
}
LONGEST_PART = 200


class LevelsMixin(forms.BaseForm):
    """Three levels, each of which must say something."""

    def add_levels(self, texts: dict[int, str]) -> None:
        for parameter in PARAMETERS:
            self.fields[f"level_{parameter}"] = forms.CharField(
                label=f"Tingkat {parameter}", widget=rows(2), initial=texts.get(parameter, "")
            )

    @property
    def levels(self) -> list[forms.BoundField]:
        return [self[f"level_{parameter}"] for parameter in PARAMETERS if f"level_{parameter}" in self.fields]

    @property
    def texts(self) -> dict[int, str]:
        """What the levels say, by parameter; nothing when the row is measured by bases."""
        data = self.cleaned_data  # type: ignore[attr-defined]
        return {parameter: data[f"level_{parameter}"] for parameter in PARAMETERS if f"level_{parameter}" in data}


class FileTypesField(forms.MultipleChoiceField):
    """Ticked endings, kept as the model keeps them: a list with commas."""

    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value: Any) -> Any:
        return [ending for ending in value.split(",") if ending] if isinstance(value, str) else value

    def clean(self, value: Any) -> Any:
        return ",".join(super().clean(value))


class PartsField(forms.CharField):
    """One part a line."""

    widget = rows(5)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        parts = [" ".join(line.split()) for line in super().clean(value).splitlines()]
        if any(len(part) > LONGEST_PART for part in parts):
            raise ValidationError(f"Tiap unsur paling banyak {LONGEST_PART} huruf. Ringkas yang terlalu panjang.")
        return [part for part in parts if part]


class IndicatorForm(LevelsMixin, forms.ModelForm):
    file_types = FileTypesField(
        label="Jenis berkas",
        required=False,
        choices=list(FILE_TYPES.items()),
        help_text="Berkas yang diterima sebagai bukti. Video diterima sebagai tautan.",
    )
    parts = PartsField(
        label="Unsur yang dihitung",
        required=False,
        max_length=3000,
        help_text="Satu baris satu unsur, bila tingkatnya bergantung pada berapa unsur yang ada.",
    )

    class Meta:
        model = Indicator
        fields = [
            "code",
            "order",
            "name",
            "variable",
            "weight",
            "is_mandatory",
            "question",
            "description",
            "evidence",
            "example",
            "evidence_kind",
            "file_types",
            "parts",
            "holds_personal_data",
            "source",
            "is_confirmed",
            "note",
        ]
        localized_fields = ["weight"]
        widgets = {"description": rows(3), "evidence": rows(4), "example": rows(3), "note": rows(3)}
        labels = {
            "is_mandatory": "Wajib diisi untuk setiap inovasi",
            "holds_personal_data": "Bukti biasanya memuat data pribadi (nama, NIP, tanda tangan)",
            "is_confirmed": "Dipastikan oleh dua sumber atau lebih",
            "order": "Urutan di formulir",
        }
        help_texts = {
            "code": "Nomor pada pedoman, misalnya SID-16.",
            "variable": "Indikator dengan variabel yang sama tampil dalam satu kelompok.",
            "question": "Dengan kata sehari-hari. OPD membacanya lebih dulu daripada nama resminya.",
            "evidence": "Menurut pedoman.",
            "example": "Contoh yang mudah ditiru OPD, dengan kata kita sendiri.",
            "source": "Huruf sumber pada edisi ini, misalnya A, B.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bases, levels = [], []
        if self.instance.pk:
            bases, levels = list(self.instance.bases.all()), list(self.instance.levels.all())
        if not bases:
            self.add_levels({level.parameter: level.text for level in levels})
        speak(self)

    @property
    def groups(self) -> list[tuple[str, list[tuple[forms.BoundField, str]]]]:
        """The fields by what they are about, each with how wide it is."""
        return [
            (label, [(self[name], "field-short" if name in SHORT else "") for name in names if name in self.fields])
            for label, names in GROUPS
        ]


class IndicatorNewForm(IndicatorForm):
    """A row that this year has newly; its key stays, so that editions can be compared."""

    class Meta(IndicatorForm.Meta):
        fields = ["aspect", "key", *IndicatorForm.Meta.fields]
        error_messages = {
            "key": {"invalid": "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya hak-cipta."},
        }
        help_texts = {
            **IndicatorForm.Meta.help_texts,
            "key": "Pendek dan tetap, misalnya regulasi. Indikator yang sama di tahun lain memakai kunci yang sama.",
        }

    def clean_key(self) -> str:
        key = self.cleaned_data["key"].lower()
        if key in RESERVED:
            raise ValidationError("Kunci ini dipakai oleh portal. Pilih kunci lain.")
        twin = Indicator.objects.keyed(self.instance.edition_id, key).first()
        if twin is not None:
            raise ValidationError(f"Kunci ini sudah dipakai indikator “{twin.name}” di edisi ini. Pilih kunci lain.")
        return key


class BasisForm(LevelsMixin, forms.ModelForm):
    class Meta:
        model = Basis
        fields = ["code", "name"]
        labels = {"name": "Yang diukur"}
        help_texts = {"code": "Huruf pada pedoman, misalnya a.", "name": "Misalnya Jumlah penerima manfaat (orang)."}

    def __init__(self, *args: Any, start: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_levels(start)

    def clean_code(self) -> str:
        code = self.cleaned_data["code"].strip().lower()
        if not code.isalnum() or not code.isascii() or code in RESERVED:
            raise ValidationError("Pakai satu sampai empat huruf atau angka, misalnya a.")
        twin = Basis.objects.coded(self.instance.indicator_id, code).first()
        if twin is not None and twin.pk != self.instance.pk:
            raise ValidationError(f"Kode ini sudah dipakai basis “{twin.name}”. Pilih kode lain.")
        return code
