"""What Bappeda fills in about a period."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovasi.common.forms import IndonesianDateField
from innovasi.programmes.forms.clock import ClockField, date_and_clock, moment
from innovasi.programmes.models import Period
from innovasi.programmes.workflow import said

# What a date and a time are asked for, and the model's field that keeps both.
MOMENTS = {"opens": "opens_at", "deadline": "deadline_at", "national": "national_deadline_at"}
TOO_EARLY = (
    "Periode sedang dibuka dan OPD sudah dijanjikan sampai {}. "
    "Tenggat tidak dapat dimajukan; bila memang salah tulis, tutup dulu periodenya."
)


class PeriodForm(forms.ModelForm):
    opens_date = IndonesianDateField(label="Dibuka tanggal", help_text="Misalnya 2 Maret 2026.")
    opens_time = ClockField(label="Dibuka pukul (WIB)", initial="08.00")
    deadline_date = IndonesianDateField(label="Tenggat tanggal", help_text="Hari terakhir OPD dapat mengajukan.")
    deadline_time = ClockField(label="Tenggat pukul (WIB)", initial="23.59")
    national_date = IndonesianDateField(
        label="Tenggat nasional tanggal",
        required=False,
        help_text="Batas pengisian IID Kemendagri, bila sudah ada.",
    )
    national_time = ClockField(label="Tenggat nasional pukul (WIB)", required=False, initial="23.59")
    field_order = ["title", "year", *(f"{moment}_{part}" for moment in MOMENTS for part in ("date", "time"))]

    class Meta:
        model = Period
        fields = ["title", "year", "target", "accepts_late"]
        labels = {"accepts_late": "Terima pengajuan setelah tenggat, dan tandai sebagai terlambat"}
        help_texts = {
            "title": "Nama yang dibaca OPD dan warga, misalnya Satu OPD Satu Inovasi 2026.",
            "target": "Jumlah inovasi yang diharapkan dari tiap OPD.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            for name, field in MOMENTS.items():
                day, clock = date_and_clock(getattr(self.instance, field))
                self.initial.update({f"{name}_date": day, f"{name}_time": clock})

    def clean_year(self) -> int:
        year = self.cleaned_data["year"]
        if not 2000 <= year <= 2100:
            raise ValidationError("Tulis tahun empat angka, misalnya 2026.")
        return year

    def clean_target(self) -> int:
        target = self.cleaned_data["target"]
        if not 1 <= target <= 100:
            raise ValidationError("Target paling sedikit 1 inovasi per OPD.")
        return target

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, deadline, national = (moment(data, name) for name in MOMENTS)
        if opens and deadline and deadline <= opens:
            self.add_error("deadline_date", "Tenggat harus sesudah periode dibuka.")
        if deadline and self.instance.is_open and deadline < self.instance.deadline_at:
            self.add_error("deadline_date", TOO_EARLY.format(said(self.instance.deadline_at)))
        if deadline and national and national < deadline:
            self.add_error("national_date", "Tenggat nasional harus sesudah tenggat kota.")
        self.instance.opens_at = opens or self.instance.opens_at
        self.instance.deadline_at = deadline or self.instance.deadline_at
        self.instance.national_deadline_at = national
        return data
