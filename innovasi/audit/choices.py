"""Words of the audit trail."""

from django.db.models import TextChoices


class Deed(TextChoices):
    """What was done."""

    SIGNED_IN = "masuk", "Masuk"
    SIGN_IN_FAILED = "gagal-masuk", "Gagal masuk"
    SIGNED_OUT = "keluar", "Keluar"
    REFUSED = "ditolak", "Akses ditolak"
    MOVED = "pindah", "Status pengajuan berubah"
    ADDED = "tambah", "Ditambahkan"
    CHANGED = "ubah", "Diubah"
    REMOVED = "hapus", "Dihapus"
    TAKEN_OUT = "ekspor", "Ekspor"
    OPENED = "buka", "Berkas dibuka"
    SUBMITTED = "kirim", "Formulir dikirim"


class Perm:
    READ = "audit.read"
