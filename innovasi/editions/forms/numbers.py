"""Numbers as Indonesians type them, and what to say of wrong ones."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator

LARGEST = 32_767  # of a small number, on every database
WORDS = {
    "invalid": "Tulis dengan angka, misalnya 12 atau 0,38.",
    "min_value": "Tidak boleh kurang dari %(limit_value)s.",
    "max_value": "Tidak boleh lebih dari %(limit_value)s.",
    "max_digits": "Angkanya terlalu panjang.",
    "max_whole_digits": "Angkanya terlalu besar.",
    "max_decimal_places": "Paling banyak %(max)s angka di belakang koma.",
}


def speak(form: forms.BaseForm) -> None:
    """Give the form's number fields our words, and a keyboard of digits."""
    for field in form.fields.values():
        if isinstance(field, forms.IntegerField):  # decimals are one of its kinds
            field.error_messages.update(WORDS)
            is_decimal = isinstance(field, forms.DecimalField)
            field.widget.attrs["inputmode"] = "decimal" if is_decimal else "numeric"
            if not is_decimal:
                field.validators.append(MaxValueValidator(LARGEST))


def rows(count: int) -> Any:
    return forms.Textarea(attrs={"rows": count})
