"""Words of the maturity sheet."""

from django.db.models import TextChoices


class Origin(TextChoices):
    """Where a piece of evidence came from."""

    UPLOAD = "unggahan", "Berkas"
    LINK = "tautan", "Tautan"
    ACTIVITY = "kegiatan", "Kegiatan sosialisasi"  # a row of outreach; `reference` is its code
    PAGE = "halaman", "Halaman publik"  # a dated PDF of the public page; `reference` is its address


MAX_PIECES = 10  # pieces of evidence under one claim
UNDO_HOURS = 24  # what was taken away can be brought back for so long, then its bytes go


class Perm:
    """Names of the permissions that `rules` declares."""

    READ = "maturity.read"
    FILL = "maturity.fill"  # whose claims they are, whatever the status
    CLAIM = "maturity.claim"
    READ_EVIDENCE = "maturity.read_evidence"
    VERIFY = "maturity.verify"
    SEE_GAPS = "maturity.see_gaps"
    SEE_OPENINGS = "maturity.see_openings"
