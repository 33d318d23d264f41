"""What Bappeda fills in about a day on which offices are closed."""

from django import forms

from innovasi.common.forms import IndonesianDateField
from innovasi.programmes.models import Holiday


class HolidayForm(forms.ModelForm):
    date = IndonesianDateField(
        label="Tanggal",
        help_text="Misalnya 17 Agustus 2027.",
        error_messages={"required": "Tulis tanggal hari liburnya."},
    )

    class Meta:
        model = Holiday
        fields = ("date", "name")
        error_messages = {"name": {"required": "Tulis nama hari liburnya.", "max_length": "Paling panjang 120 huruf."}}
