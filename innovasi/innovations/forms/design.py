"""Section *uraian*."""

from innovasi.innovations.choices import DESIGN_MIN_WORDS, Section
from innovasi.innovations.forms.base import Group, SectionForm
from innovasi.innovations.forms.fields import TextField

DESIGN_HELP = (
    f"Paling sedikit {DESIGN_MIN_WORDS} kata; formulir nasional menolak yang lebih pendek. Ceritakan berurutan: "
    "dasar hukumnya, masalah yang dihadapi, isu strategisnya, cara baru yang dipakai, keunggulannya, "
    "dan cara kerjanya dari awal sampai akhir."
)


class DesignForm(SectionForm):
    section = Section.DESIGN
    groups = (Group("Uraian resmi", ("design", "purpose", "benefit", "outcome")),)
    counted = frozenset({"design"})
    field_classes = dict.fromkeys(("design", "purpose", "benefit", "outcome"), TextField)
    help_texts = {
        "design": DESIGN_HELP,
        "purpose": "Apa yang ingin dicapai. Contoh: <em>Mempercepat penerbitan akta kelahiran.</em>",
        "benefit": "Apa untungnya bagi warga, pegawai, atau kota. Satu manfaat satu baris.",
        "outcome": "Apa yang sudah terjadi, dengan angka. Contoh: <em>Akta terbit dalam 1 hari, dari 7 hari.</em>",
    }

    def __init__(self, *args, **kwargs) -> None:  # type: ignore[no-untyped-def]
        super().__init__(*args, **kwargs)
        self.fields["design"].widget.attrs["rows"] = 16
