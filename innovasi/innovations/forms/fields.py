"""Fields of the dossier: forgiving in what they read, plain in what they answer."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator

TOO_LONG = "Terlalu panjang: %(show_value)d karakter, padahal batasnya %(limit_value)d. Ringkas dulu tulisannya."
UNREADABLE = "Ada karakter yang tidak terbaca di tulisan ini. Hapus lalu ketik ulang bagian itu."
NOT_WHOLE = "Tulis angka bulat saja, misalnya 45 atau 15.000."
TOO_LARGE = "Angka ini terlalu besar. Paling besar 1.000.000.000."
NOT_COORDINATES = "Tulis dua angka dengan koma di antaranya, misalnya -5.4286, 105.2610."
ELSEWHERE = "Titik ini di luar Indonesia. Tulis lintang dulu (misalnya -5.4286), baru bujur (misalnya 105.2610)."
NOT_OFFERED = "Pilihan itu tidak tersedia. Pilih salah satu dari daftar."
NOT_SECURE = "Tulis alamat lengkap yang diawali https://, misalnya https://youtu.be/abc123."
SECURE_ADDRESS = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
MOST = 1_000_000_000
THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{1,12}", re.ASCII)
COORDINATES = re.compile(r"\(?\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*[,;]\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*\)?", re.ASCII)
LATITUDES, LONGITUDES = (-11.5, 6.5), (94.5, 141.5)  # Indonesia


class TextField(forms.CharField):
    """Text of any length up to the model's. The browser cuts nothing off: a long paste is kept, and told about."""

    default_error_messages = {"max_length": TOO_LONG}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.validators = [ProhibitNullCharactersValidator(UNREADABLE)]
        if self.max_length is not None:
            self.validators.append(MaxLengthValidator(self.max_length, TOO_LONG))

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class AddressField(TextField):
    """An address on the web; `https://` is put before one that was typed without it."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return f"https://{text}" if text and "://" not in text and "." in text else text

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not SECURE_ADDRESS.fullmatch(value):
            raise ValidationError(NOT_SECURE, code="invalid")


class CountField(forms.IntegerField):
    """A whole number, with or without dots between thousands, with or without *Rp*."""

    widget = forms.TextInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**options | {"min_value": 0, "max_value": MOST})
        self.error_messages["invalid"] = NOT_WHOLE
        for validator in self.validators:
            if getattr(validator, "limit_value", None) == MOST:
                validator.message = TOO_LARGE  # type: ignore[attr-defined]

    def to_python(self, value: Any) -> int | None:
        text = re.sub(r"^rp\.?\s*", "", str(value or "").strip(), flags=re.IGNORECASE)
        if not text and value != 0:
            return None
        if not THOUSANDS.fullmatch(text or "0"):
            raise ValidationError(NOT_WHOLE, code="invalid")
        return int(re.sub(r"[. ]", "", text or "0"))

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric", "autocomplete": "off"}


class CoordinatesField(TextField):
    """A point as a map gives it, latitude first; kept as `-5.4286, 105.2610`."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not text or "\x00" in text:
            return text
        match = COORDINATES.fullmatch(text)
        if not match:
            raise ValidationError(NOT_COORDINATES, code="invalid")
        latitude, longitude = float(match[1]), float(match[2])
        is_near = LATITUDES[0] <= latitude <= LATITUDES[1] and LONGITUDES[0] <= longitude <= LONGITUDES[1]
        if not is_near:
            raise ValidationError(ELSEWHERE, code="elsewhere")
        return f"{match[1]}, {match[2]}"
