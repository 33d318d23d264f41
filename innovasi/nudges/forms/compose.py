"""A round made by hand: to whom, what, by which channels."""

from typing import Any

from django import forms

from innovasi.nudges.choices import Channel
from innovasi.nudges.models import Campaign, Wording

SIGNER = ("letter_number", "signer_title", "signer_name", "signer_nip")
CHANNEL_WORDS = {
    Channel.MAIL: "Surel",
    Channel.WHATSAPP: "Teks WhatsApp yang siap dibuka satu per satu",
    Channel.LETTER: "Surat resmi satu halaman (PDF) dengan kode QR",
}


class ComposeForm(forms.Form):
    opds = forms.MultipleChoiceField(label="OPD", error_messages={"required": "Pilih paling sedikit satu OPD."})
    wording = forms.ModelChoiceField(
        label="Naskah",
        queryset=Wording.objects.none(),
        empty_label="Pilih naskah",
        help_text="Isinya dapat dibaca sebelum dikirim.",
    )
    channels = forms.MultipleChoiceField(
        label="Lewat",
        choices=[(channel.value, words) for channel, words in CHANNEL_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        initial=[Channel.MAIL],
        error_messages={"required": "Pilih paling sedikit satu jalan."},
    )
    to_head = forms.BooleanField(label="Surel juga kepada kepala OPD", required=False)
    is_split = forms.BooleanField(
        label="Kirim dulu ke separuh yang dipilih acak",
        required=False,
        help_text="Separuh lainnya menjadi pembanding, dan dapat dikirimi kemudian.",
    )
    title = forms.CharField(
        label="Nama dorongan", max_length=120, required=False, help_text="Untuk catatan Bappeda. OPD tidak melihatnya."
    )
    letter_number = forms.CharField(label="Nomor surat", max_length=60, required=False)
    signer_title = forms.CharField(label="Jabatan penanda tangan", max_length=120, required=False)
    signer_name = forms.CharField(label="Nama penanda tangan", max_length=120, required=False)
    signer_nip = forms.CharField(label="NIP penanda tangan", max_length=30, required=False)
    optional_fields = {"title", *SIGNER}

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opds"].choices = offered  # type: ignore[attr-defined]
        self.fields["wording"].queryset = Wording.objects.in_use()  # type: ignore[attr-defined]
        last = Campaign.objects.last_letter()
        self.initial.update({name: getattr(last, name) for name in SIGNER[1:]} if last else {})

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if Channel.LETTER in data.get("channels", ()):
            for name in ("signer_title", "signer_name"):
                if not data.get(name):
                    self.add_error(name, "Isi untuk surat resmi.")
        return data

    @property
    def chosen(self) -> list[str]:
        """Keys that are ticked; every OPD on a fresh page."""
        return self.data.getlist("opds") if self.is_bound else [key for key, _ in self.fields["opds"].choices]  # type: ignore[attr-defined]

    @property
    def keys(self) -> list[int]:
        return [int(key) for key in self.cleaned_data["opds"]]

    def wishes(self) -> dict[str, Any]:
        """The fields of the round."""
        data, channels = self.cleaned_data, self.cleaned_data["channels"]
        return {
            "wording": data["wording"],
            "title": data["title"] or data["wording"].name,
            "by_mail": Channel.MAIL in channels,
            "by_whatsapp": Channel.WHATSAPP in channels,
            "by_letter": Channel.LETTER in channels,
            "to_head": data["to_head"],
            "is_split": data["is_split"],
            **{name: data[name] for name in SIGNER},
        }
