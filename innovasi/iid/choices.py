"""Words of the advice, of the index estimate and of the checks before the national deadline."""

from decimal import Decimal

from django.db.models import TextChoices


class Basis(TextChoices):
    """Which score of an innovation the estimate counts."""

    CLAIMED = "klaim", "Klaim OPD"
    PROVEN = "berbukti", "Dengan bukti"
    VERIFIED = "terverifikasi", "Terverifikasi Bappeda"


class Step(TextChoices):
    """What wins points for one indicator of one innovation."""

    PICK = "pilih", "Pilih tingkatnya"  # evidence is there, no level is chosen
    UPLOAD = "unggah", "Unggah bukti"  # a level is claimed, nothing proves it
    FIX = "perbaiki", "Perbaiki bukti"  # Bappeda acknowledged less than was claimed
    START = "mulai", "Mulai isi"  # nothing is there
    RAISE = "naikkan", "Naikkan tingkat"  # proven, and there is a higher level


# How much work a step is against the others (ADR 15); a list is ordered by points for the work.
WORK = {Step.PICK: 1, Step.UPLOAD: 2, Step.FIX: 2, Step.START: 4, Step.RAISE: 4}
WORK_AT_HAND = 2  # of a step whose evidence the portal itself can make
LISTED_STEPS = 5  # of one innovation


class CheckKind(TextChoices):
    """What the ministry is known to refuse; the value stands in the address."""

    WINDOW = "rentang", "Waktu penerapan"
    REPORTS = "laporan", "Terlalu sering dilaporkan"
    MANDATORY = "wajib", "Indikator wajib kosong"
    UNPROVEN = "tanpa-bukti", "Klaim tanpa bukti"
    SIZE = "ukuran", "Berkas terlalu besar"
    WORDS = "kata", "Rancang bangun kurang panjang"
    VIDEO = "video", "Video belum lengkap"


class CopyState(TextChoices):
    """How far a smaller copy of a file came."""

    WAITING = "menunggu", "Sedang dibuat"
    READY = "siap", "Siap dilihat"
    FAILED = "gagal", "Tidak dapat diperkecil"
    TAKEN = "dipakai", "Dipakai"
    DROPPED = "ditolak", "Tidak dipakai"


OPEN_COPIES = (CopyState.WAITING, CopyState.READY)
MOST_ADDED = 500  # innovations that the what-if takes at once
OFFERED_DROPS = 20
LOWEST_LOOKED_AT = 40  # rows whose marginal effect is reckoned
NOTHING = Decimal(0)


class Perm:
    """Names of the permissions that `rules` declares."""

    SEE = "iid.see"  # the city's estimate, what-if and checks
    SEE_OPD = "iid.see_opd"  # points and checks of what the person may see
    SEE_FILES = "iid.see_files"  # names of large files of evidence
    READ_COPY = "iid.read_copy"
    SHRINK = "iid.shrink"
