"""Section *warga*: the words that citizens read."""

from typing import Any, ClassVar

from innovasi.innovations.choices import Section
from innovasi.innovations.forms.base import Group, SectionForm
from innovasi.innovations.forms.fields import CountField, TextField

TEXTS = ("citizen_summary", "audience", "how_to_use", "cost", "place", "contact", "before", "after")
COUNTS = (
    "minutes_before",
    "minutes_after",
    "visits_before",
    "visits_after",
    "rupiah_before",
    "rupiah_after",
)
ROWS = {"citizen_summary": 4, "how_to_use": 8, "before": 4, "after": 4}


class CitizenForm(SectionForm):
    section = Section.CITIZEN
    groups = (
        Group("Apa dan untuk siapa", ("citizen_summary", "audience")),
        Group("Cara mendapatkannya", ("how_to_use", "cost", "place", "contact")),
        Group("Apa yang berubah", ("before", "after")),
        Group(
            "Lama pengurusan",
            ("minutes_before", "minutes_after"),
            "Perkiraan yang jujur sudah cukup. Kosongkan bila tidak ada angkanya.",
            is_row=True,
        ),
        Group("Berapa kali warga harus datang", ("visits_before", "visits_after"), is_row=True),
        Group("Uang yang dikeluarkan warga", ("rupiah_before", "rupiah_after"), is_row=True),
    )
    optional_fields = frozenset(COUNTS)
    field_classes: ClassVar[dict[str, Any]] = dict.fromkeys(TEXTS, TextField) | dict.fromkeys(COUNTS, CountField)
    help_texts = {
        "citizen_summary": "Dua atau tiga kalimat, seperti bercerita kepada tetangga. Hindari singkatan dan istilah "
        "kantor. Contoh: <em>Akta kelahiran diurus dari rumah. Petugas mengantar hasilnya tanpa ongkos.</em>",
        "audience": "Contoh: <em>Orang tua yang bayinya baru lahir di Bandar Lampung.</em>",
        "how_to_use": "Langkah demi langkah, satu langkah satu baris, dengan syarat yang perlu dibawa.",
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
