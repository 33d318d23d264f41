"""Section *warga*: the words that citizens read."""

from typing import Any, ClassVar

from django import forms

from innovasi.common.forms import SeveralRowsField
from innovasi.innovations.choices import Section
from innovasi.innovations.forms.base import Group, SectionForm
from innovasi.innovations.forms.fields import AddressField, CountField, TextField
from innovasi.organisations.models import OPD

TEXTS = (
    "citizen_summary",
    "audience",
    "how_to_use",
    "to_bring",
    "cost",
    "place",
    "hours",
    "contact",
    "before",
    "after",
    "figures_source",
    "summary_en",
)
PROMISES = ("from_home", "is_free", "same_day")
COUNTS = (
    "minutes_before",
    "minutes_after",
    "visits_before",
    "visits_after",
    "rupiah_before",
    "rupiah_after",
)
ROWS = {"citizen_summary": 4, "how_to_use": 8, "to_bring": 4, "before": 4, "after": 4, "summary_en": 4}


class CitizenForm(SectionForm):
    section = Section.CITIZEN
    groups = (
        Group("Apa dan untuk siapa", ("need", "citizen_summary", "audience")),
        Group("Cara mendapatkannya", ("how_to_use", "to_bring", "cost", "place", "hours", "contact")),
        Group(
            "Kemudahan bagi warga",
            PROMISES,
            "Warga dapat menyaring katalog dengan jawaban ini. Jawab Ya hanya bila memang begitu.",
            is_row=True,
        ),
        Group("Wilayah", ("areas",)),
        Group("Apa yang berubah", ("before", "after")),
        Group(
            "Lama pengurusan",
            ("minutes_before", "minutes_after"),
            "Perkiraan yang jujur sudah cukup. Kosongkan bila tidak ada angkanya.",
            is_row=True,
        ),
        Group("Berapa kali warga harus datang", ("visits_before", "visits_after"), is_row=True),
        Group("Uang yang dikeluarkan warga", ("rupiah_before", "rupiah_after"), is_row=True),
        Group("Tambahan", ("figures_source", "video_url", "summary_en")),
    )
    optional_fields = frozenset(
        {*COUNTS, *PROMISES, "need", "to_bring", "hours", "areas", "figures_source", "video_url", "summary_en"}
    )
    field_classes: ClassVar[dict[str, Any]] = {
        **dict.fromkeys(TEXTS, TextField),
        **dict.fromkeys(COUNTS, CountField),
        "areas": SeveralRowsField,
        "video_url": AddressField,
    }
    widgets: ClassVar[dict[str, Any]] = {"areas": forms.CheckboxSelectMultiple, "video_url": forms.URLInput}
    blanks: ClassVar[dict[str, str]] = {"need": "Pilih keperluan"} | dict.fromkeys(PROMISES, "Belum dijawab")
    help_texts = {
        "citizen_summary": "Dua atau tiga kalimat, seperti bercerita kepada tetangga. Hindari singkatan dan istilah "
        "kantor. Contoh: <em>Akta kelahiran diurus dari rumah. Petugas mengantar hasilnya tanpa ongkos.</em>",
        "audience": "Contoh: <em>Orang tua yang bayinya baru lahir di Bandar Lampung.</em>",
        "how_to_use": "Langkah demi langkah, satu langkah satu baris, dengan syarat yang perlu dibawa.",
        "need": "Warga datang untuk mengurus apa? Kosongkan bila inovasi ini tidak dipakai warga secara langsung.",
        "to_bring": "Satu syarat satu baris. Contoh: <em>KTP ayah dan ibu.</em>",
        "hours": "Contoh: <em>Senin sampai Jumat, 08.00–15.00 WIB.</em>",
        "from_home": "Dari awal sampai hasil diterima.",
        "is_free": "Tanpa bayar sama sekali.",
        "same_day": "Hasilnya diterima pada hari itu.",
        "areas": "Centang hanya bila layanan ini khusus di kecamatan tertentu. Bila untuk seluruh kota, kosongkan.",
        "figures_source": "Dari mana angka di atas. Contoh: <em>Buku register loket, Januari–Maret 2021.</em>",
        "video_url": "Diawali https://. Video dibuka di situsnya, tidak diputar di portal ini.",
        "summary_en": "Satu atau dua kalimat untuk halaman berbahasa Inggris.",
        "cost": "Bila tanpa bayar, tulis <em>Gratis</em>.",
        "place": "Alamat loket, atau alamat situs yang diawali https://.",
        "contact": "Nomor telepon, WhatsApp, atau surel kantor. Jangan nomor pribadi.",
        "before": "Bagaimana keadaan warga dulu. Contoh: <em>Warga antre dua jam dan datang tiga kali.</em>",
        "after": "Bagaimana keadaannya sekarang. Contoh: <em>Warga mengisi formulir dari rumah.</em>",
    }

    def __init__(self, *args, **kwargs) -> None:  # type: ignore[no-untyped-def]
        super().__init__(*args, **kwargs)
        for name, rows in ROWS.items():
            self.fields[name].widget.attrs["rows"] = rows

    def offer(self) -> None:
        self.fields["areas"].queryset = OPD.objects.active().kecamatan_areas()  # type: ignore[attr-defined]
