"""Words of the index that do not change by year."""

from django.db.models import TextChoices


class Aspect(TextChoices):
    """Whose sheet an indicator is on."""

    REGION = "SPD", "Satuan pemerintah daerah"  # filled in by Bappeda, once for the whole city
    INNOVATION = "SID", "Satuan inovasi daerah"  # claimed for each innovation


class EvidenceKind(TextChoices):
    """What the national form asks beside the file of a piece of evidence."""

    LETTER = "surat", "Surat atau dokumen resmi"  # number, date, about
    OTHER = "pdf_gambar", "Dokumen atau gambar"  # a title
    VIDEO = "video", "Video"  # a title, and a link or a file


PARAMETERS = (1, 2, 3)
NOT_MEASURED = 0  # "Tidak dapat diukur", or nothing claimed


class Perm:
    """What a person may do with editions; declared in rules."""

    READ = "editions.read"
    MANAGE = "editions.manage"


# The columns of an edition that are rules, in the order of the form and of the comparison.
FORMULA = ("divisor", "number_weight", "number_cap", "basic_needed", "total")
CONDITIONS = (
    "launched_from",
    "launched_to",
    "development_counts",
    "design_min_words",
    "reports_limit",
    "file_limit_kib",
    "video_max_minutes",
)
