"""What Bappeda fills in about a period."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from innovasi.common.forms import IndonesianDateField
from innovasi.programmes.models import Period

CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})")
# What a date and a time are asked for, and the model's field that keeps both.
MOMENTS = {"opens": "opens_at", "deadline": "deadline_at", "national": "national_deadline_at"}


class ClockField(forms.CharField):
    """A time of day in WIB, as *23.59* or *23:59*."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=5, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs)

    def to_python(self, value: Any) -> datetime.time | None:  # type: ignore[override]
        if value in self.empty_values:
            return None
        match = CLOCK.fullmatch(str(value).strip())
        if not match or int(match[1]) > 23 or int(match[2]) > 59:
            raise ValidationError("Tulis jam seperti 23.59.")
        return datetime.time(int(match[1]), int(match[2]))

    def run_validators(self, value: Any) -> None:
        """The pattern has said it all."""


def date_and_clock(moment: datetime.datetime | None) -> tuple[datetime.date | None, str]:
    local = moment and timezone.localtime(moment)
    return (local.date(), local.strftime("%H.%M")) if local else (None, "23.59")


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
            for moment, field in MOMENTS.items():
                day, clock = date_and_clock(getattr(self.instance, field))
                self.initial.update({f"{moment}_date": day, f"{moment}_time": clock})

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
        opens, deadline, national = (self.moment(data, name) for name in MOMENTS)
        if opens and deadline and deadline <= opens:
            self.add_error("deadline_date", "Tenggat harus sesudah periode dibuka.")
        if deadline and national and national < deadline:
            self.add_error("national_date", "Tenggat nasional harus sesudah tenggat kota.")
        self.instance.opens_at = opens or self.instance.opens_at
        self.instance.deadline_at = deadline or self.instance.deadline_at
        self.instance.national_deadline_at = national
        return data

    def moment(self, data: dict[str, Any], name: str) -> datetime.datetime | None:
        """The moment in WIB that a date and a time make together."""
        day, clock = data.get(f"{name}_date"), data.get(f"{name}_time")
        return timezone.make_aware(datetime.datetime.combine(day, clock or datetime.time(23, 59))) if day else None
