"""The fixed vocabularies of imports, and the name of their permission."""

from django.db import models


class ImportKind(models.TextChoices):
    """What a workbook brings; the value stands in its address."""

    ORGANISATIONS = "opd-dan-unit", "OPD dan unit"
    PEOPLE = "orang", "Orang"
    INNOVATIONS = "inovasi", "Inovasi yang sudah ada"


class RunState(models.TextChoices):
    READING = "membaca", "Sedang dibaca"
    READY = "siap", "Menunggu diperiksa"
    WRITING = "memasukkan", "Sedang dimasukkan"
    DONE = "selesai", "Selesai"
    FAILED = "gagal", "Tidak terbaca"


BUSY = (RunState.READING, RunState.WRITING)


class Outcome(models.TextChoices):
    """What becomes of one row of a sheet."""

    NEW = "baru", "Baru"
    CHANGED = "berubah", "Diperbarui"
    SAME = "sama", "Sudah ada, tidak berubah"
    SKIPPED = "lewat", "Dilewati"
    WRONG = "salah", "Perlu diperbaiki"


WRITTEN = (Outcome.NEW, Outcome.CHANGED)
TONES = {
    Outcome.NEW: "ok",
    Outcome.CHANGED: "info",
    Outcome.SAME: "idle",
    Outcome.SKIPPED: "idle",
    Outcome.WRONG: "bad",
}


class Perm:
    """Names of the permissions that `rules` declares."""

    IMPORT = "dataio.import"
