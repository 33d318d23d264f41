"""Words of the maturity sheet."""

from django.db.models import TextChoices


class Origin(TextChoices):
    """Where a piece of evidence came from."""

    UPLOAD = "unggahan", "Berkas"
    LINK = "tautan", "Tautan"
    ACTIVITY = "kegiatan", "Kegiatan sosialisasi"  # a row of outreach; `reference` is its code
    PAGE = "halaman", "Halaman publik"  # a dated PDF of the public page; `reference` is its address


class CheckState(TextChoices):
    """How far Bappeda's check of a file went."""

    OPEN = "terbuka", "Belum diperiksa"
    AS_CLAIMED = "sesuai", "Sesuai klaim"
    LOWER = "turun", "Turun tingkat"
    NONE = "nol", "Tidak diakui"
