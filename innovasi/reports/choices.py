"""What can be taken out of the portal, in which form, and how far a large one has come."""

from django.db import models


class Format(models.TextChoices):
    XLSX = "xlsx", "Excel"
    CSV = "csv", "CSV"
    PDF = "pdf", "PDF"
    ZIP = "zip", "ZIP"


class Kind(models.TextChoices):
    """Each list and report; the value stands in its address."""

    BOARD = "papan", "Papan OPD"
    QUEUE = "telaah", "Antrean telaah"
    OPDS = "daftar-opd", "Daftar OPD"
    UNITS = "daftar-unit", "Daftar unit"
    PEOPLE = "daftar-orang", "Daftar orang"
    OWN = "inovasi-kami", "Inovasi kami"
    ALL = "semua-inovasi", "Semua inovasi"
    TALLY = "rekap", "Rekap satu OPD satu inovasi"
    OPD_SHEET = "lembar-opd", "Lembar OPD"
    FORM = "formulir", "Isian formulir nasional"
    PACKAGE = "paket", "Paket satu inovasi"
    PACKAGES = "paket-periode", "Paket satu periode"


class State(models.TextChoices):
    DIRECT = "langsung", "Diunduh langsung"
    WAITING = "menunggu", "Menunggu giliran"
    RUNNING = "disusun", "Sedang disusun"
    READY = "siap", "Siap"
    FAILED = "gagal", "Gagal"
    EXPIRED = "dihapus", "Sudah dihapus"


UNDER_WAY = (State.WAITING, State.RUNNING)
LARGE = 2_000  # rows; a larger list is written by a job
LARGEST = 30_000  # rows of one file; a job has two minutes
MOST_INNOVATIONS = 400  # of one package
MOST_BYTES = 1024 * 1024 * 1024  # of evidence in one package
KEPT_DAYS = 7  # a file waits this long for who asked for it

CONTENT_TYPES = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
    Format.PDF: "application/pdf",
    Format.ZIP: "application/zip",
}


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "reports.read"
    DOWNLOAD = "reports.download"
    OPD_SHEET = "reports.opd_sheet"
    PACKAGE = "reports.package"
    PACKAGES = "reports.packages"
