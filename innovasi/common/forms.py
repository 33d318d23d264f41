"""Form fields that several contexts share."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats

from innovasi.common.dates import parse_date

YEARS = range(1945, 2101)
LONGEST_KEY = 18  # digits; a longer number breaks the database instead of finding nothing


class IndonesianDateField(forms.Field):
    """A date typed as text: a browser's own date box shows mm/dd/yyyy to many people."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": "“%(value)s” belum terbaca sebagai tanggal. Tulis seperti 7 April 2021, April 2021, atau 07-04-2021."
    }

    def to_python(self, value: str | datetime.date | None) -> datetime.date | None:
        if value in self.empty_values or isinstance(value, datetime.date):
            return value or None  # type: ignore[return-value]
        try:
            date = parse_date(str(value))
        except ValueError:
            date = None
        if date is None or date.year not in YEARS:
            raise ValidationError(self.error_messages["invalid"], code="invalid", params={"value": value})
        return date

    def prepare_value(self, value: str | datetime.date | None) -> str | None:
        return formats.date_format(value, "j F Y") if isinstance(value, datetime.date) else value


class SeveralRowsField(forms.ModelMultipleChoiceField):
    """Ticked rows; a key that no row can have is refused like any other that is not offered."""

    def clean(self, value: Any) -> Any:
        for key in value or ():
            if len(str(key)) > LONGEST_KEY:
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": key}
                )
        return super().clean(value)


def clean_phone(text: str) -> str:
    """A telephone number as typed, if it has eight to fifteen digits and nothing strange."""
    digits = [char for char in text if char.isdigit()]
    if text and (not 8 <= len(digits) <= 15 or set(text) - set("+-() 0123456789")):
        raise ValidationError("Tulis nomor dengan angka saja, misalnya 0812 3456 7890.")
    return text
