"""An address that does not work."""

from django import forms


class BounceForm(forms.Form):
    email = forms.EmailField(label="Alamat surel", help_text="Alamat yang suratnya kembali.")
    words = forms.CharField(
        label="Sebab", max_length=300, required=False, help_text="Misalnya: kotak surat penuh, orangnya sudah pindah."
    )
    optional_fields = {"words"}
