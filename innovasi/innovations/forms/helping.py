"""Asking Bappeda for help with a draft."""

from typing import Any

from django import forms

from innovasi.common.forms import clean_phone
from innovasi.innovations.forms.fields import TextField


class HelpForm(forms.Form):
    """Both are free to leave empty: the button alone is a request."""

    pesan = TextField(
        label="Pesan untuk Bappeda",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bagian mana yang sulit? Contoh: <em>Kami bingung menulis rancang bangun.</em>",
    )
    telepon = TextField(
        label="Nomor yang dapat dihubungi",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
        help_text="Bappeda menelepon atau mengirim WhatsApp ke nomor ini.",
    )
    use_required_attribute = False

    def clean_telepon(self) -> str:
        return clean_phone(self.cleaned_data["telepon"])

    @property
    def words(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {"message": self.cleaned_data["pesan"], "phone": self.cleaned_data["telepon"]}
